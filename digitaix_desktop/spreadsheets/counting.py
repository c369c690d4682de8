"""An inventory as a spreadsheet: for the accountant, and to look for what was not found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from digitaix_desktop.operations.views.stock import FoundLine, ToCount
from digitaix_desktop.spreadsheets.exporting import UNITS, Value, write_rows
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP
from digitaix_protocol.rules.amounts import line_total

_WIDTHS = (18, 48, 14, 8, 14, 12, 12, 12, 12, 12, 16, 16)
_HEADINGS = (
    QT_TRANSLATE_NOOP("InventoryList", "Reference"),
    QT_TRANSLATE_NOOP("InventoryList", "Item"),
    QT_TRANSLATE_NOOP("InventoryList", "Place"),
    QT_TRANSLATE_NOOP("InventoryList", "Unit"),
    QT_TRANSLATE_NOOP("InventoryList", "The stock said"),
    QT_TRANSLATE_NOOP("InventoryList", "Found"),
    QT_TRANSLATE_NOOP("InventoryList", "Set aside"),
    QT_TRANSLATE_NOOP("InventoryList", "Difference"),
    QT_TRANSLATE_NOOP("InventoryList", "Price of one"),
    QT_TRANSLATE_NOOP("InventoryList", "Price of"),
    QT_TRANSLATE_NOOP("InventoryList", "Value of the difference"),
    QT_TRANSLATE_NOOP("InventoryList", "Value of what is there"),
)
_PURCHASE = QT_TRANSLATE_NOOP("InventoryList", "purchase")
_SALE = QT_TRANSLATE_NOOP("InventoryList", "sale")


def write_inventory(
    counted: Sequence[FoundLine],
    to_count: Sequence[ToCount],
    path: Path,
    say: Callable[[str], str],
) -> int:
    """Write what was counted, then what was not, whose *Found* stays empty; how many lines."""

    def worth(line: FoundLine | ToCount) -> tuple[Value, Value]:
        if line.value_cents is None:
            return None, None
        return line.value_cents / 100, say(_PURCHASE if line.at_purchase_price else _SALE)

    rows: list[tuple[Value, ...]] = [
        (
            line.sku,
            line.name,
            line.shelf,
            UNITS[line.unit],
            _amount(line.expected_milli),
            _amount(line.found_milli),
            _amount(line.bagged_milli or None),
            None if line.expected_milli is None else _amount(line.difference_milli),
            *worth(line),
            None if line.expected_milli is None else _value(line, line.difference_milli),
            _value(line, line.found_milli + line.bagged_milli),
        )
        for line in sorted(counted, key=lambda each: each.name.casefold())
    ]
    rows += [
        (
            line.sku,
            line.name,
            line.shelf,
            UNITS[line.unit],
            _amount(line.on_hand_milli),
            None,
            None,
            None,
            *worth(line),
            None,
            _value(line, line.on_hand_milli),
        )
        for line in to_count
    ]
    headings = tuple(map(say, _HEADINGS))
    write_rows(path, say(QT_TRANSLATE_NOOP("InventoryList", "Inventory")), _WIDTHS, headings, rows)
    return len(rows)


def _amount(milli: int | None) -> Value:
    return None if milli is None else milli / 1000


def _value(line: FoundLine | ToCount, milli: int) -> Value:
    return None if line.value_cents is None else line_total(line.value_cents, milli) / 100
