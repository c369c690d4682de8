"""The journal: what the shopkeeper should know of, kept for good once it was looked at."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from digitaix_desktop.storage.tables import JournalRow


class SqlNotices:
    """`ports.Notices` and `sync.ports.NoticeBook` in the shop's file."""

    def __init__(self, connection: Connection, now_ms: int) -> None:
        self._connection, self._now_ms = connection, now_ms

    def settle(self, notice_id: int, *, seen: bool = True) -> None:
        """The shopkeeper has looked at a notice; or it is to be looked at again."""
        self._connection.execute(
            update(JournalRow).where(JournalRow.id == notice_id).values(seen=seen)
        )

    def once(
        self,
        ref_id: UUID,
        kind: str,
        entity: str,
        entity_id: UUID | None,
        data: Mapping[str, Any],
        *,
        at_ms: int | None = None,
        seen: bool | None = None,
    ) -> None:
        """Write down what is known by `ref_id`; told again, only what is new of it changes.

        Without `seen`, what was looked at stays so.
        """
        statement = upsert(JournalRow).values(
            at_ms=self._now_ms if at_ms is None else at_ms,
            kind=kind,
            entity=entity,
            entity_id=entity_id,
            data=dict(data),
            seen=bool(seen),
            ref_id=ref_id,
        )
        new = {"data": statement.excluded.data, **({} if seen is None else {"seen": seen})}
        self._connection.execute(
            statement.on_conflict_do_update(index_elements=[JournalRow.ref_id], set_=new)
        )

    def is_open(self, ref_id: UUID) -> bool:
        """Whether something is known by that and was not looked at yet."""
        seen = select(JournalRow.seen).where(JournalRow.ref_id == ref_id)
        return self._connection.scalar(seen) is False

    def close(self, ref_id: UUID) -> None:
        """What is known by that, if anything, need not be looked at any more."""
        self._connection.execute(
            update(JournalRow).where(JournalRow.ref_id == ref_id).values(seen=True)
        )
