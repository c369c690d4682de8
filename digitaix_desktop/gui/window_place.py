"""Where the window stands on this PC's screen, from one day to the next."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtWidgets import QWidget

_PLACE = "place"


class WindowPlace:
    """Keeps a window's size and place in a small file of its own.

    It is of this PC alone, and is read before the shop's file is open.
    """

    def __init__(self, path: Path) -> None:
        self._file = QSettings(str(path), QSettings.Format.IniFormat)

    def restore(self, window: QWidget) -> None:
        """Put it where it was; the first time as large as drawn, or as the screen allows."""
        place = self._file.value(_PLACE)
        if isinstance(place, QByteArray) and window.restoreGeometry(place):
            return
        room = window.screen().availableSize()
        if room.width() < window.width() or room.height() < window.height():
            window.resize(window.size().boundedTo(room))
            window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)

    def keep(self, window: QWidget) -> None:
        """Remember where it is now."""
        self._file.setValue(_PLACE, window.saveGeometry())
        self._file.sync()
