"""Copies of the shop's file: what is said of them, which ones stay, and how the disk stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from digitaix_desktop.domain.errors import ShopError

EVERY_MS = 4 * 3600 * 1000
"""A copy is due after so long, if something changed."""


class Why(StrEnum):
    """What a copy was made for; it stands in its name."""

    REGULAR = "regular"
    ASKED = "asked"
    BEFORE_UPDATE = "before-update"
    SET_ASIDE = "set-aside"
    """No copy: the file itself, that made way for one that was put back."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy as it lies in its folder."""

    path: Path
    made_ms: int
    why: Why
    size: int


@dataclass(frozen=True, slots=True)
class Holds:
    """What a copy holds, in what a shop counts."""

    products: int
    open_orders: int
    last_movement_ms: int | None
    pc: str = ""
    """Of which PC it is, by its id; empty where it does not say."""


@dataclass(frozen=True, slots=True)
class Care:
    """How well the shop's file is looked after."""

    newest: Copy | None = None
    place: Path | None = None
    """The second place, where one was chosen."""
    place_has_newest: bool = True
    newest_there: Copy | None = None
    free_bytes: int = 0
    is_little: bool = False
    """The disk will soon be full."""
    is_short: bool = False
    """It is: only what is sold is still written down."""
    is_spent: bool = False
    """Not even that any more."""
    trouble: ShopError | None = None
    """Why the last copy could not be made."""
    is_damaged: bool = False
    """The file itself did not stand a check, or could not be read."""

    @property
    def place_waits(self) -> bool:
        """Whether the newest copy is yet to reach the second place."""
        return self.place is not None and not self.place_has_newest


def kept(copies: Iterable[Copy]) -> list[Copy]:
    """The copies that stay, newest first: 12 four-hourly, 14 daily, 8 weekly; of each time the
    newest; and the last one that somebody asked for, and the last before an update."""
    newest_first = sorted(copies, key=lambda each: (each.made_ms, each.path.name), reverse=True)
    stay: set[Path] = set()
    for period, most in _PERIODS:
        filled: set[object] = set()
        for copy in newest_first:
            when = period(copy.made_ms)
            if when not in filled:
                if len(filled) == most:
                    break
                filled.add(when)
                stay.add(copy.path)
    for why in (Why.ASKED, Why.BEFORE_UPDATE):
        stay.update([copy.path for copy in newest_first if copy.why is why][:1])
    return [copy for copy in newest_first if copy.path in stay]


def _day(ms: int) -> object:
    return datetime.fromtimestamp(ms / 1000).astimezone().date()


def _week(ms: int) -> object:
    return datetime.fromtimestamp(ms / 1000).astimezone().isocalendar()[:2]


_PERIODS: tuple[tuple[Callable[[int], object], int], ...] = (
    (lambda ms: ms // EVERY_MS, 12),
    (_day, 14),
    (_week, 8),
)
