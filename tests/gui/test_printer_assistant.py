"""A printer is set up in four steps: a queue of this PC, or a receipt printer and its width."""

from __future__ import annotations

import getpass
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from digitaix_desktop.documents.cups import CupsQueues
from digitaix_desktop.documents.ipp import PrintService
from digitaix_desktop.documents.printers import AllPrinters
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.scanner import may_be_a_code
from digitaix_desktop.gui.screens.printer_assistant import (
    PAPER,
    TRIAL,
    USES,
    WHICH,
    PrinterAssistant,
)
from digitaix_desktop.gui.screens.printer_which import Way
from digitaix_desktop.gui.slips import SlipPrinter
from digitaix_desktop.operations.documents import Document, Kind
from digitaix_desktop.operations.print_setup import Setup, setup_of
from digitaix_desktop.operations.printing import AnyPaper, OwnPaper, Paper, Roll
from tests.helpers.counter import Counter
from tests.helpers.paper import page_sizes_mm, text
from tests.helpers.paper import scanned as scanned_codes
from tests.helpers.printers import NAME, VirtualPrinter, virtual_printer
from tests.helpers.receipt_printer import ReceiptPrinter, receipt_printer

PATIENCE_MS = 30_000
TICKETS = "Tickets"


@pytest.fixture(scope="module")
def queue() -> Iterator[VirtualPrinter]:
    with virtual_printer() as printer:
        yield printer


@pytest.fixture
def receipts() -> Iterator[ReceiptPrinter]:
    with receipt_printer() as printer:
        yield printer


class Opened:
    """The assistant, over nothing."""

    def __init__(self, parts: Parts, till: Counter, qtbot: QtBot, kind: Kind | None) -> None:
        self.parts, self.qtbot = parts, qtbot
        self.printing = SlipPrinter(parts)
        till.bench.listen(parts.bus.announce)
        self.dialog = PrinterAssistant(parts, self.printing, kind)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(self.dialog)
        self.dialog.show()

    def click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def go_on_to(self, step: int) -> None:
        """Press *Next*, and wait for what has to be asked meanwhile."""
        self.qtbot.waitUntil(self.dialog.next.isEnabled, timeout=PATIENCE_MS)
        self.click(self.dialog.next)
        self.qtbot.waitUntil(lambda: self.dialog.step() == step, timeout=PATIENCE_MS)

    def setup_of(self, kind: Kind) -> Setup:
        return setup_of(self.parts.queries, kind)

    def leave(self) -> None:
        self.parts.tasks.leave()
        self.printing.leave()


Open: TypeAlias = Callable[[Kind | None], Opened]


@pytest.fixture
def open_for(till: Counter, qtbot: QtBot, queue: VirtualPrinter) -> Iterator[Open]:
    """Opens it on a real print system."""
    system = CupsQueues(PrintService(queue.server, getpass.getuser()))
    papers = replace(till.parts.papers, printers=AllPrinters(system))
    opened: list[Opened] = []

    def open_for(kind: Kind | None) -> Opened:
        opened.append(Opened(replace(till.parts, papers=papers), till, qtbot, kind))
        return opened[-1]

    yield open_for
    for each in opened:
        each.leave()


def test_a_queue_of_this_pc_is_found_tried_and_given_its_documents(
    open_for: Open, queue: VirtualPrinter
) -> None:
    opened = open_for(None)
    dialog, wait = opened.dialog, opened.qtbot.waitUntil
    wait(lambda: NAME in dialog.which.queues, timeout=PATIENCE_MS)
    assert dialog.which.queues[NAME].is_chosen(), "the only one needs no click"
    opened.go_on_to(PAPER)
    assert dialog.paper.cards[Paper.A6].is_chosen()
    opened.go_on_to(TRIAL)
    assert not dialog.trial.steps.isVisible()
    opened.click(dialog.trial.test)
    wait(lambda: dialog.trial.test_said.text() == "Printed", timeout=PATIENCE_MS)
    assert NAME in text(queue.paper[-1].read_bytes())

    opened.go_on_to(USES)
    assert dialog.uses.kinds() == [Kind.SLIP, Kind.PREPARATION]
    assert opened.setup_of(Kind.SLIP).printer == "", "nothing is chosen before the end"
    opened.click(dialog.next)
    assert opened.setup_of(Kind.SLIP) == Setup(NAME, Paper.A6)
    assert opened.setup_of(Kind.DAY).printer == ""
    opened.parts.asker.undo()
    assert opened.setup_of(Kind.SLIP).printer == ""


def test_a_receipt_printer_is_checked_and_its_width_learnt(
    open_for: Open, receipts: ReceiptPrinter
) -> None:
    opened = open_for(Kind.SLIP)
    dialog, wait = opened.dialog, opened.qtbot.waitUntil
    opened.click(dialog.which.ways[Way.NETWORK])
    opened.qtbot.keyClicks(dialog.which.address, receipts.address.removeprefix("tcp:"))
    opened.qtbot.keyClick(dialog.which.address, Qt.Key.Key_Return)
    wait(lambda: dialog.step() == PAPER, timeout=PATIENCE_MS)
    opened.go_on_to(TRIAL)
    opened.click(dialog.trial.steps)
    wait(lambda: receipts.cuts() == 1, timeout=PATIENCE_MS)
    wait(lambda: dialog.trial.steps_said.text() == "Printed", timeout=PATIENCE_MS)
    opened.qtbot.keyClicks(dialog.trial.last, "13")
    assert "64 mm" in dialog.trial.learnt.text()
    opened.click(dialog.trial.test)
    wait(lambda: receipts.cuts() == 2, timeout=PATIENCE_MS)
    assert receipts.pages()[-1].width == 512

    opened.go_on_to(USES)
    opened.click(dialog.uses.by_itself)
    opened.click(dialog.next)
    assert opened.setup_of(Kind.SLIP) == Setup(receipts.address, Roll(80, 512))
    assert opened.parts.queries.setting("print_on_arrival") is True


def test_a_queue_without_a_driver_is_a_receipt_printer_wherever_it_is_offered(
    open_for: Open, queue: VirtualPrinter
) -> None:
    with receipt_printer(answers=False) as receipts:
        queue.add_raw_queue(TICKETS, receipts.address.removeprefix("tcp:"))
        try:
            opened = open_for(None)
            dialog, wait = opened.dialog, opened.qtbot.waitUntil
            wait(lambda: TICKETS in dialog.which.queues, timeout=PATIENCE_MS)
            assert dialog.which.notice.text() == "", "two were found"
            opened.click(dialog.which.queues[TICKETS])
            assert dialog.which.way is Way.CABLE, "no page is sent to what takes dots alone"
            opened.go_on_to(PAPER)
            assert dialog.setup().printer == f"raw:{TICKETS}"
        finally:
            queue.run("lpadmin", "-x", TICKETS)


def test_what_was_said_of_one_printer_is_not_said_of_the_next(
    open_for: Open, receipts: ReceiptPrinter
) -> None:
    opened = open_for(None)
    dialog, wait = opened.dialog, opened.qtbot.waitUntil
    opened.go_on_to(PAPER)
    opened.go_on_to(TRIAL)
    opened.click(dialog.trial.test)
    wait(lambda: dialog.trial.test_said.text() == "Printed", timeout=PATIENCE_MS)
    opened.click(dialog.back)
    opened.click(dialog.back)
    opened.click(dialog.which.ways[Way.NETWORK])
    opened.qtbot.keyClicks(dialog.which.address, receipts.address.removeprefix("tcp:"))
    opened.go_on_to(PAPER)
    opened.go_on_to(TRIAL)
    opened.printing.go_on()
    assert dialog.trial.test_said.text() == ""


@pytest.mark.parametrize("paper", [Paper.A4, Roll(80, 576), OwnPaper(62, 29)])
def test_the_codes_of_a_test_page_are_read_by_the_window_that_printed_it(
    open_for: Open, paper: AnyPaper, tmp_path: Path
) -> None:
    opened = open_for(None)
    dialog = opened.dialog
    opened.go_on_to(PAPER)
    opened.go_on_to(TRIAL)
    printer = f"raw:{NAME}" if isinstance(paper, Roll) else NAME
    laid = opened.parts.papers.lay_out(Document(Kind.TEST), Setup(printer, paper), False)
    scanned = [each.partition(":")[2] for each in scanned_codes(laid.pdf, 203, tmp_path)]
    assert scanned
    for each in scanned:
        assert may_be_a_code(each), "a scan, not keys that press a button"
        assert dialog.takes(each)
    assert dialog.trial.read.text() == f"Read: {', '.join(scanned)}"
    assert not dialog.takes("3760214580121"), "goods are sold as ever"


def test_what_does_not_answer_is_said_and_can_be_gone_on_with(
    open_for: Open, receipts: ReceiptPrinter
) -> None:
    receipts.switch_off()
    opened = open_for(None)
    dialog, wait = opened.dialog, opened.qtbot.waitUntil
    opened.click(dialog.which.ways[Way.NETWORK])
    opened.qtbot.keyClicks(dialog.which.address, "la grise, au fond")
    opened.click(dialog.next)
    assert "192.168" in dialog.which.notice.text()
    dialog.which.address.selectAll()
    opened.qtbot.keyClicks(dialog.which.address, receipts.address.removeprefix("tcp:"))
    opened.click(dialog.next)
    wait(dialog.which.anyway.isVisible, timeout=PATIENCE_MS)
    assert "Nothing answers" in dialog.which.notice.text()
    assert dialog.step() == WHICH
    opened.click(dialog.which.anyway)
    assert dialog.step() == PAPER

    opened.go_on_to(TRIAL)
    opened.click(dialog.trial.test)
    wait(lambda: "does not answer" in dialog.trial.test_said.text(), timeout=PATIENCE_MS)
    dialog.reject()
    wait(lambda: opened.parts.queries.prints() == [], timeout=PATIENCE_MS)
    assert opened.setup_of(Kind.SLIP).printer == ""


def test_labels_go_where_labels_lie(open_for: Open) -> None:
    opened = open_for(Kind.BAG)
    dialog = opened.dialog
    opened.go_on_to(PAPER)
    assert dialog.paper.cards[OwnPaper(62, 29)].is_chosen()
    opened.go_on_to(TRIAL)
    laid = opened.parts.papers.lay_out(Document(Kind.TEST), dialog.setup(), False)
    assert page_sizes_mm(laid.pdf) == [(62, 29)], "what is tried is as large as the label"
    opened.go_on_to(USES)
    assert dialog.uses.kinds() == [Kind.BAG, Kind.LABELS]
    assert Kind.SLIP not in dialog.uses.ticks
    assert not dialog.uses.nothing.isVisible()
    for tick in dialog.uses.ticks.values():
        tick.setChecked(False)
    assert not dialog.next.isEnabled()
    assert dialog.uses.nothing.isVisible(), "what is greyed says why"
    opened.click(dialog.back)
    assert dialog.step() == TRIAL
    dialog.close_button.setFocus()
    opened.qtbot.keyClick(dialog.close_button, Qt.Key.Key_Return)
    assert not dialog.isVisible(), "Enter on a button is that button"
