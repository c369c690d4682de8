"""Barcodes: check digits (GS1 General Specifications), and repairs that they prove."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

LENGTHS = (8, 12, 13, 14)
"""Digits of a trade number: EAN-8, UPC-A, EAN-13 and the case code GTIN-14."""

LONGEST_OWN_CODE = 40
"""Longest code of a shop's own labels (Code 128), in characters."""


class BarcodeFault(Enum):
    """Why a value can't be kept as a barcode."""

    DIGITS_LOST = "digits lost"
    """Scientific notation: the spreadsheet rounded the last digits away."""
    WRONG_CHECK_DIGIT = "wrong check digit"
    """Its last digit doesn't fit the others: mistyped, or cut."""
    NOT_A_CODE = "not a code"
    """Words, or signs no label carries."""


@dataclass(frozen=True, slots=True)
class BarcodeReading:
    """What a cell says as a barcode: the code, or the fault; neither if it says nothing."""

    code: str | None = None
    fault: BarcodeFault | None = None


NOTHING = BarcodeReading()
_SEPARATORS = re.compile(r"[\s'’‘`´\"=.\-_\u00a0\u202f\u200b\ufeff]+")
_SEVERAL = re.compile(r"\s*[/;,|+&]\s*|\s+(?:et|ou|and|or)\s+|\n")
_SCIENTIFIC = re.compile(r"^\d+(?:[.,](\d+))?[eE]\+?(\d+)$")
_FLOAT = re.compile(r"^(\d+)[.,]0+$")
_OWN_CODE = re.compile(r"^[\x21-\x7e]+$")
_ABSENT = frozenset({"", "-", "--", "n/a", "na", "nc", "none", "null", "néant", "neant", "aucun"})


def check_digit(body: str) -> str:
    """The digit that ends a trade number: its other digits weigh 3, 1, 3… from the right."""
    signs = body.encode("ascii")
    # Sums of bytes, 48 too much for each digit: whole columns of codes are checked this way.
    total = 3 * sum(signs[::-2]) + sum(signs[-2::-2])
    return str((48 * (3 * ((len(signs) + 1) // 2) + len(signs) // 2) - total) % 10)


def is_trade_number(code: str) -> bool:
    """Whether `code` is an EAN-8, UPC-A, EAN-13 or GTIN-14 whose check digit is right."""
    return (
        len(code) in LENGTHS
        and code.isascii()
        and code.isdigit()
        and check_digit(code[:-1]) == code[-1]
        and code.strip("0") != ""
    )


def is_ean13(code: str) -> bool:
    """Whether `code` is thirteen digits whose check digit is right: most codes, checked fast."""
    if len(code) != 13 or not code.isdigit() or not code.isascii():
        return False
    signs = code.encode()
    # Weights 1, 3, 1… from the left; "0" is byte 48, and 48 × 25 ends in 0.
    return (sum(signs[::2]) + 3 * sum(signs[1::2])) % 10 == 0 and code != "0" * 13


def is_old_book_number(code: str) -> bool:
    """Whether `code` is an ISBN of ten signs (weights 10 to 1, modulo 11, X for ten)."""
    if not re.fullmatch(r"\d{9}[\dXx]", code):
        return False
    signs = [10 if sign in "Xx" else int(sign) for sign in code]
    return sum(sign * (10 - place) for place, sign in enumerate(signs)) % 11 == 0


def _with_check_digit(body: str) -> str:
    return body + check_digit(body)


def read_barcode(text: str) -> BarcodeReading:
    """Understand a cell as a barcode, repairing only what the check digit proves.

    UPC-A becomes the EAN-13 it is part of (a leading zero), so that one article has one code
    whoever wrote it; zeros lost at the front by a spreadsheet are put back; spaces, apostrophes
    and a float's `.0` go; of several codes of one article the first is kept. A code of another
    length is the shop's own and is kept as it stands.
    """
    plain = text.strip()
    if plain.casefold() in _ABSENT:
        return NOTHING
    scientific = _SCIENTIFIC.match(plain)
    if scientific:
        return _from_scientific(plain, scientific)
    as_float = _FLOAT.match(plain)
    if as_float:
        plain = as_float.group(1)
    digits = _SEPARATORS.sub("", plain)
    if not digits:
        return NOTHING
    if "-" in plain and is_old_book_number(digits):
        return BarcodeReading(_with_check_digit("978" + digits[:-1]))
    if digits.isascii() and digits.isdigit():
        return _from_digits(digits)
    several = _SEVERAL.split(plain)
    if len(several) > 1 and all(is_trade_number(_SEPARATORS.sub("", each)) for each in several):
        return _from_digits(_SEPARATORS.sub("", several[0]))
    own = plain.strip("'’\"= \u00a0\u202f\u200b\ufeff*")
    if _OWN_CODE.match(own) and len(own) <= LONGEST_OWN_CODE and any(c.isdigit() for c in own):
        return BarcodeReading(own)
    return BarcodeReading(fault=BarcodeFault.NOT_A_CODE)


def _from_scientific(text: str, match: re.Match[str]) -> BarcodeReading:
    """`3.760214580121E+12` still has all its digits; `3,76E+12` has lost some for good."""
    decimals, exponent = match.group(1) or "", int(match.group(2))
    if len(decimals) != exponent:
        # Fewer decimals than the exponent asks: the rest was rounded away (or were real zeros,
        # which nobody can tell).
        return BarcodeReading(fault=BarcodeFault.DIGITS_LOST)
    return _from_digits(re.split(r"[eE]", text)[0].replace(".", "").replace(",", ""))


def _from_digits(digits: str) -> BarcodeReading:
    if digits.strip("0") == "":
        return NOTHING
    length = len(digits)
    if length in LENGTHS:
        if is_trade_number(digits):
            return BarcodeReading(_canonical(digits))
        # Twelve digits may also be an EAN-13 that lost its zero: the same sum, so the same verdict.
        return BarcodeReading(fault=BarcodeFault.WRONG_CHECK_DIGIT)
    for full in (8, 13):
        # One or two zeros at most: with more, one code in ten would be "proved" by chance alone.
        if full - 2 <= length < full and is_trade_number(digits.zfill(full)):
            return BarcodeReading(digits.zfill(full))
    if length > max(LENGTHS):
        return BarcodeReading(fault=BarcodeFault.WRONG_CHECK_DIGIT)
    return BarcodeReading(digits)


def _canonical(code: str) -> str:
    """The one way of writing a trade number here: EAN-13, save EAN-8 and true case codes."""
    if len(code) == 12:  # UPC-A
        return "0" + code
    if len(code) == 14 and code.startswith("0"):  # GTIN-14 around an EAN-13
        return code[1:]
    return code
