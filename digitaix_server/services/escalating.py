"""Orders that nobody takes on: a letter to the shop's second contact, then the town hall's list.

The shop's own PCs call first, and louder; all by one rule (`rules.waiting`), in open minutes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from digitaix_protocol.rules import order_record, waiting
from digitaix_protocol.rules.waiting import UNANSWERED, USUAL_ANSWER_MINUTES, Call, is_address
from digitaix_server.database import Database, now_ms
from digitaix_server.post import MOST_TRIES
from digitaix_server.services import pickups, profiles, shops
from digitaix_server.tables import MailRow, OrderRow, ShopRow
from digitaix_server.town_clock import on_the_clock

UNANSWERED_ORDER = "unanswered"
"""The kind of letter."""
_STATES = [str(state) for state in UNANSWERED]


@dataclass(frozen=True, slots=True)
class Waiting:
    """An order that nobody has taken on; who reserved is nobody's business here."""

    shop: str
    slug: str
    phone: str
    code: str
    since_ms: int


def write_letters(base: Database) -> int:
    """Write to the second contact of each order's shop, once an order; how many letters.

    Harmless if several servers do at once: each looks again under the shop's lock.
    """
    with base.reading() as db:
        found = [(shop.id, row.id) for shop, row in _calling(db, Call.SECOND_CONTACT)]
    written = 0
    for shop_id, order_id in found:
        with base.writing() as db:
            written += _write(db, shop_id, order_id)
    return written


def for_town_hall(db: Session) -> list[Waiting]:
    """The orders that neither the shop nor its second contact took on, the oldest first.

    Of a second contact whose letter can't be delivered nothing is waited for.
    """
    late = {row.id for _, row in _calling(db, Call.TOWN_HALL)}
    found = [
        Waiting(shop.name, shop.slug, shops.sheet(shop).phone, row.code, row.placed_ms)
        for shop, row in _calling(db, Call.SECOND_CONTACT)
        if row.id in late or _is_in_vain(db, shop.id, row.id)
    ]
    return sorted(found, key=lambda one: one.since_ms)


def still_waits(db: Session, shop_id: UUID, order_id: UUID) -> bool:
    """Whether nobody has taken an order on yet."""
    row = db.get(OrderRow, (shop_id, order_id))
    return row is not None and row.state in _STATES


def _is_in_vain(db: Session, shop_id: UUID, order_id: UUID) -> bool:
    letter = db.get(MailRow, (shop_id, order_id, UNANSWERED_ORDER))
    return letter is not None and letter.sent_ms is None and letter.tries >= MOST_TRIES


def _calling(db: Session, least: Call) -> Iterator[tuple[ShopRow, OrderRow]]:
    """Orders from the web whose call has gone so far."""
    now = on_the_clock(now_ms(db))
    late = (
        select(OrderRow.id)
        .where(OrderRow.shop_id == ShopRow.id, OrderRow.state.in_(_STATES))
        .exists()
    )
    for shop in db.scalars(select(ShopRow).where(late, ShopRow.suspended_ms.is_(None))).all():
        minutes = answer_minutes(shop)
        hours = pickups.terms(shop).opening
        rows = db.scalars(
            select(OrderRow).where(OrderRow.shop_id == shop.id, OrderRow.state.in_(_STATES))
        )
        for row in rows.all():
            called = waiting.call(on_the_clock(row.placed_ms), now, hours, minutes)
            if called >= least and order_record.read(row.data)["source"] == "web":
                yield shop, row


def answer_minutes(shop: ShopRow) -> int:
    """So many open minutes an order may lie before it calls louder."""
    said = profiles.groups(shop).get("answer_minutes")
    return said if type(said) is int and said >= 0 else USUAL_ANSWER_MINUTES


def _write(db: Session, shop_id: UUID, order_id: UUID) -> bool:
    shop = shops.lock(db, shop_id)
    address = profiles.groups(shop).get("second_contact")
    known = db.get(MailRow, (shop_id, order_id, UNANSWERED_ORDER))
    if known is not None or not isinstance(address, str) or not is_address(address):
        return False
    if not still_waits(db, shop_id, order_id):
        return False
    now = now_ms(db)
    db.add(
        MailRow(
            shop_id=shop_id,
            order_id=order_id,
            kind=UNANSWERED_ORDER,
            address=address,
            written_ms=now,
            next_ms=now,
        )
    )
    return True
