"""Photos as customers see them: which ones are public, and which stand for a product.

Whoever knows a photo's name gets it only while a product on show lists it, itself or by a variant
on sale. The uses are written with the product, so that asking costs one look into an index.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import delete, exists, select
from sqlalchemy.orm import Session

from digitaix_server import pictures
from digitaix_server.database import Database, now_ms
from digitaix_server.pictures import NoPicture
from digitaix_server.services import photos, shops
from digitaix_server.services.errors import NotFound
from digitaix_server.services.goods import Offer, read_offer
from digitaix_server.services.photos import PhotoFolder
from digitaix_server.services.upserts import among, chunks, insert_many
from digitaix_server.services.views import Photo
from digitaix_server.tables import PhotoRow, PhotoUseRow, ProductRow, ShopRow
from digitaix_server.town_clock import town_day


def listed(groups: Mapping[str, Any], variants: Sequence[Mapping[str, Any]]) -> dict[str, bool]:
    """A product's photos, each with whether the product or a variant on sale shows it."""
    found: dict[str, bool] = {}
    for name in groups.get("media") or ():
        found[name] = True
    for variant in variants:
        own = variant["groups"]
        for name in own.get("media") or ():
            found[name] = found.get(name, False) or not own.get("deleted")
    return found


def write_uses(
    db: Session, shop_id: UUID, known: Sequence[UUID], uses: Mapping[UUID, Mapping[str, bool]]
) -> None:
    """Write which photos products list; `known` are those that may have listed some before.

    What has never come is wanted from now on.
    """
    for keys in chunks(known):
        db.execute(
            delete(PhotoUseRow).where(
                PhotoUseRow.shop_id == shop_id, among(db, PhotoUseRow.product_id, keys)
            )
        )
    insert_many(
        db,
        PhotoUseRow,
        [
            {"shop_id": shop_id, "sha256": name, "product_id": product_id, "shown": shown}
            for product_id, its in uses.items()
            for name, shown in its.items()
        ],
    )
    names = list(dict.fromkeys(name for its in uses.values() for name in its))
    here = set(_known(db, shop_id, names))
    empty = {"bytes": 0, "width": 0, "height": 0, "type": "", "arrived_ms": 0}
    now = now_ms(db)
    insert_many(
        db,
        PhotoRow,
        [
            {"shop_id": shop_id, "sha256": name, **empty, "wanted_ms": now}
            for name in names
            if name not in here
        ],
    )


def _known(db: Session, shop_id: UUID, names: Sequence[str]) -> Iterator[str]:
    for keys in chunks(names):
        yield from db.scalars(
            select(PhotoRow.sha256).where(PhotoRow.shop_id == shop_id, PhotoRow.sha256.in_(keys))
        )


def owner(db: Session, slug: str, name: str) -> UUID:
    """The shop that shows a photo to everybody. `NotFound`."""
    shop_id = db.scalar(
        select(ShopRow.id)
        .join(PhotoUseRow, PhotoUseRow.shop_id == ShopRow.id)
        .where(
            ShopRow.slug == slug,
            ShopRow.suspended_ms.is_(None),
            PhotoUseRow.sha256 == name,
            PhotoUseRow.shown,
        )
        .limit(1)
    )
    if shop_id is None:
        raise NotFound(name)
    return shop_id


def at_width(base: Database, folder: PhotoFolder, shop_id: UUID, name: str, width: int) -> Path:
    """The file of a photo as pages show it; drawn when it is first asked for. `NotFound`.

    A photo whose file is gone is wanted from now on.
    """
    if width not in pictures.WIDTHS:
        raise NotFound(f"{width}")
    path = folder.size(shop_id, name, width)
    if not path.exists():
        try:
            drawn = pictures.scaled(folder.photo(shop_id, name).read_bytes(), width)
            pictures.write_whole(path, drawn)
        except (OSError, NoPicture) as error:
            if isinstance(error, FileNotFoundError):
                photos.expect(base, folder, shop_id, name)
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
    """Those of a shop's photos that are here and that everybody may see."""
    if not names:
        return {}
    public = exists().where(
        PhotoUseRow.shop_id == PhotoRow.shop_id,
        PhotoUseRow.sha256 == PhotoRow.sha256,
        PhotoUseRow.shown,
    )
    rows = db.scalars(
        select(PhotoRow).where(
            PhotoRow.shop_id == shop_id,
            PhotoRow.sha256.in_(names),
            PhotoRow.wanted_ms.is_(None),
            public,
        )
    )
    return {row.sha256: row for row in rows}
