"""A real SMTP server of the tests' own: it speaks over a socket and keeps what it was handed."""

from __future__ import annotations

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message


@dataclass
class PostOffice:
    """Where it listens, and the letters that came."""

    port: int
    letters: list[Message] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    refuses: bool = False
    """Whether it says to try again later."""
    knows_nobody: bool = False
    """Whether it takes no letter for anybody, for good."""

    @property
    def address(self) -> str:
        """As the server's settings name it."""
        return f"smtp://127.0.0.1:{self.port}"


@contextmanager
def a_post_office() -> Iterator[PostOffice]:
    """One that listens on a port of its own while it is open."""

    class Talk(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            self._say("220 post office")
            while line := self.rfile.readline():
                verb = line[:4].upper()
                if verb == b"QUIT":
                    self._say("221 bye")
                    return
                if verb == b"DATA" and not office.refuses:
                    self._take()
                elif verb == b"DATA":
                    self._say("451 later")
                elif verb == b"RCPT" and office.knows_nobody:
                    self._say("550 no such user here")
                else:
                    if verb == b"RCPT":
                        office.recipients.append(line.decode().strip())
                    self._say("250 ok")

        def _take(self) -> None:
            self._say("354 go on")
            lines = []
            while (line := self.rfile.readline()) not in (b".\r\n", b""):
                lines.append(line.removeprefix(b".") if line.startswith(b"..") else line)
            office.letters.append(message_from_bytes(b"".join(lines)))
            self._say("250 taken")

        def _say(self, words: str) -> None:
            self.wfile.write(f"{words}\r\n".encode())

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Talk) as server:
        server.daemon_threads = True
        office = PostOffice(server.server_address[1])
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield office
        finally:
            server.shutdown()
            thread.join(timeout=10)
