"""The process that opens pictures nobody vouches for; should it die, only one picture is lost.

For each path it is told, a line of hex digits on its standard input, it answers on its standard
output: a letter, two lengths, then the photo and its thumbnail; both empty where the letter says
what was wrong.
"""

from __future__ import annotations

import io
import os
import struct
import sys
import warnings
from pathlib import Path

import pi_heif  # type: ignore[import-untyped] # it has no types
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from digitaix_desktop.photos.wire import (
    DAMAGED,
    HEAD,
    MISSING,
    NO_PICTURE,
    OPENING,
    READY,
    TOO_LARGE,
)
from digitaix_protocol.rules.media import MOST_BYTES, SIDE

FILE_BYTES = 64 * 1024 * 1024
"""Largest file: a camera's own picture has 30."""
PIXELS = 150_000_000
"""Largest picture: a telephone's has 108 million."""
THUMBNAIL = 320
"""Pixels of a thumbnail's side."""
_FORMATS = ("JPEG", "PNG", "WEBP", "HEIF", "BMP", "TIFF", "GIF")
_QUALITY = 85
_MEASURES = ("I", "F")
"""Modes of heights or temperatures: no screen shows them."""
_BROKEN = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    struct.error,
    KeyError,
    IndexError,
    RuntimeError,  # libheif's own
)
"""What the libraries raise for something that does not hold together."""


def main(_arguments: list[str]) -> int:
    """Open the pictures one is told of, until nothing more comes."""
    OPENING.hold()
    out = open(1, "wb", closefd=False)  # noqa: SIM115 - it stays open
    for line in sys.stdin.buffer:
        path = Path(os.fsdecode(bytes.fromhex(line.decode("ascii"))))
        letter, photo, thumbnail = opened(path)
        out.write(HEAD.pack(letter, len(photo), len(thumbnail)) + photo + thumbnail)
        out.flush()
    return 0


def opened(path: Path) -> tuple[bytes, bytes, bytes]:
    """What became of one picture: a letter, the photo, its thumbnail."""
    try:
        if path.stat().st_size > FILE_BYTES:
            return TOO_LARGE, b"", b""
        content = path.read_bytes()
    except OSError:
        return MISSING, b"", b""
    try:
        return _made_ready(content)
    except MemoryError:
        return TOO_LARGE, b"", b""


def _made_ready(content: bytes) -> tuple[bytes, bytes, bytes]:
    pi_heif.register_heif_opener()
    Image.MAX_IMAGE_PIXELS = None  # measured below, before anything is unpacked
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            image = Image.open(io.BytesIO(content), formats=_FORMATS)
            if image.size[0] * image.size[1] > PIXELS:
                return TOO_LARGE, b"", b""
            if min(image.size) < 2 or image.mode in _MEASURES:
                return NO_PICTURE, b"", b""
            image.draft("RGB", (2 * SIDE, 2 * SIDE))  # a JPEG is read no larger than it need be
            image.load()
            photo = _as_seen(image)
    except UnidentifiedImageError:
        return NO_PICTURE, b"", b""
    except _BROKEN:
        return DAMAGED, b"", b""
    photo.thumbnail((SIDE, SIDE), Image.Resampling.LANCZOS)
    if min(photo.size) < 2:
        return NO_PICTURE, b"", b""  # a thread: the shop's other PCs would refuse what is left
    small = photo.copy()
    small.thumbnail((2 * THUMBNAIL, THUMBNAIL) if _is_wide(photo) else (THUMBNAIL, 2 * THUMBNAIL))
    saved = _saved(photo)
    if len(saved) > MOST_BYTES:
        return TOO_LARGE, b"", b""
    return READY, saved, _saved(small)


def _is_wide(image: Image.Image) -> bool:
    return image.size[0] > image.size[1]


def _as_seen(image: Image.Image) -> Image.Image:
    """Upright, in the colours of a screen, on white paper where it is transparent."""
    profile = image.info.get("icc_profile")
    upright = _upright(image)
    if upright.mode.startswith("I;16"):
        upright.info.pop("transparency", None)
        upright = upright.convert("I").point(lambda grey: grey * (1 / 257)).convert("L")
    if upright.mode in ("RGBA", "LA", "PA") or "transparency" in upright.info:
        above = upright.convert("RGBA")
        upright = Image.alpha_composite(Image.new("RGBA", above.size, "white"), above)
    if profile and upright.mode in ("RGB", "RGBA", "CMYK"):
        source = upright.convert("RGB") if upright.mode == "RGBA" else upright
        try:
            own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            turned = ImageCms.profileToProfile(
                source, own, ImageCms.createProfile("sRGB"), outputMode="RGB"
            )
            upright = turned or source
        except (ImageCms.PyCMSError, OSError):
            upright = source  # a profile that can't be read: the colours as they are
    return upright.convert("RGB")


def _upright(image: Image.Image) -> Image.Image:
    """As it was taken; as it lies where its notes can't be read, for its pixels are whole."""
    try:
        return ImageOps.exif_transpose(image)
    except _BROKEN:
        return image


def _saved(image: Image.Image) -> bytes:
    """As JPEG, with nothing in it but its pixels."""
    bare = Image.new("RGB", image.size)
    bare.paste(image)
    out = io.BytesIO()
    bare.save(out, "JPEG", quality=_QUALITY, optimize=True, progressive=True)
    return out.getvalue()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
