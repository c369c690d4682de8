"""The place of one picture in a form: click it to choose one, *Delete* takes it away."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from digitaix_desktop.gui.painting import Painted


class PictureSlot(Painted, QAbstractButton):
    """What photo and logo have in common; how it looks, and how large it is, each says itself."""

    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._holds, self._busy = False, False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def holds(self) -> bool:
        """Whether there is a picture, even if it can't be shown yet."""
        return self._holds

    def set_busy(self, busy: bool) -> None:
        """A picture is being read."""
        self._busy = busy
        self.update()

    def call(self, words: str) -> None:
        """What it is, for whoever points at it or hears it read."""
        self.setAccessibleName(words)
        self.setToolTip(words)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Never squeezed."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """*Delete* takes the picture away; *Enter* chooses one."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.holds():
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
