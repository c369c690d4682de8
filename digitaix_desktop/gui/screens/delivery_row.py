"""A line of a delivery: what is expected of it, and how much arrived."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from digitaix_desktop.gui.pictures import Pictures
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.label import ShortLabel, label, set_tone
from digitaix_desktop.gui.widgets.quantity_edit import QuantityEdit
from digitaix_desktop.gui.widgets.thumbnail import Thumbnail
from digitaix_desktop.operations.views.stock import DeliveryLine
from digitaix_protocol.rules import formats


class DeliveryRow(QWidget):
    """`arrived(milli)` once how much came is typed."""

    arrived = Signal(object)

    def __init__(self, line: DeliveryLine, language: str, pictures: Pictures) -> None:
        super().__init__()
        self.line, self._language = line, language
        picture = Thumbnail(side=40)
        picture.follow(pictures, line.name, line.photo)
        self._title, self._said = ShortLabel(kind="name"), ShortLabel(kind="small")
        self._title.setText(line.name)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(self._said)
        self.verdict = label(kind="emphasis")
        self.edit = QuantityEdit(unit=str(line.unit))
        self.edit.setMaximumWidth(look().px(112))
        self.edit.setAccessibleName(self.tr("Arrived: {name}").format(name=line.name))
        self.edit.quantityEntered.connect(self.arrived)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        row.addWidget(picture)
        row.addLayout(column, 1)
        row.addWidget(self.verdict, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.edit)
        self.setMinimumHeight(look().px(56))
        self.show_line(line)

    def show_line(self, line: DeliveryLine) -> None:
        """What is expected and what arrived; what is being typed stays."""
        self.line = line
        words = [
            self.tr("{amount} expected").format(amount=self._amount(line.expected_milli))
            if line.expected_milli
            else self.tr("not expected")
        ]
        if line.booked_milli:
            booked = self._amount(line.booked_milli)
            words.append(self.tr("{amount} in stock already").format(amount=booked))
        self._said.setText(" · ".join(words))
        differs = line.arrived_milli - line.expected_milli
        sign = "+" if differs > 0 else formats.MINUS
        self.verdict.setText(
            sign + self._amount(abs(differs)) if differs else self.tr("as expected")
        )
        set_tone(self.verdict, "warn" if differs else "good")
        if not self.edit.is_pending():
            self.edit.set_quantity(line.arrived_milli)

    def _amount(self, milli: int) -> str:
        return formats.asked_quantity(milli, str(self.line.unit), self._language)

    def type_in(self) -> None:
        """Put the cursor where how much came is typed."""
        self.edit.setFocus()
        self.edit.selectAll()

    def show_touched(self, touched: bool) -> None:
        """Whether it was what was scanned last."""
        set_tone(self._title, "lake" if touched else "ink")
