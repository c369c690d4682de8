"""What the shop asks and what is answered by telephone, on the PC: amounts, what is kept, undo."""

from __future__ import annotations

from uuid import UUID

import pytest

from digitaix_desktop.domain.orders import Order, StepRefused
from digitaix_desktop.domain.products import Product, Unit
from digitaix_desktop.operations.asking import (
    AnsweredMeanwhile,
    AnswerQuestion,
    AskCustomer,
    Instead,
    NothingOffered,
    Way,
)
from digitaix_desktop.operations.desk import Done
from digitaix_desktop.operations.orders import CancelOrder, MoveOrder, PrepareLine, PutAside, Wish
from digitaix_protocol.rules.order_states import State
from tests.helpers.make import AShop, somebody


class Case:
    """An order of 300 g of cheese and a soap."""

    def __init__(self, shop: AShop) -> None:
        self.shop = shop
        self.cheese = shop.add("Beaufort", price_cents=3490, unit=Unit.KG, stock_milli=5000)
        self.tomme = shop.add("Tomme", price_cents=2190, unit=Unit.KG, stock_milli=5000)
        self.soap = shop.add("Savon", price_cents=450, stock_milli=5000)
        wishes = [(self.cheese, 300), (self.soap, 1000)]
        done = shop.do(
            PutAside(tuple(Wish(p.variants[0].id, milli) for p, milli in wishes), somebody())
        )
        assert done.subject is not None
        self.id: UUID = done.subject

    @property
    def order(self) -> Order:
        return self.shop.order(self.id)

    def kept(self, product: Product) -> int:
        sheet = self.shop.reader.product(product.id)
        assert sheet is not None
        return sheet.stock[product.variants[0].id].reserved_milli

    def ask(
        self, *ways: Way, told: int | None = None, refused: str = "keep", line: int = 0
    ) -> Done:
        wanted = self.order.lines[line].id
        return self.shop.do(AskCustomer(self.id, wanted, ways, refused, told))

    def answer(self, answer: str, chosen: int | None = None) -> Done:
        question = str(self.order.questions[-1]["id"])
        return self.shop.do(AnswerQuestion(self.id, question, answer, chosen))

    def instead(self, milli: int) -> Way:
        return Way("replace", instead=(Instead(self.tomme.variants[0].id, milli),))


@pytest.fixture
def case(shop: AShop) -> Case:
    return Case(shop)


HEAVIER = Way("weight", 420)


def test_a_question_changes_nothing_before_it_is_answered(case: Case) -> None:
    case.ask(HEAVIER)
    assert case.order.asked == "unsent"  # the marketplace has not heard it yet
    assert (case.kept(case.cheese), case.order.value_cents) == (300, 1047 + 450)


def test_agreed_by_telephone_the_weight_and_its_amount_are_noted(case: Case) -> None:
    case.ask(HEAVIER)
    done = case.answer("agreed", 0)
    line = case.order.lines[0]
    assert (line.prepared_milli, line.total_cents) == (420, 1466)
    assert case.kept(case.cheese) == 420
    assert case.order.asked == "agreed"

    case.shop.desk.undo_this(done)
    assert case.order.lines[0].prepared_milli is None
    assert case.order.value_cents == 1047 + 450


def test_told_at_once_it_is_one_deed(case: Case) -> None:
    done = case.ask(HEAVIER, case.instead(250), told=1)
    old, soap, new = case.order.lines
    assert (old.dropped, soap.dropped, new.dropped) == (True, False, False)
    assert (new.name, new.qty_milli, new.total_cents) == ("Tomme", 250, 548)
    assert new.tolerance_bp == case.tomme.tolerance_bp
    assert new.to_weigh
    assert (case.kept(case.cheese), case.kept(case.tomme)) == (0, 250)

    undone = case.shop.desk.undo_this(done)
    assert (case.kept(case.cheese), case.kept(case.tomme)) == (300, 0)
    assert case.order.value_cents == 1047 + 450
    assert undone.undo is not None
    case.shop.do(undone.undo)
    assert (case.kept(case.cheese), case.kept(case.tomme)) == (0, 250)


def test_refused_the_line_goes_or_stays_as_was_said(case: Case) -> None:
    case.ask(HEAVIER, told=-1)
    assert case.order.lines[0].due_milli == 300
    case.ask(HEAVIER, told=-1, refused="drop")
    assert case.order.lines[0].dropped
    case.ask(Way("drop"), told=0, line=1)
    assert case.order.state is State.CANCELLED
    assert (case.kept(case.cheese), case.kept(case.soap)) == (0, 0)


def test_later_is_another_day_for_the_whole_order(case: Case) -> None:
    done = case.ask(Way("later", pickup_from_ms=1_796_000_000_000), told=0)
    assert case.order.pickup_from_ms == 1_796_000_000_000
    assert done.undo is None


def test_withdrawn_it_no_longer_waits_and_undo_asks_again(case: Case) -> None:
    done = case.ask(HEAVIER, case.instead(200))
    undone = case.shop.desk.undo_this(done)
    assert case.order.asked == ""
    assert undone.undo is not None
    case.shop.do(undone.undo)
    assert case.order.asked == "unsent"  # the marketplace has not heard it yet
    assert len(case.order.questions[-1]["offers"]) == 2


def test_weighed_again_dropped_or_ready_the_question_is_over(case: Case) -> None:
    case.ask(HEAVIER)
    case.shop.do(PrepareLine(case.id, case.order.lines[0].id, 310))
    assert case.order.questions[-1]["state"] == "withdrawn"
    case.ask(Way("less", 1000), line=1)
    case.shop.do(MoveOrder(case.id, State.READY))
    assert case.order.questions[-1]["state"] == "lapsed"
    with pytest.raises(AnsweredMeanwhile):
        case.answer("agreed", 0)
    with pytest.raises(StepRefused):
        case.ask(HEAVIER)


def test_what_makes_no_question_is_refused(case: Case) -> None:
    with pytest.raises(NothingOffered):
        case.ask()
    case.shop.do(CancelOrder(case.id))
    with pytest.raises(StepRefused):
        case.ask(HEAVIER)
