"""What is printed and what keeps it waiting, in few words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from digitaix_desktop.gui.parts import Asker
from digitaix_desktop.gui.theme import Tone
from digitaix_desktop.operations.documents import OF_ORDERS, Document, Kind
from digitaix_desktop.operations.print_jobs import OPEN, JobState, PrintEntry
from digitaix_desktop.operations.print_setup import paper_name
from digitaix_desktop.operations.printing import AnyPaper, OwnPaper, Roll
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP
from digitaix_protocol.rules import formats

_WHY = {
    "PrinterOff": QT_TRANSLATE_NOOP(
        "PrintWords", "Its printer does not answer: switch it on, or check its cable."
    ),
    "PrinterOutOfPaper": QT_TRANSLATE_NOOP(
        "PrintWords", "Its printer has no paper of the right size: put some in."
    ),
    "PrinterNeedsHelp": QT_TRANSLATE_NOOP(
        "PrintWords", "Its printer needs a hand: paper jam, open cover or no ink."
    ),
    "NoSuchPrinter": QT_TRANSLATE_NOOP(
        "PrintWords",
        "This PC no longer knows its printer: send it elsewhere, or choose another in Settings.",
    ),
    "PrinterDoesNotTakeJobs": QT_TRANSLATE_NOOP(
        "PrintWords",
        "Its printer refuses it: send it elsewhere, or choose another in Settings.",
    ),
    "PrinterPaused": QT_TRANSLATE_NOOP(
        "PrintWords", "Its printer is paused on this PC: resume it in the system's printer list."
    ),
}
_KINDS = {
    Kind.SLIP: QT_TRANSLATE_NOOP("PrintWords", "Slip"),
    Kind.PREPARATION: QT_TRANSLATE_NOOP("PrintWords", "Preparation slip"),
    Kind.BAG: QT_TRANSLATE_NOOP("PrintWords", "Bag labels"),
    Kind.PICK: QT_TRANSLATE_NOOP("PrintWords", "To fetch"),
    Kind.DAY: QT_TRANSLATE_NOOP("PrintWords", "Orders of the day"),
    Kind.LABELS: QT_TRANSLATE_NOOP("PrintWords", "Shelf labels"),
    Kind.LABEL_SHEETS: QT_TRANSLATE_NOOP("PrintWords", "Shelf labels"),
    Kind.REORDER: QT_TRANSLATE_NOOP("PrintWords", "To order again"),
    Kind.SAMPLE: QT_TRANSLATE_NOOP("PrintWords", "Sample slip"),
    Kind.TEST: QT_TRANSLATE_NOOP("PrintWords", "Test page"),
    Kind.STEPS: QT_TRANSLATE_NOOP("PrintWords", "Width test"),
}
_EACH: Mapping[Kind, str] = {
    Kind.SLIP: QT_TRANSLATE_NOOP("PrintWords", "Pickup slips"),
    Kind.PREPARATION: QT_TRANSLATE_NOOP("PrintWords", "Preparation slips"),
    Kind.BAG: QT_TRANSLATE_NOOP("PrintWords", "Bag labels"),
    Kind.PICK: QT_TRANSLATE_NOOP("PrintWords", "Lists to fetch by"),
    Kind.DAY: QT_TRANSLATE_NOOP("PrintWords", "Orders of a day"),
    Kind.LABELS: QT_TRANSLATE_NOOP("PrintWords", "Shelf labels of a roll"),
    Kind.LABEL_SHEETS: QT_TRANSLATE_NOOP("PrintWords", "Shelf labels on sheets"),
    Kind.REORDER: QT_TRANSLATE_NOOP("PrintWords", "Lists of what to order"),
}
CHOSEN_FOR = tuple(_EACH)
"""What has its printer and its paper, in the order it is shown."""


def _said(words: str) -> str:
    return QCoreApplication.translate("PrintWords", words)


def kind_words(kind: Kind) -> str:
    """What it is."""
    return _said(_KINDS[kind])


def each_words(kind: Kind) -> str:
    """What all of that kind are."""
    return _said(_EACH[kind])


def why_of(entry: PrintEntry, asker: Asker) -> str:
    """Why it waits or did not come out; nothing where nothing is in the way."""
    if entry.state in OPEN and entry.why in _WHY:
        return _said(_WHY[entry.why])
    return asker.explain(entry.refusal) if entry.refusal is not None else ""


_STATES: Mapping[JobState, tuple[str, Tone]] = {
    JobState.WAITING: (QT_TRANSLATE_NOOP("PrintWords", "Waits for its turn"), "muted"),
    JobState.SENDING: (QT_TRANSLATE_NOOP("PrintWords", "Being sent"), "muted"),
    JobState.SENT: (QT_TRANSLATE_NOOP("PrintWords", "Being printed"), "muted"),
    JobState.PRINTED: (QT_TRANSLATE_NOOP("PrintWords", "Printed"), "good"),
    JobState.FAILED: (QT_TRANSLATE_NOOP("PrintWords", "Not printed"), "bad"),
    JobState.UNCERTAIN: (QT_TRANSLATE_NOOP("PrintWords", "Perhaps printed: look"), "bad"),
}


def state_of(entry: PrintEntry, asker: Asker) -> tuple[str, Tone]:
    """How far it is, or why it goes no further; and how that is said."""
    if why := why_of(entry, asker):
        return why, "warn" if entry.state in OPEN else "bad"
    words, tone = _STATES[entry.state]
    return _said(words), tone


def title_of(document: Document, title: str, language: str) -> str:
    """What it is of, after what it is: the pickup code as people read it, the day, how many."""
    if document.kind in OF_ORDERS:
        return formats.pickup_code(title)
    if document.batch is not None:
        return f"\N{MULTIPLICATION SIGN} {document.batch.count}"
    if not document.day:
        return ""
    return formats.short_day(date.fromisoformat(document.day), language)


def name_of(document: Document, title: str, language: str) -> str:
    """What it is, and of what."""
    return f"{kind_words(document.kind)} {title_of(document, title, language)}".strip()


def file_name_of(document: Document, title: str) -> str:
    """What a file of it is called: days one below the other in a folder are in their order."""
    of_what = document.day or title_of(document, title, "")
    return f"{kind_words(document.kind)} {of_what}".strip()


def paper_words(paper: AnyPaper) -> str:
    """A paper as people call it."""
    if isinstance(paper, Roll):
        return _said(_ROLL).format(mm=paper.width_mm)
    if isinstance(paper, OwnPaper):
        return _said(_LABEL).format(across=paper.width_mm, down=paper.height_mm)
    return paper_name(paper)


_ROLL = QT_TRANSLATE_NOOP("PrintWords", "Roll, {mm} mm")
_LABEL = QT_TRANSLATE_NOOP("PrintWords", "Label, {across} × {down} mm")
