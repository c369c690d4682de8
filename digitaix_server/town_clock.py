"""The town's own clock: what day it is there, and what time a moment is."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from digitaix_protocol.rules.slots import Clock


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


def on_the_clock(at_ms: int) -> datetime:
    """What the town's clocks show at a moment, without a time zone."""
    return town_time(at_ms).replace(tzinfo=None)


def moment_of(shown: datetime) -> int:
    """The moment (UTC epoch milliseconds) at which the town's clocks show that."""
    try:
        shown = shown.replace(tzinfo=ZoneInfo("Europe/Paris"))
    except ZoneInfoNotFoundError:
        shown = shown.astimezone()
    return round(shown.timestamp() * 1000)


CLOCK = Clock(on_the_clock, moment_of)
