"""How this PC and the marketplace stand, and what this PC is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlalchemy import Connection, func, select

from digitaix_desktop.operations.views.deeds import LongDeed
from digitaix_desktop.operations.views.exchange import Exchanges, Notice, Pairing
from digitaix_desktop.operations.views.profile import Profile
from digitaix_desktop.storage import deeds, meta
from digitaix_desktop.storage.outbox import QUEUED
from digitaix_desktop.storage.photos import used_photos, waiting_photos
from digitaix_desktop.storage.reading.asking import Asking
from digitaix_desktop.storage.rows import pieces
from digitaix_desktop.storage.settings import read_profile, read_setting
from digitaix_desktop.storage.tables import JournalRow, OrderRow, OutboxRow, ProductRow, VariantRow
from digitaix_protocol.rules import formats

NOTICES = 30
"""How many notices are read at once; the others come up as these are settled."""


class AskingExchanges(Asking):
    """The exchange with the marketplace."""

    def waiting_count(self) -> int:
        """Changes not yet sent."""
        query = select(func.count()).select_from(OutboxRow).where(OutboxRow.state == QUEUED)
        with self._database.reading() as connection:
            return connection.execute(query).scalar_one()

    def waiting_photos(self) -> int:
        """Photos not yet sent."""
        with self._database.reading() as connection:
            return waiting_photos(connection)

    def used_photos(self) -> set[str]:
        """Every photo that a product shows, archived ones included."""
        with self._database.reading() as connection:
            return used_photos(connection)

    def notice_count(self) -> int:
        """Notices nobody has settled."""
        query = select(func.count()).select_from(JournalRow).where(JournalRow.seen.is_(False))
        with self._database.reading() as connection:
            return connection.execute(query).scalar_one()

    def exchanges(self, midnight_ms: int) -> Exchanges:
        """The exchange with the marketplace; `midnight_ms` is when the local day began."""
        with self._database.reading() as connection:
            notices = connection.execute(
                select(JournalRow.__table__)
                .where(JournalRow.seen.is_(False))
                .order_by(JournalRow.id.desc())
                .limit(NOTICES)
            ).all()
            named = names_of(connection, [row.entity_id for row in notices])
            unseen = connection.execute(
                select(func.count()).select_from(JournalRow).where(JournalRow.seen.is_(False))
            ).scalar_one()
            count = connection.execute(
                select(func.count()).select_from(OutboxRow).where(OutboxRow.state == QUEUED)
            ).scalar_one()
            sent = connection.execute(
                select(func.count())
                .select_from(OutboxRow)
                .where(OutboxRow.state != QUEUED, OutboxRow.made_ms >= midnight_ms)
            ).scalar_one()
            received = connection.execute(
                select(func.count())
                .select_from(OrderRow)
                .where(OrderRow.source == "web", OrderRow.placed_ms >= midnight_ms)
            ).scalar_one()
        return Exchanges(
            waiting_count=count,
            notices=[
                Notice(
                    row.id,
                    row.at_ms,
                    row.kind,
                    row.entity,
                    row.entity_id,
                    named.get(row.entity_id, ""),
                    row.data,
                    row.ref_id,
                )
                for row in notices
            ],
            notice_count=unseen,
            sent_today=sent,
            received_today=received,
        )


class AskingThisPc(Asking):
    """What this PC has chosen, and what it is to the marketplace."""

    def long_deeds(self, limit: int = 20) -> Sequence[LongDeed]:
        """The history of imports, newest first."""
        with self._database.reading() as connection:
            return deeds.recent(connection, limit)

    def profile(self) -> Profile:
        """The shop as customers see it."""
        with self._database.reading() as connection:
            return read_profile(connection, meta.Meta(connection).get(meta.SHOP))

    def pairing(self) -> Pairing | None:
        """The marketplace this PC is paired with, if any."""
        with self._database.reading() as connection:
            held = meta.Meta(connection)
        server = held.get(meta.SERVER)
        if server is None or not held.paired:
            return None
        return Pairing(server, held.get(meta.SHOP_NAME) or "", held.get(meta.STOREFRONT) or "")

    def setting(self, key: str) -> object:
        """A choice of this PC, or None where nothing was chosen."""
        with self._database.reading() as connection:
            return read_setting(connection, key)


def names_of(connection: Connection, entity_ids: Iterable[UUID | None]) -> dict[UUID, str]:
    """What products, variants and orders are called."""
    ids = {each for each in entity_ids if each is not None}
    named: dict[UUID, str] = {}
    for piece in pieces(ids):
        named.update(
            connection.execute(
                select(ProductRow.id, ProductRow.name).where(ProductRow.id.in_(piece))
            ).all()
        )
        for id, code in connection.execute(
            select(OrderRow.id, OrderRow.code).where(OrderRow.id.in_(piece))
        ):
            named[id] = formats.pickup_code(code)
        of_variant = (
            select(VariantRow.id, ProductRow.name)
            .join(ProductRow, ProductRow.id == VariantRow.product_id)
            .where(VariantRow.id.in_(piece))
        )
        named.update(connection.execute(of_variant).all())
    return named
