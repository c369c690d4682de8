"""Orders whose goods may be gone: somebody bought at the counter what was kept for a customer.

The sale is never blocked, for the shopper holds the goods. The shop is told instead, by a flag on
the newest orders that can no longer be met; it goes when the stock is enough again.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import select

from digitaix_protocol.rules import order_record
from digitaix_protocol.rules.order_record import Order
from digitaix_protocol.rules.order_states import AT_RISK, OPEN, State
from digitaix_server.services import goods, oversells, particulars
from digitaix_server.services.drafts import Author, Draft
from digitaix_server.tables import OrderRow, ProductRow, VariantRow

if TYPE_CHECKING:
    from digitaix_server.services.books import Books


def flag(books: Books, touched: AbstractSet[UUID]) -> None:
    """Judge a locked shop's open orders anew, once something of the variants `touched` changed."""
    if not touched:
        return
    books.expect(
        orders=books.db.scalars(
            select(OrderRow.id).where(
                OrderRow.shop_id == books.shop_id, OrderRow.state.in_([str(one) for one in OPEN])
            )
        )
    )
    orders = [order for order in books.known_orders() if order_record.is_open(order)]
    if not any(order_record.held(order).keys() & touched for order in orders):
        return
    for order, short in _judged(books, orders):
        if bool(short) != (AT_RISK in order["flags"]):
            _set(books, order, bool(short))
        if short & touched:
            oversells.found(books, order, short & touched)


def _judged(books: Books, orders: list[Order]) -> list[tuple[Order, set[UUID]]]:
    """Each open order, and what of it is gone once the ones before it have theirs."""
    held = {order["id"]: order_record.held(order) for order in orders}
    variants = {variant for kept in held.values() for variant in kept}
    levels = goods.levels(books.db, books.shop_id, list(variants))
    wanted = Counter[UUID]()
    for kept in held.values():
        wanted.update(kept)
    gone = [v for v, level in levels.items() if level.known and wanted[v] > level.on_hand_milli]
    made = _made_to_order(books, gone) if gone else set()
    left = {
        variant: level.on_hand_milli
        for variant, level in levels.items()
        if level.known and variant not in made
    }
    judged = []
    for order in sorted(orders, key=_turn):
        short = set()
        for variant, quantity in held[order["id"]].items():
            if variant in left:
                left[variant] -= quantity
                if left[variant] < 0:
                    short.add(variant)
        judged.append((order, short))
    return judged


def _made_to_order(books: Books, variants: list[UUID]) -> set[UUID]:
    """Those of some variants that are made once they are asked for: nothing of them can be gone."""
    rows = books.db.execute(
        select(VariantRow.id, ProductRow.data)
        .join(
            ProductRow,
            (ProductRow.shop_id == VariantRow.shop_id) & (ProductRow.id == VariantRow.product_id),
        )
        .where(VariantRow.shop_id == books.shop_id, VariantRow.id.in_(variants))
    )
    return {
        variant
        for variant, data in rows
        if '"to_order"' in data and particulars.read(json.loads(data)["groups"], "").to_order
    }


def _turn(order: Order) -> tuple[bool, bool, int, str]:
    """Who is served first: what is packed already, then whoever came first."""
    state = State(order["state"])
    return state is not State.READY, state is not State.PREPARING, order["placed_ms"], order["id"]


def _set(books: Books, order: Order, at_risk: bool) -> None:
    order_id = UUID(order["id"])
    flags = [one for one in order["flags"] if one != AT_RISK]
    happened = order_record.event(
        AT_RISK if at_risk else f"no_longer_{AT_RISK}", order_record.SERVER, books.now
    )
    draft = Draft(books, Author(books.shop_id, order_id, 0, books.now))
    draft.orders[order_id] = order_record.changed(
        order, happened, flags=[*flags, AT_RISK] if at_risk else flags
    )
    books.keep(draft)
