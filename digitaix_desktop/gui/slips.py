"""Printing slips: one at a time, by the chosen printer, and telling what came of it."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.tasks import Task
from digitaix_desktop.operations.choices import PRINT_ON_ARRIVAL, PRINTER
from digitaix_desktop.operations.orders import NotePrinted
from digitaix_desktop.operations.printing import (
    Paper,
    PrintOrder,
    PrintOutcome,
    PrintState,
    print_and_follow,
)


class SlipPrinter(QObject):
    """Takes slips to the printer. What is being printed is not sent twice."""

    printed = Signal(object)  # UUID
    failed = Signal(object, str)  # UUID, why
    opened = Signal(object)  # UUID: shown as a PDF, where no printer is chosen
    left = Signal(object, object)  # UUID, Path: nothing here shows PDFs, it lies there

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self._under_way: set[UUID] = set()
        self._folder = TemporaryDirectory(prefix="digitaix-slips-")

    def print_new(self) -> None:
        """Print what came in, if this PC is set to; each slip once."""
        queries = self._parts.queries
        if queries.setting(PRINT_ON_ARRIVAL) and queries.setting(PRINTER):
            self.print_waiting()

    def print_waiting(self) -> int:
        """Print the slips of new orders that have not come out yet; how many there were."""
        waiting = self._parts.queries.to_print()
        for order_id in waiting:
            self.print(order_id)
        return len(waiting)

    def print(self, order_id: UUID) -> None:
        """Print an order's slip on the chosen printer."""
        printer = self._parts.queries.setting(PRINTER)
        if not isinstance(printer, str) or not printer:
            self._open(order_id)
            return
        if order_id in self._under_way:
            return
        self._under_way.add(order_id)
        task = Task(lambda task: self._work(order_id, printer, task))
        task.succeeded.connect(lambda outcome: self._ended(order_id, outcome))
        task.failed.connect(lambda error: self._broke(order_id, error))
        task.finished.connect(lambda: self._under_way.discard(order_id))
        self._parts.tasks.start(task)

    def _open(self, order_id: UUID) -> None:
        """Show the slip in whatever shows PDFs here; its file goes when the window goes."""
        sheet = self._parts.queries.order(order_id)
        name = sheet.order.code if sheet is not None else str(order_id)
        path = Path(self._folder.name) / f"{name}.pdf"
        task = Task(lambda _task: path.write_bytes(self._parts.papers.slip(order_id)))
        task.succeeded.connect(lambda _size: self._show(order_id, path))
        task.failed.connect(lambda error: self._broke(order_id, error))
        self._parts.tasks.start(task)

    def _show(self, order_id: UUID, path: Path) -> None:
        if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.opened.emit(order_id)
        else:
            self.left.emit(order_id, path)

    def leave(self) -> None:
        """Throw away what was only shown."""
        self._folder.cleanup()

    def _work(self, order_id: UUID, printer: str, task: Task) -> PrintOutcome:
        papers = self._parts.papers
        sheet = self._parts.queries.order(order_id)
        order = PrintOrder(
            pdf=papers.slip(order_id),
            queue=printer,
            paper=Paper.A6,
            title=sheet.order.code if sheet else "",
        )
        return print_and_follow(papers.printers, order, task.pause)

    def _ended(self, order_id: UUID, outcome: PrintOutcome) -> None:
        if outcome.state is PrintState.PRINTED:
            self._parts.asker.ask(NotePrinted(order_id))
            self.printed.emit(order_id)
        else:
            refusal = outcome.refusal
            self.failed.emit(order_id, self._parts.asker.explain(refusal) if refusal else "")

    def _broke(self, order_id: UUID, error: BaseException) -> None:
        self.failed.emit(order_id, self._parts.asker.explain(error))
