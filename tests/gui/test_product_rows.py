"""The products as a list: one a line, changed by the keyboard where they stand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from digitaix_desktop.gui.screens.products import ProductsPlace
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.product_row import place_of
from digitaix_desktop.operations.changes import add_products
from digitaix_desktop.operations.products import ChangeProduct
from tests.helpers.counter import Counter
from tests.helpers.make import a_product

KEY = Qt.Key


class Listed:
    """The place as a list, its first line current."""

    def __init__(self, till: Counter, qtbot: QtBot) -> None:
        self.till = till
        self.place = ProductsPlace(till.parts)
        qtbot.addWidget(self.place)
        self.place.resize(1300, 820)
        self.place.show()
        QTest.qWaitForWindowActive(self.place)
        self.place.head.show_as_list(True)
        self.settle()
        self.place.shelf.setFocus()
        self.place.shelf.setCurrentIndex(self.place.products.index(0))

    def settle(self) -> None:
        for _ in range(3):
            QApplication.processEvents()

    def key(self, key: Qt.Key) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)
        self.settle()

    def type(self, text: str) -> None:
        focus = QApplication.focusWidget()
        assert isinstance(focus, QLineEdit)
        focus.selectAll()
        QTest.keyClicks(focus, text)


@pytest.fixture
def listed(till: Counter, qtbot: QtBot) -> Listed:
    till.add("Rosier", price_cents=2490, stock_milli=3000)
    till.add("Savon", price_cents=450, stock_milli=8000)
    return Listed(till, qtbot)


def test_name_price_and_stock_are_typed_one_after_the_other(listed: Listed) -> None:
    listed.key(KEY.Key_F2)
    listed.type("Rosier nain")
    listed.key(KEY.Key_Tab)
    listed.type("19,90")
    listed.key(KEY.Key_Tab)
    listed.type("7")
    listed.key(KEY.Key_Tab)  # the name of the next product
    assert QApplication.focusWidget().property("text") == "Savon"  # type: ignore[union-attr]
    listed.key(KEY.Key_Escape)

    card = listed.till.parts.queries.by_name("Rosier nain")
    assert card is not None
    assert (card.price_cents, card.on_hand_milli) == (1990, 7000)


def test_tab_goes_back_with_shift(listed: Listed) -> None:
    listed.place.shelf.edit_amount(listed.place.products.index(1), "name")
    listed.key(KEY.Key_Backtab)
    editor = listed.place.shelf.editor()
    assert editor is not None
    assert editor.text().startswith("3")  # the stock of the line above


def test_enter_keeps_it_and_escape_does_not(listed: Listed) -> None:
    listed.key(KEY.Key_F2)
    listed.type("Rose")
    listed.key(KEY.Key_Escape)
    assert listed.till.parts.queries.by_name("Rosier") is not None
    listed.key(KEY.Key_F2)
    listed.type("Rose")
    listed.key(KEY.Key_Return)
    assert listed.till.parts.queries.by_name("Rose") is not None
    assert listed.place.shelf.editor() is None


def test_what_can_t_be_taken_is_said_below_the_cell(listed: Listed) -> None:
    listed.key(KEY.Key_F2)
    listed.type(" ")
    listed.key(KEY.Key_Return)
    assert listed.place.shelf.refusal()
    assert listed.place.shelf.editor() is not None
    listed.key(KEY.Key_Escape)

    listed.place.shelf.edit_amount(listed.place.products.index(0), "price")
    listed.type("cher")
    listed.key(KEY.Key_Tab)
    assert listed.place.shelf.refusal()
    assert listed.place.shelf.editor() is not None


def test_a_change_made_elsewhere_meanwhile_is_refused_in_place(listed: Listed) -> None:
    card = listed.place.products.card(0)
    assert card is not None
    listed.key(KEY.Key_F2)
    held = listed.till.product(card.id)
    listed.till.bench.desk.do(ChangeProduct.between(held, replace(held, name="Églantier")))
    listed.type("Rose")
    listed.key(KEY.Key_Return)
    assert "Églantier" in listed.place.shelf.refusal()
    assert listed.till.product(card.id).name == "Églantier"


def test_the_list_is_chosen_for_good(listed: Listed, qtbot: QtBot) -> None:
    again = ProductsPlace(listed.till.parts)
    qtbot.addWidget(again)
    assert again.shelf.is_list()
    again.head.show_as_list(False)
    assert not again.shelf.is_list()


def test_what_is_chosen_and_in_sight_stays_so_in_the_other_shape(
    till: Counter, qtbot: QtBot
) -> None:
    made = [a_product(name=f"Produit {n:04}", price_cents=100 + n) for n in range(1000)]
    till.bench.desk.step(lambda shop: add_products(shop, made))
    listed = Listed(till, qtbot)
    shelf = listed.place.shelf
    shelf.scrollTo(listed.place.products.index(600), shelf.ScrollHint.PositionAtTop)
    shelf.setCurrentIndex(listed.place.products.index(600))
    listed.place.head.show_as_list(False)
    listed.settle()
    in_sight = shelf.rows_in(shelf.viewport().rect())
    assert 600 in in_sight
    assert [row for rows in shelf.chosen() for row in rows] == [600]


def test_beside_an_open_sheet_names_keep_their_room(qapp: QApplication) -> None:
    name = place_of(QRect(0, 0, 580, 48), "name")
    assert name.width() >= QFontMetrics(look().font("name")).horizontalAdvance("Bouquet de mariée")
    assert name.right() < place_of(QRect(0, 0, 580, 48), "price").left()
