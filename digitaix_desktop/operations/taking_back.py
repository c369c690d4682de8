"""What a deed or an import did to each product, written down, and how it is taken back."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias
from uuid import UUID

from digitaix_desktop.domain.products import Product
from digitaix_desktop.operations.changes import patch_products, patch_variant
from digitaix_desktop.operations.many import Edit
from digitaix_desktop.operations.ports import Shop

Before: TypeAlias = Mapping[str, Any] | None
"""`groups`, `variants` and what they were `bought` for, each with its value before and after; none
for a new product."""


def carry_out(
    shop: Shop, edits: Sequence[tuple[Product, Edit]]
) -> list[tuple[UUID, Mapping[str, Any]]]:
    """Change products, and tell what it takes to change them back."""
    items: list[tuple[UUID, Mapping[str, Any]]] = []
    changed = []
    for product, edit in edits:
        if not edit:
            continue
        held = product.groups()
        groups = {name: [held.get(name), value] for name, value in edit.groups.items()}
        variants = {}
        current = product
        for variant_id, values in edit.variants.items():
            variant = current.variant(variant_id)
            was = variant.groups()
            variants[str(variant_id)] = {n: [was.get(n), v] for n, v in values.items()}
            current = patch_variant(shop, current, variant, values)
        if edit.groups:
            changed.append((current, edit.groups))
        items.append((product.id, {"groups": groups, "variants": variants}))
    if changed:
        patch_products(shop, changed)
    return items


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What taking back came to: which items (by their place) are not whole, which were changed."""

    stayed: frozenset[int]
    changed: frozenset[UUID]


def take_back(
    shop: Shop, items: Sequence[tuple[UUID, Before]], staying: Collection[UUID] = ()
) -> TakenBack:
    """Give each product back what it had, where nobody changed it since, the last thing first.

    What the deed made is archived, but for those `staying`: something happened to them since.
    """
    products = shop.products.get_many([product_id for product_id, _ in items])
    archived: dict[UUID, Product] = {}
    waiting: dict[UUID, tuple[Product, Mapping[str, Any]]] = {}
    stayed, changed = set(), set()
    for place, (product_id, before) in reversed(list(enumerate(items))):
        product = products.get(product_id)
        if product is None:
            continue
        if product_id in waiting:  # two rows changed it: it goes back step by step
            patch_products(shop, [waiting.pop(product_id)])
            product = products[product_id] = shop.products.get(product_id)
        if before is None:
            if product_id in staying:
                stayed.add(place)
            elif not product.deleted:
                archived[product_id] = product
            continue
        product, is_whole, some = _variants_back(shop, product, before.get("variants", {}))
        groups = before.get("groups", {})
        back = unchanged_since(groups, product.groups())
        if back:
            waiting[product_id] = product, back
        if not is_whole or len(back) < len(groups):
            stayed.add(place)
        if some or back:
            changed.add(product_id)
        products[product_id] = product
        _costs_back(shop, before.get("bought", {}))
    if waiting:
        patch_products(shop, list(waiting.values()))
    if archived:
        away = [(product, {"deleted": True}) for product in archived.values()]
        patch_products(shop, away, confirmed=True)
    return TakenBack(frozenset(stayed), frozenset(changed | archived.keys()))


def _variants_back(
    shop: Shop, product: Product, variants: Mapping[str, Any]
) -> tuple[Product, bool, bool]:
    """The product with its variants as they were; whether all of it, and whether some."""
    is_whole, some = True, False
    for variant_id, groups in variants.items():
        variant = product.variant(UUID(variant_id))
        back = unchanged_since(groups, variant.groups())
        is_whole &= len(back) == len(groups)
        if back:
            product, some = patch_variant(shop, product, variant, back), True
    return product, is_whole, some


def _costs_back(shop: Shop, bought: Mapping[str, Sequence[int | None]]) -> None:
    now = shop.products.purchase_prices(map(UUID, bought)) if bought else {}
    shop.products.keep_purchase_prices(
        {
            UUID(id): before
            for id, (before, after) in bought.items()
            if before is not None and now.get(UUID(id)) == after
        }
    )


def unchanged_since(groups: Mapping[str, Any], now: Mapping[str, Any]) -> dict[str, Any]:
    """The values of before, of those groups that still are as the deed left them."""
    return {group: before for group, (before, after) in groups.items() if now.get(group) == after}
