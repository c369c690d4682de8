"""What a planned product says against what the shop knows of it; nothing is written here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from digitaix_desktop.domain.products import Product, Variant
from digitaix_desktop.operations.importing.details import details_for, with_details
from digitaix_desktop.operations.importing.plan import PlannedProduct, PlannedVariant


def shown_price(planned: PlannedProduct) -> int | None:
    """The product's price in cents: its own, else the lowest of its variants."""
    if planned.price_cents is not None:
        return planned.price_cents
    return min(
        (each.price_cents for each in planned.variants if each.price_cents is not None),
        default=None,
    )


def lines_of(planned: PlannedProduct) -> Sequence[PlannedVariant]:
    """What is sold of a product: its variants, or itself."""
    return planned.variants or (
        PlannedVariant(
            (),
            planned.sku,
            planned.barcode,
            planned.price_cents,
            planned.stock_milli,
            planned.purchase_price_cents,
            planned.rows[0] if planned.rows else 0,
        ),
    )


def said_of(
    planned: PlannedProduct, known: Product, usual_vat_bp: int | None, trade: str = ""
) -> dict[str, Any]:
    """What the file says of a product the shop has, in groups.

    The shop's usual VAT (basis points) fills in only where neither the file nor the product has
    one: without it customers would not see the product.
    """
    said: dict[str, Any] = {"name": planned.name}
    for group in ("description", "category", "brand"):
        value = getattr(planned, group)
        if value is not None:
            said[group] = value
    price, vat = shown_price(planned), planned.vat_bp
    if vat is None and known.vat_bp is None:
        vat = usual_vat_bp
    if price is not None or vat is not None:
        said["pricing"] = {
            **known.groups()["pricing"],  # with what a newer program keeps there
            "price_cents": known.price_cents if price is None else price,
            "price_unit": planned.unit if price is not None else str(known.unit),
            "vat_bp": known.vat_bp if vat is None else vat,
        }
    if planned.details:
        said |= with_details(known.groups(), details_for(planned.details, trade))
    if planned.published is not None:
        said["web_visible"] = planned.published
    return said


def changes_of(
    planned: PlannedProduct, known: Product, usual_vat_bp: int | None, trade: str = ""
) -> dict[str, Any]:
    """The groups of the shop's product that would be otherwise, with their new values."""
    before = known.groups()
    after = known.with_groups(said_of(planned, known, usual_vat_bp, trade)).groups()
    return {group: value for group, value in after.items() if value != before.get(group)}


def variant_for(line: PlannedVariant, product: Product, planned: PlannedProduct) -> Variant | None:
    """The shop's variant a line is about: by reference, then barcode, then options."""
    if not planned.variants:
        shelf = product.shelf
        return shelf[0] if shelf else None
    for variant in product.shelf:
        if line.sku and line.sku == variant.sku:
            return variant
    for variant in product.shelf:
        if line.barcode and line.barcode in variant.barcodes:
            return variant
    return next((each for each in product.shelf if each.options == line.options), None)


def variant_changes(
    line: PlannedVariant, variant: Variant, planned: PlannedProduct
) -> dict[str, Any]:
    """The groups of the shop's variant that would be otherwise, with their new values."""
    wanted = replace(
        variant,
        sku=line.sku or variant.sku,
        barcodes=variant.barcodes
        if not line.barcode or line.barcode in variant.barcodes
        else (line.barcode, *variant.barcodes[1:]),
        price_cents=variant.price_cents
        if line.price_cents is None
        else None
        if line.price_cents == shown_price(planned)
        else line.price_cents,
    )
    before, after = variant.groups(), wanted.groups()
    return {group: value for group, value in after.items() if value != before[group]}
