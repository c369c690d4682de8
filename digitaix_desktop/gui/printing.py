"""PDF pages as pictures: for the preview on screen, and for printers that take pixels only.

Windows printers draw what an application paints, so a PDF has to become pixels in the printer's
own resolution first. Where CUPS is there (Linux, macOS) the PDF goes to the queue as it is instead,
by `documents.cups`; see docs/decisions/0010-how-slips-reach-the-printer.md.

Everything here may run on a worker thread, and should: Qt allows painting on images and printers
in any thread, and a lock keeps Qt's lists of printers to one thread at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import ceil
from threading import Lock
from typing import Protocol

from PySide6.QtCore import QRect, QSizeF
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from digitaix_desktop.operations.printing import (
    NoSuchPrinter,
    Paper,
    PerhapsPrinted,
    PrinterDoesNotTakeJobs,
    PrinterQueue,
    PrintJob,
    PrintOrder,
    PrintOutcome,
    PrintRefusal,
    Sheet,
)
from digitaix_desktop.pdfium import colour_page, grey_pages

FINEST_DPI = 600
"""Finer pixels show nothing more of a slip, and an A4 page of them takes 140 MB."""

# By their names: a page size given in millimetres only is taken for another by drivers.
_WITHOUT_DRIVER = "Generic / Text Only"
"""The driver that Windows calls so, in every language, passes on what it is given."""

_SIZES = {
    Paper.A6: QPageSize.PageSizeId.A6,
    Paper.A5: QPageSize.PageSizeId.A5,
    Paper.A4: QPageSize.PageSizeId.A4,
}

_qt_printers = Lock()


class Spooler(Protocol):
    """What became of a job, from a print system whose jobs Qt does not number."""

    def find(self, queue: str, title: str) -> int:
        """The number of the newest job of that title; 0 if there is none (any more)."""

    def in_the_way(self, queue: str) -> PrintRefusal | None:
        """What would keep a print from coming out now."""

    def look(self, job: PrintJob) -> PrintOutcome:
        """Where the job stands now."""

    def withdraw(self, job: PrintJob) -> PrintOutcome:
        """Take the job back if it is not too late, and say what became of it."""

    def write(self, queue: str, title: str, content: bytes) -> int:
        """Hand a printer what it understands by itself; the job's number."""


def screen_page(pdf: bytes, number: int, dpi: float) -> QImage:
    """One page in its colours, as a screen shows it; counted from 0."""
    page = colour_page(pdf, number, dpi)
    colour = QImage.Format.Format_RGB32
    return QImage(page.dots, page.width, page.height, page.stride, colour).copy()


def page_images(pdf: bytes, dpi: float) -> Iterator[QImage]:
    """The pages in black or white dots, as a printer prints them."""
    for page in grey_pages(pdf, dpi):
        grey = QImage.Format.Format_Grayscale8
        picture = QImage(page.dots, page.width, page.height, page.stride, grey).copy()
        picture.setDotsPerMeterX(round(dpi / 0.0254))
        picture.setDotsPerMeterY(round(dpi / 0.0254))
        yield picture


def print_pdf(
    pdf: bytes,
    queue: str,
    paper: Sheet,
    copies: int,
    title: str,
    on_started: Callable[[], None] = lambda: None,
) -> None:
    """Paint the pages on a system printer, pixel by pixel; `on_started` is called in its job.

    Says nothing about the outcome: Qt reports success for a printer that is switched off.
    Raises `NoSuchPrinter` or `PrinterDoesNotTakeJobs`.
    """
    with _qt_printers:
        info = QPrinterInfo.printerInfo(queue)
        if info.isNull():
            raise NoSuchPrinter(printer=queue)
        printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title)
        printer.setPageSize(_page_size(paper))
        printer.setFullPage(True)
        printer.setCopyCount(copies)
        resolution = printer.resolution()
        dpi = resolution / ceil(resolution / FINEST_DPI)
        painter = QPainter()
        if not painter.begin(printer):
            raise PrinterDoesNotTakeJobs(printer=queue)
        try:
            on_started()
            for number, image in enumerate(page_images(pdf, dpi)):
                if number:
                    printer.newPage()
                _paint(painter, image, resolution / dpi)
        except BaseException:
            printer.abort()
            raise
        finally:
            painter.end()


def _page_size(paper: Sheet) -> QPageSize:
    if isinstance(paper, Paper):
        return QPageSize(_SIZES[paper])
    size = QSizeF(paper.width_mm, paper.height_mm)
    return QPageSize(size, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch)


def _paint(painter: QPainter, image: QImage, times: float) -> None:
    """Put the picture on the paper's corner, dot for dot or enlarged by a whole number."""
    across, down = round(image.width() * times), round(image.height() * times)
    painter.drawImage(QRect(0, 0, across, down), image)


class SpoolerQueues:
    """The system's printers through Qt; carries out `operations.printing.PrintQueues`."""

    def __init__(self, spooler: Spooler) -> None:
        self._spooler = spooler

    def queues(self) -> list[PrinterQueue]:
        """The printers Qt finds; takes up to 0.3 s, so never on the way to the first window."""
        with _qt_printers:
            default = QPrinterInfo.defaultPrinterName()
            found = [_queue(info, default) for info in QPrinterInfo.availablePrinters()]
        return sorted(found, key=lambda queue: queue.label.casefold())

    def in_the_way(self, queue: str) -> PrintRefusal | None:
        """What would keep a print from coming out now, as the spooler says."""
        return self._spooler.in_the_way(queue)

    def submit(self, order: PrintOrder) -> PrintJob:
        """Paint the document on its printer; raises a `PrintRefusal`."""
        if order.raw:
            number = self._spooler.write(order.queue, order.title, order.raw)
            return PrintJob(order.queue, number)
        numbers: list[int] = []

        def note_number() -> None:
            numbers.append(self._spooler.find(order.queue, order.title))

        print_pdf(order.pdf, order.queue, order.paper, order.copies, order.title, note_number)
        return PrintJob(order.queue, numbers[0])

    def look(self, job: PrintJob) -> PrintOutcome:
        """Where the job stands, as the spooler says."""
        return self._spooler.look(job)

    def find(self, queue: str, title: str) -> PrintJob | None:
        """A job that may have been sent; what has left the spooler may have been printed."""
        number = self._spooler.find(queue, title)
        if not number:
            raise PerhapsPrinted(printer=queue)
        return PrintJob(queue, number)

    def withdraw(self, job: PrintJob) -> PrintOutcome:
        """Take the job back if it is not too late."""
        return self._spooler.withdraw(job)


def _queue(info: QPrinterInfo, default: str) -> PrinterQueue:
    sizes = [page.size(QPageSize.Unit.Millimeter) for page in info.supportedPageSizes()]
    papers = frozenset(
        paper
        for paper in Paper
        for size in sizes
        if abs(size.width() - paper.width_mm) < 1 and abs(size.height() - paper.height_mm) < 1
    )
    name, raw = info.printerName(), info.makeAndModel() == _WITHOUT_DRIVER
    return PrinterQueue(name, info.description() or name, papers, name == default, raw)
