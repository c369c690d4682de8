"""The products in the shop's file, and what search finds of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, bindparam, delete, func, insert, select, text, update
from sqlalchemy.dialects.sqlite import insert as upsert

from digitaix_desktop.domain.errors import NotFound
from digitaix_desktop.domain.products import Product, Variant
from digitaix_desktop.operations.ports import Matches
from digitaix_desktop.storage.prepared import Prepared, among, listed
from digitaix_desktop.storage.projection import refresh_products, with_stock
from digitaix_desktop.storage.rows import (
    folded,
    product_from_row,
    product_to_row,
    variant_from_row,
    variant_to_row,
)
from digitaix_desktop.storage.tables import BarcodeRow, Base, ProductRow, PurchaseRow, VariantRow

_ALIVE = text("+product.deleted = 0")
"""Checked last, with the plus sign: SQLite would otherwise begin with all products that are alive,
and look each of them up among the keys (sqlite.org/optoverview.html, 13)."""
_BY_SKU = (
    select(VariantRow.sku, VariantRow.product_id)
    .join(ProductRow, ProductRow.id == VariantRow.product_id)
    .where(among(VariantRow.sku), _ALIVE)
)
_BY_BARCODE = (
    select(BarcodeRow.code, VariantRow.product_id)
    .join(VariantRow, VariantRow.id == BarcodeRow.variant_id)
    .join(ProductRow, ProductRow.id == VariantRow.product_id)
    .where(among(BarcodeRow.code), _ALIVE)
)
_BY_NAME = select(ProductRow.sort_name, ProductRow.id).where(
    among(ProductRow.sort_name), ProductRow.deleted.is_(False)
)
_NUMBERS = select(ProductRow.id, ProductRow.row).where(among(ProductRow.id))
_LAST_NUMBER = select(func.max(ProductRow.row))
_UNCOUNTED = {
    "on_hand_milli": 0,
    "reserved_milli": 0,
    "free_milli": 0,
    "has_stock": False,
    "sold_out": False,
}
"""What is on the shelves of a product that nobody has counted yet."""
_ADD = Prepared(insert(ProductRow))
_CHANGE = Prepared(
    update(ProductRow)
    .where(ProductRow.id == bindparam("of_id"))
    .values(
        {
            column.name: bindparam(column.name)
            for column in ProductRow.__table__.columns
            if column.name not in {"row", "id", *_UNCOUNTED}
        }
    )
)
_FIND_AGAIN = Prepared(
    text(
        "INSERT INTO product_search(rowid, name, category, brand, codes) "
        "VALUES (:row, :name, :category, :brand, :codes)"
    )
)
_FORGET = Prepared(text("DELETE FROM product_search WHERE rowid = :row"))
_OWNERS = select(VariantRow.id, VariantRow.product_id).where(among(VariantRow.id))
_ADD_VARIANT = Prepared(insert(VariantRow))
_CODES_OF = delete(BarcodeRow).where(among(BarcodeRow.variant_id))
_ADD_CODE = Prepared(insert(BarcodeRow))


def _or_written_over(row: type[Base], key: str) -> Prepared:
    """An INSERT that takes the place of the row that has this key already."""
    statement = upsert(row)
    written = [column.name for column in row.__table__.columns if column.name != key]
    return Prepared(
        statement.on_conflict_do_update(
            index_elements=[key], set_={name: statement.excluded[name] for name in written}
        )
    )


_PUT_VARIANT = _or_written_over(VariantRow, "id")
_PUT_PURCHASE_PRICE = _or_written_over(PurchaseRow, "variant_id")


_VARIANTS_OF = (
    select(VariantRow.__table__)
    .where(among(VariantRow.product_id))
    .order_by(VariantRow.position, VariantRow.id)
)
_OF_IDS = select(ProductRow.__table__).where(among(ProductRow.id))


def load(connection: Connection, product_ids: Iterable[UUID]) -> dict[UUID, Product]:
    """Those of the products that exist, with all their variants."""
    ids = list(product_ids)
    if not ids:
        return {}
    asked = listed(ids)
    variants: dict[UUID, list[Variant]] = defaultdict(list)
    for row in connection.execute(_VARIANTS_OF, asked):
        variants[row.product_id].append(variant_from_row(row))
    rows = connection.execute(_OF_IDS, asked)
    return {row.id: product_from_row(row, variants[row.id]) for row in rows}


class SqlProducts:
    """`ports.Products` in the shop's file."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, product_id: UUID) -> Product:
        """One product; `NotFound` if there is none of that id."""
        found = load(self._connection, [product_id])
        if product_id not in found:
            raise NotFound(what=product_id)
        return found[product_id]

    def get_many(self, product_ids: Iterable[UUID]) -> dict[UUID, Product]:
        """Those of the products that exist."""
        return load(self._connection, product_ids)

    def of_variant(self, variant_id: UUID) -> Product:
        """The product a variant belongs to; `NotFound` if there is none."""
        product_id = self._connection.execute(
            select(VariantRow.product_id).where(VariantRow.id == variant_id)
        ).scalar()
        if product_id is None:
            raise NotFound(what=variant_id)
        return self.get(product_id)

    def save(self, products: Iterable[Product]) -> None:
        """Write products with their variants, new or changed, and what search finds of them.

        `ValueError` if another product has one of the variants.
        """
        by_id = {product.id: product for product in products}
        if not by_id:
            return
        connection = self._connection
        held: dict[UUID, int] = dict(connection.execute(_NUMBERS, listed(by_id)).all())
        new = [product for product in by_id.values() if product.id not in held]
        changed = [product for product in by_id.values() if product.id in held]
        rows = dict(held)
        if new:
            last = connection.execute(_LAST_NUMBER).scalar() or 0
            rows.update({product.id: last + n for n, product in enumerate(new, 1)})
            _ADD.run(
                connection,
                [product_to_row(each) | {"row": rows[each.id]} | _UNCOUNTED for each in new],
            )
        if changed:
            _CHANGE.run(connection, [_renamed(product_to_row(each)) for each in changed])
            _FORGET.run(connection, [{"row": held[each.id]} for each in changed])
        self._save_variants(list(by_id.values()), new={product.id for product in new})
        _FIND_AGAIN.run(
            connection,
            [_searchable(each, rows[each.id]) for each in by_id.values() if not each.deleted],
        )
        # A product may come after its movements: what the ledger already says of it counts.
        refresh_products(connection, with_stock(connection, by_id))

    def _save_variants(self, products: list[Product], new: set[UUID]) -> None:
        connection = self._connection
        variants = [variant for product in products for variant in product.variants]
        owners = {variant.id: variant.product_id for variant in variants}
        for variant_id, owner in connection.execute(_OWNERS, listed(owners)):
            if owner != owners[variant_id]:
                raise ValueError(f"variant {variant_id} belongs to another product")
        rows = [variant_to_row(variant) for variant in variants]
        _ADD_VARIANT.run(connection, [row for row in rows if row["product_id"] in new])
        known = [row for row in rows if row["product_id"] not in new]
        if known:
            _PUT_VARIANT.run(connection, known)
            connection.execute(_CODES_OF, listed(row["id"] for row in known))
        _ADD_CODE.run(
            connection,
            [
                {"code": code, "variant_id": variant.id}
                for variant in variants
                for code in dict.fromkeys(variant.barcodes)
            ],
        )

    def matching(
        self, skus: Iterable[str], barcodes: Iterable[str], names: Iterable[str]
    ) -> Matches:
        """The products that are not archived and go by any of these keys; names in any case."""
        ask = self._connection.execute
        asked = {name: folded(name) for name in names}
        known: dict[str, UUID] = dict(ask(_BY_NAME, listed(asked.values())).all())
        return Matches(
            dict(ask(_BY_SKU, listed(skus)).all()),
            dict(ask(_BY_BARCODE, listed(barcodes)).all()),
            {name: known[key] for name, key in asked.items() if key in known},
        )

    def keep_purchase_prices(self, prices: Mapping[UUID, int]) -> None:
        """Note what variants cost the shop, in cents: kept on this PC, never sent."""
        _PUT_PURCHASE_PRICE.run(
            self._connection,
            [{"variant_id": id, "cents": cents} for id, cents in prices.items()],
        )

    def purchase_prices(self, variant_ids: Iterable[UUID]) -> dict[UUID, int]:
        """What variants cost the shop, in cents, where it is known."""
        return purchase_prices(self._connection, variant_ids)


_BOUGHT_AT = select(PurchaseRow.variant_id, PurchaseRow.cents).where(among(PurchaseRow.variant_id))


def purchase_prices(connection: Connection, variant_ids: Iterable[UUID]) -> dict[UUID, int]:
    """What variants cost the shop, in cents, where it is known."""
    return dict(connection.execute(_BOUGHT_AT, listed(variant_ids)).all())


def _renamed(row: dict[str, Any]) -> dict[str, Any]:
    """A row for an update: its id is what it is found by, not what is written."""
    row["of_id"] = row.pop("id")
    return row


def _searchable(product: Product, row: int) -> dict[str, Any]:
    codes = [code for each in product.shelf for code in (each.sku, *each.barcodes) if code]
    return {
        "row": row,
        "name": folded(" ".join([product.name, *(each.label for each in product.shelf)])),
        "category": folded(product.category),
        "brand": folded(product.brand),
        "codes": folded(" ".join(codes)),
    }
