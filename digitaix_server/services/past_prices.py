"""What things cost before: kept, so that a reduction names the lowest price of the month before.

A line is written when a label is replaced, never when a product is made.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from digitaix_protocol.rules.hlc import millis
from digitaix_protocol.rules.promotions import (
    DAY_MS,
    Label,
    Past,
    Pricing,
    Reduction,
    pricing_of,
    reduction,
)
from digitaix_server.services.goods import Offer
from digitaix_server.services.upserts import among, upsert_many
from digitaix_server.tables import PricePastRow

KEPT_MS = 400 * DAY_MS
"""Longer than any promotion may run, and thirty days."""
Doc = Mapping[str, Any]


def replaced(
    product_id: UUID, before: Doc, after: Doc, now: int
) -> dict[tuple[UUID, int], Pricing]:
    """The labels of a product and its variants that a change replaces, and until when they held."""
    found: dict[tuple[UUID, int], Pricing] = {}
    held = {entity["id"]: entity for entity in before["variants"]}
    pairs = [(str(product_id), before, after)]
    for each in after["variants"]:
        if each["id"] in held:
            pairs.append((each["id"], held[each["id"]], each))
    for id, was, is_now in pairs:
        old = pricing_of(was["groups"].get("pricing"))
        if old != pricing_of(is_now["groups"].get("pricing")):
            found[UUID(id), _written_ms(is_now, now)] = old
    return found


def _written_ms(entity: Doc, now: int) -> int:
    """When the label was changed: at the PC's own time, which may be long before it was sent."""
    stamp = (entity.get("ver") or {}).get("pricing")
    return min(now, millis(int(stamp[0], 16))) if stamp else now


def write(db: Session, shop_id: UUID, labels: Mapping[tuple[UUID, int], Pricing], now: int) -> None:
    """Keep labels that were replaced, and forget those of the same things that are too old."""
    if not labels:
        return
    upsert_many(
        db,
        PricePastRow,
        [
            {"shop_id": shop_id, "entity_id": id, "until_ms": until, "pricing": json.dumps(label)}
            for (id, until), label in labels.items()
        ],
    )
    ids = [id for id, _ in labels]
    db.execute(
        delete(PricePastRow).where(
            PricePastRow.shop_id == shop_id,
            PricePastRow.until_ms < now - KEPT_MS,
            among(db, PricePastRow.entity_id, ids),
        )
    )


def reductions(
    db: Session, shop_id: UUID, offers: Sequence[Offer], now: int
) -> dict[UUID, Reduction]:
    """What may be announced of the variants whose promotion runs, by variant."""
    running = [
        offer for offer in offers if any(choice.pricing.runs(now) for choice in offer.choices)
    ]
    if not running:
        return {}
    ids = [id for offer in running for id in (offer.id, *(choice.id for choice in offer.choices))]
    past: dict[UUID, list[Past]] = {}
    rows = db.execute(
        select(PricePastRow.entity_id, PricePastRow.until_ms, PricePastRow.pricing)
        .where(PricePastRow.shop_id == shop_id, among(db, PricePastRow.entity_id, ids))
        .order_by(PricePastRow.entity_id, PricePastRow.until_ms)
    )
    for entity_id, until, label in rows:
        past.setdefault(entity_id, []).append(Past(until, Pricing(*json.loads(label))))
    found = {}
    for offer in running:
        whole = Label(offer.pricing, past.get(offer.id, ()))
        for choice in offer.choices:
            own = Label(choice.own, past.get(choice.id, ()))
            told = reduction(now, whole, own)
            if told is not None:
                found[choice.id] = told
    return found
