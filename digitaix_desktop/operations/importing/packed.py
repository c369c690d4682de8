"""What a pre-packed product holds, where only its sizes say so: bottles of 75 cl and magnums."""

from __future__ import annotations

from dataclasses import replace

from digitaix_desktop.operations.importing.meanings import PIECE
from digitaix_desktop.operations.importing.plan import PlannedProduct
from digitaix_protocol.rules.contents import held_by


def with_net(product: PlannedProduct) -> PlannedProduct:
    """The product with the quantity that its first size names, if its row names none.

    The price of a litre or kilo beside it needs one; each other size then says its own.
    """
    details = product.details or {}
    food = details.get("food", {})
    if not product.variants or product.unit != PIECE or "net_milli" in food:
        return product
    values = (value for _, value in product.variants[0].options)
    held = {each for each in map(held_by, values) if each}
    if len(held) != 1:
        return product
    milli, unit = held.pop()
    said = {**food, "net_milli": milli, "net_unit": unit}
    return replace(product, details={**details, "food": said})
