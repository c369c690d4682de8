"""Running the marketplace: by one process or several, ready when it says so, gone when told."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from urllib.parse import urlsplit

from digitaix_server import locks, process, workers
from digitaix_server.settings import Settings

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


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


def serve(
    settings: Settings, host: str, port: int, trusted_proxy: str = "", count: int = 1
) -> None:
    """Serve until told to end; port 0 takes any free one. Prints the address once it is ready.

    A request from `trusted_proxy` is taken as from whom its `X-Forwarded-For` names. A PostgreSQL
    may be served by several processes, `count` of them from here; a file by one.

    `AlreadyServing`, `PortTaken`, `workers.Failed`, and what `create_app` raises.
    """
    settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    only_one = nullcontext() if settings.database else alone(settings)
    with only_one, _listening(host, port) as listener:
        task = process.Task(settings, trusted_proxy)
        if count == 1:
            process.run(task, listener, lambda: _say_where(listener))
        else:
            workers.run(task, listener, count, lambda: _say_where(listener))


def _say_where(listener: socket.socket) -> None:
    host, port = listener.getsockname()[:2]
    shown = f"[{host}]" if ":" in host else host
    sys.stdout.write(f"Listening on http://{shown}:{port}\n")
    sys.stdout.flush()


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
