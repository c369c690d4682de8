"""Two values met and one lost: what the shop is shown of it, on all its PCs, until one decides."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from digitaix_protocol import bodies
from digitaix_server.services.drafts import PRODUCT, Doc, Draft
from digitaix_server.services.upserts import among
from digitaix_server.tables import ConflictRow, DeviceRow, VariantRow

DELETED, VARIANT = "deleted", "variant"
_NOBODY = ["0" * 16, "", ""]


def note_archived(draft: Draft, product_id: UUID, before: Doc, body: bodies.Patch) -> None:
    """An edit by somebody who did not know that the product was archived: it is kept, and the
    product stays archived; the shop is asked once whether to restore it."""
    groups = before["groups"]
    if body.archived or not groups.get(DELETED) or DELETED in body.groups:
        return
    archived_by = before["ver"].get(DELETED, _NOBODY)
    if not _is_asked(draft, product_id, archived_by):
        wire = draft.author.wire
        draft.lose(PRODUCT, product_id, DELETED, True, archived_by, False, wire)


def note_edited(draft: Draft, product_id: UUID, before: Doc, body: bodies.Patch) -> None:
    """The same the other way round: the product is archived by somebody whose word comes late, and
    another PC has changed it since: they had not seen that, for it was not there yet."""
    archived = body.groups.get(DELETED)
    if archived is None or archived.value is not True or before["groups"].get(DELETED):
        return
    mine = draft.author.wire
    versions = [before["ver"], *(variant["ver"] for variant in before["variants"])]
    later = [
        version
        for each in versions
        for group, version in each.items()
        if group != DELETED and version[0] > mine[0] and version[1] != mine[1]
    ]
    if later:
        draft.lose(PRODUCT, product_id, DELETED, True, mine, False, max(later))


def _is_asked(draft: Draft, product_id: UUID, archived_by: list[str]) -> bool:
    """Whether the shop was asked already about a product that was archived so."""
    stored = draft.books.db.scalars(
        select(ConflictRow.data).where(
            ConflictRow.shop_id == draft.books.shop_id,
            ConflictRow.entity == PRODUCT,
            ConflictRow.entity_id == product_id,
        )
    )
    new = [lost for lost in draft.books.new_conflicts() if lost["entity_id"] == str(product_id)]
    return any(
        conflict["group"] == DELETED and conflict["kept_by"] == archived_by
        for conflict in (*map(json.loads, stored), *new)
    )


def is_known(draft: Draft, conflict_id: UUID) -> bool:
    """Whether there is such a conflict in the shop."""
    return draft.books.db.get(ConflictRow, (draft.books.shop_id, conflict_id)) is not None


def as_pulled(db: Session, shop_id: UUID, ids: Sequence[UUID]) -> dict[UUID, str]:
    """Conflicts as the PCs of the shop list them, with what those that wrote are called."""
    called = {
        str(id): name
        for id, name in db.execute(
            select(DeviceRow.id, DeviceRow.name).where(DeviceRow.shop_id == shop_id)
        )
    }
    rows = db.scalars(
        select(ConflictRow).where(ConflictRow.shop_id == shop_id, among(db, ConflictRow.id, ids))
    ).all()
    sizes = [row.entity_id for row in rows if row.entity == VARIANT]
    products = select(VariantRow.id, VariantRow.product_id).where(
        VariantRow.shop_id == shop_id, among(db, VariantRow.id, sizes)
    )
    owners = dict(db.execute(products).all()) if sizes else {}
    return {
        row.id: f'"data":{json.dumps(_pulled(row, called, owners), ensure_ascii=False)}'
        for row in rows
    }


def _pulled(
    row: ConflictRow, called: dict[str, str], owners: Mapping[UUID, UUID]
) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(row.data)
    if row.entity_id in owners:
        data["product_id"] = str(owners[row.entity_id])
    writers = (data["kept_by"][1], data["lost_by"][1])
    return {
        "entity": row.entity,
        "entity_id": str(row.entity_id),
        "at_ms": row.at_ms,
        **data,
        "names": {device: called[device] for device in writers if device in called},
    }


def settle(
    db: Session, shop_id: UUID, settled: dict[UUID, tuple[str | None, str]], now_ms: int
) -> None:
    """Write down which value was taken of conflicts, by which device."""
    for conflict_id, (took, device) in settled.items():
        row = db.get(ConflictRow, (shop_id, conflict_id))
        if row is not None:
            data = json.loads(row.data)
            chosen = took is not None
            data |= {
                "took": took,
                "resolved_ms": now_ms if chosen else None,
                "resolved_by": device if chosen else None,
            }
            row.data = json.dumps(data, ensure_ascii=False)
