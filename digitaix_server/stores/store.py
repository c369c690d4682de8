"""What a kind of database offers; everything that only one of them does stays behind this."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

BUSY_S = 30
"""How long a writer waits for its turn."""


class Busy(Exception):
    """The database could not do it just now; the caller may try again."""


class Unsuitable(Exception):
    """A database that this program cannot work with; the text says what it would need."""


class Store(Protocol):
    """A database: its two engines, and what it does in its own way."""

    shown: str
    """What it is called in front of people; never holds a password."""

    @property
    def readers(self) -> Engine:
        """For transactions that see one moment of the database and cannot write."""

    @property
    def writer(self) -> Engine:
        """For transactions that write."""

    def is_begun(self) -> bool:
        """Whether a marketplace was ever made here."""

    def turn(self) -> AbstractContextManager[None]:
        """Held by whoever writes, where only one may. `Busy` if it is not free in time."""

    def passes(self, error: DBAPIError) -> bool:
        """Whether the same may succeed in a moment: then nothing of it was kept."""

    def reshaping(self) -> AbstractContextManager[Connection]:
        """A transaction to change tables in, by one process at a time; commits on a clean exit."""

    def holds_together(self, connection: Connection) -> bool:
        """Whether every row has the rows that it refers to."""

    def keep_copy(self, before: str) -> None:
        """Keep what is there as it is, before a migration from the revision `before`."""

    def copies(self) -> list[Path]:
        """The copies made before migrations: they hold identities and go when those must."""

    def scrub(self) -> None:
        """Make what was deleted unreadable, as far as this database can."""

    def close(self) -> None:
        """Let go of it."""
