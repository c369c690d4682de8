"""What lies on the shelves and what is promised: folded from ledger and orders, kept at hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import (
    Connection,
    String,
    TextClause,
    case,
    func,
    select,
    text,
    type_coerce,
)
from sqlalchemy.dialects.sqlite import insert as upsert

from digitaix_desktop.domain.products import Product
from digitaix_desktop.domain.reordering import USUAL_LOW_MILLI
from digitaix_desktop.storage.prepared import Prepared, among, listed
from digitaix_desktop.storage.tables import (
    OrderLineRow,
    OrderRow,
    StockRow,
    VariantRow,
)
from digitaix_protocol.rules.order_states import OPEN


def put_stock(*written: str) -> Prepared:
    """The shelf of a variant with these columns anew."""
    statement = upsert(StockRow)
    return Prepared(
        statement.on_conflict_do_update(
            index_elements=[StockRow.variant_id],
            set_={name: statement.excluded[name] for name in written},
        )
    )


_PUT_RESERVED = put_stock("reserved_milli")
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
  free_milli = sums.free, has_stock = sums.known,
  sold_out = sums.known AND sums.most < max(1, product.min_milli)
    AND NOT coalesce(json_extract(product.extra, '$.making.to_order'), 0),
  low = sums.known AND NOT coalesce(json_extract(product.extra, '$.making.to_order'), 0)
    AND sums.least_left <= coalesce(json_extract(product.extra, '$.reorder.low_milli'), {low})
FROM (
  SELECT product_id, coalesce(sum(on_hand), 0) AS on_hand, coalesce(sum(reserved), 0) AS reserved,
    coalesce(max(known), 0) AS known, coalesce(sum(free), 0) AS free,
    coalesce(max(free), 0) AS most,
    min(CASE WHEN known THEN on_hand - reserved END) AS least_left
  FROM (
    SELECT asked.id AS product_id, stock.on_hand_milli AS on_hand,
      stock.reserved_milli AS reserved, stock.known AS known,
      CASE WHEN stock.known
        THEN max(0, stock.on_hand_milli - stock.reserved_milli - kept.safety_milli) END AS free
    FROM ({asked}) AS asked
    JOIN product AS kept ON kept.id = asked.id
    LEFT JOIN variant ON variant.product_id = asked.id AND variant.deleted = 0
    LEFT JOIN stock ON stock.variant_id = variant.id
  ) GROUP BY product_id
) AS sums
WHERE product.id = sums.product_id
"""
"""What all variants of a product have on the shelves, promised and free; in one go, without asking.

What is free, sold out and low is `Product.free_of`, `.is_sold_out` and `.runs_low` in SQL.
"""
_USUAL_LOW = f"""coalesce((
      SELECT CAST(value AS INTEGER) FROM profile
      WHERE field = 'low_milli' AND json_type(value) = 'integer'
    ), {USUAL_LOW_MILLI})"""  # noqa: S608 - words of our own


def _sum_up(asked: str) -> TextClause:
    return text(_SUM_UP.format(asked=asked, low=_USUAL_LOW))


_SUM_UP_PRODUCTS = _sum_up("SELECT value AS id FROM json_each(:listed)")
_SUM_UP_VARIANTS = _sum_up(
    "SELECT DISTINCT product_id AS id FROM variant "
    "WHERE id IN (SELECT value FROM json_each(:listed))"
)
_SUM_UP_ALL = _sum_up("SELECT id FROM product WHERE has_stock = 1")
_ASK_USUAL_LOW = text(f"SELECT {_USUAL_LOW}")


def usual_low(connection: Connection) -> int:
    """At how much left the shop usually orders more."""
    return int(connection.execute(_ASK_USUAL_LOW).scalar_one())


def refresh_all(connection: Connection) -> None:
    """Sum up all shelves: when more is ordered is otherwise now."""
    connection.execute(_SUM_UP_ALL)


STILL_DUE = func.max(
    0,
    func.coalesce(OrderLineRow.prepared_milli, OrderLineRow.qty_milli) - OrderLineRow.handed_milli,
)
"""What is yet to leave of a line that is not left out: `Order.still_due` in SQL."""
_PROMISED = (
    select(
        OrderLineRow.variant_id,
        func.sum(
            case(
                (OrderLineRow.dropped, 0),
                else_=STILL_DUE,
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


Shelves: TypeAlias = Mapping[str, tuple[int, int, bool]]
"""On hand, reserved, and whether the ledger knows of it; by the variant's id in hex digits."""
UNCOUNTED: Mapping[str, Any] = {
    "on_hand_milli": 0,
    "reserved_milli": 0,
    "free_milli": 0,
    "has_stock": False,
    "sold_out": False,
    "low": False,
}
"""The columns of a product of which nothing was ever counted."""
_AT_HAND = select(
    type_coerce(StockRow.variant_id, String),
    StockRow.on_hand_milli,
    StockRow.reserved_milli,
    StockRow.known,
).where(among(StockRow.variant_id))


def shelves_of(connection: Connection, products: Sequence[Product]) -> Shelves:
    """What the shelves hold already of products about to be written."""
    ids = [variant.id for product in products for variant in product.variants]
    return {row[0]: (*row[1:],) for row in connection.execute(_AT_HAND, listed(ids))}


def summed_up(
    products: Sequence[Product], shelves: Shelves, usual_low_milli: int
) -> Iterator[Mapping[str, Any]]:
    """The columns of products about to be written, of what the shelves hold."""
    for product in products:
        found = [
            shelf
            for variant in product.variants
            if not variant.deleted and (shelf := shelves.get(variant.id.hex)) is not None
        ]
        if not found:
            yield UNCOUNTED
            continue
        counted = [(on_hand, reserved) for on_hand, reserved, known in found if known]
        yield {
            "on_hand_milli": sum([row[0] for row in found]),
            "reserved_milli": sum([row[1] for row in found]),
            "free_milli": sum([product.free_of(*shelf) for shelf in counted]),
            "has_stock": bool(counted),
            "sold_out": product.is_sold_out(counted),
            "low": product.runs_low(counted, usual_low_milli),
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
