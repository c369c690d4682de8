"""All products as an .xlsx that imports again, here or elsewhere, to the same products."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from digitaix_desktop.domain.products import Product, Unit, Variant
from digitaix_desktop.operations.importing.allergens import written_allergens
from digitaix_desktop.operations.importing.details import (
    REASON_WORDS,
    written_moment,
    written_net,
    written_promo_reason,
    written_strength,
)
from digitaix_desktop.operations.importing.own import OWN_COLUMNS
from digitaix_desktop.operations.importing.text import fold
from digitaix_desktop.operations.views.products import ProductSheet
from digitaix_desktop.spreadsheets.cut_short import told_once
from digitaix_protocol.rules.information import Reason

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

Value = str | int | float | None

HEADINGS = tuple(OWN_COLUMNS.values())
_UNFIT = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""What a reader would take for a letter written by its number (ECMA-376 part 1, 22.9.2.19)."""
_TELLING = 6
"""Digits of its identifier that tell a product from another of its name."""
_LONGEST_HANDLE = 60
_LONGEST = 32_000
"""In characters; a cell holds 32,767."""
_WIDTHS = (
    40,
    40,
    18,
    16,
    16,
    18,
    10,
    8,
    8,
    10,
    12,
    12,
    14,
    12,
    14,
    18,
    10,
    *(16,) * (len(HEADINGS) - 17),
)
UNITS = {Unit.PIECE: "pièce", Unit.KG: "kg", Unit.L: "l", Unit.M: "m"}


def write_catalogue(sheets: Iterable[ProductSheet], path: Path) -> int:
    """Write products, one row a variant, into an .xlsx; how many products they were.

    Text is written as text: a name that begins with `=` is no formula when the file is opened.
    """
    with told_once():
        return _write(sheets, path)


def _write(sheets: Iterable[ProductSheet], path: Path) -> int:
    count = 0

    def rows() -> Iterator[tuple[Value, ...]]:
        nonlocal count
        for sheet in sheets:
            count += 1
            yield from rows_of(sheet)

    write_rows(path, "Produits", _WIDTHS, HEADINGS, rows())
    return count


def write_rows(
    path: Path,
    title: str,
    widths: Sequence[int],
    headings: Sequence[str],
    rows: Iterable[Sequence[Value]],
) -> None:
    """Write one sheet under its headings, which stay in sight; text as text, never a formula."""
    from openpyxl import Workbook
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    page = book.create_sheet(title)
    page.freeze_panes = "A2"
    for number, width in enumerate(widths, 1):
        page.column_dimensions[get_column_letter(number)].width = width
    page.append(list(headings))
    for row in rows:
        page.append([_cell(page, value) for value in row])
    book.save(path)


def rows_of(sheet: ProductSheet) -> Iterator[tuple[Value, ...]]:
    """A product's rows, one a variant, as `OWN_COLUMNS` have them."""
    product = sheet.product
    shelf = product.shelf
    if len(shelf) == 1 and not shelf[0].options:
        yield _row(sheet, shelf[0], parent="")
        return
    for variant in shelf:
        yield _row(sheet, variant, parent=_handle(product))


def _handle(product: Product) -> str:
    """What a product's rows call it by: its name as an address would have it, made unique."""
    return "-".join([*fold(product.name).split(), product.id.hex[-_TELLING:]])[-_LONGEST_HANDLE:]


def _row(sheet: ProductSheet, variant: Variant, parent: str) -> tuple[Value, ...]:
    product, stock = sheet.product, sheet.stock.get(variant.id)
    bought = sheet.purchase_cents.get(variant.id)
    options = [part for option in variant.options[:2] for part in option]
    options += [""] * (4 - len(options))
    price = product.price_of(variant)
    return (
        product.name,
        product.description,
        product.category,
        product.brand,
        variant.sku,
        variant.barcode,
        None if price is None else price / 100,
        None if product.vat_bp is None else product.vat_bp / 10_000,
        UNITS[product.unit],
        stock.on_hand_milli / 1000 if stock is not None and stock.known else None,
        None if bought is None else bought / 100,
        *options,
        parent,
        _online(product),
        *_details(product),
        *_promotion(product, variant),
        written_strength(product.food.alcohol_bp),
        _amount(product.reorder.low_milli),
        _amount(product.reorder.target_milli),
        product.place.shelf,
        sheet.supplier,
    )


def _amount(milli: int | None) -> Value:
    return None if milli is None else milli / 1000


def _promotion(product: Product, variant: Variant) -> tuple[Value, ...]:
    """What it costs for a while, from when, until when, and why."""
    pricing = product.pricing_of(variant)
    promo = pricing.promo_price_cents
    return (
        None if promo is None else promo / 100,
        written_moment(pricing.promo_from_ms),
        written_moment(pricing.promo_to_ms),
        written_promo_reason(product.promo_reason),
    )


def _details(product: Product) -> tuple[Value, ...]:
    """What the law and the season add, in the order of `OWN_COLUMNS`."""
    food, safety, making = product.food, product.safety, product.making
    measured = product.unit.measured
    season = [day for day in (making.season_from, making.season_to) if day]
    return (
        food.ingredients,
        written_allergens(food.allergens),
        written_allergens(food.traces) if food.traces else "",
        food.origin,
        written_net(food.net_milli, food.net_unit),
        safety.maker,
        safety.address,
        safety.contact,
        safety.warnings,
        _excluded(product),
        "oui" if making.to_order else "",
        making.lead_minutes or None,
        " / ".join(season) if len(season) == 2 else "",
        "oui" if making.example_photo else "",
        product.min_milli / 1000 if measured else None,
        product.step_milli / 1000 if measured else None,
        product.tolerance_bp / 10_000 if measured else None,
        None if product.piece_milli is None else product.piece_milli / 1000,
        None if product.per_milli == 1000 else product.per_milli / 1000,
    )


def _excluded(product: Product) -> str:
    """Why it cannot be given back, in a word."""
    held = product.withdrawal
    known = held.excluded and held.reason in set(Reason)
    return REASON_WORDS[Reason(held.reason)] if known else ""


def _online(product: Product) -> str:
    return "oui" if product.web_visible else "non"


def _cell(page: WriteOnlyWorksheet, value: Value) -> Cell | Value:
    from openpyxl.cell import WriteOnlyCell

    if not isinstance(value, str) or not value:
        return value if value != "" else None
    cell = WriteOnlyCell(page, value=_printable(value))
    cell.data_type = "s"
    return cell


def _printable(text: str) -> str:
    """Text as a workbook holds it: without what no XML may hold, and `_x0041_` meant as such."""
    return _ESCAPE.sub("_x005F_", _UNFIT.sub("", text))[:_LONGEST]
