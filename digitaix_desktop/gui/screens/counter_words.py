"""What is said of the ways goods pass the counter, and of all that moves stock."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from digitaix_desktop.operations.counter import Way
from digitaix_desktop.operations.importing.updating import IMPORT
from digitaix_desktop.operations.stock import UNDONE

REASONS = ("broken", "expired", "stolen")
"""Why goods are lost, as codes; shops write others in their own words."""


@dataclass(frozen=True, slots=True)
class WayWords:
    """One way: its name, its icon, what to do, what comes of it, and when it was done."""

    name: str
    symbol: str
    hint: str
    why: str
    at_hour: str


def way_words(way: Way) -> WayWords:
    """The words for a way, in the user's language."""
    match way:
        case Way.SOLD:
            return WayWords(
                QCoreApplication.translate("CounterWords", "Counter sale"),
                "scan-barcode",
                QCoreApplication.translate("CounterWords", "Scan an item: it leaves the stock"),
                QCoreApplication.translate(
                    "CounterWords",
                    "Scan after scan, one each; what is sold by weight asks how much it was. "
                    "The stock only: what is paid goes into your till.",
                ),
                QCoreApplication.translate("CounterWords", "Scanned at {hour}"),
            )
        case Way.RETURNED:
            return WayWords(
                QCoreApplication.translate("CounterWords", "Return"),
                "rotate-ccw",
                QCoreApplication.translate("CounterWords", "Scan what comes back"),
                QCoreApplication.translate(
                    "CounterWords", "It goes back into the stock; the next scan sells again."
                ),
                QCoreApplication.translate("CounterWords", "Came back at {hour}"),
            )
        case Way.RECEIVED:
            return WayWords(
                QCoreApplication.translate("CounterWords", "Delivery"),
                "truck",
                QCoreApplication.translate("CounterWords", "Scan what was delivered"),
                QCoreApplication.translate(
                    "CounterWords",
                    "Each scan adds one; of many of a kind, type how many there are in all.",
                ),
                QCoreApplication.translate("CounterWords", "Received at {hour}"),
            )
        case Way.LOST:
            return WayWords(
                QCoreApplication.translate("CounterWords", "Loss"),
                "trash-2",
                QCoreApplication.translate("CounterWords", "Scan what was lost or broken"),
                QCoreApplication.translate(
                    "CounterWords", "It leaves the stock, with its reason if you choose one."
                ),
                QCoreApplication.translate("CounterWords", "Lost at {hour}"),
            )
        case Way.USED:
            return WayWords(
                QCoreApplication.translate("CounterWords", "Used here"),
                "store",
                QCoreApplication.translate("CounterWords", "Scan what the shop itself uses"),
                QCoreApplication.translate(
                    "CounterWords", "It leaves the stock, and counts as no sale."
                ),
                QCoreApplication.translate("CounterWords", "Taken at {hour}"),
            )
        case Way.CORRECTED:
            return WayWords(
                QCoreApplication.translate("CounterWords", "Correction"),
                "pencil",
                QCoreApplication.translate("CounterWords", "Scan what the stock says wrongly"),
                QCoreApplication.translate(
                    "CounterWords",
                    "Then type what the shelf holds, and why: both are kept with its movements.",
                ),
                QCoreApplication.translate("CounterWords", "Put right at {hour}"),
            )


def reason_word(reason: str) -> str:
    """A reason for a loss or a correction as it is read."""
    known = {
        "broken": QCoreApplication.translate("CounterWords", "broken"),
        "expired": QCoreApplication.translate("CounterWords", "past its date"),
        "stolen": QCoreApplication.translate("CounterWords", "stolen"),
        "miscounted": QCoreApplication.translate("CounterWords", "counted wrongly"),
        "found": QCoreApplication.translate("CounterWords", "found again"),
        "mixed_up": QCoreApplication.translate("CounterWords", "taken for another item"),
        "delivery": QCoreApplication.translate("CounterWords", "delivery noted wrongly"),
    }
    return known.get(reason, reason)


def movement_words(kind: str, reason: str) -> str:
    """What a line of the ledger is called, whoever wrote it: a newer program's by its own word."""
    named = {
        **{way.value: way_words(way).name for way in Way},
        "count": QCoreApplication.translate("CounterWords", "Counted"),
        "till_import": QCoreApplication.translate("CounterWords", "Sale of the till"),
        "web_pickup": QCoreApplication.translate("CounterWords", "Order handed over"),
        "transfer_in": QCoreApplication.translate("CounterWords", "Came from elsewhere"),
        "transfer_out": QCoreApplication.translate("CounterWords", "Went elsewhere"),
    }
    name = named.get(kind, kind)
    if reason == UNDONE:
        return QCoreApplication.translate("CounterWords", "Undone: {what}").format(what=name)
    if reason == IMPORT:
        return QCoreApplication.translate("CounterWords", "{what} by an import").format(what=name)
    known = reason_word(reason) if kind in {Way.LOST, Way.CORRECTED} else ""
    return f"{name}, {known}" if known else name
