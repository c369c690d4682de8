"""What stands in each cell of the import's table: the file's value, as it will be understood."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum, auto

from PySide6.QtCore import QObject

from digitaix_desktop.gui.screens.import_words import PRICES
from digitaix_desktop.operations.importing.fields import Aid, Field
from digitaix_desktop.operations.importing.guess import Guess
from digitaix_desktop.operations.importing.numbers import cents
from digitaix_desktop.operations.importing.overview import Overview, Understood
from digitaix_desktop.operations.importing.table import Cell, Row
from digitaix_desktop.operations.importing.text import one_line, text_of
from digitaix_desktop.words import Words
from digitaix_protocol.rules import formats

_LONGEST = 160
"""Letters of a cell that are shown: no column is wide enough for more."""
_FIGURES = frozenset(
    {*PRICES, Field.VAT_RATE, Field.PURCHASE_PRICE, Field.STOCK, Field.WEIGHT, None}
)


class Look(Enum):
    """How a cell is drawn."""

    PLAIN = auto()
    MENDED = auto()
    DOUBTFUL = auto()
    ASIDE = auto()
    """In a column, or a row, that isn't imported."""


@dataclass(frozen=True, slots=True)
class Face:
    """A cell ready to be painted; `tip` explains what was done to it."""

    text: str
    look: Look = Look.PLAIN
    right: bool = False
    tip: str = ""


NOTHING = Face("")


class Faces(QObject):
    """Says how the cells of one file look; without an overview they stand as in the file."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words, self._language = words, words.language
        self._guess: Guess | None = None
        self._overview: Overview | None = None
        self._amounts: frozenset[int] = frozenset()

    def show(
        self, guess: Guess | None, overview: Overview | None, amounts: frozenset[int] = frozenset()
    ) -> None:
        """Speak of this file; `amounts` are columns left aside that hold money."""
        self._guess, self._overview, self._amounts = guess, overview, amounts

    def raw(self, row: Row, column: int) -> str:
        """The cell as it stands in the file, on one line."""
        cell = row.cells[column] if column < len(row.cells) else None
        return one_line(text_of(cell))[:_LONGEST]

    def skipped(self, row: Row) -> str:
        """Why a row is no product, with what it says beyond its first cell; "" if it is one."""
        if self._overview is None or row.number not in self._overview.skipped:
            return ""
        texts = [text for cell in row.cells if (text := one_line(text_of(cell)))]
        reason = self._words.say(self._overview.skipped[row.number])
        return " · ".join([*texts[1:4], reason])

    def face(self, row: Row, column: int) -> Face:
        """One cell."""
        if self._guess is None or column >= len(self._guess.columns):
            return NOTHING
        field = self._guess.columns[column].field
        cell = row.cells[column] if column < len(row.cells) else None
        if field is None:
            return self._aside(cell, row, column)
        if self._overview is None:
            return Face(self._plain(cell, field), right=_is_right(field, cell))
        if row.number in self._overview.skipped:
            return Face(self.raw(row, column), Look.ASIDE)
        return self._judged(self._overview, row, cell, field)

    def _judged(self, overview: Overview, row: Row, cell: Cell, field: Field) -> Face:
        """A cell of a column that is imported, with what came of it."""
        right = _is_right(field, cell)
        rejected = overview.rejected.get(row.number)
        if rejected is not None:
            here = rejected.field is field or (rejected.field is None and field is Field.NAME)
            tip = self._words.say(rejected.reason) if here else ""
            text = self._plain(cell, field) or (self.tr("missing") if here else "")
            return Face(text, Look.DOUBTFUL if here else Look.ASIDE, right, tip)
        known = overview.rows.get(row.number)
        repair = overview.repairs.get((row.number, field))
        if repair is None and field is Field.PRICE_EXCL_TAX:
            repair = overview.repairs.get((row.number, Field.PRICE))
        if repair is not None:
            tip = self._words.say(repair.reason)
            if repair.after is None:
                return Face(one_line(repair.before)[:_LONGEST], Look.DOUBTFUL, right, tip)
            return Face(self._understood(cell, field, known), Look.MENDED, right, tip)
        if cell is None and field in PRICES and row.number in overview.unpriced:
            return Face(self.tr("missing"), Look.DOUBTFUL, right)
        text = self._understood(cell, field, known)
        if field is Field.PRICE and row.number in overview.read_otherwise:
            return Face(text, Look.MENDED, right, self.raw(row, self._column_of(field)))
        return Face(text, Look.PLAIN, right)

    def _column_of(self, field: Field) -> int:
        return self._guess.mapping.get(field, 0) if self._guess is not None else 0

    def _aside(self, cell: Cell, row: Row, column: int) -> Face:
        """A cell that is not imported, or not yet."""
        if column in self._amounts:
            return Face(self._amount(cell), Look.PLAIN, right=True)
        return Face(self.raw(row, column), Look.ASIDE, _is_right(None, cell))

    def _understood(self, cell: Cell, field: Field, known: Understood | None) -> str:
        """What the cell came to, as the shop will see it."""
        if known is None:
            return self._plain(cell, field)
        if field is Field.NAME and self._guess and Aid.NAME_PARTS in (self._guess.aids or ()):
            return known.product  # this column tells a part of it
        if field is Field.PRICE and known.price_cents is not None:
            return formats.unit_price(known.price_cents, known.unit, self._language)
        if cell is None:
            return ""
        if field is Field.PRICE_EXCL_TAX and known.price_cents is not None:
            total = formats.unit_price(known.price_cents, known.unit, self._language)
            return f"{self._amount(cell)} → {total}"
        if field is Field.VAT_RATE and known.vat_bp is not None:
            return formats.percent(known.vat_bp, self._language)
        if field is Field.STOCK and known.stock_milli is not None:
            return formats.quantity(known.stock_milli, known.unit, self._language)
        if field is Field.BARCODE and known.barcode is not None:
            return known.barcode
        return self._plain(cell, field)

    def _plain(self, cell: Cell, field: Field) -> str:
        """The file's own value, amounts with their cents."""
        if field in PRICES or field is Field.PURCHASE_PRICE:
            return self._amount(cell)
        if isinstance(cell, bool):
            return self.tr("yes") if cell else self.tr("no")
        if isinstance(cell, datetime | date):
            return formats.short_day(cell, self._language)
        return one_line(text_of(cell))[:_LONGEST]

    def _amount(self, cell: Cell) -> str:
        if isinstance(cell, int | float) and not isinstance(cell, bool):
            amount = Decimal(repr(cell))
            if amount.is_finite() and abs(amount) < 10**7:
                return formats.number(cents(amount) * 10, self._language, least=2)
        return one_line(text_of(cell))[:_LONGEST]


def _is_right(field: Field | None, cell: Cell) -> bool:
    """Whether figures stand at the right of their column."""
    if field is None:
        return isinstance(cell, int | float) and not isinstance(cell, bool)
    return field in _FIGURES
