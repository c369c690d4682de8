"""What a new product says without saying it: bottles to choose hold 75 cl, capitals are allergens.

A product that is there already keeps its own: only what has a column is changed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from digitaix_desktop.operations.importing.allergens import allergens_in
from digitaix_desktop.operations.importing.details import Details
from digitaix_desktop.operations.importing.meanings import PIECE
from digitaix_desktop.operations.importing.plan import PlannedProduct
from digitaix_protocol.rules.contents import held_by


def with_implied(product: PlannedProduct, *, allergens: bool) -> PlannedProduct:
    """The product with what it implies of food; of its allergens only if the file says nothing."""
    food = (product.details or {}).get("food", {})
    implied: dict[str, Any] = {}
    if product.variants and product.unit == PIECE and "net_milli" not in food:
        implied |= _net(product)
    if allergens and "allergens" not in food and (codes := allergens_in(food.get("ingredients"))):
        implied["allergens"] = codes
    return replace(product, implied={"food": implied}) if implied else product


def _net(product: PlannedProduct) -> Mapping[str, Any]:
    """What its first size holds: the price of a litre needs one, each other then says its own."""
    held = {each for _, value in product.variants[0].options if (each := held_by(value))}
    if len(held) != 1:
        return {}
    milli, unit = held.pop()
    return {"net_milli": milli, "net_unit": unit}


def with_what_it_implies(details: Details, product: PlannedProduct) -> Details:
    """The details of a product that is new, with what it implies beside what it says."""
    more = product.implied or {}
    return {**details, **{group: {**more[group], **details.get(group, {})} for group in more}}
