"""Which PC of a shop prints the slip of an order: one of them, and the next if it fails.

A claim is a lease. Who holds it prints, and says so; then the order's history tells every PC. Who
does not say so in time holds nothing any more: another PC may print.
"""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.orm import Session

from digitaix_protocol import messages
from digitaix_protocol.rules import order_record
from digitaix_protocol.rules.order_record import Order
from digitaix_protocol.rules.order_states import PRINTED
from digitaix_server.services import shops
from digitaix_server.services.books import Books
from digitaix_server.services.devices import Device
from digitaix_server.services.drafts import Author, Draft
from digitaix_server.tables import DeviceRow, PrintClaimRow

LEASE_MS = 90_000
"""How long a PC may take to say that it printed, or to ask again: paper takes a while to fetch."""


def claim(db: Session, device: Device, asked: messages.PrintClaim) -> messages.PrintAnswer:
    """Ask for the slip of an order, tell that it was printed, or give it back.

    May be repeated: who holds the lease keeps it, and what was printed was printed once.
    """
    books = Books(db, shops.lock(db, device.shop_id))
    books.expect(orders=[asked.order_id])
    order = books.order(asked.order_id)
    if order is None:
        return messages.PrintAnswer(known=False)
    printed = _printed(order)
    held = db.get(PrintClaimRow, (device.shop_id, asked.order_id))
    if asked.step == "printed":
        if not any(one.get("device_id") == str(device.id) for one in printed):
            happened = order_record.event(
                PRINTED,
                order_record.SHOP,
                asked.at_ms or books.now,
                device_id=str(device.id),
                pc=_pc_name(db, device),
                **({} if asked.sure else {"sure": False}),
            )
            # no version further: nothing of the order itself is another
            draft = Draft(books, Author(device.shop_id, asked.order_id, 0, books.now))
            draft.orders[asked.order_id] = {**order, "events": [*order["events"], happened]}
            books.keep(draft)
            books.close()
        _forget(db, device.shop_id, asked.order_id)
        return messages.PrintAnswer(printed=True)
    if printed:
        return messages.PrintAnswer(printed=True)
    free = held is None or held.until_ms <= books.now
    if asked.step == "release":
        if held is not None and held.device_id == device.id:
            _forget(db, device.shop_id, asked.order_id)
        return messages.PrintAnswer()
    if held is not None and not free and held.device_id != device.id:
        return messages.PrintAnswer(until_ms=held.until_ms)
    until = books.now + LEASE_MS
    if held is None:
        db.add(
            PrintClaimRow(
                shop_id=device.shop_id,
                order_id=asked.order_id,
                device_id=device.id,
                until_ms=until,
            )
        )
    else:
        held.device_id, held.until_ms = device.id, until
    return messages.PrintAnswer(granted=True, until_ms=until)


def _printed(order: Order) -> list[dict[str, str]]:
    return [one for one in order["events"] if one.get("kind") == PRINTED]


def _pc_name(db: Session, device: Device) -> str:
    row = db.get(DeviceRow, (device.shop_id, device.id))
    return row.name if row is not None else ""


def _forget(db: Session, shop_id: UUID, order_id: UUID) -> None:
    of_order = (PrintClaimRow.shop_id == shop_id, PrintClaimRow.order_id == order_id)
    db.execute(delete(PrintClaimRow).where(*of_order))
