"""Small tables for tests: what a file would hold, without the file."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from pathlib import PurePath

from digitaix_desktop.operations.importing.guess import Guess
from digitaix_desktop.operations.importing.plan import ImportPlan
from digitaix_desktop.operations.importing.table import Cell, ReadFile, Row, Span, Table
from digitaix_desktop.spreadsheets.recognise import recognise


def a_table(
    rows: Sequence[Sequence[Cell]], spans: Sequence[Span] = (), name: str = "Feuil1"
) -> Table:
    """A sheet with these rows, empty ones dropped as reading does."""
    kept = []
    for number, cells in enumerate(rows, 1):
        values = [None if cell == "" else cell for cell in cells]
        while values and values[-1] is None:
            values.pop()
        if values:
            kept.append(Row(number, tuple(values)))
    return Table(name, kept, tuple(spans))


def a_file(*tables: Table, name: str = "articles.xlsx") -> ReadFile:
    """A workbook of these sheets."""
    return ReadFile(PurePath(name), "xlsx", tables)


def lines(text: str, separator: str = ";") -> list[list[Cell]]:
    """Rows written as lines, for short tests; quotes work as in a CSV file."""
    return [
        list(record) for record in csv.reader(text.strip("\n").split("\n"), delimiter=separator)
    ]


def guess_of(text: str, separator: str = ";", by_hand: Mapping[str, str] | None = None) -> Guess:
    """What is guessed of a table written as lines."""
    return recognise(a_file(a_table(lines(text, separator))), by_hand=by_hand)


def plan_of(text: str, separator: str = ";", default_vat_bp: int | None = None) -> ImportPlan:
    """What importing a table written as lines would do."""
    return guess_of(text, separator).plan(default_vat_bp=default_vat_bp)


def mapped(guess: Guess) -> dict[str, str]:
    """The guess as names: field to heading."""
    return {field.value: guess.headings[column] for field, column in guess.mapping.items()}
