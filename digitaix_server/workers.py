"""Several processes that serve one PostgreSQL at one address, and whoever looks after them."""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import socket
import threading
import time
from collections.abc import Callable
from contextlib import closing
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from types import FrameType

from digitaix_server import process
from digitaix_server.database import Database
from digitaix_server.migrating import migrate
from digitaix_server.process import Task

log = logging.getLogger(__name__)
LEAVE_S = 10
"""How long they may take to end before they are ended."""
AGAIN_S = 1
"""Before another takes the place of one that ended by itself."""
_NEW = multiprocessing.get_context("spawn")  # a fork would share what threads and lines hold


class Failed(Exception):
    """A process could not begin; it has said why."""


def run(task: Task, listener: socket.socket, count: int, ready: Callable[[], None]) -> None:
    """Serve with so many processes until told to end. `Failed`, and what `migrate` raises."""
    with closing(Database(task.settings.where)) as base:
        migrate(base)  # once, and what is amiss is said here
    _Watch(task, listener, count).run(ready)


class _Watch:
    """Begins the processes, and begins another for each that ends without being told."""

    def __init__(self, task: Task, listener: socket.socket, count: int) -> None:
        self._task, self._listener, self._count = task, listener, count
        self._running: dict[SpawnProcess, Connection] = {}
        self._leaving = False

    def run(self, ready: Callable[[], None]) -> None:
        asked = (signal.SIGINT, signal.SIGTERM)
        before = {number: signal.signal(number, self._leave) for number in asked}
        try:
            for _ in range(self._count):
                self._begin()
            for told in list(self._running.values()):
                if not _has_begun(told) and not self._leaving:
                    raise Failed
            if not self._leaving:
                ready()
            while not self._leaving:
                self._replace_ended()
        finally:
            self._end()
            for number, handler in before.items():
                signal.signal(number, handler)

    def _begin(self) -> None:
        here, there = _NEW.Pipe()
        log_level = logging.getLogger("digitaix_server").level
        made = _NEW.Process(
            target=_serve, args=(self._task, self._listener, there, log_level), daemon=True
        )
        made.start()
        there.close()
        self._running[made] = here

    def _replace_ended(self) -> None:
        """Wait until one ends; if nobody told it to, begin another."""
        wait([one.sentinel for one in self._running])
        for one in [one for one in self._running if not one.is_alive()]:
            self._running.pop(one).close()
            if not self._leaving:
                log.error("A process ended with %s; another takes its place", one.exitcode)
                time.sleep(AGAIN_S)
                self._begin()

    def _leave(self, _sig: int, _frame: FrameType | None) -> None:
        self._leaving = True
        for one in list(self._running):
            one.terminate()

    def _end(self) -> None:
        self._leave(signal.SIGTERM, None)
        until = time.monotonic() + LEAVE_S
        for one, line in self._running.items():
            one.join(max(0.0, until - time.monotonic()))
            if one.is_alive():
                one.kill()
                one.join()
            line.close()


def _has_begun(told: Connection) -> bool:
    try:
        return bool(told.recv())
    except EOFError:
        return False


def _serve(task: Task, listener: socket.socket, line: Connection, log_level: int) -> None:
    """What each of the processes does: it ends with the one that began it, however that ended."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    logging.getLogger("digitaix_server").setLevel(log_level)

    def end_with_it() -> None:
        try:
            line.recv()
        except (EOFError, OSError):
            os.kill(os.getpid(), signal.SIGTERM)

    def ready() -> None:
        line.send(True)

    threading.Thread(target=end_with_it, name="end with the others", daemon=True).start()
    process.run(task, listener, ready)
