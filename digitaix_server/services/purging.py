"""Forgetting in time: customers' identities above all, then what only took room."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import CursorResult, and_, delete, exists, or_, select
from sqlalchemy.orm import Session

from digitaix_server.database import Database, now_ms
from digitaix_server.migrating import copies
from digitaix_server.tables import (
    BasketRow,
    ContactRow,
    EnrolmentCodeRow,
    OrderRow,
    ReceiptRow,
)

DAY_MS = 86_400_000
IDENTITY_DAYS = 30
BASKET_DAYS = 30
RECEIPT_DAYS = 120
"""After that, the primary keys of movements and orders still guard against doubles."""
CODE_DAYS = 1


@dataclass(frozen=True, slots=True)
class Purged:
    """How much was forgotten."""

    identities: int
    baskets: int
    receipts: int


def purge(db: Session, identity_days: int = IDENTITY_DAYS) -> Purged:
    """Forget who reserved, so many days after the order's end; and old baskets and receipts."""
    now = now_ms(db)
    ended = exists(
        select(OrderRow.id).where(
            OrderRow.shop_id == ContactRow.shop_id,
            OrderRow.id == ContactRow.order_id,
            OrderRow.ended_ms < now - identity_days * DAY_MS,
        )
    )
    identities = db.execute(delete(ContactRow).where(ended))
    baskets = db.execute(delete(BasketRow).where(BasketRow.touched_ms < now - BASKET_DAYS * DAY_MS))
    receipts = db.execute(delete(ReceiptRow).where(ReceiptRow.at_ms < now - RECEIPT_DAYS * DAY_MS))
    old = now - CODE_DAYS * DAY_MS
    db.execute(
        delete(EnrolmentCodeRow).where(
            or_(
                EnrolmentCodeRow.expires_ms < old,
                and_(EnrolmentCodeRow.used_ms.is_not(None), EnrolmentCodeRow.used_ms < old),
            )
        )
    )
    return Purged(_count(identities), _count(baskets), _count(receipts))


def forget_copies(base: Database, identity_days: int = IDENTITY_DAYS) -> None:
    """Delete the copies made before migrations, once identities in them are due to be forgotten."""
    oldest_s = base.clock() / 1000 - identity_days * DAY_MS / 1000
    for copy in copies(base.path):
        if copy.stat().st_mtime < oldest_s:
            copy.unlink(missing_ok=True)


def _count(result: object) -> int:
    assert isinstance(result, CursorResult)  # noqa: S101 - what a delete always answers with
    return result.rowcount
