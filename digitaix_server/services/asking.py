"""Questions of an order: what the shop asks of a line, and the customer's word, given once.

Asked and answered under the shop's lock, so that the answer meets the order as it stands, and what
was kept of one article is kept of another from the same moment on.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from digitaix_protocol import bodies
from digitaix_protocol.rules import order_questions, order_record
from digitaix_protocol.rules.amounts import line_total
from digitaix_protocol.rules.order_questions import AGREED, OPEN, REFUSED, Question
from digitaix_protocol.rules.order_record import Order
from digitaix_server.database import now_ms
from digitaix_server.services import photos_shown, shapes, shops
from digitaix_server.services.books import Books
from digitaix_server.services.drafts import ORDER, Author, Draft
from digitaix_server.services.errors import NotFound, ServiceError
from digitaix_server.services.mutations import Refusal
from digitaix_server.services.order_mutations import check_lines, has_happened, known_order, who
from digitaix_server.services.shapes import MOST_CENTS, MOST_MILLI, Malformed
from digitaix_server.services.views import AskedOffer, AskedQuestion, OrderLineView
from digitaix_server.tables import ShopRow


class Settled(ServiceError):
    """The question no longer waits: it was answered, withdrawn, or the order moved on."""

    code = "settled"


def ask(draft: Draft, body: bodies.OrderAsk) -> None:
    """The shop asks. One that waits of the same line is withdrawn by it."""
    order = known_order(draft, body.id)
    if order is None or has_happened(draft, order):
        return
    question = body.question.model_dump(mode="json", include={"id", "line_id", "offers", "refused"})
    check_offers(question)
    if not any(line["id"] == question["line_id"] for line in order["lines"]):
        raise Refusal("unknown-line", ORDER, body.id)
    if not order_questions.may_ask(order, question):
        raise Refusal("state", ORDER, body.id)
    draft.orders[body.id] = order_record.asked(order, question, draft.author.at_ms, **who(draft))
    draft.letters.add(body.id)


def answer_by_shop(draft: Draft, body: bodies.OrderAnswer) -> None:
    """The customer's word, told by telephone; or the question is withdrawn."""
    order = known_order(draft, body.id)
    if order is None or has_happened(draft, order):
        return
    question = order_questions.find(order, str(body.question_id))
    if question is None:
        raise Refusal("unknown-question", ORDER, body.id)
    if question["state"] != OPEN:
        raise Refusal("answered", ORDER, body.id)
    chosen = body.chosen if body.answer == AGREED else None
    if body.answer == AGREED and (chosen is None or chosen >= len(question["offers"])):
        raise Malformed("no such offer")
    draft.orders[body.id] = order_record.answered(
        order, str(body.question_id), body.answer, chosen, order_record.SHOP,
        draft.author.at_ms, **who(draft),
    )  # fmt: skip


def answer_by_customer(
    db: Session, shop_id: UUID, order_id: UUID, question_id: str, chosen: int | None
) -> None:
    """What the customer says on their page. `Settled` if another answer, or another question, came
    first; the same answer twice is one."""
    books = Books(db, shops.lock(db, shop_id))
    order = books.order(order_id)
    question = order_questions.find(order, question_id) if order is not None else None
    if order is None or question is None:
        raise NotFound("question")
    if chosen is not None and not 0 <= chosen < len(question["offers"]):
        raise NotFound("offer")
    answer = REFUSED if chosen is None else AGREED
    if question["state"] != OPEN:
        if (question["state"], question.get("chosen")) == (answer, chosen):
            return
        raise Settled
    now = now_ms(db)
    draft = Draft(books, Author(shop_id, order_id, 0, now))
    draft.orders[order_id] = order_record.answered(
        order, question_id, answer, chosen, order_record.CUSTOMER, now
    )
    books.keep(draft)
    books.close()


def check_offers(question: Question) -> None:
    """Refuse offers that no shop could mean. `Malformed`."""
    for offer in question["offers"]:
        check_lines(offer["lines"])
        shapes.check_moments(offer["pickup_from_ms"], offer["pickup_to_ms"])
        if offer["total_cents"] > MOST_CENTS * 100 or (offer["prepared_milli"] or 0) > MOST_MILLI:
            raise Malformed("an offer out of range")
        needs = {
            "weight": offer["prepared_milli"],
            "less": offer["prepared_milli"],
            "replace": offer["lines"],
            "later": offer["pickup_from_ms"],
        }
        if not needs.get(offer["kind"], True):
            raise Malformed("an offer of nothing")


# What the customer sees ---------------------------------------------------------------------


def shown(db: Session, shop: ShopRow, order: Order) -> tuple[AskedQuestion, ...]:
    """The questions that wait, each with its line and what is offered in its place."""
    lines = {str(line["id"]): line for line in order["lines"]}
    return tuple(
        AskedQuestion(
            id=str(each["id"]),
            line=line_view(db, shop, lines[str(each["line_id"])]),
            planned_cents=_planned_cents(lines[str(each["line_id"])]),
            offers=tuple(
                AskedOffer(
                    kind=offer["kind"],
                    milli=offer.get("prepared_milli"),
                    total_cents=offer["total_cents"],
                    lines=tuple(line_view(db, shop, line) for line in offer["lines"]),
                    pickup_from_ms=offer.get("pickup_from_ms"),
                )
                for offer in each["offers"]
            ),
            dropped_if_refused=each["refused"] != order_questions.KEEP,
            until_ms=each.get("until_ms"),
            is_last=sum(not line["dropped"] for line in order["lines"]) == 1,
        )
        for each in order_questions.waiting(order)
        if str(each["line_id"]) in lines
    )


def _planned_cents(line: Mapping[str, Any]) -> int:
    return line_total(line["price_cents"], line["qty_milli"])


def line_view(db: Session, shop: ShopRow, line: dict[str, Any]) -> OrderLineView:
    """A line as a page shows it, with its photo."""
    return OrderLineView(
        product_id=UUID(line["product_id"]),
        name=line["name"],
        options=line["options"],
        unit=line["unit"],
        price_cents=line["price_cents"],
        qty_milli=line["qty_milli"],
        prepared_milli=line["prepared_milli"],
        total_cents=line["total_cents"],
        dropped=line["dropped"],
        photo=photos_shown.of_line(db, shop, UUID(line["product_id"]), UUID(line["variant_id"])),
    )
