"""Looks after the shop's file while the window is open: copies, checks, room on the disk."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from digitaix_desktop.gui.tasks import Task, Tasks
from digitaix_desktop.operations.copies import Care, Copy, Holds
from digitaix_desktop.operations.ports import Progress

FIRST_MS, EVERY_MS = 20_000, 5 * 60_000
"""The first look comes once nobody waits for the window any more."""


class Keeping(Protocol):
    """What the file needs from time to time; never on the GUI thread."""

    def look(self, progress: Progress) -> Care:
        """Do what is due."""

    def copy_now(self, progress: Progress) -> Path:
        """Make a copy because somebody asked for one."""

    def care(self) -> Care:
        """How things stand."""

    def begin_place(self, place: Path) -> None:
        """Make the folder there that copies go to."""


class Copies(Protocol):
    """The copies there are, and the way back to one; never on the GUI thread."""

    def found(self, near: Path | None = None) -> Sequence[tuple[Copy, Holds | None]]:
        """The copies of this PC, or those in a folder, newest first, and what each holds."""

    def pc(self) -> str:
        """Which PC this is, by its id; empty where there is nothing yet that is this PC's."""

    def newest_good(self) -> Copy | None:
        """The newest copy that stands a check."""

    def prepare(self, copy: Path, progress: Progress) -> None:
        """Make a copy ready to take the place of the shop's file."""


class Safekeeping(QObject):
    """`care` is how things stand; `changed` tells that they stand otherwise."""

    changed = Signal()

    def __init__(self, keeping: Keeping, copies: Copies, tasks: Tasks) -> None:
        super().__init__()
        self._keeping, self._tasks = keeping, tasks
        self.copies = copies
        self.care = Care()
        self._task: Task | None = None
        self._timer = QTimer(self, interval=FIRST_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Say how things stand, and look after them from time to time."""
        self._start(Task(lambda _task: self._keeping.care()))
        self._timer.start()

    def leave(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Do what is due, beside the window; never twice at a time."""
        self._timer.setInterval(EVERY_MS)
        if self._task is None:
            self._start(Task(self._keeping.look))

    def look_again(self) -> None:
        """Something was refused: say how things stand now, as of a disk that is full."""
        if self._task is None:
            self._start(Task(lambda _task: self._keeping.care()))

    def copy_now(self) -> Task:
        """A copy for somebody who asked; whoever starts it hears how it went."""

        def work(task: Task) -> Care:
            self._keeping.copy_now(task)
            return self._keeping.care()

        task = Task(work)
        task.succeeded.connect(self._found)
        return task

    def begin_place(self, place: Path) -> Task:
        """See that copies can go there."""
        return Task(lambda _task: self._keeping.begin_place(place))

    def _start(self, task: Task) -> None:
        task.succeeded.connect(self._found)
        task.finished.connect(self._ended)
        self._task = task
        self._tasks.start(task)

    def _found(self, care: Care) -> None:
        if care != self.care:
            self.care = care
            self.changed.emit()

    def _ended(self) -> None:
        self._task = None
