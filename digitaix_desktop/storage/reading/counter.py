"""What passed the counter of this PC, newest first, and what orders want of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    TextClause,
    case,
    func,
    select,
)

from digitaix_desktop.domain.products import Unit
from digitaix_desktop.domain.scale_labels import ScaleLabel
from digitaix_desktop.operations.counter import Way, taken_back_by
from digitaix_desktop.operations.importing.updating import IMPORT
from digitaix_desktop.operations.stock import UNDONE
from digitaix_desktop.operations.views.orders import Promise
from digitaix_desktop.operations.views.stock import CounterDay, Passage, ToWeigh
from digitaix_desktop.storage import ledger
from digitaix_desktop.storage.meta import DEVICE
from digitaix_desktop.storage.projection import STILL_DUE
from digitaix_desktop.storage.reading.asking import Asking
from digitaix_desktop.storage.reading.cards import PHOTO, named
from digitaix_desktop.storage.reading.products import stock_lines
from digitaix_desktop.storage.tables import (
    AT_THE_COUNTER,
    BarcodeRow,
    MetaRow,
    MovementRow,
    OrderLineRow,
    OrderRow,
    ProductRow,
    VariantRow,
    WeighingRow,
)
from digitaix_protocol.rules.order_states import OPEN

_SHOWN = 10
_WHAT = (
    VariantRow.product_id,
    ProductRow.name,
    VariantRow.options,
    ProductRow.price_unit,
    func.coalesce(func.json_extract(VariantRow.media, "$[0]"), PHOTO).label("photo"),
)


class AskingCounter(Asking):
    """The counter, as this PC stands at it."""

    def counter_day(self, midnight_ms: int) -> CounterDay:
        """The last passages, those whose weight is to be noted, and how many were sold today."""
        with self._database.reading() as connection:
            device = connection.execute(select(MetaRow.value).where(MetaRow.key == DEVICE)).scalar()
            if device is None:
                return CounterDay()
            here = (
                AT_THE_COUNTER,
                MovementRow.device_id == UUID(device),
                MovementRow.reason != IMPORT,
            )
            number = connection.execute(
                select(func.sum(case((MovementRow.reason == UNDONE, -1), else_=1))).where(
                    *here, MovementRow.at_ms >= midnight_ms, MovementRow.kind == Way.SOLD
                )
            ).scalar()
            to_weigh = connection.execute(
                select(
                    WeighingRow.id,
                    WeighingRow.at_ms,
                    WeighingRow.variant_id,
                    WeighingRow.way,
                    *_WHAT,
                )
                .join(VariantRow, VariantRow.id == WeighingRow.variant_id)
                .join(ProductRow, ProductRow.id == VariantRow.product_id)
                .order_by(WeighingRow.at_ms.desc())
            ).all()
            return CounterDay(
                _passages(connection, _newest(*here), _SHOWN),
                [
                    ToWeigh(row.id, row.at_ms, row.product_id, row.variant_id,
                            named(row.name, row.options), Unit(row.price_unit), row.photo or "",
                            row.way)
                    for row in to_weigh
                ],
                max(0, number or 0),
            )  # fmt: skip

    def passages(self, movement_ids: Iterable[UUID]) -> Sequence[Passage]:
        """These movements at the counter, newest first, but those that were taken back."""
        with self._database.reading() as connection:
            return _passages(connection, _newest(MovementRow.id.in_(list(movement_ids))))

    def by_scale(self, label: ScaleLabel) -> tuple[UUID, UUID] | None:
        """The article of a label: known by the code of the label, or by its number as reference."""
        by_reference = select(VariantRow.id).where(
            VariantRow.sku.in_({label.item, label.item.lstrip("0") or "0"})
        )
        by_code = select(BarcodeRow.variant_id).where(BarcodeRow.code == label.article_code)
        with self._database.reading() as connection:
            for known in (by_code, by_reference):
                query = (
                    select(VariantRow.product_id, VariantRow.id)
                    .join(ProductRow, ProductRow.id == VariantRow.product_id)
                    .where(
                        VariantRow.id.in_(known),
                        ProductRow.price_unit == Unit.KG.value,
                        VariantRow.deleted.is_(False),
                        ProductRow.deleted.is_(False),
                    )
                    .limit(1)
                )
                row = connection.execute(query).first()
                if row is not None:
                    return row.product_id, row.id
        return None

    def promised(self, variant_id: UUID) -> Sequence[Promise]:
        """The open orders that want a variant, newest first, and how much of it."""
        query = (
            select(OrderRow.id, OrderRow.code, STILL_DUE)
            .join(OrderRow, OrderRow.id == OrderLineRow.order_id)
            .where(
                OrderLineRow.variant_id == variant_id,
                OrderLineRow.dropped.is_(False),
                OrderRow.state.in_(OPEN),
                STILL_DUE > 0,
            )
            .order_by(OrderRow.placed_ms.desc())
        )
        with self._database.reading() as connection:
            return [Promise(*row) for row in connection.execute(query)]


def _newest(*which: ColumnElement[bool] | TextClause) -> Select[Any]:
    return (
        select(MovementRow.id, MovementRow.at_ms, MovementRow.variant_id, MovementRow.kind,
            MovementRow.reason,
            MovementRow.qty_milli,
               *_WHAT)
        .join(VariantRow, VariantRow.id == MovementRow.variant_id)
        .join(ProductRow, ProductRow.id == VariantRow.product_id)
        .where(*which, MovementRow.reason != UNDONE)
        .order_by(MovementRow.at_ms.desc(), MovementRow.hlc.desc())
    )  # fmt: skip


def _passages(connection: Connection, query: Select[Any], most: int | None = None) -> list[Passage]:
    """Those that were not taken back: read on until there are enough."""
    kept: list[Row[Any]] = []
    rows = connection.execute(query)
    while (most is None or len(kept) < most) and (page := rows.fetchmany(2 * _SHOWN)):
        opposites = {taken_back_by(row.id): row.id for row in page}
        gone = {opposites[id] for id in ledger.held(connection, opposites)}
        kept += [row for row in page if row.id not in gone]
    rows.close()
    if most is not None:
        del kept[most:]
    stock = stock_lines(connection, {row.variant_id for row in kept})
    return [
        Passage(row.id, row.at_ms, row.product_id, row.variant_id,
                named(row.name, row.options), Unit(row.price_unit), row.kind, row.qty_milli,
                stock[row.variant_id], row.photo or "", row.reason)
        for row in kept
    ]  # fmt: skip
