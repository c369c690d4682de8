"""One class per table of the shop's own file. Rows never leave `storage`."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import JSON, BigInteger, Index, Integer, LargeBinary, String, Text, Uuid, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

RUNNING_LOW = text("deleted = 0 AND low = 1")
"""Goods of which more is to be ordered. Word for word the index's condition, or SQLite would not
see that the index answers the question."""
AT_THE_COUNTER = text("kind IN ('counter', 'return', 'goods_in', 'loss', 'own_use', 'correction')")
"""Movements made at the counter; word for word the index's condition, as above."""
PROMISED = text("(has_stock = 1 OR json_extract(extra, '$.making.to_order') = 1)")
"""Goods that the marketplace may promise: counted, or made to order; word for word too."""
SHELVED = text("json_extract(extra, '$.place.shelf') > ''")
SEASONAL = text("json_extract(extra, '$.making.season_from') IS NOT NULL")


class Base(DeclarativeBase):
    """The shop's file."""

    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy reads it from the class
        UUID: Uuid(),
        int: BigInteger().with_variant(Integer, "sqlite"),
        dict[str, Any]: JSON(none_as_null=True),
        list[Any]: JSON(none_as_null=True),
        bytes: LargeBinary(),
    }


class MetaRow(Base):
    """Who this PC is to the marketplace, and how far they have agreed."""

    __tablename__ = "meta"
    key: Mapped[str] = mapped_column(String, primary_key=True)
    value: Mapped[str] = mapped_column(Text)


class ProductRow(Base):
    """A product. `row` numbers it for the search index; counts of stock are projections."""

    __tablename__ = "product"
    row: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    name: Mapped[str] = mapped_column(Text)
    sort_name: Mapped[str] = mapped_column(Text)
    description: Mapped[str] = mapped_column(Text)
    brand: Mapped[str] = mapped_column(Text)
    category: Mapped[str] = mapped_column(Text)
    price_cents: Mapped[int | None]
    price_unit: Mapped[str] = mapped_column(Text)
    vat_bp: Mapped[int | None]
    step_milli: Mapped[int]
    min_milli: Mapped[int]
    tolerance_bp: Mapped[int]
    web_visible: Mapped[bool]
    safety_milli: Mapped[int]
    deleted: Mapped[bool]
    visibility: Mapped[str] = mapped_column(Text)
    to_complete: Mapped[bool]
    """Meant for the web, and lacks something for that."""
    on_hand_milli: Mapped[int] = mapped_column(default=0)
    reserved_milli: Mapped[int] = mapped_column(default=0)
    free_milli: Mapped[int] = mapped_column(default=0)
    has_stock: Mapped[bool] = mapped_column(default=False)
    sold_out: Mapped[bool] = mapped_column(default=False)
    low: Mapped[bool] = mapped_column(default=False)
    """One of its shelves holds no more than when more is ordered."""
    promo_price_cents: Mapped[int | None]
    promo_from_ms: Mapped[int | None]
    promo_to_ms: Mapped[int | None]
    media: Mapped[list[Any]]
    extra: Mapped[dict[str, Any] | None]
    versions: Mapped[list[Any]]
    __table_args__ = (
        Index("product_by_name", "deleted", "sort_name"),
        Index("product_by_visibility", "deleted", "visibility", "sort_name"),
        Index("product_by_sold_out", "deleted", "sold_out", "sort_name"),
        Index("product_by_category", "deleted", "category", "sort_name"),
        Index("product_of_brand", "deleted", "brand", "sort_name", sqlite_where=text("brand > ''")),
        Index("product_counts", "deleted", "visibility", "sold_out"),
        Index("product_by_brand", "brand"),
        Index("product_to_complete", "deleted", "to_complete", "sort_name"),
        Index(
            "product_reservable",
            "deleted",
            "visibility",
            "sold_out",
            "sort_name",
            sqlite_where=PROMISED,
        ),
        Index("product_seasonal", "row", sqlite_where=SEASONAL),
        Index("product_by_shelf", "sort_name", sqlite_where=SHELVED),
        Index("product_running_low", "free_milli", "sort_name", sqlite_where=RUNNING_LOW),
    )


class VariantRow(Base):
    """What is on the shelf: the unit of stock."""

    __tablename__ = "variant"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    product_id: Mapped[UUID] = mapped_column(index=True)
    position: Mapped[int]
    options: Mapped[list[Any]]
    sku: Mapped[str] = mapped_column(Text, index=True)
    barcodes: Mapped[list[Any]]
    price_cents: Mapped[int | None]
    promo_price_cents: Mapped[int | None]
    deleted: Mapped[bool]
    media: Mapped[list[Any]]
    extra: Mapped[dict[str, Any] | None]
    versions: Mapped[list[Any]]


class PricePastRow(Base):
    """What a product, or a variant with a price of its own, cost until a moment."""

    __tablename__ = "price_past"
    entity_id: Mapped[UUID] = mapped_column(primary_key=True)
    until_ms: Mapped[int] = mapped_column(primary_key=True)
    price_cents: Mapped[int | None]
    promo_price_cents: Mapped[int | None]
    promo_from_ms: Mapped[int | None]
    promo_to_ms: Mapped[int | None]
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 - SQLAlchemy reads it


class PhotoRow(Base):
    """A photo on its way: to be sent, sent, to be fetched, or not taken. Its bytes are a file."""

    __tablename__ = "photo"
    name: Mapped[str] = mapped_column(String, primary_key=True)
    state: Mapped[str] = mapped_column(Text, index=True)
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 - SQLAlchemy reads it


class AwaitedPhotoRow(Base):
    """A photo that an import named, and what became of it."""

    __tablename__ = "awaited_photo"
    number: Mapped[int] = mapped_column(primary_key=True)
    deed_id: Mapped[UUID]
    product_id: Mapped[UUID]
    variant_id: Mapped[UUID | None]
    place: Mapped[int]
    """Which one of the product's photos in the file it is."""
    source: Mapped[str] = mapped_column(Text)
    is_new: Mapped[bool]
    """Whether that import made the product."""
    due_ms: Mapped[int | None]
    """When it is to be looked for (again); none once it is known what became of it."""
    tries: Mapped[int]
    photo: Mapped[str] = mapped_column(Text)
    """The photo's name once it is there; nothing where it can't be had."""
    __table_args__ = (
        Index("awaited_photo_due", "due_ms", "number"),
        Index("awaited_photo_of_product", "product_id"),
        Index("awaited_photo_of_deed", "deed_id", "product_id"),
    )


class PhotoFolderRow(Base):
    """The folder or zip in which an import's photos lie."""

    __tablename__ = "photo_folder"
    deed_id: Mapped[UUID] = mapped_column(primary_key=True)
    path: Mapped[str] = mapped_column(Text)


class BarcodeRow(Base):
    """Which variant a barcode belongs to. Two PCs may both know one: nothing forbids it."""

    __tablename__ = "barcode"
    code: Mapped[str] = mapped_column(Text, primary_key=True)
    variant_id: Mapped[UUID] = mapped_column(primary_key=True, index=True)
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 - SQLAlchemy reads it


class PurchaseRow(Base):
    """What a variant costs the shop. Never sent."""

    __tablename__ = "purchase_price"
    variant_id: Mapped[UUID] = mapped_column(primary_key=True)
    cents: Mapped[int]


class SupplierRow(Base):
    """Who a product is bought from. Never sent."""

    __tablename__ = "supplier"
    product_id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Text)


class MovementRow(Base):
    """A line of the stock ledger; written once, never changed."""

    __tablename__ = "movement"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    variant_id: Mapped[UUID]
    kind: Mapped[str] = mapped_column(Text)
    qty_milli: Mapped[int]
    hlc: Mapped[int]
    device_id: Mapped[UUID]
    at_ms: Mapped[int]
    reason: Mapped[str] = mapped_column(Text)
    ref_type: Mapped[str] = mapped_column(Text)
    ref_id: Mapped[UUID | None]
    __table_args__ = (
        Index("movement_in_order", "variant_id", "hlc"),
        Index("movement_at_the_counter", "at_ms", sqlite_where=AT_THE_COUNTER),
    )


class LabelRow(Base):
    """What the last label of a variant says that was printed on this PC; never sent."""

    __tablename__ = "label"
    variant_id: Mapped[UUID] = mapped_column(primary_key=True)
    face: Mapped[dict[str, Any]]
    source: Mapped[str] = mapped_column(Text)
    """What its words came from: while that is the same, nothing has to be looked at."""
    printed_ms: Mapped[int]


class DeliveryRow(Base):
    """Goods expected from a supplier, on this PC; never sent. Open until it is closed."""

    __tablename__ = "delivery"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    supplier: Mapped[str] = mapped_column(Text)
    made_ms: Mapped[int]
    is_open: Mapped[bool]
    unknown: Mapped[list[Any]]
    """Lines of its note that nobody knows here."""
    unread: Mapped[list[Any]] = mapped_column(default=list)
    """Those of goods known here, with an amount that can't be read."""
    mark: Mapped[str] = mapped_column(Text, default="")
    """That of its note: the same for the same note read again."""


class DeliveryLineRow(Base):
    """How much of a variant is expected, and how much of it was seen to arrive."""

    __tablename__ = "delivery_line"
    delivery_id: Mapped[UUID] = mapped_column(primary_key=True)
    variant_id: Mapped[UUID] = mapped_column(primary_key=True, index=True)
    position: Mapped[int]
    expected_milli: Mapped[int]
    arrived_milli: Mapped[int]
    booked_milli: Mapped[int]
    """What of it is in the stock already."""


class WeighingRow(Base):
    """Goods sold by weight that left before it was noted: a matter of this PC, never sent."""

    __tablename__ = "weighing"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    variant_id: Mapped[UUID]
    at_ms: Mapped[int]
    way: Mapped[str] = mapped_column(Text, default="counter")
    """How they passed the counter."""
    reason: Mapped[str] = mapped_column(Text, default="")


class InventoryRow(Base):
    """A count of the shelves on this PC, under way or closed; never sent."""

    __tablename__ = "inventory"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    category: Mapped[str] = mapped_column(Text)
    shelf: Mapped[str] = mapped_column(Text, default="")
    """Only what stands there, where it is said."""
    begun_ms: Mapped[int]
    is_open: Mapped[bool]


class InventoryLineRow(Base):
    """What was found of a variant, and at which place of the ledger."""

    __tablename__ = "inventory_line"
    inventory_id: Mapped[UUID] = mapped_column(primary_key=True)
    variant_id: Mapped[UUID] = mapped_column(primary_key=True)
    found_milli: Mapped[int]
    bagged_milli: Mapped[int]
    expected_milli: Mapped[int | None]
    at_ms: Mapped[int]
    hlc: Mapped[int]
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 - SQLAlchemy reads it


class StockRow(Base):
    """The ledger of one variant, folded: can be rebuilt from it at any time."""

    __tablename__ = "stock"
    variant_id: Mapped[UUID] = mapped_column(primary_key=True)
    on_hand_milli: Mapped[int] = mapped_column(default=0)
    reserved_milli: Mapped[int] = mapped_column(default=0)
    known: Mapped[bool] = mapped_column(default=False)
    count_hlc: Mapped[int | None]
    count_device: Mapped[str | None] = mapped_column(Text)
    count_id: Mapped[str | None] = mapped_column(Text)


class OrderRow(Base):
    """An order. Who it is for lies in the file of contacts."""

    __tablename__ = "orders"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(String, index=True)
    state: Mapped[str] = mapped_column(Text, index=True)
    source: Mapped[str] = mapped_column(Text)
    version: Mapped[int]
    placed_ms: Mapped[int] = mapped_column(index=True)
    pickup_from_ms: Mapped[int | None]
    pickup_to_ms: Mapped[int | None]
    told_ms: Mapped[int | None]
    note: Mapped[str] = mapped_column(Text)
    message: Mapped[str] = mapped_column(Text, default="", server_default="")
    """What the shop wrote to the customer."""
    flags: Mapped[list[Any]]
    events: Mapped[list[Any]]
    questions: Mapped[list[Any]]
    seen: Mapped[bool] = mapped_column(default=False)
    printed_ms: Mapped[int | None]


class OrderLineRow(Base):
    """A line as it was promised, and what was prepared of it."""

    __tablename__ = "order_line"
    order_id: Mapped[UUID] = mapped_column(primary_key=True)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    position: Mapped[int]
    variant_id: Mapped[UUID] = mapped_column(index=True)
    product_id: Mapped[UUID]
    name: Mapped[str] = mapped_column(Text)
    options: Mapped[str] = mapped_column(Text)
    unit: Mapped[str] = mapped_column(Text)
    price_cents: Mapped[int]
    vat_bp: Mapped[int]
    qty_milli: Mapped[int]
    prepared_milli: Mapped[int | None]
    total_cents: Mapped[int]
    tolerance_bp: Mapped[int]
    dropped: Mapped[bool]
    handed_milli: Mapped[int] = mapped_column(default=0)
    """What has left of it: the fold of the order's history."""


class PrintRow(Base):
    """A print of this PC, and how far it is; never sent. Holds no name of a customer."""

    __tablename__ = "print"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    document: Mapped[dict[str, Any]]
    title: Mapped[str] = mapped_column(Text)
    printer: Mapped[str] = mapped_column(Text)
    paper: Mapped[str] = mapped_column(Text)
    made_ms: Mapped[int] = mapped_column(index=True)
    state: Mapped[str] = mapped_column(Text, index=True)
    number: Mapped[int | None]
    why: Mapped[str] = mapped_column(Text)
    again: Mapped[bool]
    by_itself: Mapped[bool]
    changed_ms: Mapped[int]
    announced: Mapped[bool]


class OutboxRow(Base):
    """A change to be sent: `queued`, then `acked` by the server, then `settled` by a pull."""

    __tablename__ = "outbox"
    stream_id: Mapped[UUID] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True)
    mutation_id: Mapped[UUID] = mapped_column(unique=True)
    deed_id: Mapped[UUID]
    kind: Mapped[str] = mapped_column(Text)
    entity: Mapped[str] = mapped_column(Text)
    entity_id: Mapped[UUID]
    body: Mapped[str] = mapped_column(Text)
    hlc: Mapped[int]
    prev_hash: Mapped[str] = mapped_column(Text)
    hash: Mapped[str] = mapped_column(Text)
    made_ms: Mapped[int]
    state: Mapped[str] = mapped_column(Text)
    status: Mapped[str | None] = mapped_column(Text)
    rev: Mapped[int | None]
    settled_ms: Mapped[int | None]
    replaced: Mapped[dict[str, Any] | None]
    """The values that were changed, to be shown beside the new ones; never sent."""
    __table_args__ = (
        Index("outbox_by_state", "state", "stream_id", "seq"),
        Index("outbox_by_entity", "entity", "entity_id", "state"),
        Index("outbox_by_time", "made_ms", "state"),
        Index("outbox_by_settling", "settled_ms"),
    )


class BaseRow(Base):
    """The server's last value of an entity that has changes of ours on their way."""

    __tablename__ = "base"
    entity: Mapped[str] = mapped_column(String, primary_key=True)
    entity_id: Mapped[UUID] = mapped_column(primary_key=True)
    data: Mapped[dict[str, Any]]


class RevisionRow(Base):
    """The marketplace's revision of an entity that is here."""

    __tablename__ = "row_rev"
    entity: Mapped[str] = mapped_column(String, primary_key=True)
    entity_id: Mapped[UUID] = mapped_column(primary_key=True)
    rev: Mapped[int]
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 - SQLAlchemy reads it


class JournalRow(Base):
    """What the shopkeeper should know of: refusals, values that lost, possible doubles."""

    __tablename__ = "journal"
    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    at_ms: Mapped[int]
    kind: Mapped[str] = mapped_column(Text)
    entity: Mapped[str] = mapped_column(Text)
    entity_id: Mapped[UUID | None]
    data: Mapped[dict[str, Any]]
    seen: Mapped[bool] = mapped_column(default=False, index=True)
    ref_id: Mapped[UUID | None]
    """What it is about where it may be told again: the marketplace's conflict, for one."""
    __table_args__ = (Index("journal_by_ref", "ref_id", unique=True),)


class DeedRow(Base):
    """A long deed as it goes, so that it can be continued and undone."""

    __tablename__ = "deed"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    at_ms: Mapped[int]
    name: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(Text)
    done: Mapped[int]
    total: Mapped[int]
    kind: Mapped[str | None] = mapped_column(Text)
    """What kind of deed it is; none for the import of a catalogue."""


class DeedPlanRow(Base):
    """All that a long deed needs to go on after a crash, until it is done.

    Apart from the deed itself: SQLite writes a row whole, and how far a deed got changes at every
    step, its plan of some megabytes never.
    """

    __tablename__ = "deed_plan"
    deed_id: Mapped[UUID] = mapped_column(primary_key=True)
    plan: Mapped[bytes]


class DeedItemRow(Base):
    """One product that a long deed made (`before` is none) or changed."""

    __tablename__ = "deed_item"
    deed_id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    product_id: Mapped[UUID]
    before: Mapped[dict[str, Any] | None]
    stayed: Mapped[bool | None]
    """Whether it was left as it is when the deed was undone: it was changed or sold since.
    None as long as it was not undone."""


class ConfirmedRow(Base):
    """A change that archives many products, and that the shop has agreed to."""

    __tablename__ = "bulk_confirmed"
    mutation_id: Mapped[UUID] = mapped_column(primary_key=True)


class SettingRow(Base):
    """What this PC has chosen; never sent."""

    __tablename__ = "setting"
    key: Mapped[str] = mapped_column(String, primary_key=True)
    value: Mapped[Any] = mapped_column(JSON)


class ProfileRow(Base):
    """A field of the shop's profile, and who wrote it."""

    __tablename__ = "profile"
    field: Mapped[str] = mapped_column(String, primary_key=True)
    value: Mapped[Any] = mapped_column(JSON)
    version: Mapped[list[Any] | None]
