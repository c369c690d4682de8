"""How far this PC and the marketplace have agreed, in the shop's file."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    bindparam,
    delete,
    exists,
    func,
    insert,
    select,
    true,
    update,
)
from sqlalchemy.dialects.sqlite import insert as upsert

from digitaix_desktop.domain.stock import Movement
from digitaix_desktop.storage import meta as names
from digitaix_desktop.storage.meta import Meta
from digitaix_desktop.storage.outbox import ACKED, QUEUED, SETTLED
from digitaix_desktop.storage.photos import SqlPhotos
from digitaix_desktop.storage.prepared import Prepared, among, listed
from digitaix_desktop.storage.revisions import SqlRevisions
from digitaix_desktop.storage.rows import movement_from_row, pieces
from digitaix_desktop.storage.settings import SqlSettings
from digitaix_desktop.storage.tables import (
    BaseRow,
    ConfirmedRow,
    JournalRow,
    MovementRow,
    OrderRow,
    OutboxRow,
    ProductRow,
)
from digitaix_desktop.sync.ports import Batch, News, Paired, Pending, Result, Waiting
from digitaix_protocol.rules.chain import GENESIS, link
from digitaix_protocol.rules.hlc import LATEST_MS, observe
from digitaix_protocol.rules.merge import Version

KEPT_MS = 45 * 24 * 3600 * 1000
"""How long settled changes are kept: a server restored from an old copy asks for them again."""


_SENT = (
    OutboxRow.seq,
    OutboxRow.mutation_id,
    OutboxRow.deed_id,
    OutboxRow.hlc,
    OutboxRow.made_ms,
    OutboxRow.kind,
    OutboxRow.entity,
    OutboxRow.entity_id,
    OutboxRow.body,
    OutboxRow.prev_hash,
)
"""What a change is sent with; no more is read of thousands of them."""
_AS_MADE = (OutboxRow.hlc, OutboxRow.stream_id, OutboxRow.seq)
"""The order in which changes were made: by stamp, which unlike the clock never goes back."""


_ANSWERED = Prepared(
    update(OutboxRow)
    .where(
        OutboxRow.stream_id == bindparam("of_stream", type_=OutboxRow.stream_id.type),
        OutboxRow.seq == bindparam("of_seq"),
    )
    .values(
        state=bindparam("new_state"),
        status=bindparam("new_status"),
        rev=bindparam("new_rev"),
        hlc=func.coalesce(bindparam("new_hlc"), OutboxRow.hlc),
        settled_ms=bindparam("at_ms"),
    )
)


class SqlAgreement:
    """`sync.ports.Agreement` in the shop's file."""

    def __init__(
        self, connection: Connection, meta: Meta, now_ms: int, new_id: Callable[[], UUID]
    ) -> None:
        self._connection, self._meta = connection, meta
        self._now_ms, self._new_id = now_ms, new_id

    @property
    def paired(self) -> bool:
        """Whether the shop is on a marketplace."""
        return self._meta.paired

    @property
    def device_id(self) -> UUID:
        """Which PC this is."""
        return self._meta.device_id

    @property
    def epoch(self) -> str:
        """Which life of the marketplace this PC agreed with; empty before the first."""
        return self._meta.get(names.EPOCH) or ""

    def cursor(self) -> str:
        """Up to where was pulled; empty before the first pull."""
        return self._meta.get(names.CURSOR) or ""

    def waiting(self, limit: int, most_bytes: int) -> Batch | None:
        """The next changes to send, none if nothing waits."""
        epoch = self._meta.get(names.EPOCH)
        rows = self._connection.execute(
            select(*_SENT)
            .where(OutboxRow.state == QUEUED, OutboxRow.stream_id == self._meta.stream_id)
            .order_by(OutboxRow.seq)
            .limit(limit)
        ).all()
        if not rows or epoch is None:
            return None
        taken: list[Any] = []
        size = 0
        for row in rows:
            size += len(row.body) + 200  # the body and what stands around it
            if taken and size > most_bytes:
                break
            taken.append(row)
        queued = self._connection.execute(
            select(func.count()).select_from(OutboxRow).where(OutboxRow.state == QUEUED)
        ).scalar_one()
        return Batch(
            stream_id=self._meta.stream_id,
            first_seq=taken[0].seq,
            prev_hash=taken[0].prev_hash,
            epoch=UUID(epoch),
            changes=tuple(_waiting(row) for row in taken),
            left=queued - len(taken),
            bulk_confirmed=self._agreed_to(row.mutation_id for row in taken),
        )

    def _agreed_to(self, mutation_ids: Iterable[UUID]) -> bool:
        """Whether the shop has agreed that some of these changes archive many products."""
        query = select(ConfirmedRow.mutation_id).where(among(ConfirmedRow.mutation_id)).limit(1)
        return self._connection.execute(query, listed(mutation_ids)).first() is not None

    def acknowledge(self, results: Iterable[Result]) -> list[tuple[Waiting, Result]]:
        """Note what became of changes; gives back those that did not go in as they were."""
        answered = list(results)
        uneven = {each.seq: each for each in answered if each.status in {"rejected", "merged"}}
        stream = self._meta.stream_id
        found = self._connection.execute(
            select(OutboxRow.__table__)
            .where(OutboxRow.stream_id == stream, OutboxRow.seq.in_(uneven))
            .order_by(OutboxRow.seq)
        ).all()
        _ANSWERED.run(
            self._connection,
            [
                {
                    "of_stream": stream,
                    "of_seq": each.seq,
                    "new_state": SETTLED if each.status == "rejected" else ACKED,
                    "new_status": each.status,
                    "new_rev": each.rev,
                    "new_hlc": each.hlc,
                    "at_ms": self._now_ms if each.status == "rejected" else None,
                }
                for each in answered
            ],
        )
        if stamps := [each.hlc for each in answered if each.hlc is not None]:
            self.observe(max(stamps))
        return [(_waiting(row), uneven[row.seq]) for row in found]

    def set_aside(self, mutation_id: UUID) -> None:
        """Take a change out of what waits; the others go on without it, in a new stream."""
        self._connection.execute(
            update(OutboxRow)
            .where(OutboxRow.mutation_id == mutation_id)
            .values(state=SETTLED, status="rejected", settled_ms=self._now_ms)
        )
        self.renumber()

    def renumber(self) -> None:
        """Go on in a new stream: what waits is numbered anew, with the ids it has."""
        self._move_to_new_stream(OutboxRow.state == QUEUED)

    def send_again(self) -> None:
        """Send what no pull has covered yet once more, in a new stream: the server lost its memory.

        What it still knows it answers as a duplicate, by the ids. What a pull did cover is in the
        rows, and goes back with them.
        """
        self._move_to_new_stream(OutboxRow.state.in_([QUEUED, ACKED]))

    def _move_to_new_stream(self, which: ColumnElement[bool]) -> None:
        new, chain, seq = self._new_id(), GENESIS, 0
        rows = self._connection.execute(
            select(OutboxRow.mutation_id, OutboxRow.body).where(which).order_by(*_AS_MADE)
        ).all()
        moves = []
        for seq, row in enumerate(rows, 1):
            before, chain = chain, link(chain, str(row.mutation_id), row.body)
            moves.append({"of": row.mutation_id, "number": seq, "before": before, "after": chain})
        if moves:
            self._connection.execute(
                update(OutboxRow)
                .where(OutboxRow.mutation_id == bindparam("of"))
                .values(
                    stream_id=new,
                    seq=bindparam("number"),
                    prev_hash=bindparam("before"),
                    hash=bindparam("after"),
                    state=QUEUED,
                    status=None,
                    rev=None,
                    settled_ms=None,
                ),
                moves,
            )
        self._meta.put(names.STREAM, str(new))
        self._meta.put(names.NEXT_SEQ, str(seq + 1))
        self._meta.put(names.CHAIN, chain)

    def unsettled(self, entity: str, ids: Iterable[UUID]) -> dict[UUID, list[Pending]]:
        """Changes of ours, by entity, that no pull has covered yet; oldest first."""
        found: dict[UUID, list[Pending]] = defaultdict(list)
        device = str(self._meta.device_id)
        for piece in pieces(ids):
            rows = self._connection.execute(
                select(OutboxRow.__table__)
                .where(
                    OutboxRow.entity == entity,
                    OutboxRow.entity_id.in_(piece),
                    OutboxRow.state.in_([QUEUED, ACKED]),
                )
                .order_by(*_AS_MADE)
            )
            for row in rows:
                version = Version(row.hlc, device, str(row.mutation_id))
                found[row.entity_id].append(
                    Pending(row.kind, json.loads(row.body), version, row.made_ms)
                )
        return dict(found)

    def keep_base(self, entity: str, entity_id: UUID, data: Mapping[str, Any]) -> None:
        """Keep the server's value beside ours until ours is settled."""
        statement = upsert(BaseRow).values(entity=entity, entity_id=entity_id, data=dict(data))
        self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=[BaseRow.entity, BaseRow.entity_id],
                set_={"data": statement.excluded.data},
            )
        )

    def bases(self, entity: str, ids: Iterable[UUID]) -> dict[UUID, Mapping[str, Any]]:
        """The server's values kept so."""
        found: dict[UUID, Mapping[str, Any]] = {}
        for piece in pieces(ids):
            query = select(BaseRow.entity_id, BaseRow.data).where(
                BaseRow.entity == entity, BaseRow.entity_id.in_(piece)
            )
            found.update(self._connection.execute(query).all())
        return found

    def settle(self, rev: int) -> Sequence[tuple[str, UUID, Mapping[str, Any]]]:
        """What was acknowledged up to `rev` is now in what was pulled.

        Gives back what the marketplace holds of entities that such changes lay upon.
        """
        covered = OutboxRow.state == ACKED, OutboxRow.rev <= rev
        found = self._connection.execute(
            select(BaseRow.entity, BaseRow.entity_id, BaseRow.data).where(
                exists().where(
                    *covered,
                    OutboxRow.entity == BaseRow.entity,
                    OutboxRow.entity_id == BaseRow.entity_id,
                )
            )
        ).all()
        self._connection.execute(
            update(OutboxRow).where(*covered).values(state=SETTLED, settled_ms=self._now_ms)
        )
        still = select(OutboxRow.entity_id).where(
            OutboxRow.state.in_([QUEUED, ACKED]), OutboxRow.entity == BaseRow.entity
        )
        self._connection.execute(delete(BaseRow).where(BaseRow.entity_id.not_in(still)))
        self._connection.execute(
            delete(OutboxRow).where(OutboxRow.settled_ms < self._now_ms - KEPT_MS)
        )
        return [(entity, entity_id, data) for entity, entity_id, data in found]

    def move_cursor(self, news: News) -> None:
        """Save up to where was pulled, with the rows it covers."""
        self._meta.put(names.CURSOR, news.cursor)
        self._meta.put(names.EPOCH, str(news.epoch))

    def forget_cursor(self) -> None:
        """Pull everything anew, beside what is here."""
        self._meta.put(names.CURSOR, "")
        SqlRevisions(self._connection, self._meta).forget()
        self.look_for_orphans()

    def look_for_orphans(self) -> None:
        """Once all is settled, see whether something is here that the marketplace lacks."""
        self._meta.put(names.ORPHANS, "1")

    @property
    def looks_for_orphans(self) -> bool:
        """Whether that is still to be seen."""
        return self._meta.get(names.ORPHANS) is not None

    def begin_giving_back(self) -> None:
        """Give the marketplace all that it has not heard of, as far as is known here."""
        self._meta.put(names.ORPHANS, "")
        self._meta.put(names.GIVING_BACK, "|")

    def giving_back(self) -> tuple[str, UUID] | None:
        """After which entity to go on giving back; none if there is nothing to give."""
        place = self._meta.get(names.GIVING_BACK)
        if place is None:
            return None
        entity, _, after = place.partition("|")
        return entity, UUID(after) if after else UUID(int=0)

    def gave_back(self, entity: str, entity_id: UUID) -> None:
        """Entities of this kind were given back up to this one."""
        self._meta.put(names.GIVING_BACK, f"{entity}|{entity_id}")

    def end_giving_back(self) -> None:
        """All was given back."""
        self._meta.put(names.GIVING_BACK, "")

    def mending(self) -> str:
        """How far a difference between here and there is being seen to; empty if there is none."""
        return self._meta.get(names.MENDING) or ""

    def mend(self, step: str) -> None:
        """Note how far that is."""
        self._meta.put(names.MENDING, step)

    def token_ms(self) -> int:
        """When this PC's token was given to it."""
        return int(self._meta.get(names.TOKEN_MS) or 0)

    def note_token(self) -> None:
        """A new token is in use."""
        self._meta.put(names.TOKEN_MS, str(self._now_ms))

    def observe(self, hlc: int) -> None:
        """A stamp of another device: ours will be higher from now on."""
        self._meta.put(names.LAST_HLC, str(observe(self._meta.last_hlc, hlc)))

    def set_clock_offset(self, ms: int) -> None:
        """Server time less this PC's; a time that no clock can show is not believed."""
        if 0 <= self._now_ms + ms <= LATEST_MS:
            self._meta.put(names.OFFSET, str(ms))

    def pair(self, paired: Paired) -> None:
        """This PC belongs to a shop of a marketplace from now on."""
        for name, value in (
            (names.SHOP, paired.shop_id),
            (names.DEVICE, paired.device_id),
            (names.EPOCH, paired.epoch),
            (names.SERVER, paired.server),
            (names.SHOP_NAME, paired.shop_name),
            (names.STOREFRONT, paired.storefront_url),
        ):
            self._meta.put(name, str(value))
        SqlPhotos(self._connection).send_all_again()
        self.note_token()
        self.forget_cursor()

    def unpair(self) -> None:
        """It no longer does; a next pairing sends everything anew, so nothing waits for it."""
        for name in (names.SHOP, names.EPOCH, names.SERVER, names.STOREFRONT):
            self._meta.put(name, "")
        self.forget_cursor()
        self.end_giving_back()
        self.mend("")
        self._connection.execute(delete(OutboxRow))
        self._connection.execute(delete(BaseRow))
        self._move_to_new_stream(true())

    def ledger(self) -> Iterator[Sequence[Movement]]:
        """The whole ledger, in stretches, oldest first."""
        after = -1
        while True:
            rows = self._connection.execute(
                select(MovementRow.__table__)
                .where(MovementRow.hlc > after)
                .order_by(MovementRow.hlc)
                .limit(400)
            ).all()
            if not rows:
                return
            after = rows[-1].hlc
            rest = self._connection.execute(  # one stamp may cover many movements
                select(MovementRow.__table__).where(
                    MovementRow.hlc == after, MovementRow.id.not_in([row.id for row in rows])
                )
            ).all()
            yield [movement_from_row(row) for row in (*rows, *rest)]

    def product_ids(self) -> Sequence[UUID]:
        """All products, archived ones too."""
        return self._connection.execute(select(ProductRow.id)).scalars().all()

    def order_ids(self) -> Sequence[UUID]:
        """All orders, oldest first."""
        query = select(OrderRow.id).order_by(OrderRow.placed_ms)
        return self._connection.execute(query).scalars().all()

    def journal(
        self, kind: str, entity: str, entity_id: UUID | None, data: Mapping[str, Any]
    ) -> None:
        """Write down what the shopkeeper should know of."""
        self._connection.execute(
            insert(JournalRow).values(
                at_ms=self._now_ms,
                kind=kind,
                entity=entity,
                entity_id=entity_id,
                data=dict(data),
                seen=False,
            )
        )

    def take_profile(self, fields: Mapping[str, Any], versions: Mapping[str, Version]) -> None:
        """Write the profile as the server holds it."""
        SqlSettings(self._connection, self._meta).take_profile(fields, versions)


def _waiting(row: Row[Any]) -> Waiting:
    return Waiting(
        seq=row.seq,
        mutation_id=row.mutation_id,
        deed_id=row.deed_id,
        hlc=row.hlc,
        at_ms=row.made_ms,
        kind=row.kind,
        entity=row.entity,
        entity_id=row.entity_id,
        body=row.body,
    )
