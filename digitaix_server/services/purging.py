"""Forgetting in time: customers' identities above all, then what only took room."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import CursorResult, and_, delete, exists, or_, select
from sqlalchemy.orm import Session

from digitaix_server.database import Database, now_ms
from digitaix_server.services import shops
from digitaix_server.tables import (
    BasketRow,
    ContactRow,
    EnrolmentCodeRow,
    MailRow,
    MetaRow,
    OrderRow,
    ReceiptRow,
)

DAY_MS = 86_400_000
IDENTITY_DAYS = 30
BASKET_DAYS = 30
RECEIPT_DAYS = 120
"""After that, the primary keys of movements and orders still guard against doubles."""
MAIL_DAYS = 30
CODE_DAYS = 1


PURGED = "purged_ms"
EVERY_MS = 23 * 3_600_000
"""Purged so long ago, it is due again; it is looked for every hour."""


def is_due(db: Session) -> bool:
    """Whether a day has passed since the last purge; who is told so does it, in this transaction.

    Of several processes that ask at once, one is.
    """
    shops.lock_town(db)
    row = db.get(MetaRow, PURGED)
    now = now_ms(db)
    if row is not None and now - EVERY_MS < int(row.value) <= now:
        return False
    db.merge(MetaRow(key=PURGED, value=str(now)))
    return True


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
    db.execute(delete(MailRow).where(MailRow.written_ms < now - MAIL_DAYS * DAY_MS))
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
    for copy in base.store.copies():
        if copy.stat().st_mtime < oldest_s:
            copy.unlink(missing_ok=True)


def _count(result: object) -> int:
    assert isinstance(result, CursorResult)  # noqa: S101 - what a delete always answers with
    return result.rowcount
