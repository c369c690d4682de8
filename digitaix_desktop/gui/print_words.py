"""What keeps a written-down print waiting, in few words: it comes out by itself afterwards."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from digitaix_desktop.gui.parts import Asker
from digitaix_desktop.operations.print_jobs import OPEN, PrintEntry
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
    "PrinterPaused": QT_TRANSLATE_NOOP(
        "PrintWords", "Its printer is paused on this PC: resume it in the system's printer list."
    ),
}


def why_of(entry: PrintEntry, asker: Asker) -> str:
    """Why it waits or did not come out; nothing where nothing is in the way."""
    if entry.state in OPEN and entry.why in _WHY:
        return QCoreApplication.translate("PrintWords", _WHY[entry.why])
    return asker.explain(entry.refusal) if entry.refusal is not None else ""


def title_of(entry: PrintEntry) -> str:
    """The pickup code as people read it, or the day."""
    return entry.document.day or formats.pickup_code(entry.title)
