"""What things cost before: kept since a reduction must name the lowest price of the month before.

A line is written when a label is replaced, never when a product is made: most prices never change,
and an import must not pay for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, delete, insert, select

from digitaix_desktop.domain.products import Product
from digitaix_desktop.storage.prepared import among, listed
from digitaix_desktop.storage.tables import PricePastRow, ProductRow, VariantRow
from digitaix_protocol.rules.merge import Version
from digitaix_protocol.rules.promotions import DAY_MS, Past, Pricing

KEPT_MS = 400 * DAY_MS
"""Longer than any promotion may run, and thirty days."""
_PRODUCTS = select(
    ProductRow.id,
    ProductRow.price_cents,
    ProductRow.promo_price_cents,
    ProductRow.promo_from_ms,
    ProductRow.promo_to_ms,
).where(among(ProductRow.id))
_VARIANTS = select(VariantRow.id, VariantRow.price_cents, VariantRow.promo_price_cents).where(
    among(VariantRow.product_id)
)
_PAST = (
    select(PricePastRow.__table__)
    .where(among(PricePastRow.entity_id))
    .order_by(PricePastRow.entity_id, PricePastRow.until_ms)
)


def note_past(connection: Connection, products: Sequence[Product]) -> None:
    """Keep the labels that are about to be replaced; to be called before they are."""
    asked = listed(product.id for product in products)
    held = {id: Pricing(*rest) for id, *rest in connection.execute(_PRODUCTS, asked)}
    held |= {id: Pricing(*rest) for id, *rest in connection.execute(_VARIANTS, asked)}
    rows: list[dict[str, Any]] = []
    for product in products:
        rows += _replaced(product.id, held, product.pricing, product.versions.get("pricing"))
        for variant in product.variants:
            author = variant.versions.get("pricing")
            rows += _replaced(variant.id, held, variant.pricing, author)
    if rows:
        connection.execute(insert(PricePastRow).prefix_with("OR REPLACE"), rows)
        oldest = max(row["until_ms"] for row in rows) - KEPT_MS
        connection.execute(
            delete(PricePastRow).where(
                PricePastRow.entity_id.in_([row["entity_id"] for row in rows[:500]]),
                PricePastRow.until_ms < oldest,
            )
        )


def _replaced(
    id: UUID, held: dict[UUID, Pricing], now: Pricing, author: Version | None
) -> Iterable[dict[str, Any]]:
    before = held.get(id)
    if before is None or before == now or author is None:
        return ()
    return ({"entity_id": id, "until_ms": author.hlc >> 16, **before._asdict()},)


def past_of(connection: Connection, ids: Iterable[UUID]) -> dict[UUID, list[Past]]:
    """The labels that these products and variants had before, the oldest first."""
    found: dict[UUID, list[Past]] = {}
    for row in connection.execute(_PAST, listed(ids)):
        pricing = Pricing(
            row.price_cents, row.promo_price_cents, row.promo_from_ms, row.promo_to_ms
        )
        found.setdefault(row.entity_id, []).append(Past(row.until_ms, pricing))
    return found
