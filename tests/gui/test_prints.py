"""A print that waits says so, comes out by itself once the printer is back, or goes elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from digitaix_desktop.domain.orders import Order
from digitaix_desktop.gui.main_window import MainWindow
from digitaix_desktop.gui.places import PRINTS
from digitaix_desktop.gui.scanner import BarcodeScanner
from digitaix_desktop.gui.screens.preview import Preview
from digitaix_desktop.gui.shop_window import ShopWindow
from digitaix_desktop.gui.theme import Theme
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.operations.choices import FIRST_RUN_DONE, PRINT_ON_ARRIVAL, PRINTING
from digitaix_desktop.operations.documents import Document, Kind
from digitaix_desktop.operations.print_jobs import JobState
from digitaix_desktop.operations.print_setup import Setup, with_setup
from digitaix_desktop.operations.printing import ROLL_80
from digitaix_desktop.operations.settings import Choose
from tests.helpers.counter import Counter
from tests.helpers.receipt_printer import ReceiptPrinter, receipt_printer

PATIENCE_MS = 20_000


@pytest.fixture
def printer() -> Iterator[ReceiptPrinter]:
    with receipt_printer() as printer:
        yield printer


class Opened:
    """The window of a shop with a receipt printer."""

    def __init__(
        self, till: Counter, printer: ReceiptPrinter, qtbot: QtBot, app: QApplication, theme: Theme
    ) -> None:
        till.do(Choose(FIRST_RUN_DONE, True))
        setup = Setup(printer.address, ROLL_80)
        till.do(Choose(PRINTING, with_setup(till.parts.queries, Kind.SLIP, setup)))
        self.till, self._qtbot = till, qtbot
        self.window = MainWindow()
        qtbot.addWidget(self.window)
        self.shop = ShopWindow(self.window, till.parts, theme, BarcodeScanner(app))
        till.bench.listen(till.parts.bus.announce)
        self.window.resize(1100, 760)
        self.window.show()
        self.shop.begin()

    def order(self) -> Order:
        product = self.till.add("Savon")
        return self.till.receive(self.till.order_of([(product, 1000)]))

    def says(self, words: str) -> None:
        toast = self.window.toast()
        self._qtbot.waitUntil(lambda: words in toast.text(), timeout=PATIENCE_MS)

    def is_shown(self, words: str) -> bool:
        labels = self.shop.places.prints.findChildren(QLabel)
        return any(words in each.text() for each in labels if each.isVisible())

    def press(self, words: str) -> None:
        def found() -> list[Button]:
            buttons = self.shop.places.prints.findChildren(Button)
            return [each for each in buttons if each.isVisible() and each.text() == words]

        self._qtbot.waitUntil(lambda: bool(found()), timeout=PATIENCE_MS)
        [button] = found()
        self.click(button)

    def click(self, target: QWidget) -> None:
        """Once the bar of a new order has pushed all down, and one has seen where it is now."""
        self._qtbot.waitUntil(lambda: not self.window.is_settling())
        QTest.mouseClick(target, Qt.MouseButton.LeftButton)


@pytest.fixture
def opened(
    till: Counter, printer: ReceiptPrinter, qtbot: QtBot, qapp: QApplication, theme: Theme
) -> Iterator[Opened]:
    opened = Opened(till, printer, qtbot, qapp, theme)
    yield opened
    till.parts.tasks.leave()
    opened.shop.leave()


def test_a_slip_waits_for_its_printer_and_says_so(
    opened: Opened, printer: ReceiptPrinter, qtbot: QtBot
) -> None:
    printer.switch_off()
    order = opened.order()
    opened.till.parts.go.print_slip.emit(order.id)
    opened.says("waits to be printed")
    opened.window.show_place(PRINTS)
    qtbot.waitUntil(lambda: opened.is_shown("does not answer"), timeout=PATIENCE_MS)

    printer.switch_on()
    opened.says("Printed: Slip")
    qtbot.waitUntil(lambda: opened.is_shown("Nothing waits"), timeout=PATIENCE_MS)
    assert printer.cuts() == 1

    opened.press("Print again")
    qtbot.waitUntil(lambda: printer.cuts() == 2, timeout=PATIENCE_MS)


def test_a_new_order_prints_by_itself_once(
    opened: Opened, printer: ReceiptPrinter, qtbot: QtBot
) -> None:
    opened.till.do(Choose(PRINT_ON_ARRIVAL, True))
    opened.order()
    opened.says("Printed: Slip")
    assert printer.cuts() == 1
    [entry] = opened.till.parts.queries.prints()
    assert entry.by_itself
    assert entry.state is JobState.PRINTED


def test_what_is_not_wanted_any_more_is_not_printed(
    opened: Opened, printer: ReceiptPrinter, qtbot: QtBot
) -> None:
    printer.switch_off()
    opened.till.parts.go.print_slip.emit(opened.order().id)
    opened.says("waits to be printed")
    opened.window.show_place(PRINTS)
    opened.press("Do not print")
    qtbot.waitUntil(lambda: opened.is_shown("Nothing waits"), timeout=PATIENCE_MS)
    assert opened.till.parts.queries.prints() == []


def test_the_slips_of_today_come_out_together(
    opened: Opened, printer: ReceiptPrinter, qtbot: QtBot
) -> None:
    for code in ("K7F2QX", "BCDFGH"):
        product = opened.till.add(f"Savon {code}")
        opened.till.receive(opened.till.order_of([(product, 1000)], code=code))
    opened.window.show_place(PRINTS)
    opened.press("Slips of the day")
    qtbot.waitUntil(lambda: printer.cuts() == 2, timeout=PATIENCE_MS)


def test_the_slips_of_today_are_not_printed_again_for_having_pressed_once_more(
    opened: Opened, printer: ReceiptPrinter, qtbot: QtBot
) -> None:
    opened.till.parts.go.print_slip.emit(opened.order().id)
    opened.says("Printed: Slip")
    later = opened.till.add("Bougie")
    opened.till.receive(opened.till.order_of([(later, 1000)], code="BCDFGH"))
    opened.window.show_place(PRINTS)
    opened.press("Slips of the day")
    opened.says("Printed: Slip BCD FGH")
    assert printer.cuts() == 2, "only what had none yet"

    opened.press("Slips of the day")
    [preview] = opened.window.findChildren(Preview)
    qtbot.waitUntil(lambda: preview.view.count() == 2, timeout=PATIENCE_MS)
    assert printer.cuts() == 2, "seen first, where all of it came out"
    preview.reject()


def test_the_papers_of_tomorrow_are_printed_today(
    opened: Opened, printer: ReceiptPrinter, qtbot: QtBot
) -> None:
    till, day_ms = opened.till, 24 * 3600 * 1000
    papers, now_ms = opened.shop.places.prints.papers, till.parts.now_ms()
    opened.window.show_place(PRINTS)
    assert not papers.choice.isVisible()
    assert not papers.slips.isEnabled(), "nothing of today"
    soap = till.add("Savon")
    for code, from_ms in (("LATEST", now_ms + day_ms), ("K7F2QX", now_ms - day_ms)):
        due = {"pickup_from_ms": from_ms, "pickup_to_ms": from_ms + 1}
        till.receive(till.order_of([(soap, 1000)], code=code, **due))
    till.receive(till.order_of([(soap, 1000)], code="BCDFGH"))
    qtbot.waitUntil(papers.choice.isVisible, timeout=PATIENCE_MS)

    def codes() -> set[str]:
        return {till.order(each).code for each in papers.orders()}

    assert papers.choice.currentText() == "Today"
    assert codes() == {"K7F2QX", "BCDFGH"}, "with what is late, and what nobody said a day of"
    papers.choice.setCurrentIndex(papers.choice.findText("Tomorrow"))
    assert codes() == {"LATEST"}
    opened.press("Slips of the day")
    opened.says("Printed: Slip LAT EST")
    assert printer.cuts() == 1


def test_a_print_that_waits_is_told_as_long_as_it_waits(
    opened: Opened, printer: ReceiptPrinter, qtbot: QtBot
) -> None:
    chip, toast, order = opened.window.prints(), opened.window.toast(), opened.order()
    assert not chip.isVisible()
    printer.switch_off()
    opened.till.parts.go.print_slip.emit(order.id)
    opened.says("waits to be printed")
    toast.dismiss()
    qtbot.waitUntil(chip.isVisible, timeout=PATIENCE_MS)
    assert "waiting" in chip.text()

    opened.till.parts.go.print_slip.emit(order.id)
    qtbot.waitUntil(toast.isVisible, timeout=PATIENCE_MS)
    assert "does not answer" in toast.text(), "what is asked for once more is answered once more"
    opened.click(chip)
    assert opened.window.current_place() == PRINTS

    printer.switch_on()
    qtbot.waitUntil(lambda: not chip.isVisible(), timeout=PATIENCE_MS)
    assert printer.cuts() == 1


@pytest.mark.parametrize("by_itself", [True, False])
def test_what_waits_goes_along_to_the_printer_chosen_instead(
    opened: Opened, printer: ReceiptPrinter, qtbot: QtBot, by_itself: bool
) -> None:
    printer.switch_off()
    opened.till.do(Choose(PRINT_ON_ARRIVAL, by_itself))
    order = opened.order()
    if not by_itself:
        opened.till.parts.go.print_slip.emit(order.id)
    opened.says("waits to be printed")
    with receipt_printer() as other:
        chosen = with_setup(opened.till.parts.queries, Kind.SLIP, Setup(other.address, ROLL_80))
        opened.till.do(Choose(PRINTING, chosen))
        opened.says("Printed: Slip")
        assert (printer.cuts(), other.cuts()) == (0, 1)
    [entry] = opened.till.parts.queries.prints()
    assert (entry.by_itself, entry.again) == (by_itself, False)


def test_what_waits_goes_where_it_is_wanted_now(
    opened: Opened, printer: ReceiptPrinter, qtbot: QtBot
) -> None:
    printer.switch_off()
    order = opened.order()
    opened.till.parts.go.print_slip.emit(order.id)
    opened.says("waits to be printed")
    opened.till.parts.go.show_documents.emit([Document(Kind.SLIP, (order.id,))])
    [preview] = opened.window.findChildren(Preview)
    qtbot.waitUntil(lambda: preview.view.count() == 1, timeout=PATIENCE_MS)
    with receipt_printer() as other:
        preview.printer.picked.emit(Setup(other.address, ROLL_80))
        QTest.mouseClick(preview.print, Qt.MouseButton.LeftButton)
        opened.says("Printed: Slip")
        assert (printer.cuts(), other.cuts()) == (0, 1)


def test_a_slip_that_may_have_come_out_is_named_and_stays_to_be_looked_at(
    opened: Opened, printer: ReceiptPrinter, qtbot: QtBot
) -> None:
    printer.keeps_quiet_at_the_end = True
    opened.till.parts.go.print_slip.emit(opened.order().id)
    opened.says("Slip K7F 2QX: ")
    chip = opened.window.prints()
    qtbot.waitUntil(chip.isVisible, timeout=PATIENCE_MS)
    assert "to see" in chip.text()
    opened.window.show_place(PRINTS)
    opened.press("Put away")
    qtbot.waitUntil(lambda: not chip.isVisible(), timeout=PATIENCE_MS)
