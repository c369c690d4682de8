from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from digitaix_desktop.domain.products import Product
from digitaix_desktop.domain.rounding import Ending
from digitaix_desktop.operations.changes import add_products
from digitaix_desktop.operations.changing_many import ChangeMany, ManyChanges, TakeBackInSteps
from digitaix_desktop.operations.importing.applying import CatalogueImport
from digitaix_desktop.operations.many import (
    Change,
    NewCategory,
    NewVat,
    Online,
    PutAway,
    Reprice,
)
from digitaix_desktop.operations.many_kept import packed, unpacked
from digitaix_desktop.operations.products import AddVariant, ChangeProduct, ChangeVariant
from digitaix_desktop.operations.said import Said
from digitaix_desktop.operations.views.deeds import DeedState
from digitaix_desktop.operations.views.products import Filter
from tests.helpers.make import AShop, a_product


class Quietly:
    def step(self, done: int, total: int) -> None:
        """Nobody looks."""


class StopsAfter:
    """Somebody presses *Stop* once so many are done."""

    def __init__(self, enough: int) -> None:
        self._enough = enough

    def step(self, done: int, total: int) -> None:
        if done >= self._enough:
            raise RuntimeError("stopped")


def _many(shop: AShop, count: int) -> list[UUID]:
    made = [a_product(name=f"Produit {n:05}", price_cents=1000 + n) for n in range(count)]
    shop.desk.step(lambda open: add_products(open, made))
    return [product.id for product in made]


def _price(shop: AShop, product: Product) -> int | None:
    return shop.product(product.id).price_cents


def test_prices_rise_together_and_go_back_together(shop: AShop) -> None:
    rose, soap = shop.add("Rosier", price_cents=2490), shop.add("Savon", price_cents=450)

    done = shop.do(ChangeMany((rose.id, soap.id), Reprice(500, Ending.NINETY)))
    assert (_price(shop, rose), _price(shop, soap)) == (2590, 490)
    assert done.said is not None
    assert done.said.values == {"count": 2}

    shop.desk.undo()
    assert (_price(shop, rose), _price(shop, soap)) == (2490, 450)


def test_a_size_with_its_own_price_rises_too(shop: AShop) -> None:
    shirt = shop.add("Chemise", price_cents=2000)
    shop.do(AddVariant(shirt.id, (("Taille", "XL"),)))
    [plain, xl] = shop.product(shirt.id).shelf
    shop.do(ChangeVariant.between(xl, replace(xl, price_cents=3000)))

    shop.do(ChangeMany((shirt.id,), Reprice(1000)))
    product = shop.product(shirt.id)
    assert [product.price_of(each) for each in product.shelf] == [2200, 3300]

    shop.desk.undo()
    product = shop.product(shirt.id)
    assert [product.price_of(each) for each in product.shelf] == [2000, 3000]
    assert plain.id == product.shelf[0].id


def test_what_was_changed_since_is_not_taken_back(shop: AShop) -> None:
    rose, soap = shop.add("Rosier"), shop.add("Savon")
    shop.do(ChangeMany((rose.id, soap.id), NewCategory("Jardin")))
    held = shop.product(rose.id)
    change = shop.do(ChangeProduct.between(held, replace(held, category="Roses")))
    shop.desk.undo_stack.forget(change)

    undone = shop.desk.undo()
    assert undone is not None
    assert undone.said == Said("“{name}” is as it was", {"name": "Savon"})
    assert shop.product(rose.id).category == "Roses"
    assert shop.product(soap.id).category == ""


@pytest.mark.parametrize(
    "change",
    [Reprice(-2000, Ending.WHOLE), NewVat(550), NewCategory("Thés"), Online(False), PutAway(True)],
)
def test_a_change_survives_being_written_down(change: Change) -> None:
    ids = [UUID(int=1), UUID(int=2)]
    assert unpacked(packed(change, ids)) == (change, ids)


def test_nothing_is_sent_for_what_already_is_so(shop: AShop) -> None:
    soap = shop.add("Savon", vat_bp=550)
    done = shop.do(ChangeMany((soap.id,), NewVat(550)))
    assert done.undo is None


def test_five_thousand_are_one_deed_with_one_undo(shop: AShop) -> None:
    ids = _many(shop, 5000)

    done = ManyChanges(shop.desk).start("Prix +10 %", ids, Reprice(1000), Quietly())
    assert shop.product(ids[7]).price_cents == 1108
    assert done.said is not None
    assert done.said.values == {"count": 5000}
    assert len(shop.rows("SELECT id FROM deed")) == 1

    shop.desk.undo_in_steps(done, Quietly())
    assert shop.product(ids[7]).price_cents == 1007
    assert shop.product(ids[4999]).price_cents == 5999
    [deed] = shop.reader.long_deeds()
    assert (deed.state, deed.name) == (DeedState.UNDONE, "Prix +10 %")


def test_a_change_that_is_stopped_can_be_undone(shop: AShop) -> None:
    ids = _many(shop, 900)

    done = ManyChanges(shop.desk).start("Archivés", ids, PutAway(True), StopsAfter(200))
    archived = shop.reader.product_counts()[Filter.ARCHIVED]
    assert 200 <= archived < 900

    assert isinstance(done.undo, TakeBackInSteps)
    shop.desk.undo()
    assert shop.reader.product_counts()[Filter.ARCHIVED] == 0


def test_a_change_cut_short_by_a_crash_goes_on(shop: AShop) -> None:
    ids = _many(shop, 300)
    change = Online(True)

    def begin(open: object) -> None:
        open.deeds.begin(open.deed_id, "En ligne", 300, packed(change, ids))  # type: ignore[attr-defined]

    shop.desk.step(begin)
    [deed] = shop.reader.long_deeds()
    assert deed.state is DeedState.RUNNING

    whole = CatalogueImport(shop.desk).resume(deed.id, Quietly())
    assert (whole.state, whole.updated) == (DeedState.DONE, 300)
    assert all(shop.product(id).web_visible for id in (ids[0], ids[299]))
