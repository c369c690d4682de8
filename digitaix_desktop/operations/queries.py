"""The questions that screens, commands and documents ask of the shop's books."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol
from uuid import UUID

from digitaix_desktop.domain.particulars import Safety
from digitaix_desktop.domain.scale_labels import ScaleLabel
from digitaix_desktop.operations.labels import ShelfLabel
from digitaix_desktop.operations.picture_names import Called
from digitaix_desktop.operations.print_jobs import PrintEntry
from digitaix_desktop.operations.views.deeds import LongDeed
from digitaix_desktop.operations.views.exchange import ExchangedPage, Exchanges, Pairing
from digitaix_desktop.operations.views.orders import (
    EndedOrders,
    KeptPromises,
    OrderCard,
    OrderSheet,
    Promise,
)
from digitaix_desktop.operations.views.products import (
    Filter,
    Found,
    ProductCard,
    ProductSheet,
    Wanted,
)
from digitaix_desktop.operations.views.profile import Profile
from digitaix_desktop.operations.views.stock import (
    CounterDay,
    Delivery,
    InventorySheet,
    LedgerLine,
    Passage,
    ToCount,
    ToReorder,
)
from digitaix_desktop.operations.views.today import Today

_ALL_ENDED = EndedOrders()


class Queries(Protocol):
    """What may be asked; each answer is as it was when it was given."""

    def product_total(self, wanted: Wanted) -> int:
        """How many products a list has."""

    def product_page(self, wanted: Wanted, offset: int, limit: int) -> Sequence[ProductCard]:
        """A stretch of that list, by name."""

    def product_counts(self) -> Mapping[Filter, int]:
        """The numbers on the chips."""

    def categories(self) -> Sequence[str]:
        """The categories in use, by name."""

    def brands(self) -> Sequence[str]:
        """The brands in use, by name."""

    def suppliers(self) -> Sequence[str]:
        """The suppliers noted on this PC, by name."""

    def shelves(self) -> Sequence[str]:
        """Where goods stand in the shop, in its own words, by name."""

    def to_reorder(self) -> Sequence[ToReorder]:
        """What is low, by supplier, what is bought most of first."""

    def labels(self, product_ids: Iterable[UUID]) -> Sequence[ShelfLabel]:
        """A label of each size and colour of these products, in their order."""

    def labels_to_reprint(self) -> Sequence[ShelfLabel]:
        """Those whose last label says what is no longer so, by name."""

    def deliveries(self) -> Sequence[Delivery]:
        """Those of which more is expected, oldest first."""

    def meant(self, words: str) -> str:
        """Known words that come close to mistyped ones that find nothing; none if none do."""

    def maker_of(self, brand: str) -> Safety | None:
        """What was last said of a brand's maker; none if nothing whole was."""

    def without_maker(self, brand: str, maker: Safety) -> int:
        """How many products of a brand that are not archived say another maker, or none."""

    def product(self, product_id: UUID) -> ProductSheet | None:
        """One product with its stock."""

    def by_name(self, name: str) -> ProductCard | None:
        """A product of just this name, in any case, that is not archived."""

    def by_barcode(self, code: str) -> tuple[UUID, UUID] | None:
        """The product and variant that carry a barcode."""

    def counter_day(self, midnight_ms: int) -> CounterDay:
        """What passed the counter of this PC; `midnight_ms` is when the local day began."""

    def ledger(self, variant_id: UUID) -> Sequence[LedgerLine]:
        """All that moved of a variant, oldest first."""

    def inventory(self, most: int | None = None, also: UUID | None = None) -> InventorySheet | None:
        """The count of the shelves under way on this PC.

        With `most`, so many of its newest lines, and that of the variant `also`.
        """

    def to_count(self) -> Sequence[ToCount]:
        """What has stock and was not counted in the inventory under way, by name."""

    def passages(self, movement_ids: Iterable[UUID]) -> Sequence[Passage]:
        """These movements at the counter, newest first, but those that were taken back."""

    def promised(self, variant_id: UUID) -> Sequence[Promise]:
        """The open orders that want a variant, newest first, and how much of it."""

    def by_scale(self, label: ScaleLabel) -> tuple[UUID, UUID] | None:
        """The product and variant that a label of the shop's scale is of."""

    def called(self) -> Sequence[Called]:
        """What every variant on sale is called: its product's name, its reference, its options."""

    def every_product(self) -> Iterator[ProductSheet]:
        """All products that are not archived, one by one, by name."""

    def search(self, words: str, limit: int = 12) -> Sequence[Found]:
        """Products and orders found by beginnings of words, codes, barcodes, customers."""

    def board(self, words: str = "") -> Sequence[OrderCard]:
        """The open orders, oldest promise first; with those words in them, if any are given."""

    def ended(self, wanted: EndedOrders = _ALL_ENDED, limit: int = 100) -> Sequence[OrderCard]:
        """The ended orders, the last ones first."""

    def order(self, order_id: UUID) -> OrderSheet | None:
        """One order with who it is for."""

    def order_by_code(self, code: str) -> OrderSheet | None:
        """The order of a pickup code; of several, the open or newest one."""

    def to_print(self) -> Sequence[UUID]:
        """Orders that came from the web and whose slip was never printed, oldest first."""

    def prints(self, limit: int = 100) -> Sequence[PrintEntry]:
        """What waits and what went wrong, then what was printed; newest first."""

    def open_prints(self) -> Sequence[PrintEntry]:
        """Prints that go on by themselves, in the order they were asked for."""

    def unannounced_prints(self) -> Sequence[PrintEntry]:
        """Slips that came out, and of which the marketplace does not know."""

    def ended_before(self, at_ms: int) -> Sequence[UUID]:
        """Orders whose last step was taken before a moment: whom they were for is forgotten."""

    def kept_promises(self, since_ms: int) -> KeptPromises:
        """Reservations of the web since a moment, and those whose goods turned out to be gone."""

    def unseen_count(self) -> int:
        """Orders nobody has looked at yet."""

    def today(self, midnights: Sequence[int]) -> Today:
        """The first screen; `midnights` are local days' starts, oldest first, the last is today."""

    def exchanges(self, midnight_ms: int) -> Exchanges:
        """The exchange with the marketplace; `midnight_ms` is when the local day began."""

    def exchanged(self, *, sent: bool, limit: int) -> ExchangedPage:
        """What waits on this PC, or what it has sent in 45 days, the newest deeds first."""

    def waiting_count(self) -> int:
        """Changes not yet sent."""

    def waiting_photos(self) -> int:
        """Photos not yet sent; they follow their products, which never wait for them."""

    def notice_count(self) -> int:
        """Notices nobody has settled."""

    def long_deeds(self, limit: int = 20) -> Sequence[LongDeed]:
        """The history of imports, newest first."""

    def profile(self) -> Profile:
        """The shop as customers see it."""

    def pairing(self) -> Pairing | None:
        """The marketplace this PC is paired with, if any."""

    def setting(self, key: str) -> object:
        """A choice of this PC, or None where nothing was chosen."""


def shop_name(queries: Queries) -> str:
    """What the shop calls itself; until it has said so, what its marketplace called it."""
    paired = queries.pairing()
    return queries.profile().name or (paired.shop_name if paired is not None else "")
