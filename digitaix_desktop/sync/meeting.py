"""A shop with products of its own joins a marketplace that has some of them already.

Both were typed apart, so they know nothing of each other but their codes: the same barcode, else
the same reference, is the same product. The marketplace's stays, with its price and its stock; the
one of this PC is archived, whole, and can come back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from digitaix_desktop.domain.products import Product, Variant
from digitaix_desktop.operations.ports import Progress
from digitaix_desktop.sync.ports import Change, Marketplace, SyncBooks
from digitaix_desktop.sync.wire import product as read_product

_STRETCH = 500
_BEFORE_PRODUCTS = ("profile", "product")


@dataclass(frozen=True, slots=True)
class Meeting:
    """What this PC and the marketplace both have, before they are joined."""

    same: tuple[UUID, ...] = ()
    """The products of this PC that the marketplace has too."""
    new: int = 0
    """How many only this PC has."""
    theirs: int = 0
    """How many the marketplace has."""
    twins: Mapping[UUID, UUID] = field(default_factory=dict)
    """Of the same products: which size here is which there, where both have its code."""

    @property
    def asks(self) -> bool:
        """Whether there is anything to be shown first."""
        return bool(self.same)


def theirs(marketplace: Marketplace, progress: Progress) -> Iterator[Product]:
    """The products that the marketplace has, without taking any of them in."""
    cursor, more = "", True
    while more:
        news = marketplace.pull(cursor, wait_s=0, queued=0)
        for change in news.changes:
            if change.entity == "product" and not change.deleted:
                yield _read(change)
        if any(change.entity not in _BEFORE_PRODUCTS for change in news.changes):
            return  # all products were there
        cursor, more = news.cursor, news.has_more
        progress.step(0, 1)


def _read(change: Change) -> Product:
    return read_product(change.id, change.data)


@dataclass(frozen=True, slots=True)
class _Shelf:
    """A size of a product there."""

    product_id: UUID
    id: UUID


@dataclass
class _Known:
    ids: set[UUID] = field(default_factory=set)
    by_barcode: dict[str, _Shelf] = field(default_factory=dict)
    by_sku: dict[str, _Shelf] = field(default_factory=dict)
    with_barcodes: set[UUID] = field(default_factory=set)
    """The products that have any."""

    def learn(self, product: Product) -> None:
        """A product there."""
        self.ids.add(product.id)
        for each in () if product.deleted else product.shelf:
            shelf = _Shelf(product.id, each.id)
            self.by_barcode |= dict.fromkeys(each.barcodes, shelf)
            if each.barcodes:
                self.with_barcodes.add(product.id)
            if each.sku:
                self.by_sku[each.sku] = shelf

    def twin(self, variant: Variant) -> _Shelf | None:
        """What a size of a product here is there; by its reference, unless both have barcodes,
        which then tell them apart."""
        for code in variant.barcodes:
            if code in self.by_barcode:
                return self.by_barcode[code]
        other = self.by_sku.get(variant.sku) if variant.sku else None
        if other is None or (variant.barcodes and other.product_id in self.with_barcodes):
            return None
        return other


def compare(books: SyncBooks, held_there: Iterable[Product]) -> Meeting:
    """Which products of this PC the marketplace has already."""
    known = _Known()
    for product in held_there:
        known.learn(product)
    if not known.ids:
        return Meeting()
    same: list[UUID] = []
    twins: dict[UUID, UUID] = {}
    new = 0
    alive = books.products.alive()
    for start in range(0, len(alive), _STRETCH):
        for product in books.products.get_many(alive[start : start + _STRETCH]).values():
            if product.id in known.ids:
                continue  # the very same one, which was there before
            found = _twins(product, known)
            if found:
                same.append(product.id)
                twins |= found
            else:
                new += 1
    return Meeting(tuple(same), new, len(known.ids), twins)


def _twins(product: Product, known: _Known) -> dict[UUID, UUID]:
    """Which sizes there those of a product are; none unless each that has a code is one of a
    single product there."""
    coded = [each for each in product.shelf if each.barcodes or each.sku]
    found = {each.id: known.twin(each) for each in coded}
    products = {shelf.product_id if shelf is not None else None for shelf in found.values()}
    if len(products) != 1 or None in products:
        return {}
    return {id: shelf.id for id, shelf in found.items() if shelf is not None}
