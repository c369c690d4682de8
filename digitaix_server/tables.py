"""The server's tables, one class each.

Everything that belongs to a shop has `shop_id` first in its primary key and indexes, so that a
large marketplace can be cut by shop. What must be found before the shop is known (a token, an
enrolment code, a customer's link, a basket) are small directories that lead to it. Money is cents,
quantities milli-units, `*_ms` UTC epoch milliseconds, stamps the 63-bit integers of `rules.hlc`.
JSON travels and is kept as text: a pulled product is then copied, never parsed.
"""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    Double,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    String,
    Text,
    Uuid,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

Big = Annotated[int, mapped_column(BigInteger)]
Long = Annotated[str, mapped_column(Text)]
Weight = Annotated[float, mapped_column(Double)]
"""Sales that weigh the less the older they are, as `rules.buffer` counts them."""
ShopKey = Annotated[UUID, mapped_column(Uuid, ForeignKey("shop.id"), primary_key=True)]
Key = Annotated[UUID, mapped_column(Uuid, primary_key=True)]


Sorted = String(300).with_variant(String(300, collation="C"), "postgresql")
"""A text that is sorted as SQLite sorts: letter by letter, whatever the database's language."""
KEYED = {"sqlite_with_rowid": False}
"""Small rows that are found by their key alone are stored in its tree, once, on SQLite."""


class Base(DeclarativeBase):
    """What all tables share: constraint names that a migration can name again."""


Base.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class MetaRow(Base):
    """What the server knows of itself: its epoch, its town's name."""

    __tablename__ = "meta"

    key: Mapped[str] = mapped_column(String(40), primary_key=True)
    value: Mapped[Long]


class ShopRow(Base):
    """A shop, its profile and its revision. Locking this row orders all of the shop's writes."""

    __tablename__ = "shop"

    id: Mapped[Key]
    slug: Mapped[str] = mapped_column(String(80), unique=True)
    name: Mapped[str] = mapped_column(String(300))
    rev: Mapped[Big] = mapped_column(default=0)
    last_hlc: Mapped[Big] = mapped_column(default=0)
    created_ms: Mapped[Big]
    suspended_ms: Mapped[Big | None]
    digest: Mapped[str] = mapped_column(String(16), default="0" * 16)
    """`rules.digest` over all of the shop's changes."""
    profile: Mapped[Long]
    """JSON `{"groups": …, "ver": …}`, as it is pulled."""
    counter_weight: Mapped[Weight] = mapped_column(default=0.0)
    till_weight: Mapped[Weight] = mapped_column(default=0.0)
    """What was scanned over the counter, and what came from a till's file: which of them it is."""
    till_until_ms: Mapped[Big] = mapped_column(default=0)
    """Until when the last file of the till told what was sold."""


class DeviceRow(Base):
    """One enrolled PC of a shop, and when it was last heard."""

    __tablename__ = "device"

    shop_id: Mapped[ShopKey]
    id: Mapped[Key]
    name: Mapped[str] = mapped_column(String(200))
    machine_tag: Mapped[str] = mapped_column(String(200))
    app: Mapped[str] = mapped_column(String(200))
    created_ms: Mapped[Big]
    revoked_ms: Mapped[Big | None]
    seen_ms: Mapped[Big] = mapped_column(default=0)
    is_open: Mapped[bool] = mapped_column(default=False)
    queued: Mapped[Big] = mapped_column(default=0)
    pulled_rev: Mapped[Big] = mapped_column(default=0)
    """The highest revision of an order that was handed to this PC."""
    doubted_ms: Mapped[Big | None]
    """When it last looked like another PC than before: twice within a day, and it is two."""
    cloned_ms: Mapped[Big | None]
    """Since when two computers claim to be it; each of them pairs again."""
    emptied_ms: Mapped[Big] = mapped_column(default=0)
    """When it last had nothing left to send: until then its sales are known."""
    sold_ms: Mapped[Big] = mapped_column(default=0)
    """When it last sold something over the counter, as far as is known."""


class TokenRow(Base):
    """Directory: the hash of a token leads to its device. The token itself is kept nowhere."""

    __tablename__ = "token"
    __table_args__ = (
        ForeignKeyConstraint(["shop_id", "device_id"], ["device.shop_id", "device.id"]),
        Index(None, "shop_id", "device_id"),
    )

    hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    shop_id: Mapped[UUID]
    device_id: Mapped[UUID]
    created_ms: Mapped[Big]
    replaces: Mapped[str | None] = mapped_column(String(64))
    """The token that dies when this one is first used."""


class EnrolmentCodeRow(Base):
    """Directory: the hash of an invitation or pairing code leads to its shop."""

    __tablename__ = "enrolment_code"
    __table_args__ = (Index(None, "locator"), Index(None, "shop_id", "kind"))

    hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    locator: Mapped[str] = mapped_column(String(4))
    """The first letters, in clear: a wrong try that has them right counts against this code."""
    kind: Mapped[str] = mapped_column(String(20))
    shop_id: Mapped[UUID] = mapped_column(ForeignKey("shop.id"))
    created_ms: Mapped[Big]
    expires_ms: Mapped[Big]
    tries: Mapped[int] = mapped_column(default=0)
    used_ms: Mapped[Big | None]
    used_by: Mapped[UUID | None]


class StreamRow(Base):
    """A PC's sequence of mutations: how far it came, and the hash chain's end."""

    __tablename__ = "stream"

    shop_id: Mapped[ShopKey]
    id: Mapped[Key]
    device_id: Mapped[UUID]
    last_seq: Mapped[Big]
    hash: Mapped[str] = mapped_column(String(64))


class ReceiptRow(Base):
    """What became of one mutation, kept so that it takes effect once and is answered alike."""

    __tablename__ = "receipt"
    __table_args__ = (Index(None, "shop_id", "mutation_id"), KEYED)

    shop_id: Mapped[ShopKey]
    stream_id: Mapped[Key]
    seq: Mapped[Big] = mapped_column(primary_key=True)
    mutation_id: Mapped[UUID]
    hash: Mapped[str] = mapped_column(String(64))
    status: Mapped[str] = mapped_column(String(20))
    rev: Mapped[Big]
    hlc: Mapped[Big]
    at_ms: Mapped[Big]
    extra: Mapped[Long | None]
    """JSON of the rest of the result, where there is any: reason, current, lost."""


class ChangeRow(Base):
    """The last revision of each entity: one row an entity, so the log does not grow with edits."""

    __tablename__ = "change"
    __table_args__ = (Index(None, "shop_id", "rev"), KEYED)

    shop_id: Mapped[ShopKey]
    entity: Mapped[str] = mapped_column(String(20), primary_key=True)
    entity_id: Mapped[Key]
    rev: Mapped[Big]
    deleted: Mapped[bool] = mapped_column(default=False)


class ProductRow(Base):
    """A product whole, as it is pulled, beside the few columns that pages are sorted by."""

    __tablename__ = "product"
    __table_args__ = (
        Index(None, "shop_id", "visible", "category", "sort_name"),
        Index(None, "shop_id", "visible", "sort_name"),
        Index(None, "shop_id", "visible", "created_ms"),
    )

    shop_id: Mapped[ShopKey]
    id: Mapped[Key]
    data: Mapped[Long]
    """JSON `{"groups", "ver", "variants": [{"id", "groups", "ver"}]}`."""
    sort_name: Mapped[str] = mapped_column(Sorted)
    category: Mapped[str] = mapped_column(String(200))
    visible: Mapped[bool]
    deleted: Mapped[bool]
    created_ms: Mapped[Big]


class PricePastRow(Base):
    """What a product, or a variant with a price of its own, cost until a moment."""

    __tablename__ = "price_past"
    __table_args__ = KEYED

    shop_id: Mapped[ShopKey]
    entity_id: Mapped[Key]
    until_ms: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    pricing: Mapped[Long]
    """JSON list, as `rules.promotions.Pricing`."""


class VariantRow(Base):
    """Which product a variant belongs to; the variant itself is inside the product's data."""

    __tablename__ = "variant"
    __table_args__ = (Index(None, "shop_id", "product_id"), KEYED)

    shop_id: Mapped[ShopKey]
    id: Mapped[Key]
    product_id: Mapped[UUID]


class MovementRow(Base):
    """A line of the stock ledger: appended, never changed."""

    __tablename__ = "movement"
    __table_args__ = (Index(None, "shop_id", "variant_id", "hlc"), KEYED)

    shop_id: Mapped[ShopKey]
    id: Mapped[Key]
    variant_id: Mapped[UUID]
    kind: Mapped[str] = mapped_column(String(40))
    qty_milli: Mapped[Big]
    hlc: Mapped[Big]
    device_id: Mapped[UUID]
    at_ms: Mapped[Big]
    reason: Mapped[str] = mapped_column(String(200))
    ref_type: Mapped[str] = mapped_column(String(200))
    ref_id: Mapped[UUID | None]


class StockRow(Base):
    """What the ledger of a variant adds up to, and what open orders keep of it."""

    __tablename__ = "stock"
    __table_args__ = KEYED

    shop_id: Mapped[ShopKey]
    variant_id: Mapped[Key]
    on_hand_milli: Mapped[Big] = mapped_column(default=0)
    count_hlc: Mapped[Big | None]
    count_device: Mapped[UUID | None]
    count_id: Mapped[UUID | None]
    reserved_milli: Mapped[Big] = mapped_column(default=0)
    known: Mapped[bool] = mapped_column(default=False)
    """Whether any movement was ever written: goods never counted in are not promised."""
    since_weight: Mapped[Weight | None]
    """Since when there is a ledger, as the weight of that moment."""
    sold_weight: Mapped[Weight] = mapped_column(default=0.0)
    sold_milli_weight: Mapped[Weight] = mapped_column(default=0.0)


class PhotoRow(Base):
    """A photo that arrived whole, or is wanted; its bytes are a file."""

    __tablename__ = "photo"
    __table_args__ = (Index(None, "shop_id", "wanted_ms"), KEYED)

    shop_id: Mapped[ShopKey]
    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    bytes: Mapped[Big]
    width: Mapped[int]
    height: Mapped[int]
    type: Mapped[str] = mapped_column(String(20))
    arrived_ms: Mapped[Big]
    unused_ms: Mapped[Big | None]
    """Since when no product lists it."""
    wanted_ms: Mapped[Big | None]
    """Since when it is not here though a product lists it: it has yet to come, or is lost."""


class PhotoUseRow(Base):
    """A photo that a product lists, itself or by a variant; `shown` where customers see it."""

    __tablename__ = "photo_use"
    __table_args__ = (Index(None, "shop_id", "product_id"), KEYED)

    shop_id: Mapped[ShopKey]
    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    product_id: Mapped[Key]
    shown: Mapped[bool]


class OrderRow(Base):
    """An order whole, as it is pulled, beside what it is found by. Holds no identity."""

    __tablename__ = "shop_order"
    __table_args__ = (
        Index(None, "shop_id", "state"),
        Index(None, "shop_id", "code"),
        Index(None, "shop_id", "cart_id", unique=True),
        Index(None, "shop_id", "pickup_from_ms"),
    )

    shop_id: Mapped[ShopKey]
    id: Mapped[Key]
    code: Mapped[str] = mapped_column(String(6))
    state: Mapped[str] = mapped_column(String(20))
    placed_ms: Mapped[Big]
    ended_ms: Mapped[Big | None]
    first_rev: Mapped[Big]
    cart_id: Mapped[UUID | None]
    cancel_asked_ms: Mapped[Big | None]
    pickup_from_ms: Mapped[Big | None]
    data: Mapped[Long]
    """JSON of `bodies.OrderData`, its note left out: the note lives with the contact."""


class ContactRow(Base):
    """Who reserved, and what they wrote: apart from the order, so that it can be purged whole."""

    __tablename__ = "contact"

    shop_id: Mapped[ShopKey]
    order_id: Mapped[Key]
    name: Mapped[str] = mapped_column(String(200))
    phone: Mapped[str] = mapped_column(String(200))
    email: Mapped[str] = mapped_column(String(200))
    note: Mapped[Long]
    message: Mapped[Long] = mapped_column(default="")
    """What the shop wrote to the customer."""


class PrintClaimRow(Base):
    """The PC that prints the slip of an order, until then, unless it says that it did."""

    __tablename__ = "print_claim"
    __table_args__ = (KEYED,)

    shop_id: Mapped[ShopKey]
    order_id: Mapped[Key]
    device_id: Mapped[UUID]
    until_ms: Mapped[Big]


class ConflictRow(Base):
    """Two values met and one lost: both are kept for good, so that nothing is silent."""

    __tablename__ = "conflict"
    __table_args__ = (Index(None, "shop_id", "entity", "entity_id"),)

    shop_id: Mapped[ShopKey]
    id: Mapped[Key]
    entity: Mapped[str] = mapped_column(String(20))
    entity_id: Mapped[UUID]
    mutation_id: Mapped[UUID]
    at_ms: Mapped[Big]
    data: Mapped[Long]
    """JSON `{"group", "kept", "kept_by", "lost", "lost_by"}`, once somebody has chosen with `took`,
    `resolved_ms` and `resolved_by`."""


class OversellRow(Base):
    """A line of an order that was accepted though its goods were gone: why, and what came of it."""

    __tablename__ = "oversell"
    __table_args__ = (Index(None, "shop_id", "found_ms"), KEYED)

    shop_id: Mapped[ShopKey]
    order_id: Mapped[Key]
    line_id: Mapped[Key]
    variant_id: Mapped[UUID]
    cause: Mapped[str] = mapped_column(String(40))
    """`offline`, `count` or `counter_over_reservation`."""
    placed_ms: Mapped[Big]
    found_ms: Mapped[Big]
    cents: Mapped[Big]
    outcome: Mapped[str] = mapped_column(String(20))
    """As in `services.oversells.Outcome`; empty while it is open."""
    ended_ms: Mapped[Big | None]


class MailRow(Base):
    """A letter to a shop's second contact: written once an order, sent by whoever comes first."""

    __tablename__ = "mail"
    __table_args__ = KEYED

    shop_id: Mapped[ShopKey]
    order_id: Mapped[Key]
    kind: Mapped[str] = mapped_column(String(20), primary_key=True)
    address: Mapped[str] = mapped_column(String(200))
    written_ms: Mapped[Big]
    next_ms: Mapped[Big]
    """When it may be tried: whoever takes it moves this on first, so that nobody else does."""
    tries: Mapped[int] = mapped_column(default=0)
    sent_ms: Mapped[Big | None]


class CopiedRow(Base):
    """What the copy that the database was put back from held of an entity that changed since."""

    __tablename__ = "copied"
    __table_args__ = KEYED

    shop_id: Mapped[ShopKey]
    entity: Mapped[str] = mapped_column(String(20), primary_key=True)
    entity_id: Mapped[Key]
    ver: Mapped[Long]
    """JSON: who wrote each group, of the entity under an empty name and of each variant."""


class BasketRow(Base):
    """A customer's basket, under the opaque id in their cookie; it may span several shops."""

    __tablename__ = "basket"
    __table_args__ = (Index(None, "touched_ms"),)

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    touched_ms: Mapped[Big]


class BasketLineRow(Base):
    """A variant in a basket, and how much of it."""

    __tablename__ = "basket_line"

    basket_id: Mapped[str] = mapped_column(
        String(64), ForeignKey("basket.id", ondelete="CASCADE"), primary_key=True
    )
    shop_id: Mapped[ShopKey]
    variant_id: Mapped[Key]
    qty_milli: Mapped[Big]
    added_ms: Mapped[Big]


class CartOrderRow(Base):
    """Directory: one checkout leads to its orders, one a shop; a second click finds them here."""

    __tablename__ = "cart_order"

    cart_id: Mapped[Key]
    shop_id: Mapped[ShopKey]
    order_id: Mapped[UUID]


class CustomerLinkRow(Base):
    """Directory: the unguessable token of a customer's page leads to the order."""

    __tablename__ = "customer_link"
    __table_args__ = (Index(None, "shop_id", "order_id"),)

    token: Mapped[str] = mapped_column(String(64), primary_key=True)
    shop_id: Mapped[UUID]
    order_id: Mapped[UUID]
    language: Mapped[str] = mapped_column(String(10), default="fr")
    """In which the customer reserved: letters about the order are written in it."""
