"""Orders in the shop's words: where one stands, when it is for, and how much time is left."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject

from digitaix_desktop.domain import orders
from digitaix_desktop.domain.orders import Order, OrderLine
from digitaix_desktop.gui.screens.article_name import whole_name
from digitaix_desktop.gui.theme import Tone
from digitaix_desktop.words import local_time
from digitaix_protocol.rules import formats, order_questions
from digitaix_protocol.rules.order_states import AT_RISK, CANCEL_REQUESTED, OPEN, State, next_step

ANSWER_WITHIN_MS = 24 * 3600 * 1000
"""The marketplace declines by itself what the shop did not answer within a day."""

_NEAR_MINUTES = 120
_NOON, _EVENING = 12, 17
_MANY_DAYS = 20
_NAMED = 3


class Known(Protocol):
    """What a card of the board and a whole order both tell."""

    @property
    def state(self) -> State:
        """Where it stands."""

    @property
    def source(self) -> str:
        """Where it was made: online, or at the counter."""


class Promised(Known, Protocol):
    """What both tell of time."""

    @property
    def placed_ms(self) -> int:
        """When it was made."""

    @property
    def pickup_from_ms(self) -> int | None:
        """From when it is to be ready."""

    @property
    def pickup_to_ms(self) -> int | None:
        """Until when it is to be fetched."""

    @property
    def told_ms(self) -> int | None:
        """When the customer was last called."""

    @property
    def flags(self) -> tuple[str, ...]:
        """What is out of the ordinary."""

    @property
    def is_partly_handed(self) -> bool:
        """Whether a part of it has left already."""

    @property
    def asked(self) -> str:
        """How what the customer is asked stands."""


class Remark(NamedTuple):
    """A few words and the tone they are said in."""

    words: str
    tone: Tone


class Step(NamedTuple):
    """A step an order may take, as its button says it."""

    words: str
    symbol: str
    target: State


class OrderWords(QObject):
    """Says these things in one language; `soon_minutes` is how long preparing usually takes."""

    def __init__(self, language: str, soon_minutes: int = 60, parent: QObject | None = None):
        super().__init__(parent)
        self.language, self.soon_minutes = language, soon_minutes

    def state(self, state: State) -> Remark:
        """Where an order stands, as its tag says it."""
        match state:
            case State.TO_CONFIRM:
                return Remark(self.tr("To confirm"), "alert")
            case State.RECEIVED | State.ACCEPTED:
                return Remark(self.tr("Received"), "muted")
            case State.PREPARING:
                return Remark(self.tr("Being prepared"), "muted")
            case State.READY:
                return Remark(self.tr("Ready"), "good")
            case State.COLLECTED:
                return Remark(self.tr("Handed over"), "good")
            case State.DECLINED:
                return Remark(self.tr("Declined"), "muted")
            case State.CANCELLED:
                return Remark(self.tr("Cancelled"), "muted")
            case State.NOT_COLLECTED:
                return Remark(self.tr("Not collected"), "warn")

    def next_step(self, state: State) -> Step | None:
        """The usual next step; none once an order has ended."""
        target = next_step(state)
        match state:
            case State.TO_CONFIRM:
                words, symbol = self.tr("Accept"), "check"
            case State.RECEIVED | State.ACCEPTED:
                words, symbol = self.tr("Prepare"), "package-open"
            case State.PREPARING:
                words, symbol = self.tr("Ready"), "package-check"
            case _:
                words, symbol = self.tr("Hand over"), "hand-helping"
        return None if target is None else Step(words, symbol, target)

    def step_back(self, order: Order, now_ms: int) -> Step | None:
        """The way back once *Undo* is gone; a hand-over can be taken back the same day."""
        match order.state:
            case State.READY:
                return Step(self.tr("Prepare again"), "rotate-ccw", State.PREPARING)
            case State.NOT_COLLECTED:
                return Step(self.tr("Keep for the customer again"), "rotate-ccw", State.READY)
            case State.COLLECTED if _days_from(now_ms, self.ended_ms(order)) == 0:
                return Step(self.tr("Not handed over after all"), "rotate-ccw", State.READY)
        return None

    def content(self, articles: int, value_cents: int) -> str:
        """How much it is: `4 articles · 31,98 €`."""
        many = self.tr("%Ln item(s)", "", articles)
        return f"{many} · {formats.money(value_cents, self.language)}"

    def articles(self, lines: Sequence[OrderLine]) -> str:
        """What is to be taken, size and colour included: `2 Terreau, 10 litres`, one a line.

        Of a long list the first ones are named and the others counted.
        """
        said = [self._article(line) for line in lines if not line.dropped]
        if (others := len(said) - _NAMED) > 1:
            said[_NAMED:] = [self.tr("and %Ln more item(s)", "", others)]
        return "\n".join(said)

    def _article(self, line: OrderLine) -> str:
        asked = formats.asked_quantity(line.due_milli, str(line.unit), self.language)
        return f"{asked}{formats.NBSP}{whole_name(line)}"

    def customer(self, name: str, order: Known) -> str:
        """Who it is for, also where nobody said so or the name was forgotten in time.

        Online nobody reserves without a name; at the counter one may.
        """
        if name:
            return name
        forgotten = order.state not in OPEN and order.source != "counter"
        return self.tr("Name no longer kept") if forgotten else self.tr("No name")

    def ended_ms(self, order: Order) -> int:
        """When an order took its last step."""
        moments = [event.get("at_ms") for event in order.events if event.get("to")]
        return max((at for at in moments if isinstance(at, int)), default=order.placed_ms)

    # When it is for -----------------------------------------------------------------------

    def slot(self, order: Promised, now_ms: int) -> str:
        """When it is fetched, short: `11:00 – 11:30` today, else `ven. 27, 17:00`."""
        if order.pickup_from_ms is None:
            return self.tr("No set time")
        start = local_time(order.pickup_from_ms)
        days = _days_from(now_ms, order.pickup_from_ms)
        if days == 0:
            return self._hours(start, order.pickup_to_ms)
        day = formats.short_day(start, self.language)
        if abs(days) < _MANY_DAYS:
            day = " ".join(day.split()[:2])
        return f"{day}, {self._clock(start)}"

    def slot_with_day(self, order: Promised, now_ms: int) -> str:
        """When it is fetched, with the day in words: `aujourd’hui, 11:00 – 11:30`."""
        if order.pickup_from_ms is None:
            return self.tr("no set time")
        hours = self._hours(local_time(order.pickup_from_ms), order.pickup_to_ms)
        return f"{self.day(order.pickup_from_ms, now_ms)}, {hours}"

    def day(self, at_ms: int, now_ms: int) -> str:
        """A day as one says it: today, tomorrow, yesterday, or its date."""
        match _days_from(now_ms, at_ms):
            case 0:
                return self.tr("today")
            case 1:
                return self.tr("tomorrow")
            case -1:
                return self.tr("yesterday")
        return formats.short_day(local_time(at_ms), self.language)

    def day_and_hour(self, at_ms: int, now_ms: int) -> str:
        """A moment as one says it: `aujourd’hui, 09:55`."""
        return f"{self.day(at_ms, now_ms)}, {self._clock(local_time(at_ms))}"

    def hour(self, at_ms: int) -> str:
        """The hour of a moment."""
        return self._clock(local_time(at_ms))

    # How much time is left ----------------------------------------------------------------

    def time_left(self, order: Promised, now_ms: int, *, to_call: bool = False) -> Remark:
        """What the time says of an order; `to_call`: its customer can only be told by phone."""
        news = self._news(order, to_call=to_call)
        if news is not None:
            late = self._late(order, now_ms)
            return Remark(f"{news.words} · {late.words}", late.tone) if late else news
        if order.state is State.TO_CONFIRM:
            return self._answer_by(order.placed_ms + ANSWER_WITHIN_MS, now_ms)
        if order.is_partly_handed:
            return Remark(self.tr("rest to collect"), "warn")
        if order.state is State.READY:
            return self._waiting(order, now_ms, to_call=to_call)
        if order.state not in OPEN:
            return self.state(order.state)
        if order.pickup_from_ms is None:
            return self.came(order.placed_ms, now_ms)
        return self.due(order.pickup_from_ms, order.pickup_to_ms, now_ms)

    def _news(self, order: Promised, *, to_call: bool) -> Remark | None:
        """What matters more of an open order than the time, if anything does."""
        if order.state not in OPEN:
            return None
        if CANCEL_REQUESTED in order.flags:
            return Remark(self.tr("asks to cancel"), "warn")
        if AT_RISK in order.flags:
            return Remark(self.tr("not enough stock"), "bad")
        match order.asked:
            case orders.UNREACHED:
                return Remark(self.tr("not reached by e-mail"), "bad")
            case order_questions.OPEN | orders.UNSENT if to_call:
                return Remark(self.tr("question: to be called"), "warn")
            case orders.UNSENT:
                return Remark(self.tr("question not sent yet"), "warn")
            case order_questions.OPEN:
                return Remark(self.tr("waits for an answer"), "warn")
            case order_questions.AGREED if not self._was_seen(order):
                return Remark(self.tr("the customer agrees"), "good")
            case order_questions.REFUSED if not self._was_seen(order):
                return Remark(self.tr("not agreed to"), "warn")
        return None

    def _late(self, order: Promised, now_ms: int) -> Remark | None:
        """How late an order is that is not ready yet; none while there is time."""
        if order.state is State.READY or order.pickup_from_ms is None:
            return None
        due = self.due(order.pickup_from_ms, order.pickup_to_ms, now_ms)
        return due if due.tone == "bad" else None

    def due(self, from_ms: int, to_ms: int | None, now_ms: int) -> Remark:
        """How its slot stands to the clock, whatever else there is to say of the order."""
        if to_ms is not None and from_ms <= now_ms <= to_ms:
            return Remark(self.tr("now"), "warn")
        return self._due(from_ms, now_ms)

    def _was_seen(self, order: Promised) -> bool:
        """Whether somebody looked at what was answered: then the time left matters again."""
        return bool(getattr(order, "seen", True))

    def _due(self, at_ms: int, now_ms: int) -> Remark:
        """How long until it must be ready, or since."""
        minutes = (at_ms - now_ms) // 60_000
        days = _days_from(now_ms, at_ms)
        if days == -1:
            return Remark(self.tr("late since yesterday"), "bad")
        if days < -1:
            return Remark(self.tr("late by %Ln day(s)", "", -days), "bad")
        if minutes < 0:
            late = max(1, (now_ms - at_ms) // 60_000)
            return Remark(self.tr("late by {time}").format(time=_minutes(late)), "bad")
        if minutes < _NEAR_MINUTES:
            tone: Tone = "warn" if minutes < self.soon_minutes else "muted"
            return Remark(self.tr("in {time}").format(time=_minutes(max(1, minutes))), tone)
        if days == 0:
            return Remark(self._part_of_day(local_time(at_ms)), "muted")
        if days == 1:
            return Remark(self.tr("tomorrow"), "muted")
        return Remark(self.tr("in %Ln day(s)", "", days), "muted")

    def _part_of_day(self, at: datetime) -> str:
        if at.hour < _NOON:
            return self.tr("this morning")
        return self.tr("this afternoon") if at.hour < _EVENING else self.tr("this evening")

    def answer_until(self, order: Promised) -> str:
        """When the marketplace declines by itself: `ven. 27 nov., 09:55`."""
        at_ms = order.placed_ms + ANSWER_WITHIN_MS
        return f"{formats.short_day(local_time(at_ms), self.language)}, {self.hour(at_ms)}"

    def _answer_by(self, at_ms: int, now_ms: int) -> Remark:
        if at_ms <= now_ms:
            return Remark(self.tr("answer now"), "alert")
        if _days_from(now_ms, at_ms) > 0:
            return Remark(self.tr("answer by tomorrow"), "alert")
        return Remark(self.tr("answer by {time}").format(time=self.hour(at_ms)), "alert")

    def _waiting(self, order: Promised, now_ms: int, *, to_call: bool) -> Remark:
        """A ready order: whether its customer was told, and since when it waits."""
        promised = order.pickup_to_ms or order.pickup_from_ms
        if promised is not None:
            days = -_days_from(now_ms, promised)
            if days == 1:
                return Remark(self.tr("since yesterday"), "warn")
            if days > 1:
                return Remark(self.tr("for %Ln day(s)", "", days), "warn")
        if order.told_ms is not None:
            return self._since(self.tr("told {when}"), order.told_ms, now_ms, "good")
        if to_call:
            return Remark(self.tr("to be called"), "warn")
        if promised is None:
            return Remark(self.tr("ready"), "good")
        if promised < now_ms:
            since = self.hour(promised)
            return Remark(self.tr("since {time}").format(time=since), "muted")
        start = order.pickup_from_ms or promised
        if start <= now_ms:
            return Remark(self.tr("now"), "good")
        left = self._due(start, now_ms)
        return Remark(left.words, "muted")

    def came(self, placed_ms: int, now_ms: int) -> Remark:
        """When it was made: `arrivée à 09:12`, `arrivée hier`."""
        return self._since(self.tr("came {when}"), placed_ms, now_ms, "muted")

    def ended(self, state: State, at_ms: int, now_ms: int) -> Remark:
        """How and when it ended: `remise à 09:12`, `annulée hier`."""
        said = {
            State.COLLECTED: self.tr("collected {when}"),
            State.NOT_COLLECTED: self.tr("put back {when}"),
            State.CANCELLED: self.tr("cancelled {when}"),
            State.DECLINED: self.tr("declined {when}"),
        }
        return self._since(said[state], at_ms, now_ms, "muted")

    def told(self, told_ms: int, now_ms: int) -> str:
        """When the customer was last called: `prévenu à 09:55`."""
        return self._since(self.tr("told {when}"), told_ms, now_ms, "good").words

    def _since(self, template: str, at_ms: int, now_ms: int, tone: Tone) -> Remark:
        match _days_from(now_ms, at_ms):
            case 0:
                when = self.tr("at {time}").format(time=self.hour(at_ms))
            case -1:
                when = self.tr("yesterday")
            case _:
                day = formats.short_day(local_time(at_ms), self.language)
                when = self.tr("on {day}").format(day=day)
        return Remark(template.format(when=when), tone)

    def _hours(self, start: datetime, to_ms: int | None) -> str:
        end = None if to_ms is None else local_time(to_ms)
        if end is None or end <= start:
            return self._clock(start)
        return f"{self._clock(start)}{formats.NBSP}–{formats.NBSP}{self._clock(end)}"

    def _clock(self, at: datetime) -> str:
        return formats.clock(at, self.language)


def _days_from(now_ms: int, at_ms: int) -> int:
    """How many midnights lie between now and then; below zero for the past."""
    return (local_time(at_ms).date() - local_time(now_ms).date()).days


def _minutes(minutes: int) -> str:
    """A stretch of time as a shop says it: `48 min`, `1 h 18`."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest}{formats.NBSP}min"
    return f"{hours}{formats.NBSP}h{formats.NBSP}{rest:02d}" if rest else f"{hours}{formats.NBSP}h"
