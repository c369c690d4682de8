"""The search field finds things to do, beside goods and orders."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from digitaix_desktop.gui.actions import Actions
from digitaix_desktop.gui.main_window import MainWindow
from digitaix_desktop.gui.places import PRINTS
from digitaix_desktop.gui.scanner import BarcodeScanner
from digitaix_desktop.gui.shop_window import ShopWindow
from digitaix_desktop.gui.theme import Theme
from digitaix_desktop.gui.widgets.action import Action
from digitaix_desktop.operations.counter import Way
from tests.helpers.counter import Counter


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    window = MainWindow()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def shop(
    qtbot: QtBot, window: MainWindow, till: Counter, theme: Theme, qapp: QApplication
) -> Iterator[ShopWindow]:
    shop = ShopWindow(window, till.parts, theme, BarcodeScanner(qapp))
    window.show()
    qtbot.waitActive(window)
    yield shop
    shop.leave()


@pytest.fixture
def actions(shop: ShopWindow, till: Counter) -> Actions:
    return Actions(shop.places, till.parts.go, till.parts.queries.search)


def titles(actions: Actions, text: str) -> list[str]:
    return [found.title for found in actions.find(text)]


def test_a_word_and_enter_lead_to_what_is_to_be_done(
    window: MainWindow, shop: ShopWindow, qtbot: QtBot
) -> None:
    search = window.findChildren(QLineEdit)[0]
    search.setFocus()
    QTest.keyClicks(search, "slips of")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert window.current_place() == PRINTS

    search.setFocus()
    QTest.keyClicks(search, "broken")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert shop.places.counter.way is Way.LOST


def test_goods_come_first_and_a_letter_or_two_find_goods_only(
    actions: Actions, till: Counter
) -> None:
    till.add("Inventory book")
    assert titles(actions, "invent") == ["Inventory book", "Inventory"]
    assert titles(actions, "print")[:2] == ["Prints", "Set up a printer"], "by name before by sense"
    assert titles(actions, "in") == ["Inventory book"]
    assert titles(actions, "nobody has it") == []


def test_whatever_is_to_be_done_is_found_by_its_name_and_done(
    actions: Actions, window: MainWindow, shop: ShopWindow, till: Counter
) -> None:
    refused: list[str] = []
    till.parts.asker.refused.connect(refused.append)
    for action in actions.all():
        assert action in [each for each in actions.find(action.title) if isinstance(each, Action)]
        action.do()
        QApplication.processEvents()
        for sheet in window.findChildren(QDialog):
            sheet.reject()
        window.uncover()
    assert not refused
