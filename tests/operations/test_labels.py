"""Which labels are to be printed again: those that no longer say what is so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digitaix_desktop.domain.particulars import Food
from digitaix_desktop.domain.products import Product, Unit
from digitaix_desktop.operations.changing_many import ChangeMany
from digitaix_desktop.operations.desk import Done
from digitaix_desktop.operations.labels import (
    ForgetLabels,
    NotePrintedLabels,
    per_said,
    price_said,
)
from digitaix_desktop.operations.many import NewCategory, Reprice
from digitaix_desktop.operations.products import AddVariant, ArchiveProducts, ChangeProduct
from tests.helpers.make import AShop

_DAY_MS = 24 * 3600 * 1000


@pytest.fixture
def soap(shop: AShop) -> Product:
    return shop.add("Savon", stock_milli=5000)


def print_all(shop: AShop, *products: Product) -> Done:
    return shop.do(NotePrintedLabels.of(shop.reader.labels([each.id for each in products])))


def change(shop: AShop, product: Product, **values: object) -> Done:
    sheet = shop.reader.product(product.id)
    assert sheet is not None
    after = replace(sheet.product, **values)  # type: ignore[arg-type]
    return shop.do(ChangeProduct.between(sheet.product, after))


def again(shop: AShop) -> list[str]:
    return [each.face.name for each in shop.reader.labels_to_reprint()]


def test_a_price_that_changed_makes_its_label_untrue(shop: AShop, soap: Product) -> None:
    shop.add("Miel")  # never printed: no label that could be wrong
    print_all(shop, soap)
    assert again(shop) == []

    done = change(shop, soap, price_cents=495)
    [label] = shop.reader.labels_to_reprint()
    assert label.printed is not None
    assert (label.printed.price_cents, label.face.price_cents) == (450, 495)

    assert done.undo is not None
    shop.do(done.undo)
    assert again(shop) == []


def test_printing_takes_it_off_and_undo_puts_it_back(shop: AShop, soap: Product) -> None:
    print_all(shop, soap)
    change(shop, soap, price_cents=495)
    done = print_all(shop, soap)
    assert again(shop) == []
    assert done.undo is not None
    undone = shop.do(done.undo)
    assert again(shop) == ["Savon"]
    assert undone.undo is not None
    shop.do(undone.undo)
    assert again(shop) == []


def test_another_name_or_content_too_and_nothing_else(shop: AShop, soap: Product) -> None:
    print_all(shop, soap)
    shop.do(ChangeMany((soap.id,), NewCategory("Hygiène")))
    change(shop, soap, description="Au lait d’ânesse")
    assert again(shop) == []
    change(shop, soap, name="Savon doux")
    assert again(shop) == ["Savon doux"]
    print_all(shop, soap)
    change(shop, soap, food=Food(net_milli=250))
    [label] = shop.reader.labels_to_reprint()
    assert label.face.per_cents == 1800


def test_a_promotion_is_struck_through_and_ends_by_itself(shop: AShop, soap: Product) -> None:
    print_all(shop, soap)
    now = shop.clock.at_ms
    change(shop, soap, promo_price_cents=300, promo_from_ms=now + _DAY_MS,
           promo_to_ms=now + 2 * _DAY_MS)  # fmt: skip
    assert again(shop) == []
    shop.clock.at_ms += _DAY_MS
    [label] = shop.reader.labels_to_reprint()
    assert (label.face.price_cents, label.face.struck_cents) == (300, 450)
    print_all(shop, soap)
    assert again(shop) == []
    shop.clock.at_ms += _DAY_MS
    assert [each.face.price_cents for each in shop.reader.labels_to_reprint()] == [450]


def test_each_size_has_its_own_and_what_is_archived_none(shop: AShop, soap: Product) -> None:
    shop.do(AddVariant(soap.id, (("Taille", "M"),)))
    honey = shop.add("Miel")
    print_all(shop, soap, honey)
    shop.do(ChangeMany((soap.id, honey.id), Reprice(1000)))
    assert again(shop) == ["Miel", "Savon", "Savon, M"]

    shop.do(ArchiveProducts((honey.id,)))
    done = shop.do(ForgetLabels((soap.shelf[0].id,)))
    assert again(shop) == ["Savon, M"]
    assert done.undo is not None
    shop.do(done.undo)
    assert again(shop) == ["Savon", "Savon, M"]


def test_a_label_says_the_price_of_100_g_where_the_shop_does(shop: AShop) -> None:
    comte = shop.add("Comté", unit=Unit.KG, price_cents=2490)
    print_all(shop, comte)
    change(shop, comte, per_milli=100)
    assert again(shop) == ["Comté"]

    [label] = shop.reader.labels([comte.id])
    assert price_said(label.face, 2490, "fr") == "2,49\N{NO-BREAK SPACE}€/100\N{NO-BREAK SPACE}g"
    assert per_said(label.face, "fr") == "24,90\N{NO-BREAK SPACE}€/kg"
    print_all(shop, comte)
    assert again(shop) == []
