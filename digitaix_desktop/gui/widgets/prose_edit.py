"""A field for some lines of text, entered when it is left."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from digitaix_desktop.gui.painting import Painted
from digitaix_desktop.gui.theme import look


class ProseEdit(Painted, QPlainTextEdit):
    """So many lines high at any size; Tab leaves it."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None, *, lines: int = 3) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)  # a file dropped here is meant for the shop
        self.look_changed()

    def look_changed(self) -> None:
        """As high as its lines."""
        self.setFixedHeight(look().px(22) * self._lines + look().px(20))

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Leaving it enters what was typed."""
        super().focusOutEvent(event)
        self.left.emit()
