"""What every route of the API needs: the protocol's version, the device, the body, the answer."""

from __future__ import annotations

import gzip
import time
import zlib
from dataclasses import dataclass
from typing import Annotated, TypeVar

from fastapi import Depends, Header, Request
from fastapi.security import HTTPBearer
from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from pydantic import BaseModel, ValidationError
from sqlalchemy.orm import Session
from starlette.responses import Response

from digitaix_protocol.messages import GZIP_ABOVE, PROTOCOL
from digitaix_protocol.rules.chain import canonical
from digitaix_server.database import Database
from digitaix_server.services import devices, shapes
from digitaix_server.services.devices import Device
from digitaix_server.services.errors import SyncProblem
from digitaix_server.services.photos import PhotoFolder
from digitaix_server.settings import Settings
from digitaix_server.wakeups import Wakeups

SPOKEN = (PROTOCOL,)
"""The versions of the protocol that this server speaks."""
_GZIP_LEVEL = 1
_GZIP_WBITS = 31


class Pace:
    """How often somebody may ask: `each` a minute, over any minute."""

    def __init__(self, each: int) -> None:
        self._limit = RateLimitItemPerMinute(max(1, each))
        self._window = MovingWindowRateLimiter(MemoryStorage())

    def check(self, who: str) -> None:
        """`SyncProblem` `rate-limited` for somebody who has no request left."""
        if not self._window.test(self._limit, who):
            reset = self._window.get_window_stats(self._limit, who).reset_time
            raise SyncProblem("rate-limited", retry_s=max(1, round(reset - time.time())))

    def count(self, who: str) -> None:
        """Take one request off what somebody has left."""
        self._window.hit(self._limit, who)


@dataclass(frozen=True, slots=True)
class Parts:
    """What the routes of the API are plugged into."""

    settings: Settings
    base: Database
    wakeups: Wakeups
    pace: Pace
    pair_pace: Pace
    photos: PhotoFolder


def parts(request: Request) -> Parts:
    """The parts of the app that answers this request."""
    found: Parts = request.app.state.parts
    return found


async def _here(request: Request) -> Parts:
    # Not `parts` itself: what is no coroutine goes through a thread, which takes longer than it.
    return parts(request)


async def spoken(
    protocol: Annotated[str, Header(alias="DigitAix-Protocol", description="`1`")] = "",
) -> None:
    """Refuse what does not speak a version known here. `SyncProblem` `protocol-unsupported`."""
    if protocol.strip() not in {str(version) for version in SPOKEN}:
        raise SyncProblem("protocol-unsupported", supported=list(SPOKEN))


async def sent(request: Request) -> bytes:
    """The request's body as it came, maybe compressed. `SyncProblem` `too-large`."""
    most = parts(request).settings.max_body
    length = request.headers.get("content-length", "")
    if length.isdigit() and int(length) > most:
        raise SyncProblem("too-large")
    chunks, size = [], 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > most:
            raise SyncProblem("too-large")
        chunks.append(chunk)
    return b"".join(chunks)


bearer = HTTPBearer(auto_error=False, description="The device's token, `dgx1_…`")


def device_of(request: Request, db: Session) -> Device:
    """The PC that asks, within its pace. `SyncProblem` if it is none of ours."""
    headers = request.headers
    device = devices.authenticate(
        db, headers.get("authorization", ""), headers.get("digitaix-machine", "")
    )
    parts(request).pace.check(str(device.id))
    return device


def _asking(request: Request) -> Device:
    with parts(request).base.reading() as db:
        return device_of(request, db)


Here = Annotated[Parts, Depends(_here)]
Sent = Annotated[bytes, Depends(sent)]
Asking = Annotated[Device, Depends(_asking)]
SPEAKS = [Depends(spoken)]
KNOWN = [Depends(spoken), Depends(bearer)]

Shape = TypeVar("Shape", bound=BaseModel)


def read(request: Request, body: bytes, shape: type[Shape]) -> Shape:
    """A body as its message. `SyncProblem`: `malformed`, `too-large`."""
    plain = _inflated(request, body)
    try:
        return shape.model_validate_json(plain)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        place = ".".join(map(str, first["loc"]))
        raise SyncProblem("malformed", f"{place}: {first['msg']}".lstrip(": ")) from error


def read_small(request: Request, body: bytes, shape: type[Shape]) -> Shape:
    """As `read`, for messages whose every word is stored: none that a database cannot hold."""
    message = read(request, body, shape)
    content = message.model_dump(mode="json")
    try:
        shapes.check_value(canonical(content), content)
    except shapes.Malformed as error:
        raise SyncProblem("malformed", str(error)) from error
    return message


def _inflated(request: Request, body: bytes) -> bytes:
    encoding = request.headers.get("content-encoding", "identity").strip().lower()
    if encoding in ("identity", ""):
        return body
    if encoding != "gzip":
        raise SyncProblem("malformed", "Only gzip is understood.")
    most = parts(request).settings.max_body
    inflater = zlib.decompressobj(wbits=_GZIP_WBITS)
    try:
        plain = inflater.decompress(body, most + 1)
    except zlib.error as error:
        raise SyncProblem("malformed", "The body is no gzip.") from error
    if len(plain) > most:
        raise SyncProblem("too-large")
    if not inflater.eof or inflater.unused_data:
        raise SyncProblem("malformed", "The body is not one whole gzip.")
    return plain


def answer(request: Request, content: bytes, status: int = 200) -> Response:
    """An answer in JSON, compressed if the PC takes that and it is worth it."""
    headers = {"Cache-Control": "no-store", "Vary": "Accept-Encoding"}
    if len(content) > GZIP_ABOVE and "gzip" in request.headers.get("accept-encoding", ""):
        content = gzip.compress(content, compresslevel=_GZIP_LEVEL, mtime=0)
        headers["Content-Encoding"] = "gzip"
    return Response(content, status, headers, "application/json")
