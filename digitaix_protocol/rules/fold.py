"""What lies on the shelf, folded from the ledger of stock movements.

`on_hand = N of the count with the highest (hlc, device, id) + every movement above it`, or the
plain sum if the goods were never counted. It depends on the set of movements only, never on the
order in which they arrive, so that all copies of a ledger agree.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

COUNT = "count"
KINDS = frozenset(
    "counter till_import return web_pickup goods_in loss own_use transfer_in transfer_out "
    "correction count".split()
)
"""Why goods moved. Nothing here is a payment."""


class Place(NamedTuple):
    """Where a movement stands in the one order of a ledger."""

    hlc: int
    device_id: str
    movement_id: str


class Entry(NamedTuple):
    """A line of the ledger as the fold needs it; `qty_milli` is signed, or what was counted."""

    place: Place
    kind: str
    qty_milli: int


@dataclass(frozen=True, slots=True)
class Shelf:
    """The projection of one variant's ledger: can be rebuilt from it at any time."""

    on_hand_milli: int = 0
    counted_at: Place | None = None


def fold(ledger: Iterable[Entry]) -> Shelf:
    """The whole ledger of one variant as what lies on the shelf."""
    last: Entry | None = None
    moved: list[Entry] = []
    for entry in ledger:
        if entry.kind != COUNT:
            moved.append(entry)
        elif last is None or entry.place > last.place:
            last = entry
    above = sum([each.qty_milli for each in moved if last is None or each.place > last.place])
    if last is None:
        return Shelf(above)
    return Shelf(last.qty_milli + above, last.place)


def add_movement(shelf: Shelf, entry: Entry) -> Shelf:
    """One more movement that is no count: below the last count it is absorbed by it."""
    if shelf.counted_at is not None and entry.place < shelf.counted_at:
        return shelf
    return Shelf(shelf.on_hand_milli + entry.qty_milli, shelf.counted_at)


def supersedes(shelf: Shelf, count: Entry) -> bool:
    """Whether this count is the newest known, so that the shelf must be folded from it anew."""
    return shelf.counted_at is None or count.place > shelf.counted_at


def available(on_hand_milli: int, reserved_milli: int, safety_milli: int, buffer: int = 0) -> int:
    """What the web may still promise: never below zero."""
    return max(0, on_hand_milli - reserved_milli - safety_milli - buffer)
