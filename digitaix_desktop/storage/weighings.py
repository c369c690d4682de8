"""Weights that are to be noted, in the shop's file."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from sqlalchemy import Connection, delete, insert

from digitaix_desktop.domain.errors import NotFound
from digitaix_desktop.operations.ports import ToNote
from digitaix_desktop.storage.tables import WeighingRow


class SqlWeighings:
    """`ports.Weighings` in the shop's file."""

    def __init__(self, connection: Connection, now_ms: int, new_id: Callable[[], UUID]) -> None:
        self._connection, self._now_ms, self._new_id = connection, now_ms, new_id

    def put_off(self, passed: ToNote) -> UUID:
        """Note that a weight is to be written down; the note's id."""
        note_id = self._new_id()
        self._connection.execute(
            insert(WeighingRow).values(id=note_id, at_ms=self._now_ms, **passed._asdict())
        )
        return note_id

    def take(self, note_id: UUID) -> ToNote:
        """Take a note away; `NotFound` if it was settled already."""
        taken = (
            delete(WeighingRow)
            .where(WeighingRow.id == note_id)
            .returning(WeighingRow.variant_id, WeighingRow.way, WeighingRow.reason)
        )
        row = self._connection.execute(taken).first()
        if row is None:
            raise NotFound(what=note_id)
        return ToNote(*row)
