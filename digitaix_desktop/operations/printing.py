"""From a finished page to paper: what may be asked of a print queue, and what came of it.

A queue takes nearly anything and answers "accepted"; whether paper came out is known only by
asking it again: what is printed is written down and followed (`print_jobs`, `print_runner`).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, unique
from typing import NamedTuple, Protocol, TypeAlias

from digitaix_desktop.domain.errors import ShopError
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP


@unique
class Paper(Enum):
    """The sheets a page can be printed on, by width and height in millimetres, upright."""

    A6 = (105, 148)
    A5 = (148, 210)
    A4 = (210, 297)

    @property
    def width_mm(self) -> int:
        """Width of the sheet, upright."""
        return self.value[0]

    @property
    def height_mm(self) -> int:
        """Height of the sheet, upright."""
        return self.value[1]

    @property
    def pwg_name(self) -> str:
        """Its self-describing name, as printers know it (PWG 5101.1)."""
        return f"iso_{self.name.lower()}_{self.width_mm}x{self.height_mm}mm"


@dataclass(frozen=True, slots=True)
class OwnPaper:
    """Paper of a size of its own, as the labels of a roll have."""

    width_mm: int
    height_mm: int

    @property
    def pwg_name(self) -> str:
        """Its self-describing name, as printers know it (PWG 5101.1)."""
        size = f"{self.width_mm}x{self.height_mm}mm"
        return f"custom_{size}_{size}"


DOTS_A_MM = 8
"""Receipt printers have 203 dots to the inch, which is 8 to the millimetre."""


@dataclass(frozen=True, slots=True)
class Roll:
    """Paper without an end, as receipt printers have: how wide it is, and what is printed of it."""

    width_mm: int
    dots: int
    """How many dots the printer's head has: what lies beyond stays white."""

    @property
    def printed_mm(self) -> float:
        """How much of the width is printed on, in the middle of the paper."""
        return min(self.dots / DOTS_A_MM, float(self.width_mm))


ROLL_80 = Roll(80, 576)
ROLL_58 = Roll(58, 384)
Sheet: TypeAlias = Paper | OwnPaper
"""Paper that has an end."""
AnyPaper: TypeAlias = Sheet | Roll


class Laid(NamedTuple):
    """A document laid out: what is shown, and what goes to its printer."""

    pdf: bytes
    page: Sheet
    raw: bytes = b""
    """What the printer understands by itself, in place of the PDF."""


@unique
class PrintState(Enum):
    """Where a print stands, as its queue says."""

    SENT = "sent"
    """On its way: the queue has it, and nothing is in the way."""
    WAITING = "waiting"
    """In the queue, but something is in the way: the outcome's refusal says what."""
    PRINTED = "printed"
    """The queue says that all of it was printed (of older printers: was taken by the printer)."""
    FAILED = "failed"
    """It left the queue without being printed, and will not come out any more."""
    UNCERTAIN = "uncertain"
    """All of it was sent, and nobody can say any more whether it came out: somebody has to look."""


@dataclass(frozen=True, slots=True)
class PrintOutcome:
    """Where a print stands and, if it does not come out, why."""

    state: PrintState
    refusal: ShopError | None = None


@dataclass(frozen=True, slots=True)
class PrinterQueue:
    """A printer as the system lists it."""

    name: str
    """What the system calls it; kept in the settings."""
    label: str
    """What people call it."""
    papers: frozenset[Paper]
    """The sheets it says it takes; empty when it does not say."""
    is_default: bool = False
    raw: bool = False
    """Whether it passes on untouched what it is given: no page comes out of it, dots do."""


TEST_SCAN = "DXTEST"
"""What the codes of a test page begin with, before a figure: no pickup code, opens no order."""


@dataclass(frozen=True, slots=True)
class PrintJob:
    """A print that was handed to a queue, as that queue counts it."""

    queue: str
    number: int


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """One document to print: a finished PDF and how it is wanted."""

    pdf: bytes
    queue: str
    paper: Sheet
    title: str
    """What the queue shows; pickup code and kind, never a customer's name."""
    copies: int = 1
    dots: int = 0
    """Of a receipt printer's head: it takes dots, not pages. Nothing for any other printer."""
    raw: bytes = b""
    """What the printer understands by itself, in place of the PDF."""


class PrintQueues(Protocol):
    """The printers of this PC. Every call may take long: never on the GUI thread."""

    def queues(self) -> list[PrinterQueue]:
        """The printers one may choose from; raises `NoPrintService`."""

    def in_the_way(self, queue: str) -> PrintRefusal | None:
        """What would keep a print from coming out, as the queue last heard from its printer."""

    def submit(self, order: PrintOrder) -> PrintJob:
        """Hand the document to its queue; raises a `PrintRefusal` if the queue won't have it."""

    def look(self, job: PrintJob) -> PrintOutcome:
        """Where the print stands now; raises `NoPrintService`."""

    def find(self, queue: str, title: str) -> PrintJob | None:
        """A print that may have been sent before the program ended; none if it never came there.

        Raises `PerhapsPrinted` where nobody can say any more, or `NoPrintService`.
        """

    def withdraw(self, job: PrintJob) -> PrintOutcome:
        """Take the print back if it is not too late, and say what became of it."""


class PrintRefusal(ShopError):
    """A print that does not come out, for a reason that can be put right."""


class NoPrintService(PrintRefusal):
    """This PC's own print service does not answer."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "This PC's print service does not answer. Restart the PC, or save the slip as a PDF.",
    )


class AnswerLost(NoPrintService):
    """It was handed to the print service, which then did not answer: it may be there."""


class NoSuchPrinter(PrintRefusal):
    """The chosen printer is not (or no longer) known to the system."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "This PC knows no printer “{printer}” (any more). Choose another one in the settings.",
    )


class PrinterDoesNotTakeJobs(PrintRefusal):
    """The queue is closed, or refuses this kind of document."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "The printer “{printer}” refuses the print. Choose another one in the settings."
    )


class PrinterPaused(PrintRefusal):
    """The queue was stopped, by someone or after a fault."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "The printer “{printer}” is paused on this PC. Resume it in the system's printer list, "
        "then print again.",
    )


class PrinterOff(PrintRefusal):
    """The printer cannot be reached."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "The printer “{printer}” does not answer. Switch it on and check its cable; "
        "print again if nothing comes out.",
    )


class PrinterOutOfPaper(PrintRefusal):
    """The printer asks for paper, or for the right one."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "The printer “{printer}” has no paper of the right size. Put some in; "
        "print again if nothing comes out.",
    )


class PrinterNeedsHelp(PrintRefusal):
    """Jam, open cover, no ink: someone has to go and look."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "The printer “{printer}” needs a hand: paper jam, open cover or no ink. See to it; "
        "print again if nothing comes out.",
    )


class PerhapsPrinted(PrintRefusal):
    """It was sent, and then the program or the printer went away."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "The printer “{printer}” was interrupted: the print may have come out. Look, then print "
        "again or put it away.",
    )


class PrintCancelled(PrintRefusal):
    """Somebody, or the printer itself, took the print out of the queue."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "The print was cancelled at the printer “{printer}”. Print again if you need it."
    )


class PrinterFailed(PrintRefusal):
    """The queue gave the print up, and does not say why."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "The printer “{printer}” could not print this. Print a test page from the settings.",
    )
