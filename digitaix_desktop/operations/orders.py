"""What can be done with orders, from the moment they come to the moment the bag leaves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from digitaix_desktop.domain.errors import Quantity, ShopError
from digitaix_desktop.domain.orders import Contact, Order, OrderLine, StepRefused
from digitaix_desktop.domain.products import Product
from digitaix_desktop.domain.stock import Moving
from digitaix_desktop.operations.changes import movement_body, stamp_moves
from digitaix_desktop.operations.desk import Done, Touched
from digitaix_desktop.operations.ports import NewChange, Shop
from digitaix_desktop.operations.said import Said
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP
from digitaix_protocol.rules import order_record
from digitaix_protocol.rules.amounts import line_total
from digitaix_protocol.rules.codes import COUNTER_FIRSTS, pickup_code
from digitaix_protocol.rules.formats import pickup_code as spaced
from digitaix_protocol.rules.merge import Version
from digitaix_protocol.rules.order_states import State, shop_may


class NothingPutAside(ShopError):
    """An order needs something in it."""

    message = QT_TRANSLATE_NOOP("Errors", "Add at least one item before putting it aside.")


class NoPriceYet(ShopError):
    """An order promises a price, so there must be one."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "“{name}” has no price or no VAT rate yet. Complete it, then put it aside."
    )


@dataclass(frozen=True)
class Wish:
    """An article somebody wants, and how much of it."""

    variant_id: UUID
    qty_milli: int


@dataclass(frozen=True)
class PutAside:
    """Make an order for somebody at the counter or on the phone."""

    wishes: tuple[Wish, ...]
    contact: Contact
    pickup_from_ms: int | None = None
    note: str = ""

    def run(self, shop: Shop) -> Done:
        """The order gets a code of this PC's own; the name goes to the file of contacts."""
        if not self.wishes or any(wish.qty_milli <= 0 for wish in self.wishes):
            raise NothingPutAside
        lines = tuple(self._line(shop, wish) for wish in self.wishes)
        code = pickup_code(shop.choose, COUNTER_FIRSTS)
        while not shop.orders.code_is_free(code):
            code = pickup_code(shop.choose, COUNTER_FIRSTS)
        order = Order(
            id=shop.new_id(),
            code=code,
            state=State.RECEIVED,
            source="counter",
            placed_ms=shop.now_ms,
            lines=lines,
            pickup_from_ms=self.pickup_from_ms,
            note=self.note.strip(),
            version=1,
        )
        version = shop.outbox.record(
            NewChange("order.create", "order", order.id, create_body(order))
        )
        placed = order_record.event(order_record.PLACED, order_record.SHOP, shop.now_ms)
        shop.orders.save(replace(order, events=(placed | _who(version),)))
        shop.orders.mark_seen([order.id])
        return Done(
            touched=Touched.ORDERS | Touched.STOCK,
            said=Said(
                QT_TRANSLATE_NOOP("Operations", "Order {code} put aside"), {"code": spaced(code)}
            ),
            undo=CancelOrder(order.id, reason="undo"),
            subject=order.id,
            contacts={order.id: self.contact},
        )

    def _line(self, shop: Shop, wish: Wish) -> OrderLine:
        product = shop.products.of_variant(wish.variant_id)
        variant = product.variant(wish.variant_id)
        price = product.unit_cents(variant, shop.now_ms)
        if price is None or product.vat_bp is None:
            raise NoPriceYet(name=product.name)
        return OrderLine(
            id=shop.new_id(),
            variant_id=variant.id,
            product_id=product.id,
            name=product.name,
            options=variant.label,
            unit=product.unit,
            price_cents=price,
            vat_bp=product.vat_bp,
            qty_milli=wish.qty_milli,
            total_cents=line_total(price, wish.qty_milli),
            tolerance_bp=product.tolerance_bp,
        )


_STEP_SAID = {
    State.TO_CONFIRM: QT_TRANSLATE_NOOP("Operations", "Order {code} waits for your answer again"),
    State.RECEIVED: QT_TRANSLATE_NOOP("Operations", "Order {code} received"),
    State.ACCEPTED: QT_TRANSLATE_NOOP("Operations", "Order {code} accepted"),
    State.PREPARING: QT_TRANSLATE_NOOP("Operations", "Order {code} is being prepared"),
    State.READY: QT_TRANSLATE_NOOP("Operations", "Order {code} is ready"),
    State.COLLECTED: QT_TRANSLATE_NOOP("Operations", "Order {code} handed over"),
    State.NOT_COLLECTED: QT_TRANSLATE_NOOP("Operations", "Order {code} put back on the shelf"),
    State.DECLINED: QT_TRANSLATE_NOOP("Operations", "Order {code} declined"),
    State.CANCELLED: QT_TRANSLATE_NOOP("Operations", "Order {code} cancelled"),
}


@dataclass(frozen=True)
class MoveOrder:
    """One step on, or back. Handing over takes the goods off the one stock; back, they return."""

    order_id: UUID
    target: State
    reason: str = ""

    def run(self, shop: Shop) -> Done:
        """Step on if the order may; the step back is its undo."""
        order = shop.orders.get(self.order_id)
        stepped = order.step(self.target)
        moves: tuple[Moving, ...] = ()
        if self.target is State.COLLECTED:
            moves = order.hand_over()
        elif order.state is State.COLLECTED:
            moves = order.take_back()
        _transition(shop, order, stepped, moves, self.reason)
        back = replace(self, target=order.state, reason="undo")
        return Done(
            touched=Touched.ORDERS | Touched.STOCK,
            said=Said(_STEP_SAID[self.target], {"code": spaced(order.code)}),
            undo=back if shop_may(self.target, order.state) else None,
            subject=order.id,
        )


@dataclass(frozen=True)
class CancelOrder:
    """End an open order; its goods are free again."""

    order_id: UUID
    reason: str = ""

    def run(self, shop: Shop) -> Done:
        """Cancel it. The customer is told, so the undo is a new order, not this one."""
        order = shop.orders.get(self.order_id)
        if not order.is_open:
            raise StepRefused(code=order.code)
        target = State.DECLINED if order.state is State.TO_CONFIRM else State.CANCELLED
        stepped = order.step(target)
        _transition(shop, order, stepped, (), self.reason)
        return Done(
            touched=Touched.ORDERS | Touched.STOCK,
            said=Said(_STEP_SAID[target], {"code": spaced(order.code)}),
            subject=order.id,
        )


@dataclass(frozen=True)
class PrepareLine:
    """What the scale said, or that the pieces are in the bag."""

    order_id: UUID
    line_id: UUID
    prepared_milli: int | None
    agreed: bool = False

    def run(self, shop: Shop) -> Done:
        """Note it; the line's amount follows the weight, to the cent."""
        order = shop.orders.get(self.order_id)
        line = order.line(self.line_id)
        after = (
            line.unprepare()
            if self.prepared_milli is None
            else line.prepare(self.prepared_milli, agreed=self.agreed)
        )
        return _adjust_line(shop, order, line, after)


@dataclass(frozen=True)
class DropLine:
    """Leave an article out, as agreed with the customer."""

    order_id: UUID
    line_id: UUID
    dropped: bool = True

    def run(self, shop: Shop) -> Done:
        """Its goods are free again; undone, it is back as it was asked."""
        order = shop.orders.get(self.order_id)
        line = order.line(self.line_id)
        after = line.drop() if self.dropped else line.put_back()
        order_after = order.with_line(after)
        _adjust(shop, order_after, [after])
        return Done(
            touched=Touched.ORDERS | Touched.STOCK,
            said=Said(
                QT_TRANSLATE_NOOP("Operations", "{name} removed from {code}")
                if self.dropped
                else QT_TRANSLATE_NOOP("Operations", "{name} is back in {code}"),
                {"name": line.name, "code": spaced(order.code)},
            ),
            undo=replace(self, dropped=not self.dropped),
            subject=order.id,
        )


@dataclass(frozen=True)
class TellCustomer:
    """The customer was called: the order is ready."""

    order_id: UUID
    told: bool = True

    def run(self, shop: Shop) -> Done:
        """Note when; undone, nobody was called."""
        order = shop.orders.get(self.order_id)
        after = replace(order, told_ms=shop.now_ms if self.told else None)
        body = {"id": str(order.id), "told_ms": after.told_ms or 0, "lines": []}
        version = shop.outbox.record(NewChange("order.adjust", "order", order.id, body))
        told = {} if self.told else {"told": False}
        shop.orders.save(_with_event(shop, after, version, order_record.TOLD, **told))
        return Done(
            touched=Touched.ORDERS,
            said=Said(
                QT_TRANSLATE_NOOP("Operations", "Customer of {code} told")
                if self.told
                else QT_TRANSLATE_NOOP("Operations", "Customer of {code} not told yet"),
                {"code": spaced(order.code)},
            ),
            undo=replace(self, told=not self.told),
            subject=order.id,
        )


@dataclass(frozen=True)
class SeeOrders:
    """Somebody looked at new orders: they are no longer announced. This PC's own affair."""

    order_ids: tuple[UUID, ...]

    def run(self, shop: Shop) -> Done:
        """Note it here; nothing is sent."""
        shop.orders.mark_seen(self.order_ids)
        return Done(Touched.ORDERS)


@dataclass(frozen=True)
class NotePrinted:
    """A slip went to the printer, so that it does not print twice by accident."""

    order_id: UUID
    printed: bool = True

    def run(self, shop: Shop) -> Done:
        """Note it here; nothing is sent."""
        shop.orders.mark_printed(self.order_id, shop.now_ms if self.printed else None)
        return Done(Touched.ORDERS)


def create_body(order: Order) -> dict[str, Any]:
    """A new order as it travels; who it is for travels beside."""
    return {
        "id": str(order.id),
        "code": order.code,
        "placed_ms": order.placed_ms,
        "pickup_from_ms": order.pickup_from_ms,
        "pickup_to_ms": order.pickup_to_ms,
        "note": order.note,
        "state": str(order.state),
        "lines": [line_body(line) for line in order.lines],
    }


def line_body(line: OrderLine) -> dict[str, Any]:
    """A line as it travels."""
    return {
        "id": str(line.id),
        "variant_id": str(line.variant_id),
        "product_id": str(line.product_id),
        "name": line.name,
        "options": line.options,
        "unit": str(line.unit),
        "price_cents": line.price_cents,
        "vat_bp": line.vat_bp,
        "qty_milli": line.qty_milli,
        "prepared_milli": line.prepared_milli,
        "total_cents": line.total_cents,
        "dropped": line.dropped,
    }


def _transition(
    shop: Shop, before: Order, after: Order, moves: tuple[Moving, ...], reason: str
) -> None:
    """Write a step with its stock movements, here and in the outbox, as one."""
    ids = [shop.new_id() for _ in moves]
    body: dict[str, Any] = {
        "id": str(after.id),
        "to": str(after.state),
        "from_version": before.version,
        "movements": [movement_body(id, move) for id, move in zip(ids, moves, strict=True)],
    }
    if reason:
        body["reason"] = reason
    version = shop.outbox.record(NewChange("order.transition", "order", after.id, body))
    step = {"from": str(before.state), "to": str(after.state), "reason": reason}
    shop.orders.save(_with_event(shop, after, version, order_record.MOVED, **step))
    shop.orders.mark_seen([after.id])
    if moves:
        shop.stock.write(stamp_moves(shop, ids, moves, version))


def _adjust_line(shop: Shop, order: Order, before: OrderLine, after: OrderLine) -> Done:
    _adjust(shop, order.with_line(after), [after])
    undo = PrepareLine(order.id, before.id, before.prepared_milli, agreed=True)
    values: dict[str, object] = {
        "name": before.name,
        "code": spaced(order.code),
        "weight": Quantity(after.due_milli, before.unit),
    }
    return Done(
        touched=Touched.ORDERS | Touched.STOCK,
        said=Said(QT_TRANSLATE_NOOP("Operations", "{name} of {code}: {weight}"), values),
        undo=undo,
        subject=order.id,
    )


def _adjust(shop: Shop, order: Order, lines: Sequence[OrderLine]) -> None:
    changes = [
        {
            "id": str(line.id),
            "prepared_milli": line.prepared_milli,
            "total_cents": line.total_cents,
            "dropped": line.dropped,
        }
        for line in lines
    ]
    body = {"id": str(order.id), "lines": changes}
    version = shop.outbox.record(NewChange("order.adjust", "order", order.id, body))
    shop.orders.save(_with_event(shop, order, version, order_record.ADJUSTED, lines=changes))


def _with_event(shop: Shop, order: Order, version: Version, kind: str, **more: object) -> Order:
    """The order with this change in its history, as the marketplace will write it."""
    happened = order_record.event(kind, order_record.SHOP, shop.now_ms, **more, **_who(version))
    return replace(order, version=order.version + 1, events=(*order.events, happened))


def _who(version: Version) -> dict[str, str]:
    return {"device_id": version.device_id, "id": version.mutation_id}


def wish_for(product: Product) -> Wish:
    """The usual first wish of a product: one piece, or its least measured quantity."""
    return Wish(product.shelf[0].id, max(product.min_milli, 1))
