from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitaix_desktop.domain.particulars import Food
from digitaix_desktop.domain.products import (
    MOST_CENTS,
    NameMissing,
    PriceOutOfRange,
    Product,
    Unit,
    Variant,
)
from digitaix_protocol.rules.visibility import Visibility
from tests.helpers.make import a_product, a_variant, a_version

_WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
_AMOUNT = st.none() | st.integers(0, MOST_CENTS)
_JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | _WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_WORDS, inner, max_size=3),
    max_leaves=8,
)
_NEWER = st.dictionaries(st.sampled_from(["of_a_newer_program", "of_another"]), _JSON)
_BESIDE = st.dictionaries(st.sampled_from(["deposit_cents", "wholesale_cents"]), _JSON)

_PRODUCTS = st.builds(
    Product,
    id=st.uuids(),
    name=_WORDS,
    description=_WORDS,
    brand=_WORDS,
    category=_WORDS,
    price_cents=_AMOUNT,
    unit=st.sampled_from(Unit),
    vat_bp=st.none() | st.integers(0, 10_000),
    step_milli=st.integers(1, 10_000),
    min_milli=st.integers(1, 10_000),
    tolerance_bp=st.integers(0, 10_000),
    web_visible=st.booleans(),
    safety_milli=st.integers(0, 10_000),
    web_quota_milli=st.sampled_from([0, 2000]),
    deleted=st.booleans(),
)
_VARIANTS = st.builds(
    Variant,
    id=st.uuids(),
    product_id=st.uuids(),
    options=st.lists(st.tuples(_WORDS, _WORDS), max_size=3).map(tuple),
    sku=_WORDS,
    barcodes=st.lists(_WORDS, max_size=3).map(tuple),
    price_cents=_AMOUNT,
    position=st.integers(0, 1000),
    deleted=st.booleans(),
)


@given(product=_PRODUCTS, newer=_NEWER, beside=_BESIDE)
def test_a_product_comes_back_from_its_groups_as_it_was_with_what_newer_programs_said(
    product: Product, newer: dict[str, Any], beside: dict[str, Any]
) -> None:
    groups = product.groups() | newer
    groups["pricing"] = groups["pricing"] | beside

    back = Product(id=product.id).with_groups(groups)

    assert back.groups() == groups
    assert back == product.with_groups(groups)


@given(variant=_VARIANTS, newer=_NEWER, beside=_BESIDE)
def test_a_variant_comes_back_from_its_groups_as_it_was_with_what_newer_programs_said(
    variant: Variant, newer: dict[str, Any], beside: dict[str, Any]
) -> None:
    groups = variant.groups() | newer
    groups["codes"] = groups["codes"] | beside

    back = Variant(id=variant.id, product_id=variant.product_id).with_groups(groups)

    assert back.groups() == groups


def test_a_price_changed_here_keeps_the_promotion_of_a_newer_program_beside_it() -> None:
    pulled = a_product().with_groups(
        {"pricing": {"price_cents": 450, "vat_bp": 2000, "promo_price_cents": 400}}
    )

    changed = pulled.with_groups({"pricing": pulled.groups()["pricing"] | {"price_cents": 500}})

    assert changed.price_cents == 500
    assert changed.groups()["pricing"]["promo_price_cents"] == 400


def test_groups_that_are_not_named_stay_as_they_are() -> None:
    product = a_product(description="À l’huile d’olive", category="Hygiène")

    renamed = product.with_groups({"name": "Savon noir"}, {"name": a_version(9)})

    assert (renamed.name, renamed.description) == ("Savon noir", "À l’huile d’olive")
    assert renamed.versions == {"name": a_version(9)}


def test_a_group_emptied_elsewhere_is_as_if_it_was_never_written() -> None:
    product = a_product(description="Doux", safety_milli=2000, tolerance_bp=500)

    emptied = product.with_groups(
        {"description": None, "pricing": None, "selling": None, "safety_milli": None}
    )

    assert (emptied.description, emptied.price_cents, emptied.safety_milli) == ("", None, 0)
    assert (emptied.step_milli, emptied.tolerance_bp) == (1000, 1000)


@pytest.mark.parametrize(
    "groups",
    [
        {"name": 5},
        {"name": ["Savon"]},
        {"category": {"a": 1}},
        {"pricing": "450"},
        {"pricing": {"price_cents": "450"}},
        {"pricing": {"price_cents": 4.5}},
        {"pricing": {"price_cents": True}},
        {"pricing": {"price_cents": -1}},
        {"pricing": {"price_cents": 1 << 63}},
        {"pricing": {"vat_bp": 10_001}},
        {"pricing": {"price_unit": "pair of"}},
        {"selling": {"step_milli": 0}},
        {"selling": {"min_milli": -1000}},
        {"selling": []},
        {"web_visible": "yes"},
        {"deleted": 1},
        {"safety_milli": 10**19},
        {"web_quota_milli": -1},
    ],
)
def test_values_no_product_can_have_are_refused_before_they_are_stored(
    groups: dict[str, Any],
) -> None:
    with pytest.raises(ValueError, match=r".+"):
        a_product().with_groups(groups)


@pytest.mark.parametrize(
    "groups",
    [
        {"options": "Bleu"},
        {"options": [["Couleur"]]},
        {"options": [["Couleur", 5]]},
        {"codes": ["3760000000017"]},
        {"codes": {"sku": 12}},
        {"codes": {"barcodes": "3760000000017"}},
        {"codes": {"barcodes": [3760000000017]}},
        {"pricing": {"price_cents": "450"}},
        {"position": "first"},
        {"deleted": "no"},
    ],
)
def test_values_no_variant_can_have_are_refused_before_they_are_stored(
    groups: dict[str, Any],
) -> None:
    with pytest.raises(ValueError, match=r".+"):
        a_variant().with_groups(groups)


def test_a_product_needs_a_name_and_a_price_a_shop_may_ask() -> None:
    assert a_product(price_cents=0).checked().price_cents == 0
    assert a_product(price_cents=None).checked().price_cents is None
    with pytest.raises(NameMissing):
        a_product(name=" \u00a0\t").checked()
    for price in (-1, MOST_CENTS + 1):
        with pytest.raises(PriceOutOfRange):
            a_product(price_cents=price).checked()
        with pytest.raises(PriceOutOfRange):
            a_product(variants=[a_variant(price_cents=price)]).checked()


def test_a_variant_costs_what_the_product_costs_unless_it_has_its_own_price() -> None:
    usual, dearer, free = a_variant(), a_variant(price_cents=900), a_variant(price_cents=0)
    product = a_product(price_cents=450, variants=[usual, dearer, free])

    assert [product.price_of(each) for each in product.variants] == [450, 900, 0]


def test_each_size_has_the_price_of_a_litre_that_customers_see_of_it() -> None:
    bottle = a_variant(options=(("Contenance", "75 cl"),))
    magnum = a_variant(options=(("Contenance", "Magnum 1,5 l"),), price_cents=2700)
    wine = a_product(
        price_cents=1500, variants=(bottle, magnum), food=Food(net_milli=750, net_unit="l")
    )
    assert wine.unit_prices() == {2000, 1800}
    assert replace(wine, variants=(bottle,)).unit_prices() == {2000}
    assert replace(wine, food=Food()).unit_prices() == set()
    assert replace(wine, unit=Unit.KG).unit_prices() == set()


def test_the_shelf_shows_what_is_sold_in_its_order() -> None:
    product_id = uuid4()
    second = a_variant(product_id, position=1)
    first = a_variant(product_id, position=0)
    gone = a_variant(product_id, position=2, deleted=True)
    product = a_product(id=product_id, variants=[second, gone, first])

    assert product.shelf == (first, second)
    assert product.variant(gone.id) == gone
    with pytest.raises(KeyError):
        product.variant(uuid4())


def test_options_are_said_in_words_and_the_first_barcode_is_the_one_shown() -> None:
    shirt = a_variant(options=(("Couleur", "Bleu"), ("Taille", "M")), barcodes=("1", "2"))

    assert shirt.label == "Bleu, M"
    assert (shirt.barcode, a_variant().barcode) == ("1", "")


def test_the_light_follows_what_is_written() -> None:
    assert a_product(web_visible=True).judged("").visibility is Visibility.ONLINE
    assert a_product(web_visible=True, price_cents=None).judged("").missing == ("price",)
    assert a_product(web_visible=False).judged("").visibility is Visibility.OFFLINE


def test_only_pieces_are_not_measured() -> None:
    assert [unit for unit in Unit if not unit.measured] == [Unit.PIECE]
