"""Printing: written down at once, printed beside the window, and told."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.print_words import CHOSEN_FOR, kind_words, name_of, why_of
from digitaix_desktop.gui.tasks import Task
from digitaix_desktop.operations.choices import PRINT_ON_ARRIVAL
from digitaix_desktop.operations.desk import Touched
from digitaix_desktop.operations.documents import OF_ORDERS, Document, Kind
from digitaix_desktop.operations.print_jobs import (
    OPEN,
    AskPrint,
    DoNotPrint,
    JobState,
    PrintElsewhere,
    PrintEntry,
)
from digitaix_desktop.operations.print_runner import PrintRunner, Step
from digitaix_desktop.operations.print_setup import Setup, setup_of

FAILED_AGAIN_S = 10.0
"""How soon printing goes on after a fault of the program itself."""


class SlipPrinter(QObject):
    """Takes papers to their printers. What waits to be printed is not written down twice."""

    printed = Signal(object)  # PrintEntry: it came out
    failed = Signal(str)  # why
    waits = Signal(str, str)  # what, why: it comes out by itself once that is seen to
    shows = Signal(list)  # Documents: no printer is chosen for them

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        papers = parts.papers
        self._runner = PrintRunner(
            parts.desk, parts.queries, papers.printers, papers.lay_out, papers.claims
        )
        self._stepping = self._asked = False
        self._chosen = self._setups()
        parts.bus.touched.connect(self._touched)
        self._told: dict[UUID, str] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.go_on)

    # What is asked for --------------------------------------------------------------------

    def print_new(self) -> None:
        """Print what came in, if this PC is set to; of the shop's PCs one prints each slip."""
        queries = self._parts.queries
        setup = setup_of(queries, Kind.SLIP)
        if queries.setting(PRINT_ON_ARRIVAL) and setup.printer:
            for order_id in queries.to_print():
                self._ask(Document(Kind.SLIP, (order_id,)), setup, by_itself=True)

    def print_made_here(self, order_id: UUID) -> None:
        """Print what was put aside on this PC, if it prints by itself: no other PC will."""
        queries = self._parts.queries
        if queries.setting(PRINT_ON_ARRIVAL) and setup_of(queries, Kind.SLIP).printer:
            self.print(order_id)

    def print_waiting(self) -> int:
        """Print the slips of new orders that have not come out yet; how many there were."""
        waiting = self._parts.queries.to_print()
        self.print_slips(waiting)
        return len(waiting)

    def print(self, order_id: UUID) -> None:
        """Print an order's slip on the chosen printer."""
        self.print_document(Document(Kind.SLIP, (order_id,)))

    def print_document(self, document: Document) -> None:
        """Print something on the printer chosen for its kind; with none, show it."""
        self.print_documents([document])

    def print_documents(self, documents: Sequence[Document]) -> None:
        """Print several of a kind, such as the slips of a day."""
        if not documents:
            return
        setup = setup_of(self._parts.queries, documents[0].kind)
        if setup.printer:
            self.send(documents, setup)
        else:
            self.shows.emit(list(documents))

    def print_slips(self, order_ids: Sequence[UUID]) -> None:
        """Print the slips of several orders, such as those of a day."""
        self.print_documents([Document(Kind.SLIP, (each,)) for each in order_ids])

    def send(self, documents: Sequence[Document], setup: Setup) -> list[UUID]:
        """Print them there; what the prints are called."""
        return [asked for each in documents if (asked := self._ask(each, setup)) is not None]

    def again(
        self, entry: PrintEntry, setup: Setup | None = None, *, by_itself: bool = False
    ) -> None:
        """Print it once more, here or elsewhere; what is in a queue is taken back before."""

        def work(_task: Task) -> bool:
            return entry.state not in OPEN or self._runner.take_back(entry)

        def taken(certain: object) -> None:
            if certain:
                where = PrintElsewhere(entry.id, setup or entry.setup, by_itself)
                self._parts.asker.ask(where)
                self._hurry()
            else:
                self.failed.emit(self.tr("It is coming out already."))

        self._start(work, taken)

    def put_away(self, entry: PrintEntry) -> None:
        """It is no longer wanted."""

        def work(_task: Task) -> bool:
            return entry.state not in OPEN or self._runner.take_back(entry)

        self._start(work, lambda _certain: self._parts.asker.ask(DoNotPrint(entry.id)))

    def _ask(self, document: Document, setup: Setup, *, by_itself: bool = False) -> UUID | None:
        title = self.title(document)
        done = self._parts.asker.ask(AskPrint(document, setup, title, by_itself=by_itself))
        self._hurry()
        if done is None:
            return None
        if not by_itself and done.subject is not None:
            self._answer(done.subject, setup)
        return done.subject

    def _answer(self, job_id: UUID, setup: Setup) -> None:
        """What waits already is not written down twice: it goes where it is wanted now, or says
        once more why it waits."""
        entry = next((e for e in self._parts.queries.open_prints() if e.id == job_id), None)
        if entry is None:
            return
        if entry.setup.printer != setup.printer:
            self.again(entry, setup)
        elif why := why_of(entry, self._parts.asker):
            self.waits.emit(self._name(entry), why)

    def _name(self, entry: PrintEntry) -> str:
        return name_of(entry.document, entry.title, self._parts.words.language)

    def _setups(self) -> dict[Kind, Setup]:
        return {kind: setup_of(self._parts.queries, kind) for kind in CHOSEN_FOR}

    def _touched(self, touched: Touched) -> None:
        """What waits for a printer goes along to the one that is chosen in its place."""
        if not touched & Touched.SETTINGS:
            return
        before, self._chosen = self._chosen, self._setups()
        for entry in self._parts.queries.open_prints():
            was, now = (each.get(entry.document.kind) for each in (before, self._chosen))
            if was is None or now is None or not now.printer or not entry.why:
                continue
            if entry.setup.printer == was.printer != now.printer:
                self.again(entry, now, by_itself=entry.by_itself)

    def title(self, document: Document) -> str:
        """What its queue calls it: a code, a day or what it is; never a customer's name."""
        if document.kind in OF_ORDERS and document.orders:
            sheet = self._parts.queries.order(document.orders[0])
            if sheet is not None:
                return sheet.order.code
        return document.day or kind_words(document.kind)

    # Printing -----------------------------------------------------------------------------

    def go_on(self) -> None:
        """Take what is open a step further, beside the window; one step at a time."""
        if self._stepping:
            self._asked = True
            return
        self._stepping, self._asked = True, False
        task = Task(lambda _task: self._runner.step())
        task.succeeded.connect(self._stepped)
        task.failed.connect(self._fault)
        task.finished.connect(self._paused)
        self._parts.tasks.start(task)

    def _hurry(self) -> None:
        self._runner.hurry()
        self.go_on()

    def _stepped(self, step: Step) -> None:
        if step.next_s is not None:
            self._timer.start(round(step.next_s * 1000))
        if step.changed:
            known = {each.id: each for each in self._parts.queries.prints()}
            for job_id in step.changed:
                if job_id in known:
                    self._tell(known[job_id])

    def _paused(self) -> None:
        self._stepping = False
        if self._asked:
            self.go_on()

    def _fault(self, error: BaseException) -> None:
        self._parts.asker.explain(error)  # logs it whole
        self._timer.start(round(FAILED_AGAIN_S * 1000))

    def _tell(self, entry: PrintEntry) -> None:
        """Say it once, however often the same is in the way."""
        told = f"{entry.state}{entry.why}"
        if self._told.get(entry.id) == told:
            return
        self._told[entry.id] = told
        why = why_of(entry, self._parts.asker)
        if entry.state is JobState.PRINTED:
            self.printed.emit(entry)
        elif entry.state in OPEN and why:
            self.waits.emit(self._name(entry), why)
        elif entry.state not in OPEN:
            words = self.tr("{title}: {why}").format(title=self._name(entry), why=why)
            self.failed.emit(words)

    def _start(self, work: object, done: object) -> None:
        task = Task(work)  # type: ignore[arg-type] # a function of the task
        task.succeeded.connect(done)
        task.failed.connect(lambda error: self._parts.asker.explain(error))
        self._parts.tasks.start(task)

    def leave(self) -> None:
        """Stop; what is written down goes on at the next start."""
        self._timer.stop()
        self.blockSignals(True)  # what comes out from now on is told at the next start
