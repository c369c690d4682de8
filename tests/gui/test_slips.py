"""What is printed is seen in the window first, as the very PDF that is printed or saved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from digitaix_desktop.domain.orders import Order
from digitaix_desktop.gui.main_window import MainWindow
from digitaix_desktop.gui.places import PRINTS
from digitaix_desktop.gui.print_words import file_name_of, name_of
from digitaix_desktop.gui.scanner import BarcodeScanner
from digitaix_desktop.gui.screens.order_papers import OrderPapers
from digitaix_desktop.gui.screens.preview import Preview
from digitaix_desktop.gui.screens.printer_assistant import PrinterAssistant
from digitaix_desktop.gui.screens.printer_which import Way
from digitaix_desktop.gui.shop_window import ShopWindow
from digitaix_desktop.gui.theme import Theme
from digitaix_desktop.operations.choices import FIRST_RUN_DONE, PRINTING, SLIP_COLOUR
from digitaix_desktop.operations.documents import Document, Kind
from digitaix_desktop.operations.print_setup import Setup, setup_of, with_setup
from digitaix_desktop.operations.printing import ROLL_80
from digitaix_desktop.operations.settings import Choose
from tests.helpers.counter import Counter
from tests.helpers.paper import page_sizes_mm, pages_text
from tests.helpers.receipt_printer import ReceiptPrinter, receipt_printer

PATIENCE_MS = 20_000


@pytest.fixture
def printer() -> Iterator[ReceiptPrinter]:
    with receipt_printer() as printer:
        yield printer


class Opened:
    """The window of a shop without a printer."""

    def __init__(self, till: Counter, qtbot: QtBot, app: QApplication, theme: Theme) -> None:
        till.do(Choose(FIRST_RUN_DONE, True))
        self.till, self._qtbot = till, qtbot
        self.window = MainWindow()
        qtbot.addWidget(self.window)
        self.scanner = BarcodeScanner(app)
        self.shop = ShopWindow(self.window, till.parts, theme, self.scanner)
        till.bench.listen(till.parts.bus.announce)
        self.window.resize(1024, 700)
        self.window.show()
        self.shop.begin()

    def order(self, lines: int = 1, code: str = "K7F2QX") -> Order:
        wanted = [(self.till.add(f"Savon {number} {code}"), 1000) for number in range(lines)]
        return self.till.receive(self.till.order_of(wanted, code=code))

    def choose(self, printer: str, kind: Kind = Kind.SLIP) -> None:
        setup = Setup(printer, ROLL_80)
        self.till.do(Choose(PRINTING, with_setup(self.till.parts.queries, kind, setup)))

    def preview(self) -> Preview:
        """What lies over the window, once its page is drawn as it is wanted."""

        def found() -> list[Preview]:
            return [each for each in self.window.findChildren(Preview) if each.isVisible()]

        self._qtbot.waitUntil(
            lambda: bool(found()) and found()[0].view.count() > 0, timeout=PATIENCE_MS
        )
        [preview] = found()
        self._qtbot.waitUntil(lambda: preview.view.picture() is not None, timeout=PATIENCE_MS)
        return preview


@pytest.fixture
def opened(till: Counter, qtbot: QtBot, qapp: QApplication, theme: Theme) -> Iterator[Opened]:
    opened = Opened(till, qtbot, qapp, theme)
    yield opened
    till.parts.tasks.leave()
    opened.shop.leave()


def picture(preview: Preview) -> QImage:
    drawn = preview.view.picture()
    assert drawn is not None
    return drawn


def test_without_a_printer_the_slip_is_seen_and_can_be_kept_as_a_file(
    opened: Opened, qtbot: QtBot, tmp_path: Path
) -> None:
    opened.till.parts.go.print_slip.emit(opened.order(lines=12).id)
    preview = opened.preview()
    assert "K7F 2QX" in preview.title.text()
    assert preview.page.text() == "Page 1 of 2"
    first = picture(preview)

    QTest.keyClick(preview.print, Qt.Key.Key_PageDown)
    assert preview.page.text() == "Page 2 of 2"
    assert not preview.after.isEnabled()
    qtbot.waitUntil(lambda: preview.view.picture() is not None, timeout=PATIENCE_MS)
    assert picture(preview) != first

    QTest.keyClick(preview.print, Qt.Key.Key_PageUp)
    QTest.keyClick(preview.print, Qt.Key.Key_PageDown)
    QTest.keyClick(preview.print, Qt.Key.Key_PageUp)  # faster than it is drawn
    qtbot.waitUntil(lambda: preview.view.picture() == first, timeout=PATIENCE_MS)

    path = tmp_path / "bon.pdf"
    preview.write(path)
    qtbot.waitUntil(lambda: "bon.pdf" in preview.notice.text(), timeout=PATIENCE_MS)
    assert page_sizes_mm(path.read_bytes()) == [(105, 148)] * 2
    assert opened.till.parts.queries.prints() == [], "seen is not printed"


def test_what_is_seen_is_sharp_in_colour_and_as_large_as_one_wants(
    opened: Opened, qtbot: QtBot
) -> None:
    opened.till.do(Choose(SLIP_COLOUR, "#b00020"))
    opened.till.parts.go.print_slip.emit(opened.order().id)
    preview = opened.preview()
    fitted = picture(preview)
    assert fitted.height() <= preview.view.viewport().height()
    assert any(_is_red(fitted.pixelColor(x, y)) for x in range(fitted.width()) for y in (
        *range(0, fitted.height(), 1),
    ))  # fmt: skip

    QTest.mouseClick(preview.larger, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: preview.view.picture() is not None, timeout=PATIENCE_MS)
    assert abs(picture(preview).height() - fitted.height() * 1.25) < 3, "drawn anew, not stretched"
    QTest.mouseClick(preview.fitting, Qt.MouseButton.LeftButton)
    assert preview.view.fits()


def _is_red(colour: QColor) -> bool:
    return colour.red() > 120 and colour.green() < 60 and colour.blue() < 60


def test_a_strip_is_read_from_its_beginning(opened: Opened, printer: ReceiptPrinter) -> None:
    opened.choose(printer.address)
    order = opened.order(lines=20)
    opened.till.parts.go.show_documents.emit([Document(Kind.SLIP, (order.id,))])
    preview = opened.preview()
    assert picture(preview).height() > preview.view.viewport().height()
    assert preview.view.verticalScrollBar().value() == 0


def test_printing_from_the_preview_prints_what_was_seen(
    opened: Opened, printer: ReceiptPrinter, qtbot: QtBot
) -> None:
    opened.choose(printer.address)
    order = opened.order()
    menu = OrderPapers(opened.till.parts, order.id, opened.window)
    menu.seen.actions()[0].trigger()
    preview = opened.preview()
    QTest.keyClick(preview.view, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: printer.cuts() == 1, timeout=PATIENCE_MS)
    assert not opened.window.findChildren(Preview) or not preview.isVisible()
    toast = opened.window.toast()
    qtbot.waitUntil(lambda: "Printed: Slip K7F 2QX" in toast.text(), timeout=PATIENCE_MS)


def test_the_slips_of_a_day_are_seen_as_one(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    for code in ("K7F2QX", "BCDFGH", "MNPQRS"):
        opened.order(code=code)
    opened.window.show_place(PRINTS)
    opened.shop.places.prints.papers.slips.click()
    preview = opened.preview()
    assert preview.page.text() == "Page 1 of 3"
    preview.write(tmp_path / "bons.pdf")
    qtbot.waitUntil(lambda: bool(preview.notice.text()), timeout=PATIENCE_MS)
    pages = pages_text((tmp_path / "bons.pdf").read_bytes())
    codes = ("K7F 2QX", "BCD FGH", "MNP QRS")
    assert sorted(code for page in pages for code in codes if code in page) == sorted(codes)


def test_a_printer_picked_for_one_print_is_not_that_of_all(
    opened: Opened, printer: ReceiptPrinter, qtbot: QtBot
) -> None:
    with receipt_printer() as other:
        opened.choose(printer.address)
        opened.choose(other.address, Kind.PREPARATION)
        opened.till.parts.go.show_documents.emit([Document(Kind.SLIP, (opened.order().id,))])
        preview = opened.preview()
        choice = preview.printer
        choice.setCurrentIndex(choice.findData(other.address))
        choice.activated.emit(choice.currentIndex())
        QTest.mouseClick(preview.print, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: other.cuts() == 1, timeout=PATIENCE_MS)
    assert setup_of(opened.till.parts.queries, Kind.SLIP).printer == printer.address


def test_a_list_is_called_by_its_day_and_its_file_in_the_order_of_days() -> None:
    document = Document(Kind.DAY, (), "2026-11-29")
    assert name_of(document, "", "en") == "Orders of the day Sun 29 Nov"
    assert file_name_of(document, "") == "Orders of the day 2026-11-29"


def test_a_code_of_a_test_page_is_read_where_a_printer_is_set_up(
    opened: Opened, qtbot: QtBot
) -> None:
    opened.till.parts.go.set_up_printer.emit(Kind.SLIP)
    [assistant] = opened.window.findChildren(PrinterAssistant)
    assistant.trial.begin(Setup("tcp:127.0.0.1:9", ROLL_80))
    opened.scanner.hear("DXTEST1")
    assert assistant.trial.read.text() == "", "not before its page is tried"
    assistant.next.click()
    assistant.which.ways[Way.NETWORK].opened.emit()
    assistant.which.address.setText("127.0.0.1:9")
    assistant.which.checked.emit()
    assistant.go_on()
    opened.scanner.hear("DXTEST1")
    assert assistant.trial.read.text() == "Read: DXTEST1"
    assistant.reject()


def test_a_preview_may_be_closed_before_anything_is_drawn(opened: Opened, qtbot: QtBot) -> None:
    opened.till.parts.go.print_slip.emit(opened.order().id)
    [preview] = opened.window.findChildren(Preview)
    with qtbot.waitSignal(preview.destroyed, timeout=PATIENCE_MS):
        preview.reject()
    again = opened.order(code="BCDFGH")
    opened.till.parts.go.print_slip.emit(again.id)
    assert opened.preview().view.count() == 1


def test_a_scan_closes_what_is_only_seen(opened: Opened) -> None:
    order = opened.order()
    opened.till.parts.go.print_slip.emit(order.id)
    preview = opened.preview()
    opened.scanner.hear("DXK7F2QX")
    assert not preview.isVisible()


def test_another_printer_has_another_paper(
    opened: Opened, printer: ReceiptPrinter, qtbot: QtBot
) -> None:
    opened.choose(printer.address, Kind.PREPARATION)
    opened.till.parts.go.print_slip.emit(opened.order().id)
    preview = opened.preview()
    sheet = picture(preview)
    choice = preview.printer
    choice.setCurrentIndex(choice.findData(printer.address))
    choice.activated.emit(choice.currentIndex())

    qtbot.waitUntil(lambda: preview.view.picture() not in (None, sheet), timeout=PATIENCE_MS)
    assert preview.print.text() == "Print"
    assert picture(preview).height() / picture(preview).width() != sheet.height() / sheet.width()
