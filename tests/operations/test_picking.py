"""Several orders gathered in one round: whose turn it is, what is kept, and what undo leaves."""

from __future__ import annotations

from uuid import UUID

import pytest

from digitaix_desktop.domain.orders import Order, StepRefused
from digitaix_desktop.domain.products import Product, Unit
from digitaix_desktop.operations.choices import PICKING
from digitaix_desktop.operations.orders import MoveOrder, PrepareLine, PutAside, Wish
from digitaix_desktop.operations.picking import (
    AllTaken,
    BeginPicking,
    EndPicking,
    Picking,
    PickingRow,
    ReadyTogether,
    TakePiece,
    TakeRow,
    is_complete,
    rows_of,
)
from digitaix_protocol.rules.order_states import State
from tests.helpers.make import AShop, somebody

NINE, TEN = 1_795_510_000_000, 1_795_513_600_000


class Round:
    """Two orders of soap and cheese, the second one due first."""

    def __init__(self, shop: AShop) -> None:
        self.shop = shop
        self.soap = shop.add("Savon", price_cents=450, stock_milli=9000, category="Hygiène")
        self.cheese = shop.add(
            "Beaufort", price_cents=3490, unit=Unit.KG, stock_milli=5000, category="Crèmerie"
        )
        self.later = self.put_aside(TEN, (self.soap, 2000), (self.cheese, 300))
        self.sooner = self.put_aside(NINE, (self.soap, 1000))

    def put_aside(self, at_ms: int, *wishes: tuple[Product, int]) -> UUID:
        wanted = tuple(Wish(each.variants[0].id, milli) for each, milli in wishes)
        done = self.shop.do(PutAside(wanted, somebody(), pickup_from_ms=at_ms))
        assert done.subject is not None
        return done.subject

    def order(self, order_id: UUID) -> Order:
        return self.shop.order(order_id)

    def picking(self) -> Picking:
        return Picking.of(self.shop.reader.setting(PICKING))

    def rows(self) -> list[PickingRow]:
        picking = self.picking()
        sheets = [self.shop.reader.order(id) for id in picking.orders]
        goods = {}
        for each in (self.soap, self.cheese):
            sheet = self.shop.reader.product(each.id)
            assert sheet is not None
            goods[each.id] = sheet.product
        return rows_of([each for each in sheets if each is not None], goods, picking)

    def take(self) -> None:
        row = next(row for row in self.rows() if row.variant_id == self.soap.variants[0].id)
        portion = row.next_portion() or row.portions[-1]
        self.shop.do(TakePiece(portion.order_id, portion.line_id))


@pytest.fixture
def walk(shop: AShop) -> Round:
    walk = Round(shop)
    shop.do(BeginPicking((walk.later, walk.sooner)))
    return walk


def test_what_stands_together_is_one_below_the_other_with_its_orders_by_their_hour(
    walk: Round,
) -> None:
    rows = walk.rows()
    assert [(row.place, row.name, row.asked_milli) for row in rows] == [
        ("Crèmerie", "Beaufort", 300),
        ("Hygiène", "Savon", 3000),
    ]
    assert [each.order_id for each in rows[1].portions] == [walk.sooner, walk.later]
    assert walk.order(walk.later).state is State.PREPARING


def test_a_piece_goes_to_the_order_due_first_and_nothing_is_released_half_way(
    walk: Round,
) -> None:
    walk.take()
    assert is_complete(walk.order(walk.sooner))
    walk.take()
    assert walk.order(walk.later).lines[0].prepared_milli is None
    assert walk.order(walk.later).value_cents == 900 + 1047
    assert walk.rows()[1].taken_milli == 2000
    walk.take()
    assert walk.order(walk.later).lines[0].prepared_milli == 2000
    with pytest.raises(AllTaken):
        walk.take()


def test_each_piece_can_be_taken_back(walk: Round) -> None:
    for _ in range(3):
        walk.take()
    for left in (2000, 1000, 0):
        walk.shop.desk.undo()
        assert walk.rows()[1].taken_milli == left


def test_all_of_a_row_is_one_gesture_and_so_is_taking_it_back(walk: Round) -> None:
    walk.take()
    row = walk.rows()[1]
    done = walk.shop.do(
        TakeRow(tuple((each.order_id, each.line_id) for each in row.portions if not each.is_whole))
    )
    assert walk.rows()[1].is_whole
    walk.shop.desk.undo_this(done)
    assert walk.rows()[1].taken_milli == 1000


def test_those_that_are_complete_are_ready_together(walk: Round) -> None:
    for _ in range(3):
        walk.take()
    line = walk.order(walk.later).lines[1]
    walk.shop.do(PrepareLine(walk.later, line.id, 310))
    assert all(is_complete(walk.order(each)) for each in (walk.later, walk.sooner))
    done = walk.shop.do(ReadyTogether((walk.later, walk.sooner)))
    assert walk.order(walk.later).state is State.READY
    walk.shop.desk.undo_this(done)
    assert walk.order(walk.sooner).state is State.PREPARING


def test_ended_the_bags_stay_as_they_are_and_begun_by_mistake_all_is_as_before(
    shop: AShop,
) -> None:
    walk = Round(shop)
    done = shop.do(BeginPicking((walk.later, walk.sooner)))
    shop.desk.undo_this(done)
    assert walk.order(walk.later).state is State.RECEIVED
    assert walk.picking().orders == ()

    shop.do(BeginPicking((walk.later,)))
    walk.take()
    shop.do(EndPicking())
    assert walk.picking().orders == ()
    assert walk.picking().of_line(walk.order(walk.later).lines[0]) == 1000


def test_what_is_ready_is_not_gathered_any_more(walk: Round) -> None:
    walk.shop.do(MoveOrder(walk.sooner, State.READY))
    with pytest.raises(StepRefused):
        walk.shop.do(BeginPicking((walk.sooner,)))
    with pytest.raises(StepRefused):
        walk.shop.do(TakePiece(walk.sooner, walk.order(walk.sooner).lines[0].id))


def test_what_makes_no_sense_is_an_empty_round() -> None:
    for held in (None, 3, {"orders": ["x"]}, {"taken": {"x": 1}}, {"taken": [1]}):
        assert Picking.of(held) == Picking()
