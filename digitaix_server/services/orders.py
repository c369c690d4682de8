"""A customer's own order: what became of it, and calling it off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from digitaix_protocol.rules import order_questions, order_record
from digitaix_protocol.rules.names import short_name
from digitaix_protocol.rules.order_record import Order
from digitaix_protocol.rules.order_states import (
    CANCEL_REQUESTED,
    State,
    customer_may_cancel_at_once,
)
from digitaix_server.database import now_ms
from digitaix_server.services import answering, asking, checkout, shops
from digitaix_server.services.books import Books
from digitaix_server.services.drafts import Author, Draft
from digitaix_server.services.errors import NotFound, TooLate
from digitaix_server.services.views import CustomerOrder, OrderLineView, Placed
from digitaix_server.tables import (
    ContactRow,
    CustomerLinkRow,
    DeviceRow,
    OrderRow,
    ShopRow,
)

ONLINE_MS = 90_000
"""A PC holds a pull for 50 s and is noted every 30 s: silent for longer, it is away."""


def by_token(db: Session, token: str) -> CustomerOrder:
    """The order that a customer's link leads to. `NotFound`."""
    shop, row = _find(db, token)
    return _view(db, shop, row)


def cancel_by_customer(db: Session, token: str) -> CustomerOrder:
    """Call the order off: at once while nobody works on it, else the shop is asked to.

    `NotFound`; `TooLate` if it has ended, or was asked for before.
    """
    shop, _ = _find(db, token)
    shop = shops.lock(db, shop.id)
    shop, row = _find(db, token)
    books = Books(db, shop)
    order = books.order(row.id)
    if order is None or not order_record.is_open(order) or CANCEL_REQUESTED in order["flags"]:
        raise TooLate
    now = now_ms(db)
    draft = Draft(books, Author(shop.id, row.id, 0, now))
    if customer_may_cancel_at_once(
        State(order["state"]), was_seen(db, row), is_online(db, shop.id)
    ):
        draft.orders[row.id] = order_record.moved(
            order, State.CANCELLED, order_record.CUSTOMER, now
        )
    else:
        asked = order_record.event(CANCEL_REQUESTED, order_record.CUSTOMER, now)
        draft.orders[row.id] = order_record.changed(
            order_record.flagged(order, CANCEL_REQUESTED), asked
        )
        draft.cancel_asked[row.id] = now
    books.keep(draft)
    books.close()
    db.expire_all()
    shop, row = _find(db, token)
    return _view(db, shop, row)


def answer_by_customer(db: Session, token: str, question_id: str, chosen: int | None) -> None:
    """What the customer says to a question of the shop; `chosen` is the offer, none to refuse.

    `NotFound`; `asking.Settled` if it no longer waits.
    """
    shop, row = _find(db, token)
    asking.answer_by_customer(db, shop.id, row.id, question_id, chosen)


def was_seen(db: Session, row: OrderRow) -> bool:
    """Whether any PC of the shop may have been handed this order."""
    furthest = db.scalar(
        select(func.max(DeviceRow.pulled_rev)).where(DeviceRow.shop_id == row.shop_id)
    )
    return (furthest or 0) >= row.first_rev


def is_online(db: Session, shop_id: UUID) -> bool:
    """Whether a PC of the shop was heard just now."""
    last = db.scalar(
        select(func.max(DeviceRow.seen_ms)).where(
            DeviceRow.shop_id == shop_id, DeviceRow.revoked_ms.is_(None)
        )
    )
    return (last or 0) > now_ms(db) - ONLINE_MS


def grant_cancellations(books: Books) -> bool:
    """The shop is back with nothing left to send: what customers called off meanwhile, and nobody
    began to prepare, is cancelled. Whether there was any.
    """
    early = [str(State.TO_CONFIRM), str(State.RECEIVED), str(State.ACCEPTED)]
    waiting = books.db.scalars(
        select(OrderRow.id).where(
            OrderRow.shop_id == books.shop_id,
            OrderRow.state.in_(early),
            OrderRow.cancel_asked_ms.is_not(None),
        )
    ).all()
    books.expect(orders=waiting)
    granted = False
    for order_id in waiting:
        order = books.order(order_id)
        if order is None or CANCEL_REQUESTED not in order["flags"] or order["state"] not in early:
            continue
        draft = Draft(books, Author(books.shop_id, order_id, 0, books.now))
        draft.orders[order_id] = order_record.moved(
            order, State.CANCELLED, order_record.CUSTOMER, books.now
        )
        books.keep(draft)
        granted = True
    return granted


def _find(db: Session, token: str) -> tuple[ShopRow, OrderRow]:
    link = db.get(CustomerLinkRow, token) if 16 <= len(token) <= 64 else None
    row = db.get(OrderRow, (link.shop_id, link.order_id)) if link else None
    shop = db.get(ShopRow, link.shop_id) if link else None
    if row is None or shop is None:
        raise NotFound("order")
    return shop, row


def _view(db: Session, shop: ShopRow, row: OrderRow) -> CustomerOrder:
    order: Order = order_record.read(row.data)
    contact = db.get(ContactRow, (shop.id, row.id))
    asked = CANCEL_REQUESTED in order["flags"]
    return CustomerOrder(
        shop=shops.sheet(shop),
        order_id=row.id,
        code=row.code,
        state=row.state,
        customer=short_name(contact.name) if contact else "",
        lines=_lines(db, shop, order),
        questions=asking.shown(db, shop, order) if order_record.is_open(order) else (),
        total_cents=order_record.total_cents(order),
        left_cents=order_record.left_cents(order) if order_record.is_partly_handed(order) else None,
        taxes=tuple(order_record.due_taxes(order)),
        placed_ms=row.placed_ms,
        pickup_from_ms=order["pickup_from_ms"],
        pickup_to_ms=order["pickup_to_ms"],
        note=contact.note if contact else "",
        message=contact.message if contact else "",
        may_cancel=order_record.is_open(order) and not asked,
        cancel_requested=asked,
        unanswered=answering.is_unanswered(order),
        siblings=_siblings(db, row),
    )


def _lines(db: Session, shop: ShopRow, order: Order) -> tuple[OrderLineView, ...]:
    """What was asked for, what became of it, and what came in its place."""
    gone, questions = order_record.handed(order), order_questions.of(order)
    is_collected = order["state"] == State.COLLECTED
    lines = {str(line["id"]): line for line in order["lines"]}
    left_out = order_questions.left_out(
        {line_id: line["dropped"] for line_id, line in lines.items()}, questions
    )
    return tuple(
        replace(
            asking.line_view(db, shop, line),
            handed_milli=gone[line_id],
            returned_milli=max(0, order_record.due_milli(line) - gone[line_id])
            if is_collected
            else 0,
            replaced_by=tuple(lines[new]["name"] for new in left_out.get(line_id, ())),
            unwanted=line_id in left_out and _said_so(questions, line_id),
        )
        for line_id, line in lines.items()
        if not line["dropped"] or line_id in left_out
    )


def _said_so(questions: Sequence[order_questions.Question], line_id: str) -> bool:
    """Whether somebody said to leave it out; who is silent says nothing."""
    answer = order_questions.answer_of(questions, line_id)
    if answer is None or answer.get("by") == order_record.SERVER:
        return False
    if answer["state"] == order_questions.REFUSED:
        return bool(answer["refused"] == order_questions.DROP)
    return bool(answer["offers"][answer["chosen"]]["kind"] == order_questions.DROP)


def _siblings(db: Session, row: OrderRow) -> tuple[Placed, ...]:
    if row.cart_id is None:
        return ()
    orders = checkout.placed(db, row.cart_id)
    return tuple(order for order in orders if order.order_id != row.id)
