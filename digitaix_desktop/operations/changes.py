"""Changes of products as they are saved here and sent: one place builds their bodies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any
from uuid import UUID

from digitaix_desktop.domain.products import Product, Variant
from digitaix_desktop.domain.stock import Movement, Moving
from digitaix_desktop.operations.newcomers import NewGoods
from digitaix_desktop.operations.ports import NewChange, Shop
from digitaix_protocol.rules.hlc import pack, to_wire
from digitaix_protocol.rules.merge import Version

TOLD = 20
"""Up to so many products changed at once, it is kept what was there before, to be told beside."""
MOVES_IN_A_CHANGE = 400
"""How many movements travel together: the marketplace takes 256 KiB, and one has 300 bytes."""


def put_body(product: Product) -> dict[str, Any]:
    """A new product, whole, as it travels."""
    return {
        "id": str(product.id),
        "groups": product.groups(),
        "variants": [{"id": str(each.id), "groups": each.groups()} for each in product.variants],
    }


def add_products(shop: Shop, products: Sequence[Product]) -> None:
    """Save new products and note them to be sent."""
    shop.newcomers.write(shop.newcomers.make(NewGoods(products)))


def _patch(
    groups: Mapping[str, Any], versions: Mapping[str, Version]
) -> dict[str, dict[str, object]]:
    """New values with the versions that the user saw."""
    return {
        name: {"value": value, "base": seen.to_wire() if (seen := versions.get(name)) else None}
        for name, value in groups.items()
    }


def _patch_body(
    product: Product,
    entity_id: UUID,
    groups: Mapping[str, Any],
    versions: Mapping[str, Version],
) -> dict[str, Any]:
    """A patch as it travels. It says of an archived product that its author knew: the marketplace
    asks otherwise whether to restore it."""
    body = {"id": str(entity_id), "groups": _patch(groups, versions)}
    return {**body, "archived": True} if product.deleted else body


def _replaced(held: Mapping[str, Any], groups: Mapping[str, Any]) -> dict[str, Any]:
    return {name: held.get(name) for name in groups}


def patch_products(
    shop: Shop,
    changes: Sequence[tuple[Product, Mapping[str, Any]]],
    *,
    confirmed: bool = False,
) -> None:
    """Save other values in groups of products and note them to be sent.

    `confirmed` where the shop was shown how many products are archived, and agreed.
    """
    versions = shop.outbox.record_many(
        [
            NewChange(
                "product.patch",
                "product",
                product.id,
                _patch_body(product, product.id, groups, product.versions),
                confirmed,
                _replaced(product.groups(), groups) if len(changes) <= TOLD else None,
            )
            for product, groups in changes
        ]
    )
    shop.products.save(
        [
            product.with_groups(groups, dict.fromkeys(groups, version)).checked()
            for (product, groups), version in zip(changes, versions, strict=True)
        ]
    )


def patch_variant(
    shop: Shop, product: Product, variant: Variant, groups: Mapping[str, Any]
) -> Product:
    """Save other values in groups of a variant and note them; returns the product as it is now."""
    version = shop.outbox.record(
        NewChange(
            "variant.patch",
            "product",
            product.id,
            {
                **_patch_body(product, variant.id, groups, variant.versions),
                "product_id": str(product.id),
            },
            replaced=_replaced(variant.groups(), groups),
        )
    )
    changed = variant.with_groups(groups, dict.fromkeys(groups, version))
    product = replace(
        product,
        variants=tuple(changed if each.id == variant.id else each for each in product.variants),
    ).checked()
    shop.products.save([product])
    return product


def put_variant(shop: Shop, product: Product, variant: Variant) -> Product:
    """Add a variant to a product and note it to be sent."""
    version = shop.outbox.record(
        NewChange(
            "variant.put",
            "product",
            product.id,
            {"id": str(variant.id), "product_id": str(product.id), "groups": variant.groups()},
        )
    )
    product = replace(
        product,
        variants=(
            *product.variants,
            variant.written_by(version),
        ),
    )
    shop.products.save([product])
    return product


def move_stock(
    shop: Shop, moves: Sequence[Moving], ids: Sequence[UUID] | None = None
) -> list[Movement]:
    """Write movements into the ledger and note them to be sent, together.

    With `ids`, under these identifiers: those of movements that must never count twice.
    """
    movements: list[Movement] = []
    for start in range(0, len(moves), MOVES_IN_A_CHANGE):
        together = moves[start : start + MOVES_IN_A_CHANGE]
        theirs = (
            [shop.new_id() for _ in together]
            if ids is None
            else ids[start : start + MOVES_IN_A_CHANGE]
        )
        body = partial(_moves_body, theirs, together)
        change = NewChange("stock.move", "stock", together[0].variant_id, body)
        movements += stamp_moves(shop, theirs, together, shop.outbox.record(change))
    shop.stock.write(movements)
    return movements


def _moves_body(ids: Sequence[UUID], moves: Sequence[Moving]) -> dict[str, Any]:
    return {"movements": [movement_body(id, move) for id, move in zip(ids, moves, strict=True)]}


def movement_body(movement_id: UUID, move: Moving) -> dict[str, object]:
    """A movement as it travels; stamp and device are those of its mutation."""
    body: dict[str, object] = {
        "id": str(movement_id),
        "variant_id": str(move.variant_id),
        "kind": move.kind,
        "qty_milli": move.qty_milli,
    }
    if move.reason:
        body["reason"] = move.reason
    if move.ref_type:
        body["ref_type"] = move.ref_type
    if move.ref_id is not None:
        body["ref_id"] = str(move.ref_id)
    return body


def stamp_moves(
    shop: Shop, ids: Sequence[UUID], moves: Sequence[Moving], version: Version
) -> list[Movement]:
    """Movements with their place in the ledger."""
    device = UUID(version.device_id)
    return [
        Movement(
            id=id,
            variant_id=move.variant_id,
            kind=move.kind,
            qty_milli=move.qty_milli,
            hlc=version.hlc,
            device_id=device,
            at_ms=shop.now_ms,
            reason=move.reason,
            ref_type=move.ref_type,
            ref_id=move.ref_id,
        )
        for id, move in zip(ids, moves, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class Dated:
    """A movement that took place at another moment than now, and must never count twice."""

    id: UUID
    move: Moving
    at_ms: int
    hlc: int | None = None
    """Its place in the ledger; none for that of its moment."""


def move_stock_at(shop: Shop, moves: Sequence[Dated]) -> None:
    """Write movements at their own places in the ledger: a count made since knew of them."""
    for start in range(0, len(moves), MOVES_IN_A_CHANGE):
        together = moves[start : start + MOVES_IN_A_CHANGE]
        stamps = [pack(each.at_ms) if each.hlc is None else each.hlc for each in together]
        body = {
            "movements": [
                {
                    **movement_body(each.id, each.move),
                    "hlc": to_wire(stamp),
                    "at_ms": each.at_ms,
                }
                for each, stamp in zip(together, stamps, strict=True)
            ]
        }
        change = NewChange("stock.move", "stock", together[0].move.variant_id, body)
        version = shop.outbox.record(change)
        ids, plain = [each.id for each in together], [each.move for each in together]
        written = stamp_moves(shop, ids, plain, version)
        shop.stock.write(
            [
                replace(movement, hlc=stamp, at_ms=each.at_ms)
                for movement, stamp, each in zip(written, stamps, together, strict=True)
            ]
        )
