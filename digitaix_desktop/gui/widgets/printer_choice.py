"""Which printer a kind of document comes out of; listed beside the window when first shown."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.tasks import Task
from digitaix_desktop.gui.widgets.choice import Choice
from digitaix_desktop.operations.choices import PRINTING
from digitaix_desktop.operations.documents import Kind
from digitaix_desktop.operations.print_jobs import printer_words
from digitaix_desktop.operations.print_setup import (
    Setup,
    printer_taken,
    receipt_printers,
    setup_of,
    with_setup,
)
from digitaix_desktop.operations.printing import PrinterQueue
from digitaix_desktop.operations.settings import Choose

_ANOTHER = "+"


class PrinterChoice(Choice):
    """Printers of this PC, receipt printers that are set up, none, and the way to set one up.

    What is picked is remembered for its kind, and told by `picked`; `for_this_once`, only where
    nothing was chosen before.
    """

    picked = Signal(object)  # Setup

    def __init__(
        self,
        parts: Parts,
        kind: Kind,
        parent: QWidget | None = None,
        *,
        for_this_once: bool = False,
    ) -> None:
        super().__init__(parent)
        self._for_this_once = for_this_once
        self._parts, self.document_kind, self._listed = parts, kind, False
        self._queues: list[PrinterQueue] = []
        self._shown = Setup()
        self.setAccessibleName(self.tr("Printer"))
        self.activated.connect(lambda _index: self._pick())

    def setup(self) -> Setup:
        """What is chosen."""
        return self._shown

    def read(self) -> None:
        """Show what is chosen; the first time, look for printers too."""
        self.show_setup(setup_of(self._parts.queries, self.document_kind))
        if self._listed:
            return
        self._listed = True
        task = Task(lambda _task: self._parts.papers.printers.queues())
        task.succeeded.connect(self.show_queues)
        # Without a print service there is still the screen, which the first line says.
        self._parts.tasks.start(task)

    def show_queues(self, queues: list[PrinterQueue]) -> None:
        """Offer these printers of the system."""
        self._queues, self._listed = queues, True
        self.show_setup(self._shown)

    def show_setup(self, setup: Setup) -> None:
        """Show this as chosen, whether or not it is there now."""
        self._shown = setup
        labels = {each.name: each.label for each in self._queues}
        names = ["", *labels]
        names += [each.printer for each in receipt_printers(self._parts.queries)]
        self.clear()
        for name in dict.fromkeys([*names, setup.printer]):
            self.addItem(self._words(name, labels), name)
        self.addItem(self.tr("Set up a printer…"), _ANOTHER)
        self.setCurrentIndex(self.findData(setup.printer))

    def _words(self, name: str, labels: dict[str, str]) -> str:
        if not name:
            return self.tr("No printer: on the screen")
        bare = printer_words(name)
        label = labels.get(name) or labels.get(bare, bare)
        return self.tr("{printer} (receipts)").format(printer=label) if Setup(name).dots else label

    def _pick(self) -> None:
        printer = str(self.currentData() or "")
        if printer == _ANOTHER:
            self.show_setup(self._shown)
            self._parts.go.set_up_printer.emit(self.document_kind)
            return
        queries = self._parts.queries
        taken = printer_taken(queries, self.document_kind, printer, self._shown)
        once = self._for_this_once and bool(setup_of(queries, self.document_kind).printer)
        chosen = with_setup(queries, self.document_kind, taken)
        if not once and self._parts.asker.ask(Choose(PRINTING, chosen)) is None:
            taken = self._shown
        self.show_setup(taken)
        self.picked.emit(taken)
