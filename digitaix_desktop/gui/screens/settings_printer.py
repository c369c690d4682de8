"""Which printer takes the slips, and whether it does by itself."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.settings_block import Block
from digitaix_desktop.gui.tasks import Task
from digitaix_desktop.gui.theme import Tone
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.choice import Choice
from digitaix_desktop.gui.widgets.label import Remark, set_tone
from digitaix_desktop.gui.widgets.tick import Tick
from digitaix_desktop.operations.choices import PRINT_ON_ARRIVAL, PRINTER
from digitaix_desktop.operations.printing import (
    Paper,
    PrinterQueue,
    PrintOrder,
    PrintOutcome,
    PrintState,
    print_and_follow,
)
from digitaix_desktop.operations.settings import Choose


class PrinterBlock(Block):
    """Printers are asked for beside the window: a slow one never holds it up."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self._listed = False
        self.say(
            self.tr("Printer of the slips"),
            self.tr("Slips are A6 sheets, on any printer of this PC."),
        )
        self.printer = Choice()
        self.printer.addItem(self.tr("None: slips open as PDF"), "")
        self.printer.activated.connect(lambda _index: self._choose())
        self.add_line(self.tr("Printer"), self.printer)
        self.setFocusProxy(self.printer)
        self.by_itself = Tick(self, text=self.tr("Print the slip as soon as an order comes"))
        self.by_itself.clicked.connect(
            lambda ticked=False: parts.asker.ask(Choose(PRINT_ON_ARRIVAL, bool(ticked)))
        )
        self.column.addWidget(self.by_itself)
        self.test = Button(self, text=self.tr("Print a test page"), symbol="printer")
        self.test.clicked.connect(lambda _checked=False: self._print_test())
        self.refresh = Button(
            self, text=self.tr("Look for printers"), variant="text", symbol="refresh-cw"
        )
        self.refresh.clicked.connect(lambda _checked=False: self._list())
        self.notice = Remark()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.test)
        row.addWidget(self.refresh)
        row.addStretch(1)
        self.column.addSpacing(4)
        self.column.addLayout(row)
        self.column.addWidget(self.notice)

    def read(self) -> None:
        """Show what is chosen; the first time, look for printers too."""
        self.by_itself.setChecked(bool(self._parts.queries.setting(PRINT_ON_ARRIVAL)))
        self._mark_chosen()
        if not self._listed:
            self._listed = True
            self._list()

    def _list(self) -> None:
        task = Task(lambda _task: self._parts.papers.printers.queues())
        task.succeeded.connect(self._show)
        task.failed.connect(self._not_listed)
        self._parts.tasks.start(task)

    def _show(self, queues: list[PrinterQueue]) -> None:
        self.notice.clear()
        self.printer.clear()
        self.printer.addItem(self.tr("None: slips open as PDF"), "")
        for queue in queues:
            self.printer.addItem(queue.label, queue.name)
        self._mark_chosen()
        if not queues:
            self._tell(
                self.tr("No printer found. Switch it on, then look for printers again."), "muted"
            )

    def _not_listed(self, error: BaseException) -> None:
        """No print service is no fault of the shop's: told quietly, slips open as PDF."""
        self._tell(self._parts.asker.explain(error), "muted")

    def _mark_chosen(self) -> None:
        chosen = self._parts.queries.setting(PRINTER)
        name = chosen if isinstance(chosen, str) else ""
        found = self.printer.findData(name)
        if found < 0 and name:
            self.printer.addItem(name, name)
            found = self.printer.count() - 1
        self.printer.setCurrentIndex(max(found, 0))
        self.test.setEnabled(bool(name))
        self.by_itself.setEnabled(bool(name))

    def _choose(self) -> None:
        self.notice.clear()
        self._parts.asker.ask(Choose(PRINTER, self.printer.currentData() or None))
        self._mark_chosen()

    def _print_test(self) -> None:
        queue, words = str(self.printer.currentData() or ""), self.printer.currentText()
        if not queue:
            return

        def work(task: Task) -> PrintOutcome:
            papers = self._parts.papers
            page = papers.test_page(words)
            order = PrintOrder(page, queue, Paper.A6, self.tr("Test page"))
            return print_and_follow(papers.printers, order, task.pause)

        task = Task(work)
        task.succeeded.connect(self._printed)
        task.failed.connect(self._refused)
        task.finished.connect(lambda: self.test.setEnabled(True))
        self.test.setEnabled(False)
        self._tell(self.tr("Printing…"), "muted")
        self._parts.tasks.start(task)

    def _printed(self, outcome: PrintOutcome) -> None:
        if outcome.state is PrintState.PRINTED:
            self._tell(self.tr("Printed. Scan both codes to try them."), "good")
        elif outcome.refusal is not None:
            self._refused(outcome.refusal)

    def _refused(self, error: BaseException) -> None:
        self._tell(self._parts.asker.explain(error), "bad")

    def _tell(self, words: str, tone: Tone) -> None:
        set_tone(self.notice, tone)
        self.notice.setText(words)
