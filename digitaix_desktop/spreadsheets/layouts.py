"""Finds where the headings of a table stand, if it has any."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from digitaix_desktop.operations.importing.columns import heading_texts
from digitaix_desktop.operations.importing.fields import Aid, Field
from digitaix_desktop.operations.importing.table import Cell, Row, Table
from digitaix_desktop.operations.importing.text import one_line, text_of
from digitaix_desktop.spreadsheets.purpose import is_of_another_list
from digitaix_desktop.spreadsheets.senses import senses_of, words_of
from digitaix_desktop.spreadsheets.wide import is_wide_heading

_LOOKED_AT = 40
"""Filled rows among which headings are looked for."""

_QUALIFIERS = frozenset(
    "€ eur euros en ht ttc hors taxes tax incl excl % kg g gr l cl ml m cm mm pieces piece pcs "
    "unite unites u le la par".split()
)
_QUARTER = re.compile(r"^[A-Za-z]{1,2}\d{1,5}$")
"""Beside headings that are known, "T1" and "Q4" are some too, though alone they would be codes."""
_OF_A_HUNDRED = re.compile(r"/\s*100\s?(?:gr?|ml)\b|\baux? 100\s?(?:gr?|ml)\b", re.IGNORECASE)
_OVER_SIZES = (Field.OPTION1_VALUE, Field.STOCK)
_SURE_WORD = 60
_TITLES = 6
_ENOUGH = 1.3
_ENOUGH_OF_TWO = 0.75
"""Of two columns, where one heading is known surely: "Objet" and "Prix"."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the headings are: `heading_row` is the last of their rows, None without any.

    `start` is the place in the table's rows of the first row below; `worth` how many columns the
    headings explain.
    """

    heading_row: int | None
    headings: tuple[str, ...]
    start: int
    worth: float


def find_layout(table: Table) -> Layout:
    """The row (or two or three rows) of headings that explain most columns, the first of equals."""
    width = table.width
    best = Layout(None, tuple(heading_texts((), width)), 0, 0.0)
    rows = table.rows[:_LOOKED_AT]
    for place, row in enumerate(rows):
        if not _may_be_headings(row.cells):
            continue
        single = _layout(table, place, row.cells, width)
        candidates = [single]
        above: Sequence[Cell] = row.cells
        for deeper in (1, 2):
            if place + deeper >= len(rows):
                break
            below = rows[place + deeper]
            if below.number != row.number + deeper or not _may_be_headings(below.cells):
                break
            above = _joined(table, rows[place + deeper - 1].number, above, below.cells, width)
            candidates.append(_layout(table, place + deeper, above, width))
        found = max(candidates, key=lambda each: (each.worth, -each.start))
        wide = next((each for each in candidates[1:] if _sizes(each) > _sizes(single) + 1), None)
        if wide is not None:
            found = wide  # "Taille" over S, M and L
        elif found is not single and found.worth < single.worth + 0.6:
            qualified = len(candidates) > 1 and _only_qualifies(rows[place + 1].cells)
            found = replace(candidates[1], worth=single.worth) if qualified else single
        ends_the_list = found.start >= len(table.rows) and best.heading_row is not None
        if found.worth > best.worth + 0.01 and not ends_the_list:  # "Prix TTC" below a menu
            best = found
    if best.worth >= _ENOUGH or (best.worth >= _ENOUGH_OF_TWO and width <= 2):
        return best
    if best.heading_row is not None and _heads_only_sizes(best):
        return best
    return _unknown_headings(table, width) or Layout(None, tuple(heading_texts((), width)), 0, 0.0)


def _sizes(layout: Layout) -> int:
    return sum(map(is_wide_heading, layout.headings))


def _heads_only_sizes(layout: Layout) -> bool:
    """Whether nothing but sizes or packagings is headed: "Bouteille 75 cl" beside "Verre 12 cl"."""
    headed = [
        heading
        for column, heading in enumerate(layout.headings)
        if heading != f"column {column + 1}"
    ]
    return len(headed) > 1 and all(map(is_wide_heading, headed))


def _only_qualifies(cells: Sequence[Cell]) -> bool:
    """A second row that says only in what the columns count: "€ HT", "kg", "%"."""
    words = {word for cell in cells for word in words_of(text_of(cell)).split()}
    signs = {text_of(cell) for cell in cells if cell is not None}
    return bool(signs) and words <= _QUALIFIERS


def _may_be_headings(cells: Sequence[Cell]) -> bool:
    """Words, not numbers: a row with an amount in it is a product."""
    filled = [cell for cell in cells if cell is not None]
    if not filled:
        return False
    words = [cell for cell in filled if isinstance(cell, str) and not _is_figure(cell)]
    sizes = sum(is_wide_heading(text_of(cell)) for cell in filled if cell not in words)
    others = len(filled)
    if sum(bool(senses_of(word)) for word in words) > 1:
        others -= sum(_QUARTER.match(text_of(cell)) is not None for cell in filled)
    return len(words) + sizes >= 0.8 * others and all(len(word) < 200 for word in words)


def _is_figure(text: str) -> bool:
    """A number, an amount, a code: digits with hardly a letter. "PV 2" is a known heading, and
    "€ / 100 g" is no amount.
    """
    text = _OF_A_HUNDRED.sub("", text)
    if not any(c.isdigit() for c in text) or sum(c.isalpha() for c in text) >= 3:
        return False
    return not (text[:1].isalpha() and senses_of(text))


def _layout(table: Table, place: int, cells: Sequence[Cell], width: int) -> Layout:
    headings = heading_texts(cells, width)
    return Layout(table.rows[place].number, tuple(headings), place + 1, _worth(cells))


def _worth(cells: Sequence[Cell]) -> float:
    """How much a row explains: each field once, by how surely it is named."""
    found: dict[Field | Aid, float] = {}
    unknown = known = elsewhere = 0
    for cell in cells:
        text = one_line(text_of(cell)) if isinstance(cell, str) else ""
        if not text:
            continue
        if len(text) > 60:
            unknown += 1
            continue
        senses = senses_of(text)
        if is_of_another_list(words_of(text)) or is_wide_heading(text):
            elsewhere += 1
            continue
        if not senses or senses[0].score < _SURE_WORD:
            unknown += not senses
            continue
        best = senses[0]
        if best.meaning is None:
            known += 1
        else:
            found[best.meaning] = max(found.get(best.meaning, 0.0), best.score / 100)
    return sum(found.values()) + 0.5 * elsewhere + 0.2 * min(known, 5) - 0.1 * min(unknown, 5)


def _joined(
    table: Table, top_number: int, top: Sequence[Cell], below: Sequence[Cell], width: int
) -> tuple[Cell, ...]:
    """Two rows of headings as one: "Prix" over "HT" and "TTC" is "Prix HT", "Prix TTC".

    What stands over merged cells holds for all of them; so does, in a text file, what stands over
    the first of several columns whose own upper cell is empty.
    """
    spread: dict[int, Cell] = {}
    for span in table.spans:
        if span.first_row <= top_number <= span.last_row and span.first_column < len(top):
            for column in range(span.first_column, min(span.last_column, width) + 1):
                spread[column] = top[span.first_column]
    joined: list[Cell] = []
    carried: Cell = None
    for column in range(width):
        upper = top[column] if column < len(top) else None
        lower = below[column] if column < len(below) else None
        if upper is not None:
            carried = upper if lower is not None else None
        over = upper if upper is not None else spread.get(column)
        if over is None and lower is not None and not table.spans:
            over = carried
        if lower is not None and is_wide_heading(text_of(lower)) and _heads_sizes(over):
            over = None
        parts = [one_line(text_of(part)) for part in (over, lower) if part is not None]
        joined.append(" ".join(dict.fromkeys(part for part in parts if part)) or None)
    return tuple(joined)


def _heads_sizes(cell: Cell) -> bool:
    """Whether a heading over sizes only says that they are: "Tailles", "Stock par taille"."""
    if not isinstance(cell, str):
        return False
    senses = senses_of(one_line(cell))
    return bool(senses) and senses[0].meaning in _OVER_SIZES


def _titles(rows: Sequence[Row]) -> int:
    """How many rows at the top hold one cell each: "ARRIVAGE DU 12/03"."""
    alone = [sum(cell is not None for cell in row.cells) == 1 for row in rows]
    return alone.index(False) if False in alone else 0


def _unknown_headings(table: Table, width: int) -> Layout | None:
    """Headings in words we don't know: a first full row of words over columns of numbers."""
    above = _titles(table.rows[:_TITLES])
    rows: Sequence[Row] = table.rows[above:_LOOKED_AT]
    if len(rows) < 3 or width < 2:
        return None
    first, below = rows[0], rows[1:]
    if not _may_be_headings(first.cells) or any(cell is None for cell in first.cells):
        return None
    texts = [text_of(cell) for cell in first.cells]
    if len(set(texts)) < len(texts) or len(texts) < width or max(map(len, texts)) > 40:
        return None
    numeric = sum(
        all(
            column < len(row.cells)
            and (not isinstance(row.cells[column], str) or _is_figure(str(row.cells[column])))
            for row in below
        )
        for column in range(width)
    )
    return (
        Layout(first.number, tuple(heading_texts(first.cells, width)), above + 1, 0.5)
        if numeric
        else None
    )
