"""What screens show: rows ready to be painted, as `operations.queries` brings them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any
from uuid import UUID

from digitaix_desktop.domain.orders import Contact, Order, OrderLine
from digitaix_desktop.domain.products import Product, Unit
from digitaix_desktop.domain.reordering import USUAL_COVER_WEEKS, USUAL_LOW_MILLI, Need
from digitaix_desktop.operations.standing import Facts
from digitaix_protocol.rules import slots
from digitaix_protocol.rules.order_states import State
from digitaix_protocol.rules.promotions import Label, Past, Pricing
from digitaix_protocol.rules.slots import USUAL_MINUTES, Terms
from digitaix_protocol.rules.visibility import Visibility
from digitaix_protocol.rules.waiting import USUAL_ANSWER_MINUTES, USUAL_KEPT_DAYS


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
class OrderCard:
    """An order on the board."""

    id: UUID
    code: str
    state: State
    source: str
    customer: str
    pickup_from_ms: int | None
    pickup_to_ms: int | None
    placed_ms: int
    told_ms: int | None
    articles: int
    value_cents: int
    summary: str
    seen: bool
    flags: tuple[str, ...]
    has_phone_only: bool
    is_partly_handed: bool = False
    asked: str = ""
    """How what the customer is asked stands, as `Order.asked`."""
    stands_ms: int = 0
    """Since when it stands where it does: of an ended one, when it ended."""


@dataclass(frozen=True, slots=True)
class EndedOrders:
    """Which ended orders: that have words in code, customer or articles; ended since, until."""

    words: str = ""
    since_ms: int | None = None
    until_ms: int | None = None


@dataclass(frozen=True, slots=True)
class OrderSheet:
    """An order opened."""

    order: Order
    contact: Contact
    seen: bool
    printed_ms: int | None
    photos: Mapping[UUID, str] = field(default_factory=dict)
    """The photo of each of its variants that has one."""
    left: Mapping[UUID, StockLine] = field(default_factory=dict)
    """What lies on the shelf of each of its variants."""

    def short(self) -> tuple[OrderLine, ...]:
        """Its lines of which less lies there than all orders together want."""
        return tuple(
            line
            for line in self.order.lines
            if not line.dropped
            and (left := self.left.get(line.variant_id, StockLine())).known
            and left.on_hand_milli < left.reserved_milli
        )


@dataclass(frozen=True, slots=True)
class KeptPromises:
    """How many reservations of the web were taken on, and of how many the goods were gone."""

    taken: int
    short: int


@dataclass(frozen=True, slots=True)
class Passage:
    """Goods that passed the counter, and how: less than nothing where they left."""

    id: UUID
    """The movement's."""
    at_ms: int
    product_id: UUID
    variant_id: UUID
    name: str
    unit: Unit
    way: str
    qty_milli: int
    left: StockLine
    photo: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ToWeigh:
    """Goods that passed before their weight was noted."""

    id: UUID
    at_ms: int
    product_id: UUID
    variant_id: UUID
    name: str
    unit: Unit
    photo: str
    way: str = "counter"


@dataclass(frozen=True, slots=True)
class CounterDay:
    """The counter of this PC: its last passages, what is to be weighed, how many there were."""

    passages: Sequence[Passage] = ()
    to_weigh: Sequence[ToWeigh] = ()
    number: int = 0


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """Goods that came, went or were counted, and what lay on the shelf after it."""

    at_ms: int
    kind: str
    reason: str
    qty_milli: int
    """Of a count, what was found."""
    after_milli: int
    here: bool
    """Whether this PC wrote it."""


@dataclass(frozen=True, slots=True)
class FoundLine:
    """A line of the inventory, as it is shown."""

    variant_id: UUID
    product_id: UUID
    name: str
    unit: Unit
    found_milli: int
    bagged_milli: int
    expected_milli: int | None
    at_ms: int
    photo: str
    value_cents: int | None
    """What one unit costs the shop, or else its customers; none where neither is known."""
    recount: bool
    """Another PC moved it within a minute of the count: which came first can't be told. Or it
    counted it then or later: which of the two is right can't be told either."""

    @property
    def difference_milli(self) -> int:
        """More than was expected, or less."""
        return self.found_milli + self.bagged_milli - (self.expected_milli or 0)


@dataclass(frozen=True, slots=True)
class InventorySheet:
    """The inventory under way: what was counted, newest first, and what was not."""

    id: UUID
    category: str
    shelf: str
    begun_ms: int
    lines: Sequence[FoundLine]
    """All of them, or as many of the newest as were asked for."""
    counted: int
    """How many there are."""
    uncounted: int
    """How many with stock are still to be counted."""
    next_names: Sequence[str]
    """The first of those, by name."""


@dataclass(frozen=True, slots=True)
class Promise:
    """So much of something an open order wants."""

    order_id: UUID
    code: str
    qty_milli: int


@dataclass(frozen=True, slots=True)
class LowStock:
    """A product that is about to run out."""

    product_id: UUID
    name: str
    label: str
    unit: Unit
    left_milli: int
    """On hand, less what orders want."""
    reserved_milli: int
    photo: str = ""


@dataclass(frozen=True, slots=True)
class ToReorder:
    """One size or colour of which more is to be ordered."""

    product_id: UUID
    variant_id: UUID
    name: str
    sku: str
    barcode: str
    unit: Unit
    supplier: str
    """Nothing where it is not known."""
    need: Need
    purchase_cents: int | None = None
    photo: str = ""


@dataclass(frozen=True, slots=True)
class DeliveryLine:
    """So much of something is expected, so much arrived, so much of it is in the stock."""

    variant_id: UUID
    product_id: UUID
    name: str
    unit: Unit
    expected_milli: int
    arrived_milli: int
    booked_milli: int
    photo: str = ""


@dataclass(frozen=True, slots=True)
class Delivery:
    """Goods expected from a supplier."""

    id: UUID
    supplier: str
    made_ms: int
    lines: Sequence[DeliveryLine]
    unknown: tuple[str, ...] = ()
    """What its file names and nobody knows here."""


@dataclass(frozen=True, slots=True)
class ToComplete:
    """A product meant to be online that customers don't see yet."""

    product_id: UUID
    name: str
    missing: tuple[str, ...]
    photo: str = ""


@dataclass(frozen=True, slots=True)
class DayCount:
    """How many orders came on a day (`day_ms` = its local midnight)."""

    day_ms: int
    orders: int


@dataclass(frozen=True, slots=True)
class Today:
    """The first screen: what must I do now?"""

    to_prepare: Sequence[OrderCard]
    ready: Sequence[OrderCard]
    low: Sequence[LowStock]
    low_count: int
    to_complete: Sequence[ToComplete]
    to_complete_count: int
    week: Sequence[DayCount]
    week_before: int


@dataclass(frozen=True, slots=True)
class ShopPc:
    """One of the PCs of the shop, as the marketplace knows it."""

    id: UUID
    name: str
    seen_ms: int
    """When the marketplace last heard of it; 0 if it never did."""
    here: bool
    """Whether it is this one."""


@dataclass(frozen=True, slots=True)
class ExchangedChange:
    """One thing that a deed changed, as it travels, with what is needed to say it in words."""

    kind: str
    name: str
    options: str
    unit: str
    body: Mapping[str, Any]
    replaced: Mapping[str, Any]
    """The values that were there before, where they are known."""


@dataclass(frozen=True, slots=True)
class ExchangedDeed:
    """What was done on this PC at one go, and waits to be sent or was sent."""

    id: UUID
    at_ms: int
    count: int
    kinds: Mapping[str, int]
    """How many changes of each kind."""
    changes: Sequence[ExchangedChange]
    """The changes, in order; none of a deed of very many."""
    name: str = ""
    """That of a long deed: of the file that was imported."""
    refused: bool = False


@dataclass(frozen=True, slots=True)
class ExchangedPage:
    """The newest deeds, and whether there are older ones."""

    deeds: Sequence[ExchangedDeed]
    more: bool


@dataclass(frozen=True, slots=True)
class Notice:
    """Something of the exchange that wants to be looked at."""

    id: int
    at_ms: int
    kind: str
    entity: str
    entity_id: UUID | None
    name: str
    data: Mapping[str, object]
    ref_id: UUID | None = None
    """The marketplace's conflict, or whatever else it is known by."""


@dataclass(frozen=True, slots=True)
class Exchanges:
    """How this PC and the marketplace stand."""

    waiting_count: int
    notices: Sequence[Notice]
    """The newest; `notice_count` says how many there are."""
    notice_count: int
    sent_today: int
    received_today: int


class DeedState(StrEnum):
    """Where a long deed stands."""

    RUNNING = "running"
    DONE = "done"
    UNDOING = "undoing"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class PhotosNamed:
    """What became of the photos that an import named: each counted once, as the file names it."""

    come: int = 0
    awaited: int = 0
    lost: int = 0
    """Those that can't be had."""
    lost_names: tuple[str, ...] = ()
    """The first of those, as the file names them."""


@dataclass(frozen=True, slots=True)
class LongDeed:
    """An import in the history: it may be continued if it was stopped, and undone for months."""

    id: UUID
    at_ms: int
    name: str
    state: DeedState
    done: int
    total: int
    created: int
    updated: int
    archived: int = 0
    """How many products its file did not name, and that it archived for that."""
    stayed: int = 0
    """How many were left as they are when it was undone: changed or sold since."""
    stayed_new: int = 0
    """How many of those it had made."""
    stayed_names: tuple[str, ...] = ()
    """The first of those."""
    kind: str | None = None
    """`SALES` for the sales of another till, `MANY` for a change of many products; none for a
    catalogue."""
    photos: PhotosNamed = PhotosNamed()


SALES, MANY = "sales", "many"


@dataclass(frozen=True, slots=True)
class Profile:
    """The shop as customers see it."""

    id: UUID | None = None
    name: str = ""
    trade: str = ""
    street: str = ""
    postcode: str = ""
    city: str = ""
    phone: str = ""
    email: str = ""
    about: str = ""
    default_vat_bp: int | None = None
    preparation_minutes: int = 60
    house_prefix: str = ""
    """What in-store barcodes begin with; nothing for the usual beginning."""
    scale_labels: str = ""
    """How the shop's scale writes its labels (`ScaleFormat`); nothing if it prints none."""
    low_milli: int = USUAL_LOW_MILLI
    """At so much left, or less, more is ordered, where a product says nothing else."""
    cover_weeks: int = USUAL_COVER_WEEKS
    """For so many weeks is ordered, by what was sold lately."""
    hours: list[list[list[int]]] | None = None
    """The week as it travels (`rules.opening.read_week`); none where it is not said."""
    closings: list[dict[str, str]] = field(default_factory=list)
    """Days on which the shop stays closed, as they travel."""
    slot_minutes: int = USUAL_MINUTES
    slot_orders: int = 0
    """Orders a slot; 0 for any number."""
    slot_last_minutes: int = 0
    """No slot begins later than so long before closing."""
    pause: dict[str, int | None] | None = None
    """No reservations until a moment, or until further notice, as it travels."""
    answer_minutes: int = USUAL_ANSWER_MINUTES
    """So many open minutes after it came, an order that nobody took calls louder."""
    second_contact: str = ""
    """Where the marketplace writes when nobody answers; shown to no customer."""
    kept_days: int = USUAL_KEPT_DAYS
    """So many days after its slot, what was not fetched goes back on the shelf."""

    @property
    def terms(self) -> Terms:
        """When its orders can be fetched."""
        return slots.read(asdict(self))


@dataclass(frozen=True, slots=True)
class Pairing:
    """The shop's place on a marketplace."""

    server: str
    shop_name: str
    storefront_url: str
