"""The questions that screens, commands and documents ask: `queries.Queries` on the shop's file."""

from __future__ import annotations

from digitaix_desktop.storage.reading.brands import AskingBrands
from digitaix_desktop.storage.reading.counter import AskingCounter
from digitaix_desktop.storage.reading.deliveries import AskingDeliveries
from digitaix_desktop.storage.reading.exchange import AskingExchanges, AskingThisPc
from digitaix_desktop.storage.reading.exchanged import AskingExchanged
from digitaix_desktop.storage.reading.inventory import AskingInventory
from digitaix_desktop.storage.reading.labels import AskingLabels
from digitaix_desktop.storage.reading.ledger import AskingLedger
from digitaix_desktop.storage.reading.prints import AskingPrints
from digitaix_desktop.storage.reading.products import AskingProducts, stock_lines
from digitaix_desktop.storage.reading.reordering import AskingReorders
from digitaix_desktop.storage.reading.search import AskingAnything
from digitaix_desktop.storage.reading.today import AskingToday

__all__ = ["Reader", "stock_lines"]


class Reader(
    AskingProducts,
    AskingBrands,
    AskingCounter,
    AskingLedger,
    AskingInventory,
    AskingReorders,
    AskingLabels,
    AskingDeliveries,
    AskingPrints,
    AskingAnything,
    AskingToday,
    AskingExchanges,
    AskingExchanged,
    AskingThisPc,
):
    """All the questions; each is answered with a steady view of the file."""
