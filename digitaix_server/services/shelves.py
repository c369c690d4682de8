"""What lies on a shop's shelves: the projection of its ledger, and what open orders keep of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from digitaix_protocol.rules import hlc
from digitaix_protocol.rules.buffer import weight
from digitaix_protocol.rules.fold import COUNT, Entry, Place, Shelf, add_movement, fold, supersedes
from digitaix_server.database import now_ms
from digitaix_server.services.upserts import chunks, upsert_many
from digitaix_server.tables import MovementRow, StockRow

SOLD = frozenset({"counter", "till_import"})
"""The kinds of movements by which goods are sold in the shop; such goods put back undo a sale."""


@dataclass(frozen=True, slots=True)
class MovementLine:
    """A line of the stock ledger, as it is stored and pulled."""

    id: UUID
    variant_id: UUID
    kind: str
    qty_milli: int
    hlc: int
    device_id: UUID
    at_ms: int
    reason: str
    ref_type: str
    ref_id: UUID | None

    @property
    def entry(self) -> Entry:
        """The line as the fold needs it."""
        place = Place(self.hlc, str(self.device_id), str(self.id))
        return Entry(place, self.kind, self.qty_milli)

    @property
    def when_ms(self) -> int:
        """When the goods moved: by its stamp, which a PC's wrong clock does not touch."""
        return hlc.millis(self.hlc)

    def sold(self, now: int) -> tuple[float, float]:
        """The sale it is and how much was sold, as both weigh in a tally; less for one undone."""
        if self.kind not in SOLD or self.qty_milli == 0:
            return 0.0, 0.0
        heavy = weight(min(self.when_ms, now))
        return (heavy if self.qty_milli < 0 else -heavy), -self.qty_milli * heavy

    def as_row(self, shop_id: UUID) -> dict[str, Any]:
        """The line as a row of its table."""
        return {
            "shop_id": shop_id,
            "id": self.id,
            "variant_id": self.variant_id,
            "kind": self.kind,
            "qty_milli": self.qty_milli,
            "hlc": self.hlc,
            "device_id": self.device_id,
            "at_ms": self.at_ms,
            "reason": self.reason,
            "ref_type": self.ref_type,
            "ref_id": self.ref_id,
        }


@dataclass(slots=True)
class _Sold:
    """What is sold of a variant, and since when it has a ledger, as `rules.buffer` weighs it."""

    moves: float = 0.0
    milli: float = 0.0
    since: float | None = None

    def add(self, line: MovementLine, now: int) -> None:
        moves, milli = line.sold(now)
        began = weight(min(line.when_ms, now))
        self.moves += moves
        self.milli += milli
        self.since = began if self.since is None else min(began, self.since)

    def after(self, row: Any) -> _Sold:
        """With what was stored before."""
        if row is None:
            return self
        both = [one for one in (self.since, row.since_weight) if one is not None]
        return _Sold(
            self.moves + row.sold_weight,
            self.milli + row.sold_milli_weight,
            min(both, default=None),
        )


def update(
    db: Session, shop_id: UUID, added: Sequence[MovementLine], reserved: Mapping[UUID, int]
) -> Sequence[UUID]:
    """Bring the stock of a locked shop up to its ledger, which holds the lines `added` already.

    `reserved` is by how much the reservations of each variant changed, in milli-units. Answers
    with the variants whose stock was written.
    """
    now = now_ms(db)
    by_variant: dict[UUID, list[Entry]] = {}
    tallies: dict[UUID, _Sold] = {}
    for line in added:
        by_variant.setdefault(line.variant_id, []).append(line.entry)
        tallies.setdefault(line.variant_id, _Sold()).add(line, now)
    variants = list({*by_variant, *(variant for variant, change in reserved.items() if change)})
    stored = _stored(db, shop_id, variants)
    rows = []
    for variant in variants:
        old = stored.get(variant)
        shelf = _shelf(old)
        entries = by_variant.get(variant, [])
        counts = [entry for entry in entries if entry.kind == COUNT]
        newest = max(counts, key=lambda entry: entry.place, default=None)
        if newest is not None and supersedes(shelf, newest):
            shelf = fold(_since(db, shop_id, variant, newest.place.hlc))
        else:
            for entry in entries:
                if entry.kind != COUNT:
                    shelf = add_movement(shelf, entry)
        counted = shelf.counted_at
        sold = tallies.get(variant, _Sold()).after(old)
        rows.append(
            {
                "shop_id": shop_id,
                "variant_id": variant,
                "on_hand_milli": shelf.on_hand_milli,
                "count_hlc": counted.hlc if counted else None,
                "count_device": UUID(counted.device_id) if counted else None,
                "count_id": UUID(counted.movement_id) if counted else None,
                "reserved_milli": (old.reserved_milli if old else 0) + reserved.get(variant, 0),
                "known": bool(entries) or (old is not None and old.known),
                "since_weight": sold.since,
                "sold_weight": sold.moves,
                "sold_milli_weight": sold.milli,
            }
        )
    upsert_many(db, StockRow, rows)
    return variants


def _stored(db: Session, shop_id: UUID, variants: Sequence[UUID]) -> dict[UUID, Any]:
    columns = (
        StockRow.variant_id,
        StockRow.on_hand_milli,
        StockRow.count_hlc,
        StockRow.count_device,
        StockRow.count_id,
        StockRow.reserved_milli,
        StockRow.known,
        StockRow.since_weight,
        StockRow.sold_weight,
        StockRow.sold_milli_weight,
    )
    return {
        row.variant_id: row
        for keys in chunks(variants)
        for row in db.execute(
            select(*columns).where(StockRow.shop_id == shop_id, StockRow.variant_id.in_(keys))
        )
    }


def _shelf(row: Any) -> Shelf:
    if row is None:
        return Shelf()
    if row.count_hlc is None:
        return Shelf(row.on_hand_milli)
    place = Place(row.count_hlc, str(row.count_device), str(row.count_id))
    return Shelf(row.on_hand_milli, place)


def _since(db: Session, shop_id: UUID, variant_id: UUID, hlc: int) -> list[Entry]:
    """The ledger of a variant from a count's stamp on: all that the new fold needs."""
    rows = db.execute(
        select(
            MovementRow.id,
            MovementRow.kind,
            MovementRow.qty_milli,
            MovementRow.hlc,
            MovementRow.device_id,
        ).where(
            MovementRow.shop_id == shop_id,
            MovementRow.variant_id == variant_id,
            MovementRow.hlc >= hlc,
        )
    )
    return [
        Entry(Place(hlc, str(device), str(movement)), kind, qty)
        for movement, kind, qty, hlc, device in rows
    ]
