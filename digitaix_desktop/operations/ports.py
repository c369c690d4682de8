"""What the shop's deeds ask of the outside. `storage` answers, `app` plugs them together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeVar
from uuid import UUID

from digitaix_desktop.domain.orders import Order
from digitaix_desktop.domain.particulars import Safety
from digitaix_desktop.domain.products import Product
from digitaix_desktop.domain.shelf_labels import Face
from digitaix_desktop.domain.stock import Movement
from digitaix_desktop.operations.views.deeds import DeedState, LongDeed
from digitaix_desktop.operations.views.products import StockLine
from digitaix_desktop.operations.views.profile import Profile
from digitaix_protocol.rules.merge import Version

if TYPE_CHECKING:
    from digitaix_desktop.operations.newcomers import Newcomers
    from digitaix_desktop.operations.print_jobs import PrintBook

T = TypeVar("T")


class Matches(NamedTuple):
    """Existing products by the keys that an import knows them by."""

    by_sku: Mapping[str, UUID]
    by_barcode: Mapping[str, UUID]
    by_name: Mapping[str, UUID]


class DeedItem(NamedTuple):
    """One product that a long deed made (`before` is none) or changed."""

    number: int
    product_id: UUID
    before: Mapping[str, Any] | None
    stayed: bool | None = None
    """Once it is undone: whether it was left as it is. True before that: it will be."""


class Products(Protocol):
    """The products, each with all its variants."""

    def get(self, product_id: UUID) -> Product:
        """One product; `NotFound` if there is none of that id."""

    def get_many(self, product_ids: Iterable[UUID]) -> dict[UUID, Product]:
        """Those of the products that exist."""

    def of_variant(self, variant_id: UUID) -> Product:
        """The product a variant belongs to; `NotFound` if there is none."""

    def save(self, products: Iterable[Product]) -> None:
        """Write products with their variants, new or changed, and what search finds of them."""

    def total(self) -> int:
        """How many products there are, archived ones included."""

    def alive(self) -> list[UUID]:
        """The products that are not archived."""

    def matching(
        self, skus: Iterable[str], barcodes: Iterable[str], names: Iterable[str]
    ) -> Matches:
        """The products that are not archived and go by any of these keys; names in any case.

        What an import compares itself with; answers under the keys as they were given.
        """

    def last_barcode(self, beginning: str) -> str:
        """The highest barcode of thirteen digits that begins so; nothing if there is none."""

    def of_brand(self, brand: str, limit: int) -> Sequence[UUID]:
        """The products of a brand that are not archived."""

    def maker_of(self, brand: str) -> Safety | None:
        """What was last said of a brand's maker; none if nothing whole was."""

    def keep_purchase_prices(self, prices: Mapping[UUID, int]) -> None:
        """Note what variants cost the shop, in cents: kept on this PC, never sent."""

    def keep_suppliers(self, suppliers: Mapping[UUID, str]) -> None:
        """Note who products are bought from: kept on this PC, never sent."""

    def suppliers(self, product_ids: Iterable[UUID]) -> dict[UUID, str]:
        """Who products are bought from, where it is known."""

    def purchase_prices(self, variant_ids: Iterable[UUID]) -> dict[UUID, int]:
        """What variants cost the shop, in cents, where it is known."""


class Stock(Protocol):
    """The ledger and its projection."""

    def write(self, movements: Iterable[Movement]) -> None:
        """Add lines to the ledger; a line that is already there adds nothing."""

    def lines(self, variant_ids: Iterable[UUID]) -> dict[UUID, StockLine]:
        """What lies on the shelves of these variants."""

    def movement(self, movement_id: UUID) -> Movement:
        """A line of the ledger; `NotFound` if there is none of that id."""

    def moved_since(self, variant_id: UUID, hlc: int) -> int:
        """What came and went of a variant after a place in the ledger, counts aside."""

    def held(self, movement_ids: Iterable[UUID]) -> set[UUID]:
        """Those of the movements that are in the ledger."""

    def moved_by(self, deed_id: UUID, variant_ids: Iterable[UUID]) -> list[Movement]:
        """The lines of the ledger that a long deed wrote for these variants, naming itself."""

    def moved_besides(self, reason: str, variant_ids: Iterable[UUID]) -> set[UUID]:
        """Those of the variants that goods came or went of for any other reason."""


class CountedLine(NamedTuple):
    """A line of an inventory: what was found of a variant, and when."""

    variant_id: UUID
    found_milli: int
    """On the shelf."""
    bagged_milli: int
    """Beside it, in bags set aside for orders."""
    expected_milli: int | None
    """What the ledger said then; none if it was never counted."""
    at_ms: int
    hlc: int
    """Its place in the ledger."""


class Inventories(Protocol):
    """Counting the shelves, on this PC: written down until it is finished."""

    def open(self) -> UUID | None:
        """The one under way."""

    def begin(self, category: str, shelf: str = "") -> UUID:
        """Begin one, of a category, of a place or, with neither, of the whole shop."""

    def reopen(self, inventory_id: UUID) -> None:
        """Go on with one that was closed."""

    def close(self, inventory_id: UUID) -> None:
        """It is no longer under way."""

    def line(self, inventory_id: UUID, variant_id: UUID) -> CountedLine | None:
        """What was found of a variant, if it was counted."""

    def lines(self, inventory_id: UUID) -> Sequence[CountedLine]:
        """All that was counted."""

    def put(self, inventory_id: UUID, line: CountedLine) -> None:
        """Write a line down, in place of what was there of its variant."""

    def take_off(self, inventory_id: UUID, variant_id: UUID) -> None:
        """Forget what was counted of a variant."""

    def uncounted(self, inventory_id: UUID) -> Sequence[UUID]:
        """The variants on sale, of its category, that have stock and were not counted."""


class Expected(NamedTuple):
    """Goods to come from a supplier: of which variant how much."""

    supplier: str
    lines: tuple[tuple[UUID, int], ...]
    unknown: tuple[str, ...] = ()
    """What is named besides and nobody knows here."""
    unread: tuple[str, ...] = ()
    """What is known here and named with an amount that can't be read."""
    mark: str = ""
    """That of the note it was read from."""


class Arriving(NamedTuple):
    """A line of a delivery: expected, arrived, and in the stock already."""

    variant_id: UUID
    expected_milli: int
    arrived_milli: int
    booked_milli: int


class Deliveries(Protocol):
    """Goods expected from suppliers; this PC's own."""

    def expect(self, expected: Expected) -> UUID:
        """Note goods on their way; the delivery's id."""

    def open(self) -> Sequence[UUID]:
        """Those of which more is expected, the oldest first."""

    def of_note(self, mark: str) -> UUID | None:
        """The one, still expected, that was read from the note of that mark."""

    def lines(self, delivery_id: UUID) -> Sequence[Arriving]:
        """All lines of one, in their order."""

    def line(self, delivery_id: UUID, variant_id: UUID) -> Arriving | None:
        """One line, if there is such a one."""

    def arrived(self, delivery_id: UUID, variant_id: UUID, milli: int) -> None:
        """So much of it was seen to arrive, in all."""

    def booked(self, delivery_id: UUID, variant_id: UUID, milli: int) -> None:
        """So much of it is in the stock."""

    def set_open(self, delivery_id: UUID, *, is_open: bool) -> None:
        """Whether more is expected of it."""


class Labels(Protocol):
    """What the labels on the shelves say, as they were printed on this PC."""

    def printed(self, variant_ids: Iterable[UUID]) -> dict[UUID, Face]:
        """What the last labels of these say."""

    def keep(self, faces: Mapping[UUID, Face]) -> None:
        """These are on the shelf from now on."""

    def put_back(self, faces: Mapping[UUID, Face]) -> None:
        """These are there after all, whatever would be printed now."""

    def forget(self, variant_ids: Iterable[UUID]) -> None:
        """There is none of these any more."""


class ToNote(NamedTuple):
    """Goods that passed the counter in some way before their weight was written down."""

    variant_id: UUID
    way: str
    reason: str = ""


class Weighings(Protocol):
    """Goods that passed the counter before anybody wrote down what they weigh; this PC's own."""

    def put_off(self, passed: ToNote) -> UUID:
        """Note that a weight is to be written down; the note's id."""

    def take(self, note_id: UUID) -> ToNote:
        """Take a note away; `NotFound` if it was settled already."""


class Orders(Protocol):
    """The orders, each with its lines."""

    def get(self, order_id: UUID) -> Order:
        """One order; `NotFound` if there is none of that id."""

    def save(self, order: Order) -> None:
        """Write an order, new or changed, and what is reserved by it."""

    def bagged(self, variant_ids: Iterable[UUID]) -> dict[UUID, int]:
        """What is prepared of these variants for open orders, and stands in their bags."""

    def code_is_free(self, code: str) -> bool:
        """Whether no order goes by this pickup code."""

    def mark_seen(self, order_ids: Iterable[UUID], *, seen: bool = True) -> None:
        """Note that somebody looked at these orders."""

    def mark_printed(self, order_id: UUID, at_ms: int | None) -> None:
        """Note that an order's slip went to the printer."""


class NewChange(NamedTuple):
    """A change to be sent: what kind, of which entity, and its body as it travels."""

    kind: str
    entity: str
    entity_id: UUID
    body: Mapping[str, Any] | Callable[[], Mapping[str, Any]]
    """As a function where it takes time to build: a shop alone never asks for it."""
    confirmed: bool = False
    """Whether the shop has agreed that this archives many products, and was shown how many."""
    replaced: Mapping[str, Any] | None = None
    """The values that it changes, to be shown beside the new ones; never sent."""


class Outbox(Protocol):
    """What waits for a line. Stamps each change; keeps it only if the shop is on a marketplace."""

    @property
    def keeps(self) -> bool:
        """Whether it does."""

    def record(self, change: NewChange) -> Version:
        """Note a change to be sent, in the same transaction as the change itself."""

    def record_many(self, changes: Sequence[NewChange]) -> list[Version]:
        """Note many changes at once, in their order."""

    def belongs_to(self, deed_id: UUID) -> None:
        """What this transaction notes is a step of that long deed."""

    def stamp(self) -> int:
        """A place in the one order of events, for what is seen now and told later."""


class Deeds(Protocol):
    """Long deeds, written down as they go, so that they can be continued and undone."""

    def begin(
        self, deed_id: UUID, name: str, total: int, plan: bytes, kind: str | None = None
    ) -> None:
        """A long deed starts; `plan` is all it needs to go on after a crash."""

    def get(self, deed_id: UUID) -> LongDeed:
        """One long deed; `NotFound` if there is none of that id."""

    def plan(self, deed_id: UUID) -> bytes:
        """What `begin` was given, until the deed is done."""

    def advance(
        self,
        deed_id: UUID,
        done: int,
        items: Iterable[tuple[UUID, Mapping[str, Any] | None]],
    ) -> None:
        """So far it got; `items` are products it made (None) or changed (their groups before)."""

    def add_items(
        self, deed_id: UUID, items: Iterable[tuple[UUID, Mapping[str, Any] | None]]
    ) -> None:
        """More of what it did: what follows an import, such as its photos."""

    def close(self, deed_id: UUID, state: DeedState) -> None:
        """It is done, or undone."""

    def made(self) -> dict[UUID, tuple[UUID, int]]:
        """By product, the deed that made it and its number there, where that may be undone."""

    def items(self, deed_id: UUID, after: int, limit: int) -> list[DeedItem]:
        """What it did, in order, from number `after` on."""

    def note_undone(self, deed_id: UUID, stayed: Mapping[int, bool]) -> None:
        """These of its items were taken back, or left as they are."""


class Settings(Protocol):
    """What this PC has chosen, and the shop's profile."""

    def get(self, key: str) -> object:
        """A choice, or None where nothing was chosen."""

    def put(self, key: str, value: object) -> None:
        """Choose; the value is anything JSON can say."""

    def profile(self) -> Profile:
        """The shop as customers see it."""

    def profile_versions(self) -> Mapping[str, Version]:
        """Who wrote each field of the profile."""

    def save_profile(self, fields: Mapping[str, Any], version: Version) -> None:
        """Write fields of the profile."""


class Photos(Protocol):
    """Which photos are on their way to the marketplace."""

    def to_send(self, names: Iterable[str]) -> None:
        """Photos that this PC has, and the marketplace perhaps not."""


class NamedPhoto(NamedTuple):
    """A photo that an import names for a product, or for one of its variants."""

    product_id: UUID
    variant_id: UUID | None
    place: int
    source: str
    """A file's name or an address, as the import has it."""
    is_new: bool
    """Whether the import made the product."""


class DuePhoto(NamedTuple):
    """A photo to look for now."""

    number: int
    deed_id: UUID
    named: NamedPhoto
    folder: str
    """Where the import's photos lie; nothing where nobody said."""
    tries: int


class AwaitedPhotos(Protocol):
    """Photos that imports name, until it is known what became of each."""

    def add(self, deed_id: UUID, photos: Sequence[NamedPhoto], folder: str) -> None:
        """They are to be looked for from now on, but for those that came already.

        What another import still awaits is this one's from now on: it may know where they lie.
        """

    def due(self) -> DuePhoto | None:
        """One that is to be looked for now: first those that were looked for least."""

    def next_ms(self) -> int | None:
        """When the next one is due; none where none is awaited."""

    def come(self, number: int, photo: str) -> None:
        """It is there, under that name."""

    def put_off(self, number: int, due_ms: int | None) -> None:
        """It was not to be had; it is looked for again then, or never."""

    def before(self, due: DuePhoto) -> list[str]:
        """The photos that the same import named before it, and that are there."""

    def of(self, deed_id: UUID, product_ids: Iterable[UUID]) -> dict[UUID, set[str]]:
        """The photos that came to these products by that import."""

    def look_again(self, deed_id: UUID, folder: str) -> None:
        """Those that could not be had are looked for again, in another folder."""

    def stop(self, deed_id: UUID) -> None:
        """Look for no more of them: the import is being undone."""

    def forget(self, deed_id: UUID) -> None:
        """The import is undone: the same file would bring them anew."""


class Notices(Protocol):
    """What the shopkeeper should know of."""

    def settle(self, notice_id: int, *, seen: bool = True) -> None:
        """The shopkeeper has looked at a notice; or it is to be looked at again."""


class Shop(Protocol):
    """The shop's books, open for one transaction."""

    products: Products
    newcomers: Newcomers
    stock: Stock
    deliveries: Deliveries
    labels: Labels
    weighings: Weighings
    inventories: Inventories
    orders: Orders
    outbox: Outbox
    deeds: Deeds
    awaited: AwaitedPhotos
    settings: Settings
    prints: PrintBook
    now_ms: int
    deed_id: UUID

    @property
    def stream_id(self) -> UUID:
        """The stream that this PC's changes travel in; another one once a backup was put back."""

    @property
    def photos(self) -> Photos:
        """The photos on their way."""

    @property
    def notices(self) -> Notices:
        """What the shopkeeper should know of."""

    def new_id(self) -> UUID:
        """A new identifier (UUIDv7)."""

    def choose(self, letters: Sequence[str]) -> str:
        """One of these letters, not to be guessed."""


OpenBooks = Callable[[], AbstractContextManager[Shop]]


class Writer(Protocol):
    """The one thread that writes. What the counter does goes before the next step of an import."""

    def submit(self, work: Callable[[], T], *, urgent: bool = True) -> Future[T]:
        """Have `work` done in turn."""


class Progress(Protocol):
    """How far a long work is; may raise to stop it between steps that each leave things whole."""

    def step(self, done: int, total: int) -> None:
        """So much of so much is done."""


class Contacts(Protocol):
    """Who orders are for: a file apart, never in backups, purged in time."""

    def get_many(self, order_ids: Iterable[UUID]) -> dict[UUID, Any]:
        """The contacts known of these orders."""

    def put(self, order_id: UUID, contact: Any) -> None:
        """Write down who an order is for."""

    def purge(self, order_ids: Iterable[UUID]) -> None:
        """Forget who these orders were for."""


class Clock(Protocol):
    """The PC's clock: a seam, so that tests can set it back a day."""

    def now_ms(self) -> int:
        """UTC epoch milliseconds."""


class Ids(Protocol):
    """Where identifiers and codes come from."""

    def new(self, now_ms: int) -> UUID:
        """A new identifier (UUIDv7)."""

    def choose(self, letters: Sequence[str]) -> str:
        """One of these letters, not to be guessed."""
