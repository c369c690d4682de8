"""Finds pictures by the names that a spreadsheet has for them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from digitaix_desktop.operations.importing.named_photos import is_address
from digitaix_desktop.operations.photos import PictureFile


class NamedPictures:
    """The pictures of a folder or zip, found by path, by name, or by name without its ending."""

    def __init__(self, pictures: Iterable[PictureFile]) -> None:
        self._by_path: dict[str, PictureFile] = {}
        self._by_stem: dict[str, PictureFile] = {}
        for picture in pictures:
            path = PurePosixPath(_plain(picture.called.as_posix()))
            for start in range(len(path.parts)):
                self._by_path.setdefault("/".join(path.parts[start:]), picture)
            self._by_stem.setdefault(path.stem, picture)

    def find(self, source: str) -> PictureFile | None:
        """The picture that is meant; of several by that name the one whose folders fit, or else
        the first."""
        path = PurePosixPath(_plain(file_name(source)))
        parts = [part for part in path.parts if part not in ("/", ".", "..")]
        for start in range(len(parts)):
            found = self._by_path.get("/".join(parts[start:]))
            if found is not None:
                return found
        return self._by_stem.get(path.stem) or self._by_stem.get(path.name)


def file_name(source: str) -> str:
    """The path that a cell means: an address without its host and query, back slashes turned."""
    text = source.strip().strip("\"'")
    if is_address(text):
        try:
            return unquote(urlsplit(text if "//" in text else f"//{text}").path)
        except ValueError:
            return text
    return text.replace("\\", "/")


def _plain(path: str) -> str:
    """However accents are composed, and whatever case Windows keeps."""
    return unicodedata.normalize("NFC", path).casefold()
