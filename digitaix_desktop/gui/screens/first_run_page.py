"""What the three screens of the first start have in common."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class FirstPage(QWidget):
    """One screen; `ready_changed` tells that *Continue* can be pressed now, or no longer."""

    ready_changed = Signal()
    finished = Signal()
    """It is done: on to the next."""

    def begin(self) -> None:
        """It is shown: read what is known."""

    def is_ready(self) -> bool:
        """Whether *Continue* leads on."""
        return True

    def is_busy(self) -> bool:
        """Whether it works at something that is to be waited for."""
        return False

    def keep(self) -> None:
        """Write down what has been said so far: a file was dropped, and leads away from here."""

    def go_on(self) -> None:
        """*Continue* was pressed."""
        self.finished.emit()
