"""What the law asks to be said of goods, and which goods it asks it of."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitaix_protocol.rules.information import ALLERGENS, allergen_name, lacking
from digitaix_protocol.rules.visibility import Visibility, judge_groups

WHOLE_FOOD = {"ingredients": "Lait, sel", "allergens": ["milk"], "net_milli": 250}
MAKER = {"maker": "Atelier Roc", "address": "1 rue du Lac, 73100", "contact": "sav@roc.example"}
SOLD = {
    "name": "Savon",
    "pricing": {"price_cents": 450, "price_unit": "piece", "vat_bp": 2000},
    "web_visible": True,
}


def test_the_fourteen_allergens_have_names_in_both_languages() -> None:
    assert len(ALLERGENS) == 14
    assert allergen_name("nuts") == "fruits à coque"
    assert allergen_name("nuts", "en_GB") == "nuts"
    assert allergen_name("insects") == "insects"


@pytest.mark.parametrize(
    ("trade", "missing"),
    [
        ("food", ("food.ingredients", "food.allergens", "food.net_milli")),
        ("clothes", ("safety.maker", "safety.address", "safety.contact")),
        ("other", ("safety.maker", "safety.address", "safety.contact")),
        ("Poterie", ("safety.maker", "safety.address", "safety.contact")),
        ("flowers", ()),
        ("", ()),
    ],
)
def test_the_trade_decides_where_a_product_says_nothing(trade: str, missing: tuple[str]) -> None:
    assert lacking(trade, None, None) == missing
    assert lacking(trade, {"net_unit": "kg", "traces": []}, {"maker": ""}) == missing


def test_a_product_shows_by_itself_what_it_is() -> None:
    assert lacking("clothes", {"origin": "France"}, None)[0] == "food.ingredients"
    assert lacking("flowers", {"allergens": []}, None)[0] == "food.ingredients"
    assert lacking("food", None, MAKER) == ()
    assert lacking("flowers", None, {"maker": "Roc"}) == ("safety.address", "safety.contact")


def test_what_is_cut_or_made_to_order_needs_its_allergens_alone() -> None:
    assert lacking("food", {}, {}, "kg") == ("food.allergens",)
    assert lacking("food", {}, {}, to_order=True) == ("food.allergens",)
    assert lacking("food", {"allergens": []}, {}, "kg") == ()


def test_the_ingredients_of_a_drink_with_alcohol_are_not_asked() -> None:
    wine = {"allergens": ["sulphites"], "net_milli": 750, "net_unit": "l"}
    assert lacking("food", wine, None) == ("food.ingredients",)
    assert lacking("food", {**wine, "alcohol_bp": 1250}, None) == ()
    assert lacking("food", {**wine, "alcohol_bp": 120}, None) == ("food.ingredients",)
    assert lacking("food", {**wine, "alcohol_bp": "13"}, None) == ("food.ingredients",)
    assert lacking("food", {"alcohol_bp": 1250}, None) == ("food.allergens", "food.net_milli")


def test_none_of_the_fourteen_is_said_and_is_not_the_same_as_nothing_said() -> None:
    assert "food.allergens" not in lacking("food", {"allergens": []}, None)
    assert "food.allergens" in lacking("food", {"ingredients": "Pommes"}, None)


def test_what_lacks_it_is_seen_but_not_reserved() -> None:
    verdict = judge_groups(SOLD, "food")
    assert verdict.visibility is Visibility.IN_STORE
    assert verdict.missing == ("food.ingredients", "food.allergens", "food.net_milli")

    assert judge_groups(SOLD | {"food": WHOLE_FOOD}, "food").visibility is Visibility.ONLINE
    assert judge_groups(SOLD | {"safety": MAKER}, "food").visibility is Visibility.ONLINE
    assert judge_groups(SOLD, "flowers").visibility is Visibility.ONLINE


@pytest.mark.parametrize("anything", [5, "x", [1], True])
def test_a_group_nobody_checked_says_nothing(anything: object) -> None:
    groups = SOLD | {"food": anything, "safety": anything, "making": anything}
    assert judge_groups(groups, "").visibility is Visibility.ONLINE
    assert judge_groups(groups, "food").visibility is Visibility.IN_STORE


def test_name_price_and_vat_come_first() -> None:
    verdict = judge_groups(SOLD | {"name": ""}, "clothes")
    assert verdict.visibility is Visibility.INCOMPLETE
    assert verdict.missing[0] == "name"
    offline = judge_groups(SOLD | {"web_visible": False}, "clothes")
    assert (offline.visibility, offline.missing) == (Visibility.OFFLINE, ())


words = st.text(max_size=5) | st.none()


@given(
    trade=st.sampled_from(["food", "clothes", "flowers", "other", ""]),
    food=st.dictionaries(st.sampled_from(["ingredients", "origin"]), words),
    safety=st.dictionaries(st.sampled_from(["maker", "address", "contact", "warnings"]), words),
    more=st.dictionaries(
        st.sampled_from(["maker", "address", "contact"]), st.just("x"), min_size=3
    ),
)
def test_one_is_never_asked_for_food_and_maker_at_once(
    trade: str, food: dict[str, Any], safety: dict[str, Any], more: dict[str, str]
) -> None:
    lacks = lacking(trade, food, safety)
    assert len({field.split(".")[0] for field in lacks}) <= 1
    if lacks and lacks[0].startswith("safety."):
        assert lacking(trade, food, {**safety, **more}) == ()
