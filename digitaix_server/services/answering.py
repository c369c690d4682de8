"""Orders that a shop is asked to confirm: what it lets lie for a day is declined for it."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from digitaix_protocol.rules import order_record
from digitaix_protocol.rules.order_record import Order
from digitaix_protocol.rules.order_states import State
from digitaix_server.database import Database, now_ms
from digitaix_server.services import shops
from digitaix_server.services.books import Books
from digitaix_server.services.drafts import Author, Draft
from digitaix_server.tables import OrderRow, ShopRow

WITHIN_HOURS = 24
_WITHIN_MS = WITHIN_HOURS * 3_600_000


def decline_unanswered(base: Database) -> int:
    """Decline what no shop answered in time; how many. Harmless if several servers do at once."""
    declined = 0
    for shop_id in _waiting(base):
        with base.writing() as db:
            declined += _decline(db, shop_id)
    return declined


def _waiting(base: Database) -> list[UUID]:
    """The shops that let a question lie for too long: by their index of orders, one look each."""
    with base.reading() as db:
        late = (
            select(OrderRow.id)
            .where(
                OrderRow.shop_id == ShopRow.id,
                OrderRow.state == str(State.TO_CONFIRM),
                OrderRow.placed_ms <= now_ms(db) - _WITHIN_MS,
            )
            .exists()
        )
        return list(db.scalars(select(ShopRow.id).where(late)))


def _decline(db: Session, shop_id: UUID) -> int:
    """Under the shop's lock, so that an answer that came meanwhile stands."""
    books = Books(db, shops.lock(db, shop_id))
    late = db.scalars(
        select(OrderRow.id).where(
            OrderRow.shop_id == shop_id,
            OrderRow.state == str(State.TO_CONFIRM),
            OrderRow.placed_ms <= books.now - _WITHIN_MS,
        )
    ).all()
    books.expect(orders=late)
    for order_id in late:
        order = books.order(order_id)
        assert order is not None  # noqa: S101 - it was just found, and the shop is locked
        draft = Draft(books, Author(shop_id, order_id, 0, books.now))
        draft.orders[order_id] = order_record.moved(
            order, State.DECLINED, order_record.SERVER, books.now
        )
        books.keep(draft)
    if late:
        books.close()
    return len(late)


def is_unanswered(order: Order) -> bool:
    """Whether an order was declined because the shop let the question lie."""
    last = next((one for one in reversed(order["events"]) if one["kind"] == "state"), None)
    return (
        order["state"] == State.DECLINED
        and last is not None
        and last.get("by") == order_record.SERVER
    )
