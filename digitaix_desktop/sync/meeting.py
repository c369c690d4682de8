"""A shop with products of its own joins a marketplace that has some of them already.

Both were typed apart, so they know nothing of each other but their codes: the same barcode, else
the same reference, is the same product. The marketplace's stays, with its price and its stock; the
one of this PC is archived, whole, and can come back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from digitaix_desktop.domain.products import Product
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


@dataclass
class _Known:
    ids: set[UUID] = field(default_factory=set)
    by_barcode: dict[str, UUID] = field(default_factory=dict)
    by_sku: dict[str, UUID] = field(default_factory=dict)
    barcodes: dict[UUID, set[str]] = field(default_factory=dict)


def compare(books: SyncBooks, held_there: Iterable[Product]) -> Meeting:
    """Which products of this PC the marketplace has already."""
    known = _Known()
    for product in held_there:
        known.ids.add(product.id)
        if product.deleted:
            continue
        known.barcodes[product.id] = {code for each in product.shelf for code in each.barcodes}
        known.by_barcode |= dict.fromkeys(known.barcodes[product.id], product.id)
        known.by_sku |= {each.sku: product.id for each in product.shelf if each.sku}
    if not known.ids:
        return Meeting()
    same: list[UUID] = []
    new = 0
    alive = books.products.alive()
    for start in range(0, len(alive), _STRETCH):
        here: Mapping[Any, Product] = books.products.get_many(alive[start : start + _STRETCH])
        for product in here.values():
            if product.id in known.ids:
                continue  # the very same one, which was there before
            if _is_known(product, known):
                same.append(product.id)
            else:
                new += 1
    return Meeting(tuple(same), new, len(known.ids))


def _is_known(product: Product, known: _Known) -> bool:
    """Whether each of its sizes that has a code is one of one product there."""
    found: set[UUID | None] = set()
    for variant in product.shelf:
        if variant.barcodes or variant.sku:
            by_code = [
                known.by_barcode[code] for code in variant.barcodes if code in known.by_barcode
            ]
            found.add(by_code[0] if by_code else _by_sku(variant.sku, variant.barcodes, known))
    return len(found) == 1 and None not in found


def _by_sku(sku: str, barcodes: tuple[str, ...], known: _Known) -> UUID | None:
    """By its reference, unless both have barcodes, which then tell them apart."""
    other = known.by_sku.get(sku) if sku else None
    return None if other is None or (barcodes and known.barcodes[other]) else other
