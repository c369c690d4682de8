"""Goods that are expected: from whom, how much, what arrived, and when it goes into the stock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from digitaix_desktop.domain.errors import ShopError
from digitaix_desktop.domain.products import Product, Variant
from digitaix_desktop.domain.stock import Movement, Moving
from digitaix_desktop.operations.changes import Dated, move_stock, move_stock_at
from digitaix_desktop.operations.counter import Way, taken_back_by
from digitaix_desktop.operations.desk import Done, Touched
from digitaix_desktop.operations.ports import Arriving, Expected, Shop
from digitaix_desktop.operations.said import Said
from digitaix_desktop.operations.stock import UNDONE
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP

DELIVERY = "delivery"
"""The kind of reference of movements that a delivery made."""


class NothingExpected(ShopError):
    """A delivery without a line that is known here."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "None of these items is known here with a quantity. Import the file: it adds them, and "
        "their stock as a delivery.",
    )


class NothingArrived(ShopError):
    """A delivery of which nothing more arrived."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "Nothing new arrived yet: scan it, type how much, or say that all is there."
    )


@dataclass(frozen=True, slots=True)
class NotedLine:
    """A line of a supplier's delivery note, as its file has it."""

    name: str
    sku: str
    barcode: str
    options: tuple[tuple[str, str], ...]
    milli: int


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
    """What a supplier's delivery note says is expected; what nobody knows here is named."""

    supplier: str
    lines: tuple[NotedLine, ...]

    def run(self, shop: Shop) -> Done:
        """Find each line's goods: by barcode, by reference, by name."""
        known: dict[UUID, int] = {}
        unknown: list[str] = []
        for line, variant in zip(self.lines, _articles(shop, self.lines), strict=True):
            if variant is None:
                unknown.append(line.name)
            elif line.milli > 0:
                known[variant.id] = known.get(variant.id, 0) + line.milli
        expected = Expected(self.supplier, tuple(known.items()), tuple(unknown))
        return ExpectDeliveries((expected,)).run(shop)


def _articles(shop: Shop, lines: Sequence[NotedLine]) -> list[Variant | None]:
    found = shop.products.matching(
        {line.sku for line in lines if line.sku},
        {line.barcode for line in lines if line.barcode},
        {line.name for line in lines if line.name},
    )
    ids = {*found.by_barcode.values(), *found.by_sku.values(), *found.by_name.values()}
    products = shop.products.get_many(ids)
    articles: list[Variant | None] = []
    for line in lines:
        id = (
            found.by_barcode.get(line.barcode)
            or found.by_sku.get(line.sku)
            or found.by_name.get(line.name)
        )
        articles.append(None if id is None else _variant_of(products[id], line))
    return articles


def _variant_of(product: Product, line: NotedLine) -> Variant | None:
    shelf = product.shelf
    for fits in (
        lambda each: bool(line.barcode) and line.barcode in each.barcodes,
        lambda each: bool(line.sku) and each.sku == line.sku,
        lambda each: bool(line.options) and each.options == line.options,
    ):
        fitting = [each for each in shelf if fits(each)]
        if len(fitting) == 1:
            return fitting[0]
    return shelf[0] if len(shelf) == 1 else None


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
        booked = line.booked_milli if line is not None else 0
        shop.deliveries.arrived(self.delivery_id, self.variant_id, max(booked, self.milli))
        return Done(Touched.STOCK, undo=NoteArrived(self.delivery_id, self.variant_id, before))


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
