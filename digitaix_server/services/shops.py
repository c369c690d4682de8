"""Shops: how they come to be, and how they present themselves."""

from __future__ import annotations

import json
import re
import secrets
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from digitaix_protocol.rules import digest, slots
from digitaix_protocol.rules.hlc import pack
from digitaix_protocol.rules.ids import uuid7
from digitaix_protocol.rules.merge import Version
from digitaix_server.database import mark_changed, now_ms
from digitaix_server.services import profiles, put_back
from digitaix_server.services.errors import NotFound
from digitaix_server.services.goods import folded
from digitaix_server.services.upserts import upsert_many
from digitaix_server.services.views import ShopSheet
from digitaix_server.tables import ChangeRow, MetaRow, ShopRow

EPOCH, TOWN = "epoch", "town"
UNKNOWN_TOWN = "DigitAix"
SLUG_LENGTH = 60
_NOT_IN_SLUG = re.compile(r"[^a-z0-9]+")


def new_id(db: Session) -> UUID:
    """A new UUIDv7 of this moment."""
    return uuid7(now_ms(db), secrets.randbits(74))


def epoch(db: Session) -> UUID:
    """The life of this database: another one after it was put back from an older copy."""
    return UUID(db.scalars(select(MetaRow.value).where(MetaRow.key == EPOCH)).one())


def begin_anew(db: Session) -> None:
    """The database was put back from an older copy: its life is another one from now on.

    Every PC then gives back what this copy has forgotten (`recovering`).
    """
    upsert_many(db, MetaRow, [{"key": EPOCH, "value": str(new_id(db))}])
    put_back.begin(db)


@dataclass(frozen=True, slots=True)
class Standing:
    """The life of this database, how far a shop came in it, and the digest of what it holds."""

    epoch: UUID
    rev: int
    digest: str


def standing(db: Session, shop_id: UUID) -> Standing:
    """Where a shop stands."""
    value, rev, held = db.connection().execute(_STANDING, {"of_shop": shop_id}).one()
    return Standing(UUID(value), rev, held)


_STANDING = select(
    select(MetaRow.value).where(MetaRow.key == EPOCH).scalar_subquery(), ShopRow.rev, ShopRow.digest
).where(ShopRow.id == bindparam("of_shop"))
"""Asked at each pull, so built once."""


def town_name(db: Session) -> str:
    """The town this marketplace is of."""
    return db.scalar(select(MetaRow.value).where(MetaRow.key == TOWN)) or UNKNOWN_TOWN


def name_town(db: Session, name: str) -> None:
    """Call the town `name`, unless it has a name already."""
    if db.get(MetaRow, TOWN) is None:
        db.add(MetaRow(key=TOWN, value=name))


def lock_town(db: Session) -> None:
    """Until this transaction ends, do alone what concerns more than one shop."""
    db.execute(select(MetaRow.key).where(MetaRow.key == EPOCH).with_for_update(key_share=True))


def slug_of(name: str) -> str:
    """A name as it stands in an address: `Chez Zoé & fils` as `chez-zoe-fils`."""
    return _NOT_IN_SLUG.sub("-", folded(name)).strip("-")[:SLUG_LENGTH].strip("-") or "boutique"


def _free_slug(db: Session, name: str) -> str:
    wanted = slug_of(name)
    taken = set(db.scalars(select(ShopRow.slug).where(ShopRow.slug.startswith(wanted))))
    if wanted not in taken:
        return wanted
    return next(slug for n in range(2, len(taken) + 3) if (slug := f"{wanted}-{n}") not in taken)


def create(
    db: Session, name: str, profile: dict[str, Any] | None = None, shop_id: UUID | None = None
) -> ShopRow:
    """A new shop, with what is known of it; its PCs may change all of it later."""
    lock_town(db)  # two of one name would want the same address
    now = now_ms(db)
    shop_id = shop_id or new_id(db)
    groups = {**(profile or {}), "name": name}
    # The oldest of all versions, so that whatever the shop writes takes its place in silence.
    version = Version(pack(0), str(shop_id), str(shop_id)).to_wire()
    shop = ShopRow(
        id=shop_id,
        slug=_free_slug(db, name),
        name=name,
        rev=1,
        last_hlc=0,
        created_ms=now,
        profile=json.dumps(
            {"groups": groups, "ver": dict.fromkeys(groups, version)}, ensure_ascii=False
        ),
    )
    db.add(shop)
    db.flush()
    db.add(ChangeRow(shop_id=shop_id, entity="profile", entity_id=shop_id, rev=1))
    shop.digest = digest.to_wire(digest.of_row("profile", shop_id, 1))
    mark_changed(db, shop_id)
    db.flush()
    return shop


def by_slug(db: Session, slug: str) -> ShopRow:
    """A shop that is open to customers. `NotFound`."""
    shop = db.scalar(select(ShopRow).where(ShopRow.slug == slug, ShopRow.suspended_ms.is_(None)))
    if shop is None:
        raise NotFound(slug)
    return shop


def lock(db: Session, shop_id: UUID) -> ShopRow:
    """The shop, locked until this transaction ends: its revisions then follow its commits.

    What the session read before may have changed while it waited, and is read again. The lock
    leaves alone whoever only refers to the shop, such as a customer filling a basket. SQLite's
    writing transaction already holds the only lock there is and ignores the clause.
    """
    db.flush()
    db.expire_all()
    shop = db.scalar(select(ShopRow).where(ShopRow.id == shop_id).with_for_update(key_share=True))
    if shop is None:
        raise NotFound(str(shop_id))
    return shop


def trade(shop: ShopRow) -> str:
    """What the shop sells; nothing where it has not said so."""
    said = profiles.groups(shop).get("trade")
    return said if isinstance(said, str) else ""


def sheet(shop: ShopRow, now: int | None = None) -> ShopSheet:
    """How the shop presents itself; with a moment, whether it takes reservations then."""
    said = profiles.groups(shop)
    return ShopSheet(
        id=shop.id,
        slug=shop.slug,
        name=shop.name,
        trade=said.get("trade") or "",
        street=said.get("street") or "",
        postcode=said.get("postcode") or "",
        city=said.get("city") or "",
        phone=said.get("phone") or "",
        email=said.get("email") or "",
        about=said.get("about") or "",
        preparation_minutes=said.get("preparation_minutes"),
        pause=None if now is None else slots.read(said).pause(now),
    )
