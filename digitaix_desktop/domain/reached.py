"""How somebody is reached: what of typed words is a telephone number, what an e-mail address."""

from __future__ import annotations

import re
from typing import NamedTuple

_EMAIL = re.compile(r"[^\s@,;<>()]+@[^\s@,;<>()]+\.[^\s@.,;<>()]{2,}")
_FRENCH = re.compile(
    r"(?<!\w)(?:(?:\+|00)33[\s.-]?(?:\(0\)[\s.-]?)?|0)[1-9](?:[\s./-]?[0-9]{2}){4}(?!\w)"
)
_ANY = re.compile(r"(?<!\w)\+?[0-9(][0-9\s./()-]{4,20}[0-9](?!\w)")
_SIGNS = " \t\u00a0\u202f,;:/·|-–()<>"
_FEWEST, _MOST = 6, 15
"""Digits of a number: a short one of a town without its area, and the longest there is (E.164)."""


class Reached(NamedTuple):
    """A number and an address, and the words that are neither; each may be empty."""

    phone: str = ""
    email: str = ""
    rest: str = ""


def reached(typed: str) -> Reached:
    """Tell apart what was typed to reach somebody by; no word of it is lost."""
    email, rest = _take(typed, _EMAIL)
    phone, rest = _take(rest, _FRENCH)
    if not phone:
        phone, rest = _take(rest, _ANY)
    return Reached(phone, email, " ".join(rest.split()).strip(_SIGNS))


def is_phone(text: str) -> bool:
    """Whether it is nothing but a number that can be called."""
    found = reached(text)
    return bool(found.phone) and not found.email and not found.rest


def _take(text: str, kind: re.Pattern[str]) -> tuple[str, str]:
    """The first of that kind, and the text without it."""
    found = kind.search(text)
    if found is None or (kind is _ANY and not _FEWEST <= _digits(found[0]) <= _MOST):
        return "", text
    return found[0].strip(), f"{text[: found.start()]} {text[found.end() :]}"


def _digits(text: str) -> int:
    return sum(each.isdigit() for each in text)
