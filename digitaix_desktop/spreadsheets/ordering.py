"""What is ordered again, as a spreadsheet: for the supplier, or to be read here at its arrival."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from digitaix_desktop.operations.reordering import Ordered
from digitaix_desktop.spreadsheets.exporting import UNITS, write_rows
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP

_WIDTHS = (26, 18, 18, 48, 12, 10)
_HEADINGS = (
    QT_TRANSLATE_NOOP("OrderList", "Supplier"),
    QT_TRANSLATE_NOOP("OrderList", "Reference"),
    QT_TRANSLATE_NOOP("OrderList", "Barcode"),
    QT_TRANSLATE_NOOP("OrderList", "Item"),
    QT_TRANSLATE_NOOP("OrderList", "Quantity"),
    QT_TRANSLATE_NOOP("OrderList", "Unit"),
)


def write_order(lines: Sequence[Ordered], path: Path, say: Callable[[str], str]) -> int:
    """Write the list into an .xlsx; how many lines."""
    rows = [
        (
            line.supplier,
            line.sku,
            line.barcode,
            line.name,
            line.qty_milli / 1000,
            UNITS[line.unit],
        )
        for line in lines
    ]
    headings = tuple(say(each) for each in _HEADINGS)
    title = say(QT_TRANSLATE_NOOP("OrderList", "To order"))
    write_rows(path, title, _WIDTHS, headings, rows)
    return len(rows)
