"""A plan as bytes and back, so that an import that was cut short can go on after a crash."""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from dataclasses import fields
from operator import attrgetter
from typing import Any

from digitaix_desktop.operations.importing.plan import PlannedProduct, PlannedVariant

_FAST = 1
_FIELDS = tuple(each.name for each in fields(PlannedProduct))
_PRODUCT = attrgetter(*_FIELDS)
_VARIANT = attrgetter(*(each.name for each in fields(PlannedVariant)))


def packed(products: Sequence[PlannedProduct]) -> bytes:
    """The products of a plan, small enough to lie in the shop's file until the import is done."""
    rows = json.dumps([_PRODUCT(each) for each in products], ensure_ascii=False, default=_VARIANT)
    return zlib.compress(rows.encode(), _FAST)


def unpacked(data: bytes) -> list[PlannedProduct]:
    """The products that `packed` was given."""
    return [_product(row) for row in json.loads(zlib.decompress(data))]


def _product(row: list[Any]) -> PlannedProduct:
    values = dict(zip(_FIELDS, row, strict=True))
    values["variants"] = tuple(
        PlannedVariant(tuple((axis, value) for axis, value in options), *rest)
        for options, *rest in values["variants"]
    )
    for name in ("images", "rows"):
        values[name] = tuple(values[name])
    return PlannedProduct(**values)
