"""One shelf that is counted on two PCs at once, through a real marketplace."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import pytest

from digitaix_desktop.domain.products import Product
from digitaix_desktop.operations.changing_many import ChangeMany
from digitaix_desktop.operations.counter import PassOverCounter
from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.operations.inventory import BeginInventory, CountMore, finish_in_steps
from digitaix_desktop.operations.keeping import Keep
from digitaix_desktop.operations.products import AddProduct
from digitaix_desktop.operations.views.stock import InventorySheet
from digitaix_desktop.sync.engine import whole_exchange
from digitaix_desktop.workbench import Workbench
from tests.helpers.town import a_counter, a_town

SHELF = "Étagère A"


@dataclass
class Counted:
    """Two PCs before one shelf, whose goods both know."""

    one: Workbench
    other: Workbench
    goods: dict[str, Product]

    def exchange(self) -> None:
        """Everybody has said and heard everything."""
        for bench in (self.one, self.other, self.one):
            whole_exchange(bench.engine)

    def scan(self, bench: Workbench, name: str, times: int) -> None:
        for _ in range(times):
            bench.desk.do(CountMore(self.variant(name), 1000))

    def variant(self, name: str) -> UUID:
        return self.goods[name].shelf[0].id

    def stock(self, bench: Workbench) -> dict[str, int]:
        return {name: on_hand(bench, product.id) for name, product in self.goods.items()}


def on_hand(bench: Workbench, product_id: UUID) -> int:
    sheet = bench.queries.product(product_id)
    assert sheet is not None
    return sum(line.on_hand_milli for line in sheet.stock.values())


def under_way(bench: Workbench) -> InventorySheet:
    sheet = bench.queries.inventory()
    assert sheet is not None
    return sheet


@pytest.fixture
def counted(tmp_path: Path) -> Iterator[Counted]:
    with a_town(tmp_path / "town") as town:
        shop, code = town.shop()
        with (
            a_counter(tmp_path / "one", town, code) as one,
            a_counter(tmp_path / "other", town, town.pairing_code(shop)) as other,
        ):
            goods = {}
            for name in ("Fraises", "Abricots", "Miel"):
                done = one.desk.do(AddProduct(name, 490, 550, stock_milli=10_000))
                assert done.subject is not None
                sheet = one.queries.product(done.subject)
                assert sheet is not None
                goods[name] = sheet.product
            one.desk.do(ChangeMany(tuple(each.id for each in goods.values()), Keep(shelf=SHELF)))
            both = Counted(one, other, goods)
            both.exchange()
            yield both


def test_one_shelf_counted_on_two_pcs_becomes_one_stock(counted: Counted) -> None:
    one, other = counted.one, counted.other
    for bench in (one, other):
        bench.desk.do(BeginInventory(shelf=SHELF))
        assert under_way(bench).uncounted == 3
    counted.scan(one, "Fraises", 3)
    counted.scan(one, "Abricots", 1)
    counted.scan(other, "Miel", 7)
    counted.scan(other, "Abricots", 2)
    one.desk.do(PassOverCounter(counted.variant("Fraises"), 1000))
    finish_in_steps(other.desk, Unwatched())
    counted.exchange()

    # What the other one counted is not asked for here, and what both counted is named.
    assert under_way(one).uncounted == 0
    assert {line.name: line.recount for line in under_way(one).lines} == {
        "Fraises": False,
        "Abricots": True,
    }

    finish_in_steps(one.desk, Unwatched(), rest_is_none=True)
    counted.exchange()

    # A sale since a count is taken off it; of two counts the later holds.
    expected = {"Fraises": 2000, "Abricots": 2000, "Miel": 7000}
    assert counted.stock(one) == counted.stock(other) == expected


def test_counted_again_the_one_who_was_there_last_is_right(counted: Counted) -> None:
    one, other = counted.one, counted.other
    for bench in (one, other):
        bench.desk.do(BeginInventory(shelf=SHELF))
    counted.scan(one, "Abricots", 1)
    counted.scan(other, "Abricots", 2)
    finish_in_steps(other.desk, Unwatched())
    counted.exchange()
    counted.scan(one, "Abricots", 3)
    finish_in_steps(one.desk, Unwatched())
    counted.exchange()

    assert counted.stock(one)["Abricots"] == counted.stock(other)["Abricots"] == 4000
