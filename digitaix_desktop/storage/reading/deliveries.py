"""What is expected from suppliers, and what of it arrived."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Connection, func, select

from digitaix_desktop.domain.products import Unit
from digitaix_desktop.operations.views.stock import Delivery, DeliveryLine
from digitaix_desktop.storage.reading.asking import Asking
from digitaix_desktop.storage.reading.cards import PHOTO, named
from digitaix_desktop.storage.tables import DeliveryLineRow, DeliveryRow, ProductRow, VariantRow

_LINES = (
    select(
        DeliveryLineRow.variant_id,
        VariantRow.product_id,
        ProductRow.name,
        VariantRow.options,
        ProductRow.price_unit,
        DeliveryLineRow.expected_milli,
        DeliveryLineRow.arrived_milli,
        DeliveryLineRow.booked_milli,
        func.coalesce(func.json_extract(VariantRow.media, "$[0]"), PHOTO).label("photo"),
    )
    .join(VariantRow, VariantRow.id == DeliveryLineRow.variant_id)
    .join(ProductRow, ProductRow.id == VariantRow.product_id)
    .order_by(DeliveryLineRow.position, ProductRow.sort_name)
)


class AskingDeliveries(Asking):
    """Deliveries under way."""

    def deliveries(self) -> Sequence[Delivery]:
        """Those of which more is expected, oldest first."""
        query = (
            select(DeliveryRow.__table__)
            .where(DeliveryRow.is_open.is_(True))
            .order_by(DeliveryRow.made_ms)
        )
        with self._database.reading() as connection:
            return [
                Delivery(
                    row.id,
                    row.supplier,
                    row.made_ms,
                    _lines(connection, row.id),
                    tuple(row.unknown),
                    tuple(row.unread),
                    _came_before(connection, row.id, row.mark),
                )
                for row in connection.execute(query).all()
            ]


def _came_before(connection: Connection, delivery_id: UUID, mark: str) -> int | None:
    """When the same note was read before, if goods of it went into the stock."""
    if not mark:
        return None
    query = (
        select(func.max(DeliveryRow.made_ms))
        .join(DeliveryLineRow, DeliveryLineRow.delivery_id == DeliveryRow.id)
        .where(
            DeliveryRow.mark == mark,
            DeliveryRow.id != delivery_id,
            DeliveryLineRow.booked_milli > 0,
        )
    )
    return connection.execute(query).scalar()


def _lines(connection: Connection, delivery_id: UUID) -> list[DeliveryLine]:
    return [
        DeliveryLine(
            row.variant_id,
            row.product_id,
            named(row.name, row.options),
            Unit(row.price_unit),
            row.expected_milli,
            row.arrived_milli,
            row.booked_milli,
            row.photo or "",
        )
        for row in connection.execute(_LINES.where(DeliveryLineRow.delivery_id == delivery_id))
    ]
