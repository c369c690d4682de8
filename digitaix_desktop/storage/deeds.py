"""Long deeds in the shop's file: written down as they go."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import repeat
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Connection, Row, and_, bindparam, delete, func, insert, select, update

from digitaix_desktop.domain.errors import NotFound
from digitaix_desktop.operations.ports import DeedItem
from digitaix_desktop.operations.views.deeds import DeedState, LongDeed, PhotosNamed
from digitaix_desktop.storage.prepared import Prepared, as_json
from digitaix_desktop.storage.tables import (
    AwaitedPhotoRow,
    DeedItemRow,
    DeedPlanRow,
    DeedRow,
    ProductRow,
)

_LAST_ITEM = select(func.max(DeedItemRow.number)).where(DeedItemRow.deed_id == bindparam("of_deed"))
_ADD_ITEM = Prepared(insert(DeedItemRow), "deed_id number product_id before".split())
_NOTE_UNDONE = Prepared(
    update(DeedItemRow)
    .where(
        DeedItemRow.deed_id == bindparam("of_deed"), DeedItemRow.number == bindparam("of_number")
    )
    .values(stayed=bindparam("as_is"))
)
_ABSENT = func.json_extract(DeedItemRow.before, "$.absent")
_PHOTO = func.json_extract(DeedItemRow.before, "$.photo")
_NAMES_SHOWN = 3
_TAKEN_BACK = {DeedState.UNDOING.value, DeedState.UNDONE.value}


def recent(connection: Connection, limit: int, deed_id: UUID | None = None) -> list[LongDeed]:
    """The history of long deeds, newest first; or the one of that id."""
    query = select(
        DeedRow.id,
        DeedRow.at_ms,
        DeedRow.name,
        DeedRow.state,
        DeedRow.done,
        DeedRow.total,
        DeedRow.kind,
    )
    if deed_id is not None:
        query = query.where(DeedRow.id == deed_id)
    deeds = connection.execute(query.order_by(DeedRow.at_ms.desc()).limit(limit)).all()
    made = (
        select(
            DeedItemRow.deed_id,
            func.count().filter(DeedItemRow.before.is_(None)),
            func.count().filter(
                DeedItemRow.before.is_not(None), _ABSENT.is_(None), _PHOTO.is_(None)
            ),
            func.count().filter(_ABSENT.is_not(None)),
            func.count().filter(DeedItemRow.stayed.is_(True)),
            func.count().filter(DeedItemRow.stayed.is_(True), DeedItemRow.before.is_(None)),
        )
        .where(DeedItemRow.deed_id.in_([deed.id for deed in deeds]))
        .group_by(DeedItemRow.deed_id)
    )
    photos = _photos(connection, [deed.id for deed in deeds])
    counts = {id: _Figures(*figures) for id, *figures in connection.execute(made)}
    return [
        replace(_deed(connection, deed, counts.get(deed.id, _Figures())), photos=photos[deed.id])
        if deed.id in photos
        else _deed(connection, deed, counts.get(deed.id, _Figures()))
        for deed in deeds
    ]


def _photos(connection: Connection, deed_ids: Sequence[UUID]) -> dict[UUID, PhotosNamed]:
    """What became of the photos that these imports named.

    One is counted once, as the file names it, for however many products and sizes it is.
    """
    row = AwaitedPhotoRow
    each = (
        select(
            row.deed_id,
            row.source,
            func.min(row.number).label("number"),
            func.count(row.due_ms).label("waits"),
            func.max(row.photo).label("photo"),
        )
        .where(row.deed_id.in_(deed_ids))
        .group_by(row.deed_id, row.source)
        .subquery()
    )
    waits, is_lost = each.c.waits > 0, and_(each.c.waits == 0, each.c.photo == "")
    query = select(
        each.c.deed_id,
        func.count().filter(each.c.waits == 0, each.c.photo != ""),
        func.count().filter(waits),
        func.count().filter(is_lost),
    ).group_by(each.c.deed_id)
    found = {}
    for deed_id, come, awaited, lost in connection.execute(query).all():
        names = select(each.c.source).where(each.c.deed_id == deed_id, is_lost)
        shown = names.order_by(each.c.number).limit(_NAMES_SHOWN)
        lost_names = tuple(connection.execute(shown).scalars()) if lost else ()
        found[deed_id] = PhotosNamed(come, awaited, lost, lost_names)
    return found


class _Figures(NamedTuple):
    created: int = 0
    updated: int = 0
    archived: int = 0
    stayed: int = 0
    stayed_new: int = 0


def _deed(connection: Connection, row: Row[*tuple[Any, ...]], figures: _Figures) -> LongDeed:
    if row.state not in _TAKEN_BACK:
        figures = figures._replace(stayed=0, stayed_new=0)  # nothing yet: it will, if it is undone
    return LongDeed(
        row.id,
        row.at_ms,
        row.name,
        DeedState(row.state),
        row.done,
        row.total,
        *figures,
        _stayed_names(connection, row.id) if figures.stayed else (),
        row.kind,
    )


def _stayed_names(connection: Connection, deed_id: UUID) -> tuple[str, ...]:
    """The first products that were left as they are when a deed was undone."""
    query = (
        select(ProductRow.name)
        .join(DeedItemRow, DeedItemRow.product_id == ProductRow.id)
        .where(DeedItemRow.deed_id == deed_id, DeedItemRow.stayed.is_(True))
        .order_by(DeedItemRow.number)
        .limit(_NAMES_SHOWN)
    )
    return tuple(connection.execute(query).scalars())


class SqlDeeds:
    """`ports.Deeds` in the shop's file."""

    def __init__(self, connection: Connection, now_ms: int) -> None:
        self._connection, self._now_ms = connection, now_ms

    def begin(
        self, deed_id: UUID, name: str, total: int, plan: bytes, kind: str | None = None
    ) -> None:
        """A long deed starts; `plan` is all it needs to go on after a crash."""
        self._connection.execute(
            insert(DeedRow).values(
                id=deed_id,
                at_ms=self._now_ms,
                name=name,
                state=DeedState.RUNNING.value,
                done=0,
                total=total,
                kind=kind,
            )
        )
        self._connection.execute(insert(DeedPlanRow).values(deed_id=deed_id, plan=plan))

    def get(self, deed_id: UUID) -> LongDeed:
        """One long deed; `NotFound` if there is none of that id."""
        found = recent(self._connection, 1, deed_id)
        if not found:
            raise NotFound(what=deed_id)
        return found[0]

    def plan(self, deed_id: UUID) -> bytes:
        """What `begin` was given, until the deed is done."""
        plan = self._connection.execute(
            select(DeedPlanRow.plan).where(DeedPlanRow.deed_id == deed_id)
        ).scalar()
        if plan is None:
            raise NotFound(what=deed_id)
        return plan

    def advance(
        self,
        deed_id: UUID,
        done: int,
        items: Iterable[tuple[UUID, Mapping[str, Any] | None]],
    ) -> None:
        """So far it got; `items` are products it made (None) or changed (their groups before)."""
        self.add_items(deed_id, items)
        self._connection.execute(update(DeedRow).where(DeedRow.id == deed_id).values(done=done))

    def add_items(
        self, deed_id: UUID, items: Iterable[tuple[UUID, Mapping[str, Any] | None]]
    ) -> None:
        """More of what it did: what follows an import, such as its photos."""
        last, told = self._connection.execute(_LAST_ITEM, {"of_deed": deed_id}).scalar(), [*items]
        first = (last or 0) + 1
        columns = {
            "deed_id": repeat(deed_id.hex, len(told)),
            "number": range(first, first + len(told)),
            "product_id": [product_id.hex for product_id, _ in told],
            "before": [as_json(before) for _, before in told],
        }
        _ADD_ITEM.put(self._connection, columns)

    def close(self, deed_id: UUID, state: DeedState) -> None:
        """It is done, or undone; its plan is no longer needed."""
        self._connection.execute(
            update(DeedRow).where(DeedRow.id == deed_id).values(state=state.value)
        )
        if state in {DeedState.DONE, DeedState.UNDONE}:
            self._connection.execute(delete(DeedPlanRow).where(DeedPlanRow.deed_id == deed_id))

    def made(self) -> dict[UUID, tuple[UUID, int]]:
        """By product, the deed that made it and its number there, where that may be undone."""
        query = (
            select(DeedItemRow.product_id, DeedItemRow.deed_id, DeedItemRow.number)
            .join(DeedRow, DeedRow.id == DeedItemRow.deed_id)
            .where(
                DeedItemRow.before.is_(None),
                DeedItemRow.stayed.is_(None),
                DeedRow.state.in_([DeedState.RUNNING.value, DeedState.DONE.value]),
            )
        )
        rows = self._connection.execute(query)
        return {product_id: (deed_id, number) for product_id, deed_id, number in rows}

    def items(self, deed_id: UUID, after: int, limit: int) -> list[DeedItem]:
        """What it did, in order, from number `after` on."""
        query = (
            select(
                DeedItemRow.number, DeedItemRow.product_id, DeedItemRow.before, DeedItemRow.stayed
            )
            .where(DeedItemRow.deed_id == deed_id, DeedItemRow.number > after)
            .order_by(DeedItemRow.number)
            .limit(limit)
        )
        rows = self._connection.execute(query)
        return [DeedItem(row.number, row.product_id, row.before, row.stayed) for row in rows]

    def note_undone(self, deed_id: UUID, stayed: Mapping[int, bool]) -> None:
        """These of its items were taken back, or left as they are."""
        _NOTE_UNDONE.run(
            self._connection,
            [
                {"of_deed": deed_id, "of_number": number, "as_is": as_is}
                for number, as_is in stayed.items()
            ],
        )
