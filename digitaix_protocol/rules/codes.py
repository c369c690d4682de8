"""Codes that people read, type and scan: pickup codes, pairing codes, invitations.

The alphabet of RFC 8628, section 6.1: no vowels, so no words; no letters that look alike.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
DIGITS = "23456789"
PICKUP_LENGTH = 6
PAIRING_LENGTH = 8
INVITATION_LENGTH = 12
COUNTER_FIRSTS = "VWXZ"
"""First letters kept for codes made by a PC, maybe offline: they never meet the server's."""
WEB_FIRSTS = "".join(letter for letter in LETTERS if letter not in COUNTER_FIRSTS)
SCAN_PREFIX = "DX"
"""QR and Code 128 of a slip hold `DX` and the pickup code."""

Choice = Callable[[Sequence[str]], str]


def pickup_code(choose: Choice, firsts: str = WEB_FIRSTS) -> str:
    """A new pickup code: letters and digits; its first letter tells who made it."""
    return choose(firsts) + "".join(choose(LETTERS + DIGITS) for _ in range(PICKUP_LENGTH - 1))


def pairing_code(choose: Choice) -> str:
    """A code that pairs one more PC, good for ten minutes."""
    return "".join(choose(LETTERS) for _ in range(PAIRING_LENGTH))


def invitation_code(choose: Choice) -> str:
    """The code of the town hall's letter, good for sixty days."""
    return "".join(choose(LETTERS) for _ in range(INVITATION_LENGTH))


def shown(code: str) -> str:
    """A code in groups as it is printed: `BCDF-GHJK`."""
    return "-".join(code[start : start + 4] for start in range(0, len(code), 4))


def typed(text: str) -> str:
    """What somebody typed, as the code it stands for: case, spaces and dashes don't count."""
    return "".join(letter for letter in text.upper() if letter.isalnum())


def is_pickup_code(text: str) -> bool:
    """Whether `text` (as from `typed`) has the form of a pickup code."""
    return (
        len(text) == PICKUP_LENGTH
        and text[0] in LETTERS
        and all(letter in LETTERS + DIGITS for letter in text)
    )


def scanned_pickup_code(text: str) -> str | None:
    """The pickup code inside what a scanner read from a slip or a phone, if it is one."""
    code = typed(text)
    if code.startswith(SCAN_PREFIX) and is_pickup_code(code[len(SCAN_PREFIX) :]):
        return code[len(SCAN_PREFIX) :]
    return None
