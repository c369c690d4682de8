"""Lists of products, their numbers, and one product with its stock."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from sqlalchemy import (
    Connection,
    exists,
    func,
    select,
    text,
)

from digitaix_desktop.operations.picture_names import Called
from digitaix_desktop.operations.views.products import (
    Filter,
    ProductCard,
    ProductSheet,
    StockLine,
    Wanted,
)
from digitaix_desktop.storage import brands, products
from digitaix_desktop.storage.outbox import QUEUED
from digitaix_desktop.storage.price_past import past_of
from digitaix_desktop.storage.reading.asking import Asking
from digitaix_desktop.storage.reading.cards import (
    BY_NAME,
    CARD,
    NEVER_SENT,
    Sizes,
    card_of,
    sizes_of,
)
from digitaix_desktop.storage.reading.narrowing import IS_BRANDED, conditions_of, reservable
from digitaix_desktop.storage.reading.words import found, phrase
from digitaix_desktop.storage.rows import TO_COMPLETE, folded, pieces
from digitaix_desktop.storage.tables import (
    BarcodeRow,
    OutboxRow,
    ProductRow,
    StockRow,
    VariantRow,
)
from digitaix_protocol.rules.visibility import Visibility


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


_CATEGORIES = text(
    # From each category straight to the next: a look at the index per category, not per product.
    "WITH RECURSIVE used(category) AS ("
    "SELECT min(category) FROM product WHERE deleted = 0 AND category > '' UNION ALL "
    "SELECT (SELECT min(category) FROM product WHERE deleted = 0 AND category > used.category) "
    "FROM used WHERE used.category IS NOT NULL) "
    "SELECT category FROM used WHERE category IS NOT NULL"
)
_BRANDS = text(
    # The index is named, as SQLite would rather go along the one of all that are not archived.
    f"{brands.IN_USE} AND EXISTS (SELECT 1 FROM product INDEXED BY product_by_brand "  # noqa: S608
    "WHERE brand = used.brand AND deleted = 0)"
)


class AskingProducts(Asking):
    """The shop's products."""

    def product_total(self, wanted: Wanted) -> int:
        """How many products a list has."""
        with self._database.reading() as connection:
            if wanted == Wanted(words=wanted.words) and (asked := phrase(wanted.words)):
                # The index holds what is not archived, and nothing else.
                return connection.execute(
                    select(func.count()).select_from(found(asked).subquery())
                ).scalar_one()
            conditions = conditions_of(connection, wanted, self._day())
            query = select(func.count()).select_from(ProductRow).where(*conditions)
            return connection.execute(query).scalar_one()

    def product_page(self, wanted: Wanted, offset: int, limit: int) -> Sequence[ProductCard]:
        """A stretch of that list, by name."""
        with self._database.reading() as connection:
            # The index alone skips what lies before the stretch; only the stretch itself is read.
            stretch = (
                select(ProductRow.row)
                .where(*conditions_of(connection, wanted, self._day()))
                .order_by(*BY_NAME)
                .offset(offset)
                .limit(limit)
            )
            query = select(*CARD).where(ProductRow.row.in_(stretch)).order_by(*BY_NAME)
            rows = connection.execute(query).all()
            sizes = sizes_of(connection, [row.id for row in rows])
        return [card_of(row, sizes.get(row.id, Sizes())) for row in rows]

    def product_counts(self) -> Mapping[Filter, int]:
        """The numbers on the chips."""
        query = select(
            ProductRow.deleted, ProductRow.visibility, ProductRow.sold_out, func.count()
        ).group_by(ProductRow.deleted, ProductRow.visibility, ProductRow.sold_out)
        by_light: Counter[str] = Counter()
        out = archived = 0
        with self._database.reading() as connection:
            for deleted, visibility, sold_out, number in connection.execute(query):
                if deleted:
                    archived += number
                    continue
                by_light[visibility] += number
                out += number if sold_out else 0
            online = connection.execute(
                select(func.count())
                .select_from(ProductRow)
                .where(ProductRow.deleted.is_(False), *reservable(self._day(), checked=False))
            ).scalar_one()
        return {
            Filter.ALL: by_light.total(),
            Filter.ONLINE: online,
            Filter.TO_COMPLETE: sum(by_light[light] for light in TO_COMPLETE),
            Filter.OFFLINE: by_light[Visibility.OFFLINE],
            Filter.SOLD_OUT: out,
            Filter.ARCHIVED: archived,
        }

    def categories(self) -> Sequence[str]:
        """The categories in use, by name."""
        with self._database.reading() as connection:
            return sorted(connection.execute(_CATEGORIES).scalars(), key=folded)

    def brands(self) -> Sequence[str]:
        """The brands in use, by name; one that is spelt in several ways as it is most often."""
        with self._database.reading() as connection:
            spelt: dict[str, list[str]] = {}
            for brand in connection.execute(_BRANDS).scalars():
                spelt.setdefault(folded(brand), []).append(brand)
            several = [each for ways in spelt.values() if len(ways) > 1 for each in ways]
            used = _how_often(connection, several)
        return [max(ways, key=lambda way: used.get(way, 0)) for _, ways in sorted(spelt.items())]

    def product(self, product_id: UUID) -> ProductSheet | None:
        """One product with its stock."""
        waits = exists().where(
            OutboxRow.entity == "product",
            OutboxRow.entity_id == product_id,
            OutboxRow.state == QUEUED,
        )
        with self._database.reading() as connection:
            sheet = next(iter(sheets_of(connection, [product_id])), None)
            if sheet is None:
                return None
            past = past_of(connection, [product_id, *sheet.stock])
            waiting = bool(connection.execute(select(waits)).scalar_one())
            query = select(NEVER_SENT).select_from(ProductRow).where(ProductRow.id == product_id)
            never_sent = bool(connection.execute(query).scalar_one())
            return replace(sheet, waits=waiting, never_sent=never_sent, past=past)

    def by_name(self, name: str) -> ProductCard | None:
        """A product of just this name, in any case, that is not archived."""
        query = (
            select(*CARD)
            .where(ProductRow.deleted.is_(False), ProductRow.sort_name == folded(name.strip()))
            .limit(1)
        )
        with self._database.reading() as connection:
            row = connection.execute(query).first()
            if row is None:
                return None
            return card_of(row, sizes_of(connection, [row.id]).get(row.id, Sizes()))

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

    def called(self) -> list[Called]:
        """What every variant on sale is called: its product's name, its reference, its options."""
        query = (
            select(
                VariantRow.product_id,
                VariantRow.id,
                ProductRow.name,
                VariantRow.sku,
                VariantRow.barcodes,
                VariantRow.options,
            )
            .join(ProductRow, ProductRow.id == VariantRow.product_id)
            .where(VariantRow.deleted.is_(False), ProductRow.deleted.is_(False))
            .order_by(ProductRow.row, VariantRow.position, VariantRow.id)
        )
        with self._database.reading() as connection:
            return [
                Called(
                    row.product_id,
                    row.id,
                    row.name,
                    row.sku,
                    tuple(row.barcodes),
                    tuple(value for _, value in row.options),
                )
                for row in connection.execute(query)
            ]

    def every_product(self) -> Iterator[ProductSheet]:
        """All products that are not archived, one by one, by name."""
        query = select(ProductRow.id).where(ProductRow.deleted.is_(False)).order_by(*BY_NAME)
        with self._database.reading() as connection:
            for piece in pieces(connection.execute(query).scalars().all()):
                yield from sheets_of(connection, piece)


def _how_often(connection: Connection, spellings: Sequence[str]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for piece in pieces(spellings):
        query = (
            select(ProductRow.brand, func.count())
            .where(ProductRow.deleted.is_(False), ProductRow.brand.in_(piece), IS_BRANDED)
            .group_by(ProductRow.brand)
        )
        counts.update(connection.execute(query).all())
    return counts


def with_past(connection: Connection, sheets: Iterable[ProductSheet]) -> Iterator[ProductSheet]:
    """Products with what they cost before."""
    found = list(sheets)
    past = past_of(connection, [id for each in found for id in (each.product.id, *each.stock)])
    for sheet in found:
        ids = (sheet.product.id, *sheet.stock)
        yield replace(sheet, past={id: past[id] for id in ids if id in past})


def sheets_of(connection: Connection, product_ids: Sequence[UUID]) -> Iterator[ProductSheet]:
    """These products with their stock, as far as they exist."""
    found = products.load(connection, product_ids)
    variant_ids = [variant.id for each in found.values() for variant in each.variants]
    stock = stock_lines(connection, variant_ids)
    bought = products.purchase_prices(connection, variant_ids)
    suppliers = products.suppliers(connection, found)
    for product_id in product_ids:
        if product_id in found:
            product = found[product_id]
            ids = [variant.id for variant in product.variants]
            yield ProductSheet(
                product,
                {id: stock[id] for id in ids},
                {id: bought[id] for id in ids if id in bought},
                suppliers.get(product_id, ""),
            )
