"""Running the marketplace: one process for a data folder, ready when it says so, gone when told."""

from __future__ import annotations

import asyncio
import gc
import logging
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from urllib.parse import urlsplit

import uvicorn
from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool

from digitaix_server import locks
from digitaix_server.app import create_app
from digitaix_server.routes.access import Parts
from digitaix_server.services import answering, photos, purging
from digitaix_server.settings import Settings

log = logging.getLogger(__name__)
LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
LEAVE_S = 1
"""How long an answer under way may take once the server is told to end."""
IDLE_S = 120
"""How long a PC's line stays open between two requests: longer than it waits to ask again."""
DAY_S = 86_400
ANSWERS_EVERY_S = 60
"""How often it is looked whether a shop let a question lie for too long."""


class AlreadyServing(Exception):
    """Another server uses the same data folder."""


class PortTaken(Exception):
    """Nothing can listen at this address."""


def allowed_hosts(host: str, public_url: str) -> tuple[str, ...]:
    """The names under which the server answers, so that a foreign page cannot borrow it.

    Listening for everybody with no public address given, it cannot know its names.
    """
    public = urlsplit(public_url).hostname
    if public:
        return (public, *LOOPBACK)
    return (*LOOPBACK, host) if host in LOOPBACK or host.startswith("127.") else ("*",)


def serve(settings: Settings, host: str, port: int, trusted_proxy: str = "") -> None:
    """Serve until told to end; port 0 takes any free one. Prints the address once it is ready.

    A request from `trusted_proxy` is taken as from whom its `X-Forwarded-For` names.

    `AlreadyServing`, `PortTaken`, and what `create_app` raises.
    """
    settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    with alone(settings), _listening(host, port) as listener:
        app = create_app(settings)
        # What the libraries made at import lives for ever: the collector need not look at it, nor
        # as often as for a small script, while a batch of 500 mutations is taken in.
        gc.collect()
        gc.freeze()
        gc.set_threshold(50_000, 20, 50)
        _Server(app, trusted_proxy).run(sockets=[listener])


@contextmanager
def alone(settings: Settings) -> Iterator[None]:
    """Be the only server of a data folder. `AlreadyServing`."""
    try:
        with locks.held(settings.data / "marketplace.serving", wait=False):
            yield
    except locks.HeldElsewhere as error:
        raise AlreadyServing from error


@contextmanager
def _listening(host: str, port: int) -> Iterator[socket.socket]:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # The protocol named: only then does asyncio send small answers at once (TCP_NODELAY).
    with socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listener:
        if sys.platform != "win32":  # there it would let two servers share a port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
        except (OSError, OverflowError) as error:
            raise PortTaken(str(error)) from error
        yield listener


class _Server(uvicorn.Server):
    """Uvicorn, saying when it is ready and letting waiting PCs go when it ends."""

    def __init__(self, app: FastAPI, trusted_proxy: str) -> None:
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
        self._tasks: list[asyncio.Task[None]] = []

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin, then say where."""
        await super().startup(sockets)
        if sockets and self.started:
            host, port = sockets[0].getsockname()[:2]
            shown = f"[{host}]" if ":" in host else host
            sys.stdout.write(f"Listening on http://{shown}:{port}\n")
            sys.stdout.flush()
            self._tasks = [
                asyncio.create_task(self._again(DAY_S, self._purge, "purge")),
                asyncio.create_task(
                    self._again(ANSWERS_EVERY_S, self._decline, "look for what nobody answered")
                ),
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

    def _decline(self) -> None:
        answering.decline_unanswered(self._parts.base)

    def _purge(self) -> None:
        with self._parts.base.writing() as db:
            purged = purging.purge(db)
        photos.look_after(self._parts.base, self._parts.photos)
        purging.forget_copies(self._parts.base)
        self._parts.base.checkpoint()
        log.info("Purged %s", purged)
