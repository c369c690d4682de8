"""What is said of the ways goods pass the counter."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from digitaix_desktop.operations.counter import Way

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


def reason_word(reason: str) -> str:
    """A reason for a loss as it is read."""
    known = {
        "broken": QCoreApplication.translate("CounterWords", "broken"),
        "expired": QCoreApplication.translate("CounterWords", "past its date"),
        "stolen": QCoreApplication.translate("CounterWords", "stolen"),
    }
    return known.get(reason, reason)
