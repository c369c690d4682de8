"""The products in the shop's file, and what search finds of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, bindparam, delete, func, select, text, update
from sqlalchemy.dialects.sqlite import insert as upsert

from digitaix_desktop.domain.errors import NotFound
from digitaix_desktop.domain.particulars import Safety
from digitaix_desktop.domain.products import Product, Variant
from digitaix_desktop.operations.ports import Matches
from digitaix_desktop.storage import brands
from digitaix_desktop.storage.goods_rows import add_codes, find_again, goods_rows, write_goods
from digitaix_desktop.storage.judging import trade_of
from digitaix_desktop.storage.prepared import Prepared, among, as_json, listed
from digitaix_desktop.storage.price_past import note_past
from digitaix_desktop.storage.projection import (
    UNCOUNTED,
    refresh_products,
    shelves_of,
    usual_low,
    with_stock,
)
from digitaix_desktop.storage.rows import (
    folded,
    product_from_row,
    product_to_row,
    variant_from_row,
    variant_to_row,
    versions_to_row,
)
from digitaix_desktop.storage.tables import (
    BarcodeRow,
    Base,
    ProductRow,
    PurchaseRow,
    SupplierRow,
    VariantRow,
)

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
_CHANGE = Prepared(
    update(ProductRow)
    .where(ProductRow.id == bindparam("of_id"))
    .values(
        {
            column.name: bindparam(column.name)
            for column in ProductRow.__table__.columns
            if column.name not in {"row", "id", *UNCOUNTED}
        }
    )
)
_FORGET = Prepared(text("DELETE FROM product_search WHERE rowid = :row"))
_OWNERS = select(VariantRow.id, VariantRow.product_id).where(among(VariantRow.id))
_CODES_OF = delete(BarcodeRow).where(among(BarcodeRow.variant_id))


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
PUT_PURCHASE_PRICE = _or_written_over(PurchaseRow, "variant_id")
PUT_SUPPLIER = _or_written_over(SupplierRow, "product_id")


_VARIANTS_OF = (
    select(VariantRow.__table__)
    .where(among(VariantRow.product_id))
    .order_by(VariantRow.position, VariantRow.id)
)
_TOTAL = select(func.count()).select_from(ProductRow)
_ALL_ALIVE = select(ProductRow.id).where(ProductRow.deleted.is_(False))
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
        new = [product for id, product in by_id.items() if id not in held]
        if new:
            variants = self._variants(new)
            low = usual_low(connection)
            rows = goods_rows(new, shelves_of(connection, new), trade_of(connection), low)
            write_goods(connection, rows, _versions(new), _versions(variants))
        self._change([(product, held[id]) for id, product in by_id.items() if id in held])

    def _change(self, products: Sequence[tuple[Product, int]]) -> None:
        """Write products that are there, under these numbers, anew."""
        if not products:
            return
        connection = self._connection
        note_past(connection, [product for product, _ in products])
        trade = trade_of(connection)
        _CHANGE.run(connection, [_to_change(product, trade) for product, _ in products])
        _FORGET.run(connection, [{"row": number} for _, number in products])
        variants = self._variants([product for product, _ in products])
        _PUT_VARIANT.run(connection, [_whole(variant) for variant in variants])
        connection.execute(_CODES_OF, listed(variant.id for variant in variants))
        add_codes(connection, variants)
        find_again(connection, products)
        ids = [product.id for product, _ in products]
        refresh_products(connection, with_stock(connection, ids))

    def _variants(self, products: Iterable[Product]) -> list[Variant]:
        """Their variants; `ValueError` if one belongs to another product already."""
        variants = [variant for product in products for variant in product.variants]
        if len({each.id for each in variants}) < len(variants):
            raise ValueError("two products have one variant")
        owned = self._connection.execute(_OWNERS, listed(each.id for each in variants)).all()
        owners = {each.id: each.product_id for each in variants} if owned else {}
        for variant_id, owner in owned:
            if owner != owners[variant_id]:
                raise ValueError(f"variant {variant_id} belongs to another product")
        return variants

    def total(self) -> int:
        """How many products there are, archived ones included."""
        return self._connection.execute(_TOTAL).scalar_one()

    def alive(self) -> list[UUID]:
        """The products that are not archived."""
        return list(self._connection.execute(_ALL_ALIVE).scalars())

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

    def last_barcode(self, beginning: str) -> str:
        """The highest barcode of thirteen digits that begins so; nothing if there is none."""
        query = (
            select(func.max(BarcodeRow.code))
            .where(BarcodeRow.code >= beginning, BarcodeRow.code < beginning + ":")
            .where(func.length(BarcodeRow.code) == 13)
        )
        return self._connection.execute(query).scalar() or ""

    def of_brand(self, brand: str, limit: int) -> Sequence[UUID]:
        """The products of a brand that are not archived."""
        return brands.of_brand(self._connection, brand, limit)

    def maker_of(self, brand: str) -> Safety | None:
        """What was last said of a brand's maker; none if nothing whole was."""
        return brands.maker_of(self._connection, brand)

    def keep_purchase_prices(self, prices: Mapping[UUID, int]) -> None:
        """Note what variants cost the shop, in cents: kept on this PC, never sent."""
        PUT_PURCHASE_PRICE.run(
            self._connection,
            [{"variant_id": id, "cents": cents} for id, cents in prices.items()],
        )

    def keep_suppliers(self, suppliers: Mapping[UUID, str]) -> None:
        """Note who products are bought from: kept on this PC, never sent."""
        PUT_SUPPLIER.run(
            self._connection,
            [{"product_id": id, "name": name} for id, name in suppliers.items()],
        )

    def suppliers(self, product_ids: Iterable[UUID]) -> dict[UUID, str]:
        """Who products are bought from, where it is known."""
        return suppliers(self._connection, product_ids)

    def purchase_prices(self, variant_ids: Iterable[UUID]) -> dict[UUID, int]:
        """What variants cost the shop, in cents, where it is known."""
        return purchase_prices(self._connection, variant_ids)


_BOUGHT_FROM = select(SupplierRow.product_id, SupplierRow.name).where(
    among(SupplierRow.product_id), SupplierRow.name != ""
)


def suppliers(connection: Connection, product_ids: Iterable[UUID]) -> dict[UUID, str]:
    """Who products are bought from, where it is known."""
    return dict(connection.execute(_BOUGHT_FROM, listed(product_ids)).all())


_BOUGHT_AT = select(PurchaseRow.variant_id, PurchaseRow.cents).where(among(PurchaseRow.variant_id))


def purchase_prices(connection: Connection, variant_ids: Iterable[UUID]) -> dict[UUID, int]:
    """What variants cost the shop, in cents, where it is known."""
    return dict(connection.execute(_BOUGHT_AT, listed(variant_ids)).all())


def _versions(entities: Sequence[Product | Variant]) -> list[str | None]:
    return [as_json(versions_to_row(each.versions)) for each in entities]


def _to_change(product: Product, trade: str) -> dict[str, Any]:
    """A row for an update: its id is what it is found by, not what is written."""
    row = product_to_row(product, trade)
    row["of_id"] = row.pop("id")
    row["versions"] = versions_to_row(product.versions)
    return row


def _whole(variant: Variant) -> dict[str, Any]:
    return {**variant_to_row(variant), "versions": versions_to_row(variant.versions)}
