"""Section 8.2: movements are facts, and the shelf depends on their set alone.

The shelf itself does not travel: it shows by the orders that it can no longer meet (8.3).
"""

from __future__ import annotations

import pytest

from tests.conformance.client import Json, Pc, fold, new_id, now_ms, stamp
from tests.conformance.goods import line, moved, order, patch, product

KINDS = (
    "counter till_import return web_pickup goods_in loss own_use transfer_in transfer_out "
    "correction count"
).split()


class Shelf:
    """A product of its own, and the order for some of it that tells what lies there."""

    def __init__(self, pc: Pc, wanted_milli: int) -> None:
        self.pc, self.goods = pc, product()
        self.placed = order(self.goods, wanted_milli)
        pc.push(
            pc.mutation("product.put", self.goods),
            pc.mutation("order.create", self.placed),
        )

    @property
    def ledger(self) -> list[Json]:
        """The lines as they are pulled."""
        self.pc.pull()
        variant = self.goods["variants"][0]["id"]
        return [
            row["data"]
            for (entity, _), row in self.pc.rows.items()
            if entity == "movement" and row["data"]["variant_id"] == variant
        ]

    def move(self, qty_milli: int, kind: str, at: int, teller: Pc | None = None) -> None:
        """A movement that happened so many seconds after some moment, told now."""
        hlc = stamp(now_ms() - 3_600_000 + at * 1000)
        body = moved(self.goods, qty_milli, kind, hlc=hlc)
        assert (teller or self.pc).do("stock.move", body)["status"] == "applied"

    def holds(self, milli: int) -> bool:
        """Whether both sides fold the ledger to this, as far as the order can tell."""
        at_risk = "at_risk" in self.order["flags"]
        wanted: int = self.placed["lines"][0]["qty_milli"]
        return fold(self.ledger) == milli and at_risk == (milli < wanted)

    @property
    def order(self) -> Json:
        """The order as it is pulled."""
        self.pc.pull()
        return self.pc.held("order", self.placed["id"])


def test_movements_add_up_and_orders_that_cannot_be_met_are_flagged(pc: Pc) -> None:
    shelf = Shelf(pc, 3000)
    shelf.move(5000, "goods_in", at=10)
    assert shelf.holds(5000)
    shelf.move(-2500, "counter", at=20)
    assert shelf.holds(2500)
    shelf.move(500, "return", at=30)
    assert shelf.holds(3000)
    shelf.move(-9000, "loss", at=40)
    assert shelf.holds(-6000)


def test_a_count_absorbs_what_lies_below_it_however_late_that_comes(pc: Pc, other: Pc) -> None:
    shelf = Shelf(pc, 3000)
    shelf.move(9000, "goods_in", at=10)
    shelf.move(2000, "count", at=50)
    assert shelf.holds(2000)
    shelf.move(4000, "goods_in", at=20, teller=other)  # late, and below: counted already
    assert shelf.holds(2000)
    shelf.move(1000, "goods_in", at=60, teller=other)  # above: it adds
    assert shelf.holds(3000)
    shelf.move(9000, "count", at=40, teller=other)  # an older count changes nothing
    assert shelf.holds(3000)
    shelf.move(2000, "count", at=70)
    assert shelf.holds(2000)
    shelf.move(0, "count", at=55)
    assert shelf.holds(2000)
    shelf.move(5000, "return", at=80)
    assert shelf.holds(7000)


def test_of_two_counts_at_one_stamp_the_later_id_is_the_last(pc: Pc) -> None:
    shelf = Shelf(pc, 3000)
    hlc = stamp(now_ms())
    low, high = sorted([new_id(), new_id()])
    counts = [
        {**line(shelf.goods, milli, "count", hlc=hlc), "id": id}
        for id, milli in ((high, 1000), (low, 8000))
    ]
    pc.do("stock.move", {"movements": counts})
    assert shelf.holds(1000)


def test_every_kind_of_movement_is_taken_as_it_was_told(pc: Pc) -> None:
    goods = product()
    lines = [
        line(goods, 1000, kind, reason="essai", ref_type="order", ref_id=new_id()) for kind in KINDS
    ]
    mutation = pc.mutation("stock.move", {"movements": lines})
    assert pc.push(mutation)[0]["status"] == "applied"  # of goods that nobody here knows, too
    pc.pull()
    for told in lines:
        held = pc.held("movement", told["id"])
        assert held.items() >= told.items()
        assert (held["device_id"], held["at_ms"]) == (pc.device.id, mutation["at_ms"])
        assert held["hlc"] == mutation["hlc"]


def test_a_line_that_is_there_is_left_as_it_is(pc: Pc, other: Pc) -> None:
    told = line(product(), 1000, "goods_in")
    pc.do("stock.move", {"movements": [told]})
    other.do("stock.move", {"movements": [{**told, "qty_milli": 9000}, line(product(), 1, "loss")]})
    pc.pull()
    held = pc.held("movement", told["id"])
    assert (held["qty_milli"], held["device_id"]) == (1000, pc.device.id)


def test_the_author_is_who_pushes(pc: Pc, other: Pc) -> None:
    told = line(product(), 1000, "goods_in", device_id=other.device.id)
    pc.do("stock.move", {"movements": [told]})
    pc.pull()
    assert pc.held("movement", told["id"])["device_id"] == pc.device.id


def test_a_count_below_zero_or_of_no_kind_is_malformed_with_all_that_comes_along(pc: Pc) -> None:
    goods = product()
    good = line(goods, 1000, "goods_in")
    for bad in (line(goods, -1, "count"), line(goods, 1, "gift"), {"id": new_id()}):
        result = pc.do("stock.move", {"movements": [good, bad]})
        assert (result["status"], result["reason"]) == ("rejected", "malformed")
    pc.pull()
    assert ("movement", good["id"]) not in pc.rows


def test_a_movement_of_an_archived_product_is_taken(pc: Pc) -> None:
    goods = product()
    pc.do("product.put", goods)
    pc.do("product.patch", patch(goods["id"], None, deleted=True))
    assert pc.do("stock.move", moved(goods, -1000, "counter"))["status"] == "applied"


@pytest.mark.parametrize("at_ms", [-1, 2**47 + 1])
def test_a_moment_no_calendar_shows_is_malformed(pc: Pc, at_ms: int) -> None:
    goods = product()
    pc.do("product.put", goods)
    told = pc.do("stock.move", moved(goods, 1000, "goods_in", at_ms=at_ms))
    assert (told["status"], told["reason"]) == ("rejected", "malformed")
