"""Prints: what waits and why, what somebody has to look at, what came out."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.print_words import name_of, state_of
from digitaix_desktop.gui.screens.day_papers import DayPapers, PrintsSlips
from digitaix_desktop.gui.screens.exchange_lists import empty
from digitaix_desktop.gui.screens.preview import Shown
from digitaix_desktop.gui.tasks import Task
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.scrolling import Scrolling
from digitaix_desktop.operations.desk import Touched
from digitaix_desktop.operations.print_jobs import (
    OPEN,
    TO_SEE,
    JobState,
    PrintEntry,
    printer_words,
)
from digitaix_desktop.operations.print_setup import Setup, printer_taken, receipt_printers
from digitaix_desktop.operations.printing import PrinterQueue
from digitaix_desktop.words import local_time
from digitaix_protocol.rules import formats

SHOWN = 60


class Printing(PrintsSlips, Protocol):
    """Who prints."""

    def again(self, entry: PrintEntry, setup: Setup | None = None) -> None:
        """Print it once more, here or elsewhere."""

    def put_away(self, entry: PrintEntry) -> None:
        """It is no longer wanted."""


class PrintsPage(QWidget):
    """A quiet list: what needs somebody first, then what waits, then what came out."""

    def __init__(self, parts: Parts, printing: Printing) -> None:
        super().__init__()
        self._parts, self._printing = parts, printing
        self._queues: list[PrinterQueue] = []
        self._seen: object = None
        self._words = label(tone="muted", wraps=True)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(8, 8, 24, 24)
        self._column.setSpacing(8)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        head = QVBoxLayout()
        head.setContentsMargins(8, 0, 24, 8)
        head.setSpacing(0)
        head.addWidget(label(self.tr("Prints"), kind="title"))
        head.addWidget(self._words)
        head.addSpacing(12)
        self.papers = DayPapers(parts, printing)
        head.addWidget(self.papers)
        whole.addLayout(head)
        whole.addWidget(Scrolling(inner, by_keys=True), 1)
        parts.bus.touched.connect(self._touched)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Read again what changed while it was not looked at; ask for printers beside it."""
        super().showEvent(event)
        self.read()
        task = Task(lambda _task: self._parts.papers.printers.queues())
        task.succeeded.connect(self._listed)
        self._parts.tasks.start(task)  # without a print service there is still the PDF

    def _listed(self, queues: list[PrinterQueue]) -> None:
        self._queues = queues

    def _touched(self, touched: Touched) -> None:
        if touched & Touched.PRINTS and self.isVisible():
            self.read()

    def read(self) -> None:
        """Show the prints as they stand now."""
        entries = self._parts.queries.prints(SHOWN)
        if entries == self._seen:
            return
        self._seen = entries
        empty(self._column)
        waiting = [each for each in entries if each.state in OPEN]
        self._words.setText(
            self.tr("%Ln print(s) waiting. They come out by themselves.", "", len(waiting))
            if waiting
            else self.tr("Nothing waits to be printed.")
        )
        self._part(self.tr("To see"), [each for each in entries if each.state in TO_SEE])
        self._part(self.tr("Waiting"), waiting)
        self._part(self.tr("Printed"), [each for each in entries if each.state is JobState.PRINTED])
        self._column.addStretch(1)

    def _part(self, title: str, entries: list[PrintEntry]) -> None:
        if not entries:
            return
        self._column.addWidget(label(title, kind="emphasis"))
        for entry in entries:
            self._column.addWidget(self._card(entry))

    def _card(self, entry: PrintEntry) -> Card:
        card = Card()
        row = QHBoxLayout(card)
        row.setContentsMargins(16, 12, 12, 12)
        row.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(2)
        language = self._parts.words.language
        name = name_of(entry.document, entry.title, language)
        words.addWidget(label(name, kind="emphasis"))
        said, tone = state_of(entry, self._parts.asker)
        words.addWidget(label(said, tone=tone, wraps=True))
        at = formats.day_and_hour(local_time(entry.made_ms), language)
        where = f"{printer_words(entry.setup.printer)} · {at}"
        words.addWidget(label(where, kind="small", tone="muted"))
        row.addLayout(words, 1)
        for button in self._buttons(entry):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return card

    def _buttons(self, entry: PrintEntry) -> list[Button]:
        buttons = []
        if entry.state not in OPEN:
            again = Button(self, text=self.tr("Print again"), symbol="printer")
            again.clicked.connect(lambda _checked=False: self._printing.again(entry))
            buttons.append(again)
        elsewhere = Button(self, text=self.tr("Elsewhere…"), variant="text")
        elsewhere.clicked.connect(lambda _checked=False: self._choose(entry, elsewhere))
        forget = Button(
            self,
            text=self.tr("Do not print") if entry.state in OPEN else self.tr("Put away"),
            variant="text",
        )
        forget.clicked.connect(lambda _checked=False: self._printing.put_away(entry))
        return [*buttons, elsewhere, forget]

    def _choose(self, entry: PrintEntry, beside: Button) -> None:
        """Another printer, on screen, or a file."""
        menu = self.elsewhere(entry)
        menu.popup(beside.mapToGlobal(beside.rect().bottomLeft()))

    def elsewhere(self, entry: PrintEntry) -> QMenu:
        """The places it may go to instead."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        queries = self._parts.queries
        places = {each.printer: printer_words(each.printer) for each in receipt_printers(queries)}
        places = {queue.name: queue.label for queue in self._queues} | places
        for printer, words in places.items():
            if printer == entry.setup.printer:
                continue
            setup = printer_taken(queries, entry.document.kind, printer, entry.setup)
            action = menu.addAction(words)
            action.triggered.connect(
                lambda _checked=False, setup=setup: self._printing.again(entry, setup)
            )
        shown = menu.addAction(self.tr("Show it, or save it as PDF…"))
        shown.triggered.connect(lambda _checked=False: self._show(entry))
        return menu

    def _show(self, entry: PrintEntry) -> None:
        """As it would be printed; printed from there, it is this print once more."""
        self._parts.go.preview.emit(
            Shown(
                (entry.document,),
                entry.title,
                lambda setup: self._printing.again(entry, setup),
                again=entry.again or entry.state in {JobState.PRINTED, JobState.UNCERTAIN},
                setup=entry.setup,
            )
        )
