"""Goods that are expected: from whom, how much, what arrived, and when it goes into the stock."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from digitaix_desktop.domain.errors import Quantity, ShopError
from digitaix_desktop.domain.products import Product, Variant
from digitaix_desktop.domain.stock import Movement, Moving
from digitaix_desktop.operations.changes import Dated, move_stock, move_stock_at
from digitaix_desktop.operations.counter import Way, taken_back_by
from digitaix_desktop.operations.desk import Done, Touched
from digitaix_desktop.operations.importing.articles import articles_of
from digitaix_desktop.operations.importing.noted import Note, NotedLine
from digitaix_desktop.operations.ports import Arriving, Expected, Shop
from digitaix_desktop.operations.said import Said
from digitaix_desktop.operations.stock import UNDONE
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP

DELIVERY = "delivery"
"""The kind of reference of movements that a delivery made."""
_NAMED = 6


class NothingExpected(ShopError):
    """A delivery without a line that is known here."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "None of these items is known here with a quantity. Import the file: it adds them, and "
        "their stock as a delivery.",
    )


class NothingKnown(NothingExpected):
    """A note of which nothing can be expected."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "Nothing of this note is known here with an amount that can be read: {names}. Import the "
        "file to add what is new, with its stock; or scan what was delivered.",
    )


class NothingArrived(ShopError):
    """A delivery of which nothing more arrived."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "Nothing new arrived yet: scan it, type how much, or say that all is there."
    )


class InStockAlready(ShopError):
    """Less is said to have arrived than was put into the stock of it."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "“{name}”: {amount} of it are in stock already. If that was wrong, put it right with "
        "“Correction”.",
    )


@dataclass(frozen=True)
class ExpectDeliveries:
    """So much of these is expected from now on, from each supplier."""

    deliveries: tuple[Expected, ...]

    def run(self, shop: Shop) -> Done:
        """Note them; undone, they are expected no more."""
        wanted = [each for each in self.deliveries if each.lines]
        if not wanted:
            raise NothingExpected
        ids = tuple(shop.deliveries.expect(each) for each in wanted)
        lines = sum(len(each.lines) for each in wanted)
        return Done(
            Touched.STOCK,
            Said(QT_TRANSLATE_NOOP("Operations", "Delivery expected: {count} items"),
                 {"count": lines}),
            CloseDeliveries(ids),
            ids[0],
        )  # fmt: skip


@dataclass(frozen=True)
class ExpectFromNote:
    """What a supplier's delivery note says is expected; what nobody knows here is named.

    So is what is known and not counted as the note counts it: pieces of what is sold by the kilo.
    A note that is expected already is not expected twice.
    """

    supplier: str
    note: Note

    def run(self, shop: Shop) -> Done:
        """Find each line's goods: by barcode, by reference, by name."""
        if (id := shop.deliveries.of_note(self.note.mark)) is not None:
            return _is_expected_already(id)
        known: dict[UUID, int] = {}
        unknown: list[str] = []
        unread: list[str] = []
        for line, variant, product in _found(shop, self.note.lines):
            if variant is None or product is None:
                unknown.append(line.article)
                continue
            milli = line.milli_in(product.unit)
            if milli is None:
                unread.append(line.as_noted)
            elif milli > 0:
                known[variant.id] = known.get(variant.id, 0) + milli
        if not known:
            raise NothingKnown(names=_listed([*unknown, *unread]))
        for id in shop.deliveries.open():
            if _expects(shop, id) == known:  # it was noted when it was ordered
                return _is_expected_already(id)
        expected = Expected(
            self.supplier, tuple(known.items()), tuple(unknown), tuple(unread), self.note.mark
        )
        return ExpectDeliveries((expected,)).run(shop)


def _is_expected_already(delivery_id: UUID) -> Done:
    said = Said(QT_TRANSLATE_NOOP("Operations", "This is expected already: here it is"))
    return Done(Touched.NOTHING, said, subject=delivery_id)


def _expects(shop: Shop, delivery_id: UUID) -> dict[UUID, int]:
    return {
        each.variant_id: each.expected_milli
        for each in shop.deliveries.lines(delivery_id)
        if each.expected_milli
    }


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:_NAMED]) + (" …" if len(names) > _NAMED else "")


def _found(
    shop: Shop, lines: Sequence[NotedLine]
) -> Iterator[tuple[NotedLine, Variant | None, Product | None]]:
    """Each line with its goods, if the shop knows them."""
    variants = articles_of(shop, lines, references_are_own=False)
    products = shop.products.get_many({each.product_id for each in variants if each is not None})
    for line, variant in zip(lines, variants, strict=True):
        yield line, variant, None if variant is None else products.get(variant.product_id)


@dataclass(frozen=True)
class NoteArrived:
    """So much of it arrived, in all; it is not in the stock yet."""

    delivery_id: UUID
    variant_id: UUID
    milli: int

    def run(self, shop: Shop) -> Done:
        """Write it down, beside what was expected; what was not expected gets its line."""
        line = shop.deliveries.line(self.delivery_id, self.variant_id)
        before = line.arrived_milli if line is not None else 0
        if line is not None and self.milli < line.booked_milli:
            product = shop.products.of_variant(self.variant_id)
            name = product.name_of(product.variant(self.variant_id))
            raise InStockAlready(name=name, amount=Quantity(line.booked_milli, product.unit))
        shop.deliveries.arrived(self.delivery_id, self.variant_id, self.milli)
        return Done(Touched.STOCK, undo=_Arrived(self.delivery_id, ((self.variant_id, before),)))


@dataclass(frozen=True)
class ArrivedMore:
    """So much more of it arrived: what a scan says."""

    delivery_id: UUID
    variant_id: UUID
    milli: int

    def run(self, shop: Shop) -> Done:
        """Add it to what arrived before."""
        line = shop.deliveries.line(self.delivery_id, self.variant_id)
        before = line.arrived_milli if line is not None else 0
        return NoteArrived(self.delivery_id, self.variant_id, before + self.milli).run(shop)


@dataclass(frozen=True)
class AllArrived:
    """All that was expected is there."""

    delivery_id: UUID

    def run(self, shop: Shop) -> Done:
        """Each line arrived as it was expected; more than that stays more."""
        lines = shop.deliveries.lines(self.delivery_id)
        before = tuple((each.variant_id, each.arrived_milli) for each in lines)
        for each in lines:
            whole = max(each.expected_milli, each.arrived_milli)
            shop.deliveries.arrived(self.delivery_id, each.variant_id, whole)
        return Done(Touched.STOCK, undo=_Arrived(self.delivery_id, before))


@dataclass(frozen=True)
class _Arrived:
    delivery_id: UUID
    arrived: tuple[tuple[UUID, int], ...]

    def run(self, shop: Shop) -> Done:
        for variant_id, milli in self.arrived:
            shop.deliveries.arrived(self.delivery_id, variant_id, milli)
        return Done(Touched.STOCK)


@dataclass(frozen=True)
class BookDelivery:
    """What arrived goes into the stock, in one; the rest stays expected, unless it is closed."""

    delivery_id: UUID
    close: bool = False

    def run(self, shop: Shop) -> Done:
        """One movement for each line that brought something."""
        lines = [
            each
            for each in shop.deliveries.lines(self.delivery_id)
            if each.arrived_milli > each.booked_milli
        ]
        if not lines:
            raise NothingArrived
        moves = [
            Moving(
                each.variant_id,
                Way.RECEIVED.value,
                each.arrived_milli - each.booked_milli,
                ref_type=DELIVERY,
                ref_id=self.delivery_id,
            )
            for each in lines
        ]
        movements = move_stock(shop, moves)
        for each in lines:
            shop.deliveries.booked(self.delivery_id, each.variant_id, each.arrived_milli)
        rest = [
            each
            for each in shop.deliveries.lines(self.delivery_id)
            if each.expected_milli > each.booked_milli
        ]
        if self.close or not rest:
            shop.deliveries.set_open(self.delivery_id, is_open=False)
        return Done(
            Touched.STOCK,
            Said(
                QT_TRANSLATE_NOOP("Operations", "Delivery put into stock: {count} items"),
                {"count": len(lines)},
            ),
            _TakeBackDelivery(self.delivery_id, tuple(lines), tuple(movements)),
        )


@dataclass(frozen=True)
class _TakeBackDelivery:
    """It is not in the stock after all, and is expected as before."""

    delivery_id: UUID
    lines: tuple[Arriving, ...]
    movements: tuple[Movement, ...]

    def run(self, shop: Shop) -> Done:
        """The opposites at the same places: a count made since knew of both."""
        ids = {taken_back_by(each.id): each for each in self.movements}
        already = shop.stock.held(ids)
        move_stock_at(
            shop,
            [
                Dated(
                    id,
                    Moving(
                        each.variant_id, each.kind, -each.qty_milli, UNDONE, "movement", each.id
                    ),
                    each.at_ms,
                    each.hlc,
                )
                for id, each in ids.items()
                if id not in already
            ],
        )  # fmt: skip
        for line in self.lines:
            shop.deliveries.booked(self.delivery_id, line.variant_id, line.booked_milli)
        shop.deliveries.set_open(self.delivery_id, is_open=True)
        return Done(
            Touched.STOCK,
            Said(QT_TRANSLATE_NOOP("Operations", "Delivery taken back: it is expected again")),
        )


@dataclass(frozen=True)
class CloseDeliveries:
    """Nothing more is expected of these."""

    delivery_ids: tuple[UUID, ...]

    def run(self, shop: Shop) -> Done:
        """Close them; undone, they are expected again."""
        for each in self.delivery_ids:
            shop.deliveries.set_open(each, is_open=False)
        return Done(
            Touched.STOCK,
            Said(QT_TRANSLATE_NOOP("Operations", "Nothing more is expected of this delivery")),
            _Reopen(self.delivery_ids),
        )


@dataclass(frozen=True)
class _Reopen:
    delivery_ids: tuple[UUID, ...]

    def run(self, shop: Shop) -> Done:
        for each in self.delivery_ids:
            shop.deliveries.set_open(each, is_open=True)
        return Done(Touched.STOCK, undo=CloseDeliveries(self.delivery_ids))
