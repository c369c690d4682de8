"""Putting a plan into the shop: in steps that each leave things whole, under one deed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias
from uuid import UUID

from digitaix_desktop.domain.products import Product, Unit, Variant, usual_portion
from digitaix_desktop.domain.stock import Moving
from digitaix_desktop.operations.changes import (
    add_products,
    move_stock,
    patch_products,
    patch_variant,
    put_variant,
)
from digitaix_desktop.operations.changing_many import ManyChanges
from digitaix_desktop.operations.desk import Desk, Touched
from digitaix_desktop.operations.importing.comparing import (
    changes_of,
    lines_of,
    shown_price,
    variant_changes,
    variant_for,
)
from digitaix_desktop.operations.importing.details import details_for, with_details
from digitaix_desktop.operations.importing.keeping import packed, unpacked
from digitaix_desktop.operations.importing.matching import known_products
from digitaix_desktop.operations.importing.memory import without_collection
from digitaix_desktop.operations.importing.pace import steps
from digitaix_desktop.operations.importing.plan import PlannedProduct, PlannedVariant
from digitaix_desktop.operations.many_kept import MARK
from digitaix_desktop.operations.ports import DeedItem, Progress, Shop
from digitaix_desktop.operations.taking_back import take_back
from digitaix_desktop.operations.views import DeedState, LongDeed

_Item: TypeAlias = tuple[int, UUID, Mapping[str, Any] | None]
_SEEN = Touched.PRODUCTS | Touched.STOCK | Touched.IMPORTS


@dataclass(slots=True)
class _Step:
    """What one step does to the shop."""

    new: list[Product]
    changed: list[tuple[Product, dict[str, Any]]]
    counts_of_new: list[Moving]
    counts: list[Moving]
    bought: dict[UUID, int]
    items: list[tuple[UUID, Mapping[str, Any] | None]]
    usual_vat_bp: int | None
    """The shop's, in basis points: for goods of which nobody says another."""
    trade: str


class CatalogueImport:
    """Imports a catalogue, goes on with one that was cut short, or undoes one, even weeks later."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def start(self, name: str, products: Sequence[PlannedProduct], progress: Progress) -> LongDeed:
        """Import `products` from the file called `name`.

        Stopped by `progress`, what went in stays in, and the deed can be continued or undone.
        """
        # By name, as lists are ordered: neighbours then share a page of each list's index, and a
        # step writes a third of the pages that the order of most files would have it write.
        products = sorted(products, key=lambda each: each.name.casefold())
        with without_collection():
            plan = packed(products)

        def begin(shop: Shop) -> UUID:
            shop.deeds.begin(shop.deed_id, name, len(products), plan)
            return shop.deed_id

        deed_id = self._desk.step(begin, Touched.IMPORTS)
        return self._go_on(deed_id, products, 0, set(), progress)

    def resume(self, deed_id: UUID, progress: Progress) -> LongDeed:
        """Go on with an import that was stopped or cut short."""
        deed = self._desk.step(lambda shop: shop.deeds.get(deed_id))
        plan = self._desk.step(lambda shop: shop.deeds.plan(deed_id))
        if plan.startswith(MARK):
            ManyChanges(self._desk).resume(deed, plan, progress)
            return self._desk.step(lambda shop: shop.deeds.get(deed_id))
        products = unpacked(plan)
        made = {id for _, id, before in self._items(deed_id) if before is None}
        return self._go_on(deed_id, products, deed.done, made, progress)

    def keep(self, deed_id: UUID) -> LongDeed:
        """Leave a stopped import as far as it got: it is no longer offered to be continued."""
        return self._close(deed_id, DeedState.DONE)

    def undo(self, deed_id: UUID, progress: Progress) -> LongDeed:
        """Take back what an import did: what it made is archived, what it changed is as before.

        What somebody changed since stays as it is now.
        """

        def begin(shop: Shop) -> None:
            shop.deeds.close(deed_id, DeedState.UNDOING)

        self._desk.step(begin)
        items = list(self._items(deed_id))
        for stretch, done in steps(items):
            self._desk.step(_taking_back(stretch), _SEEN)
            progress.step(done, len(items))
        return self._close(deed_id, DeedState.UNDONE)

    def _items(self, deed_id: UUID) -> Iterator[_Item]:
        after = 0
        while True:
            page = self._desk.step(_page_of(deed_id, after))
            if not page:
                return
            for item in page:
                yield item.number, item.product_id, item.before
                after = item.number

    def _go_on(
        self,
        deed_id: UUID,
        products: Sequence[PlannedProduct],
        done: int,
        made: set[UUID],
        progress: Progress,
    ) -> LongDeed:
        progress.step(done, len(products))
        for stretch, now_done in steps(products, done):
            made |= self._desk.step(_step_of(deed_id, stretch, now_done, made), _SEEN)
            progress.step(now_done, len(products))
        return self._close(deed_id, DeedState.DONE)

    def _close(self, deed_id: UUID, state: DeedState) -> LongDeed:
        def close(shop: Shop) -> LongDeed:
            shop.deeds.close(deed_id, state)
            return shop.deeds.get(deed_id)

        return self._desk.step(close, _SEEN)


def _page_of(deed_id: UUID, after: int) -> Callable[[Shop], list[DeedItem]]:
    return lambda shop: shop.deeds.items(deed_id, after, 1000)


def _step_of(
    deed_id: UUID, stretch: Sequence[PlannedProduct], done: int, made: set[UUID]
) -> Callable[[Shop], set[UUID]]:
    def work(shop: Shop) -> set[UUID]:
        with without_collection():
            return put(shop)

    def put(shop: Shop) -> set[UUID]:
        profile = shop.settings.profile()
        step = _Step([], [], [], [], {}, [], profile.default_vat_bp, profile.trade)
        for planned, known in zip(
            stretch, known_products(shop.products, stretch, made), strict=True
        ):
            if known is None:
                _add(shop, step, planned)
            else:
                _update(shop, step, planned, known)
        add_products(shop, step.new, step.counts_of_new)
        if step.changed:
            patch_products(shop, step.changed)
        move_stock(shop, step.counts)
        shop.products.keep_purchase_prices(step.bought)
        shop.deeds.advance(deed_id, done, step.items)
        return {product.id for product in step.new}

    return work


def _add(shop: Shop, step: _Step, planned: PlannedProduct) -> None:
    product_id = shop.new_id()
    unit = Unit(planned.unit)
    portion, price = usual_portion(unit), shown_price(planned)
    variants: list[Variant] = []
    for position, each in enumerate(lines_of(planned)):
        variant = Variant(
            shop.new_id(),
            product_id,
            each.options,
            each.sku or "",
            (each.barcode,) if each.barcode else (),
            None if each.price_cents == price else each.price_cents,
            position,
        )
        variants.append(variant)
        _note(step, step.counts_of_new, variant.id, each)
    product = Product(
        id=product_id,
        name=planned.name,
        description=planned.description or "",
        brand=planned.brand or "",
        category=planned.category or "",
        price_cents=price,
        unit=unit,
        vat_bp=step.usual_vat_bp if planned.vat_bp is None else planned.vat_bp,
        step_milli=portion,
        min_milli=portion,
        web_visible=planned.published is not False,
        variants=tuple(variants),
    )
    if planned.details:
        details = details_for(planned.details, step.trade)
        product = product.with_groups(dict(with_details(product.groups(), details)))
    step.new.append(product)
    step.items.append((product_id, None))


def _note(step: _Step, counts: list[Moving], variant_id: UUID, line: PlannedVariant) -> None:
    if line.stock_milli is not None:
        counts.append(Moving(variant_id, "count", line.stock_milli, reason="import"))
    if line.purchase_price_cents is not None:
        step.bought[variant_id] = line.purchase_price_cents


def _update(shop: Shop, step: _Step, planned: PlannedProduct, known: Product) -> None:
    """Only what the file says is changed; stock that was ever written down is left alone."""
    changes = changes_of(planned, known, step.usual_vat_bp, step.trade)
    before = known.groups()
    undo: dict[str, Any] = {group: [before.get(group), value] for group, value in changes.items()}
    product, lines = _update_variants(shop, step, planned, known)
    if changes:
        step.changed.append((product, changes))
    if changes or lines:
        step.items.append((known.id, {"groups": undo, "variants": lines}))


def _update_variants(
    shop: Shop, step: _Step, planned: PlannedProduct, known: Product
) -> tuple[Product, dict[str, Any]]:
    product, undo = known, dict[str, Any]()
    for line in lines_of(planned):
        variant = variant_for(line, product, planned)
        if variant is None:
            new = Variant(
                shop.new_id(),
                product.id,
                line.options,
                line.sku or "",
                (line.barcode,) if line.barcode else (),
                None if line.price_cents == shown_price(planned) else line.price_cents,
                len(product.variants),
            )
            product = put_variant(shop, product, new)
            undo[str(new.id)] = {"deleted": [True, False]}
            _note(step, step.counts, new.id, line)
            continue
        changes = variant_changes(line, variant, planned)
        if changes:
            before = variant.groups()
            undo[str(variant.id)] = {group: [before[group], changes[group]] for group in changes}
            product = patch_variant(shop, product, variant, changes)
        if not shop.stock.lines([variant.id])[variant.id].known:
            _note(step, step.counts, variant.id, line)
        elif line.purchase_price_cents is not None:
            step.bought[variant.id] = line.purchase_price_cents
    return product, undo


def _taking_back(stretch: Sequence[_Item]) -> Callable[[Shop], int]:
    return lambda shop: take_back(shop, [(id, before) for _, id, before in stretch])
