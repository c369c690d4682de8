"""A receipt printer on port 9100 of loopback: keeps its bytes, answers for itself, can be upset."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from PIL import Image

ONLINE, NO_PAPER, COVER_OPEN = 0x12, 0x32, 0x16
_REAL_TIME = b"\x10\x04\x02"
_IN_TURN = b"\x1dr\x01"
_CUT = b"\x1dVB\x00"


@dataclass
class ReceiptPrinter:
    """What it was sent lies in `taken`; `pages` is what its paper shows."""

    answers: bool = True
    status: int = ONLINE
    dies_after: int | None = None
    """Bytes of a page, after which its plug is pulled."""
    keeps_quiet_at_the_end: bool = False
    """Whether its plug is pulled once it has all of a page, before it says so."""
    taken: bytearray = field(default_factory=bytearray)
    port: int = 0
    _server: socket.socket | None = None
    _lines: list[socket.socket] = field(default_factory=list)

    @property
    def address(self) -> str:
        """As it is kept in the settings."""
        return f"tcp:127.0.0.1:{self.port}"

    def switch_on(self) -> None:
        """Listen, on the port it had."""
        server = socket.socket()
        server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        server.bind(("127.0.0.1", self.port))
        server.listen()
        self.port, self._server = server.getsockname()[1], server
        threading.Thread(target=self._serve, args=(server,), daemon=True).start()

    def switch_off(self) -> None:
        """As if its plug was pulled."""
        if self._server is not None:
            with suppress(OSError):
                self._server.shutdown(socket.SHUT_RDWR)
            self._server.close()
            self._server = None
        for line in self._lines:
            _reset(line)

    def cuts(self) -> int:
        """How many whole pages came out."""
        return bytes(self.taken).count(_CUT)

    def pages(self) -> list[Image.Image]:
        """The pages that came out whole, as pictures."""
        return [picture_of(page) for page in bytes(self.taken).split(_CUT)[:-1]]

    def _serve(self, server: socket.socket) -> None:
        with suppress(OSError):
            while True:
                line, _ = server.accept()
                self._lines.append(line)
                threading.Thread(target=self._listen, args=(line,), daemon=True).start()

    def _listen(self, line: socket.socket) -> None:
        with suppress(OSError):
            while said := line.recv(1024):
                while _REAL_TIME in said:
                    said = said.replace(_REAL_TIME, b"", 1)
                    if self.answers:
                        line.sendall(bytes([self.status]))
                done = said.endswith(_IN_TURN)
                self.taken += said.removesuffix(_IN_TURN)
                if self.dies_after is not None and len(self.taken) >= self.dies_after:
                    self.switch_off()
                    return
                if done and self.keeps_quiet_at_the_end:
                    self.switch_off()
                    return
                if done and self.answers and self.status == ONLINE:
                    line.sendall(b"\x00")


def _reset(line: socket.socket) -> None:
    with suppress(OSError):
        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")
        line.close()


def picture_of(page: bytes) -> Image.Image:
    """What the pictures (GS v 0) of a page show, one below the other."""
    bands = []
    at = page.find(b"\x1dv0\x00")
    while at >= 0:
        across = int.from_bytes(page[at + 4 : at + 6], "little")
        rows = int.from_bytes(page[at + 6 : at + 8], "little")
        end = at + 8 + across * rows
        bits = bytes(~byte & 0xFF for byte in page[at + 8 : end])
        bands.append(Image.frombytes("1", (across * 8, rows), bits))
        at = page.find(b"\x1dv0\x00", end)
    high = sum(band.height for band in bands)
    whole = Image.new("1", (max((band.width for band in bands), default=1), max(high, 1)), 1)
    y = 0
    for band in bands:
        whole.paste(band, (0, y))
        y += band.height
    return whole


@contextmanager
def receipt_printer(**how: bool | int) -> Iterator[ReceiptPrinter]:
    """A printer for as long as the block lasts."""
    printer = ReceiptPrinter(**how)  # type: ignore[arg-type]
    printer.switch_on()
    try:
        yield printer
    finally:
        printer.switch_off()
