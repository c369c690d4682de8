"""When a shop is open, closed or away, and when one can come, in the customers' words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import NamedTuple

from digitaix_protocol.rules import formats
from digitaix_protocol.rules.opening import DAYS_OF_A_WEEK, Closing, Span
from digitaix_protocol.rules.slots import Pause, Slot
from digitaix_server.language import Words
from digitaix_server.services.views import ShopHours
from digitaix_server.town_clock import on_the_clock, town_day


class Row(NamedTuple):
    """Days of the week that have the same hours."""

    days: str
    hours: str
    today: bool


class Day(NamedTuple):
    """The times of one day that can be chosen: each with the moment it begins."""

    name: str
    times: tuple[tuple[int, str], ...]


def standing(hours: ShopHours, words: Words) -> str:
    """Whether it is open, and until when: `Ouvert jusqu’à 19 h`."""
    say, until = words.gettext, hours.standing.until
    if until is None:
        return say("Closed")
    at = formats.hour(until, words.language)
    if hours.standing.is_open:
        return say("Open until %(hour)s") % {"hour": at}
    if until.date() == hours.today:
        return say("Closed, opens at %(hour)s") % {"hour": at}
    if until.date() == hours.today + timedelta(days=1):
        return say("Closed, opens tomorrow at %(hour)s") % {"hour": at}
    day = formats.long_day(until.date(), words.language)
    return say("Closed, opens on %(day)s at %(hour)s") % {"day": day, "hour": at}


def closing(one: Closing, words: Words) -> str:
    """Days it stays closed: `Fermé du jeudi 24 décembre au samedi 26 décembre`."""
    first, last = (formats.long_day(day, words.language) for day in (one.first, one.last))
    if one.first == one.last:
        return words.gettext("Closed on %(day)s") % {"day": first}
    return words.gettext("Closed from %(first)s to %(last)s") % {"first": first, "last": last}


def pause(held: Pause, words: Words) -> str:
    """That a shop takes no reservations just now, and until when."""
    say = words.gettext
    if held.until_ms is None:
        return say("This shop takes no reservations just now.")
    until = on_the_clock(held.until_ms)
    at = f"{formats.long_day(until.date(), words.language)}, {formats.hour(until, words.language)}"
    return say("This shop takes reservations again from %(when)s on.") % {"when": at}


def week(hours: ShopHours, words: Words) -> tuple[Row, ...]:
    """The week, days of the same hours together."""
    if not hours.opening.told:
        return ()
    rows = []
    numbered = enumerate(hours.opening.week)
    for spans, days in groupby(numbered, key=lambda day: day[1]):
        numbers = [number for number, _ in days]
        rows.append(
            Row(
                _days(numbers, words),
                _spans(spans, words) or words.gettext("closed"),
                hours.today.weekday() in numbers,
            )
        )
    return tuple(rows)


def _days(numbers: Sequence[int], words: Words) -> str:
    first, last = (formats.day_name(each, words.language) for each in (numbers[0], numbers[-1]))
    if len(numbers) == DAYS_OF_A_WEEK:
        return words.gettext("every day")
    if len(numbers) == 1:
        return first
    return words.gettext("%(first)s to %(last)s") % {"first": first, "last": last}


def _spans(spans: Sequence[Span], words: Words) -> str:
    return ", ".join(
        _span(formats.hour(opens, words.language), formats.hour(closes, words.language))
        for opens, closes in spans
    )


def slot_days(slots: Sequence[Slot], words: Words, now_ms: int) -> tuple[Day, ...]:
    """The times that can be chosen, day by day: `aujourd’hui`, then `jeudi 26 novembre`."""
    today = town_day(now_ms)
    return tuple(
        Day(
            _day(day, today, words), tuple((slot.from_ms, slot_time(slot, words)) for slot in there)
        )
        for day, there in groupby(slots, key=lambda slot: town_day(slot.from_ms))
    )


def slot_time(slot: Slot, words: Words) -> str:
    """`14 h – 14 h 30`."""
    begin, end = on_the_clock(slot.from_ms), on_the_clock(slot.to_ms)
    return _span(formats.hour(begin, words.language), formats.hour(end, words.language))


def _span(begin: str, end: str) -> str:
    """Two hours that stay on one line."""
    return f"{begin}{formats.NBSP}–{formats.NBSP}{end}"


def fetched(from_ms: int, to_ms: int | None, words: Words) -> str:
    """When an order is fetched: `jeudi 26 novembre, 14 h – 14 h 30`."""
    day = formats.long_day(town_day(from_ms), words.language)
    if to_ms is None:
        return f"{day}, {formats.hour(on_the_clock(from_ms), words.language)}"
    return f"{day}, {slot_time(Slot(from_ms, to_ms), words)}"


def _day(day: date, today: date, words: Words) -> str:
    said = formats.long_day(day, words.language)
    if day == today:
        return words.gettext("today, %(day)s") % {"day": said}
    if day == today + timedelta(days=1):
        return words.gettext("tomorrow, %(day)s") % {"day": said}
    return said
