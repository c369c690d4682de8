"""How goods are kept: so much back for the shop, when more is ordered, where they stand, from whom.

The last stays on this PC, as purchase prices do; all else is the shop's, on every PC.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from digitaix_desktop.domain.products import Product
from digitaix_desktop.operations.desk import Done, Touched
from digitaix_desktop.operations.many import EachAlone, Edit, changed_groups, counted
from digitaix_desktop.operations.ports import Shop
from digitaix_desktop.operations.said import Said
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP

SUPPLIER_LENGTH = 120


@dataclass(frozen=True, slots=True)
class Keep(EachAlone):
    """Kept so from now on; what is none stays as it is."""

    safety_milli: int | None = None
    low_milli: int | None = None
    target_milli: int | None = None
    shelf: str | None = None

    def edit(self, product: Product) -> Edit:
        """Only what is asked for, of each."""
        groups: dict[str, Any] = {}
        if self.safety_milli is not None:
            groups["safety_milli"] = self.safety_milli
        asked = {"low_milli": self.low_milli, "target_milli": self.target_milli}
        asked = {name: value for name, value in asked.items() if value is not None}
        if asked:
            groups["reorder"] = replace(product.reorder, **asked).group()
        if self.shelf is not None:
            groups["place"] = {"shelf": " ".join(self.shelf.split())}
        return changed_groups(product, groups)

    def said(self, count: int, first: str) -> Said:
        """See `Change`."""
        return counted(
            QT_TRANSLATE_NOOP("Operations", "“{name}”: how it is kept in stock is changed"),
            QT_TRANSLATE_NOOP("Operations", "How {count} products are kept in stock is changed"),
            count,
            first,
        )


@dataclass(frozen=True)
class BuyFrom:
    """These products are bought from a supplier, or each from its own; never sent."""

    suppliers: Mapping[UUID, str]

    @classmethod
    def all_from(cls, product_ids: tuple[UUID, ...], name: str) -> BuyFrom:
        """All of them from one."""
        name = " ".join(name.split())[:SUPPLIER_LENGTH]
        return cls(dict.fromkeys(product_ids, name))

    def run(self, shop: Shop) -> Done:
        """Note it; nothing where it was so already."""
        before = shop.products.suppliers(self.suppliers)
        held = {id: before.get(id, "") for id in self.suppliers}
        other = {id: name for id, name in self.suppliers.items() if held[id] != name}
        if not other:
            return Done(Touched.NOTHING)
        shop.products.keep_suppliers(other)
        first = shop.products.get(next(iter(other)))
        return Done(
            Touched.PRODUCTS,
            counted(
                QT_TRANSLATE_NOOP("Operations", "Supplier of “{name}” noted"),
                QT_TRANSLATE_NOOP("Operations", "Supplier of {count} products noted"),
                len(other),
                first.name,
            ),
            BuyFrom({id: held[id] for id in other}),
            first.id,
        )
