"""A cell of the file typed anew before it is imported; the file itself stays as it is."""

from __future__ import annotations

from dataclasses import replace

from digitaix_desktop.operations.importing.guess import Guess
from digitaix_desktop.operations.importing.table import Row


def with_cell(guess: Guess, number: int, column: int, text: str) -> Guess:
    """The guess with another text in one cell; `number` is the row's number in the sheet.

    A row that isn't there leaves everything as it is.
    """
    table = guess.table
    place = table.index_of(number)
    if place >= len(table.rows) or table.rows[place].number != number:
        return guess
    cells = list(table.rows[place].cells)
    cells.extend([None] * (column + 1 - len(cells)))
    cells[column] = text.strip() or None
    while cells and cells[-1] is None:
        cells.pop()
    rows = list(table.rows)
    rows[place] = Row(rows[place].number, tuple(cells))
    return replace(guess, table=replace(table, rows=rows))
