from __future__ import annotations

from dataclasses import replace

import pytest

from digitaix_desktop.domain.products import NameMissing
from digitaix_desktop.operations.changing_many import ChangeMany
from digitaix_desktop.operations.duplicating import DuplicateProduct
from digitaix_desktop.operations.products import AddVariant, ChangeProduct, ChangeVariant
from digitaix_desktop.operations.promotions import PromotionPrice
from tests.helpers.make import AShop

M, L = (("Taille", "M"),), (("Taille", "L"),)


def test_a_copy_has_the_values_and_sizes_but_no_codes_no_stock_and_is_offline(shop: AShop) -> None:
    shirt = shop.add("Chemise", price_cents=4900, barcode="3760000000017", stock_milli=5000)
    first = shop.product(shirt.id).shelf[0]
    shop.do(ChangeVariant.between(first, replace(first, options=M, sku="CH-M")))
    shop.do(AddVariant(shirt.id, L))
    large = shop.product(shirt.id).shelf[1]
    shop.do(ChangeVariant.between(large, replace(large, price_cents=5500)))
    held = shop.product(shirt.id)
    shop.do(ChangeProduct.between(held, replace(held, brand="Lin", description="Belle")))
    shop.do(ChangeMany((shirt.id,), PromotionPrice(3900, None, None)))

    done = shop.do(DuplicateProduct(shirt.id, " Chemise d’été "))
    assert done.subject is not None
    copy = shop.product(done.subject)
    assert (copy.name, copy.brand, copy.description) == ("Chemise d’été", "Lin", "Belle")
    assert (copy.price_cents, copy.promo_price_cents, copy.web_visible) == (4900, None, False)
    assert [each.options for each in copy.shelf] == [M, L]
    assert [copy.price_of(each) for each in copy.shelf] == [4900, 5500]
    assert not any(each.barcodes or each.sku or each.promo_price_cents for each in copy.shelf)
    assert not {each.id for each in copy.variants} & {each.id for each in held.variants}
    sheet = shop.reader.product(copy.id)
    assert sheet is not None
    assert not any(line.known for line in sheet.stock.values())

    shop.desk.undo()
    assert shop.product(copy.id).deleted
    assert not shop.product(shirt.id).deleted


def test_a_copy_needs_a_name(shop: AShop) -> None:
    soap = shop.add("Savon")
    with pytest.raises(NameMissing):
        shop.do(DuplicateProduct(soap.id, "  "))
