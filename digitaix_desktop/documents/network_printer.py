"""Receipt printers on the network: bytes to port 9100, and the printer itself is asked.

A printer that answers says in real time what is in the way (DLE EOT), and after a page that it has
come that far (GS r is answered in its turn). Of one that never answers, all that is known is that
it took every byte.
"""

from __future__ import annotations

import socket
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from threading import Lock
from time import monotonic

from digitaix_desktop.operations.printing import (
    NoSuchPrinter,
    PerhapsPrinted,
    PrinterNeedsHelp,
    PrinterOff,
    PrinterOutOfPaper,
    PrinterQueue,
    PrintJob,
    PrintOrder,
    PrintOutcome,
    PrintRefusal,
    PrintState,
)

PORT = 9100
CONNECT_S = 3.0
TAKES_S = 15.0
"""How long a printer may take no byte: it prints as fast as it reads, once its memory is full."""
ANSWERS_S = 0.4
"""How soon a printer answers that answers at all."""
ASKED_AGAIN_S = 1.0
PIECE = 4096
IN_HAND = 8192
"""Bytes this PC keeps on their way, else it takes a whole slip for a printer that reads nothing."""

_OFFLINE = b"\x10\x04\x02"
"""DLE EOT 2: answered at once, also by a printer that stands still, with what is in the way."""
_IN_TURN = b"\x1dr\x01"
"""GS r 1: answered once all before it is printed."""
_COVER, _NO_PAPER, _ERROR = 0x04, 0x20, 0x40


def _is_real_time(byte: int) -> bool:
    """Answers to DLE EOT have these bits set and those not; answers to GS r have none of both."""
    return byte & 0x93 == 0x12


@dataclass(slots=True)
class _Talk:
    """A line to a printer, while something is under way."""

    line: socket.socket
    answers: bool
    asked_at: float = 0.0


class NetworkPrinters:
    """Printers by `host:port`; carries out `operations.printing.PrintQueues`."""

    def __init__(self, clock: Callable[[], float] = monotonic, *, takes_s: float = TAKES_S) -> None:
        self._clock, self._takes_s = clock, takes_s
        self._numbers = count(1)
        self._talks: dict[int, _Talk] = {}
        self._lock = Lock()

    def queues(self) -> list[PrinterQueue]:
        """None: they are known by the addresses that were typed."""
        return []

    def in_the_way(self, queue: str) -> PrintRefusal | None:
        """What would keep a print from coming out now, as the printer says itself."""
        try:
            line = _connected(queue)
        except PrintRefusal as refusal:
            return refusal
        with line:
            try:
                return _asked(line, queue)[1]
            except OSError:
                return PrinterOff(printer=queue)

    def submit(self, order: PrintOrder) -> PrintJob:
        """Send all of it; raises a `PrintRefusal` where not all was taken.

        Nothing is lost then, and nothing is whole: the end of a page is what cuts it off.
        """
        queue = order.queue
        line = _connected(queue)
        try:
            answers, refusal = _asked(line, queue)
            if refusal is not None:
                raise refusal
            content = order.raw + (_IN_TURN if answers else b"")
            line.settimeout(self._takes_s)
            for start in range(0, len(content), PIECE):
                line.sendall(content[start : start + PIECE])
        except (PrintRefusal, OSError) as error:
            line.close()
            if isinstance(error, PrintRefusal):
                raise
            raise self.in_the_way(queue) or PrinterOff(printer=queue) from error
        with self._lock:
            number = next(self._numbers)
            self._talks[number] = _Talk(line, answers)
        return PrintJob(queue, number)

    def look(self, job: PrintJob) -> PrintOutcome:
        """What came of it; `UNCERTAIN` once the line is gone."""
        talk = self._talks.get(job.number)
        if talk is None:
            return PrintOutcome(PrintState.UNCERTAIN, PerhapsPrinted(printer=job.queue))
        if not talk.answers:
            return self._over(job, _closed_well(talk.line))
        try:
            outcome = self._heard(talk, job.queue)
        except OSError:
            return self._over(job, printed=False)
        if outcome.state is PrintState.PRINTED:
            return self._over(job, printed=True)
        return outcome

    def find(self, queue: str, title: str) -> PrintJob | None:
        """Nobody keeps a list of what a printer was sent."""
        del title
        raise PerhapsPrinted(printer=queue)

    def withdraw(self, job: PrintJob) -> PrintOutcome:
        """Too late for what was sent; only the line is put down."""
        outcome = self.look(job)
        if outcome.state is PrintState.PRINTED:
            return outcome
        return self._over(job, printed=False)

    def _over(self, job: PrintJob, printed: bool) -> PrintOutcome:
        with self._lock:
            talk = self._talks.pop(job.number, None)
        if talk is not None:
            talk.line.close()
        if printed:
            return PrintOutcome(PrintState.PRINTED)
        return PrintOutcome(PrintState.UNCERTAIN, PerhapsPrinted(printer=job.queue))

    def _heard(self, talk: _Talk, queue: str) -> PrintOutcome:
        """What the printer says by now; asks it again from time to time."""
        refusal: PrintRefusal | None = None
        if self._clock() - talk.asked_at >= ASKED_AGAIN_S:
            talk.asked_at = self._clock()
            talk.line.settimeout(CONNECT_S)
            talk.line.sendall(_OFFLINE)
        talk.line.settimeout(ANSWERS_S)
        try:
            while said := talk.line.recv(64):
                if any(not _is_real_time(byte) for byte in said):
                    return PrintOutcome(PrintState.PRINTED)
                refusal = _meant(said, queue) or refusal
                if refusal is not None:
                    return PrintOutcome(PrintState.WAITING, refusal)
        except TimeoutError:
            return PrintOutcome(PrintState.SENT)
        raise ConnectionResetError  # it hung up before it said that it had come so far


def _connected(queue: str) -> socket.socket:
    host, _, port = queue.rpartition(":")
    if not host or not port.isdigit():
        raise NoSuchPrinter(printer=queue)
    try:
        line = socket.create_connection((host, int(port)), timeout=CONNECT_S)
    except (OSError, OverflowError) as error:
        raise PrinterOff(printer=queue) from error
    line.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, IN_HAND)
    return line


def _asked(line: socket.socket, queue: str) -> tuple[bool, PrintRefusal | None]:
    """Whether the printer answers at all, and what is in the way."""
    line.settimeout(CONNECT_S)
    line.sendall(_OFFLINE)
    line.settimeout(ANSWERS_S)
    try:
        said = line.recv(64)
    except TimeoutError:
        return False, None
    if not said:
        raise ConnectionResetError
    return True, _meant(said, queue)


def _meant(said: bytes, queue: str) -> PrintRefusal | None:
    """What answers to DLE EOT 2 mean."""
    for byte in said:
        if byte & _NO_PAPER:
            return PrinterOutOfPaper(printer=queue)
        if byte & (_COVER | _ERROR):
            return PrinterNeedsHelp(printer=queue)
    return None


def _closed_well(line: socket.socket) -> bool:
    """Whether the printer took all there was, and hung up or kept quiet without complaint."""
    try:
        line.shutdown(socket.SHUT_WR)
        line.settimeout(ANSWERS_S)
        while line.recv(64):
            pass
    except TimeoutError:
        return True
    except OSError:
        return False
    return True
