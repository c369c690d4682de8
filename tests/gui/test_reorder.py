"""What is to be ordered again, in its page: how much is typed, written and printed."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from digitaix_desktop.domain.products import Product
from digitaix_desktop.gui.screens.counter import CounterPlace
from digitaix_desktop.gui.screens.reorder import ReorderPage
from digitaix_desktop.operations.keeping import BuyFrom
from digitaix_desktop.operations.scanning import Goods
from tests.helpers.counter import Counter
from tests.helpers.hand import Hand


@pytest.fixture
def low(till: Counter) -> dict[str, Product]:
    made = {name: till.add(name, stock_milli=1000) for name in ("Savon", "Cire", "Miel")}
    till.do(BuyFrom({made["Savon"].id: "Écorce", made["Cire"].id: "Zola"}))
    return made


@pytest.fixture
def place(till: Counter, low: dict[str, Product], qtbot: QtBot) -> CounterPlace:
    place = CounterPlace(till.parts)
    qtbot.addWidget(place)
    place.resize(1150, 760)
    place.show()
    QTest.qWaitForWindowActive(place)
    Hand(place).press("To order again")
    return place


@pytest.fixture
def page(place: CounterPlace) -> ReorderPage:
    return place.reorders


def ordered(page: ReorderPage) -> list[tuple[str, int]]:
    return [(each.name, each.qty_milli) for each in page.ordered()]


def test_what_is_low_is_listed_with_how_much_to_order(page: ReorderPage) -> None:
    assert ordered(page) == [("Savon", 3000), ("Cire", 3000), ("Miel", 3000)]


def test_another_quantity_is_kept_while_the_list_is_read_again(
    page: ReorderPage, till: Counter, qtbot: QtBot
) -> None:
    hand = Hand(page)
    for row, typed in ((1, "0"), (0, "24")):
        page.rows[row].edit.setFocus()
        page.rows[row].edit.selectAll()
        hand.type(typed)
    till.add("Bois", stock_milli=0)
    qtbot.waitUntil(lambda: len(page.rows) == 4)

    assert ordered(page) == [("Savon", 24_000), ("Bois", 4000), ("Miel", 3000)]


def test_what_is_typed_for_another_supplier_stays_when_one_is_ordered(page: ReorderPage) -> None:
    hand = Hand(page.window())
    page.rows[0].edit.setFocus()
    page.rows[0].edit.selectAll()
    hand.type("24")
    page.supplier.setCurrentIndex(page.supplier.findData("Zola"))
    page.supplier.activated.emit(page.supplier.currentIndex())
    hand.press("Ordered: expect it")
    page.supplier.setCurrentIndex(0)
    page.supplier.activated.emit(0)

    assert ("Savon", 24_000) in ordered(page)


def test_an_amount_that_cant_be_read_is_told_and_nothing_is_ordered(
    page: ReorderPage, till: Counter, qtbot: QtBot
) -> None:
    hand = Hand(page.window())
    page.rows[0].edit.setFocus()
    page.rows[0].edit.selectAll()
    hand.type("deux")
    with qtbot.waitSignal(till.parts.asker.refused) as refused:
        hand.press("Ordered: expect it")
    assert "Savon" in refused.args[0]
    assert till.parts.queries.deliveries() == []


def test_one_suppliers_list_is_written(page: ReorderPage, tmp_path: Path, qtbot: QtBot) -> None:
    page.supplier.setCurrentIndex(page.supplier.findData("Zola"))
    page.supplier.activated.emit(page.supplier.currentIndex())
    with qtbot.waitSignal(page._parts.asker.said):
        page.write(tmp_path / "order.xlsx")

    rows = list(load_workbook(tmp_path / "order.xlsx").worksheets[0].iter_rows(values_only=True))
    assert [row[3:5] for row in rows[1:]] == [("Cire", 3)]


def test_the_shops_usual_threshold_is_chosen_here(page: ReorderPage, till: Counter) -> None:
    hand = Hand(page)
    page.low.setFocus()
    page.low.selectAll()
    hand.type("0")
    hand.key("Return")
    hand.settle()

    assert till.parts.queries.profile().low_milli == 0
    assert ordered(page) == []
    assert page.empty.isVisible()


def test_a_scan_sells_from_here_too(
    place: CounterPlace, till: Counter, low: dict[str, Product]
) -> None:
    soap = low["Savon"]
    place.scanned(Goods(soap, soap.shelf[0], 1000))
    assert till.on_hand(soap) == 0
    assert place.card.isVisible()
