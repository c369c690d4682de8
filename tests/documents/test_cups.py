"""Slips on a real print queue: what arrives at the printer, and the truth about the outcome."""

from __future__ import annotations

import getpass
import subprocess
from collections.abc import Iterator
from pathlib import Path
from time import sleep

import pytest

from digitaix_desktop.documents.cups import CupsQueues
from digitaix_desktop.documents.escpos import receipts
from digitaix_desktop.documents.ipp import Attribute, Group, Operation, PrintService, Tag, encode
from digitaix_desktop.documents.printers import AllPrinters
from digitaix_desktop.operations.printing import (
    ROLL_80,
    NoPrintService,
    NoSuchPrinter,
    OwnPaper,
    Paper,
    PerhapsPrinted,
    PrintCancelled,
    PrinterDoesNotTakeJobs,
    PrinterOff,
    PrinterOutOfPaper,
    PrinterPaused,
    PrinterQueue,
    PrintOrder,
    PrintOutcome,
    PrintState,
)
from tests.helpers.following import print_and_follow
from tests.helpers.paper import page_sizes_mm, scanned, text
from tests.helpers.printers import NAME, VirtualPrinter, until, virtual_printer
from tests.helpers.receipt_printer import ReceiptPrinter, receipt_printer
from tests.helpers.slips import NBSP, THIN, a_line, a_slip, printed

PRINTED = PrintOutcome(PrintState.PRINTED)


@pytest.fixture(scope="module")
def one_printer() -> Iterator[VirtualPrinter]:
    with virtual_printer() as printer:
        yield printer


@pytest.fixture
def printer(one_printer: VirtualPrinter) -> Iterator[VirtualPrinter]:
    """The printer with an empty tray, and in order again afterwards."""
    for sheet in one_printer.paper:
        sheet.unlink()
    yield one_printer
    one_printer.put_paper_in()
    until(lambda: _is_idle(one_printer), "the end of the last print")


@pytest.fixture
def queues(printer: VirtualPrinter) -> CupsQueues:
    return CupsQueues(PrintService(printer.server, getpass.getuser()))


def an_order(pdf: bytes | None = None, queue: str = NAME) -> PrintOrder:
    return PrintOrder(pdf or printed(a_slip()), queue, Paper.A6, "Bon de retrait K7F 2QX")


def briefly(_seconds: float) -> None:
    """Ask again soon: this printer has nothing to warm up."""
    sleep(0.02)


def test_a_slip_arrives_with_its_text_and_codes(
    printer: VirtualPrinter, queues: CupsQueues, tmp_path: Path
) -> None:
    total = f"1{THIN}234,56{NBSP}€"
    slip = a_slip(lines=(a_line("Reblochon fermier à l’œil"),), total=total)

    assert print_and_follow(queues, an_order(printed(slip)), briefly) == PRINTED

    (paper,) = printer.paper
    spooled = paper.read_bytes()
    assert page_sizes_mm(spooled) == [(105, 148)]
    assert "Reblochon fermier à l’œil 300 g 0,312 kg 10,89 €" in text(spooled)
    assert "À régler en boutique 1 234,56 €" in text(spooled)
    for dpi in (203, 300):
        assert scanned(spooled, dpi, tmp_path) == ["CODE-128:DXK7F2QX", "QR-Code:DXK7F2QX"]


def test_what_arrives_is_neither_scaled_nor_moved(
    printer: VirtualPrinter, queues: CupsQueues, tmp_path: Path
) -> None:
    pdf = printed(a_slip())
    print_and_follow(queues, an_order(pdf), briefly)
    (paper,) = printer.paper
    assert _dots(paper.read_bytes(), tmp_path / "spooled") == _dots(pdf, tmp_path / "sent")


def test_copies_are_made_by_the_queue(printer: VirtualPrinter, queues: CupsQueues) -> None:
    order = PrintOrder(printed(a_slip()), NAME, Paper.A6, "Bon", copies=2)
    assert print_and_follow(queues, order, briefly) == PRINTED
    one, two = printer.paper
    assert text(one.read_bytes()) == text(two.read_bytes())


def test_a_printer_that_is_off_gives_a_failed_print_that_never_comes_out_later(
    printer: VirtualPrinter, queues: CupsQueues
) -> None:
    told: list[PrintOutcome] = []
    printer.switch_off()
    try:
        outcome = print_and_follow(queues, an_order(), briefly, told.append)
    finally:
        printer.switch_on()

    assert outcome.state is PrintState.FAILED
    assert isinstance(outcome.refusal, PrinterOff)
    assert "Comptoir" in str(outcome.refusal)
    assert [type(told_so.refusal) for told_so in told] == [PrinterOff]
    assert print_and_follow(queues, an_order(), briefly) == PRINTED
    assert len(printer.paper) == 1, "the withdrawn slip must not come out beside the new one"


def test_a_print_waits_for_paper_and_comes_out_once_there_is_some(
    printer: VirtualPrinter, queues: CupsQueues
) -> None:
    told: list[PrintOutcome] = []

    def put_paper_in(outcome: PrintOutcome) -> None:
        told.append(outcome)
        printer.put_paper_in()

    printer.take_paper_out()
    assert print_and_follow(queues, an_order(), briefly, put_paper_in) == PRINTED
    assert isinstance(told[0].refusal, PrinterOutOfPaper)
    assert len(printer.paper) == 1


def test_a_print_is_found_by_its_title_also_when_its_queue_no_longer_has_it_in_mind(
    printer: VirtualPrinter, queues: CupsQueues
) -> None:
    def forgotten() -> bool:
        """Whether CUPS tells of the print without its title, as it does once it is done."""
        asked = [
            Attribute.of(Tag.URI, "printer-uri", f"ipp://localhost/printers/{NAME}"),
            Attribute.of(Tag.KEYWORD, "which-jobs", "completed"),
            Attribute.of(Tag.KEYWORD, "requested-attributes", "job-id", "job-name"),
        ]
        service = PrintService(printer.server, getpass.getuser())
        reply = service.ask(f"/printers/{NAME}", encode(Operation.GET_JOBS, 1, asked))
        mine = [each for each in reply.of(Tag.JOB) if each["job-id"] == [job.number]]
        return any("job-name" not in each for each in mine)

    order = PrintOrder(printed(a_slip()), NAME, Paper.A6, "K7F2QX 1a2b3c4d")
    job = queues.submit(order)
    until(forgotten, "the end of the print, and a moment more")

    assert queues.find(NAME, order.title) == job
    assert queues.look(job) == PRINTED
    assert queues.find(NAME, "K7F2QX 00000000") is None
    printer.run("cancel", "-a", "-x", NAME)  # as where no history is kept
    with pytest.raises(PerhapsPrinted):
        queues.find(NAME, order.title)


def test_a_print_that_somebody_cancels_is_said_to_be_cancelled(
    printer: VirtualPrinter, queues: CupsQueues
) -> None:
    def cancel(_outcome: PrintOutcome) -> None:
        printer.run("cancel", "-a", NAME)

    printer.take_paper_out()
    outcome = print_and_follow(queues, an_order(), briefly, cancel)
    assert (outcome.state, type(outcome.refusal)) == (PrintState.FAILED, PrintCancelled)


def test_stopping_to_follow_withdraws_the_print_from_the_printer_itself(
    printer: VirtualPrinter, queues: CupsQueues
) -> None:
    class Stopped(Exception):
        pass

    def stop(_outcome: PrintOutcome) -> None:
        raise Stopped

    before = printer.cancellations()
    printer.take_paper_out()
    with pytest.raises(Stopped):
        print_and_follow(queues, an_order(), briefly, stop)

    until(lambda: printer.cancellations() == before + 1, "the withdrawal")
    assert not printer.run("lpstat", "-o", NAME)


def test_a_paused_or_closed_queue_refuses_at_once(
    printer: VirtualPrinter, queues: CupsQueues
) -> None:
    print_and_follow(queues, an_order(), briefly)  # a queue repeats what it last heard
    assert queues.in_the_way(NAME) is None
    printer.run("cupsdisable", NAME)
    assert isinstance(queues.in_the_way(NAME), PrinterPaused)
    with pytest.raises(PrinterPaused):
        queues.submit(an_order())
    printer.run("cupsenable", NAME)

    printer.run("cupsreject", NAME)
    with pytest.raises(PrinterDoesNotTakeJobs):
        queues.submit(an_order())
    printer.run("cupsaccept", NAME)


def test_an_unknown_printer_is_an_outcome_with_its_sentence(queues: CupsQueues) -> None:
    outcome = print_and_follow(queues, an_order(queue="Réserve n° 2"), briefly)
    assert outcome.state is PrintState.FAILED
    assert isinstance(outcome.refusal, NoSuchPrinter)
    assert "“Réserve n° 2”" in str(outcome.refusal)
    assert isinstance(queues.in_the_way("Réserve n° 2"), NoSuchPrinter)


def test_no_print_service_is_an_outcome_with_its_sentence(tmp_path: Path) -> None:
    nobody = CupsQueues(PrintService(str(tmp_path / "cups.sock"), "julie"))
    outcome = print_and_follow(nobody, an_order(), briefly)
    assert type(outcome.refusal) is NoPrintService, "nothing was sent"
    with pytest.raises(NoPrintService):
        nobody.queues()


def test_the_printers_are_listed_with_their_papers(
    printer: VirtualPrinter, queues: CupsQueues
) -> None:
    printer.run(
        "lpadmin",
        "-p",
        NAME,
        "-D",
        "Étiquettes du comptoir",
        "-o",
        "printer-error-policy=retry-job",
    )
    printer.run("lpadmin", "-d", NAME)
    assert queues.queues() == [
        PrinterQueue(NAME, "Étiquettes du comptoir", frozenset(Paper), is_default=True)
    ]


def test_a_printer_is_spoken_to_over_the_network_too(printer: VirtualPrinter) -> None:
    assert _printers_own_words(printer)["media-default"] == ["iso_a6_105x148mm"]


def _is_idle(printer: VirtualPrinter) -> bool:
    said = _printers_own_words(printer)
    return (said["printer-state"], said["printer-state-reasons"]) == ([3], ["none"])


def _printers_own_words(printer: VirtualPrinter) -> Group:
    """What the printer behind the queue says of itself."""
    service = PrintService(f"127.0.0.1:{printer.port}", "julie")
    address = f"ipp://127.0.0.1:{printer.port}/ipp/print"
    asked = [Attribute.of(Tag.URI, "printer-uri", address)]
    reply = service.ask("/ipp/print", encode(Operation.GET_PRINTER_ATTRIBUTES, 1, asked))
    assert reply.successful
    return reply.of(Tag.PRINTER)[0]


def _dots(pdf: bytes, picture: Path) -> bytes:
    """The page in the dots of a 203 dpi printer."""
    command = ["pdftoppm", "-mono", "-r", "203", "-singlefile", "-", str(picture)]
    subprocess.run(command, input=pdf, check=True, timeout=60)
    return picture.with_suffix(".pbm").read_bytes()


def test_papers_are_called_as_printers_call_them() -> None:
    assert [paper.pwg_name for paper in Paper] == [
        "iso_a6_105x148mm", "iso_a5_148x210mm", "iso_a4_210x297mm",
    ]  # fmt: skip


TICKETS = "Tickets"


@pytest.fixture
def receipt_queue(printer: VirtualPrinter) -> Iterator[ReceiptPrinter]:
    """A receipt printer behind a queue without a driver."""
    with receipt_printer(answers=False) as receipts:
        printer.add_raw_queue(TICKETS, receipts.address.removeprefix("tcp:"))
        yield receipts
        printer.run("lpadmin", "-x", TICKETS)


def a_receipt() -> PrintOrder:
    page = printed(a_slip(), ROLL_80)
    return PrintOrder(page, f"raw:{TICKETS}", OwnPaper(80, 100), "K7F2QX", dots=ROLL_80.dots)


def test_a_queue_without_a_driver_passes_a_receipt_on_to_the_last_dot(
    receipt_queue: ReceiptPrinter, queues: CupsQueues
) -> None:
    wanted = a_receipt()
    assert f"raw:{TICKETS}" in [queue.name for queue in AllPrinters(queues).queues()]

    assert print_and_follow(AllPrinters(queues), wanted, briefly) == PRINTED

    dots = receipts(wanted.pdf, ROLL_80.dots)  # on their way still, where the queue is done
    until(lambda: len(receipt_queue.taken) >= len(dots), "the arrival of the receipt")
    assert bytes(receipt_queue.taken) == dots
    assert [page.width for page in receipt_queue.pages()] == [ROLL_80.dots]


def test_a_receipt_waits_in_its_queue_until_the_printer_is_on_and_comes_out_once(
    receipt_queue: ReceiptPrinter, queues: CupsQueues
) -> None:
    printers = AllPrinters(queues)
    receipt_queue.switch_off()
    job = printers.submit(a_receipt())
    until(lambda: printers.look(job).state is PrintState.WAITING, "what is in the way")
    outcome = printers.look(job)
    assert isinstance(outcome.refusal, PrinterOff)
    assert printers.find(f"raw:{TICKETS}", "K7F2QX") == job

    receipt_queue.switch_on()
    until(lambda: printers.look(job) == PRINTED, "the print")
    until(lambda: receipt_queue.cuts() > 0, "the arrival of the receipt")
    assert receipt_queue.cuts() == 1
