"""New products as rows: made column by column, and written under the numbers that come next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, insert, select, text

from digitaix_desktop.domain.products import Product, Variant
from digitaix_desktop.storage.prepared import Columns, Prepared
from digitaix_desktop.storage.projection import Shelves, summed_up
from digitaix_desktop.storage.rows import folded, product_to_row, variant_to_row
from digitaix_desktop.storage.tables import BarcodeRow, ProductRow, VariantRow

_LAST_NUMBER = select(func.max(ProductRow.row))
_ADD = Prepared(insert(ProductRow))
_ADD_VARIANT = Prepared(insert(VariantRow))
_ADD_CODE = Prepared(insert(BarcodeRow))
_FIND = Prepared(
    text(
        "INSERT INTO product_search(rowid, name, category, brand, codes) "
        "VALUES (:row, :name, :category, :brand, :codes)"
    )
)
_OPEN = frozenset({"row", "versions"})
"""What only the shop's books can say of a product: its number, and when it was written."""


class GoodsRows(NamedTuple):
    """The rows of new products and their variants, but for what only the books can say."""

    products: Columns
    variants: Columns
    codes: Columns
    searches: Columns
    found: Sequence[int]
    """Which of the products, counted from 0, each of the `searches` is about."""


def goods_rows(
    products: Sequence[Product], shelves: Shelves, trade: str, usual_low_milli: int
) -> GoodsRows:
    """Make the rows of products; `shelves` are what lies there of them, where anything does."""
    variants = [variant for product in products for variant in product.variants]
    sums = summed_up(products, shelves, usual_low_milli)
    alive = [number for number, product in enumerate(products) if not product.deleted]
    rows = [
        {**product_to_row(product, trade), **summed}
        for product, summed in zip(products, sums, strict=True)
    ]
    return GoodsRows(
        _ADD.columns(rows, _OPEN),
        _ADD_VARIANT.columns([variant_to_row(variant) for variant in variants], _OPEN),
        _ADD_CODE.columns(code_rows(variants)),
        _FIND.columns([searchable(products[number]) for number in alive], _OPEN),
        alive,
    )


def write_goods(
    connection: Connection,
    rows: GoodsRows,
    product_versions: Iterable[str | None],
    variant_versions: Iterable[str | None],
) -> None:
    """Write the rows of products that are new; versions as `rows.versions_to_row` has them."""
    first = (connection.execute(_LAST_NUMBER).scalar() or 0) + 1
    versions = list(product_versions)
    numbers = range(first, first + len(versions))
    _ADD.put(connection, {**rows.products, "row": numbers, "versions": versions})
    _ADD_VARIANT.put(connection, {**rows.variants, "versions": variant_versions})
    _ADD_CODE.put(connection, rows.codes)
    _FIND.put(connection, {**rows.searches, "row": [first + number for number in rows.found]})


def add_codes(connection: Connection, variants: Iterable[Variant]) -> None:
    """Have the barcodes of variants found."""
    _ADD_CODE.run(connection, code_rows(variants))


def find_again(connection: Connection, products: Iterable[tuple[Product, int]]) -> None:
    """Have products, under their numbers, found by search; archived ones are not."""
    alive = [(each, number) for each, number in products if not each.deleted]
    _FIND.run(connection, [{**searchable(each), "row": number} for each, number in alive])


def code_rows(variants: Iterable[Variant]) -> list[dict[str, Any]]:
    """Which barcodes are whose."""
    return [
        {"code": code, "variant_id": variant.id}
        for variant in variants
        for code in dict.fromkeys(variant.barcodes)
    ]


def searchable(product: Product) -> dict[str, Any]:
    """What search finds of a product."""
    shelf = product.shelf
    codes = [code for each in shelf for code in (each.sku, *each.barcodes) if code]
    labels = [folded(label) for each in shelf if (label := each.label)]
    return {
        "name": " ".join([folded(product.name), *labels]),
        "category": folded(product.category),
        "brand": folded(product.brand),
        "codes": folded(" ".join(codes)),
    }
