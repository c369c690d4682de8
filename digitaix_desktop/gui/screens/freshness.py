"""Keeps a place up to date: when what it shows was changed, and as the minutes pass."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from digitaix_desktop.gui.bus import Bus
from digitaix_desktop.operations.desk import Touched

_MINUTE_MS = 60_000
_AFTER_MS = 40
"""Timers may be early by a hair: a little after the minute, the clock has surely moved on."""


class Freshness(QObject):
    """Calls `read` when a deed touched what the place shows, and `pass_time` each minute.

    Only while the place is visible: what changed meanwhile is read when it is shown next. One
    timer, stopped while nobody looks.
    """

    def __init__(
        self,
        place: QWidget,
        bus: Bus,
        shows: Touched,
        read: Callable[[], None],
        pass_time: Callable[[], None],
        now_ms: Callable[[], int],
    ) -> None:
        super().__init__(place)
        self._place, self._shows = place, shows
        self._read, self._pass_time, self._now_ms = read, pass_time, now_ms
        self._stale = True
        self.minute = QTimer(self, singleShot=True)
        self.minute.timeout.connect(self._minute_passed)
        bus.touched.connect(self._touched)
        place.installEventFilter(self)

    def read_now(self) -> None:
        """Read without waiting for an announcement, as before showing one thing of the place."""
        self._stale = False
        self._read()

    def read_if_seen(self) -> None:
        """Read, as something else is to be shown; where nobody looks, when it is shown next."""
        self._stale = True
        if self._place.isVisible():
            self.read_now()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Shown: catch up, and follow the clock; hidden: rest."""
        del watched
        if event.type() == QEvent.Type.Show:
            self._catch_up()
            self._wait_a_minute()
        elif event.type() == QEvent.Type.Hide:
            self.minute.stop()
        return False

    def _catch_up(self) -> None:
        if self._stale:
            self.read_now()
        else:
            self._pass_time()

    def _touched(self, touched: Touched) -> None:
        if touched & self._shows:
            self.read_if_seen()

    def _minute_passed(self) -> None:
        self._pass_time()
        self._wait_a_minute()

    def _wait_a_minute(self) -> None:
        self.minute.start(_MINUTE_MS - self._now_ms() % _MINUTE_MS + _AFTER_MS)
