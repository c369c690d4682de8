"""What can be done with products: add, change, put online, archive; each with its undo."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from digitaix_desktop.domain.errors import Cents, ChangedMeanwhile
from digitaix_desktop.domain.products import Product, Unit, Variant, usual_portion
from digitaix_desktop.domain.stock import Moving
from digitaix_desktop.operations.changes import (
    add_products,
    move_stock,
    patch_products,
    patch_variant,
    put_variant,
)
from digitaix_desktop.operations.desk import Done, Touched
from digitaix_desktop.operations.ports import Shop
from digitaix_desktop.operations.said import Said
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class AddProduct:
    """A first line about a product, online at once if it may be: name, price, and it is there."""

    name: str
    price_cents: int | None = None
    vat_bp: int | None = None
    unit: Unit = Unit.PIECE
    category: str = ""
    barcode: str = ""
    stock_milli: int | None = None
    web_visible: bool = True
    photos: tuple[str, ...] = ()

    def run(self, shop: Shop) -> Done:
        """Add it; without a VAT rate it takes the shop's usual one."""
        usual = shop.settings.profile().default_vat_bp
        product_id, variant_id = shop.new_id(), shop.new_id()
        portion = usual_portion(self.unit)
        product = Product(
            id=product_id,
            name=self.name.strip(),
            category=self.category.strip(),
            price_cents=self.price_cents,
            unit=self.unit,
            vat_bp=usual if self.vat_bp is None else self.vat_bp,
            step_milli=portion,
            min_milli=portion,
            web_visible=self.web_visible,
            media=self.photos,
            variants=(
                Variant(variant_id, product_id, barcodes=(self.barcode,) if self.barcode else ()),
            ),
        ).checked()
        add_products(shop, [product])
        shop.photos.to_send(self.photos)
        if self.stock_milli is not None:
            move_stock(shop, [Moving(variant_id, "count", self.stock_milli)])
        return Done(
            touched=Touched.PRODUCTS | Touched.STOCK,
            said=Said(QT_TRANSLATE_NOOP("Operations", "“{name}” added"), {"name": product.name}),
            undo=UndoAdding(product_id),
            subject=product_id,
        )


@dataclass(frozen=True)
class UndoAdding:
    """A product that was just added leaves the lists again, archived as any other."""

    product_id: UUID

    def run(self, shop: Shop) -> Done:
        """Archive it, in words that say what was undone."""
        name = shop.products.get(self.product_id).name
        done = ArchiveProducts((self.product_id,)).run(shop)
        undone = QT_TRANSLATE_NOOP("Operations", "Adding “{name}” undone")
        return replace(done, said=Said(undone, {"name": name}))


_FIELD_SAID = {
    "name": QT_TRANSLATE_NOOP("Operations", "“{name}” renamed"),
    "pricing": QT_TRANSLATE_NOOP("Operations", "Price of “{name}” changed: {price}"),
    "web_visible": QT_TRANSLATE_NOOP("Operations", "“{name}” put online"),
}
_CHANGED = QT_TRANSLATE_NOOP("Operations", "“{name}” changed")
_OFFLINE = QT_TRANSLATE_NOOP("Operations", "“{name}” taken off the web")
_VAT = QT_TRANSLATE_NOOP("Operations", "VAT of “{name}” changed")


@dataclass(frozen=True)
class ChangeProduct:
    """Other values in some groups of a product; `old` is what the user was looking at."""

    product_id: UUID
    old: Mapping[str, Any]
    new: Mapping[str, Any]

    @classmethod
    def between(cls, before: Product, after: Product) -> ChangeProduct:
        """What was typed into a sheet, as a deed; a group emptied altogether is gone."""
        old, new = before.groups(), after.groups()
        changed = [group for group in {**old, **new} if new.get(group) != old.get(group)]
        return cls(
            before.id,
            {group: old.get(group) for group in changed},
            {g: new.get(g) for g in changed},
        )

    @property
    def changes_nothing(self) -> bool:
        """Whether there is nothing to carry out."""
        return not self.new

    def run(self, shop: Shop) -> Done:
        """Change it, unless somebody else did meanwhile."""
        product = shop.products.get(self.product_id)
        held = product.groups()
        if any(held.get(group) != value for group, value in self.old.items()):
            raise ChangedMeanwhile(name=product.name)
        if self.changes_nothing:
            return Done(Touched.NOTHING, subject=self.product_id)
        patch_products(shop, [(product, self.new)])
        after = product.with_groups(self.new)
        return Done(
            touched=Touched.PRODUCTS,
            said=self._said(product, after),
            undo=replace(self, old=self.new, new=self.old),
            subject=self.product_id,
        )

    def _said(self, before: Product, after: Product) -> Said:
        price = Cents(after.price_cents or 0, after.unit)
        values: dict[str, object] = {"name": after.name, "price": price}
        groups = set(self.new)
        if groups == {"pricing"} and before.price_cents == after.price_cents:
            return Said(_VAT, values)
        if groups == {"pricing"} and after.price_cents is None:
            return Said(_CHANGED, values)
        if groups == {"web_visible"} and not after.web_visible:
            return Said(_OFFLINE, values)
        template = _FIELD_SAID[next(iter(groups))] if groups <= {*_FIELD_SAID} else ""
        return Said(template if len(groups) == 1 and template else _CHANGED, values)


@dataclass(frozen=True)
class ChangeVariant:
    """Other values in some groups of a variant: its codes, its own price, its options."""

    product_id: UUID
    variant_id: UUID
    old: Mapping[str, Any]
    new: Mapping[str, Any]

    @classmethod
    def between(cls, before: Variant, after: Variant) -> ChangeVariant:
        """What was typed into a row of the grid, as a deed."""
        old, new = before.groups(), after.groups()
        changed = [group for group in new if new[group] != old.get(group)]
        return cls(
            before.product_id,
            before.id,
            {group: old.get(group) for group in changed},
            {group: new[group] for group in changed},
        )

    @property
    def changes_nothing(self) -> bool:
        """Whether there is nothing to carry out."""
        return not self.new

    def run(self, shop: Shop) -> Done:
        """Change it, unless somebody else did meanwhile."""
        product = shop.products.get(self.product_id)
        variant = product.variant(self.variant_id)
        held = variant.groups()
        if any(held.get(group) != value for group, value in self.old.items()):
            raise ChangedMeanwhile(name=product.name)
        if self.changes_nothing:
            return Done(Touched.NOTHING, subject=self.product_id)
        patch_variant(shop, product, variant, self.new)
        return Done(
            touched=Touched.PRODUCTS,
            said=Said(_CHANGED, {"name": product.name_of(variant)}),
            undo=replace(self, old=self.new, new=self.old),
            subject=self.product_id,
        )


@dataclass(frozen=True)
class AddVariant:
    """One more size or colour of a product."""

    product_id: UUID
    options: tuple[tuple[str, str], ...]

    def run(self, shop: Shop) -> Done:
        """Add it after the others; one that was taken away comes back."""
        product = shop.products.get(self.product_id)
        for variant in product.variants:
            if variant.options == self.options and variant.deleted:
                patch_variant(shop, product, variant, {"deleted": False})
                break
        else:
            variant = Variant(
                shop.new_id(), product.id, self.options, position=len(product.variants)
            )
            put_variant(shop, product, variant)
        return Done(
            touched=Touched.PRODUCTS | Touched.STOCK,
            said=Said(
                QT_TRANSLATE_NOOP("Operations", "“{name}” added"),
                {"name": product.name_of(variant)},
            ),
            undo=ChangeVariant(product.id, variant.id, {"deleted": False}, {"deleted": True}),
            subject=product.id,
        )


@dataclass(frozen=True)
class PublishProducts:
    """Put products online, or take them off."""

    product_ids: tuple[UUID, ...]
    visible: bool = True

    def run(self, shop: Shop) -> Done:
        """Those that already are as wanted stay untouched, also when it is undone."""
        products = [
            product
            for product in shop.products.get_many(self.product_ids).values()
            if product.web_visible != self.visible
        ]
        patch_products(shop, [(product, {"web_visible": self.visible}) for product in products])
        many = (
            QT_TRANSLATE_NOOP("Operations", "{count} products put online")
            if self.visible
            else QT_TRANSLATE_NOOP("Operations", "{count} products taken off the web")
        )
        one = _FIELD_SAID["web_visible"] if self.visible else _OFFLINE
        said = (
            Said(one, {"name": products[0].name})
            if len(products) == 1
            else Said(many, {"count": len(products)})
        )
        changed = tuple(product.id for product in products)
        return Done(
            Touched.PRODUCTS,
            said,
            replace(self, product_ids=changed, visible=not self.visible) if changed else None,
        )


@dataclass(frozen=True)
class ArchiveProducts:
    """Take products out of the shop's lists; what was ordered or sold of them stays."""

    product_ids: tuple[UUID, ...]
    archived: bool = True
    confirmed: bool = False
    """Whether the shop was asked, and agreed that they are so many."""

    def run(self, shop: Shop) -> Done:
        """Archived products can always come back."""
        products = [
            product
            for product in shop.products.get_many(self.product_ids).values()
            if product.deleted != self.archived
        ]
        archiving = [(product, {"deleted": self.archived}) for product in products]
        patch_products(shop, archiving, confirmed=self.confirmed)
        one, many = (
            (
                QT_TRANSLATE_NOOP("Operations", "“{name}” archived"),
                QT_TRANSLATE_NOOP("Operations", "{count} products archived"),
            )
            if self.archived
            else (
                QT_TRANSLATE_NOOP("Operations", "“{name}” is back"),
                QT_TRANSLATE_NOOP("Operations", "{count} products are back"),
            )
        )
        said = (
            Said(one, {"name": products[0].name})
            if len(products) == 1
            else Said(many, {"count": len(products)})
        )
        changed = tuple(product.id for product in products)
        return Done(
            Touched.PRODUCTS | Touched.STOCK,
            said,
            replace(self, product_ids=changed, archived=not self.archived) if changed else None,
        )
