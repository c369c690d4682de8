from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitaix_desktop.domain.products import Product
from digitaix_desktop.operations.changing_many import ChangeMany
from digitaix_desktop.operations.options import (
    AddAxis,
    AddValue,
    OptionMissing,
    OptionTaken,
    OrderValues,
    RenameAxis,
    RenameValue,
    TooManyOptions,
    axes_of,
)
from digitaix_desktop.operations.products import AddVariant, ChangeVariant
from digitaix_desktop.operations.stock import CountStock
from tests.helpers.make import AShop, a_product, a_variant

SIZES = ("S", "M", "L")


def _shirt(shop: AShop) -> Product:
    """A shirt in S, M and L, with 1, 2 and 3 on the shelf."""
    shirt = shop.add("Chemise", price_cents=4900)
    first = shop.product(shirt.id).shelf[0]
    shop.do(ChangeVariant.between(first, replace(first, options=(("Taille", "S"),))))
    for size in SIZES[1:]:
        shop.do(AddVariant(shirt.id, (("Taille", size),)))
    product = shop.product(shirt.id)
    for number, variant in enumerate(product.shelf, 1):
        shop.do(CountStock(variant.id, number * 1000))
    return product


def _stock(shop: AShop, product: Product) -> dict[str, int]:
    sheet = shop.reader.product(product.id)
    assert sheet is not None
    return {each.label: sheet.stock[each.id].on_hand_milli for each in sheet.product.shelf}


def test_a_size_is_renamed_and_keeps_its_stock(shop: AShop) -> None:
    shirt = _shirt(shop)
    shop.do(ChangeMany((shirt.id,), RenameValue("Taille", "M", " Medium ")))
    assert _stock(shop, shirt) == {"S": 1000, "Medium": 2000, "L": 3000}
    shop.desk.undo()
    assert _stock(shop, shirt) == {"S": 1000, "M": 2000, "L": 3000}


def test_sizes_are_put_in_order_and_keep_their_stock(shop: AShop) -> None:
    shirt = _shirt(shop)
    shop.do(ChangeMany((shirt.id,), OrderValues("Taille", ("L", "S"))))
    assert list(_stock(shop, shirt).items()) == [("L", 3000), ("S", 1000), ("M", 2000)]
    shop.desk.undo()
    assert list(_stock(shop, shirt)) == ["S", "M", "L"]


def test_a_second_way_comes_later_and_the_stock_stays(shop: AShop) -> None:
    shirt = _shirt(shop)
    shop.do(ChangeMany((shirt.id,), AddAxis("Couleur", "Bleu")))
    assert _stock(shop, shirt) == {"S, Bleu": 1000, "M, Bleu": 2000, "L, Bleu": 3000}

    done = shop.do(AddValue(shirt.id, "Couleur", "Écru"))
    product = shop.product(shirt.id)
    assert axes_of(product.shelf) == {"Taille": list(SIZES), "Couleur": ["Bleu", "Écru"]}
    assert len(product.shelf) == 6
    assert done.undo is not None
    shop.desk.undo()
    assert len(shop.product(shirt.id).shelf) == 3

    shop.do(AddValue(shirt.id, "Couleur", "Écru"))  # they come back, no new ones are made
    assert len(shop.product(shirt.id).variants) == 6
    with pytest.raises(TooManyOptions):
        shop.do(ChangeMany((shirt.id,), AddAxis("Matière", "Lin")))


def test_what_they_differ_in_is_renamed(shop: AShop) -> None:
    shirt = _shirt(shop)
    shop.do(ChangeMany((shirt.id,), RenameAxis("Taille", "Pointure")))
    assert list(axes_of(shop.product(shirt.id).shelf)) == ["Pointure"]


def test_names_that_are_taken_or_empty_are_refused_in_words(shop: AShop) -> None:
    shirt = _shirt(shop)
    with pytest.raises(OptionTaken):
        shop.do(ChangeMany((shirt.id,), RenameValue("Taille", "M", "l")))
    with pytest.raises(OptionTaken):
        shop.do(AddValue(shirt.id, "Taille", "s"))
    for deed in (RenameValue("Taille", "M", " "), AddAxis("", "Bleu"), AddAxis("Couleur", "")):
        with pytest.raises(OptionMissing):
            shop.do(ChangeMany((shirt.id,), deed))


_WHOLE = [(size, colour) for size in SIZES for colour in ("Bleu", "Écru")]


@given(
    st.sets(st.sampled_from(_WHOLE), min_size=1),
    st.sampled_from(list(permutations(SIZES))),
)
def test_any_order_can_be_asked_for_in_any_grid(
    cells: set[tuple[str, str]], order: tuple[str, ...]
) -> None:
    variants = [
        a_variant(options=(("Taille", size), ("Couleur", colour)), position=place)
        for place, (size, colour) in enumerate(sorted(cells))
    ]
    shirt = a_product(variants=variants)
    edit = OrderValues("Taille", order).edit(shirt)
    moved = [
        replace(each, position=edit.variants.get(each.id, {}).get("position", each.position))
        for each in shirt.variants
    ]
    after = replace(shirt, variants=tuple(moved))
    shown = axes_of(after.shelf)["Taille"]
    assert shown == [size for size in order if size in shown]
    assert {each.id for each in after.shelf} == {each.id for each in shirt.shelf}
