"""Amounts of an order for any prices and quantities: to the cent, however often it is weighed."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from digitaix_desktop.domain.orders import Order, OrderLine
from digitaix_desktop.domain.products import Unit
from digitaix_desktop.domain.scale_labels import Holds, ScaleLabel
from digitaix_protocol.rules.amounts import divide_half_up, left_to_settle, line_total
from tests.helpers.make import a_line, an_order

PRICES = st.integers(0, 10**7)
QUANTITIES = st.integers(1, 10**8)
LINES = st.builds(
    lambda price, qty, unit: a_line(price_cents=price, qty_milli=qty, unit=unit),
    PRICES,
    QUANTITIES,
    st.sampled_from(Unit),
)
ORDERS = st.lists(LINES, min_size=1, max_size=6).map(lambda lines: an_order(lines=lines))
DEEDS = st.lists(
    st.tuples(
        st.integers(0, 5),
        st.sampled_from(["weigh", "unweigh", "drop", "back"]),
        st.integers(1, 10**6),
    ),
    max_size=12,
)


@given(PRICES, QUANTITIES)
def test_a_line_is_never_half_a_cent_off(price: int, milli: int) -> None:
    off = abs(line_total(price, milli) - Fraction(price * milli, 1000))
    assert off <= Fraction(1, 2)


@given(PRICES, QUANTITIES, st.integers(0, 10**8))
def test_what_leaves_in_two_parts_comes_to_the_whole(price: int, milli: int, first: int) -> None:
    whole, gone = line_total(price, milli), min(first, milli)
    assert line_total(price, gone) + left_to_settle(whole, price, gone) == whole


@given(ORDERS, DEEDS)
def test_the_value_is_the_sum_of_what_is_due_whatever_was_weighed_dropped_or_taken_back(
    order: Order, deeds: list[tuple[int, str, int]]
) -> None:
    for which, deed, milli in deeds:
        line = order.lines[which % len(order.lines)]
        after = _done(line, deed, milli)
        if not all(each.dropped for each in order.lines if each.id != line.id) or not after.dropped:
            order = order.with_line(after)
    assert order.value_cents == sum(_due(line) for line in order.lines)
    again = order
    for line in order.lines:
        again = again.with_line(line.put_back())
    for line in again.lines:
        again = again.with_line(line.unprepare())
    assert again.value_cents == sum(
        line_total(line.price_cents, line.qty_milli) for line in order.lines
    )


def _done(line: OrderLine, deed: str, milli: int) -> OrderLine:
    match deed:
        case "weigh":
            return line.prepare(milli, agreed=True)
        case "unweigh":
            return line.unprepare()
        case "drop":
            return line.drop()
    return line.put_back()


def _due(line: OrderLine) -> int:
    """Reckoned as with a pencil, apart from the code that is tested."""
    if line.dropped:
        return 0
    milli = line.qty_milli if line.prepared_milli is None else line.prepared_milli
    return int(Fraction(line.price_cents * milli, 1000) + Fraction(1, 2))


@given(st.integers(1, 99_999), st.integers(1, 10**6))
def test_a_label_of_a_price_weighs_what_costs_that_price(cents: int, per_kilo: int) -> None:
    milli = ScaleLabel("21", "00123", Holds.PRICE, cents).milli(per_kilo)
    assert milli == (divide_half_up(cents * 1000, per_kilo) or None)
    if milli is not None and per_kilo <= 1000:
        assert line_total(per_kilo, milli) == cents


@given(LINES, st.integers(1, 10**8))
def test_less_never_costs_more(line: OrderLine, milli: int) -> None:
    weighed: dict[str, Any] = {"agreed": True}
    lighter = line.prepare(max(1, milli - 1), **weighed)
    assert lighter.total_cents <= line.prepare(milli, **weighed).total_cents
