"""What lies on the shelves and what is promised: folded from ledger and orders, kept at hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Connection,
    String,
    bindparam,
    case,
    func,
    insert,
    select,
    text,
    type_coerce,
    update,
)
from sqlalchemy.dialects.sqlite import insert as upsert

from digitaix_desktop.domain.products import Product
from digitaix_desktop.domain.stock import Movement
from digitaix_desktop.storage.prepared import Prepared, among, listed
from digitaix_desktop.storage.rows import movement_from_row, movement_to_row
from digitaix_desktop.storage.tables import (
    MovementRow,
    OrderLineRow,
    OrderRow,
    StockRow,
    VariantRow,
)
from digitaix_protocol.rules.fold import Place, Shelf, add_movement, fold, supersedes
from digitaix_protocol.rules.order_states import OPEN

_KNOWN = select(MovementRow.id, MovementRow.hlc).where(among(MovementRow.id))
_ADD_MOVEMENT = Prepared(insert(MovementRow))
_STAMP_ANEW = Prepared(
    update(MovementRow).where(MovementRow.id == bindparam("of_id")).values(hlc=bindparam("stamp"))
)
_SHELVES = select(StockRow.__table__).where(among(StockRow.variant_id))


def _put_stock(*written: str) -> Prepared:
    """The shelf of a variant with these columns anew."""
    statement = upsert(StockRow)
    return Prepared(
        statement.on_conflict_do_update(
            index_elements=[StockRow.variant_id],
            set_={name: statement.excluded[name] for name in written},
        )
    )


_PUT_SHELF = _put_stock("on_hand_milli", "known", "count_hlc", "count_device", "count_id")
_PUT_RESERVED = _put_stock("reserved_milli")
_EMPTY_SHELF: dict[str, Any] = {
    "on_hand_milli": 0,
    "reserved_milli": 0,
    "known": False,
    "count_hlc": None,
    "count_device": None,
    "count_id": None,
}


_SUM_UP = """
UPDATE product SET
  on_hand_milli = sums.on_hand, reserved_milli = sums.reserved,
  free_milli = sums.on_hand - sums.reserved, has_stock = sums.known,
  sold_out = sums.known AND sums.on_hand <= sums.reserved
FROM (
  SELECT asked.id AS product_id, coalesce(sum(stock.on_hand_milli), 0) AS on_hand,
    coalesce(sum(stock.reserved_milli), 0) AS reserved, coalesce(max(stock.known), 0) AS known
  FROM ({asked}) AS asked
  LEFT JOIN variant ON variant.product_id = asked.id AND variant.deleted = 0
  LEFT JOIN stock ON stock.variant_id = variant.id
  GROUP BY asked.id
) AS sums
WHERE product.id = sums.product_id
"""
"""What all variants of a product have on the shelves and promised; in one go, without asking."""
_SUM_UP_PRODUCTS = text(_SUM_UP.format(asked="SELECT value AS id FROM json_each(:listed)"))
_SUM_UP_VARIANTS = text(
    _SUM_UP.format(
        asked="SELECT DISTINCT product_id AS id FROM variant "
        "WHERE id IN (SELECT value FROM json_each(:listed))"
    )
)


@dataclass(slots=True)
class _Held:
    shelf: Shelf
    known: bool


def write_movements(connection: Connection, movements: Iterable[Movement]) -> None:
    """Add lines to the ledger and bring the shelves up to date; known lines add nothing.

    Only the stamp of a known line may differ: the server's own, where this PC's clock ran ahead.
    """
    by_id = {movement.id: movement for movement in movements}
    if not by_id:
        return
    stamped = [
        movement
        for known, hlc in connection.execute(_KNOWN, listed(by_id)).all()
        if (movement := by_id.pop(known)).hlc != hlc
    ]
    _STAMP_ANEW.run(connection, [{"of_id": each.id, "stamp": each.hlc} for each in stamped])
    _ADD_MOVEMENT.run(connection, [movement_to_row(each) for each in by_id.values()])
    by_variant: dict[UUID, list[Movement]] = defaultdict(list)
    for movement in by_id.values():
        by_variant[movement.variant_id].append(movement)
    held = _held(connection, by_variant)
    anew = refold(connection, {movement.variant_id for movement in stamped})
    rows = []
    for variant_id in {**by_variant, **anew}:
        lines = by_variant[variant_id]
        shelf = anew.get(variant_id) or _fold_in(
            connection, variant_id, held.get(variant_id), lines
        )
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
    _PUT_SHELF.run(connection, rows)
    refresh_variants(connection, by_variant)


def _held(connection: Connection, variant_ids: Iterable[UUID]) -> dict[UUID, _Held]:
    held: dict[UUID, _Held] = {}
    for row in connection.execute(_SHELVES, listed(variant_ids)):
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


_PROMISED = (
    select(
        OrderLineRow.variant_id,
        func.sum(
            case(
                (OrderLineRow.dropped, 0),
                else_=func.coalesce(OrderLineRow.prepared_milli, OrderLineRow.qty_milli),
            )
        ),
    )
    .join(OrderRow, OrderRow.id == OrderLineRow.order_id)
    .where(among(OrderLineRow.variant_id), OrderRow.state.in_(OPEN))
    .group_by(OrderLineRow.variant_id)
)


def refresh_reserved(connection: Connection, variant_ids: Iterable[UUID]) -> None:
    """What open orders promise of these variants."""
    wanted = set(variant_ids)
    sums: dict[UUID, int] = dict(connection.execute(_PROMISED, listed(wanted)).all())
    _PUT_RESERVED.run(
        connection,
        [
            _EMPTY_SHELF | {"variant_id": variant_id, "reserved_milli": sums.get(variant_id) or 0}
            for variant_id in wanted
        ],
    )
    refresh_variants(connection, wanted)


def refresh_variants(connection: Connection, variant_ids: Iterable[UUID]) -> None:
    """Bring the products of these variants up to date with their shelves."""
    connection.execute(_SUM_UP_VARIANTS, listed(variant_ids))


UNCOUNTED: Mapping[str, Any] = {
    "on_hand_milli": 0,
    "reserved_milli": 0,
    "free_milli": 0,
    "has_stock": False,
    "sold_out": False,
}
"""The columns of a product of which nothing was ever counted."""
_AT_HAND = select(
    type_coerce(StockRow.variant_id, String),
    StockRow.on_hand_milli,
    StockRow.reserved_milli,
    StockRow.known,
).where(among(StockRow.variant_id))


def summed_up(connection: Connection, products: Sequence[Product]) -> Iterator[Mapping[str, Any]]:
    """The columns of products about to be written, of what the shelves hold already."""
    ids = [variant.id for product in products for variant in product.variants]
    shelves = {row[0]: row for row in connection.execute(_AT_HAND, listed(ids))}
    for product in products:
        found = [
            shelf
            for variant in product.variants
            if not variant.deleted and (shelf := shelves.get(variant.id.hex)) is not None
        ]
        if not found:
            yield UNCOUNTED
            continue
        on_hand, reserved = sum(row[1] for row in found), sum(row[2] for row in found)
        known = any(row[3] for row in found)
        yield {
            "on_hand_milli": on_hand,
            "reserved_milli": reserved,
            "free_milli": on_hand - reserved,
            "has_stock": known,
            "sold_out": known and on_hand <= reserved,
        }


_WITH_STOCK = (
    select(VariantRow.product_id)
    .join(StockRow, StockRow.variant_id == VariantRow.id)
    .where(among(VariantRow.product_id))
)


def with_stock(connection: Connection, product_ids: Iterable[UUID]) -> set[UUID]:
    """Those of the products of which a shelf is known, or an order promises something."""
    return set(connection.execute(_WITH_STOCK, listed(product_ids)).scalars())


def refresh_products(connection: Connection, product_ids: Iterable[UUID]) -> None:
    """Sum up the shelves of these products' variants: what the grid shows without asking."""
    asked = list(product_ids)
    if asked:
        connection.execute(_SUM_UP_PRODUCTS, listed(asked))
