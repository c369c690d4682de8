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


_BOTTLES = {
    "demi-bouteille": 375,
    "demie": 375,
    "magnum": 1500,
    "magnums": 1500,
    "double magnum": 3000,
    "jéroboam": 3000,
    "jeroboam": 3000,
    "réhoboam": 4500,
    "rehoboam": 4500,
    "mathusalem": 6000,
    "salmanazar": 9000,
    "balthazar": 12000,
    "nabuchodonosor": 15000,
}
"""Bottles that everyone knows by name, in thousandths of a litre."""


def held_by(text: str) -> tuple[int, str] | None:
    """The one quantity that some words name, in thousandths of a kilo or litre: a jar of 180 g.

    None where they name none, or two that differ: which of them is the net one?
    """
    named = {
        (held, unit)
        for count, figure, word in _HELD.findall(text)
        for unit in ("kg", "l")
        if (held := _milli(count, figure, word, unit)) is not None
    }
    if not named and (bottle := _BOTTLES.get(" ".join(text.casefold().split()))):
        return bottle, "l"
    return named.pop() if len(named) == 1 else None


def net_of(values: Iterable[str], net_milli: int | None, net_unit: str) -> int | None:
    """What a variant with these option values holds, in thousandths of the product's own unit.

    The product's own quantity, unless a value names another one; none where the product has none.
    """
    if net_milli is None:
        return None
    held = {each for each in map(held_by, values) if each and each[1] == net_unit}
    return held.pop()[0] if len(held) == 1 else net_milli


def _milli(count: str, figure: str, unit: str, wanted: str) -> int | None:
    known, size = _UNITS[unit.lower()]
    milli = Fraction(figure.replace(",", ".")) * size * int(count or 1)
    return int(milli) if known == wanted and milli > 0 and milli.denominator == 1 else None
