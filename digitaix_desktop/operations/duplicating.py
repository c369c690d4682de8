"""Making a new product like one that is there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID

from digitaix_desktop.domain.products import NameMissing, Product
from digitaix_desktop.operations.changes import add_products
from digitaix_desktop.operations.desk import Done, Touched
from digitaix_desktop.operations.ports import Shop
from digitaix_desktop.operations.products import UndoAdding
from digitaix_desktop.operations.promotions import EndPromotion
from digitaix_desktop.operations.said import Said
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class DuplicateProduct:
    """A product like another, under a name of its own.

    What tells articles apart is left empty: barcodes, references, stock. It is offline until
    somebody has looked it over, and in no promotion.
    """

    product_id: UUID
    name: str

    def run(self, shop: Shop) -> Done:
        """Add it, with all the sizes and colours that are sold."""
        if not self.name.strip():
            raise NameMissing
        like = shop.products.get(self.product_id)
        new = _like(shop, like, self.name.strip())
        add_products(shop, [new])
        return Done(
            touched=Touched.PRODUCTS | Touched.STOCK,
            said=Said(
                QT_TRANSLATE_NOOP("Operations", "“{name}” added, offline"), {"name": new.name}
            ),
            undo=UndoAdding(new.id),
            subject=new.id,
        )


def _like(shop: Shop, like: Product, name: str) -> Product:
    edit = EndPromotion().edit(like)
    plain = like.with_groups(edit.groups)
    new_id = shop.new_id()
    variants = tuple(
        replace(
            variant.with_groups(edit.variants.get(variant.id, {})),
            id=shop.new_id(),
            product_id=new_id,
            sku="",
            barcodes=(),
            position=place,
            versions={},
        )
        for place, variant in enumerate(like.shelf)
    )
    return replace(
        plain,
        id=new_id,
        name=name,
        web_visible=False,
        deleted=False,
        variants=variants,
        versions={},
    ).checked()
