"""A plan as bytes and back, so that an import that was cut short can go on after a crash."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from operator import attrgetter
from typing import Any, NamedTuple

from digitaix_desktop.operations.importing.plan import PlannedProduct, PlannedVariant
from digitaix_desktop.operations.importing.ways import ImportWays

_FAST = 1
_AT_ONCE = 1 << 20
_STRETCH = 1000
_FIELDS = tuple(each.name for each in fields(PlannedProduct))
_PRODUCT = attrgetter(*_FIELDS)
_VARIANT_FIELDS = tuple(each.name for each in fields(PlannedVariant))
_VARIANT = attrgetter(*_VARIANT_FIELDS)
_SPELLING = json.JSONEncoder(
    ensure_ascii=False, check_circular=False, separators=(",", ":"), default=_VARIANT
)


def packed(
    products: Sequence[PlannedProduct],
    ways: ImportWays | None = None,
    besides: Sequence[PlannedProduct] = (),
) -> Iterator[bytes]:
    """A plan, piece by piece, small enough to lie in the shop's file until the import is done.

    A line of JSON for each stretch of products: all at once would take the memory of the plan
    again. `besides` are products that the file names and that don't go in.
    """
    press = zlib.compressobj(_FAST)
    for start in range(0, len(products), _STRETCH):
        rows = [_PRODUCT(each) for each in products[start : start + _STRETCH]]
        yield press.compress(_line(rows))
    if ways is not None:
        more = {"ways": ways.to_json(), "besides": [_PRODUCT(each) for each in besides]}
        yield press.compress(_line(more))
    yield press.flush()


def _line(held: Any) -> bytes:
    return (_SPELLING.encode(held) + "\n").encode()


class Kept(NamedTuple):
    """What `packed` was given."""

    products: Sequence[PlannedProduct]
    ways: ImportWays
    besides: Sequence[PlannedProduct]


def unpacked(data: bytes) -> Kept:
    """What `packed` was given; an earlier program said nothing of ways."""
    products: list[PlannedProduct] = []
    ways, besides = ImportWays(), list[PlannedProduct]()
    for held in _lines([data]):
        if isinstance(held, dict):
            ways = ImportWays.of_json(held["ways"])
            besides = [_product(row) for row in held["besides"]]
        else:
            products += [_product(row) for row in held]
    return Kept(products, ways, besides)


def kept_products(pieces: Iterable[bytes]) -> Iterator[PlannedProduct]:
    """The products that go in, one by one: they need not all be in memory, nor all be there yet."""
    for held in _lines(pieces):
        if not isinstance(held, dict):
            yield from map(_product, held)


def _lines(pieces: Iterable[bytes]) -> Iterator[Any]:
    unpack, rest = zlib.decompressobj(), b""
    for piece in pieces:
        while piece:
            *lines, rest = (rest + unpack.decompress(piece, _AT_ONCE)).split(b"\n")
            piece = unpack.unconsumed_tail
            yield from map(json.loads, lines)
    if rest:  # an earlier program wrote a single line, and did not end it
        yield json.loads(rest)


def _product(row: list[Any]) -> PlannedProduct:
    values = dict(zip(_FIELDS, row, strict=False))  # an earlier program knew fewer of them
    values["variants"] = tuple(
        _variant(dict(zip(_VARIANT_FIELDS, row, strict=False))) for row in values["variants"]
    )
    for name in ("images", "rows"):
        values[name] = tuple(values[name])
    return PlannedProduct(**values)


def _variant(values: dict[str, Any]) -> PlannedVariant:
    values["options"] = tuple((axis, value) for axis, value in values["options"])
    values["images"] = tuple(values.get("images", ()))
    return PlannedVariant(**values)
