"""The dates of season: from one day of the year to another, both included, over New Year or not."""

from __future__ import annotations

import re
from datetime import date

_DAY = re.compile(r"(\d\d)-(\d\d)")
_LEAP = 2024


def is_day(text: str) -> bool:
    """Whether this is a day of the year, as `MM-DD`; the 29th of February is one."""
    found = _DAY.fullmatch(text)
    if found is None or not text.isascii():
        return False
    try:
        date(_LEAP, int(found[1]), int(found[2]))
    except ValueError:
        return False
    return True


def in_season(season_from: str | None, season_to: str | None, today: date) -> bool:
    """Whether today lies between the two days; without either there is no season to be out of."""
    if not season_from or not season_to or not is_day(season_from) or not is_day(season_to):
        return True
    now = f"{today:%m-%d}"
    if season_from <= season_to:
        return season_from <= now <= season_to
    return now >= season_from or now <= season_to


def back_on(season_from: str | None, season_to: str | None, today: date) -> date | None:
    """The next day of season, where today is out of it."""
    if in_season(season_from, season_to, today) or season_from is None:
        return None
    month, day = int(season_from[:2]), int(season_from[3:])
    for year in (today.year, today.year + 1):
        found = _day_of(year, month, day)
        if found > today:
            return found
    raise AssertionError("a season that never begins")


def _day_of(year: int, month: int, day: int) -> date:
    """That day of a year; the 29th of February is the 1st of March in most of them."""
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, month + 1, 1)
