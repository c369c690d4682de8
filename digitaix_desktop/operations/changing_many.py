"""Changing many products: few in one transaction, many in steps that the counter goes between."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from digitaix_desktop.operations.desk import Desk, Done, Touched
from digitaix_desktop.operations.importing.pace import steps
from digitaix_desktop.operations.many import Change, counted
from digitaix_desktop.operations.many_kept import packed, unpacked
from digitaix_desktop.operations.ports import DeedItem, Progress, Shop
from digitaix_desktop.operations.said import Said
from digitaix_desktop.operations.taking_back import Before, carry_out, take_back
from digitaix_desktop.operations.views.deeds import MANY, DeedState, LongDeed
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP

_SEEN = Touched.PRODUCTS | Touched.STOCK
_PAGE = 1000
_UNDONE = QT_TRANSLATE_NOOP("Operations", "{count} products are as they were")


@dataclass(frozen=True)
class ChangeMany:
    """A change of some products, in one transaction."""

    product_ids: tuple[UUID, ...]
    change: Change

    def run(self, shop: Shop) -> Done:
        """Those that already are as wanted stay untouched, also when it is undone."""
        items = _changed(shop, self.product_ids, self.change)
        first = shop.products.get(items[0][0]).name if items else ""
        return Done(
            _SEEN,
            self.change.said(len(items), first),
            TakeBack(tuple(items)) if items else None,
        )


@dataclass(frozen=True)
class TakeBack:
    """Give some products back what a deed took, where nobody changed it since."""

    items: tuple[tuple[UUID, Before], ...]

    def run(self, shop: Shop) -> Done:
        """Those that were changed since keep what they have."""
        back = [*take_back(shop, self.items).changed]
        name = shop.products.get(back[0]).name if back else ""
        one = QT_TRANSLATE_NOOP("Operations", "“{name}” is as it was")
        return Done(_SEEN, counted(one, _UNDONE, len(back), name))


@dataclass(frozen=True)
class TakeBackInSteps:
    """The undo of a change of many products."""

    deed_id: UUID

    def run(self, shop: Shop) -> Done:
        """All in one transaction, for whoever can't wait beside it."""
        count = 0
        for page in _pages(lambda after: shop.deeds.items(self.deed_id, after, _PAGE)):
            items = [(item.product_id, item.before) for item in page]
            count += len(take_back(shop, items).changed)
        shop.deeds.close(self.deed_id, DeedState.UNDONE)
        return Done(_SEEN | Touched.IMPORTS, Said(_UNDONE, {"count": count}))

    def in_steps(self, desk: Desk, progress: Progress) -> Done:
        """See `InSteps`."""
        desk.step(lambda shop: shop.deeds.close(self.deed_id, DeedState.UNDOING))
        deed_id = self.deed_id
        pages = _pages(lambda after: desk.step(_page_of(deed_id, after)))
        items = [(item.product_id, item.before) for page in pages for item in page]
        count = 0
        for stretch, done in steps(items):
            count += desk.step(_taking_back(stretch), _SEEN)
            progress.step(done, len(items))
        desk.step(lambda shop: shop.deeds.close(deed_id, DeedState.UNDONE), _SEEN | Touched.IMPORTS)
        return Done(_SEEN, Said(_UNDONE, {"count": count}))


class ManyChanges:
    """Changes many products under one deed, which the history keeps and which can be undone."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def start(self, name: str, ids: Sequence[UUID], change: Change, progress: Progress) -> Done:
        """Change these products; `name` is how the history calls it.

        Stopped by `progress`, what was changed so far is the whole deed.
        """
        plan = packed(change, ids)

        def begin(shop: Shop) -> UUID:
            shop.deeds.begin(shop.deed_id, name, len(ids), plan, MANY)
            return shop.deed_id

        deed_id = self._desk.step(begin, Touched.IMPORTS)
        return self._go_on(deed_id, ids, 0, change, progress)

    def resume(self, deed: LongDeed, plan: bytes, progress: Progress) -> Done:
        """Go on with a change that was stopped or cut short."""
        change, ids = unpacked(plan)
        return self._go_on(deed.id, ids, deed.done, change, progress)

    def _go_on(
        self, deed_id: UUID, ids: Sequence[UUID], done: int, change: Change, progress: Progress
    ) -> Done:
        for stretch, now_done in steps(ids, done):
            self._desk.step(_changing(deed_id, stretch, now_done, change), _SEEN)
            try:
                progress.step(now_done, len(ids))
            except Exception:  # noqa: BLE001 - stopped: what was done is told, and can be undone
                break

        def close(shop: Shop) -> tuple[LongDeed, str]:
            shop.deeds.close(deed_id, DeedState.DONE)
            first = next(iter(shop.deeds.items(deed_id, 0, 1)), None)
            name = shop.products.get(first.product_id).name if first else ""
            return shop.deeds.get(deed_id), name

        deed, first = self._desk.step(close, _SEEN | Touched.IMPORTS)
        undo = TakeBackInSteps(deed_id) if deed.updated else None
        told = Done(_SEEN, change.said(deed.updated, first), undo)
        self._desk.undo_stack.remember(told)
        return told


def _changed(
    shop: Shop, ids: Sequence[UUID], change: Change
) -> list[tuple[UUID, Mapping[str, Any]]]:
    found = shop.products.get_many(ids)
    products = [found[id] for id in ids if id in found]
    return carry_out(shop, list(zip(products, change.edits(shop, products), strict=True)))


def _changing(
    deed_id: UUID, stretch: Sequence[UUID], done: int, change: Change
) -> Callable[[Shop], None]:
    def work(shop: Shop) -> None:
        shop.deeds.advance(deed_id, done, _changed(shop, stretch, change))

    return work


def _taking_back(stretch: Sequence[tuple[UUID, Any]]) -> Callable[[Shop], int]:
    return lambda shop: len(take_back(shop, stretch).changed)


def _page_of(deed_id: UUID, after: int) -> Callable[[Shop], list[DeedItem]]:
    return lambda shop: shop.deeds.items(deed_id, after, _PAGE)


def _pages(read: Callable[[int], list[DeedItem]]) -> Iterator[list[DeedItem]]:
    after = 0
    while page := read(after):
        yield page
        after = page[-1].number
