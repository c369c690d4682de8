"""Announcements of deeds, brought to the GUI thread and told once for many."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from digitaix_desktop.operations.desk import Touched


class Bus(QObject):
    """`touched` tells what was changed since it told last; screens that show it read again."""

    touched = Signal(object)  # Touched
    _heard = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._since = Touched.NOTHING
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._tell)
        self._heard.connect(self._collect)

    def announce(self, touched: Touched) -> None:
        """A deed was done; may be called on any thread."""
        self._heard.emit(touched)

    @Slot(object)
    def _collect(self, touched: Touched) -> None:
        self._since |= touched
        if not self._soon.isActive():
            self._soon.start(0)

    @Slot()
    def _tell(self) -> None:
        since, self._since = self._since, Touched.NOTHING
        self.touched.emit(since)
