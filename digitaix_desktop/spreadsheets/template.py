"""An empty list of products to be filled in: what goes where is said, or chosen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from digitaix_desktop.domain.products import VAT_RATES_BP
from digitaix_desktop.spreadsheets.cut_short import told_once
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

ROWS = 5000
"""How many rows offer help and choices."""
_TEXT, _MONEY, _PERCENT = "@", "0.00", "0.0%"


class _Column(NamedTuple):
    heading: str
    help: str
    width: int = 16
    number_format: str = "General"
    choices: str = ""
    """The column of the hidden sheet that holds what may be chosen."""


_COLUMNS = (
    _Column(
        QT_TRANSLATE_NOOP("Template", "Name"),
        QT_TRANSLATE_NOOP(
            "Template", "As customers read it. One row a product; a row each for sizes."
        ),
        36,
    ),
    _Column(
        QT_TRANSLATE_NOOP("Template", "Reference"),
        QT_TRANSLATE_NOOP(
            "Template", "Your own or the supplier's. A product is known again by it."
        ),
        16,
        _TEXT,
    ),
    _Column(
        QT_TRANSLATE_NOOP("Template", "Barcode"),
        QT_TRANSLATE_NOOP("Template", "The digits below the bars, if there are any."),
        18,
        _TEXT,
    ),
    _Column(
        QT_TRANSLATE_NOOP("Template", "Category"),
        QT_TRANSLATE_NOOP("Template", "Where it stands in your shop: Cheese, Dresses, Roses…"),
        18,
    ),
    _Column(
        QT_TRANSLATE_NOOP("Template", "Brand"),
        QT_TRANSLATE_NOOP("Template", "The maker's name, if customers know it."),
    ),
    _Column(
        QT_TRANSLATE_NOOP("Template", "Description"),
        QT_TRANSLATE_NOOP("Template", "A few words for customers."),
        40,
    ),
    _Column(
        QT_TRANSLATE_NOOP("Template", "Size"),
        QT_TRANSLATE_NOOP("Template", "For sizes: a row each, with the same name."),
        10,
        _TEXT,
    ),
    _Column(
        QT_TRANSLATE_NOOP("Template", "Colour"),
        QT_TRANSLATE_NOOP("Template", "For colours: a row each, with the same name."),
        12,
    ),
    _Column(
        QT_TRANSLATE_NOOP("Template", "Price incl. tax"),
        QT_TRANSLATE_NOOP("Template", "In euros, for one piece, or for one kg, litre or metre."),
        14,
        _MONEY,
    ),
    _Column(
        QT_TRANSLATE_NOOP("Template", "VAT"),
        QT_TRANSLATE_NOOP("Template", "Choose the rate; empty takes your shop's usual one."),
        10,
        _PERCENT,
        "A",
    ),
    _Column(
        QT_TRANSLATE_NOOP("Template", "Unit"),
        QT_TRANSLATE_NOOP("Template", "What the price is for: a piece, a kg, a litre, a metre."),
        10,
        choices="B",
    ),
    _Column(
        QT_TRANSLATE_NOOP("Template", "Stock"),
        QT_TRANSLATE_NOOP("Template", "How many you have now; empty if you don't count it."),
        10,
    ),
    _Column(
        QT_TRANSLATE_NOOP("Template", "Purchase price"),
        QT_TRANSLATE_NOOP("Template", "What it costs you. It never leaves this PC."),
        14,
        _MONEY,
    ),
    _Column(
        QT_TRANSLATE_NOOP("Template", "Online"),
        QT_TRANSLATE_NOOP("Template", "Whether customers see it on the storefront."),
        10,
        choices="C",
    ),
)
_UNITS = (QT_TRANSLATE_NOOP("Template", "piece"), "kg", "l", "m")
_ANSWERS = (QT_TRANSLATE_NOOP("Template", "yes"), QT_TRANSLATE_NOOP("Template", "no"))
_SHEET = QT_TRANSLATE_NOOP("Template", "Products")
_LISTS = "_"


def write_template(path: Path, say: Callable[[str], str]) -> None:
    """Write the empty list in the language of `say`."""
    with told_once():
        _write(path, say)


def _write(path: Path, say: Callable[[str], str]) -> None:
    from openpyxl import Workbook
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    book = Workbook()
    page = book.worksheets[0]
    page.title = say(_SHEET)
    page.freeze_panes = "A2"
    sizes = _write_choices(book.create_sheet(_LISTS), say)
    for number, column in enumerate(_COLUMNS, 1):
        letter = get_column_letter(number)
        heading = say(column.heading)
        page.column_dimensions[letter].width = column.width
        page.column_dimensions[letter].number_format = column.number_format
        cell = page.cell(1, number, heading)
        cell.font = Font(bold=True)
        cell.number_format = "General"
        if column.choices:
            last = sizes[column.choices]
            among = f"{_LISTS}!${column.choices}$1:${column.choices}${last}"
            rule = DataValidation("list", formula1=among, allow_blank=True)
            rule.errorStyle = "warning"  # a shop may know better
        else:
            rule = DataValidation(allow_blank=True)
        rule.showInputMessage = True
        rule.promptTitle, rule.prompt = heading, say(column.help)
        rule.add(f"{letter}2:{letter}{ROWS}")
        page.add_data_validation(rule)
    book.save(path)


def _write_choices(page: Worksheet, say: Callable[[str], str]) -> dict[str, int]:
    """Put what may be chosen onto a hidden sheet; how many there are in each column."""
    page.sheet_state = "hidden"
    lists: dict[str, list[str | float]] = {
        "A": [rate / 10_000 for rate in VAT_RATES_BP],
        "B": [say(unit) for unit in _UNITS],
        "C": [say(answer) for answer in _ANSWERS],
    }
    for letter, values in lists.items():
        for row, value in enumerate(values, 1):
            page[f"{letter}{row}"] = value
            if isinstance(value, float):
                page[f"{letter}{row}"].number_format = _PERCENT
    return {letter: len(values) for letter, values in lists.items()}
