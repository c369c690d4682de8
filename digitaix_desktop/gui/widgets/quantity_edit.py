"""A field for a quantity: pieces, a weight, a volume or a length."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from digitaix_desktop.gui.typed import read_number, read_quantity
from digitaix_desktop.gui.widgets.number_edit import NumberEdit
from digitaix_protocol.rules import formats


class QuantityEdit(NumberEdit):
    """A quantity in milli-units of `unit` ("piece", "kg", "l" or "m"); "312 g" is 0,312 kg."""

    quantityChanged = Signal(object)  # noqa: N815 - int | None, at every key
    quantityEntered = Signal(object)  # noqa: N815 - int | None, on Enter or when left, if changed

    def __init__(self, parent: QWidget | None = None, *, unit: str = "piece") -> None:
        super().__init__(parent)
        self._unit = unit
        self._near: int | None = None
        self._negative = False
        self.speak(self._read_quantity, self._show_quantity)
        self.numberChanged.connect(self.quantityChanged)
        self.numberEntered.connect(self.quantityEntered)
        self.setAccessibleName(self.tr("Quantity"))

    def unit(self) -> str:
        """The unit counted in."""
        return self._unit

    def set_unit(self, unit: str) -> None:
        """Count in another unit; what was typed is read again."""
        self._unit = unit
        self.set_number(self.number())

    def expect(self, near_milli: int | None) -> None:
        """Say what was asked, so that "312" for 300 g is read as grams."""
        self._near = near_milli

    def allow_negative(self, allowed: bool) -> None:
        """Stock may be below zero, a count may not."""
        self._negative = allowed

    def quantity(self) -> int | None:
        """The quantity in milli-units, or None for an empty or unreadable field."""
        return self.number()

    def set_quantity(self, milli: int | None) -> None:
        """Show a quantity, or an empty field."""
        self.set_number(milli)

    def _read_quantity(self, text: str) -> int | None:
        milli = read_quantity(text, self._unit, self.locale().name(), self._near)
        return milli if milli is None or milli >= 0 or self._negative else None

    def _show_quantity(self, milli: int) -> str:
        return formats.quantity(milli, self._unit, self.locale().name())


class PlainQuantityEdit(QuantityEdit):
    """A number of pieces, kilos, litres or metres, for goods of any of them: "3", "0,5"."""

    def _read_quantity(self, text: str) -> int | None:
        number = read_number(text.strip(), 3, self.locale().name())
        return None if number is None or number < 0 else int(number * 1000)

    def _show_quantity(self, milli: int) -> str:
        return formats.number(milli, self.locale().name())
