"""The orders in the shop's file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, and_, delete, func, insert, or_, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from digitaix_desktop.domain.errors import NotFound
from digitaix_desktop.domain.orders import Order
from digitaix_desktop.storage.prepared import among, listed
from digitaix_desktop.storage.projection import STILL_DUE, refresh_reserved
from digitaix_desktop.storage.rows import line_to_row, order_from_row, order_to_row, pieces
from digitaix_desktop.storage.tables import OrderLineRow, OrderRow
from digitaix_protocol.rules.order_states import State


def load(connection: Connection, order_ids: Iterable[UUID]) -> dict[UUID, Order]:
    """Those of the orders that exist, with their lines."""
    found: dict[UUID, Order] = {}
    for piece in pieces(order_ids):
        lines: dict[UUID, list[Row[Any]]] = defaultdict(list)
        for row in connection.execute(
            select(OrderLineRow.__table__)
            .where(OrderLineRow.order_id.in_(piece))
            .order_by(OrderLineRow.position)
        ):
            lines[row.order_id].append(row)
        for row in connection.execute(select(OrderRow.__table__).where(OrderRow.id.in_(piece))):
            found[row.id] = order_from_row(row, lines[row.id])
    return found


class SqlOrders:
    """`ports.Orders` in the shop's file."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, order_id: UUID) -> Order:
        """One order; `NotFound` if there is none of that id."""
        found = load(self._connection, [order_id])
        if order_id not in found:
            raise NotFound(what=order_id)
        return found[order_id]

    def save(self, order: Order) -> None:
        """Write an order, new or changed, and what is reserved by it."""
        row = order_to_row(order)
        statement = upsert(OrderRow).values(**row, seen=False)
        self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=[OrderRow.id],
                set_={name: statement.excluded[name] for name in row if name != "id"},
            )
        )
        before = set(
            self._connection.execute(
                select(OrderLineRow.variant_id).where(OrderLineRow.order_id == order.id)
            ).scalars()
        )
        self._connection.execute(delete(OrderLineRow).where(OrderLineRow.order_id == order.id))
        if order.lines:
            handed = order.handed_milli
            self._connection.execute(
                insert(OrderLineRow),
                [
                    line_to_row(order.id, place, line, handed[line.id])
                    for place, line in enumerate(order.lines)
                ],
            )
        refresh_reserved(self._connection, before | {line.variant_id for line in order.lines})

    def bagged(self, variant_ids: Iterable[UUID]) -> dict[UUID, int]:
        """What is prepared of these variants for open orders, and stands in their bags."""
        return bagged(self._connection, variant_ids)

    def code_is_free(self, code: str) -> bool:
        """Whether no order goes by this pickup code."""
        query = select(OrderRow.id).where(OrderRow.code == code).limit(1)
        return self._connection.execute(query).first() is None

    def mark_seen(self, order_ids: Iterable[UUID], *, seen: bool = True) -> None:
        """Note that somebody looked at these orders."""
        for piece in pieces(order_ids):
            self._connection.execute(
                update(OrderRow).where(OrderRow.id.in_(piece)).values(seen=seen)
            )

    def mark_printed(self, order_id: UUID, at_ms: int | None) -> None:
        """Note that an order's slip went to the printer."""
        self._connection.execute(
            update(OrderRow).where(OrderRow.id == order_id).values(printed_ms=at_ms)
        )


def bagged(connection: Connection, variant_ids: Iterable[UUID]) -> dict[UUID, int]:
    """What is prepared of these variants for open orders, and stands in their bags."""
    line = OrderLineRow
    in_bags = or_(
        OrderRow.state == State.READY.value,
        and_(OrderRow.state == State.PREPARING.value, line.prepared_milli.is_not(None)),
    )
    query = (
        select(line.variant_id, func.sum(STILL_DUE))
        .join(OrderRow, OrderRow.id == line.order_id)
        .where(among(line.variant_id), line.dropped.is_(False), in_bags)
        .group_by(line.variant_id)
    )
    return dict(connection.execute(query, listed(variant_ids)).all())
