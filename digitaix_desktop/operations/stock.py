"""What can be done with stock: it moves, with a reason, and is never overwritten."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from digitaix_desktop.domain.errors import Quantity
from digitaix_desktop.domain.stock import Moving
from digitaix_desktop.operations.changes import move_stock
from digitaix_desktop.operations.desk import Done, Touched
from digitaix_desktop.operations.ports import Shop
from digitaix_desktop.operations.said import Said
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP

UNDONE = "undo"
"""The reason of a movement that takes another one back."""


@dataclass(frozen=True)
class MoveStock:
    """Goods came or went: sold at the counter, received, lost, used, corrected."""

    moves: tuple[Moving, ...]

    def run(self, shop: Shop) -> Done:
        """Write it into the ledger; undone by the opposite movement."""
        move_stock(shop, self.moves)
        product = shop.products.of_variant(self.moves[0].variant_id)
        opposite = tuple(
            Moving(move.variant_id, "correction", -move.qty_milli, UNDONE) for move in self.moves
        )
        return Done(
            touched=Touched.STOCK,
            said=Said(
                QT_TRANSLATE_NOOP("Operations", "“{name}”: {change}"),
                {
                    "name": product.name,
                    "change": Quantity(self.moves[0].qty_milli, product.unit),
                },
            ),
            undo=MoveStock(opposite),
            subject=product.id,
        )


@dataclass(frozen=True)
class CountStock:
    """So much was found on the shelf: it says what is there, not what changed."""

    variant_id: UUID
    found_milli: int

    def run(self, shop: Shop) -> Done:
        """Write the count into the ledger; undone by a movement, since a count stays counted."""
        line = shop.stock.lines([self.variant_id])[self.variant_id]
        before = line.on_hand_milli
        move_stock(shop, [Moving(self.variant_id, "count", self.found_milli)])
        product = shop.products.of_variant(self.variant_id)
        variant = product.variant(self.variant_id)
        back = Moving(self.variant_id, "correction", before - self.found_milli, UNDONE)
        return Done(
            touched=Touched.STOCK,
            said=Said(
                QT_TRANSLATE_NOOP("Operations", "“{name}”: stock {before} → {after}")
                if line.known
                else QT_TRANSLATE_NOOP("Operations", "“{name}”: stock counted, {after}"),
                {
                    "name": product.name_of(variant),
                    "before": Quantity(before, product.unit),
                    "after": Quantity(self.found_milli, product.unit),
                },
            ),
            undo=MoveStock((back,)) if back.qty_milli else None,
            subject=product.id,
        )
