"""Many photos at once: each to the product it is of, or to a new one that waits to be completed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from digitaix_desktop.domain.products import Product, Unit, Variant, usual_portion
from digitaix_desktop.operations.changes import add_products
from digitaix_desktop.operations.changing_many import TakeBack
from digitaix_desktop.operations.desk import Done, Touched
from digitaix_desktop.operations.many import Edit
from digitaix_desktop.operations.ports import Shop
from digitaix_desktop.operations.said import Said
from digitaix_desktop.operations.taking_back import Before, carry_out
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP
from digitaix_protocol.rules.media import MOST_PHOTOS

_NONE = QT_TRANSLATE_NOOP("Operations", "These photos were there already")
_ONE = QT_TRANSLATE_NOOP("Operations", "Photos added to “{name}”")
_KNOWN = QT_TRANSLATE_NOOP("Operations", "Photos added to {count} products")
_ONE_NEW = QT_TRANSLATE_NOOP("Operations", "“{name}” added with its photos")
_NEW = QT_TRANSLATE_NOOP("Operations", "{new} products added with their photos")
_BOTH = QT_TRANSLATE_NOOP("Operations", "Photos added (known products: {count}, new: {new})")


@dataclass(frozen=True, slots=True)
class Brought:
    """Photos of one product, of some of its variants, or of a new product of that name."""

    photos: tuple[str, ...]
    product_id: UUID | None = None
    variant_ids: tuple[UUID, ...] = ()
    new_name: str = ""


@dataclass(frozen=True)
class AddPhotos:
    """Adds photos behind those that are there; a product shows `MOST_PHOTOS` at most."""

    brought: tuple[Brought, ...]

    def run(self, shop: Shop) -> Done:
        """New products want to be online and are under *To complete* until they have a price."""
        known = [each for each in self.brought if each.product_id is not None]
        edits = _edits(shop, known)
        items: list[tuple[UUID, Before]] = [*carry_out(shop, edits)]
        count = len(items)
        new = [_new(shop, each) for each in self.brought if each.product_id is None]
        add_products(shop, new)
        items += [(product.id, None) for product in new]
        shop.photos.to_send({name for each in self.brought for name in each.photos})
        name = shop.products.get(items[0][0]).name if items else ""
        values = {"count": count, "new": len(new), "name": name}
        return Done(
            Touched.PRODUCTS,
            Said(_said(count, len(new)), values),
            TakeBack(tuple(items)) if items else None,
        )


def _said(count: int, new: int) -> str:
    match count, new:
        case 0, 0:
            return _NONE
        case 1, 0:
            return _ONE
        case 0, 1:
            return _ONE_NEW
        case _, 0:
            return _KNOWN
        case 0, _:
            return _NEW
        case _:
            return _BOTH


def with_photos(held: Sequence[str], more: Sequence[str]) -> list[str]:
    """Photos with others behind them, each once, as many as a product shows."""
    return list(dict.fromkeys([*held, *more]))[:MOST_PHOTOS]


def _edits(shop: Shop, brought: Sequence[Brought]) -> list[tuple[Product, Edit]]:
    products = shop.products.get_many({each.product_id for each in brought if each.product_id})
    own: dict[UUID, list[str]] = {}
    variants: dict[UUID, dict[UUID, list[str]]] = {}
    for each in brought:
        product = products.get(each.product_id) if each.product_id else None
        if product is None:
            continue
        theirs = variants.setdefault(product.id, {})
        if not each.variant_ids:
            own[product.id] = with_photos(own.get(product.id, product.media), each.photos)
        for variant in product.variants:
            if variant.id in each.variant_ids:
                theirs[variant.id] = with_photos(theirs.get(variant.id, variant.media), each.photos)
    edits = []
    for product_id, theirs in variants.items():
        product = products[product_id]
        changed = {
            id: {"media": media}
            for id, media in theirs.items()
            if media != list(product.variant(id).media)
        }
        media = own.get(product_id, list(product.media))
        groups = {"media": media} if media != list(product.media) else {}
        edits.append((product, Edit(groups, changed)))
    return edits


def _new(shop: Shop, brought: Brought) -> Product:
    product_id, portion = shop.new_id(), usual_portion(Unit.PIECE)
    return Product(
        id=product_id,
        name=brought.new_name,
        vat_bp=shop.settings.profile().default_vat_bp,
        step_milli=portion,
        min_milli=portion,
        web_visible=True,
        media=tuple(with_photos((), brought.photos)),
        variants=(Variant(shop.new_id(), product_id),),
    ).checked()
