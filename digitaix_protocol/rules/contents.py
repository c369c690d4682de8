"""How much a pre-packed variant holds, where its size says so: a magnum, a bag of 500 g.

The net quantity is written once for a product. Where sizes differ by it, the price of a kilo or
litre must be that of each size (arrêté of 16 November 1999).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction

_UNITS = {
    "kg": ("kg", 1000),
    "g": ("kg", 1),
    "l": ("l", 1000),
    "litre": ("l", 1000),
    "litres": ("l", 1000),
    "dl": ("l", 100),
    "cl": ("l", 10),
    "ml": ("l", 1),
}
"""What is written behind a figure: the unit it is priced by, in thousandths."""
_HELD = re.compile(
    r"(?:(?<![\w,.])(\d{1,3})\s*[x×]\s*)?"
    r"(?<![\w,.])(\d{1,6}(?:[.,]\d{1,3})?)\s*(kg|g|litres?|dl|cl|ml|l)(?!\w)",
    re.IGNORECASE,
)


def net_of(values: Iterable[str], net_milli: int | None, net_unit: str) -> int | None:
    """What a variant with these option values holds, in thousandths of the product's own unit.

    The product's own quantity, unless a value names another one; none where the product has none.
    """
    if net_milli is None:
        return None
    named = {
        held
        for value in values
        for count, figure, unit in _HELD.findall(value)
        if (held := _milli(count, figure, unit, net_unit)) is not None
    }
    return named.pop() if len(named) == 1 else net_milli


def _milli(count: str, figure: str, unit: str, wanted: str) -> int | None:
    known, size = _UNITS[unit.lower()]
    milli = Fraction(figure.replace(",", ".")) * size * int(count or 1)
    return int(milli) if known == wanted and milli > 0 and milli.denominator == 1 else None
