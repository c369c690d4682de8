"""The one thread that writes. The counter goes before the next step of an import."""

from __future__ import annotations

import itertools
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from digitaix_desktop.storage.room import Room

T = TypeVar("T")
_URGENT, _PATIENT, _LAST = 0, 1, 2


class WriterThread:
    """Does works in turn, urgent ones first; a work that fails fails its own future only.

    With a `Room`, urgent works may use what was set apart of a full disk, and the others wait.
    """

    def __init__(self, room: Room | None = None) -> None:
        self._room = room
        self._works: queue.PriorityQueue[tuple[int, int, Callable[[], None] | None]]
        self._works = queue.PriorityQueue()
        self._number = itertools.count()
        self._closing = threading.Lock()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)
        self._thread.start()

    def submit(self, work: Callable[[], T], *, urgent: bool = True) -> Future[T]:
        """Have `work` done in turn; on the writer's own thread, at once.

        `RuntimeError` once the writer is closed: nobody would ever do it.
        """
        future: Future[T] = Future()
        if self._room is not None:
            work = partial(self._room.once_more if urgent else self._room.if_it_fits, work)
        if threading.current_thread() is self._thread:
            _settle(future, work)
            return future
        with self._closing:
            if self._closed:
                raise RuntimeError("the writer is closed")
            self._works.put(
                (_URGENT if urgent else _PATIENT, next(self._number), lambda: _settle(future, work))
            )
        return future

    def close(self) -> None:
        """Do what was handed in, then end."""
        with self._closing:
            if not self._closed:
                self._closed = True
                self._works.put((_LAST, next(self._number), None))
        self._thread.join()

    def _run(self) -> None:
        while True:
            _, _, work = self._works.get()
            if work is None:
                return
            work()


def _settle(future: Future[Any], work: Callable[[], Any]) -> None:
    if not future.set_running_or_notify_cancel():
        return  # whoever asked changed their mind before it began
    try:
        future.set_result(work())
    except BaseException as error:  # noqa: BLE001 - whoever waits for the future hears of it
        future.set_exception(error)
