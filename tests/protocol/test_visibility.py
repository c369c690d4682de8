from __future__ import annotations

from typing import Any

import pytest

from digitaix_protocol.rules.visibility import Visibility, judge_groups

WHOLE: dict[str, Any] = {
    "name": "Savon",
    "pricing": {"price_cents": 450, "price_unit": "piece", "vat_bp": 2000},
    "web_visible": True,
    "deleted": False,
}


def test_a_product_with_name_price_and_vat_is_online() -> None:
    assert judge_groups(WHOLE).visibility is Visibility.ONLINE
    assert judge_groups(WHOLE).missing == ()


@pytest.mark.parametrize(
    ("change", "missing"),
    [
        ({"name": "  "}, ("name",)),
        ({"name": None}, ("name",)),
        ({"pricing": {"price_cents": None, "vat_bp": 2000}}, ("price",)),
        ({"pricing": {"price_cents": 0, "vat_bp": 2000}}, ("price",)),
        ({"pricing": {"price_cents": 450}}, ("vat",)),
        ({"pricing": None}, ("price", "vat")),
    ],
)
def test_what_is_missing_is_said_and_the_product_stays_unseen(
    change: dict[str, Any], missing: tuple[str, ...]
) -> None:
    verdict = judge_groups(WHOLE | change)

    assert verdict.visibility is Visibility.INCOMPLETE
    assert verdict.missing == missing


def test_a_rate_of_zero_is_a_rate() -> None:
    assert judge_groups(WHOLE | {"pricing": {"price_cents": 450, "vat_bp": 0}}).missing == ()


@pytest.mark.parametrize("change", [{"web_visible": False}, {"deleted": True}])
def test_what_the_shop_keeps_back_is_off_the_web_complete_or_not(change: dict[str, Any]) -> None:
    assert judge_groups(WHOLE | change).visibility is Visibility.OFFLINE
    assert judge_groups(WHOLE | change | {"name": ""}).visibility is Visibility.OFFLINE


def test_a_product_of_which_nothing_is_known_is_offline() -> None:
    assert judge_groups({}).visibility is Visibility.OFFLINE
    assert judge_groups({}).missing == ("name", "price", "vat")
