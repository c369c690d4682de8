"""The stock ledger in the shop's file: lines are added, and the shelves folded from them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Connection, bindparam, func, insert, select, update

from digitaix_desktop.domain.errors import NotFound
from digitaix_desktop.domain.stock import Movement, Moving
from digitaix_desktop.storage.prepared import Columns, Prepared, among, listed
from digitaix_desktop.storage.projection import put_stock, refresh_variants
from digitaix_desktop.storage.rows import movement_from_row, movement_to_row
from digitaix_desktop.storage.tables import MovementRow, StockRow
from digitaix_protocol.rules.fold import COUNT, Place, Shelf, add_movement, fold, supersedes

_KNOWN = select(MovementRow.id, MovementRow.hlc, MovementRow.device_id).where(among(MovementRow.id))
_ADD_MOVEMENT = Prepared(insert(MovementRow))
_STAMP_ANEW = Prepared(
    update(MovementRow)
    .where(MovementRow.id == bindparam("of_id", type_=MovementRow.id.type))
    .values(hlc=bindparam("stamp"), device_id=bindparam("by"))
)
_SHELVES = select(StockRow.__table__).where(among(StockRow.variant_id))


_PUT_SHELF = put_stock("on_hand_milli", "known", "count_hlc", "count_device", "count_id")


@dataclass(slots=True)
class _Held:
    shelf: Shelf
    known: bool


def write_movements(connection: Connection, movements: Iterable[Movement]) -> None:
    """Add lines to the ledger and bring the shelves up to date; known lines add nothing.

    Only the place of a known line may differ: the server's own stamp, where this PC's clock ran
    ahead; or another PC, where two went on from one disk and the other one sent it first.
    """
    by_id = {movement.id: movement for movement in movements}
    if not by_id:
        return
    stamped = [
        movement
        for known, hlc, device_id in connection.execute(_KNOWN, listed(by_id)).all()
        if ((movement := by_id.pop(known)).hlc, movement.device_id) != (hlc, device_id)
    ]
    _STAMP_ANEW.run(
        connection,
        [{"of_id": each.id, "stamp": each.hlc, "by": each.device_id} for each in stamped],
    )
    _ADD_MOVEMENT.run(connection, [movement_to_row(each) for each in by_id.values()])
    by_variant: dict[UUID, list[Movement]] = defaultdict(list)
    for movement in by_id.values():
        by_variant[movement.variant_id].append(movement)
    held = _held(connection, by_variant)
    anew = refold(connection, {movement.variant_id for movement in stamped})
    rows = []
    for variant_id in {**by_variant, **anew}:
        lines = by_variant[variant_id]
        shelf = anew.get(variant_id) or _fold_in(
            connection, variant_id, held.get(variant_id), lines
        )
        rows.append(_shelf_to_row(variant_id, shelf))
    _PUT_SHELF.run(connection, rows)
    refresh_variants(connection, by_variant)


class FirstLines(NamedTuple):
    """What was found of variants that are new, but for its place in the ledger."""

    movements: Columns
    shelves: Columns
    ids: Sequence[str]
    """The movements, as they travel."""


_OPEN_OF_MOVEMENT = frozenset({"hlc", "device_id", "at_ms"})
_OPEN_OF_SHELF = frozenset({"count_hlc", "count_device", "count_id"})


def first_lines(counted: Sequence[tuple[UUID, Moving]]) -> FirstLines:
    """The rows of counts, each under its identifier and the only one of its variant."""
    return FirstLines(
        _ADD_MOVEMENT.columns(
            [
                {
                    "id": id,
                    "variant_id": count.variant_id,
                    "kind": count.kind,
                    "qty_milli": count.qty_milli,
                    "reason": count.reason,
                    "ref_type": count.ref_type,
                    "ref_id": count.ref_id,
                }
                for id, count in counted
            ],
            _OPEN_OF_MOVEMENT,
        ),
        _PUT_SHELF.columns(
            [
                {
                    "variant_id": count.variant_id,
                    "on_hand_milli": count.qty_milli,
                    "reserved_milli": 0,
                    "known": True,
                }
                for _, count in counted
            ],
            _OPEN_OF_SHELF,
        ),
        [str(id) for id, _ in counted],
    )


def write_first(
    connection: Connection, lines: FirstLines, stamps: Sequence[int], device_id: UUID, at_ms: int
) -> None:
    """Add the first lines of the ledger of variants that were just made, and their shelves.

    Nothing can be known of them yet, so nothing is looked up.
    """
    count = len(stamps)
    place = {
        "hlc": stamps,
        "device_id": repeat(device_id.hex, count),
        "at_ms": repeat(at_ms, count),
    }
    _ADD_MOVEMENT.put(connection, {**lines.movements, **place})
    counted = {
        "count_hlc": stamps,
        "count_device": repeat(str(device_id), count),
        "count_id": lines.ids,
    }
    _PUT_SHELF.put(connection, {**lines.shelves, **counted})


def _shelf_to_row(variant_id: UUID, shelf: Shelf) -> dict[str, Any]:
    place = shelf.counted_at
    return {
        "variant_id": variant_id,
        "on_hand_milli": shelf.on_hand_milli,
        "reserved_milli": 0,
        "known": True,
        "count_hlc": place.hlc if place else None,
        "count_device": place.device_id if place else None,
        "count_id": place.movement_id if place else None,
    }


def _held(connection: Connection, variant_ids: Iterable[UUID]) -> dict[UUID, _Held]:
    held: dict[UUID, _Held] = {}
    for row in connection.execute(_SHELVES, listed(variant_ids)):
        place = (
            Place(row.count_hlc, row.count_device, row.count_id)
            if row.count_hlc is not None
            else None
        )
        held[row.variant_id] = _Held(Shelf(row.on_hand_milli, place), row.known)
    return held


def _fold_in(
    connection: Connection, variant_id: UUID, held: _Held | None, lines: Sequence[Movement]
) -> Shelf:
    """The shelf with some lines more; folded anew only where a newer count arrived."""
    if held is None or not held.known:
        return fold(line.entry for line in lines)
    shelf = held.shelf
    if any(line.is_count and supersedes(shelf, line.entry) for line in lines):
        oldest = min(line.hlc for line in lines if line.is_count)
        rows = connection.execute(
            select(MovementRow.__table__).where(
                MovementRow.variant_id == variant_id, MovementRow.hlc >= oldest
            )
        )
        return fold(movement_from_row(row).entry for row in rows)
    for line in lines:
        if not line.is_count:
            shelf = add_movement(shelf, line.entry)
    return shelf


def refold(connection: Connection, variant_ids: Iterable[UUID]) -> dict[UUID, Shelf]:
    """The shelves folded from the whole ledger: what the projection must always equal."""
    shelves = {}
    for variant_id in variant_ids:
        rows = connection.execute(
            select(MovementRow.__table__).where(MovementRow.variant_id == variant_id)
        )
        shelves[variant_id] = fold(movement_from_row(row).entry for row in rows)
    return shelves


def fold_anew(connection: Connection, variant_ids: Sequence[UUID]) -> None:
    """Write the shelves as the whole ledger has them, whatever stood there."""
    shelves = refold(connection, variant_ids)
    moved = set(connection.execute(_MOVED, listed(variant_ids)).scalars())
    rows = [_shelf_to_row(id, shelf) | {"known": id in moved} for id, shelf in shelves.items()]
    _PUT_SHELF.run(connection, rows)
    refresh_variants(connection, variant_ids)


_MOVED = select(MovementRow.variant_id).where(among(MovementRow.variant_id)).distinct()
_HELD = select(MovementRow.id).where(among(MovementRow.id))
_MOVED_BY = select(MovementRow.__table__).where(
    among(MovementRow.variant_id), MovementRow.ref_id == bindparam("of_deed")
)
_MOVED_BESIDES = (
    select(MovementRow.variant_id)
    .where(among(MovementRow.variant_id), MovementRow.reason != bindparam("but"))
    .distinct()
)


def movement(connection: Connection, movement_id: UUID) -> Movement:
    """A line of the ledger; `NotFound` if there is none of that id."""
    query = select(MovementRow.__table__).where(MovementRow.id == movement_id)
    row = connection.execute(query).first()
    if row is None:
        raise NotFound(what=movement_id)
    return movement_from_row(row)


_MOVED_SINCE = select(func.coalesce(func.sum(MovementRow.qty_milli), 0)).where(
    MovementRow.variant_id == bindparam("of_variant"),
    MovementRow.hlc > bindparam("since"),
    MovementRow.kind != COUNT,
)


def moved_since(connection: Connection, variant_id: UUID, hlc: int) -> int:
    """What came and went of a variant after a place in the ledger, counts aside."""
    asked = {"of_variant": variant_id, "since": hlc}
    return int(connection.execute(_MOVED_SINCE, asked).scalar_one())


def held(connection: Connection, movement_ids: Iterable[UUID]) -> set[UUID]:
    """Those of the movements that are in the ledger."""
    return set(connection.execute(_HELD, listed(movement_ids)).scalars())


def moved_by(connection: Connection, deed_id: UUID, variant_ids: Iterable[UUID]) -> list[Movement]:
    """The lines of the ledger that a long deed wrote for these variants, naming itself."""
    rows = connection.execute(_MOVED_BY, {**listed(variant_ids), "of_deed": deed_id})
    return [movement_from_row(row) for row in rows]


def moved_besides(connection: Connection, reason: str, variant_ids: Iterable[UUID]) -> set[UUID]:
    """Those of the variants that goods came or went of for any other reason."""
    rows = connection.execute(_MOVED_BESIDES, {**listed(variant_ids), "but": reason})
    return set(rows.scalars())
