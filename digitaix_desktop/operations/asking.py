"""Asking the customer of an order: heavier than asked, or something is missing.

Asked online the customer answers on the page of their order; by telephone the shop notes what was
said. Offline the question waits to be sent like any change. Until it is answered nothing changes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from digitaix_desktop.domain.errors import ShopError
from digitaix_desktop.domain.orders import Order, OrderLine, StepRefused
from digitaix_desktop.domain.products import Unit
from digitaix_desktop.operations.desk import Command, Done, Touched
from digitaix_desktop.operations.order_changes import adjust, line_body, who
from digitaix_desktop.operations.orders import line_of
from digitaix_desktop.operations.ports import NewChange, Shop
from digitaix_desktop.operations.said import Said
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP
from digitaix_protocol.rules import order_questions, order_record
from digitaix_protocol.rules.amounts import line_total, total
from digitaix_protocol.rules.formats import pickup_code as spaced
from digitaix_protocol.rules.order_questions import AGREED, REFUSED, WITHDRAWN
from digitaix_protocol.rules.order_states import State


class NothingOffered(ShopError):
    """A question without a way out."""

    message = QT_TRANSLATE_NOOP("Errors", "Choose what to offer the customer first.")


class AnsweredMeanwhile(ShopError):
    """The customer, or another PC, was quicker."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "This was answered or changed meanwhile: look at the order again."
    )


@dataclass(frozen=True, slots=True)
class Instead:
    """Another article that is offered, and how much of it."""

    variant_id: UUID
    qty_milli: int


@dataclass(frozen=True, slots=True)
class Way:
    """A way out that is offered: one of `weight` and `less` (`milli`), `replace` (`instead`),
    `later` (`pickup_from_ms`) and `drop`."""

    kind: str
    milli: int | None = None
    instead: tuple[Instead, ...] = ()
    pickup_from_ms: int | None = None


@dataclass(frozen=True)
class AskCustomer:
    """Ask the customer of a line which of these ways they want; `refused` says what if none.

    With `told`, they said so on the telephone already: the number of the way, from 0, or -1 for
    none of them. Asked and answered is then one deed.
    """

    order_id: UUID
    line_id: UUID
    ways: tuple[Way, ...]
    refused: str = order_questions.KEEP
    told: int | None = None

    def run(self, shop: Shop) -> Done:
        """Write the question, which a question of the same line before it makes void."""
        order = shop.orders.get(self.order_id)
        line = order.line(self.line_id)
        if not self.ways:
            raise NothingOffered
        question_id = str(shop.new_id())
        question: dict[str, Any] = {
            "id": question_id,
            "line_id": str(line.id),
            "offers": [_offer(shop, line, way) for way in self.ways],
            "refused": self.refused,
        }
        record = _record(order)
        if not order_questions.may_ask(record, question):
            raise StepRefused(code=order.code)
        body = {"id": str(order.id), "question": question}
        version = shop.outbox.record(NewChange("order.ask", "order", order.id, body))
        after = order_record.asked(record, question, shop.now_ms, **who(version))
        shop.orders.save(_with(shop, order, after))
        if self.told is not None:
            chosen = None if self.told < 0 else self.told
            answer = REFUSED if chosen is None else AGREED
            return AnswerQuestion(order.id, question_id, answer, chosen).run(shop)
        return Done(
            touched=Touched.ORDERS,
            said=Said(
                QT_TRANSLATE_NOOP("Operations", "{code}: question to the customer about {name}"),
                {"code": spaced(order.code), "name": line.name},
            ),
            undo=AnswerQuestion(order.id, question_id, WITHDRAWN),
            subject=order.id,
        )


_ANSWER_SAID = {
    AGREED: QT_TRANSLATE_NOOP("Operations", "{code}: agreed about {name}"),
    REFUSED: QT_TRANSLATE_NOOP("Operations", "{code}: refused about {name}"),
    WITHDRAWN: QT_TRANSLATE_NOOP("Operations", "{code}: no longer asked about {name}"),
}


@dataclass(frozen=True)
class AnswerQuestion:
    """What the customer said on the telephone, or that the shop no longer asks."""

    order_id: UUID
    question_id: str
    answer: str
    chosen: int | None = None

    def run(self, shop: Shop) -> Done:
        """Change the order as was agreed; what is kept of the goods goes with it."""
        order = shop.orders.get(self.order_id)
        record = _record(order)
        question = order_questions.find(record, self.question_id)
        if question is None or question["state"] != order_questions.OPEN:
            raise AnsweredMeanwhile
        body: dict[str, Any] = {
            "id": str(order.id),
            "question_id": self.question_id,
            "answer": self.answer,
            "chosen": self.chosen,
        }
        version = shop.outbox.record(NewChange("order.answer", "order", order.id, body))
        after = order_record.answered(
            record, self.question_id, self.answer, self.chosen, order_record.SHOP, shop.now_ms,
            **who(version),
        )  # fmt: skip
        changed = _with(shop, order, after)
        shop.orders.save(changed)
        shop.orders.mark_seen([order.id])
        line = order.line(UUID(str(question["line_id"])))
        return Done(
            touched=Touched.ORDERS | Touched.STOCK,
            said=Said(_ANSWER_SAID[self.answer], {"code": spaced(order.code), "name": line.name}),
            undo=self._undo(order, changed, question),
            subject=order.id,
        )

    def _undo(self, before: Order, after: Order, question: Mapping[str, Any]) -> Command | None:
        """The lines as they were; a date or an order that ended is said to the customer."""
        if self.answer == WITHDRAWN:
            ways = tuple(_way(offer) for offer in question["offers"])
            line_id = UUID(str(question["line_id"]))
            return AskCustomer(before.id, line_id, ways, str(question["refused"]))
        if after.state is not before.state or after.pickup_from_ms != before.pickup_from_ms:
            return None
        return RestoreLines(before.id, before.lines)


@dataclass(frozen=True)
class RestoreLines:
    """The lines of an order as they were before an answer; what came in their place goes."""

    order_id: UUID
    lines: tuple[OrderLine, ...]

    def run(self, shop: Shop) -> Done:
        """Write those that differ."""
        order = shop.orders.get(self.order_id)
        known = {line.id: line for line in self.lines}
        changed = [
            known[line.id] if line.id in known else line.drop()
            for line in order.lines
            if line != known.get(line.id, line.drop())
        ]
        before = order.lines
        for line in sorted(changed, key=lambda line: line.dropped):  # never without any line
            order = order.with_line(line)
        if changed:
            adjust(shop, order, changed)
        return Done(
            touched=Touched.ORDERS | Touched.STOCK,
            said=Said(
                QT_TRANSLATE_NOOP("Operations", "{code} is as it was before the answer"),
                {"code": spaced(order.code)},
            ),
            undo=replace(self, lines=before),
            subject=order.id,
        )


def _offer(shop: Shop, line: OrderLine, way: Way) -> dict[str, Any]:
    """A way out as it travels, with what is to be paid then."""
    offer: dict[str, Any] = {
        "kind": way.kind,
        "prepared_milli": way.milli,
        "total_cents": 0 if way.milli is None else line_total(line.price_cents, way.milli),
        "lines": [],
        "pickup_from_ms": way.pickup_from_ms,
        "pickup_to_ms": None,
    }
    if way.kind == order_questions.REPLACE:
        lines = [line_of(shop, each.variant_id, each.qty_milli) for each in way.instead]
        offer["lines"] = [line_body(each) for each in lines]
        offer["total_cents"] = total(each.total_cents for each in lines)
    if way.kind == order_questions.LATER:
        offer["total_cents"] = line.total_cents
    return offer


def _way(offer: Mapping[str, Any]) -> Way:
    """The way out that an offer was made of."""
    instead = tuple(
        Instead(UUID(str(line["variant_id"])), int(line["qty_milli"])) for line in offer["lines"]
    )
    return Way(offer["kind"], offer["prepared_milli"], instead, offer["pickup_from_ms"])


def _record(order: Order) -> order_record.Order:
    """The order as the rules of both sides know it."""
    return {
        "state": str(order.state),
        "version": order.version,
        "flags": list(order.flags),
        "events": list(order.events),
        "lines": [line_body(line) for line in order.lines],
        "pickup_from_ms": order.pickup_from_ms,
        "pickup_to_ms": order.pickup_to_ms,
        "questions": [dict(each) for each in order.questions],
    }


def _with(shop: Shop, order: Order, record: order_record.Order) -> Order:
    """The order as the rules left it; a line that is new takes its product's tolerance."""
    known = {line.id: line for line in order.lines}
    lines = []
    for body in record["lines"]:
        line = known.get(UUID(str(body["id"])))
        if line is None:
            lines.append(_new_line(shop, body))
            continue
        lines.append(
            replace(
                line,
                prepared_milli=body["prepared_milli"],
                total_cents=body["total_cents"],
                dropped=body["dropped"],
            )
        )
    return replace(
        order,
        state=State(record["state"]),
        version=record["version"],
        flags=tuple(record["flags"]),
        events=tuple(record["events"]),
        lines=tuple(lines),
        pickup_from_ms=record["pickup_from_ms"],
        pickup_to_ms=record["pickup_to_ms"],
        questions=tuple(record["questions"]),
    )


def _new_line(shop: Shop, body: Mapping[str, Any]) -> OrderLine:
    product = shop.products.of_variant(UUID(str(body["variant_id"])))
    return OrderLine(
        id=UUID(str(body["id"])),
        variant_id=UUID(str(body["variant_id"])),
        product_id=UUID(str(body["product_id"])),
        name=body["name"],
        options=body["options"],
        unit=Unit(body["unit"]),
        price_cents=body["price_cents"],
        vat_bp=body["vat_bp"],
        qty_milli=body["qty_milli"],
        total_cents=body["total_cents"],
        prepared_milli=body["prepared_milli"],
        dropped=body["dropped"],
        tolerance_bp=product.tolerance_bp,
    )
