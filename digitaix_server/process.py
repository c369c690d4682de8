"""One process that serves: ready when it says so, gone when told, and its purge once a day."""

from __future__ import annotations

import asyncio
import gc
import logging
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType

import uvicorn
from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool

from digitaix_server.app import create_app
from digitaix_server.post import Post
from digitaix_server.routes.access import Parts
from digitaix_server.services import (
    answering,
    deadlines,
    escalating,
    mailing,
    photos,
    purging,
    silences,
)
from digitaix_server.settings import Settings

log = logging.getLogger(__name__)
LEAVE_S = 1
"""How long an answer under way may take once the server is told to end."""
IDLE_S = 120
"""How long a PC's line stays open between two requests: longer than it waits to ask again."""
HOUR_S = 3600
ANSWERS_EVERY_S = 60
"""How often it is looked whether a shop let a question lie for too long."""


@dataclass(frozen=True, slots=True)
class Task:
    """What is served, and whose word on the customer's address is taken."""

    settings: Settings
    trusted_proxy: str = ""


def run(task: Task, listener: socket.socket, ready: Callable[[], None]) -> None:
    """Serve until told to end. `ready` is called once. What `create_app` raises."""
    app = create_app(task.settings)
    # What the libraries made at import lives for ever: the collector need not look at it, nor
    # as often as for a small script, while a batch of 500 mutations is taken in.
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
    _Server(app, task.trusted_proxy, ready).run(sockets=[listener])


class _Server(uvicorn.Server):
    """Uvicorn, saying when it is ready and letting waiting PCs go when it ends."""

    def __init__(self, app: FastAPI, trusted_proxy: str, ready: Callable[[], None]) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                log_config=None,
                access_log=False,  # addresses of pages hold customers' tokens
                server_header=False,
                proxy_headers=bool(trusted_proxy),
                forwarded_allow_ips=trusted_proxy,
                timeout_keep_alive=IDLE_S,
                timeout_graceful_shutdown=LEAVE_S,
                ws="none",
            )
        )
        self._parts: Parts = app.state.parts
        self._ready = ready
        self._tasks: list[asyncio.Task[None]] = []

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin, then say so."""
        await super().startup(sockets)
        if self.started:
            self._ready()
            self._tasks = [
                asyncio.create_task(self._again(HOUR_S, self._purge, "purge")),
                asyncio.create_task(
                    self._again(ANSWERS_EVERY_S, self._look_after, "look for what nobody answered")
                ),
                asyncio.create_task(self._again(ANSWERS_EVERY_S, self._send, "send letters")),
            ]

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End: whoever waits is let go first."""
        self._parts.wakeups.close()
        for task in self._tasks:
            task.cancel()
        await super().shutdown(sockets)

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Take signals to end as what they are: asked for, so the process then ends with 0."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        asked = (signal.SIGINT, signal.SIGTERM)
        before = {number: signal.signal(number, self.handle_exit) for number in asked}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """A signal to end: nobody is kept waiting from now on."""
        self._parts.wakeups.close()
        super().handle_exit(sig, frame)

    async def _again(self, every_s: int, work: Callable[[], None], what: str) -> None:
        """What must be done in time is, again and again, without anybody thinking of it."""
        while True:
            try:
                await run_in_threadpool(work)
            except Exception:
                log.exception("Could not %s; it is tried again in %s s", what, every_s)
            await asyncio.sleep(every_s)

    def _look_after(self) -> None:
        """What time does to orders, in the order of how long it takes to come to it."""
        for work in (
            escalating.write_letters,
            answering.decline_unanswered,
            deadlines.end_overdue,
            silences.answer_for_the_silent,
            silences.tell_of_letters,
        ):
            try:
                work(self._parts.base)
            except Exception:  # what one cannot do keeps none of the others waiting
                log.exception("Could not %s; it is tried again", work.__name__.replace("_", " "))

    def _send(self) -> None:
        settings = self._parts.settings
        if settings.smtp:
            post = Post.at(settings.smtp, settings.mail_from)
            mailing.send_due(self._parts.base, post, settings.public_url.rstrip("/"))

    def _purge(self) -> None:
        """Once a day, by whichever process comes first."""
        with self._parts.base.writing() as db:
            if not purging.is_due(db):
                return
            purged = purging.purge(db)
        photos.look_after(self._parts.base, self._parts.photos)
        purging.forget_copies(self._parts.base)
        self._parts.base.store.scrub()
        log.info("Purged %s", purged)
