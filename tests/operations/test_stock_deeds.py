from __future__ import annotations

from uuid import uuid4

import pytest

from digitaix_desktop.domain.errors import NotFound, Quantity
from digitaix_desktop.domain.stock import Moving
from digitaix_desktop.operations.products import AddVariant
from digitaix_desktop.operations.stock import CountStock, MoveStock
from digitaix_desktop.operations.views.products import Filter, Wanted
from tests.helpers.make import AShop


def _on_hand(shop: AShop) -> int:
    [card] = shop.reader.product_page(Wanted(), 0, 10)
    return card.on_hand_milli


def test_goods_that_leave_are_written_down_and_come_back_by_a_counter_movement(
    shop: AShop,
) -> None:
    soap = shop.add("Savon", stock_milli=5000)
    done = shop.do(MoveStock((Moving(soap.variants[0].id, "counter", -2000),)))

    assert _on_hand(shop) == 3000
    assert done.said is not None
    assert done.said.values == {"name": "Savon", "change": Quantity(-2000)}
    shop.desk.undo_this(done)
    assert _on_hand(shop) == 5000
    assert [(row.kind, row.qty_milli, row.reason) for row in shop.rows(
        "SELECT kind, qty_milli, reason FROM movement ORDER BY hlc"
    )] == [("count", 5000, ""), ("counter", -2000, ""), ("correction", 2000, "undo")]  # fmt: skip


def test_a_count_says_what_is_there_and_what_was(shop: AShop) -> None:
    soap = shop.add("Savon", stock_milli=5000)
    done = shop.do(CountStock(soap.variants[0].id, 3000))

    assert _on_hand(shop) == 3000
    assert done.said is not None
    assert done.said.values == {
        "name": "Savon",
        "before": Quantity(5000),
        "after": Quantity(3000),
    }
    shop.desk.undo_this(done)
    assert _on_hand(shop) == 5000


def test_a_first_count_says_no_stock_that_nobody_knew(shop: AShop) -> None:
    soap = shop.add("Savon")
    done = shop.do(CountStock(soap.variants[0].id, 3000))

    assert done.said is not None
    assert "→" not in done.said.template


def test_a_count_that_finds_what_was_known_changes_nothing_to_undo(shop: AShop) -> None:
    soap = shop.add("Savon", stock_milli=5000)

    assert shop.do(CountStock(soap.variants[0].id, 5000)).undo is None


def test_each_size_has_its_own_stock_and_the_grid_shows_the_sum(shop: AShop) -> None:
    shirt = shop.add("Chemise", stock_milli=2000)
    shop.do(AddVariant(shirt.id, (("Taille", "M"),)))
    medium = shop.product(shirt.id).variants[1]
    done = shop.do(CountStock(medium.id, 3000))

    assert done.said is not None
    assert done.said.values["name"] == "Chemise, M"
    assert _on_hand(shop) == 5000


def test_the_last_piece_sold_is_sold_out_at_once_and_below_zero_shows(shop: AShop) -> None:
    soap = shop.add("Savon", stock_milli=1000)
    shop.do(MoveStock((Moving(soap.variants[0].id, "counter", -1000),)))
    assert shop.reader.product_counts()[Filter.SOLD_OUT] == 1

    shop.do(MoveStock((Moving(soap.variants[0].id, "counter", -1000),)))

    assert _on_hand(shop) == -1000


def test_stock_of_nothing_known_is_refused_whole(shop: AShop) -> None:
    shop.pair()
    for deed in (CountStock(uuid4(), 1000), MoveStock((Moving(uuid4(), "counter", -1000),))):
        with pytest.raises(NotFound):
            shop.do(deed)

    assert shop.rows("SELECT * FROM movement") == []
    assert shop.reader.waiting_count() == 0
