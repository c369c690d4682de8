"""Putting a plan into the shop: in steps that each leave things whole, under one deed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from uuid import UUID

from digitaix_desktop.operations.changing_many import ManyChanges
from digitaix_desktop.operations.desk import Desk, Touched
from digitaix_desktop.operations.importing.absent import absent_from, archive, named_by
from digitaix_desktop.operations.importing.ahead import CHUNK, WORTH_HELP, Help, Helper, Nobody
from digitaix_desktop.operations.importing.keeping import Kept, packed, unpacked
from digitaix_desktop.operations.importing.memory import without_collection
from digitaix_desktop.operations.importing.pace import Stopwatch, steps
from digitaix_desktop.operations.importing.plan import PlannedProduct
from digitaix_desktop.operations.importing.selling import SalesImport
from digitaix_desktop.operations.importing.shelves import mark_of
from digitaix_desktop.operations.importing.storing import Storing
from digitaix_desktop.operations.importing.undoing import undo_stretch
from digitaix_desktop.operations.importing.ways import AbsentWay, ImportWays, StockWay
from digitaix_desktop.operations.many_kept import MARK
from digitaix_desktop.operations.ports import DeedItem, Progress, Shop
from digitaix_desktop.operations.views.deeds import SALES, DeedState, LongDeed

_SEEN = Touched.PRODUCTS | Touched.STOCK | Touched.IMPORTS


class CatalogueImport:
    """Imports a catalogue, goes on with one that was cut short, or undoes one, even weeks later."""

    def __init__(self, desk: Desk, help: Help = Nobody()) -> None:
        """`help` makes new products ready while those before them are stored."""
        self._desk, self._help = desk, help

    def expect(self, count: int) -> None:
        """An import of so many products is about to start, more or less."""
        if count >= WORTH_HELP:
            self._help.expect()

    def expect_no_more(self) -> None:
        """None is about to start after all."""
        self._help.expect_no_more()

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
        kept = Kept(products, ways, list(besides))
        with self._helper(kept, 0) as (helper, by):
            with without_collection():
                plan = helper.hear(packed(products, ways, besides))

            def begin(shop: Shop) -> UUID:
                shop.deeds.begin(shop.deed_id, name, len(products), plan)
                return shop.deed_id

            deed_id = self._desk.step(begin, Touched.IMPORTS)
            return self._go_on(deed_id, kept, 0, set(), progress, helper, by)

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
        with self._helper(kept, deed.done) as (helper, by):
            helper.hear([plan])
            return self._go_on(deed_id, kept, deed.done, made, progress, helper, by)

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

    @contextmanager
    def _helper(self, kept: Kept, done: int) -> Iterator[tuple[Helper, int]]:
        """Who makes ready what is left after `done` products, and how many at a time."""
        # What a delivery brings depends on the ledger: it can't be made beforehand.
        is_delivery = kept.ways.stock is StockWay.ADD
        if is_delivery or len(kept.products) - done < WORTH_HELP:
            yield Nobody(), 1
            return
        basis = self._desk.step(lambda shop: shop.newcomers.basis())
        with self._help.begin(done, kept.ways, basis) as helper:
            yield helper, CHUNK

    def _go_on(
        self,
        deed_id: UUID,
        kept: Kept,
        done: int,
        made: set[UUID],
        progress: Progress,
        helper: Helper,
        by: int,
    ) -> LongDeed:
        products, ways, besides = kept
        mark = ""
        if ways.stock is StockWay.ADD:
            name = self._desk.step(lambda shop: shop.deeds.get(deed_id)).name
            mark = mark_of(name, products)
        storing = Storing(deed_id, ways, mark, made)
        progress.step(done, len(products))
        at_work = Stopwatch()
        for stretch, now_done in steps(products, done, at_work, by):
            ready = helper.take(len(stretch))
            work = partial(storing.put, stretch=stretch, done=now_done, ready=ready)
            with at_work:
                new = self._desk.step(work, _SEEN)
            if len(new) < len(stretch):
                helper.end()  # the shop has some of them, and so perhaps most
            made |= new
            progress.step(now_done, len(products))
        helper.end()
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


def _taking_back(deed_id: UUID, stretch: Sequence[DeedItem]) -> Callable[[Shop], None]:
    return lambda shop: undo_stretch(shop, deed_id, stretch)
