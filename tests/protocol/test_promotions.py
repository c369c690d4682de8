from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from digitaix_protocol.rules.promotions import (
    DAY_MS,
    Label,
    Past,
    Pricing,
    lowest_before,
    pricing_of,
    reduction,
)

NOW = 1_795_518_000_000
MAYBE_CENTS = st.none() | st.integers(0, 100_000)
MOMENTS = st.integers(NOW - 100 * DAY_MS, NOW + 100 * DAY_MS)
PRICINGS = st.builds(Pricing, MAYBE_CENTS, MAYBE_CENTS, st.none() | MOMENTS, st.none() | MOMENTS)


def test_a_promotion_runs_from_its_first_moment_and_no_longer_at_its_last() -> None:
    label = Pricing(1000, 800, NOW, NOW + DAY_MS)
    assert [label.unit_cents(at) for at in (NOW - 1, NOW, NOW + DAY_MS - 1, NOW + DAY_MS)] == [
        1000,
        800,
        800,
        1000,
    ]


def test_a_promotion_that_is_no_lower_is_none() -> None:
    assert Pricing(1000, 1000).unit_cents(NOW) == 1000
    assert Pricing(None, 800).unit_cents(NOW) is None


def test_a_price_of_its_own_has_no_share_in_the_product_s_promotion() -> None:
    product = Pricing(1000, 800)
    assert product.of_variant(Pricing(3000)).unit_cents(NOW) == 3000
    assert product.of_variant(Pricing(3000, 2400)).unit_cents(NOW) == 2400
    assert product.of_variant(Pricing(None, 700)).unit_cents(NOW) == 700
    assert product.of_variant(None).unit_cents(NOW) == 800


def test_the_lowest_of_the_thirty_days_before_is_announced() -> None:
    label = Label(
        Pricing(1200, 900, NOW, NOW + 7 * DAY_MS),
        [
            Past(NOW - 40 * DAY_MS, Pricing(500)),  # too long ago
            Past(NOW - 20 * DAY_MS, Pricing(1000)),
        ],
    )
    found = reduction(NOW, label)
    assert found is not None
    assert (found.price_cents, found.before_cents, found.until_ms) == (
        900,
        1000,
        NOW + 7 * DAY_MS,
    )


def test_a_price_raised_to_be_reduced_is_no_reduction() -> None:
    label = Label(Pricing(1500, 1000, NOW), [Past(NOW - DAY_MS, Pricing(1000))])
    found = reduction(NOW, label)
    assert found is not None
    assert not found.is_one


def test_an_earlier_promotion_within_the_month_counts() -> None:
    earlier = Pricing(1000, 700, NOW - 20 * DAY_MS, NOW - 15 * DAY_MS)
    label = Label(Pricing(1000, 800, NOW), [Past(NOW - DAY_MS, earlier)])
    found = reduction(NOW, label)
    assert found is not None
    assert found.before_cents == 700


def test_a_promotion_begun_at_once_began_when_it_was_written() -> None:
    label = Label(Pricing(1000, 800), [Past(NOW - 3 * DAY_MS, Pricing(1000))])
    found = reduction(NOW, label)
    assert found is not None
    assert (found.before_cents, found.until_ms) == (1000, None)


@given(PRICINGS, st.lists(st.tuples(MOMENTS, PRICINGS), max_size=4), MOMENTS)
def test_what_is_announced_was_asked_and_is_the_lowest(
    now: Pricing, past: list[tuple[int, Pricing]], at: int
) -> None:
    label = Label(now, [Past(*each) for each in sorted(past, key=lambda each: each[0])])
    lowest = lowest_before(at, label)
    asked = [
        label.at(moment).unit_cents(moment) for moment in range(at - 30 * DAY_MS, at, DAY_MS // 4)
    ]
    known = [cents for cents in asked if cents is not None]
    if known:
        assert lowest is not None
        assert lowest <= min(known)


@given(PRICINGS, MOMENTS)
def test_a_promotion_never_makes_dearer(pricing: Pricing, at: int) -> None:
    cents = pricing.unit_cents(at)
    assert (cents is None) == (pricing.price_cents is None)
    if cents is not None and pricing.price_cents is not None:
        assert cents <= pricing.price_cents


def test_a_group_is_read_with_or_without_its_promotion() -> None:
    assert pricing_of({"price_cents": 450, "vat_bp": 2000}) == Pricing(450)
    assert pricing_of(None) == Pricing()
