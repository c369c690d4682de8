"""Waking the PCs that wait for their shop's changes: one event a shop, no thread, no connection.

A wake-up is a hint: it says that it is worth looking, and one that is lost costs a PC no more than
the rest of its waiting time.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

MOST_HELD = 64
"""Lines on which the PCs of one shop wait; each needs one, and one more while it is cut off."""


class Wakeups:
    """The events of all shops; `wake` may be called from any thread."""

    def __init__(self) -> None:
        self._events: dict[UUID, asyncio.Event] = {}
        self._held: dict[UUID, list[asyncio.Event]] = {}
        self._lock = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self.closing = False

    def open(self, loop: asyncio.AbstractEventLoop) -> None:
        """Serve the waiters of this loop."""
        self._loop, self.closing = loop, False

    def event(self, shop_id: UUID) -> asyncio.Event:
        """The event of the shop's next change.

        Take it before the session that looks begins, so that no change is missed.
        """
        with self._lock:
            return self._events.setdefault(shop_id, asyncio.Event())

    def wake(self, shop_id: UUID) -> None:
        """Something of this shop changed: whoever waits looks again."""
        with self._lock:
            event = self._events.pop(shop_id, None)
        if event is not None:
            self._set(event)

    @contextmanager
    def held(self, shop_id: UUID) -> Iterator[asyncio.Event]:
        """A PC of this shop waits; the event tells that it is to wait no more.

        Whoever opened thousands of lines would leave none to all other shops: the one that has
        waited longest goes. Asked on the loop alone.
        """
        lines, mine = self._held.setdefault(shop_id, []), asyncio.Event()
        lines.append(mine)
        if len(lines) > MOST_HELD:
            lines.pop(0).set()
        try:
            yield mine
        finally:
            if mine in lines:
                lines.remove(mine)
            if not lines and self._held.get(shop_id) is lines:
                del self._held[shop_id]

    def close(self) -> None:
        """The server is about to end: let everybody go at once."""
        self.closing = True
        self.wake_all()

    def wake_all(self) -> None:
        """Anything may have changed: everybody looks again."""
        with self._lock:
            events = list(self._events.values())
            self._events.clear()
        for event in events:
            self._set(event)

    def _set(self, event: asyncio.Event) -> None:
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(event.set)
