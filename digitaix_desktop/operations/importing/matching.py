"""Which product of the shop a planned one is: by reference, then barcode, then name."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import chain
from uuid import UUID

from digitaix_desktop.domain.products import Product
from digitaix_desktop.operations.importing.plan import PlannedProduct
from digitaix_desktop.operations.ports import Products


def skus_of(planned: PlannedProduct) -> list[str]:
    """All references a planned product goes by, those of its variants first."""
    return [key for key in (*[each.sku for each in planned.variants], planned.sku) if key]


def barcodes_of(planned: PlannedProduct) -> list[str]:
    """All barcodes a planned product goes by."""
    return [key for key in (*[each.barcode for each in planned.variants], planned.barcode) if key]


def known_products(
    products: Products, planned: Sequence[PlannedProduct], made_here: Set[UUID]
) -> list[Product | None]:
    """For each planned product the shop's own, or none if it is new.

    A name alone counts only where neither side has a reference or barcode that says otherwise,
    and never towards a product that the same file has just brought (`made_here`). Several rows
    may be about one product by their references: a size each.
    """
    if products.total() == len(made_here):  # as in every step of a new shop's first catalogue
        return [None] * len(planned)
    skus, codes = [skus_of(each) for each in planned], [barcodes_of(each) for each in planned]
    matches = products.matching(
        chain.from_iterable(skus), chain.from_iterable(codes), [each.name for each in planned]
    )
    by_key: list[UUID | None] = []
    by_name: list[UUID | None] = []
    for each, its_skus, its_codes in zip(planned, skus, codes, strict=True):
        keys = [matches.by_sku.get(sku) for sku in its_skus]
        keys += [matches.by_barcode.get(code) for code in its_codes]
        by_key.append(next((key for key in keys if key is not None), None))
        by_name.append(matches.by_name.get(each.name))
    held = products.get_many({key for key in (*by_key, *by_name) if key is not None} - made_here)
    taken: set[UUID] = set()
    found: list[Product | None] = []
    for each, key, name in zip(planned, by_key, by_name, strict=True):
        product = held.get(key) if key is not None else None
        if product is None and name is not None and key is None:
            candidate = held.get(name)
            if candidate is not None and _may_be(each, candidate):
                product = candidate
        if product is not None and product.id in taken and key is None:
            product = None
        if product is not None:
            taken.add(product.id)
        found.append(product)
    return found


def _may_be(planned: PlannedProduct, product: Product) -> bool:
    """Whether nothing but the name is known to speak for or against."""
    skus = {variant.sku for variant in product.variants if variant.sku}
    codes = {code for variant in product.variants for code in variant.barcodes}
    return not (skus and skus_of(planned)) and not (codes and barcodes_of(planned))
