"""A word to the customer: typed on the order's sheet, sent, undone."""

from __future__ import annotations

import json

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from digitaix_desktop.gui.screens.orders import OrdersPlace
from digitaix_protocol.rules.order_states import State
from tests.helpers.counter import Counter


def test_a_word_to_the_customer_is_sent_once_and_can_be_taken_back(
    qtbot: QtBot, till: Counter
) -> None:
    till.pair()
    soap = till.add("Savon")
    order = till.receive(till.order_of([(soap, 1000)], source="web"))
    place = OrdersPlace(till.parts)
    qtbot.addWidget(place)
    place.resize(1366, 900)
    place.show()
    place.show_order(order.id)
    line = place.sheet.message.line
    assert line.isVisible()

    qtbot.keyClicks(line, "Le ruban sera bleu.")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    line.editingFinished.emit()

    assert till.order(order.id).message == "Le ruban sera bleu."
    assert till.order(order.id).state is State.RECEIVED, "Enter is for the line alone"
    bodies = [json.loads(sent.body) for sent in till.outgoing() if sent.kind == "order.adjust"]
    assert [body.get("message") for body in bodies] == ["Le ruban sera bleu."]
    till.parts.asker.undo()
    assert till.order(order.id).message == ""


def test_who_stood_at_the_counter_has_no_page_to_read_on(qtbot: QtBot, till: Counter) -> None:
    soap = till.add("Savon")
    order = till.receive(till.order_of([(soap, 1000)], source="counter"))
    place = OrdersPlace(till.parts)
    qtbot.addWidget(place)
    place.show()
    place.show_order(order.id)
    assert not place.sheet.message.isVisible()
