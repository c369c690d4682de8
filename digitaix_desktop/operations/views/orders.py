"""What cards, lists and the sheet show of orders."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from digitaix_desktop.domain.orders import Contact, Order, OrderLine
from digitaix_desktop.operations.views.products import StockLine
from digitaix_protocol.rules.order_states import State


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
class Promise:
    """So much of something an open order wants."""

    order_id: UUID
    code: str
    qty_milli: int
