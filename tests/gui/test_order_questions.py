"""Asking a customer from the sheet of their order, and noting what they say, as at the counter."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from digitaix_desktop.domain.orders import Contact, Order
from digitaix_desktop.domain.products import Product, Unit
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.operations.asking import AnswerQuestion, AskCustomer, Way
from digitaix_desktop.operations.settings import ChangeProfile
from digitaix_desktop.words import CLOCK
from digitaix_protocol.rules.order_states import State
from tests.gui.test_orders import Board
from tests.helpers.counter import Counter

ENTER = Qt.Key.Key_Return
NBSP = "\N{NO-BREAK SPACE}"


@pytest.fixture
def cheese(till: Counter) -> Product:
    return till.add("Beaufort", price_cents=3490, vat_bp=550, unit=Unit.KG)


@pytest.fixture
def soap(till: Counter) -> Product:
    return till.add("Savon", price_cents=450)


@pytest.fixture
def order(till: Counter, cheese: Product, soap: Product) -> Order:
    till.pair()
    return till.receive(till.order_of([(cheese, 300), (soap, 2000)], state=State.PREPARING))


@pytest.fixture
def board(till: Counter, order: Order, qtbot: QtBot) -> Board:
    board = Board(qtbot, till)
    board.open(order)
    return board


def button(board: Board, words: str) -> Button:
    found = [
        each
        for each in board.place.sheet.findChildren(Button)
        if each.text() == words and each.isVisible()
    ]
    assert found, [each.text() for each in board.place.sheet.findChildren(Button)]
    return found[0]


def test_too_heavy_is_asked_on_the_page_in_two_gestures(
    board: Board, till: Counter, order: Order
) -> None:
    board.type("420")
    board.press(ENTER)
    board.click(board.block().ask_online)

    [question] = till.order(order.id).questions
    assert question["offers"][0]["prepared_milli"] == 420
    card = board.place.board.card(order.id)
    assert card is not None
    assert card.face().left == "question: to be called", "there is a number, and no address"
    assert board.place.sheet.lines.open_block() is None
    assert [change.kind for change in till.outgoing()][-1] == "order.ask"


def test_the_number_is_large_and_what_was_said_is_one_click(
    board: Board, till: Counter, order: Order
) -> None:
    till.do(AskCustomer(order.id, order.lines[0].id, (Way("weight", 420),)))
    board.settle()
    assert board.block().waiting.number.text() == "06 39 98 41 27".replace(" ", NBSP)

    board.click(button(board, "Agreed on the telephone"))

    line = till.order(order.id).lines[0]
    assert (line.prepared_milli, line.total_cents) == (420, 1466)
    assert "agreed" in board.said[-1] or "d’accord" in board.said[-1]
    board.parts.asker.undo()
    assert till.order(order.id).lines[0].prepared_milli is None


def test_refused_it_waits_to_be_weighed_again(board: Board, till: Counter, order: Order) -> None:
    till.do(AskCustomer(order.id, order.lines[0].id, (Way("weight", 420),)))
    board.settle()
    board.click(button(board, "Refused"))
    assert till.order(order.id).lines[0].to_weigh
    assert board.block().weigh.isVisible()


def test_what_the_customer_answered_on_their_page_is_told_on_card_and_sheet(
    board: Board, till: Counter, order: Order
) -> None:
    till.do(AskCustomer(order.id, order.lines[0].id, (Way("weight", 420),)))
    asked = till.order(order.id)
    answer = {**asked.questions[0], "state": "agreed", "chosen": 0, "by": "customer"}
    line = replace(asked.lines[0], prepared_milli=420, total_cents=1466)
    till.receive(replace(asked, questions=(answer,), lines=(line, *asked.lines[1:])))
    board.settle()
    notice = board.place.sheet.form.notice.text().replace(NBSP, " ")
    assert "Beaufort" in notice
    assert "420 g" in notice


def waiting(till: Counter, order: Order, contact: Contact, **question: object) -> Order:
    """An order with a question that the marketplace has heard of, as a pull brings it."""
    till.do(AskCustomer(order.id, order.lines[0].id, (Way("weight", 420),)))
    asked = till.order(order.id)
    events = tuple({**each, "pc": "Caisse"} for each in asked.events)
    questions = ({**asked.questions[0], **question},)
    return till.receive(replace(asked, events=events, questions=questions), contact)


WRITTEN = Contact("Martine Petit", "06 39 98 41 27", "martine@exemple.fr")
BY_MAIL, BY_PHONE = replace(WRITTEN, phone=""), replace(WRITTEN, email="")


@pytest.mark.parametrize(
    ("contact", "unreached", "on_the_card", "on_the_line", "in_the_question"),
    [
        (WRITTEN, False, "waits for an answer", "Customer asked", "comes here by itself"),
        (WRITTEN, True, "not reached by e-mail", "Customer not reached", "Call about it"),
        (BY_MAIL, True, "not reached by e-mail", "Customer not reached", "no number to call"),
        (BY_PHONE, False, "question: to be called", "Customer to be called", "address: call"),
    ],
)
def test_who_was_not_reached_is_called(
    board: Board,
    till: Counter,
    order: Order,
    contact: Contact,
    unreached: bool,
    on_the_card: str,
    on_the_line: str,
    in_the_question: str,
) -> None:
    waiting(till, order, contact, unreached=unreached)
    board.settle()
    card, view = board.place.board.card(order.id), board.place.sheet.lines.views()[0]
    assert card is not None
    assert card.face().left == on_the_card
    question = board.block().waiting
    assert question.isVisible()
    assert in_the_question in " ".join(each.text() for each in question.findChildren(QLabel))
    assert question.number.isVisible() is bool(contact.phone)
    board.click(board.block().close_button)
    assert on_the_line in view.face.accessibleName()


def test_what_the_marketplace_has_not_heard_of_is_not_called_asked(
    board: Board, till: Counter, order: Order
) -> None:
    till.receive(order, WRITTEN)
    till.do(AskCustomer(order.id, order.lines[0].id, (Way("weight", 420),)))
    board.settle()
    card = board.place.board.card(order.id)
    assert card is not None
    assert card.face().left == "question not sent yet"


def test_an_answer_does_not_hide_how_late_an_order_is(
    board: Board, till: Counter, order: Order
) -> None:
    now = till.parts.now_ms()
    late = replace(order, pickup_from_ms=now - 5_400_000, pickup_to_ms=now - 3_600_000)
    waiting(till, late, WRITTEN)
    till.receive(replace(till.order(order.id), pickup_from_ms=late.pickup_from_ms), WRITTEN)
    board.settle()
    card = board.place.board.card(order.id)
    assert card is not None
    assert card.face().left.startswith("waits for an answer · late ")
    assert card.face().left_tone == "bad"


def test_the_history_tells_what_was_asked_and_said(
    board: Board, till: Counter, order: Order
) -> None:
    asked = waiting(till, order, WRITTEN)
    [question] = asked.questions
    till.do(AnswerQuestion(order.id, str(question["id"]), "agreed", 0))
    board.settle()
    board.click(board.place.sheet.form.show_history)
    told = [each.text() for each in board.place.sheet.form.history.findChildren(QLabel)]
    shown = [each.replace(NBSP, " ") for each in told]
    assert "Customer asked: Beaufort (420 g, 14,66 €)" in shown
    assert "Agreed by telephone: Beaufort (420 g, 14,66 €)" in shown


def test_missing_as_much_as_was_asked_is_not_less_and_is_not_left_out_unsaid(
    board: Board, till: Counter, order: Order
) -> None:
    missing = board.place.sheet.missing
    board.click(board.place.sheet.lines.view(order.lines[1].id).face)
    board.click(board.block().miss)
    missing.less.setFocus()
    board.type("2")
    assert "2 were asked for" in missing.notice.text()
    assert not missing.ask_online.isEnabled()
    assert not missing.by_phone.isEnabled()
    missing.less.selectAll()
    board.type("1")
    assert not missing.notice.isVisible()
    assert missing.ask_online.isEnabled()


def test_missing_another_article_less_or_without_it_is_offered_together(
    board: Board, till: Counter, order: Order
) -> None:
    cream = till.add("Crème", price_cents=500)
    sheet = board.place.sheet
    line = order.lines[1]
    board.click(sheet.lines.view(line.id).face)
    board.click(board.block().miss)
    sheet.missing.choose(cream.id)
    sheet.missing.less.setFocus()
    board.type("1")
    board.click(sheet.missing.ask_online)

    [question] = till.order(order.id).questions
    assert [each["kind"] for each in question["offers"]] == ["replace", "less", "drop"]
    assert question["refused"] == "drop"
    assert not sheet.missing.isVisible()
    board.click(sheet.lines.view(line.id).face)
    board.click(button(board, f"Agreed: 1 Crème, 5,00{NBSP}€"))
    assert [each.name for each in till.order(order.id).lines if not each.dropped] == [
        "Beaufort",
        "Crème",
    ]


def test_as_much_of_another_article_is_offered_as_was_asked(
    board: Board, till: Counter, order: Order
) -> None:
    comte = till.add("Comté", price_cents=2790, vat_bp=550, unit=Unit.KG)
    missing = board.place.sheet.missing
    board.click(board.block().miss)
    missing.choose(comte.id)
    assert missing.rows[0].milli() == 300
    board.type("0,25")
    assert missing.rows[0].milli() == 250


def test_later_is_a_day_and_an_hour_when_the_shop_is_open(
    board: Board, till: Counter, order: Order
) -> None:
    profile = till.parts.queries.profile()
    afternoons: list[list[list[int]]] = [[] for _ in range(7)]
    afternoons[2] = [[870, 1140]]
    till.do(ChangeProfile.between(profile, replace(profile, hours=afternoons, slot_minutes=30)))
    board.click(board.place.sheet.lines.view(order.lines[1].id).face)
    board.click(board.block().miss)
    missing = board.place.sheet.missing
    days = [CLOCK.at(missing.day.itemData(row)) for row in range(1, missing.day.count())]
    assert days
    assert {(day.weekday(), day.hour, day.minute) for day in days} == {(2, 14, 30)}


def test_who_has_only_a_phone_agrees_at_once(board: Board, till: Counter, order: Order) -> None:
    sheet, line = board.place.sheet, order.lines[1]
    board.click(sheet.lines.view(line.id).face)
    board.click(board.block().miss)
    sheet.missing.less.setFocus()
    board.type("1")
    board.click(sheet.missing.by_phone)
    assert till.order(order.id).lines[1].prepared_milli == 1000
    assert till.order(order.id).value_cents == 1047 + 450
    card = board.place.board.card(order.id)
    assert card is not None
    assert card.face().summary.startswith("2 item(s)"), "what is for the customer is counted"


def test_put_aside_at_the_counter_there_is_no_page_to_ask_on(
    till: Counter, cheese: Product, qtbot: QtBot
) -> None:
    till.pair()
    order = till.receive(till.order_of([(cheese, 300)], state=State.PREPARING, source="counter"))
    board = Board(qtbot, till)
    board.open(order)
    board.type("420")
    board.press(ENTER)
    assert board.block().asks()
    assert not board.block().ask_online.isVisible()
    assert board.block().agreed.isVisible()


def test_scanned_while_something_is_missing_goods_are_offered(
    board: Board, till: Counter, order: Order
) -> None:
    cream = till.add("Crème", price_cents=500, barcode="3760214580121")
    sheet = board.place.sheet
    board.click(sheet.lines.view(order.lines[1].id).face)
    board.click(board.block().miss)
    assert board.place.prepares("3760214580121")
    assert [row.article().product.id for row in sheet.missing.rows] == [cream.id]
    assert till.on_hand(cream) == 10_000
