"""Understands amounts and quantities as people type them, in French or in English.

A comma or a point, a currency sign before, after or between ("12€50"), spaces of any kind between
thousands. Where "1.234" could be either a thousand or one and a bit, the language decides; where
it does not, nothing is read: a price must never be wrong by a thousand.
"""

from __future__ import annotations

import re
from decimal import Decimal

from digitaix_protocol.rules.amounts import MILLI, divide_half_up

_MINUS = re.compile(r"^[-\N{MINUS SIGN}\N{EN DASH}]")
_SPACES = re.compile(r"(?<=\d)[\s'\N{RIGHT SINGLE QUOTATION MARK}](?=\d{3}(?!\d))")
_CURRENCY = re.compile(r"€|euros?|eur", re.IGNORECASE)
_EURO_BETWEEN = re.compile(r"(?<=\d)\s*(?:€|euros?|eur)\s*(?=\d{1,2}$)", re.IGNORECASE)
_MOST_DIGITS = 9

_MEASURES = {
    "kg": {"kg": 1000, "kilo": 1000, "kilos": 1000, "g": 1, "gr": 1, "grammes": 1},
    "l": {"l": 1000, "litre": 1000, "litres": 1000, "dl": 100, "cl": 10, "ml": 1},
    "m": {"m": 1000, "mètre": 1000, "mètres": 1000, "cm": 10, "mm": 1},
}
_MEASURED = re.compile(r"^(.*?)\s*([^\W\d_]+)$")


def read_number(text: str, decimals: int, language: str) -> Decimal | None:
    """A plain number with at most `decimals` decimals, or None where it cannot be read surely."""
    text = text.strip()
    sign = -1 if _MINUS.match(text) else 1
    text = _SPACES.sub("", _MINUS.sub("", text).strip())
    marks = [char for char in text if char in ",."]
    digits = re.sub(r"[,.]", "", text)
    if not digits.isascii() or not digits.isdigit() or len(digits) > _MOST_DIGITS + decimals:
        return None
    decimal_mark = _decimal_mark(text, marks, decimals, language)
    whole, _, rest = text.partition(decimal_mark) if decimal_mark else (text, "", "")
    if len(rest) > decimals or not _grouped(whole):
        return None
    return sign * Decimal(f"{re.sub('[,.]', '', whole) or '0'}.{rest or '0'}")


def _decimal_mark(text: str, marks: list[str], decimals: int, language: str) -> str:
    """Which mark begins the decimals: the last one, unless it can only part thousands."""
    if not marks:
        return ""
    last = marks[-1]
    if marks.count(last) > 1:
        return ""
    french = language.startswith("fr")
    parts_thousands = len(marks) == 1 and re.search(r"^[1-9]\d{0,2}[,.]\d{3}$", text) is not None
    # A French keypad types a point for the comma: 1.250 kg is a weight, 1.250 € is not a price.
    foreign = last != ("," if french else ".") and (decimals < 3 or not french)
    return "" if parts_thousands and foreign else last


def _grouped(whole: str) -> bool:
    """Whether what stands before the decimals is a number, with marks only between thousands."""
    return re.fullmatch(r"\d*|\d{1,3}([,.])\d{3}(\1\d{3})*", whole) is not None


def read_money(text: str, language: str = "fr") -> int | None:
    """An amount in cents, or None where the text is not one for sure."""
    own = "," if language.startswith("fr") else "."
    text = _EURO_BETWEEN.sub(own, text.strip())
    number = read_number(_CURRENCY.sub("", text, count=1), 2, language)
    return None if number is None else int(number * 100)


def read_quantity(
    text: str, unit: str, language: str = "fr", near_milli: int | None = None
) -> int | None:
    """A quantity in milli-units of `unit` (piece, kg, l or m), or None where it cannot be read.

    "312 g" and "0,312" are the same weight. A whole number without a unit, such as "312", is
    taken as the unit that comes nearer to `near_milli`, what was asked for.
    """
    text = text.strip()
    measures = _MEASURES.get(unit)
    if measures is None:
        number = read_number(text, 0, language)
        return None if number is None else int(number) * MILLI
    factor = MILLI
    measured = _MEASURED.match(text)
    if measured is not None:
        named = measures.get(measured[2].lower())
        if named is None:
            return None
        text, factor = measured[1], named
    elif near_milli and text.isdigit() and _nearer_small(int(text), near_milli):
        factor = 1
    number = read_number(text, 3, language)
    if number is None:
        return None
    return divide_half_up(int(number * MILLI) * factor, MILLI)


def _nearer_small(whole: int, near_milli: int) -> bool:
    """Whether `whole` grams are nearer than `whole` kilos, as proportions go."""
    return whole * whole * MILLI > near_milli * near_milli
