"""Pull: what changed in a shop after a cursor, or all of it for a PC that begins.

A shop's revisions are taken under its lock, so the committed ones are always a prefix: a cursor
that stands at one has missed nothing before it. Stored JSON is copied into the answer, not parsed.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from digitaix_protocol.messages import DigestRequest, DigestResponse
from digitaix_protocol.rules import digest, order_record
from digitaix_server.database import now_ms
from digitaix_server.services import conflicts, photos, shops
from digitaix_server.services.devices import Device
from digitaix_server.services.drafts import CONFLICT, MOVEMENT, ORDER, PRODUCT, PROFILE
from digitaix_server.services.errors import SyncProblem
from digitaix_server.services.order_mutations import shown_contact
from digitaix_server.services.upserts import among, chunks
from digitaix_server.tables import ChangeRow, ContactRow, MovementRow, OrderRow, ProductRow, ShopRow

MOST_CHANGES = 500
MOST_CHARACTERS = 2 * 1024 * 1024
"""An answer ends with the change that goes beyond this."""
BOOTSTRAP_ORDER = (PROFILE, PRODUCT, MOVEMENT, ORDER, CONFLICT)
"""What a beginning PC gets first: a movement then finds its product there."""
_VERSION = 1
_NIL = UUID(int=0)


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where a PC stands: at a revision, or inside a bootstrap whose increments start at `rev`."""

    rev: int
    entity: str | None = None
    after_id: UUID = _NIL

    def to_wire(self, epoch: UUID) -> str:
        """The cursor as a PC keeps it, without looking inside."""
        content: dict[str, Any] = {"v": _VERSION, "epoch": str(epoch)}
        if self.entity is None:
            content["rev"] = self.rev
        else:
            content |= {"entity": self.entity, "after_id": str(self.after_id), "as_of": self.rev}
        return base64.urlsafe_b64encode(json.dumps(content).encode()).decode().rstrip("=")


def read_cursor(text: str, epoch: UUID) -> Cursor:
    """A cursor as it came back. `SyncProblem`: `cursor-invalid`, `epoch-changed`."""
    try:
        padded = text + "=" * (-len(text) % 4)
        content = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
        if content["v"] != _VERSION:
            raise ValueError
        then = UUID(content["epoch"])
        rev = content["as_of"] if "entity" in content else content["rev"]
        entity = content.get("entity")
        after_id = UUID(content["after_id"]) if entity is not None else _NIL
        if type(rev) is not int or rev < 0 or entity not in (None, *BOOTSTRAP_ORDER):
            raise ValueError
    except (
        binascii.Error,
        ValueError,
        TypeError,
        KeyError,
        AttributeError,
        RecursionError,
    ) as error:
        raise SyncProblem("cursor-invalid") from error
    if then != epoch:
        raise SyncProblem("epoch-changed")
    return Cursor(rev, entity, after_id)


@dataclass(frozen=True, slots=True)
class Page:
    """An answer to a pull, as JSON; its highest revision of an order, and whether it holds any."""

    body: bytes
    changes: int
    has_more: bool
    order_rev: int


def pull(db: Session, device: Device, cursor_text: str | None, limit: int = MOST_CHANGES) -> Page:
    """The next page after a cursor, or the first of all. `SyncProblem` for a cursor amiss."""
    shop = shops.standing(db, device.shop_id)
    epoch, shop_rev = shop.epoch, shop.rev
    if cursor_text:
        cursor = read_cursor(cursor_text, epoch)
        if cursor.rev > shop_rev:
            raise SyncProblem("epoch-changed")
    else:
        cursor = Cursor(shop_rev, BOOTSTRAP_ORDER[0])
    limit = max(1, min(limit, MOST_CHANGES))
    changes: list[str] = []
    order_rev = 0
    room = MOST_CHARACTERS
    while cursor.entity is not None and len(changes) < limit and room > 0:
        places = _next_of_kind(db, device.shop_id, cursor, limit - len(changes))
        if not places:
            following = BOOTSTRAP_ORDER.index(cursor.entity) + 1
            entity = BOOTSTRAP_ORDER[following] if following < len(BOOTSTRAP_ORDER) else None
            cursor = Cursor(cursor.rev, entity)
            continue
        taken, room = _write(db, device.shop_id, places, changes, room)
        last = places[taken - 1]
        cursor = Cursor(cursor.rev, cursor.entity, last.id)
        order_rev = max([order_rev, *_order_revs(places[:taken])])
    has_more = cursor.entity is not None or cursor.rev < shop_rev
    if cursor.entity is None and cursor.rev < shop_rev and not changes:
        places = _next_by_rev(db, device.shop_id, cursor.rev, limit + 1)
        taken, _ = _write(db, device.shop_id, places[:limit], changes, room)
        has_more = taken < len(places)
        cursor = Cursor(places[taken - 1].rev if has_more else shop_rev)
        order_rev = max([order_rev, *_order_revs(places[:taken])])
    head = json.dumps(
        {
            "epoch": str(epoch),
            "cursor": cursor.to_wire(epoch),
            "rev": cursor.rev if cursor.entity is None else 0,
            "has_more": has_more,
            "server_time_ms": now_ms(db),
            "shop": {"rev": shop_rev, "digest": shop.digest},
            "photos_wanted": list(photos.wanted(db, device.shop_id)),
        }
    )
    body = f'{head[:-1]}, "changes": [{",".join(changes)}]}}'
    return Page(body.encode(), len(changes), has_more, order_rev)


def compare(db: Session, device: Device, held: DigestRequest) -> bytes:
    """What the server holds in the buckets in which a PC holds something else.

    The answer is JSON, as `messages.DigestResponse`.
    """
    shop_id = device.shop_id
    if held.rev != shops.standing(db, shop_id).rev:
        return DigestResponse(settled=False).model_dump_json().encode()
    rows = db.execute(
        select(*_PLACE).where(ChangeRow.shop_id == shop_id, ChangeRow.deleted.is_(False))
    )
    places = [_At(*row) for row in rows]
    here = digest.of_buckets((place.entity, place.id, place.rev) for place in places)
    bad = [n for n, told in enumerate(held.buckets) if digest.to_wire(here[n]) != told]
    among_bad = set(bad)
    asked = [place for place in places if digest.bucket(place.id) in among_bad]
    changes: list[str] = []
    whole = len(asked) <= MOST_CHANGES
    if whole:
        whole = _write(db, shop_id, asked, changes, MOST_CHARACTERS)[0] == len(asked)
    head = DigestResponse(settled=True, buckets=bad, whole=whole).model_dump_json(
        exclude={"changes"}
    )
    listed = ",".join(changes) if whole else ""
    return f'{head[:-1]},"changes":[{listed}]}}'.encode()


@dataclass(frozen=True, slots=True)
class _At:
    """A change as the log has it."""

    entity: str
    id: UUID
    rev: int
    deleted: bool


_PLACE = (ChangeRow.entity, ChangeRow.entity_id, ChangeRow.rev, ChangeRow.deleted)


def _next_of_kind(db: Session, shop_id: UUID, cursor: Cursor, limit: int) -> list[_At]:
    rows = db.execute(
        select(*_PLACE)
        .where(
            ChangeRow.shop_id == shop_id,
            ChangeRow.entity == cursor.entity,
            ChangeRow.entity_id > cursor.after_id,
            ChangeRow.deleted.is_(False),
        )
        .order_by(ChangeRow.entity_id)
        .limit(limit)
    )
    return [_At(*row) for row in rows]


def _next_by_rev(db: Session, shop_id: UUID, rev: int, limit: int) -> list[_At]:
    rows = db.execute(
        select(*_PLACE)
        .where(ChangeRow.shop_id == shop_id, ChangeRow.rev > rev)
        .order_by(ChangeRow.rev)
        .limit(limit)
    )
    return [_At(*row) for row in rows]


def _order_revs(places: Sequence[_At]) -> list[int]:
    return [place.rev for place in places if place.entity == ORDER]


def _write(
    db: Session, shop_id: UUID, places: Sequence[_At], changes: list[str], room: int
) -> tuple[int, int]:
    """Append changes while there is room for them; how many, and what room is left."""
    by_kind: dict[str, list[UUID]] = {}
    for place in places:
        by_kind.setdefault(place.entity, []).append(place.id)
    content: dict[tuple[str, UUID], str] = {}
    for entity, ids in by_kind.items():
        for keys in chunks(ids):
            content |= {
                (entity, key): text for key, text in _READERS[entity](db, shop_id, keys).items()
            }
    for taken, place in enumerate(places):
        if room <= 0:
            return taken, room
        head = f'{{"e":"{place.entity}","id":"{place.id}","rev":{place.rev}'
        inside = content.get((place.entity, place.id))
        text = f"{head},{inside}}}" if inside is not None else f'{head},"deleted":true}}'
        changes.append(text)
        room -= len(text)
    return len(places), room


def _products(db: Session, shop_id: UUID, ids: Sequence[UUID]) -> dict[UUID, str]:
    rows = db.execute(
        select(ProductRow.id, ProductRow.data).where(
            ProductRow.shop_id == shop_id, among(db, ProductRow.id, ids)
        )
    )
    return {product: f'"data":{data}' for product, data in rows}


def _movements(db: Session, shop_id: UUID, ids: Sequence[UUID]) -> dict[UUID, str]:
    rows = db.scalars(
        select(MovementRow).where(MovementRow.shop_id == shop_id, among(db, MovementRow.id, ids))
    )
    return {row.id: f'"data":{json.dumps(_movement(row), ensure_ascii=False)}' for row in rows}


def _movement(row: MovementRow) -> dict[str, Any]:
    return {
        "id": str(row.id),
        "variant_id": str(row.variant_id),
        "kind": row.kind,
        "qty_milli": row.qty_milli,
        "hlc": f"{row.hlc:016x}",
        "at_ms": row.at_ms,
        "device_id": str(row.device_id),
        "reason": row.reason,
        "ref_type": row.ref_type,
        "ref_id": str(row.ref_id) if row.ref_id else None,
    }


def order_data(order: order_record.Order, contact: ContactRow | None) -> order_record.Order:
    """An order as it is pulled: with what the customer wrote, while it is open."""
    if contact is None or not order_record.is_open(order):
        return order
    wrote = {"message": contact.message} if contact.message else {}
    return {**order, "note": contact.note, **wrote}


def _orders(db: Session, shop_id: UUID, ids: Sequence[UUID]) -> dict[UUID, str]:
    contacts = {
        row.order_id: row
        for row in db.scalars(
            select(ContactRow).where(ContactRow.shop_id == shop_id, ContactRow.order_id.in_(ids))
        )
    }
    rows = db.execute(
        select(OrderRow.id, OrderRow.data).where(
            OrderRow.shop_id == shop_id, among(db, OrderRow.id, ids)
        )
    )
    return {key: _order(order_record.read(data), contacts.get(key)) for key, data in rows}


def _order(order: order_record.Order, contact: ContactRow | None) -> str:
    text = f'"data":{json.dumps(order_data(order, contact), ensure_ascii=False)}'
    if contact is None or not order_record.is_open(order):
        return text
    shown = shown_contact(contact.name, contact.phone, contact.email)
    return f'{text},"contact":{shown.model_dump_json()}'


def _profile(db: Session, _shop_id: UUID, ids: Sequence[UUID]) -> dict[UUID, str]:
    rows = db.execute(select(ShopRow.id, ShopRow.profile).where(ShopRow.id.in_(ids)))
    return {shop: f'"data":{profile}' for shop, profile in rows}


_READERS: Mapping[str, Callable[[Session, UUID, Sequence[UUID]], dict[UUID, str]]] = {
    PRODUCT: _products,
    MOVEMENT: _movements,
    ORDER: _orders,
    PROFILE: _profile,
    CONFLICT: conflicts.as_pulled,
}
