"""The board and an order opened, as somebody at the counter uses them."""

from __future__ import annotations

import json
from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from digitaix_desktop.domain.orders import Contact, Order
from digitaix_desktop.domain.products import Product, Unit
from digitaix_desktop.gui.main_window import MainWindow
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.scanner import BarcodeScanner
from digitaix_desktop.gui.screens.article_name import ArticleName
from digitaix_desktop.gui.screens.line_block import LineBlock
from digitaix_desktop.gui.screens.order_board import face_of
from digitaix_desktop.gui.screens.order_words import OrderWords
from digitaix_desktop.gui.screens.orders import OrdersPlace
from digitaix_desktop.gui.shop_window import ShopWindow
from digitaix_desktop.gui.theme import Theme
from digitaix_desktop.operations.choices import FIRST_RUN_DONE
from digitaix_desktop.operations.counter import PassOverCounter, Way
from digitaix_desktop.operations.desk import Done
from digitaix_desktop.operations.orders import MoveOrder, PrepareLine
from digitaix_desktop.operations.settings import Choose
from digitaix_protocol.rules.order_states import State
from tests.helpers.counter import Counter

ENTER = Qt.Key.Key_Return
LEFT = Qt.MouseButton.LeftButton
NBSP = "\N{NO-BREAK SPACE}"


class Board:
    """The place as it is used: keys go where the focus is, clicks to what is seen."""

    def __init__(self, qtbot: QtBot, till: Counter, parts: Parts | None = None) -> None:
        self.till, self.parts = till, parts or till.parts
        self.said: list[str] = []
        self.done: list[Done] = []
        self.refused: list[str] = []
        self.parts.asker.said.connect(self._told)
        self.parts.asker.refused.connect(self.refused.append)
        self.place = OrdersPlace(self.parts)
        qtbot.addWidget(self.place)
        self.place.resize(1366, 900)
        self.place.show()
        QTest.qWaitForWindowActive(self.place)
        self.settle()

    def _told(self, text: str, done: Done) -> None:
        self.said.append(text)
        self.done.append(done)

    def settle(self) -> None:
        """Let the announcement of a deed arrive: it is brought to this thread, then told once."""
        for _ in range(3):
            QApplication.processEvents()

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.place.windowHandle(), key)
        self.settle()

    def type(self, text: str) -> None:
        field = QApplication.focusWidget()
        assert field is not None
        QTest.keyClicks(field, text)

    def click(self, button: QWidget) -> None:
        assert button.isVisible()
        QTest.mouseClick(button, LEFT)
        self.settle()

    def column(self, order: Order) -> int | None:
        return self.place.board.column_of(order.id)

    def state(self, order: Order) -> State:
        return self.till.order(order.id).state

    def block(self) -> LineBlock:
        block = self.place.sheet.lines.open_block()
        assert block is not None
        return block

    def open(self, order: Order) -> None:
        card = self.place.board.card(order.id)
        assert card is not None
        self.click(card)
        assert self.place.sheet.order_id() == order.id


@pytest.fixture
def board(qtbot: QtBot, till: Counter) -> Board:
    return Board(qtbot, till)


@pytest.fixture
def soap(till: Counter) -> Product:
    return till.add("Savon", price_cents=450)


@pytest.fixture
def cheese(till: Counter) -> Product:
    return till.add("Beaufort", price_cents=3490, vat_bp=550, unit=Unit.KG)


@pytest.fixture
def order(till: Counter, soap: Product) -> Order:
    return till.receive(till.order_of([(soap, 2000)]))


@pytest.fixture
def by_weight(till: Counter, cheese: Product) -> Order:
    return till.receive(till.order_of([(cheese, 300)], state=State.PREPARING))


# The board ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("state", "column"),
    [
        (State.TO_CONFIRM, 0),
        (State.RECEIVED, 1),
        (State.ACCEPTED, 1),
        (State.PREPARING, 2),
        (State.READY, 3),
    ],
)
def test_an_order_stands_in_the_column_of_its_step(
    state: State, column: int, till: Counter, soap: Product, qtbot: QtBot
) -> None:
    order = till.receive(till.order_of([(soap, 1000)], state=state))
    board = Board(qtbot, till)
    assert board.column(order) == column
    assert board.place.board.counts()[column] == 1


def test_a_card_says_code_first_name_and_value(order: Order, board: Board) -> None:
    card = board.place.board.card(order.id)
    assert card is not None
    face = card.face()
    assert (face.code, face.name) == ("K7F 2QX", "Martine D.")
    assert face.summary == f"2 item(s) · 9,00{NBSP}€"


def test_an_order_that_comes_in_appears_by_itself_and_asks_to_be_seen(
    board: Board, till: Counter, soap: Product
) -> None:
    order = till.receive(till.order_of([(soap, 1000)]))
    board.settle()
    card = board.place.board.card(order.id)
    assert card is not None
    assert card.face().is_new

    board.open(order)

    assert not card.face().is_new
    assert till.parts.queries.unseen_count() == 0


def test_the_message_of_a_new_order_leads_to_it(
    till: Counter, soap: Product, qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    shop = ShopWindow(window, till.parts, theme, BarcodeScanner(qapp))
    window.resize(1366, 768)
    window.show()
    till.do(Choose(FIRST_RUN_DONE, True))
    shop.begin()
    order = till.receive(till.order_of([(soap, 1000)]))
    qtbot.waitUntil(lambda: "K7F" in window.banner().words.text())
    QTest.mouseClick(window.banner().open, LEFT)
    assert window.current_place() == "orders"
    assert shop.places.orders.sheet.order_id() == order.id
    shop.leave()


def test_a_place_nobody_looks_at_reads_when_it_is_shown_again(
    board: Board, till: Counter, soap: Product
) -> None:
    board.place.hide()
    order = till.receive(till.order_of([(soap, 1000)]))
    board.settle()
    assert board.column(order) is None
    assert not board.place._freshness.minute.isActive()

    board.place.show()
    assert board.column(order) == 1
    assert board.place._freshness.minute.isActive()


def test_time_goes_on_minute_by_minute(qtbot: QtBot, till: Counter, soap: Product) -> None:
    now = [till.parts.now_ms()]
    due = now[0] + 48 * 60_000 + 5_000
    order = till.receive(till.order_of([(soap, 1000)], pickup_from_ms=due))
    board = Board(qtbot, till, replace(till.parts, now_ms=lambda: now[0]))
    card = board.place.board.card(order.id)
    assert card is not None
    assert card.face().left == f"in 48{NBSP}min"

    now[0] += 60_000
    board.place._freshness.minute.timeout.emit()

    assert card.face().left == f"in 47{NBSP}min"


def test_arrows_lead_from_card_to_card_and_enter_opens_one(
    till: Counter, soap: Product, qtbot: QtBot
) -> None:
    first = till.receive(till.order_of([(soap, 1000)], code="BCDF22", pickup_from_ms=1))
    below = till.receive(till.order_of([(soap, 1000)], code="BCDF23", pickup_from_ms=2))
    beside = till.receive(till.order_of([(soap, 1000)], code="BCDF24", state=State.READY))
    board = Board(qtbot, till)
    card = board.place.board.card(first.id)
    assert card is not None
    card.setFocus()

    board.press(Qt.Key.Key_Down)
    assert board.place.board.focused() == below.id
    board.press(Qt.Key.Key_Right)
    assert board.place.board.focused() == beside.id, "empty columns are passed over"
    board.press(ENTER)
    assert board.place.sheet.order_id() == beside.id
    assert board.state(beside) is State.READY, "the first Enter only opens"


def test_ended_orders_are_one_click_away(till: Counter, soap: Product, qtbot: QtBot) -> None:
    gone = till.receive(till.order_of([(soap, 1000)], state=State.COLLECTED))
    board = Board(qtbot, till)
    assert board.place.empty.isVisible()

    board.click(board.place.ended_button)
    assert board.place.ended.column_of(gone.id) == 0
    card = till.parts.queries.ended()[0]
    words, now = OrderWords("en"), board.parts.now_ms()
    assert face_of(card, words, now).left.startswith("collected"), "when it came no longer matters"
    board.click(board.place.ended_button)
    assert board.place.empty.isVisible()


def test_an_empty_board_offers_to_put_something_aside(board: Board) -> None:
    assert board.place.empty.isVisible()
    board.place.empty.first_step.emit()
    assert board.place.aside.isVisible()


# From arrival to hand-over ------------------------------------------------------------------


def test_enter_alone_takes_an_order_from_its_arrival_to_the_hand_over(
    order: Order, soap: Product, board: Board, till: Counter
) -> None:
    board.open(order)
    for state in (State.PREPARING, State.READY, State.COLLECTED):
        board.press(ENTER)
        assert board.state(order) is state
    assert till.on_hand(soap) == 8000
    assert not board.refused


def test_the_button_says_the_next_step_and_its_key(order: Order, board: Board) -> None:
    board.open(order)
    step = board.place.sheet.form.next
    shown = []
    for _ in range(3):
        shown.append((step.text(), step.key_active()))
        board.click(step)
    assert shown == [("Prepare", True), ("Ready", True), ("Hand over", True)]
    assert not step.isVisible()


def test_coming_back_by_the_rail_the_key_that_is_shown_works(
    order: Order, till: Counter, qtbot: QtBot
) -> None:
    window, place = MainWindow(), OrdersPlace(till.parts)
    qtbot.addWidget(window)
    window.add_place("orders", "Commandes", "clipboard-list", place)
    window.add_place("products", "Produits", "package", QLineEdit())
    window.resize(1366, 768)
    window.show()
    QTest.qWaitForWindowActive(window)
    place.show_order(order.id)
    step = place.sheet.form.next
    to_orders, to_products = window.form.rail.findChildren(QAbstractButton)

    QTest.mouseClick(to_products, LEFT)
    assert not step.key_active()
    QTest.mouseClick(to_orders, LEFT)
    assert step.key_active()
    window.search()
    assert not step.key_active(), "there Enter searches"
    QTest.mouseClick(to_orders, LEFT)
    assert step.key_active()

    QTest.keyClick(window.windowHandle(), ENTER)
    assert till.order(order.id).state is State.PREPARING


def test_each_step_is_undone_by_what_the_toast_offers(order: Order, board: Board) -> None:
    board.open(order)
    board.press(ENTER)
    assert board.done[-1].undo is not None
    board.parts.asker.undo()
    board.settle()
    assert board.state(order) is State.RECEIVED
    assert board.place.sheet.form.next.text() == "Prepare"
    assert board.column(order) == 1


def test_a_key_held_down_takes_one_step_only(order: Order, board: Board) -> None:
    board.open(order)
    board.press(ENTER)
    held = QKeyEvent(
        QEvent.Type.KeyPress, ENTER, Qt.KeyboardModifier.NoModifier, "\r", autorep=True
    )
    for _ in range(5):
        QApplication.sendEvent(board.place, held)
    assert board.state(order) is State.PREPARING


def test_a_reservation_to_confirm_is_accepted_by_enter(
    till: Counter, soap: Product, qtbot: QtBot
) -> None:
    asked = till.receive(till.order_of([(soap, 1000)], state=State.TO_CONFIRM))
    board = Board(qtbot, till)
    board.open(asked)
    assert board.place.sheet.form.next.text() == "Accept"
    board.press(ENTER)
    assert board.state(asked) is State.RECEIVED


def test_a_reservation_to_confirm_says_why_and_until_when(
    till: Counter, soap: Product, qtbot: QtBot
) -> None:
    asked = till.receive(till.order_of([(soap, 1000)], state=State.TO_CONFIRM))
    board = Board(qtbot, till)
    board.open(asked)
    said = board.place.sheet.form.notice.text()
    assert "look whether all of it is there" in said
    assert "Without an answer by" in said


def test_an_order_whose_goods_are_gone_names_them_and_how_many_there_are(
    till: Counter, soap: Product, qtbot: QtBot
) -> None:
    towel = till.add("Serviette", stock_milli=9000)
    order = till.receive(till.order_of([(soap, 2000), (towel, 1000)], flags=("at_risk",)))
    till.do(PassOverCounter(soap.shelf[0].id, till.on_hand(soap) - 1000))
    board = Board(qtbot, till)
    board.open(order)
    said = board.place.sheet.form.notice.text()
    assert f"{soap.name}: 1 left, 2 promised in all" in said
    assert towel.name not in said
    till.do(PassOverCounter(soap.shelf[0].id, 5000, Way.RECEIVED))
    board.place.sheet.read_again()
    assert soap.name not in board.place.sheet.form.notice.text()


def test_a_reservation_is_declined_with_its_reason(
    till: Counter, soap: Product, qtbot: QtBot
) -> None:
    till.pair()
    asked = till.receive(till.order_of([(soap, 1000)], state=State.TO_CONFIRM))
    board = Board(qtbot, till)
    board.open(asked)
    board.click(board.place.sheet.form.decline)
    reasons = board.place.sheet.form.reasons
    assert not reasons.give.isEnabled(), "without a reason nothing is declined"

    board.click(reasons.chips()[0])
    board.click(reasons.give)

    assert board.state(asked) is State.DECLINED
    assert json.loads(till.outgoing()[-1].body)["reason"] == "No longer in stock"


def test_an_order_is_cancelled_in_ones_own_words(order: Order, board: Board) -> None:
    board.open(order)
    sheet = board.place.sheet
    board.click(sheet.ways.cancel)
    sheet.form.reasons.words.setFocus()
    board.type("Vase en morceaux")
    board.press(ENTER)
    assert board.state(order) is State.CANCELLED
    assert board.column(order) is None


@pytest.mark.parametrize(
    ("source", "contact", "said"),
    [
        ("web", Contact("Martine Dupont", "0639984127"), "sees it on the page"),
        (
            "counter",
            Contact("Martine Dupont", "0639984127"),
            f"tell the customer: 06{NBSP}39",
        ),
        ("counter", Contact(), "The items are free again."),
    ],
)
def test_before_it_is_cancelled_it_is_said_who_will_hear_of_it(
    source: str, contact: Contact, said: str, till: Counter, soap: Product, qtbot: QtBot
) -> None:
    order = till.receive(till.order_of([(soap, 1000)], source=source), contact)
    board = Board(qtbot, till)
    board.open(order)
    board.click(board.place.sheet.ways.cancel)
    told = board.place.sheet.form.reasons.after()
    assert said in told
    assert ("customer" in told) is bool(contact.phone)


@pytest.mark.parametrize("state", [State.COLLECTED, State.CANCELLED])
def test_nothing_is_due_for_an_order_that_ended(
    state: State, order: Order, board: Board, till: Counter
) -> None:
    board.open(order)
    assert board.place.sheet.form.settled.text() == "To be settled in the shop"
    till.receive(replace(order, state=state))
    board.settle()
    assert board.place.sheet.form.settled.text() == "Value of the order"
    assert board.place.sheet.form.total.text() == f"9,00{NBSP}€"


def test_a_hand_over_can_be_taken_back_the_same_day(
    order: Order, soap: Product, board: Board, till: Counter
) -> None:
    board.open(order)
    for _ in range(3):
        board.press(ENTER)
    board.click(board.place.sheet.ways.back)
    assert board.state(order) is State.READY
    assert till.on_hand(soap) == 10_000


def test_what_nobody_fetched_goes_back_on_the_shelf(
    till: Counter, soap: Product, qtbot: QtBot
) -> None:
    late = till.receive(till.order_of([(soap, 1000)], state=State.READY, pickup_from_ms=1))
    board = Board(qtbot, till)
    board.open(late)
    board.click(board.place.sheet.ways.shelve)
    assert board.state(late) is State.NOT_COLLECTED


# Weighing -----------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["0,312", "312", "312 g"])
def test_a_weight_is_typed_and_noted_by_enter_and_the_amount_follows(
    typed: str, by_weight: Order, board: Board, till: Counter
) -> None:
    board.open(by_weight)
    sheet = board.place.sheet
    assert not sheet.form.next.key_active(), "Enter is for the weight first"
    assert board.block().note.text() == "Note"

    board.type(typed)
    board.press(ENTER)

    line = till.order(by_weight.id).lines[0]
    assert (line.prepared_milli, line.total_cents) == (312, 1089)
    assert sheet.form.total.text() == f"10,89{NBSP}€"
    assert sheet.form.taxes.text() == f"of which VAT 0,57{NBSP}€ (5,5{NBSP}%)"
    assert sheet.form.next.key_active()
    board.press(ENTER)
    assert board.state(by_weight) is State.READY


def test_enter_without_a_weight_waits_for_one(by_weight: Order, board: Board) -> None:
    board.open(by_weight)
    board.press(ENTER)
    assert board.state(by_weight) is State.PREPARING
    assert QApplication.focusWidget() is board.block().weigh.edit


def test_ready_by_mouse_says_what_is_to_be_weighed_and_opens_it(
    by_weight: Order, board: Board
) -> None:
    board.open(by_weight)
    board.click(board.block().close_button)
    assert board.place.sheet.lines.open_block() is None
    board.click(board.place.sheet.form.next)
    assert "Beaufort" in board.refused[-1]
    assert QApplication.focusWidget() is board.block().weigh.edit


def test_more_than_tolerated_asks_the_customer_before_it_is_noted(
    by_weight: Order, board: Board, till: Counter
) -> None:
    board.open(by_weight)
    board.type("350")
    assert board.block().note.text() == "Ask the customer"
    board.press(ENTER)
    board.press(ENTER)
    assert board.block().asks()
    assert till.order(by_weight.id).lines[0].prepared_milli is None, "nobody agreed yet"

    board.click(board.block().agreed)

    line = till.order(by_weight.id).lines[0]
    assert (line.prepared_milli, line.total_cents) == (350, 1222)
    assert not board.refused


def test_weighing_again_takes_the_question_back(by_weight: Order, board: Board) -> None:
    board.open(by_weight)
    board.type("350")
    board.press(ENTER)
    board.click(board.block().again)
    board.type("305")
    board.press(ENTER)
    assert board.till.order(by_weight.id).lines[0].prepared_milli == 305


def test_what_is_being_typed_survives_whatever_comes_in(
    by_weight: Order, board: Board, till: Counter, soap: Product
) -> None:
    board.open(by_weight)
    board.type("0,3")
    till.receive(till.order_of([(soap, 1000)], code="BCDF22"))
    board.settle()
    assert board.block().weigh.edit.text() == "0,3"
    board.type("12")
    board.press(ENTER)
    assert till.order(by_weight.id).lines[0].prepared_milli == 312


def test_an_order_takes_two_gestures_and_one_for_each_weighed_line(
    till: Counter, cheese: Product, soap: Product, qtbot: QtBot
) -> None:
    ham = till.add("Jambon", price_cents=3200, unit=Unit.KG)
    order = till.receive(till.order_of([(cheese, 300), (soap, 4000), (ham, 200)]))
    board = Board(qtbot, till)
    board.open(order)

    board.press(ENTER)  # prepare
    for weight in ("0,312", "206"):  # typing one field and Enter: one gesture
        board.type(weight)
        board.press(ENTER)
    board.press(ENTER)  # ready

    assert board.state(order) is State.READY
    assert [line.due_milli for line in till.order(order.id).lines] == [312, 4000, 206]


# Articles -----------------------------------------------------------------------------------


def test_pieces_are_ticked_off(order: Order, board: Board, till: Counter) -> None:
    board.open(order)
    board.press(ENTER)
    face = board.place.sheet.lines.view(order.lines[0].id).face
    assert face.said() == "to take: 2"
    board.click(face.tick())
    assert till.order(order.id).lines[0].prepared_milli == 2000
    assert face.said() == "2 of 2"
    assert board.place.sheet.form.ready.text() == "1 ready of 1"
    board.click(face.tick())
    assert till.order(order.id).lines[0].prepared_milli is None


def test_the_size_to_take_is_read_whole_however_long_the_name(till: Counter, qtbot: QtBot) -> None:
    soil = till.add("Terreau de rempotage pour plantes d’intérieur", price_cents=890)
    asked = till.order_of([(soil, 12_000)], state=State.PREPARING)
    asked = replace(asked, lines=(replace(asked.lines[0], options="10 litres"),))
    board = Board(qtbot, till)
    till.receive(asked)
    board.settle()
    board.open(asked)
    view = board.place.sheet.lines.view(asked.lines[0].id)

    assert view.face.name.options.text() == "10 litres"
    assert [label for label in shown_words(view.face.name) if is_cut(label)] == []

    board.click(view.face)
    assert board.block().name.options.text() == "10 litres"
    assert [label for label in shown_words(board.block().name) if is_cut(label)] == []


def shown_words(name: ArticleName) -> list[QLabel]:
    assert name.name.isVisible()
    assert name.options.isVisible()
    return [name.name, name.options]


def is_cut(words: QLabel) -> bool:
    """Whether its lines, or its longest word, find no room."""
    longest = max(words.fontMetrics().horizontalAdvance(word) for word in words.text().split())
    return words.height() < words.heightForWidth(words.width()) or words.width() < longest


def test_what_can_be_done_with_an_article_is_read_whole(
    by_weight: Order, board: Board, till: Counter
) -> None:
    board.open(by_weight)
    board.press(ENTER)
    block = board.block()
    block.note.setText("Demander au client")  # the longest of these words
    block.miss.setText("Manquant…")
    board.settle()
    for button in (block.note, block.miss, block.remove):
        assert button.width() >= button.sizeHint().width()


def test_less_than_asked_may_be_given(order: Order, board: Board, till: Counter) -> None:
    board.open(order)
    board.click(board.place.sheet.lines.view(order.lines[0].id).face)
    board.type("1")
    board.press(ENTER)
    line = till.order(order.id).lines[0]
    assert (line.prepared_milli, line.total_cents) == (1000, 450)


def test_a_line_of_which_only_a_part_is_ready_does_not_look_ready(
    order: Order, board: Board, till: Counter
) -> None:
    board.open(order)
    line = order.lines[0]
    face = board.place.sheet.lines.view(line.id).face
    looks = {}
    for ready in (1000, 2000):
        till.do(PrepareLine(order.id, line.id, ready))
        board.settle()
        looks[ready] = face.tick().checkState()
        assert face.said() == f"{ready // 1000} of 2"
    assert looks == {1000: Qt.CheckState.PartiallyChecked, 2000: Qt.CheckState.Checked}

    till.do(PrepareLine(order.id, line.id, 1000))
    board.settle()
    board.click(face.tick())
    assert till.order(order.id).lines[0].prepared_milli == 2000, "the rest was found"

    till.do(PrepareLine(order.id, line.id, 1000))
    till.do(MoveOrder(order.id, State.READY))
    board.settle()
    assert (face.tag().text(), face.tag().tone()) == ("1 of 2", "warn")


def test_an_article_is_removed_and_put_back(
    till: Counter, soap: Product, cheese: Product, qtbot: QtBot
) -> None:
    order = till.receive(till.order_of([(soap, 1000), (cheese, 300)], state=State.PREPARING))
    board = Board(qtbot, till)
    board.open(order)
    board.click(board.block().remove)
    weighed = till.order(order.id).lines[1]
    assert weighed.dropped
    assert board.place.sheet.form.total.text() == f"4,50{NBSP}€"
    assert board.done[-1].undo is not None

    board.click(board.place.sheet.lines.view(weighed.id).face._restore)
    assert not till.order(order.id).lines[1].dropped


def test_the_last_article_cannot_be_removed_and_the_way_out_is_told(
    by_weight: Order, board: Board, till: Counter
) -> None:
    board.open(by_weight)
    board.click(board.block().remove)
    assert not till.order(by_weight.id).lines[0].dropped
    assert board.refused


# The customer, the slip ---------------------------------------------------------------------


def test_the_telephone_is_large_and_telling_is_one_gesture(order: Order, board: Board) -> None:
    board.open(order)
    sheet = board.place.sheet
    assert sheet.form.phone.text().replace(NBSP, " ") == "06 39 98 41 27"
    board.click(sheet.form.told)
    assert board.till.order(order.id).told_ms is not None
    assert sheet.form.told_at.text().startswith("Told at")


def test_for_whom_and_when_is_read_whole_once_they_were_told(
    till: Counter, soap: Product, qtbot: QtBot
) -> None:
    ready = till.order_of([(soap, 1000)], state=State.READY, pickup_from_ms=1_795_510_000_000)
    order = till.receive(ready, Contact("Mme de La Tour-Bertrand", "0639984127"))
    board = Board(qtbot, till)
    board.open(order)
    board.click(board.place.sheet.form.told)
    form = board.place.sheet.form
    assert form.left.text()
    for words in (form.customer, form.slot, form.left):
        assert words.width() >= words.sizeHint().width()
        assert form.who.rect().contains(words.geometry())


def test_who_left_an_address_is_told_by_the_marketplace(
    till: Counter, soap: Product, qtbot: QtBot
) -> None:
    order = till.receive(
        till.order_of([(soap, 1000)]), Contact("Hélène Vidal", email="helene@exemple.fr")
    )
    board = Board(qtbot, till)
    board.open(order)
    assert board.place.sheet.form.email.text() == "helene@exemple.fr"
    assert not board.place.sheet.form.told.isVisible()


def test_the_slip_is_asked_for(order: Order, board: Board, qtbot: QtBot) -> None:
    board.open(order)
    with qtbot.waitSignal(board.parts.go.print_slip) as asked:
        board.click(board.place.sheet.form.print)
    assert asked.args == [order.id]
    with qtbot.waitSignal(board.parts.go.print_slip):
        board.place.print()


def test_the_history_is_told_in_order(order: Order, board: Board) -> None:
    board.open(order)
    for _ in range(2):
        board.press(ENTER)
    opened = board.parts.queries.order(order.id)
    assert opened is not None
    told = [what for _, what, _ in board.place.sheet._history.lines(opened, board.parts.now_ms())]
    assert told == ["Placed online", "Being prepared", "Ready"]
    lines = board.place.sheet._history.lines(opened, board.parts.now_ms(), one_of_many=True)
    assert [pc for _, _, pc in lines] == ["", "this PC", "this PC"], "nobody else knows of it yet"
    board.click(board.place.sheet.form.show_history)
    assert board.place.sheet.form.history.isVisible()


def test_a_wish_to_cancel_is_said_on_the_sheet(till: Counter, soap: Product, qtbot: QtBot) -> None:
    order = till.receive(till.order_of([(soap, 1000)], flags=("cancel_requested",)))
    board = Board(qtbot, till)
    board.open(order)
    assert "asks to cancel" in board.place.sheet.form.notice.text()


# Scanning -----------------------------------------------------------------------------------


def ready(till: Counter, soap: Product) -> Order:
    return till.receive(till.order_of([(soap, 2000)], state=State.READY))


@pytest.mark.parametrize("text", ["DXK7F2QX", "k7f 2qx", "K7F2QX"])
def test_the_slip_or_code_of_a_ready_order_hands_it_over_at_once(
    text: str, till: Counter, soap: Product, qtbot: QtBot
) -> None:
    order = ready(till, soap)
    board = Board(qtbot, till)

    assert board.place.scanned(text)
    board.settle()

    assert board.state(order) is State.COLLECTED
    assert till.on_hand(soap) == 8000
    assert board.done[-1].undo is not None

    board.parts.asker.undo()
    assert board.state(order) is State.READY
    assert till.on_hand(soap) == 10_000


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (State.PREPARING, "Not ready yet"),
        (State.TO_CONFIRM, "waits for your answer"),
        (State.COLLECTED, "Already handed over"),
        (State.CANCELLED, "cancelled"),
    ],
)
def test_a_scan_that_cannot_hand_over_opens_the_order_and_says_why(
    state: State, said: str, till: Counter, soap: Product, qtbot: QtBot
) -> None:
    order = till.receive(till.order_of([(soap, 1000)], state=state))
    board = Board(qtbot, till)
    assert board.place.scanned("DXK7F2QX")
    assert board.state(order) is state
    assert said in board.place.sheet.form.notice.text()


def test_what_a_scan_could_not_do_is_forgotten_once_one_looks_elsewhere(
    till: Counter, soap: Product, qtbot: QtBot
) -> None:
    order = till.receive(till.order_of([(soap, 1000)], state=State.PREPARING))
    board = Board(qtbot, till)
    notice = board.place.sheet.form.notice_card
    for elsewhere in (board.place.hide, lambda: board.place.show_order(order.id)):
        board.place.show()
        board.place.scanned("DXK7F2QX")
        assert notice.isVisible()
        elsewhere()
        assert notice.isHidden()


def test_a_slip_scanned_twice_is_handed_over_once(
    till: Counter, soap: Product, qtbot: QtBot
) -> None:
    ready(till, soap)
    board = Board(qtbot, till)
    board.place.scanned("DXK7F2QX")
    board.place.scanned("DXK7F2QX")
    assert till.on_hand(soap) == 8000


def test_a_slip_of_no_order_here_is_told_and_goods_are_left_to_others(board: Board) -> None:
    assert board.place.scanned("DXBCDF22")
    assert "BCD F22" in board.refused[-1]
    assert not board.place.scanned("3760123450019")


def test_an_order_that_is_gone_is_told(board: Board) -> None:
    board.place.show_order(UUID(int=5))
    assert board.refused
    assert board.place.sheet.order_id() is None


def test_an_order_moved_on_another_pc_is_shown_as_it_is_now(order: Order, board: Board) -> None:
    board.open(order)
    board.till.do(MoveOrder(order.id, State.PREPARING))
    board.settle()
    assert board.place.sheet.form.next.text() == "Ready"


def test_escape_puts_the_sheet_away_and_the_card_keeps_the_focus(
    order: Order, board: Board
) -> None:
    board.open(order)
    board.press(Qt.Key.Key_Escape)
    assert not board.place.sheet.isVisible()
    assert board.place.board.focused() == order.id


def test_escape_puts_away_what_was_unfolded_before_the_sheet(order: Order, board: Board) -> None:
    board.open(order)
    for _ in range(2):
        board.press(ENTER)
    sheet = board.place.sheet
    for unfolds, card in (
        (sheet.ways.part, sheet.parts_card),
        (sheet.ways.cancel, sheet.form.reasons),
    ):
        board.click(unfolds)
        board.press(Qt.Key.Key_Escape)
        assert card.isHidden()
        assert sheet.form.next.hasFocus()
    board.press(Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_handed_over_on_another_pc_the_key_takes_nothing_back(order: Order, board: Board) -> None:
    board.open(order)
    for _ in range(2):
        board.press(ENTER)
    board.till.do(MoveOrder(order.id, State.COLLECTED))
    board.settle()
    assert not board.place.sheet.ways.back.hasFocus()
    board.press(ENTER)
    assert board.state(order) is State.COLLECTED


def test_a_part_is_handed_over_and_the_rest_waits(order: Order, board: Board) -> None:
    board.open(order)
    for _ in range(2):
        board.press(ENTER)
    sheet = board.place.sheet
    board.click(sheet.ways.part)
    field = sheet.parts_card.field(order.lines[0].id)
    assert field.hasFocus()
    assert not sheet.parts_card.keep.isEnabled(), "all of it is no part"
    assert sheet.parts_card.reason.text().startswith("That is all of it")
    board.type("3")
    assert not sheet.parts_card.keep.isEnabled(), "there are only two"
    assert sheet.parts_card.reason.text() == "That is more than there is."
    field.selectAll()
    board.type("1")
    board.press(ENTER)
    assert board.state(order) is State.READY
    assert sheet.parts_card.isHidden()
    assert sheet.ways.cancel.isHidden()
    card = board.place.board.card(order.id)
    assert card is not None
    assert "rest to collect" in card.accessibleName()
    assert (sheet.form.settled.text(), sheet.form.total.text()) == (
        f"For the rest, of 9,00{NBSP}€",
        f"4,50{NBSP}€",
    ), "nothing is asked for twice"
    assert sheet.form.taxes.text() == f"of which VAT 0,75{NBSP}€ (20{NBSP}%)"
    said = sheet.lines.view(order.lines[0].id).face.accessibleName()
    assert "1 of 2 handed over" in said, "which article has left, and how much of it"

    board.click(sheet.ways.rest)

    assert board.state(order) is State.COLLECTED
    assert board.till.order(order.id).value_cents == 450
    opened = board.parts.queries.order(order.id)
    assert opened is not None
    told = [what for _, what, _ in sheet._history.lines(opened, board.parts.now_ms())]
    assert f"Left: 1 {order.lines[0].name}" in told


def test_what_the_customer_brings_back_is_in_stock_again(order: Order, board: Board) -> None:
    board.open(order)
    for _ in range(3):
        board.press(ENTER)
    sheet = board.place.sheet
    board.click(sheet.ways.returns)
    assert not sheet.parts_card.back.isEnabled()
    board.click(sheet.ways.returns)  # once more: what is asked has the keys all the same
    board.type("1")
    for _ in order.lines:
        board.press(Qt.Key.Key_Tab)
    assert sheet.parts_card.words.hasFocus(), "after the quantities comes the reason"
    sheet.parts_card.words.setText("abîmé")
    board.click(sheet.parts_card.back)
    assert board.state(order) is State.COLLECTED
    opened = board.parts.queries.order(order.id)
    assert opened is not None
    _, what, _ = sheet._history.lines(opened, board.parts.now_ms())[-1]
    assert what == f"Taken back: 1 {order.lines[0].name} (abîmé)"
    assert "1 taken back" in sheet.lines.view(order.lines[0].id).face.accessibleName()


def test_what_something_else_came_for_is_called_replaced(
    till: Counter, soap: Product, cheese: Product, board: Board
) -> None:
    order = till.order_of([(soap, 2000), (cheese, 300)], state=State.READY)
    out, instead = order.lines[0].drop(), order.lines[1].prepare(300)
    agreed = {
        "id": "q", "line_id": str(out.id), "state": "agreed", "refused": "drop", "chosen": 0,
        "offers": [{"kind": "replace", "lines": [{"id": str(instead.id)}]}],
    }  # fmt: skip
    order = till.receive(replace(order, lines=(out, instead), questions=(agreed,)))
    board.settle()
    board.open(order)
    said = board.place.sheet.lines.view(out.id).face.accessibleName()
    assert "Replaced" in said


def test_orders_are_narrowed_to_a_day_and_to_words(
    till: Counter, soap: Product, cheese: Product, board: Board, qtbot: QtBot
) -> None:
    now = board.parts.now_ms()
    day = 24 * 3_600_000
    whole = till.receive(till.order_of([(soap, 2000)]))
    later = till.receive(till.order_of([(cheese, 300)], pickup_from_ms=now + 3 * day))
    board.settle()
    narrowing, counts = board.place.narrowing, board.place.board.counts
    everything, today, tomorrow, afterwards = narrowing.chips()
    assert [chip.count() for chip in (everything, today, tomorrow, afterwards)] == [2, 1, 0, 1]
    board.click(afterwards)
    assert (board.column(later), board.column(whole)) == (1, None)
    board.click(tomorrow)
    assert sum(counts()) == 0
    assert narrowing.isVisible(), "what hides them all can be taken away"
    board.click(board.place.nothing.button)
    assert sum(counts()) == 2
    assert not board.place.nothing.isVisible()
    board.click(everything)
    narrowing.words.setFocus()
    board.type("beauf")
    qtbot.waitUntil(lambda: sum(counts()) == 1)
    assert board.column(later) == 1
    narrowing.words.setText(whole.code[:3].lower())
    qtbot.waitUntil(lambda: board.column(whole) == 1)


def test_ended_orders_are_found_by_day_and_word(
    till: Counter, soap: Product, board: Board, qtbot: QtBot
) -> None:
    order = till.receive(till.order_of([(soap, 2000)]))
    board.parts.asker.ask(MoveOrder(order.id, State.COLLECTED))
    board.click(board.place.ended_button)
    any_day, today, yesterday, week = board.place.narrowing.chips()
    for chip, there in ((today, 1), (yesterday, 0), (week, 1), (any_day, 1)):
        board.click(chip)
        assert sum(board.place.ended.counts()) == there
    board.place.narrowing.words.setText("parfum")
    qtbot.waitUntil(lambda: sum(board.place.ended.counts()) == 0)
    board.click(board.place.nothing.button)
    assert sum(board.place.ended.counts()) == 1
