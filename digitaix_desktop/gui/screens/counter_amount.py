"""How much passed the counter: a weight that is asked, or pieces that may be more than one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from digitaix_desktop.domain.products import Unit
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.scale import ScaleReader
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.label import Remark, label
from digitaix_desktop.gui.widgets.quantity_edit import QuantityEdit
from digitaix_desktop.gui.widgets.toast import keep_toast_away
from digitaix_desktop.gui.widgets.weigh_field import LargeWeightEdit
from digitaix_protocol.rules import formats

_PORTIONS = {
    Unit.KG: (100, 150, 200, 250, 500),
    Unit.L: (250, 500, 750, 1000, 2000),
    Unit.M: (500, 1000, 1500, 2000, 3000),
}
"""What is usually asked for, in milli-units."""


class CounterWeight(QWidget):
    """Asks how much it was; `noted(milli)` on Enter, `not_sold` where it was nothing.

    With a scale on a cable, *Enter* in the empty field reads it, and notes what lies there.
    """

    noted = Signal(int)
    not_sold = Signal()

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language, self._leaves, self._reads = parts.words.language, True, False
        self._question = label(kind="name")
        self.edit = LargeWeightEdit(self)
        self._question.setBuddy(self.edit)
        self._portions = QHBoxLayout()
        self._portions.setSpacing(8)
        self.scale = ScaleReader(parts, self)
        self._asked, self._read_for = 0, 0
        self._scale_says = Remark(self, tone="warn")
        self.read = Button(
            self, text=self.tr("Read the scale"), symbol="scale", key_hint=self.tr("Enter")
        )
        self._leave = Button(self, text=self.tr("Not sold"), symbol="x")
        self.next = Button(self, variant="filled", key_hint=self.tr("Enter"))
        keep_toast_away(self.next)
        keep_toast_away(self.read)
        keep_toast_away(self.edit)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._leave)
        foot.addWidget(self.read, 1)
        foot.addWidget(self.next, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._question)
        column.addWidget(self.edit)
        column.addWidget(self._scale_says)
        column.addLayout(self._portions)
        column.addSpacing(8)
        column.addLayout(foot)
        self.setFocusProxy(self.edit)
        self.edit.quantityChanged.connect(lambda _milli: self._typed())
        self.edit.returnPressed.connect(self._enter)
        self.read.clicked.connect(lambda _checked=False: self._read_scale())
        self.scale.weighed.connect(self._weighed)
        self.scale.refused.connect(self._refused)
        self.scale.reading.connect(lambda reading: self.read.setDisabled(reading))
        self.next.clicked.connect(lambda _checked=False: self._note())
        self._leave.clicked.connect(lambda _checked=False: self.not_sold.emit())

    def ask(self, unit: Unit, *, leaves: bool, sold: bool = True) -> None:
        """Ask it anew, in this unit, of goods that leave the stock or come into it."""
        self._leaves, self._asked = leaves, self._asked + 1
        self._reads = unit is Unit.KG and self.scale.is_there()
        self._scale_says.clear()
        self._leave.setText(self.tr("Not sold") if sold else self.tr("Nothing after all"))
        self._question.setText(self.tr("What weight?") if unit is Unit.KG else self.tr("How much?"))
        self.edit.set_unit(str(unit))
        self.edit.look_changed()
        self.edit.set_quantity(None)
        while (item := self._portions.takeAt(0)) is not None:
            if (part := item.widget()) is not None:
                part.hide()
                part.deleteLater()
        for milli in _PORTIONS.get(unit, ()):
            words = formats.asked_quantity(milli, str(unit), self._language)
            portion = Button(text=words, variant="outlined")
            portion.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            portion.clicked.connect(lambda _checked=False, milli=milli: self._take(milli))
            self._portions.addWidget(portion, 1)
        self._show_next()
        self.edit.setFocus()

    def weight(self) -> int | None:
        """What is typed, in milli-units; none while it is nothing that can be sold."""
        milli = self.edit.quantity()
        return milli if milli else None

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape: it was not sold."""
        if event.key() == Qt.Key.Key_Escape:
            self.not_sold.emit()
        else:
            super().keyPressEvent(event)

    def _typed(self) -> None:
        self._scale_says.clear()
        self._show_next()

    def _enter(self) -> None:
        if self._reads and self.edit.quantity() is None:
            self._read_scale()
        else:
            self._note()

    def _read_scale(self) -> None:
        """Its answer is for what is asked now, whatever is asked meanwhile."""
        self._read_for = self._asked
        self._scale_says.clear()
        self.scale.read()

    def _weighed(self, grams: int) -> None:
        if self._read_for == self._asked:
            self.edit.set_quantity(grams)
            self._note()

    def _refused(self, words: str) -> None:
        """Why the scale gave no weight; typing always does."""
        if self._read_for == self._asked:
            self._scale_says.setText(words)
            self.edit.setFocus()

    def _take(self, milli: int) -> None:
        self.edit.set_quantity(milli)
        self._show_next()
        self.edit.setFocus()

    def _show_next(self) -> None:
        milli = self.weight()
        self.next.setEnabled(milli is not None)
        self._show_keys()
        if milli is None:
            words = self.tr("Take off stock") if self._leaves else self.tr("Put into stock")
            self.next.setText(words)
            return
        amount = formats.quantity(milli, self.edit.unit(), self._language)
        said = (
            self.tr("Take {amount} off stock")
            if self._leaves
            else self.tr("Put {amount} into stock")
        )
        self.next.setText(said.format(amount=amount))

    def _show_keys(self) -> None:
        """The key is written on the button it presses; the scale's is there until a weight is."""
        reads = self._reads and self.edit.quantity() is None
        self.read.setVisible(reads)
        self.read.set_variant("filled" if reads else "muted")
        self.next.setVisible(not reads)

    def _note(self) -> None:
        milli = self.weight()
        if milli is not None:
            self.noted.emit(milli)


class CounterPieces(QWidget):
    """What was sold, large; of pieces, `more(milli)` where it was several at once."""

    more = Signal(int)
    fewer = Signal()  # typed, but more was noted already

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language, self._sold = parts.words.language, 0
        self._amount = label(kind="counter-weight")
        self.one_more = Button(self, symbol="plus")
        self._in_all = label(tone="muted")
        self.in_all = QuantityEdit(self)
        self._in_all.setBuddy(self.in_all)
        self.in_all.setMaximumWidth(120)
        self._several = QWidget()
        several = QHBoxLayout(self._several)
        several.setContentsMargins(0, 0, 0, 0)
        several.setSpacing(12)
        several.addWidget(self._in_all)
        several.addWidget(self.in_all)
        several.addWidget(self.one_more)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._amount)
        row.addStretch(1)
        row.addWidget(self._several)
        self.one_more.clicked.connect(lambda _checked=False: self.more.emit(1000))
        self.in_all.quantityEntered.connect(self._typed)

    def show_passed(self, milli: int, unit: Unit, *, leaves: bool) -> None:
        """So much of it left, or came back."""
        self._sold = milli
        sign = formats.MINUS if leaves else "+"
        self._amount.setText(sign + formats.asked_quantity(milli, str(unit), self._language))
        self._several.setVisible(unit is Unit.PIECE)
        self._in_all.setText(self.tr("How many in all?"))
        self.one_more.setText(self.tr("One more"))
        if not self.in_all.hasFocus():
            self.in_all.set_quantity(None)

    def show_now(self, milli: int, unit: Unit) -> None:
        """So much lies on the shelf, since its stock was put right."""
        self._amount.setText("= " + formats.asked_quantity(milli, str(unit), self._language))
        self._several.hide()
        self.in_all.set_quantity(None)

    def settle(self) -> None:
        """What was typed and not confirmed was typed for this article, not for the next one."""
        self._typed(self.in_all.quantity())

    def _typed(self, milli: int | None) -> None:
        self.in_all.set_quantity(None)
        if milli is None or milli == self._sold:
            return
        if milli > self._sold:
            self.more.emit(milli - self._sold)
        else:
            self.fewer.emit()
