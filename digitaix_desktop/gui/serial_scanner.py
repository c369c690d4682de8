"""A barcode scanner on a serial line (USB or a COM port): its codes, however often it is unplugged.

It is known again by what the device says of itself, since the system may give it another port.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Event, Thread

from PySide6.QtCore import QObject, Signal

from digitaix_desktop.gui.serial_lines import Find, Port, Unplugged, open_line, ports

log = logging.getLogger(__name__)

RETRY_S = 1.0
"""How often an unplugged scanner is looked for."""
_QUIET_S = 0.2
"""After so long without a byte a code is whole, for scanners that end with none."""
_LONGEST = 256
_BAUD = 9600
"""What scanners with a real serial line are set to by default; those on USB don't care."""


class SerialScanner(QObject):
    """Listens beside the window; `scanned(str)` says each code, `plugged(bool)` if it is there."""

    scanned = Signal(str)
    plugged = Signal(bool)

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        find: Find = ports,
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
        from serial import SerialException  # type: ignore[import-untyped]

        while not stop.is_set():
            try:
                with open_line(port, _BAUD, _QUIET_S, find=self._find) as line:
                    log.info("Scanner listened to on %s", line.port)
                    self.plugged.emit(True)
                    self._read(line.read, stop)
            except (Unplugged, SerialException, OSError):
                log.debug("No scanner on %s", port.device, exc_info=True)
            if not stop.is_set():
                self.plugged.emit(False)
            stop.wait(self._retry_s)

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
