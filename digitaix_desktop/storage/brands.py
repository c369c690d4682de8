"""Which products are of a brand, and what its products say of their maker."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, and_, func, literal, or_, select, text

from digitaix_desktop.domain.particulars import Safety
from digitaix_desktop.storage.rows import folded, product_from_row
from digitaix_desktop.storage.tables import ProductRow

_LAST_LOOKED_AT = 50
"""Of a brand with thousands of products, the newest of those that name a maker."""
IN_USE = (
    # From each brand straight to the next: a look at the index per brand, not per product.
    "WITH RECURSIVE used(brand) AS (SELECT min(brand) FROM product WHERE brand > '' UNION ALL "
    "SELECT (SELECT min(brand) FROM product WHERE brand > used.brand) FROM used "
    "WHERE used.brand IS NOT NULL) SELECT brand FROM used WHERE brand IS NOT NULL"
)
_NAMES_A_MAKER = text("json_extract(extra, '$.safety.maker') > ''")


def spellings(connection: Connection, brand: str) -> list[str]:
    """How the shop writes a brand: `Dupont`, `DUPONT` and `Dûpont ` are one."""
    wanted = folded(brand)
    return [each for each in connection.execute(text(IN_USE)).scalars() if folded(each) == wanted]


def of_brand(connection: Connection, brand: str, limit: int) -> Sequence[UUID]:
    """The products of a brand that are not archived."""
    query = (
        select(ProductRow.id)
        .where(ProductRow.brand.in_(spellings(connection, brand)), ProductRow.deleted.is_(False))
        .order_by(ProductRow.row)
        .limit(limit)
    )
    return connection.execute(query).scalars().all()


def saying_otherwise(connection: Connection, brand: str, maker: Safety) -> int:
    """How many of those would change if this maker were theirs too."""

    def said(of: str) -> ColumnElement[str]:
        return func.coalesce(func.json_extract(ProductRow.extra, f"$.safety.{of}"), "")

    differs = [said(of) != text for of, text in maker.group().items() if of != "warnings"]
    query = select(func.count()).where(
        ProductRow.brand.in_(spellings(connection, brand)),
        ProductRow.deleted.is_(False),
        or_(*differs, and_(said("warnings") == "", literal(maker.warnings) != "")),
    )
    return connection.execute(query).scalar_one()


def maker_of(connection: Connection, brand: str) -> Safety | None:
    """What was last said of a brand's maker, of archived products too; none if it is not whole."""
    rows = connection.execute(
        select(ProductRow.__table__)
        .where(ProductRow.brand.in_(spellings(connection, brand)), _NAMES_A_MAKER)
        .order_by(ProductRow.row.desc())
        .limit(_LAST_LOOKED_AT)
    )
    products = [product_from_row(row, ()) for row in rows]
    whole = [product for product in products if product.safety.whole]
    if not whole:
        return None
    written = [
        (product.versions["safety"], product) for product in whole if product.versions.get("safety")
    ]
    last = max(written, key=lambda each: each[0])[1] if written else whole[0]
    return Safety(last.safety.maker, last.safety.address, last.safety.contact)
