"""Numbers as people and programs write them: "1 234,50", "1.234,50", "EUR 12", "12€50", "5,5 %".

Everything is exact (`Decimal`); a float from a spreadsheet is taken at the digits it shows.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum
from itertools import islice

from digitaix_desktop.operations.importing.table import Cell


class Decimals(Enum):
    """Which sign parts the decimals in a column, as far as its values prove it."""

    COMMA = ","
    POINT = "."
    UNKNOWN = ""


class NumberFault(Enum):
    """Why a cell can't be read as the number its column promises."""

    NOT_A_NUMBER = "not a number"
    SEVERAL = "several numbers"
    A_DATE = "a date"
    NEGATIVE = "negative"
    TOO_LARGE = "too large"
    CURRENCY = "another currency"


@dataclass(frozen=True, slots=True)
class Money:
    """A price as written: its amount, and what the cell itself adds to it.

    `per` is the unit it is the price of ("kg", "100 g") and `taxed` whether it says TTC (True) or
    HT (False); both None if the cell doesn't say.
    """

    amount: Decimal
    per: str | None = None
    taxed: bool | None = None


MOST = Decimal(10_000_000)
"""Prices and quantities from here on are slips of the hand, or barcodes in the wrong column."""

_NO_CENTS = re.compile(r"(?<=\d)[.,]-{1,2}$")
"""The dash that stands for no cents: "12,-"."""

_EVIDENCE_FROM = 5_000
"""Cells of a column among which its decimal sign is looked for."""

_SPACES = "\u00a0\u202f\u2007\u2009\u200b\ufeff "
_NO_SPACES = dict.fromkeys(map(ord, _SPACES + "\t"))
_SIMPLE = re.compile(r"^[+-]?\d+$")
_EVIDENCE_COMMA = re.compile(
    r"\d{1,3}(?:[.\s\u00a0\u202f']\d{3})+,\d|(?:^|\D)0,\d|\d,(?:\d{1,2}|\d{4,})(?!\d)"
)
_EVIDENCE_POINT = re.compile(
    r"\d{1,3}(?:[,\s\u00a0\u202f']\d{3})+\.\d|(?:^|\D)0\.\d|\d\.(?:\d{1,2}|\d{4,})(?!\d)"
)
_GROUPED = re.compile(r"^\d{1,3}(?:[ \u00a0\u202f\u2007\u2009'’]\d{3})+(?:[.,]\d+)?$")
_PLAIN_PRICE = re.compile(r"^(\d{1,7})(?:[.,](\d{1,2}))?[ \u00a0\u202f]?€?$", re.ASCII)
_EURO_BETWEEN = re.compile(r"^(.*\d)\s*(?:€|euros?|eur)\s*(\d{2})$", re.IGNORECASE)
_WORD = "[a-zß-öø-ÿ]+"
_NUMBER = r"[+\-−–]?\s*\d[\d.,'’ \u00a0\u202f\u2007\u2009]*"
_EURO = r"(?:€(?:uros?)?|eur(?:os?|\.)?(?![a-z])|\x80|¤)"
_MEASURE = r"(?:pi[eè]ces?|pcs?|pces?|unit[eé]s?|kg|kilos?|litres?|100\s?g)"
_MONEY = re.compile(
    rf"^(?:{_EURO}\s*)?(?P<number>{_NUMBER}?)\s*(?:{_EURO}(?:\s*(?P<bare>{_MEASURE})\b)?)?\s*"
    r"(?P<tax>ttc|t\.t\.c\.?|ht|h\.t\.?|hors taxes?|tvac|htva)?\s*"
    rf"(?:(?:/|par |à |le |la |les |l['’]|à la |à l['’]|au |the |per )\s*"
    rf"(?P<per>(?:100\s*)?{_WORD})\.?)?\s*"
    r"(?P<tax2>ttc|ht)?$",
    re.IGNORECASE,
)
_EUROS_TOO = re.compile(r"€|\beur", re.IGNORECASE)
_MONEY_ELSEWHERE = (
    "usd|gbp|chf|jpy|cny|cad|aud|sek|nok|dkk|pln|czk|huf|ron|mad|dzd|tnd|xof|xaf|f?cfa|mru|mga|"
    "cdf|ars|brl|clp|cop|mxn|uyu|inr|pkr|bdt|idr|myr|php|sgd|thb|vnd|krw|twd|hkd|nzd|zar|ngn|kes|"
    "ghs|egp|aed|sar|ils|rub|uah|kzt|bgn|isk|rsd|xpf|sfr|dh|dirhams?|rupees?|dollars?|pounds?|"
    "francs?"
)
_SIGNS_ELSEWHERE = "$£¥₣₤₽₺₹₨₦₴₩₫"
_FOREIGN = re.compile(
    rf"[{_SIGNS_ELSEWHERE}]|\b(?:{_MONEY_ELSEWHERE}|frs?)\b|\bfr\.", re.IGNORECASE
)
_FOREIGN_HEADING = re.compile(
    rf"[{_SIGNS_ELSEWHERE}]|(?<![^\W_])(?:{_MONEY_ELSEWHERE})(?![^\W_])|"
    r"[(\[]\s*(?:rm|rs\.?|r\$|kč|zł|ft|lei|fr\.?|f|ar|bs\.?|s/\.?)\s*[)\]]",
    re.IGNORECASE,
)
"""Also `price_usd`; letters that are currencies only in brackets: "Unit Price (RM)"."""
_SEVERAL = re.compile(
    r"\d\s*(?:pour|for|x|×|\*|für|por|per)\s*\d|\d\s*(?:-|–|à|a|to|/|;|\||et|ou|or)\s*[€$]?\s*\d",
    re.IGNORECASE,
)
_QUANTITY = re.compile(
    rf"^(?P<more>[>+≥~≈]|\+\s?de|plus de|over|env(?:iron|\.)?|ca\.?)?\s*(?P<number>{_NUMBER}?)\s*"
    rf"(?P<plus>\+)?\s*(?P<unit>{_WORD}²?)?\.?(?:\(s\))?$",
    re.IGNORECASE,
)


def decimals_of(values: Iterable[Cell]) -> Decimals:
    """Which decimal sign the texts of a column prove; UNKNOWN where none or both are proved."""
    comma = point = False
    for value in islice(values, _EVIDENCE_FROM):
        if not isinstance(value, str):
            continue
        if "," in value and _EVIDENCE_COMMA.search(value):
            comma = True
        elif "." in value and _EVIDENCE_POINT.search(value):
            point = True
        if comma and point:
            return Decimals.UNKNOWN
    if comma:
        return Decimals.COMMA
    return Decimals.POINT if point else Decimals.UNKNOWN


def parse_decimal(text: str, decimals: Decimals = Decimals.UNKNOWN) -> Decimal | None:
    """A bare number; None if it isn't one.

    "1,234" and "1.234" mean a thousand only where the column proves the other sign to be the
    decimal one; else the sign is taken as decimal, as prices without tax often have three.
    """
    number = _NO_CENTS.sub("", text.strip().replace("−", "-").replace("–", "-"))
    negative = number.startswith("-") or number.endswith("-")
    if number.startswith("(") and number.endswith(")"):
        number, negative = number[1:-1], True
    number = number.lstrip("+- ").rstrip("- ")
    if any(space in number for space in _SPACES) or "'" in number or "’" in number:
        if not _GROUPED.match(number):
            return None
        number = number.translate(_NO_SPACES).replace("'", "").replace("’", "")
    plain = _with_point(number, decimals)
    if plain is None:
        return None
    value = Decimal(plain)
    return -value if negative else value


def _with_point(number: str, decimals: Decimals) -> str | None:
    """The number with its groups closed and a point before its decimals."""
    if not number or not all((c.isdecimal() and c.isascii()) or c in ".," for c in number):
        return None
    commas, points = number.count(","), number.count(".")
    if commas and points:
        sign = "," if number.rfind(",") > number.rfind(".") else "."
        group = "." if sign == "," else ","
        whole, _, rest = number.rpartition(sign)
        if sign in whole or group in rest or not _in_groups(whole, group):
            return None
        return f"{whole.replace(group, '')}.{rest}" if rest else None
    if not commas and not points:
        return number
    sign = "," if commas else "."
    if commas + points > 1:
        return number.replace(sign, "") if _in_groups(number, sign) else None
    whole, _, rest = number.partition(sign)
    if not whole and not rest:
        return None
    is_group = len(rest) == 3 and whole not in ("", "0") and len(whole) <= 3
    if is_group and decimals not in (Decimals.UNKNOWN, Decimals(sign)):
        return whole + rest
    return f"{whole or '0'}.{rest or '0'}"


def _in_groups(number: str, sign: str) -> bool:
    first, *others = number.split(sign)
    return 1 <= len(first) <= 3 and all(len(other) == 3 for other in others)


def decimal_of(number: float) -> Decimal:
    """A spreadsheet's number at the digits it shows: 0.1 is 0.1, 12.299999999999999 is 12.3.

    What is no number to a computer (NaN, infinity) is more than any price.
    """
    return Decimal(format(number, ".14g")) if math.isfinite(number) else MOST


def exact_cents(cell: Cell) -> int | None:
    """The cents of a price that plainly is one, found fast; None where it needs a closer look."""
    if type(cell) is float and 0 < cell < 10_000_000:
        near = round(cell * 100)
        # Taken only if it is the very number that these cents are written as: never rounded.
        return near if near / 100 == cell and near else None
    if type(cell) is str:
        plain = _PLAIN_PRICE.match(cell)
        if plain:
            return int(plain[1]) * 100 + int((plain[2] or "0").ljust(2, "0")) or None
    return None


def is_foreign(heading: str) -> bool:
    """Whether a heading says that what stands below it is not in euros: "Price (£)"."""
    return _FOREIGN_HEADING.search(heading) is not None and not _EUROS_TOO.search(heading)


def parse_money(cell: Cell, decimals: Decimals = Decimals.UNKNOWN) -> Money | NumberFault:
    """A price. Zero is a price of nothing: what to make of it is for the caller to say."""
    if isinstance(cell, bool) or cell is None:
        return NumberFault.NOT_A_NUMBER
    if isinstance(cell, int | float):
        return _within(Money(decimal_of(cell)))
    if not isinstance(cell, str):
        return NumberFault.A_DATE
    bare = parse_decimal(cell, decimals)
    if bare is not None:
        return _within(Money(bare))
    between = _EURO_BETWEEN.match(cell.strip())
    whole = parse_decimal(between.group(1), decimals) if between else None
    if between and whole is not None and whole == int(whole):
        return _within(Money(whole + Decimal(between.group(2)) / 100))
    match = _MONEY.match(cell.strip().rstrip("*").strip())
    amount = parse_decimal(match.group("number"), decimals) if match else None
    if match is None or amount is None:
        return _why_not(cell)
    per = match.group("per") or match.group("bare")
    tax = (match.group("tax") or match.group("tax2") or "").replace(".", "").casefold()
    return _within(Money(amount, per, tax in ("ttc", "tvac") if tax else None))


def _within(money: Money) -> Money | NumberFault:
    if money.amount < 0:
        return NumberFault.NEGATIVE
    return money if money.amount < MOST else NumberFault.TOO_LARGE


def _why_not(text: str) -> NumberFault:
    if _FOREIGN.search(text) and any(c.isdigit() for c in text):
        return NumberFault.CURRENCY
    return NumberFault.SEVERAL if _SEVERAL.search(text) else NumberFault.NOT_A_NUMBER


@dataclass(frozen=True, slots=True)
class Counted:
    """A quantity as written, in thousandths; `at_least` if it says "more than" or "about"."""

    milli: int
    unit: str | None = None
    at_least: bool = False


def parse_quantity(cell: Cell, decimals: Decimals = Decimals.UNKNOWN) -> Counted | NumberFault:
    """A quantity, perhaps with its unit: "12", "1 248", "3,5 kg", "12 pcs", ">10", "env. 5"."""
    if isinstance(cell, bool) or cell is None:
        return NumberFault.NOT_A_NUMBER
    unit, at_least = None, False
    amount: Decimal | None
    if isinstance(cell, int | float):
        amount = decimal_of(cell)
    elif not isinstance(cell, str):
        return NumberFault.A_DATE
    else:
        amount = parse_decimal(cell, decimals)
        match = _QUANTITY.match(cell.strip()) if amount is None else None
        if match:
            amount = parse_decimal(match.group("number"), decimals)
            unit = match.group("unit")
            at_least = bool(match.group("more") or match.group("plus"))
    if amount is None:
        several = isinstance(cell, str) and _SEVERAL.search(cell)
        return NumberFault.SEVERAL if several else NumberFault.NOT_A_NUMBER
    if abs(amount) >= MOST:
        return NumberFault.TOO_LARGE
    milli = int((amount * 1000).to_integral_value(ROUND_HALF_UP))
    return Counted(milli, unit, at_least)


def cents(amount: Decimal) -> int:
    """An amount in whole cents, half a cent up."""
    return int((amount * 100).to_integral_value(ROUND_HALF_UP))


def euros(whole_cents: int) -> str:
    """Cents as a number of euros, for repairs to show: "12.50"."""
    return f"{whole_cents // 100}.{whole_cents % 100:02d}"


def with_tax(amount: Decimal, vat_bp: int) -> Decimal:
    """A price tax included from one without, VAT in basis points; not yet rounded."""
    return amount * (10_000 + vat_bp) / 10_000
