from __future__ import annotations

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from digitaix_desktop.gui.scanner import QUIET_MS, BarcodeScanner, from_french_keys

EAN = "3760214580121"
SLIP = "DXK7F2QX"


class Clock:
    def __init__(self) -> None:
        self.now = 1000

    def __call__(self) -> int:
        return self.now


def press(widget: QWidget, char: str) -> None:
    """One key by its letter; QTest knows only those of ASCII."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, char)
        QApplication.sendEvent(widget, event)


class Counter:
    """A page with fields, a button that Enter presses, and a scanner."""

    def __init__(self, qtbot: QtBot, app: QApplication) -> None:
        self.clock = Clock()
        self.scanner = BarcodeScanner(app, self.clock)
        self.heard: list[str] = []
        self.scanner.scanned.connect(self.heard.append)
        self.page = QWidget()
        column = QVBoxLayout(self.page)
        self.line, self.note, self.button = QLineEdit(), QPlainTextEdit(), QPushButton("Prête")
        for part in (self.line, self.note, self.button):
            column.addWidget(part)
        self.pressed: list[bool] = []
        self.next_step = QShortcut(QKeySequence(Qt.Key.Key_Return), self.page)
        self.next_step.activated.connect(lambda: self.pressed.append(True))
        qtbot.addWidget(self.page)
        self.page.show()
        QTest.qWaitForWindowActive(self.page)
        self.button.setFocus()

    def type_into(self, widget: QWidget, text: str, every_ms: int, end: Qt.Key | None) -> None:
        for char in text:
            self.clock.now += every_ms
            press(widget, char)
        if end is not None:
            self.clock.now += every_ms
            QTest.keyClick(widget, end)

    def scan(self, widget: QWidget, text: str, end: Qt.Key | None = Qt.Key.Key_Return) -> None:
        self.type_into(widget, text, 12, end)


@pytest.fixture
def counter(qtbot: QtBot, qapp: QApplication) -> Iterator[Counter]:
    made = Counter(qtbot, qapp)
    yield made
    qapp.removeEventFilter(made.scanner)
    made.scanner.deleteLater()


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
@pytest.mark.parametrize("code", [EAN, SLIP, "96385074", "REF-1042"])
def test_a_scan_is_heard_wherever_the_focus_is(counter: Counter, code: str, end: Qt.Key) -> None:
    counter.scan(counter.button, code, end)

    assert counter.heard == [code]
    assert counter.pressed == []
    assert counter.button.hasFocus()


def test_a_scan_leaves_the_field_it_went_through_as_it_was(counter: Counter) -> None:
    counter.line.setText("Martine")
    counter.line.setFocus()
    counter.line.setSelection(0, 3)

    counter.scan(counter.line, EAN)

    assert counter.heard == [EAN]
    assert counter.line.text() == "Martine"
    assert counter.line.selectedText() == "Mar"


def test_a_scan_leaves_a_note_as_it_was(counter: Counter) -> None:
    counter.note.setPlainText("Le beaufort en un morceau")
    counter.note.setFocus()

    counter.scan(counter.note, SLIP)

    assert counter.heard == [SLIP]
    assert counter.note.toPlainText() == "Le beaufort en un morceau"


def test_a_person_who_types_a_barcode_is_not_a_scanner(counter: Counter) -> None:
    counter.line.setFocus()

    counter.type_into(counter.line, EAN, 140, None)

    assert counter.heard == []
    assert counter.line.text() == EAN


def test_a_telephone_number_typed_in_one_go_stays_in_its_field(counter: Counter) -> None:
    counter.line.setFocus()

    counter.scan(counter.line, "0639984127", Qt.Key.Key_Return)

    assert counter.heard == []
    assert counter.line.text() == "0639984127"


def test_words_typed_fast_are_words(counter: Counter) -> None:
    counter.line.setFocus()

    counter.scan(counter.line, "rosier ancien", Qt.Key.Key_Tab)

    assert counter.heard == []
    assert counter.line.text() == "rosier ancien"


def test_enter_long_after_a_burst_is_the_users(counter: Counter) -> None:
    counter.scan(counter.button, "REF-1042", None)
    counter.clock.now += 900
    QTest.keyClick(counter.button, Qt.Key.Key_Enter)

    assert counter.heard == []


def test_a_scanner_that_sends_no_enter_is_heard_after_a_while(
    counter: Counter, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(counter.scanner.scanned, timeout=10 * QUIET_MS):
        counter.scan(counter.button, EAN, None)

    assert counter.heard == [EAN]


def test_a_scanner_set_to_american_keys_is_understood(counter: Counter) -> None:
    counter.line.setText("avant")
    counter.line.setFocus()

    counter.scan(counter.line, "\"è-àé&'(_à&é&")

    assert counter.heard == [EAN]
    assert counter.line.text() == "avant"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("\"è-àé&'(_à&é&", "3760214580121"),
        ("DXKèFéAX", "DXK7F2QX"),
        ("3760214580121", "3760214580121"),
        ("l'été (bleu)", "l'été (bleu)"),
        ("forêt", "forêt"),
    ],
)
def test_french_keys_are_read_as_the_american_ones_below_them(typed: str, meant: str) -> None:
    assert from_french_keys(typed) == meant


def test_a_barcodes_own_field_is_filled(counter: Counter) -> None:
    counter.line.setProperty("takesScans", True)
    counter.line.setText("ancien")
    counter.line.setFocus()
    edited: list[str] = []
    counter.line.textEdited.connect(edited.append)

    counter.scan(counter.line, EAN)

    assert counter.line.text() == EAN
    assert edited[-1] == EAN
    assert counter.heard == []


def test_two_scans_in_a_row_are_two(counter: Counter) -> None:
    counter.scan(counter.button, EAN)
    counter.clock.now += 400
    counter.scan(counter.button, SLIP)

    assert counter.heard == [EAN, SLIP]


def test_a_scan_through_the_window_reaches_no_shortcut(counter: Counter) -> None:
    window = counter.page.windowHandle()
    for char in EAN:
        QTest.keyClick(window, ord(char))
    QTest.keyClick(window, Qt.Key.Key_Return)

    assert counter.heard == [EAN]
    assert counter.pressed == []
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert counter.pressed == [True]


def test_a_field_that_goes_with_its_screen_right_after_a_word_is_no_fault(
    counter: Counter, qtbot: QtBot
) -> None:
    counter.line.setFocus()
    counter.type_into(counter.line, "Fromagerie", 12, end=None)
    counter.line.setParent(None)
    shiboken6.delete(counter.line)
    quiet = counter.scanner.findChild(QTimer)
    assert quiet is not None
    with qtbot.waitSignal(quiet.timeout):
        assert quiet.isActive()
    counter.button.setFocus()
    QTest.keyClick(counter.button, Qt.Key.Key_Return)
    assert counter.heard == []
