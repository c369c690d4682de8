"""Prints as they are written down: none is forgotten, and none comes out twice by accident.

A print is written down before anything is sent. Just before it is sent that is written too, so
that after a power cut it is known which print has to be asked for at its queue, and which was
never sent.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from digitaix_desktop.domain.errors import NotFound, ShopError
from digitaix_desktop.operations import printing
from digitaix_desktop.operations.desk import Done, Touched
from digitaix_desktop.operations.documents import Document, Kind
from digitaix_desktop.operations.ports import Shop
from digitaix_desktop.operations.print_setup import Setup
from digitaix_desktop.operations.printing import PrintRefusal
from digitaix_desktop.operations.said import Said
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP

KEPT_MS = 14 * 24 * 3600 * 1000
"""How long what was printed stays in the list."""


class JobState(StrEnum):
    """How far a print is."""

    WAITING = "waiting"
    """Nothing was sent yet, or all of it was given back."""
    SENDING = "sending"
    """It is being sent: written before the first byte goes."""
    SENT = "sent"
    """Its queue has it, and may say what is in the way."""
    PRINTED = "printed"
    FAILED = "failed"
    """It will not come out any more."""
    UNCERTAIN = "uncertain"
    """It may have come out: somebody has to look before it is printed again."""
    UNWANTED = "unwanted"
    """Somebody wants it no more, or has looked at it: nobody is asked again."""


OPEN = frozenset({JobState.WAITING, JobState.SENDING, JobState.SENT})
"""What goes on by itself."""
TO_SEE = frozenset({JobState.FAILED, JobState.UNCERTAIN})
"""What waits for somebody."""
_ON_PAPER = frozenset({JobState.PRINTED, JobState.UNCERTAIN})
"""What came out, or may have."""


@dataclass(frozen=True, slots=True)
class PrintEntry:
    """A print, and how far it is."""

    id: UUID
    document: Document
    title: str
    """The pickup code, the day, or what it is; never a customer's name."""
    setup: Setup
    made_ms: int
    state: JobState = JobState.WAITING
    number: int | None = None
    """What its queue calls it."""
    why: str = ""
    """What is in the way, by the name of its refusal."""
    again: bool = False
    """Whether it was printed before, or may have been: it says DUPLICATA."""
    by_itself: bool = False
    """Whether nobody asked for it: of the shop's PCs, one prints it."""
    changed_ms: int = 0
    announced: bool = False
    """Whether the marketplace, and so the other PCs, know that it was printed."""

    @property
    def may_be_on_paper(self) -> bool:
        """Whether a page of it came out, or may have: one more says DUPLICATA."""
        return self.again or self.state in _ON_PAPER

    @property
    def queue_title(self) -> str:
        """What its queue calls it: no two prints are called the same."""
        return f"{self.title} {self.id.hex[-8:]}"

    @property
    def refusal(self) -> PrintRefusal | None:
        """What is in the way."""
        kind = getattr(printing, self.why, None)
        if isinstance(kind, type) and issubclass(kind, PrintRefusal):
            return kind(printer=printer_words(self.setup.printer))
        return None


def printer_words(printer: str) -> str:
    """What people call a printer: its queue, or its address."""
    return printer.removeprefix("raw:").removeprefix("tcp:")


class PrintBook(Protocol):
    """The prints that are written down."""

    def get(self, job_id: UUID) -> PrintEntry:
        """One of them; `NotFound`."""

    def save(self, entry: PrintEntry) -> None:
        """Write one down, new or changed."""

    def remove(self, job_id: UUID) -> None:
        """Forget one."""

    def open(self) -> Sequence[PrintEntry]:
        """Those that go on by themselves, in the order they were asked for."""

    def titled(self, title: str) -> Sequence[PrintEntry]:
        """All of that title, whatever became of them."""

    def doubt(self) -> None:
        """The books are a copy: nobody knows what came out of those that were on their way."""

    def tidy(self, before_ms: int) -> None:
        """Forget what was printed before a moment, and is known to all."""


@dataclass(frozen=True)
class AskPrint:
    """Something is to be printed. What waits to be printed already is not written down twice.

    What nobody asks for is written down once, whatever became of it: a print that failed, or may
    have come out, is somebody's to decide upon.
    """

    document: Document
    setup: Setup
    title: str
    again: bool = False
    by_itself: bool = False

    def run(self, shop: Shop) -> Done:
        """Write it down; whoever prints hears of it."""
        shop.prints.tidy(shop.now_ms - KEPT_MS)
        known = [e for e in shop.prints.titled(self.title) if e.document == self.document]
        for each in known:
            if self.by_itself or each.state in OPEN:
                if each.by_itself and not self.by_itself:  # now somebody asks for it here
                    shop.prints.save(replace(each, by_itself=False))
                return Done(Touched.PRINTS, subject=each.id)
        new = PrintEntry(
            id=shop.new_id(),
            document=self.document,
            title=self.title,
            setup=self.setup,
            made_ms=shop.now_ms,
            again=self.again or any(each.may_be_on_paper for each in known),
            by_itself=self.by_itself,
            changed_ms=shop.now_ms,
        )
        shop.prints.save(new)
        return Done(Touched.PRINTS, subject=new.id)


class PrintGone(ShopError):
    """Somebody put the print away meanwhile."""

    message = QT_TRANSLATE_NOOP("Errors", "This print is no longer in the list.")


@dataclass(frozen=True)
class NotePrint:
    """How far a print has come.

    A slip that was printed is noted with its order, labels with what they say: nothing else is
    taken for printed.
    """

    job_id: UUID
    state: JobState
    number: int | None = None
    why: str = ""

    def run(self, shop: Shop) -> Done:
        """Write it down, before anything else is done with it."""
        entry = _there(shop, self.job_id)
        known = replace(
            entry, state=self.state, number=self.number, why=self.why, changed_ms=shop.now_ms
        )
        shop.prints.save(known)
        touched = Touched.PRINTS
        if self.state is JobState.PRINTED and entry.document.kind is Kind.SLIP:
            for order_id in entry.document.orders:
                shop.orders.mark_printed(order_id, shop.now_ms)
            touched |= Touched.ORDERS
        if self.state is JobState.PRINTED and entry.document.batch is not None:
            shop.labels.keep(entry.document.batch.faces())
            touched |= Touched.PRODUCTS
        return Done(touched)


@dataclass(frozen=True)
class NoteAnnounced:
    """The marketplace knows that it was printed."""

    job_id: UUID

    def run(self, shop: Shop) -> Done:
        """Note it here."""
        shop.prints.save(replace(_there(shop, self.job_id), announced=True))
        return Done(Touched.PRINTS)


@dataclass(frozen=True)
class PutAway:
    """A print has come to nothing: another PC printed it, or what it is of is gone."""

    job_id: UUID

    def run(self, shop: Shop) -> Done:
        """Forget it."""
        shop.prints.remove(self.job_id)
        return Done(Touched.PRINTS)


@dataclass(frozen=True)
class DoNotPrint:
    """Somebody does not want a print, or has looked at it; what its queue held was taken back."""

    job_id: UUID

    def run(self, shop: Shop) -> Done:
        """Out of the list; it is remembered, so that it does not come again by itself."""
        entry = _there(shop, self.job_id)
        unwanted = replace(entry, state=JobState.UNWANTED, again=entry.may_be_on_paper)
        shop.prints.save(replace(unwanted, changed_ms=shop.now_ms))
        return Done(Touched.PRINTS)


@dataclass(frozen=True)
class PrintElsewhere:
    """A print goes to another printer, or to the same once more."""

    job_id: UUID
    setup: Setup
    by_itself: bool = False
    """Whether still nobody asks for it: its printer was changed for all of its kind."""

    def run(self, shop: Shop) -> Done:
        """From the beginning, on that printer; marked if it may have come out before."""
        entry = _there(shop, self.job_id)
        waiting = replace(
            entry,
            setup=self.setup,
            state=JobState.WAITING,
            number=None,
            why="",
            again=entry.may_be_on_paper,
            by_itself=entry.by_itself and self.by_itself,
            changed_ms=shop.now_ms,
        )
        shop.prints.save(waiting)
        words = QT_TRANSLATE_NOOP("Operations", "{title} is printed again")
        return Done(Touched.PRINTS, Said(words, {"title": entry.title}))


def _there(shop: Shop, job_id: UUID) -> PrintEntry:
    try:
        return shop.prints.get(job_id)
    except NotFound as gone:
        raise PrintGone from gone
