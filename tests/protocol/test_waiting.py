"""When a customer's silence counts: told as a round time, and never run out while all are shut."""

from __future__ import annotations

from datetime import date, datetime, time

from hypothesis import given
from hypothesis import strategies as st

from digitaix_protocol.rules.opening import Opening, open_ms
from digitaix_protocol.rules.waiting import SILENT_MINUTES, silent_from

DAY = ((time(9), time(12)), (time(14), time(18, 30)))
SHOP = Opening((*[DAY] * 6, ()))


def november(day: int, hour: int, minute: int) -> datetime:
    return datetime.combine(date(2026, 11, day), time(hour, minute))


def test_two_open_hours_are_left_to_answer() -> None:
    assert silent_from(november(24, 9, 1), SHOP) == november(24, 11, 5)
    over_noon = silent_from(november(24, 11, 0), SHOP)
    assert over_noon == november(24, 15, 0)
    over_sunday = silent_from(november(28, 18, 0), SHOP)
    assert over_sunday == november(30, 10, 30)


def test_a_shop_that_does_not_open_again_leaves_a_day() -> None:
    never = Opening(((),) * 7)
    assert silent_from(november(24, 9, 1), never) == november(25, 9, 5)


@given(st.datetimes(november(1, 0, 0), november(30, 0, 0)))
def test_it_is_a_round_time_and_never_less_than_promised(written: datetime) -> None:
    over = silent_from(written, SHOP)
    assert over.minute % 5 == over.second == over.microsecond == 0
    assert open_ms(written, over, SHOP) >= SILENT_MINUTES * 60_000
