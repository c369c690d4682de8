from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from digitaix_desktop.gui.widgets.money_edit import MoneyEdit
from digitaix_desktop.gui.widgets.quantity_edit import QuantityEdit

PRICE = "24,90\N{NO-BREAK SPACE}€"


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[MoneyEdit]:
    """A price of 24,90 € with the focus, and another field after it."""
    page = QWidget()
    column = QVBoxLayout(page)
    price = MoneyEdit(page)
    price.set_amount(2490)
    column.addWidget(price)
    column.addWidget(QLineEdit(page))
    qtbot.addWidget(page)
    page.show()
    QTest.qWaitForWindowActive(page)
    price.setFocus(Qt.FocusReason.TabFocusReason)
    yield price
    page.close()


def test_a_price_is_shown_as_prices_are_written(field: MoneyEdit, qtbot: QtBot) -> None:
    assert field.text() == PRICE


def test_typing_over_a_price_replaces_it(field: MoneyEdit, qtbot: QtBot) -> None:
    entered: list[object] = []
    field.amountEntered.connect(entered.append)

    QTest.keyClicks(field, "26,5")
    assert field.amount() == 2650
    assert entered == []
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert entered == [2650]
    assert field.text() == "26,50\N{NO-BREAK SPACE}€"


def test_the_click_that_comes_in_chooses_all_and_the_next_one_a_place(
    field: MoneyEdit, qtbot: QtBot
) -> None:
    other = field.window().findChildren(QLineEdit)[-1]
    other.setFocus()
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    assert field.selectedText() == PRICE
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    assert not field.hasSelectedText()


def test_a_part_of_a_price_is_chosen_by_drawing_over_it(field: MoneyEdit, qtbot: QtBot) -> None:
    other = field.window().findChildren(QLineEdit)[-1]
    other.setFocus()
    left, middle = field.rect().center(), field.rect().center()
    left.setX(2)
    QTest.mousePress(field, Qt.MouseButton.LeftButton, pos=left)
    middle.setX(field.fontMetrics().horizontalAdvance("24") + 8)
    QTest.mouseMove(field, middle)
    QTest.mouseRelease(field, Qt.MouseButton.LeftButton, pos=middle)
    assert field.selectedText() not in ("", PRICE)


def test_leaving_a_field_enters_it_once(field: MoneyEdit, qtbot: QtBot) -> None:
    entered: list[object] = []
    field.amountEntered.connect(entered.append)

    QTest.keyClicks(field, "30")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, Qt.Key.Key_Tab)

    assert entered == [3000]


def test_looking_at_a_price_changes_nothing(field: MoneyEdit, qtbot: QtBot) -> None:
    told: list[object] = []
    field.amountEntered.connect(told.append)
    field.amountChanged.connect(told.append)

    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, Qt.Key.Key_Tab)

    assert told == []


def test_escape_brings_the_price_back(field: MoneyEdit, qtbot: QtBot) -> None:
    QTest.keyClicks(field, "3")
    QTest.keyClick(field, Qt.Key.Key_Escape)

    assert field.text() == PRICE
    assert field.amount() == 2490


def test_what_cannot_be_read_stays_marked_and_counts_as_nothing(
    field: MoneyEdit, qtbot: QtBot
) -> None:
    entered: list[object] = []
    field.amountEntered.connect(entered.append)

    QTest.keyClicks(field, "abc")
    QTest.keyClick(field, Qt.Key.Key_Tab)

    assert field.text() == "abc"
    assert field.is_wrong()
    assert field.property("wrong") is True
    assert entered == []
    field.set_amount(100)
    assert field.property("wrong") is False


def test_a_price_below_zero_is_refused_unless_allowed(field: MoneyEdit, qtbot: QtBot) -> None:
    QTest.keyClicks(field, "-5")
    assert field.amount() is None
    field.allow_negative(True)
    field.selectAll()
    QTest.keyClicks(field, "-5")

    assert field.amount() == -500


def test_emptying_a_price_takes_it_away(field: MoneyEdit, qtbot: QtBot) -> None:
    entered: list[object] = []
    field.amountEntered.connect(entered.append)

    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert entered == [None]
    assert not field.is_wrong()


def test_a_stock_is_read_in_its_unit(qtbot: QtBot) -> None:
    field = QuantityEdit(unit="kg")
    qtbot.addWidget(field)

    field.set_quantity(1500)
    assert field.text() == "1,500\N{NO-BREAK SPACE}kg"
    field.selectAll()
    QTest.keyClicks(field, "250 g")
    assert field.quantity() == 250
    field.set_unit("piece")
    field.set_quantity(3000)

    assert field.text() == "3"
