"""What is on offer: a product's stored data read as what customers may choose and pay.

Shops' data passed `shapes` when it came in, so the groups known here have their right types.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from digitaix_protocol.rules.buffer import Tally, sure_milli
from digitaix_protocol.rules.contents import net_of
from digitaix_protocol.rules.fold import available
from digitaix_protocol.rules.promotions import Pricing, pricing_of
from digitaix_protocol.rules.visibility import Visibility, judge_groups
from digitaix_server.services.particulars import Particulars, read
from digitaix_server.services.staleness import Doubt
from digitaix_server.services.views import Availability
from digitaix_server.tables import StockRow

_ACCENTS = re.compile("[\u0300-\u036f]+")
_USUAL_STEPS = {"piece": 1000, "kg": 50, "l": 250, "m": 100}
_USUAL_LEAST = {"piece": 1000, "kg": 100, "l": 250, "m": 100}
_USUAL_TOLERANCE_BP = 1000
MOST_MADE = 10_000_000
"""What is made to order is never sold out; this much of it is more than a basket holds."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One variant on offer."""

    id: UUID
    options: tuple[tuple[str, str], ...]
    price_cents: int
    """What one unit costs now."""
    own: Pricing
    """The variant's own label, where it has one."""
    pricing: Pricing
    """Its price with its promotion."""
    media: tuple[str, ...] = ()
    """Its own photos; without any, those of the product stand for it."""

    @property
    def label(self) -> str:
        """The values alone: `M, Bleu`."""
        return ", ".join(value for _, value in self.options)


@dataclass(frozen=True, slots=True)
class Offer:
    """A product on offer, with the variants that are not archived, in the shop's order."""

    id: UUID
    name: str
    description: str
    brand: str
    category: str
    unit: str
    vat_bp: int
    step_milli: int
    min_milli: int
    tolerance_bp: int
    safety_milli: int
    web_quota_milli: int
    """How much the counter leaves to the web whatever happens."""
    shown: bool
    reservable: bool
    choices: tuple[Choice, ...]
    pricing: Pricing
    """The product's price with its promotion."""
    promo_reason: str
    """Why it is reduced, as a code; nothing where the shop did not say."""
    particulars: Particulars
    lacks: tuple[str, ...]
    back_on: date | None
    media: tuple[str, ...] = ()
    example_photo: bool = False
    """Whether the photos are examples: what is made for each order looks a little different."""

    @property
    def photos(self) -> dict[str, tuple[tuple[str, str], ...]]:
        """All photos by their hash, the product's first; each with what all variants share that
        it shows: of one that stands for a colour in every size, the colour.
        """
        shown: dict[str, tuple[tuple[str, str], ...]] = dict.fromkeys(self.media, ())
        for choice in self.choices:
            for name in choice.media:
                if name in self.media:
                    continue
                so_far = shown.get(name, choice.options)
                shown[name] = tuple(option for option in so_far if option in choice.options)
        return shown

    def net_milli(self, choice: Choice) -> int | None:
        """How much a variant holds, of what is pre-packed."""
        its = self.particulars
        return net_of([value for _, value in choice.options], its.net_milli, its.net_unit)

    def choice(self, variant_id: UUID) -> Choice | None:
        """One of its variants, if it is on offer."""
        return next((choice for choice in self.choices if choice.id == variant_id), None)

    def sells(self, qty_milli: int) -> bool:
        """Whether this quantity is one that is sold: from the least on, by whole steps."""
        return qty_milli >= self.min_milli and (qty_milli - self.min_milli) % self.step_milli == 0


def folded(text: str) -> str:
    """A text as it is sorted: without case and accents."""
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", text.casefold()))


def sort_name(groups: Mapping[str, Any]) -> str:
    """What a product is sorted by."""
    return folded(groups.get("name") or "").strip()[:300]


def is_shown(groups: Mapping[str, Any], variants: Sequence[Mapping[str, Any]]) -> bool:
    """Whether customers see a product: judged alike by the PC, and with a variant left to buy."""
    verdict = judge_groups(groups).visibility
    alive = any(not variant["groups"].get("deleted") for variant in variants)
    return alive and verdict in (Visibility.ONLINE, Visibility.IN_STORE)


def read_offer(product_id: UUID, data: str, trade: str, today: date, at_ms: int) -> Offer:
    """A product's stored data as an offer, at the prices of a moment, of a shop of that trade."""
    content: dict[str, Any] = json.loads(data)
    groups: dict[str, Any] = content["groups"]
    pricing = groups.get("pricing") or {}
    selling = groups.get("selling") or {}
    unit = pricing.get("price_unit") or "piece"
    whole = pricing_of({**pricing, "price_cents": pricing.get("price_cents") or 0})
    alive = [v for v in content["variants"] if not v["groups"].get("deleted")]
    verdict, particulars = judge_groups(groups, trade), read(groups, trade)
    alive.sort(key=lambda variant: variant["groups"].get("position") or 0)
    return Offer(
        id=product_id,
        name=groups.get("name") or "",
        description=groups.get("description") or "",
        brand=groups.get("brand") or "",
        category=groups.get("category") or "",
        unit=unit,
        vat_bp=pricing.get("vat_bp") or 0,
        step_milli=selling.get("step_milli") or _USUAL_STEPS[unit],
        min_milli=selling.get("min_milli") or _USUAL_LEAST[unit],
        tolerance_bp=_or(selling.get("tolerance_bp"), _USUAL_TOLERANCE_BP),
        safety_milli=groups.get("safety_milli") or 0,
        web_quota_milli=groups.get("web_quota_milli") or 0,
        shown=is_shown(groups, content["variants"]),
        reservable=verdict.visibility is Visibility.ONLINE,
        choices=tuple(_choice(variant, whole, at_ms) for variant in alive),
        pricing=whole,
        promo_reason=pricing.get("promo_reason") or "",
        media=tuple(groups.get("media") or ()),
        example_photo=particulars.example_photo,
        particulars=particulars,
        lacks=verdict.missing if verdict.visibility is Visibility.IN_STORE else (),
        back_on=particulars.back_on(today),
    )


def _or(value: int | None, usual: int) -> int:
    return usual if value is None else value


def _choice(variant: Mapping[str, Any], whole: Pricing, at_ms: int) -> Choice:
    own = pricing_of(variant["groups"].get("pricing"))
    pricing = whole.of_variant(own)
    return Choice(
        id=UUID(variant["id"]),
        options=tuple((axis, value) for axis, value in variant["groups"].get("options") or ()),
        price_cents=pricing.unit_cents(at_ms) or 0,
        own=own,
        pricing=pricing,
        media=tuple(variant["groups"].get("media") or ()),
    )


@dataclass(frozen=True, slots=True)
class Level:
    """A variant's stock as the web counts with it."""

    on_hand_milli: int = 0
    reserved_milli: int = 0
    known: bool = False
    tally: Tally = Tally(articles=1)  # noqa: RUF009 - a frozen value


UNKNOWN = Level()


def levels(db: Session, shop_id: UUID, variants: Sequence[UUID]) -> dict[UUID, Level]:
    """The stock of some of a shop's variants; what was never written is left out."""
    rows = db.execute(
        select(
            StockRow.variant_id,
            StockRow.on_hand_milli,
            StockRow.reserved_milli,
            StockRow.known,
            StockRow.sold_weight,
            StockRow.sold_milli_weight,
            StockRow.since_weight,
        ).where(StockRow.shop_id == shop_id, StockRow.variant_id.in_(variants))
    )
    return {
        variant: Level(
            on_hand, reserved, known, Tally(moves, milli, since or 0.0, since is not None)
        )
        for variant, on_hand, reserved, known, moves, milli, since in rows
    }


class Left(NamedTuple):
    """What a customer may do about a variant, and how much of it there is."""

    availability: Availability
    milli: int
    """What is free, as far as is known: so much can be reserved, or asked for."""
    sure_milli: int
    """What of it is promised at once: beyond that the shop is asked first."""

    def of(self, qty_milli: int) -> Availability:
        """What a customer may do about a quantity of it."""
        known = self.availability.can_be_had and qty_milli <= self.milli
        return (
            Availability.TO_CONFIRM if known and qty_milli > self.sure_milli else self.availability
        )


def what_is_left(offer: Offer, level: Level, doubt: Doubt) -> Left:
    """What a customer may do about a variant, and how much of it there is.

    What a shop that is silent may have sold meanwhile is asked for, not promised; so is everything,
    once it has been silent for long.
    """
    if not offer.reservable:
        return Left(Availability.IN_STORE, 0, 0)
    if offer.back_on is not None:
        return Left(Availability.OUT_OF_SEASON, 0, 0)
    if offer.particulars.to_order:
        return Left(Availability.AVAILABLE, MOST_MADE, MOST_MADE)
    if not level.known:
        return Left(Availability.IN_STORE, 0, 0)
    free = available(level.on_hand_milli, level.reserved_milli, offer.safety_milli)
    if free < offer.min_milli:
        return Left(Availability.SOLD_OUT, free, free)
    held = free if doubt.unsure else doubt.buffer_milli(offer.category, level.tally, offer.unit)
    sure = sure_milli(free, level.reserved_milli, held, offer.web_quota_milli)
    asks = sure < offer.min_milli
    return Left(Availability.TO_CONFIRM if asks else Availability.AVAILABLE, free, sure)


def best(availabilities: Sequence[Availability]) -> Availability:
    """What a customer may do about a whole product: the best of its variants."""
    for wanted in (
        Availability.AVAILABLE,
        Availability.TO_CONFIRM,
        Availability.SOLD_OUT,
        Availability.OUT_OF_SEASON,
    ):
        if wanted in availabilities:
            return wanted
    return Availability.IN_STORE
