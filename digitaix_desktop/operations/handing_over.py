"""A part of an order that leaves, or comes back. The whole of it leaves by `orders.MoveOrder`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from digitaix_desktop.domain.orders import (
    LineNotPrepared,
    MoreThanThereIs,
    Order,
    OrderLine,
    StepRefused,
)
from digitaix_desktop.operations import order_changes
from digitaix_desktop.operations.desk import Done, Touched
from digitaix_desktop.operations.ports import Shop
from digitaix_desktop.operations.said import Said
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP
from digitaix_protocol.rules.formats import pickup_code as spaced
from digitaix_protocol.rules.order_states import State

Quantities = tuple[tuple[UUID, int], ...]
"""How much of which lines, in milli-units."""


@dataclass(frozen=True)
class HandOverPart:
    """Some of it leaves with the customer now; the rest stays kept for them."""

    order_id: UUID
    quantities: Quantities

    def run(self, shop: Shop) -> Done:
        """Off the one stock with what leaves. The whole rest is the end of the order."""
        order = shop.orders.get(self.order_id)
        now = _positive(self.quantities)
        if not order.is_open:
            raise StepRefused(code=order.code)
        left = order.still_due
        for line_id, milli in now.items():
            line = order.line(line_id)
            if line.to_weigh:
                raise LineNotPrepared(name=line.name)
            if milli > left.get(line_id, 0):
                raise MoreThanThereIs(name=line.name)
        after = State.COLLECTED if now == left else order.state
        if after is State.COLLECTED:
            order_changes.transition(shop, order, order.step(after), now, "")
        else:
            order_changes.pass_over(shop, order, now, "")
        return Done(
            touched=Touched.ORDERS | Touched.STOCK,
            said=Said(
                QT_TRANSLATE_NOOP("Operations", "A part of {code} handed over, the rest is kept"),
                {"code": spaced(order.code)},
            ),
            undo=_AsItWas(order.id, after, order.state, _back(now)),
            subject=order.id,
        )


@dataclass(frozen=True)
class EndWithPart:
    """Some of it leaves, and nothing more: the rest is the shop's again.

    With no quantities, what left before is all that leaves.
    """

    order_id: UUID
    quantities: Quantities = ()

    def run(self, shop: Shop) -> Done:
        """The order is what left; its value too."""
        order = shop.orders.get(self.order_id)
        now, left, handed = _positive(self.quantities), order.still_due, order.handed_milli
        if not order.is_open or not (now or order.is_partly_handed):
            raise StepRefused(code=order.code)
        lines = []
        for line in order.lines:
            if now.get(line.id, 0) > left.get(line.id, 0):
                raise MoreThanThereIs(name=line.name)
            lines.append(_only(line, handed[line.id] + now.get(line.id, 0)))
        less = replace(order, lines=tuple(lines))
        changed = [line for line, before in zip(lines, order.lines, strict=True) if line != before]
        if changed:
            order_changes.adjust(shop, less, changed)
        less = shop.orders.get(order.id)
        order_changes.transition(shop, less, less.step(State.COLLECTED), now, "")
        return Done(
            touched=Touched.ORDERS | Touched.STOCK,
            said=Said(
                QT_TRANSLATE_NOOP(
                    "Operations", "{code} handed over, the rest is back on the shelf"
                ),
                {"code": spaced(order.code)},
            ),
            undo=_AsItWas(
                order.id,
                State.COLLECTED,
                order.state,
                _back(now),
                order.lines,
            ),
            subject=order.id,
        )


@dataclass(frozen=True)
class BringBack:
    """The customer brings something back: it is the shop's again, and so said in the history."""

    order_id: UUID
    quantities: Quantities
    reason: str = ""

    def run(self, shop: Shop) -> Done:
        """On the one stock again."""
        order = shop.orders.get(self.order_id)
        back, handed = _positive(self.quantities), order.handed_milli
        for line_id, milli in back.items():
            if milli > handed[line_id]:
                raise MoreThanThereIs(name=order.line(line_id).name)
        order_changes.pass_over(shop, order, {id: -n for id, n in back.items()}, self.reason)
        return Done(
            touched=Touched.ORDERS | Touched.STOCK,
            said=Said(
                QT_TRANSLATE_NOOP("Operations", "{code}: what came back is in stock again"),
                {"code": spaced(order.code)},
            ),
            undo=_AsItWas(order.id, order.state, order.state, tuple(back.items())),
            subject=order.id,
        )


@dataclass(frozen=True)
class _AsItWas:
    """What changed hands changes hands again, and the order is where it was."""

    order_id: UUID
    left_in: State
    state: State
    quantities: Quantities
    lines: Sequence[OrderLine] = ()

    def run(self, shop: Shop) -> Done:
        order = shop.orders.get(self.order_id)
        again = dict(self.quantities)
        if order.state is not self.left_in:
            raise StepRefused(code=order.code)
        if order.state is self.state:
            order_changes.pass_over(shop, order, again, "undo")
        else:
            order_changes.transition(shop, order, order.step(self.state), again, "undo")
        if self.lines:
            order = replace(shop.orders.get(self.order_id), lines=tuple(self.lines))
            order_changes.adjust(shop, order, self.lines)
        return Done(touched=Touched.ORDERS | Touched.STOCK, subject=order.id)


def _positive(quantities: Quantities) -> Mapping[UUID, int]:
    return {line_id: milli for line_id, milli in quantities if milli > 0}


def _back(quantities: Mapping[UUID, int]) -> Quantities:
    return tuple((line_id, -milli) for line_id, milli in quantities.items())


def _only(line: OrderLine, milli: int) -> OrderLine:
    """A line of which no more than so much is for the customer."""
    if milli >= line.due_milli:
        return line
    return line.prepare(milli, agreed=True) if milli else line.drop()


def part_is_possible(order: Order) -> bool:
    """Whether there is more than one thing to hand over: else it is all or nothing."""
    left = order.still_due
    pieces = sum(
        1 if order.line(id).unit.measured else -(-milli // 1000) for id, milli in left.items()
    )
    return order.is_open and (pieces > 1 or order.is_partly_handed)
