from __future__ import annotations

from uuid import UUID, uuid4

import pytest

from digitaix_desktop.domain.errors import NotFound
from digitaix_desktop.domain.products import Product
from digitaix_desktop.domain.stock import Movement
from digitaix_desktop.operations.changing_many import ChangeMany
from digitaix_desktop.operations.counter import PassOverCounter
from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.operations.inventory import (
    BeginInventory,
    CountFound,
    CountMore,
    DropInventory,
    FinishInventory,
    NothingCounted,
    TakeOffCount,
    finish_in_steps,
)
from digitaix_desktop.operations.keeping import Keep
from digitaix_desktop.operations.orders import MoveOrder, PutAside, Wish
from digitaix_desktop.operations.views.stock import InventorySheet
from digitaix_protocol.rules.hlc import pack
from digitaix_protocol.rules.order_states import State
from tests.helpers.make import AShop, a_shop, somebody


@pytest.fixture
def soap(shop: AShop) -> Product:
    return shop.add("Savon", stock_milli=5000, category="Hygiène")


def variant(product: Product) -> UUID:
    return product.shelf[0].id


def on_hand(shop: AShop, product: Product) -> int:
    sheet = shop.reader.product(product.id)
    assert sheet is not None
    return sheet.stock[variant(product)].on_hand_milli


def under_way(shop: AShop) -> InventorySheet:
    sheet = shop.reader.inventory()
    assert sheet is not None
    return sheet


def scan(shop: AShop, product: Product, times: int = 1) -> None:
    for _ in range(times):
        shop.do(CountMore(variant(product), 1000))


def test_nothing_moves_until_it_is_finished(shop: AShop, soap: Product) -> None:
    shop.do(BeginInventory())
    scan(shop, soap, 3)

    [line] = under_way(shop).lines
    assert (line.name, line.found_milli, line.expected_milli) == ("Savon", 3000, 5000)
    assert line.difference_milli == -2000
    assert on_hand(shop, soap) == 5000

    shop.do(FinishInventory())
    assert on_hand(shop, soap) == 3000
    assert shop.reader.inventory() is None


def test_it_goes_on_after_a_restart(tmp_path_factory: pytest.TempPathFactory) -> None:
    root = tmp_path_factory.mktemp("inventory") / "data"
    with a_shop(root) as shop:
        soap = shop.add("Savon", stock_milli=5000)
        shop.do(BeginInventory())
        scan(shop, soap, 4)
    with a_shop(root) as again:
        again.do(BeginInventory())
        scan(again, soap)
        assert [line.found_milli for line in under_way(again).lines] == [5000]


def test_what_is_sold_meanwhile_is_taken_off_what_was_found(shop: AShop, soap: Product) -> None:
    shop.do(BeginInventory())
    shop.do(CountFound(variant(soap), 4000))
    shop.do(PassOverCounter(variant(soap), 1000))
    assert under_way(shop).lines[0].difference_milli == -1000
    shop.do(FinishInventory())

    assert on_hand(shop, soap) == 3000


def test_counting_on_after_a_sale_counts_what_is_there_now(shop: AShop, soap: Product) -> None:
    shop.do(BeginInventory())
    shop.do(CountFound(variant(soap), 4000))
    shop.do(PassOverCounter(variant(soap), 1000))
    scan(shop, soap)  # one more in another corner: four of them now
    shop.do(FinishInventory())

    assert on_hand(shop, soap) == 4000


def test_bags_set_aside_for_orders_are_added(shop: AShop, soap: Product) -> None:
    order_id = shop.do(PutAside((Wish(variant(soap), 2000),), somebody())).subject
    assert order_id is not None
    for state in (State.PREPARING, State.READY):
        shop.do(MoveOrder(order_id, state))
    shop.do(BeginInventory())
    scan(shop, soap, 3)

    [line] = under_way(shop).lines
    assert (line.bagged_milli, line.difference_milli) == (2000, 0)
    shop.do(FinishInventory())
    assert on_hand(shop, soap) == 5000


def test_a_bag_handed_over_while_its_goods_are_counted_takes_none_off_the_shelf(
    shop: AShop, soap: Product
) -> None:
    order_id = shop.do(PutAside((Wish(variant(soap), 2000),), somebody())).subject
    assert order_id is not None
    for state in (State.PREPARING, State.READY):
        shop.do(MoveOrder(order_id, state))
    shop.do(BeginInventory())
    scan(shop, soap, 2)
    shop.do(MoveOrder(order_id, State.COLLECTED))
    assert under_way(shop).lines[0].shelf_milli == 2000
    scan(shop, soap)
    shop.do(FinishInventory())

    assert on_hand(shop, soap) == 3000


def test_what_goes_into_a_bag_while_its_goods_are_counted_is_not_counted_twice(
    shop: AShop, soap: Product
) -> None:
    shop.do(BeginInventory())
    scan(shop, soap, 4)
    order_id = shop.do(PutAside((Wish(variant(soap), 2000),), somebody())).subject
    assert order_id is not None
    for state in (State.PREPARING, State.READY):
        shop.do(MoveOrder(order_id, state))
    assert under_way(shop).lines[0].shelf_milli == 2000
    scan(shop, soap)
    shop.do(FinishInventory())

    assert on_hand(shop, soap) == 5000


def test_what_was_not_counted_stays_unless_it_is_said_to_be_gone(
    shop: AShop, soap: Product
) -> None:
    candle = shop.add("Bougie", stock_milli=2000)
    shop.do(BeginInventory())
    scan(shop, soap)
    assert (under_way(shop).uncounted, under_way(shop).next_names) == (1, ["Bougie"])
    done = shop.do(FinishInventory())
    assert on_hand(shop, candle) == 2000

    shop.desk.undo_this(done)
    assert on_hand(shop, soap) == 5000
    shop.do(FinishInventory(rest_is_none=True))
    assert (on_hand(shop, soap), on_hand(shop, candle)) == (1000, 0)


def test_of_a_category_the_others_are_not_asked_for(shop: AShop, soap: Product) -> None:
    candle = shop.add("Bougie", stock_milli=2000, category="Maison")
    shop.do(BeginInventory("Maison"))
    assert under_way(shop).next_names == ["Bougie"]
    shop.do(FinishInventory(rest_is_none=True))

    assert (on_hand(shop, soap), on_hand(shop, candle)) == (5000, 0)


def test_finished_and_undone_it_is_under_way_again(shop: AShop, soap: Product) -> None:
    shop.do(BeginInventory())
    scan(shop, soap, 2)
    done = shop.do(FinishInventory())
    shop.do(PassOverCounter(variant(soap), 1000))
    shop.desk.undo_this(done)

    assert on_hand(shop, soap) == 4000, "five, and one was sold since"
    assert [line.found_milli for line in under_way(shop).lines] == [2000]


def test_one_that_is_left_changes_nothing_and_can_be_taken_up(shop: AShop, soap: Product) -> None:
    shop.do(BeginInventory())
    scan(shop, soap, 2)
    done = shop.do(DropInventory())
    assert shop.reader.inventory() is None
    assert on_hand(shop, soap) == 5000

    shop.desk.undo_this(done)
    assert len(under_way(shop).lines) == 1


def test_each_scan_is_undone_by_itself(shop: AShop, soap: Product) -> None:
    shop.do(BeginInventory())
    scan(shop, soap, 2)
    shop.desk.undo()
    assert [line.found_milli for line in under_way(shop).lines] == [1000]
    shop.do(TakeOffCount(variant(soap)))
    assert under_way(shop).lines == []
    shop.desk.undo()
    shop.desk.undo()
    assert under_way(shop).lines == []


def test_without_any_line_there_is_nothing_to_finish(shop: AShop) -> None:
    with pytest.raises(NotFound):
        shop.do(FinishInventory())
    shop.do(BeginInventory())
    with pytest.raises(NothingCounted):
        shop.do(FinishInventory())


def test_what_another_pc_moved_at_that_moment_is_to_be_counted_again(
    shop: AShop, soap: Product
) -> None:
    candle = shop.add("Bougie", stock_milli=2000)
    shop.do(BeginInventory())
    scan(shop, soap)
    scan(shop, candle)
    at_ms = shop.clock.at_ms - 20_000
    sale = Movement(uuid4(), variant(soap), "counter", -1000, pack(at_ms), uuid4(), at_ms)
    with shop.books.open() as books:
        books.stock.write([sale])

    assert {line.name: line.recount for line in under_way(shop).lines} == {
        "Savon": True,
        "Bougie": False,
    }


def test_thousands_of_lines_become_the_stock_in_steps_with_one_undo(shop: AShop) -> None:
    made = [shop.add(f"Savon {number}", stock_milli=5000) for number in range(60)]
    shop.do(BeginInventory())
    for each in made:
        shop.do(CountFound(variant(each), 3000))
    done = finish_in_steps(shop.desk, Unwatched())

    assert {on_hand(shop, each) for each in made} == {3000}
    assert shop.reader.inventory() is None
    assert shop.desk.undo_stack.last() is done
    assert done.undo is not None
    shop.do(done.undo)
    assert {on_hand(shop, each) for each in made} == {5000}
    assert under_way(shop).counted == 60


def test_one_place_in_the_shop_is_counted(shop: AShop, soap: Product) -> None:
    honey = shop.add("Miel", stock_milli=2000)
    shop.do(ChangeMany((honey.id,), Keep(shelf="Rayon 3")))
    shop.do(BeginInventory(shelf="Rayon 3"))

    sheet = under_way(shop)
    assert (sheet.shelf, sheet.uncounted, sheet.next_names) == ("Rayon 3", 1, ["Miel"])
    shop.do(FinishInventory(rest_is_none=True))
    assert (on_hand(shop, honey), on_hand(shop, soap)) == (0, 5000)


def test_of_many_lines_the_newest_are_read_and_all_are_numbered(shop: AShop) -> None:
    shop.do(BeginInventory())
    made = [shop.add(f"Savon {number}") for number in range(5)]
    for each in made:
        scan(shop, each)

    sheet = shop.reader.inventory(2, variant(made[0]))
    assert sheet is not None
    assert [line.name for line in sheet.lines] == ["Savon 4", "Savon 3", "Savon 0"]
    assert sheet.counted == 5
