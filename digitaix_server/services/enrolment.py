"""Letting a PC into a shop: the town hall's invitation, and codes for further PCs."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass
from hashlib import sha256
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from digitaix_protocol.messages import PairRequest
from digitaix_protocol.rules import codes
from digitaix_server.database import now_ms
from digitaix_server.services import devices, shops
from digitaix_server.services.errors import SyncProblem
from digitaix_server.tables import DeviceRow, EnrolmentCodeRow, ShopRow, TokenRow

INVITATION, PAIRING = "invitation", "pairing"
INVITATION_MS = 60 * 86_400_000
PAIRING_MS = 10 * 60_000
MOST_TRIES = 5
LOCATOR = 4
"""The first letters find the code that was meant; the others prove that it is known."""
AGAIN_MS = 10 * 60_000
"""How long the PC that used a code may use it once more, should the answer have been lost."""
_LONGEST_NAME = 190
_CALM = "This code is not known, or is no longer good. Ask for a new one."


@dataclass(frozen=True, slots=True)
class Paired:
    """A PC that was let in; the token is shown this once."""

    shop: ShopRow
    device_id: UUID
    token: str


def invite(db: Session, shop_id: UUID) -> str:
    """An invitation for the shop's first PC, good for 60 days and one use; older ones die."""
    shops.lock(db, shop_id)
    db.execute(
        delete(EnrolmentCodeRow).where(
            EnrolmentCodeRow.shop_id == shop_id,
            EnrolmentCodeRow.kind == INVITATION,
            EnrolmentCodeRow.used_ms.is_(None),
        )
    )
    code = codes.invitation_code(secrets.choice)
    _store(db, shop_id, INVITATION, code, INVITATION_MS)
    return code


def pairing_code(db: Session, shop_id: UUID) -> tuple[str, int]:
    """A code for one more PC of a shop, and until when it is good; the one before dies."""
    shops.lock(db, shop_id)
    db.execute(
        delete(EnrolmentCodeRow).where(
            EnrolmentCodeRow.shop_id == shop_id,
            EnrolmentCodeRow.kind == PAIRING,
            EnrolmentCodeRow.used_ms.is_(None),
        )
    )
    code = codes.pairing_code(secrets.choice)
    return code, _store(db, shop_id, PAIRING, code, PAIRING_MS)


def _store(db: Session, shop_id: UUID, kind: str, code: str, good_ms: int) -> int:
    now = now_ms(db)
    db.add(
        EnrolmentCodeRow(
            hash=_hash(code),
            locator=code[:LOCATOR],
            kind=kind,
            shop_id=shop_id,
            created_ms=now,
            expires_ms=now + good_ms,
        )
    )
    db.flush()
    return now + good_ms


def _hash(code: str) -> str:
    return sha256(f"digitaix:{code}".encode()).hexdigest()


def pair(db: Session, asked: PairRequest) -> Paired:
    """Let a PC in against a code. `SyncProblem`: `code-unknown`, `code-expired`.

    A wrong try is written down before the refusal, so this commits then.
    """
    code = codes.typed(asked.code)
    row = _meant(db, code)
    now = now_ms(db)
    if row is None:
        db.commit()
        raise SyncProblem("code-unknown", _CALM)
    again = (
        row.used_ms is not None and row.used_by == asked.device_id and row.used_ms > now - AGAIN_MS
    )
    if row.tries >= MOST_TRIES or row.expires_ms <= now or (row.used_ms is not None and not again):
        raise SyncProblem("code-expired", _CALM)
    shop = db.get(ShopRow, row.shop_id)
    if shop is None or shop.suspended_ms is not None:
        raise SyncProblem("shop-suspended")
    if row.used_ms is None:
        row.used_ms, row.used_by = now, asked.device_id
    device_id = _enrol(db, shop.id, asked)
    return Paired(shop, device_id, devices.new_token(db, shop.id, device_id))


def _meant(db: Session, code: str) -> EnrolmentCodeRow | None:
    """The code somebody typed. One that only begins so is held against the one that was meant.

    Both are locked: however many try at once, each try is counted, and one of them gets in.
    """
    if not code.isascii():
        return None
    hashed, found = _hash(code), None
    for row in db.scalars(
        select(EnrolmentCodeRow)
        .where(EnrolmentCodeRow.locator == code[:LOCATOR])
        .order_by(EnrolmentCodeRow.hash)
        .with_for_update()
    ):
        if hmac.compare_digest(row.hash, hashed):
            found = row
        elif row.used_ms is None:
            row.tries += 1
    return found


def _told_apart(db: Session, shop_id: UUID, name: str) -> str:
    """What a new PC of a shop is called: Windows and prepared disks name many of them alike."""
    taken = set(
        db.scalars(
            select(DeviceRow.name).where(
                DeviceRow.shop_id == shop_id, DeviceRow.revoked_ms.is_(None)
            )
        )
    )
    number = 1
    called = name
    while called in taken:
        number += 1
        called = f"{name[:_LONGEST_NAME]} {number}"
    return called


def _enrol(db: Session, shop_id: UUID, asked: PairRequest) -> UUID:
    """The PC's place in the shop: its old one if it had one, with its streams and its past.

    Of two computers that were one PC, the one that was heard last stays that PC.
    """
    row = db.get(DeviceRow, (shop_id, asked.device_id))
    now = now_ms(db)
    elsewhere = row is not None and row.machine_tag not in ("", asked.machine_tag)
    if row is not None and elsewhere and (row.cloned_ms is not None or devices.doubted(row, now)):
        row, elsewhere = None, False
        asked = asked.model_copy(update={"device_id": shops.new_id(db)})
    if row is None:
        row = DeviceRow(
            shop_id=shop_id,
            id=asked.device_id,
            # One that comes back keeps what its shop calls it.
            name=_told_apart(db, shop_id, asked.device_name),
            created_ms=now,
            seen_ms=now,
        )
        db.add(row)
    row.machine_tag, row.app = asked.machine_tag, asked.app
    # Two that were one would else take the place from one another, code by code, for ever.
    row.revoked_ms, row.doubted_ms = None, now if elsewhere else None
    db.flush()
    db.execute(
        delete(TokenRow).where(
            TokenRow.shop_id == shop_id,
            TokenRow.device_id == row.id,
            # Those of a PC that was two stay, so that the other one hears why it is refused.
            TokenRow.created_ms > (row.cloned_ms or 0),
        )
    )
    return row.id
