"""Thumbnails for lists and cards: read beside the GUI thread, kept while they are looked at."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from digitaix_desktop.gui.tasks import Task, Tasks

_KEPT = 400
"""Some 100 MB at most: a screen shows sixty."""


class Pictures(QObject):
    """Gives the thumbnail of a photo if it is at hand; `came` tells when others can be had."""

    came = Signal()

    def __init__(self, tasks: Tasks, where: Callable[[str], Path]) -> None:
        super().__init__()
        self._tasks, self._where = tasks, where
        self._kept: OrderedDict[str, QPixmap | None] = OrderedDict()
        self._wanted: list[str] = []
        self._reading = False

    def thumbnail(self, name: str) -> QPixmap | None:
        """The thumbnail of a photo; none while it is being read, and where there is none."""
        if not name:
            return None
        if name in self._kept:
            self._kept.move_to_end(name)
            return self._kept[name]
        if name not in self._wanted:
            self._wanted.append(name)
            del self._wanted[:-_KEPT]  # scrolled past meanwhile
        self._read_next()
        return None

    def look_again(self) -> None:
        """Photos may have come since: those that were missing are looked for once more."""
        for name in [name for name, pixmap in self._kept.items() if pixmap is None]:
            del self._kept[name]

    def _read_next(self) -> None:
        if self._reading or not self._wanted:
            return
        names, self._wanted = self._wanted, []
        self._reading = True
        paths = {name: str(self._where(name)) for name in names}
        # Images are made there, pixmaps here: Qt draws pixmaps on this thread only.
        task = Task(lambda _task: {name: QImage(path) for name, path in paths.items()})
        task.succeeded.connect(self._came)
        task.finished.connect(self._rest)
        self._tasks.start(task)

    def _came(self, images: dict[str, QImage]) -> None:
        for name, image in images.items():
            self._kept[name] = None if image.isNull() else QPixmap.fromImage(image)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)

    def _rest(self) -> None:
        self._reading = False
        self.came.emit()
        self._read_next()
