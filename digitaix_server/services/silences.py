"""Questions that a customer was written to about and does not answer: silence is no yes.

Its moment is told from the beginning, on the customer's page and at the counter. Whoever was not
written to, for want of an address or because the letter came back, is not taken at a word they
never heard: the shop is told, and calls them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from digitaix_protocol.rules import order_questions, order_record
from digitaix_protocol.rules.order_record import Order
from digitaix_server.database import Database, now_ms
from digitaix_server.services import deadlines, letters, shops
from digitaix_server.services.books import Books
from digitaix_server.services.drafts import Author, Draft
from digitaix_server.tables import MailRow, OrderRow

SOON_MS = 10 * 60_000
"""A letter that has not gone so long after it was written is told to the shop; it is tried on."""
_ASKABLE = [str(state) for state in order_questions.ASKABLE]


def begin(db: Session, shop_id: UUID, order_id: UUID) -> None:
    """The letter has gone: from now on the customer can answer, and their silence counts."""
    _note(
        db,
        shop_id,
        order_id,
        lambda books, order: order_record.answer_due(
            order, letters.answer_until_ms(books.shop, books.now)
        ),
    )


def not_reached(db: Session, shop_id: UUID, order_id: UUID) -> None:
    """The letter can't be delivered: the shop is told, on all its PCs."""
    _note(db, shop_id, order_id, lambda books, order: order_record.unreached(order, books.now))


def tell_of_letters(base: Database) -> None:
    """Tell the shops of letters to their customers that have not gone in time."""
    with base.reading() as db:
        due = now_ms(db) - SOON_MS
        late = [
            (shop_id, UUID(order["id"]))
            for shop_id, order in _asked(db, unsent_since_ms=due)
            if order_record.unreached(order, due) != order
        ]
        late = [each for each in late if letters.is_for_somebody(db, *each)]
    for shop_id, order_id in late:
        with base.writing() as db:
            not_reached(db, shop_id, order_id)


def _note(
    db: Session, shop_id: UUID, order_id: UUID, change: Callable[[Books, Order], Order]
) -> None:
    """What became of the letter, written into the order under the shop's lock."""
    books = Books(db, shops.lock(db, shop_id))
    order = books.order(order_id)
    if order is not None and (after := change(books, order)) != order:
        _keep(books, order_id, after)
        books.close()


def answer_for_the_silent(base: Database) -> int:
    """Settle what nobody answered in time; how many questions. Harmless if several servers do.

    Only while the shop is heard, as with any deadline: it may have settled it by telephone.
    """
    with base.reading() as db:
        now = now_ms(db)
        due = {shop_id for shop_id, order in _asked(db) if _over(order, now)}
        due = {shop_id for shop_id in due if deadlines.is_known(db, shop_id)}
    settled = 0
    for shop_id in due:
        with base.writing() as db:
            settled += _settle(db, shop_id)
    return settled


def _asked(
    db: Session, shop_id: UUID | None = None, unsent_since_ms: int | None = None
) -> Iterable[tuple[UUID, Order]]:
    """The orders whose customers were written to and that can still change, by their letters;
    or those whose letters were written so long ago and have not gone."""
    found = (
        select(OrderRow.shop_id, OrderRow.data)
        .join(MailRow, (MailRow.shop_id == OrderRow.shop_id) & (MailRow.order_id == OrderRow.id))
        .where(MailRow.kind == letters.QUESTION, OrderRow.state.in_(_ASKABLE))
    )
    if shop_id is not None:
        found = found.where(OrderRow.shop_id == shop_id)
    if unsent_since_ms is not None:
        found = found.where(MailRow.sent_ms.is_(None), MailRow.written_ms <= unsent_since_ms)
    return [(row.shop_id, order_record.read(row.data)) for row in db.execute(found)]


def _over(order: Order, now: int) -> list[str]:
    """The questions of an order whose time is over."""
    return [
        str(each["id"])
        for each in order_questions.waiting(order)
        if each.get("until_ms") is not None and each["until_ms"] <= now
    ]


def _settle(db: Session, shop_id: UUID) -> int:
    """Under the shop's lock, so that an answer that came meanwhile stands."""
    books = Books(db, shops.lock(db, shop_id))
    late = [UUID(order["id"]) for _, order in _asked(db, shop_id) if _over(order, books.now)]
    if not late or not deadlines.is_known(db, shop_id):
        return 0
    books.expect(orders=late)
    settled = 0
    for order_id in late:
        order = books.order(order_id)
        assert order is not None  # noqa: S101 - it was just found, and the shop is locked
        while silent := _over(order, books.now):
            order = order_record.answered(
                order, silent[0], order_questions.REFUSED, None, order_record.SERVER, books.now
            )
            settled += 1
        _keep(books, order_id, order)
    books.close()
    return settled


def _keep(books: Books, order_id: UUID, order: Order) -> None:
    draft = Draft(books, Author(books.shop.id, order_id, 0, books.now))
    draft.orders[order_id] = order
    books.keep(draft)
