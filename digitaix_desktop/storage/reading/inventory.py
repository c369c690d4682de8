"""The inventory under way: what was found, what differs, what is to be counted again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select

from digitaix_desktop.domain.products import Unit
from digitaix_desktop.operations.views.stock import FoundLine, InventorySheet, ToCount
from digitaix_desktop.storage.inventories import still_to_count
from digitaix_desktop.storage.meta import DEVICE, OFFSET
from digitaix_desktop.storage.orders import bagged
from digitaix_desktop.storage.reading.asking import Asking
from digitaix_desktop.storage.reading.cards import PHOTO, named
from digitaix_desktop.storage.tables import (
    InventoryLineRow,
    InventoryRow,
    MetaRow,
    MovementRow,
    ProductRow,
    PurchaseRow,
    StockRow,
    VariantRow,
)
from digitaix_protocol.rules.fold import COUNT
from digitaix_protocol.rules.hlc import millis, pack

_NEAR_MS = 60_000
"""Clocks of two PCs agree to within a minute: what lies closer can't be put in order surely."""
_NAMED = 5
_WORTH = (
    func.coalesce(PurchaseRow.cents, VariantRow.price_cents, ProductRow.price_cents).label(
        "value_cents"
    ),
    PurchaseRow.cents.is_not(None).label("at_purchase_price"),
    VariantRow.sku,
    func.coalesce(func.json_extract(ProductRow.extra, "$.place.shelf"), "").label("shelf"),
)
"""What one costs the shop, or else its customers; its reference, and where it stands."""
_MOVED = (
    select(func.coalesce(func.sum(MovementRow.qty_milli), 0))
    .where(
        MovementRow.variant_id == InventoryLineRow.variant_id,
        MovementRow.hlc > InventoryLineRow.hlc,
        MovementRow.kind != COUNT,
    )
    .correlate(InventoryLineRow)
    .scalar_subquery()
    .label("moved_milli")
)
"""What came and went after a line's place in the ledger."""


class AskingInventory(Asking):
    """Counting the shelves."""

    def inventory(self, most: int | None = None, also: UUID | None = None) -> InventorySheet | None:
        """The count of the shelves under way on this PC; see `queries.Queries`."""
        with self._database.reading() as connection:
            under_way = connection.execute(
                select(InventoryRow.__table__).where(InventoryRow.is_open.is_(True))
            ).first()
            if under_way is None:
                return None
            rest = still_to_count(connection, under_way.id)
            of_it = InventoryLineRow.inventory_id == under_way.id
            first = rest.order_by(ProductRow.sort_name, VariantRow.position).limit(_NAMED)
            return InventorySheet(
                under_way.id,
                under_way.category,
                under_way.shelf,
                under_way.begun_ms,
                _lines(connection, under_way.id, most, also),
                _number(connection, select(InventoryLineRow.variant_id).where(of_it)),
                _number(connection, rest),
                _names(connection, connection.execute(first).scalars().all()),
            )

    def to_count(self) -> Sequence[ToCount]:
        """What has stock and was not counted in the inventory under way, by name."""
        with self._database.reading() as connection:
            under_way = connection.execute(
                select(InventoryRow.id).where(InventoryRow.is_open.is_(True))
            ).scalar()
            if under_way is None:
                return []
            return _to_count(connection, still_to_count(connection, under_way))


def _to_count(connection: Connection, rest: Select[Any]) -> list[ToCount]:
    query = (
        rest.outerjoin(PurchaseRow, PurchaseRow.variant_id == VariantRow.id)
        .add_columns(
            ProductRow.name, VariantRow.options, ProductRow.price_unit, StockRow.on_hand_milli,
            *_WORTH,
        )
        .order_by(ProductRow.sort_name, VariantRow.position)
    )  # fmt: skip
    return [
        ToCount(
            named(row.name, row.options),
            row.sku,
            row.shelf,
            Unit(row.price_unit),
            row.on_hand_milli,
            row.value_cents,
            row.at_purchase_price,
        )
        for row in connection.execute(query)
    ]


def _number(connection: Connection, query: Select[Any]) -> int:
    return connection.execute(select(func.count()).select_from(query.subquery())).scalar_one()


def _lines(
    connection: Connection, inventory_id: UUID, most: int | None, also: UUID | None
) -> list[FoundLine]:
    query = (
        select(
            InventoryLineRow.__table__,
            VariantRow.product_id,
            VariantRow.options,
            ProductRow.name,
            ProductRow.price_unit,
            *_WORTH,
            _MOVED,
            func.coalesce(func.json_extract(VariantRow.media, "$[0]"), PHOTO).label("photo"),
        )
        .join(VariantRow, VariantRow.id == InventoryLineRow.variant_id)
        .join(ProductRow, ProductRow.id == VariantRow.product_id)
        .outerjoin(PurchaseRow, PurchaseRow.variant_id == VariantRow.id)
        .where(InventoryLineRow.inventory_id == inventory_id)
        .order_by(InventoryLineRow.hlc.desc())
    )
    if most is not None:
        newest = (
            select(InventoryLineRow.variant_id)
            .where(InventoryLineRow.inventory_id == inventory_id)
            .order_by(InventoryLineRow.hlc.desc())
            .limit(most)
        )
        wanted: ColumnElement[bool] = InventoryLineRow.variant_id.in_(newest)
        if also is not None:
            wanted = or_(wanted, InventoryLineRow.variant_id == also)
        query = query.where(wanted)
    rows = connection.execute(query).all()
    in_bags = bagged(connection, [row.variant_id for row in rows])
    near = _moved_near(connection, {row.variant_id: row.hlc for row in rows})
    return [
        FoundLine(
            row.variant_id,
            row.product_id,
            named(row.name, row.options),
            Unit(row.price_unit),
            row.found_milli,
            row.bagged_milli,
            row.expected_milli,
            row.at_ms,
            row.photo or "",
            row.value_cents,
            row.at_purchase_price,
            row.sku,
            row.shelf,
            row.found_milli + row.moved_milli + row.bagged_milli - in_bags.get(row.variant_id, 0),
            row.variant_id in near,
        )
        for row in rows
    ]


def _moved_near(connection: Connection, counted: dict[UUID, int]) -> set[UUID]:
    """Those that another PC moved at nearly the same moment, or counted then or later: a later
    count holds, and what was found here would come to nothing without a word."""
    device = connection.execute(select(MetaRow.value).where(MetaRow.key == DEVICE)).scalar()
    oldest = min(counted.values(), default=None)
    if device is None or oldest is None:
        return set()
    near_ms = max(_NEAR_MS, _skew_ms(connection))
    others = select(MovementRow.variant_id, MovementRow.hlc, MovementRow.kind).where(
        MovementRow.hlc >= pack(max(0, millis(oldest) - near_ms)),
        MovementRow.device_id != UUID(device),
        MovementRow.variant_id.in_(
            select(InventoryLineRow.variant_id)
            .join(InventoryRow, InventoryRow.id == InventoryLineRow.inventory_id)
            .where(InventoryRow.is_open.is_(True))
        ),
    )
    return {
        row.variant_id
        for row in connection.execute(others)
        if row.variant_id in counted
        and _puts_in_doubt(row.kind, millis(row.hlc) - millis(counted[row.variant_id]), near_ms)
    }


def _puts_in_doubt(kind: str, later_ms: int, near_ms: int) -> bool:
    return later_ms >= -near_ms and (later_ms <= near_ms or kind == COUNT)


def _skew_ms(connection: Connection) -> int:
    """How far this PC's clock was off when it was last compared with the marketplace's."""
    held = connection.execute(select(MetaRow.value).where(MetaRow.key == OFFSET)).scalar()
    try:
        return abs(int(held or 0))
    except ValueError:
        return 0


def _names(connection: Connection, variant_ids: Iterable[UUID]) -> list[str]:
    query = (
        select(ProductRow.name, VariantRow.options)
        .join(VariantRow, VariantRow.product_id == ProductRow.id)
        .where(VariantRow.id.in_(list(variant_ids)))
        .order_by(ProductRow.sort_name, VariantRow.position)
    )
    return [named(row.name, row.options) for row in connection.execute(query)]
