"""Photos that imports name, in the shop's file: awaited, come, or not to be had."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlalchemy import Connection, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from digitaix_desktop.operations.ports import DuePhoto, NamedPhoto
from digitaix_desktop.operations.views.deeds import DeedState
from digitaix_desktop.storage.prepared import Prepared
from digitaix_desktop.storage.rows import pieces
from digitaix_desktop.storage.tables import AwaitedPhotoRow, DeedRow, PhotoFolderRow

_ADD = Prepared(
    insert(AwaitedPhotoRow),
    "deed_id product_id variant_id place source is_new due_ms tries photo".split(),
)
_NAMED = (
    AwaitedPhotoRow.product_id,
    AwaitedPhotoRow.variant_id,
    AwaitedPhotoRow.place,
    AwaitedPhotoRow.source,
    AwaitedPhotoRow.is_new,
)


_IMPORTED = DeedRow.state == DeedState.DONE.value
"""Photos come once all products of their import are in."""


class SqlAwaitedPhotos:
    """`ports.AwaitedPhotos` in the shop's file."""

    def __init__(self, connection: Connection, now_ms: int) -> None:
        self._connection, self._now_ms = connection, now_ms

    def add(self, deed_id: UUID, photos: Sequence[NamedPhoto], folder: str) -> None:
        """They are to be looked for from now on, but for those that came already.

        What another import still awaits is this one's from now on: it may know where they lie.
        """
        named = {(each.product_id, each.variant_id, each.source) for each in photos}
        held: set[tuple[UUID, UUID | None, str]] = set()
        for piece in pieces({each.product_id for each in photos}):
            query = select(
                AwaitedPhotoRow.number,
                AwaitedPhotoRow.product_id,
                AwaitedPhotoRow.variant_id,
                AwaitedPhotoRow.source,
                AwaitedPhotoRow.photo,
            ).where(AwaitedPhotoRow.product_id.in_(piece))
            overtaken = []
            for number, product_id, variant_id, source, photo in self._connection.execute(query):
                key = (product_id, variant_id, source)
                if photo:
                    held.add(key)
                elif key in named:
                    overtaken.append(number)
            self._forget_these(overtaken)
        new = [
            {
                "deed_id": deed_id,
                "product_id": each.product_id,
                "variant_id": each.variant_id,
                "place": each.place,
                "source": each.source,
                "is_new": each.is_new,
                "due_ms": self._now_ms,
                "tries": 0,
                "photo": "",
            }
            for each in photos
            if (each.product_id, each.variant_id, each.source) not in held
        ]
        if not new:
            return
        _ADD.run(self._connection, new)
        self._keep_folder(deed_id, folder)

    def _forget_these(self, numbers: Sequence[int]) -> None:
        for piece in pieces(numbers):
            self._connection.execute(
                delete(AwaitedPhotoRow).where(AwaitedPhotoRow.number.in_(piece))
            )

    def _keep_folder(self, deed_id: UUID, folder: str) -> None:
        kept = upsert(PhotoFolderRow).values(deed_id=deed_id, path=folder)
        self._connection.execute(
            kept.on_conflict_do_update(index_elements=["deed_id"], set_={"path": folder})
        )

    def due(self) -> DuePhoto | None:
        """One that is to be looked for now: first those that were looked for least."""
        query = (
            select(
                *_NAMED,
                AwaitedPhotoRow.number,
                AwaitedPhotoRow.deed_id,
                AwaitedPhotoRow.tries,
                func.coalesce(PhotoFolderRow.path, "").label("folder"),
            )
            .join(DeedRow, DeedRow.id == AwaitedPhotoRow.deed_id)
            .outerjoin(PhotoFolderRow, PhotoFolderRow.deed_id == AwaitedPhotoRow.deed_id)
            .where(AwaitedPhotoRow.due_ms <= self._now_ms, _IMPORTED)
            .order_by(AwaitedPhotoRow.due_ms, AwaitedPhotoRow.number)
            .limit(1)
        )
        row = self._connection.execute(query).first()
        if row is None:
            return None
        return DuePhoto(row.number, row.deed_id, NamedPhoto(*row[:5]), row.folder, row.tries)

    def next_ms(self) -> int | None:
        """When the next one is due; none where none is awaited."""
        query = select(func.min(AwaitedPhotoRow.due_ms)).join(
            DeedRow, DeedRow.id == AwaitedPhotoRow.deed_id
        )
        return self._connection.execute(query.where(_IMPORTED)).scalar()

    def come(self, number: int, photo: str) -> None:
        """It is there, under that name."""
        self._connection.execute(
            update(AwaitedPhotoRow)
            .where(AwaitedPhotoRow.number == number)
            .values(due_ms=None, photo=photo)
        )

    def put_off(self, number: int, due_ms: int | None) -> None:
        """It was not to be had; it is looked for again then, or never."""
        self._connection.execute(
            update(AwaitedPhotoRow)
            .where(AwaitedPhotoRow.number == number)
            .values(due_ms=due_ms, tries=AwaitedPhotoRow.tries + 1)
        )

    def before(self, due: DuePhoto) -> list[str]:
        """The photos that the same import named before it, and that are there."""
        variant_id = due.named.variant_id
        query = (
            select(AwaitedPhotoRow.photo)
            .where(
                AwaitedPhotoRow.deed_id == due.deed_id,
                AwaitedPhotoRow.product_id == due.named.product_id,
                AwaitedPhotoRow.variant_id.is_(None)
                if variant_id is None
                else AwaitedPhotoRow.variant_id == variant_id,
                AwaitedPhotoRow.place < due.named.place,
                AwaitedPhotoRow.photo != "",
            )
            .order_by(AwaitedPhotoRow.place)
        )
        return list(self._connection.execute(query).scalars())

    def of(self, deed_id: UUID, product_ids: Iterable[UUID]) -> dict[UUID, set[str]]:
        """The photos that came to these products by that import."""
        found: dict[UUID, set[str]] = {}
        for piece in pieces(product_ids):
            query = select(AwaitedPhotoRow.product_id, AwaitedPhotoRow.photo).where(
                AwaitedPhotoRow.product_id.in_(piece),
                AwaitedPhotoRow.deed_id == deed_id,
                AwaitedPhotoRow.photo != "",
            )
            for product_id, photo in self._connection.execute(query):
                found.setdefault(product_id, set()).add(photo)
        return found

    def look_again(self, deed_id: UUID, folder: str) -> None:
        """Those that could not be had are looked for again, in another folder."""
        self._connection.execute(
            update(AwaitedPhotoRow)
            .where(AwaitedPhotoRow.deed_id == deed_id, AwaitedPhotoRow.photo == "")
            .values(due_ms=self._now_ms, tries=0)
        )
        self._keep_folder(deed_id, folder)

    def stop(self, deed_id: UUID) -> None:
        """Look for no more of them: the import is being undone."""
        self._connection.execute(
            update(AwaitedPhotoRow).where(AwaitedPhotoRow.deed_id == deed_id).values(due_ms=None)
        )

    def forget(self, deed_id: UUID) -> None:
        """The import is undone: the same file would bring them anew."""
        self._connection.execute(delete(AwaitedPhotoRow).where(AwaitedPhotoRow.deed_id == deed_id))
        self._connection.execute(delete(PhotoFolderRow).where(PhotoFolderRow.deed_id == deed_id))
