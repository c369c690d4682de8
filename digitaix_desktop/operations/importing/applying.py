"""Putting a plan into the shop: in steps that each leave things whole, under one deed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from digitaix_desktop.domain.products import Product, Unit, Variant, usual_portion
from digitaix_desktop.domain.stock import Moving
from digitaix_desktop.operations.changes import add_products
from digitaix_desktop.operations.changing_many import ManyChanges
from digitaix_desktop.operations.desk import Desk, Touched
from digitaix_desktop.operations.importing.absent import absent_from, archive, named_by
from digitaix_desktop.operations.importing.comparing import (
    details_of,
    lines_of,
    own_prices,
    reference_of,
    shown_price,
)
from digitaix_desktop.operations.importing.details import BOUGHT_FROM, details_for, with_details
from digitaix_desktop.operations.importing.implied import with_what_it_implies
from digitaix_desktop.operations.importing.keeping import Kept, packed, unpacked
from digitaix_desktop.operations.importing.matching import known_products
from digitaix_desktop.operations.importing.memory import without_collection
from digitaix_desktop.operations.importing.named_photos import photos_named
from digitaix_desktop.operations.importing.pace import steps
from digitaix_desktop.operations.importing.plan import PlannedProduct, PlannedVariant
from digitaix_desktop.operations.importing.selling import SalesImport
from digitaix_desktop.operations.importing.shelves import Shelves, mark_of
from digitaix_desktop.operations.importing.undoing import undo_stretch
from digitaix_desktop.operations.importing.updating import IMPORT, Updating
from digitaix_desktop.operations.importing.ways import AbsentWay, ImportWays, StockWay
from digitaix_desktop.operations.many_kept import MARK
from digitaix_desktop.operations.ports import DeedItem, NamedPhoto, Progress, Shop
from digitaix_desktop.operations.views import SALES, DeedState, LongDeed

_SEEN = Touched.PRODUCTS | Touched.STOCK | Touched.IMPORTS


@dataclass(slots=True)
class _Step:
    """What one step does to the shop."""

    new: list[Product]
    counts_of_new: list[Moving]
    bought: dict[UUID, int]
    items: list[tuple[UUID, Mapping[str, Any] | None]]
    usual_vat_bp: int | None
    """The shop's, in basis points: for goods of which nobody says another."""
    trade: str


class CatalogueImport:
    """Imports a catalogue, goes on with one that was cut short, or undoes one, even weeks later."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def start(
        self,
        name: str,
        products: Sequence[PlannedProduct],
        progress: Progress,
        ways: ImportWays = ImportWays(),
        besides: Sequence[PlannedProduct] = (),
    ) -> LongDeed:
        """Import `products` from the file called `name`.

        `ways` say what to do with stock that is known and with products the file does not name;
        `besides` are those it names in rows that don't go in. Stopped by `progress`, what went in
        stays in, and the deed can be continued or undone.
        """
        # By name, as lists are ordered: neighbours then share a page of each list's index, and a
        # step writes a third of the pages that the order of most files would have it write.
        products = sorted(products, key=lambda each: each.name.casefold())
        with without_collection():
            plan = packed(products, ways, besides)

        def begin(shop: Shop) -> UUID:
            shop.deeds.begin(shop.deed_id, name, len(products), plan)
            return shop.deed_id

        deed_id = self._desk.step(begin, Touched.IMPORTS)
        return self._go_on(deed_id, Kept(products, ways, list(besides)), 0, set(), progress)

    def resume(self, deed_id: UUID, progress: Progress) -> LongDeed:
        """Go on with an import that was stopped or cut short."""
        deed = self._desk.step(lambda shop: shop.deeds.get(deed_id))
        plan = self._desk.step(lambda shop: shop.deeds.plan(deed_id))
        if deed.kind == SALES:
            return SalesImport(self._desk).resume(deed, plan, progress)
        if plan.startswith(MARK):
            ManyChanges(self._desk).resume(deed, plan, progress)
            return self._desk.step(lambda shop: shop.deeds.get(deed_id))
        kept = unpacked(plan)
        made = {item.product_id for item in self._items(deed_id) if item.before is None}
        return self._go_on(deed_id, kept, deed.done, made, progress)

    def keep(self, deed_id: UUID) -> LongDeed:
        """Leave a stopped import as far as it got: it is no longer offered to be continued."""
        return self._close(deed_id, DeedState.DONE)

    def undo(self, deed_id: UUID, progress: Progress) -> LongDeed:
        """Take back what an import did: what it made is archived, what it changed is as before.

        What somebody changed or sold since stays as it is now, and the deed lists it.
        """

        def begin(shop: Shop) -> None:
            shop.deeds.close(deed_id, DeedState.UNDOING)
            shop.awaited.stop(deed_id)

        self._desk.step(begin)
        # The last thing it did is taken back first; what was taken back before a stop is not again.
        items = [item for item in self._items(deed_id) if item.stayed is None][::-1]
        for stretch, done in steps(items):
            self._desk.step(_taking_back(deed_id, stretch[::-1]), _SEEN)
            progress.step(done, len(items))
        self._desk.step(lambda shop: shop.awaited.forget(deed_id))
        return self._close(deed_id, DeedState.UNDONE)

    def _items(self, deed_id: UUID) -> Iterator[DeedItem]:
        after = 0
        while True:
            page = self._desk.step(_page_of(deed_id, after))
            if not page:
                return
            yield from page
            after = page[-1].number

    def _go_on(
        self,
        deed_id: UUID,
        kept: Kept,
        done: int,
        made: set[UUID],
        progress: Progress,
    ) -> LongDeed:
        products, ways, besides = kept
        mark = ""
        if ways.stock is StockWay.ADD:
            name = self._desk.step(lambda shop: shop.deeds.get(deed_id)).name
            mark = mark_of(name, products)
        progress.step(done, len(products))
        for stretch, now_done in steps(products, done):
            work = _step_of(deed_id, stretch, now_done, made, ways, mark)
            made |= self._desk.step(work, _SEEN)
            progress.step(now_done, len(products))
        if ways.absent is AbsentWay.ARCHIVE:
            self._archive_absent(deed_id, [*products, *besides], made)
        return self._close(deed_id, DeedState.DONE)

    def _archive_absent(
        self, deed_id: UUID, in_file: Sequence[PlannedProduct], made: set[UUID]
    ) -> None:
        named = made | {item.product_id for item in self._items(deed_id)}
        for stretch, _ in steps(in_file):
            named |= self._desk.step(partial(named_by, stretch=stretch))
        deed = self._desk.step(lambda shop: shop.deeds.get(deed_id))
        gone = self._desk.step(partial(absent_from, named=named, before_ms=deed.at_ms))

        def put_away(shop: Shop, some: Sequence[UUID]) -> None:
            shop.deeds.advance(deed_id, deed.total, archive(shop, some))

        for some, _ in steps(gone):
            self._desk.step(partial(put_away, some=some), _SEEN)

    def _close(self, deed_id: UUID, state: DeedState) -> LongDeed:
        def close(shop: Shop) -> LongDeed:
            shop.deeds.close(deed_id, state)
            return shop.deeds.get(deed_id)

        return self._desk.step(close, _SEEN)


def _page_of(deed_id: UUID, after: int) -> Callable[[Shop], list[DeedItem]]:
    return lambda shop: shop.deeds.items(deed_id, after, 1000)


def _step_of(
    deed_id: UUID,
    stretch: Sequence[PlannedProduct],
    done: int,
    made: set[UUID],
    ways: ImportWays,
    mark: str,
) -> Callable[[Shop], set[UUID]]:
    def work(shop: Shop) -> set[UUID]:
        with without_collection():
            return put(shop)

    def put(shop: Shop) -> set[UUID]:
        shop.outbox.belongs_to(deed_id)
        profile = shop.settings.profile()
        step = _Step([], [], {}, [], profile.default_vat_bp, profile.trade)
        found = known_products(shop.products, stretch, made)
        update = Updating(
            shop,
            deed_id,
            ways,
            mark,
            step.usual_vat_bp,
            step.trade,
            Shelves.look(shop, stretch, found, mark),
            step.bought,
            step.items,
        )
        for planned, known in zip(stretch, found, strict=True):
            if known is None:
                _add(shop, step, planned)
                if mark:
                    step.counts_of_new.clear()
                    update.receive(planned, step.new[-1])
            else:
                update.take(planned, known)
        add_products(shop, step.new, step.counts_of_new)
        update.finish()
        if ways.photos:
            _name_photos(shop, deed_id, stretch, found, step.new, ways.photo_folder)
        shop.products.keep_purchase_prices(step.bought)
        _note_suppliers(shop, stretch, found, step.new)
        shop.deeds.advance(deed_id, done, step.items)
        return {product.id for product in step.new}

    return work


def _note_suppliers(
    shop: Shop,
    stretch: Sequence[PlannedProduct],
    found: Sequence[Product | None],
    new: Sequence[Product],
) -> None:
    """Whom they are bought from, where that was not known: what was noted by hand stays."""
    made, named = iter(new), dict[UUID, str]()
    for planned, known in zip(stretch, found, strict=True):
        product = next(made) if known is None else known
        if name := (planned.details or {}).get(BOUGHT_FROM, {}).get("name"):
            named[product.id] = name
    if named:
        noted = shop.products.suppliers(named)
        fresh = {id: name for id, name in named.items() if id not in noted}
        shop.products.keep_suppliers(fresh)


def _name_photos(
    shop: Shop,
    deed_id: UUID,
    stretch: Sequence[PlannedProduct],
    found: Sequence[Product | None],
    new: Sequence[Product],
    folder: str,
) -> None:
    """Have the photos that the file names looked for, once the products are there."""
    made, photos = iter(new), list[NamedPhoto]()
    pairs = list(zip(stretch, found, strict=True))
    # As they are now: variants may have come.
    held = shop.products.get_many({known.id for each, known in pairs if each.images and known})
    for planned, known in pairs:
        product = next(made) if known is None else held.get(known.id, known)
        if planned.images:
            photos += photos_named(planned, product, is_new=known is None)
    if photos:
        shop.awaited.add(deed_id, photos, folder)


def _add(shop: Shop, step: _Step, planned: PlannedProduct) -> None:
    product_id = shop.new_id()
    unit = Unit(planned.unit)
    portion = usual_portion(unit)
    variants: list[Variant] = []
    for position, each in enumerate(lines_of(planned)):
        price, promo = own_prices(each, planned)
        variant = Variant(
            shop.new_id(),
            product_id,
            each.options,
            reference_of(each, planned),
            (each.barcode,) if each.barcode else (),
            price,
            position,
            promo_price_cents=promo,
        )
        variants.append(variant)
        _note(step, variant.id, each)
    product = Product(
        id=product_id,
        name=planned.name,
        description=planned.description or "",
        brand=planned.brand or "",
        category=planned.category or "",
        price_cents=shown_price(planned),
        unit=unit,
        vat_bp=step.usual_vat_bp if planned.vat_bp is None else planned.vat_bp,
        step_milli=portion,
        min_milli=portion,
        web_visible=planned.published is not False,
        variants=tuple(variants),
    )
    if said := with_what_it_implies(details_of(planned), planned):
        details = details_for(said, step.trade)
        product = product.with_groups(dict(with_details(product.groups(), details)))
    step.new.append(product)
    step.items.append((product_id, None))


def _note(step: _Step, variant_id: UUID, line: PlannedVariant) -> None:
    if line.stock_milli is not None:
        step.counts_of_new.append(Moving(variant_id, "count", line.stock_milli, reason=IMPORT))
    if line.purchase_price_cents is not None:
        step.bought[variant_id] = line.purchase_price_cents


def _taking_back(deed_id: UUID, stretch: Sequence[DeedItem]) -> Callable[[Shop], None]:
    return lambda shop: undo_stretch(shop, deed_id, stretch)
