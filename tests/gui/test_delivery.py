"""A delivery from the list to order to the stock: expected, scanned, put in; or from a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from digitaix_desktop.domain.products import Product
from digitaix_desktop.gui.screens.counter import CounterPlace
from digitaix_desktop.operations.deliveries import ExpectDeliveries
from digitaix_desktop.operations.ports import Expected
from digitaix_desktop.operations.products import AddVariant
from digitaix_desktop.operations.scanning import Goods
from tests.helpers.counter import Counter
from tests.helpers.hand import Hand


@pytest.fixture
def soap(till: Counter) -> Product:
    return till.add("Savon", stock_milli=1000)


@pytest.fixture
def refusals(till: Counter) -> list[str]:
    told: list[str] = []
    till.parts.asker.refused.connect(told.append)
    return told


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


def test_of_several_sizes_found_by_name_it_is_asked_which_came(
    place: CounterPlace, till: Counter, soap: Product
) -> None:
    till.do(AddVariant(soap.id, (("Taille", "M"),)))
    honey = till.add("Miel")
    done = till.do(ExpectDeliveries((Expected("", ((honey.shelf[0].id, 1000),)),)))
    assert done.subject is not None
    place.show_delivery(done.subject)
    hand = Hand(place)
    hand.type("savon")
    hand.key("Return")
    assert [row.line.name for row in place.delivery.rows] == ["Miel"]
    hand.press("M")
    hand.type("3")
    hand.key("Return")

    assert [(each.line.name, each.line.arrived_milli) for each in place.delivery.rows] == [
        ("Miel", 0), ("Savon, M", 3000)]  # fmt: skip


def test_an_amount_that_cant_be_read_is_told_and_nothing_is_put_into_stock(
    place: CounterPlace, till: Counter, soap: Product, refusals: list[str]
) -> None:
    honey = till.add("Miel", stock_milli=0)
    lines = ((soap.shelf[0].id, 6000), (honey.shelf[0].id, 1000))
    done = till.do(ExpectDeliveries((Expected("", lines),)))
    assert done.subject is not None
    place.show_delivery(done.subject)
    place.scanned(one(honey))
    hand = Hand(place)
    place.delivery.rows[0].type_in()
    hand.type("six")
    hand.press("Put into stock")
    assert till.on_hand(honey) == 0
    assert "Savon" in refusals[-1]
    assert place.delivery.rows[0].edit.hasFocus()

    hand.type("6")
    hand.press("Put into stock")
    assert (till.on_hand(soap), till.on_hand(honey)) == (7000, 1000)


def test_the_same_note_again_leads_to_what_is_expected_or_is_told(
    place: CounterPlace, till: Counter, soap: Product, tmp_path: Path, qtbot: QtBot
) -> None:
    note = tmp_path / "BL.csv"
    note.write_text("Réf;Désignation;Qté;PU HT\n9;Savon;6;2,10\n", "utf-8")
    for _ in range(2):
        with qtbot.waitSignal(place.note.expected):
            place.note.read(note)
    assert len(till.parts.queries.deliveries()) == 1
    hand = Hand(place)
    hand.press("All is there")
    hand.press("Put into stock")
    with qtbot.waitSignal(place.note.expected):
        place.note.read(note)

    assert place.delivery.warnings.before.isVisible()
    hand.press("Nothing more comes")
    assert till.on_hand(soap) == 7000


def test_what_is_expected_twice_is_told(place: CounterPlace, till: Counter, soap: Product) -> None:
    for milli in (6000, 9000):
        done = till.do(ExpectDeliveries((Expected("Écorce", ((soap.shelf[0].id, milli),)),)))
    assert done.subject is not None
    place.show_delivery(done.subject)
    assert "Écorce" in place.delivery.warnings.twice.text()
    assert place.delivery.warnings.twice.isVisible()


def test_a_note_of_new_goods_offers_to_import_it(
    place: CounterPlace, till: Counter, tmp_path: Path, qtbot: QtBot
) -> None:
    note = tmp_path / "BL.csv"
    note.write_text("Réf;Désignation;Qté\n9;Bougie;6\n", "utf-8")
    with qtbot.waitSignal(till.parts.asker.offered) as offered:
        place.note.read(note)
    assert "Bougie" in offered.args[0]
    with qtbot.waitSignal(till.parts.go.import_file) as chosen:
        offered.args[2]()
    assert chosen.args == [note]


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


def test_of_a_long_delivery_the_line_that_was_scanned_is_in_sight(
    place: CounterPlace, till: Counter, qtbot: QtBot
) -> None:
    goods = [till.add(f"Article {number:02}") for number in range(45)]
    lines = tuple((each.shelf[0].id, 1000) for each in goods)
    done = till.do(ExpectDeliveries((Expected("", lines),)))
    assert done.subject is not None
    place.show_delivery(done.subject)
    place.scanned(one(goods[44]))
    page = place.delivery
    qtbot.waitUntil(lambda: not page.rows[44].visibleRegion().isEmpty())

    assert [len(page.rows), page.rows[44].line.arrived_milli] == [45, 1000]
    Hand(place).press("All is there")
    Hand(place).press("Put into stock")
    assert till.on_hand(goods[30]) == 11_000
