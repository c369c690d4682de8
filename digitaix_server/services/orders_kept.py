"""An order as the server keeps it: its data, what it holds back, and how it moves on.

The data is `messages.OrderData` as JSON, without its note: the note lives with the contact.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from digitaix_protocol.rules.order_states import CANCEL_REQUESTED, ENDED, OPEN, State

Order = dict[str, Any]
CUSTOMER, SHOP, SERVER = "customer", "shop", "server"


def read(data: str) -> Order:
    """An order from its stored text."""
    order: Order = json.loads(data)
    return order


def is_open(order: Mapping[str, Any]) -> bool:
    """Whether its goods are kept for the customer."""
    return State(order["state"]) in OPEN


def has_ended(order: Mapping[str, Any]) -> bool:
    """Whether it came to an end, good or bad."""
    return State(order["state"]) in ENDED


def held(order: Mapping[str, Any] | None) -> dict[UUID, int]:
    """What an order keeps of each variant, in milli-units: its lines as prepared, else as asked."""
    if order is None or not is_open(order):
        return {}
    kept: dict[UUID, int] = {}
    for line in order["lines"]:
        if not line["dropped"]:
            variant = UUID(line["variant_id"])
            prepared = line["prepared_milli"]
            quantity: int = line["qty_milli"] if prepared is None else prepared
            kept[variant] = kept.get(variant, 0) + quantity
    return kept


def total_cents(order: Mapping[str, Any]) -> int:
    """The order's value: the sum of the lines that were not dropped."""
    return sum(line["total_cents"] for line in order["lines"] if not line["dropped"])


def event(kind: str, by: str, at_ms: int, **more: Any) -> dict[str, Any]:
    """A line of an order's history: what, by whom, when (UTC epoch milliseconds)."""
    return {"kind": kind, "by": by, "at_ms": at_ms, **more}


def changed(order: Order, happened: dict[str, Any] | None = None, **fields: Any) -> Order:
    """The order after a change: one version further, with a line more of history."""
    events = order["events"] if happened is None else [*order["events"], happened]
    return {**order, **fields, "version": order["version"] + 1, "events": events}


def moved(order: Order, to: State, by: str, at_ms: int, reason: str = "", **more: str) -> Order:
    """The order in another state; a request to cancel is answered by its end.

    `more` is written into its history: which PC, by which mutation.
    """
    flags = [flag for flag in order["flags"] if to not in ENDED or flag != CANCEL_REQUESTED]
    happened = event(
        "state", by, at_ms, **{"from": order["state"]}, to=str(to), reason=reason, **more
    )
    return changed(order, happened, state=str(to), flags=flags)


def flagged(order: Order, flag: str) -> Order:
    """The order with one flag more, no version further."""
    return order if flag in order["flags"] else {**order, "flags": [*order["flags"], flag]}
