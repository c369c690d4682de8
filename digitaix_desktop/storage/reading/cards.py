"""A product as one card of a list."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    String,
    and_,
    case,
    func,
    or_,
    select,
    type_coerce,
)

from digitaix_desktop.domain.particulars import NO_MAKING, Making
from digitaix_desktop.domain.products import Unit
from digitaix_desktop.operations.standing import Facts
from digitaix_desktop.operations.views.products import ProductCard
from digitaix_desktop.storage.outbox import QUEUED
from digitaix_desktop.storage.particulars import unpacked
from digitaix_desktop.storage.rows import pieces
from digitaix_desktop.storage.tables import (
    OutboxRow,
    ProductRow,
    VariantRow,
)
from digitaix_protocol.rules.promotions import Pricing
from digitaix_protocol.rules.visibility import Visibility


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
NEVER_SENT = and_(ProductRow.web_visible, func.coalesce(_FIRST_TO_SEND, False))
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
    NEVER_SENT.label("never_sent"),
    ProductRow.promo_price_cents,
    ProductRow.promo_from_ms,
    ProductRow.promo_to_ms,
    PHOTO,
)
BY_NAME = (ProductRow.sort_name, ProductRow.row)


def card_of(row: Row[*tuple[Any, ...]], sizes: Sizes) -> ProductCard:
    """A row of `CARD`, and what it is sold in."""
    return ProductCard(
        id=row.id,
        name=row.name,
        price_cents=row.price_cents,
        unit=Unit(row.price_unit),
        on_hand_milli=row.on_hand_milli,
        reserved_milli=row.reserved_milli,
        variant_count=sizes.number,
        category=row.category,
        has_stock=row.has_stock,
        facts=_facts(row),
        pricing=Pricing(row.price_cents, row.promo_price_cents, row.promo_from_ms, row.promo_to_ms),
        photo=row.photo or "",
        lowest_cents=sizes.lowest(row.price_cents),
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


class Sizes(NamedTuple):
    """What a product comes in: how many, and the least and most of their own prices, in cents."""

    number: int = 1
    least_cents: int | None = None
    most_cents: int | None = None
    without: int = 1
    """How many have the product's price."""

    def lowest(self, price_cents: int | None) -> int | None:
        """The lowest price, where they differ; none where all cost the same."""
        own = {self.least_cents, self.most_cents} | ({price_cents} if self.without else set())
        prices = [price for price in own if price is not None]
        return min(prices) if len(prices) > 1 else None


def sizes_of(connection: Connection, product_ids: Sequence[UUID]) -> dict[UUID, Sizes]:
    """What these products are sold in."""
    sizes: dict[UUID, Sizes] = {}
    own = VariantRow.price_cents
    for piece in pieces(product_ids):
        query = (
            select(
                VariantRow.product_id,
                func.count(),
                func.min(own),
                func.max(own),
                func.count() - func.count(own),
            )
            .where(VariantRow.product_id.in_(piece), VariantRow.deleted.is_(False))
            .group_by(VariantRow.product_id)
        )
        sizes.update({row[0]: Sizes(*row[1:]) for row in connection.execute(query)})
    return sizes


def named(name: str, options: Iterable[Sequence[str]]) -> str:
    """A product's name with the size and colour of one of its variants, as `Product.name_of`."""
    label = ", ".join(value for _, value in options)
    return f"{name}, {label}" if label else name
