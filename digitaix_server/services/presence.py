"""When a PC was heard, and what it said of itself: by that a shop is online, or away."""

from __future__ import annotations

from sqlalchemy import update
from sqlalchemy.orm import Session

from digitaix_server.database import now_ms
from digitaix_server.services import devices, orders, shops
from digitaix_server.services.books import Books
from digitaix_server.services.devices import Device
from digitaix_server.tables import DeviceRow

NOTED_EVERY_MS = 30_000
"""How often it is written down that a PC was heard, if it says nothing new."""
_MOST_QUEUED = 2**31


def has_news(device: Device, now: int, *, is_open: bool, queued: int) -> bool:
    """Whether what a PC says of itself is worth a write."""
    return (
        device.seen_ms < now - NOTED_EVERY_MS
        or device.is_open != is_open
        or (device.queued == 0) != (queued == 0)
        or device.replaces is not None
        or device.machine != ""
    )


def note(db: Session, device: Device, *, is_open: bool, queued: int) -> None:
    """Write down that a PC was heard, and what it said of itself.

    One that has nothing left to send has told all it did while it was away: then what customers
    called off meanwhile is granted.
    """
    if queued == 0:
        books = Books(db, shops.lock(db, device.shop_id))
        if orders.grant_cancellations(books):
            books.close()
    devices.settle(db, device)
    if device.machine:
        devices.doubt(db, device)
    row = db.get(DeviceRow, (device.shop_id, device.id))
    if row is not None:
        row.seen_ms, row.is_open = now_ms(db), is_open
        row.queued = max(0, min(queued, _MOST_QUEUED))
        if queued == 0:
            row.emptied_ms = row.seen_ms


def note_pulled(db: Session, device: Device, order_rev: int) -> None:
    """Write down that a PC was handed orders up to a revision: it may be preparing them."""
    db.execute(
        update(DeviceRow)
        .where(
            DeviceRow.shop_id == device.shop_id,
            DeviceRow.id == device.id,
            DeviceRow.pulled_rev < order_rev,
        )
        .values(pulled_rev=order_rev)
    )
