"""The photos of shops: taken in piece by piece, kept by their hash, forgotten when unused.

A shop's photos lie in a folder of their own: what one shop sent is never another's. A finished
photo is a row and a file; a file without its row is one whose upload was cut, and a row that is
wanted has no file: its PCs are told with each pull, and whichever has it sends it.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from uuid import UUID

from sqlalchemy import bindparam, delete, exists, func, select, update
from sqlalchemy.orm import Session

from digitaix_protocol.messages import MOST_WANTED
from digitaix_protocol.rules.media import CHUNK, MOST_BYTES, is_hash
from digitaix_server import locks, pictures
from digitaix_server.database import Database, now_ms
from digitaix_server.pictures import NoPicture
from digitaix_server.services import shops
from digitaix_server.services.errors import NotFound, SyncProblem
from digitaix_server.tables import PhotoRow, PhotoUseRow, ShopRow

log = logging.getLogger(__name__)
QUOTA_BYTES = 2 * 1024**3
"""What the photos of one shop may take: some ten thousand."""
KEPT_DAYS = 30
_DAY_MS = 86_400_000
_LEAST_ROOM = 4096
"""What the disk sets aside for a file however small."""
_PART, _LOCK = ".part", ".lock"


@dataclass(frozen=True, slots=True)
class Kept:
    """A photo that is whole."""

    path: Path
    type: str
    bytes: int


class PhotoFolder:
    """Where photos lie, a folder a shop."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def photo(self, shop_id: UUID, name: str) -> Path:
        """The photo itself."""
        return self._of(shop_id) / name[:2] / name

    def part(self, shop_id: UUID, name: str) -> Path:
        """What has come of a photo so far."""
        return self._of(shop_id) / f"{name}{_PART}"

    def size(self, shop_id: UUID, name: str, width: int) -> Path:
        """The photo at one of the widths that pages ask for."""
        return self._of(shop_id) / name[:2] / f"{name}-{width}.webp"

    def lock(self, shop_id: UUID) -> Path:
        """Held while a shop's photos are written."""
        folder = self._of(shop_id)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return folder / _LOCK

    def parts(self, shop_id: UUID) -> Iterable[Path]:
        """The uploads of a shop that are under way, or were cut."""
        return self._of(shop_id).glob(f"*{_PART}")

    def forget(self, shop_id: UUID, name: str) -> None:
        """Delete a photo in all its sizes."""
        self.photo(shop_id, name).unlink(missing_ok=True)
        for width in pictures.WIDTHS:
            self.size(shop_id, name, width).unlink(missing_ok=True)

    def _of(self, shop_id: UUID) -> Path:
        return self._root / str(shop_id)


def held(db: Session, folder: PhotoFolder, shop_id: UUID, name: str) -> Kept | None:
    """A photo of the shop, if it has arrived whole and still lies in the folder.

    What is not there is told by `wanted`: a folder that was lost, or left out of a backup, fills
    again from the PCs that have the photos.
    """
    row = db.get(PhotoRow, (shop_id, name)) if is_hash(name) else None
    path = folder.photo(shop_id, name)
    if row is None or row.wanted_ms is not None or not path.exists():
        return None
    return Kept(path, row.type, row.bytes)


def asked_for(base: Database, folder: PhotoFolder, shop_id: UUID, name: str) -> Kept | None:
    """`held`, for a PC that is about to show the photo: it counts as in use from now on.

    Else it might be forgotten between this answer and the product that names it.
    """
    with base.reading() as db:
        kept = held(db, folder, shop_id, name)
        row = db.get(PhotoRow, (shop_id, name)) if kept else None
        unused = row is not None and row.unused_ms is not None
    if not unused:
        return kept
    with locks.held(folder.lock(shop_id)), base.writing() as db:
        shops.lock(db, shop_id)  # a batch may be about to list it, or to list it no more
        one = (PhotoRow.shop_id == shop_id, PhotoRow.sha256 == name)
        db.execute(update(PhotoRow).where(*one).values(unused_ms=None))
        return held(db, folder, shop_id, name)


def offset(folder: PhotoFolder, shop_id: UUID, name: str) -> int:
    """How many bytes of an upload have come so far. `NotFound` for what is no photo's name."""
    if not is_hash(name):
        raise NotFound(name)
    try:
        return folder.part(shop_id, name).stat().st_size
    except FileNotFoundError:
        return 0


def take(
    base: Database,
    folder: PhotoFolder,
    shop_id: UUID,
    name: str,
    chunk: bytes,
    *,
    at: int,
    length: int,
) -> int:
    """Take in the bytes of a photo that stand at `at`; how many have come now.

    With the last ones it is checked and kept. `NotFound`; `SyncProblem`: `too-large`, `malformed`,
    `offset-wrong`, `quota-full`, `photo-refused`.
    """
    if length > MOST_BYTES or len(chunk) > CHUNK:
        raise SyncProblem("too-large")
    if length < 1 or at < 0 or at + len(chunk) > length:
        raise SyncProblem("malformed", "More bytes than the photo has.")
    with locks.held(folder.lock(shop_id)):
        with base.reading() as db:
            whole = held(db, folder, shop_id, name)
            if whole is not None:
                return whole.bytes
            come = offset(folder, shop_id, name)
            if at != come:
                raise SyncProblem("offset-wrong", offset=come)
            _check_room(db, folder, shop_id, length - come)
        part = folder.part(shop_id, name)
        with part.open("ab") as file:
            file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        if at + len(chunk) == length:
            _keep(base, folder, shop_id, name)
    return at + len(chunk)


def _check_room(db: Session, folder: PhotoFolder, shop_id: UUID, more: int) -> None:
    """Asked for each piece: many uploads may have begun while there was room for one."""
    kept, files = db.execute(
        select(func.sum(PhotoRow.bytes), func.count()).where(
            PhotoRow.shop_id == shop_id, PhotoRow.wanted_ms.is_(None)
        )
    ).one()
    under_way = sum(path.stat().st_size + _LEAST_ROOM for path in folder.parts(shop_id))
    if (kept or 0) + files * _LEAST_ROOM + under_way + more > QUOTA_BYTES:
        raise SyncProblem("quota-full")


def _keep(base: Database, folder: PhotoFolder, shop_id: UUID, name: str) -> None:
    """Check a photo that is whole, and keep it; `SyncProblem` `photo-refused`, and it is gone."""
    part = folder.part(shop_id, name)
    content = part.read_bytes()
    try:
        if sha256(content).hexdigest() != name:
            raise SyncProblem("photo-refused", "The bytes do not have this hash.")
        what = pictures.measured(content)
    except (SyncProblem, NoPicture) as error:
        part.unlink(missing_ok=True)
        if isinstance(error, SyncProblem):
            raise
        raise SyncProblem("photo-refused", "This is no picture, or not a whole one.") from error
    photo = folder.photo(shop_id, name)
    photo.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    part.replace(photo)
    with base.writing() as db:
        shops.lock(db, shop_id)  # a batch that lists it writes down that it is wanted
        db.merge(
            PhotoRow(
                shop_id=shop_id,
                sha256=name,
                bytes=len(content),
                width=what.width,
                height=what.height,
                type=what.type,
                arrived_ms=now_ms(db),
                wanted_ms=None,
            )
        )


def wanted(db: Session, shop_id: UUID) -> Sequence[str]:
    """The photos that the shop's products list and that are not here, by name; the first ones."""
    return [name for (name,) in db.connection().execute(_WANTED, {"of_shop": shop_id})]


_WANTED = (
    select(PhotoRow.sha256)
    .where(
        PhotoRow.shop_id == bindparam("of_shop"),
        PhotoRow.wanted_ms.is_not(None),
        PhotoRow.unused_ms.is_(None),
    )
    .order_by(PhotoRow.sha256)
    .limit(MOST_WANTED)
)
"""Asked at each pull, so built once."""


def expect(base: Database, folder: PhotoFolder, shop_id: UUID, name: str) -> bool:
    """Whether a photo that is not here will come: one whose file is gone is wanted from now on."""
    with base.reading() as db:
        row = db.get(PhotoRow, (shop_id, name)) if is_hash(name) else None
        lost = row is not None and row.wanted_ms is None
    if lost:
        note_lost(base, folder, shop_id, [name])
    return row is not None


def note_lost(base: Database, folder: PhotoFolder, shop_id: UUID, names: Iterable[str]) -> int:
    """Those of some photos whose files are gone are wanted from now on; how many."""
    with locks.held(folder.lock(shop_id)):
        gone = [name for name in names if not folder.photo(shop_id, name).exists()]
        if not gone:
            return 0
        with base.writing() as db:
            shops.lock(db, shop_id)
            for name in gone:
                one = (PhotoRow.shop_id == shop_id, PhotoRow.sha256 == name)
                db.execute(update(PhotoRow).where(*one).values(wanted_ms=now_ms(db)))
    log.warning("%s photos of shop %s are gone: its PCs are asked for them", len(gone), shop_id)
    return len(gone)


def look_after(base: Database, folder: PhotoFolder) -> int:
    """See, shop by shop, which files are gone, and delete what nothing needs; how many photos.

    That is what no product has listed for 30 days, and uploads cut as long ago.
    """
    with base.reading() as db:
        shop_ids = db.scalars(select(ShopRow.id)).all()
    forgotten = 0
    for shop_id in shop_ids:
        forgotten += _forget_unused_of(base, folder, shop_id)
        with base.reading() as db:
            names = db.scalars(
                select(PhotoRow.sha256).where(
                    PhotoRow.shop_id == shop_id,
                    PhotoRow.wanted_ms.is_(None),
                    PhotoRow.unused_ms.is_(None),
                )
            ).all()
        if not all(folder.photo(shop_id, name).exists() for name in names):
            note_lost(base, folder, shop_id, names)
    return forgotten


def _forget_unused_of(base: Database, folder: PhotoFolder, shop_id: UUID) -> int:
    own = PhotoRow.shop_id == shop_id
    used = exists().where(
        PhotoUseRow.shop_id == PhotoRow.shop_id, PhotoUseRow.sha256 == PhotoRow.sha256
    )
    with locks.held(folder.lock(shop_id)):
        with base.writing() as db:
            shops.lock(db, shop_id)
            now = now_ms(db)
            again = update(PhotoRow).where(own, PhotoRow.unused_ms.is_not(None), used)
            db.execute(again.values(unused_ms=None))
            late = (own, PhotoRow.unused_ms < now - KEPT_DAYS * _DAY_MS)
            gone = db.scalars(select(PhotoRow.sha256).where(*late)).all()
            db.execute(delete(PhotoRow).where(*late))
            idle = update(PhotoRow).where(own, PhotoRow.unused_ms.is_(None), ~used)
            db.execute(idle.values(unused_ms=now))
        for name in gone:
            folder.forget(shop_id, name)
        oldest_s = now / 1000 - KEPT_DAYS * _DAY_MS / 1000
        for part in folder.parts(shop_id):
            if part.stat().st_mtime < oldest_s:
                part.unlink(missing_ok=True)
    return len(gone)
