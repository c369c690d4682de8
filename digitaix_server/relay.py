"""Wake-ups between the processes that serve one PostgreSQL.

`NOTIFY` takes a lock of the whole instance when it commits, so it is no part of the transaction of
a push: a thread of its own sends, at its own pace, which shops changed since it last did, and hears
the others on the same line. A wake-up is a hint: one that is lost costs a PC the rest of its wait.
"""

from __future__ import annotations

import logging
import selectors
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any
from uuid import UUID

import psycopg
from psycopg import Notify

from digitaix_server.wakeups import Wakeups

log = logging.getLogger(__name__)
CHANNEL = "digitaix"
PAUSE_S = 0.02
"""Between two notifications of one process, however many shops change: 50 a second at most."""
BEAT_S = 15
"""How often the line is tried when nothing is told, so that a dead one is noticed."""
AGAIN_S = 1
_NOTIFY = "SELECT pg_notify(%s, told) FROM unnest(%s::text[]) told"
_SHOPS_EACH = 200
"""A notification holds 8,000 bytes, and a shop's id is 32 letters and a comma."""

Line = psycopg.Connection[Any]


class Relay:
    """Wakes this process's waiters, and those of all others, when a shop changes."""

    def __init__(self, connect: Callable[[], Line], wakeups: Wakeups) -> None:
        """`connect` gives a line that commits by itself."""
        self._connect, self._wakeups = connect, wakeups
        self._changed: set[UUID] = set()
        self._lock = threading.Lock()
        self._closing = threading.Event()
        self._nudge: socket.socket | None = None
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Tell and hear from now on."""
        self._nudge, nudged = socket.socketpair()
        self._nudge.setblocking(False)
        nudged.setblocking(False)
        self._thread = threading.Thread(
            target=self._run, args=(nudged,), name="wake-ups", daemon=True
        )
        self._thread.start()

    def tell(self, shop_id: UUID) -> None:
        """A shop changed. May be called from any thread; waits for nothing."""
        self._wakeups.wake(shop_id)
        with self._lock:
            self._changed.add(shop_id)
        self._stir()

    def close(self) -> None:
        """Neither tell nor hear any longer."""
        self._closing.set()
        self._stir()
        if self._nudge is not None and self._thread is not None:
            self._thread.join()
            self._nudge.close()

    def _stir(self) -> None:
        if self._nudge is not None:
            with suppress(OSError):  # told so often that it cannot have missed it, or closed
                self._nudge.send(b"\0")

    def _run(self, nudged: socket.socket) -> None:
        said = False
        with nudged:
            while not self._closing.is_set():
                try:
                    with self._connect() as line:
                        said = False
                        self._keep_up(line, nudged)
                except psycopg.Error as error:
                    if not said:  # once, however long the database is away
                        log.warning("Other processes are not heard for the moment: %s", error)
                    said = True
                    self._closing.wait(AGAIN_S)

    def _keep_up(self, line: Line, nudged: socket.socket) -> None:
        own = line.info.backend_pid

        def hear(told: Notify) -> None:
            if told.pid != own:
                with suppress(ValueError):  # whatever else is said there is none of ours
                    for shop in told.payload.split(","):
                        self._wakeups.wake(UUID(shop))

        line.add_notify_handler(hear)
        line.execute(f"LISTEN {CHANNEL}")
        self._wakeups.wake_all()  # whatever was told before there was this line
        with selectors.DefaultSelector() as ready:
            ready.register(line.fileno(), selectors.EVENT_READ)
            ready.register(nudged, selectors.EVENT_READ)
            while not self._closing.is_set():
                self._send(line)
                ready.select(BEAT_S)
                with suppress(BlockingIOError):
                    while nudged.recv(4096):
                        pass

    def _send(self, line: Line) -> None:
        """Tell what changed; whatever was told by others is heard on the way."""
        with self._lock:
            changed, self._changed = self._changed, set()
        if not changed:
            line.execute("SELECT 1")
            return
        shops = [shop.hex for shop in changed]
        several = [
            ",".join(shops[at : at + _SHOPS_EACH]) for at in range(0, len(shops), _SHOPS_EACH)
        ]
        try:
            line.execute(_NOTIFY, [CHANNEL, several])
        except psycopg.Error:
            with self._lock:
                self._changed |= changed
            raise
        self._closing.wait(PAUSE_S)
