"""Which of the marketplace's revisions of each entity is here, and what it has never heard of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from functools import reduce
from operator import xor
from uuid import UUID

from sqlalchemy import Connection, bindparam, delete, exists, select
from sqlalchemy.dialects.sqlite import insert as upsert

from digitaix_desktop.storage import meta as names
from digitaix_desktop.storage.meta import Meta
from digitaix_desktop.storage.outbox import ACKED, QUEUED
from digitaix_desktop.storage.prepared import Prepared, among, listed
from digitaix_desktop.storage.tables import (
    MovementRow,
    OrderRow,
    OutboxRow,
    ProductRow,
    RevisionRow,
)
from digitaix_protocol.rules import digest

_BEFORE = select(RevisionRow.entity_id, RevisionRow.rev).where(
    RevisionRow.entity == bindparam("of_entity"), among(RevisionRow.entity_id)
)
_new = upsert(RevisionRow)
_PUT = Prepared(
    _new.on_conflict_do_update(
        index_elements=[RevisionRow.entity, RevisionRow.entity_id],
        set_={"rev": _new.excluded.rev},
    ),
    ["entity", "entity_id", "rev"],
)
_DROP = Prepared(
    delete(RevisionRow).where(
        RevisionRow.entity == bindparam("of_entity"),
        RevisionRow.entity_id == bindparam("of_id", type_=RevisionRow.entity_id.type),
    )
)


class SqlRevisions:
    """`sync.ports.Revisions` in the shop's file."""

    def __init__(self, connection: Connection, meta: Meta) -> None:
        self._connection, self._meta = connection, meta

    def note(self, revisions: Iterable[tuple[str, UUID, int]]) -> None:
        """Entities are here as the marketplace holds them at these revisions."""
        by_entity: dict[str, dict[UUID, int]] = defaultdict(dict)
        for entity, entity_id, rev in revisions:
            by_entity[entity][entity_id] = rev
        total = self.digest()
        for entity, news in by_entity.items():
            before = self._connection.execute(_BEFORE, {**listed(news), "of_entity": entity})
            for entity_id, rev in before.all():
                total ^= digest.of_row(entity, entity_id, rev)
            for entity_id, rev in news.items():
                total ^= digest.of_row(entity, entity_id, rev)
            _PUT.run(
                self._connection,
                [
                    {"entity": entity, "entity_id": entity_id, "rev": rev}
                    for entity_id, rev in news.items()
                ],
            )
        self._meta.put(names.DIGEST, digest.to_wire(total))

    def digest(self) -> int:
        """The digest of what is here."""
        return int(self._meta.get(names.DIGEST) or "0", 16)

    def buckets(self) -> Sequence[int]:
        """The digest of each bucket, summed up anew."""
        return digest.of_buckets(self._all())

    def forget(self) -> None:
        """Nothing is known any longer of what the marketplace holds."""
        self._connection.execute(delete(RevisionRow))
        self._meta.put(names.DIGEST, "")

    def keep_only(self, buckets: Collection[int], held: Collection[tuple[str, UUID]]) -> None:
        """Of what lies in these buckets the marketplace holds this, and no more."""
        among_them = set(buckets)
        gone = [
            {"of_entity": entity, "of_id": entity_id}
            for entity, entity_id, _ in self._all()
            if digest.bucket(entity_id) in among_them and (entity, entity_id) not in held
        ]
        _DROP.run(self._connection, gone)
        total = reduce(xor, (digest.of_row(*row) for row in self._all()), digest.EMPTY)
        self._meta.put(names.DIGEST, digest.to_wire(total))

    def _all(self) -> list[tuple[str, UUID, int]]:
        query = select(RevisionRow.entity, RevisionRow.entity_id, RevisionRow.rev)
        return [
            (entity, entity_id, rev) for entity, entity_id, rev in self._connection.execute(query)
        ]

    def all_settled(self) -> bool:
        """Whether the marketplace has heard of all that was done here, and we of that."""
        query = select(OutboxRow.seq).where(OutboxRow.state.in_([QUEUED, ACKED])).limit(1)
        return self._connection.execute(query).first() is None

    def unheard_of(self, entity: str, after: UUID, limit: int) -> Sequence[UUID]:
        """The next entities of a kind that are here and, as far as is known, not there.

        An order that ended before the shop had a marketplace has no version, and stays here.
        """
        if entity == "profile":
            shop = self._meta.get(names.SHOP)
            found = [UUID(shop)] if shop and UUID(shop) > after else []
            return [
                each
                for each in found
                if not self._connection.execute(
                    _BEFORE, {**listed([each]), "of_entity": entity}
                ).first()
            ]
        column = {"product": ProductRow.id, "movement": MovementRow.id, "order": OrderRow.id}[
            entity
        ]
        known = exists().where(RevisionRow.entity == entity, RevisionRow.entity_id == column)
        query = select(column).where(column > after, ~known).order_by(column).limit(limit)
        if entity == "order":
            query = query.where(OrderRow.version > 0)
        return self._connection.execute(query).scalars().all()
