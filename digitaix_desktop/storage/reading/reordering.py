"""What is low and to be ordered again, where goods stand, and whom they are bought from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlalchemy import Connection, func, select, text

from digitaix_desktop.domain.products import Unit
from digitaix_desktop.domain.reordering import LOOKED_BACK_WEEKS, Need
from digitaix_desktop.operations.views.stock import ToReorder
from digitaix_desktop.storage.prepared import among, listed
from digitaix_desktop.storage.reading.asking import Asking
from digitaix_desktop.storage.reading.cards import PHOTO, named
from digitaix_desktop.storage.rows import folded
from digitaix_desktop.storage.settings import read_profile
from digitaix_desktop.storage.tables import (
    RUNNING_LOW,
    SHELVED,
    DeliveryLineRow,
    DeliveryRow,
    MovementRow,
    ProductRow,
    PurchaseRow,
    StockRow,
    SupplierRow,
    VariantRow,
)
from digitaix_protocol.rules.hlc import pack

_WEEK_MS = 7 * 24 * 3600 * 1000
_SOLD = ("counter", "till_import", "web_pickup", "return")
_LOW_ROWS = text(
    f"SELECT row FROM product INDEXED BY product_running_low WHERE {RUNNING_LOW}"  # noqa: S608
).columns(ProductRow.row)
_LOW_MILLI = func.json_extract(ProductRow.extra, "$.reorder.low_milli")
_TARGET_MILLI = func.json_extract(ProductRow.extra, "$.reorder.target_milli")
_SHELVES = text(
    f"SELECT DISTINCT json_extract(extra, '$.place.shelf') FROM product WHERE {SHELVED}"  # noqa: S608
)
_SUPPLIERS = select(SupplierRow.name).where(SupplierRow.name != "").distinct()
_LOW_VARIANTS = (
    select(
        ProductRow.id,
        ProductRow.name,
        ProductRow.price_unit,
        ProductRow.sort_name,
        VariantRow.id.label("variant_id"),
        VariantRow.options,
        VariantRow.sku,
        VariantRow.barcodes,
        (StockRow.on_hand_milli - StockRow.reserved_milli).label("left_milli"),
        _LOW_MILLI.label("low_milli"),
        _TARGET_MILLI.label("target_milli"),
        PurchaseRow.cents,
        func.coalesce(SupplierRow.name, "").label("supplier"),
        func.coalesce(func.json_extract(VariantRow.media, "$[0]"), PHOTO).label("photo"),
    )
    .join(VariantRow, VariantRow.product_id == ProductRow.id)
    .join(StockRow, StockRow.variant_id == VariantRow.id)
    .outerjoin(SupplierRow, SupplierRow.product_id == ProductRow.id)
    .outerjoin(PurchaseRow, PurchaseRow.variant_id == VariantRow.id)
    .where(
        ProductRow.row.in_(_LOW_ROWS),
        VariantRow.deleted.is_(False),
        StockRow.known.is_(True),
    )
)
_SOLD_SINCE = (
    select(MovementRow.variant_id, func.sum(MovementRow.qty_milli))
    .where(among(MovementRow.variant_id), MovementRow.kind.in_(_SOLD))
    .group_by(MovementRow.variant_id)
)
_COMING = (
    select(
        DeliveryLineRow.variant_id,
        func.sum(func.max(0, DeliveryLineRow.expected_milli - DeliveryLineRow.booked_milli)),
    )
    .join(DeliveryRow, DeliveryRow.id == DeliveryLineRow.delivery_id)
    .where(among(DeliveryLineRow.variant_id), DeliveryRow.is_open.is_(True))
    .group_by(DeliveryLineRow.variant_id)
)


class AskingReorders(Asking):
    """Ordering again."""

    def to_reorder(self) -> Sequence[ToReorder]:
        """What is low, by supplier, what is bought most of first; of the unknown last."""
        with self._database.reading() as connection:
            profile = read_profile(connection, None)
            found = []
            for row in connection.execute(_LOW_VARIANTS):
                own = row.low_milli
                low = own if isinstance(own, int) else profile.low_milli
                if row.left_milli <= low:
                    found.append((row, low))
            ids = [row.variant_id for row, _ in found]
            sold = _sold_since(connection, ids, self._now_ms())
            coming = coming_of(connection, ids)
        lines = [
            ToReorder(
                row.id,
                row.variant_id,
                named(row.name, row.options),
                row.sku,
                row.barcodes[0] if row.barcodes else "",
                Unit(row.price_unit),
                row.supplier,
                Need(
                    Unit(row.price_unit),
                    row.left_milli,
                    low,
                    row.target_milli if isinstance(row.target_milli, int) else None,
                    sold.get(row.variant_id, 0),
                    coming.get(row.variant_id, 0),
                    profile.cover_weeks,
                ),
                row.cents,
                row.photo or "",
            )
            for row, low in found
        ]
        lines.sort(key=_in_order)
        return lines

    def shelves(self) -> Sequence[str]:
        """Where goods stand in the shop, in its own words, by name."""
        with self._database.reading() as connection:
            return sorted(connection.execute(_SHELVES).scalars(), key=folded)

    def suppliers(self) -> Sequence[str]:
        """The suppliers noted on this PC, by name."""
        with self._database.reading() as connection:
            return sorted(connection.execute(_SUPPLIERS).scalars(), key=folded)


def _in_order(line: ToReorder) -> tuple[bool, str, int, str]:
    return not line.supplier, folded(line.supplier), -line.need.sold_milli, folded(line.name)


def _sold_since(connection: Connection, ids: Sequence[UUID], now_ms: int) -> dict[UUID, int]:
    """What was sold of these in the weeks looked back on, returns taken off."""
    since = pack(max(0, now_ms - LOOKED_BACK_WEEKS * _WEEK_MS))
    query = _SOLD_SINCE.where(MovementRow.hlc >= since)
    return {id: -milli for id, milli in connection.execute(query, listed(ids)).all()}


def coming_of(connection: Connection, variant_ids: Iterable[UUID]) -> dict[UUID, int]:
    """What is expected of these from suppliers and is not in the stock yet."""
    return dict(connection.execute(_COMING, listed(variant_ids)).all())
