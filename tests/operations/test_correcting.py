"""A stock that is wrong is put right with its reason; how goods are kept."""

from __future__ import annotations

from uuid import UUID

import pytest

from digitaix_desktop.domain.particulars import Reorder
from digitaix_desktop.domain.products import Product
from digitaix_desktop.operations.changing_many import ChangeMany
from digitaix_desktop.operations.correcting import CorrectStock, NoReason, NothingToCorrect
from digitaix_desktop.operations.counter import PassOverCounter, TakeBack
from digitaix_desktop.operations.keeping import BuyFrom, Keep
from digitaix_desktop.operations.products import ChangeProduct
from tests.helpers.make import NOON_MS, AShop


@pytest.fixture
def soap(shop: AShop) -> Product:
    return shop.add("Savon", stock_milli=5000)


def on_hand(shop: AShop, product: Product) -> int:
    sheet = shop.reader.product(product.id)
    assert sheet is not None
    return sheet.stock[product.shelf[0].id].on_hand_milli


def held(shop: AShop, product: Product) -> Product:
    sheet = shop.reader.product(product.id)
    assert sheet is not None
    return sheet.product


def test_a_correction_is_the_difference_with_its_reason(shop: AShop, soap: Product) -> None:
    shop.do(CorrectStock(soap.shelf[0].id, 3000, "derrière la caisse"))

    assert on_hand(shop, soap) == 3000
    last = shop.reader.ledger(soap.shelf[0].id)[-1]
    assert (last.kind, last.qty_milli, last.reason) == ("correction", -2000, "derrière la caisse")
    [passage] = shop.reader.counter_day(NOON_MS).passages
    assert (passage.way, passage.qty_milli, passage.reason) == (
        "correction", -2000, "derrière la caisse")  # fmt: skip


def test_what_another_pc_sold_meanwhile_stays_sold(shop: AShop, soap: Product) -> None:
    """The difference travels, not the total: a sale that comes later is taken off all the same."""
    shop.do(CorrectStock(soap.shelf[0].id, 4000, "miscounted"))
    shop.do(PassOverCounter(soap.shelf[0].id, 1000))

    assert on_hand(shop, soap) == 3000


def test_a_correction_is_undone_and_done_again(shop: AShop, soap: Product) -> None:
    done = shop.do(CorrectStock(soap.shelf[0].id, 9000, "found"))
    assert isinstance(done.undo, TakeBack)
    undone = shop.do(done.undo)
    assert on_hand(shop, soap) == 5000
    assert not shop.reader.counter_day(NOON_MS).passages

    assert undone.undo is not None
    shop.do(undone.undo)
    assert on_hand(shop, soap) == 9000
    assert shop.reader.ledger(soap.shelf[0].id)[-1].reason == "found"


def test_a_correction_without_reason_or_difference_is_refused(shop: AShop, soap: Product) -> None:
    variant: UUID = soap.shelf[0].id
    with pytest.raises(NoReason):
        shop.do(CorrectStock(variant, 3000, "  "))
    with pytest.raises(NothingToCorrect):
        shop.do(CorrectStock(variant, 5000, "found"))
    assert on_hand(shop, soap) == 5000


def test_what_was_never_counted_is_corrected_to_nothing(shop: AShop) -> None:
    bread = shop.add("Pain")
    shop.do(CorrectStock(bread.shelf[0].id, 0, "miscounted"))

    sheet = shop.reader.product(bread.id)
    assert sheet is not None
    assert sheet.stock[bread.shelf[0].id].known


def test_many_are_kept_otherwise_and_back_again(shop: AShop, soap: Product) -> None:
    honey = shop.add("Miel", stock_milli=2000)
    before = held(shop, soap)
    shop.do(
        ChangeProduct.between(before, before.with_groups({"reorder": {"target_milli": 12_000}}))
    )
    done = shop.do(ChangeMany((soap.id, honey.id), Keep(2000, 6000, None, " Rayon  3 ")))

    kept = held(shop, soap)
    assert (kept.safety_milli, kept.reorder, kept.place.shelf) == (
        2000, Reorder(6000, 12_000), "Rayon 3")  # fmt: skip
    assert shop.reader.shelves() == ["Rayon 3"]
    assert done.undo is not None
    shop.do(done.undo)
    kept = held(shop, soap)
    assert (kept.safety_milli, kept.reorder, kept.place.shelf) == (0, Reorder(None, 12_000), "")
    assert "place" not in held(shop, honey).groups()


def test_a_supplier_is_noted_and_never_sent(shop: AShop, soap: Product) -> None:
    done = shop.do(BuyFrom.all_from((soap.id,), " Savonnerie  du Lac "))

    sheet = shop.reader.product(soap.id)
    assert sheet is not None
    assert sheet.supplier == "Savonnerie du Lac"
    assert shop.reader.suppliers() == ["Savonnerie du Lac"]
    assert not shop.rows("SELECT 1 FROM outbox WHERE body LIKE '%Savonnerie%'")
    assert done.undo is not None
    shop.do(done.undo)
    sheet = shop.reader.product(soap.id)
    assert sheet is not None
    assert sheet.supplier == ""
