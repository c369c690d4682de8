"""The process that opens a file nobody vouches for: held to limits, it hands over plain cells.

Started by `reading.read_file` with the file's path. It writes frames on its standard output (see
`frames`) and nothing else; should it die, only the file is lost.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from digitaix_desktop.confined import Confined
from digitaix_desktop.operations.importing.refusals import (
    CommasTwice,
    Damaged,
    EmptyFile,
    FileLocked,
    FileRefused,
    NotATable,
    TooLarge,
)
from digitaix_desktop.spreadsheets import limits
from digitaix_desktop.spreadsheets.delimited import clean_cell, commas_part_decimals_too, split_text
from digitaix_desktop.spreadsheets.encodings import decode
from digitaix_desktop.spreadsheets.frames import Frame, write_frame
from digitaix_desktop.spreadsheets.sheets import Budget, Numbered, Sheet
from digitaix_desktop.spreadsheets.sniffing import Kind, kind_of

READING = Confined("digitaix_desktop.spreadsheets.child", "--read-table", limits.MEMORY_BYTES)
"""This process."""

REFUGE = "--refuge"
"""Asks for the capped reader, after the fast one died or gave up."""

CHUNK = 2_000
"""Rows a frame."""


def main(arguments: list[str]) -> int:
    """Read the file named last; 0 once all was said, refusals included."""
    READING.hold()
    path = Path(arguments[-1])
    out = open(1, "wb", buffering=1 << 16, closefd=False)  # noqa: SIM115 - it stays open
    try:
        _hand_over(path, out, refuge=REFUGE in arguments)
    except FileRefused as refusal:
        write_frame(out, Frame.REFUSED, type(refusal).__name__)
    except MemoryError:
        write_frame(out, Frame.REFUSED, TooLarge.__name__)
    except OSError:
        write_frame(out, Frame.REFUSED, FileLocked.__name__)
    except BaseException:  # noqa: BLE001 - a reader met what it never expected; so do Rust's panics
        write_frame(out, Frame.REFUSED, Damaged.__name__)
    out.flush()
    return 0


def _hand_over(path: Path, out: IO[bytes], *, refuge: bool) -> None:
    kind = kind_of(path)
    budget = Budget(path.name)
    encoding: str | None = None
    separator: str | None = None
    if kind in (Kind.TEXT, Kind.HTML):
        text, encoding = decode(path.read_bytes())
        if kind is Kind.HTML:
            if len(text) > limits.PAGE_BYTES:
                raise TooLarge(name=path.name)
            from digitaix_desktop.spreadsheets.webpages import page_sheets

            sheets = page_sheets(text, path.name)
        else:
            records, separator = split_text(text)
            if commas_part_decimals_too(text, separator):
                raise CommasTwice(name=path.name)
            sheets = iter([Sheet(path.stem, _text_rows(records), text.count("\n") + 1)])
    elif kind is Kind.XML:
        from digitaix_desktop.spreadsheets.xmlsheets import xml_sheets

        sheets = xml_sheets(path)
    else:
        from digitaix_desktop.spreadsheets import workbooks

        if refuge:
            sheets = workbooks.refuge_sheets(path)
        else:
            sheets = workbooks.calamine_sheets(path, kind, _in_plain_letters(path, kind))
    write_frame(out, Frame.FILE, (kind.value, encoding, separator))
    if refuge:
        write_frame(out, Frame.WARNING, "beyond")
    filled = sum(_hand_over_sheet(sheet, out, budget) for sheet in sheets)
    if not filled:  # a page may be long and hold no table
        raise NotATable(name=path.name) if kind is Kind.HTML else EmptyFile(name=path.name)
    write_frame(out, Frame.END, None)


def _in_plain_letters(path: Path, kind: Kind) -> IO[bytes] | None:
    if kind not in (Kind.XLSX, Kind.XLSB, Kind.ODS):
        return None
    from digitaix_desktop.spreadsheets.part_letters import in_plain_letters

    return in_plain_letters(path)


def _hand_over_sheet(sheet: Sheet, out: IO[bytes], budget: Budget) -> int:
    """Send one sheet; how many rows of it were filled."""
    write_frame(out, Frame.SHEET, (sheet.name, sheet.hidden, sheet.height, sheet.spans))
    filled = 0
    chunk: list[Numbered] = []
    for row in sheet.rows:
        budget.spend(len(row[1]))
        if len(row[1]) > limits.COLUMNS:
            row = (row[0], row[1][: limits.COLUMNS])
        chunk.append(row)
        if len(chunk) == CHUNK:
            write_frame(out, Frame.ROWS, chunk)
            filled += CHUNK
            chunk = []
    if chunk:
        write_frame(out, Frame.ROWS, chunk)
    return filled + len(chunk)


def _text_rows(records: Iterator[list[str]]) -> Iterator[Numbered]:
    for number, record in enumerate(records, 1):
        cells = [clean_cell(cell) for cell in record]
        while cells and cells[-1] is None:
            cells.pop()
        if cells:
            yield number, tuple(cells)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
