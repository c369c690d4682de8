"""The town's own clock: what day it is there, and what time a moment is."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from digitaix_protocol.rules import moments
from digitaix_protocol.rules.slots import Clock

TIME_ZONE = "DIGITAIX_TIME_ZONE"
"""The environment's name for the town's time zone, as the IANA calls it: *Indian/Reunion*.

Not the machine's own: servers mostly run in UTC. All processes and commands of a marketplace want
the same.
"""
_USUAL = "Europe/Paris"


class NoSuchTimeZone(Exception):
    """Nothing is called so in the time zone database; its text is the name."""


def zone() -> tzinfo | None:
    """The town's; None for the machine's own, where there is no time zone database.

    Raises:
        NoSuchTimeZone: when one was chosen that is not known here.

    """
    return _zone(os.environ.get(TIME_ZONE, ""))


@cache
def _zone(chosen: str) -> tzinfo | None:
    try:
        return ZoneInfo(chosen or _USUAL)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:  # OSError: a folder's name
        if chosen:
            raise NoSuchTimeZone(chosen) from error
        return None


def town_time(at_ms: int) -> datetime:
    """A moment (UTC epoch milliseconds) on the town's clocks."""
    return datetime.fromtimestamp(moments.within(at_ms) / 1000, UTC).astimezone(zone())


def town_day(at_ms: int) -> date:
    """The day a moment (UTC epoch milliseconds) lies in, there."""
    return town_time(at_ms).date()


def on_the_clock(at_ms: int) -> datetime:
    """What the town's clocks show at a moment, without a time zone."""
    return town_time(at_ms).replace(tzinfo=None)


def moment_of(shown: datetime) -> int:
    """The moment (UTC epoch milliseconds) at which the town's clocks show that."""
    there = zone()
    moment = shown.replace(tzinfo=there) if there else shown.astimezone()
    return round(moment.timestamp() * 1000)


CLOCK = Clock(on_the_clock, moment_of)
