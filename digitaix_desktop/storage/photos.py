"""Which photos are on their way, in the shop's file."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    String,
    case,
    func,
    select,
    text,
    type_coerce,
    update,
)
from sqlalchemy.dialects.sqlite import insert as upsert

from digitaix_desktop.storage.prepared import Prepared
from digitaix_desktop.storage.tables import PhotoRow, ProductRow, VariantRow
from digitaix_desktop.sync.ports import OnItsWay, PhotoState

_ON_THEIR_WAY = (PhotoState.TO_SEND, PhotoState.TO_FETCH)
_ADD = Prepared(upsert(PhotoRow).on_conflict_do_nothing())


class SqlPhotos:
    """`ports.Photos` and `sync.ports.PhotoBooks` in the shop's file."""

    def __init__(self, connection: Connection, *, may_fetch: bool = True) -> None:
        """Without `may_fetch`, as on a full disk, those of other PCs wait where they are."""
        self._connection = connection
        self._wanted = _ON_THEIR_WAY if may_fetch else (PhotoState.TO_SEND,)

    def to_send(self, names: Iterable[str]) -> None:
        """Photos that this PC has, and the marketplace perhaps not."""
        self._add(names, PhotoState.TO_SEND)

    def to_fetch(self, names: Iterable[str]) -> None:
        """Photos that products show; those this PC knows of already stay as they are."""
        self._add(names, PhotoState.TO_FETCH)

    def _add(self, names: Iterable[str], state: PhotoState) -> None:
        rows = [{"name": name, "state": state.value} for name in dict.fromkeys(names)]
        _ADD.run(self._connection, rows)

    def wanted(self, names: Collection[str], up_to: str | None) -> None:
        """What the marketplace lacks: had here, it is sent again; other photos may be fetched.

        `up_to`: photos that follow in the order of names may be lacking too.
        """
        asked = PhotoRow.name.in_(names)
        self._move(PhotoState.THERE, PhotoState.TO_SEND, asked)
        come = ~asked if up_to is None else ~asked & (PhotoRow.name <= up_to)
        self._move(PhotoState.AWAITED, PhotoState.TO_FETCH, come)

    def _move(self, before: PhotoState, after: PhotoState, which: ColumnElement[bool]) -> None:
        self._connection.execute(
            update(PhotoRow).where(PhotoRow.state == before.value, which).values(state=after.value)
        )

    def next(self) -> OnItsWay | None:
        """The photo to see to next: what is sent first serves customers."""
        first = case((PhotoRow.state == PhotoState.TO_SEND.value, 0), else_=1)
        row = self._connection.execute(
            select(PhotoRow.name, PhotoRow.state)
            .where(PhotoRow.state.in_([state.value for state in self._wanted]))
            .order_by(first, PhotoRow.name)
            .limit(1)
        ).first()
        return None if row is None else OnItsWay(row.name, PhotoState(row.state))

    def settle(self, name: str, state: PhotoState) -> None:
        """What became of a photo."""
        self._connection.execute(
            update(PhotoRow).where(PhotoRow.name == name).values(state=state.value)
        )

    def send_all_again(self) -> None:
        """Another marketplace: what the last one had, or would not take, goes there too."""
        done = [PhotoState.THERE.value, PhotoState.REFUSED.value]
        self._connection.execute(
            update(PhotoRow).where(PhotoRow.state.in_(done)).values(state=PhotoState.TO_SEND.value)
        )

    def fetch_all_again(self) -> None:
        """They do not lie beside the file any more; of one that does, nothing is fetched."""
        self._connection.execute(
            update(PhotoRow)
            .where(PhotoRow.state == PhotoState.THERE.value)
            .values(state=PhotoState.TO_FETCH.value)
        )

    def product_of(self, name: str) -> UUID | None:
        """A product that shows this photo, itself or by a variant."""
        mark = f'%"{name}"%'
        own = select(ProductRow.id).where(type_coerce(ProductRow.media, String).like(mark)).limit(1)
        found = self._connection.execute(own).scalar()
        if found is None:
            variants = select(VariantRow.product_id).where(
                type_coerce(VariantRow.media, String).like(mark)
            )
            found = self._connection.execute(variants.limit(1)).scalar()
        return found


def waiting_photos(connection: Connection) -> int:
    """How many photos are still to be sent."""
    return connection.execute(
        select(func.count()).select_from(PhotoRow).where(PhotoRow.state == PhotoState.TO_SEND.value)
    ).scalar_one()


_USED = text(
    "SELECT value FROM product, json_each(product.media) WHERE product.media <> '[]' UNION "
    "SELECT value FROM variant, json_each(variant.media) WHERE variant.media <> '[]'"
)


def used_photos(connection: Connection) -> set[str]:
    """Every photo that a product or variant shows, archived ones included."""
    return set(connection.execute(_USED).scalars())
