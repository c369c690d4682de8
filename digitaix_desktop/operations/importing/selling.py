"""The sales of another till, brought into the ledger: each line once, on whichever PC."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any
from uuid import UUID

from digitaix_desktop.domain.products import Variant
from digitaix_desktop.domain.stock import Moving
from digitaix_desktop.operations.changes import Dated, move_stock_at
from digitaix_desktop.operations.desk import Desk, Touched
from digitaix_desktop.operations.importing.articles import articles_of
from digitaix_desktop.operations.importing.once import not_yet_counted
from digitaix_desktop.operations.importing.pace import steps
from digitaix_desktop.operations.importing.sold import SalesFile, Sold, numbered
from digitaix_desktop.operations.ports import Progress, Shop
from digitaix_desktop.operations.views.deeds import SALES, DeedState, LongDeed

TILL = "till"
"""The reason, and the kind of reference, of movements that tell of a till's sales."""
_SEEN = Touched.PRODUCTS | Touched.STOCK | Touched.IMPORTS
_Numbered = tuple[str, Sold]


@dataclass(frozen=True, slots=True)
class Takings:
    """What a file of sales comes to, or came to: lines that count now, that counted before, and
    those of articles the shop doesn't know. `unknown` are these articles with what was sold."""

    counted: int = 0
    returns: int = 0
    again: int = 0
    not_known: int = 0
    unknown: tuple[tuple[str, int], ...] = ()


class SalesImport:
    """Looks at a file of sales, brings it in, or goes on with one that was cut short."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def foresee(self, sales: SalesFile, till: str, progress: Progress) -> Takings:
        """What bringing it in would come to; nothing is written."""
        lines, total = list(numbered(sales.lines, till)), Takings()
        for stretch, done in steps(lines):
            total = _plus(total, self._desk.step(_look_at(stretch)))
            progress.step(done, len(lines))
        return total

    def start(self, sales: SalesFile, till: str, progress: Progress) -> tuple[LongDeed, Takings]:
        """Bring it in. Stopped by `progress`, what went in stays in; again, it adds the rest."""
        lines = list(numbered(sales.lines, till))

        def begin(shop: Shop) -> UUID:
            shop.deeds.begin(shop.deed_id, sales.name, len(lines), _packed(lines), SALES)
            return shop.deed_id

        return self._go_on(self._desk.step(begin, Touched.IMPORTS), lines, 0, progress)

    def resume(self, deed: LongDeed, plan: bytes, progress: Progress) -> LongDeed:
        """Go on with one that was cut short."""
        return self._go_on(deed.id, _unpacked(plan), deed.done, progress)[0]

    def _go_on(
        self, deed_id: UUID, lines: Sequence[_Numbered], done: int, progress: Progress
    ) -> tuple[LongDeed, Takings]:
        total, touched = Takings(), set[UUID]()
        progress.step(done, len(lines))
        for stretch, now_done in steps(lines, done):
            work = _bring_in(deed_id, stretch, now_done, touched)
            total = _plus(total, self._desk.step(work, _SEEN))
            progress.step(now_done, len(lines))

        def close(shop: Shop) -> LongDeed:
            shop.deeds.close(deed_id, DeedState.DONE)
            return shop.deeds.get(deed_id)

        return self._desk.step(close, _SEEN), total


def _look_at(stretch: Sequence[_Numbered]) -> Callable[[Shop], Takings]:
    return lambda shop: _sift(shop, stretch)[0]


def _bring_in(
    deed_id: UUID, stretch: Sequence[_Numbered], done: int, touched: set[UUID]
) -> Callable[[Shop], Takings]:
    def work(shop: Shop) -> Takings:
        shop.outbox.belongs_to(deed_id)
        takings, fresh = _sift(shop, stretch)
        now = shop.now_ms
        move_stock_at(
            shop,
            [
                Dated(
                    id,
                    Moving(variant.id, "till_import", -line.quantity_milli, TILL, TILL, deed_id),
                    min(line.at_ms, now),
                )
                for id, line, variant in fresh
            ],
        )
        products = {variant.product_id for _, _, variant in fresh} - touched
        touched.update(products)
        nothing_else: dict[str, Any] = {"groups": {}, "variants": {}}
        shop.deeds.advance(deed_id, done, [(id, nothing_else) for id in sorted(products)])
        return takings

    return work


def _sift(
    shop: Shop, stretch: Sequence[_Numbered]
) -> tuple[Takings, list[tuple[UUID, Sold, Variant]]]:
    """The lines that do not count yet, each with what was sold."""
    sold = articles_of(shop, [line for _, line in stretch])
    known = [
        (key, line, variant)
        for (key, line), variant in zip(stretch, sold, strict=True)
        if variant is not None
    ]
    ids = not_yet_counted(shop, [key for key, _, _ in known])
    fresh = [(ids[key], line, variant) for key, line, variant in known if key in ids]
    missing: dict[str, int] = {}
    for (_, line), variant in zip(stretch, sold, strict=True):
        if variant is None:
            missing[line.article] = missing.get(line.article, 0) + line.quantity_milli
    takings = Takings(
        len(fresh),
        sum(line.quantity_milli < 0 for _, line, _ in fresh),
        len(known) - len(fresh),
        len(stretch) - len(known),
        tuple(missing.items()),
    )
    return takings, fresh


def _plus(one: Takings, other: Takings) -> Takings:
    unknown = dict(one.unknown)
    for name, milli in other.unknown:
        unknown[name] = unknown.get(name, 0) + milli
    return Takings(
        one.counted + other.counted,
        one.returns + other.returns,
        one.again + other.again,
        one.not_known + other.not_known,
        tuple(unknown.items()),
    )


def _packed(lines: Sequence[_Numbered]) -> bytes:
    rows = [
        (
            key,
            line.row,
            line.name,
            line.options,
            line.sku,
            line.barcode,
            line.quantity_milli,
            line.day.isoformat(),
            line.at.isoformat() if line.at else None,
            line.ticket,
            *line.also,
        )
        for key, line in lines
    ]
    return zlib.compress(json.dumps(rows, ensure_ascii=False).encode(), 1)


def _unpacked(plan: bytes) -> list[_Numbered]:
    rows = json.loads(zlib.decompress(plan))
    return [(key, _sold(*about)) for key, *about in rows]


def _sold(
    row: int,
    name: str,
    options: str,
    sku: str,
    barcode: str,
    milli: int,
    day: str,
    at: str | None,
    ticket: str,
    *also: str,
) -> Sold:
    clock = time.fromisoformat(at) if at else None
    return Sold(
        row, name, options, sku, barcode, milli, date.fromisoformat(day), clock, ticket, also
    )
