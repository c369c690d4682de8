"""The serial lines of this PC, what hangs on them, and the one way to open one."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from serial import Serial  # type: ignore[import-untyped]

Find = Callable[[], "Sequence[Port]"]


class Unplugged(Exception):
    """The line is not there, or went while it was used."""


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

    def named(self) -> str:
        """As it is offered in a list."""
        return f"{self.words} ({self.device})" if self.words else self.device


def ports() -> Sequence[Port]:
    """The serial lines of this PC; takes a moment, so never on the GUI thread."""
    from serial.tools.list_ports import comports  # type: ignore[import-untyped]

    return [
        Port(each.device, each.vid, each.pid, each.serial_number, words_of(each.description))
        for each in comports()
    ]


def words_of(description: str | None) -> str:
    """What the system calls a line; where it knows nothing, it says so in letters."""
    return "" if description in (None, "n/a") else str(description)


def open_line(
    port: Port,
    speed: int,
    timeout_s: float,
    *,
    data_bits: int = 8,
    parity: str = "N",
    find: Find = ports,
) -> Serial:
    """The line of a device, wherever it hangs now. `Unplugged`; never on the GUI thread."""
    from serial import Serial, SerialException

    try:
        return Serial(
            _device_of(port, find),
            speed,
            timeout=timeout_s,
            write_timeout=timeout_s,
            bytesize=data_bits,
            parity=parity,
        )
    except (SerialException, OSError, ValueError, *_refusals()) as error:
        raise Unplugged from error


def _refusals() -> tuple[type[Exception], ...]:
    """What a line answers that can't be set so: pyserial lets it through as it is."""
    if sys.platform == "win32":
        return ()
    import termios

    return (termios.error,)


def _device_of(port: Port, find: Find) -> str:
    """Where it hangs now."""
    if port.vid is None:
        return port.device
    with suppress(OSError):
        for each in find():
            if port.is_same(each):
                return each.device
    return port.device
