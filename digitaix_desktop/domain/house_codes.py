"""Barcodes that a shop gives to goods without one: EAN-13 of the range kept for inside a shop.

GS1 keeps the numbers that begin with 20 to 29 for use within a company. A house code is

    2x  ppppp  nnnnn  c

where `2x` is the beginning that the shop chose, `ppppp` belongs to one PC, `nnnnn` counts up on it,
and `c` is the check digit: two PCs that have not met count in different ranges.
"""

from __future__ import annotations

from hashlib import sha256
from uuid import UUID

from digitaix_desktop.domain.barcodes import check_digit

PREFIXES = tuple(str(number) for number in range(20, 30))
USUAL_PREFIX = "20"
"""Scales in shops are set to print 21 to 29, or 02, before a weight or price: rarely 20."""
LAST_NUMBER = 99_999
_PARTS = 100_000


def part_of(stream_id: UUID, turn: int = 0) -> str:
    """The five digits of a PC; another `turn` gives others, once these are used up or taken."""
    digest = sha256(stream_id.bytes + turn.to_bytes(4)).digest()
    return f"{int.from_bytes(digest[:8]) % _PARTS:05}"


def house_code(prefix: str, part: str, number: int) -> str:
    """A house code, whole; `ValueError` for a beginning or number that is none."""
    if prefix not in PREFIXES or len(part) != 5 or not part.isdecimal():
        raise ValueError(f"not a range of house codes: {prefix} {part}")
    if not 1 <= number <= LAST_NUMBER:
        raise ValueError(f"not a number of a house code: {number}")
    body = f"{prefix}{part}{number:05}"
    return body + check_digit(body)


def number_of(code: str) -> int:
    """The number inside a house code."""
    return int(code[7:12])
