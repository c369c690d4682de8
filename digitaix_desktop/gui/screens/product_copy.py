"""The name of a copy, asked where one stands."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from digitaix_desktop.domain.products import NAME_LENGTH
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.label import label


class ProductCopy(Card):
    """Hidden until `begin`; `named(str)` tells the name of the copy that is wanted."""

    named = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="ground")
        self.name = QLineEdit(self)
        self.name.setMaxLength(NAME_LENGTH)
        self.name.setAcceptDrops(False)
        self.name.setAccessibleName(self.tr("Name of the copy"))
        self.confirm = Button(self, text=self.tr("Duplicate"), variant="tinted", symbol="copy")
        self.leave = Button(self, variant="muted", symbol="x")
        self.leave.setAccessibleName(self.tr("Close"))
        words = label(
            self.tr("The copy has no barcode and no stock, and stays offline."),
            kind="small",
            wraps=True,
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.name, 1)
        row.addWidget(self.confirm)
        row.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(words)
        self.name.textChanged.connect(lambda text: self.confirm.setEnabled(bool(text.strip())))
        self.confirm.clicked.connect(lambda _checked=False: self._ask())
        self.leave.clicked.connect(lambda _checked=False: self.hide())
        self.hide()

    def begin(self, name: str) -> None:
        """Propose a name, chosen so that typing replaces it."""
        self.name.setText(self.tr("{name} (copy)").format(name=name)[:NAME_LENGTH])
        self.show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def _ask(self) -> None:
        name = self.name.text().strip()
        if name:
            self.hide()
            self.named.emit(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter makes it, Escape makes none."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask()
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)
