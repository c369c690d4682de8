"""A word to the customer, read on the page of their order."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from digitaix_desktop.domain.orders import Order
from digitaix_desktop.gui.widgets.symbol import Symbol
from digitaix_desktop.operations.orders import MOST_WORDS


class OrderMessage(QWidget):
    """One line; `wrote(str)` tells what is to be read, once the line is left or entered."""

    wrote = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setMaxLength(MOST_WORDS)
        words = self.tr("A word to the customer, read on their order")
        self.line.setPlaceholderText(words)
        self.line.setAccessibleName(words)
        self.line.editingFinished.connect(self._left)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Symbol(symbol="send"))
        row.addWidget(self.line, 1)
        self._saved = ""

    def show_order(self, order: Order) -> None:
        """Only who reserved online has a page to read it on; what is being typed is left alone."""
        self.setVisible(order.is_open and order.source != "counter")
        if self._saved != order.message or not self.line.hasFocus():
            self._saved = order.message
            self.line.setText(order.message)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """*Enter* here enters the word, and takes no step of the order."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _left(self) -> None:
        typed = " ".join(self.line.text().split())
        if typed != self._saved:
            self._saved = typed
            self.wrote.emit(typed)
