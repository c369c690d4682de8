"""Reads how many there are: figures, words, and figures with a unit."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from digitaix_desktop.operations.importing import sentences
from digitaix_desktop.operations.importing.columns import decimals_in
from digitaix_desktop.operations.importing.fields import Field
from digitaix_desktop.operations.importing.line import RowFault
from digitaix_desktop.operations.importing.meanings import ABSENT, PIECE, unit_of
from digitaix_desktop.operations.importing.numbers import (
    NumberFault,
    parse_quantity,
)
from digitaix_desktop.operations.importing.plan import Repair
from digitaix_desktop.operations.importing.reasons import Reason
from digitaix_desktop.operations.importing.table import Cell, Row
from digitaix_desktop.operations.importing.text import folded, text_of

_NONE_LEFT = frozenset(
    {"rupture", "rupture de stock", "epuise", "epuisee", "out of stock", "outofstock", "non", "no",
     "indisponible", "sold out", "aucun", "hors stock", "zero"}
)  # fmt: skip
_SOME_LEFT = frozenset(
    {"en stock", "disponible", "dispo", "oui", "yes", "in stock", "instock", "illimite",
     "illimitee", "unlimited", "infini", "sur commande", "x", "ok"}
)  # fmt: skip
STOCK_IN_WORDS = _NONE_LEFT | _SOME_LEFT
"""What stands in a column of stocks instead of a figure."""


class Stocks:
    """Reads the stock column of one table; `repairs` is told what was taken otherwise than said."""

    def __init__(
        self, rows: Sequence[Row], column: int, prices: Sequence[int], repairs: list[Repair]
    ) -> None:
        self._repairs = repairs
        self._decimals = decimals_in(rows, column, prices)
        self._known: dict[Cell, tuple[int | None, str | None, str | None]] = {}

    def read(self, number: int, cell: Cell) -> tuple[int | None, str | None]:
        """Thousandths in stock, and the unit if the cell names one.

        Raises RowFault for what is no quantity.
        """
        known = self._known.get(cell)
        if known is None:
            known = self._known[cell] = self._understand(cell)
        milli, counted_in, repair = known
        if repair is not None:
            text = text_of(cell)
            after = None if milli is None else str(Decimal(milli) / 1000)
            reason = Reason(repair, {"value": text})
            self._repairs.append(Repair(number, Field.STOCK, text, after, reason))
        return milli, counted_in

    def _understand(self, cell: Cell) -> tuple[int | None, str | None, str | None]:
        """Thousandths, unit, and the sentence of the repair it took."""
        text = text_of(cell)
        if text in ABSENT:
            return None, None, None
        counted = parse_quantity(cell if not isinstance(cell, str) else text, self._decimals)
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
