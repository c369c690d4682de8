from __future__ import annotations

from collections.abc import Sequence
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from digitaix_desktop.gui.widgets.search_field import SearchField
from digitaix_desktop.operations.views.products import Found, FoundKind

ROSE = Found(FoundKind.PRODUCT, uuid4(), "Rosier ancien", "24,90 €")
ORDER = Found(FoundKind.ORDER, uuid4(), "R4T 8KB", "Samir B.")


class Page:
    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot, self.asked = qtbot, list[str]()
        self.window = QWidget()
        self.window.resize(700, 500)
        column = QVBoxLayout(self.window)
        self.field = SearchField()
        self.field.set_find(self.find)
        column.addWidget(self.field)
        column.addStretch(1)
        self.chosen: list[object] = []
        self.entered: list[str] = []
        self.field.chosen.connect(self.chosen.append)
        self.field.entered.connect(self.entered.append)
        qtbot.addWidget(self.window)
        self.window.show()
        QTest.qWaitForWindowActive(self.window)
        self.field.setFocus()

    def find(self, words: str) -> Sequence[Found]:
        self.asked.append(words)
        return [found for found in (ROSE, ORDER) if words.lower() in found.title.lower()]


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    return Page(qtbot)


def test_results_appear_as_one_types(page: Page) -> None:
    QTest.keyClicks(page.field, "r")
    assert list(page.field.results().found()) == [ROSE, ORDER]
    assert page.field.results().isVisible()
    assert page.field.hasFocus()
    QTest.keyClicks(page.field, "os")
    assert list(page.field.results().found()) == [ROSE]
    assert page.asked == ["r", "ro", "ros"]


def test_a_code_of_a_slow_scanner_is_read_through_french_keys(page: Page) -> None:
    page.field.setText("&é\"'(-è_çà&é_")
    QTest.keyClick(page.field, Qt.Key.Key_Return)
    page.field.setText('&é"')
    QTest.keyClick(page.field, Qt.Key.Key_Return)

    assert page.entered == ["1234567890128", '&é"']


def test_arrows_and_enter_choose(page: Page) -> None:
    QTest.keyClicks(page.field, "r")
    QTest.keyClick(page.field, Qt.Key.Key_Down)
    QTest.keyClick(page.field, Qt.Key.Key_Down)
    QTest.keyClick(page.field, Qt.Key.Key_Return)

    assert page.chosen == [ORDER]
    assert page.field.text() == ""
    assert page.field.results().isHidden()


def test_a_click_chooses(page: Page) -> None:
    QTest.keyClicks(page.field, "r")
    results = page.field.results()
    place = results.visualRect(results.model().index(1, 0)).center()
    QTest.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.chosen == [ORDER]


def test_enter_without_a_result_says_what_was_looked_for(page: Page) -> None:
    QTest.keyClicks(page.field, "tulipe")
    QTest.keyClick(page.field, Qt.Key.Key_Return)
    assert page.entered == ["tulipe"]
    assert page.chosen == []


def test_a_search_that_finds_nothing_says_so(page: Page) -> None:
    QTest.keyClicks(page.field, "tulipe")

    results = page.field.results()
    assert results.isVisible()
    assert results.model().index(0, 0).data() == "Nothing for “tulipe”"
    QTest.keyClick(page.field, Qt.Key.Key_Down)
    QTest.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, pos=results.rect().center())
    assert page.chosen == []
    page.field.clear()
    assert results.isHidden()


def test_escape_lets_go(page: Page) -> None:
    QTest.keyClicks(page.field, "r")
    QTest.keyClick(page.field, Qt.Key.Key_Escape)
    assert page.field.text() == ""
    assert page.field.results().isHidden()


def test_leaving_the_field_closes_the_list(page: Page) -> None:
    QTest.keyClicks(page.field, "r")
    page.field.clearFocus()
    assert page.field.results().isHidden()
