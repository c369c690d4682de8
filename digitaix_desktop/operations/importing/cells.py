"""Turns the cells of a row into what they mean, repairing what can be proved."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from digitaix_desktop.domain.barcodes import BarcodeFault, is_ean13, read_barcode
from digitaix_desktop.operations.importing import sentences
from digitaix_desktop.operations.importing.columns import Columns, column_values
from digitaix_desktop.operations.importing.fields import NAME_LIMIT, Aid, Field
from digitaix_desktop.operations.importing.line import Line, RowFault
from digitaix_desktop.operations.importing.meanings import PIECE, is_yes, unit_of, vat_of
from digitaix_desktop.operations.importing.numbers import (
    NumberFault,
    decimals_of,
    exact_cents,
    parse_decimal,
    parse_quantity,
)
from digitaix_desktop.operations.importing.plan import Repair
from digitaix_desktop.operations.importing.pricing import Pricing
from digitaix_desktop.operations.importing.reasons import Reason
from digitaix_desktop.operations.importing.table import Cell, Row
from digitaix_desktop.operations.importing.text import (
    fold,
    folded,
    has_markup,
    one_line,
    plain_text,
    text_of,
    tidy_text,
)
from digitaix_desktop.operations.importing.wide import WideColumns

_ABSENT = frozenset(
    {"", "-", "--", "—", "–", "/", "n/a", "N/A", "na", "NA", "nc", "NC", "?", "null"}
)
_NONE_LEFT = frozenset(
    {"rupture", "rupture de stock", "epuise", "epuisee", "out of stock", "outofstock", "non", "no",
     "indisponible", "sold out", "aucun", "hors stock", "zero"}
)  # fmt: skip
_SOME_LEFT = frozenset(
    {"en stock", "disponible", "dispo", "oui", "yes", "in stock", "instock", "illimite",
     "illimitee", "unlimited", "infini", "sur commande", "x", "ok"}
)  # fmt: skip
_IMAGE_SPLIT = re.compile(
    r"\s+(?=https?://)|\s*[|;\n]\s*|\s*,\s*(?=https?://)|,\s+|(?<=\.jpg),|(?<=\.png),|(?<=\.jpeg),|(?<=\.webp),",
    re.I,
)
_MAY_LIST = re.compile(r"[|;,\s]")
_PATHS = re.compile(r"\s*,\s*")
_BARCODE_REASONS = {
    BarcodeFault.DIGITS_LOST: sentences.DIGITS_LOST,
    BarcodeFault.WRONG_CHECK_DIGIT: sentences.WRONG_CHECK_DIGIT,
    BarcodeFault.NOT_A_CODE: sentences.NOT_A_CODE,
}
_ROOT = re.compile(
    r"^(?:(?:default category|accueil|home|root|racine|tout|tous|all|catalogue?)\s*[>/|]\s*)+|"
    r"^accueil\s*,\s*",
    re.IGNORECASE,
)
"""The top of a program's tree of categories, which is no category."""
_BY_WEIGHT = re.compile(r"\b(?:weight|weighed|weighable|poids|peser|pesable)\b")


class RowReader:
    """Reads rows of one table into lines; `repairs` gathers what it put right on the way."""

    def __init__(
        self,
        columns: Columns,
        rows: Sequence[Row],
        *,
        tax: str | None,
        default_vat_bp: int | None,
    ) -> None:
        self._columns = columns
        self._rows = rows
        self.repairs: list[Repair] = []
        self._pricing = Pricing(columns, rows, tax=tax, default_vat_bp=default_vat_bp)
        of = columns.of
        self._name, self._sku, self._barcode = of(Field.NAME), of(Field.SKU), of(Field.BARCODE)
        self._vat, self._stock, self._unit = of(Field.VAT_RATE), of(Field.STOCK), of(Field.UNIT)
        self._text, self._category = of(Field.DESCRIPTION), of(Field.CATEGORY)
        self._brand = of(Field.BRAND)
        self._published, self._status = of(Field.PUBLISHED), columns.aid(Aid.STATUS)
        self._parent, self._weight = of(Field.PARENT), of(Field.WEIGHT)
        self._images = tuple(
            column
            for column in (
                columns.by_field.get(Field.IMAGE),
                *columns.aids.get(Aid.MORE_IMAGES, ()),
            )
            if column is not None
        )
        self._axes = tuple(
            (of(name), of(value), "" if name in columns.by_field else columns.axis_name(value))
            for name, value in (
                (Field.OPTION1_NAME, Field.OPTION1_VALUE),
                (Field.OPTION2_NAME, Field.OPTION2_VALUE),
            )
            if value in columns.by_field
        )
        self._wide = WideColumns(columns, rows, tax=tax, default_vat_bp=default_vat_bp)
        self._surcharge = columns.aid(Aid.SURCHARGE)
        self._hidden = columns.aid(Aid.HIDDEN)
        self._rate_flags = tuple(
            (column, rate)
            for column in columns.aids.get(Aid.RATE_FLAGS, ())
            if (rate := vat_of(columns.headings[column])) is not None
        )
        self._said_by_weight = _BY_WEIGHT.search(fold(columns.heading(Field.UNIT))) is not None
        self._lists_categories = "x,y,z" in columns.heading(Field.CATEGORY).replace(" ", "")
        self._role, self._row_id = columns.aid(Aid.ROW_TYPE), columns.aid(Aid.ROW_ID)
        self._stock_decimals = decimals_of(column_values(rows, self._stock))
        self._weight_unit = columns.unit_of(Field.WEIGHT)
        self._lone_unit = columns.unit_of(Field.PRICE) or columns.unit_of(Field.PRICE_EXCL_TAX)
        self._vats: dict[Cell, int | None] = {}
        self._stocks: dict[Cell, tuple[int | None, str | None, str | None]] = {}
        self._units: dict[Cell, tuple[str, int] | None] = {}
        self._plain: dict[Cell, str | None] = {}
        self._categories: dict[Cell, str | None] = {}

    def read(self, row: Row) -> Line:
        """The row understood; raises RowFault if one of its cells makes it impossible to import."""
        number, cells = row
        size = len(cells)
        name = self._read_name(number, cells[self._name]) if self._name < size else ""
        vat = self._read_vat(cells[self._vat]) if self._vat < size else None
        if self._rate_flags and vat is None:
            vat = self._flagged_rate(cells)
        stock, counted_in = (
            self._read_stock(number, cells[self._stock]) if self._stock < size else (None, None)
        )
        unit = self._read_unit(cells[self._unit]) if self._unit < size else None
        price = self._pricing.read(row, vat, unit or self._lone_unit, self.repairs)
        measure = price.unit or (unit[0] if unit else None) or counted_in
        if stock is not None and unit and unit[1] > 1 and price.unit != PIECE:
            stock = stock // unit[1]
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
            self._read_description(number, cells[self._text]) if self._text < size else None,
            self._read_category(cells[self._category]) if self._category < size else None,
            self._read_plain(cells[self._brand]) if self._brand < size else None,
        )
        if self._images:
            line.images = self._read_images(cells)
        if self._parent < size:
            line.parent = text_of(cells[self._parent])
        if self._axes:
            line.options = self._read_options(cells)
        if self._weight < size:
            line.weight_grams = self._read_weight(cells[self._weight])
        if self._role < size:
            line.role = folded(text_of(cells[self._role]))
        if self._wide:
            line.wide = self._wide.read(cells, price.vat_bp)
        if self._surcharge < size:
            line.surcharge_cents = exact_cents(cells[self._surcharge]) or 0
        if self._row_id < size:
            line.row_id = text_of(cells[self._row_id])
        return line

    def _repair(
        self, number: int, field: Field, before: str, after: str | None, reason: Reason
    ) -> None:
        self.repairs.append(Repair(number, field, before, after, reason))

    def _read_name(self, number: int, cell: Cell) -> str:
        raw = cell.strip() if type(cell) is str else text_of(cell)
        name = one_line(raw)
        if name is raw:
            if len(name) <= NAME_LIMIT:
                return name
        elif has_markup(raw):
            self._repair(number, Field.NAME, raw, name, Reason(sentences.PLAIN))
        if len(name) > NAME_LIMIT:
            short = name[: NAME_LIMIT - 1].rstrip() + "…"
            reason = Reason(sentences.NAME_CUT, {"limit": NAME_LIMIT})
            self._repair(number, Field.NAME, name, short, reason)
            return short
        return name

    def _read_plain(self, cell: Cell) -> str | None:
        """A category or brand: a few words that come again and again."""
        if cell not in self._plain:
            text = one_line(text_of(cell))
            self._plain[cell] = None if text in _ABSENT else text
        return self._plain[cell]

    def _read_category(self, cell: Cell) -> str | None:
        """The category that says most, of those that a cell may list."""
        if cell in self._categories:
            return self._categories[cell]
        text = one_line(text_of(cell))
        if "," in text and (" > " in text or self._lists_categories):
            # WooCommerce lists every level of each category, PrestaShop from the top down.
            paths = _PATHS.split(text)
            text = max(reversed(paths), key=lambda path: path.count(" > "))
        text = _ROOT.sub("", text).lstrip("/> ")
        found = self._categories[cell] = None if text in _ABSENT else text
        return found

    def _read_sku(self, cell: Cell) -> str | None:
        text = text_of(cell).strip("'\ufeff\u200b\u00a0 ")
        return None if text in _ABSENT else text

    def _read_barcode(self, number: int, cell: Cell) -> str | None:
        text = text_of(cell)
        if is_ean13(text):
            return text
        if not text or text in _ABSENT:
            return None
        found = read_barcode(text)
        if found.fault:
            self._repair(number, Field.BARCODE, text, None, Reason(_BARCODE_REASONS[found.fault]))
        elif found.code and found.code != text:
            zero_back = found.code.lstrip("0") == text.lstrip("0") and len(found.code) > len(text)
            reason = sentences.ZERO_BACK if zero_back else sentences.CODE_CLEANED
            self._repair(number, Field.BARCODE, text, found.code, Reason(reason))
        return found.code

    def _read_vat(self, cell: Cell) -> int | None:
        try:
            return self._vats[cell]
        except KeyError:
            pass
        text = text_of(cell)
        rate = None if text in _ABSENT else vat_of(cell)
        if rate is None and text not in _ABSENT:
            raise RowFault(Field.VAT_RATE, Reason(sentences.BAD_VAT, {"value": text}))
        self._vats[cell] = rate
        return rate

    def _read_stock(self, number: int, cell: Cell) -> tuple[int | None, str | None]:
        """Thousandths in stock, and the unit if the cell names one."""
        known = self._stocks.get(cell)
        if known is None:
            known = self._stocks[cell] = self._stock_of(cell)
        milli, counted_in, repair = known
        if repair is not None:
            text = text_of(cell)
            after = None if milli is None else str(Decimal(milli) / 1000)
            self._repair(number, Field.STOCK, text, after, Reason(repair, {"value": text}))
        return milli, counted_in

    def _stock_of(self, cell: Cell) -> tuple[int | None, str | None, str | None]:
        """Thousandths, unit, and the sentence of the repair it took."""
        text = text_of(cell)
        if text in _ABSENT:
            return None, None, None
        counted = parse_quantity(cell if not isinstance(cell, str) else text, self._stock_decimals)
        if isinstance(counted, NumberFault):
            word = folded(text)
            if word in _NONE_LEFT:
                return 0, None, sentences.NONE_LEFT
            if word in _SOME_LEFT or text == "∞":
                return None, None, sentences.NO_COUNT
            reason = Reason(sentences.STOCK_FAULTS[counted], {"value": text})
            raise RowFault(Field.STOCK, reason)
        found = unit_of(counted.unit) if counted.unit else None
        if counted.unit and found is None:
            reason = Reason(sentences.STOCK_FAULTS[NumberFault.NOT_A_NUMBER], {"value": text})
            raise RowFault(Field.STOCK, reason)
        if counted.milli < 0:
            return 0, None, sentences.BELOW_ZERO
        repair = sentences.AT_LEAST if counted.at_least else None
        if found and found[0] != PIECE:
            return counted.milli // found[1], found[0], repair
        return counted.milli, None, repair

    def _read_unit(self, cell: Cell) -> tuple[str, int] | None:
        if cell not in self._units:
            text = text_of(cell)
            if self._said_by_weight:
                self._units[cell] = ("kg", 1) if is_yes(cell) else (PIECE, 1)
            else:
                self._units[cell] = (unit_of(text) or (PIECE, 1)) if text not in _ABSENT else None
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

    def _read_description(self, number: int, cell: Cell) -> str | None:
        raw = text_of(cell)
        if not raw:
            return None
        text = raw.replace("\\n", "\n") if "\\n" in raw else raw
        if not has_markup(text):
            return tidy_text(text) or None
        plain = plain_text(text)
        self._repair(number, Field.DESCRIPTION, raw, plain or None, Reason(sentences.PLAIN))
        return plain or None

    def _read_images(self, cells: Sequence[Cell]) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for column in self._images:
            text = text_of(cells[column]) if column < len(cells) else ""
            if text and _MAY_LIST.search(text) is None:
                found[text] = None
            elif text:
                found.update((part, None) for part in _IMAGE_SPLIT.split(text) if part)
        return tuple(found)

    def _read_options(self, cells: Sequence[Cell]) -> tuple[tuple[str, str], ...]:
        """Names and values of the axes, an axis without value left out."""
        size = len(cells)
        options = []
        for name_column, value_column, heading in self._axes:
            value = one_line(text_of(cells[value_column])) if value_column < size else ""
            if value and value not in _ABSENT:
                name = one_line(text_of(cells[name_column])) if name_column < size else heading
                options.append((name, value))
            else:
                options.append(("", ""))
        return tuple(options) if any(value for _, value in options) else ()

    def _read_weight(self, cell: Cell) -> int | None:
        """Grams; None where the unit is not known or the cell is no weight."""
        text = text_of(cell)
        match = re.match(r"^([\d.,\s]+?)\s*([a-zA-Z]*)\.?$", text)
        amount = parse_decimal(match.group(1)) if match else None
        unit = (unit_of(match.group(2)) if match and match.group(2) else None) or self._weight_unit
        if amount is None or unit is None or unit[0] != "kg" or not 0 < amount < 1_000_000:
            return None
        return int(amount * 1000 / unit[1]) or None
