"""Finds the pictures among files, folders and zips that somebody dropped."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from digitaix_desktop.operations.photos import ENDINGS, FoundPictures, PhotoMissing, PictureFile
from digitaix_desktop.operations.ports import Progress
from digitaix_desktop.photos.reading import PictureReader
from digitaix_desktop.photos.wire import MOST_PICTURES

_TOLD_EACH = 200


def found_in(paths: Sequence[Path], progress: Progress) -> FoundPictures:
    """The pictures of these files, folders and zips, as many as are taken; links aren't followed.

    `PhotoRefused` for a zip that can't be opened, and where nothing is there any more.
    """
    found: list[PictureFile] = []
    pictures = _all(paths)
    for picture in islice(pictures, MOST_PICTURES):
        found.append(picture)
        if len(found) % _TOLD_EACH == 0:
            progress.step(len(found), 0)
    return FoundPictures(found, next(pictures, None) is None)


def _all(paths: Sequence[Path]) -> Iterator[PictureFile]:
    for path in paths:
        if path.is_dir():
            yield from _below(path)
        elif not path.is_file():
            raise PhotoMissing(name=path.name)
        elif path.suffix.lower() == ".zip":
            with PictureReader() as reader:
                names = reader.held_by(path)
            yield from (PictureFile(path, name) for name in names)
        elif path.suffix.lower() in ENDINGS:
            yield PictureFile(path)


def _below(folder: Path) -> Iterator[PictureFile]:
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__MACOSX")))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in ENDINGS:
                yield PictureFile(Path(root, name))
