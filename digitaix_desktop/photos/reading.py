"""Opens pictures in a process of their own: what comes of it is small, plain and safe to show."""

from __future__ import annotations

import os
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from digitaix_desktop.operations.photos import (
    NoPicture,
    PhotoDamaged,
    PhotoMissing,
    PhotoRefused,
    PhotoTooLarge,
)
from digitaix_desktop.photos.wire import (
    DAMAGED,
    HEAD,
    MISSING,
    NO_PICTURE,
    OPENING,
    READY,
    TOO_LARGE,
)

SECONDS = 60
"""Time for one picture."""
_REFUSALS: dict[bytes, type[PhotoRefused]] = {
    NO_PICTURE: NoPicture,
    DAMAGED: PhotoDamaged,
    TOO_LARGE: PhotoTooLarge,
    MISSING: PhotoMissing,
}


@dataclass(frozen=True, slots=True)
class Ready:
    """A photo as it travels, and its thumbnail: JPEG, upright, without anything but pixels."""

    photo: bytes
    thumbnail: bytes


def opened(paths: Sequence[Path]) -> Iterator[Ready | PhotoRefused]:
    """What became of each picture, in their order, as soon as it is known."""
    left = list(paths)
    while left:
        with OPENING.started([], stdin=subprocess.PIPE) as process:
            for path in tuple(left):
                answer = _ask(process, path)
                left.pop(0)
                yield answer or PhotoTooLarge(name=path.name)
                if answer is None:
                    break  # it died of this one; the others get a process of their own


def opened_bytes(content: bytes) -> Ready:
    """A picture from elsewhere than a file: the clipboard, the marketplace. `PhotoRefused`."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "photo"
        path.write_bytes(content)
        [answer] = opened([path])
    if isinstance(answer, PhotoRefused):
        raise answer
    return answer


def _ask(process: subprocess.Popen[bytes], path: Path) -> Ready | PhotoRefused | None:
    """The process's answer; none where it died, or took too long."""
    assert process.stdin is not None  # noqa: S101 - both asked for above
    assert process.stdout is not None  # noqa: S101
    late = threading.Timer(SECONDS, process.kill)
    late.start()
    try:
        process.stdin.write(os.fsencode(path.resolve()).hex().encode() + b"\n")
        process.stdin.flush()
        head = process.stdout.read(HEAD.size)
        if len(head) < HEAD.size:
            return None
        letter, photo_size, thumbnail_size = HEAD.unpack(head)
        photo, thumbnail = process.stdout.read(photo_size), process.stdout.read(thumbnail_size)
    except OSError:
        return None
    finally:
        late.cancel()
    if len(photo) < photo_size or len(thumbnail) < thumbnail_size:
        return None
    if letter != READY:
        return _REFUSALS[letter](name=path.name)
    return Ready(photo, thumbnail)
