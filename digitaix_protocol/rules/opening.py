"""When a shop is open: only while it is can its counter sell what the web does not know of.

Moments are on the town's own clocks, without a time zone: what is sold is sold by those. The hour
that is lost or won twice a year lies in the night, when nobody is open.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta

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


def week_ms(week: Week = USUAL) -> int:
    """How long a shop is open in a week."""
    return sum(_length(*span) for day in week for span in day)


def open_ms(start: datetime, end: datetime, week: Week = USUAL) -> int:
    """How long a shop was open between two moments, in milliseconds; 0 if they are turned round."""
    start = max(start, end - timedelta(days=MOST_DAYS))
    total, day = 0, start.date()
    while day <= end.date():
        for opens, closes in week[day.weekday()]:
            first = max(start, datetime.combine(day, opens))
            last = min(end, datetime.combine(day, closes))
            if first < last:
                total += (last - first) // timedelta(milliseconds=1)
        day += timedelta(days=1)
    return total


def closed_for_the_day(moment: datetime, week: Week = USUAL) -> datetime:
    """From when on it may sell again, if its PC was shut at that moment.

    Who shuts it shortly before closing time sells nothing before the next opening; a PC that is
    shut in the middle of the day may be needed again in a minute.
    """
    for opens, closes in week[moment.weekday()]:
        end = datetime.combine(moment.date(), closes)
        if opens <= moment.time() < closes and end - moment <= EARLY:
            return end
    return moment


def _length(opens: time, closes: time) -> int:
    seconds = (closes.hour - opens.hour) * 3600 + (closes.minute - opens.minute) * 60
    return (seconds + closes.second - opens.second) * 1000
