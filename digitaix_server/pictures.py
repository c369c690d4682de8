"""Pictures as files: what is one, and the sizes that pages need of it. Knows no shop and no page.

Bytes from outside are never believed: their format is read from them, their measures before they
are unpacked, and what pages show is always drawn anew, so that nothing hidden in a file travels on.
"""

from __future__ import annotations

import io
import struct
import warnings
import zlib
from dataclasses import dataclass
from pathlib import Path
from threading import BoundedSemaphore
from uuid import uuid4

from PIL import Image, ImageOps, UnidentifiedImageError

from digitaix_protocol.rules.media import MOST_PIXELS, MOST_SIDE, TYPES

WIDTHS = (160, 400, 800, 1200)
"""What pages ask for: a line of a basket, a card, a phone's width, a large screen's."""
TYPE = "image/webp"
"""What pages are shown: every browser of today reads it, and it is a third smaller than JPEG."""
_QUALITY = 78
_UNPACKED = BoundedSemaphore(2)
"""Held while a picture lies in memory with all its pixels: the largest take a hundred megabytes."""
_BROKEN = (
    UnidentifiedImageError,
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    LookupError,
    TypeError,
    AttributeError,
    ArithmeticError,
    struct.error,
    zlib.error,
)
"""What Pillow's readers say of bytes that somebody broke on purpose; found by breaking many."""


class NoPicture(Exception):
    """Not a picture, a broken one, or one larger than any photo."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A picture's format and its measures in pixels."""

    type: str
    width: int
    height: int


def measured(content: bytes) -> Measured:
    """What a picture is, held upright; every pixel of it is read once. `NoPicture`."""
    with _UNPACKED, _opened(content) as image:
        return Measured(_type(image), *_upright(image).size)


def scaled(content: bytes, width: int) -> bytes:
    """A picture at most so wide, as WebP, without anything but its pixels. `NoPicture`."""
    with _UNPACKED, _opened(content) as image:
        flat = _flattened(_upright(image))
        flat.thumbnail((width, MOST_SIDE), Image.Resampling.LANCZOS, reducing_gap=3.0)
        out = io.BytesIO()
        flat.save(out, "WEBP", quality=_QUALITY, method=4)
        return out.getvalue()


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that it is there whole or not at all."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.{uuid4().hex}.new")
    unfinished.write_bytes(content)
    unfinished.replace(path)


def _opened(content: bytes) -> Image.Image:
    """A picture with all its pixels; measured before they are unpacked. `NoPicture`."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            image = Image.open(io.BytesIO(content), formats=tuple(TYPES))
            width, height = image.size
            if max(width, height) > MOST_SIDE or width * height > MOST_PIXELS:
                raise NoPicture
            image.load()
    except _BROKEN as error:
        raise NoPicture from error
    except Image.DecompressionBombError as error:
        raise NoPicture from error
    return image


def _type(image: Image.Image) -> str:
    """A telephone's JPEG with a second picture behind the first is one too. `NoPicture`."""
    kind = TYPES.get("JPEG" if image.format == "MPO" else image.format or "")
    if kind is None:
        raise NoPicture
    return kind


def _upright(image: Image.Image) -> Image.Image:
    """As it was taken; what notes too broken to be read say of that is left aside."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ImageOps.exif_transpose(image)
    except _BROKEN:
        return image


def _flattened(image: Image.Image) -> Image.Image:
    """On white paper, where it is transparent."""
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        above = image.convert("RGBA")
        paper = Image.new("RGBA", above.size, "white")
        return Image.alpha_composite(paper, above).convert("RGB")
    return image.convert("RGB")
