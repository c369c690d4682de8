from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitaix_protocol.rules.seasons import back_on, in_season, is_day

days = st.dates(date(2023, 1, 1), date(2032, 12, 31))
month_days = st.dates(date(2024, 1, 1), date(2024, 12, 31)).map(lambda day: f"{day:%m-%d}")


@pytest.mark.parametrize(
    ("begins", "ends", "today", "open_now"),
    [
        ("04-15", "05-31", date(2026, 4, 15), True),
        ("04-15", "05-31", date(2026, 5, 31), True),
        ("04-15", "05-31", date(2026, 6, 1), False),
        ("11-15", "01-06", date(2026, 12, 25), True),
        ("11-15", "01-06", date(2027, 1, 6), True),
        ("11-15", "01-06", date(2027, 1, 7), False),
        (None, None, date(2026, 6, 1), True),
        ("04-15", None, date(2026, 1, 1), True),
        ("13-45", "14-01", date(2026, 1, 1), True),
    ],
)
def test_in_season(begins: str | None, ends: str | None, today: date, open_now: bool) -> None:
    assert in_season(begins, ends, today) is open_now


def test_when_it_comes_back() -> None:
    assert back_on("04-15", "05-31", date(2026, 6, 1)) == date(2027, 4, 15)
    assert back_on("04-15", "05-31", date(2026, 1, 2)) == date(2026, 4, 15)
    assert back_on("02-29", "03-10", date(2026, 12, 1)) == date(2027, 3, 1)
    assert back_on("04-15", "05-31", date(2026, 5, 1)) is None


@given(begins=month_days, ends=month_days, today=days)
def test_the_day_it_comes_back_is_the_first_one_of_season(
    begins: str, ends: str, today: date
) -> None:
    back = back_on(begins, ends, today)
    if back is None:
        assert in_season(begins, ends, today)
        return
    assert today < back <= today + timedelta(days=367)
    if (begins, ends) != ("02-29", "02-29"):  # which most years have not
        assert in_season(begins, ends, back)
    between = today
    while between < back:
        assert not in_season(begins, ends, between)
        between += timedelta(days=1)


@given(st.text(max_size=6))
def test_nothing_else_is_a_day(text: str) -> None:
    if is_day(text):
        assert len(text) == 5
        assert text[2] == "-"
