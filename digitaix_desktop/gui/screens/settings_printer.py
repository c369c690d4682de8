"""Which printer and paper each kind of document has: chosen, tried, and said to be right."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.print_words import why_of
from digitaix_desktop.gui.screens.settings_block import Block
from digitaix_desktop.gui.tasks import Task
from digitaix_desktop.gui.theme import Tone
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.choice import Choice
from digitaix_desktop.gui.widgets.label import Remark, set_tone
from digitaix_desktop.gui.widgets.tick import Tick
from digitaix_desktop.operations.choices import PRINT_ON_ARRIVAL, PRINTING
from digitaix_desktop.operations.desk import Touched
from digitaix_desktop.operations.documents import Document, Kind
from digitaix_desktop.operations.print_jobs import JobState, printer_words
from digitaix_desktop.operations.print_setup import (
    Setup,
    paper_name,
    setup_of,
    typed_address,
    with_setup,
)
from digitaix_desktop.operations.printing import (
    ROLL_58,
    ROLL_80,
    AnyPaper,
    OwnPaper,
    Paper,
    PrinterQueue,
    Roll,
)
from digitaix_desktop.operations.settings import Choose
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP

_TCP, _RAW = "tcp:", "raw:"
_KINDS = {
    Kind.SLIP: QT_TRANSLATE_NOOP("PrinterBlock", "Pickup slips"),
    Kind.PREPARATION: QT_TRANSLATE_NOOP("PrinterBlock", "Preparation slips"),
    Kind.BAG: QT_TRANSLATE_NOOP("PrinterBlock", "Bag labels"),
    Kind.PICK: QT_TRANSLATE_NOOP("PrinterBlock", "Lists to fetch by"),
    Kind.DAY: QT_TRANSLATE_NOOP("PrinterBlock", "Orders of a day"),
}
_PAPERS: dict[str, AnyPaper] = {
    "A4": Paper.A4,
    "A5": Paper.A5,
    "A6": Paper.A6,
    QT_TRANSLATE_NOOP("PrinterBlock", "Roll, 80 mm"): ROLL_80,
    QT_TRANSLATE_NOOP("PrinterBlock", "Roll, 58 mm"): ROLL_58,
    QT_TRANSLATE_NOOP("PrinterBlock", "Label, 62 × 29 mm"): OwnPaper(62, 29),
    QT_TRANSLATE_NOOP("PrinterBlock", "Label, 100 × 50 mm"): OwnPaper(100, 50),
}


class PrinterBlock(Block):
    """Printers are asked for beside the window: a slow one never holds it up."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self._queues: list[PrinterQueue] = []
        self._listed = False
        self._asks_address = False
        self._tried: tuple[Document, Setup] | None = None
        parts.bus.touched.connect(self._touched)
        self.say(
            self.tr("Printers"),
            self.tr("Each kind of document has its printer and its paper, on this PC."),
        )
        self.kind = Choice()
        for kind, words in _KINDS.items():
            self.kind.addItem(QCoreApplication.translate("PrinterBlock", words), kind.value)
        self.kind.activated.connect(lambda _index: self._show_kind())
        self.add_line(self.tr("Document"), self.kind)
        self.printer = Choice()
        self.printer.activated.connect(lambda _index: self._choose())
        self.add_line(self.tr("Printer"), self.printer)
        self.address = QLineEdit()
        self.address.setMaxLength(80)
        self.address.setPlaceholderText("192.168.1.50")
        self.address.editingFinished.connect(self._take_address)
        self._address_words = self.add_line(self.tr("Its address"), self.address)
        self.paper = Choice()
        for words, paper in _PAPERS.items():
            said = QCoreApplication.translate("PrinterBlock", words)
            self.paper.addItem(said, paper_name(paper))
        self.paper.activated.connect(lambda _index: self._choose())
        self.add_line(self.tr("Paper"), self.paper)
        self.last = Choice()
        self.last.addItem(self.tr("Print the steps, then choose here"), 0)
        for number in range(1, parts.papers.widths.count + 1):
            self.last.addItem(str(number), number)
        self.last.activated.connect(lambda _index: self._measured())
        self._last_words = self.add_line(self.tr("Last whole number"), self.last)
        self.setFocusProxy(self.printer)
        self.by_itself = Tick(self, text=self.tr("Print the slip as soon as an order comes"))
        self.by_itself.clicked.connect(
            lambda ticked=False: parts.asker.ask(Choose(PRINT_ON_ARRIVAL, bool(ticked)))
        )
        self.column.addWidget(self.by_itself)
        self.test = Button(self, text=self.tr("Print a test page"), symbol="printer")
        self.test.clicked.connect(lambda _checked=False: self._print_test())
        self.steps = Button(self, text=self.tr("Print the steps"), variant="text")
        self.steps.clicked.connect(lambda _checked=False: self._print_steps())
        self.refresh = Button(
            self, text=self.tr("Look for printers"), variant="text", symbol="refresh-cw"
        )
        self.refresh.clicked.connect(lambda _checked=False: self._list())
        self.prints = Button(self, text=self.tr("Prints"), variant="text")
        self.prints.clicked.connect(lambda _checked=False: parts.go.prints.emit())
        self.notice = Remark()
        for buttons in ((self.test, self.steps), (self.refresh, self.prints)):
            row = QHBoxLayout()
            row.setSpacing(8)
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            self.column.addSpacing(4)
            self.column.addLayout(row)
        self.column.addWidget(self.notice)
        self._fill()

    def read(self) -> None:
        """Show what is chosen; the first time, look for printers too."""
        self.by_itself.setChecked(bool(self._parts.queries.setting(PRINT_ON_ARRIVAL)))
        self._mark_chosen()
        if not self._listed:
            self._listed = True
            self._list()

    # Choosing -----------------------------------------------------------------------------

    def _kind(self) -> Kind:
        return Kind(str(self.kind.currentData()))

    def _setup(self) -> Setup:
        return setup_of(self._parts.queries, self._kind())

    def _list(self) -> None:
        task = Task(lambda _task: self._parts.papers.printers.queues())
        task.succeeded.connect(self._show)
        task.failed.connect(self._not_listed)
        self._parts.tasks.start(task)

    def _show(self, queues: list[PrinterQueue]) -> None:
        self.notice.clear()
        self._queues = queues
        self._fill()
        self._mark_chosen()
        if not queues:
            self._tell(
                self.tr("No printer found. Switch it on, then look for printers again."), "muted"
            )

    def _fill(self) -> None:
        self.printer.clear()
        self.printer.addItem(self.tr("None: it opens as PDF"), "")
        for queue in self._queues:
            self.printer.addItem(queue.label, queue.name)
        self.printer.addItem(self.tr("Receipt printer on the network"), _TCP)
        for queue in self._queues:
            said = self.tr("{printer}, as a receipt printer").format(printer=queue.label)
            self.printer.addItem(said, _RAW + queue.name)

    def _not_listed(self, error: BaseException) -> None:
        """No print service is no fault of the shop's: told quietly, slips open as PDF."""
        self._tell(self._parts.asker.explain(error), "muted")

    def _show_kind(self) -> None:
        self._asks_address = False
        self._mark_chosen()

    def _mark_chosen(self) -> None:
        setup = self._setup()
        on_network = self._asks_address or setup.printer.startswith(_TCP)
        wanted = _TCP if on_network else setup.printer
        found = self.printer.findData(wanted)
        if found < 0 and wanted:
            self.printer.addItem(printer_words(wanted), wanted)
            found = self.printer.count() - 1
        self.printer.setCurrentIndex(max(found, 0))
        known = setup.printer.startswith(_TCP)
        self._show_address(on_network, setup.printer.removeprefix(_TCP) if known else "")
        self._mark_paper(setup)
        takes_dots = bool(setup.dots)
        for part in (self.steps, self.last, self._last_words):
            part.setVisible(takes_dots)
        chosen = self._parts.papers.widths.number_of(setup.dots) if takes_dots else 0
        self.last.setCurrentIndex(max(0, self.last.findData(chosen)))
        self.test.setEnabled(bool(setup.printer))
        self.by_itself.setVisible(self._kind() is Kind.SLIP)
        self.by_itself.setEnabled(bool(setup.printer))

    def _mark_paper(self, setup: Setup) -> None:
        page = setup.page
        name = paper_name(ROLL_58 if isinstance(page, Roll) and page.width_mm == 58 else page)
        if isinstance(page, Roll) and page.width_mm == 80:
            name = paper_name(ROLL_80)
        found = self.paper.findData(name)
        if found < 0:
            self.paper.addItem(name, name)
            found = self.paper.count() - 1
        self.paper.setCurrentIndex(found)

    def _show_address(self, shown: bool, address: str = "") -> None:
        self.address.setVisible(shown)
        self._address_words.setVisible(shown)
        if not self.address.hasFocus():
            self.address.setText(address)

    def _choose(self) -> None:
        self.notice.clear()
        printer, before = str(self.printer.currentData() or ""), self._setup()
        if printer == _TCP:
            if not before.printer.startswith(_TCP):  # nothing is chosen until it has an address
                self._asks_address = True
                self._show_address(shown=True)
                return
            printer = before.printer
        self._asks_address = False
        self._keep(Setup(printer, self._paper(before)))

    def _paper(self, before: Setup) -> AnyPaper:
        """The paper that is chosen; a roll keeps what was learnt of its width."""
        name = str(self.paper.currentData())
        chosen = next((each for each in _PAPERS.values() if paper_name(each) == name), before.paper)
        same = (
            isinstance(chosen, Roll)
            and isinstance(before.paper, Roll)
            and chosen.width_mm == before.paper.width_mm
        )
        return before.paper if same else chosen

    def _take_address(self) -> None:
        address = typed_address(self.address.text())
        if address is None:
            if self.address.text().strip():
                self._tell(
                    self.tr("An address is four numbers, such as 192.168.1.50, or a name."), "bad"
                )
            return
        before, self._asks_address = self._setup(), False
        if before.printer != address:
            self._keep(Setup(address, self._paper(before)))

    def _keep(self, setup: Setup) -> None:
        chosen = with_setup(self._parts.queries, self._kind(), setup)
        self._parts.asker.ask(Choose(PRINTING, chosen))
        self._mark_chosen()

    def _measured(self) -> None:
        number = int(self.last.currentData() or 0)
        setup = self._setup()
        if number:
            self._keep(Setup(setup.printer, self._parts.papers.widths.roll_of(number)))
            self._tell(self.tr("Noted. Print a test page to see it."), "good")

    # Trying -------------------------------------------------------------------------------

    def _print_test(self) -> None:
        self._try(Document(Kind.TEST))

    def _print_steps(self) -> None:
        self._try(Document(Kind.STEPS))

    def _try(self, document: Document) -> None:
        setup = self._setup()
        if setup.printer:
            self._tried = document, setup
            self._tell(self.tr("Printing…"), "muted")
            self._parts.go.print_there.emit(document, setup)

    def _touched(self, touched: Touched) -> None:
        """How far the page is that was asked for here."""
        if self._tried is None or not touched & Touched.PRINTS:
            return
        prints = self._parts.queries.prints()
        entry = next((each for each in prints if (each.document, each.setup) == self._tried), None)
        if entry is None:
            return
        if entry.state is JobState.PRINTED:
            self._tried = None
            self._tell(
                self.tr(
                    "Printed. Is all of it there, up to the edges, and do both codes scan? If not, "
                    "choose another paper, or print the steps."
                ),
                "good",
            )
        elif why := why_of(entry, self._parts.asker):
            self._tell(why, "bad")

    def _tell(self, words: str, tone: Tone) -> None:
        set_tone(self.notice, tone)
        self.notice.setText(words)
