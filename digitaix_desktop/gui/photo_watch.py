"""Brings the photos that imports named, beside the window, for as long as any is awaited."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.tasks import Task
from digitaix_desktop.operations.desk import Touched
from digitaix_desktop.operations.importing.named_photos import Gathered

_LONGEST_MS = 60 * 60 * 1000
"""Looks again at least so often: a PC that slept has another clock."""
_FULL_MS = 60_000
"""Pause after something that is no fault of the photo, such as a full disk."""


class PhotoWatch(QObject):
    """Begins anew after each import; says once how it went."""

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._task: Task | None = None
        self._is_told = False
        self._again = False
        """Whether an import ended while photos were being looked for."""
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        parts.bus.touched.connect(self._touched)
        QTimer.singleShot(0, self, self.look)

    def leave(self) -> None:
        """Look no more."""
        self._timer.stop()
        self._again = False
        if self._task is not None:
            self._task.cancel()

    def is_busy(self) -> bool:
        """Whether photos are being brought."""
        return self._task is not None

    def look(self) -> None:
        """Bring all that are due; never twice at a time."""
        if self._task is not None:
            self._again = True
            return
        gathering = self._parts.gathering

        def work(task: Task) -> tuple[Gathered, int | None]:
            return gathering.gather(task), gathering.next_in_ms()

        task = Task(work)
        task.succeeded.connect(self._brought)
        task.failed.connect(self._failed)
        task.finished.connect(self._ended)
        self._task = task
        self._parts.tasks.start(task)

    def _touched(self, touched: Touched) -> None:
        if not touched & Touched.IMPORTS:
            return
        if self._task is None:
            self._timer.start(0)
        else:
            self._again = True

    def _brought(self, brought: tuple[Gathered, int | None]) -> None:
        gathered, next_ms = brought
        self._is_told = False
        if next_ms is not None:
            self._timer.start(min(next_ms, _LONGEST_MS))
        said = []
        if gathered.come:
            said.append(self.tr("%Ln photo(s) of your import added.", "", gathered.come))
        if gathered.lost:
            said.append(
                self.tr(
                    "%Ln not found: see “Imports and large changes” in “Products”.",
                    "",
                    gathered.lost,
                )
            )
        if said:
            self._parts.asker.said.emit(" ".join(said), None)

    def _failed(self, error: Exception) -> None:
        """Said once, however often it is tried again."""
        if not self._is_told:
            self._parts.asker.refused.emit(self._parts.asker.explain(error))
        self._is_told = True
        self._timer.start(_FULL_MS)

    def _ended(self) -> None:
        self._task = None
        if self._again:
            self._again = False
            self._timer.start(0)
