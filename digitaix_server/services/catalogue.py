"""What customers look at: the town, its shops, their products, and the search."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from digitaix_protocol.rules.amounts import unit_price
from digitaix_protocol.rules.opening import standing
from digitaix_protocol.rules.promotions import Reduction
from digitaix_server.database import now_ms
from digitaix_server.services import (
    goods,
    past_prices,
    photos_shown,
    pickups,
    searching,
    shops,
    staleness,
)
from digitaix_server.services.errors import NotFound
from digitaix_server.services.goods import Offer, folded
from digitaix_server.services.labels import Tag, label
from digitaix_server.services.staleness import Doubt
from digitaix_server.services.views import (
    Axis,
    Category,
    Found,
    ProductCard,
    ProductPage,
    ShopCard,
    ShopHours,
    ShopPage,
    Town,
    VariantSheet,
)
from digitaix_server.tables import ProductRow, ShopRow
from digitaix_server.town_clock import on_the_clock, town_day

PAGE = 24
NEWEST = 12
CLOSINGS_AHEAD = 21
"""So many days before it closes for a while, customers are told."""
_PORTIONS = {"kg": (200, 300, 500, 1000), "l": (250, 500, 750, 1000), "m": (500, 1000, 2000, 3000)}


def town(db: Session) -> Town:
    """The front page: every shop with something to show, and what came in last."""
    counts = (
        select(ProductRow.shop_id, func.count().label("count"))
        .where(ProductRow.visible)
        .group_by(ProductRow.shop_id)
        .subquery()
    )
    rows = db.execute(
        select(ShopRow, func.coalesce(counts.c.count, 0))
        .outerjoin(counts, counts.c.shop_id == ShopRow.id)
        .where(ShopRow.suspended_ms.is_(None))
    ).all()
    cards = [_shop_card(shop, count) for shop, count in rows]
    by_id = {shop.id: shop for shop, _ in rows}
    return Town(
        name=shops.town_name(db),
        shops=tuple(sorted(cards, key=lambda card: (card.product_count == 0, folded(card.name)))),
        newest=_cards(db, _newest(db), by_id),
    )


def _newest(db: Session) -> list[ProductRow]:
    """The products that came in last: they are among those of the shops that added any last."""
    last = (
        select(func.max(ProductRow.created_ms))
        .where(ProductRow.shop_id == ShopRow.id, ProductRow.visible)
        .scalar_subquery()
    )
    shop_ids = db.scalars(
        select(ShopRow.id)
        .where(ShopRow.suspended_ms.is_(None), last.is_not(None))
        .order_by(last.desc())
        .limit(NEWEST)
    )
    found = [
        row
        for shop_id in shop_ids
        for row in db.scalars(
            select(ProductRow)
            .where(ProductRow.shop_id == shop_id, ProductRow.visible)
            .order_by(ProductRow.created_ms.desc())
            .limit(NEWEST)
        )
    ]
    return sorted(found, key=lambda row: (-row.created_ms, row.id))[:NEWEST]


def shop_page(db: Session, slug: str, category: str | None = None, page: int = 1) -> ShopPage:
    """A shop and one page of its products, of one category or of all. `NotFound`."""
    shop = shops.by_slug(db, slug)
    shown = [ProductRow.shop_id == shop.id, ProductRow.visible]
    categories = tuple(
        Category(name, count)
        for name, count in db.execute(
            select(ProductRow.category, func.count()).where(*shown).group_by(ProductRow.category)
        )
    )
    if category is not None:
        shown.append(ProductRow.category == category)
        total = sum(found.count for found in categories if found.name == category)
    else:
        total = sum(found.count for found in categories)
    page, pages = _paged(page, total)
    rows = db.scalars(
        select(ProductRow)
        .where(*shown)
        .order_by(ProductRow.sort_name, ProductRow.id)
        .limit(PAGE)
        .offset((page - 1) * PAGE)
    ).all()
    return ShopPage(
        shop=shops.sheet(shop, now_ms(db)),
        categories=tuple(sorted(categories, key=lambda one: (not one.name, folded(one.name)))),
        category=category,
        products=_cards(db, rows, {shop.id: shop}),
        page=page,
        pages=pages,
        total=total,
        hours=_hours(shop, now_ms(db)),
    )


def _hours(shop: ShopRow, now: int) -> ShopHours | None:
    """When the shop is open, if it has said so."""
    opening = pickups.terms(shop).opening
    here = on_the_clock(now)
    today = here.date()
    soon = today + timedelta(days=CLOSINGS_AHEAD)
    ahead = tuple(one for one in opening.closings if one.last >= today and one.first <= soon)
    if not opening.told and not ahead:
        return None
    return ShopHours(opening, today, standing(opening, here), ahead)


def product_page(db: Session, shop_slug: str, product_id: UUID) -> ProductPage:
    """A product that customers may see. `NotFound`."""
    shop = shops.by_slug(db, shop_slug)
    row = db.get(ProductRow, (shop.id, product_id))
    if row is None or not row.visible:
        raise NotFound(str(product_id))
    now = now_ms(db)
    offer = goods.read_offer(row.id, row.data, shops.trade(shop), town_day(now), now)
    reduced = past_prices.reductions(db, shop.id, [offer], now)
    known = goods.levels(db, shop.id, [choice.id for choice in offer.choices])
    doubt = staleness.of_shop(db, shop)
    shown = photos_shown.of_offer(db, shop, offer)
    here = {photo.name for photo in shown}
    variants = []
    for choice in offer.choices:
        left = goods.what_is_left(offer, known.get(choice.id, goods.UNKNOWN), doubt)
        variants.append(
            VariantSheet(
                choice.id,
                choice.options,
                choice.label,
                choice.price_cents,
                left.availability,
                left.milli,
                reduced.get(choice.id),
                next((name for name in choice.media if name in here), ""),
                offer.net_milli(choice),
            )
        )
    said = label([Tag(one.price_cents, one.availability, one.reduction) for one in variants])
    return ProductPage(
        shop=shops.sheet(shop, now),
        id=offer.id,
        name=offer.name,
        description=offer.description,
        brand=offer.brand,
        category=offer.category,
        unit=offer.unit,
        vat_bp=offer.vat_bp,
        price_cents=said.price_cents,
        several_prices=said.several_prices,
        availability=said.availability,
        axes=_axes(offer),
        variants=tuple(variants),
        step_milli=offer.step_milli,
        min_milli=offer.min_milli,
        tolerance_bp=offer.tolerance_bp,
        photos=shown,
        example_photo=offer.example_photo,
        portions=tuple(
            portion for portion in _PORTIONS.get(offer.unit, ()) if offer.sells(portion)
        ),
        reduction=said.reduction,
        some_reduced=said.some_reduced,
        promo_reason=offer.promo_reason,
        particulars=offer.particulars,
        lacks=offer.lacks,
        back_on=offer.back_on,
    )


def search(db: Session, words: str, page: int = 1) -> Found:
    """Products of the whole town that hold all the words; accents and case don't count."""
    words = " ".join(words.split())[:200]
    index = searching.index(db)
    total = index.find(db, words, 0, 1).total
    near = "" if total else searching.meant(index, db, words)
    if near:
        total = index.find(db, near, 0, 1).total
    page, pages = _paged(page, total)
    hits = index.find(db, near or words, (page - 1) * PAGE, PAGE)
    rows = [row for key in hits.products if (row := db.get(ProductRow, key)) is not None]
    by_id = {
        shop.id: shop
        for shop in db.scalars(select(ShopRow).where(ShopRow.id.in_({row.shop_id for row in rows})))
    }
    return Found(words, _cards(db, rows, by_id), page, pages, total, near)


def _paged(page: int, total: int) -> tuple[int, int]:
    """The page to show, within those there are, and how many there are; the first is 1."""
    pages = max(1, -(-total // PAGE))
    return min(max(1, page), pages), pages


def _shop_card(shop: ShopRow, count: int) -> ShopCard:
    sheet = shops.sheet(shop)
    return ShopCard(shop.id, shop.slug, shop.name, sheet.trade, sheet.city, count)


def _axes(offer: Offer) -> tuple[Axis, ...]:
    values: dict[str, dict[str, None]] = {}
    for choice in offer.choices:
        for axis, value in choice.options:
            values.setdefault(axis, {})[value] = None
    return tuple(Axis(name, tuple(found)) for name, found in values.items())


def _cards(
    db: Session, rows: Sequence[ProductRow], by_id: dict[UUID, ShopRow]
) -> tuple[ProductCard, ...]:
    now, trades = now_ms(db), {id: shops.trade(shop) for id, shop in by_id.items()}
    offers = [
        (
            row.shop_id,
            goods.read_offer(row.id, row.data, trades[row.shop_id], town_day(now), now),
        )
        for row in rows
    ]
    stocks: dict[UUID, dict[UUID, goods.Level]] = {}
    reduced: dict[UUID, dict[UUID, Reduction]] = {}
    for shop_id in by_id:
        wanted = list(_variants(offer for owner, offer in offers if owner == shop_id))
        stocks[shop_id] = goods.levels(db, shop_id, wanted) if wanted else {}
        its_own = [offer for owner, offer in offers if owner == shop_id]
        reduced[shop_id] = past_prices.reductions(db, shop_id, its_own, now)
    doubts = staleness.of_shops(db, [by_id[shop_id] for shop_id in {one for one, _ in offers}])
    shown = photos_shown.first_of_each(db, [(by_id[shop_id], offer) for shop_id, offer in offers])
    return tuple(
        replace(
            _card(by_id[shop_id], offer, stocks[shop_id], reduced[shop_id], doubts[shop_id]),
            photo=shown.get((shop_id, offer.id)),
        )
        for shop_id, offer in offers
    )


def _variants(offers: Iterable[Offer]) -> Iterable[UUID]:
    return (choice.id for offer in offers for choice in offer.choices)


def _card(
    shop: ShopRow,
    offer: Offer,
    known: dict[UUID, goods.Level],
    reduced: dict[UUID, Reduction],
    doubt: Doubt,
) -> ProductCard:
    said = label(
        [
            Tag(
                choice.price_cents,
                goods.what_is_left(offer, known.get(choice.id, goods.UNKNOWN), doubt).availability,
                reduced.get(choice.id),
            )
            for choice in offer.choices
        ]
    )
    its, measured = offer.particulars, None
    if offer.unit == "piece":
        named = [each for each in offer.choices if each.price_cents == said.price_cents]
        holds = {offer.net_milli(choice) for choice in named}
        measured = unit_price(said.price_cents, holds.pop() or 0) if len(holds) == 1 else None
    elif its.per_milli != 1000:
        measured = said.price_cents
    return ProductCard(
        shop_slug=shop.slug,
        shop_name=shop.name,
        id=offer.id,
        name=offer.name,
        category=offer.category,
        price_cents=said.price_cents,
        several_prices=said.several_prices,
        unit=offer.unit,
        availability=said.availability,
        reduction=said.reduction,
        some_reduced=said.some_reduced,
        promo_reason=offer.promo_reason,
        per_milli=its.per_milli,
        measured_cents=measured,
        measured_unit=its.net_unit if offer.unit == "piece" else offer.unit,
    )
