"""Sizes and packagings that have a column each: S, M, L over stocks, 25 cl, 50 cl over prices."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from digitaix_desktop.operations.importing import sentences
from digitaix_desktop.operations.importing.columns import Columns, column_values
from digitaix_desktop.operations.importing.fields import Aid, Field
from digitaix_desktop.operations.importing.line import Line, RowFault, WideCell
from digitaix_desktop.operations.importing.meanings import is_yes, unit_of
from digitaix_desktop.operations.importing.numbers import (
    Decimals,
    NumberFault,
    cents,
    decimals_of,
    parse_money,
    parse_quantity,
    with_tax,
)
from digitaix_desktop.operations.importing.plan import PlannedVariant, Repair
from digitaix_desktop.operations.importing.reasons import Reason
from digitaix_desktop.operations.importing.table import Cell, Row
from digitaix_desktop.operations.importing.text import one_line, text_of

_PRICE_OF = re.compile(
    r"^(?:prix|tarif|pv|price|preis|prezzo|precio)\b(?: ?ttc| de vente| public)*"
    r"(?: (?:par|per|pour|for|les|le|la|du|de|des|d[’']))* ?",
    re.IGNORECASE,
)
_WITH_TAX = re.compile(r"\s+(?:ttc|€|euros?)$", re.IGNORECASE)
_MEASURE = re.compile(r"\d\s*([^\W\d]+)$")


def choice_named(heading: str) -> str:
    """What a wide column's heading offers: "Prix 250 g" offers 250 g."""
    plain = one_line(heading)
    return _WITH_TAX.sub("", _PRICE_OF.sub("", plain)) or plain


class _Column(NamedTuple):
    place: int
    label: str
    is_price: bool
    decimals: Decimals


class WideColumns:
    """The columns of one table whose headings are what there is to choose from."""

    def __init__(
        self,
        columns: Columns,
        rows: Sequence[Row],
        *,
        tax: str | None,
        default_vat_bp: int | None,
    ) -> None:
        self._without_tax = tax == "excl"
        self._default_vat_bp = default_vat_bp
        self._columns = tuple(
            _Column(place, choice_named(columns.headings[place]), is_price, decimals)
            for aid, is_price in ((Aid.WIDE_STOCK, False), (Aid.WIDE_PRICE, True))
            for place in columns.aids.get(aid, ())
            for decimals in (decimals_of(column_values(rows, place)),)
        )

    def __bool__(self) -> bool:
        return bool(self._columns)

    def read(self, cells: Sequence[Cell], vat_bp: int | None) -> tuple[WideCell, ...]:
        """What the row offers; a column left empty is a size it doesn't come in.

        Raises RowFault for a cell that is neither empty nor what its column holds.
        """
        found = []
        for place, label, is_price, decimals in self._columns:
            text = text_of(cells[place]) if place < len(cells) else ""
            if not text or text in ("-", "/"):
                continue
            if is_price:
                found.append(WideCell(label, None, self._price(cells[place], vat_bp, decimals)))
            else:
                found.append(WideCell(label, self._stock(cells[place], decimals), None))
        return tuple(found)

    def _stock(self, cell: Cell, decimals: Decimals) -> int | None:
        """Thousandths; None where a cross or a yes only says that the size exists."""
        counted = parse_quantity(cell, decimals)
        if not isinstance(counted, NumberFault):
            return max(counted.milli, 0)
        if is_yes(cell):
            return None
        raise RowFault(Field.STOCK, Reason(sentences.STOCK_FAULTS[counted], _said(cell)))

    def _price(self, cell: Cell, vat_bp: int | None, decimals: Decimals) -> int:
        money = parse_money(cell, decimals)
        if isinstance(money, NumberFault):
            raise RowFault(Field.PRICE, Reason(sentences.PRICE_FAULTS[money], _said(cell)))
        if not self._without_tax:
            return cents(money.amount)
        rate = vat_bp if vat_bp is not None else self._default_vat_bp
        if rate is None:
            raise RowFault(Field.PRICE, Reason(sentences.NO_VAT))
        return cents(with_tax(money.amount, rate))


def _said(cell: Cell) -> dict[str, object]:
    return {"value": text_of(cell)}


def stock_of_each(line: Line, sizes: int, repairs: list[Repair]) -> int | None:
    """What a row's one stock says of each of its sizes; `repairs` is told if it says nothing.

    It is that of a single size, and where none is left, none of any size is.
    """
    if sizes == 1 or not line.stock_milli:
        return line.stock_milli
    before = format((Decimal(line.stock_milli) / 1000).normalize(), "f")
    repairs.append(Repair(line.number, Field.STOCK, before, None, Reason(sentences.STOCK_SHARED)))
    return None


def wide_variants(
    line: Line, row_alone: PlannedVariant, repairs: list[Repair]
) -> tuple[PlannedVariant, ...]:
    """A variant for each size the row has something to say of, at the row's price if it has one.

    `row_alone` is what the row would be without its sizes: one colour of several, perhaps.
    """
    counted = any(stock is not None for _, stock, _ in line.wide)
    shared = None if counted else stock_of_each(line, len(line.wide), repairs)
    return tuple(
        replace(
            row_alone,
            options=(*row_alone.options, (_axis_name(label), label)),
            sku=None,
            barcode=None,
            price_cents=row_alone.price_cents if price is None else price,
            stock_milli=shared if stock is None else stock,
        )
        for label, stock, price in line.wide
    )


_BOTTLES = re.compile(
    r"^(?:(?:demi-)?bouteille|demi|magnum|j[ée]roboam|verre|pichet|carafe)$", re.IGNORECASE
)
"""Packagings that say how much they hold without a figure."""


def _axis_name(label: str) -> str:
    """What to call the choice: a packaging says its unit, anything else is a size."""
    if _BOTTLES.match(label):
        return "Contenance"
    held = _MEASURE.search(label)
    unit = unit_of(held[1]) if held else None
    return "Contenance" if unit is not None and unit[0] in ("kg", "l") else "Taille"
