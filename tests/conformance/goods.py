"""Bodies of mutations as a shop would send them (8), each with ids of its own."""

from __future__ import annotations

from typing import Any

from tests.conformance.client import Json, new_id, now_ms


def variant(**groups: Any) -> Json:
    """A variant, as it is put."""
    return {"id": new_id(), "groups": {"position": 0, "deleted": False, **groups}}


def product(name: Any = "Savon", **groups: Any) -> Json:
    """The body of `product.put` with one variant."""
    pricing = {"price_cents": 450, "price_unit": "piece", "vat_bp": 2000}
    return {
        "id": new_id(),
        "groups": {"name": name, "pricing": pricing, "deleted": False, **groups},
        "variants": [variant()],
    }


def patch(entity_id: str, base: list[str] | None = None, /, **groups: Any) -> Json:
    """The body of a patch whose author saw the version `base` of each group."""
    values = {group: {"value": value, "base": base} for group, value in groups.items()}
    return {"id": entity_id, "groups": values}


def line(goods: Json, qty_milli: int, kind: str, **more: Any) -> Json:
    """A movement of a product's first variant."""
    return {
        "id": new_id(),
        "variant_id": goods["variants"][0]["id"],
        "kind": kind,
        "qty_milli": qty_milli,
        **more,
    }


def moved(goods: Json, qty_milli: int, kind: str, **more: Any) -> Json:
    """The body of `stock.move` with one movement."""
    return {"movements": [line(goods, qty_milli, kind, **more)]}


_codes = iter(range(10**6))


def order(goods: Json, qty_milli: int = 1000, **more: Any) -> Json:
    """The body of `order.create` for one line of a product."""
    letters = "BCDFGHJKLMNPQRSTVWXZ23456789"
    number = now_ms() % 28**3 * 28**2 + next(_codes) % 28**2
    code = "V" + "".join(letters[number // 28**place % 28] for place in range(5))
    price = goods["groups"]["pricing"]["price_cents"]
    return {
        "id": new_id(),
        "code": code,
        "placed_ms": now_ms(),
        "lines": [
            {
                "id": new_id(),
                "variant_id": goods["variants"][0]["id"],
                "product_id": goods["id"],
                "name": goods["groups"]["name"],
                "price_cents": price,
                "vat_bp": 2000,
                "qty_milli": qty_milli,
                "total_cents": price * qty_milli // 1000,
            }
        ],
        **more,
    }


def step(placed: Json, to: str, **more: Any) -> Json:
    """The body of `order.transition`."""
    return {"id": placed["id"], "to": to, **more}
