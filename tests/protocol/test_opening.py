from __future__ import annotations

from datetime import date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from digitaix_protocol.rules.opening import (
    HOUR_MS,
    USUAL,
    Closing,
    Opening,
    Week,
    after_open,
    closed_for_the_day,
    open_ms,
    standing,
    week_ms,
)

MONDAY = datetime(2026, 11, 16)  # noqa: DTZ001 - the town's own clocks
LUNCH: Week = (*[((time(9), time(12)), (time(14), time(18, 30)))] * 5, (), ())
MOMENTS = st.integers(0, 20 * 24 * 60).map(lambda minutes: MONDAY + timedelta(minutes=minutes))


def _at(day: int, hour: int, minute: int = 0) -> datetime:
    return MONDAY + timedelta(days=day, hours=hour, minutes=minute)


@given(MOMENTS, MOMENTS, st.sampled_from([USUAL, LUNCH]))
def test_the_open_minutes_between_two_moments_are_those_counted_one_by_one(
    start: datetime, end: datetime, week: Week
) -> None:
    minutes, moment = 0, start
    while moment < end:
        spans = week[moment.weekday()]
        minutes += any(opens <= moment.time() < closes for opens, closes in spans)
        moment += timedelta(minutes=1)

    assert open_ms(start, end, Opening(week)) == minutes * 60_000


def test_a_night_and_a_sunday_age_nobody() -> None:
    assert open_ms(_at(0, 19), _at(1, 9)) == 0
    assert open_ms(_at(5, 18), _at(7, 10)) == 2 * HOUR_MS
    assert week_ms() == 60 * HOUR_MS
    assert week_ms(LUNCH) == round(37.5 * HOUR_MS)


def test_who_closes_early_sells_nothing_before_the_next_opening() -> None:
    assert closed_for_the_day(_at(0, 18, 20)) == _at(0, 19)
    assert closed_for_the_day(_at(0, 12, 20)) == _at(0, 12, 20)  # it may be on again in a minute
    assert closed_for_the_day(_at(0, 20)) == _at(0, 20)
    assert closed_for_the_day(_at(6, 11)) == _at(6, 11)


def test_years_of_silence_are_counted_as_two_months() -> None:
    assert open_ms(MONDAY - timedelta(days=3000), MONDAY) == open_ms(
        MONDAY - timedelta(days=60), MONDAY
    )


def test_a_closing_stops_the_hours_and_says_when_it_opens_again() -> None:
    away = Opening(LUNCH, (Closing(date(2026, 11, 17), date(2026, 11, 18), "Congés"),))

    assert open_ms(_at(0, 18), _at(3, 10), away) == HOUR_MS + HOUR_MS // 2
    assert standing(away, _at(0, 10)) == (True, _at(0, 12))
    assert standing(away, _at(0, 13)) == (False, _at(0, 14))
    assert standing(away, _at(1, 10)) == (False, _at(3, 9))
    assert standing(Opening(((),) * 7), _at(0, 10)) == (False, None)
    assert after_open(_at(0, 17), 120, away) == _at(3, 9, 30)
