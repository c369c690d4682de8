"""What a deed on many products did to each, written down, and how it is taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias
from uuid import UUID

from digitaix_desktop.domain.products import Product
from digitaix_desktop.operations.changes import patch_products, patch_variant
from digitaix_desktop.operations.many import Edit
from digitaix_desktop.operations.ports import Shop

Before: TypeAlias = Mapping[str, Any] | None
"""`groups` and `variants`, each group with its value before and after; none for a new product."""


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


def take_back(shop: Shop, items: Sequence[tuple[UUID, Before]]) -> int:
    """Give each product back what it had, where nobody changed it since; how many were changed.

    What the deed made is archived.
    """
    products = shop.products.get_many([product_id for product_id, _ in items])
    archived: list[tuple[Product, Mapping[str, Any]]] = []
    restored: list[tuple[Product, Mapping[str, Any]]] = []
    touched = 0
    for product_id, before in items:
        product = products.get(product_id)
        if product is None:
            continue
        if before is None:
            if not product.deleted:
                archived.append((product, {"deleted": True}))
            continue
        some = False
        for variant_id, groups in before["variants"].items():
            variant = product.variant(UUID(variant_id))
            back = unchanged_since(groups, variant.groups())
            if back:
                product, some = patch_variant(shop, product, variant, back), True
        back = unchanged_since(before["groups"], product.groups())
        if back:
            restored.append((product, back))
        touched += bool(some or back)
    if archived or restored:
        patch_products(shop, [*archived, *restored])
    return touched + len(archived)


def unchanged_since(groups: Mapping[str, Any], now: Mapping[str, Any]) -> dict[str, Any]:
    """The values of before, of those groups that still are as the deed left them."""
    return {group: before for group, (before, after) in groups.items() if now.get(group) == after}
