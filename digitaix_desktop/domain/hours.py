"""Opening hours as they are typed: `9-12h30 14-19`; and as they are shown again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from digitaix_desktop.domain.errors import ShopError
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP
from digitaix_protocol.rules.opening import MOST_SPANS

Day = list[list[int]]
"""A day's spans as they travel: `[opens, closes]` in minutes after midnight."""

_TIME = re.compile(
    r"(?<!\d)(\d{1,2})(?:\s?[h:.](?:\s?(\d{2})(?!\s?[h:.\d]))?)?(?!\d)", re.IGNORECASE
)
_BETWEEN = re.compile(r"[\s,;/&+–—-]|\b(?:et|and|to|de|from)\b|à|\bpuis\b|\bthen\b", re.IGNORECASE)
_CLOSED = re.compile(r"(?:ferm[ée]e?|clos|closed|-|–|—|0)?", re.IGNORECASE)
_LAST = 24 * 60 - 1
_HOURS, _MINUTES = 24, 60


class HoursUnclear(ShopError):
    """What was typed is no day's hours."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "“{typed}” is not clear. Write for instance 9-12 14-19, or nothing if closed."
    )


def read_day(typed: str) -> Day:
    """A day's hours as somebody types them; nothing typed is a day closed. `HoursUnclear`."""
    text = typed.strip()
    if _CLOSED.fullmatch(text):
        return []
    minutes = [_minute(found, typed) for found in _TIME.finditer(text)]
    rest = _BETWEEN.sub("", _TIME.sub("", text))
    in_order = all(one < other for one, other in pairwise(minutes))
    if rest or not in_order or len(minutes) % 2 or not 0 < len(minutes) <= 2 * MOST_SPANS:
        raise HoursUnclear(typed=typed)
    return [[minutes[at], minutes[at + 1]] for at in range(0, len(minutes), 2)]


def _minute(found: re.Match[str], typed: str) -> int:
    hours, minutes = int(found[1]), int(found[2] or 0)
    if hours == _HOURS and minutes == 0:
        return _LAST
    if hours >= _HOURS or minutes >= _MINUTES:
        raise HoursUnclear(typed=typed)
    return hours * _MINUTES + minutes


def write_day(day: Sequence[Sequence[int]]) -> str:
    """A day's hours as they are shown, and typed again: `9:00 – 12:00, 14:00 – 19:00`."""
    return ", ".join(f"{_clock(opens)} – {_clock(closes)}" for opens, closes in day)


def _clock(minute: int) -> str:
    return f"{minute // 60}:{minute % 60:02d}"
