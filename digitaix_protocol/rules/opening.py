"""When a shop is open: only while it is can its counter sell what the web does not know of.

Moments are on the town's own clocks, without a time zone: what is sold is sold by those. The hour
that is lost or won twice a year lies in the night, when nobody is open.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

Span = tuple[time, time]
Week = tuple[tuple[Span, ...], ...]
"""What a shop is open on each day, Monday first; the spans of a day in order, not meeting."""

_DAY: tuple[Span, ...] = ((time(9), time(19)),)
USUAL: Week = (*[_DAY] * 6, ())
"""Nine to seven from Monday to Saturday: taken of a shop that has not said its hours."""
MOST_DAYS = 60
"""Further back nothing is counted: whoever was silent for so long is silent for good."""
HOUR_MS = 3_600_000
EARLY = timedelta(hours=2)
"""So long before closing time, whoever shuts the PC has closed for the day."""
DAYS_OF_A_WEEK = 7
MOST_SPANS = 4
"""Spans of one day."""
MOST_CLOSINGS = 100
LONGEST_WORD = 200
_LAST_MINUTE = 24 * 60 - 1


class Closing(NamedTuple):
    """Days on which a shop stays closed, the last one included, and a word for its customers."""

    first: date
    last: date
    word: str = ""

    def holds(self, day: date) -> bool:
        """Whether it is closed that day."""
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Opening:
    """The hours of a shop's week, and when it stays closed nevertheless."""

    week: Week = USUAL
    closings: tuple[Closing, ...] = ()
    told: bool = True
    """Whether the shop has said its hours: usual ones are good for a guess, not for a promise."""

    def spans(self, day: date) -> tuple[Span, ...]:
        """When it is open on a day."""
        return () if self.closing(day) is not None else self.week[day.weekday()]

    def closing(self, day: date) -> Closing | None:
        """Why it is closed that day, beyond the usual week."""
        return next((one for one in self.closings if one.holds(day)), None)


UNTOLD = Opening(told=False)
"""A shop that has not said its hours."""


# As it travels ----------------------------------------------------------------------------------


def read(said: Mapping[str, Any]) -> Opening:
    """What a profile's groups say, `hours` and `closings`; what makes no sense is left aside."""
    week = read_week(said.get("hours"))
    listed = said.get("closings")
    found = map(read_closing, listed) if isinstance(listed, list) else ()
    closings = tuple(sorted(one for one in found if one is not None))
    return Opening(USUAL if week is None else week, closings, week is not None)


def read_week(value: object) -> Week | None:
    """Seven days, Monday first, each a list of `[opens, closes]` in minutes after midnight.

    None for anything else: nothing is guessed of it.
    """
    if not isinstance(value, list) or len(value) != DAYS_OF_A_WEEK:
        return None
    days = [_read_day(day) for day in value]
    known = tuple(day for day in days if day is not None)
    return known if len(known) == DAYS_OF_A_WEEK else None


def _read_day(value: object) -> tuple[Span, ...] | None:
    if not isinstance(value, list) or len(value) > MOST_SPANS:
        return None
    spans, free_from = [], 0
    for span in value:
        if not isinstance(span, list) or [type(each) for each in span] != [int, int]:
            return None
        opens, closes = span
        if not free_from <= opens < closes <= _LAST_MINUTE:
            return None
        spans.append((time(opens // 60, opens % 60), time(closes // 60, closes % 60)))
        free_from = closes + 1
    return tuple(spans)


def write_week(week: Week) -> list[list[list[int]]]:
    """A week as it travels."""
    return [[[_minute(opens), _minute(closes)] for opens, closes in day] for day in week]


def read_closing(value: object) -> Closing | None:
    """A closing as it travels: `{"from": "2026-12-24", "to": "2026-12-26", "word": "…"}`."""
    if not isinstance(value, dict):
        return None
    first, last, word = (value.get(name) for name in ("from", "to", "word"))
    if not isinstance(first, str) or not isinstance(last, str):
        return None
    if word is not None and (not isinstance(word, str) or len(word) > LONGEST_WORD):
        return None
    try:
        closing = Closing(date.fromisoformat(first), date.fromisoformat(last), word or "")
    except ValueError:
        return None
    return closing if closing.first <= closing.last else None


def write_closings(closings: tuple[Closing, ...]) -> list[dict[str, str]]:
    """Closings as they travel."""
    return [
        {"from": one.first.isoformat(), "to": one.last.isoformat(), "word": one.word}
        for one in closings
    ]


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute


# What follows from it ---------------------------------------------------------------------------


def week_ms(week: Week = USUAL) -> int:
    """How long a shop is open in a week."""
    return sum(_length(*span) for day in week for span in day)


def open_ms(start: datetime, end: datetime, opening: Opening = UNTOLD) -> int:
    """How long a shop was open between two moments, in milliseconds; 0 if they are turned round."""
    start = max(start, end - timedelta(days=MOST_DAYS))
    total, day = 0, start.date()
    while day <= end.date():
        for opens, closes in opening.spans(day):
            first = max(start, datetime.combine(day, opens))
            last = min(end, datetime.combine(day, closes))
            if first < last:
                total += (last - first) // timedelta(milliseconds=1)
        day += timedelta(days=1)
    return total


def after_open(start: datetime, minutes: int, opening: Opening) -> datetime | None:
    """The moment by which a shop was open for so long; none if it is not within two months."""
    left, day = timedelta(minutes=minutes), start.date()
    for _ in range(MOST_DAYS):
        for opens, closes in opening.spans(day):
            first = max(start, datetime.combine(day, opens))
            last = datetime.combine(day, closes)
            if first >= last:
                continue
            if left <= last - first:
                return first + left
            left -= last - first
        day += timedelta(days=1)
    return None


def closed_for_the_day(moment: datetime, opening: Opening = UNTOLD) -> datetime:
    """From when on it may sell again, if its PC was shut at that moment.

    Who shuts it shortly before closing time sells nothing before the next opening; a PC that is
    shut in the middle of the day may be needed again in a minute.
    """
    for opens, closes in opening.spans(moment.date()):
        end = datetime.combine(moment.date(), closes)
        if opens <= moment.time() < closes and end - moment <= EARLY:
            return end
    return moment


class Standing(NamedTuple):
    """Whether a shop is open at a moment, and until when that holds."""

    is_open: bool
    until: datetime | None
    """When it closes, or opens again; none if it does not within two months."""


def standing(opening: Opening, now: datetime) -> Standing:
    """How a shop stands now, as its customers read it."""
    for opens, closes in opening.spans(now.date()):
        if opens <= now.time() < closes:
            return Standing(True, datetime.combine(now.date(), closes))
    for ahead in range(MOST_DAYS):
        day = now.date() + timedelta(days=ahead)
        for opens, _ in opening.spans(day):
            if (begins := datetime.combine(day, opens)) > now:
                return Standing(False, begins)
    return Standing(False, None)


def _length(opens: time, closes: time) -> int:
    seconds = (closes.hour - opens.hour) * 3600 + (closes.minute - opens.minute) * 60
    return (seconds + closes.second - opens.second) * 1000
