"""The server's aggregates as domain values; what a hostile server may send is refused here."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any
from uuid import UUID

from digitaix_desktop.domain.orders import Order, OrderLine
from digitaix_desktop.domain.products import Product, Unit, Variant
from digitaix_desktop.domain.stock import Movement
from digitaix_protocol.rules import order_questions
from digitaix_protocol.rules.hlc import from_wire, to_wire
from digitaix_protocol.rules.merge import Version
from digitaix_protocol.rules.order_states import State

Data = Mapping[str, Any]


def versions(data: Data) -> dict[str, Version]:
    """Who wrote each group."""
    return {group: _version(*version) for group, version in (data.get("ver") or {}).items()}


@lru_cache(maxsize=256)  # most groups of a product were written at once
def _version(*parts: Any) -> Version:
    return Version.from_wire(parts)


def product(entity_id: UUID, data: Data) -> Product:
    """A product with its variants."""
    return Product.of_groups(
        entity_id,
        data.get("groups") or {},
        versions(data),
        tuple(
            [
                Variant.of_groups(
                    UUID(str(each["id"])), entity_id, each.get("groups") or {}, versions(each)
                )
                for each in data.get("variants") or ()
            ]
        ),
    )


def product_data(product: Product) -> dict[str, Any]:
    """A product as the server holds it."""
    return {
        **_groups(product),
        "variants": [{"id": str(each.id), **_groups(each)} for each in product.variants],
    }


def _groups(entity: Product | Variant) -> dict[str, Any]:
    return {
        "groups": entity.groups(),
        "ver": {group: version.to_wire() for group, version in entity.versions.items()},
    }


def movement_data(movement: Movement) -> dict[str, Any]:
    """A line of the ledger with its own place in it."""
    body: dict[str, Any] = {
        "id": str(movement.id),
        "variant_id": str(movement.variant_id),
        "kind": movement.kind,
        "qty_milli": movement.qty_milli,
        "hlc": to_wire(movement.hlc),
        "at_ms": movement.at_ms,
        "device_id": str(movement.device_id),
    }
    if movement.reason:
        body["reason"] = movement.reason
    if movement.ref_type:
        body["ref_type"] = movement.ref_type
    if movement.ref_id:
        body["ref_id"] = str(movement.ref_id)
    return body


def movement(entity_id: UUID, data: Data) -> Movement:
    """A line of the ledger."""
    return Movement(
        id=entity_id,
        variant_id=UUID(str(data["variant_id"])),
        kind=str(data["kind"]),
        qty_milli=int(data["qty_milli"]),
        hlc=from_wire(str(data["hlc"])),
        device_id=UUID(str(data["device_id"])),
        at_ms=int(data["at_ms"]),
        reason=str(data.get("reason") or ""),
        ref_type=str(data.get("ref_type") or ""),
        ref_id=UUID(str(data["ref_id"])) if data.get("ref_id") else None,
    )


def order_data(order: Order) -> dict[str, Any]:
    """An order as the server holds it; who it is for, and what they wrote, is not said."""
    return {
        "id": str(order.id),
        "code": order.code,
        "state": order.state.value,
        "source": order.source,
        "version": order.version,
        "placed_ms": order.placed_ms,
        "pickup_from_ms": order.pickup_from_ms,
        "pickup_to_ms": order.pickup_to_ms,
        "told_ms": order.told_ms,
        "flags": list(order.flags),
        "events": [dict(event) for event in order.events],
        "questions": [dict(question) for question in order.questions],
        "lines": [
            {
                "id": str(line.id),
                "variant_id": str(line.variant_id),
                "product_id": str(line.product_id),
                "name": line.name,
                "options": line.options,
                "unit": line.unit.value,
                "price_cents": line.price_cents,
                "vat_bp": line.vat_bp,
                "qty_milli": line.qty_milli,
                "prepared_milli": line.prepared_milli,
                "total_cents": line.total_cents,
                "dropped": line.dropped,
            }
            for line in order.lines
        ],
    }


def order(entity_id: UUID, data: Data, tolerances: Mapping[UUID, int] | None = None) -> Order:
    """An order with its lines; `tolerances` are those of its products, in basis points.

    `ValueError` where its questions can't be its own: slips and screens reckon with them.
    """
    if not order_questions.are_sound(data):
        raise ValueError("questions that are none of the order's")
    return Order(
        id=entity_id,
        code=str(data["code"]),
        state=State(data["state"]),
        source=str(data.get("source") or "web"),
        placed_ms=int(data["placed_ms"]),
        version=int(data.get("version") or 0),
        pickup_from_ms=data.get("pickup_from_ms"),
        pickup_to_ms=data.get("pickup_to_ms"),
        told_ms=data.get("told_ms") or None,
        note=str(data.get("note") or ""),
        message=str(data.get("message") or ""),
        flags=tuple(data.get("flags") or ()),
        events=tuple(data.get("events") or ()),
        questions=tuple(data.get("questions") or ()),
        lines=tuple(_line(line, tolerances or {}) for line in data.get("lines") or ()),
    )


def _line(data: Data, tolerances: Mapping[UUID, int]) -> OrderLine:
    product_id = UUID(str(data["product_id"]))
    return OrderLine(
        id=UUID(str(data["id"])),
        variant_id=UUID(str(data["variant_id"])),
        product_id=product_id,
        name=str(data["name"]),
        options=str(data.get("options") or ""),
        unit=Unit(data.get("unit") or "piece"),
        price_cents=int(data["price_cents"]),
        vat_bp=int(data["vat_bp"]),
        qty_milli=int(data["qty_milli"]),
        total_cents=int(data["total_cents"]),
        prepared_milli=data.get("prepared_milli"),
        dropped=bool(data.get("dropped")),
        tolerance_bp=tolerances.get(product_id, 1000),
    )
