"""All products as a .csv that a French Excel opens as it is, and that imports again exactly."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

from digitaix_desktop.operations.importing.own import OWN_COLUMNS, guarded
from digitaix_desktop.operations.views.products import ProductSheet
from digitaix_desktop.spreadsheets.exporting import Value, rows_of

_VAT = list(OWN_COLUMNS.values()).index("TVA")


def write_text(sheets: Iterable[ProductSheet], path: Path) -> int:
    """Write products, one row a variant: UTF-8 with its mark, semicolons; how many they were.

    What a spreadsheet program would take for a formula is guarded by an apostrophe, which an
    import takes off again.
    """
    count = 0
    with path.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
        writer.writerow(OWN_COLUMNS.values())
        for sheet in sheets:
            count += 1
            for row in rows_of(sheet):
                writer.writerow([_cell(place, value) for place, value in enumerate(row)])
    return count


def _cell(place: int, value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return guarded(value.replace("\x00", ""))
    number = Decimal(repr(value))
    written = f"{(number * 100).normalize():f} %" if place == _VAT else f"{number:f}"
    return written.replace(".", ",")
