"""Opens pictures in a process of their own: what comes of it is small, plain and safe to show."""

from __future__ import annotations

import os
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from digitaix_desktop.operations.photos import (
    Film,
    NoPicture,
    PdfDocument,
    PhotoDamaged,
    PhotoEmpty,
    PhotoMissing,
    PhotoRefused,
    PhotoTooLarge,
    PictureFile,
    VectorDrawing,
    WebPage,
)
from digitaix_desktop.photos.wire import (
    DAMAGED,
    DOCUMENT,
    EMPTY,
    FILM,
    HEAD,
    MISSING,
    NO_PICTURE,
    OPENING,
    PAGE,
    READY,
    TOO_LARGE,
    VECTOR,
)

SECONDS = 60
"""Time for one picture."""
_REFUSALS: dict[bytes, type[PhotoRefused]] = {
    NO_PICTURE: NoPicture,
    EMPTY: PhotoEmpty,
    VECTOR: VectorDrawing,
    PAGE: WebPage,
    DOCUMENT: PdfDocument,
    FILM: Film,
    DAMAGED: PhotoDamaged,
    TOO_LARGE: PhotoTooLarge,
    MISSING: PhotoMissing,
}


@dataclass(frozen=True, slots=True)
class Ready:
    """A photo as it travels, and its thumbnail: JPEG, upright, without anything but pixels."""

    photo: bytes
    thumbnail: bytes


class PictureReader:
    """Opens one picture after the other in one process; a new one where a picture ends it."""

    def __init__(self) -> None:
        self._held = ExitStack()
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> PictureReader:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def close(self) -> None:
        """End the process."""
        self._process = None
        self._held.close()

    def read(self, picture: PictureFile) -> Ready | PhotoRefused:
        """What became of a picture."""
        name = picture.called.name
        answer = self._ask(_line(picture))
        if answer is None:
            return PhotoTooLarge(name=name)
        letter, photo, thumbnail = answer
        return Ready(photo, thumbnail) if letter == READY else _REFUSALS[letter](name=name)

    def read_bytes(self, content: bytes) -> Ready:
        """A picture from elsewhere than a file: the clipboard, the web. `PhotoRefused`."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "photo"
            path.write_bytes(content)
            answer = self.read(PictureFile(path))
        if isinstance(answer, PhotoRefused):
            raise answer
        return answer

    def held_by(self, path: Path) -> list[str]:
        """The names of the pictures that a zip holds; `PhotoRefused` for what is no zip."""
        answer = self._ask(b"?" + _hex(path.resolve()))
        if answer is None:
            raise PhotoTooLarge(name=path.name)
        letter, names, _ = answer
        if letter != READY:
            raise _REFUSALS[letter](name=path.name)
        return [os.fsdecode(name) for name in names.split(b"\0") if name]

    def _ask(self, line: bytes) -> tuple[bytes, bytes, bytes] | None:
        if self._process is None:
            started = OPENING.started([], stdin=subprocess.PIPE)
            self._process = self._held.enter_context(started)
        answer = _ask(self._process, line)
        if answer is None:
            self.close()  # it died of this one; the next gets a process of its own
        return answer


def opened(pictures: Sequence[PictureFile]) -> Iterator[Ready | PhotoRefused]:
    """What became of each picture, in their order, as soon as it is known."""
    with PictureReader() as reader:
        for picture in pictures:
            yield reader.read(picture)


def small_picture(path: Path) -> bytes:
    """The thumbnail of a picture; `PhotoRefused`."""
    with PictureReader() as reader:
        answer = reader.read(PictureFile(path))
    if isinstance(answer, PhotoRefused):
        raise answer
    return answer.thumbnail


def opened_bytes(content: bytes) -> Ready:
    """See `PictureReader.read_bytes`."""
    with PictureReader() as reader:
        return reader.read_bytes(content)


def _line(picture: PictureFile) -> bytes:
    whose = _hex(picture.path.resolve())
    return whose + b" " + _hex(picture.member) if picture.member else whose


def _hex(text: Path | str) -> bytes:
    return os.fsencode(text).hex().encode()


def _ask(process: subprocess.Popen[bytes], line: bytes) -> tuple[bytes, bytes, bytes] | None:
    """The process's answer; none where it died, or took too long."""
    assert process.stdin is not None  # noqa: S101 - both asked for above
    assert process.stdout is not None  # noqa: S101
    late = threading.Timer(SECONDS, process.kill)
    late.start()
    try:
        process.stdin.write(line + b"\n")
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
    return letter, photo, thumbnail
