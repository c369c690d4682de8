"""One list printed in several columns of a page: the same headings again, beside each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from digitaix_desktop.operations.importing.fields import Field
from digitaix_desktop.operations.importing.table import Cell, Row, RowOfSheet, Span, Table
from digitaix_desktop.operations.importing.text import fold
from digitaix_desktop.spreadsheets.layouts import Layout
from digitaix_desktop.spreadsheets.senses import senses_of, without_number

_AMOUNTS = frozenset({Field.PRICE, Field.PRICE_EXCL_TAX, Field.STOCK, Field.BARCODE})
"""Two columns of names alone may be two languages, or the names of two firms for one thing."""


def below_each_other(table: Table, layout: Layout) -> tuple[Table, Layout]:
    """The list as one, its left part first; as it came where its headings don't repeat as a whole.

    A title across all parts stands above those of its articles that are in the right ones too.
    """
    from openpyxl.utils import get_column_letter  # slow to load, and rarely needed

    starts = _starts(layout.headings)
    if layout.heading_row is None or len(starts) < 2:
        return table, layout
    wide = starts[1] - starts[0]
    above, below = table.rows[: layout.start], table.rows[layout.start :]
    left = slice(starts[0], starts[0] + wide)
    rows = [Row(number, _cut(cells, left)) for number, cells in above]
    spans = [
        Span(each.first_row, first, each.last_row, min(each.last_column - starts[0], wide - 1))
        for each in table.spans
        if each.last_row <= layout.heading_row
        and 0 <= (first := each.first_column - starts[0]) < wide
    ]
    places: dict[tuple[int, int], int] = {}
    number = layout.heading_row
    for start, row in _one_after_another(below, starts, _titles(table, starts, wide)):
        cells = _cut(row.cells, slice(start, start + wide))
        if any(cell is not None for cell in cells):
            number += 1
            places[start, row.number] = number
            columns = f"{get_column_letter(start + 1)}:{get_column_letter(start + wide)}"
            rows.append(Row(RowOfSheet.of(number, columns, row.number), cells))
    spans += _moved(table.spans, places, starts, wide)
    headings = tuple(map(without_number, layout.headings[left]))
    return replace(table, rows=rows, spans=tuple(spans)), replace(layout, headings=headings)


def _starts(headings: Sequence[str]) -> tuple[int, ...]:
    """The first column of each part; fewer than two where there are no parts."""
    named = [
        (column, fold(without_number(text)))
        for column, text in enumerate(headings)
        if text != f"column {column + 1}"
    ]
    for size in range(2, len(named) // 2 + 1):
        parts = [named[place : place + size] for place in range(0, len(named), size)]
        if _are_one_list(parts):
            return tuple(part[0][0] for part in parts)
    return ()


def _are_one_list(parts: Sequence[Sequence[tuple[int, str]]]) -> bool:
    first = parts[0]
    words = [word for _, word in first]
    meanings = {sense.meaning for word in words for sense in senses_of(word)}
    apart = parts[1][0][0] - first[0][0]
    return (
        len(set(words)) == len(words)
        and Field.NAME in meanings
        and not meanings.isdisjoint(_AMOUNTS)
        and all(
            [(column + place * apart, word) for column, word in first] == list(part)
            for place, part in enumerate(parts)
        )
    )


def _titles(table: Table, starts: Sequence[int], wide: int) -> set[int]:
    """The rows of titles across the parts: what is below belongs to them, in each part."""
    ends = starts[0] + wide
    return {each.first_row for each in table.spans if each.first_column < ends <= each.last_column}


def _one_after_another(
    rows: Sequence[Row], starts: Sequence[int], titles: set[int]
) -> Iterator[tuple[int, Row]]:
    """Each row once for each part, title by title: with the first column of the part."""
    band: list[Row] = []
    for row in [*rows, None]:
        if row is None or row.number in titles:
            yield from ((start, each) for start in starts for each in band)
            band = []
        if row is not None:
            band.append(row)


def _cut(cells: Sequence[Cell], part: slice) -> tuple[Cell, ...]:
    kept = list(cells[part])
    while kept and kept[-1] is None:
        kept.pop()
    return tuple(kept)


def _moved(
    spans: Sequence[Span], places: dict[tuple[int, int], int], starts: Sequence[int], wide: int
) -> Iterator[Span]:
    for each in spans:
        for start in starts:
            first, last = places.get((start, each.first_row)), places.get((start, each.last_row))
            if first is not None and start <= each.first_column < start + wide:
                ends = min(each.last_column - start, wide - 1)
                yield Span(first, each.first_column - start, last or first, ends)
