"""A line that can be cut under a thread that waits on it, so that leaving takes no 50 seconds."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable
from contextlib import suppress
from http.client import HTTPResponse
from threading import Lock
from typing import Any
from weakref import WeakSet

import truststore
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

Dial = Callable[[str, int], socket.socket]
"""Reaches a host at a port; nothing is sent there before it is back."""


class CuttableLine(HTTPAdapter):
    """An adapter that knows its open sockets: `cut` ends whatever waits on one of them.

    `Session.close` only closes idle connections; a held pull is none.
    """

    def __init__(
        self, dial: Dial | None = None, answers: type[HTTPResponse] = HTTPResponse
    ) -> None:
        """`dial` and `answers` take the place of the usual way to reach a host, and to read it."""
        self._dial, self._answers = dial, answers
        self._sockets: WeakSet[socket.socket] = WeakSet()
        self._changing = Lock()
        super().__init__()

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """Have every new connection tell its socket, and trust what this system trusts.

        Shop PCs often have an antivirus that looks into HTTPS with a root of its own, which only
        the system's store knows.
        """
        kwargs["ssl_context"] = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        super().init_poolmanager(*args, **kwargs)
        line = self

        class Plain(HTTPConnection):
            response_class = line._answers

            def _new_conn(self) -> socket.socket:
                if line._dial is None:
                    return super()._new_conn()
                return line._dial(self._dns_host, self.port)

            def connect(self) -> None:
                super().connect()
                line._remember(self.sock)

            def getresponse(self) -> Any:
                # urllib3 logs the address of an answer whose headings it can't read, and what
                # follows the question mark may be a secret.
                if (asked := self._response_options) is not None:
                    told = asked.request_url.partition("?")[0]
                    self._response_options = asked._replace(request_url=told)
                return super().getresponse()

        class Secure(Plain, HTTPSConnection):
            pass

        class PlainPool(HTTPConnectionPool):
            ConnectionCls = Plain

        class SecurePool(HTTPSConnectionPool):
            ConnectionCls = Secure

        self.poolmanager.pool_classes_by_scheme = {"http": PlainPool, "https": SecurePool}

    def cut(self) -> None:
        """End every open connection at once; who waits on one gets an error."""
        with self._changing:
            open_ones = list(self._sockets)
        for each in open_ones:
            with suppress(OSError):  # it was closed meanwhile
                # Not `each.shutdown`: for TLS it also takes the decryption away from the thread
                # that is reading.
                socket.socket.shutdown(each, socket.SHUT_RDWR)

    def _remember(self, opened: socket.socket | None) -> None:
        if opened is not None:
            with self._changing:
                self._sockets.add(opened)
