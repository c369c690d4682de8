"""What a value must be before it may enter the shop's books, wherever it came from.

A price that is a word or a list of names that is a number would be stored, and break every screen
that shows it later. Each check gives the value back, or raises `ValueError`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from digitaix_protocol.rules.media import is_hash

MOST = 10**12
"""The largest quantity or amount: sums of millions of them still fit in SQLite's 64 bits."""


def text(value: object) -> str:
    """A text; none at all is an empty one."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ValueError(f"not a text: {value!r:.50}")
    return value


def flag(value: object) -> bool:
    """Yes or no; nothing said means no."""
    if value is not None and not isinstance(value, bool):
        raise ValueError(f"neither yes nor no: {value!r:.50}")
    return bool(value)


def whole(value: object, least: int = -MOST, most: int = MOST) -> int:
    """A whole number from `least` to `most`."""
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise ValueError(f"not a whole number from {least} to {most}: {value!r:.50}")
    return value


def maybe_whole(value: object, least: int = -MOST, most: int = MOST) -> int | None:
    """A whole number from `least` to `most`, or nothing."""
    return None if value is None else whole(value, least, most)


def fields(value: object) -> Mapping[str, Any]:
    """Named fields; none at all are no fields."""
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        raise ValueError(f"no named fields: {value!r:.50}")
    return value


def texts(value: object) -> tuple[str, ...]:
    """A list of texts; none at all is an empty one."""
    if value is None:
        return ()
    if not isinstance(value, list | tuple):
        raise ValueError(f"no list: {value!r:.50}")
    return tuple(text(each) for each in value)


def hashes(value: object) -> tuple[str, ...]:
    """The names of photos: SHA-256 in hex digits; none at all is an empty list."""
    found = texts(value)
    if not all(is_hash(each) for each in found):
        raise ValueError("not the names of photos")
    return found


def pairs(value: object) -> tuple[tuple[str, str], ...]:
    """A list of two texts each; none at all is an empty one."""
    if value is None:
        return ()
    if not isinstance(value, list | tuple):
        raise ValueError(f"no list: {value!r:.50}")
    found = tuple(texts(each) for each in value)
    if any(len(each) != 2 for each in found):
        raise ValueError("not two texts each")
    return tuple((axis, name) for axis, name in found)
