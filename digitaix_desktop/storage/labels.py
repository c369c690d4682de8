"""What the labels on the shelves say, as they were printed on this PC."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID

from sqlalchemy import Connection, TextClause, delete, select, text

from digitaix_desktop.domain.shelf_labels import Face
from digitaix_desktop.storage.prepared import among, listed
from digitaix_desktop.storage.tables import LabelRow

_SOURCE = """json_array(
  product.name, product.price_cents, product.price_unit, product.promo_price_cents,
  product.promo_from_ms, product.promo_to_ms, json_extract(product.extra, '$.food.net_milli'),
  json_extract(product.extra, '$.food.net_unit'), json(variant.options), variant.price_cents,
  variant.promo_price_cents, json_extract(product.extra, '$.selling.per_milli'))"""
"""All that a label's words come from. What is the same as then says the same, but for the day."""
_KEEP = text(
    "INSERT OR REPLACE INTO label (variant_id, face, source, printed_ms) "  # noqa: S608 - words of our own
    f"SELECT variant.id, :face, {_SOURCE}, :printed_ms FROM variant "
    "JOIN product ON product.id = variant.product_id WHERE variant.id = :id"
)
_PUT_BACK = text(
    "INSERT OR REPLACE INTO label (variant_id, face, source, printed_ms) "
    "VALUES (:id, :face, '', :printed_ms)"
)
_PRINTED = select(LabelRow.variant_id, LabelRow.face).where(among(LabelRow.variant_id))
_DOUBTFUL = text(
    "SELECT label.variant_id, label.face FROM label "  # noqa: S608 - words of our own
    "JOIN variant ON variant.id = label.variant_id AND variant.deleted = 0 "
    "JOIN product ON product.id = variant.product_id AND product.deleted = 0 "
    f"WHERE product.promo_price_cents IS NOT NULL OR label.source <> {_SOURCE} "
    "ORDER BY product.sort_name, variant.position"
).columns(LabelRow.variant_id, LabelRow.face)


class SqlLabels:
    """`ports.Labels` in the shop's file."""

    def __init__(self, connection: Connection, now_ms: int) -> None:
        self._connection, self._now_ms = connection, now_ms

    def printed(self, variant_ids: Iterable[UUID]) -> dict[UUID, Face]:
        """What the last labels of these say."""
        return printed(self._connection, variant_ids)

    def keep(self, faces: Mapping[UUID, Face]) -> None:
        """These are on the shelf from now on."""
        self._write(_KEEP, faces)

    def put_back(self, faces: Mapping[UUID, Face]) -> None:
        """These are there after all, whatever would be printed now."""
        self._write(_PUT_BACK, faces)

    def _write(self, statement: TextClause, faces: Mapping[UUID, Face]) -> None:
        kind = LabelRow.face.type.bind_processor(self._connection.dialect)
        if faces:
            self._connection.execute(
                statement,
                [
                    {
                        "id": id.hex,
                        "face": kind(face.written()) if kind else face.written(),
                        "printed_ms": self._now_ms,
                    }
                    for id, face in faces.items()
                ],
            )

    def forget(self, variant_ids: Iterable[UUID]) -> None:
        """There is none of these any more."""
        self._connection.execute(
            delete(LabelRow).where(among(LabelRow.variant_id)), listed(variant_ids)
        )


def printed(connection: Connection, variant_ids: Iterable[UUID]) -> dict[UUID, Face]:
    """What the last labels of these say."""
    rows = connection.execute(_PRINTED, listed(variant_ids))
    return {row.variant_id: Face.kept(row.face) for row in rows}


def doubtful(connection: Connection) -> dict[UUID, Face]:
    """The labels that may no longer say what is so, by name of their goods."""
    return {row.variant_id: Face.kept(row.face) for row in connection.execute(_DOUBTFUL)}
