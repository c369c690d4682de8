"""Orders prepared by scanning: one, or several at once; what is taken so far outlives a restart.

What is taken of a line before all of it is there is this PC's own note: only a whole line is
prepared, so that nothing is released, and no amount changes, half-way.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from digitaix_desktop.domain.errors import Quantity, ShopError
from digitaix_desktop.domain.orders import Order, OrderLine, StepRefused
from digitaix_desktop.operations.choices import PICKING
from digitaix_desktop.operations.counter import ONE
from digitaix_desktop.operations.desk import Done, Touched
from digitaix_desktop.operations.orders import PrepareLine
from digitaix_desktop.operations.ports import Shop
from digitaix_desktop.operations.said import Said
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP
from digitaix_protocol.rules.formats import pickup_code as spaced
from digitaix_protocol.rules.order_states import State

PICKABLE = frozenset({State.RECEIVED, State.ACCEPTED, State.PREPARING})
"""While an order stands there, its goods are being gathered."""


class AllTaken(ShopError):
    """A piece more than was asked."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "All of “{name}” is there already. Close the order to sell one more.",
    )


@dataclass(frozen=True, slots=True)
class Picking:
    """The orders that are gathered together on this PC, and the pieces taken of each line."""

    orders: tuple[UUID, ...] = ()
    taken: Mapping[UUID, int] | None = None

    @classmethod
    def of(cls, held: object) -> Picking:
        """What `kept` gave; an empty one if it makes no sense."""
        if not isinstance(held, Mapping):
            return cls()
        try:
            orders = tuple(UUID(each) for each in held.get("orders") or ())
            taken = {UUID(id): int(milli) for id, milli in (held.get("taken") or {}).items()}
        except (TypeError, ValueError, AttributeError):
            return cls()
        return cls(orders, taken)

    def kept(self) -> dict[str, object]:
        """As it is written down."""
        taken = {str(id): milli for id, milli in (self.taken or {}).items()}
        return {"orders": [str(id) for id in self.orders], "taken": taken}

    def of_line(self, line: OrderLine) -> int:
        """What is taken of a line, in milli-units."""
        if line.prepared_milli is not None:
            return line.prepared_milli
        return (self.taken or {}).get(line.id, 0)

    def with_line(self, line_id: UUID, milli: int) -> Picking:
        """With so much taken of a line; nothing is noted of a whole one."""
        taken = {id: each for id, each in (self.taken or {}).items() if id != line_id}
        return replace(self, taken=taken | {line_id: milli} if milli else taken)


@dataclass(frozen=True)
class TakePiece:
    """A piece of an order is in its bag; once all are, the line is prepared. Below zero, back."""

    order_id: UUID
    line_id: UUID
    milli: int = ONE

    def run(self, shop: Shop) -> Done:
        """Note it. `AllTaken` of one too many."""
        order = shop.orders.get(self.order_id)
        line = order.line(self.line_id)
        if order.state not in PICKABLE or line.dropped:
            raise StepRefused(code=order.code)
        picking = Picking.of(shop.settings.get(PICKING))
        taken = max(0, picking.of_line(line) + self.milli)
        if taken > line.qty_milli:
            raise AllTaken(name=line.name)
        if taken == line.qty_milli:
            PrepareLine(order.id, line.id, taken).run(shop)
            picking = picking.with_line(line.id, 0)
        else:
            if line.prepared_milli is not None:
                PrepareLine(order.id, line.id, None).run(shop)
            picking = picking.with_line(line.id, taken)
        shop.settings.put(PICKING, picking.kept())
        values: dict[str, object] = {
            "name": line.name,
            "code": spaced(order.code),
            "taken": Quantity(taken, line.unit),
            "asked": Quantity(line.qty_milli, line.unit),
        }
        return Done(
            touched=Touched.ORDERS | Touched.STOCK,
            said=Said(
                QT_TRANSLATE_NOOP("Operations", "{name} for {code}: {taken} of {asked}"), values
            ),
            undo=replace(self, milli=-self.milli),
            subject=order.id,
        )


def line_for(order: Order, variant_id: UUID, picking: Picking) -> OrderLine | None:
    """The line that goods just taken go to: the next that is not whole; none if it wants none.

    Where all of its lines of these goods are whole, the last of them.
    """
    lines = [x for x in order.lines if x.variant_id == variant_id and not x.dropped]
    return next((line for line in lines if _wants(line, picking)), lines[-1] if lines else None)


def _wants(line: OrderLine, picking: Picking) -> bool:
    if line.unit.measured:
        return line.to_weigh
    return picking.of_line(line) < line.qty_milli


def due_first(orders: Iterable[Order]) -> list[Order]:
    """In the order they are promised; those without an hour by when they came."""
    return sorted(
        orders,
        key=lambda order: (
            order.pickup_from_ms or order.pickup_to_ms or order.placed_ms,
            order.placed_ms,
            order.id,
        ),
    )
