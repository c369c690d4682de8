"""The counter of gestures misses none, and takes none for two."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from digitaix_desktop.gui.scanner import BarcodeScanner
from tests.helpers.gestures import Gestures
from tests.helpers.hand import Hand, NotThere

EAN = "3760214580121"


class Page(QWidget):
    """Two fields, a button, a label that passes clicks on, and a shortcut."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.name, self.price = QLineEdit(), QLineEdit()
        self.save, self.words = QPushButton("Noter"), QLabel("Rosier")
        column = QVBoxLayout(self)
        for part in (self.name, self.price, self.save, self.words):
            column.addWidget(part)
        self.saved = self.undone = 0
        self.dropped: list[str] = []
        self.save.clicked.connect(self._save)
        QShortcut(QKeySequence("Ctrl+Z"), self).activated.connect(self._undo)

    def _save(self) -> None:
        self.saved += 1

    def _undo(self) -> None:
        self.undone += 1

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        event.acceptProposedAction()
        self.dropped.append(event.mimeData().urls()[0].fileName())


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    made = Page()
    qtbot.addWidget(made)
    made.show()
    QTest.qWaitForWindowActive(made)
    return made


@pytest.fixture
def hand(page: Page) -> Hand:
    return Hand(page)


@pytest.fixture
def gestures(page: Page, qapp: QApplication) -> Iterator[Gestures]:
    with Gestures(qapp) as counting:
        yield counting


def whats(gestures: Gestures) -> list[str]:
    return [gesture.what for gesture in gestures.made()]


def test_nothing_is_counted_of_what_nobody_did(page: Page, gestures: Gestures) -> None:
    page.save.click()
    page.name.setText("Rosier")
    page.price.setFocus()
    QApplication.processEvents()
    assert gestures.made() == []


def test_each_click_counts_however_it_is_delivered(
    page: Page, hand: Hand, gestures: Gestures
) -> None:
    hand.click(page.save)
    hand.press("Noter")
    QTest.mouseClick(page.save, Qt.MouseButton.LeftButton)
    assert (page.saved, gestures.strictly()) == (3, 3)


def test_a_click_that_is_passed_on_to_parents_is_one(
    page: Page, hand: Hand, gestures: Gestures
) -> None:
    hand.click(page.words)
    assert gestures.strictly() == 1


def test_a_double_click_is_two(page: Page, gestures: Gestures) -> None:
    middle = page.save.geometry().center()
    QTest.mouseDClick(page.windowHandle(), Qt.MouseButton.LeftButton, pos=middle)
    assert gestures.strictly() == 2


def test_a_chord_is_one_though_a_shortcut_takes_it(
    page: Page, hand: Hand, gestures: Gestures
) -> None:
    page.save.setFocus()
    hand.key("Ctrl+Z")
    QTest.keyClick(page.save, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (page.undone, whats(gestures)) == (2, ["Ctrl+Z", "Ctrl+Z"])


def test_a_key_that_nobody_takes_is_one(page: Page, hand: Hand, gestures: Gestures) -> None:
    page.save.setFocus()
    hand.key("F7")
    assert whats(gestures) == ["F7"]


def test_a_key_counts_without_its_release_and_without_being_asked_for_shortcuts(
    page: Page, gestures: Gestures
) -> None:
    for _ in range(2):
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F7, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(page.save, key)
    assert gestures.strictly() == 2


def test_a_key_held_down_is_one(page: Page, gestures: Gestures) -> None:
    for again in (False, True, True):
        key = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, "", again
        )
        QApplication.sendEvent(page.save, key)
    assert gestures.strictly() == 1


def test_typing_a_field_is_one_and_the_key_that_ends_it_is_told_apart(
    page: Page, hand: Hand, gestures: Gestures
) -> None:
    page.name.setFocus()
    hand.type("Rosier É")
    hand.key("Backspace")
    hand.type("ancien")
    hand.key("Tab")
    hand.type("24,90")
    hand.key("Return")

    assert page.name.text() == "Rosier ancien"
    assert whats(gestures) == ["type Rosier Éancien", "Tab", "type 24,90", "Return"]
    assert (gestures.strictly(), gestures.count()) == (4, 2)


def test_two_fields_are_two_even_if_the_focus_moves_by_itself(
    page: Page, hand: Hand, gestures: Gestures
) -> None:
    page.name.setFocus()
    hand.type("Rosier")
    page.price.setFocus()
    hand.type("24")
    assert (gestures.strictly(), gestures.count()) == (2, 2)


def test_a_click_in_between_begins_anew(page: Page, hand: Hand, gestures: Gestures) -> None:
    page.name.setFocus()
    hand.type("Ros")
    hand.click(page.name)
    hand.type("ier")
    assert gestures.strictly() == 3


def test_enter_counts_where_nothing_was_typed(page: Page, hand: Hand, gestures: Gestures) -> None:
    page.name.setFocus()
    hand.key("Return")
    hand.key("Return")
    assert (gestures.strictly(), gestures.count()) == (2, 2)


def test_letters_where_nothing_is_written_are_keys(
    page: Page, hand: Hand, gestures: Gestures
) -> None:
    page.save.setFocus()
    hand.type("ab")
    assert gestures.strictly() == 2


@pytest.mark.parametrize("into", ["save", "name"])
def test_a_scan_is_one_with_its_enter(
    into: str, page: Page, hand: Hand, gestures: Gestures
) -> None:
    getattr(page, into).setFocus()
    hand.scan(EAN)
    hand.scan("DXK7F2QX")
    assert whats(gestures) == [f"scan {EAN}", "scan DXK7F2QX"]


def test_a_scan_is_one_though_the_program_takes_its_enter_away(
    page: Page, qapp: QApplication, hand: Hand
) -> None:
    scanner, heard = BarcodeScanner(qapp), list[str]()
    scanner.scanned.connect(heard.append)
    page.name.setFocus()
    with Gestures(qapp) as gestures:
        hand.scan(EAN)
    assert (heard, whats(gestures)) == ([EAN], [f"scan {EAN}"])


def test_what_a_person_types_is_no_scan(page: Page, hand: Hand, gestures: Gestures) -> None:
    page.name.setFocus()
    hand.type(EAN)
    hand.key("Return")
    assert gestures.strictly() == 2


def test_a_drop_is_one(page: Page, hand: Hand, gestures: Gestures, tmp_path: Path) -> None:
    hand.drop(tmp_path / "Tarif.xlsx")
    assert page.dropped == ["Tarif.xlsx"]
    assert gestures.strictly() == 1


def test_it_hears_nothing_after_its_block(page: Page, qapp: QApplication, hand: Hand) -> None:
    with Gestures(qapp) as gestures:
        hand.click(page.save)
    hand.click(page.save)
    assert gestures.strictly() == 1


def test_a_hand_cannot_press_what_is_covered_or_gone(page: Page, hand: Hand) -> None:
    cover = QWidget(page)
    cover.setGeometry(page.rect())
    cover.show()
    with pytest.raises(NotThere):
        hand.press("Noter")
    page.save.hide()
    cover.hide()
    with pytest.raises(NotThere):
        hand.press("Noter")
    assert page.saved == 0
