"""One step of an import: a stretch of products goes in, in one transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias
from uuid import UUID

from digitaix_desktop.domain.products import Product
from digitaix_desktop.operations.importing.details import BOUGHT_FROM
from digitaix_desktop.operations.importing.matching import known_products
from digitaix_desktop.operations.importing.memory import without_collection
from digitaix_desktop.operations.importing.named_photos import photos_named
from digitaix_desktop.operations.importing.new_goods import new_goods
from digitaix_desktop.operations.importing.plan import PlannedProduct
from digitaix_desktop.operations.importing.shelves import Shelves
from digitaix_desktop.operations.importing.updating import Updating
from digitaix_desktop.operations.importing.ways import ImportWays
from digitaix_desktop.operations.newcomers import Basis, Ready
from digitaix_desktop.operations.ports import NamedPhoto, Shop

_Known: TypeAlias = Sequence[tuple[PlannedProduct, Product]]
_Items: TypeAlias = list[tuple[UUID, Mapping[str, Any] | None]]


@dataclass(slots=True)
class Storing:
    """What the steps of one import have in common."""

    deed_id: UUID
    ways: ImportWays
    mark: str
    """What a delivery is known by; nothing for any other import."""
    made: set[UUID] = field(default_factory=set)
    """The products that it made so far."""

    def put(
        self, shop: Shop, stretch: Sequence[PlannedProduct], done: int, ready: Sequence[Ready]
    ) -> set[UUID]:
        """Put a stretch in, with which `done` products are; the new ones among them.

        What is `ready` beforehand goes in as it is, where all of the stretch is new and the shop
        still is what it was made for; anything else is made here, in the same way.
        """
        with without_collection():
            return self._put(shop, stretch, done, ready)

    def _put(
        self, shop: Shop, stretch: Sequence[PlannedProduct], done: int, ready: Sequence[Ready]
    ) -> set[UUID]:
        shop.outbox.belongs_to(self.deed_id)
        found = list(zip(stretch, known_products(shop.products, stretch, self.made), strict=True))
        known = [(planned, product) for planned, product in found if product is not None]
        basis = shop.newcomers.basis()
        received: _Known = []
        if known or not ready or any(each.basis != basis for each in ready):
            fresh = [planned for planned, product in found if product is None]
            goods = new_goods(fresh, self.ways, basis, shop.new_id)
            ready = [shop.newcomers.make(goods)]
            received = list(zip(fresh, goods.products, strict=True)) if self.mark else []
        for each in ready:
            shop.newcomers.write(each)
        new = [id for each in ready for id in each.product_ids]
        items: _Items = [(id, None) for id in new]
        if known or received:
            items += self._update(shop, stretch, known, received, basis)
        photos = [photo for each in ready for photo in each.photos]
        if self.ways.photos:
            photos += _photos_of_known(shop, known)
        if photos:
            shop.awaited.add(self.deed_id, photos, self.ways.photo_folder)
        shop.deeds.advance(self.deed_id, done, items)
        return set(new)

    def _update(
        self,
        shop: Shop,
        stretch: Sequence[PlannedProduct],
        known: _Known,
        received: _Known,
        basis: Basis,
    ) -> _Items:
        """Change what the shop has already, and bring in what is delivered of what is new."""
        products = [product for _, product in known]
        update = Updating(
            shop,
            self.deed_id,
            self.ways,
            self.mark,
            basis.usual_vat_bp,
            basis.trade,
            Shelves.look(shop, stretch, products, self.mark),
        )
        for planned, made in received:
            update.receive(planned, made)
        for planned, product in known:
            update.take(planned, product)
        update.finish()
        shop.products.keep_purchase_prices(update.bought)
        _note_suppliers(shop, known)
        return update.items


def _note_suppliers(shop: Shop, known: _Known) -> None:
    """Whom they are bought from, where that was not known: what was noted by hand stays."""
    named = {
        product.id: name
        for planned, product in known
        if (name := (planned.details or {}).get(BOUGHT_FROM, {}).get("name"))
    }
    if named:
        noted = shop.products.suppliers(named)
        shop.products.keep_suppliers({id: name for id, name in named.items() if id not in noted})


def _photos_of_known(shop: Shop, known: _Known) -> list[NamedPhoto]:
    """The photos that the file names of what the shop has, which are to be looked for."""
    pairs = [(planned, product) for planned, product in known if planned.images]
    held = shop.products.get_many({product.id for _, product in pairs})  # variants may have come
    return [
        photo
        for planned, product in pairs
        for photo in photos_named(planned, held.get(product.id, product), is_new=False)
    ]
