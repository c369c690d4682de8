"""A barcode scanner on a serial line (USB or a COM port): its codes, however often it is unplugged.

It is known again by what the device says of itself, since the system may give it another port.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from threading import Event, Thread

from PySide6.QtCore import QObject, Signal

log = logging.getLogger(__name__)

RETRY_S = 1.0
"""How often an unplugged scanner is looked for."""
_QUIET_S = 0.2
"""After so long without a byte a code is whole, for scanners that end with none."""
_LONGEST = 256
_BAUD = 9600
"""What scanners with a real serial line are set to by default; those on USB don't care."""


@dataclass(frozen=True, slots=True)
class Port:
    """A serial line, and what hangs on it."""

    device: str
    vid: int | None = None
    pid: int | None = None
    serial_number: str | None = None
    words: str = ""
    """What the system calls it."""

    def kept(self) -> dict[str, object]:
        """As it is written down."""
        return asdict(self)

    @classmethod
    def of(cls, held: object) -> Port | None:
        """What `kept` gave; none if it makes no sense."""
        if not isinstance(held, Mapping) or not isinstance(held.get("device"), str):
            return None
        values = {name: held[name] for name in cls.__slots__ if name in held}
        return cls(**values)

    def is_same(self, other: Port) -> bool:
        """Whether it is the same device, whatever line it hangs on now."""
        if self.vid is None or other.vid is None:
            return self.device == other.device
        mine = self.vid, self.pid, self.serial_number
        return mine == (other.vid, other.pid, other.serial_number)


def ports() -> Sequence[Port]:
    """The serial lines of this PC; takes a moment, so never on the GUI thread."""
    from serial.tools.list_ports import comports  # type: ignore[import-untyped]

    return [
        Port(each.device, each.vid, each.pid, each.serial_number, each.description or each.device)
        for each in comports()
    ]


class SerialScanner(QObject):
    """Listens beside the window; `scanned(str)` says each code, `plugged(bool)` if it is there."""

    scanned = Signal(str)
    plugged = Signal(bool)

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        find: Callable[[], Sequence[Port]] = ports,
        retry_s: float = RETRY_S,
    ) -> None:
        super().__init__(parent)
        self._find, self._retry_s = find, retry_s
        self._port: Port | None = None
        self._stop = Event()
        self._thread: Thread | None = None

    def listen_to(self, port: Port | None) -> None:
        """Listen to that line from now on; to none any more without."""
        if port == self._port:
            return
        self.leave()
        self._port = port
        if port is not None:
            self._stop = Event()
            self._thread = Thread(
                target=self._listen, args=(port, self._stop), name="serial-scanner", daemon=True
            )
            self._thread.start()

    def leave(self) -> None:
        """Stop listening, and wait until the line is free."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None
        self._port = None

    def _listen(self, port: Port, stop: Event) -> None:
        from serial import Serial, SerialException  # type: ignore[import-untyped]

        while not stop.is_set():
            device = self._device_of(port)
            try:
                with Serial(device, _BAUD, timeout=_QUIET_S) as line:
                    log.info("Scanner listened to on %s", device)
                    self.plugged.emit(True)
                    self._read(line.read, stop)
            except (SerialException, OSError, ValueError):
                log.debug("No scanner on %s", device, exc_info=True)
            if not stop.is_set():
                self.plugged.emit(False)
            stop.wait(self._retry_s)

    def _device_of(self, port: Port) -> str:
        """Where it hangs now."""
        if port.vid is None:
            return port.device
        with suppress(OSError):
            for each in self._find():
                if port.is_same(each):
                    return each.device
        return port.device

    def _read(self, read: Callable[[], bytes], stop: Event) -> None:
        """Code after code; an unplugged line raises."""
        held = b""
        while not stop.is_set():
            byte = read()
            if byte and byte not in b"\r\n\t\x03\x00":
                held = (held + byte)[-_LONGEST:]
                continue
            code = "".join(
                each for each in held.decode("ascii", "ignore").strip() if each.isprintable()
            )
            held = b""
            if code:
                self.scanned.emit(code)
