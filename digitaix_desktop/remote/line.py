"""A line that can be cut under a thread that waits on it, so that leaving takes no 50 seconds."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable
from contextlib import suppress
from typing import Any
from weakref import WeakSet

import truststore
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool


class CuttableLine(HTTPAdapter):
    """An adapter that knows its open sockets: `cut` ends whatever waits on one of them.

    `Session.close` only closes idle connections; a held pull is none.
    """

    def __init__(self) -> None:
        self._sockets: WeakSet[socket.socket] = WeakSet()
        super().__init__()

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """Have every new connection tell its socket, and trust what this system trusts.

        Shop PCs often have an antivirus that looks into HTTPS with a root of its own, which only
        the system's store knows.
        """
        kwargs["ssl_context"] = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        super().init_poolmanager(*args, **kwargs)
        remember = self._sockets.add

        class Plain(HTTPConnection):
            def connect(self) -> None:
                super().connect()
                _tell(self, remember)

        class Secure(HTTPSConnection):
            def connect(self) -> None:
                super().connect()
                _tell(self, remember)

        class PlainPool(HTTPConnectionPool):
            ConnectionCls = Plain

        class SecurePool(HTTPSConnectionPool):
            ConnectionCls = Secure

        self.poolmanager.pool_classes_by_scheme = {"http": PlainPool, "https": SecurePool}

    def cut(self) -> None:
        """End every open connection at once; who waits on one gets an error."""
        for each in list(self._sockets):
            with suppress(OSError):  # it was closed meanwhile
                each.shutdown(socket.SHUT_RDWR)


def _tell(connection: HTTPConnection, remember: Callable[[socket.socket], None]) -> None:
    if connection.sock is not None:
        remember(connection.sock)
