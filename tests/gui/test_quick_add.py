from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from digitaix_desktop.domain.products import Product, Unit
from digitaix_desktop.gui.main_window import MainWindow
from digitaix_desktop.gui.scanner import BarcodeScanner
from digitaix_desktop.gui.screens.products import ProductsPlace
from digitaix_desktop.operations.settings import ChangeProfile
from digitaix_desktop.operations.views.products import Wanted
from digitaix_protocol.rules.visibility import Visibility
from tests.helpers.counter import Counter

LEFT, ENTER, TAB = Qt.MouseButton.LeftButton, Qt.Key.Key_Return, Qt.Key.Key_Tab
EAN, WRONG_EAN = "3760214580121", "3760214580122"


class Adding:
    """The window at the products, and how many gestures were made: typing a field is one."""

    def __init__(self, till: Counter, qtbot: QtBot) -> None:
        self.till, self.qtbot, self.gestures = till, qtbot, 0
        self.said: list[str] = []
        till.parts.asker.said.connect(lambda text, _done: self.said.append(text))
        self.window = MainWindow()
        self.place = ProductsPlace(till.parts)
        self.window.add_place("products", "Produits", "package", self.place)
        self.window.new_asked.connect(lambda _place: self.place.new())
        qtbot.addWidget(self.window)
        self.window.resize(1366, 820)
        self.window.show()
        self.window.show_place("products")
        QTest.qWaitForWindowActive(self.window)
        self.form = self.place.quick_add.form

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.gestures += 1
        QTest.keyClick(self.window.windowHandle(), key, held)
        self.settle()

    def type(self, text: str, next_field: bool = False) -> None:
        """Type into the field that has the focus, and go on to the next."""
        self.gestures += 1
        focus = QApplication.focusWidget()
        assert isinstance(focus, QLineEdit)
        QTest.keyClicks(focus, text)
        if next_field:
            QTest.keyClick(focus, TAB)

    def press(self, text: str) -> None:
        self.gestures += 1
        buttons = self.place.findChildren(QPushButton)
        button = next(each for each in buttons if each.text() == text and each.isVisible())
        QTest.mouseClick(button, LEFT)
        self.settle()

    def settle(self) -> None:
        for _ in range(3):
            QApplication.processEvents()

    def focus(self) -> QWidget | None:
        return QApplication.focusWidget()

    def products(self) -> list[Product]:
        queries = self.till.parts.queries
        return [self.till.product(card.id) for card in queries.product_page(Wanted(), 0, 50)]

    def visibility(self) -> Visibility:
        return self.products()[0].judged("").visibility


@pytest.fixture
def adding(till: Counter, qtbot: QtBot) -> Adding:
    """A shop that said what it sells, so that its usual VAT is known."""
    profile = till.parts.queries.profile()
    till.do(ChangeProfile.between(profile, replace(profile, default_vat_bp=1000)))
    return Adding(till, qtbot)


@pytest.fixture
def unasked(till: Counter, qtbot: QtBot) -> Adding:
    """A shop nobody has asked about its VAT yet."""
    return Adding(till, qtbot)


def test_a_product_is_online_by_four_gestures(adding: Adding) -> None:
    adding.key(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    adding.type("Rosier ancien", next_field=True)
    adding.type("24,90")
    adding.key(ENTER)

    assert adding.gestures <= 4
    product = adding.products()[0]
    assert (product.name, product.price_cents, product.vat_bp) == ("Rosier ancien", 2490, 1000)
    assert adding.visibility() is Visibility.ONLINE
    assert "24,90" in adding.form.said.text()
    assert adding.said


def test_a_price_of_0_is_asked_about_and_never_put_online(adding: Adding) -> None:
    adding.place.new()
    adding.type("Rosier", next_field=True)
    adding.type("0")
    adding.key(ENTER)

    assert adding.products() == []
    assert "0 €?" in adding.form.said.text()
    assert adding.focus() is adding.form.price

    adding.press("Add it without a price")

    assert adding.products()[0].price_cents is None
    assert adding.visibility() is Visibility.INCOMPLETE


def test_alone_nothing_is_said_to_be_online(adding: Adding) -> None:
    adding.place.new()
    adding.type("Rosier", next_field=True)
    adding.type("24,90")
    adding.key(ENTER)

    said = adding.form.said.text()
    assert "is online" not in said
    assert "once your shop is on the marketplace" in said


def test_without_a_line_it_says_that_it_will_be_online(adding: Adding) -> None:
    adding.till.pair()
    adding.place.new()
    adding.type("Rosier", next_field=True)
    adding.type("24,90")
    adding.form.stock.setFocus()
    adding.type("3")
    adding.key(ENTER)

    assert "online once the connection is back" in adding.form.said.text()
    adding.press("Open it")
    assert adding.place.sheet.form.light.accessibleName().startswith("Soon online")


def test_the_undo_key_takes_back_what_was_just_added(adding: Adding) -> None:
    adding.place.new()
    adding.type("Rosier", next_field=True)
    adding.type("24,90")
    adding.key(ENTER)
    with adding.qtbot.waitSignal(adding.window.undo_asked):
        adding.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert adding.form.name.text() == ""


def test_a_name_that_is_there_already_is_told_and_allowed(adding: Adding) -> None:
    first = adding.till.add("Rosier", price_cents=1200)
    adding.place.new()

    adding.type("rosier", next_field=True)

    assert "There is a “Rosier” at 12,00" in adding.form.said.text()
    assert adding.form.said_button.isVisible()
    adding.type("14")
    adding.key(ENTER)
    assert sorted(each.price_cents or 0 for each in adding.products()) == [1200, 1400]
    assert adding.form.name.text() == ""
    adding.type("Rosier")
    adding.press("Open it")
    assert adding.place.sheet.product_id() in {each.id for each in adding.products()}
    assert first.id in {each.id for each in adding.products()}


def test_another_name_takes_the_remark_back(adding: Adding) -> None:
    adding.till.add("Rosier")
    adding.place.new()
    adding.type("Rosier", next_field=True)
    adding.form.name.setFocus()
    adding.type(" nain", next_field=True)

    assert not adding.form.said.isVisible()


def test_undoing_an_adding_says_so_and_nothing_else_is_claimed(adding: Adding) -> None:
    adding.place.new()
    adding.type("Rosier", next_field=True)
    adding.type("24,90")
    adding.key(ENTER)
    assert adding.form.said_button.isVisible()

    adding.till.parts.asker.undo()
    adding.settle()

    assert adding.products() == []
    assert "archivé" not in adding.said[-1]
    assert "Ajout annulé" in adding.said[-1]
    assert not adding.form.said.isVisible()
    assert not adding.form.said_button.isVisible()


def test_it_stays_open_for_the_next_one(adding: Adding) -> None:
    adding.place.new()
    for name, price in (("Rosier", "24,90"), ("Pivoine", "9,90")):
        adding.type(name, next_field=True)
        adding.type(price)
        adding.key(ENTER)
        assert adding.focus() is adding.form.name
        assert adding.form.name.text() == adding.form.price.text() == ""
    assert [product.name for product in adding.products()] == ["Pivoine", "Rosier"]
    assert adding.place.products.rowCount() == 2


def test_enter_after_the_name_goes_on_to_the_price(adding: Adding) -> None:
    adding.place.new()
    adding.type("Rosier")
    adding.key(ENTER)
    assert adding.focus() is adding.form.price
    assert adding.products() == []


def test_the_vat_is_asked_once_and_kept(unasked: Adding) -> None:
    unasked.place.new()
    unasked.type("Rosier", next_field=True)
    unasked.type("24,90")
    unasked.key(ENTER)
    assert unasked.products() == []
    assert "VAT" in unasked.form.said.text()
    offered = unasked.form.vat.view()
    assert offered.isVisible()

    QTest.keyClick(offered, Qt.Key.Key_Down)
    QTest.keyClick(offered, Qt.Key.Key_Down)
    QTest.keyClick(offered, ENTER)
    unasked.settle()

    rate = unasked.products()[0].vat_bp
    assert rate is not None
    assert unasked.till.parts.queries.profile().default_vat_bp == rate
    unasked.place.new()
    assert unasked.form.vat.rate() == rate


def test_a_price_that_cannot_be_read_is_said(adding: Adding) -> None:
    adding.place.new()
    adding.type("Rosier", next_field=True)
    adding.type("abc")
    adding.key(ENTER)
    assert adding.products() == []
    assert adding.form.said.isVisible()
    assert adding.focus() is adding.form.price


def test_without_a_price_it_can_be_added_to_be_completed(adding: Adding) -> None:
    adding.place.new()
    adding.type("Rosier", next_field=True)
    adding.key(ENTER)
    assert adding.products() == []

    adding.press("Add it without a price")

    assert adding.visibility() is Visibility.INCOMPLETE
    adding.press("Open it")
    assert adding.place.sheet.product_id() == adding.products()[0].id


def test_without_a_name_nothing_is_added(adding: Adding) -> None:
    adding.place.new()
    adding.form.price.setFocus()
    adding.type("12")
    adding.key(ENTER)
    assert adding.products() == []
    assert adding.focus() is adding.form.name


def test_a_price_by_the_kilo_with_stock(adding: Adding) -> None:
    adding.place.new()
    adding.type("Beaufort", next_field=True)
    adding.type("34,90", next_field=True)
    adding.form.unit.setFocus()
    QTest.keyClick(adding.form.unit, Qt.Key.Key_Down)
    adding.form.stock.setFocus()
    adding.type("4,2")
    adding.key(ENTER)

    product = adding.products()[0]
    assert product.unit is Unit.KG
    assert adding.till.on_hand(product) == 4200


def test_a_scan_fills_the_barcode(adding: Adding) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    scanner = BarcodeScanner(app, clock_ms=lambda: 0)
    scanner.scanned.connect(adding.place.scanned)
    adding.place.new()
    adding.form.name.setText("Rosier")
    QTest.keyClicks(adding.form.name, EAN)
    QTest.keyClick(adding.form.name, ENTER)
    app.removeEventFilter(scanner)

    assert adding.form.barcode.code() == EAN
    assert adding.form.name.text() == "Rosier"
    adding.form.price.setFocus()
    adding.type("24,90")
    adding.key(ENTER)
    assert adding.products()[0].shelf[0].barcode == EAN
    assert adding.form.barcode.text() == ""


def test_a_barcode_that_is_known_already_is_said(adding: Adding) -> None:
    adding.till.add("Pivoine", barcode=EAN)
    adding.place.new(EAN)
    assert "Pivoine" in adding.form.said.text()
    adding.press("Open it")
    assert adding.place.sheet.isVisible()


def test_a_wrong_check_digit_is_said_before_adding(adding: Adding) -> None:
    adding.place.new()
    adding.type("Rosier", next_field=True)
    adding.type("24,90")
    adding.form.barcode.setFocus()
    adding.type(WRONG_EAN)
    adding.key(ENTER)
    assert adding.products() == []
    assert "digit" in adding.form.said.text()
    assert adding.focus() is adding.form.barcode


def test_escape_puts_the_line_away_and_leaves_what_was_typed(adding: Adding) -> None:
    adding.place.new()
    adding.type("Rosier")
    adding.key(Qt.Key.Key_Escape)
    assert not adding.place.quick_add.isVisible()
    adding.place.new()
    assert adding.form.name.text() == "Rosier"


def test_while_it_is_open_its_button_is_the_next_step(adding: Adding) -> None:
    adding.place.new()
    assert adding.place.head.add_button.property("variant") == "outlined"
    assert adding.form.put_online.property("variant") == "filled"
    adding.press("Close")
    assert adding.place.head.add_button.property("variant") == "filled"


def test_in_a_food_shop_what_a_line_cannot_say_is_named(adding: Adding) -> None:
    before = adding.till.parts.queries.profile()
    adding.till.do(ChangeProfile.between(before, replace(before, trade="food")))

    adding.key(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    adding.type("Miel", next_field=True)
    adding.type("8,00")
    adding.key(ENTER)

    assert adding.products()[0].judged("food").visibility is Visibility.IN_STORE
    assert "allergens" in adding.form.said.text()
