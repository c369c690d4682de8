"""The process that opens pictures nobody vouches for; should it die, only one picture is lost.

For each line on its standard input, a path in hex digits and perhaps the name of what a zip holds,
it answers on its standard output: a letter, two lengths, then the photo and its thumbnail; both
empty where the letter says what was wrong. A line that begins with a question mark asks which
pictures a zip holds: their names take the photo's place, parted by zero bytes.
"""

from __future__ import annotations

import io
import os
import struct
import sys
import warnings
import zipfile
import zlib
from pathlib import Path, PurePosixPath

import pi_heif  # type: ignore[import-untyped] # it has no types
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from digitaix_desktop.operations.photos import ENDINGS
from digitaix_desktop.photos.otherwise import HEAD_BYTES, what_it_is
from digitaix_desktop.photos.wire import (
    DAMAGED,
    HEAD,
    MISSING,
    MOST_PICTURES,
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
_BAD_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, RuntimeError)
"""A zip that does not hold together, or that a password locks."""


def main(_arguments: list[str]) -> int:
    """Open the pictures one is told of, until nothing more comes."""
    OPENING.hold()
    out = open(1, "wb", closefd=False)  # noqa: SIM115 - it stays open
    for line in sys.stdin.buffer:
        asks, told = line.startswith(b"?"), line.removeprefix(b"?").decode("ascii").split()
        path, *member = (os.fsdecode(bytes.fromhex(each)) for each in told)
        letter, photo, thumbnail = held(Path(path)) if asks else opened(Path(path), "".join(member))
        out.write(HEAD.pack(letter, len(photo), len(thumbnail)) + photo + thumbnail)
        out.flush()
    return 0


def held(path: Path) -> tuple[bytes, bytes, bytes]:
    """The names of the pictures a zip holds, in the photo's place; one beyond what is taken."""
    try:
        with zipfile.ZipFile(path) as pack:
            names = [each.filename for each in pack.infolist() if _is_picture(each)]
    except (OSError, MemoryError, *_BAD_ZIP):
        return DAMAGED, b"", b""
    return READY, b"\0".join(os.fsencode(name) for name in names[: MOST_PICTURES + 1]), b""


def _is_picture(entry: zipfile.ZipInfo) -> bool:
    called = PurePosixPath(entry.filename)
    is_hidden = any(part.startswith((".", "__MACOSX")) for part in called.parts)
    return not entry.is_dir() and not is_hidden and called.suffix.lower() in ENDINGS


def opened(path: Path, member: str = "") -> tuple[bytes, bytes, bytes]:
    """What became of one picture: a letter, the photo, its thumbnail."""
    try:
        content = _read(path, member)
    except (OSError, KeyError):
        return MISSING, b"", b""
    except _BAD_ZIP:
        return DAMAGED, b"", b""
    if content is None:
        kind = NO_PICTURE if member else what_it_is(_head(path))
        return TOO_LARGE if kind == NO_PICTURE else kind, b"", b""
    try:
        return _made_ready(content)
    except MemoryError:
        return TOO_LARGE, b"", b""


def _read(path: Path, member: str) -> bytes | None:
    """A picture's bytes; none if they are more than any picture has."""
    if not member:
        return None if path.stat().st_size > FILE_BYTES else path.read_bytes()
    with zipfile.ZipFile(path) as pack, pack.open(member) as file:
        content = file.read(FILE_BYTES + 1)  # whatever size it says it has
    return None if len(content) > FILE_BYTES else content


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(HEAD_BYTES)


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
        return what_it_is(content[:HEAD_BYTES]), b"", b""
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
