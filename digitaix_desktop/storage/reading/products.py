"""Lists of products, their numbers, and one product with its stock."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    String,
    and_,
    case,
    exists,
    func,
    literal_column,
    or_,
    select,
    text,
    type_coerce,
)
from sqlalchemy.orm import InstrumentedAttribute

from digitaix_desktop.domain.particulars import NO_MAKING, Making
from digitaix_desktop.domain.products import Unit
from digitaix_desktop.operations.picture_names import Called
from digitaix_desktop.operations.standing import Facts
from digitaix_desktop.operations.views import Filter, ProductCard, ProductSheet, StockLine, Wanted
from digitaix_desktop.storage import brands, products
from digitaix_desktop.storage.outbox import QUEUED
from digitaix_desktop.storage.particulars import unpacked
from digitaix_desktop.storage.price_past import past_of
from digitaix_desktop.storage.reading.asking import Asking
from digitaix_desktop.storage.reading.words import MOST_LETTERS, found, phrase
from digitaix_desktop.storage.rows import TO_COMPLETE, folded, pieces
from digitaix_desktop.storage.tables import (
    PROMISED,
    SEASONAL,
    BarcodeRow,
    OutboxRow,
    ProductRow,
    StockRow,
    VariantRow,
)
from digitaix_protocol.rules.promotions import Pricing
from digitaix_protocol.rules.visibility import Visibility

T = TypeVar("T")


def _first_photo(row: type[ProductRow] | type[VariantRow]) -> ColumnElement[str]:
    return func.json_extract(type_coerce(row.media, String), "$[0]")


_OF_A_VARIANT = (
    select(_first_photo(VariantRow))
    .where(
        VariantRow.product_id == ProductRow.id,
        VariantRow.deleted.is_(False),
        type_coerce(VariantRow.media, String) != "[]",
    )
    .order_by(VariantRow.position)
    .limit(1)
    .correlate(ProductRow)
    .scalar_subquery()
)
"""What stands for a product whose sizes or colours alone have photos."""
PHOTO = func.coalesce(_first_photo(ProductRow), _OF_A_VARIANT).label("photo")
_FIRST_TO_SEND = (
    select(
        case(
            (OutboxRow.kind == "product.put", True),
            else_=func.json_extract(OutboxRow.body, "$.groups.web_visible.value"),
        )
    )
    .where(
        OutboxRow.entity == "product",
        OutboxRow.entity_id == ProductRow.id,
        OutboxRow.state == QUEUED,
        or_(
            OutboxRow.kind == "product.put",
            func.json_extract(OutboxRow.body, "$.groups.web_visible").is_not(None),
        ),
    )
    .order_by(OutboxRow.hlc, OutboxRow.seq)
    .limit(1)
    .correlate(ProductRow)
    .scalar_subquery()
)
"""What the first change says that waits to be sent of whether customers see a product at all:
that they do, if they did not before; that they don't, if they did."""
_NEVER_SENT = and_(ProductRow.web_visible, func.coalesce(_FIRST_TO_SEND, False))
"""Whether it is still to be sent that customers see a product."""
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
    ProductRow.sold_out,
    func.json_extract(ProductRow.extra, "$.making").label("making"),
    _NEVER_SENT.label("never_sent"),
    ProductRow.promo_price_cents,
    ProductRow.promo_from_ms,
    ProductRow.promo_to_ms,
    PHOTO,
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


BY_NAME = (ProductRow.sort_name, ProductRow.row)
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


_OUT_OF_SEASON = text(
    f"SELECT row FROM (SELECT row, json_extract(extra, '$.making.season_from') AS first, "  # noqa: S608
    f"json_extract(extra, '$.making.season_to') AS last FROM product WHERE {SEASONAL}) "
    "WHERE CASE WHEN first <= last THEN :today < first OR :today > last "
    "ELSE :today > last AND :today < first END"
)
"""`seasons.in_season` in SQL. Few products have a season: they have an index of their own."""
_IS_BRANDED: ColumnElement[bool] = literal_column("product.brand > ''")
_IS_PROMISED: ColumnElement[bool] = literal_column(str(PROMISED))
"""Word for word the conditions of their indexes, or SQLite would not take them; of no type, or
SQLAlchemy would add `= 1`."""
_FEW = 2000
"""Up to so many matches of a search are looked up one by one; of more, the first are met soon
enough by going along the list."""


def by(column: InstrumentedAttribute[T], *, checked: bool) -> ColumnElement[T]:
    """A column that rows are searched by or, with a plus before it, only checked by.

    (sqlite.org/optoverview.html, "Disqualifying WHERE clause terms using unary +".)
    """
    sign = "+" if checked else ""
    return literal_column(f"{sign}product.{column.name}", column.type)


def _reservable(today: date, *, checked: bool) -> Sequence[ColumnElement[bool]]:
    """What `standing` calls online: customers see it and can reserve it today."""
    of_season = _OUT_OF_SEASON.bindparams(today=f"{today:%m-%d}").columns(ProductRow.row)
    return (
        by(ProductRow.visibility, checked=checked) == Visibility.ONLINE.value,
        by(ProductRow.sold_out, checked=checked).is_(False),
        _IS_PROMISED,
        ProductRow.row.not_in(of_season),
    )


def conditions_of(
    connection: Connection, wanted: Wanted, today: date
) -> Sequence[ColumnElement[bool]]:
    """What the rows of a list have in common, with the index to find them by.

    Without statistics SQLite takes the first index that fits, which may leave a hundred times
    more rows to look at than the best one.
    """
    if wanted.filter is Filter.ARCHIVED:
        return _archived(connection, wanted)
    asked = phrase(wanted.words)
    few = bool(asked) and (
        connection.execute(
            select(func.count()).select_from(found(asked, _FEW).subquery())
        ).scalar_one()
        < _FEW
    )
    branded = wanted.brand is not None
    narrowed = few or branded or wanted.category is not None
    conditions: list[ColumnElement[bool]] = [by(ProductRow.deleted, checked=few).is_(False)]
    if asked:
        conditions.append(ProductRow.row.in_(found(asked)))
    if wanted.category is not None:
        conditions.append(by(ProductRow.category, checked=few or branded) == wanted.category)
    if wanted.brand is not None:
        conditions.append(_of_brand(connection, wanted.brand, checked=few))
        conditions.append(_IS_BRANDED)
    if wanted.filter is Filter.SOLD_OUT:
        conditions.append(by(ProductRow.sold_out, checked=narrowed).is_(True))
    if wanted.filter is Filter.TO_COMPLETE:
        conditions.append(by(ProductRow.to_complete, checked=narrowed).is_(True))
    if wanted.filter is Filter.OFFLINE:
        light = Visibility.OFFLINE.value
        conditions.append(by(ProductRow.visibility, checked=narrowed) == light)
    if wanted.filter is Filter.ONLINE:
        conditions += _reservable(today, checked=narrowed)
    return conditions


def _of_brand(connection: Connection, brand: str, *, checked: bool) -> ColumnElement[bool]:
    """One spelling is what the index of brands is in order for; several are rare."""
    spellings = brands.spellings(connection, brand) or [brand]
    column = by(ProductRow.brand, checked=checked)
    return column == spellings[0] if len(spellings) == 1 else column.in_(spellings)


def _archived(connection: Connection, wanted: Wanted) -> Sequence[ColumnElement[bool]]:
    """What is archived has left the search index: words are looked for in the names, one by one."""
    conditions: list[ColumnElement[bool]] = [ProductRow.deleted.is_(True)]
    if wanted.category is not None:
        conditions.append(by(ProductRow.category, checked=True) == wanted.category)
    if wanted.brand is not None:
        conditions.append(_of_brand(connection, wanted.brand, checked=True))
    for word in folded(wanted.words[:MOST_LETTERS]).split():
        conditions.append(ProductRow.sort_name.contains(word, autoescape=True))
    return conditions


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
            counts = _variant_counts(connection, [row.id for row in rows])
        return [_card(row, counts.get(row.id, 1)) for row in rows]

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
                .where(ProductRow.deleted.is_(False), *_reservable(self._day(), checked=False))
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
            sheet = next(iter(_sheets(connection, [product_id])), None)
            if sheet is None:
                return None
            past = past_of(connection, [product_id, *sheet.stock])
            waiting = bool(connection.execute(select(waits)).scalar_one())
            query = select(_NEVER_SENT).select_from(ProductRow).where(ProductRow.id == product_id)
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
            return _card(row, _variant_counts(connection, [row.id]).get(row.id, 1))

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
                yield from _sheets(connection, piece)


def _how_often(connection: Connection, spellings: Sequence[str]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for piece in pieces(spellings):
        query = (
            select(ProductRow.brand, func.count())
            .where(ProductRow.deleted.is_(False), ProductRow.brand.in_(piece), _IS_BRANDED)
            .group_by(ProductRow.brand)
        )
        counts.update(connection.execute(query).all())
    return counts


def _card(row: Row[*tuple[Any, ...]], variants: int) -> ProductCard:
    return ProductCard(
        id=row.id,
        name=row.name,
        price_cents=row.price_cents,
        unit=Unit(row.price_unit),
        on_hand_milli=row.on_hand_milli,
        reserved_milli=row.reserved_milli,
        variant_count=variants,
        category=row.category,
        has_stock=row.has_stock,
        facts=_facts(row),
        pricing=Pricing(row.price_cents, row.promo_price_cents, row.promo_from_ms, row.promo_to_ms),
        photo=row.photo or "",
    )


def _facts(row: Row[*tuple[Any, ...]]) -> Facts:
    known = unpacked({"making": json.loads(row.making)})[0] if row.making else {}
    making: Making = known.get("making", NO_MAKING)
    return Facts(
        visibility=Visibility(row.visibility),
        counted=row.has_stock or making.to_order,
        sold_out=row.sold_out,
        season_from=making.season_from,
        season_to=making.season_to,
        never_sent=row.never_sent,
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
