"""What lists, the search and the sheet show of products."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

from digitaix_desktop.domain.products import Product, Unit
from digitaix_desktop.operations.standing import Facts
from digitaix_protocol.rules.promotions import Label, Past, Pricing
from digitaix_protocol.rules.visibility import Visibility


class Filter(StrEnum):
    """The chips above the products."""

    ALL = "all"
    ONLINE = "online"
    TO_COMPLETE = "to_complete"
    SOLD_OUT = "sold_out"
    OFFLINE = "offline"
    ARCHIVED = "archived"
    """No longer in the shop's lists; none of the others shows them."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which products a list is about."""

    filter: Filter = Filter.ALL
    category: str | None = None
    words: str = ""
    brand: str | None = None


@dataclass(frozen=True, slots=True)
class ProductCard:
    """A product in the grid."""

    id: UUID
    name: str
    price_cents: int | None
    unit: Unit
    on_hand_milli: int
    reserved_milli: int
    variant_count: int
    category: str
    has_stock: bool
    """Whether its stock was ever written down; without, it is neither 0 nor sold out."""
    facts: Facts
    """What its standing with customers depends on."""
    pricing: Pricing = field(default_factory=Pricing)
    """Its price with its promotion."""
    photo: str = ""
    """The name of its first photo."""
    lowest_cents: int | None = None
    """The lowest price of its sizes, where they differ."""


@dataclass(frozen=True, slots=True)
class StockLine:
    """What lies on the shelf of one variant, and what of it is promised."""

    on_hand_milli: int = 0
    reserved_milli: int = 0
    known: bool = False


@dataclass(frozen=True, slots=True)
class ProductSheet:
    """A product with its stock."""

    product: Product
    stock: Mapping[UUID, StockLine]
    purchase_cents: Mapping[UUID, int] = field(default_factory=dict)
    supplier: str = ""
    """Who it is bought from, where that is known here."""
    never_sent: bool = False
    """Whether it is still to be sent that customers see it."""
    waits: bool = False
    """Whether something of it is still to be sent."""
    past: Mapping[UUID, Sequence[Past]] = field(default_factory=dict)
    """What it, and its variants, cost before."""

    def facts(self, visibility: Visibility) -> Facts:
        """What its standing with customers depends on, where the rules judge it so."""
        product = self.product
        shelves = [self.stock[each.id] for each in product.shelf if each.id in self.stock]
        counted = [(line.on_hand_milli, line.reserved_milli) for line in shelves if line.known]
        return Facts(
            visibility=visibility,
            counted=product.making.to_order or bool(counted),
            sold_out=product.is_sold_out(counted),
            season_from=product.making.season_from,
            season_to=product.making.season_to,
            never_sent=self.never_sent,
        )

    def label(self, id: UUID) -> Label:
        """The price of the product, or of one of its variants, with those before."""
        product = self.product
        now = product.pricing if id == product.id else product.variant(id).pricing
        return Label(now, self.past.get(id, ()))


class FoundKind(StrEnum):
    """What the search field finds."""

    PRODUCT = "product"
    ORDER = "order"


@dataclass(frozen=True, slots=True)
class Found:
    """A line under the search field."""

    kind: FoundKind
    id: UUID
    title: str
    detail: str
    photo: str = ""
    """The name of a product's photo."""


@dataclass(frozen=True, slots=True)
class ToComplete:
    """A product meant to be online that customers don't see yet."""

    product_id: UUID
    name: str
    missing: tuple[str, ...]
    photo: str = ""
