"""The town's own clock: what day it is there, and what time a moment is."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def town_time(at_ms: int) -> datetime:
    """A moment (UTC epoch milliseconds) on the town's clocks."""
    moment = datetime.fromtimestamp(at_ms / 1000, UTC)
    try:
        return moment.astimezone(ZoneInfo("Europe/Paris"))
    except ZoneInfoNotFoundError:  # a system without a time zone database: its own clock
        return moment.astimezone()


def town_day(at_ms: int) -> date:
    """The day a moment (UTC epoch milliseconds) lies in, there."""
    return town_time(at_ms).date()
