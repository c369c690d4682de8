"""Work beside the GUI thread: network, files, printing and imports."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

log = logging.getLogger(__name__)


class Cancelled(Exception):
    """Somebody pressed *Stop*; what was done so far is whole."""


class Task(QObject):
    """`work(task)` on a thread of the pool; it touches no widget and calls `step` between steps.

    Signals arrive on the GUI thread. Whoever starts it keeps a reference until `finished`;
    `Tasks` does.
    """

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(object)  # the exception
    stopped = Signal()
    finished = Signal()

    def __init__(self, work: Callable[[Task], Any]) -> None:
        super().__init__()
        self._work = work
        self._cancelled = threading.Event()

    def step(self, done: int, total: int) -> None:
        """So far it is: the work knows its task as `progress`. Raises `Cancelled`."""
        if self._cancelled.is_set():
            raise Cancelled
        self.progressed.emit(done, total)

    def pause(self, seconds: float) -> None:
        """Wait, but not once it is cancelled. Raises `Cancelled`."""
        if self._cancelled.wait(seconds):
            raise Cancelled

    @Slot()
    def cancel(self) -> None:
        """Stop at the next step."""
        self._cancelled.set()

    def run(self) -> None:
        """Do the work here and now: on the thread of whoever calls."""
        try:
            result = self._work(self)
        except Cancelled:
            log.info("Stopped on request")
            self.stopped.emit()
        except Exception as error:  # noqa: BLE001 - whoever started it decides what to say
            self.failed.emit(error)
        else:
            self.succeeded.emit(result)
        finally:
            self.finished.emit()


class _Runnable(QRunnable):
    def __init__(self, task: Task) -> None:
        super().__init__()
        self._task = task

    def run(self) -> None:
        """What the pool's thread does."""
        self._task.run()


class Tasks(QObject):
    """Starts tasks, keeps them until they are finished, and ends them all before leaving."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(4)
        self._running: list[Task] = []
        self._left = False

    def start(self, task: Task) -> Task:
        """Run a task on the pool; none any more after `leave`, whoever still asks for one."""
        if self._left:
            return task
        self._running.append(task)
        task.finished.connect(self._forget)
        self._pool.start(_Runnable(task))
        return task

    @Slot()
    def _forget(self) -> None:
        task = self.sender()
        self._running = [each for each in self._running if each is not task]

    def leave(self) -> None:
        """Cancel what runs and wait for it: a thread that outlives the program ends it badly."""
        self._left = True
        for task in self._running:
            task.cancel()
        self._pool.waitForDone()
