"""What the board says of time. Noon of Tuesday 24 November 2026 is now."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from digitaix_desktop.gui.screens.order_words import OrderWords
from digitaix_desktop.words import local_time
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.order_states import State
from tests.helpers.make import NOON_MS, an_order

MINUTE, HOUR = 60_000, 3_600_000


def on_day(days: int, hour: int, minute: int = 0) -> int:
    """A moment of the clock on the wall, so many days from now."""
    noon = local_time(NOON_MS)
    at = datetime(noon.year, noon.month, noon.day, hour, minute) + timedelta(days=days)  # noqa: DTZ001
    return int(at.astimezone().timestamp() * 1000)


NOW = on_day(0, 12)


@pytest.fixture
def words() -> OrderWords:
    return OrderWords("fr", soon_minutes=60)


def left(words: OrderWords, **values: Any) -> tuple[str, str]:
    to_call = bool(values.pop("to_call", False))
    said = words.time_left(an_order(**values), NOW, to_call=to_call)
    return said.words.replace("\N{NO-BREAK SPACE}", " "), said.tone


@pytest.mark.parametrize(
    ("due_ms", "said"),
    [
        (on_day(0, 12, 48), ("in 48 min", "warn")),
        (on_day(0, 13, 18), ("in 1 h 18", "muted")),
        (on_day(0, 15), ("this afternoon", "muted")),
        (on_day(0, 18), ("this evening", "muted")),
        (on_day(1, 9), ("tomorrow", "muted")),
        (on_day(3, 9), ("in 3 day(s)", "muted")),
        (on_day(0, 11, 48), ("late by 12 min", "bad")),
        (on_day(0, 9), ("late by 3 h", "bad")),
        (on_day(-1, 9), ("late since yesterday", "bad")),
        (on_day(-4, 9), ("late by 4 day(s)", "bad")),
    ],
)
def test_an_order_to_prepare_says_how_much_time_is_left(
    due_ms: int, said: tuple[str, str], words: OrderWords
) -> None:
    assert left(words, pickup_from_ms=due_ms) == said


def test_what_preparing_takes_decides_what_is_urgent() -> None:
    slow = OrderWords("fr", soon_minutes=90)
    assert left(slow, pickup_from_ms=on_day(0, 13, 18))[1] == "warn"


def test_while_its_slot_runs_an_order_is_due_now(words: OrderWords) -> None:
    slot = {"pickup_from_ms": on_day(0, 11, 30), "pickup_to_ms": on_day(0, 12, 30)}
    assert left(words, **slot) == ("now", "warn")


def test_without_a_promise_an_order_says_when_it_came(words: OrderWords) -> None:
    assert left(words, placed_ms=on_day(0, 9, 12)) == ("came at 09:12", "muted")
    assert left(words, placed_ms=on_day(-1, 9, 12)) == ("came yesterday", "muted")


def test_a_question_says_until_when_it_may_be_answered(words: OrderWords) -> None:
    asked = {"state": State.TO_CONFIRM}
    assert left(words, placed_ms=on_day(-1, 18, 40), **asked) == ("answer by 18:40", "alert")
    assert left(words, placed_ms=on_day(0, 11), **asked) == ("answer by tomorrow", "alert")
    assert left(words, placed_ms=on_day(-2, 11), **asked) == ("answer now", "alert")


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"told_ms": on_day(0, 9, 55), "pickup_from_ms": on_day(0, 10)}, ("told at 09:55", "good")),
        ({"told_ms": on_day(-1, 9)}, ("told yesterday", "good")),
        ({"pickup_from_ms": on_day(-1, 18)}, ("since yesterday", "warn")),
        ({"pickup_from_ms": on_day(-3, 18), "told_ms": NOW}, ("for 3 day(s)", "warn")),
        ({"pickup_from_ms": on_day(0, 11)}, ("since 11:00", "muted")),
        ({"pickup_from_ms": on_day(0, 12, 20)}, ("in 20 min", "muted")),
        ({}, ("ready", "good")),
    ],
)
def test_a_ready_order_says_whether_its_customer_knows_and_since_when_it_waits(
    values: dict[str, int], said: tuple[str, str], words: OrderWords
) -> None:
    assert left(words, state=State.READY, **values) == said


def test_who_can_only_be_reached_by_phone_is_to_be_called(words: OrderWords) -> None:
    due = on_day(0, 13)
    assert left(words, to_call=True, state=State.READY, pickup_from_ms=due)[0] == "to be called"
    assert left(words, to_call=True, state=State.PREPARING, pickup_from_ms=due)[0] == "in 1 h"


def test_a_wish_to_cancel_comes_before_the_time(words: OrderWords) -> None:
    asked = {"flags": ("cancel_requested",), "pickup_from_ms": on_day(0, 13)}
    assert left(words, **asked) == ("asks to cancel", "warn")
    assert left(words, state=State.CANCELLED, **asked)[0] == "Cancelled"


def test_slots_are_short_today_and_carry_their_day_else(words: OrderWords) -> None:
    today = an_order(pickup_from_ms=on_day(0, 14), pickup_to_ms=on_day(0, 14, 30))
    friday = an_order(pickup_from_ms=on_day(3, 17))
    later = an_order(pickup_from_ms=on_day(40, 17))

    assert words.slot(today, NOW) == f"14:00{formats.NBSP}–{formats.NBSP}14:30"
    assert words.slot(friday, NOW) == "ven. 27, 17:00"
    assert words.slot(later, NOW) == "dim. 3 janv., 17:00"
    assert words.slot_with_day(today, NOW) == f"today, 14:00{formats.NBSP}–{formats.NBSP}14:30"
    assert words.slot_with_day(friday, NOW) == "ven. 27 nov., 17:00"
    assert words.slot(an_order(), NOW) == "No set time"


def test_a_name_that_was_forgotten_in_time_is_told_as_such(words: OrderWords) -> None:
    ready, collected = an_order(state=State.READY), an_order(state=State.COLLECTED)
    assert words.customer("Martine D.", ready) == "Martine D."
    assert words.customer("", ready) == "No name"
    assert words.customer("", collected) == "Name no longer kept"


def test_a_name_nobody_ever_said_was_not_forgotten(words: OrderWords) -> None:
    assert words.customer("", an_order(state=State.CANCELLED, source="counter")) == "No name"
