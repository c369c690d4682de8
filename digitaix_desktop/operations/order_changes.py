"""What is written down of a change to an order: here, and for the marketplace, as one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from digitaix_desktop.domain.orders import Order, OrderLine
from digitaix_desktop.domain.stock import Moving
from digitaix_desktop.operations.changes import movement_body, stamp_moves
from digitaix_desktop.operations.ports import NewChange, Shop
from digitaix_protocol.rules import order_record
from digitaix_protocol.rules.merge import Version


def create(shop: Shop, order: Order) -> None:
    """A new order."""
    version = shop.outbox.record(NewChange("order.create", "order", order.id, create_body(order)))
    placed = order_record.event(order_record.PLACED, order_record.SHOP, shop.now_ms)
    shop.orders.save(replace(order, version=_next(shop, 0), events=(placed | who(version),)))
    shop.orders.mark_seen([order.id])


def transition(
    shop: Shop, before: Order, after: Order, quantities: Mapping[UUID, int], reason: str
) -> None:
    """A step, with what changed hands by it: to the customer, or back, below zero."""
    moves = before.moving(quantities)
    body: dict[str, Any] = {
        "id": str(after.id),
        "to": str(after.state),
        "from_state": str(before.state),
        "from_version": before.version,
    }
    step = {"from": str(before.state), "to": str(after.state), "reason": reason}
    if reason:
        body["reason"] = reason
    _record(shop, after, "order.transition", body, order_record.MOVED, quantities, moves, step)


def pass_over(shop: Shop, order: Order, quantities: Mapping[UUID, int], reason: str) -> None:
    """A part that left with the customer, or came back, below zero."""
    moves = order.moving(quantities)
    body: dict[str, Any] = {"id": str(order.id)} | ({"reason": reason} if reason else {})
    told = {"reason": reason} if reason else {}
    _record(shop, order, "order.hand_over", body, order_record.HANDED, quantities, moves, told)


def adjust(shop: Shop, order: Order, lines: Sequence[OrderLine]) -> None:
    """Lines that are in another condition in `order` than they were."""
    changes = [
        {
            "id": str(line.id),
            "prepared_milli": line.prepared_milli,
            "total_cents": line.total_cents,
            "dropped": line.dropped,
        }
        for line in lines
    ]
    body = {"id": str(order.id), "lines": changes}
    version = shop.outbox.record(NewChange("order.adjust", "order", order.id, body))
    _save(shop, order, version, order_record.ADJUSTED, {"lines": changes})


def tell(shop: Shop, order: Order, *, told: bool) -> None:
    """Whether the customer knows that it is ready."""
    after = replace(order, told_ms=shop.now_ms if told else None)
    body = {"id": str(order.id), "told_ms": after.told_ms or 0, "lines": []}
    version = shop.outbox.record(NewChange("order.adjust", "order", order.id, body))
    _save(shop, after, version, order_record.TOLD, {} if told else {"told": False})


def write(shop: Shop, order: Order, message: str) -> None:
    """What the customer reads on the page of their order."""
    body = {"id": str(order.id), "lines": [], "message": message}
    version = shop.outbox.record(NewChange("order.adjust", "order", order.id, body))
    _save(shop, replace(order, message=message), version, order_record.WROTE, {})


def _record(
    shop: Shop,
    after: Order,
    kind: str,
    body: dict[str, Any],
    event: str,
    quantities: Mapping[UUID, int],
    moves: Sequence[Moving],
    told: Mapping[str, Any],
) -> None:
    ids = [shop.new_id() for _ in moves]
    lines = [{"id": str(line), "milli": milli} for line, milli in quantities.items()]
    movements = [movement_body(id, move) for id, move in zip(ids, moves, strict=True)]
    body |= {"movements": movements} | ({"lines": lines} if lines else {})
    version = shop.outbox.record(NewChange(kind, "order", after.id, body))
    if quantities:
        handed = {str(line): milli for line, milli in quantities.items()}
        told = {**told, order_record.HANDED: handed}
    _save(shop, after, version, event, told)
    shop.orders.mark_seen([after.id])
    if moves:
        shop.stock.write(stamp_moves(shop, ids, moves, version))


def _save(shop: Shop, order: Order, version: Version, kind: str, more: Mapping[str, Any]) -> None:
    """The order with this change in its history, as the marketplace will write it."""
    event = order_record.event(kind, order_record.SHOP, shop.now_ms, **more, **who(version))
    further = _next(shop, order.version)
    shop.orders.save(replace(order, version=further, events=(*order.events, event)))


def _next(shop: Shop, version: int) -> int:
    """The order's next version. One that no marketplace ever heard of has none."""
    return version + 1 if shop.outbox.keeps else version


def who(version: Version) -> dict[str, str]:
    """Which PC, by which change: for an order's history."""
    return {"device_id": version.device_id, "id": version.mutation_id}


def create_body(order: Order) -> dict[str, Any]:
    """A new order as it travels; who it is for travels beside."""
    return {
        "id": str(order.id),
        "code": order.code,
        "placed_ms": order.placed_ms,
        "pickup_from_ms": order.pickup_from_ms,
        "pickup_to_ms": order.pickup_to_ms,
        "note": order.note,
        "state": str(order.state),
        "lines": [line_body(line) for line in order.lines],
    }


def line_body(line: OrderLine) -> dict[str, Any]:
    """A line as it travels."""
    return {
        "id": str(line.id),
        "variant_id": str(line.variant_id),
        "product_id": str(line.product_id),
        "name": line.name,
        "options": line.options,
        "unit": str(line.unit),
        "price_cents": line.price_cents,
        "vat_bp": line.vat_bp,
        "qty_milli": line.qty_milli,
        "prepared_milli": line.prepared_milli,
        "total_cents": line.total_cents,
        "dropped": line.dropped,
    }
