"""The real marketplace called in this process, over a line that can fail in every way a line does.

The client's own HTTP code runs down to its adapter; the answer it reads is the app's, byte by byte.
"""

from __future__ import annotations

import asyncio
import gzip
import io
import threading
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cache
from typing import Any, cast
from urllib.parse import urlsplit

import anyio.to_thread
import requests
import urllib3
from fastapi import FastAPI

from digitaix_desktop.remote.line import CuttableLine

URL = "http://127.0.0.1:9"
"""Where nobody listens: what is asked there never leaves this process."""


PURCHASED_AT = 98_765_432
"""What a shop paid for its goods, in cents: no PC may ever say it."""


class Fault(Enum):
    """What may befall one request."""

    NEVER_SENT = auto()
    """The line breaks before the marketplace hears anything."""
    ANSWER_LOST = auto()
    """The marketplace has done its work; nobody hears of it."""
    ANSWER_CUT = auto()
    """Half of the answer comes, then the line breaks."""
    TWICE = auto()
    """Something on the way sends the request once more."""
    HELD = auto()
    """The request stays somewhere on the way, and arrives when nobody waits for it any longer."""
    POWER_CUT = auto()
    """The PC stops when the marketplace has done its work, before it could write anything down."""


class PowerCut(BaseException):
    """The PC stops here; no code of ours may catch it, as none would run."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A request as it lies on the wire."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def plain(self) -> bytes:
        """The body, unpacked."""
        packed = self.headers.get("Content-Encoding") == "gzip"
        return gzip.decompress(self.body) if packed else self.body


@dataclass(frozen=True, slots=True)
class Answered:
    """What the marketplace says."""

    status: int
    headers: list[tuple[str, str]]
    content: bytes


@cache
def _loop() -> asyncio.AbstractEventLoop:
    """A loop on a thread of its own: on a test's own thread a browser may run another one."""
    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, name="marketplace in process", daemon=True).start()
    return loop


def call(app: FastAPI, sent: Sent) -> Answered:
    """The app's answer to a request."""
    threads: Any = anyio.to_thread.run_sync
    anyio.to_thread.run_sync = cast(Any, _at_once)
    try:
        return asyncio.run_coroutine_threadsafe(_call(app, sent), _loop()).result()
    finally:
        anyio.to_thread.run_sync = threads


async def _at_once(work: Callable[..., Any], *words: Any, **_how: Any) -> Any:
    """Instead of a thread: nobody else asks meanwhile, and handing over takes half of the time."""
    return work(*words)


async def _call(app: Callable[..., Awaitable[None]], sent: Sent) -> Answered:
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": sent.method,
        "scheme": "http",
        "path": sent.path,
        "raw_path": sent.path.encode(),
        "query_string": sent.query.encode(),
        "root_path": "",
        "headers": [
            (name.lower().encode("latin-1"), value.encode("latin-1"))
            for name, value in {"Host": "127.0.0.1", **sent.headers}.items()
        ],
        "client": ("127.0.0.1", 50_000),
        "server": ("127.0.0.1", 9),
    }
    incoming = deque([{"type": "http.request", "body": sent.body, "more_body": False}])
    said: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        if incoming:
            return incoming.popleft()
        await asyncio.Event().wait()  # the PC stays on the line
        raise AssertionError

    async def send(message: dict[str, Any]) -> None:
        said.append(message)

    await app(scope, receive, send)
    start, *rest = said
    return Answered(
        start["status"],
        [(name.decode("latin-1"), value.decode("latin-1")) for name, value in start["headers"]],
        b"".join(each.get("body", b"") for each in rest),
    )


@dataclass
class Wire:
    """What lies between one PC and the marketplace: its coming fault, and what it carried."""

    app: Callable[[], FastAPI]
    """The marketplace that answers now: another one once it was started again."""
    fault: Fault | None = None
    down: bool = False
    """No line at all: a day without internet."""
    held: list[Sent] = field(default_factory=list)
    asks: Callable[[Sent], Sent] = lambda sent: sent
    """What another version of the program would ask instead."""
    answers: Callable[[Answered], Answered] = lambda answered: answered
    """What another version of the marketplace would answer instead."""
    requests: int = 0
    faults: int = 0
    """How many requests left the PC, and how many of them met a fault."""

    def carry(self, sent: Sent) -> tuple[Answered, bool]:
        """The answer, and whether it is cut; `requests.ConnectionError` where none comes."""
        sent = self.asks(sent)
        assert str(PURCHASED_AT).encode() not in sent.plain, "a purchase price on the wire"
        self.requests += 1
        fault, self.fault = self.fault, None
        self.faults += fault is not None
        if self.down or fault is Fault.NEVER_SENT:
            raise requests.ConnectionError("the line is down")
        if fault is Fault.HELD:
            self.held.append(sent)
            raise requests.ConnectionError("no answer")
        answered = call(self.app(), sent)
        if fault is Fault.TWICE:
            answered = call(self.app(), sent)
        if fault is Fault.POWER_CUT:
            raise PowerCut
        if fault is Fault.ANSWER_LOST:
            raise requests.ConnectionError("the answer is lost")
        return self.answers(answered), fault is Fault.ANSWER_CUT

    def arrive(self) -> None:
        """What was held on the way arrives, oldest last."""
        while self.held:
            call(self.app(), self.held.pop())

    def line(self) -> CuttableLine:
        """An end of this wire, for the client's session."""
        return _End(self)


class _End(CuttableLine):
    """The adapter under the client's session."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        super().__init__()

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """No sockets, so no pool of them."""

    def close(self) -> None:
        """Nothing is open."""

    def send(self, request: requests.PreparedRequest, *args: Any, **kwargs: Any) -> Any:
        """Carry a request to the app, and its answer back."""
        parts = urlsplit(str(request.url))
        body = request.body or b""
        sent = Sent(
            str(request.method),
            parts.path,
            parts.query,
            dict(request.headers),
            body if isinstance(body, bytes) else str(body).encode(),
        )
        answered, cut = self._wire.carry(sent)
        content = answered.content[: len(answered.content) // 2] if cut else answered.content
        raw = urllib3.HTTPResponse(
            body=io.BytesIO(content),
            headers=urllib3.HTTPHeaderDict(answered.headers),
            status=answered.status,
            preload_content=False,
            enforce_content_length=True,
            request_method=str(request.method),
        )
        return self.build_response(request, raw)
