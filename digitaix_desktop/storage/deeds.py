"""Long deeds in the shop's file: written down as they go."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from digitaix_desktop.domain.errors import NotFound
from digitaix_desktop.operations.ports import DeedItem
from digitaix_desktop.operations.views import DeedState, LongDeed
from digitaix_desktop.storage.prepared import Prepared
from digitaix_desktop.storage.tables import DeedItemRow, DeedPlanRow, DeedRow

_LAST_ITEM = select(func.max(DeedItemRow.number)).where(DeedItemRow.deed_id == bindparam("of_deed"))
_ADD_ITEM = Prepared(insert(DeedItemRow))


def recent(connection: Connection, limit: int, deed_id: UUID | None = None) -> list[LongDeed]:
    """The history of long deeds, newest first; or the one of that id."""
    query = select(
        DeedRow.id, DeedRow.at_ms, DeedRow.name, DeedRow.state, DeedRow.done, DeedRow.total
    )
    if deed_id is not None:
        query = query.where(DeedRow.id == deed_id)
    deeds = connection.execute(query.order_by(DeedRow.at_ms.desc()).limit(limit)).all()
    made = (
        select(
            DeedItemRow.deed_id,
            func.count().filter(DeedItemRow.before.is_(None)),
            func.count().filter(DeedItemRow.before.is_not(None)),
        )
        .where(DeedItemRow.deed_id.in_([deed.id for deed in deeds]))
        .group_by(DeedItemRow.deed_id)
    )
    counts = {id: (created, updated) for id, created, updated in connection.execute(made)}
    return [
        LongDeed(
            deed.id,
            deed.at_ms,
            deed.name,
            DeedState(deed.state),
            deed.done,
            deed.total,
            *counts.get(deed.id, (0, 0)),
        )
        for deed in deeds
    ]


class SqlDeeds:
    """`ports.Deeds` in the shop's file."""

    def __init__(self, connection: Connection, now_ms: int) -> None:
        self._connection, self._now_ms = connection, now_ms

    def begin(self, deed_id: UUID, name: str, total: int, plan: bytes) -> None:
        """A long deed starts; `plan` is all it needs to go on after a crash."""
        self._connection.execute(
            insert(DeedRow).values(
                id=deed_id,
                at_ms=self._now_ms,
                name=name,
                state=DeedState.RUNNING.value,
                done=0,
                total=total,
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
        last = self._connection.execute(_LAST_ITEM, {"of_deed": deed_id}).scalar() or 0
        _ADD_ITEM.run(
            self._connection,
            [
                {"deed_id": deed_id, "number": last + n, "product_id": product_id, "before": before}
                for n, (product_id, before) in enumerate(items, 1)
            ],
        )
        self._connection.execute(update(DeedRow).where(DeedRow.id == deed_id).values(done=done))

    def close(self, deed_id: UUID, state: DeedState) -> None:
        """It is done, or undone; its plan is no longer needed."""
        self._connection.execute(
            update(DeedRow).where(DeedRow.id == deed_id).values(state=state.value)
        )
        if state in {DeedState.DONE, DeedState.UNDONE}:
            self._connection.execute(delete(DeedPlanRow).where(DeedPlanRow.deed_id == deed_id))

    def items(self, deed_id: UUID, after: int, limit: int) -> list[DeedItem]:
        """What it did, in order, from number `after` on."""
        query = (
            select(DeedItemRow.number, DeedItemRow.product_id, DeedItemRow.before)
            .where(DeedItemRow.deed_id == deed_id, DeedItemRow.number > after)
            .order_by(DeedItemRow.number)
            .limit(limit)
        )
        rows = self._connection.execute(query)
        return [DeedItem(row.number, row.product_id, row.before) for row in rows]
