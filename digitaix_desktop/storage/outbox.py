"""What waits for a line: each change, in the same transaction as the change itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import repeat
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Connection, insert

from digitaix_desktop.operations.ports import NewChange
from digitaix_desktop.storage.meta import CHAIN, LAST_HLC, NEXT_SEQ, Meta
from digitaix_desktop.storage.prepared import Prepared, as_json, bare
from digitaix_desktop.storage.tables import ConfirmedRow, OutboxRow
from digitaix_protocol.rules.chain import canonical, digest, link_digest
from digitaix_protocol.rules.hlc import tick, ticks
from digitaix_protocol.rules.merge import Version

_ADD = Prepared(
    insert(OutboxRow),
    "stream_id seq mutation_id deed_id kind entity entity_id body hlc prev_hash hash made_ms "
    "state replaced".split(),
)
_CONFIRM = Prepared(insert(ConfirmedRow))
QUEUED, ACKED, SETTLED = "queued", "acked", "settled"


class Spelt(NamedTuple):
    """Changes spelt out, column by column: only their places in the stream are open."""

    kind: Sequence[str]
    entity: Sequence[str]
    entity_id: Sequence[str]
    """In hex digits."""
    mutation_id: Sequence[str]
    body: Sequence[str]
    """As it travels; left out in a shop that is on no marketplace, and so is its digest."""
    digest: Sequence[str]
    replaced: Sequence[str | None]


class SqlOutbox:
    """`ports.Outbox` in the shop's file: stamps each change, links it into the chain."""

    def __init__(
        self,
        connection: Connection,
        meta: Meta,
        *,
        now_ms: int,
        deed_id: UUID,
        new_id: Callable[[], UUID],
    ) -> None:
        self._connection, self._meta = connection, meta
        self._now_ms, self._deed_id, self._new_id = now_ms, deed_id, new_id

    @property
    def keeps(self) -> bool:
        """Whether the shop is on a marketplace, and changes wait to be sent."""
        return self._meta.paired

    def record(self, change: NewChange) -> Version:
        """Note a change to be sent, in the same transaction as the change itself."""
        return self.record_many([change])[0]

    def belongs_to(self, deed_id: UUID) -> None:
        """What this transaction notes is a step of that long deed."""
        self._deed_id = deed_id

    def stamp(self) -> int:
        """A place in the one order of events, for what is seen now and told later."""
        hlc = tick(self._meta.last_hlc, self._now_ms + self._meta.clock_offset_ms)
        self._meta.put(LAST_HLC, str(hlc))
        return hlc

    def record_many(self, changes: Sequence[NewChange]) -> list[Version]:
        """Note many changes at once, in their order."""
        device, ids = str(self._meta.device_id), [str(self._new_id()) for _ in changes]
        bodies = (
            [canonical(each.body() if callable(each.body) else each.body) for each in changes]
            if self.keeps
            else []
        )
        stamps = self.note(
            Spelt(
                [each.kind for each in changes],
                [each.entity for each in changes],
                [each.entity_id.hex for each in changes],
                ids,
                bodies,
                [digest(body) for body in bodies],
                [as_json(each.replaced) for each in changes],
            )
        )
        if self.keeps:
            agreed = [id for id, each in zip(ids, changes, strict=True) if each.confirmed]
            _CONFIRM.put(self._connection, {"mutation_id": map(bare, agreed)})
        return [Version(hlc, device, id) for hlc, id in zip(stamps, ids, strict=True)]

    def note(self, spelt: Spelt) -> Sequence[int]:
        """Note changes that are spelt out already; the stamps that they got."""
        physical = self._now_ms + self._meta.clock_offset_ms
        stamps = ticks(self._meta.last_hlc, physical, len(spelt.mutation_id))
        if stamps:
            self._meta.put(LAST_HLC, str(stamps[-1]))
            if self.keeps:
                self._keep(spelt, stamps)
        return stamps

    def _keep(self, spelt: Spelt, stamps: Sequence[int]) -> None:
        """Keep them to be sent, each linked to the one before."""
        seq, chain, count = self._meta.next_seq, self._meta.chain, len(stamps)
        links = [chain]
        for mutation_id, body_digest in zip(spelt.mutation_id, spelt.digest, strict=True):
            links.append(link_digest(links[-1], mutation_id, body_digest))
        columns = {
            **spelt._asdict(),
            "mutation_id": map(bare, spelt.mutation_id),
            "stream_id": repeat(self._meta.stream_id.hex, count),
            "seq": range(seq, seq + count),
            "deed_id": repeat(self._deed_id.hex, count),
            "hlc": stamps,
            "prev_hash": links[:-1],
            "hash": links[1:],
            "made_ms": repeat(self._now_ms, count),
            "state": repeat(QUEUED, count),
        }
        _ADD.put(self._connection, columns)
        self._meta.put(NEXT_SEQ, str(seq + count))
        self._meta.put(CHAIN, links[-1])
