"""What a row costs, with tax or without, by piece or measure, and what it was bought for."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from digitaix_desktop.domain.errors import Quantity
from digitaix_desktop.operations.importing import sentences
from digitaix_desktop.operations.importing.columns import NOWHERE, Columns, column_values, unit_in
from digitaix_desktop.operations.importing.fields import Aid, Field
from digitaix_desktop.operations.importing.line import RowFault
from digitaix_desktop.operations.importing.meanings import (
    ABSENT,
    LEGAL_VAT_BP,
    PIECE,
    part_of,
    unit_of,
)
from digitaix_desktop.operations.importing.numbers import (
    Decimals,
    Money,
    NumberFault,
    cents,
    decimals_of,
    euros,
    exact_cents,
    is_foreign,
    parse_money,
    with_tax,
)
from digitaix_desktop.operations.importing.plan import Repair
from digitaix_desktop.operations.importing.reasons import Reason
from digitaix_desktop.operations.importing.table import Cell, Row
from digitaix_desktop.operations.importing.text import folded, text_of

_ON_REQUEST = frozenset(
    {"sur devis", "sur demande", "prix sur demande", "nous consulter", "a definir", "on request",
     "a venir", "variable", "selon poids", "au poids"}
)  # fmt: skip
_DEAREST_MEASURE = Decimal(200)
"""Euros per kg, litre or metre up to which a price "per g" or "per cl" is believed; beyond, the
column says how much a pack holds: a bottle at 12 € whose unit is "cl" isn't 1 200 € a litre."""


class Price(NamedTuple):
    """What was found of a row's prices; `unit` only if the price itself settles it."""

    cents: int | None
    vat_bp: int | None
    unit: str | None
    purchase_cents: int | None


class Pricing:
    """Reads the price columns of one table."""

    def __init__(
        self,
        columns: Columns,
        rows: Sequence[Row],
        *,
        tax: str | None,
        default_vat_bp: int | None,
    ) -> None:
        self._default_vat_bp = default_vat_bp
        self._incl, self._excl = columns.of(Field.PRICE), columns.of(Field.PRICE_EXCL_TAX)
        if tax == "excl" and self._incl != NOWHERE and self._excl == NOWHERE:
            self._incl, self._excl = NOWHERE, self._incl
        elif tax == "incl" and self._incl == NOWHERE:
            self._incl, self._excl = self._excl, NOWHERE
        self._incl_field = self._field_of(columns, self._incl)
        self._excl_field = self._field_of(columns, self._excl)
        self._purchase, self._currency = columns.of(Field.PURCHASE_PRICE), columns.aid(Aid.CURRENCY)
        self._main = self._incl if self._incl != NOWHERE else self._excl
        main_heading = columns.headings[self._main] if self._main != NOWHERE else ""
        self._foreign = main_heading if is_foreign(main_heading) else None
        self._measured = columns.aid(Aid.MEASURE_PRICE)
        heading = columns.headings[self._measured] if self._measured != NOWHERE else ""
        self._measure = unit_in(heading)
        self._decimals: dict[int, Decimals] = {
            column: decimals_of(column_values(rows, column))
            for column in (self._incl, self._excl, self._purchase, self._measured)
            if column != NOWHERE
        }
        self._moneys: dict[int, dict[Cell, Money | NumberFault | None]] = {
            column: {} for column in self._decimals
        }
        self._quick: dict[Cell, int] = {}
        self._is_plain = (
            self._excl == NOWHERE and self._currency == NOWHERE and self._foreign is None
        )

    @staticmethod
    def _field_of(columns: Columns, column: int) -> Field:
        same = columns.by_field.get(Field.PRICE_EXCL_TAX) == column
        return Field.PRICE_EXCL_TAX if same else Field.PRICE

    def read(
        self, row: Row, vat_bp: int | None, unit: tuple[str, int] | None, repairs: list[Repair]
    ) -> Price:
        """The row's prices; raises RowFault where one stands that can't be understood.

        `unit` is what the row or heading says it is sold by; repairs are added to `repairs`.
        """
        number, cells = row
        size = len(cells)
        bought = self._purchase_price(cells[self._purchase]) if self._purchase < size else None
        incl = cells[self._incl] if self._incl < size else None
        if self._is_plain and (unit is None or unit[1] == 1):
            plain = self._quick.get(incl)
            if plain is None:
                plain = exact_cents(incl)
            if plain is not None:
                return Price(plain, vat_bp, unit[0] if unit else None, bought)
        if self._currency < size:
            self._check_currency(cells[self._currency])
        elif self._foreign is not None and self._main < size and cells[self._main] is not None:
            reason = Reason(sentences.PRICE_FAULTS[NumberFault.CURRENCY], {"value": self._foreign})
            raise RowFault(Field.PRICE, reason)
        money = self._money(self._incl, incl, self._incl_field, number, repairs)
        without = (
            self._money(self._excl, cells[self._excl], self._excl_field, number, repairs)
            if self._excl < size
            else None
        )
        if money is None and without is None:
            return self._by_measure(row, vat_bp, bought, repairs)
        if money is not None and without is not None:
            if vat_bp is None:
                vat_bp = self._proved_vat(money.amount, without.amount, number, repairs)
            without = None
        price = money if money is not None else without
        assert price is not None  # noqa: S101 - one of the two is, by the lines above
        excl = price.taxed is False or (money is None and price.taxed is not True)
        amount, measure = self._per_unit(price, unit, number, repairs)
        if excl:
            field = self._excl_field if money is None else self._incl_field
            amount, vat_bp = self._taxed(amount, vat_bp, field, number, repairs)
        whole = cents(amount)
        if money is price and not excl and price.per is None and (unit is None or unit[1] == 1):
            self._quick[incl] = whole
        return Price(whole, vat_bp, measure, bought)

    def _by_measure(
        self, row: Row, vat_bp: int | None, bought: int | None, repairs: list[Repair]
    ) -> Price:
        """What a row without other price costs by the kilo, litre or metre, if it says so."""
        number, cells = row
        cell = cells[self._measured] if self._measured < len(cells) else None
        price = self._money(self._measured, cell, Field.PRICE, number, repairs)
        if price is None:
            return Price(None, vat_bp, None, bought)
        amount, measure = self._per_unit(price, self._measure, number, repairs)
        if price.taxed is False or (price.taxed is None and self._incl == NOWHERE):
            amount, vat_bp = self._taxed(amount, vat_bp, Field.PRICE, number, repairs)
        return Price(cents(amount), vat_bp, measure, bought)

    def _money(
        self, column: int, cell: Cell, field: Field, number: int, repairs: list[Repair]
    ) -> Money | None:
        """A price column's cell; None if it gives no price."""
        if cell is None:
            return None
        known = self._moneys[column]
        if cell in known:
            money = known[cell]
        else:
            text = text_of(cell)
            absent = text.casefold() in ABSENT
            money = known[cell] = None if absent else parse_money(cell, self._decimals[column])
        if isinstance(money, NumberFault):
            text = text_of(cell)
            if folded(text) in _ON_REQUEST:
                repairs.append(Repair(number, field, text, None, Reason(sentences.NO_PRICE)))
                return None
            raise RowFault(field, Reason(sentences.PRICE_FAULTS[money], {"value": text}))
        if money is not None and money.amount == 0:
            before = text_of(cell)
            repairs.append(Repair(number, field, before, None, Reason(sentences.ZERO_PRICE)))
            return None
        return money

    def _per_unit(
        self, price: Money, unit: tuple[str, int] | None, number: int, repairs: list[Repair]
    ) -> tuple[Decimal, str | None]:
        """The price of one whole unit, and the unit if that settled it."""
        said = unit_of(price.per) if price.per else None
        of = said or unit
        if of is None:
            return price.amount, None
        measure, share = of
        if share == 1:
            return price.amount, measure
        whole = price.amount * share
        if share > 10 and whole > _DEAREST_MEASURE:
            return price.amount, PIECE
        reason = Reason(sentences.PER_BASE, {"of": part_of(share, measure), "unit": measure})
        before, after = str(price.amount), euros(cents(whole))
        repairs.append(Repair(number, Field.PRICE, before, after, reason))
        return whole, measure

    def _taxed(
        self, amount: Decimal, vat_bp: int | None, field: Field, number: int, repairs: list[Repair]
    ) -> tuple[Decimal, int]:
        """The price with tax, by the row's VAT or else the shop's."""
        if vat_bp is not None:
            return with_tax(amount, vat_bp), vat_bp
        shop = self._default_vat_bp
        if shop is None:
            raise RowFault(field, Reason(sentences.NO_VAT))
        full = with_tax(amount, shop)
        reason = Reason(sentences.SHOP_VAT, {"vat": Quantity(shop * 10)})
        after = euros(cents(full))
        repairs.append(Repair(number, Field.PRICE, str(amount), after, reason))
        return full, shop

    def _proved_vat(
        self, incl: Decimal, excl: Decimal, number: int, repairs: list[Repair]
    ) -> int | None:
        """The one legal rate that leads from the price without tax to the one with it."""
        cent = Decimal("0.01")
        fits = [rate for rate in LEGAL_VAT_BP if abs(with_tax(excl, rate) - incl) <= cent]
        if len(fits) != 1 or fits == [0]:
            return None
        after = format(Decimal(fits[0]) / 100, "f")
        repairs.append(Repair(number, Field.VAT_RATE, "", after, Reason(sentences.VAT_FOUND)))
        return fits[0]

    def _purchase_price(self, cell: Cell) -> int | None:
        """What it was bought for, in cents; a note there is no reason to refuse the row."""
        exact = exact_cents(cell)
        if exact is not None or cell is None:
            return exact
        known = self._moneys[self._purchase]
        if cell not in known:
            known[cell] = parse_money(cell, self._decimals[self._purchase])
        money = known[cell]
        return cents(money.amount) if isinstance(money, Money) and money.amount else None

    def _check_currency(self, cell: Cell) -> None:
        text = text_of(cell)
        if text and folded(text) not in ("€", "eur", "euro", "euros"):
            reason = Reason(sentences.PRICE_FAULTS[NumberFault.CURRENCY], {"value": text})
            raise RowFault(Field.PRICE, reason)
