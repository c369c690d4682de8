"""What brands and the trade know is filled into many products in one gesture, undone in one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from digitaix_desktop.domain.errors import ChangedMeanwhile
from digitaix_desktop.domain.particulars import Food, Safety, Withdrawal
from digitaix_desktop.domain.products import Product, Unit
from digitaix_desktop.operations.completing import (
    CompleteProducts,
    MakerUnknown,
    NoBrand,
    NothingToFillIn,
    ShareMaker,
    own_make,
)
from digitaix_desktop.operations.products import ArchiveProducts, ChangeProduct
from digitaix_desktop.operations.settings import ChangeProfile
from digitaix_desktop.operations.views.products import Wanted
from tests.helpers.make import AShop

ROC = Safety("Roc SAS", "1 rue du Lac, 73100 Aix", "sav@roc.example")


def change(shop: AShop, product: Product, **values: Any) -> Product:
    held = shop.product(product.id)
    shop.do(ChangeProduct.between(held, replace(held, **values)))
    return shop.product(product.id)


def sell(shop: AShop, **values: Any) -> None:
    before = shop.reader.profile()
    shop.do(ChangeProfile.between(before, replace(before, **values)))


def of_brand(shop: AShop, name: str, brand: str = "Roc", **values: Any) -> Product:
    return change(shop, shop.add(name), brand=brand, **values)


def sent(shop: AShop) -> int:
    return int(shop.rows("SELECT count(*) FROM outbox WHERE kind = 'product.patch'")[0][0])


def test_a_maker_typed_once_is_every_product_of_the_brands(shop: AShop) -> None:
    shop.pair()
    boots = of_brand(shop, "Bottes", safety=ROC)
    helmet = of_brand(shop, "Casque", safety=Safety(maker="Ancien", warnings="Dès 3 ans"))
    rope = of_brand(shop, "Corde")
    other = of_brand(shop, "Gants", "Autre")
    gone = of_brand(shop, "Piolet")
    shop.do(ArchiveProducts((gone.id,)))
    before = sent(shop)

    done = shop.do(ShareMaker(boots.id))

    assert done.said is not None
    assert done.said.values == {"count": 2}
    assert shop.product(rope.id).safety == ROC
    assert shop.product(helmet.id).safety == replace(ROC, warnings="Dès 3 ans")
    assert shop.product(other.id).safety == shop.product(gone.id).safety == Safety()
    assert sent(shop) == before + 2

    shop.desk.undo()
    assert shop.product(rope.id).safety == Safety()
    assert shop.product(helmet.id).safety.maker == "Ancien"
    assert shop.product(boots.id).safety == ROC


def test_a_maker_that_is_not_whole_or_of_no_brand_is_not_shared(shop: AShop) -> None:
    with pytest.raises(NoBrand):
        shop.do(ShareMaker(change(shop, shop.add("Bol"), safety=ROC).id))
    with pytest.raises(MakerUnknown):
        shop.do(ShareMaker(of_brand(shop, "Bol", safety=Safety("Roc")).id))
    with pytest.raises(NothingToFillIn):
        shop.do(ShareMaker(of_brand(shop, "Tasse", "Seule", safety=ROC).id))


def test_what_was_last_said_of_a_maker_is_remembered(shop: AShop) -> None:
    old = of_brand(shop, "Bottes", safety=ROC)
    of_brand(shop, "Casque", safety=Safety("À demi"))
    assert shop.reader.maker_of("Roc") == ROC
    assert shop.reader.maker_of("Autre") is None
    assert shop.reader.without_maker("Roc", ROC) == 1

    moved = replace(ROC, address="2 rue Neuve", warnings="Fragile")
    change(shop, old, safety=moved)
    shop.do(ArchiveProducts((old.id,)))
    assert shop.reader.maker_of("Roc") == replace(moved, warnings="")
    assert shop.reader.without_maker("Roc", ROC) == 1, "what is archived is not asked"


def test_a_brand_is_one_however_it_is_spelt(shop: AShop) -> None:
    boots = of_brand(shop, "Bottes", "Éclat d’Or", safety=ROC)
    of_brand(shop, "Corde", "Éclat d’Or")
    of_brand(shop, "Casque", "ECLAT  D’OR")
    of_brand(shop, "Gants", "Éclat")

    assert shop.reader.brands() == ["Éclat", "Éclat d’Or"], "each once, as it is spelt most often"
    assert shop.reader.maker_of("eclat d’or") == ROC
    assert shop.reader.without_maker("Eclat d’or", ROC) == 2
    shop.do(ShareMaker(boots.id))
    assert shop.reader.without_maker("Eclat d’or", ROC) == 0
    assert shop.reader.without_maker("Eclat d’or", replace(ROC, warnings="Fragile")) == 3
    for brand in shop.reader.brands():
        found = shop.reader.product_page(Wanted(brand=brand), 0, 10)
        assert len(found) == shop.reader.product_total(Wanted(brand=brand))
    names = [card.name for card in shop.reader.product_page(Wanted(brand="Éclat d’Or"), 0, 10)]
    assert names == ["Bottes", "Casque", "Corde"], "by name, whatever the spelling"


def test_trade_and_brand_fill_in_what_they_know_and_nothing_else(shop: AShop) -> None:
    sell(shop, trade="clothes", default_vat_bp=2000)
    of_brand(shop, "Bottes", safety=ROC)
    shirt = of_brand(shop, "Chemise", vat_bp=None)
    jam = of_brand(shop, "Confiture", food=Food(origin="Savoie"))
    plain = shop.add("Foulard")
    ids = (shirt.id, jam.id, plain.id)

    done = shop.do(CompleteProducts(ids))

    assert done.said is not None
    assert done.said.values == {"name": "Chemise"}
    assert (shop.product(shirt.id).safety, shop.product(shirt.id).vat_bp) == (ROC, 2000)
    assert shop.product(jam.id) == jam
    assert shop.product(plain.id) == plain
    with pytest.raises(NothingToFillIn):
        shop.do(CompleteProducts(ids))

    shop.desk.undo()
    assert shop.product(shirt.id).groups() == shirt.groups()


def test_what_spoils_cannot_be_given_back(shop: AShop) -> None:
    sell(shop, trade="food")
    cheese = change(shop, shop.add("Beaufort"), unit=Unit.KG)
    jam = shop.add("Confiture")
    knife = change(shop, shop.add("Couteau"), safety=ROC)
    shop.do(CompleteProducts((cheese.id, jam.id, knife.id)))
    spoils = Withdrawal(excluded=True, reason="perishable")
    assert shop.product(cheese.id).withdrawal == spoils
    assert shop.product(jam.id).withdrawal == shop.product(knife.id).withdrawal == Withdrawal()

    sell(shop, trade="flowers")
    rose = shop.add("Rose")
    shop.do(CompleteProducts((rose.id,)))
    assert shop.product(rose.id).withdrawal == spoils


def test_undoing_leaves_what_was_changed_since(shop: AShop) -> None:
    boots = of_brand(shop, "Bottes", safety=ROC)
    rope, rag = of_brand(shop, "Corde"), of_brand(shop, "Chiffon")
    done = shop.do(ShareMaker(boots.id))
    since = replace(ROC, warnings="Ne pas mouiller")
    change(shop, rope, safety=since)

    shop.desk.undo_this(done)

    assert shop.product(rope.id).safety == since
    assert shop.product(rag.id).safety == Safety()
    assert done.undo is not None
    with pytest.raises(ChangedMeanwhile):
        shop.do(done.undo)


def test_the_shop_may_be_the_maker(shop: AShop) -> None:
    sell(shop, name="Atelier Roc", street="1 rue du Lac", postcode="73100", city="Aix",
         email="roc@example.org")  # fmt: skip
    made = own_make(shop.reader.profile())
    assert made == Safety("Atelier Roc", "1 rue du Lac, 73100 Aix", "roc@example.org")
    assert made.whole
