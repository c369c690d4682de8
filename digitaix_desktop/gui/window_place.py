"""Where the window stands on this PC's screen, from one day to the next."""

from __future__ import annotations

import contextlib
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class WindowPlace:
    """Keeps a window's size and place in a small file of its own.

    It is of this PC alone, and is read before the shop's file is open.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def restore(self, window: QWidget) -> None:
        """Put it where it was; the first time as large as drawn, or as the screen allows."""
        with contextlib.suppress(OSError):
            if window.restoreGeometry(self._path.read_bytes()):
                return
        room = window.screen().availableSize()
        if room.width() < window.width() or room.height() < window.height():
            window.resize(window.size().boundedTo(room))
            window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)

    def keep(self, window: QWidget) -> None:
        """Remember where it is now; on a full disk it is merely forgotten."""
        with contextlib.suppress(OSError):
            self._path.write_bytes(window.saveGeometry().data())
