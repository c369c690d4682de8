"""The photos of products: which ones, and in which order; and why a picture is not taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath, PurePosixPath
from typing import NamedTuple
from uuid import UUID

from digitaix_desktop.domain.errors import ChangedMeanwhile, ShopError
from digitaix_desktop.operations.changes import patch_products, patch_variant
from digitaix_desktop.operations.desk import Done, Touched
from digitaix_desktop.operations.ports import Shop
from digitaix_desktop.operations.said import Said
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP
from digitaix_protocol.rules.media import MOST_PHOTOS

ENDINGS = frozenset(".jpg .jpeg .png .webp .heic .heif .bmp .tif .tiff .gif".split())
"""What a picture's name ends with; what it is, is judged by what it holds."""


class PictureFile(NamedTuple):
    """A picture that somebody gave: a file, or what a zip holds under that name."""

    path: Path
    member: str = ""

    @property
    def called(self) -> PurePath:
        """What it is called, with the folders it lies in."""
        return PurePosixPath(self.member) if self.member else self.path


class FoundPictures(NamedTuple):
    """The pictures of some files, folders and zips; `is_all` unless there are too many."""

    pictures: Sequence[PictureFile]
    is_all: bool


class Sought(NamedTuple):
    """How many of the photos that a table names lie in a folder or zip."""

    folder: str
    found: int = 0
    looked_at: int = 0
    """How many of its pictures were looked at where it has more than that; else 0."""


class PhotoRefused(ShopError):
    """A file that gives no photo."""


class NoPicture(PhotoRefused):
    """Not a picture at all, or of a kind that travels nowhere."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "“{name}” is no photo that can be shown. Choose a JPEG, PNG, WebP or HEIC picture.",
    )


class VectorDrawing(NoPicture):
    """A drawing of lines, which may hold a program."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "“{name}” is a drawing (SVG), not a photo. Save it as a PNG picture, and add that.",
    )


class WebPage(NoPicture):
    """A page saved instead of its picture."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "“{name}” is a web page, not a photo. Open it, save the picture it shows, and add that.",
    )


class PdfDocument(NoPicture):
    """A document to be printed or read."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "“{name}” is a document (PDF), not a photo. Save the picture it holds, and add that.",
    )


class Film(NoPicture):
    """Moving pictures."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "“{name}” is a video, not a photo. Choose a photo, or save one picture of it."
    )


class PhotoEmpty(NoPicture):
    """A file without a byte: copying it was cut."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "“{name}” is empty. Copy it again from the phone or the camera."
    )


class PhotoDamaged(PhotoRefused):
    """A picture that ends half-way or does not hold together."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "“{name}” is damaged. Copy it again from the phone or the camera."
    )


class PhotoTooLarge(PhotoRefused):
    """More bytes or pixels than any photo has."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "“{name}” is too large to be opened safely. Save it smaller, and add that."
    )


class PhotoMissing(PhotoRefused):
    """It went away, or may not be read."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "“{name}” can't be read. Check that it is still there, then try again."
    )


class TooManyPhotos(ShopError):
    """More photos than a product shows."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "A product shows at most {most} photos. Remove some first."
    )


_ADDED = QT_TRANSLATE_NOOP("Operations", "Photo added to “{name}”")
_REMOVED = QT_TRANSLATE_NOOP("Operations", "Photo of “{name}” removed")
_ORDERED = QT_TRANSLATE_NOOP("Operations", "Photos of “{name}” rearranged")


@dataclass(frozen=True)
class SetPhotos:
    """Other photos of a product, or of one of its variants: `old` is what the user had seen."""

    product_id: UUID
    old: tuple[str, ...]
    new: tuple[str, ...]
    variant_id: UUID | None = None

    def run(self, shop: Shop) -> Done:
        """Write the list, unless somebody else did meanwhile; nobody's photo is deleted by it."""
        if len(self.new) > MOST_PHOTOS:
            raise TooManyPhotos(most=MOST_PHOTOS)
        product = shop.products.get(self.product_id)
        variant = product.variant(self.variant_id) if self.variant_id else None
        held = product.media if variant is None else variant.media
        if held != self.old:
            raise ChangedMeanwhile(name=product.name)
        change = {"media": list(self.new)}
        if variant is None:
            patch_products(shop, [(product, change)])
        else:
            patch_variant(shop, product, variant, change)
        shop.photos.to_send(set(self.new) - set(self.old))
        return Done(
            touched=Touched.PRODUCTS,
            said=Said(self._said(), {"name": product.name}),
            undo=replace(self, old=self.new, new=self.old),
            subject=self.product_id,
        )

    def _said(self) -> str:
        if set(self.new) == set(self.old):
            return _ORDERED
        return _ADDED if len(self.new) > len(self.old) else _REMOVED
