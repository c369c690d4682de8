"""How a list of rows falls onto pages: what belongs together stays together, the end has room."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from digitaix_desktop.documents.sheet import Sheets

Draw = Callable[[Sheets, float], None]
"""Draws a row whose upper edge is so many millimetres from the top of the page."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of print: its height in millimetres, and how it is drawn."""

    height: float
    draw: Draw


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that stay on one page wherever they fit on one."""

    rows: tuple[Row, ...]
    with_previous: bool = False
    """Whether it never begins a page without the group before it, as a total does not."""
    is_line: bool = True
    """Whether column headings belong above it."""

    @property
    def height(self) -> float:
        """How high it is, in millimetres."""
        return sum(row.height for row in self.rows)


@dataclass(frozen=True, slots=True)
class Room:
    """How much of a page's height the rows may take, in millimetres."""

    first: float
    further: float
    end: float
    """What the last page keeps free for what stands at its foot."""

    def of(self, page: int) -> float:
        """The room on the page of that number, from 0."""
        return self.first if page == 0 else self.further


def paginated(groups: Sequence[Group], room: Room) -> list[list[Group]]:
    """The groups of each page; the last page may be empty when only its foot is left over."""
    pages: list[list[Group]] = [[]]
    for group in _split(groups, min(room.first, room.further)):
        if _height(pages[-1]) + group.height > room.of(len(pages) - 1):
            pages.append(_taken_along(pages[-1], room.of(len(pages)) - group.height, group))
        pages[-1].append(group)
    while pages[-1] and _height(pages[-1]) > room.of(len(pages) - 1) - room.end:
        pages.append(_end_of(pages[-1]))
    return pages


def _split(groups: Sequence[Group], most: float) -> list[Group]:
    """The groups, but those higher than a page as single rows."""
    done: list[Group] = []
    for group in groups:
        if group.height <= most:
            done.append(group)
        else:
            done += [Group((row,), is_line=group.is_line) for row in group.rows]
    return done


def _taken_along(page: list[Group], room: float, group: Group) -> list[Group]:
    """What leaves the full page together with a group that must not begin one."""
    if group.with_previous and len(page) > 1 and page[-1].height <= room:
        return [page.pop()]
    return []


def _end_of(page: list[Group]) -> list[Group]:
    """Take off the page what goes to the next one so that the foot has room."""
    start = len(page) - 1
    while start > 1 and page[start].with_previous:
        start -= 1
    moved = page[start:]
    if start == 0:  # a single group that fills its page: the foot stands alone on the next
        return []
    del page[start:]
    return moved


def _height(page: Sequence[Group]) -> float:
    return sum(group.height for group in page)
