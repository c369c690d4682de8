"""A stock that is written wrongly is put right, with the reason; no count, and nothing passed."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from digitaix_desktop.domain.errors import Quantity, ShopError
from digitaix_desktop.domain.stock import Moving
from digitaix_desktop.operations.changes import move_stock
from digitaix_desktop.operations.counter import TakeBack, Way
from digitaix_desktop.operations.desk import Done, Touched
from digitaix_desktop.operations.ports import Shop
from digitaix_desktop.operations.said import Said
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP

REASONS = ("miscounted", "found", "mixed_up", "delivery")
"""Why a stock was wrong, as codes; shops write others in their own words."""
REASON_LENGTH = 200


class NoReason(ShopError):
    """A correction that nobody will understand in a month."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "“{name}”: say why, so that the movements of its stock tell it later."
    )


class NothingToCorrect(ShopError):
    """The stock says that already."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "“{name}”: its stock says {amount} already; nothing changed."
    )


@dataclass(frozen=True)
class CorrectStock:
    """The shelf holds so much, and the stock said otherwise for this reason.

    What travels is the difference: another PC's sales of the same minute stay sales, whichever
    comes first.
    """

    variant_id: UUID
    holds_milli: int
    reason: str

    def run(self, shop: Shop) -> Done:
        """Write the difference into the ledger, with its reason."""
        product = shop.products.of_variant(self.variant_id)
        name = product.name_of(product.variant(self.variant_id))
        reason = self.reason.strip()[:REASON_LENGTH]
        if not reason:
            raise NoReason(name=name)
        line = shop.stock.lines([self.variant_id])[self.variant_id]
        holds = Quantity(self.holds_milli, product.unit)
        if line.known and line.on_hand_milli == self.holds_milli:
            raise NothingToCorrect(name=name, amount=holds)
        difference = self.holds_milli - line.on_hand_milli
        [movement] = move_stock(
            shop, [Moving(self.variant_id, Way.CORRECTED.value, difference, reason)]
        )
        return Done(
            touched=Touched.STOCK,
            said=Said(
                QT_TRANSLATE_NOOP("Operations", "“{name}”: stock put right, {before} → {after}"),
                {
                    "name": name,
                    "before": Quantity(line.on_hand_milli, product.unit),
                    "after": holds,
                },
            ),
            undo=TakeBack(movement.id),
            subject=product.id,
        )
