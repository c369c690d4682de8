"""The few choices a price comes with: what it is counted in, and its VAT."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from digitaix_desktop.domain.products import VAT_RATES_BP, Unit
from digitaix_desktop.gui.widgets.choice import Choice
from digitaix_protocol.rules import formats


class UnitChoice(Choice):
    """By the piece, the kilo, the litre or the metre."""

    unitChosen = Signal(object)  # noqa: N815 - Unit, chosen by the user

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = {
            Unit.PIECE: self.tr("the piece"),
            Unit.KG: self.tr("the kilo"),
            Unit.L: self.tr("the litre"),
            Unit.M: self.tr("the metre"),
        }
        for unit, words in self._words.items():
            self.addItem(words, unit.value)
        self.setAccessibleName(self.tr("Sold by"))
        self.activated.connect(lambda _index: self.unitChosen.emit(self.unit()))

    def unit(self) -> Unit:
        """What is counted in."""
        return Unit(self.currentData())

    def set_unit(self, unit: Unit) -> None:
        """Show another one."""
        self.setCurrentIndex(self.findData(unit.value))


class VatChoice(Choice):
    """One of the French rates, or none yet; a rate from elsewhere is shown as it is."""

    rateChosen = Signal(object)  # noqa: N815 - int in basis points, chosen by the user

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for rate in VAT_RATES_BP:
            self._add(rate)
        self.setPlaceholderText(self.tr("Choose"))
        self.setCurrentIndex(-1)
        self.setAccessibleName(self.tr("VAT"))
        self.activated.connect(lambda _index: self.rateChosen.emit(self.rate()))

    def rate(self) -> int | None:
        """The rate in basis points, none where none is chosen."""
        rate = self.currentData()
        return rate if isinstance(rate, int) else None

    def set_rate(self, rate: int | None) -> None:
        """Show another one."""
        if rate is not None and self.findData(rate) < 0:
            self._add(rate)
        self.setCurrentIndex(-1 if rate is None else self.findData(rate))

    def _add(self, rate: int) -> None:
        self.addItem(formats.percent(rate, self.locale().name()), rate)
