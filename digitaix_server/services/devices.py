"""The PCs of a shop and their tokens: how they are known again, and how they are shut out."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from hashlib import sha256
from uuid import UUID

from sqlalchemy import bindparam, delete, select
from sqlalchemy.orm import Session

from digitaix_server.database import mark_changed, now_ms
from digitaix_server.services.errors import SyncProblem
from digitaix_server.tables import DeviceRow, ShopRow, TokenRow

PREFIX = "dgx1_"
DOUBT_MS = 86_400_000
LONGEST_TAG = 200


@dataclass(frozen=True, slots=True)
class Device:
    """A PC that showed a good token."""

    shop_id: UUID
    id: UUID
    token_hash: str
    replaces: str | None
    seen_ms: int
    is_open: bool
    queued: int
    machine: str = ""
    """The computer that asks, where it says so and is not the one of before."""


_KNOWN = (
    select(
        TokenRow.shop_id,
        TokenRow.device_id,
        TokenRow.replaces,
        TokenRow.created_ms,
        DeviceRow.machine_tag,
        DeviceRow.cloned_ms,
        DeviceRow.seen_ms,
        DeviceRow.is_open,
        DeviceRow.queued,
        ShopRow.suspended_ms,
    )
    .join(
        DeviceRow,
        (DeviceRow.shop_id == TokenRow.shop_id) & (DeviceRow.id == TokenRow.device_id),
    )
    .join(ShopRow, ShopRow.id == TokenRow.shop_id)
    .where(TokenRow.hash == bindparam("of_token"), DeviceRow.revoked_ms.is_(None))
)
"""Asked at each request, so built once."""


def token_hash(token: str) -> str:
    """What is stored of a token: 32 random bytes need no slow hash."""
    return sha256(token.encode()).hexdigest()


def authenticate(db: Session, authorization: str, machine: str = "") -> Device:
    """The PC whose token this is, asking from a computer that it names.

    `SyncProblem`: `token-revoked`, `device-cloned`, `shop-suspended`.
    """
    scheme, _, token = authorization.partition(" ")
    if scheme.lower() != "bearer" or not token.startswith(PREFIX):
        raise SyncProblem("token-revoked")
    hashed = token_hash(token.strip())
    row = db.connection().execute(_KNOWN, {"of_token": hashed}).first()
    if row is None:
        raise SyncProblem("token-revoked")
    if row.cloned_ms is not None and row.created_ms <= row.cloned_ms:
        raise SyncProblem("device-cloned")
    if row.suspended_ms is not None:
        raise SyncProblem("shop-suspended")
    other = machine[:LONGEST_TAG] if row.machine_tag and machine != row.machine_tag else ""
    return Device(
        row.shop_id,
        row.device_id,
        hashed,
        row.replaces,
        row.seen_ms,
        row.is_open,
        row.queued,
        other,
    )


def doubted(row: DeviceRow, now: int) -> bool:
    """Whether a PC looked like another one than before, not long ago."""
    return row.doubted_ms is not None and row.doubted_ms > now - DOUBT_MS


def doubt(db: Session, device: Device) -> None:
    """A PC looks like another one than before: a copy of its disk, or of its data, is at work.

    Once, it has moved. Twice within a day, two computers are at work as one: neither is believed
    any longer, and each pairs again, as a PC of its own.
    """
    here = (device.shop_id, device.id)
    row = db.get(DeviceRow, here, with_for_update={"key_share": True})
    if row is None:
        return
    now = now_ms(db)
    if doubted(row, now):
        row.cloned_ms = now
    row.doubted_ms = now
    if device.machine:
        row.machine_tag = device.machine


def settle(db: Session, device: Device) -> None:
    """A new token is in use: the one it replaces dies now."""
    if device.replaces is not None:
        db.execute(delete(TokenRow).where(TokenRow.hash == device.replaces))
        row = db.get(TokenRow, device.token_hash)
        if row is not None:
            row.replaces = None


def new_token(db: Session, shop_id: UUID, device_id: UUID, replaces: str | None = None) -> str:
    """A token for a PC; with `replaces`, the old one lives until the new one is first used."""
    token = PREFIX + secrets.token_urlsafe(32)
    db.add(
        TokenRow(
            hash=token_hash(token),
            shop_id=shop_id,
            device_id=device_id,
            created_ms=now_ms(db),
            replaces=replaces,
        )
    )
    db.flush()
    return token


def rotate(db: Session, device: Device) -> str:
    """The next token of a PC; one that was made before and never used is forgotten."""
    db.execute(
        delete(TokenRow).where(
            TokenRow.shop_id == device.shop_id,
            TokenRow.device_id == device.id,
            TokenRow.replaces == device.token_hash,
        )
    )
    return new_token(db, device.shop_id, device.id, replaces=device.token_hash)


def of_shop(db: Session, shop_id: UUID) -> list[DeviceRow]:
    """The PCs that are let in, the oldest first."""
    query = (
        select(DeviceRow)
        .where(DeviceRow.shop_id == shop_id, DeviceRow.revoked_ms.is_(None))
        .order_by(DeviceRow.created_ms, DeviceRow.id)
    )
    return list(db.scalars(query))


def rename(db: Session, shop_id: UUID, device_id: UUID, name: str) -> None:
    """Call a PC as its shop does. `SyncProblem`: `malformed`, `not-found`."""
    if not name.strip():
        raise SyncProblem("malformed", "A name is missing.")
    row = db.get(DeviceRow, (shop_id, device_id))
    if row is None:
        raise SyncProblem("not-found")
    row.name = name.strip()


def revoke(db: Session, shop_id: UUID, device_id: UUID) -> None:
    """Shut a PC out: its tokens die, what it pushed stays. `SyncProblem`: `not-found`."""
    row = db.get(DeviceRow, (shop_id, device_id))
    if row is None:
        raise SyncProblem("not-found")
    row.revoked_ms = now_ms(db)
    mark_changed(db, shop_id)  # what it holds is answered now: it is told at once, and shows it
    db.execute(delete(TokenRow).where(TokenRow.shop_id == shop_id, TokenRow.device_id == device_id))
