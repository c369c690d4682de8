"""What lies on the shelves and what is promised: folded from ledger and orders, kept at hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection, bindparam, case, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from digitaix_desktop.domain.stock import Movement
from digitaix_desktop.storage.rows import movement_from_row, movement_to_row, pieces
from digitaix_desktop.storage.tables import (
    MovementRow,
    OrderLineRow,
    OrderRow,
    ProductRow,
    StockRow,
    VariantRow,
)
from digitaix_protocol.rules.fold import Place, Shelf, add_movement, fold, supersedes
from digitaix_protocol.rules.order_states import OPEN


@dataclass(slots=True)
class _Held:
    shelf: Shelf
    known: bool


def write_movements(connection: Connection, movements: Iterable[Movement]) -> None:
    """Add lines to the ledger and bring the shelves up to date; known lines add nothing."""
    by_id = {movement.id: movement for movement in movements}
    for piece in pieces(by_id):
        for known in connection.execute(
            select(MovementRow.id).where(MovementRow.id.in_(piece))
        ).scalars():
            del by_id[known]
    if not by_id:
        return
    connection.execute(insert(MovementRow), [movement_to_row(each) for each in by_id.values()])
    by_variant: dict[UUID, list[Movement]] = defaultdict(list)
    for movement in by_id.values():
        by_variant[movement.variant_id].append(movement)
    held = _held(connection, by_variant)
    rows = []
    for variant_id, lines in by_variant.items():
        shelf = _fold_in(connection, variant_id, held.get(variant_id), lines)
        place = shelf.counted_at
        rows.append(
            {
                "variant_id": variant_id,
                "on_hand_milli": shelf.on_hand_milli,
                "reserved_milli": 0,
                "known": True,
                "count_hlc": place.hlc if place else None,
                "count_device": place.device_id if place else None,
                "count_id": place.movement_id if place else None,
            }
        )
    statement = upsert(StockRow)
    written = ("on_hand_milli", "known", "count_hlc", "count_device", "count_id")
    connection.execute(
        statement.on_conflict_do_update(
            index_elements=[StockRow.variant_id],
            set_={name: statement.excluded[name] for name in written},
        ),
        rows,
    )
    refresh_variants(connection, by_variant)


def _held(connection: Connection, variant_ids: Iterable[UUID]) -> dict[UUID, _Held]:
    held: dict[UUID, _Held] = {}
    for piece in pieces(variant_ids):
        for row in connection.execute(
            select(StockRow.__table__).where(StockRow.variant_id.in_(piece))
        ):
            place = (
                Place(row.count_hlc, row.count_device, row.count_id)
                if row.count_hlc is not None
                else None
            )
            held[row.variant_id] = _Held(Shelf(row.on_hand_milli, place), row.known)
    return held


def _fold_in(
    connection: Connection, variant_id: UUID, held: _Held | None, lines: Sequence[Movement]
) -> Shelf:
    """The shelf with some lines more; folded anew only where a newer count arrived."""
    if held is None or not held.known:
        return fold(line.entry for line in lines)
    shelf = held.shelf
    if any(line.is_count and supersedes(shelf, line.entry) for line in lines):
        oldest = min(line.hlc for line in lines if line.is_count)
        rows = connection.execute(
            select(MovementRow.__table__).where(
                MovementRow.variant_id == variant_id, MovementRow.hlc >= oldest
            )
        )
        return fold(movement_from_row(row).entry for row in rows)
    for line in lines:
        if not line.is_count:
            shelf = add_movement(shelf, line.entry)
    return shelf


def refold(connection: Connection, variant_ids: Iterable[UUID]) -> dict[UUID, Shelf]:
    """The shelves folded from the whole ledger: what the projection must always equal."""
    shelves = {}
    for variant_id in variant_ids:
        rows = connection.execute(
            select(MovementRow.__table__).where(MovementRow.variant_id == variant_id)
        )
        shelves[variant_id] = fold(movement_from_row(row).entry for row in rows)
    return shelves


def refresh_reserved(connection: Connection, variant_ids: Iterable[UUID]) -> None:
    """What open orders promise of these variants."""
    wanted = set(variant_ids)
    due = case(
        (OrderLineRow.dropped, 0),
        else_=func.coalesce(OrderLineRow.prepared_milli, OrderLineRow.qty_milli),
    )
    for piece in pieces(wanted):
        sums: dict[UUID, int] = dict(
            connection.execute(
                select(OrderLineRow.variant_id, func.sum(due))
                .join(OrderRow, OrderRow.id == OrderLineRow.order_id)
                .where(OrderLineRow.variant_id.in_(piece), OrderRow.state.in_(OPEN))
                .group_by(OrderLineRow.variant_id)
            ).all()
        )
        statement = upsert(StockRow)
        connection.execute(
            statement.on_conflict_do_update(
                index_elements=[StockRow.variant_id],
                set_={"reserved_milli": statement.excluded.reserved_milli},
            ),
            [
                {
                    "variant_id": variant_id,
                    "on_hand_milli": 0,
                    "known": False,
                    "reserved_milli": sums.get(variant_id) or 0,
                }
                for variant_id in piece
            ],
        )
    refresh_variants(connection, wanted)


def refresh_variants(connection: Connection, variant_ids: Iterable[UUID]) -> None:
    """Bring the products of these variants up to date with their shelves."""
    product_ids: set[UUID] = set()
    for piece in pieces(variant_ids):
        product_ids.update(
            connection.execute(
                select(VariantRow.product_id).where(VariantRow.id.in_(piece))
            ).scalars()
        )
    refresh_products(connection, product_ids)


def with_stock(connection: Connection, product_ids: Iterable[UUID]) -> set[UUID]:
    """Those of the products of which a shelf is known, or an order promises something."""
    found: set[UUID] = set()
    for piece in pieces(product_ids):
        found.update(
            connection.execute(
                select(VariantRow.product_id)
                .join(StockRow, StockRow.variant_id == VariantRow.id)
                .where(VariantRow.product_id.in_(piece))
            ).scalars()
        )
    return found


def refresh_products(connection: Connection, product_ids: Iterable[UUID]) -> None:
    """Sum up the shelves of these products' variants: what the grid shows without asking."""
    for piece in pieces(product_ids):
        rows = connection.execute(
            select(
                VariantRow.product_id,
                func.sum(StockRow.on_hand_milli),
                func.sum(StockRow.reserved_milli),
                func.max(StockRow.known),
            )
            .join(StockRow, StockRow.variant_id == VariantRow.id)
            .where(VariantRow.product_id.in_(piece), VariantRow.deleted.is_(False))
            .group_by(VariantRow.product_id)
        ).all()
        sums = {row[0]: (row[1], row[2], bool(row[3])) for row in rows}
        connection.execute(
            update(ProductRow)
            .where(ProductRow.id == bindparam("of_id"))
            .values(
                on_hand_milli=bindparam("on_hand"),
                reserved_milli=bindparam("reserved"),
                free_milli=bindparam("free"),
                has_stock=bindparam("known"),
                sold_out=bindparam("out"),
            ),
            [
                {
                    "of_id": product_id,
                    "on_hand": on_hand,
                    "reserved": reserved,
                    "free": on_hand - reserved,
                    "known": known,
                    "out": known and on_hand - reserved <= 0,
                }
                for product_id in piece
                for on_hand, reserved, known in (sums.get(product_id, (0, 0, False)),)
            ],
        )
