from __future__ import annotations

from datetime import date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from digitaix_protocol.rules import opening, slots
from digitaix_protocol.rules.opening import Closing, Opening, Week
from digitaix_protocol.rules.slots import Clock, Pause, Slot, Terms, offered

PARIS = ZoneInfo("Europe/Paris")
CLOCK = Clock(
    lambda ms: datetime.fromtimestamp(ms / 1000, PARIS).replace(tzinfo=None),
    lambda shown: round(shown.replace(tzinfo=PARIS).timestamp() * 1000),
)
TWO_HALVES: Week = (*[((time(9), time(12)), (time(14), time(19)))] * 6, ())
MONDAY_TEN = CLOCK.ms(datetime(2026, 11, 23, 10))  # noqa: DTZ001 - the town's own clocks
FIVE = st.integers(0, 287).map(lambda fives: fives * 5)


@st.composite
def days(draw: st.DrawFn) -> list[list[int]]:
    edges = sorted(draw(st.sets(FIVE, max_size=8)))
    return [[edges[at], edges[at + 1]] for at in range(0, len(edges) - 1, 2)]


HOURS = st.lists(days(), min_size=7, max_size=7)
MOMENTS = st.integers(0, 365 * 24 * 12).map(lambda fives: MONDAY_TEN + fives * 300_000)


@st.composite
def terms(draw: st.DrawFn) -> Terms:
    first = date(2026, 11, 20) + timedelta(days=draw(st.integers(0, 370)))
    shut = Closing(first, first + timedelta(days=draw(st.integers(0, 20))))
    week = opening.read_week(draw(HOURS))
    assert week is not None
    return Terms(
        Opening(week, (shut,)),
        draw(st.integers(0, 3000)),
        draw(st.sampled_from(slots.SLOT_MINUTES)),
        draw(st.integers(0, 2)),
        draw(st.sampled_from([0, 15, 60])),
    )


@settings(max_examples=60)
@given(terms(), MOMENTS, st.integers(0, 5000), st.data())
def test_a_slot_lies_in_the_hours_of_a_day_that_is_open_and_leaves_time_to_prepare(
    said: Terms, now: int, lead: int, data: st.DataObject
) -> None:
    free = offered(said, now, CLOCK, (), lead)
    taken = [data.draw(st.sampled_from(free)).from_ms for _ in range(3)] if free else []
    found = offered(said, now, CLOCK, taken, lead)

    for slot in found:
        begin, end = CLOCK.at(slot.from_ms), CLOCK.at(slot.to_ms)
        assert slot.from_ms >= now
        assert said.opening.closing(begin.date()) is None
        assert any(
            opens <= begin.time() and end.time() <= closes and begin.date() == end.date()
            for opens, closes in said.opening.week[begin.weekday()]
        )
        needed = max(said.preparation_minutes, lead)
        if needed < 24 * 60:
            worked = opening.open_ms(CLOCK.at(now), begin, said.opening)
            assert worked >= needed * 60_000
        else:
            assert begin >= CLOCK.at(now) + timedelta(minutes=needed)
        if said.most:
            assert sum(slot.from_ms <= at < slot.to_ms for at in taken) < said.most
    assert all(before.to_ms <= after.from_ms for before, after in pairwise(found))
    assert len({CLOCK.at(slot.from_ms).date() for slot in found}) <= slots.DAYS
    everything = offered(said, now, CLOCK, taken, lead, full_too=True)
    free_ones = [slot for slot in everything if slot.left is None or slot.left > 0]
    assert free_ones == [slot for slot in found if slot.from_ms <= everything[-1].from_ms]


@settings(max_examples=40)
@given(terms(), MOMENTS)
def test_who_has_not_said_its_hours_or_pauses_offers_nothing(said: Terms, now: int) -> None:
    assume(offered(said, now, CLOCK))
    for pause in (Pause(None), Pause(now + 1)):
        paused = Terms(said.opening, said.preparation_minutes, paused=pause)
        assert offered(paused, now, CLOCK) == ()
    untold = Terms(Opening(said.opening.week, told=False))
    assert offered(untold, now, CLOCK) == ()
    over = Terms(
        said.opening,
        said.preparation_minutes,
        said.slot_minutes,
        said.most,
        said.last_minutes,
        Pause(now),
    )
    assert offered(over, now, CLOCK) == offered(said, now, CLOCK)


def _shown(found: tuple[Slot, ...], most: int = 3) -> list[str]:
    return [f"{CLOCK.at(slot.from_ms):%a %H:%M}–{CLOCK.at(slot.to_ms):%H:%M}" for slot in found][
        :most
    ]


def test_preparation_is_counted_while_the_shop_is_open() -> None:
    said = Terms(Opening(TWO_HALVES), preparation_minutes=180, slot_minutes=60)

    # Two hours are left of the morning: the third is the first of the afternoon.
    assert _shown(offered(said, MONDAY_TEN, CLOCK)) == [
        "Mon 15:00–16:00",
        "Mon 16:00–17:00",
        "Mon 17:00–18:00",
    ]
    evening = MONDAY_TEN + 8 * 3_600_000
    assert _shown(offered(said, evening, CLOCK), 1) == ["Tue 11:00–12:00"]


def test_what_takes_days_to_be_made_is_counted_in_days() -> None:
    said = Terms(Opening(TWO_HALVES), preparation_minutes=30, slot_minutes=60)

    found = offered(said, MONDAY_TEN, CLOCK, lead_minutes=2 * 24 * 60)

    assert _shown(found, 2) == ["Wed 10:00–11:00", "Wed 11:00–12:00"]


def test_the_last_slot_keeps_its_distance_from_closing_and_a_short_span_is_one_slot() -> None:
    week: Week = (((time(9), time(9, 20)), (time(10), time(12))), *[()] * 6)
    said = Terms(Opening(week), slot_minutes=30, last_minutes=60)
    early = MONDAY_TEN - 2 * 3_600_000

    assert _shown(offered(said, early, CLOCK), 9)[:4] == [
        "Mon 10:00–10:30",
        "Mon 10:30–11:00",
        "Mon 11:00–11:30",
        "Mon 10:00–10:30",
    ]
    without = Terms(Opening(week), slot_minutes=30)
    assert _shown(offered(without, early, CLOCK), 1) == ["Mon 09:00–09:20"]


def test_an_hour_that_the_clocks_leave_out_is_never_promised() -> None:
    night: Week = ((),) * 6 + (((time(1), time(5)),),)
    said = Terms(Opening(night), slot_minutes=60)
    spring = CLOCK.ms(datetime(2027, 3, 27, 12))  # noqa: DTZ001 - the town's own clocks

    first = [slot for slot in offered(said, spring, CLOCK) if slot.from_ms < spring + 86_400_000]

    assert _shown(tuple(first), 9) == ["Sun 03:00–04:00", "Sun 04:00–05:00"]
    assert all(slot.to_ms - slot.from_ms == 3_600_000 for slot in first)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=12),
        lambda inner: (
            st.lists(inner, max_size=8)
            | st.dictionaries(st.sampled_from(["from", "to", "word", "until_ms"]), inner)
        ),
        max_leaves=30,
    ),
    st.sampled_from(["hours", "closings", "pause", "slot_minutes", "slot_orders"]),
)
def test_nonsense_is_left_aside(value: object, group: str) -> None:
    offered(slots.read({"hours": [[[540, 720]]] * 7} | {group: value}), MONDAY_TEN, CLOCK)


@given(HOURS)
def test_hours_travel_as_they_are(hours: list[list[list[int]]]) -> None:
    week = opening.read_week(hours)
    assert week is not None
    assert opening.write_week(week) == hours
