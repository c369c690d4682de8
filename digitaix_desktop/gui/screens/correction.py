"""What the shelf holds, and why the stock said otherwise."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QLineEdit, QVBoxLayout, QWidget

from digitaix_desktop.domain.products import Unit
from digitaix_desktop.gui.screens.counter_words import reason_word
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.chip import Chip
from digitaix_desktop.gui.widgets.flow_layout import FlowLayout
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.toast import keep_toast_away
from digitaix_desktop.gui.widgets.weigh_field import LargeWeightEdit
from digitaix_desktop.operations.correcting import REASON_LENGTH, REASONS


class CorrectionAsk(QWidget):
    """`corrected(milli, reason)` once both are given; `put_away` on Escape."""

    corrected = Signal(int, str)
    put_away = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = label(self.tr("The shelf holds"), kind="name")
        self.edit = LargeWeightEdit(self)
        self.edit.set_high(88)
        self._question.setBuddy(self.edit)
        self._reasons = QButtonGroup(self)
        self._reasons.setExclusive(False)
        ground, chips = Card(ground="ground"), QWidget()
        inside = QVBoxLayout(ground)
        inside.setContentsMargins(8, 8, 8, 8)
        inside.addWidget(chips)
        flow = FlowLayout(chips)
        for code in REASONS:
            chip = Chip(text=reason_word(code))
            chip.setProperty("reason", code)
            self._reasons.addButton(chip)
            flow.addWidget(chip)
        self.words = QLineEdit()
        self.words.setMaxLength(REASON_LENGTH)
        self.words.setPlaceholderText(self.tr("Or in your own words"))
        self.words.setAccessibleName(self.tr("Reason in your own words"))
        self.words.setAcceptDrops(False)
        self.next = Button(self, text=self.tr("Put the stock right"), variant="filled")
        for part in (self.edit, ground, self.words, self.next):
            keep_toast_away(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._question)
        column.addWidget(self.edit)
        column.addWidget(label(self.tr("Why did the stock say otherwise?"), kind="name"))
        column.addWidget(ground)
        column.addWidget(self.words)
        column.addSpacing(8)
        column.addWidget(self.next)
        self.setFocusProxy(self.edit)
        self.edit.quantityChanged.connect(lambda _milli: self._show_next())
        self.edit.returnPressed.connect(self._enter)
        self.words.textEdited.connect(lambda _text: self._choose(None))
        self.words.returnPressed.connect(self._enter)
        self._reasons.buttonClicked.connect(self._choose)
        self.next.clicked.connect(lambda _checked=False: self._enter())

    def ask(self, unit: Unit) -> None:
        """Ask anew, in this unit."""
        self.edit.set_unit(str(unit))
        self.edit.look_changed()
        self.edit.set_quantity(None)
        self.words.clear()
        self._choose(None)
        self.edit.setFocus()

    def holds(self) -> int | None:
        """What is typed, in milli-units; nothing on the shelf is an answer too."""
        return self.edit.quantity()

    def reason(self) -> str:
        """The code of the reason chosen, or the words typed."""
        chosen = [each for each in self._reasons.buttons() if each.isChecked()]
        return str(chosen[0].property("reason")) if chosen else self.words.text().strip()

    def chips(self) -> list[QAbstractButton]:
        """The usual reasons."""
        return self._reasons.buttons()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape: the stock stays as it is."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away.emit()
        else:
            super().keyPressEvent(event)

    def _choose(self, chosen: QAbstractButton | None) -> None:
        """One reason at most, chosen or typed."""
        if chosen is not None:
            self.words.clear()
            self.edit.setFocus()  # Enter does it from there
        for chip in self._reasons.buttons():
            if chip is not chosen:
                chip.setChecked(False)
        self._show_next()

    def _show_next(self) -> None:
        ready = self.holds() is not None and bool(self.reason())
        self.next.setEnabled(ready)
        self.next.set_key_hint(self.tr("Enter") if ready else "")

    def _enter(self) -> None:
        holds, reason = self.holds(), self.reason()
        if holds is None:
            self.edit.setFocus()
        elif not reason:
            self.words.setFocus()
        else:
            self.corrected.emit(holds, reason)
