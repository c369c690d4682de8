"""Lists of products, their numbers, and one product with its stock."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, func, select

from digitaix_desktop.domain.products import Unit
from digitaix_desktop.operations.views import Filter, ProductCard, ProductSheet, StockLine, Wanted
from digitaix_desktop.storage import products
from digitaix_desktop.storage.reading.asking import Asking
from digitaix_desktop.storage.reading.words import MATCHING, phrase
from digitaix_desktop.storage.rows import pieces
from digitaix_desktop.storage.tables import BarcodeRow, ProductRow, StockRow, VariantRow
from digitaix_protocol.rules.visibility import Visibility

CARD = (
    ProductRow.id,
    ProductRow.name,
    ProductRow.price_cents,
    ProductRow.price_unit,
    ProductRow.on_hand_milli,
    ProductRow.reserved_milli,
    ProductRow.visibility,
    ProductRow.category,
    ProductRow.has_stock,
)


def stock_lines(connection: Connection, variant_ids: Iterable[UUID]) -> dict[UUID, StockLine]:
    """What lies on the shelves of these variants; every one of them has a line."""
    wanted = list(variant_ids)
    found = dict.fromkeys(wanted, StockLine())
    for piece in pieces(wanted):
        query = select(
            StockRow.variant_id, StockRow.on_hand_milli, StockRow.reserved_milli, StockRow.known
        ).where(StockRow.variant_id.in_(piece))
        for row in connection.execute(query):
            found[row.variant_id] = StockLine(row.on_hand_milli, row.reserved_milli, row.known)
    return found


class AskingProducts(Asking):
    """The shop's products."""

    def _wanted(self, wanted: Wanted) -> list[ColumnElement[bool]]:
        conditions: list[ColumnElement[bool]] = [ProductRow.deleted.is_(False)]
        if wanted.filter is Filter.SOLD_OUT:
            conditions.append(ProductRow.sold_out.is_(True))
        visibilities = {
            Filter.ONLINE: Visibility.ONLINE,
            Filter.TO_COMPLETE: Visibility.INCOMPLETE,
            Filter.OFFLINE: Visibility.OFFLINE,
        }
        if wanted.filter in visibilities:
            conditions.append(ProductRow.visibility == visibilities[wanted.filter].value)
        if wanted.category is not None:
            conditions.append(ProductRow.category == wanted.category)
        if asked := phrase(wanted.words):
            conditions.append(ProductRow.row.in_(MATCHING.params(phrase=asked)))
        return conditions

    def product_total(self, wanted: Wanted) -> int:
        """How many products a list has."""
        with self._database.reading() as connection:
            query = select(func.count()).select_from(ProductRow).where(*self._wanted(wanted))
            return connection.execute(query).scalar_one()

    def product_page(self, wanted: Wanted, offset: int, limit: int) -> Sequence[ProductCard]:
        """A stretch of that list, by name."""
        query = (
            select(*CARD)
            .where(*self._wanted(wanted))
            .order_by(ProductRow.sort_name, ProductRow.id)
            .offset(offset)
            .limit(limit)
        )
        with self._database.reading() as connection:
            rows = connection.execute(query).all()
            counts = _variant_counts(connection, [row.id for row in rows])
        return [_card(row, counts.get(row.id, 1)) for row in rows]

    def product_counts(self) -> Mapping[Filter, int]:
        """The numbers on the chips."""
        alive = ProductRow.deleted.is_(False)
        with self._database.reading() as connection:
            by_light: dict[str, int] = dict(
                connection.execute(
                    select(ProductRow.visibility, func.count())
                    .where(alive)
                    .group_by(ProductRow.visibility)
                ).all()
            )
            out = connection.execute(
                select(func.count())
                .select_from(ProductRow)
                .where(alive, ProductRow.sold_out.is_(True))
            ).scalar_one()
        return {
            Filter.ALL: sum(by_light.values()),
            Filter.ONLINE: by_light.get(Visibility.ONLINE, 0),
            Filter.TO_COMPLETE: by_light.get(Visibility.INCOMPLETE, 0),
            Filter.OFFLINE: by_light.get(Visibility.OFFLINE, 0),
            Filter.SOLD_OUT: out,
        }

    def categories(self) -> Sequence[str]:
        """The categories in use, by name."""
        query = (
            select(ProductRow.category)
            .where(ProductRow.deleted.is_(False), ProductRow.category != "")
            .distinct()
            .order_by(ProductRow.category)
        )
        with self._database.reading() as connection:
            return connection.execute(query).scalars().all()

    def product(self, product_id: UUID) -> ProductSheet | None:
        """One product with its stock."""
        with self._database.reading() as connection:
            return next(iter(_sheets(connection, [product_id])), None)

    def by_barcode(self, code: str) -> tuple[UUID, UUID] | None:
        """The product and variant that carry a barcode."""
        query = (
            select(VariantRow.product_id, VariantRow.id)
            .join(BarcodeRow, BarcodeRow.variant_id == VariantRow.id)
            .join(ProductRow, ProductRow.id == VariantRow.product_id)
            .where(
                BarcodeRow.code == code.strip(),
                VariantRow.deleted.is_(False),
                ProductRow.deleted.is_(False),
            )
            .limit(1)
        )
        with self._database.reading() as connection:
            row = connection.execute(query).first()
        return (row.product_id, row.id) if row else None

    def every_product(self) -> Iterator[ProductSheet]:
        """All products that are not archived, one by one, by name."""
        query = (
            select(ProductRow.id)
            .where(ProductRow.deleted.is_(False))
            .order_by(ProductRow.sort_name, ProductRow.id)
        )
        with self._database.reading() as connection:
            for piece in pieces(connection.execute(query).scalars().all()):
                yield from _sheets(connection, piece)


def _card(row: Row[*tuple[Any, ...]], variants: int) -> ProductCard:
    return ProductCard(
        id=row.id,
        name=row.name,
        price_cents=row.price_cents,
        unit=Unit(row.price_unit),
        on_hand_milli=row.on_hand_milli,
        reserved_milli=row.reserved_milli,
        variant_count=variants,
        visibility=Visibility(row.visibility),
        category=row.category,
        has_stock=row.has_stock,
    )


def _variant_counts(connection: Connection, product_ids: Sequence[UUID]) -> dict[UUID, int]:
    counts: dict[UUID, int] = {}
    for piece in pieces(product_ids):
        query = (
            select(VariantRow.product_id, func.count())
            .where(VariantRow.product_id.in_(piece), VariantRow.deleted.is_(False))
            .group_by(VariantRow.product_id)
        )
        counts.update(connection.execute(query).all())
    return counts


def _sheets(connection: Connection, product_ids: Sequence[UUID]) -> Iterator[ProductSheet]:
    found = products.load(connection, product_ids)
    variant_ids = [variant.id for each in found.values() for variant in each.variants]
    stock = stock_lines(connection, variant_ids)
    bought = products.purchase_prices(connection, variant_ids)
    for product_id in product_ids:
        if product_id in found:
            product = found[product_id]
            ids = [variant.id for variant in product.variants]
            yield ProductSheet(
                product,
                {id: stock[id] for id in ids},
                {id: bought[id] for id in ids if id in bought},
            )
