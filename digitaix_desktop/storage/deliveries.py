"""Expected deliveries in the shop's file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from digitaix_desktop.operations.ports import Arriving, Expected
from digitaix_desktop.storage.tables import DeliveryLineRow, DeliveryRow

_LINES = select(
    DeliveryLineRow.variant_id,
    DeliveryLineRow.expected_milli,
    DeliveryLineRow.arrived_milli,
    DeliveryLineRow.booked_milli,
).order_by(DeliveryLineRow.position)
_KEYS = ("delivery_id", "variant_id")
_BEHIND = 1_000_000
"""What was not expected comes after all that was."""


class SqlDeliveries:
    """`ports.Deliveries` in the shop's file."""

    def __init__(self, connection: Connection, now_ms: int, new_id: Callable[[], UUID]) -> None:
        self._connection, self._now_ms, self._new_id = connection, now_ms, new_id

    def expect(self, expected: Expected) -> UUID:
        """Note goods on their way; the delivery's id."""
        new = self._new_id()
        self._connection.execute(
            insert(DeliveryRow).values(
                id=new,
                supplier=expected.supplier,
                made_ms=self._now_ms,
                is_open=True,
                unknown=list(expected.unknown),
                unread=list(expected.unread),
                mark=expected.mark,
            )
        )
        self._connection.execute(
            insert(DeliveryLineRow),
            [
                {
                    "delivery_id": new,
                    "variant_id": variant_id,
                    "position": place,
                    "expected_milli": milli,
                    "arrived_milli": 0,
                    "booked_milli": 0,
                }
                for place, (variant_id, milli) in enumerate(expected.lines)
            ],
        )
        return new

    def open(self) -> Sequence[UUID]:
        """Those of which more is expected, the oldest first."""
        query = select(DeliveryRow.id).where(DeliveryRow.is_open.is_(True))
        return self._connection.execute(query.order_by(DeliveryRow.made_ms)).scalars().all()

    def of_note(self, mark: str) -> UUID | None:
        """The one, still expected, that was read from the note of that mark."""
        query = select(DeliveryRow.id).where(
            DeliveryRow.mark == mark, DeliveryRow.mark != "", DeliveryRow.is_open.is_(True)
        )
        return self._connection.execute(query.limit(1)).scalar()

    def lines(self, delivery_id: UUID) -> Sequence[Arriving]:
        """All lines of one, in their order."""
        query = _LINES.where(DeliveryLineRow.delivery_id == delivery_id)
        return [Arriving(*row) for row in self._connection.execute(query)]

    def line(self, delivery_id: UUID, variant_id: UUID) -> Arriving | None:
        """One line, if there is such a one."""
        return next(
            (each for each in self.lines(delivery_id) if each.variant_id == variant_id), None
        )

    def arrived(self, delivery_id: UUID, variant_id: UUID, milli: int) -> None:
        """So much of it was seen to arrive, in all."""
        self._put(delivery_id, variant_id, arrived_milli=milli)

    def booked(self, delivery_id: UUID, variant_id: UUID, milli: int) -> None:
        """So much of it is in the stock."""
        self._put(delivery_id, variant_id, booked_milli=milli)

    def _put(self, delivery_id: UUID, variant_id: UUID, **values: int) -> None:
        row: dict[str, Any] = {
            "delivery_id": delivery_id,
            "variant_id": variant_id,
            "position": _BEHIND,
            "expected_milli": 0,
            "arrived_milli": 0,
            "booked_milli": 0,
        }
        statement = upsert(DeliveryLineRow).values({**row, **values})
        self._connection.execute(statement.on_conflict_do_update(index_elements=_KEYS, set_=values))

    def set_open(self, delivery_id: UUID, *, is_open: bool) -> None:
        """Whether more is expected of it."""
        self._connection.execute(
            update(DeliveryRow).where(DeliveryRow.id == delivery_id).values(is_open=is_open)
        )
