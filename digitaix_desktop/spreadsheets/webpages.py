"""Reads the tables of a web page: many tills name such a page .xls."""

from __future__ import annotations

import re
from collections.abc import Iterator

from digitaix_desktop.operations.importing.markup import letters, marks
from digitaix_desktop.operations.importing.refusals import TooLarge
from digitaix_desktop.spreadsheets import limits
from digitaix_desktop.spreadsheets.sheets import Budget, Numbered, Sheet, trimmed

_MOST_SPANNED = 50
_MOST_TABLES = 1_000
_COLSPAN = re.compile(r"\bcolspan\s*=\s*[\"']?(\d{1,9})", re.IGNORECASE)


class _Tables:
    """Gathers the rows of every table; a cell spanning columns leaves the next ones empty."""

    def __init__(self, name: str) -> None:
        self.tables: list[list[Numbered]] = []
        self._name = name
        self._budget = Budget(name)
        self._number = 0
        self._row: list[str | None] | None = None
        self._cell: list[str] | None = None
        self._span = 1

    def read(self, text: str) -> None:
        """Take in a whole page."""
        for mark in marks(text):
            if self._cell is not None and mark.words:
                self._cell.append(mark.words)
            if mark.tag:
                self._take(mark.tag, mark.attributes, closing=mark.closing)
        self._end_row()

    def _take(self, tag: str, attributes: str, *, closing: bool) -> None:
        if tag in ("td", "th"):
            self._end_cell()
            if not closing:
                self._row = [] if self._row is None else self._row
                self._cell = []
                span = _COLSPAN.search(attributes)
                self._span = min(int(span[1]), _MOST_SPANNED) if span else 1
        elif tag in ("tr", "table"):
            self._end_row()
            if tag == "table" and not closing:
                self._begin_table()
            elif tag == "tr" and not closing:
                self._row = []
        elif tag == "br" and self._cell is not None and not closing:
            self._cell.append("<br>")

    def _begin_table(self) -> None:
        self._number = 0
        if not self.tables or self.tables[-1]:
            self.tables.append([])
        if len(self.tables) > _MOST_TABLES:
            raise TooLarge(name=self._name)

    def _end_cell(self) -> None:
        if self._cell is not None and self._row is not None:
            # Past what stands for an accent, there is more text than letters.
            text = "".join(self._cell)[: 8 * limits.CELL_TEXT]
            lines = (" ".join(letters(line).split()) for line in text.split("<br>"))
            self._row.append("\n".join(lines).strip()[: limits.CELL_TEXT] or None)
            self._row.extend([None] * (self._span - 1))
        self._cell, self._span = None, 1

    def _end_row(self) -> None:
        self._end_cell()
        if self._row is not None:
            if not self.tables:
                self.tables.append([])
            self._number += 1
            if kept := trimmed(self._row):
                self._budget.spend(len(kept))
                self.tables[-1].append((self._number, kept))
        self._row = None


def page_sheets(text: str, name: str) -> Iterator[Sheet]:
    """The tables of a page that have any filled cell, numbered in order."""
    reader = _Tables(name)
    reader.read(text)
    for place, rows in enumerate(reader.tables, 1):
        if rows:
            yield Sheet(f"Table {place}", iter(rows), rows[-1][0])
