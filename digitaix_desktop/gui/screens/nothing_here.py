"""Where the words or the day that was chosen leave nothing: said, with the way back to all."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from digitaix_desktop.gui.screens.order_board import RING
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.label import label


class NothingHere(QWidget):
    """One line above the empty list; `show_all` asks for everything again."""

    show_all = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = label(tone="muted")
        self.button = Button(text=self.tr("Show all"), variant="text")
        self.button.clicked.connect(lambda _checked=False: self.show_all.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(RING, 0, RING, 0)
        row.addWidget(self._words)
        row.addWidget(self.button)
        row.addStretch(1)
        self.hide()

    def say(self, words: str, *, is_narrow: bool) -> None:
        """Say so, or nothing; `is_narrow`: there may be others."""
        self._words.setText(words)
        self.button.setVisible(is_narrow)
        self.setVisible(bool(words))
