"""What a PC's mutations do to orders. What was handed over has left: it is never refused."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from digitaix_protocol import bodies, messages
from digitaix_protocol.rules import order_record
from digitaix_protocol.rules.names import short_name
from digitaix_protocol.rules.order_record import Order
from digitaix_protocol.rules.order_states import OPEN, State, shop_may
from digitaix_server.services import shapes
from digitaix_server.services.drafts import ORDER, ContactCard, Draft
from digitaix_server.services.mutations import Refusal, add_movements
from digitaix_server.services.shapes import MOST_CENTS, MOST_MILLI, Malformed
from digitaix_server.tables import DeviceRow

UNKNOWN_ORDER = "unknown-order"


def create_order(draft: Draft, body: bodies.OrderCreate, contact: messages.Contact | None) -> None:
    """Put aside at the counter or on the phone, maybe offline: the goods are kept, whatever the
    stock says."""
    there = draft.order(body.id)
    if there is not None:
        if has_happened(draft, there):
            return
        raise Refusal("already-exists", ORDER, body.id)
    state = _state(body.state)
    if state not in OPEN:
        raise Malformed("an order that begins at its end")
    lines = [line.model_dump(mode="json") for line in body.lines]
    check_lines(lines)
    shapes.check_moments(body.placed_ms, body.pickup_from_ms, body.pickup_to_ms)
    draft.orders[body.id] = {
        "id": str(body.id),
        "code": body.code,
        "state": str(state),
        "source": "counter",
        "version": 1,
        "placed_ms": body.placed_ms,
        "pickup_from_ms": body.pickup_from_ms,
        "pickup_to_ms": body.pickup_to_ms,
        "told_ms": None,
        "note": "",
        "flags": [],
        "lines": lines,
        "events": [_event(draft, "placed")],
    }
    who = contact or messages.Contact()
    draft.contacts[body.id] = ContactCard(who.name, who.phone, who.email, body.note)


def check_lines(lines: list[dict[str, Any]]) -> None:
    """Refuse lines that no shop could mean. `Malformed`."""
    if len({line["id"] for line in lines}) < len(lines):
        raise Malformed("two lines of one id")
    if any(
        line["price_cents"] > MOST_CENTS
        or line["total_cents"] > MOST_CENTS * 100
        or line["qty_milli"] > MOST_MILLI
        or (line["prepared_milli"] or 0) > MOST_MILLI
        for line in lines
    ):
        raise Malformed("a line out of range")


def move_order(draft: Draft, body: bodies.OrderTransition) -> None:
    """A step of an order, on or back. The server judges by the state it holds.

    A step that is no longer possible is refused; yet the movements it carries are facts and are
    kept, the step alone being lost.
    """
    to = _state(body.to)
    add_movements(draft, body.movements)
    order = known_order(draft, body.id, keeps=bool(body.movements))
    if order is None or has_happened(draft, order):
        return
    now, taken_from = State(order["state"]), _state(body.from_state) if body.from_state else None
    taken = shop_may(now, to, taken_from) or now is to is State.COLLECTED
    if not taken and not body.movements:
        raise Refusal("state", ORDER, body.id)
    after = order_record.stepped(
        order,
        to,
        draft.author.at_ms,
        body.reason,
        _quantities(order, body.lines),
        taken_from,
        **who(draft),
    )
    if after is not order:
        draft.orders[body.id] = after
    if not taken:
        nobody = ["0" * 16, "", ""]
        draft.lose(ORDER, body.id, "state", str(now), nobody, str(to), draft.author.wire)


def hand_over(draft: Draft, body: bodies.OrderHandOver) -> None:
    """A part of an order went to the customer, or came back: a fact, whatever the state."""
    add_movements(draft, body.movements)
    order = known_order(draft, body.id, keeps=True)
    if order is None or has_happened(draft, order):
        return
    if quantities := _quantities(order, body.lines):
        draft.orders[body.id] = order_record.passed_over(
            order, quantities, draft.author.at_ms, body.reason, **who(draft)
        )


def _quantities(order: Order, lines: list[bodies.LineHanded]) -> dict[str, int]:
    """What changed hands of the lines that the order has; of others there is nothing to note."""
    if any(abs(line.milli) > MOST_MILLI for line in lines):
        raise Malformed("a line out of range")
    known = {line["id"] for line in order["lines"]}
    return {str(line.id): line.milli for line in lines if str(line.id) in known}


def adjust_order(draft: Draft, body: bodies.OrderAdjust) -> None:
    """Lines weighed, prepared or dropped; the customer told that it is ready, or written to."""
    order = known_order(draft, body.id)
    if order is None or has_happened(draft, order):
        return
    if (body.lines or body.message) and not order_record.is_open(order):
        raise Refusal("state", ORDER, body.id)
    if not {str(change.id) for change in body.lines} <= {line["id"] for line in order["lines"]}:
        raise Refusal("unknown-line", ORDER, body.id)
    if any(
        change.total_cents > MOST_CENTS * 100 or (change.prepared_milli or 0) > MOST_MILLI
        for change in body.lines
    ):
        raise Malformed("a line out of range")
    shapes.check_moments(body.told_ms)
    changes = [change.model_dump(mode="json") for change in body.lines]
    draft.orders[body.id] = order_record.adjusted(
        order,
        changes,
        body.told_ms,
        draft.author.at_ms,
        wrote=body.message is not None,
        **who(draft),
    )
    if body.message is not None:
        card = draft.books.contact(body.id) or ContactCard("", "", "", "")
        draft.contacts[body.id] = replace(card, message=body.message.strip())


def _event(draft: Draft, kind: str) -> dict[str, Any]:
    return order_record.event(kind, order_record.SHOP, draft.author.at_ms, **who(draft))


def who(draft: Draft) -> dict[str, str]:
    """Which PC, by which change; named as it is called now, for whoever reads it later."""
    device = draft.books.db.get(DeviceRow, (draft.books.shop_id, draft.author.device_id))
    named = {"pc": device.name} if device is not None and device.name else {}
    device_id, mutation_id = draft.author.device_id, draft.author.mutation_id
    return {"device_id": str(device_id), "id": str(mutation_id), **named}


def has_happened(draft: Draft, order: Order) -> bool:
    """Whether this very change is in the order already."""
    return order_record.has_happened(order, str(draft.author.mutation_id))


def known_order(draft: Draft, order_id: UUID, *, keeps: bool = False) -> Order | None:
    """The order; where there is none, a refusal, unless something of the mutation is to be kept."""
    order = draft.order(order_id)
    if order is None and not keeps:
        raise Refusal(UNKNOWN_ORDER)
    return order


def _state(text: str) -> State:
    try:
        return State(text)
    except ValueError as error:
        raise Malformed(f"no state of an order: {text}") from error


def shown_contact(name: str, phone: str, email: str) -> messages.Contact:
    """What a PC gets of who reserved: first name and initial, and how to reach them."""
    return messages.Contact(name=short_name(name), phone=phone, email=email)
