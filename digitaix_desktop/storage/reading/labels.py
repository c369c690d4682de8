"""Shelf labels: what they say now, and which of those printed here say otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from sqlalchemy import Connection, select

from digitaix_desktop.domain.shelf_labels import Face
from digitaix_desktop.operations.labels import ShelfLabel, label_of
from digitaix_desktop.storage.labels import doubtful, printed
from digitaix_desktop.storage.prepared import among, listed
from digitaix_desktop.storage.reading.asking import Asking
from digitaix_desktop.storage.reading.products import sheets_of, with_past
from digitaix_desktop.storage.rows import pieces
from digitaix_desktop.storage.tables import VariantRow

_OWNERS = select(VariantRow.id, VariantRow.product_id).where(among(VariantRow.id))


class AskingLabels(Asking):
    """Labels on the shelves."""

    def labels(self, product_ids: Iterable[UUID]) -> Sequence[ShelfLabel]:
        """A label of each size and colour of these products, in their order."""
        at_ms, made = self._now_ms(), list[ShelfLabel]()
        with self._database.reading() as connection:
            for piece in pieces(product_ids):
                sheets = list(with_past(connection, sheets_of(connection, piece)))
                shelves = [each for sheet in sheets for each in sheet.product.shelf]
                last = printed(connection, [each.id for each in shelves])
                made += [
                    label_of(sheet, each, at_ms, last.get(each.id))
                    for sheet in sheets
                    for each in sheet.product.shelf
                ]
        return made

    def labels_to_reprint(self) -> Sequence[ShelfLabel]:
        """Those whose last label says what is no longer so, by name."""
        with self._database.reading() as connection:
            return _untrue(connection, doubtful(connection), self._now_ms())


def _untrue(connection: Connection, last: Mapping[UUID, Face], at_ms: int) -> list[ShelfLabel]:
    owners: dict[UUID, UUID] = dict(connection.execute(_OWNERS, listed(last)).all())
    made: dict[UUID, ShelfLabel] = {}
    for piece in pieces(dict.fromkeys(owners[id] for id in last)):
        for sheet in with_past(connection, sheets_of(connection, piece)):
            for variant in sheet.product.shelf:
                if variant.id in last:
                    made[variant.id] = label_of(sheet, variant, at_ms, last[variant.id])
    return [made[id] for id in last if id in made and not made[id].is_true]
