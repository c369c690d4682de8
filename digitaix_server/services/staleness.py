"""How long a shop has been selling unheard, and what is therefore held back of its goods.

Judged anew for every page and, under the shop's lock, for every reservation: what is promised
rests on what is known at that moment.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from digitaix_protocol.rules.buffer import (
    HALF_LIFE_MS,
    NONE,
    TWICE,
    UNSURE_AFTER_MS,
    Pace,
    Tally,
    buffer_milli,
    mean_pace,
)
from digitaix_protocol.rules.opening import (
    UNTOLD,
    Opening,
    Week,
    closed_for_the_day,
    open_ms,
    read,
)
from digitaix_server.database import kept, now_ms
from digitaix_server.services import profiles, sales
from digitaix_server.tables import DeviceRow, ProductRow, ShopRow, StockRow, VariantRow
from digitaix_server.town_clock import on_the_clock

PACES_KEPT_MS = 600_000
"""How long what a shop usually sells is taken to be what it was."""
SILENT_MS = 120_000
"""A PC that told all it knew so short ago is no less known than one that just did."""


class Heard(NamedTuple):
    """A PC as it was last heard; times are UTC epoch milliseconds."""

    seen_ms: int
    emptied_ms: int
    sold_ms: int
    is_open: bool


@dataclass(slots=True)
class Doubt:
    """How far a shop's stock is to be doubted: since when, in open hours, and what it sells."""

    age_ms: int
    now_ms: int
    shop: Pace = NONE
    categories: dict[str, Pace] = field(default_factory=dict)
    opening: Opening = UNTOLD
    """By whose hours it is reckoned."""

    @property
    def unsure(self) -> bool:
        """Whether everything is asked of the shop first."""
        return self.age_ms >= UNSURE_AFTER_MS

    def buffer_milli(self, category: str, tally: Tally, unit: str) -> int:
        """What is held back of an article of a category of the shop's."""
        if self.age_ms == 0:
            return 0
        above = self.categories.get(category.strip(), self.shop)
        pace = mean_pace(tally, self.now_ms, above, self.opening.week)
        return buffer_milli(pace, TWICE * self.age_ms, whole=unit == "piece")


@dataclass(frozen=True, slots=True)
class _Paces:
    """What a shop sells on average of an article, and of one of each category."""

    at_ms: int
    shop: Pace
    categories: dict[str, Pace]


SURE = Doubt(0, 0)
"""Of a shop that has told all it knows."""


def of_shop(db: Session, shop: ShopRow) -> Doubt:
    """How far the stock of one shop is to be doubted now."""
    return of_shops(db, [shop])[shop.id]


def of_shops(db: Session, shops: Iterable[ShopRow]) -> dict[UUID, Doubt]:
    """How far the stock of some shops is to be doubted now."""
    asked, now = list(shops), now_ms(db)
    heard: dict[UUID, list[Heard]] = {shop.id: [] for shop in asked}
    rows = db.execute(
        select(
            DeviceRow.shop_id,
            DeviceRow.seen_ms,
            DeviceRow.emptied_ms,
            DeviceRow.created_ms,
            DeviceRow.sold_ms,
            DeviceRow.is_open,
        ).where(DeviceRow.shop_id.in_(heard), DeviceRow.revoked_ms.is_(None))
    )
    for row in rows:
        told = max(row.emptied_ms, row.created_ms)
        heard[row.shop_id].append(Heard(row.seen_ms, told, row.sold_ms, row.is_open))
    return {shop.id: _doubt(db, shop, heard[shop.id], now) for shop in asked}


def _doubt(db: Session, shop: ShopRow, heard: Sequence[Heard], now: int) -> Doubt:
    if not heard and not sales.keeps_its_till(shop):
        return SURE
    opening = read(profiles.groups(shop))
    age = age_ms(heard, now, opening)
    if sales.keeps_its_till(shop):
        age = max(age, open_ms(on_the_clock(shop.till_until_ms), on_the_clock(now), opening))
    if age == 0:
        return SURE
    if age >= UNSURE_AFTER_MS:  # then nothing depends on how much is sold
        return Doubt(age, now, opening=opening)
    paces = _paces(db, shop.id, now, opening)
    return Doubt(age, now, paces.shop, paces.categories, opening)


def age_ms(heard: Sequence[Heard], now: int, opening: Opening = UNTOLD) -> int:
    """For how long a shop may have sold unheard, while it was open: the stalest PC decides.

    Only PCs that sell count: those that did within four weeks, or last of all. One that closed and
    had told all may open again, offline, at the next opening hour; not if another PC is heard then,
    for a shop has one line.
    """
    last = max((pc.sold_ms for pc in heard), default=0)
    selling = [pc for pc in heard if pc.sold_ms >= min(last, now - HALF_LIFE_MS)]
    fresh = any(pc.is_open and now - pc.emptied_ms <= SILENT_MS for pc in heard)
    return max((_age_of(pc, now, fresh, opening) for pc in selling), default=0)


def _age_of(pc: Heard, now: int, fresh: bool, opening: Opening) -> int:
    if now - pc.emptied_ms <= SILENT_MS:
        return 0
    if pc.is_open:
        return open_ms(on_the_clock(pc.emptied_ms), on_the_clock(now), opening)
    untold = open_ms(on_the_clock(pc.emptied_ms), on_the_clock(pc.seen_ms), opening)
    if fresh and untold == 0:
        return 0
    closed = closed_for_the_day(on_the_clock(pc.seen_ms), opening)
    return untold + open_ms(closed, on_the_clock(now), opening)


def _paces(db: Session, shop_id: UUID, now: int, opening: Opening) -> _Paces:
    """What the shop sells on average of an article, and by category.

    It moves by the week, and takes all of a shop's goods to work out: so it is kept for a while.
    """
    before = kept(db).get(shop_id)
    if isinstance(before, _Paces) and 0 <= now - before.at_ms < PACES_KEPT_MS:
        return before
    made = _worked_out(db, shop_id, now, opening.week)
    kept(db)[shop_id] = made
    return made


def _worked_out(db: Session, shop_id: UUID, now: int, week: Week) -> _Paces:
    rows = db.execute(
        select(
            ProductRow.category,
            func.sum(StockRow.sold_weight),
            func.sum(StockRow.sold_milli_weight),
            func.sum(StockRow.since_weight),
            func.count(StockRow.since_weight),
        )
        .join(
            VariantRow,
            (VariantRow.shop_id == StockRow.shop_id) & (VariantRow.id == StockRow.variant_id),
        )
        .join(
            ProductRow,
            (ProductRow.shop_id == VariantRow.shop_id) & (ProductRow.id == VariantRow.product_id),
        )
        .where(StockRow.shop_id == shop_id)
        .group_by(ProductRow.category)
    )
    tallies = {
        category: Tally(moves or 0.0, milli or 0.0, since or 0.0, articles)
        for category, moves, milli, since, articles in rows
    }
    whole = mean_pace(sum(tallies.values(), Tally()), now, week=week)
    by_category = {name: mean_pace(tally, now, whole, week) for name, tally in tallies.items()}
    return _Paces(now, whole, by_category)
