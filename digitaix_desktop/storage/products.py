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
from digitaix_desktop.storage.projection import refresh_products, with_stock
from digitaix_desktop.storage.rows import (
    folded,
    pieces,
    product_from_row,
    product_to_row,
    variant_from_row,
    variant_to_row,
)
from digitaix_desktop.storage.tables import BarcodeRow, ProductRow, PurchaseRow, VariantRow

_FIND_AGAIN = text(
    "INSERT INTO product_search(rowid, name, category, brand, codes) "
    "VALUES (:row, :name, :category, :brand, :codes)"
)
_ALIVE = text("+product.deleted = 0")
"""Checked last, with the plus sign: SQLite would otherwise begin with all products that are alive,
and look each of them up among the keys (sqlite.org/optoverview.html, 13)."""
_FORGET = text("DELETE FROM product_search WHERE rowid = :row")


def load(connection: Connection, product_ids: Iterable[UUID]) -> dict[UUID, Product]:
    """Those of the products that exist, with all their variants."""
    found: dict[UUID, Product] = {}
    for piece in pieces(product_ids):
        variants: dict[UUID, list[Variant]] = defaultdict(list)
        for row in connection.execute(
            select(VariantRow.__table__)
            .where(VariantRow.product_id.in_(piece))
            .order_by(VariantRow.position, VariantRow.id)
        ):
            variants[row.product_id].append(variant_from_row(row))
        for row in connection.execute(select(ProductRow.__table__).where(ProductRow.id.in_(piece))):
            found[row.id] = product_from_row(row, variants[row.id])
    return found


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
        """Write products with their variants, new or changed, and what search finds of them."""
        by_id = {product.id: product for product in products}
        if not by_id:
            return
        held: dict[UUID, int] = {}
        for piece in pieces(by_id):
            held.update(
                self._connection.execute(
                    select(ProductRow.id, ProductRow.row).where(ProductRow.id.in_(piece))
                ).all()
            )
        new = [product for product in by_id.values() if product.id not in held]
        changed = [product for product in by_id.values() if product.id in held]
        rows = dict(held)
        if new:
            last = self._connection.execute(select(func.max(ProductRow.row))).scalar() or 0
            rows.update({product.id: last + n for n, product in enumerate(new, 1)})
            fresh = {
                "on_hand_milli": 0,
                "reserved_milli": 0,
                "free_milli": 0,
                "has_stock": False,
                "sold_out": False,
            }
            self._connection.execute(
                insert(ProductRow),
                [{**product_to_row(each), "row": rows[each.id], **fresh} for each in new],
            )
        if changed:
            statement = update(ProductRow).where(ProductRow.id == bindparam("of_id"))
            self._connection.execute(
                statement,
                [_renamed(product_to_row(each)) for each in changed],
            )
            self._connection.execute(_FORGET, [{"row": held[each.id]} for each in changed])
        self._save_variants(list(by_id.values()), new={product.id for product in new})
        found_again = [
            _searchable(each, rows[each.id]) for each in by_id.values() if not each.deleted
        ]
        if found_again:
            self._connection.execute(_FIND_AGAIN, found_again)
        # A product may come after its movements: what the ledger already says of it counts.
        refresh_products(self._connection, with_stock(self._connection, by_id))

    def _save_variants(self, products: list[Product], new: set[UUID]) -> None:
        variants = [variant for product in products for variant in product.variants]
        if not variants:
            return
        rows = [variant_to_row(variant) for variant in variants]
        fresh = [row for row in rows if row["product_id"] in new]
        known = [row for row in rows if row["product_id"] not in new]
        if fresh:
            self._connection.execute(insert(VariantRow), fresh)
        if known:
            statement = upsert(VariantRow)
            self._connection.execute(
                statement.on_conflict_do_update(
                    index_elements=[VariantRow.id],
                    set_={name: statement.excluded[name] for name in known[0] if name != "id"},
                ),
                known,
            )
            for piece in pieces(row["id"] for row in known):
                self._connection.execute(delete(BarcodeRow).where(BarcodeRow.variant_id.in_(piece)))
        codes = [
            {"code": code, "variant_id": variant.id}
            for variant in variants
            for code in dict.fromkeys(variant.barcodes)
        ]
        if codes:
            self._connection.execute(insert(BarcodeRow), codes)

    def matching(
        self, skus: Iterable[str], barcodes: Iterable[str], names: Iterable[str]
    ) -> Matches:
        """The products that are not archived and go by any of these keys; names in any case."""
        by_sku: dict[str, UUID] = {}
        by_barcode: dict[str, UUID] = {}
        alive = ProductRow.deleted.is_(False)
        for piece in pieces(skus):
            query = (
                select(VariantRow.sku, VariantRow.product_id)
                .join(ProductRow, ProductRow.id == VariantRow.product_id)
                .where(VariantRow.sku.in_(piece), _ALIVE)
            )
            by_sku.update(self._connection.execute(query).all())
        for piece in pieces(barcodes):
            query = (
                select(BarcodeRow.code, VariantRow.product_id)
                .join(VariantRow, VariantRow.id == BarcodeRow.variant_id)
                .join(ProductRow, ProductRow.id == VariantRow.product_id)
                .where(BarcodeRow.code.in_(piece), _ALIVE)
            )
            by_barcode.update(self._connection.execute(query).all())
        asked = {name: folded(name) for name in names}
        known: dict[str, UUID] = {}
        for piece in pieces(set(asked.values())):
            query = select(ProductRow.sort_name, ProductRow.id).where(
                ProductRow.sort_name.in_(piece), alive
            )
            known.update(self._connection.execute(query).all())
        by_name = {name: known[key] for name, key in asked.items() if key in known}
        return Matches(by_sku, by_barcode, by_name)

    def keep_purchase_prices(self, prices: Mapping[UUID, int]) -> None:
        """Note what variants cost the shop, in cents: kept on this PC, never sent."""
        if not prices:
            return
        statement = upsert(PurchaseRow)
        self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=[PurchaseRow.variant_id],
                set_={"cents": statement.excluded.cents},
            ),
            [{"variant_id": id, "cents": cents} for id, cents in prices.items()],
        )

    def purchase_prices(self, variant_ids: Iterable[UUID]) -> dict[UUID, int]:
        """What variants cost the shop, in cents, where it is known."""
        return purchase_prices(self._connection, variant_ids)


def purchase_prices(connection: Connection, variant_ids: Iterable[UUID]) -> dict[UUID, int]:
    """What variants cost the shop, in cents, where it is known."""
    found: dict[UUID, int] = {}
    for piece in pieces(variant_ids):
        query = select(PurchaseRow.variant_id, PurchaseRow.cents).where(
            PurchaseRow.variant_id.in_(piece)
        )
        found.update(connection.execute(query).all())
    return found


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
