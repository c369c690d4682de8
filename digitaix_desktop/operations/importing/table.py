"""Tables as they stand in a file, whatever the file's format was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import PurePath
from typing import NamedTuple, Protocol, TypeAlias

from digitaix_desktop.operations.importing.reasons import Reason

Cell: TypeAlias = str | int | float | bool | date | datetime | time | timedelta | None
"""One cell as the file holds it: the raw value itself, never yet interpreted. None is empty."""


class RowOfSheet(int):
    """The number of a row in a list joined of several sheets; it is told as the sheet has it."""

    sheet: str
    there: int

    @classmethod
    def of(cls, number: int, sheet: str, there: int) -> RowOfSheet:
        """The `number` in the list, of the row that is called `there` in its sheet."""
        row = cls(number)
        row.sheet, row.there = sheet, there
        return row

    def __str__(self) -> str:
        """As people look for it: "12 (Vins)"."""
        return f"{self.there} ({self.sheet})"


class Row(NamedTuple):
    """One row that is not empty.

    `number` is the row's number as a spreadsheet program shows it, from 1. In a text file it is
    the record's number: a record with line breaks inside quotes is one row, an empty line is a
    row too (though it isn't kept), and Excel's `sep=` line, which Excel hides, is none.
    `cells` ends at the row's last filled cell, so rows differ in length.
    """

    number: int
    cells: tuple[Cell, ...]


class Span(NamedTuple):
    """Cells merged into one: row numbers from 1, columns from 0, both ends included."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet, or the whole of a text file: its rows that are not empty, in order."""

    name: str
    rows: Sequence[Row]
    spans: tuple[Span, ...] = ()
    hidden: bool = False

    @property
    def width(self) -> int:
        """How many columns the longest row has."""
        return max((len(row.cells) for row in self.rows), default=0)

    def index_of(self, number: int) -> int:
        """The place in `rows` of the row with this number, or of the next one kept."""
        low, high = 0, len(self.rows)
        while low < high:
            middle = (low + high) // 2
            if self.rows[middle].number < number:
                low = middle + 1
            else:
                high = middle
        return low


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file that was read: its tables, and how its bytes were understood.

    `encoding` and `separator` are None for a workbook; `warnings` are things read differently
    from what the file may have meant.
    """

    path: PurePath
    kind: str
    tables: tuple[Table, ...]
    encoding: str | None = None
    separator: str | None = None
    warnings: tuple[Reason, ...] = ()

    @property
    def name(self) -> str:
        """The file's own name, without its folder."""
        return self.path.name

    def table(self, name: str) -> Table | None:
        """The sheet of that name, small and capital letters alike; None if there is none."""
        wanted = name.strip().casefold()
        return next((each for each in self.tables if each.name.strip().casefold() == wanted), None)

    def __iter__(self) -> Iterator[Table]:
        return iter(self.tables)


class Progress(Protocol):
    """Told how far a long work is; raises from `step` to stop it."""

    def step(self, done: int, total: int) -> None:
        """`done` of `total`, in whatever unit the work counts."""


class Unwatched:
    """A progress nobody looks at."""

    def step(self, done: int, total: int) -> None:
        """Carry on."""
