"""The folder in which this PC keeps the photos of its shop, each under the hash of its bytes."""

from __future__ import annotations

import os
import time
from collections.abc import Collection
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

from digitaix_desktop.operations.photos import NoPicture
from digitaix_desktop.photos.reading import Ready, opened_bytes

_DAY_S = 86_400


class PhotoFolder:
    """Photos and their thumbnails as files; a photo is there whole or not at all."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def photo(self, name: str) -> Path:
        """Where a photo lies, whether it is there or not."""
        return self._root / name[:2] / f"{name}.jpg"

    def thumbnail(self, name: str) -> Path:
        """Where its thumbnail lies."""
        return self._root / name[:2] / f"{name}-s.jpg"

    def has(self, name: str) -> bool:
        """Whether a photo is there."""
        return self.photo(name).exists()

    def read(self, name: str) -> bytes | None:
        """A photo's bytes; none if it is not there, or no longer what it was."""
        try:
            content = self.photo(name).read_bytes()
        except OSError:
            return None
        return content if sha256(content).hexdigest() == name else None

    def keep(self, ready: Ready, name: str = "") -> str:
        """Keep a photo; the name it is kept under: its hash, or the one it came by.

        `OSError` on a full disk; nothing half is left then.
        """
        name = name or sha256(ready.photo).hexdigest()
        _write(self.thumbnail(name), ready.thumbnail)
        _write(self.photo(name), ready.photo)
        return name

    def keep_fetched(self, name: str, content: bytes) -> None:
        """Keep a photo of another PC under its name. `PhotoRefused` for what is none.

        The bytes are kept as they came, for they are what the name stands for; the thumbnail is
        drawn anew.
        """
        if sha256(content).hexdigest() != name:
            raise NoPicture(name=name)
        self.keep(Ready(content, opened_bytes(content).thumbnail), name)

    def forget_unused(self, used: Collection[str], days: int = 30) -> int:
        """Delete what nothing has shown for so many days: an undo may still ask for younger ones.

        A photo's age is counted from when it was last found in use.
        """
        oldest, gone, used = time.time() - days * _DAY_S, 0, set(used)
        for photo in self._root.glob("??/*.jpg"):
            name = photo.stem.removesuffix("-s")
            with suppress(OSError):
                if name in used:
                    os.utime(photo)
                elif photo.stat().st_mtime < oldest:
                    photo.unlink()
                    gone += not photo.stem.endswith("-s")
        return gone


def _write(path: Path, content: bytes) -> None:
    if path.exists():
        return
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.{uuid4().hex}.part")
    try:
        with unfinished.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
