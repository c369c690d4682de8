"""What pages show: frozen values, exactly as much as each page needs, no words of their own.

Prices are cents, tax included; quantities milli-units; times UTC epoch milliseconds.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from digitaix_protocol.rules.amounts import TaxShare
from digitaix_protocol.rules.opening import Closing, Opening, Standing
from digitaix_protocol.rules.promotions import Reduction
from digitaix_protocol.rules.slots import Pause, Slot
from digitaix_server.services.particulars import Particulars


class Availability(StrEnum):
    """What a customer may do about a product."""

    AVAILABLE = "available"
    TO_CONFIRM = "to_confirm"
    """Reserved once the shop has answered: it may have sold it while nobody heard of it."""
    SOLD_OUT = "sold_out"
    IN_STORE = "in_store"
    """To be seen in the shop: its stock was never counted in, or something due is not said."""
    OUT_OF_SEASON = "out_of_season"

    @property
    def promised(self) -> bool:
        """Whether it is reserved from here, as long as there is some left."""
        return self.can_be_had or self is Availability.SOLD_OUT

    @property
    def can_be_had(self) -> bool:
        """Whether some of it may be reserved now, even if the shop has to answer first."""
        return self in (Availability.AVAILABLE, Availability.TO_CONFIRM)


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo that has arrived, with its measures in pixels; `slug` is its shop's."""

    slug: str
    name: str
    width: int
    height: int
    of: tuple[tuple[str, str], ...] = ()
    """The (axis, value) pairs that all variants have which it shows; none for the product as such.
    """

    @property
    def label(self) -> str:
        """What it shows, in the values alone: `M, Bleu`."""
        return ", ".join(value for _, value in self.of)

    def at(self, width: int) -> str:
        """Its address at one of the widths there are."""
        return f"/photo/{self.slug}/{self.name}/{width}.webp"


@dataclass(frozen=True, slots=True)
class ShopCard:
    """A shop in a list."""

    id: UUID
    slug: str
    name: str
    trade: str
    city: str
    product_count: int


@dataclass(frozen=True, slots=True)
class ShopSheet:
    """A shop as its own page and its products' pages present it."""

    id: UUID
    slug: str
    name: str
    trade: str
    street: str
    postcode: str
    city: str
    phone: str
    email: str
    about: str
    preparation_minutes: int | None
    pause: Pause | None = None
    """Whether it takes no reservations just now."""


@dataclass(frozen=True, slots=True)
class ShopHours:
    """When a shop is open, as it stands now; only of a shop that has said its hours."""

    opening: Opening
    today: date
    standing: Standing
    closings: tuple[Closing, ...]
    """Those of now and of the weeks to come."""


@dataclass(frozen=True, slots=True)
class ProductCard:
    """A product in a list."""

    shop_slug: str
    shop_name: str
    id: UUID
    name: str
    category: str
    price_cents: int
    """The lowest of the prices of what can be had."""
    several_prices: bool
    unit: str
    """`piece`, `kg`, `l` or `m`: what the price is for."""
    availability: Availability
    photo: Photo | None = None
    reduction: Reduction | None = None
    """What is said of a price that is reduced now."""
    some_reduced: bool = False
    """Whether other variants are reduced, though the price that is named is not."""
    promo_reason: str = ""
    per_milli: int = 1000
    """How much of the unit the price is shown for."""
    measured_cents: int | None = None
    """What a kilo, litre or metre costs, where the price does not say so itself."""
    measured_unit: str = "kg"


@dataclass(frozen=True, slots=True)
class Town:
    """The front page: every shop, and what came in last."""

    name: str
    shops: tuple[ShopCard, ...]
    newest: tuple[ProductCard, ...]


@dataclass(frozen=True, slots=True)
class Category:
    """One of the shop's own categories; an empty name holds what has none."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class ShopPage:
    """One page of a shop's products, by name."""

    shop: ShopSheet
    categories: tuple[Category, ...]
    category: str | None
    products: tuple[ProductCard, ...]
    page: int
    pages: int
    total: int
    hours: ShopHours | None = None


@dataclass(frozen=True, slots=True)
class Axis:
    """A choice to make, such as the size, and its values in the shop's order."""

    name: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VariantSheet:
    """One variant a customer can choose."""

    id: UUID
    options: tuple[tuple[str, str], ...]
    """(axis, value) pairs; empty for a plain product."""
    label: str
    """The values alone: `M, Bleu`."""
    price_cents: int
    availability: Availability
    available_milli: int
    reduction: Reduction | None = None
    photo: str = ""
    """The name of its own photo that is shown first; empty where the product's stand for it."""
    net_milli: int | None = None
    """How much it holds, of what is pre-packed."""


@dataclass(frozen=True, slots=True)
class ProductPage:
    """A product whole."""

    shop: ShopSheet
    id: UUID
    name: str
    description: str
    brand: str
    category: str
    unit: str
    vat_bp: int
    price_cents: int
    several_prices: bool
    availability: Availability
    axes: tuple[Axis, ...]
    variants: tuple[VariantSheet, ...]
    step_milli: int
    """By how much a quantity goes up or down; 1000 by the piece."""
    min_milli: int
    tolerance_bp: int
    """How far the scale may differ from what was asked, for what is cut and weighed."""
    portions: tuple[int, ...]
    """Usual quantities to offer, in milli-units; empty by the piece."""
    photos: tuple[Photo, ...] = ()
    example_photo: bool = False
    reduction: Reduction | None = None
    """What is said of its lowest price, if that is reduced now."""
    some_reduced: bool = False
    """Whether other variants are reduced, though the price that is named is not."""
    promo_reason: str = ""
    particulars: Particulars = Particulars()  # noqa: RUF009 - a frozen value
    lacks: tuple[str, ...] = ()
    """What the law asks to be said of it and is not, as `group.field`: it is not reserved then."""
    back_on: date | None = None
    """When it is in season again."""


@dataclass(frozen=True, slots=True)
class Found:
    """One page of a search's results, the best first."""

    words: str
    products: tuple[ProductCard, ...]
    page: int
    pages: int
    total: int
    near: str = ""
    """What was looked for instead, where the words were mistyped and find nothing."""


@dataclass(frozen=True, slots=True)
class BasketLine:
    """A line of a basket at today's price."""

    variant_id: UUID
    product_id: UUID
    name: str
    options: str
    unit: str
    price_cents: int
    qty_milli: int
    total_cents: int
    availability: Availability
    available_milli: int
    step_milli: int
    min_milli: int
    photo: Photo | None = None
    lead_minutes: int = 0
    """How long it takes to be made."""

    @property
    def enough(self) -> bool:
        """Whether it can be reserved as it is."""
        return self.availability.can_be_had and self.qty_milli <= self.available_milli

    @property
    def asks(self) -> bool:
        """Whether the shop has to say yes to it first."""
        return self.availability is Availability.TO_CONFIRM


@dataclass(frozen=True, slots=True)
class BasketShop:
    """What a basket holds of one shop: it becomes one order."""

    shop: ShopSheet
    lines: tuple[BasketLine, ...]
    total_cents: int
    has_slots: bool = False
    """Whether a time to fetch it has to be chosen."""
    slots: tuple[Slot, ...] = ()

    @property
    def takes(self) -> bool:
        """Whether the shop takes reservations now, and has a time for this one."""
        return self.shop.pause is None and (bool(self.slots) or not self.has_slots)

    @property
    def asks(self) -> bool:
        """Whether the shop has to say yes first: an order is confirmed whole."""
        return any(line.asks for line in self.lines)


@dataclass(frozen=True, slots=True)
class Basket:
    """A customer's basket; its id goes into their cookie."""

    id: str | None
    shops: tuple[BasketShop, ...]
    total_cents: int
    line_count: int

    @property
    def ready(self) -> bool:
        """Whether all of it can be reserved as it is."""
        return bool(self.shops) and all(
            shop.takes and all(line.enough for line in shop.lines) for shop in self.shops
        )

    @property
    def asks(self) -> tuple[BasketShop, ...]:
        """The shops that have to say yes first to some of it."""
        return tuple(shop for shop in self.shops if shop.asks)


@dataclass(frozen=True, slots=True)
class Placed:
    """One order of a checkout: one a shop."""

    shop: ShopSheet
    order_id: UUID
    token: str
    """Leads to the customer's page of this order."""
    code: str
    total_cents: int
    pickup_from_ms: int | None
    pickup_to_ms: int | None = None
    asks: bool = False
    """Whether the shop has to say yes first."""


@dataclass(frozen=True, slots=True)
class OrderLineView:
    """A line of a customer's order, as promised and as prepared."""

    product_id: UUID
    name: str
    options: str
    unit: str
    price_cents: int
    qty_milli: int
    prepared_milli: int | None
    total_cents: int
    dropped: bool
    photo: Photo | None = None
    handed_milli: int = 0
    """What has left of it."""
    returned_milli: int = 0
    """What was brought back of it after all of the order had left."""
    replaced_by: tuple[str, ...] = ()
    """What came in its place, where it was left out for that."""
    unwanted: bool = False
    """Whether it was left out because the customer said so."""


@dataclass(frozen=True, slots=True)
class AskedOffer:
    """What a customer may agree to."""

    kind: str
    """`weight`, `less`, `replace`, `later` or `drop`."""
    milli: int | None
    total_cents: int
    lines: tuple[OrderLineView, ...]
    pickup_from_ms: int | None


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """What the shop asks of a line, and waits for."""

    id: str
    line: OrderLineView
    planned_cents: int
    """What the line was to cost, as it was asked for."""
    offers: tuple[AskedOffer, ...]
    dropped_if_refused: bool
    until_ms: int | None
    """From when on silence counts as a no."""
    is_last: bool
    """Whether nothing is left of the order without it."""


@dataclass(frozen=True, slots=True)
class CustomerOrder:
    """A customer's page of their order."""

    shop: ShopSheet
    order_id: UUID
    code: str
    state: str
    """Of `rules.order_states.State`."""
    customer: str
    """First name and initial; empty once purged."""
    lines: tuple[OrderLineView, ...]
    total_cents: int
    left_cents: int | None
    """What is still to be settled, where a part has left already."""
    taxes: tuple[TaxShare, ...]
    """The VAT in what is to be settled, by rate."""
    placed_ms: int
    pickup_from_ms: int | None
    pickup_to_ms: int | None
    note: str
    message: str
    """What the shop wrote to them."""
    may_cancel: bool
    cancel_requested: bool
    unanswered: bool
    """Whether it was declined because the shop did not answer in time."""
    siblings: tuple[Placed, ...]
    """The other orders of the same checkout, at other shops."""
    questions: tuple[AskedQuestion, ...] = ()
    """What the shop asks, and waits for."""
