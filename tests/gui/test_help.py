"""F1 says what the screen in front is for, and goes away again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from digitaix_desktop.gui.main_window import MainWindow
from digitaix_desktop.gui.scanner import BarcodeScanner
from digitaix_desktop.gui.screens.help import Help
from digitaix_desktop.gui.shop_window import ShopWindow
from digitaix_desktop.gui.theme import Theme
from tests.helpers.counter import Counter


@pytest.fixture
def window(qtbot: QtBot, till: Counter, theme: Theme, qapp: QApplication) -> Iterator[MainWindow]:
    window = MainWindow()
    qtbot.addWidget(window)
    shop = ShopWindow(window, till.parts, theme, BarcodeScanner(qapp))
    window.show()
    qtbot.waitActive(window)
    yield window
    shop.leave()


def helps(window: MainWindow) -> list[Help]:
    return [each for each in window.findChildren(Help) if each.isVisible()]


@pytest.mark.parametrize(
    ("place", "words"), [("orders", "hand-over"), ("products", "catalogue"), ("today", "urgent")]
)
def test_f1_tells_of_the_place_in_front_and_esc_leads_back(
    qtbot: QtBot, window: MainWindow, place: str, words: str
) -> None:
    window.show_place(place)
    search = window.findChildren(QLineEdit)[0]
    search.setFocus()

    QTest.keyClick(window, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: bool(helps(window)))
    [shown] = helps(window)
    assert any(words in each.text() for each in shown.findChildren(QLabel))

    QTest.keyClick(shown, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not helps(window))
