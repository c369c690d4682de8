"""The real clock and the real source of identifiers."""

from __future__ import annotations

import secrets
import time
from collections.abc import Sequence
from uuid import UUID

from digitaix_protocol.rules.ids import uuid7

_BITS, _BYTES, _AT_ONCE = 74, 10, 500


class SystemClock:
    """The PC's clock."""

    def now_ms(self) -> int:
        """UTC epoch milliseconds."""
        return time.time_ns() // 1_000_000


class RandomIds:
    """Identifiers nobody else makes; asked for inside a transaction, so by one thread at a time."""

    def __init__(self) -> None:
        self._drawn: list[int] = []

    def new(self, now_ms: int) -> UUID:
        """A new identifier (UUIDv7)."""
        if not self._drawn:
            self._drawn = _draw()
        return uuid7(now_ms, self._drawn.pop())

    def choose(self, letters: Sequence[str]) -> str:
        """One of these letters, not to be guessed."""
        return secrets.choice(letters)


def _draw() -> list[int]:
    """Random bits for many identifiers: an import needs six for each row, and asking the system
    for each apart takes longer than making it."""
    drawn = secrets.token_bytes(_BYTES * _AT_ONCE)
    return [
        int.from_bytes(drawn[start : start + _BYTES], "big") >> (8 * _BYTES - _BITS)
        for start in range(0, len(drawn), _BYTES)
    ]
