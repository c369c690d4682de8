"""Thumbnails for lists and cards: read beside the GUI thread, opened on it little by little."""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal
from PySide6.QtGui import QPixmap

from digitaix_desktop.gui.tasks import Task, Tasks

_KEPT = 400
"""Some 100 MB at most: a screen shows sixty."""
_AT_ONCE = 16
_OPENING_MS, _BETWEEN_MS = 3, 12
"""Most of a frame is left to painting, while a list is scrolled."""


class Pictures(QObject):
    """Gives the thumbnail of a photo if it is at hand; `came` tells when others can be had."""

    came = Signal(object)  # the names of those that were looked for

    def __init__(self, tasks: Tasks, where: Callable[[str], Path]) -> None:
        super().__init__()
        self._tasks, self._where = tasks, where
        self._kept: OrderedDict[str, QPixmap | None] = OrderedDict()
        self._wanted: list[str] = []
        self._reading = False
        self._read: deque[tuple[str, bytes]] = deque()
        self._soon = QTimer(self, singleShot=True, interval=_BETWEEN_MS)
        self._soon.timeout.connect(self._open)

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
        if self._reading or self._read or not self._wanted:
            return
        # A few at once, those asked for last first: they are in sight.
        names = self._wanted[-_AT_ONCE:][::-1]
        del self._wanted[-_AT_ONCE:]
        self._reading = True
        paths = {name: self._where(name) for name in names}
        task = Task(lambda _task: {name: _bytes_of(path) for name, path in paths.items()})
        task.succeeded.connect(self._bytes_came)
        task.finished.connect(self._rest)
        self._tasks.start(task)

    def _bytes_came(self, found: dict[str, bytes]) -> None:
        self._read.extend(found.items())
        self._soon.start()

    def _rest(self) -> None:
        self._reading = False
        self._read_next()

    def _open(self) -> None:
        """Open what was read, for a part of a frame.

        On this thread, though slower than beside it: a thread of Python that opens pictures makes
        each stroke of the painting wait for its turn, many times a frame.
        """
        clock, names = QElapsedTimer(), list[str]()
        clock.start()
        while self._read and clock.elapsed() < _OPENING_MS:
            name, content = self._read.popleft()
            pixmap = QPixmap()
            self._kept[name] = pixmap if pixmap.loadFromData(content) else None
            names.append(name)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        self.came.emit(names)
        if self._read:
            self._soon.start()
        else:
            self._read_next()


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""  # not here yet: it comes from another PC
