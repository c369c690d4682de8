"""A change of many products as bytes and back, so that one cut short can go on after a crash."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, fields
from typing import Any
from uuid import UUID

from digitaix_desktop.operations import promotions
from digitaix_desktop.operations.house_codes import HouseCodes
from digitaix_desktop.operations.keeping import Keep
from digitaix_desktop.operations.many import Change, NewCategory, NewVat, Online, PutAway, Reprice

_KINDS: dict[str, type[Any]] = {
    "reprice": Reprice,
    "vat": NewVat,
    "category": NewCategory,
    "online": Online,
    "put_away": PutAway,
    "house_codes": HouseCodes,
    "keep": Keep,
    **promotions.KINDS,
}
MARK = b"many:"
"""What a plan of a change begins with: an import's plan is compressed and begins otherwise."""


def packed(change: Change, ids: Sequence[UUID]) -> bytes:
    """A change of many products, small enough to lie in the shop's file until it is done."""
    kind = next(name for name, known in _KINDS.items() if isinstance(change, known))
    values: dict[str, Any] = asdict(change)  # type: ignore[call-overload]
    values = {
        key: str(value) if isinstance(value, UUID) else value for key, value in values.items()
    }
    plan = {"change": kind, "values": values, "ids": [id.hex for id in ids]}
    return MARK + json.dumps(plan).encode()


def unpacked(plan: bytes) -> tuple[Change, list[UUID]]:
    """What `packed` was given."""
    held = json.loads(plan.removeprefix(MARK))
    kind = _KINDS[held["change"]]
    known = {each.name for each in fields(kind)}
    change: Change = kind(**{k: v for k, v in held["values"].items() if k in known})
    return change, [UUID(id) for id in held["ids"]]
