"""Inventories in the shop's file, until they are finished and after."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Select, delete, func, insert, or_, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from digitaix_desktop.operations.ports import CountedLine
from digitaix_desktop.storage.meta import DEVICE
from digitaix_desktop.storage.tables import (
    InventoryLineRow,
    InventoryRow,
    MetaRow,
    ProductRow,
    StockRow,
    VariantRow,
)
from digitaix_protocol.rules.hlc import pack

_KEYS = ("inventory_id", "variant_id")


class SqlInventories:
    """`ports.Inventories` in the shop's file."""

    def __init__(self, connection: Connection, now_ms: int, new_id: Callable[[], UUID]) -> None:
        self._connection, self._now_ms, self._new_id = connection, now_ms, new_id

    def open(self) -> UUID | None:
        """The one under way."""
        query = select(InventoryRow.id).where(InventoryRow.is_open.is_(True))
        return self._connection.execute(query).scalar()

    def begin(self, category: str, shelf: str = "") -> UUID:
        """Begin one, of a category, of a place or, with neither, of the whole shop."""
        new = self._new_id()
        values = {
            "id": new,
            "category": category,
            "shelf": shelf,
            "begun_ms": self._now_ms,
            "is_open": True,
        }
        self._connection.execute(insert(InventoryRow).values(values))
        return new

    def reopen(self, inventory_id: UUID) -> None:
        """Go on with one that was closed."""
        self._set_open(inventory_id, is_open=True)

    def close(self, inventory_id: UUID) -> None:
        """It is no longer under way."""
        self._set_open(inventory_id, is_open=False)

    def _set_open(self, inventory_id: UUID, *, is_open: bool) -> None:
        this = update(InventoryRow).where(InventoryRow.id == inventory_id)
        self._connection.execute(this.values(is_open=is_open))

    def line(self, inventory_id: UUID, variant_id: UUID) -> CountedLine | None:
        """What was found of a variant, if it was counted."""
        query = _LINES.where(
            InventoryLineRow.inventory_id == inventory_id,
            InventoryLineRow.variant_id == variant_id,
        )
        row = self._connection.execute(query).first()
        return None if row is None else counted(row)

    def lines(self, inventory_id: UUID) -> Sequence[CountedLine]:
        """All that was counted."""
        query = _LINES.where(InventoryLineRow.inventory_id == inventory_id)
        return [counted(row) for row in self._connection.execute(query)]

    def put(self, inventory_id: UUID, line: CountedLine) -> None:
        """Write a line down, in place of what was there of its variant."""
        values = {"inventory_id": inventory_id, **line._asdict()}
        statement = upsert(InventoryLineRow).values(values)
        others = {name: value for name, value in values.items() if name not in _KEYS}
        self._connection.execute(statement.on_conflict_do_update(index_elements=_KEYS, set_=others))

    def take_off(self, inventory_id: UUID, variant_id: UUID) -> None:
        """Forget what was counted of a variant."""
        self._connection.execute(
            delete(InventoryLineRow).where(
                InventoryLineRow.inventory_id == inventory_id,
                InventoryLineRow.variant_id == variant_id,
            )
        )

    def uncounted(self, inventory_id: UUID) -> Sequence[UUID]:
        """The variants on sale, of its category, that have stock and were not counted."""
        return uncounted(self._connection, inventory_id)


_LINES = select(
    InventoryLineRow.variant_id,
    InventoryLineRow.found_milli,
    InventoryLineRow.bagged_milli,
    InventoryLineRow.expected_milli,
    InventoryLineRow.at_ms,
    InventoryLineRow.hlc,
)


def counted(row: Row[*tuple[Any, ...]]) -> CountedLine:
    """A row as a line."""
    return CountedLine(
        row.variant_id,
        row.found_milli,
        row.bagged_milli,
        row.expected_milli,
        row.at_ms,
        row.hlc,
    )


def uncounted(connection: Connection, inventory_id: UUID) -> Sequence[UUID]:
    """The variants on sale, of what it is of, that have stock and were not counted, by name."""
    query = still_to_count(connection, inventory_id)
    return connection.execute(query.order_by(*_BY_NAME)).scalars().all()


_BY_NAME = (ProductRow.sort_name, VariantRow.position)


def still_to_count(connection: Connection, inventory_id: UUID) -> Select[Any]:
    """The question for those, in no order yet.

    What another PC has counted since this one was begun stands on the shelf: nobody is asked for
    it, nor is it taken to be gone.
    """
    category, shelf, begun_ms = connection.execute(
        select(InventoryRow.category, InventoryRow.shelf, InventoryRow.begun_ms).where(
            InventoryRow.id == inventory_id
        )
    ).one()
    here = connection.execute(select(MetaRow.value).where(MetaRow.key == DEVICE)).scalar()
    done = select(InventoryLineRow.variant_id).where(InventoryLineRow.inventory_id == inventory_id)
    query = (
        select(VariantRow.id)
        .join(StockRow, StockRow.variant_id == VariantRow.id)
        .join(ProductRow, ProductRow.id == VariantRow.product_id)
        .where(
            StockRow.on_hand_milli != 0,
            VariantRow.id.not_in(done),
            or_(
                StockRow.count_hlc.is_(None),
                StockRow.count_hlc < pack(begun_ms),
                StockRow.count_device == here,
            ),
            VariantRow.deleted.is_(False),
            ProductRow.deleted.is_(False),
        )
    )
    if category:
        query = query.where(ProductRow.category == category)
    if shelf:
        place = func.json_extract(ProductRow.extra, "$.place.shelf")
        query = query.where(place == shelf)
    return query
