"""What waits for a line: each change, in the same transaction as the change itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, insert

from digitaix_desktop.operations.ports import NewChange
from digitaix_desktop.storage.meta import CHAIN, LAST_HLC, NEXT_SEQ, Meta
from digitaix_desktop.storage.prepared import Prepared
from digitaix_desktop.storage.tables import ConfirmedRow, OutboxRow
from digitaix_protocol.rules.chain import canonical, link
from digitaix_protocol.rules.hlc import tick
from digitaix_protocol.rules.merge import Version

_ADD = Prepared(
    insert(OutboxRow),
    "stream_id seq mutation_id deed_id kind entity entity_id body hlc prev_hash hash made_ms "
    "state replaced".split(),
)
_CONFIRM = Prepared(insert(ConfirmedRow))
QUEUED, ACKED, SETTLED = "queued", "acked", "settled"


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
        physical = self._now_ms + self._meta.clock_offset_ms
        device, hlc = str(self._meta.device_id), self._meta.last_hlc
        versions: list[Version] = []
        rows: list[dict[str, Any]] = []
        seq, chain, stream = self._meta.next_seq, self._meta.chain, self._meta.stream_id
        kept = self.keeps
        for change in changes:
            hlc = tick(hlc, physical)
            mutation_id = self._new_id()
            versions.append(Version(hlc, device, str(mutation_id)))
            if not kept:
                continue
            body = canonical(change.body() if callable(change.body) else change.body)
            before, chain = chain, link(chain, str(mutation_id), body)
            rows.append(
                {
                    "stream_id": stream,
                    "seq": seq,
                    "mutation_id": mutation_id,
                    "deed_id": self._deed_id,
                    "kind": change.kind,
                    "entity": change.entity,
                    "entity_id": change.entity_id,
                    "body": body,
                    "hlc": hlc,
                    "prev_hash": before,
                    "hash": chain,
                    "made_ms": self._now_ms,
                    "state": QUEUED,
                    "replaced": change.replaced,
                }
            )
            seq += 1
        if rows:
            _ADD.run(self._connection, rows)
            agreed = [
                {"mutation_id": row["mutation_id"]}
                for row, change in zip(rows, changes, strict=True)
                if change.confirmed
            ]
            _CONFIRM.run(self._connection, agreed)
            self._meta.put(NEXT_SEQ, str(seq))
            self._meta.put(CHAIN, chain)
        self._meta.put(LAST_HLC, str(hlc))
        return versions
