"""Sheets that are one list in several parts: a department each, under the same headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from digitaix_desktop.operations.importing.fields import Field
from digitaix_desktop.operations.importing.guess import Guess
from digitaix_desktop.operations.importing.table import Row, RowOfSheet, Span, Table
from digitaix_desktop.operations.importing.text import fold, text_of

_TELLS_NOTHING = re.compile(
    r"^(?:feuil(?:le)?|sheet|tabelle|blatt|hoja|foglio|page|onglet|partie|liste|suite|produits?|"
    r"articles?|products?|items?|catalogue?|tarifs?|stock)?(?: ?\d+)*$"
)
"""The name of a sheet that is no department."""

_OTHERS = 0.9
"""Share of the articles that must stand in one sheet only: months of one list tell of the same."""

_MOST_NAMED = 3


def alike(best: Guess, others: Sequence[Guess]) -> list[Guess]:
    """The guesses of sheets that are parts of one list with the best, in the file's order.

    None where their headings differ, or where they tell of the same articles again.
    """
    headings = _headings(best)
    if best.heading_row is None:
        return []
    parts = [each for each in others if each.heading_row and _headings(each) == headings]
    if len(parts) < 2:
        return []
    by = next(each for each in (Field.SKU, Field.BARCODE, Field.NAME) if each in best.mapping)
    told = [_told(each, best.mapping[by]) for each in parts]
    is_parted = len(set().union(*told)) >= _OTHERS * sum(map(len, told))
    return parts if is_parted else []


def _headings(guess: Guess) -> tuple[str, ...]:
    return tuple(fold(heading) for heading in guess.headings)


def _told(guess: Guess, column: int) -> set[str]:
    cells = (row.cells[column] for row in guess.rows if column < len(row.cells))
    return {text for cell in cells if (text := text_of(cell))}


def joined(parts: Sequence[Guess]) -> Table:
    """The parts below each other, under the headings of the first.

    Where no column holds the category, a sheet's name stands as a title above its rows.
    """
    first, rows, spans = parts[0], list[Row](), list[Span]()
    heading = first.heading_row or 0
    rows += [Row(number, cells) for number, cells in first.table.rows if number <= heading]
    last = heading
    titled = Field.CATEGORY not in first.mapping
    name_column = first.mapping.get(Field.NAME, 0)
    for part in parts:
        name = part.table.name
        if titled and not _TELLS_NOTHING.match(fold(name)):
            last += 1
            title = (name,) if name_column else (None, name)
            rows.append(Row(RowOfSheet.of(last, name, part.heading_row or 1), title))
        moved = last - (part.heading_row or 0)
        rows += _moved(part.rows, moved, name)
        spans += [
            Span(each.first_row + moved, each.first_column, each.last_row + moved, each.last_column)
            for each in part.table.spans
            if each.first_row > (part.heading_row or 0)
        ]
        last = max(last, rows[-1].number)
    shown = [each.table.name for each in parts[:_MOST_NAMED]]
    more = ["…"] if len(parts) > _MOST_NAMED else []
    return Table(" + ".join(chain(shown, more)), rows, tuple(spans))


def _moved(rows: Sequence[Row], by: int, sheet: str) -> Iterator[Row]:
    for number, cells in rows:
        yield Row(RowOfSheet.of(number + by, sheet, number), cells)
