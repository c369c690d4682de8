"""What can be done with many products at once: one kind of change, product by product.

Each kind is a small value, so that it can be written down with the deed and gone on with after a
crash. What it did is written down as an import's is (`taking_back`), and undone the same way.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol, TypeAlias
from uuid import UUID

from digitaix_desktop.domain.products import MOST_CENTS, Product
from digitaix_desktop.domain.rounding import Ending, repriced
from digitaix_desktop.operations.ports import Shop
from digitaix_desktop.operations.said import Said
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP

Groups: TypeAlias = Mapping[str, Any]


class Edit(NamedTuple):
    """Other values in some groups of a product, and of its variants."""

    groups: Groups
    variants: Mapping[UUID, Groups] = {}

    def __bool__(self) -> bool:
        return bool(self.groups or self.variants)


class Change(Protocol):
    """One kind of change, asked for many products."""

    def edits(self, shop: Shop, products: Sequence[Product]) -> Sequence[Edit]:
        """What becomes of each product, in their order; an empty edit leaves it alone."""

    def said(self, count: int, first: str) -> Said:
        """What was done, to so many products; `first` is the name of one of them."""


class EachAlone:
    """A change that needs to know one product at a time."""

    def edit(self, product: Product) -> Edit:
        """What becomes of a product."""
        raise NotImplementedError

    def edits(self, shop: Shop, products: Sequence[Product]) -> Sequence[Edit]:
        """See `Change`."""
        del shop
        return [self.edit(product) for product in products]


def changed_groups(product: Product, groups: Groups) -> Edit:
    """Those of the groups that are not so already."""
    held = product.groups()
    return Edit({name: value for name, value in groups.items() if held.get(name) != value})


def counted(one: str, many: str, count: int, first: str, **values: object) -> Said:
    """A sentence that names the one product, or counts them."""
    if count == 1:
        return Said(one, {"name": first, **values})
    return Said(many, {"count": count, **values})


@dataclass(frozen=True, slots=True)
class Reprice(EachAlone):
    """Raise or lower the prices by so much, to an ending that labels have."""

    bp: int
    ending: str = Ending.NONE

    def after(self, cents: int) -> int:
        """What a price becomes; one that no shop could ask stays as it is."""
        new = repriced(cents, self.bp, Ending(self.ending))
        return new if new <= MOST_CENTS else cents

    def edit(self, product: Product) -> Edit:
        """The product's price, and those of its variants that have their own."""
        groups: dict[str, Any] = {}
        if product.price_cents is not None:
            pricing = product.groups()["pricing"]
            new = self.after(product.price_cents)
            if new != product.price_cents:
                groups["pricing"] = {**pricing, "price_cents": new}
        variants: dict[UUID, Groups] = {}
        for variant in product.shelf:
            if variant.price_cents is None:
                continue
            new = self.after(variant.price_cents)
            if new != variant.price_cents:
                pricing = variant.groups()["pricing"]
                variants[variant.id] = {"pricing": {**pricing, "price_cents": new}}
        return Edit(groups, variants)

    def said(self, count: int, first: str) -> Said:
        """See `Change`."""
        return counted(
            QT_TRANSLATE_NOOP("Operations", "Price of “{name}” changed"),
            QT_TRANSLATE_NOOP("Operations", "Prices of {count} products changed"),
            count,
            first,
        )


@dataclass(frozen=True, slots=True)
class NewVat(EachAlone):
    """Another VAT rate; what customers pay stays what it is."""

    vat_bp: int

    def edit(self, product: Product) -> Edit:
        """The rate alone."""
        if product.vat_bp == self.vat_bp:
            return Edit({})
        return Edit({"pricing": {**product.groups()["pricing"], "vat_bp": self.vat_bp}})

    def said(self, count: int, first: str) -> Said:
        """See `Change`."""
        return counted(
            QT_TRANSLATE_NOOP("Operations", "VAT of “{name}” changed"),
            QT_TRANSLATE_NOOP("Operations", "VAT of {count} products changed"),
            count,
            first,
        )


@dataclass(frozen=True, slots=True)
class NewCategory(EachAlone):
    """Another category."""

    category: str

    def edit(self, product: Product) -> Edit:
        """The category, as it is written in the sheet."""
        return changed_groups(product, {"category": " ".join(self.category.split())})

    def said(self, count: int, first: str) -> Said:
        """See `Change`."""
        return counted(
            QT_TRANSLATE_NOOP("Operations", "Category of “{name}” changed"),
            QT_TRANSLATE_NOOP("Operations", "Category of {count} products changed"),
            count,
            first,
        )


@dataclass(frozen=True, slots=True)
class Online(EachAlone):
    """Put online, or taken off."""

    visible: bool

    def edit(self, product: Product) -> Edit:
        """Those that already are as wanted stay untouched, also when it is undone."""
        return changed_groups(product, {"web_visible": self.visible})

    def said(self, count: int, first: str) -> Said:
        """See `Change`."""
        if self.visible:
            return counted(
                QT_TRANSLATE_NOOP("Operations", "“{name}” put online"),
                QT_TRANSLATE_NOOP("Operations", "{count} products put online"),
                count,
                first,
            )
        return counted(
            QT_TRANSLATE_NOOP("Operations", "“{name}” taken off the web"),
            QT_TRANSLATE_NOOP("Operations", "{count} products taken off the web"),
            count,
            first,
        )


@dataclass(frozen=True, slots=True)
class PutAway(EachAlone):
    """Archived, or brought back."""

    archived: bool

    def edit(self, product: Product) -> Edit:
        """Archived products can always come back."""
        return changed_groups(product, {"deleted": self.archived})

    def said(self, count: int, first: str) -> Said:
        """See `Change`."""
        if self.archived:
            return counted(
                QT_TRANSLATE_NOOP("Operations", "“{name}” archived"),
                QT_TRANSLATE_NOOP("Operations", "{count} products archived"),
                count,
                first,
            )
        return counted(
            QT_TRANSLATE_NOOP("Operations", "“{name}” is back"),
            QT_TRANSLATE_NOOP("Operations", "{count} products are back"),
            count,
            first,
        )
