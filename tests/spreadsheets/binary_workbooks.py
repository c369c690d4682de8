"""A small .xlsb made on the spot: what Excel calls a binary workbook (MS-XLSB)."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Sequence
from pathlib import Path

_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Target="worksheets/sheet1.bin" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/worksheet"/></Relationships>'
)
_ROW, _ERROR, _FLAG, _NUMBER, _TEXT = 0, 3, 4, 5, 6
_BOOK, _BOOK_END, _SHEETS, _SHEETS_END, _SHEET = 131, 132, 143, 144, 156
_PAGE, _PAGE_END, _CELLS, _CELLS_END, _SIZE = 129, 130, 145, 146, 148
FAILED = object()
"""A cell whose formula failed."""


def an_xlsb(path: Path, rows: Sequence[Sequence[object]], name: str = "Articles") -> Path:
    """A binary workbook of one sheet."""
    book = [
        _record(_BOOK),
        _record(_SHEETS),
        _record(_SHEET, struct.pack("<II", 0, 1) + _text("rId1") + _text(name)),
        _record(_SHEETS_END),
        _record(_BOOK_END),
    ]
    width = max(map(len, rows))
    page = [
        _record(_PAGE),
        _record(_SIZE, struct.pack("<4I", 0, len(rows) - 1, 0, width - 1)),
        _record(_CELLS),
    ]
    for number, cells in enumerate(rows):
        page.append(_record(_ROW, struct.pack("<IIH", number, 0, 300) + bytes(7)))
        page += [_cell(at, value) for at, value in enumerate(cells) if value is not None]
    page += [_record(_CELLS_END), _record(_PAGE_END)]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.bin", b"".join(book))
        archive.writestr("xl/_rels/workbook.bin.rels", _RELATIONS)
        archive.writestr("xl/worksheets/sheet1.bin", b"".join(page))
    return path


def _cell(column: int, value: object) -> bytes:
    at = struct.pack("<II", column, 0)
    if value is FAILED:
        return _record(_ERROR, at + b"\x07")
    if isinstance(value, bool):
        return _record(_FLAG, at + bytes([value]))
    if isinstance(value, int | float):
        return _record(_NUMBER, at + struct.pack("<d", value))
    return _record(_TEXT, at + _text(str(value)))


def _text(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def _record(kind: int, content: bytes = b"") -> bytes:
    """A record: its kind and length in groups of seven bits, the last without the eighth."""
    return _grouped(kind, last=kind < 128) + _grouped(len(content), last=True) + content


def _grouped(number: int, *, last: bool) -> bytes:
    if not last:  # kinds from 128 on are written as they stand: their low byte has the eighth bit
        return bytes([number & 0xFF, number >> 7]) if number >= 128 else bytes([number])
    groups = []
    while number > 127:
        groups.append(number & 127 | 128)
        number >>= 7
    return bytes([*groups, number])
