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
from digitaix_desktop.domain.products import Product, Unit
from digitaix_desktop.operations.choices import PICKING
from digitaix_desktop.operations.counter import ONE
from digitaix_desktop.operations.desk import Done, Touched
from digitaix_desktop.operations.orders import MoveOrder, PrepareLine
from digitaix_desktop.operations.ports import Shop
from digitaix_desktop.operations.said import Said
from digitaix_desktop.operations.views.orders import OrderSheet
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP
from digitaix_protocol.rules.amounts import total
from digitaix_protocol.rules.formats import pickup_code as spaced
from digitaix_protocol.rules.order_states import State, shop_may

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


# Several orders at once ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Portion:
    """What one order wants of a row, and what of it is in its bag."""

    order_id: UUID
    code: str
    line_id: UUID
    asked_milli: int
    taken_milli: int
    measured: bool

    @property
    def is_whole(self) -> bool:
        """Whether nothing more is to be taken for it; a weight counts as it was noted."""
        return self.taken_milli > 0 if self.measured else self.taken_milli >= self.asked_milli


@dataclass(frozen=True, slots=True)
class PickingRow:
    """One article of the round: where it stands, how much of it, and for which orders."""

    variant_id: UUID
    product_id: UUID
    name: str
    options: str
    unit: Unit
    place: str
    photo: str
    portions: tuple[Portion, ...]

    @property
    def asked_milli(self) -> int:
        """What all of them want."""
        return total(each.asked_milli for each in self.portions)

    @property
    def taken_milli(self) -> int:
        """What is taken so far."""
        return total(each.taken_milli for each in self.portions)

    @property
    def is_whole(self) -> bool:
        """Whether nothing more of it is to be taken."""
        return all(each.is_whole for each in self.portions)

    def next_portion(self) -> Portion | None:
        """Whose turn it is: the order that is due first among those that want more."""
        return next((each for each in self.portions if not each.is_whole), None)


def rows_of(
    sheets: Iterable[OrderSheet], goods: Mapping[UUID, Product], picking: Picking
) -> list[PickingRow]:
    """The round through the shop: what stands together one below the other, then by name."""
    by_id = {sheet.order.id: sheet for sheet in sheets}
    found: dict[UUID, PickingRow] = {}
    for order in due_first(sheet.order for sheet in by_id.values()):
        for line in order.lines:
            if line.dropped:
                continue
            portion = Portion(
                order.id,
                order.code,
                line.id,
                line.qty_milli,
                picking.of_line(line),
                line.unit.measured,
            )
            row = found.get(line.variant_id) or PickingRow(
                line.variant_id,
                line.product_id,
                line.name,
                line.options,
                line.unit,
                _place(goods.get(line.product_id)),
                by_id[order.id].photos.get(line.variant_id, ""),
                (),
            )
            found[line.variant_id] = replace(row, portions=(*row.portions, portion))
    return sorted(found.values(), key=lambda row: (not row.place, row.place, row.name, row.options))


def _place(product: Product | None) -> str:
    """Its shelf, else its category: what stands together is fetched together."""
    return "" if product is None else product.place.shelf or product.category


def is_complete(order: Order) -> bool:
    """Whether all of it is weighed and in its bag."""
    return all(line.dropped or line.prepared_milli is not None for line in order.lines)


@dataclass(frozen=True)
class BeginPicking:
    """Gather these orders in one round: each is being prepared from now on."""

    order_ids: tuple[UUID, ...]

    def run(self, shop: Shop) -> Done:
        """Take those that are not being prepared yet a step on. `StepRefused` where one can't."""
        before = Picking.of(shop.settings.get(PICKING))
        moved = []
        for order_id in self.order_ids:
            order = shop.orders.get(order_id)
            if order.state not in PICKABLE:
                raise StepRefused(code=order.code)
            if order.state is not State.PREPARING:
                MoveOrder(order_id, State.PREPARING).run(shop)
                moved.append((order_id, order.state))
        shop.settings.put(PICKING, replace(before, orders=self.order_ids).kept())
        return Done(
            touched=Touched.ORDERS,
            said=Said(
                QT_TRANSLATE_NOOP("Operations", "Orders prepared together: {count}"),
                {"count": len(self.order_ids)},
            ),
            undo=EndPicking(before.orders, tuple(moved)),
        )


@dataclass(frozen=True)
class EndPicking:
    """Gather them together no longer; what is in the bags stays there."""

    orders: tuple[UUID, ...] = ()
    back: tuple[tuple[UUID, State], ...] = ()

    def run(self, shop: Shop) -> Done:
        """Forget the round; orders that it took a step on go back where they can."""
        before = Picking.of(shop.settings.get(PICKING))
        for order_id, state in self.back:
            if shop_may(shop.orders.get(order_id).state, state):
                MoveOrder(order_id, state, reason="undo").run(shop)
        shop.settings.put(PICKING, replace(before, orders=self.orders).kept())
        return Done(
            touched=Touched.ORDERS,
            said=Said(QT_TRANSLATE_NOOP("Operations", "Orders are prepared one by one again")),
            undo=BeginPicking(before.orders) if before.orders else None,
        )


@dataclass(frozen=True)
class ReadyTogether:
    """All of these orders are ready: what of the round is complete."""

    order_ids: tuple[UUID, ...]
    target: State = State.READY

    def run(self, shop: Shop) -> Done:
        """Take each a step on, or back."""
        for order_id in self.order_ids:
            MoveOrder(order_id, self.target).run(shop)
        return Done(
            touched=Touched.ORDERS | Touched.STOCK,
            said=Said(
                QT_TRANSLATE_NOOP("Operations", "Orders ready: {count}")
                if self.target is State.READY
                else QT_TRANSLATE_NOOP("Operations", "Orders being prepared again: {count}"),
                {"count": len(self.order_ids)},
            ),
            undo=replace(
                self, target=State.PREPARING if self.target is State.READY else State.READY
            ),
        )


@dataclass(frozen=True)
class TakeRow:
    """All the pieces of these lines are in their bags, as one gesture; or not after all."""

    lines: tuple[tuple[UUID, UUID], ...]
    """Orders, each with its line."""
    taken: bool = True

    def run(self, shop: Shop) -> Done:
        """Prepare each line whole; undone, none of it is taken."""
        picking = Picking.of(shop.settings.get(PICKING))
        name, pieces = "", 0
        for order_id, line_id in self.lines:
            order = shop.orders.get(order_id)
            line = order.line(line_id)
            if order.state not in PICKABLE:
                raise StepRefused(code=order.code)
            PrepareLine(order_id, line_id, line.qty_milli if self.taken else None).run(shop)
            picking = picking.with_line(line_id, 0)
            name, pieces = line.name, pieces + line.qty_milli
        shop.settings.put(PICKING, picking.kept())
        values: dict[str, object] = {"name": name, "much": Quantity(pieces)}
        return Done(
            touched=Touched.ORDERS | Touched.STOCK,
            said=Said(
                QT_TRANSLATE_NOOP("Operations", "{name}: all {much} taken")
                if self.taken
                else QT_TRANSLATE_NOOP("Operations", "{name}: not taken yet"),
                values,
            ),
            undo=replace(self, taken=not self.taken),
        )
