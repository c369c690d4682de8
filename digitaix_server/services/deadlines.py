"""Orders whose time is over: what nobody fetched goes back, what was called off is called off.

Nothing is put back while the shop is not heard: it may have handed the goods over meanwhile.
"""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from digitaix_protocol.rules import order_record
from digitaix_protocol.rules.order_record import Order
from digitaix_protocol.rules.order_states import CANCEL_REQUESTED, OPEN, State
from digitaix_protocol.rules.waiting import USUAL_KEPT_DAYS, deadline_ms
from digitaix_server.database import Database, now_ms
from digitaix_server.services import orders, profiles, shops
from digitaix_server.services.books import Books
from digitaix_server.services.drafts import Author, Draft
from digitaix_server.tables import DeviceRow, OrderRow, ShopRow

_OPEN = [str(state) for state in OPEN]


def end_overdue(base: Database) -> int:
    """End what is over its time; how many orders. Harmless if several servers do at once."""
    with base.reading() as db:
        due = [shop.id for shop in _concerned(db) if _over(db, shop, _candidates(db, shop.id))]
    ended = 0
    for shop_id in due:
        with base.writing() as db:
            ended += _end(db, shop_id)
    return ended


def kept_days(shop: ShopRow) -> int:
    """So many days after its slot what was not fetched goes back on the shelf."""
    said = profiles.groups(shop).get("kept_days")
    return said if type(said) is int and 0 <= said <= 365 else USUAL_KEPT_DAYS


def _concerned(db: Session) -> Sequence[ShopRow]:
    """Shops that have something ready, or something called off: one look each at an index."""
    there = (
        select(OrderRow.id)
        .where(
            OrderRow.shop_id == ShopRow.id,
            OrderRow.state.in_(_OPEN),
            or_(OrderRow.state == str(State.READY), OrderRow.cancel_asked_ms.is_not(None)),
        )
        .exists()
    )
    return db.scalars(select(ShopRow).where(there)).all()


def _candidates(db: Session, shop_id: UUID) -> list[tuple[UUID, Order]]:
    rows = db.execute(
        select(OrderRow.id, OrderRow.data).where(
            OrderRow.shop_id == shop_id,
            OrderRow.state.in_(_OPEN),
            or_(OrderRow.state == str(State.READY), OrderRow.cancel_asked_ms.is_not(None)),
        )
    )
    return [(row.id, order_record.read(row.data)) for row in rows]


def _over(
    db: Session, shop: ShopRow, candidates: Sequence[tuple[UUID, Order]]
) -> list[tuple[UUID, State, str]]:
    """Those that end now: how, and at whose wish."""
    now, days = now_ms(db), kept_days(shop)
    late = [(id, order) for id, order in candidates if deadline_ms(order, days) <= now]
    heard = bool(late) and is_known(db, shop.id)
    ends: list[tuple[UUID, State, str]] = []
    for order_id, order in late:
        if any(milli > 0 for milli in order_record.handed(order).values()):
            continue  # a part has left: only the shop knows what becomes of the rest
        if CANCEL_REQUESTED in order["flags"]:
            ends.append((order_id, State.CANCELLED, order_record.CUSTOMER))
        elif order["state"] == State.READY and heard:
            ends.append((order_id, State.NOT_COLLECTED, order_record.SERVER))
    return ends


def is_known(db: Session, shop_id: UUID) -> bool:
    """Whether the shop is on line, and no PC of it that is has something left to tell."""
    untold = db.scalar(
        select(DeviceRow.id)
        .where(
            DeviceRow.shop_id == shop_id,
            DeviceRow.revoked_ms.is_(None),
            DeviceRow.queued > 0,
            DeviceRow.seen_ms > now_ms(db) - orders.ONLINE_MS,
        )
        .limit(1)
    )
    return untold is None and orders.is_online(db, shop_id)


def _end(db: Session, shop_id: UUID) -> int:
    """Under the shop's lock, so that a hand-over that came meanwhile stands."""
    shop = shops.lock(db, shop_id)
    books = Books(db, shop)
    ends = _over(db, shop, _candidates(db, shop_id))
    books.expect(orders=[order_id for order_id, _, _ in ends])
    for order_id, to, by in ends:
        order = books.order(order_id)
        assert order is not None  # noqa: S101 - it was just found, and the shop is locked
        draft = Draft(books, Author(shop_id, order_id, 0, books.now))
        draft.orders[order_id] = order_record.moved(order, to, by, books.now)
        books.keep(draft)
    if ends:
        books.close()
    return len(ends)
