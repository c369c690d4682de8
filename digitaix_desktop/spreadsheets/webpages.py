"""Reads the tables of a web page: many tills name such a page .xls."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

from digitaix_desktop.spreadsheets import limits
from digitaix_desktop.spreadsheets.sheets import Numbered, Sheet, trimmed

_MOST_SPANNED = 50


class _Tables(HTMLParser):
    """Gathers the rows of every table; a cell spanning columns leaves the next ones empty."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[list[list[str | None]]] = []
        self._row: list[str | None] | None = None
        self._cell: list[str] | None = None
        self._span = 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self._end_row()
            self._row = []
        elif tag in ("td", "th"):
            self._end_cell()
            if self._row is None:
                self._row = []
            self._cell = []
            span = dict(attrs).get("colspan") or "1"
            self._span = min(int(span), _MOST_SPANNED) if span.isdigit() else 1
        elif tag == "br" and self._cell is not None:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self._end_cell()
        elif tag in ("tr", "table"):
            self._end_row()

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.append(data)

    def _end_cell(self) -> None:
        if self._cell is not None and self._row is not None:
            text = "".join(self._cell)[: limits.CELL_TEXT]
            lines = (" ".join(line.split()) for line in text.split("\n"))
            self._row.append("\n".join(lines).strip() or None)
            self._row.extend([None] * (self._span - 1))
        self._cell, self._span = None, 1

    def _end_row(self) -> None:
        self._end_cell()
        if self._row is not None:
            if not self.tables:
                self.tables.append([])
            self.tables[-1].append(self._row)
        self._row = None

    def close(self) -> None:
        super().close()
        self._end_row()


def page_sheets(text: str) -> Iterator[Sheet]:
    """The tables of a page that have any filled cell, numbered in order."""
    reader = _Tables()
    reader.feed(text)
    reader.close()
    for place, table in enumerate(reader.tables, 1):
        rows: list[Numbered] = [
            (number, kept) for number, cells in enumerate(table, 1) if (kept := trimmed(cells))
        ]
        if rows:
            yield Sheet(f"Table {place}", iter(rows), len(rows))
