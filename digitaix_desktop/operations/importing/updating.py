"""What an import does to a product that the shop has already."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from digitaix_desktop.domain.products import Product, Variant
from digitaix_desktop.domain.stock import Moving
from digitaix_desktop.operations.changes import (
    move_stock,
    patch_products,
    patch_variant,
    put_variant,
)
from digitaix_desktop.operations.importing.comparing import (
    changes_of,
    fitted,
    lines_of,
    own_prices,
    reference_of,
    variant_changes,
    variant_for,
)
from digitaix_desktop.operations.importing.plan import PlannedProduct, PlannedVariant
from digitaix_desktop.operations.importing.shelves import Shelves, row_key
from digitaix_desktop.operations.importing.ways import ImportWays, StockWay
from digitaix_desktop.operations.ports import Shop

IMPORT = "import"
"""The reason, and the kind of reference, of movements that an import makes."""


@dataclass(slots=True)
class Updating:
    """Gathers, over one step, what known products are changed to; `finish` writes the stock."""

    shop: Shop
    deed_id: UUID
    ways: ImportWays
    mark: str
    usual_vat_bp: int | None
    trade: str
    shelves: Shelves
    bought: dict[UUID, int] = field(default_factory=dict)
    items: list[tuple[UUID, Any]] = field(default_factory=list)
    _seen: set[UUID] = field(default_factory=set)
    _changed: dict[UUID, tuple[Product, dict[str, Any]]] = field(default_factory=dict)
    _counts: list[Moving] = field(default_factory=list)
    _added: list[tuple[str, Moving]] = field(default_factory=list)

    def take(self, planned: PlannedProduct, known: Product) -> None:
        """Only what the file says is changed."""
        if known.id in self._changed:  # two rows about one product: the second sees the first
            patch_products(self.shop, [self._changed.pop(known.id)])
        if known.id in self._seen:
            known = self.shop.products.get(known.id)
        self._seen.add(known.id)
        planned = fitted(planned, known, self.ways)
        changes = changes_of(planned, known, self.usual_vat_bp, self.trade)
        before = known.groups()
        undo: dict[str, Any] = {
            group: [before.get(group), value] for group, value in changes.items()
        }
        product, told = self._variants(planned, known)
        if changes:
            self._changed[known.id] = (product, changes)
        if changes or any(told.values()):
            self.items.append((known.id, {"groups": undo, **told}))

    def receive(self, planned: PlannedProduct, made: Product) -> None:
        """A delivery also brings goods that are new: they come in, rather than being counted."""
        for line, variant in zip(lines_of(planned), made.variants, strict=True):
            if line.stock_milli and row_key(self.mark, line) in self.shelves.fresh:
                self._add(variant.id, line)

    def finish(self) -> None:
        """Write what was gathered."""
        if self._changed:
            patch_products(self.shop, list(self._changed.values()))
        move_stock(self.shop, self._counts)
        ids = [self.shelves.fresh[key] for key, _ in self._added]
        move_stock(self.shop, [move for _, move in self._added], ids)

    def _variants(
        self, planned: PlannedProduct, known: Product
    ) -> tuple[Product, dict[str, dict[str, Any]]]:
        shop, product = self.shop, known
        told: dict[str, dict[str, Any]] = {"variants": {}, "counted": {}, "bought": {}, "added": {}}
        for line in lines_of(planned):
            variant = variant_for(line, product, planned)
            if variant is None:
                if not planned.variants:
                    continue  # the row tells of the product as a whole, not of one of its sizes
                new = _new_variant(shop, product, line, planned)
                product = put_variant(shop, product, new)
                told["variants"][str(new.id)] = {"deleted": [True, False]}
                variant = new
            elif changes := variant_changes(line, variant, planned):
                before = variant.groups()
                told["variants"][str(variant.id)] = {
                    group: [before[group], changes[group]] for group in changes
                }
                product = patch_variant(shop, product, variant, changes)
            self._stock(line, variant.id, told)
            self._cost(line, variant.id, told)
        return product, told

    def _stock(
        self, line: PlannedVariant, variant_id: UUID, told: dict[str, dict[str, Any]]
    ) -> None:
        if line.stock_milli is None:
            return
        held = self.shelves.on(variant_id)
        if self.ways.stock is StockWay.ADD:
            if line.stock_milli and row_key(self.mark, line) in self.shelves.fresh:
                self._add(variant_id, line)
                told["added"][str(variant_id)] = line.stock_milli
            return
        if held.known and (
            self.ways.stock is StockWay.LEAVE or held.on_hand_milli == line.stock_milli
        ):
            return
        found = Moving(variant_id, "count", line.stock_milli, IMPORT, IMPORT, self.deed_id)
        self._counts.append(found)
        told["counted"][str(variant_id)] = line.stock_milli - held.on_hand_milli

    def _add(self, variant_id: UUID, line: PlannedVariant) -> None:
        came = Moving(variant_id, "goods_in", line.stock_milli or 0, IMPORT, IMPORT, self.deed_id)
        self._added.append((row_key(self.mark, line), came))

    def _cost(
        self, line: PlannedVariant, variant_id: UUID, told: dict[str, dict[str, Any]]
    ) -> None:
        cents = line.purchase_price_cents
        if cents is None:
            return
        before = self.shelves.costs.get(variant_id)
        if before != cents:
            self.bought[variant_id] = cents
            told["bought"][str(variant_id)] = [before, cents]


def _new_variant(
    shop: Shop, product: Product, line: PlannedVariant, planned: PlannedProduct
) -> Variant:
    price, promo = own_prices(line, planned)
    return Variant(
        shop.new_id(),
        product.id,
        line.options,
        reference_of(line, planned),
        (line.barcode,) if line.barcode else (),
        price,
        len(product.variants),
        promo_price_cents=promo,
    )
