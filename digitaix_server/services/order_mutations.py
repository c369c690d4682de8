"""What a PC's mutations do to orders. What was handed over has left: it is never refused."""

from __future__ import annotations

from typing import Any

from digitaix_protocol import messages
from digitaix_protocol.rules.names import short_name
from digitaix_protocol.rules.order_states import (
    COLLECTED_AFTER_CANCEL,
    COLLECTED_TWICE,
    OPEN,
    State,
    shop_may,
)
from digitaix_server.services import orders_kept
from digitaix_server.services.drafts import ORDER, ContactCard, Draft
from digitaix_server.services.mutations import Refusal, add_movements
from digitaix_server.services.orders_kept import Order
from digitaix_server.services.shapes import MOST_CENTS, MOST_MILLI, Malformed

UNKNOWN_ORDER = "unknown-order"


def create_order(
    draft: Draft, body: messages.OrderCreate, contact: messages.Contact | None
) -> None:
    """Put aside at the counter or on the phone, maybe offline: the goods are kept, whatever the
    stock says."""
    there = draft.order(body.id)
    if there is not None:
        if _has_happened(draft, there):
            return
        raise Refusal("already-exists", ORDER, body.id)
    state = _state(body.state)
    if state not in OPEN:
        raise Malformed("an order that begins at its end")
    lines = [line.model_dump(mode="json") for line in body.lines]
    check_lines(lines)
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


def move_order(draft: Draft, body: messages.OrderTransition) -> None:
    """A step of an order, on or back. The server judges by the state it holds.

    A step that is no longer possible is refused; yet the movements it carries are facts and are
    kept, the step alone being lost.
    """
    order = _order(draft, body.id)
    to, now = _state(body.to), State(order["state"])
    add_movements(draft, body.movements)
    if _has_happened(draft, order):
        return
    if to is State.COLLECTED and now is State.COLLECTED:
        # Handed over on two PCs: both say goods left. A person looks; the ledgers agree.
        draft.orders[body.id] = _flag(draft, order, COLLECTED_TWICE)
    elif shop_may(now, to):
        moved = orders_kept.moved(
            order, to, orders_kept.SHOP, draft.author.at_ms, body.reason, **_who(draft)
        )
        if to is State.COLLECTED and now in (State.CANCELLED, State.DECLINED):
            moved = orders_kept.flagged(moved, COLLECTED_AFTER_CANCEL)
        draft.orders[body.id] = moved
    elif not body.movements:
        raise Refusal("state", ORDER, body.id)
    else:
        nobody = ["0" * 16, "", ""]
        draft.lose(ORDER, body.id, "state", str(now), nobody, str(to), draft.author.wire)


def adjust_order(draft: Draft, body: messages.OrderAdjust) -> None:
    """Lines weighed, prepared or dropped; or the customer told that it is ready."""
    order = _order(draft, body.id)
    if _has_happened(draft, order):
        return
    if body.lines and not orders_kept.is_open(order):
        raise Refusal("state", ORDER, body.id)
    changes = {str(change.id): change for change in body.lines}
    known = {line["id"] for line in order["lines"]}
    if not changes.keys() <= known:
        raise Refusal("unknown-line", ORDER, body.id)
    if any(
        change.total_cents > MOST_CENTS * 100 or (change.prepared_milli or 0) > MOST_MILLI
        for change in body.lines
    ):
        raise Malformed("a line out of range")
    lines = [
        _adjusted(line, changes[line["id"]]) if line["id"] in changes else line
        for line in order["lines"]
    ]
    told = order["told_ms"] if body.told_ms is None else body.told_ms
    happened = _event(draft, "adjusted" if body.lines else "told")
    draft.orders[body.id] = orders_kept.changed(order, happened, lines=lines, told_ms=told)


def _adjusted(line: dict[str, Any], change: messages.LineChange) -> dict[str, Any]:
    return {
        **line,
        "prepared_milli": change.prepared_milli,
        "total_cents": change.total_cents,
        "dropped": change.dropped,
    }


def _flag(draft: Draft, order: Order, flag: str) -> Order:
    return orders_kept.changed(orders_kept.flagged(order, flag), _event(draft, flag))


def _event(draft: Draft, kind: str) -> dict[str, Any]:
    return orders_kept.event(kind, orders_kept.SHOP, draft.author.at_ms, **_who(draft))


def _who(draft: Draft) -> dict[str, str]:
    return {"device_id": str(draft.author.device_id), "id": str(draft.author.mutation_id)}


def _has_happened(draft: Draft, order: Order) -> bool:
    """Whether this very change is in the order's history already.

    So it is where the order was given back to a server that had forgotten it, and the changes that
    made it what it is come again.
    """
    mutation = str(draft.author.mutation_id)
    return any(event.get("id") == mutation for event in order["events"])


def _order(draft: Draft, order_id: Any) -> Order:
    order = draft.order(order_id)
    if order is None:
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
