"""The photos of shops: taken in piece by piece, kept by their hash, forgotten when unused.

A shop's photos lie in a folder of their own: what one shop sent is never another's. A finished
photo is a row and a file; a file without its row is one whose upload was cut.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from uuid import UUID

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from digitaix_protocol.rules.media import CHUNK, MOST_BYTES, is_hash
from digitaix_server import locks, pictures
from digitaix_server.database import Database, now_ms
from digitaix_server.pictures import NoPicture
from digitaix_server.services import shops
from digitaix_server.services.errors import NotFound, SyncProblem
from digitaix_server.services.goods import Offer, read_offer
from digitaix_server.services.views import Photo
from digitaix_server.tables import PhotoRow, ProductRow, ShopRow
from digitaix_server.town_clock import town_day

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

    A folder that was lost, or left out of a backup, fills again from the PCs that have the photos.
    """
    row = db.get(PhotoRow, (shop_id, name)) if is_hash(name) else None
    path = folder.photo(shop_id, name)
    if row is None or not path.exists():
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
        select(func.sum(PhotoRow.bytes), func.count()).where(PhotoRow.shop_id == shop_id)
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
        db.merge(
            PhotoRow(
                shop_id=shop_id,
                sha256=name,
                bytes=len(content),
                width=what.width,
                height=what.height,
                type=what.type,
                arrived_ms=now_ms(db),
            )
        )


def owner(db: Session, slug: str, name: str) -> UUID:
    """The shop that shows a photo which has arrived. `NotFound`."""
    shop_id = db.scalar(
        select(ShopRow.id)
        .join(PhotoRow, PhotoRow.shop_id == ShopRow.id)
        .where(ShopRow.slug == slug, ShopRow.suspended_ms.is_(None), PhotoRow.sha256 == name)
    )
    if shop_id is None:
        raise NotFound(name)
    return shop_id


def at_width(folder: PhotoFolder, shop_id: UUID, name: str, width: int) -> Path:
    """The file of a photo as pages show it; drawn when it is first asked for. `NotFound`."""
    if width not in pictures.WIDTHS:
        raise NotFound(f"{width}")
    path = folder.size(shop_id, name, width)
    if not path.exists():
        try:
            drawn = pictures.scaled(folder.photo(shop_id, name).read_bytes(), width)
            pictures.write_whole(path, drawn)
        except (OSError, NoPicture) as error:
            raise NotFound(name) from error
    return path


def of_offer(db: Session, shop: ShopRow, offer: Offer) -> tuple[Photo, ...]:
    """The photos of a product and its variants that have arrived, the first one first."""
    told = offer.photos
    come = _come(db, shop.id, told)
    return tuple(
        Photo(shop.slug, name, come[name].width, come[name].height, of)
        for name, of in told.items()
        if name in come
    )


def of_line(db: Session, shop: ShopRow, product_id: UUID, variant_id: UUID) -> Photo | None:
    """The photo that stands for a variant in a basket or an order: its own, else the product's."""
    row = db.get(ProductRow, (shop.id, product_id))
    if row is None:
        return None
    now = now_ms(db)
    offer = read_offer(row.id, row.data, shops.trade(shop), town_day(now), now)
    choice = offer.choice(variant_id)
    names = (*(choice.media if choice else ()), *offer.media)
    come = _come(db, shop.id, names)
    name = next((name for name in names if name in come), None)
    return Photo(shop.slug, name, come[name].width, come[name].height) if name else None


def first_of_each(
    db: Session, offers: Sequence[tuple[ShopRow, Offer]]
) -> dict[tuple[UUID, UUID], Photo]:
    """The photo by which each product is shown in a list, by shop and product."""
    wanted: dict[UUID, list[str]] = {}
    for shop, offer in offers:
        wanted.setdefault(shop.id, []).extend(offer.photos)
    come = {shop_id: _come(db, shop_id, names) for shop_id, names in wanted.items()}
    found = {}
    for shop, offer in offers:
        arrived = come[shop.id]
        name = next((name for name in offer.photos if name in arrived), None)
        if name is not None:
            row = arrived[name]
            found[shop.id, offer.id] = Photo(shop.slug, name, row.width, row.height)
    return found


def _come(db: Session, shop_id: UUID, names: Collection[str]) -> dict[str, PhotoRow]:
    """Those of a shop's photos that have arrived."""
    if not names:
        return {}
    rows = db.scalars(
        select(PhotoRow).where(PhotoRow.shop_id == shop_id, PhotoRow.sha256.in_(names))
    )
    return {row.sha256: row for row in rows}


def forget_unused(base: Database, folder: PhotoFolder) -> int:
    """Delete what no product has shown for 30 days, and uploads cut as long ago; how many."""
    with base.reading() as db:
        shop_ids = db.scalars(select(ShopRow.id)).all()
    return sum(_forget_unused_of(base, folder, shop_id) for shop_id in shop_ids)


def _forget_unused_of(base: Database, folder: PhotoFolder, shop_id: UUID) -> int:
    with locks.held(folder.lock(shop_id)):
        with base.writing() as db:
            now, shown = now_ms(db), _shown(db, shop_id)
            rows = db.execute(
                select(PhotoRow.sha256, PhotoRow.unused_ms).where(PhotoRow.shop_id == shop_id)
            ).all()
            own = PhotoRow.shop_id == shop_id
            gone = []
            for name, unused_ms in rows:
                one = update(PhotoRow).where(own, PhotoRow.sha256 == name)
                if name in shown:
                    if unused_ms is not None:
                        db.execute(one.values(unused_ms=None))
                elif unused_ms is None:
                    db.execute(one.values(unused_ms=now))
                elif unused_ms < now - KEPT_DAYS * _DAY_MS:
                    db.execute(delete(PhotoRow).where(own, PhotoRow.sha256 == name))
                    gone.append(name)
        for name in gone:
            folder.forget(shop_id, name)
        oldest_s = now / 1000 - KEPT_DAYS * _DAY_MS / 1000
        for part in folder.parts(shop_id):
            if part.stat().st_mtime < oldest_s:
                part.unlink(missing_ok=True)
    return len(gone)


def _shown(db: Session, shop_id: UUID) -> set[str]:
    """The photos that any product of the shop lists, archived ones too: they may come back."""
    names: set[str] = set()
    for data in db.scalars(select(ProductRow.data).where(ProductRow.shop_id == shop_id)):
        content = json.loads(data)
        names.update(content["groups"].get("media") or ())
        for variant in content["variants"]:
            names.update(variant["groups"].get("media") or ())
    return names
