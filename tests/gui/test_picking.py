"""Several orders gathered in one round at the counter: chosen, scanned, weighed, ready together."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from digitaix_desktop.domain.orders import Order
from digitaix_desktop.domain.products import Product, Unit
from digitaix_desktop.gui.screens.orders import OrdersPlace
from digitaix_desktop.operations.documents import Kind
from digitaix_desktop.operations.settings import ChangeProfile
from digitaix_protocol.rules.order_states import State
from tests.gui.test_orders import Board
from tests.gui.test_weighing import label
from tests.helpers.counter import Counter

SOAP, CREAM = "3760214580121", "3760214580138"
NINE, TEN = 1_795_510_000_000, 1_795_513_600_000


@pytest.fixture
def soap(till: Counter) -> Product:
    return till.add("Savon", price_cents=450, barcode=SOAP, category="Hygiène")


@pytest.fixture
def cheese(till: Counter) -> Product:
    profile = till.parts.queries.profile()
    till.do(ChangeProfile.between(profile, replace(profile, scale_labels="weight/5/21")))
    return till.add(
        "Beaufort", price_cents=3490, unit=Unit.KG, barcode=label(0), category="Crèmerie"
    )


@pytest.fixture
def later(till: Counter, soap: Product, cheese: Product) -> Order:
    wanted = [(soap, 2000), (cheese, 300)]
    return till.receive(till.order_of(wanted, code="P4X6CJ", pickup_from_ms=TEN))


@pytest.fixture
def sooner(till: Counter, soap: Product) -> Order:
    return till.receive(till.order_of([(soap, 1000)], pickup_from_ms=NINE))


def begin(board: Board) -> OrdersPlace:
    board.click(board.place.together_button)
    board.click(board.place.begin_button)
    return board.place


def test_all_that_is_to_be_prepared_is_chosen_and_a_click_takes_one_out(
    till: Counter, later: Order, sooner: Order, qtbot: QtBot
) -> None:
    ready = till.receive(replace(sooner, id=later.lines[0].id, code="W8D5RN", state=State.READY))
    board = Board(qtbot, till)
    board.click(board.place.together_button)
    assert set(board.place.board.picks()) == {later.id, sooner.id}
    for order, left in ((ready, 2), (sooner, 1), (sooner, 2), (later, 1)):
        card = board.place.board.card(order.id)
        assert card is not None
        board.click(card)
        assert len(board.place.board.picks()) == left
    board.click(board.place.begin_button)
    assert till.order(sooner.id).state is State.PREPARING
    assert till.order(later.id).state is State.RECEIVED


def test_keys_alone_choose_and_begin_a_round_or_none(
    till: Counter, later: Order, sooner: Order, qtbot: QtBot
) -> None:
    board = Board(qtbot, till)
    board.click(board.place.together_button)
    board.press(Qt.Key.Key_Escape)
    assert not board.place.begin_button.isVisible()
    assert board.place.board.focused() == sooner.id

    board.click(board.place.together_button)
    board.press(Qt.Key.Key_Space)
    assert board.place.board.picks() == [later.id]
    board.press(Qt.Key.Key_Return)
    assert board.place.picking.isVisible()
    assert till.order(later.id).state is State.PREPARING


def test_beside_what_is_put_aside_there_is_no_room_for_a_round(
    till: Counter, later: Order, sooner: Order, qtbot: QtBot
) -> None:
    board = Board(qtbot, till)
    assert board.place.together_button.isVisible()
    board.click(board.place.aside_button)
    assert not board.place.together_button.isVisible(), "its words would be cut"


def test_an_order_opened_meanwhile_ends_the_choosing(
    till: Counter, later: Order, sooner: Order, qtbot: QtBot
) -> None:
    board = Board(qtbot, till)
    board.click(board.place.together_button)
    board.place.show_order(later.id)
    board.settle()
    assert not board.place.begin_button.isVisible()
    assert board.place.aside_button.isVisible()


def test_a_round_from_the_board_to_ready(
    till: Counter, later: Order, sooner: Order, qtbot: QtBot
) -> None:
    board = Board(qtbot, till)
    place = begin(board)
    assert [(row.place, row.asked_milli) for row in place.picking.shown] == [
        ("Crèmerie", 300),
        ("Hygiène", 3000),
    ]
    for code in (SOAP, label(312), SOAP, SOAP):
        assert place.prepares(code)
        board.settle()
    assert till.order(later.id).lines[1].prepared_milli == 312
    assert all(row.is_whole for row in place.picking.shown)
    board.click(place.picking.ready)
    assert {till.order(each.id).state for each in (later, sooner)} == {State.READY}
    assert till.on_hand(till.product(later.lines[0].product_id)) == 10_000


def test_a_minute_later_the_round_looks_as_it_did(
    till: Counter, later: Order, sooner: Order, qtbot: QtBot
) -> None:
    till.pair()
    board = Board(qtbot, till)
    assert board.place.pause_button.isVisible()
    place = begin(board)
    place._freshness.minute.timeout.emit()
    board.settle()
    assert not place.pause_button.isVisible()


def test_the_first_piece_is_for_the_order_that_is_due_first_and_it_is_said(
    till: Counter, later: Order, sooner: Order, qtbot: QtBot
) -> None:
    board = Board(qtbot, till)
    place = begin(board)
    place.prepares(SOAP)
    assert till.order(sooner.id).lines[0].prepared_milli == 1000
    assert till.order(later.id).lines[0].prepared_milli is None
    assert "K7F 2QX" in place.picking.remark.text()


def test_wrong_goods_are_said_to_be_and_never_sold(
    till: Counter, later: Order, sooner: Order, qtbot: QtBot
) -> None:
    cream = till.add("Crème", barcode=CREAM)
    board = Board(qtbot, till)
    place = begin(board)
    assert place.prepares(CREAM)
    assert "Crème" in place.picking.remark.text()
    assert till.on_hand(cream) == 10_000
    for _ in range(4):
        place.prepares(SOAP)
    assert "there already" in place.picking.remark.text()
    assert place.prepares("9999999")
    assert "9999999" in place.picking.remark.text()


def test_a_weight_beyond_the_tolerance_opens_its_order_beside_the_round(
    till: Counter, later: Order, sooner: Order, qtbot: QtBot
) -> None:
    board = Board(qtbot, till)
    place = begin(board)
    place.prepares(label(420))
    assert place.sheet.order_id() == later.id
    assert board.block().weigh.weight() == 420
    assert till.order(later.id).lines[1].prepared_milli is None
    assert place.picking.isVisible()


def test_without_barcode_and_undone_by_hand(
    till: Counter, later: Order, sooner: Order, qtbot: QtBot
) -> None:
    board = Board(qtbot, till)
    place = begin(board)

    def soaps() -> int:
        return place.picking.shown[1].taken_milli

    board.click(place.picking.rows[1].more)
    assert soaps() == 1000
    board.click(place.picking.rows[1].every)
    assert soaps() == 3000
    board.click(place.picking.rows[1].less)
    assert soaps() == 2000
    board.parts.asker.undo()
    board.settle()
    assert soaps() == 3000


def test_the_program_begun_again_goes_on_where_it_was(
    till: Counter, later: Order, sooner: Order, qtbot: QtBot
) -> None:
    place = begin(Board(qtbot, till))
    for _ in range(2):
        place.prepares(SOAP)
    place.close()

    board = Board(qtbot, till)
    assert board.place.together_button.text() == "Go on together"
    board.click(board.place.together_button)
    assert board.place.picking.shown[1].taken_milli == 2000


def test_an_order_cancelled_meanwhile_is_no_longer_in_it(
    till: Counter, later: Order, sooner: Order, qtbot: QtBot
) -> None:
    board = Board(qtbot, till)
    place = begin(board)
    till.receive(replace(till.order(sooner.id), state=State.CANCELLED))
    board.settle()
    assert place.picking.shown[1].asked_milli == 2000
    board.click(place.picking.end)
    assert place.board.isVisible()
    assert not place.picking.is_begun()


def test_what_is_to_be_fetched_is_printed_for_all_of_them(
    till: Counter, later: Order, sooner: Order, qtbot: QtBot
) -> None:
    board = Board(qtbot, till)
    place = begin(board)
    with qtbot.waitSignal(board.parts.go.print_document) as asked:
        board.click(place.picking.print_list)
    assert asked.args is not None
    [document] = asked.args
    assert (document.kind, set(document.orders)) == (Kind.PICK, {later.id, sooner.id})
