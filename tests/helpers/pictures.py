"""A server of pictures that answers in whatever way, on this PC, and the names that lead to it."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from ipaddress import IPv4Address, IPv6Address, ip_address
from pathlib import Path

import pytest

from digitaix_desktop.remote.pictures import PictureFetcher, PictureRefused, WhyNot

Number = IPv4Address | IPv6Address
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n"
PICTURE = b"\x89PNG\r\n\x1a\n and the rest"
HERE = IPv4Address("127.0.0.1")
ANY_PORT = range(1, 65536)
CERTIFICATE = Path(__file__).with_name("pictures.example.pem")
"""Nobody's: a key and a certificate in its own name, for pictures.example."""


def of_this_pc(number: Number) -> bool:
    return number.is_loopback


def named(host: str) -> list[Number]:
    """The names of these tests, and numbers as they are; there is no other net here."""
    return [HERE] if host.endswith(("localhost", ".example")) else [ip_address(host)]


def same(*numbers: str) -> Callable[[str], list[Number]]:
    """Every name stands for these."""
    return lambda _: [ip_address(each) for each in numbers]


@contextmanager
def a_server(talk: Callable[[socket.socket], None], *, secure: bool = False) -> Iterator[str]:
    """A server that answers its first question in whatever way; its address."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(10)
        thread = threading.Thread(target=_serve_once, args=(server, talk, secure))
        thread.start()
        scheme = "https" if secure else "http"
        yield f"{scheme}://pictures.example:{server.getsockname()[1]}/x.jpg"
        thread.join()


def _serve_once(server: socket.socket, talk: Callable[[socket.socket], None], secure: bool) -> None:
    with suppress(OSError), ExitStack() as until_told:  # whoever asked may hang up at any time
        line, _ = server.accept()
        until_told.enter_context(line)
        line.settimeout(10)
        if secure:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(CERTIFICATE)
            line = until_told.enter_context(context.wrap_socket(line, server_side=True))
        if line.recv(65536):
            talk(line)


def saying(answer: bytes) -> Callable[[socket.socket], None]:
    return lambda connection: connection.sendall(answer)


def refused(fetcher: PictureFetcher, url: str) -> WhyNot:
    with pytest.raises(PictureRefused) as caught:
        fetcher.fetch(url)
    return caught.value.why
