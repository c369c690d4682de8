from __future__ import annotations

import math
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitaix_protocol.rules import buffer
from digitaix_protocol.rules.buffer import (
    HALF_LIFE_MS,
    NONE,
    Pace,
    Tally,
    buffer_milli,
    mean_pace,
    quantile,
    sure_milli,
    weight,
)
from digitaix_protocol.rules.opening import HOUR_MS

DAY_MS = 86_400_000
NOW = 1_795_000_000_000
MEANS = st.integers(0, 200_000_000)


def _cumulative(mean: float, number: int) -> float:
    """How often a Poisson variable is at most `number`: by logarithms, each term on its own."""
    return math.fsum(
        math.exp(k * math.log(mean) - mean - math.lgamma(k + 1)) for k in range(number + 1)
    )


@given(mean_micro=st.integers(1000, 200_000_000), missed=st.sampled_from([1_000, 10_000]))
def test_so_many_sales_are_exceeded_just_seldom_enough(mean_micro: int, missed: int) -> None:
    held, mean = quantile(mean_micro, missed), -(-mean_micro // 1000) / 1000

    assert _cumulative(mean, held) >= 1 - missed / 1e6 - 1e-9
    assert held == 0 or _cumulative(mean, held - 1) < 1 - missed / 1e6 + 1e-9


@given(MEANS, MEANS)
def test_who_is_silent_for_longer_is_held_back_no_less(one: int, other: int) -> None:
    assert quantile(min(one, other)) <= quantile(max(one, other))


def test_a_very_long_silence_goes_on_where_the_sums_end() -> None:
    edge = 1_000_000_000
    assert quantile(edge) <= quantile(edge + 1) <= quantile(edge) + 10
    assert quantile(40 * edge) > 40_000


@pytest.mark.parametrize(
    ("per_hour", "hours", "whole", "held"),
    [
        (0.0, 100, True, 0),
        (0.01, 1, True, 1000),  # 99.0 % sell nothing: one is held back
        (0.5, 4, True, 8000),  # 2 expected: 7 are not exceeded in 99.89 %, 8 in 99.98 %
        (1.0, 9, False, 18_300),  # 9 kg and 3.1 times their root
    ],
)
def test_what_is_held_back(per_hour: float, hours: int, whole: bool, held: int) -> None:
    pace = Pace(round(per_hour * 1_000_000), 1000)
    assert buffer_milli(pace, hours * HOUR_MS, whole=whole) == held


def test_who_takes_three_at_a_time_takes_three_times_as_many() -> None:
    single = buffer_milli(Pace(250_000, 1000), 4 * HOUR_MS, whole=True)
    assert buffer_milli(Pace(250_000, 3000), 4 * HOUR_MS, whole=True) == 3 * single
    assert buffer_milli(Pace(250_000, 1400), 4 * HOUR_MS, whole=True) % 1000 == 0


def _tally(ages_days: Sequence[float], since_days: int, each_milli: int = 1000) -> Tally:
    sold = [weight(NOW - round(days * DAY_MS)) for days in ages_days]
    since = weight(NOW - since_days * DAY_MS)
    return Tally(sum(sold), sum(sold) * each_milli, since, 1)


def test_the_pace_is_what_was_sold_by_the_open_hours_there_were() -> None:
    """The same mean told the slow way: hour by hour, each with its weight."""
    sold_at = [1, 2, 2, 30, 55, 80]
    weighed = sum(0.5 ** (days / 28) for days in sold_at)
    step = 1 / 240
    hours = sum(0.5 ** (n * step / 28) * step * 24 * 60 / 168 for n in range(round(90 / step)))
    expected = weighed / (hours + 14 * 60 / 7)

    pace = mean_pace(_tally(sold_at, 90), NOW)

    assert pace.per_hour_micro == pytest.approx(expected * 1e6, rel=1e-3)
    assert pace.basket_milli == 1000


def test_an_article_without_a_past_sells_as_its_category_does() -> None:
    category = Pace(200_000, 2000)
    assert mean_pace(Tally(), NOW, category) == category
    assert mean_pace(Tally(), NOW) == NONE


def test_fourteen_days_of_its_own_weigh_as_much_as_its_category() -> None:
    """Fourteen days ago is half a half-life: weighed, a little less than fourteen days."""
    category = Pace(100_000, 1000)
    unsold = mean_pace(_tally([], 14), NOW, category)
    assert 50_000 < unsold.per_hour_micro < 58_000


def test_a_month_later_the_same_sales_count_half() -> None:
    tally = _tally([1] * 50, 1000)
    later = mean_pace(tally, NOW + HALF_LIFE_MS)
    assert later.per_hour_micro == pytest.approx(mean_pace(tally, NOW).per_hour_micro / 2, rel=0.01)


@given(st.lists(st.integers(0, 300), max_size=12), st.randoms(use_true_random=False))
def test_sales_may_come_in_any_order_and_in_parts(days: list[int], chance: object) -> None:
    whole = mean_pace(_tally(days, 300), NOW)
    shuffled = list(days)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    first, second = _tally(shuffled[:5], 300), _tally(shuffled[5:], 300)
    parts = Tally(first.moves + second.moves, first.milli + second.milli, first.since, 1)

    assert abs(mean_pace(parts, NOW).per_hour_micro - whole.per_hour_micro) <= 1


def test_sales_that_were_taken_back_leave_no_pace() -> None:
    assert mean_pace(Tally(-0.5, -500.0, weight(NOW), 1), NOW) == NONE


@given(
    free=st.integers(-5000, 50_000),
    reserved=st.integers(0, 20_000),
    held=st.integers(0, 50_000),
    quota=st.integers(0, 30_000),
)
def test_never_more_than_is_free_nor_more_than_the_quota_within_a_silence(
    free: int, reserved: int, held: int, quota: int
) -> None:
    sure = sure_milli(free, reserved, held, quota)
    assert 0 <= sure <= max(0, free)
    assert sure <= max(0, free - held) or sure + reserved <= quota


def test_a_moment_far_from_any_calendar_is_weighed_like_the_nearest() -> None:
    assert 0 < weight(-(2**62)) < weight(NOW) < weight(2**62) < math.inf
    assert buffer.quantile(-1) == 0
