"""Turns the cells of a row into what they mean, repairing what can be proved."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digitaix_desktop.domain.barcodes import BarcodeFault, is_ean13, read_barcode
from digitaix_desktop.domain.errors import Quantity
from digitaix_desktop.operations.importing import sentences
from digitaix_desktop.operations.importing.calendar_words import says_always
from digitaix_desktop.operations.importing.columns import Columns
from digitaix_desktop.operations.importing.details import (
    DetailColumns,
    alcohol_of,
    with_price_per,
)
from digitaix_desktop.operations.importing.fields import Aid, Field
from digitaix_desktop.operations.importing.line import Line, RowFault
from digitaix_desktop.operations.importing.meanings import (
    ABSENT,
    PIECE,
    is_yes,
    part_of,
    unit_of,
    vat_of,
)
from digitaix_desktop.operations.importing.numbers import exact_cents, parse_decimal
from digitaix_desktop.operations.importing.plan import Repair
from digitaix_desktop.operations.importing.pricing import Pricing
from digitaix_desktop.operations.importing.reasons import Reason
from digitaix_desktop.operations.importing.stocks import Stocks
from digitaix_desktop.operations.importing.table import Cell, Row
from digitaix_desktop.operations.importing.text import fold, folded, number_text, text_of
from digitaix_desktop.operations.importing.wide import WideColumns
from digitaix_desktop.operations.importing.wordings import Wordings
from digitaix_protocol.rules.information import is_alcoholic

_BARCODE_REASONS = {
    BarcodeFault.DIGITS_LOST: sentences.DIGITS_LOST,
    BarcodeFault.WRONG_CHECK_DIGIT: sentences.WRONG_CHECK_DIGIT,
    BarcodeFault.NOT_A_CODE: sentences.NOT_A_CODE,
}
_ALCOHOL_VAT_BP = 2000
"""Where no rate is said: of all the drinks that a food shop sells, those alone have it."""
_PER_HUNDRED = 10
"""How many 100 g make one kilo: whoever prices by them shows it so."""
_BY_PIECE = re.compile(r"\b(?:pieces?|pce?s?|unites?|unit|stuck|pezzo)\b")
_BY_WEIGHT = re.compile(r"\b(?:weight|weighed|weighable|poids|peser|pesable)\b")


class RowReader:
    """Reads rows of one table into lines; `repairs` gathers what it put right on the way."""

    words_read_by: type[Wordings] = Wordings
    """How words are read; an export of our own is read more literally."""
    weighed_may_hold = False
    """Whether a net quantity counts beside a price of a kilo; lists write a pack's there."""

    def __init__(
        self,
        columns: Columns,
        rows: Sequence[Row],
        *,
        tax: str | None,
        default_vat_bp: int | None,
    ) -> None:
        self.repairs: list[Repair] = []
        self._pricing = Pricing(columns, rows, tax=tax, default_vat_bp=default_vat_bp)
        of = columns.of
        self._name, self._sku, self._barcode = of(Field.NAME), of(Field.SKU), of(Field.BARCODE)
        self._vat, self._stock, self._unit = of(Field.VAT_RATE), of(Field.STOCK), of(Field.UNIT)
        self._text, self._category = of(Field.DESCRIPTION), of(Field.CATEGORY)
        self._brand = of(Field.BRAND)
        self._published, self._status = of(Field.PUBLISHED), columns.aid(Aid.STATUS)
        self._parent, self._weight = of(Field.PARENT), of(Field.WEIGHT)
        self._words = self.words_read_by(columns, self.repairs)
        prices = (of(Field.PRICE), of(Field.PRICE_EXCL_TAX), of(Field.PURCHASE_PRICE))
        self._stocks = Stocks(rows, self._stock, prices, self.repairs)
        self._has_images = Field.IMAGE in columns.by_field
        self._has_options = not columns.by_field.keys().isdisjoint(
            (Field.OPTION1_VALUE, Field.OPTION2_VALUE)
        )
        self._wide = WideColumns(columns, rows, tax=tax, default_vat_bp=default_vat_bp)
        self._surcharge = columns.aid(Aid.SURCHARGE)
        self._hidden = columns.aid(Aid.HIDDEN)
        self._model, self._name_parts = columns.aid(Aid.MODEL), Aid.NAME_PARTS in columns.aids
        self._details, self._allergens = DetailColumns(columns), of(Field.ALLERGENS)
        self._times = (
            (of(Field.LEAD_TIME), Field.LEAD_TIME, "lead_minutes", sentences.LEAD_UNREAD),
            (of(Field.SEASON), Field.SEASON, "season_from", sentences.SEASON_UNREAD),
        )
        self._alcohol = of(Field.ALCOHOL)
        self._children = columns.aid(Aid.CHILDREN)
        self._more_barcodes = columns.aids.get(Aid.MORE_BARCODES, ())
        self._rate_flags = tuple(
            (column, rate)
            for column in columns.aids.get(Aid.RATE_FLAGS, ())
            if (rate := vat_of(columns.headings[column])) is not None
        )
        self._said_by_weight = _BY_WEIGHT.search(fold(columns.heading(Field.UNIT))) is not None
        self._role, self._row_id = columns.aid(Aid.ROW_TYPE), columns.aid(Aid.ROW_ID)
        self._weight_unit = columns.unit_of(Field.WEIGHT)
        self._lone_unit = columns.unit_of(Field.PRICE) or columns.unit_of(Field.PRICE_EXCL_TAX)
        headings = f"{columns.heading(Field.PRICE)} {columns.heading(Field.PRICE_EXCL_TAX)}"
        self._priced_by_measure = (
            self._lone_unit is not None
            and self._lone_unit[0] != PIECE
            and _BY_PIECE.search(fold(headings)) is None
        )
        self._vats: dict[Cell, int | None] = {}
        self._units: dict[Cell, tuple[str, int] | None] = {}

    def read(self, row: Row) -> Line:
        """The row understood; raises RowFault if one of its cells makes it impossible to import."""
        number, cells = row
        size, words = len(cells), self._words
        name = words.name(number, cells[self._name]) if self._name < size else ""
        if self._name_parts:
            name = words.whole_name(number, cells, name)
        vat = self._read_vat(cells[self._vat]) if self._vat < size else None
        if self._rate_flags and vat is None:
            vat = self._flagged_rate(cells)
        if vat is None and self._alcohol < size and is_alcoholic(alcohol_of(cells[self._alcohol])):
            vat = _ALCOHOL_VAT_BP
            twenty = number_text(vat / 100)
            at_twenty = Reason(sentences.ALCOHOL_VAT, {"vat": Quantity(vat * 10)})
            self._repair(number, Field.VAT_RATE, "", twenty, at_twenty)
        stock, counted_in = (
            self._stocks.read(number, cells[self._stock]) if self._stock < size else (None, None)
        )
        unit = self._read_unit(cells[self._unit]) if self._unit < size else None
        if self._priced_by_measure and unit is not None and unit[0] == PIECE:
            unit = None  # "Prix au kg" is no price of a piece, whatever it is handed over by
            if stock:
                reason = sentences.PRICED_BY_MEASURE
                self._repair(number, Field.STOCK, number_text(stock / 1000), None, Reason(reason))
                stock = None
        price = self._pricing.read(row, vat, unit or self._lone_unit, self.repairs)
        measure = price.unit or (unit[0] if unit else None) or counted_in
        if stock and counted_in is None and unit and unit[1] > 1 and price.unit != PIECE:
            stock = self._in_whole_units(number, stock, unit)
        line = Line(
            number,
            name,
            self._read_sku(cells[self._sku]) if self._sku < size else None,
            self._read_barcode(number, cells[self._barcode]) if self._barcode < size else None,
            price.cents,
            price.vat_bp,
            stock,
            measure,
            self._read_published(cells),
            price.purchase_cents,
            words.description(number, cells[self._text]) if self._text < size else None,
            words.category(cells[self._category]) if self._category < size else None,
            words.plain(cells[self._brand]) if self._brand < size else None,
        )
        if self._more_barcodes and line.barcode is None:
            line.barcode = self._another_barcode(number, cells)
        if self._children < size:
            line.children = text_of(cells[self._children])
        if self._has_images:
            line.images = words.images(cells)
            line.variant_images = words.variant_images(cells)
        if self._parent < size:
            line.parent = text_of(cells[self._parent])
        if self._has_options:
            line.options = words.options(cells)
        if self._model < size and name:
            line.model = self._read_sku(cells[self._model])
            if line.sku is None and not line.options:
                line.sku = line.model
        if self._weight < size:
            line.weight_grams = self._read_weight(cells[self._weight])
        if self._role < size:
            line.role = folded(text_of(cells[self._role]))
        if self._wide:
            line.wide = self._wide.read(cells, price.vat_bp)
        if self._surcharge < size:
            line.surcharge_cents = exact_cents(cells[self._surcharge]) or 0
        if self._details:
            packed = self.weighed_may_hold or measure in (None, PIECE)
            line.details = self._details.read(cells, packed=packed) or None
            self._say_unread(number, cells, line)
        priced_for = unit or self._lone_unit
        if priced_for and priced_for[1] == _PER_HUNDRED and price.unit == priced_for[0]:
            line.details = with_price_per(line.details, 100)
        if self._row_id < size:
            line.row_id = text_of(cells[self._row_id])
        return line

    def _repair(
        self, number: int, field: Field, before: str, after: str | None, reason: Reason
    ) -> None:
        self.repairs.append(Repair(number, field, before, after, reason))

    def _in_whole_units(self, number: int, stock: int, unit: tuple[str, int]) -> int:
        """12 of a row sold by 100 g are 1.2 kg; said, as the file may have meant 12 kg."""
        measure, share = unit
        whole = stock // share
        reason = Reason(sentences.COUNTED_BY, {"of": part_of(share, measure), "unit": measure})
        before, after = number_text(stock / 1000), number_text(whole / 1000)
        self._repair(number, Field.STOCK, before, after, reason)
        return whole

    def _say_unread(self, number: int, cells: tuple[Cell, ...], line: Line) -> None:
        """A list of allergens with a word nobody knows is left out whole, and said to be; so is
        a time that can't be understood."""
        text = text_of(cells[self._allergens]) if self._allergens < len(cells) else ""
        if text not in ABSENT and "allergens" not in (line.details or {}).get("food", {}):
            reason = Reason(sentences.ALLERGENS_UNREAD)
            self._repair(number, Field.ALLERGENS, text, None, reason)
        making = (line.details or {}).get("making", {})
        for column, field, name, why in self._times:
            text = text_of(cells[column]) if column < len(cells) else ""
            if text not in ABSENT and name not in making and not says_always(text):
                self._repair(number, field, text, None, Reason(why))

    def _read_sku(self, cell: Cell) -> str | None:
        text = text_of(cell).strip("'\ufeff\u200b\u00a0 ")
        return None if text in ABSENT else text

    def _read_barcode(self, number: int, cell: Cell) -> str | None:
        text = text_of(cell)
        if is_ean13(text):
            return text
        if not text or text in ABSENT:
            return None
        found = read_barcode(text)
        if found.fault:
            self._repair(number, Field.BARCODE, text, None, Reason(_BARCODE_REASONS[found.fault]))
        elif found.code and found.code != text:
            zero_back = found.code.lstrip("0") == text.lstrip("0") and len(found.code) > len(text)
            reason = sentences.ZERO_BACK if zero_back else sentences.CODE_CLEANED
            self._repair(number, Field.BARCODE, text, found.code, Reason(reason))
        return found.code

    def _another_barcode(self, number: int, cells: Sequence[Cell]) -> str | None:
        for column in self._more_barcodes:
            code = self._read_barcode(number, cells[column]) if column < len(cells) else None
            if code is not None:
                return code
        return None

    def _read_vat(self, cell: Cell) -> int | None:
        try:
            return self._vats[cell]
        except KeyError:
            pass
        text = text_of(cell)
        rate = None if text in ABSENT else vat_of(cell)
        if rate is None and text not in ABSENT:
            raise RowFault(Field.VAT_RATE, Reason(sentences.BAD_VAT, {"value": text}))
        self._vats[cell] = rate
        return rate

    def _read_unit(self, cell: Cell) -> tuple[str, int] | None:
        if cell not in self._units:
            text = text_of(cell)
            if self._said_by_weight:
                self._units[cell] = ("kg", 1) if is_yes(cell) else (PIECE, 1)
            else:
                self._units[cell] = (unit_of(text) or (PIECE, 1)) if text not in ABSENT else None
        return self._units[cell]

    def _read_published(self, cells: Sequence[Cell]) -> bool | None:
        size = len(cells)
        if self._hidden < size and is_yes(cells[self._hidden]):
            return False
        said = is_yes(cells[self._published]) if self._published < size else None
        if said and self._status < size:
            # Published, but as a draft or archived: nobody can see it.
            return is_yes(cells[self._status]) is not False
        return said

    def _flagged_rate(self, cells: Sequence[Cell]) -> int | None:
        """The VAT whose own column is ticked, as Square writes it."""
        return next(
            (
                rate
                for column, rate in self._rate_flags
                if column < len(cells) and is_yes(cells[column])
            ),
            None,
        )

    def _read_weight(self, cell: Cell) -> int | None:
        """Grams; None where the unit is not known or the cell is no weight."""
        text = text_of(cell)
        match = re.match(r"^([\d.,\s]+?)\s*([a-zA-Z]*)\.?$", text)
        amount = parse_decimal(match.group(1)) if match else None
        unit = (unit_of(match.group(2)) if match and match.group(2) else None) or self._weight_unit
        if amount is None or unit is None or unit[0] != "kg" or not 0 < amount < 1_000_000:
            return None
        return int(amount * 1000 / unit[1]) or None
