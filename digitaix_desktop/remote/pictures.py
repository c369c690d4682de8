"""Pictures that a catalogue names by address, fetched from servers that nobody vouches for."""

from __future__ import annotations

import io
import logging
import socket
import threading
from collections.abc import Callable, Container, Iterable
from contextlib import closing
from enum import StrEnum
from http.client import HTTPException, HTTPResponse
from ipaddress import IPv4Address, IPv6Address, ip_address
from time import monotonic
from typing import Any
from urllib.parse import urljoin

from urllib3 import BaseHTTPResponse, Timeout
from urllib3.exceptions import DecodeError, HTTPError

from digitaix_desktop import __version__
from digitaix_desktop.remote.addresses import PORTS, WebAddress, is_public, web_address
from digitaix_desktop.remote.line import CuttableLine

log = logging.getLogger(__name__)
Numbered = IPv4Address | IPv6Address

MOST_BYTES = 32 * 1024 * 1024
"""The largest picture that is taken, unpacked."""
MOST_ON_THE_LINE = 2 * MOST_BYTES
"""What an answer may send in all, headings and the seams between its pieces included."""
MOST_REDIRECTS = 5
CONNECT_S, READ_S, WHOLE_S = 10, 20, 60

_HEADERS = {
    "User-Agent": f"DigitAix-Desktop/{__version__}",
    "Accept": "image/*, */*;q=0.1",
    "Accept-Encoding": "identity",
}
_MOVED = frozenset({301, 302, 303, 307, 308})
_WHOLE = frozenset({200, 203})
_LATER = frozenset({408, 425, 429})
_UNSAID = frozenset({"", "application/octet-stream", "binary/octet-stream"})
"""Types that servers give to any file; what is in it shows when it is opened."""
_PACKED = frozenset({"", "identity", "gzip", "x-gzip", "deflate"})
"""One packing at most: several nested ones unpack to any size without a byte coming out."""


class WhyNot(StrEnum):
    """Why a picture will not come, however often it is asked for."""

    NO_ADDRESS = "no-address"
    PRIVATE = "private"
    NOT_THERE = "not-there"
    NO_PICTURE = "no-picture"
    TOO_LARGE = "too-large"
    TOO_MANY_REDIRECTS = "too-many-redirects"


class PictureUnreachable(Exception):
    """Not now: no line, no answer in time, a busy server. Worth another try later."""


class PictureRefused(Exception):
    """Never, and why."""

    def __init__(self, why: WhyNot) -> None:
        super().__init__(why)
        self.why = why


def look_up(host: str) -> Iterable[Numbered]:
    """The addresses that a host's name stands for."""
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return [ip_address(where[0]) for *_, where in found]


class PictureFetcher:
    """Fetches pictures; several threads may ask at once. No cookies, no proxies, no passwords.

    Nothing is sent, and nobody is called, at an address that `may_reach` does not allow: who
    writes a catalogue must not look around in the shop's own network. Only the system's look-up of
    a name can take longer than `whole_s`, for nobody can end it.
    """

    def __init__(
        self,
        may_reach: Callable[[Numbered], bool] = is_public,
        *,
        ports: Container[int] = PORTS,
        look_up: Callable[[str], Iterable[Numbered]] = look_up,
        whole_s: float = WHOLE_S,
    ) -> None:
        self._may_reach, self._ports, self._look_up = may_reach, ports, look_up
        self._whole_s = whole_s
        self._this_thread = threading.local()
        self._closed = threading.Event()
        self._line = CuttableLine(self._dial, _measured(self._left))

    def fetch(self, url: str) -> bytes:
        """The bytes that are there, once and now. `PictureUnreachable`, `PictureRefused`."""
        self._this_thread.until = monotonic() + self._whole_s
        address = self._address(url)
        for _ in range(MOST_REDIRECTS + 1):
            answer = self._ask(address)
            if isinstance(answer, bytes):
                return answer
            address = self._address(answer, address)
        raise PictureRefused(WhyNot.TOO_MANY_REDIRECTS)

    def close(self) -> None:
        """Fetch no more; what is under way ends as unreachable."""
        self._closed.set()
        self._line.cut()
        self._line.close()

    def _address(self, text: str, base: WebAddress | None = None) -> WebAddress:
        try:
            return web_address(urljoin(base.url, text) if base else text, self._ports)
        except ValueError:
            # Without its cause: it holds the address, which may hold a secret.
            raise PictureRefused(WhyNot.NO_ADDRESS) from None

    def _ask(self, address: WebAddress) -> bytes | str:
        """The picture, or where it has moved to."""
        try:
            with closing(self._request(address)) as response:
                if response.status in _MOVED and (where := response.headers.get("Location")):
                    return _as_written(where)
                return _picture(response)
        except DecodeError as error:
            raise PictureRefused(WhyNot.NO_PICTURE) from error
        except (HTTPError, HTTPException, OSError, ValueError) as error:
            log.info("No picture from %s: %s", address.host, type(error).__name__)
            raise PictureUnreachable from error

    def _request(self, address: WebAddress) -> BaseHTTPResponse:
        left = self._left()
        where = address.host, address.port, address.scheme
        response: BaseHTTPResponse = self._line.poolmanager.connection_from_host(*where).urlopen(
            "GET",
            address.target,
            headers=_HEADERS,
            retries=False,
            redirect=False,
            timeout=Timeout(connect=min(CONNECT_S, left), read=min(READ_S, left)),
            preload_content=False,
        )
        return response

    def _dial(self, host: str, port: int) -> socket.socket:
        trouble: Exception | None = None
        for number in self._look_up(host):
            try:
                return self._reach(number, port)
            except OSError as error:
                trouble = error
            except PictureRefused as refusal:
                trouble = trouble or refusal  # a line that is down may come back
        raise trouble or OSError("A name without addresses")

    def _reach(self, number: Numbered, port: int) -> socket.socket:
        if not self._may_reach(number):
            raise PictureRefused(WhyNot.PRIVATE)
        reached = socket.create_connection((str(number), port), min(CONNECT_S, self._left()))
        try:
            reached.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            # Once more, for some numbers lead elsewhere than they say: 0.0.0.0 is this PC.
            if not self._may_reach(ip_address(reached.getpeername()[0])):
                raise PictureRefused(WhyNot.PRIVATE)
        except BaseException:
            reached.close()
            raise
        return reached

    def _left(self) -> float:
        """How many seconds this thread's picture may still take."""
        left: float = self._this_thread.until - monotonic()
        if left <= 0 or self._closed.is_set():
            raise TimeoutError
        return left


def _picture(response: BaseHTTPResponse) -> bytes:
    """What a server answers, if it may be a picture."""
    if response.status in _LATER or response.status >= 500:
        raise PictureUnreachable
    if response.status // 100 != 2:
        raise PictureRefused(WhyNot.NOT_THERE)
    kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    packed = response.headers.get("Content-Encoding", "").strip().lower()
    is_none = not kind.startswith("image/") and kind not in _UNSAID
    if response.status not in _WHOLE or is_none or packed not in _PACKED:
        raise PictureRefused(WhyNot.NO_PICTURE)
    if (response.length_remaining or 0) > MOST_BYTES:
        raise PictureRefused(WhyNot.TOO_LARGE)
    pieces, length = [], 0
    for piece in response.stream(64 * 1024, decode_content=True):
        pieces.append(piece)
        length += len(piece)
        if length > MOST_BYTES:
            raise PictureRefused(WhyNot.TOO_LARGE)
    if not length:
        raise PictureRefused(WhyNot.NO_PICTURE)
    return b"".join(pieces)


def _as_written(where: str) -> str:
    """A redirect's address, which HTTP hands over letter by byte; servers write UTF-8."""
    try:
        return where.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return where


def _measured(left: Callable[[], float]) -> type[HTTPResponse]:
    """Answers of which each byte, headings included, is waited for within the time left."""

    class Measured(HTTPResponse):
        def __init__(self, sock: socket.socket, *args: Any, **kwargs: Any) -> None:
            super().__init__(sock, *args, **kwargs)
            self.fp = io.BufferedReader(_MeasuredSocket(self.fp.detach(), sock, left))

    return Measured


class _MeasuredSocket(io.RawIOBase):
    """A socket's bytes, up to a time and a number.

    A time-out of the socket's own starts again with every byte that drips in; and a server may
    declare a piece without end, which would be read whole before anybody could count it.
    """

    def __init__(self, raw: io.RawIOBase, sock: socket.socket, left: Callable[[], float]) -> None:
        self._raw, self._sock, self._left = raw, sock, left
        self._come = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        self._sock.settimeout(min(READ_S, self._left()))
        come = self._raw.readinto(buffer)
        self._come += come or 0
        if self._come > MOST_ON_THE_LINE:
            raise PictureRefused(WhyNot.TOO_LARGE)
        return come

    def close(self) -> None:
        self._raw.close()
        super().close()
