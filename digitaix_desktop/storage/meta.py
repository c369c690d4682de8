"""Who this PC is, and how far it and the marketplace have agreed: a few named values."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert as upsert

from digitaix_desktop.storage.tables import MetaRow
from digitaix_protocol.rules.chain import GENESIS

DEVICE, STREAM, SHOP, EPOCH = "device_id", "stream_id", "shop_id", "epoch"
NEXT_SEQ, CHAIN, LAST_HLC, OFFSET = "next_seq", "chain", "last_hlc", "clock_offset_ms"
CURSOR, SERVER, SHOP_NAME, STOREFRONT = "cursor", "server", "shop_name", "storefront_url"
DIGEST, MENDING, TOKEN_MS = "digest", "mending", "token_ms"
GIVING_BACK, ORPHANS = "giving_back", "orphans"
MACHINE, CHECKED = "machine_tag", "checked_ms"


class Meta:
    """The named values of one transaction: read once, written back where they changed."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        rows = connection.execute(select(MetaRow.key, MetaRow.value))
        self._values: dict[str, str] = dict(rows.all())
        self._changed: set[str] = set()

    def get(self, key: str) -> str | None:
        """A value, or none."""
        return self._values.get(key) or None

    def put(self, key: str, value: str) -> None:
        """Set a value; empty is as good as none."""
        if self._values.get(key) != value:
            self._values[key] = value
            self._changed.add(key)

    def write(self) -> None:
        """Write what changed, inside the transaction it belongs to."""
        if not self._changed:
            return
        statement = upsert(MetaRow)
        self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=[MetaRow.key], set_={"value": statement.excluded.value}
            ),
            [{"key": key, "value": self._values[key]} for key in self._changed],
        )
        self._changed.clear()

    @property
    def device_id(self) -> UUID:
        """This PC."""
        return UUID(self._values[DEVICE])

    @property
    def stream_id(self) -> UUID:
        """The stream its changes travel in."""
        return UUID(self._values[STREAM])

    @property
    def paired(self) -> bool:
        """Whether the shop is on a marketplace, so that changes are kept to be sent."""
        return self.get(SHOP) is not None

    @property
    def next_seq(self) -> int:
        """The number of the next change in the stream."""
        return int(self._values.get(NEXT_SEQ) or 1)

    @property
    def chain(self) -> str:
        """The hash of the last change in the stream."""
        return self._values.get(CHAIN) or GENESIS

    @property
    def last_hlc(self) -> int:
        """The highest stamp given or seen."""
        return int(self._values.get(LAST_HLC) or 0)

    @property
    def clock_offset_ms(self) -> int:
        """Server time less this PC's, at the last quick exchange."""
        return int(self._values.get(OFFSET) or 0)
