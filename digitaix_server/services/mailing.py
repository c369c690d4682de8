"""Letters on their way: each is taken by one server, tried again after a failure, sent once."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from email.message import EmailMessage
from uuid import UUID

from sqlalchemy import select

from digitaix_server.database import Database, now_ms
from digitaix_server.post import MOST_TRIES, NotSent, Post, Refused
from digitaix_server.services import letters, silences
from digitaix_server.tables import MailRow

log = logging.getLogger(__name__)
_LEASE_MS = 120_000
"""After so long another try begins, each time after twice as long; it outlasts any one try."""


@dataclass(frozen=True, slots=True)
class _Taken:
    shop_id: UUID
    order_id: UUID
    kind: str
    letter: EmailMessage


def send_due(base: Database, post: Post, site: str = "") -> int:
    """Send what waits; how many letters went. What fails is tried again by a later call.

    `site` is the marketplace's address from outside: customers are led to it.
    """
    sent = 0
    while (taken := _take(base, post, site)) is not None:
        try:
            post.send(taken.letter)
        except Refused as error:
            log.warning("A letter was refused for good: %s", error)
            _give_up(base, taken)
            continue
        except NotSent as error:
            log.warning("A letter could not be sent; it is tried again: %s", error)
            continue
        _settle(base, taken)
        sent += 1
    return sent


def _take(base: Database, post: Post, site: str) -> _Taken | None:
    """The next letter that is due, put off for everybody else before it is tried."""
    while True:
        with base.writing() as db:
            now = now_ms(db)
            due = select(MailRow).where(
                MailRow.sent_ms.is_(None), MailRow.next_ms <= now, MailRow.tries < MOST_TRIES
            )
            if not site:  # there is nowhere to lead a customer to
                due = due.where(MailRow.kind != letters.QUESTION)
            row = db.scalar(
                due.order_by(MailRow.next_ms).limit(1).with_for_update(skip_locked=True)
            )
            if row is None:
                return None
            row.next_ms = now + (_LEASE_MS << row.tries)
            row.tries += 1
            try:
                letter = letters.compose(db, post, site, row)
            except Exception:  # whatever it is, all other letters are not to wait behind this one
                log.exception("A letter cannot be written; it is tried again")
                continue
            if letter is None:
                row.sent_ms, row.address = now, ""
                continue
            return _Taken(row.shop_id, row.order_id, row.kind, letter)


def _give_up(base: Database, taken: _Taken) -> None:
    """Nobody hears at that address: whoever waits for an answer is told."""
    with base.writing() as db:
        if taken.kind == letters.QUESTION:
            silences.not_reached(db, taken.shop_id, taken.order_id)  # the shop first, as below
        row = db.get(MailRow, (taken.shop_id, taken.order_id, taken.kind))
        if row is not None:
            row.tries, row.address = MOST_TRIES, ""


def _settle(base: Database, taken: _Taken) -> None:
    """It went; the address is kept no longer than it took."""
    with base.writing() as db:
        if taken.kind == letters.QUESTION:
            # Before the letter's row is touched: whoever asks locks the shop first, too.
            silences.begin(db, taken.shop_id, taken.order_id)
        row = db.get(MailRow, (taken.shop_id, taken.order_id, taken.kind))
        if row is not None:
            row.sent_ms, row.address = now_ms(db), ""
