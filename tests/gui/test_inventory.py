"""Counting the shelves on the screen: scans, amounts typed, differences, the end."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from digitaix_desktop.domain.products import Product, Unit
from digitaix_desktop.gui.screens.counter import CounterPlace
from digitaix_desktop.operations.scanning import Goods
from digitaix_desktop.operations.stock import CountStock
from tests.helpers.counter import Counter
from tests.helpers.hand import Hand


class Shelves:
    def __init__(self, till: Counter, qtbot: QtBot) -> None:
        self.till = till
        self.place = CounterPlace(till.parts)
        qtbot.addWidget(self.place)
        self.place.resize(1200, 760)
        self.place.show()
        QTest.qWaitForWindowActive(self.place)
        self.hand = Hand(self.place)
        self.page = self.place.inventory
        self.hand.press("Inventory")

    def scan(self, product: Product) -> None:
        milli = None if product.unit.measured else 1000
        self.place.scanned(Goods(product, product.shelf[0], milli))
        self.hand.settle()

    def found(self) -> list[tuple[str, int]]:
        sheet = self.till.parts.queries.inventory()
        return [] if sheet is None else [(each.name, each.found_milli) for each in sheet.lines]


@pytest.fixture
def soap(till: Counter) -> Product:
    return till.add("Savon", stock_milli=5000, category="Hygiène")


@pytest.fixture
def cheese(till: Counter) -> Product:
    return till.add("Tome", unit=Unit.KG, price_cents=2400, stock_milli=3420)


@pytest.fixture
def at(soap: Product, cheese: Product, till: Counter, qtbot: QtBot) -> Shelves:
    return Shelves(till, qtbot)


def test_each_scan_is_one_more_and_sells_nothing(at: Shelves, soap: Product) -> None:
    at.hand.press("Begin")
    at.scan(soap)
    at.scan(soap)

    assert at.found() == [("Savon", 2000)]
    assert at.till.on_hand(soap) == 5000
    assert at.page.card.edit.quantity() == 2000


def test_what_is_weighed_is_typed(at: Shelves, cheese: Product) -> None:
    at.hand.press("Begin")
    at.scan(cheese)
    at.hand.type("3,1")
    at.hand.key("Return")

    assert at.found() == [("Tome", 3100)]


def test_the_amount_found_is_corrected_by_typing(at: Shelves, soap: Product) -> None:
    at.hand.press("Begin")
    at.scan(soap)
    at.page.card.edit.setFocus()
    at.page.card.edit.selectAll()
    at.hand.type("12")
    at.hand.key("Return")

    assert at.found() == [("Savon", 12_000)]


def test_a_first_scan_begins_the_count_of_the_whole_shop(at: Shelves, soap: Product) -> None:
    at.scan(soap)
    assert at.found() == [("Savon", 1000)]


def test_the_end_shows_what_differs_and_its_value_and_makes_it_the_stock(
    at: Shelves, soap: Product, cheese: Product
) -> None:
    at.hand.press("Begin")
    at.scan(soap)
    at.hand.press("Finish…")
    end = at.page.end
    assert end._title.text() == "1 counted, 1 otherwise than the stock said"
    assert "−18,00" in end._value.text()
    assert "0,00" in end._value.text(), "what was found besides does not hide what is missing"
    assert at.place.count_chip.count() == 1
    at.hand.press("Make it the stock")

    assert at.place.count_chip.count() is None
    assert at.till.on_hand(soap) == 1000
    assert at.till.on_hand(cheese) == 3420
    assert at.till.parts.queries.inventory() is None


def test_what_was_not_counted_is_set_to_0_where_that_is_ticked(
    at: Shelves, soap: Product, cheese: Product
) -> None:
    at.scan(soap)
    at.hand.press("Finish…")
    at.page.end.rest.click()
    at.hand.press("Make it the stock")

    assert at.till.on_hand(cheese) == 0


def test_what_is_gone_is_said_of_one_inventory_and_not_of_the_next(
    at: Shelves, soap: Product, cheese: Product
) -> None:
    at.scan(soap)
    at.hand.press("Finish…")
    at.page.end.rest.click()
    at.hand.press("Make it the stock")
    at.till.do(CountStock(cheese.shelf[0].id, 2000))
    at.scan(soap)
    at.hand.press("Finish…")
    assert not at.page.end.rest.isChecked()
    at.hand.press("Make it the stock")

    assert at.till.on_hand(cheese) == 2000


def test_a_category_alone_asks_for_its_own_goods(at: Shelves) -> None:
    at.page.category.setCurrentIndex(at.page.category.findText("Hygiène"))
    at.hand.press("Begin")
    sheet = at.till.parts.queries.inventory()

    assert sheet is not None
    assert (sheet.category, sheet.next_names) == ("Hygiène", ["Savon"])


def test_left_it_changes_nothing_and_undo_takes_it_up(at: Shelves, soap: Product) -> None:
    at.scan(soap)
    at.hand.press("Leave it")
    assert at.found() == []
    at.till.parts.asker.undo()
    at.hand.settle()

    assert at.found() == [("Savon", 1000)]
    assert at.till.on_hand(soap) == 5000


def test_a_line_is_taken_off_and_opened_again(at: Shelves, soap: Product) -> None:
    at.scan(soap)
    at.hand.press("Correct: Savon")
    assert at.page.card.edit.quantity() == 1000
    at.hand.press("Not counted: Savon")
    assert at.found() == []


def test_come_to_from_elsewhere_it_is_what_is_chosen(at: Shelves) -> None:
    at.hand.press("Delivery")
    at.place.count()
    assert at.place.count_chip.isChecked()


def test_whoever_comes_back_to_the_place_sells(at: Shelves, soap: Product) -> None:
    at.scan(soap)
    at.place.hide()
    at.place.show()
    at.scan(soap)

    assert at.till.on_hand(soap) == 4000
    assert at.found() == [("Savon", 1000)]


def test_goods_without_barcode_are_found_by_name_and_typed(at: Shelves, soap: Product) -> None:
    at.hand.press("Begin")
    at.page.card.articles.setFocus()
    at.hand.type("savo")
    at.hand.key("Return")
    assert at.found() == [], "how many is typed"
    at.hand.type("7")
    at.hand.key("Return")

    assert at.found() == [("Savon", 7000)]


def test_no_key_goes_to_a_field_that_is_out_of_sight(at: Shelves, soap: Product) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    assert at.page.begin_state.isAncestorOf(focused)
    at.scan(soap)
    at.hand.press("Counter sale")
    at.hand.press("Inventory")
    assert at.page.card.articles.hasFocus()


def test_wheels_without_labels_add_up(at: Shelves, cheese: Product) -> None:
    at.hand.press("Begin")
    at.scan(cheese)
    at.hand.type("3,1 + 2,9")
    at.hand.key("Return")
    assert at.found() == [("Tome", 6000)]

    at.scan(cheese)
    at.hand.type("+ 0,5")
    at.hand.key("Return")
    assert at.found() == [("Tome", 6500)]

    at.scan(cheese)
    at.hand.type("3 + deux")
    at.hand.key("Return")
    assert at.found() == [("Tome", 6500)]


def test_what_differs_is_counted_again_from_the_end_what_is_in_doubt_first(
    at: Shelves, soap: Product, cheese: Product
) -> None:
    at.scan(soap)
    at.scan(cheese)
    at.hand.type("3")
    at.hand.key("Return")
    at.hand.press("Finish…")
    end = at.page.end
    sheet = at.till.parts.queries.inventory()
    assert sheet is not None
    lines = [replace(each, recount=each.name == "Tome") for each in sheet.lines]
    end.show_sheet(replace(sheet, lines=lines))
    at.hand.settle()
    assert [row.change.accessibleName() for row in end.rows] == [
        "Count again: Tome",
        "Count again: Savon",
    ]

    at.hand.press("Count again: Savon")
    at.hand.type("5")
    at.hand.key("Return")
    assert ("Savon", 5000) in at.found()


def test_the_inventory_is_written_as_a_file_with_what_was_not_found(
    at: Shelves, soap: Product, cheese: Product, tmp_path: Path, qtbot: QtBot
) -> None:
    at.scan(soap)
    at.hand.press("Finish…")
    path = tmp_path / "inventaire.xlsx"
    with qtbot.waitSignal(at.till.parts.asker.said):
        at.page.end.write(path)

    rows = list(load_workbook(path).worksheets[0].iter_rows(values_only=True))[1:]
    assert [(row[1], row[4], row[5], row[7], row[10], row[11]) for row in rows] == [
        ("Savon", 5, 1, -4, -18, 4.5),
        ("Tome", 3.42, None, None, None, 82.08),
    ]
