"""Pages as pictures, and printers that take pixels only."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from digitaix_desktop.domain.errors import ShopError
from digitaix_desktop.gui.printing import SpoolerQueues, page_images, print_pdf, screen_page
from digitaix_desktop.gui.windows_spooler import (
    JobStatus,
    PrinterStatus,
    WindowsSpooler,
    outcome_of,
)
from digitaix_desktop.operations.printing import (
    NoPrintService,
    NoSuchPrinter,
    Paper,
    PrintCancelled,
    PrinterFailed,
    PrinterNeedsHelp,
    PrinterOff,
    PrinterOutOfPaper,
    PrinterPaused,
    PrinterQueue,
    PrintJob,
    PrintOrder,
    PrintOutcome,
    PrintRefusal,
    PrintState,
)
from tests.helpers.paper import codes_in, page_sizes_mm, scanned
from tests.helpers.printers import NAME, VirtualPrinter, until, virtual_printer
from tests.helpers.slips import a_line, a_slip, printed

BOTH_CODES = ["CODE-128:DXK7F2QX", "QR-Code:DXK7F2QX"]


@pytest.fixture
def printer(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[VirtualPrinter]:
    with virtual_printer() as one:
        monkeypatch.setenv("CUPS_SERVER", one.server)
        yield one


class Numbering:
    """Stands for Windows' spooler: every job is number 7, and printed once looked at."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []

    def find(self, queue: str, title: str) -> int:
        self.asked.append((queue, title))
        return 7

    def in_the_way(self, queue: str) -> PrintRefusal | None:
        return None

    def look(self, job: PrintJob) -> PrintOutcome:
        return PrintOutcome(PrintState.PRINTED)

    def write(self, queue: str, title: str, content: bytes) -> int:
        raise AssertionError(f"{queue}: {title}, {len(content)} bytes")

    def withdraw(self, job: PrintJob) -> PrintOutcome:
        return PrintOutcome(PrintState.PRINTED)


def test_a_slip_painted_in_pixels_keeps_its_size_and_its_codes(
    printer: VirtualPrinter, tmp_path: Path
) -> None:
    spooler = Numbering()
    order = PrintOrder(printed(a_slip()), NAME, Paper.A6, "Bon K7F 2QX")
    with ThreadPoolExecutor(1) as worker:
        job = worker.submit(SpoolerQueues(spooler).submit, order).result()

    assert (job, spooler.asked) == (PrintJob(NAME, 7), [(NAME, "Bon K7F 2QX")])
    until(lambda: bool(printer.paper), "the arrival of the slip")
    spooled = printer.paper[0].read_bytes()
    assert page_sizes_mm(spooled) == [(105, 148)]
    assert scanned(spooled, 203, tmp_path) == BOTH_CODES
    assert scanned(spooled, 300, tmp_path) == BOTH_CODES


def test_every_page_of_a_long_slip_is_painted(printer: VirtualPrinter, tmp_path: Path) -> None:
    pdf = printed(a_slip(lines=tuple(a_line(f"Tomme {number}") for number in range(12))))
    with ThreadPoolExecutor(1) as worker:
        worker.submit(print_pdf, pdf, NAME, Paper.A6, 1, "Bon").result()

    until(lambda: bool(printer.paper), "the arrival of the slip")
    spooled = printer.paper[0].read_bytes()
    assert page_sizes_mm(spooled) == [(105, 148)] * 2
    assert scanned(spooled, 203, tmp_path, page=2) == BOTH_CODES


def test_qt_lists_the_printers_with_their_papers(printer: VirtualPrinter) -> None:
    with ThreadPoolExecutor(1) as worker:
        queues = worker.submit(SpoolerQueues(Numbering()).queues).result()
    assert queues == [PrinterQueue(NAME, NAME, frozenset(Paper), is_default=queues[0].is_default)]


def test_a_printer_nobody_knows_is_refused(printer: VirtualPrinter) -> None:
    with ThreadPoolExecutor(1) as worker, pytest.raises(NoSuchPrinter):
        worker.submit(print_pdf, printed(a_slip()), "Réserve", Paper.A6, 1, "Bon").result()


@pytest.mark.parametrize("on_screen", [True, False])
def test_the_preview_is_the_same_page_and_outlives_its_document(
    on_screen: bool, tmp_path: Path
) -> None:
    pdf = printed(a_slip(lines=tuple(a_line(f"Tomme {number}") for number in range(12))))
    dots = page_images(pdf, 203)
    pictures = [screen_page(pdf, each, 203) for each in (0, 1)] if on_screen else list(dots)

    assert len(pictures) == 2
    for picture in pictures:
        assert abs(picture.width() - 105 / 25.4 * 203) < 2
        assert abs(picture.height() - 148 / 25.4 * 203) < 2
    picture_file = tmp_path / "page.png"
    assert pictures[1].save(str(picture_file))
    assert codes_in(picture_file) == BOTH_CODES
    greys = {pictures[0].pixelColor(x, 90).value() for x in range(pictures[0].width())}
    assert on_screen or greys <= {0, 255}, "dots of a printer are black or white"


def test_pages_can_be_drawn_on_several_threads_at_once() -> None:
    pdf = printed(a_slip())
    expected = list(page_images(pdf, 150))
    with ThreadPoolExecutor(4) as workers:
        drawn = list(workers.map(lambda _: list(page_images(pdf, 150)), range(16)))
    assert all(pictures == expected for pictures in drawn)


@pytest.mark.parametrize(
    ("job", "printer_status", "state", "refusal"),
    [
        (JobStatus.SPOOLING, 0, PrintState.SENT, None),
        (JobStatus.PRINTING, 0, PrintState.SENT, None),
        (JobStatus.PRINTED, 0, PrintState.PRINTED, None),
        (JobStatus.COMPLETE | JobStatus.PRINTING, 0, PrintState.PRINTED, None),
        (JobStatus.DELETING, 0, PrintState.FAILED, PrintCancelled),
        (JobStatus.PAUSED, 0, PrintState.WAITING, PrinterPaused),
        (0, PrinterStatus.PAUSED, PrintState.WAITING, PrinterPaused),
        (JobStatus.OFFLINE | JobStatus.ERROR, 0, PrintState.WAITING, PrinterOff),
        (JobStatus.PRINTING, PrinterStatus.OFFLINE, PrintState.WAITING, PrinterOff),
        (JobStatus.PAPEROUT | JobStatus.ERROR, 0, PrintState.WAITING, PrinterOutOfPaper),
        (0, PrinterStatus.PAPER_JAM, PrintState.WAITING, PrinterNeedsHelp),
        (0, PrinterStatus.DOOR_OPEN, PrintState.WAITING, PrinterNeedsHelp),
        (JobStatus.ERROR, 0, PrintState.WAITING, PrinterFailed),
        (None, 0, PrintState.PRINTED, None),
    ],
)
def test_what_the_numbers_of_windows_mean(
    job: int | None, printer_status: int, state: PrintState, refusal: type[ShopError] | None
) -> None:
    outcome = outcome_of(job, printer_status, "Comptoir", withdrawn=False)
    assert outcome.state is state
    assert isinstance(outcome.refusal, refusal or type(None))


def test_a_job_deleted_from_here_was_not_printed() -> None:
    outcome = outcome_of(None, 0, "Comptoir", withdrawn=True)
    assert outcome.state is PrintState.FAILED


def test_the_windows_spooler_is_no_print_service_elsewhere() -> None:
    with pytest.raises(NoPrintService):
        WindowsSpooler()
