"""What an import would change of the shop's products: the value before, and after."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from digitaix_desktop.domain.errors import Cents, Quantity
from digitaix_desktop.domain.products import Product, Variant
from digitaix_desktop.operations.importing.comparing import (
    changes_of,
    lines_of,
    variant_changes,
    variant_for,
)
from digitaix_desktop.operations.importing.details import written_moment, written_strength
from digitaix_desktop.operations.importing.fields import Field
from digitaix_desktop.operations.importing.plan import PlannedProduct
from digitaix_desktop.operations.importing.shelves import Shelves, row_key
from digitaix_desktop.operations.importing.ways import ImportWays, StockWay


@dataclass(frozen=True, slots=True)
class Change:
    """A value of the shop's that would be another: None where there is none."""

    name: str
    field: Field
    before: object
    after: object


def changes_by(
    shelves: Shelves,
    planned: PlannedProduct,
    known: Product,
    usual_vat_bp: int | None,
    ways: ImportWays,
    mark: str,
    trade: str = "",
) -> tuple[list[Change], int]:
    """What of the shop's product would be otherwise, its sizes and colours included.

    And how many deliveries of it were added before, and are not again.
    """
    changes = changes_of(planned, known, usual_vat_bp, trade)
    found = _of_product(known, changes) if changes else []
    again = 0
    for line in lines_of(planned):
        variant = variant_for(line, known, planned)
        if variant is None:
            if planned.variants:
                label = ", ".join(value for _, value in line.options)
                found.append(Change(known.name, Field.OPTION1_VALUE, None, label))
            continue
        name = f"{known.name}, {variant.label}" if variant.label else known.name
        if other := variant_changes(line, variant, planned):
            found += _of_variant(name, other, known, known.with_groups(changes), variant) or [
                Change(name, Field.PRICE, None, None)  # it costs as before, and says so itself
            ]
        stock = shelves.on(variant.id)
        told = line.stock_milli
        if told is None:
            continue
        before = Quantity(stock.on_hand_milli, str(known.unit)) if stock.known else None
        if ways.stock is StockWay.ADD:
            if told and mark and row_key(mark, line) not in shelves.fresh:
                again += 1
            elif told:
                after = Quantity(stock.on_hand_milli + told, str(known.unit))
                found.append(Change(name, Field.STOCK, before, after))
        elif not stock.known or (ways.stock is StockWay.COUNT and told != stock.on_hand_milli):
            found.append(Change(name, Field.STOCK, before, Quantity(told, str(known.unit))))
    found += _of_costs(shelves, planned, known)
    return found, again


def _of_product(known: Product, changes: Mapping[str, Any]) -> list[Change]:
    after = known.with_groups(changes)
    pairs: list[tuple[Field, object, object]] = [
        (Field.NAME, known.name, after.name),
        (Field.DESCRIPTION, known.description, after.description),
        (Field.CATEGORY, known.category, after.category),
        (Field.BRAND, known.brand, after.brand),
        (Field.PRICE, _money(known.price_cents), _money(after.price_cents)),
        (Field.UNIT, known.unit, after.unit),
        (Field.VAT_RATE, known.vat_bp, after.vat_bp),
        (Field.PROMO_PRICE, _money(known.promo_price_cents), _money(after.promo_price_cents)),
        (Field.PROMO_FROM, _moment(known.promo_from_ms), _moment(after.promo_from_ms)),
        (Field.PROMO_TO, _moment(known.promo_to_ms), _moment(after.promo_to_ms)),
        (Field.PROMO_REASON, known.promo_reason or None, after.promo_reason or None),
        (Field.PUBLISHED, known.web_visible, after.web_visible),
    ]
    before = known.groups()
    for group, whole in _DETAILS.items():
        if group in changes:
            pairs += _of_details(whole, before.get(group), changes[group], str(known.unit))
    return [Change(known.name, what, old, new) for what, old, new in pairs if old != new]


_DETAILS = {
    "food": Field.INGREDIENTS,
    "safety": Field.MAKER,
    "withdrawal": Field.WITHDRAWAL,
    "making": Field.TO_ORDER,
    "selling": Field.STEP,
    "reorder": Field.LOW,
    "place": Field.SHELF,
}
"""Groups of details, each with what it is called where no field of it is better known."""
_NAMES = {
    "allergens": Field.ALLERGENS,
    "traces": Field.TRACES,
    "origin": Field.ORIGIN,
    "net_milli": Field.NET_QUANTITY,
    "net_unit": Field.NET_QUANTITY,
    "alcohol_bp": Field.ALCOHOL,
    "address": Field.MAKER_ADDRESS,
    "contact": Field.MAKER_CONTACT,
    "warnings": Field.WARNINGS,
    "lead_minutes": Field.LEAD_TIME,
    "season_from": Field.SEASON,
    "season_to": Field.SEASON,
    "example_photo": Field.EXAMPLE_PHOTO,
    "min_milli": Field.LEAST,
    "tolerance_bp": Field.TOLERANCE,
    "piece_milli": Field.PIECE_WEIGHT,
    "per_milli": Field.PRICE_PER,
    "target_milli": Field.TARGET,
}


def _of_details(
    whole: Field, before: object, after: object, unit: str
) -> list[tuple[Field, object, object]]:
    """What differs inside a group of details."""
    old = before if isinstance(before, dict) else {}
    new = after if isinstance(after, dict) else {}
    return [
        (_NAMES.get(key, whole), _shown(key, old.get(key), unit), _shown(key, new[key], unit))
        for key in new
        if old.get(key) != new[key]
    ]


def _shown(key: str, value: object, unit: str) -> object:
    if key.endswith("_milli") and type(value) is int:
        return Quantity(value, unit)
    if key == "alcohol_bp" and type(value) is int:
        return written_strength(value)
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return value


def _of_variant(
    name: str, changes: Mapping[str, Any], known: Product, then: Product, variant: Variant
) -> list[Change]:
    after = variant.with_groups(changes)
    pairs: list[tuple[Field, object, object]] = [
        (Field.SKU, variant.sku or None, after.sku or None),
        (Field.BARCODE, variant.barcode or None, after.barcode or None),
    ]
    promos = _money(variant.promo_price_cents), _money(after.promo_price_cents)
    pairs.append((Field.PROMO_PRICE, *promos))
    if variant.price_cents != after.price_cents:
        pairs.append((Field.PRICE, known.price_of(variant), then.price_of(after)))
    found = [Change(name, what, old, new) for what, old, new in pairs if old != new]
    return [
        Change(each.name, each.field, _money(each.before), _money(each.after))
        if each.field is Field.PRICE
        else each
        for each in found
    ]


def _of_costs(shelves: Shelves, planned: PlannedProduct, known: Product) -> list[Change]:
    told = {
        variant.id: line.purchase_price_cents
        for line in lines_of(planned)
        if line.purchase_price_cents is not None
        and (variant := variant_for(line, known, planned)) is not None
    }
    if not told:
        return []
    held = shelves.costs
    return [
        Change(known.name, Field.PURCHASE_PRICE, _money(held.get(id)), _money(cents))
        for id, cents in told.items()
        if held.get(id) != cents
    ]


def _money(cents: object) -> Cents | None:
    return Cents(cents) if isinstance(cents, int) else None


def _moment(at_ms: int | None) -> str | None:
    return written_moment(at_ms) or None
