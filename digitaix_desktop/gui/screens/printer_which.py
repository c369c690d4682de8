"""First step to a printer: what kind it is, and which one."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.tasks import Task
from digitaix_desktop.gui.theme import Tone, look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.label import Remark, label, set_tone
from digitaix_desktop.gui.widgets.pick_card import PickCard
from digitaix_desktop.gui.widgets.scrolling import Scrolling
from digitaix_desktop.operations.print_jobs import printer_words
from digitaix_desktop.operations.print_setup import typed_address
from digitaix_desktop.operations.printing import PrinterOff, PrinterQueue, PrintRefusal


class Way(Enum):
    """How a printer is reached, and what it understands."""

    PAGES = ""
    NETWORK = "tcp:"
    CABLE = "raw:"


class WhichStep(QWidget):
    """`changed` whenever another is picked; `checked` once one on the network has answered."""

    changed = Signal()
    checked = Signal()

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self._queue = ""
        self._listing: Task | None = None
        self._checking: Task | None = None
        self.way = Way.PAGES
        self.ways = {
            Way.PAGES: PickCard(
                self.tr("Printer of this PC"),
                self.tr("Laser, ink or labels, as this PC lists it"),
                symbol="printer",
            ),
            Way.NETWORK: PickCard(
                self.tr("Receipt printer on the network"),
                self.tr("Has an address, printed on its own test receipt"),
                symbol="receipt-text",
            ),
            Way.CABLE: PickCard(
                self.tr("Receipt printer on a cable"),
                self.tr("Beside this PC, in its list of printers"),
                symbol="receipt-text",
            ),
        }
        self.queues: dict[str, PickCard] = {}
        self.found: Sequence[PrinterQueue] = ()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.address = QLineEdit()
        self.address.setMaxLength(80)
        self.address.setPlaceholderText("192.168.1.50")
        self.address.setAccessibleName(self.tr("Its address"))
        self.anyway = Button(self, text=self.tr("Go on all the same"), variant="text")
        self.refresh = Button(self, text=self.tr("Look again"), variant="text", symbol="refresh-cw")
        self.notice = Remark()
        self._lay_out()
        for way, card in self.ways.items():
            card.opened.connect(lambda way=way: self.take_way(way))
        self.refresh.clicked.connect(lambda _checked=False: self.look_for())
        self.anyway.clicked.connect(lambda _checked=False: self.checked.emit())
        self.address.textEdited.connect(lambda _text: self._typed())

    def _lay_out(self) -> None:
        cards = QHBoxLayout()
        cards.setSpacing(12)
        for card in self.ways.values():
            cards.addWidget(card, 1)
        self._listed = QWidget()
        listed = QVBoxLayout(self._listed)
        listed.setContentsMargins(0, 0, 0, 0)
        listed.setSpacing(8)
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 8, 0)
        rows.addLayout(self._rows)
        rows.addStretch(1)
        listed.addWidget(Scrolling(inside), 1)
        listed.addWidget(self.refresh, 0, Qt.AlignmentFlag.AlignLeft)
        self._typed_in = QWidget()
        typed = QVBoxLayout(self._typed_in)
        typed.setContentsMargins(0, 0, 0, 0)
        typed.setSpacing(8)
        typed.addWidget(label(self.tr("Its address"), tone="muted"))
        typed.addWidget(self.address)
        self.address.setMaximumWidth(look().px(320))
        hint = self.tr(
            "Four numbers, such as 192.168.1.50. Hold the printer's feed button while you switch "
            "it on: it prints them."
        )
        typed.addWidget(label(hint, kind="small", tone="muted", wraps=True))
        typed.addWidget(self.anyway, 0, Qt.AlignmentFlag.AlignLeft)
        typed.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(cards)
        column.addSpacing(4)
        column.addWidget(self._listed, 1)
        column.addWidget(self._typed_in, 1)
        column.addWidget(self.notice)
        self.anyway.hide()

    def begin(self, printer: str) -> None:
        """Begin with this printer, or with none."""
        way = next((each for each in (Way.NETWORK, Way.CABLE) if printer.startswith(each.value)),
                   Way.PAGES)  # fmt: skip
        if way is Way.NETWORK:
            self.address.setText(printer_words(printer))
        else:
            self._queue = printer_words(printer)
        self.look_for()
        self.take_way(way)

    def printer(self) -> str:
        """The printer that is picked, as it is kept; nothing while there is none."""
        if self.way is Way.NETWORK:
            return typed_address(self.address.text()) or ""
        return self.way.value + self._queue if self._queue in self.queues else ""

    def queue(self) -> PrinterQueue | None:
        """The queue of the system that is picked."""
        return next((each for each in self.found if printer_words(each.name) == self._queue), None)

    def take_way(self, way: Way) -> None:
        """It is of this kind."""
        self.way = way
        for each, card in self.ways.items():
            card.set_chosen(each is way)
        self._listed.setVisible(way is not Way.NETWORK)
        self._typed_in.setVisible(way is Way.NETWORK)
        self.notice.clear()
        self.anyway.hide()
        if way is Way.NETWORK:
            self.address.setFocus()
        elif self._listing is None:
            self._say_none_found()
        self.changed.emit()

    # Printers of this PC ------------------------------------------------------------------

    def look_for(self) -> None:
        """Ask for the printers of this PC, beside the window."""
        task = self._listing = Task(lambda _task: self._parts.papers.printers.queues())
        task.succeeded.connect(self._show)
        task.failed.connect(self._not_listed)
        self._parts.tasks.start(task)

    def _show(self, found: Sequence[PrinterQueue]) -> None:
        self._listing, self.found = None, found
        if self.way is not Way.NETWORK:  # what is said of an address stays
            self.notice.clear()
        for card in self.queues.values():
            card.hide()
            card.deleteLater()
        self.queues = {}
        for queue in found:
            name = printer_words(queue.name)
            words = self.tr("Usual printer of this PC") if queue.is_default else ""
            symbol = "printer"
            if queue.raw:
                words, symbol = self.tr("For receipts"), "receipt-text"
            card = PickCard(queue.label, words, symbol=symbol)
            card.opened.connect(lambda name=name: self.take_queue(name))
            card.set_chosen(name == self._queue)
            self.queues[name] = card
            self._rows.addWidget(card)
        if len(found) == 1 and not self._queue:
            self.take_queue(printer_words(found[0].name))
        self._say_none_found()
        self.changed.emit()

    def _say_none_found(self) -> None:
        if not self.found and self.way is not Way.NETWORK:
            self._tell(
                self.tr("No printer found. Switch it on, install it on this PC, then look again."),
                "muted",
            )

    def _not_listed(self, error: BaseException) -> None:
        self._listing, self.found = None, ()
        if self.way is not Way.NETWORK:
            self._tell(self._parts.asker.explain(error), "muted")
        self.changed.emit()

    def take_queue(self, name: str) -> None:
        """This one of the printers listed; one without a driver takes receipts alone."""
        self._queue = name
        queue = self.queue()
        if queue is not None and queue.raw and self.way is Way.PAGES:
            self.take_way(Way.CABLE)
        if self.way is not Way.NETWORK:  # what is said of an address stays
            self.notice.clear()
        for each, card in self.queues.items():
            card.set_chosen(each == name)
        self.changed.emit()

    # Printers on the network --------------------------------------------------------------

    def _typed(self) -> None:
        self.notice.clear()
        self.anyway.hide()
        self.changed.emit()

    def check(self) -> None:
        """Whether it is there: a printer of the PC is listed, one on the network is asked."""
        printer = self.printer()
        if self.way is not Way.NETWORK:
            if printer:
                self.checked.emit()
            return
        if not printer:
            self._tell(
                self.tr("An address is four numbers, such as 192.168.1.50, or a name."), "bad"
            )
            self.address.setFocus()
            return
        if self._checking is not None:
            return
        self._tell(self.tr("Asking the printer…"), "muted")
        printers = self._parts.papers.printers
        # Methods of its own alone are connected: it may be closed before they are called.
        task = self._checking = Task(lambda _task: (printer, printers.in_the_way(printer)))
        task.succeeded.connect(self._answered)
        task.failed.connect(self._refused)
        self._parts.tasks.start(task)

    def _answered(self, answer: tuple[str, PrintRefusal | None]) -> None:
        printer, refusal = answer
        self._checking = None
        if printer != self.printer():
            self.notice.clear()
        elif isinstance(refusal, PrinterOff):
            self._refused(refusal)
        else:  # without paper, or open: it answers, and its test page will say so
            self.notice.clear()
            self.checked.emit()

    def _refused(self, error: BaseException) -> None:
        self._checking = None
        self._tell(
            self.tr(
                "Nothing answers at this address. Switch the printer on, check its cable and the "
                "address, then go on."
            )
            if isinstance(error, PrinterOff)
            else self._parts.asker.explain(error),
            "bad",
        )
        self.anyway.show()

    def _tell(self, words: str, tone: Tone) -> None:
        set_tone(self.notice, tone)
        self.notice.setText(words)
