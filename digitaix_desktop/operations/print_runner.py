"""Prints what is written down: sends, asks what came of it, tries again when the printer is back.

Each `step` is short and may be repeated; one thread at a time calls it. A printer gets one print at
a time, so that what it says is about that print.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from time import monotonic
from typing import Protocol
from uuid import UUID

from digitaix_desktop.domain.errors import NotFound, ShopError
from digitaix_desktop.operations.desk import Desk
from digitaix_desktop.operations.documents import Document
from digitaix_desktop.operations.print_jobs import (
    OPEN,
    JobState,
    NoteAnnounced,
    NotePrint,
    PrintEntry,
    PrintGone,
    PutAway,
)
from digitaix_desktop.operations.print_setup import Setup
from digitaix_desktop.operations.printing import (
    AnswerLost,
    Laid,
    PerhapsPrinted,
    PrinterFailed,
    PrintJob,
    PrintOrder,
    PrintOutcome,
    PrintQueues,
    PrintRefusal,
    PrintState,
)

FOLLOWED_S = 0.2
"""How soon a printer is asked again while something is coming out of it."""
RETRIED_S = (2.0, 5.0, 10.0, 20.0)
"""How soon a print is tried again; the last for every further time."""
CLAIMED_AGAIN_S = 5.0
PATIENCE_S = 20.0
"""How long a slip nobody asked for may wait in a queue before another PC may print it."""


class Verdict(Enum):
    """Whether this PC prints the slip of an order nobody here asked for."""

    MINE = auto()
    """It does, and no other PC will meanwhile."""
    THEIRS = auto()
    """Another PC is at it; should it fail, this one may."""
    DONE = auto()
    """It came out elsewhere."""
    UNHEARD = auto()
    """The marketplace can't be asked now."""
    ALONE = auto()
    """There is nobody to ask."""


class Claims(Protocol):
    """What the PCs of a shop agree upon about slips, through their marketplace."""

    def claim(self, order_id: UUID) -> Verdict:
        """Ask to print the slip of an order."""

    def release(self, order_id: UUID) -> None:
        """This PC can't print it now: another may."""

    def announce(self, order_id: UUID, at_ms: int, *, sure: bool) -> bool:
        """Tell that it was printed, or may have been; whether nothing is left to be told."""


class ToPrint(Protocol):
    """What the runner asks of the books."""

    def open_prints(self) -> Sequence[PrintEntry]:
        """Those that go on by themselves, in the order they were asked for."""

    def unannounced_prints(self) -> Sequence[PrintEntry]:
        """Slips that came out, or may have, and of which the marketplace does not know."""


LayOut = Callable[[Document, Setup, bool], Laid]
"""Lays a document out, with DUPLICATA or not; `NotFound` if what it is of is gone."""


@dataclass(frozen=True, slots=True)
class Step:
    """What a step brought about."""

    changed: tuple[UUID, ...]
    """Prints that are no longer as they were."""
    next_s: float | None
    """When the next step is due; none where nothing is open."""


class PrintRunner:
    """Takes the open prints further, printer by printer."""

    def __init__(
        self,
        desk: Desk,
        books: ToPrint,
        printers: PrintQueues,
        lay_out: LayOut,
        claims: Claims,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._desk, self._books, self._printers = desk, books, printers
        self._lay_out, self._claims, self._clock = lay_out, claims, clock
        self._due: dict[UUID, float] = {}
        self._tries: dict[UUID, int] = {}
        self._patience: dict[UUID, float] = {}
        self._announce_due, self._announce_tries = 0.0, 0

    def step(self) -> Step:
        """Take the first open print of each printer a step further."""
        changed: list[UUID] = []
        busy: set[str] = set()
        entries = sorted(self._books.open_prints(), key=lambda each: each.state == JobState.WAITING)
        self._forget_all_but({each.id for each in entries})
        for entry in entries:
            if entry.setup.printer in busy:
                continue
            if self._due.get(entry.id, 0.0) > self._clock():
                if entry.state is not JobState.WAITING or not entry.by_itself:
                    busy.add(entry.setup.printer)
                continue
            try:
                went_on, holds = self._further(entry)
            except PrintGone:  # put away while it was looked at
                continue
            if went_on:
                changed.append(entry.id)
            if holds:
                busy.add(entry.setup.printer)
        waits = self._announced()
        return Step(tuple(changed), self._next_s(waits))

    def hurry(self) -> None:
        """Somebody is waiting: whatever was put off is due now."""
        self._due.clear()

    def take_back(self, entry: PrintEntry) -> bool:
        """Take a print out of its queue; whether it is certain that it will not come out."""
        if entry.state not in OPEN or entry.number is None:
            return entry.state is not JobState.SENDING
        try:
            outcome = self._printers.withdraw(PrintJob(entry.setup.printer, entry.number))
        except PrintRefusal:
            return False
        return outcome.state is PrintState.FAILED

    def _further(self, entry: PrintEntry) -> tuple[bool, bool]:
        """One print a step on: whether it changed, and whether it holds its printer."""
        if entry.state is JobState.SENDING:
            return self._traced(entry), True
        if entry.state is JobState.SENT:
            return self._looked(entry)
        if entry.by_itself and (waits := self._not_mine(entry)) is not None:
            return waits, False
        return self._sent(entry)

    def _not_mine(self, entry: PrintEntry) -> bool | None:
        """None where this PC prints it; else whether it was put away."""
        verdict = self._claims.claim(entry.document.orders[0])
        if verdict is Verdict.DONE:
            self._desk.do(PutAway(entry.id))
            return True
        if verdict in {Verdict.THEIRS, Verdict.UNHEARD}:
            self._due[entry.id] = self._clock() + CLAIMED_AGAIN_S
            return False
        return None

    def _sent(self, entry: PrintEntry) -> tuple[bool, bool]:
        try:
            laid = self._lay_out(entry.document, entry.setup, entry.again)
        except NotFound:
            self._desk.do(PutAway(entry.id))
            return True, False
        setup = entry.setup
        order = PrintOrder(
            laid.pdf,
            setup.printer,
            laid.page,
            entry.queue_title,
            dots=setup.dots,
            raw=laid.raw,
        )
        self._note(entry, JobState.SENDING)
        try:
            job = self._printers.submit(order)
        except AnswerLost as refusal:  # it is looked for
            self._put_off(entry)
            self._note(entry, JobState.SENDING, why=refusal)
            return True, True
        except PrintRefusal as refusal:
            self._put_off(entry)
            self._note(entry, JobState.WAITING, why=refusal)
            if entry.by_itself:
                self._claims.release(entry.document.orders[0])
            return True, True
        self._note(entry, JobState.SENT, job.number)
        return True, True

    def _traced(self, entry: PrintEntry) -> bool:
        """The program ended, or the service did, while it was being sent: was it?"""
        try:
            job = self._printers.find(entry.setup.printer, entry.queue_title)
        except PerhapsPrinted as doubt:
            self._note(entry, JobState.UNCERTAIN, why=doubt)
            return True
        except PrintRefusal:
            self._put_off(entry)
            return False
        if job is None:
            self._note(entry, JobState.WAITING)
        else:
            self._note(entry, JobState.SENT, job.number)
        return True

    def _looked(self, entry: PrintEntry) -> tuple[bool, bool]:
        number = entry.number or 0
        try:
            outcome = self._printers.look(PrintJob(entry.setup.printer, number))
        except PrintRefusal as refusal:
            outcome = PrintOutcome(PrintState.WAITING, refusal)
        state, why = _STATES[outcome.state], outcome.refusal
        if state is JobState.FAILED and why is None:
            why = PrinterFailed(printer=entry.setup.printer)
        self._due[entry.id] = self._clock() + FOLLOWED_S
        blocked = state is JobState.SENT and why is not None and entry.by_itself
        if blocked and why is not None and self._left_to_others(entry, why):
            return True, False
        if state is entry.state and _name(why) == entry.why:
            return False, True
        self._note(entry, state, number, why)
        if entry.by_itself and state is JobState.FAILED:  # another PC may have more luck
            self._claims.release(entry.document.orders[0])
        return True, state in OPEN

    def _left_to_others(self, entry: PrintEntry, why: ShopError) -> bool:
        """Whether what waits in a queue was taken back, so that another PC may print it.

        It is given some time; with nobody else to print it, it stays. Once it was given up both
        would come out.
        """
        order_id, now = entry.document.orders[0], self._clock()
        if now < self._patience.setdefault(entry.id, now + PATIENCE_S):
            return False
        if self._claims.claim(order_id) is Verdict.ALONE or not self.take_back(entry):
            return False  # nobody else prints it; or it is coming out just now
        del self._patience[entry.id]
        self._claims.release(order_id)
        self._due[entry.id] = now + RETRIED_S[-1]
        self._note(entry, JobState.WAITING, why=why)
        return True

    def _note(
        self,
        entry: PrintEntry,
        state: JobState,
        number: int | None = None,
        why: ShopError | None = None,
    ) -> None:
        self._desk.do(NotePrint(entry.id, state, number, _name(why)))

    def _put_off(self, entry: PrintEntry) -> None:
        tried = self._tries.get(entry.id, 0)
        self._tries[entry.id] = tried + 1
        self._due[entry.id] = self._clock() + _retried_s(tried)

    def _announced(self) -> bool:
        """Tell the marketplace what was printed; whether something is left to be told."""
        left = self._books.unannounced_prints()
        if not left or self._clock() < self._announce_due:
            return bool(left)
        for entry in left:
            sure = entry.state is JobState.PRINTED
            orders = entry.document.orders
            if not all(self._claims.announce(id, entry.changed_ms, sure=sure) for id in orders):
                # at the start the line is not there yet, and a moment later it is
                self._announce_due = self._clock() + _retried_s(self._announce_tries)
                self._announce_tries += 1
                return True
            self._announce_tries = 0
            self._desk.do(NoteAnnounced(entry.id))
        return False

    def _next_s(self, announces: bool) -> float | None:
        now = self._clock()
        due = [self._due.get(each.id, now) for each in self._books.open_prints()]
        if announces:
            due.append(self._announce_due)
        return max(0.05, min(due) - now) if due else None

    def _forget_all_but(self, open_ids: set[UUID]) -> None:
        for kept in (self._due, self._tries, self._patience):
            for gone in kept.keys() - open_ids:
                del kept[gone]


_STATES = {
    PrintState.SENT: JobState.SENT,
    PrintState.WAITING: JobState.SENT,
    PrintState.PRINTED: JobState.PRINTED,
    PrintState.FAILED: JobState.FAILED,
    PrintState.UNCERTAIN: JobState.UNCERTAIN,
}


def _retried_s(tried: int) -> float:
    return RETRIED_S[min(tried, len(RETRIED_S) - 1)]


def _name(refusal: ShopError | None) -> str:
    return "" if refusal is None else type(refusal).__name__
