"""What a planned product says against what the shop knows of it; nothing is written here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from digitaix_desktop.domain.products import Product, Variant
from digitaix_desktop.operations.importing.details import (
    BOUGHT_FROM,
    PROMO_PRICE,
    Details,
    details_for,
    with_details,
)
from digitaix_desktop.operations.importing.meanings import PIECE
from digitaix_desktop.operations.importing.plan import PlannedProduct, PlannedVariant
from digitaix_desktop.operations.importing.text import folded
from digitaix_desktop.operations.importing.ways import ImportWays


def shown_price(planned: PlannedProduct) -> int | None:
    """The product's price in cents: its own, else the lowest of its variants."""
    if planned.price_cents is not None:
        return planned.price_cents
    return min(
        (each.price_cents for each in planned.variants if each.price_cents is not None),
        default=None,
    )


def details_of(planned: PlannedProduct) -> Details:
    """Its details, with the promotional price that goes with the price it shows."""
    details = planned.details or {}
    if BOUGHT_FROM in details:
        details = {group: said for group, said in details.items() if group != BOUGHT_FROM}
    if not planned.variants:
        return details
    shown = shown_price(planned)
    promo = next((each.promo_cents for each in planned.variants if each.price_cents == shown), None)
    pricing = {key: said for key, said in details.get("pricing", {}).items() if key != PROMO_PRICE}
    if promo is not None:
        pricing[PROMO_PRICE] = promo
    others = {group: said for group, said in details.items() if group != "pricing"}
    return {**others, "pricing": pricing} if pricing else others


def own_prices(line: PlannedVariant, planned: PlannedProduct) -> tuple[int | None, int | None]:
    """The price and promotional price that a variant has for itself, none where it shares them.

    One that costs what the product costs, but has no part in its promotion, keeps that price.
    """
    if not planned.variants:
        return None, None
    costs_the_same = line.price_cents == shown_price(planned)
    shared = details_of(planned).get("pricing", {}).get(PROMO_PRICE)
    if costs_the_same and line.promo_cents == shared:
        return None, None
    if costs_the_same and line.promo_cents is not None:
        return None, line.promo_cents
    return line.price_cents, line.promo_cents


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
        if value is not None and not _is_in_capitals(value, getattr(known, group)):
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
    if details := details_of(planned):
        said |= with_details(known.groups() | said, details_for(details, trade))
    if planned.published is not None:
        said["web_visible"] = planned.published
    return said


def _is_in_capitals(said: str, known: str) -> bool:
    """Whether a file says in capitals what the shop wrote out: "CREMERIE" of its "Crèmerie"."""
    return said.isupper() and not known.isupper() and folded(said) == folded(known)


def changes_of(
    planned: PlannedProduct, known: Product, usual_vat_bp: int | None, trade: str = ""
) -> dict[str, Any]:
    """The groups of the shop's product that would be otherwise, with their new values."""
    before = known.groups()
    after = known.with_groups(said_of(planned, known, usual_vat_bp, trade)).groups()
    return {group: value for group, value in after.items() if value != before.get(group)}


def reference_of(line: PlannedVariant, planned: PlannedProduct) -> str:
    """What a line goes by: its own reference, else that of the model it is a size or colour of."""
    return line.sku or (planned.variants and planned.sku) or ""


def variant_for(line: PlannedVariant, product: Product, planned: PlannedProduct) -> Variant | None:
    """The shop's variant a line is about: by reference, then barcode, then options."""
    if not planned.variants and len(product.shelf) == 1:
        return product.shelf[0]
    found = _by_codes(line, product)
    if found is not None or not planned.variants:
        return found
    return next((each for each in product.shelf if each.options == line.options), None)


def _by_codes(line: PlannedVariant, product: Product) -> Variant | None:
    referred = [each for each in product.shelf if line.sku and line.sku == each.sku]
    if len(referred) > 1:  # the model's reference, which all its sizes go by
        referred = [each for each in referred if each.options == line.options]
    if referred:
        return referred[0]
    for variant in product.shelf:
        if line.barcode and line.barcode in variant.barcodes:
            return variant
    return None


def fitted(planned: PlannedProduct, known: Product, ways: ImportWays) -> PlannedProduct:
    """What the file says, in the shape of the shop's product.

    What goods are sold by stays where the file has no column for it. A row about one of several
    sizes changes that size: not the name that all of them share, nor their common price.
    """
    if not ways.has_units and planned.unit == PIECE:
        planned = replace(planned, unit=str(known.unit))
    if planned.variants:
        return _sized(planned, known)
    if len(known.shelf) < 2:
        return planned
    [line] = lines_of(planned)
    variant = _by_codes(line, known)
    if variant is None:
        return planned
    return replace(
        planned,
        name=known.name,
        price_cents=known.price_cents,
        variants=(replace(line, options=variant.options),),
    )


def _sized(planned: PlannedProduct, known: Product) -> PlannedProduct:
    """A product with sizes keeps the price they share, as long as it is still the price of one.

    And where the file tells of some sizes only: what the others cost is not for it to say.
    """
    if known.price_cents is None:
        return planned
    shared = planned.price_cents
    lines = tuple(
        each if each.price_cents is not None else replace(each, price_cents=shared)
        for each in planned.variants
    )
    told = {
        variant.id for line in lines if (variant := variant_for(line, known, planned)) is not None
    }
    is_whole = all(each.id in told for each in known.shelf)
    if is_whole and (shared is not None or known.price_cents not in {e.price_cents for e in lines}):
        return planned
    return replace(planned, price_cents=known.price_cents, variants=lines)


def variant_changes(
    line: PlannedVariant, variant: Variant, planned: PlannedProduct
) -> dict[str, Any]:
    """The groups of the shop's variant that would be otherwise, with their new values."""
    wanted = replace(
        variant,
        sku=line.sku or variant.sku or reference_of(line, planned),
        barcodes=variant.barcodes
        if not line.barcode or line.barcode in variant.barcodes
        else (line.barcode, *variant.barcodes[1:]),
        price_cents=variant.price_cents
        if line.price_cents in (None, variant.price_cents)
        else None
        if line.price_cents == shown_price(planned)
        else line.price_cents,
        promo_price_cents=variant.promo_price_cents
        if line.promo_cents in (None, variant.promo_price_cents)
        else own_prices(line, planned)[1],
    )
    before, after = variant.groups(), wanted.groups()
    return {group: value for group, value in after.items() if value != before[group]}
