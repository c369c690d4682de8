"""What waits on this PC and what it has sent, deed by deed, however much it is."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, select

from digitaix_desktop.operations.views.exchange import ExchangedChange, ExchangedDeed, ExchangedPage
from digitaix_desktop.storage.outbox import QUEUED
from digitaix_desktop.storage.reading.asking import Asking
from digitaix_desktop.storage.reading.exchange import names_of
from digitaix_desktop.storage.rows import pieces
from digitaix_desktop.storage.tables import DeedRow, OutboxRow, ProductRow, VariantRow

ROWS = 4000
"""Changes looked at for one page: an import alone may have made them all, and is then the page."""
TOLD = 4
"""A deed of more changes than these is told by how many they are."""

_LIGHT = (
    OutboxRow.mutation_id,
    OutboxRow.deed_id,
    OutboxRow.kind,
    OutboxRow.made_ms,
    OutboxRow.status,
)


@dataclass
class _Deed:
    at_ms: int
    changes: list[UUID] = field(default_factory=list)
    kinds: Counter[str] = field(default_factory=Counter)
    refused: bool = False


class AskingExchanged(Asking):
    """The deeds of this PC on their way to the marketplace."""

    def exchanged(self, *, sent: bool, limit: int) -> ExchangedPage:
        """What waits on this PC, or what it has sent in 45 days, the newest deeds first."""
        query = select(*_LIGHT).limit(ROWS)
        if sent:
            query = query.where(OutboxRow.state != QUEUED).order_by(
                OutboxRow.made_ms.desc(), OutboxRow.seq.desc()
            )
        else:
            query = query.where(OutboxRow.state == QUEUED).order_by(
                OutboxRow.stream_id.desc(), OutboxRow.seq.desc()
            )
        with self._database.reading() as connection:
            with connection.execute(query) as rows:  # no more of them than it takes
                deeds, whole = _grouped(rows, limit)
            few = [
                id for deed in deeds.values() if len(deed.changes) <= TOLD for id in deed.changes
            ]
            told = _told(connection, few)
            long = _long_deeds(connection, deeds)
        return ExchangedPage(
            [
                ExchangedDeed(
                    id,
                    deed.at_ms,
                    len(deed.changes),
                    deed.kinds,
                    [told[each] for each in reversed(deed.changes) if each in told],
                    long.get(id, ""),
                    deed.refused,
                )
                for id, deed in deeds.items()
            ],
            not whole,
        )


def _grouped(rows: Iterable[Any], limit: int) -> tuple[dict[UUID, _Deed], bool]:
    """The first deeds of the rows, and whether these are all of them."""
    deeds: dict[UUID, _Deed] = {}
    read = 0
    for row in rows:
        read += 1
        deed = deeds.get(row.deed_id)
        if deed is None:
            if len(deeds) == limit:
                return deeds, False
            deed = deeds[row.deed_id] = _Deed(row.made_ms)
        deed.changes.append(row.mutation_id)
        deed.kinds[row.kind] += 1
        deed.refused |= row.status == "rejected"
    return deeds, read < ROWS


def _long_deeds(connection: Connection, ids: Collection[UUID]) -> dict[UUID, str]:
    query = select(DeedRow.id, DeedRow.name).where(DeedRow.id.in_(ids))
    return dict(connection.execute(query).all())


def _told(connection: Connection, ids: Iterable[UUID]) -> dict[UUID, ExchangedChange]:
    rows = [
        row
        for piece in pieces(ids)
        for row in connection.execute(
            select(
                OutboxRow.mutation_id,
                OutboxRow.kind,
                OutboxRow.entity_id,
                OutboxRow.body,
                OutboxRow.replaced,
            ).where(OutboxRow.mutation_id.in_(piece))
        )
    ]
    bodies = {row.mutation_id: json.loads(row.body) for row in rows}
    about = {row.mutation_id: _about(row, bodies[row.mutation_id]) for row in rows}
    names = names_of(connection, about.values())
    shelves = _shelves(connection, about.values())
    return {
        row.mutation_id: ExchangedChange(
            row.kind,
            names.get(about[row.mutation_id], ""),
            *shelves.get(about[row.mutation_id], ("", "piece")),
            bodies[row.mutation_id],
            row.replaced or {},
        )
        for row in rows
    }


def _about(row: Row[Any], body: dict[str, Any]) -> UUID:
    """What a change is about: of a patch of a size, the size itself."""
    return UUID(str(body["id"])) if row.kind.startswith("variant.") else row.entity_id


def _shelves(connection: Connection, ids: Iterable[UUID]) -> dict[UUID, tuple[str, str]]:
    """Of variants: their options in words, and the unit they are counted in; of products that."""
    found = {}
    for piece in pieces(ids):
        for id, unit in connection.execute(
            select(ProductRow.id, ProductRow.price_unit).where(ProductRow.id.in_(piece))
        ):
            found[id] = ("", unit)
        for id, options, unit in connection.execute(
            select(VariantRow.id, VariantRow.options, ProductRow.price_unit)
            .join(ProductRow, ProductRow.id == VariantRow.product_id)
            .where(VariantRow.id.in_(piece))
        ):
            found[id] = (", ".join(str(value) for _, value in options), unit)
    return found
