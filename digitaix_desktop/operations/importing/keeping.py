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
_STRETCH = 1000
_FIELDS = tuple(each.name for each in fields(PlannedProduct))
_PRODUCT = attrgetter(*_FIELDS)
_VARIANT = attrgetter(*(each.name for each in fields(PlannedVariant)))


def packed(products: Sequence[PlannedProduct]) -> bytes:
    """The products of a plan, small enough to lie in the shop's file until the import is done.

    A line of JSON for each stretch of them: all at once would take the memory of the plan again.
    """
    press = zlib.compressobj(_FAST)
    pieces = []
    for start in range(0, len(products), _STRETCH):
        rows = [_PRODUCT(each) for each in products[start : start + _STRETCH]]
        line = json.dumps(rows, ensure_ascii=False, default=_VARIANT) + "\n"
        pieces.append(press.compress(line.encode()))
    return b"".join((*pieces, press.flush()))


def unpacked(data: bytes) -> list[PlannedProduct]:
    """The products that `packed` was given."""
    lines = zlib.decompress(data).splitlines()
    return [_product(row) for line in lines for row in json.loads(line)]


def _product(row: list[Any]) -> PlannedProduct:
    values = dict(zip(_FIELDS, row, strict=False))  # an earlier program knew fewer of them
    values["variants"] = tuple(
        PlannedVariant(tuple((axis, value) for axis, value in options), *rest)
        for options, *rest in values["variants"]
    )
    for name in ("images", "rows"):
        values[name] = tuple(values[name])
    return PlannedProduct(**values)
