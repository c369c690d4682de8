"""Weights that are to be noted, in the shop's file."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from sqlalchemy import Connection, delete, insert

from digitaix_desktop.domain.errors import NotFound
from digitaix_desktop.storage.tables import WeighingRow


class SqlWeighings:
    """`ports.Weighings` in the shop's file."""

    def __init__(self, connection: Connection, now_ms: int, new_id: Callable[[], UUID]) -> None:
        self._connection, self._now_ms, self._new_id = connection, now_ms, new_id

    def put_off(self, variant_id: UUID) -> UUID:
        """Note that a weight is to be written down; the note's id."""
        note_id = self._new_id()
        self._connection.execute(
            insert(WeighingRow).values(id=note_id, variant_id=variant_id, at_ms=self._now_ms)
        )
        return note_id

    def take(self, note_id: UUID) -> UUID:
        """Take a note away; its variant. `NotFound` if it was settled already."""
        taken = (
            delete(WeighingRow).where(WeighingRow.id == note_id).returning(WeighingRow.variant_id)
        )
        variant_id = self._connection.execute(taken).scalar()
        if variant_id is None:
            raise NotFound(what=note_id)
        return variant_id
