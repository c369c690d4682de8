"""What is kept of a form, where several processes serve: the page may be asked of another one.

It stands in a table that no log of changes holds, for minutes, under a hash of the browser's seal:
the seal itself is kept nowhere on this side.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import Generic, TypeVar

from sqlalchemy import text

from digitaix_server.database import Database
from digitaix_server.remembering import KEPT_S

T = TypeVar("T")
_OLD = text(
    "DELETE FROM remembered WHERE (visitor, subject) IN (SELECT visitor, subject FROM remembered "
    "WHERE until_ms <= :now FOR UPDATE SKIP LOCKED)"  # another process may be at it
)
_KEEP = text(
    "INSERT INTO remembered (visitor, subject, until_ms, thing) "
    "VALUES (:visitor, :subject, :until, :thing) ON CONFLICT (visitor, subject) "
    "DO UPDATE SET until_ms = excluded.until_ms, thing = excluded.thing"
)
_LOOK = text(
    "SELECT thing FROM remembered "
    "WHERE visitor = :visitor AND subject = :subject AND until_ms > :now"
)
_TAKE = text("DELETE FROM remembered WHERE visitor = :visitor AND subject = :subject")


class SharedMemory(Generic[T]):
    """A `remembering.Memory` in PostgreSQL."""

    def __init__(
        self, base: Database, subject: str, write: Callable[[T], str], read: Callable[[str], T]
    ) -> None:
        """`write` and `read` turn a thing into text and back."""
        self._base, self._subject, self._write, self._read = base, subject, write, read

    def keep(self, visitor: str, thing: T) -> None:
        """See `Memory`."""
        now = self._base.clock()
        with self._base.writing() as db:
            db.execute(_OLD, {"now": now})
            kept = {"until": now + KEPT_S * 1000, "thing": self._write(thing)}
            db.execute(_KEEP, {**self._key(visitor), **kept})

    def look(self, visitor: str) -> T | None:
        """See `Memory`."""
        with self._base.reading() as db:
            found = db.scalar(_LOOK, {**self._key(visitor), "now": self._base.clock()})
        return None if found is None else self._read(found)

    def take(self, visitor: str) -> T | None:
        """See `Memory`; most have nothing kept, and nothing is written for them."""
        found = self.look(visitor)
        if found is not None:
            with self._base.writing() as db:
                db.execute(_TAKE, self._key(visitor))
        return found

    def _key(self, visitor: str) -> dict[str, str]:
        return {"visitor": sha256(visitor.encode()).hexdigest(), "subject": self._subject}
