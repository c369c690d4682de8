"""A delivery from the list to order to the stock: expected, scanned, put in; or from a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from digitaix_desktop.domain.products import Product
from digitaix_desktop.gui.screens.counter import CounterPlace
from digitaix_desktop.operations.scanning import Goods
from tests.helpers.counter import Counter
from tests.helpers.hand import Hand


@pytest.fixture
def soap(till: Counter) -> Product:
    return till.add("Savon", stock_milli=1000)


@pytest.fixture
def place(till: Counter, soap: Product, qtbot: QtBot) -> CounterPlace:
    place = CounterPlace(till.parts)
    qtbot.addWidget(place)
    place.resize(1150, 760)
    place.show()
    QTest.qWaitForWindowActive(place)
    return place


def one(product: Product) -> Goods:
    return Goods(product, product.shelf[0], 1000)


def test_what_was_ordered_is_expected_scanned_and_put_into_stock(
    place: CounterPlace, till: Counter, soap: Product
) -> None:
    hand = Hand(place)
    hand.press("To order again")
    hand.press("Ordered: expect it")
    assert place.reorders.ordered() == []  # it is on its way

    hand.press("Delivery")
    [delivery] = till.parts.queries.deliveries()
    place.card.delivery_asked.emit(delivery.id)
    honey = till.add("Miel")
    place.scanned(one(soap))
    place.scanned(one(soap))
    place.scanned(one(honey))
    assert till.on_hand(soap) == 1000
    assert [(row.line.name, row.verdict.text()) for row in place.delivery.rows] == [
        ("Savon", "−1"), ("Miel", "+1")]  # fmt: skip

    hand.press("Put into stock")
    assert (till.on_hand(soap), till.on_hand(honey)) == (3000, 11_000)
    assert place.delivery.isVisible()  # one is still expected
    hand.press("All is there")
    hand.press("Put into stock")
    assert till.on_hand(soap) == 4000
    assert place.card.isVisible()
    till.parts.asker.undo()
    assert till.on_hand(soap) == 3000


def test_how_much_came_is_typed_and_the_rest_given_up(
    place: CounterPlace, till: Counter, soap: Product
) -> None:
    hand = Hand(place)
    hand.press("To order again")
    hand.press("Ordered: expect it")
    [delivery] = till.parts.queries.deliveries()
    place.show_delivery(delivery.id)
    place.delivery.rows[0].edit.setFocus()
    place.delivery.rows[0].edit.selectAll()
    hand.type("2")
    hand.key("Return")
    hand.press("Expect the rest no more")
    hand.press("Put into stock")

    assert till.on_hand(soap) == 3000
    assert till.parts.queries.deliveries() == []


def test_a_suppliers_note_is_expected_and_names_what_nobody_knows(
    place: CounterPlace, till: Counter, soap: Product, tmp_path: Path, qtbot: QtBot
) -> None:
    note = tmp_path / "BL Écorce.csv"
    note.write_text("Désignation;Prix TTC;Quantité\nSavon;4,50;6\nBougie;12,00;2\n", "utf-8")
    with qtbot.waitSignal(place.note.expected):
        place.note.read(note)

    [delivery] = till.parts.queries.deliveries()
    assert delivery.supplier == "BL Écorce"
    assert [(each.name, each.expected_milli) for each in delivery.lines] == [("Savon", 6000)]
    assert delivery.unknown == ("Bougie",)
    assert place.delivery.isVisible()
