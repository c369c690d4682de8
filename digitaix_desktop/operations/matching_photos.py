"""What becomes of pictures dropped together: whose each is, and what is done with the others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from digitaix_desktop.operations.adding_photos import AddPhotos, Brought
from digitaix_desktop.operations.photos import PhotoRefused, PictureFile
from digitaix_desktop.operations.picture_names import (
    Called,
    Owner,
    PictureNames,
    in_order,
    name_from,
)


@dataclass(slots=True)
class Matched:
    """One picture: whose it is, or what a new product of it would be called."""

    picture: PictureFile
    owner: Owner | None
    new_name: str
    wanted: bool = True
    photo: str = ""
    """Its name once it was read."""
    refused: PhotoRefused | None = None

    @property
    def is_read(self) -> bool:
        """Whether it is known if it is a photo."""
        return bool(self.photo) or self.refused is not None


def matched(pictures: Iterable[PictureFile], goods: Iterable[Called]) -> list[Matched]:
    """The pictures, each with its owner: those of known goods first, numbered ones in order."""
    names = PictureNames(goods)
    found = [
        Matched(picture, names.owner(picture.called), name_from(picture.called))
        for picture in sorted(pictures, key=lambda each: in_order(each.called))
    ]
    return sorted(found, key=lambda each: each.owner is None)


def adding(found: Sequence[Matched]) -> AddPhotos:
    """The deed for those that are wanted and were read."""
    known: dict[tuple[UUID, tuple[UUID, ...]], list[str]] = {}
    new: dict[str, tuple[str, list[str]]] = {}
    for each in found:
        if not each.wanted or not each.photo:
            continue
        if each.owner is not None:
            key = each.owner.product_id, each.owner.variant_ids
            known.setdefault(key, []).append(each.photo)
        else:
            name = each.new_name
            new.setdefault(name.casefold(), (name, []))[1].append(each.photo)
    return AddPhotos(
        (
            *(Brought(tuple(photos), *whose) for whose, photos in known.items()),
            *(Brought(tuple(photos), new_name=name) for name, photos in new.values()),
        )
    )
