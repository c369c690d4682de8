from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitaix_protocol.rules.hlc import (
    AHEAD_MS,
    LATEST_MS,
    from_wire,
    millis,
    observe,
    pack,
    tame,
    tick,
    ticks,
    to_wire,
)

NOON_MS = 1_795_518_000_000
_CLOCK = st.integers(-(10**15), 10**18)
_STAMP = st.integers(0, (1 << 63) - 1)


@given(st.lists(_CLOCK, min_size=1), st.integers(0, pack(NOON_MS)))
def test_a_stamp_is_always_higher_than_the_last_whatever_the_clock_does(
    clock: list[int], last: int
) -> None:
    for now in clock:
        following = tick(last, now)
        assert following > last
        assert following < 1 << 63
        last = following


@given(_CLOCK, st.integers(0, pack(NOON_MS)), st.integers(0, 50))
def test_stamps_drawn_together_are_those_drawn_one_by_one(now: int, last: int, count: int) -> None:
    together = [*ticks(last, now, count)]
    for stamp in together:
        last = tick(last, now)
        assert stamp == last
    assert len(together) == count


@given(_STAMP, _CLOCK)
def test_what_was_seen_of_another_device_lies_below_the_next_stamp(seen: int, now: int) -> None:
    last = observe(pack(NOON_MS), seen)

    assert last >= pack(NOON_MS)
    assert tick(last, now) > (seen if millis(seen) <= LATEST_MS else 0)


def test_a_stamp_from_beyond_any_clock_never_uses_up_the_numbers() -> None:
    last = observe(pack(NOON_MS), (1 << 63) - 1)

    assert last == pack(NOON_MS)
    assert tick(last, 1 << 62) < 1 << 63


def test_a_clock_set_back_a_day_changes_nothing_in_the_order() -> None:
    first = tick(0, NOON_MS)
    second = tick(first, NOON_MS - 86_400_000)

    assert second == first + 1
    assert millis(second) == NOON_MS


def test_the_server_puts_its_own_stamp_where_a_clock_runs_too_far_ahead() -> None:
    fair, ahead = pack(NOON_MS + AHEAD_MS, 9), pack(NOON_MS + AHEAD_MS + 1)

    assert tame(fair, NOON_MS, 0) == fair
    assert tame(ahead, NOON_MS, 0) == pack(NOON_MS)
    assert tame(ahead, NOON_MS, pack(NOON_MS)) == pack(NOON_MS) + 1


@given(_STAMP, _STAMP)
def test_the_order_of_texts_is_the_order_of_stamps(one: int, other: int) -> None:
    assert from_wire(to_wire(one)) == one
    assert (to_wire(one) < to_wire(other)) == (one < other)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "0",
        "ffffffffffffffff",
        "8000000000000000",
        "0199C82CC0000000",
        "-000000000000001",
        "+000000000000001",
        "0x00000000000001",
        " 00000000000001 ",
        "0_00000000000001",
        "00000000000000001",
        "٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠١",
        "000000000000000\n",
    ],
)
def test_what_is_no_stamp_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a stamp"):
        from_wire(text)
