from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitaix_desktop.domain.rounding import Ending, repriced

PRICES = st.integers(0, 10_000_000)
CHANGES = st.integers(-10_000, 100_000)


@pytest.mark.parametrize(
    ("cents", "bp", "ending", "after"),
    [
        (1200, 500, Ending.NINETY, 1290),
        (1200, 500, Ending.NONE, 1260),
        (1200, 500, Ending.NINETY_FIVE, 1295),
        (1200, 500, Ending.WHOLE, 1300),
        (2490, -2000, Ending.NINETY, 1990),
        (1200, 200, Ending.NINETY, 1290),  # 11,90 would be nearer, and lower than before
        (1190, -100, Ending.NINETY, 1190),
        (50, -1000, Ending.NINETY, 45),  # no price below 0,50 ends in 90
        (0, 1000, Ending.NINETY, 0),
    ],
)
def test_a_price_moves_as_the_shop_means_it(
    cents: int, bp: int, ending: Ending, after: int
) -> None:
    assert repriced(cents, bp, ending) == after


@given(PRICES, CHANGES, st.sampled_from(Ending))
def test_a_rise_never_lowers_and_a_reduction_never_raises(
    cents: int, bp: int, ending: Ending
) -> None:
    after = repriced(cents, bp, ending)
    assert after >= 0
    assert after >= cents or bp <= 0
    assert after <= cents or bp >= 0


@given(st.integers(200, 10_000_000), st.integers(-5_000, 100_000), st.sampled_from(Ending))
def test_the_ending_asked_for_is_the_ending_given(cents: int, bp: int, ending: Ending) -> None:
    after = repriced(cents, bp, ending)
    exact = repriced(cents, bp)
    if ending.cents is not None and bp:
        assert after % 100 == ending.cents or after == exact
        assert abs(after - exact) <= 150
