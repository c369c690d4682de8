"""What the reading process hands over, sheet by sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from digitaix_desktop.operations.importing.refusals import TooLarge
from digitaix_desktop.operations.importing.table import Cell
from digitaix_desktop.spreadsheets import limits

Numbered = tuple[int, tuple[Cell, ...]]
"""A row's number from 1, and its cells up to the last filled one."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table on its way; its rows are read as they are asked for.

    `spans` are merged cells: first row, first column, last row, last column (rows from 1).
    """

    name: str
    rows: Iterator[Numbered]
    height: int
    spans: tuple[tuple[int, int, int, int], ...] = ()
    hidden: bool = False


@dataclass(slots=True)
class Budget:
    """Counts what is read, and refuses what would be too much."""

    name: str
    rows: int = field(default=limits.ROWS)
    cells: int = field(default=limits.CELLS)

    def spend(self, cells: int) -> None:
        """One more row of so many cells; raises TooLarge beyond the limits."""
        self.rows -= 1
        self.cells -= cells
        if self.rows < 0 or self.cells < 0:
            raise TooLarge(name=self.name)


def trimmed(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """The cells with empty and blank texts as None, up to the last filled one."""
    kept = [None if type(cell) is str and (not cell or cell.isspace()) else cell for cell in cells]
    while kept and kept[-1] is None:
        kept.pop()
    return tuple(kept)
