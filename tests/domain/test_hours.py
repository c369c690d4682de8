from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitaix_desktop.domain.hours import HoursUnclear, read_day, write_day

LUNCH = [[9 * 60, 12 * 60], [14 * 60, 19 * 60]]


@pytest.mark.parametrize(
    "typed",
    [
        "9-12 14-19",
        "9h-12h 14h-19h",
        "09:00 – 12:00, 14:00 – 19:00",
        "9 à 12 et 14 à 19",
        "de 9h à 12h puis de 14h à 19h",
        "9.00-12.00/14.00-19.00",
        "9 h - 12 h ; 14 h - 19 h",
        "from 9 to 12 and 14 to 19",
    ],
)
def test_hours_are_read_as_they_are_written_on_doors(typed: str) -> None:
    assert read_day(typed) == LUNCH


@pytest.mark.parametrize("typed", ["", "  ", "fermé", "Fermée", "closed", "-"])
def test_a_day_without_hours_is_closed(typed: str) -> None:
    assert read_day(typed) == []


def test_half_hours_and_midnight() -> None:
    assert read_day("8h30-12h15") == [[510, 735]]
    assert read_day("18-24") == [[1080, 1439]]


@pytest.mark.parametrize(
    "typed", ["9-12-14", "19-9", "9", "matin", "9-12 11-15", "25-26", "9h75-12", "900-1200", "9-9"]
)
def test_what_is_not_clear_is_asked_again(typed: str) -> None:
    with pytest.raises(HoursUnclear):
        read_day(typed)


@given(
    st.sets(st.integers(0, 1439), max_size=8).map(sorted).filter(lambda edges: len(edges) % 2 == 0)
)
def test_what_is_shown_is_read_again(edges: list[int]) -> None:
    day = [[edges[at], edges[at + 1]] for at in range(0, len(edges), 2)]
    assert read_day(write_day(day)) == day
