"""Reads workbooks: calamine first, and for .xlsx that are too odd for it, openpyxl held short."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from digitaix_desktop.operations.importing.refusals import (
    Damaged,
    Encrypted,
    TooLarge,
    TooOld,
)
from digitaix_desktop.spreadsheets import limits
from digitaix_desktop.spreadsheets.sheets import Numbered, Sheet, trimmed
from digitaix_desktop.spreadsheets.sniffing import Kind

REFUGE_COLUMNS = 256
"""Columns that the refuge reads: whoever needs it has cells where no product is."""


def calamine_sheets(path: Path, kind: Kind, rewritten: IO[bytes] | None = None) -> Iterator[Sheet]:
    """The sheets of a workbook, as python-calamine reads them: fast, whole in memory.

    `rewritten` is the same workbook in letters that it knows, if it isn't so already.
    """
    import python_calamine as calamine

    try:
        workbook = (
            calamine.CalamineWorkbook.from_path(path)
            if rewritten is None
            else calamine.CalamineWorkbook.from_filelike(rewritten)
        )
        metadata = {each.name: each for each in workbook.sheets_metadata}
        names = [
            name
            for name in workbook.sheet_names
            if name not in metadata or metadata[name].typ is calamine.SheetTypeEnum.WorkSheet
        ]
        for name in names:
            sheet = workbook.get_sheet_by_name(name)
            visible = (
                name not in metadata or metadata[name].visible is calamine.SheetVisibleEnum.Visible
            )
            yield _calamine_sheet(path, sheet, hidden=not visible)
    except OSError:  # the file itself was opened before: it breaks off inside
        raise Damaged(name=path.name) from None
    except calamine.PasswordError:
        raise Encrypted(name=path.name) from None
    except calamine.CalamineError as error:
        text = str(error).casefold()
        if "password" in text or "encrypt" in text:
            raise Encrypted(name=path.name) from None
        if "limit exceeded" in text:
            raise TooLarge(name=path.name) from None
        if kind is Kind.XLS and ("biff" in text or "version" in text):
            raise TooOld(name=path.name) from None
        raise Damaged(name=path.name) from None


def _calamine_sheet(path: Path, sheet: object, *, hidden: bool) -> Sheet:
    import python_calamine as calamine

    assert isinstance(sheet, calamine.CalamineSheet)  # noqa: S101 - for the type checker
    start, end = sheet.start, sheet.end
    if start is None or end is None:
        return Sheet(sheet.name, iter(()), 0, hidden=hidden)
    if end[1] - start[1] >= limits.COLUMNS or (end[0] - start[0]) * (end[1] - start[1] + 1) > (
        limits.CELLS * 4
    ):
        # Mostly empty cells far out: the refuge reads what is near.
        raise TooLarge(name=path.name)
    spans = tuple(
        (first[0] + 1, first[1], last[0] + 1, last[1])
        for first, last in (sheet.merged_cell_ranges or ())[:10_000]
    )
    return Sheet(sheet.name, _calamine_rows(sheet, start[1]), end[0] + 1, spans, hidden)


def _calamine_rows(sheet: object, first_column: int) -> Iterator[Numbered]:
    import python_calamine as calamine

    assert isinstance(sheet, calamine.CalamineSheet)  # noqa: S101 - for the type checker
    left = (None,) * first_column
    for number, cells in enumerate(sheet.iter_rows(), 1):
        kept = trimmed(cells)
        if kept:
            yield number, (left + kept if left else kept)


def refuge_sheets(path: Path) -> Iterator[Sheet]:
    """The sheets of an .xlsx with cells absurdly far out, read as far as a catalogue goes.

    Whoever asks for them has to be told that what lies beyond was left out.
    """
    from zipfile import BadZipFile

    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            workbook = load_workbook(path, read_only=True, data_only=True, keep_links=False)
        try:
            for sheet in workbook.worksheets:
                rows = sheet.iter_rows(
                    max_row=limits.ROWS, max_col=REFUGE_COLUMNS, values_only=True
                )
                hidden = sheet.sheet_state != "visible"
                yield Sheet(sheet.title, _refuge_rows(rows), limits.ROWS, hidden=hidden)
        finally:
            workbook.close()
    except (BadZipFile, KeyError, ValueError, SyntaxError, OSError, EOFError) as error:
        raise Damaged(name=path.name) from error


def _refuge_rows(rows: Iterator[tuple[object, ...]]) -> Iterator[Numbered]:
    empty: tuple[object, ...] = ()
    for number, cells in enumerate(rows, 1):
        # Between the products and a lone cell a million rows further down, all rows are alike.
        if cells == empty:
            continue
        kept = trimmed([_plain(cell) for cell in cells])
        if kept:
            yield number, kept
        else:
            empty = cells


def _plain(cell: object) -> str | int | float | bool | None:
    """A cell of openpyxl as calamine would have given it; a failed formula is empty."""
    if isinstance(cell, str):
        return None if cell.startswith("#") and cell.endswith(("!", "?", "/A")) else cell
    if cell is None or isinstance(cell, bool | int | float):
        return cell
    return cell  # type: ignore[return-value] # dates and times, which travel as they are
