"""What this database held when it was put back from an older copy.

Of what nobody has touched since, that is what stands; of the rest it is written down before the
first change. So it can be told whether two values that meet were both written since: then nobody
can say that whoever wrote the later one had seen the other.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from digitaix_protocol.rules.merge import Version
from digitaix_server.database import now_ms
from digitaix_server.services.upserts import insert_many, upsert_many
from digitaix_server.tables import CopiedRow, MetaRow

SINCE = "restored_ms"
Doc = Mapping[str, Any]
ITSELF = ""
"""Stands for the entity, beside its variants."""
Versions = Mapping[str, Mapping[str, Any]]
"""Who wrote each group, as on the wire: of the entity itself, and of each variant by its id."""


def begin(db: Session) -> None:
    """It was put back just now."""
    db.execute(delete(CopiedRow))
    upsert_many(db, MetaRow, [{"key": SINCE, "value": str(now_ms(db))}])


def notice(db: Session) -> None:
    """A PC gives back what this database should know: it was put back, though nobody said so."""
    if not _was(db):
        begin(db)


def _was(db: Session) -> bool:
    return db.scalar(select(MetaRow.value).where(MetaRow.key == SINCE)) is not None


def note(db: Session, shop_id: UUID, before: Mapping[tuple[str, UUID], Doc | None]) -> None:
    """Write down what stood before a first change; a later one says nothing of the copy."""
    if not before or not _was(db):
        return
    known = {key for key in before if _row(db, shop_id, *key) is not None}
    insert_many(
        db,
        CopiedRow,
        [
            {
                "shop_id": shop_id,
                "entity": entity,
                "entity_id": entity_id,
                "ver": json.dumps(versions(doc)),
            }
            for (entity, entity_id), doc in before.items()
            if (entity, entity_id) not in known
        ],
    )


def held(db: Session, shop_id: UUID, entity: str, entity_id: UUID) -> Versions | None:
    """What the copy held of what was touched since; none of what was not."""
    row = _row(db, shop_id, entity, entity_id)
    return None if row is None else json.loads(row.ver)


def versions(doc: Doc | None) -> Versions:
    """Who wrote what stands in an entity."""
    if doc is None:
        return {}
    parts: Iterable[Doc] = doc.get("variants") or ()
    return {ITSELF: doc["ver"], **{str(part["id"]): part["ver"] for part in parts}}


def came_since(copied: Versions, part: str, group: str, by: Version) -> bool:
    """Whether a value was not yet in the copy, nor in its past."""
    there = (copied.get(part) or {}).get(group)
    return there is None or by > Version.from_wire(there)


def _row(db: Session, shop_id: UUID, entity: str, entity_id: UUID) -> CopiedRow | None:
    return db.get(CopiedRow, (shop_id, entity, entity_id))
