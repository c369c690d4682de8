"""A customer's basket: what they mean to reserve, at today's prices; nothing is promised yet."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from digitaix_protocol.rules.amounts import line_total
from digitaix_server.database import now_ms
from digitaix_server.services import goods, photos_shown, pickups, shops, staleness
from digitaix_server.services.errors import BadQuantity, BasketFull, NotFound, NotReservable
from digitaix_server.services.goods import Choice, Offer
from digitaix_server.services.staleness import SURE, Doubt
from digitaix_server.services.views import Basket, BasketLine, BasketShop
from digitaix_server.tables import BasketLineRow, BasketRow, ProductRow, ShopRow, VariantRow
from digitaix_server.town_clock import town_day

MOST_LINES = 60
MOST_MILLI = 10_000_000
EMPTY = Basket(id=None, shops=(), total_cents=0, line_count=0)


def view(db: Session, basket_id: str | None) -> Basket:
    """What the basket holds; empty if there is none."""
    if not basket_id:
        return EMPTY
    rows = db.scalars(
        select(BasketLineRow)
        .where(BasketLineRow.basket_id == basket_id)
        .order_by(BasketLineRow.added_ms, BasketLineRow.variant_id)
    ).all()
    by_shop: dict[UUID, list[BasketLineRow]] = {}
    for row in rows:
        by_shop.setdefault(row.shop_id, []).append(row)
    parts = []
    for shop_id, lines in by_shop.items():
        shop = db.get(ShopRow, shop_id)
        if shop is None or shop.suspended_ms is not None:
            continue
        doubt = staleness.of_shop(db, shop)
        shown = tuple(_line(db, shop, row, doubt) for row in lines)
        whole = tuple(line for line in shown if line is not None)
        if whole:
            lead = max(line.lead_minutes for line in whole)
            parts.append(
                BasketShop(
                    shops.sheet(shop, now_ms(db)),
                    whole,
                    sum(line.total_cents for line in whole),
                    pickups.terms(shop).has_slots,
                    pickups.offered(db, shop, lead),
                )
            )
    return Basket(
        id=basket_id,
        shops=tuple(parts),
        total_cents=sum(part.total_cents for part in parts),
        line_count=sum(len(part.lines) for part in parts),
    )


def put(
    db: Session,
    basket_id: str | None,
    shop_slug: str,
    variant_id: UUID,
    qty_milli: int,
    *,
    add: bool = False,
) -> Basket:
    """Set how much of a variant the basket holds, or `add` to it; 0 takes it out.

    Without a basket, or with one long gone, a new one is made: its id is in the answer.
    `NotFound`, `NotReservable`, `BadQuantity`, `BasketFull`.
    """
    shop = shops.by_slug(db, shop_slug)
    if qty_milli == 0 and not add:
        return remove(db, basket_id, shop_slug, variant_id)
    offer, choice = find(db, shop.id, variant_id)
    level = goods.levels(db, shop.id, [variant_id]).get(variant_id, goods.UNKNOWN)
    left = goods.what_is_left(offer, level, staleness.of_shop(db, shop))
    if not left.availability.promised:
        raise NotReservable(offer.name)
    now = now_ms(db)
    basket = None
    if basket_id:  # locked: of two clicks, the second finds what the first put in
        basket = db.get(BasketRow, basket_id, with_for_update={"key_share": True})
    if basket is None:
        basket = BasketRow(id=secrets.token_urlsafe(24), touched_ms=now)
        db.add(basket)
        db.flush()
    basket.touched_ms = now
    line = db.get(BasketLineRow, (basket.id, shop.id, choice.id))
    wanted = qty_milli + (line.qty_milli if line is not None and add else 0)
    if not (0 < wanted <= MOST_MILLI and offer.sells(wanted)):
        raise BadQuantity(offer.min_milli, offer.step_milli, offer.unit)
    if line is not None:
        line.qty_milli = wanted
    else:
        _make_room(db, basket.id)
        db.add(
            BasketLineRow(
                basket_id=basket.id,
                shop_id=shop.id,
                variant_id=choice.id,
                qty_milli=wanted,
                added_ms=now,
            )
        )
    db.flush()
    return view(db, basket.id)


def remove(db: Session, basket_id: str | None, shop_slug: str, variant_id: UUID) -> Basket:
    """Take a variant out of the basket; no matter if it is not in it."""
    shop_id = db.scalar(select(ShopRow.id).where(ShopRow.slug == shop_slug))
    if basket_id and shop_id is not None:
        db.execute(update(BasketRow).where(BasketRow.id == basket_id).values(touched_ms=now_ms(db)))
        db.execute(
            delete(BasketLineRow).where(
                BasketLineRow.basket_id == basket_id,
                BasketLineRow.shop_id == shop_id,
                BasketLineRow.variant_id == variant_id,
            )
        )
    return view(db, basket_id)


def line_count(db: Session, basket_id: str | None) -> int:
    """How many lines the basket holds, for the head of every page."""
    if not basket_id:
        return 0
    counted = select(func.count()).where(BasketLineRow.basket_id == basket_id)
    return db.scalar(counted) or 0


def forget_hidden(db: Session, basket_id: str | None) -> None:
    """Take out what could not be reserved whatever the customer does: what is no longer shown,
    and quantities that are no longer sold.
    """
    rows = db.scalars(select(BasketLineRow).where(BasketLineRow.basket_id == basket_id)).all()
    for row in rows:
        shop = db.get(ShopRow, row.shop_id)
        line = None
        if shop is not None and shop.suspended_ms is None:
            line = _line(db, shop, row, SURE)
        if line is None or (line.qty_milli - line.min_milli) % line.step_milli:
            db.delete(row)
    db.flush()


def find(db: Session, shop_id: UUID, variant_id: UUID) -> tuple[Offer, Choice]:
    """A variant on offer, and its product. `NotFound` if customers do not see it."""
    product_id = db.scalar(
        select(VariantRow.product_id).where(
            VariantRow.shop_id == shop_id, VariantRow.id == variant_id
        )
    )
    row = db.get(ProductRow, (shop_id, product_id)) if product_id else None
    shop = db.get(ShopRow, shop_id)
    offer = None
    if row is not None and row.visible and shop is not None:
        now = now_ms(db)
        offer = goods.read_offer(row.id, row.data, shops.trade(shop), town_day(now), now)
    choice = offer.choice(variant_id) if offer else None
    if offer is None or choice is None:
        raise NotFound(str(variant_id))
    return offer, choice


def _make_room(db: Session, basket_id: str) -> None:
    lines: Sequence[UUID] = db.scalars(
        select(BasketLineRow.variant_id).where(BasketLineRow.basket_id == basket_id)
    ).all()
    if len(lines) >= MOST_LINES:
        raise BasketFull


def _line(db: Session, shop: ShopRow, row: BasketLineRow, doubt: Doubt) -> BasketLine | None:
    """A line at today's price; none once customers no longer see the product."""
    try:
        offer, choice = find(db, row.shop_id, row.variant_id)
    except NotFound:
        return None
    level = goods.levels(db, row.shop_id, [choice.id]).get(choice.id, goods.UNKNOWN)
    left = goods.what_is_left(offer, level, doubt)
    return BasketLine(
        variant_id=choice.id,
        product_id=offer.id,
        name=offer.name,
        options=choice.label,
        unit=offer.unit,
        price_cents=choice.price_cents,
        qty_milli=row.qty_milli,
        total_cents=line_total(choice.price_cents, row.qty_milli),
        availability=left.of(row.qty_milli),
        available_milli=left.milli,
        step_milli=offer.step_milli,
        min_milli=offer.min_milli,
        photo=photos_shown.of_line(db, shop, offer.id, choice.id),
        lead_minutes=offer.particulars.lead_minutes,
    )
