"""A card to be picked among a few: an icon, what it is, and a word more."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.symbol import Symbol


class PickCard(Card):
    """`opened` tells that it was picked. Enter on the picked one belongs to the next step."""

    def __init__(
        self, title: str, words: str = "", *, symbol: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title = title
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        self._symbol = Symbol(self, symbol=symbol)
        self._symbol.setVisible(bool(symbol))
        row.addWidget(self._symbol, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(label(title, kind="name", wraps=True))
        if words:
            column.addWidget(label(words, kind="small", tone="muted", wraps=True))
        column.addStretch(1)
        row.addLayout(column, 1)
        self.set_clickable(True)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)

    def set_chosen(self, chosen: bool) -> None:
        """Mark it as the one that is picked."""
        super().set_chosen(chosen)
        self._symbol.set_tone("lake" if chosen else "muted")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter picks it; once picked, it is left to whatever the card lies on."""
        if self.is_chosen() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)
