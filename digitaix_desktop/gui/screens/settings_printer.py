"""Which printer and paper each kind of document has: seen at a glance, tried, chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.print_words import CHOSEN_FOR, each_words, paper_words
from digitaix_desktop.gui.screens.printer_paper import LABELS, ROLLS, SHEETS, alike
from digitaix_desktop.gui.screens.settings_block import Block
from digitaix_desktop.gui.tasks import Task
from digitaix_desktop.gui.theme import Tone
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.choice import Choice
from digitaix_desktop.gui.widgets.label import Remark, label, set_tone
from digitaix_desktop.gui.widgets.printer_choice import PrinterChoice
from digitaix_desktop.gui.widgets.tick import Tick
from digitaix_desktop.operations.choices import LABEL_FORMAT, PRINT_ON_ARRIVAL, PRINTING
from digitaix_desktop.operations.documents import Kind
from digitaix_desktop.operations.labels import USUAL, format_of
from digitaix_desktop.operations.print_setup import (
    Setup,
    carried_by,
    paper_name,
    setup_of,
    with_setup,
)
from digitaix_desktop.operations.printing import AnyPaper, PrinterQueue
from digitaix_desktop.operations.settings import Choose

_BY_FORMAT = frozenset({Kind.LABELS, Kind.LABEL_SHEETS})
"""Their paper is chosen with the labels."""


class PaperChoice(Choice):
    """The papers a kind of document can be laid out on; `picked` tells of one."""

    picked = Signal(object)  # AnyPaper

    def __init__(self, parts: Parts, kind: Kind) -> None:
        super().__init__()
        self._parts, self._kind = parts, kind
        self._papers: list[AnyPaper] = []
        self.activated.connect(lambda index: self.picked.emit(self._papers[index]))

    def show_setup(self, setup: Setup) -> None:
        """Show the paper of this, among those its printer may hold."""
        every = ROLLS if setup.dots else (*SHEETS, *LABELS, *ROLLS)
        self._papers = [each for each in every if self._kind in carried_by(each)]
        page = self._page(setup)
        at = next((at for at, each in enumerate(self._papers) if alike(each, page)), -1)
        if at < 0:
            self._papers.append(page)
        else:
            self._papers[at] = page  # with what was learnt of its width
        self.clear()
        for paper in self._papers:
            self.addItem(paper_words(paper), paper_name(paper))
        self.setCurrentIndex(at if at >= 0 else self.count() - 1)
        self.setEnabled(self.count() > 1 and self._kind not in _BY_FORMAT)

    def _page(self, setup: Setup) -> AnyPaper:
        if self._kind is Kind.LABELS and not setup.dots:
            chosen = self._parts.queries.setting(LABEL_FORMAT)
            form = format_of(chosen) if isinstance(chosen, str) else USUAL
            return setup.page if form.on_sheets else form.paper
        return setup.page


class PrinterBlock(Block):
    """A line for each kind of document. Printers are asked for beside the window."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self._listed = False
        self.say(
            self.tr("Printers"),
            self.tr("Each kind of document has its printer and its paper, on this PC."),
        )
        self.set_up = Button(
            self, text=self.tr("Set up a printer…"), variant="tinted", symbol="printer"
        )
        self.set_up.clicked.connect(lambda _checked=False: parts.go.set_up_printer.emit(None))
        self.printers = {kind: PrinterChoice(parts, kind) for kind in CHOSEN_FOR}
        self.papers = {kind: PaperChoice(parts, kind) for kind in CHOSEN_FOR}
        self._lay_rows()
        self.by_itself = Tick(self, text=self.tr("Print the slip as soon as an order comes"))
        self.by_itself.clicked.connect(
            lambda ticked=False: parts.asker.ask(Choose(PRINT_ON_ARRIVAL, bool(ticked)))
        )
        self.refresh = Button(
            self, text=self.tr("Look for printers"), variant="text", symbol="refresh-cw"
        )
        self.refresh.clicked.connect(lambda _checked=False: self._list())
        self.prints = Button(self, text=self.tr("Prints"), variant="text")
        self.prints.clicked.connect(lambda _checked=False: parts.go.prints.emit())
        self.notice = Remark()
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.set_up, self.refresh, self.prints):
            row.addWidget(button)
        row.addStretch(1)
        self.column.addWidget(self.by_itself)
        self.column.addSpacing(4)
        self.column.addLayout(row)
        self.column.addWidget(self.notice)
        self.setFocusProxy(self.printers[Kind.SLIP])

    def _lay_rows(self) -> None:
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 2)
        for line, kind in enumerate(CHOSEN_FOR):
            words, printer, paper = each_words(kind), self.printers[kind], self.papers[kind]
            said = label(words, tone="muted")
            said.setBuddy(printer)
            printer.setAccessibleName(self.tr("Printer: {document}").format(document=words))
            paper.setAccessibleName(self.tr("Paper: {document}").format(document=words))
            printer.picked.connect(lambda _setup: self.read())
            paper.picked.connect(lambda paper, kind=kind: self._take_paper(kind, paper))
            grid.addWidget(said, line, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(printer, line, 1)
            grid.addWidget(paper, line, 2)
        self.column.addWidget(rows)

    def read(self) -> None:
        """Show what is chosen; the first time, look for printers too."""
        queries = self._parts.queries
        for kind in CHOSEN_FOR:
            setup = setup_of(queries, kind)
            self.printers[kind].show_setup(setup)
            self.papers[kind].show_setup(setup)
        self.by_itself.setChecked(bool(queries.setting(PRINT_ON_ARRIVAL)))
        self.by_itself.setEnabled(bool(setup_of(queries, Kind.SLIP).printer))
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
        for printer in self.printers.values():
            printer.show_queues(queues)
        if not queues:
            self._tell(
                self.tr("No printer found. Switch it on, then look for printers again."), "muted"
            )

    def _not_listed(self, error: BaseException) -> None:
        """No print service is no fault of the shop's: told quietly, slips come on the screen."""
        self._tell(self._parts.asker.explain(error), "muted")

    def _take_paper(self, kind: Kind, paper: AnyPaper) -> None:
        queries = self._parts.queries
        setup = Setup(setup_of(queries, kind).printer, paper)
        self._parts.asker.ask(Choose(PRINTING, with_setup(queries, kind, setup)))
        self.read()

    def _tell(self, words: str, tone: Tone) -> None:
        set_tone(self.notice, tone)
        self.notice.setText(words)
