"""When reservations can be fetched: the slots a shop offers now, as its own hours have them."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from digitaix_protocol.rules import slots
from digitaix_protocol.rules.order_states import OPEN
from digitaix_protocol.rules.slots import Slot, Terms
from digitaix_server.database import now_ms
from digitaix_server.services import profiles
from digitaix_server.services.errors import Paused, SlotGone
from digitaix_server.tables import OrderRow, ShopRow
from digitaix_server.town_clock import CLOCK

_OPEN = [str(state) for state in OPEN]


def terms(shop: ShopRow) -> Terms:
    """What the shop says of its hours and slots."""
    return slots.read(profiles.groups(shop))


def offered(db: Session, shop: ShopRow, lead_minutes: int = 0) -> tuple[Slot, ...]:
    """The slots that can be had now; under the shop's lock, those that can be promised."""
    said, now = terms(shop), now_ms(db)
    taken: list[int] = []
    if said.most:
        taken = [
            at
            for at in db.scalars(
                select(OrderRow.pickup_from_ms).where(
                    OrderRow.shop_id == shop.id,
                    OrderRow.pickup_from_ms >= now,
                    OrderRow.state.in_(_OPEN),
                )
            )
            if at is not None
        ]
    return slots.offered(said, now, CLOCK, taken, lead_minutes)


def refuse_paused(db: Session, shop: ShopRow) -> None:
    """`Paused` where the shop takes no reservations just now."""
    pause = terms(shop).pause(now_ms(db))
    if pause is not None:
        raise Paused(shop.name, pause.until_ms)


def chosen(db: Session, shop: ShopRow, from_ms: int | None, lead_minutes: int) -> Slot | None:
    """The slot that was chosen, if it can still be had; none for a shop that offers none.

    `SlotGone`.
    """
    if not terms(shop).has_slots:
        return None
    for slot in offered(db, shop, lead_minutes):
        if slot.from_ms == from_ms:
            return slot
    raise SlotGone(shop.id, shop.name, missing=from_ms is None)
