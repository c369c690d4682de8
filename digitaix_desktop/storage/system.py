"""The real clock and the real source of identifiers."""

from __future__ import annotations

import secrets
import time
from collections.abc import Sequence
from uuid import UUID

from digitaix_protocol.rules.ids import uuid7


class SystemClock:
    """The PC's clock."""

    def now_ms(self) -> int:
        """UTC epoch milliseconds."""
        return time.time_ns() // 1_000_000


class RandomIds:
    """Identifiers nobody else makes."""

    def new(self, now_ms: int) -> UUID:
        """A new identifier (UUIDv7)."""
        return uuid7(now_ms, secrets.randbits(74))

    def choose(self, letters: Sequence[str]) -> str:
        """One of these letters, not to be guessed."""
        return secrets.choice(letters)
