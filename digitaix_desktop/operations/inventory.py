"""Counting the shelves: written down as one goes, compared, and put into the ledger at the end.

What was found is true as of the moment it was counted: each line keeps its own place in the
ledger, so that what is sold until the inventory is finished is taken off it, and what was sold
before is not. Bags set aside for orders stand elsewhere; they are added.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias
from uuid import UUID

from digitaix_desktop.domain.errors import NotFound, ShopError
from digitaix_desktop.domain.stock import Moving
from digitaix_desktop.operations.changes import Dated, move_stock_at
from digitaix_desktop.operations.desk import Desk, Done, Touched
from digitaix_desktop.operations.importing.pace import steps
from digitaix_desktop.operations.ports import CountedLine, Progress, Shop
from digitaix_desktop.operations.said import Said
from digitaix_desktop.operations.stock import UNDONE
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP

INVENTORY = "inventory"
"""The kind of reference of counts that an inventory made."""


class NothingCounted(ShopError):
    """An inventory without a line."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "Nothing was counted yet. Scan an item, or type its name."
    )


@dataclass(frozen=True)
class BeginInventory:
    """The shelves are counted from now on: all, those of a category, or one place in the shop."""

    category: str = ""
    shelf: str = ""

    def run(self, shop: Shop) -> Done:
        """Begin; one that is under way goes on instead."""
        if shop.inventories.open() is None:
            shop.inventories.begin(self.category, self.shelf)
        return Done(Touched.STOCK)


@dataclass(frozen=True)
class CountMore:
    """So much more of it was found: what a scan says."""

    variant_id: UUID
    milli: int

    def run(self, shop: Shop) -> Done:
        """Add it to what was found before, less what was sold since.

        What went into a bag since left the shelf too; what was handed over from one did not.
        """
        line = shop.inventories.line(_open(shop), self.variant_id)
        found = self.milli
        if line is not None:
            bagged = shop.orders.bagged([self.variant_id]).get(self.variant_id, 0)
            moved = shop.stock.moved_since(self.variant_id, line.hlc)
            found += line.found_milli + moved + line.bagged_milli - bagged
        return CountFound(self.variant_id, found).run(shop)


@dataclass(frozen=True)
class CountFound:
    """So much of it was found on the shelf, whatever was written down before."""

    variant_id: UUID
    found_milli: int

    def run(self, shop: Shop) -> Done:
        """Write it down with the place it has in the ledger; nothing moves yet."""
        inventory_id = _open(shop)
        before = shop.inventories.line(inventory_id, self.variant_id)
        product = shop.products.of_variant(self.variant_id)
        stock = shop.stock.lines([self.variant_id])[self.variant_id]
        line = CountedLine(
            variant_id=self.variant_id,
            found_milli=max(0, self.found_milli),
            bagged_milli=shop.orders.bagged([self.variant_id]).get(self.variant_id, 0),
            expected_milli=stock.on_hand_milli if stock.known else None,
            at_ms=shop.now_ms,
            hlc=shop.outbox.stamp(),
        )
        shop.inventories.put(inventory_id, line)
        return Done(Touched.STOCK, undo=_Restore(self.variant_id, before), subject=product.id)


@dataclass(frozen=True)
class _Restore:
    """A line of the inventory as it was, or none."""

    variant_id: UUID
    line: CountedLine | None

    def run(self, shop: Shop) -> Done:
        inventory_id = _open(shop)
        if self.line is None:
            shop.inventories.take_off(inventory_id, self.variant_id)
        else:
            shop.inventories.put(inventory_id, self.line)
        return Done(Touched.STOCK)


@dataclass(frozen=True)
class TakeOffCount:
    """What was written down of it is forgotten: it was not counted."""

    variant_id: UUID

    def run(self, shop: Shop) -> Done:
        """Take the line off."""
        inventory_id = _open(shop)
        before = shop.inventories.line(inventory_id, self.variant_id)
        shop.inventories.take_off(inventory_id, self.variant_id)
        return Done(Touched.STOCK, undo=_Restore(self.variant_id, before))


@dataclass(frozen=True)
class FinishInventory:
    """What was found becomes the stock; `rest_is_none` says that what was not counted is gone."""

    rest_is_none: bool = False

    def run(self, shop: Shop) -> Done:
        """Write the counts, each at its own place in the ledger; undone by corrections."""
        inventory_id, lines = _to_write(shop, rest_is_none=self.rest_is_none)
        return _finished(shop, inventory_id, len(lines), _count(shop, inventory_id, lines))


def finish_in_steps(desk: Desk, progress: Progress, *, rest_is_none: bool = False) -> Done:
    """The same of thousands of lines, beside the window: what the counter does comes between.

    Stopped half-way it is under way still; finished then, it writes the same counts once more.
    """
    inventory_id, lines = desk.step(lambda shop: _to_write(shop, rest_is_none=rest_is_none))
    back: list[_Back] = []
    for stretch, done in steps(lines):
        back += desk.step(_counting(inventory_id, stretch))
        progress.step(done, len(lines))
    count, other = len(lines), tuple(back)
    finished = desk.step(lambda shop: _finished(shop, inventory_id, count, other), Touched.STOCK)
    desk.undo_stack.remember(finished)
    return finished


_Back: TypeAlias = tuple[CountedLine, int]
"""A line, and what its count took off or added."""


def _to_write(shop: Shop, *, rest_is_none: bool) -> tuple[UUID, list[CountedLine]]:
    inventory_id = _open(shop)
    lines = list(shop.inventories.lines(inventory_id))
    if rest_is_none:
        lines += _none_of(shop, shop.inventories.uncounted(inventory_id))
    if not lines:
        raise NothingCounted
    return inventory_id, lines


def _counting(
    inventory_id: UUID, stretch: Sequence[CountedLine]
) -> Callable[[Shop], Sequence[_Back]]:
    return lambda shop: _count(shop, inventory_id, stretch)


def _count(shop: Shop, inventory_id: UUID, lines: Sequence[CountedLine]) -> tuple[_Back, ...]:
    """Write the counts, each at its own place; what brings the stock back as it was."""
    variants = [line.variant_id for line in lines]
    before = shop.stock.lines(variants)
    move_stock_at(
        shop,
        [
            Dated(
                shop.new_id(),
                Moving(
                    line.variant_id,
                    "count",
                    line.found_milli + line.bagged_milli,
                    ref_type=INVENTORY,
                    ref_id=inventory_id,
                ),
                line.at_ms,
                line.hlc,
            )
            for line in lines
        ],
    )
    after = shop.stock.lines(variants)
    return tuple(
        (line, moved)
        for line in lines
        if (moved := before[line.variant_id].on_hand_milli - after[line.variant_id].on_hand_milli)
    )


def _finished(shop: Shop, inventory_id: UUID, count: int, back: tuple[_Back, ...]) -> Done:
    shop.inventories.close(inventory_id)
    return Done(
        touched=Touched.STOCK,
        said=Said(
            QT_TRANSLATE_NOOP(
                "Operations", "Inventory finished: {count} items counted, {other} otherwise"
            ),
            {"count": count, "other": len(back)},
        ),
        undo=_TakeBackInventory(inventory_id, back),
    )


@dataclass(frozen=True)
class _TakeBackInventory:
    """The stock is as it was before the inventory was finished; it goes on.

    At the places of its counts: finished again, they come after, and what was counted otherwise
    since is left as it is.
    """

    inventory_id: UUID
    back: tuple[tuple[CountedLine, int], ...]

    def run(self, shop: Shop) -> Done:
        move_stock_at(
            shop,
            [
                Dated(
                    shop.new_id(),
                    Moving(line.variant_id, "correction", moved, UNDONE),
                    line.at_ms,
                    line.hlc,
                )
                for line, moved in self.back
            ],
        )
        _TakeUp(self.inventory_id).run(shop)
        return Done(
            Touched.STOCK,
            Said(QT_TRANSLATE_NOOP("Operations", "Inventory undone: it is under way again")),
        )


@dataclass(frozen=True)
class DropInventory:
    """Nothing comes of it: the stock stays as it is."""

    def run(self, shop: Shop) -> Done:
        """Close it; taken up again by undo, with all its lines."""
        inventory_id = _open(shop)
        shop.inventories.close(inventory_id)
        return Done(
            touched=Touched.STOCK,
            said=Said(
                QT_TRANSLATE_NOOP("Operations", "Inventory left: the stock is as it was before")
            ),
            undo=_TakeUp(inventory_id),
        )


@dataclass(frozen=True)
class _TakeUp:
    inventory_id: UUID

    def run(self, shop: Shop) -> Done:
        """Go on with one that was left; not where another has begun since."""
        if shop.inventories.open() is None:
            shop.inventories.reopen(self.inventory_id)
        return Done(Touched.STOCK)


def _open(shop: Shop) -> UUID:
    inventory = shop.inventories.open()
    if inventory is None:
        raise NotFound(what=INVENTORY)
    return inventory


def _none_of(shop: Shop, variant_ids: Sequence[UUID]) -> list[CountedLine]:
    """What was not counted, as not there; what stands in bags is."""
    bagged = shop.orders.bagged(variant_ids)
    blank = CountedLine(UUID(int=0), 0, 0, None, shop.now_ms, shop.outbox.stamp())
    return [blank._replace(variant_id=id, bagged_milli=bagged.get(id, 0)) for id in variant_ids]
