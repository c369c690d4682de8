"""What is shown of imports and other long deeds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class DeedState(StrEnum):
    """Where a long deed stands."""

    RUNNING = "running"
    DONE = "done"
    UNDOING = "undoing"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class PhotosNamed:
    """What became of the photos that an import named: each counted once, as the file names it."""

    come: int = 0
    awaited: int = 0
    lost: int = 0
    """Those that can't be had."""
    lost_names: tuple[str, ...] = ()
    """The first of those, as the file names them."""


@dataclass(frozen=True, slots=True)
class LongDeed:
    """An import in the history: it may be continued if it was stopped, and undone for months."""

    id: UUID
    at_ms: int
    name: str
    state: DeedState
    done: int
    total: int
    created: int
    updated: int
    archived: int = 0
    """How many products its file did not name, and that it archived for that."""
    stayed: int = 0
    """How many were left as they are when it was undone: changed or sold since."""
    stayed_new: int = 0
    """How many of those it had made."""
    stayed_names: tuple[str, ...] = ()
    """The first of those."""
    kind: str | None = None
    """`SALES` for the sales of another till, `MANY` for a change of many products; none for a
    catalogue."""
    photos: PhotosNamed = PhotosNamed()


SALES, MANY = "sales", "many"
