"""Orders that were accepted though their goods were gone: each line once, why, and what came of it.

Only what the web promised counts: what was put aside in the shop, or is still asked of it, is no
promise of the web's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Set as AbstractSet
from enum import StrEnum
from statistics import median
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from digitaix_protocol.messages import OversellReport
from digitaix_protocol.rules import order_record
from digitaix_protocol.rules.order_record import Order
from digitaix_protocol.rules.order_states import AT_RISK, State
from digitaix_server.database import now_ms
from digitaix_server.services.shelves import SOLD
from digitaix_server.services.staleness import SILENT_MS
from digitaix_server.services.upserts import upsert_many
from digitaix_server.tables import OrderRow, OversellRow, ShopRow

if TYPE_CHECKING:
    from digitaix_server.services.books import Books

REPORTED_DAYS = 90
_MILLION = 1_000_000


class Cause(StrEnum):
    """Why the goods were gone."""

    OFFLINE = "offline"
    """Sold by a PC that nobody heard at the time."""
    COUNT = "count"
    """Less lay there than was written down: counted, lost, put right."""
    COUNTER_OVER_RESERVATION = "counter_over_reservation"
    """Sold at the counter although it was reserved, and known to be."""


class Outcome(StrEnum):
    """What came of it."""

    RESTOCKED = "restocked"
    LESS = "less"
    DROPPED = "dropped"
    CALLED_OFF = "called_off"
    """By the customer."""
    CANCELLED = "cancelled"
    """By the shop."""
    COLLECTED = "collected"
    """There was enough after all."""
    NOT_COLLECTED = "not_collected"


def found(books: Books, order: Order, short: AbstractSet[UUID]) -> None:
    """Write down the lines of an open order whose goods turned out to be gone."""
    if order["source"] != "web" or order["state"] == State.TO_CONFIRM:
        return
    order_id = UUID(order["id"])
    known = {
        row.line_id: row
        for row in books.db.scalars(
            select(OversellRow).where(
                OversellRow.shop_id == books.shop_id, OversellRow.order_id == order_id
            )
        )
    }
    rows = []
    for line in order["lines"]:
        variant, line_id = UUID(line["variant_id"]), UUID(line["id"])
        if line["dropped"] or variant not in short:
            continue
        if line_id in known:
            known[line_id].outcome, known[line_id].ended_ms = "", None
            continue
        rows.append(
            {
                "shop_id": books.shop_id,
                "order_id": order_id,
                "line_id": line_id,
                "variant_id": variant,
                "cause": str(_cause(books, order, variant)),
                "placed_ms": order["placed_ms"],
                "found_ms": books.now,
                "cents": line["total_cents"],
                "outcome": "",
                "ended_ms": None,
            }
        )
    books.db.flush()
    upsert_many(books.db, OversellRow, rows)


def _cause(books: Books, order: Order, variant: UUID) -> Cause:
    """Judged by what just became known of the goods."""
    for line in books.new_movements(variant):
        if line.kind not in SOLD:
            if line.kind == "count" or line.qty_milli < 0:
                return Cause.COUNT
        elif line.when_ms < order["placed_ms"] or books.now - line.when_ms > SILENT_MS:
            return Cause.OFFLINE
    return Cause.COUNTER_OVER_RESERVATION


def settle(books: Books) -> None:
    """What came of lines that were short, once their orders have moved on."""
    rows = books.db.scalars(
        select(OversellRow).where(
            OversellRow.shop_id == books.shop_id, OversellRow.ended_ms.is_(None)
        )
    ).all()
    books.expect(orders=[row.order_id for row in rows])
    for row in rows:
        order = books.order(row.order_id)
        outcome = _outcome(order, row.line_id) if order is not None else None
        if outcome is not None:
            row.outcome, row.ended_ms = str(outcome), books.now


def _outcome(order: Order, line_id: UUID) -> Outcome | None:
    """What came of a line; none while it is still short."""
    line: dict[str, Any] = next(one for one in order["lines"] if one["id"] == str(line_id))
    if line["dropped"]:
        return Outcome.DROPPED
    if (line["prepared_milli"] or line["qty_milli"]) < line["qty_milli"]:
        return Outcome.LESS
    match State(order["state"]):
        case State.COLLECTED:
            return Outcome.COLLECTED
        case State.NOT_COLLECTED:
            return Outcome.NOT_COLLECTED
        case State.CANCELLED | State.DECLINED:
            by = next(one["by"] for one in reversed(order["events"]) if one["kind"] == "state")
            return Outcome.CALLED_OFF if by == order_record.CUSTOMER else Outcome.CANCELLED
    return None if AT_RISK in order["flags"] else Outcome.RESTOCKED


def of_town(db: Session) -> list[tuple[str, OversellReport]]:
    """The same of every shop that had web orders, by its name."""
    shops = db.execute(select(ShopRow.name, ShopRow.id).order_by(ShopRow.slug))
    told = [(name, report(db, shop_id)) for name, shop_id in shops.all()]
    return [(name, one) for name, one in told if one.orders]


def report(db: Session, shop_id: UUID, days: int = REPORTED_DAYS) -> OversellReport:
    """How often a shop's web orders could not be met as promised, of late."""
    since = now_ms(db) - days * 86_400_000
    orders = db.scalar(
        select(func.count()).where(
            OrderRow.shop_id == shop_id,
            OrderRow.cart_id.is_not(None),
            OrderRow.placed_ms > since,
            OrderRow.state.not_in([str(State.TO_CONFIRM), str(State.DECLINED)]),
        )
    )
    rows = db.scalars(
        select(OversellRow).where(OversellRow.shop_id == shop_id, OversellRow.placed_ms > since)
    ).all()
    short = len({row.order_id for row in rows})
    minutes = [(row.found_ms - row.placed_ms) // 60_000 for row in rows]
    return OversellReport(
        days=days,
        orders=orders or 0,
        oversold=short,
        rate_ppm=short * _MILLION // orders if orders else 0,
        open=sum(row.ended_ms is None for row in rows),
        minutes_to_find=round(median(minutes)) if minutes else None,
        cents=sum(row.cents for row in rows),
        causes=dict(Counter(row.cause for row in rows)),
        outcomes=dict(Counter(row.outcome for row in rows if row.outcome)),
    )
