"""Reads "XML Spreadsheet 2003", which older programs export under the name .xls or .xml."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

from digitaix_desktop.operations.importing.refusals import Damaged
from digitaix_desktop.operations.importing.table import Cell
from digitaix_desktop.spreadsheets import limits
from digitaix_desktop.spreadsheets.sheets import Numbered, Sheet, trimmed

_SS = "{urn:schemas-microsoft-com:office:spreadsheet}"


def xml_sheets(path: Path) -> Iterator[Sheet]:
    """The worksheets of the file; entities and outside references are refused as damage."""
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import parse

    try:
        root = parse(path).getroot()
    except (ParseError, DefusedXmlException, ValueError) as error:
        raise Damaged(name=path.name) from error
    if root is None:
        raise Damaged(name=path.name)
    for sheet in root.iter(f"{_SS}Worksheet"):
        rows = list(_rows(sheet))
        yield Sheet(sheet.get(f"{_SS}Name") or "", iter(rows), len(rows))


def _rows(sheet: Element) -> Iterator[Numbered]:
    number = 0
    for row in sheet.iter(f"{_SS}Row"):
        number = _place(row, number + 1)
        cells: list[Cell] = []
        for cell in row.iter(f"{_SS}Cell"):
            column = _place(cell, len(cells) + 1)
            if column > limits.COLUMNS:
                break
            cells.extend([None] * (column - 1 - len(cells)))
            cells.append(_value(cell))
            across = cell.get(f"{_SS}MergeAcross", "0")
            cells.extend([None] * (min(int(across), 50) if across.isdigit() else 0))
        kept = trimmed(cells)
        if kept:
            yield number, kept


def _place(element: Element, following: int) -> int:
    """The row or column number an element states, else the one that follows."""
    index = element.get(f"{_SS}Index", "")
    return max(int(index), following) if index.isdigit() and len(index) < 8 else following


def _value(cell: Element) -> Cell:
    data = cell.find(f"{_SS}Data")
    if data is None:
        return None
    text = "".join(data.itertext())
    kind = data.get(f"{_SS}Type")
    if kind == "Number":
        try:
            return float(text)
        except ValueError:
            return text
    if kind == "Boolean":
        return text == "1"
    return None if kind == "Error" else text
