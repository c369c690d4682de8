"""The price of a kilo or litre, where the law asks for it."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitaix_protocol.rules import formats
from digitaix_protocol.rules.amounts import price_for, unit_price


@pytest.mark.parametrize(
    ("cents", "net_milli", "per_unit"),
    [(390, 250, 1560), (1490, 750, 1987), (450, 1000, None), (450, 0, None), (99, 3, 33000)],
)
def test_of_something_packed(cents: int, net_milli: int, per_unit: int | None) -> None:
    assert unit_price(cents, net_milli) == per_unit


@given(st.integers(0, 10**8), st.integers(1, 10**6).filter(lambda net: net != 1000))
def test_is_exact_to_the_cent(cents: int, net_milli: int) -> None:
    exact = (Decimal(cents) * 1000 / net_milli).quantize(Decimal(1), ROUND_HALF_UP)
    assert unit_price(cents, net_milli) == int(exact)


@given(st.integers(0, 10**8))
def test_a_hundred_grams_are_a_tenth_of_a_kilo(cents: int) -> None:
    assert abs(price_for(cents, 100) * 10 - cents) <= 5
    assert price_for(cents, 1000) == cents


def test_as_it_is_written() -> None:
    nbsp = formats.NBSP
    assert formats.price_for(349, "kg", 100) == f"3,49{nbsp}€/100{nbsp}g"
    assert formats.price_for(3490, "kg", 1000, "en") == "€34.90/kg"
    assert formats.price_for(120, "l", 100, "en") == f"€1.20/10{nbsp}cl"
    assert formats.price_for(450, "piece", 1000) == f"4,50{nbsp}€"


def test_a_day_of_every_year() -> None:
    assert formats.day_of_year("05-01") == "1er mai"
    assert formats.day_of_year("05-01", "en") == "1 May"
    assert formats.day_of_year("02-29") == "29 février"
