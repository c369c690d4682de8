"""Goods that leave over the counter, or come back: movements only, never a payment."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID, uuid5

from digitaix_desktop.domain.errors import Quantity, ShopError
from digitaix_desktop.domain.products import Product
from digitaix_desktop.domain.stock import Movement, Moving
from digitaix_desktop.operations.changes import Dated, move_stock, move_stock_at
from digitaix_desktop.operations.desk import Command, Done, Touched
from digitaix_desktop.operations.ports import Shop, ToNote
from digitaix_desktop.operations.said import Said
from digitaix_desktop.operations.stock import UNDONE, MoveStock
from digitaix_desktop.operations.views.products import StockLine
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP


class Way(StrEnum):
    """How goods pass the counter, by the kind of the movement."""

    SOLD = "counter"
    RETURNED = "return"
    RECEIVED = "goods_in"
    LOST = "loss"
    USED = "own_use"
    """By the shop itself."""
    CORRECTED = "correction"
    """Nothing passed: the shelf held otherwise than was written."""

    @property
    def leaves(self) -> bool:
        """Whether the stock is less for it."""
        return self in {Way.SOLD, Way.LOST, Way.USED}


ONE = 1000
"""What a scan takes off, in milli-units."""

_SOLD = QT_TRANSLATE_NOOP("Operations", "“{name}”: {quantity} sold, {left} left")
_SOLD_UNCOUNTED = QT_TRANSLATE_NOOP(
    "Operations", "“{name}”: {quantity} sold. Its stock was never counted."
)
_SOLD_BESIDES = QT_TRANSLATE_NOOP(
    "Operations", "“{name}”: {quantity} sold, {left} left, {reserved} of it for orders"
)
_SOLD_PROMISED = QT_TRANSLATE_NOOP(
    "Operations",
    "“{name}”: {quantity} sold. {left} left, but orders want {reserved}: look at them.",
)
_SOLD_OF_THE_WEBS = QT_TRANSLATE_NOOP(
    "Operations",
    "“{name}”: {quantity} sold. {left} left, but {quota} are for the web: it may be reserved "
    "already.",
)
_SAID = {
    Way.RETURNED: QT_TRANSLATE_NOOP(
        "Operations", "“{name}”: {quantity} came back, {left} there now"
    ),
    Way.RECEIVED: QT_TRANSLATE_NOOP(
        "Operations", "“{name}”: {quantity} received, {left} there now"
    ),
    Way.LOST: QT_TRANSLATE_NOOP("Operations", "“{name}”: {quantity} lost, {left} left"),
    Way.USED: QT_TRANSLATE_NOOP("Operations", "“{name}”: {quantity} used by the shop, {left} left"),
}
_TAKEN_BACK = QT_TRANSLATE_NOOP("Operations", "“{name}”: undone, {left} there now")
_WEIGH_LATER = QT_TRANSLATE_NOOP("Operations", "“{name}”: its weight is to be noted")
_NOTHING_NOTED = QT_TRANSLATE_NOOP("Operations", "“{name}”: nothing noted")
_NOT_WEIGHED = QT_TRANSLATE_NOOP("Operations", "“{name}”: not sold")


class NoQuantity(ShopError):
    """A quantity of nothing, or less."""

    message = QT_TRANSLATE_NOOP("Errors", "“{name}”: say how much it was, for example 1, or 0,250.")


class AlreadyTakenBack(ShopError):
    """A sale that was undone is undone again."""

    message = QT_TRANSLATE_NOOP("Errors", "“{name}”: this was undone already; nothing changed.")


@dataclass(frozen=True)
class PassOverCounter:
    """Goods pass the counter: one movement, whatever is in stock. The shopper holds them.

    `reason` says why they were lost, as a code or in the shop's words; `put_off` is the note that
    their weight was to be written down, which this does.
    """

    variant_id: UUID
    qty_milli: int
    way: Way = Way.SOLD
    reason: str = ""
    put_off: UUID | None = None

    def run(self, shop: Shop) -> Done:
        """Write it into the ledger; `NoQuantity` of a quantity that is none."""
        product = shop.products.of_variant(self.variant_id)
        name = product.name_of(product.variant(self.variant_id))
        if self.qty_milli <= 0:
            raise NoQuantity(name=name)
        reason = self.reason
        if self.put_off is not None:
            note = shop.weighings.take(self.put_off)
            reason = reason or note.reason
        before = shop.stock.lines([self.variant_id])[self.variant_id]
        signed = -self.qty_milli if self.way.leaves else self.qty_milli
        move = Moving(self.variant_id, self.way.value, signed, reason)
        [movement] = move_stock(shop, [move])
        after = shop.stock.lines([self.variant_id])[self.variant_id]
        template = _SAID.get(self.way) or _said_of_sale(product, before, after)
        return Done(
            touched=Touched.STOCK,
            said=Said(template, {"name": name, **_amounts(product, self.qty_milli, after)}),
            undo=TakeBack(movement.id, self.put_off is not None),
            subject=product.id,
        )


@dataclass(frozen=True)
class TakeBack:
    """It did not pass the counter after all; once, whichever PC says so.

    With `to_weigh`, its weight waits to be noted again.
    """

    movement_id: UUID
    to_weigh: bool = False

    def run(self, shop: Shop) -> Done:
        """Write the opposite at its own place in the ledger: a count made since knew of both."""
        movement = shop.stock.movement(self.movement_id)
        product = shop.products.of_variant(movement.variant_id)
        name = product.name_of(product.variant(movement.variant_id))
        opposite = taken_back_by(movement.id)
        if shop.stock.held([opposite]):
            raise AlreadyTakenBack(name=name)
        move = Moving(
            movement.variant_id,
            movement.kind,
            -movement.qty_milli,
            UNDONE,
            "movement",
            movement.id,
        )
        move_stock_at(shop, [Dated(opposite, move, movement.at_ms, movement.hlc)])
        passed = ToNote(movement.variant_id, movement.kind, movement.reason)
        note_id = shop.weighings.put_off(passed) if self.to_weigh else None
        after = shop.stock.lines([movement.variant_id])[movement.variant_id]
        return Done(
            touched=Touched.STOCK,
            said=Said(
                _TAKEN_BACK,
                {"name": name, **_amounts(product, 0, after)},
            ),
            undo=_again(movement, note_id),
            subject=product.id,
        )


@dataclass(frozen=True)
class SayWhyLost:
    """Why goods were lost, said once they were noted.

    Lines of a ledger are never rewritten: they are taken back and noted anew, with their reason.
    """

    movement_ids: tuple[UUID, ...]
    reason: str

    def run(self, shop: Shop) -> Done:
        """All of them, in one; undone, the reason is what it was."""
        said, anew, before = None, [], ""
        for id in self.movement_ids:
            movement = shop.stock.movement(id)
            before, milli = movement.reason, abs(movement.qty_milli)
            TakeBack(id).run(shop)
            done = PassOverCounter(movement.variant_id, milli, Way.LOST, self.reason).run(shop)
            said = done.said
            if isinstance(done.undo, TakeBack):
                anew.append(done.undo.movement_id)
        return Done(Touched.STOCK, said, SayWhyLost(tuple(anew), before))


@dataclass(frozen=True)
class PutOff:
    """Goods sold by weight passed before anybody wrote down how much: to be noted later."""

    variant_id: UUID
    way: Way = Way.SOLD
    reason: str = ""

    def run(self, shop: Shop) -> Done:
        """Keep the note until a weight, or *not sold*, settles it."""
        product = shop.products.of_variant(self.variant_id)
        note_id = shop.weighings.put_off(ToNote(self.variant_id, self.way.value, self.reason))
        return Done(
            touched=Touched.STOCK,
            said=Said(_WEIGH_LATER, {"name": product.name_of(product.variant(self.variant_id))}),
            undo=NotSold(note_id),
            subject=product.id,
        )


@dataclass(frozen=True)
class NotSold:
    """What was to be weighed was not sold, or did not pass otherwise."""

    put_off: UUID

    def run(self, shop: Shop) -> Done:
        """Forget the note; `NotFound` if it is settled."""
        note = shop.weighings.take(self.put_off)
        product, way = shop.products.of_variant(note.variant_id), Way(note.way)
        said = _NOT_WEIGHED if way is Way.SOLD else _NOTHING_NOTED
        return Done(
            touched=Touched.STOCK,
            said=Said(said, {"name": product.name_of(product.variant(note.variant_id))}),
            undo=PutOff(note.variant_id, way, note.reason),
            subject=product.id,
        )


def taken_back_by(movement_id: UUID) -> UUID:
    """The movement that takes another one back: the same on every PC, so that it counts once."""
    return uuid5(movement_id, "taken back")


def _again(movement: Movement, note_id: UUID | None) -> Command:
    way = Way(movement.kind)
    if way is Way.CORRECTED:
        moving = Moving(movement.variant_id, way.value, movement.qty_milli, movement.reason)
        return MoveStock((moving,))
    return PassOverCounter(
        movement.variant_id, abs(movement.qty_milli), way, movement.reason, note_id
    )


def _said_of_sale(product: Product, before: StockLine, after: StockLine) -> str:
    if not before.known:
        return _SOLD_UNCOUNTED
    if after.on_hand_milli < after.reserved_milli:
        return _SOLD_PROMISED
    if after.on_hand_milli < product.web_quota_milli:
        return _SOLD_OF_THE_WEBS
    return _SOLD_BESIDES if after.reserved_milli > 0 else _SOLD


def _amounts(product: Product, quantity: int, after: StockLine) -> dict[str, object]:
    return {
        "quantity": Quantity(quantity, product.unit),
        "left": Quantity(after.on_hand_milli, product.unit),
        "reserved": Quantity(after.reserved_milli, product.unit),
        "quota": Quantity(product.web_quota_milli, product.unit),
    }
