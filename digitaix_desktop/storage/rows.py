"""Turning domain values into rows and back."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Row

from digitaix_desktop.domain.orders import Order, OrderLine
from digitaix_desktop.domain.products import Product, Unit, Variant
from digitaix_desktop.domain.stock import Movement
from digitaix_desktop.storage.particulars import packed, unpacked
from digitaix_protocol.rules.hlc import to_wire
from digitaix_protocol.rules.merge import Version
from digitaix_protocol.rules.order_states import State
from digitaix_protocol.rules.visibility import Visibility

T = TypeVar("T")
TO_COMPLETE = (Visibility.INCOMPLETE, Visibility.IN_STORE)
IN_LIMIT = 500
"""How many values one `IN (…)` is given."""


class _Plain(dict[int, str | int | None]):
    """What a letter becomes: marks go, letters that Unicode does not take apart are spelt out."""

    def __missing__(self, letter: int) -> int | None:
        plain = None if unicodedata.combining(chr(letter)) else letter
        self[letter] = plain
        return plain


_PLAIN = _Plain({ord("œ"): "oe", ord("æ"): "ae", ord("ø"): "o", ord("ł"): "l"})


@lru_cache(maxsize=4096)  # an import asks for the name of each of its products three times
def folded(text: str) -> str:
    """Text as lists are ordered, names compared and words searched: no case, no accents."""
    if text.isascii():
        return " ".join(text.lower().split())
    plain = unicodedata.normalize("NFKD", text.casefold()).translate(_PLAIN)
    return " ".join(plain.split())


def pieces(values: Iterable[T], size: int = IN_LIMIT) -> Iterable[list[T]]:
    """Values in stretches short enough for one statement."""
    iterator = iter(values)
    while piece := list(islice(iterator, size)):
        yield piece


def versions_to_row(versions: Mapping[str, Version]) -> list[Any]:
    """Versions by writer: most groups of an entity share one, so each is written once."""
    of_all = next(iter(versions.values()), None)
    if of_all is not None and all(version is of_all for version in versions.values()):
        return [[*of_all.to_wire(), *versions]]
    by_version: dict[Version, list[str]] = {}
    for group, version in versions.items():
        by_version.setdefault(version, []).append(group)
    return [[*version.to_wire(), *groups] for version, groups in by_version.items()]


@lru_cache(maxsize=1024)
def all_groups(names: tuple[str, ...]) -> str:
    """The JSON of `versions_to_row` where one author wrote all groups, from behind the author."""
    return f",{json.dumps(names, ensure_ascii=False, separators=(',', ':'))[1:]}]"


def by_authors(stamps: Sequence[int], device: str, mutations: Sequence[str]) -> list[str]:
    """What stands before `all_groups`, for each of several authors on one device."""
    return [
        f'[["{to_wire(stamp)}","{device}","{mutation}"'
        for stamp, mutation in zip(stamps, mutations, strict=True)
    ]


def versions_from_row(row: Sequence[Sequence[str]]) -> dict[str, Version]:
    """The version of each group."""
    return {
        group: version
        for hlc, device, mutation, *groups in row
        for version in (_version(hlc, device, mutation),)
        for group in groups
    }


@lru_cache(maxsize=1024)
def _version(hlc: str, device: str, mutation: str) -> Version:
    return Version(int(hlc, 16), device, mutation)


def product_to_row(product: Product, trade: str) -> dict[str, Any]:
    """A product as its row, but for its versions; projections of stock are not its own to say.

    `trade` is what the shop sells: it has a say in what customers see.
    """
    verdict = product.judged(trade)
    return {
        "id": product.id,
        "name": product.name,
        "sort_name": folded(product.name),
        "description": product.description,
        "brand": product.brand,
        "category": product.category,
        "price_cents": product.price_cents,
        "price_unit": product.unit.value,
        "vat_bp": product.vat_bp,
        "step_milli": product.step_milli,
        "min_milli": product.min_milli,
        "tolerance_bp": product.tolerance_bp,
        "web_visible": product.web_visible,
        "safety_milli": product.safety_milli,
        "deleted": product.deleted,
        "visibility": verdict.visibility.value,
        "promo_price_cents": product.promo_price_cents,
        "promo_from_ms": product.promo_from_ms,
        "promo_to_ms": product.promo_to_ms,
        "media": list(product.media),
        "to_complete": verdict.visibility in TO_COMPLETE,
        "extra": packed(product),
    }


def product_from_row(row: Row[Any], variants: Iterable[Variant]) -> Product:
    """A product with its variants."""
    particulars, extra = unpacked(row.extra)
    return Product(
        id=row.id,
        name=row.name,
        description=row.description,
        brand=row.brand,
        category=row.category,
        price_cents=row.price_cents,
        unit=Unit(row.price_unit),
        vat_bp=row.vat_bp,
        step_milli=row.step_milli,
        min_milli=row.min_milli,
        tolerance_bp=row.tolerance_bp,
        web_visible=row.web_visible,
        safety_milli=row.safety_milli,
        deleted=row.deleted,
        promo_price_cents=row.promo_price_cents,
        promo_from_ms=row.promo_from_ms,
        promo_to_ms=row.promo_to_ms,
        variants=tuple(variants),
        media=tuple(row.media),
        extra=extra,
        versions=versions_from_row(row.versions),
        **particulars,
    )


def variant_to_row(variant: Variant) -> dict[str, Any]:
    """A variant as its row, but for its versions."""
    return {
        "id": variant.id,
        "product_id": variant.product_id,
        "position": variant.position,
        "options": [list(option) for option in variant.options],
        "sku": variant.sku,
        "barcodes": list(variant.barcodes),
        "price_cents": variant.price_cents,
        "promo_price_cents": variant.promo_price_cents,
        "deleted": variant.deleted,
        "media": list(variant.media),
        "extra": dict(variant.extra) or None,
    }


def variant_from_row(row: Row[Any]) -> Variant:
    """A variant."""
    return Variant(
        id=row.id,
        product_id=row.product_id,
        options=tuple((axis, value) for axis, value in row.options),
        sku=row.sku,
        barcodes=tuple(row.barcodes),
        price_cents=row.price_cents,
        position=row.position,
        deleted=row.deleted,
        promo_price_cents=row.promo_price_cents,
        media=tuple(row.media),
        extra=row.extra or {},
        versions=versions_from_row(row.versions),
    )


def movement_to_row(movement: Movement) -> dict[str, Any]:
    """A line of the ledger as its row."""
    return {
        "id": movement.id,
        "variant_id": movement.variant_id,
        "kind": movement.kind,
        "qty_milli": movement.qty_milli,
        "hlc": movement.hlc,
        "device_id": movement.device_id,
        "at_ms": movement.at_ms,
        "reason": movement.reason,
        "ref_type": movement.ref_type,
        "ref_id": movement.ref_id,
    }


def movement_from_row(row: Row[Any]) -> Movement:
    """A line of the ledger."""
    return Movement(
        id=row.id,
        variant_id=row.variant_id,
        kind=row.kind,
        qty_milli=row.qty_milli,
        hlc=row.hlc,
        device_id=row.device_id,
        at_ms=row.at_ms,
        reason=row.reason,
        ref_type=row.ref_type,
        ref_id=row.ref_id,
    )


def order_to_row(order: Order) -> dict[str, Any]:
    """An order as its row; whether it was seen or printed is not its own to say."""
    return {
        "id": order.id,
        "code": order.code,
        "state": order.state.value,
        "source": order.source,
        "version": order.version,
        "placed_ms": order.placed_ms,
        "pickup_from_ms": order.pickup_from_ms,
        "pickup_to_ms": order.pickup_to_ms,
        "told_ms": order.told_ms,
        "note": order.note,
        "message": order.message,
        "flags": list(order.flags),
        "events": [dict(event) for event in order.events],
        "questions": [dict(question) for question in order.questions],
    }


def line_to_row(
    order_id: UUID, position: int, line: OrderLine, handed_milli: int
) -> dict[str, Any]:
    """A line of an order as its row."""
    return {
        "id": line.id,
        "order_id": order_id,
        "position": position,
        "variant_id": line.variant_id,
        "product_id": line.product_id,
        "name": line.name,
        "options": line.options,
        "unit": line.unit.value,
        "price_cents": line.price_cents,
        "vat_bp": line.vat_bp,
        "qty_milli": line.qty_milli,
        "prepared_milli": line.prepared_milli,
        "total_cents": line.total_cents,
        "tolerance_bp": line.tolerance_bp,
        "dropped": line.dropped,
        "handed_milli": handed_milli,
    }


def order_from_row(row: Row[Any], lines: Iterable[Row[Any]]) -> Order:
    """An order with its lines."""
    return Order(
        id=row.id,
        code=row.code,
        state=State(row.state),
        source=row.source,
        placed_ms=row.placed_ms,
        version=row.version,
        pickup_from_ms=row.pickup_from_ms,
        pickup_to_ms=row.pickup_to_ms,
        told_ms=row.told_ms,
        note=row.note,
        message=row.message,
        flags=tuple(row.flags),
        events=tuple(row.events),
        questions=tuple(row.questions),
        lines=tuple(
            OrderLine(
                id=line.id,
                variant_id=line.variant_id,
                product_id=line.product_id,
                name=line.name,
                options=line.options,
                unit=Unit(line.unit),
                price_cents=line.price_cents,
                vat_bp=line.vat_bp,
                qty_milli=line.qty_milli,
                total_cents=line.total_cents,
                prepared_milli=line.prepared_milli,
                dropped=line.dropped,
                tolerance_bp=line.tolerance_bp,
            )
            for line in lines
        ),
    )
