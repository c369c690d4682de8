"""A slip where no printer is chosen: shown as a PDF, or said where it is; and the way to one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from digitaix_desktop.domain.orders import Order
from digitaix_desktop.gui.main_window import MainWindow
from digitaix_desktop.gui.scanner import BarcodeScanner
from digitaix_desktop.gui.shop_window import ShopWindow
from digitaix_desktop.gui.theme import Theme
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.operations.choices import FIRST_RUN_DONE
from digitaix_desktop.operations.settings import Choose
from tests.helpers.counter import Counter


class Viewer(QWidget):
    """Stands in for the system's program for PDFs."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.shown.append(Path(url.toLocalFile()))


@pytest.fixture
def viewer(qtbot: QtBot) -> Iterator[Viewer]:
    viewer = Viewer()
    qtbot.addWidget(viewer)
    QDesktopServices.setUrlHandler("file", viewer, "open")  # type: ignore[arg-type] # PySide takes a str
    yield viewer
    QDesktopServices.unsetUrlHandler("file")


class Opened:
    """The window of a shop with an order and no printer."""

    def __init__(self, till: Counter, qtbot: QtBot, app: QApplication, theme: Theme) -> None:
        till.do(Choose(FIRST_RUN_DONE, True))
        self.order: Order = till.receive(till.order_of([(till.add("Savon"), 1000)]))
        self.window = MainWindow()
        qtbot.addWidget(self.window)
        self.shop = ShopWindow(self.window, till.parts, theme, BarcodeScanner(app))
        self.window.resize(1024, 700)
        self.window.show()
        self.shop.begin()
        self._till, self._qtbot = till, qtbot

    def ask_for_the_slip(self) -> str:
        self._till.parts.go.print_slip.emit(self.order.id)
        toast = self.window.toast()
        self._qtbot.waitUntil(lambda: "printer" in toast.text(), timeout=20_000)
        return toast.text()


@pytest.fixture
def opened(till: Counter, qtbot: QtBot, qapp: QApplication, theme: Theme) -> Iterator[Opened]:
    opened = Opened(till, qtbot, qapp, theme)
    yield opened
    opened.shop.leave()


def test_without_a_printer_the_slip_is_shown_and_the_message_leads_to_the_printers(
    opened: Opened, viewer: Viewer
) -> None:
    said = opened.ask_for_the_slip()

    assert "opens as PDF" in said
    assert [path.read_bytes()[:4] for path in viewer.shown] == [b"%PDF"]
    buttons = opened.window.toast().findChildren(Button)
    (way,) = [each for each in buttons if each.text() == "Settings"]
    QTest.mouseClick(way, Qt.MouseButton.LeftButton)
    assert opened.window.current_place() == "settings"
    assert opened.shop.settings.printer.printer.hasFocus()


def test_where_nothing_shows_pdfs_the_message_says_where_the_slip_is(opened: Opened) -> None:
    said = opened.ask_for_the_slip()

    assert "opens as PDF" not in said
    [named] = [word.rstrip(".") for word in said.split() if word.rstrip(".").endswith(".pdf")]
    assert Path(named).read_bytes()[:4] == b"%PDF"
    assert Path(named).stem == opened.order.code
