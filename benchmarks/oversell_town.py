"""What happens to a shop, whatever the marketplace promises: customers, deliveries, cut lines.

One history is drawn once from a seed and lived through under every policy, so that policies differ
by what they decide and by nothing else. Minutes are the unit; a shop is open as `rules.opening` has
it, and only then does its counter sell or its line matter.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum
from typing import NamedTuple

from digitaix_protocol.rules.opening import USUAL

FIRST_DAY = datetime(2026, 3, 2)  # noqa: DTZ001 - the town's own clocks; a Monday
DAY = 24 * 60
CATEGORIES = 10
WEB_SHARE = 0.25
RETURNED = 0.03
"""So many of the articles sold come back."""
UNSCANNED = 0.005
"""So many sales are never scanned, or were stolen: the record says more than the shelf."""
MISCOUNTED = 0.02
"""So many deliveries are counted one too many or one too few."""
COUNTED = 0.25
"""So often what still lies there is counted when more of it comes."""
_TIGHT = 0.9
"""Delivered up to so much of what is asked for until the next delivery: about a quarter of the
customers find nothing, whatever is decided."""


class What(IntEnum):
    """What happens at a moment."""

    BACK = 0
    DELIVERY = 1
    RETURN = 2
    COUNTER = 3
    WEB = 4


class Event(NamedTuple):
    """One thing that happens; `pc` sells, takes in or is online again."""

    minute: int
    what: What
    product: int
    pc: int
    chance: float
    """Decides what is random about it, alike under every policy."""


@dataclass(frozen=True, slots=True)
class Line:
    """How often a shop's PCs are cut off, and for how long: open hours."""

    name: str
    share: float
    hours: float
    pcs: int = 1


@dataclass(frozen=True, slots=True)
class Product:
    """An article: how often it is asked for in an open hour, and what it costs."""

    category: int
    per_hour: float
    cents: int
    up_to: int
    """How many lie there after a delivery."""


class Calendar:
    """The shop's open minutes, and which of them have passed at any minute."""

    def __init__(self, days: int) -> None:
        self.days, self.open_minutes = days, list[int]()
        self.passed = [0]
        for day in range(days):
            spans = USUAL[(FIRST_DAY + timedelta(days=day)).weekday()]
            for minute in range(DAY):
                here = any(
                    one.hour * 60 + one.minute <= minute < two.hour * 60 + two.minute
                    for one, two in spans
                )
                if here:
                    self.open_minutes.append(day * DAY + minute)
                self.passed.append(self.passed[-1] + here)


@dataclass(frozen=True, slots=True)
class History:
    """A shop's weeks: its goods, what happens to them, and when each of its PCs is away."""

    calendar: Calendar
    products: tuple[Product, ...]
    events: tuple[Event, ...]
    away: tuple[tuple[tuple[int, int], ...], ...]
    """Of each PC the spans in which it is cut off, in open minutes."""


def a_history(seed: int, line: Line, calendar: Calendar, products: int) -> History:
    """The weeks of one shop."""
    chance = random.Random(seed)
    goods = tuple(_products(chance, products))
    away = tuple(tuple(_away(chance, line, calendar)) for _ in range(line.pcs))
    events = list(_back(calendar, away))
    for number, product in enumerate(goods):
        events += _demand(chance, calendar, number, product, line.pcs)
        events += _deliveries(chance, calendar, number, line.pcs)
    return History(calendar, goods, tuple(sorted(events)), away)


def _products(chance: random.Random, count: int) -> Iterator[Product]:
    usual = [chance.lognormvariate(-0.4, 0.8) for _ in range(CATEGORIES)]
    for number in range(count):
        category = number % CATEGORIES
        a_day = usual[category] * chance.lognormvariate(0, 0.5)
        wanted_in_a_week = a_day * 6
        up_to = max(1, round(_TIGHT * wanted_in_a_week))
        yield Product(category, a_day / 10, round(100 * chance.lognormvariate(2.9, 0.6)), up_to)


def _away(chance: random.Random, line: Line, calendar: Calendar) -> Iterator[tuple[int, int]]:
    """Cut off for `hours` on average, so often that it comes to the share of all open time."""
    end, minute = len(calendar.open_minutes), 0.0
    while True:
        minute += chance.expovariate(line.share / (1 - line.share) / (line.hours * 60))
        start = round(minute)
        minute += chance.expovariate(1 / (line.hours * 60))
        if start >= end:
            return
        yield start, min(end, max(start + 1, round(minute)))


def _back(calendar: Calendar, away: tuple[tuple[tuple[int, int], ...], ...]) -> Iterator[Event]:
    for pc, spans in enumerate(away):
        for _, until in spans:
            if until < len(calendar.open_minutes):
                yield Event(calendar.open_minutes[until], What.BACK, 0, pc, 0.0)


def _demand(
    chance: random.Random, calendar: Calendar, number: int, product: Product, pcs: int
) -> Iterator[Event]:
    """Shoppers while it is open; the web from seven to eleven at night, every day."""
    minute, at_counter = 0.0, product.per_hour * (1 - WEB_SHARE) / 60
    while True:
        minute += chance.expovariate(at_counter)
        if minute >= len(calendar.open_minutes):
            break
        here, pc = calendar.open_minutes[int(minute)], chance.randrange(pcs)
        yield Event(here, What.COUNTER, number, pc, chance.random())
        if chance.random() < RETURNED:
            later = min(len(calendar.open_minutes) - 1, int(minute) + chance.randrange(60, 4200))
            back = chance.randrange(pcs)
            yield Event(calendar.open_minutes[later], What.RETURN, number, back, 0.0)
    share = len(calendar.open_minutes) / (calendar.days * 16 * 60)
    minute, on_the_web = 0.0, product.per_hour * WEB_SHARE / 60 * share
    while True:
        minute += chance.expovariate(on_the_web)
        day, of_day = divmod(int(minute), 16 * 60)
        if day >= calendar.days:
            return
        yield Event(day * DAY + 7 * 60 + of_day, What.WEB, number, 0, chance.random())


def _deliveries(
    chance: random.Random, calendar: Calendar, number: int, pcs: int
) -> Iterator[Event]:
    """Once a week, on the article's own day, in the first open hour; the first one at once."""
    yield Event(0, What.DELIVERY, number, -1, 0.5)
    weekday = chance.randrange(6)
    for day in range(calendar.days):
        if day and (FIRST_DAY + timedelta(days=day)).weekday() == weekday:
            minute = day * DAY + 9 * 60 + chance.randrange(60)
            yield Event(minute, What.DELIVERY, number, chance.randrange(pcs), chance.random())
