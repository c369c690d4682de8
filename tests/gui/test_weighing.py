"""What is scanned while its order is prepared goes into the order: labels of the scale, pieces."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from digitaix_desktop.domain.barcodes import check_digit
from digitaix_desktop.domain.orders import Order
from digitaix_desktop.domain.products import Product, Unit
from digitaix_desktop.operations.products import ChangeVariant
from digitaix_desktop.operations.settings import ChangeProfile
from digitaix_protocol.rules.order_states import State
from tests.gui.test_orders import Board
from tests.helpers.counter import Counter

EAN = "3760214580121"


def label(grams: int, item: str = "00123") -> str:
    """What the shop's scale prints for that article."""
    body = f"21{item}{grams:05}"
    return body + check_digit(body)


@pytest.fixture
def cheese(till: Counter) -> Product:
    profile = till.parts.queries.profile()
    till.do(ChangeProfile.between(profile, replace(profile, scale_labels="weight/5/21")))
    cheese = till.add("Beaufort", price_cents=3490, vat_bp=550, unit=Unit.KG)
    known = replace(cheese.variants[0], barcodes=(label(0),))
    till.do(ChangeVariant.between(cheese.variants[0], known))
    return till.product(cheese.id)


@pytest.fixture
def soap(till: Counter) -> Product:
    return till.add("Savon", price_cents=450, barcode=EAN)


def prepared(till: Counter, order: Order) -> list[int | None]:
    return [line.prepared_milli for line in till.order(order.id).lines]


def test_labels_go_one_by_one_to_the_lines_of_their_product_not_weighed_yet(
    till: Counter, cheese: Product, soap: Product, qtbot: QtBot
) -> None:
    wanted = [(soap, 1000), (cheese, 300), (cheese, 200)]
    order = till.receive(till.order_of(wanted, state=State.PREPARING))
    board = Board(qtbot, till)
    board.open(order)

    assert board.place.prepares(label(312))
    assert prepared(till, order) == [None, 312, None]
    assert board.place.prepares(label(206))
    assert prepared(till, order) == [None, 312, 206]
    assert till.order(order.id).value_cents == 450 + 1089 + 719


def test_a_label_beyond_the_tolerance_is_shown_and_asks(
    till: Counter, cheese: Product, qtbot: QtBot
) -> None:
    order = till.receive(till.order_of([(cheese, 300)], state=State.PREPARING))
    board = Board(qtbot, till)
    board.open(order)

    assert board.place.prepares(label(420))

    assert prepared(till, order) == [None]
    assert board.block().weigh.weight() == 420
    assert board.block().note.text() == "Ask the customer"


def test_a_label_that_nobody_knows_is_of_the_article_it_is_noted_for(
    till: Counter, cheese: Product, qtbot: QtBot
) -> None:
    tomme = till.add("Tomme", price_cents=2180, vat_bp=550, unit=Unit.KG)
    order = till.receive(till.order_of([(tomme, 300), (cheese, 300)], state=State.PREPARING))
    board = Board(qtbot, till)
    board.open(order)

    assert board.place.prepares(label(310, "00777"))
    assert prepared(till, order) == [None, None], "it may be of the other one"
    board.press(Qt.Key.Key_Return)
    assert prepared(till, order) == [310, None]
    assert board.place.prepares(label(290, "00777"))
    assert till.on_hand(tomme) == 10_000, "nothing was sold"
    assert label(0, "00777")[:7] in str(till.product(tomme.id).variants[0].barcodes)

    board.type("0,25")
    board.press(Qt.Key.Key_Return)
    assert prepared(till, order) == [290, 250]
    assert till.product(cheese.id).variants[0].barcodes == (label(0),)


def test_pieces_are_ticked_one_by_one_and_nothing_is_released_half_way(
    till: Counter, soap: Product, qtbot: QtBot
) -> None:
    order = till.receive(till.order_of([(soap, 3000)], state=State.PREPARING))
    board = Board(qtbot, till)
    board.open(order)

    for _ in range(2):
        assert board.place.prepares(EAN)
    assert prepared(till, order) == [None]
    assert till.order(order.id).value_cents == 1350
    assert board.said[-1].endswith("2 sur 3") or board.said[-1].endswith("2 of 3")
    assert board.place.prepares(EAN)
    assert prepared(till, order) == [3000]

    assert board.place.prepares(EAN)
    assert "Savon" in board.refused[-1]
    board.parts.asker.undo()
    assert prepared(till, order) == [None]
    assert board.place.prepares(EAN)
    assert prepared(till, order) == [3000]
    assert till.on_hand(soap) == 10_000


def test_goods_of_another_order_are_not_its_own(
    till: Counter, cheese: Product, soap: Product, qtbot: QtBot
) -> None:
    order = till.receive(till.order_of([(cheese, 300)], state=State.PREPARING))
    board = Board(qtbot, till)
    assert not board.place.prepares(label(312))
    board.open(order)
    assert not board.place.prepares(EAN)


def test_before_it_is_prepared_and_once_it_is_ready_a_scan_sells_as_ever(
    till: Counter, soap: Product, qtbot: QtBot
) -> None:
    for number, state in enumerate([State.RECEIVED, State.READY]):
        order = till.receive(till.order_of([(soap, 1000)], state=state, code=f"K7F2Q{number + 3}"))
        board = Board(qtbot, till)
        board.open(order)
        assert not board.place.prepares(EAN)
