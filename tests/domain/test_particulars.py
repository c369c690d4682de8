"""Food, maker, withdrawal and making: kept whole, and absent where they say nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitaix_desktop.domain.particulars import Food, Making, Safety, Withdrawal
from digitaix_desktop.domain.products import Product, Unit
from digitaix_desktop.operations.products import ChangeProduct
from digitaix_desktop.storage.particulars import packed, unpacked
from digitaix_protocol.rules.information import ALLERGENS
from digitaix_protocol.rules.visibility import Visibility
from tests.helpers.make import a_product

_WORDS = st.text(max_size=6)
_CODES = st.lists(st.sampled_from([*ALLERGENS, "of_a_newer_program"]), max_size=4).map(tuple)
_DAYS = st.none() | st.dates().map(lambda day: f"{day:%m-%d}")
_FOOD = st.builds(
    Food,
    ingredients=_WORDS,
    allergens=st.none() | _CODES,
    traces=_CODES,
    origin=_WORDS,
    net_milli=st.none() | st.integers(1, 10**6),
    net_unit=st.sampled_from(["kg", "l"]),
)
_PARTICULAR = st.builds(
    Product,
    id=st.uuids(),
    food=_FOOD,
    safety=st.builds(Safety, _WORDS, _WORDS, _WORDS, _WORDS),
    withdrawal=st.builds(Withdrawal, st.booleans(), _WORDS),
    making=st.builds(Making, st.booleans(), st.integers(0, 10_000), _DAYS, _DAYS, st.booleans()),
    piece_milli=st.none() | st.integers(1, 10**6),
    per_milli=st.integers(1, 1000),
)


@given(product=_PARTICULAR, later=st.dictionaries(st.sampled_from(["a", "b"]), _WORDS))
def test_they_come_back_from_the_wire_and_from_the_file_with_what_newer_programs_said(
    product: Product, later: dict[str, str]
) -> None:
    groups = product.groups()
    for name in ("food", "making", "selling"):
        if name in groups:
            groups[name] = groups[name] | {f"later_{key}": text for key, text in later.items()}
    groups["of_a_newer_program"] = later

    back = Product(id=product.id).with_groups(groups)
    assert back.groups() == groups
    assert (back.food, back.making) == (product.food, product.making)

    values, extra = unpacked(packed(back))
    assert replace(back, extra={}).groups() == product.groups()
    assert replace(Product(id=product.id), extra=extra, **values).groups() == groups


def test_what_says_nothing_does_not_travel() -> None:
    assert not {"food", "safety", "withdrawal", "making"} & set(a_product().groups())
    assert set(a_product().groups()["selling"]) == {"step_milli", "min_milli", "tolerance_bp"}
    assert "food" in a_product(food=Food(allergens=())).groups()
    assert packed(a_product()) is None


def test_emptying_a_group_takes_it_away_and_back() -> None:
    jam = a_product(food=Food(origin="Savoie"))

    deed = ChangeProduct.between(jam, replace(jam, food=Food()))

    assert deed.new == {"food": None}
    assert jam.with_groups(deed.new).food == Food()
    assert jam.with_groups(deed.new).with_groups(deed.old) == jam


def test_a_group_that_came_in_before_anybody_judged_it_stays_as_it_was() -> None:
    values, extra = unpacked({"food": 5, "making": {"season_from": "99-99"}})

    assert values == {}
    assert extra == {"food": 5, "making": {"season_from": "99-99"}}
    jam = a_product(extra=extra, food=Food(origin="Savoie"))
    assert jam.groups()["food"]["origin"] == "Savoie"


@pytest.mark.parametrize(
    "groups",
    [
        {"food": "gluten"},
        {"food": {"allergens": "gluten"}},
        {"food": {"net_milli": 0}},
        {"food": {"net_unit": "barrel"}},
        {"safety": {"maker": 5}},
        {"withdrawal": {"excluded": "yes"}},
        {"making": {"season_from": "31-12"}},
        {"making": {"lead_minutes": -1}},
        {"selling": {"piece_milli": 0}},
        {"selling": {"per_milli": 5000}},
    ],
)
def test_values_no_product_can_have_are_refused(groups: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r".+"):
        a_product().with_groups(groups)


def test_the_light_follows_the_trade_and_what_is_said() -> None:
    jam = a_product(web_visible=True)
    assert jam.judged("").visibility is Visibility.ONLINE
    assert jam.judged("food").missing == ("food.ingredients", "food.allergens", "food.net_milli")

    whole = replace(jam, food=Food("Fraises, sucre", (), net_milli=250))
    assert whole.judged("food").visibility is Visibility.ONLINE
    cut = replace(jam, unit=Unit.KG, food=Food(allergens=("milk",)))
    assert cut.judged("clothes").visibility is Visibility.ONLINE
    made = Safety("Roc", "1 rue du Lac", "sav@roc.example")
    assert replace(jam, safety=made).judged("other").visibility is Visibility.ONLINE
    assert made.whole
    assert not replace(made, contact=" ").whole
