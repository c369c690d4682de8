"""The sums a customer reads, from the basket to the order's page: to the cent, for any prices."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.helpers.customer import Customer
from tests.helpers.pencil import costs, euros
from tests.helpers.stalls import Stall

ARTICLES = st.tuples(st.sampled_from(["piece", "kg"]), st.integers(1, 999_999), st.integers(2, 60))
"""Unit, price in cents, and how many steps: pieces, or 50 g each."""


def test_basket_reservation_and_order_add_up_to_the_cent(
    comes: Callable[..., Customer], stall: Stall
) -> None:
    @settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow])
    @given(st.lists(ARTICLES, min_size=1, max_size=4))
    def add_up(articles: list[tuple[str, int, int]]) -> None:
        customer = comes()
        wanted = []
        for number, (unit, price, steps) in enumerate(articles):
            milli = steps * (50 if unit == "kg" else 1000)
            goods = stall.sells(f"Article {number}", price, 1_000_000, unit=unit)
            customer.opens(f"/boutique/{stall.slug}/produit/{goods.id}")
            customer.sends(f"/{goods.id}/reserver", quantity=str(milli))
            wanted.append(costs(Decimal(price) / 100, Decimal(milli) / 1000))
        for page in ("/panier", "/reserver"):
            customer.opens(page)
            assert_adds_up(customer, wanted)
        customer.sends("/reserver", name="Martine Dupont", phone="0639984127")
        assert customer.path.startswith("/commande/"), customer.text
        assert_adds_up(customer, wanted)

    add_up()


def assert_adds_up(customer: Customer, wanted: list[Decimal]) -> None:
    sums = [euros(each) for each in re.findall(r'<p class="sum">([^<]+)</p>', customer.html)]
    [total] = re.findall(r'<p class="total">.*?<strong>([^<]+)</strong>', customer.html)
    assert sorted(sums) == sorted(wanted)
    assert euros(total) == sum(wanted)
