"""Which pickup slots a shop may offer: from its hours, its preparation, its closings, its pause.

Slots are laid out on the town's own clocks and promised as moments; both ways are handed in, so
that the server and a PC in the shop reckon alike.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from digitaix_protocol.rules import opening
from digitaix_protocol.rules.opening import MOST_DAYS, UNTOLD, Opening

USUAL_MINUTES = 30
"""How long a slot is where the shop says nothing else."""
SLOT_MINUTES = (10, 15, 20, 30, 45, 60, 90, 120, 180, 240)
"""Lengths that are proposed; any from five minutes to a day is understood."""
LEAST_MINUTES, MOST_MINUTES = 5, 24 * 60
MOST_ORDERS = 1_000
DAYS = 7
"""So many days that have a slot are offered."""
_DAY_MINUTES = 24 * 60
_MINUTE = timedelta(minutes=1)


class Clock(NamedTuple):
    """The town's clocks: what they show at a moment (UTC ms), and the moment they show a time."""

    at: Callable[[int], datetime]
    """Without a time zone."""
    ms: Callable[[datetime], int]


class Pause(NamedTuple):
    """A shop takes no reservation for a while: until a moment, or until it says so."""

    until_ms: int | None


class Slot(NamedTuple):
    """A time to fetch a reservation in; `left` is for how many more, none if for any number."""

    from_ms: int
    to_ms: int
    left: int | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """What a shop says of when its reservations can be fetched."""

    opening: Opening = UNTOLD
    preparation_minutes: int = 0
    slot_minutes: int = USUAL_MINUTES
    most: int = 0
    """Orders a slot; 0 for any number."""
    last_minutes: int = 0
    """No slot begins later than so long before closing."""
    paused: Pause | None = None

    @property
    def has_slots(self) -> bool:
        """Whether slots can be offered: where the hours are not said, none is made up."""
        return self.opening.told

    def pause(self, now_ms: int) -> Pause | None:
        """The pause that holds at a moment."""
        held = self.paused
        if held is not None and held.until_ms is not None and held.until_ms <= now_ms:
            return None
        return held


def read(said: Mapping[str, Any]) -> Terms:
    """What a profile's groups say; what makes no sense is left aside."""
    return Terms(
        opening.read(said),
        _whole(said.get("preparation_minutes"), 0, 100_000, 0),
        _whole(said.get("slot_minutes"), LEAST_MINUTES, MOST_MINUTES, USUAL_MINUTES),
        _whole(said.get("slot_orders"), 0, MOST_ORDERS, 0),
        _whole(said.get("slot_last_minutes"), 0, MOST_MINUTES, 0),
        read_pause(said.get("pause")),
    )


def read_pause(value: object) -> Pause | None:
    """A pause as it travels: `{"until_ms": 1795000000000}`, or of null until further notice."""
    if not isinstance(value, dict) or "until_ms" not in value:
        return None
    until = value["until_ms"]
    return Pause(until) if until is None or type(until) is int else None


def ready_from(now: datetime, minutes: int, hours: Opening) -> datetime | None:
    """When what takes so long is ready: hours are counted while the shop is open, days as they go.

    A day or more is what the calendar says ("two days ahead"); none if it is not to be foreseen.
    """
    if minutes >= _DAY_MINUTES:
        return now + minutes * _MINUTE
    return opening.after_open(now, minutes, hours)


def offered(
    terms: Terms,
    now_ms: int,
    clock: Clock,
    taken: Iterable[int] = (),
    lead_minutes: int = 0,
    *,
    full_too: bool = False,
    days: int = DAYS,
) -> tuple[Slot, ...]:
    """The slots to choose from, the earliest first, of the next `days` days that have any.

    `taken` are the moments that orders are to be fetched from (UTC ms), `lead_minutes` the longest
    that anything ordered takes to be made. None during a pause. `full_too` is for the shop itself,
    which is warned and never refused.
    """
    if not terms.has_slots or terms.pause(now_ms) is not None:
        return ()
    needed = max(terms.preparation_minutes, lead_minutes)
    ready = ready_from(clock.at(now_ms), needed, terms.opening)
    if ready is None:
        return ()
    ready_ms, orders = max(now_ms, clock.ms(ready)), sorted(taken)
    found: list[Slot] = []
    counted = 0
    for ahead in range(MOST_DAYS):
        day = ready.date() + timedelta(days=ahead)
        here = []
        for opens, closes in terms.opening.spans(day):
            begin, end = datetime.combine(day, opens), datetime.combine(day, closes)
            for first, last in _laid_out(terms, begin, end):
                slot = _promised(terms, clock, first, last, orders)
                if slot is None or slot.from_ms < ready_ms:
                    continue
                if full_too or slot.left is None or slot.left > 0:
                    here.append(slot)
        found += here
        counted += bool(here)
        if counted == days:
            break
    return tuple(found)


def _laid_out(
    terms: Terms, opens: datetime, closes: datetime
) -> Iterator[tuple[datetime, datetime]]:
    """The slots of one span; one that is shorter than a slot is one slot."""
    length = timedelta(minutes=terms.slot_minutes)
    last = closes - terms.last_minutes * _MINUTE
    begin = opens
    while begin <= last and (begin + length <= closes or begin == opens):
        yield begin, min(begin + length, closes)
        begin += length


def _promised(
    terms: Terms, clock: Clock, first: datetime, last: datetime, orders: list[int]
) -> Slot | None:
    """A slot as moments; none for an hour that the clocks leave out in spring."""
    from_ms, to_ms = clock.ms(first), clock.ms(last)
    if clock.at(from_ms) != first or clock.at(to_ms) != last or from_ms >= to_ms:
        return None
    if not terms.most:
        return Slot(from_ms, to_ms)
    there = bisect_left(orders, to_ms) - bisect_left(orders, from_ms)
    return Slot(from_ms, to_ms, terms.most - there)


def _whole(value: object, least: int, most: int, otherwise: int) -> int:
    return value if type(value) is int and least <= value <= most else otherwise
