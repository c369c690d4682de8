from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitaix_protocol.rules.amounts import (
    divide_half_up,
    line_total,
    plus_bp,
    tax_shares,
    total,
    with_tax,
)

_CENTS = st.integers(-(10**9), 10**9)
_MILLI = st.integers(-(10**9), 10**9)
_BP = st.integers(0, 10_000)


def _rounded(amount: Decimal) -> int:
    """What a person with a pencil writes: halves go away from zero."""
    return int(amount.quantize(Decimal(1), rounding=ROUND_HALF_UP))


@given(number=_CENTS, by=st.integers(1, 10**6))
def test_a_division_rounds_as_a_pencil_does(number: int, by: int) -> None:
    exact = Decimal(number) / Decimal(by)
    nearest = divide_half_up(number, by)

    assert abs(exact - nearest) <= Decimal("0.5")
    assert divide_half_up(-number, by) == -nearest


@given(price=_CENTS, quantity=_MILLI)
def test_a_line_costs_price_times_quantity_to_the_cent(price: int, quantity: int) -> None:
    assert line_total(price, quantity) == _rounded(Decimal(price) * Decimal(quantity) / 1000)


@given(price=_CENTS, vat=_BP)
def test_tax_is_added_to_the_cent(price: int, vat: int) -> None:
    assert with_tax(price, vat) == _rounded(Decimal(price) * (10_000 + vat) / 10_000)


_RATES = st.sampled_from([0, 210, 550, 1000, 2000, 1900, 2550])


@given(st.lists(st.tuples(st.integers(0, 10**7), _RATES), max_size=8))
def test_the_tax_in_an_order_is_parted_to_the_cent(amounts: list[tuple[int, int]]) -> None:
    shares = tax_shares(amounts)

    assert total(share.with_tax_cents for share in shares) == total(cents for cents, _ in amounts)
    assert [share.vat_bp for share in shares] == sorted({rate for cents, rate in amounts if cents})
    for rate, gross, tax in shares:
        assert tax == gross - _rounded(Decimal(gross) * 10_000 / (10_000 + rate))


@given(price=st.integers(0, 10**7), rate=_RATES)
def test_the_tax_taken_out_of_a_price_is_the_one_that_was_put_on_it(price: int, rate: int) -> None:
    gross = with_tax(price, rate)

    assert gross - total(share.tax_cents for share in tax_shares([(gross, rate)])) == price


@given(value=st.integers(0, 10**9), bp=_BP)
def test_a_tolerance_reaches_as_far_up_as_down(value: int, bp: int) -> None:
    assert plus_bp(value, bp) - value == value - plus_bp(value, -bp)


@pytest.mark.parametrize(
    ("price_cents", "qty_milli", "cents"),
    [
        (3490, 312, 1089),  # 10.8888
        (250, 1250, 313),  # 3.125: the half goes up
        (1, 500, 1),
        (1, 499, 0),
        (450, 3000, 1350),
        (199, 333, 66),
    ],
)
def test_goods_cost_what_a_scale_prints(price_cents: int, qty_milli: int, cents: int) -> None:
    assert line_total(price_cents, qty_milli) == cents


def test_a_price_without_tax_becomes_the_price_on_the_shelf() -> None:
    assert with_tax(1000, 550) == 1055
    assert with_tax(833, 2000) == 1000
    assert with_tax(0, 2000) == 0


def test_amounts_too_large_for_any_machine_stay_exact() -> None:
    assert line_total(10**18 + 1, 1000) == 10**18 + 1


def test_an_order_is_worth_the_sum_of_its_lines() -> None:
    assert total([]) == 0
    assert total([1089, 313, 1]) == 1403
