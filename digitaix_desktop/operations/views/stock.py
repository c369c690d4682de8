"""What the counter, the ledger, counting and ordering again show of the stock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from digitaix_desktop.domain.products import Unit
from digitaix_desktop.domain.reordering import Need
from digitaix_desktop.operations.views.products import StockLine


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
    at_purchase_price: bool
    sku: str
    shelf: str
    """Where it stands in the shop."""
    shelf_milli: int
    """What of it should lie on the shelf now: of what was found, less what was sold since."""
    recount: bool
    """Another PC moved it within a minute of the count: which came first can't be told. Or it
    counted it then or later: which of the two is right can't be told either."""

    @property
    def difference_milli(self) -> int:
        """More than was expected, or less."""
        return self.found_milli + self.bagged_milli - (self.expected_milli or 0)


@dataclass(frozen=True, slots=True)
class ToCount:
    """What has stock and was not counted yet."""

    name: str
    sku: str
    shelf: str
    unit: Unit
    on_hand_milli: int
    value_cents: int | None
    at_purchase_price: bool


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
    """What its note names and nobody knows here."""
    unread: tuple[str, ...] = ()
    """What is known here and stands there with an amount that can't be read."""
    came_before_ms: int | None = None
    """When the same note was read before, if goods of it are in the stock already."""
