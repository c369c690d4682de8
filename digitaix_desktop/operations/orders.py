"""What can be done with orders, from the moment they come to the moment the bag leaves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from digitaix_desktop.domain.errors import Quantity, ShopError
from digitaix_desktop.domain.orders import Contact, Order, OrderLine, StepRefused
from digitaix_desktop.domain.products import Product
from digitaix_desktop.operations import order_changes
from digitaix_desktop.operations.desk import Done, Touched
from digitaix_desktop.operations.ports import Shop
from digitaix_desktop.operations.said import Said
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP
from digitaix_protocol.rules.amounts import line_total
from digitaix_protocol.rules.codes import COUNTER_FIRSTS, pickup_code
from digitaix_protocol.rules.formats import pickup_code as spaced
from digitaix_protocol.rules.order_states import State, shop_may


class NothingPutAside(ShopError):
    """An order needs something in it."""

    message = QT_TRANSLATE_NOOP("Errors", "Add at least one item before putting it aside.")


class NoPriceYet(ShopError):
    """An order promises a price, so there must be one."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "“{name}” has no price or no VAT rate yet. Complete it, then put it aside."
    )


MOST_WORDS = 1000
"""Characters that a word to the customer may have."""


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
    pickup_to_ms: int | None = None

    def run(self, shop: Shop) -> Done:
        """The order gets a code of this PC's own; the name goes to the file of contacts."""
        if not self.wishes or any(wish.qty_milli <= 0 for wish in self.wishes):
            raise NothingPutAside
        lines = tuple(line_of(shop, wish.variant_id, wish.qty_milli) for wish in self.wishes)
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
            pickup_to_ms=self.pickup_to_ms,
            note=self.note.strip(),
        )
        order_changes.create(shop, order)
        return Done(
            touched=Touched.ORDERS | Touched.STOCK,
            said=Said(
                QT_TRANSLATE_NOOP("Operations", "Order {code} put aside"), {"code": spaced(code)}
            ),
            undo=CancelOrder(order.id, reason="undo"),
            subject=order.id,
            contacts={order.id: self.contact},
        )


def line_of(shop: Shop, variant_id: UUID, qty_milli: int) -> OrderLine:
    """A line of an order, at today's price. `NoPriceYet`."""
    product = shop.products.of_variant(variant_id)
    variant = product.variant(variant_id)
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
        qty_milli=qty_milli,
        total_cents=line_total(price, qty_milli),
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
        quantities: Mapping[UUID, int] = {}
        if self.target is State.COLLECTED:
            quantities = order.still_due
        elif order.state is State.COLLECTED:
            quantities = {line: -milli for line, milli in order.last_handed().items()}
        order_changes.transition(shop, order, stepped, quantities, self.reason)
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
        order_changes.transition(shop, order, stepped, {}, self.reason)
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
        order_changes.adjust(shop, order_after, [after])
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
        order_changes.tell(shop, order, told=self.told)
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
class WriteToCustomer:
    """A word of the shop's, read on the page of the order; empty takes it back."""

    order_id: UUID
    message: str

    def run(self, shop: Shop) -> Done:
        """Write it; undone, the word before is back."""
        order = shop.orders.get(self.order_id)
        if not order.is_open:
            raise StepRefused(code=spaced(order.code))
        message = self.message.strip()[:MOST_WORDS]
        order_changes.write(shop, order, message)
        return Done(
            touched=Touched.ORDERS,
            said=Said(
                QT_TRANSLATE_NOOP("Operations", "The customer of {code} reads it on their order")
                if message
                else QT_TRANSLATE_NOOP("Operations", "The customer of {code} reads nothing more"),
                {"code": spaced(order.code)},
            ),
            undo=replace(self, message=order.message),
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


def _adjust_line(shop: Shop, order: Order, before: OrderLine, after: OrderLine) -> Done:
    order_changes.adjust(shop, order.with_line(after), [after])
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


def wish_for(product: Product) -> Wish:
    """The usual first wish of a product: one piece, or its least measured quantity."""
    return Wish(product.shelf[0].id, max(product.min_milli, 1))
