"""What one mutation changes, before it is known whether it can be done whole."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from uuid import UUID

from digitaix_protocol.rules.merge import Lost, Version
from digitaix_protocol.rules.order_record import Order
from digitaix_server.services import shops
from digitaix_server.services.shelves import MovementLine

if TYPE_CHECKING:
    from digitaix_server.services.books import Books

PRODUCT, MOVEMENT, ORDER, PROFILE = "product", "movement", "order", "profile"
CONFLICT = "conflict"
Doc = dict[str, Any]


class Author:
    """Who writes: a mutation of a device, at its stamp; `at_ms` is the moment it was made."""

    __slots__ = ("at_ms", "device_id", "hlc", "mutation_id", "version", "wire")

    def __init__(self, device_id: UUID, mutation_id: UUID, hlc: int, at_ms: int) -> None:
        self.device_id, self.mutation_id = device_id, mutation_id
        self.hlc, self.at_ms = hlc, at_ms
        self.version = Version(hlc, str(device_id), str(mutation_id))
        """The version of the groups it writes."""
        self.wire = self.version.to_wire()
        """That version as it travels."""


@dataclass(frozen=True, slots=True)
class ContactCard:
    """Who reserved, their note, and what the shop wrote to them."""

    name: str
    phone: str
    email: str
    note: str
    message: str = ""


@dataclass(slots=True)
class Draft:
    """What one mutation changes: kept whole in the books, or thrown away whole."""

    books: Books
    author: Author
    products: dict[UUID, Doc] = field(default_factory=dict)
    owners: dict[UUID, UUID] = field(default_factory=dict)
    orders: dict[UUID, Order] = field(default_factory=dict)
    carts: dict[UUID, UUID] = field(default_factory=dict)
    cancel_asked: dict[UUID, int] = field(default_factory=dict)
    contacts: dict[UUID, ContactCard] = field(default_factory=dict)
    movements: dict[UUID, MovementLine] = field(default_factory=dict)
    letters: set[UUID] = field(default_factory=set)
    """Orders whose customer is asked something, and hears of it by letter."""
    profile: Doc | None = None
    lost: list[dict[str, Any]] = field(default_factory=list)
    settled: dict[UUID, str | None] = field(default_factory=dict)
    """Conflicts that were looked at, and which value was taken."""

    def product(self, product_id: UUID) -> Doc | None:
        """A product as this mutation left it."""
        return self.products.get(product_id) or self.books.product(product_id)

    def owner(self, variant_id: UUID) -> UUID | None:
        """The product that a variant belongs to."""
        return self.owners.get(variant_id) or self.books.owner(variant_id)

    def order(self, order_id: UUID) -> Order | None:
        """An order as this mutation left it."""
        return self.orders.get(order_id) or self.books.order(order_id)

    def has_movement(self, movement_id: UUID) -> bool:
        """Whether the ledger has this line already."""
        return movement_id in self.movements or self.books.has_movement(movement_id)

    def conflict(self, entity: str, entity_id: UUID, lost: Lost) -> None:
        """Two values met: keep both, and tell the shop."""
        self.lose(
            entity,
            entity_id,
            lost.group,
            lost.kept,
            lost.kept_by.to_wire(),
            lost.lost,
            lost.lost_by.to_wire(),
        )

    def lose(
        self,
        entity: str,
        entity_id: UUID,
        group: str,
        kept: Any,
        kept_by: list[str],
        lost: Any,
        lost_by: list[str],
        id: UUID | None = None,
    ) -> None:
        """Write down a value that another took the place of, and who wrote either."""
        self.lost.append(
            {
                "id": str(id or shops.new_id(self.books.db)),
                "entity": entity,
                "entity_id": str(entity_id),
                "group": group,
                "kept": kept,
                "kept_by": kept_by,
                "lost": lost,
                "lost_by": lost_by,
            }
        )
