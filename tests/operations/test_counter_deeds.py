from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from digitaix_desktop.domain.errors import NotFound, Quantity
from digitaix_desktop.domain.products import Product, Unit
from digitaix_desktop.operations.counter import (
    AlreadyTakenBack,
    NoQuantity,
    NotSold,
    PassOverCounter,
    PutOff,
    TakeBack,
    Way,
)
from digitaix_desktop.operations.orders import PutAside, Wish
from digitaix_desktop.operations.products import AddVariant, ChangeProduct
from digitaix_desktop.operations.stock import CountStock
from digitaix_desktop.operations.views.stock import CounterDay
from tests.helpers.make import NOON_MS, AShop, somebody

MIDNIGHT = NOON_MS - 12 * 3600 * 1000


@pytest.fixture
def soap(shop: AShop) -> Product:
    return shop.add("Savon", stock_milli=5000)


def variant(product: Product) -> UUID:
    return product.shelf[0].id


def day(shop: AShop) -> CounterDay:
    return shop.reader.counter_day(MIDNIGHT)


def on_hand(shop: AShop, product: Product) -> int:
    sheet = shop.reader.product(product.id)
    assert sheet is not None
    return sheet.stock[variant(product)].on_hand_milli


def sell(shop: AShop, product: Product, milli: int = 1000) -> None:
    shop.do(PassOverCounter(variant(product), milli))


def test_each_scan_is_one_movement_and_no_payment(shop: AShop, soap: Product) -> None:
    sell(shop, soap)
    sell(shop, soap)

    assert on_hand(shop, soap) == 3000
    rows = shop.rows("SELECT kind, qty_milli, reason FROM movement WHERE kind != 'count'")
    assert rows == [("counter", -1000, "")] * 2
    passed = [(each.name, each.qty_milli, each.left.on_hand_milli) for each in day(shop).passages]
    assert passed == [("Savon", -1000, 3000)] * 2
    assert day(shop).number == 2


def test_what_comes_back_is_there_again(shop: AShop, soap: Product) -> None:
    sell(shop, soap)
    done = shop.do(PassOverCounter(variant(soap), 1000, Way.RETURNED))

    assert on_hand(shop, soap) == 5000
    assert done.said is not None
    assert done.said.values["left"] == Quantity(5000)
    assert [each.qty_milli for each in day(shop).passages] == [1000, -1000]


def test_what_is_sold_without_ever_being_counted_says_so(shop: AShop) -> None:
    rare = shop.add("Tirage unique")
    done = shop.do(PassOverCounter(variant(rare), 1000))

    assert done.said is not None
    assert "never counted" in done.said.template
    assert on_hand(shop, rare) == -1000


def test_who_sells_what_is_left_to_the_web_is_told_and_sells_it(shop: AShop, soap: Product) -> None:
    shop.do(ChangeProduct.between(soap, replace(soap, web_quota_milli=4000)))
    told = shop.do(PassOverCounter(variant(soap), 1000)).said
    assert told is not None
    assert "quota" not in told.template
    told = shop.do(PassOverCounter(variant(soap), 1000)).said
    assert told is not None
    assert "for the web" in told.template
    assert told.values["quota"] == Quantity(4000, Unit.PIECE)
    assert on_hand(shop, soap) == 3000
    shop.do(ChangeProduct.between(shop.product(soap.id), soap))
    assert shop.product(soap.id).web_quota_milli == 0


@pytest.mark.parametrize("milli", [0, -1000])
def test_nothing_can_not_be_sold(shop: AShop, soap: Product, milli: int) -> None:
    with pytest.raises(NoQuantity):
        sell(shop, soap, milli)
    assert on_hand(shop, soap) == 5000


def test_a_sale_is_taken_back_once_from_the_list_or_by_undo(shop: AShop, soap: Product) -> None:
    done = shop.do(PassOverCounter(variant(soap), 2000))
    [passage] = day(shop).passages
    shop.do(TakeBack(passage.id))

    assert on_hand(shop, soap) == 5000
    assert (list(day(shop).passages), day(shop).number) == ([], 0)
    with pytest.raises(AlreadyTakenBack):
        shop.desk.undo_this(done)
    assert on_hand(shop, soap) == 5000


def test_what_was_taken_back_by_mistake_is_sold_again_by_undo(shop: AShop, soap: Product) -> None:
    sell(shop, soap, 2000)
    shop.do(TakeBack(day(shop).passages[0].id))
    shop.desk.undo()

    assert on_hand(shop, soap) == 3000
    assert day(shop).number == 1


def test_a_count_made_after_a_sale_knew_that_the_goods_were_there(
    shop: AShop, soap: Product
) -> None:
    """Scanned by mistake, found on the shelf by a count, taken back: still what was counted."""
    sell(shop, soap)
    shop.do(CountStock(variant(soap), 5000))
    shop.do(TakeBack(day(shop).passages[0].id))

    assert on_hand(shop, soap) == 5000


def test_the_last_ten_are_those_that_were_not_taken_back(shop: AShop, soap: Product) -> None:
    for _ in range(40):
        sell(shop, soap)
    for _ in range(25):
        shop.do(TakeBack(day(shop).passages[0].id))
    shop.clock.at_ms += 24 * 3600 * 1000
    sell(shop, soap)

    today = shop.reader.counter_day(MIDNIGHT + 24 * 3600 * 1000)
    assert len(today.passages) == 10
    assert today.number == 1
    assert day(shop).number == 16


def test_a_size_is_named_with_its_product(shop: AShop) -> None:
    shirt = shop.add("Chemise", stock_milli=2000)
    shop.do(AddVariant(shirt.id, (("Taille", "M"),)))
    medium = shop.product(shirt.id).shelf[-1]
    shop.do(PassOverCounter(medium.id, 1000))

    assert day(shop).passages[0].name == "Chemise, M"


def test_a_weight_that_is_noted_later_stays_to_be_noted(shop: AShop) -> None:
    cheese = shop.add("Beaufort", unit=Unit.KG, stock_milli=4000)
    shop.do(PutOff(variant(cheese)))
    [note] = day(shop).to_weigh
    assert (note.name, note.unit) == ("Beaufort", Unit.KG)
    assert on_hand(shop, cheese) == 4000

    shop.do(PassOverCounter(variant(cheese), 420, put_off=note.id))
    assert on_hand(shop, cheese) == 3580
    assert day(shop).to_weigh == []
    shop.desk.undo()
    assert on_hand(shop, cheese) == 4000
    assert [each.name for each in day(shop).to_weigh] == ["Beaufort"]


def test_a_weight_taken_back_by_mistake_is_noted_again_and_waits_no_longer(shop: AShop) -> None:
    cheese = shop.add("Beaufort", unit=Unit.KG, stock_milli=4000)
    shop.do(PutOff(variant(cheese)))
    [note] = day(shop).to_weigh
    shop.do(PassOverCounter(variant(cheese), 420, put_off=note.id))
    [passage] = day(shop).passages
    shop.do(TakeBack(passage.id, to_weigh=True))
    shop.desk.undo()

    assert on_hand(shop, cheese) == 3580
    assert day(shop).to_weigh == [], "it would be weighed and sold twice"


def test_a_note_is_settled_once(shop: AShop) -> None:
    cheese = shop.add("Beaufort", unit=Unit.KG, stock_milli=4000)
    shop.do(PutOff(variant(cheese)))
    [note] = day(shop).to_weigh
    shop.do(NotSold(note.id))

    with pytest.raises(NotFound):
        shop.do(PassOverCounter(variant(cheese), 420, put_off=note.id))
    assert on_hand(shop, cheese) == 4000
    shop.desk.undo()
    assert len(day(shop).to_weigh) == 1


def test_goods_promised_to_an_order_are_sold_and_it_is_said(shop: AShop, soap: Product) -> None:
    wish = Wish(variant(soap), 4000)
    order = shop.do(PutAside((wish,), somebody())).subject
    first = shop.do(PassOverCounter(variant(soap), 1000))
    second = shop.do(PassOverCounter(variant(soap), 1000))

    assert first.said is not None
    assert second.said is not None
    assert "of it for orders" in first.said.template
    assert "orders want" in second.said.template
    assert second.said.values["reserved"] == Quantity(4000)
    assert [(each.order_id, each.qty_milli) for each in shop.reader.promised(variant(soap))] == [
        (order, 4000)
    ]
