"""A field for an amount of money."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from digitaix_desktop.gui.typed import read_money
from digitaix_desktop.gui.widgets.number_edit import NumberEdit
from digitaix_protocol.rules import formats


class MoneyEdit(NumberEdit):
    """An amount in whole cents; reads "12,5", "12.50 €", "1 234,50" and "12€50" alike."""

    amountChanged = Signal(object)  # noqa: N815 - int | None, at every key
    amountEntered = Signal(object)  # noqa: N815 - int | None, on Enter or when left, if it changed

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._negative = False
        self.speak(self._read_amount, self._show_amount)
        self.numberChanged.connect(self.amountChanged)
        self.numberEntered.connect(self.amountEntered)
        self.setAccessibleName(self.tr("Amount in euros"))

    def amount(self) -> int | None:
        """The amount in cents, or None for an empty or unreadable field."""
        return self.number()

    def set_amount(self, cents: int | None) -> None:
        """Show an amount, or an empty field."""
        self.set_number(cents)

    def allow_negative(self, allowed: bool) -> None:
        """Prices are never below zero; a correction may be."""
        self._negative = allowed

    def _read_amount(self, text: str) -> int | None:
        cents = read_money(text, self.locale().name())
        return cents if cents is None or cents >= 0 or self._negative else None

    def _show_amount(self, cents: int) -> str:
        return formats.money(cents, self.locale().name())
