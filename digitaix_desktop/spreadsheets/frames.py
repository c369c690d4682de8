"""How the reading process talks to the program: a kind, a length, and plain values pickled."""

from __future__ import annotations

import io
import pickle
import struct
from enum import IntEnum
from typing import IO, Any

_HEAD = struct.Struct(">BI")
_PLAIN = frozenset(("datetime", name) for name in ("date", "datetime", "time", "timedelta"))


class Frame(IntEnum):
    """What a frame brings."""

    FILE = 1
    """Kind of file, encoding, separator."""
    SHEET = 2
    """Name, whether hidden, height, merged cells: the rows that follow are this sheet's."""
    ROWS = 3
    """Some rows: number and cells of each."""
    REFUSED = 4
    """The name of the refusal; nothing comes after."""
    WARNING = 6
    """The name of a warning (see `reading.WARNINGS`)."""
    END = 5
    """All was read."""


def write_frame(out: IO[bytes], kind: Frame, content: object) -> None:
    """Send one frame."""
    body = pickle.dumps(content, pickle.HIGHEST_PROTOCOL)
    out.write(_HEAD.pack(kind, len(body)))
    out.write(body)


def read_frame(source: IO[bytes]) -> tuple[Frame, Any] | None:
    """The next frame; None if the other side ended, even in the middle of one."""
    head = source.read(_HEAD.size)
    if len(head) < _HEAD.size:
        return None
    kind, length = _HEAD.unpack(head)
    body = source.read(length)
    if len(body) < length:
        return None
    return Frame(kind), _PlainValues(io.BytesIO(body)).load()


class _PlainValues(pickle.Unpickler):
    """Takes plain values and dates only: a file must not choose what the program runs."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) not in _PLAIN:
            raise pickle.UnpicklingError(f"{module}.{name}")
        return super().find_class(module, name)
