"""Where the photos that a file names come from: its folder or zip, or the web."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from digitaix_desktop.operations.importing.named_photos import (
    PhotoNotToBeHad,
    PhotoOutOfReach,
    is_address,
)
from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.operations.importing.text import folded
from digitaix_desktop.operations.photos import (
    ENDINGS,
    FoundPictures,
    PhotoRefused,
    PictureFile,
    Sought,
)
from digitaix_desktop.photos.finding import found_in
from digitaix_desktop.photos.named import NamedPictures
from digitaix_desktop.photos.reading import PictureReader, Ready

if TYPE_CHECKING:
    from digitaix_desktop.remote.pictures import PictureFetcher


class FolderOrWeb:
    """`PhotoSource`: a picture of that name in the folder first, then its address."""

    def __init__(self, keep: Callable[[Ready], str], fetcher: PictureFetcher | None = None) -> None:
        self._keep, self._fetcher = keep, fetcher
        self._reader = PictureReader()
        self._folders: dict[str, NamedPictures] = {}

    def rest(self) -> None:
        """Forget what was found where, and let the reading process go."""
        self._folders.clear()
        self._reader.close()

    def take(self, source: str, folder: str) -> str:
        """See `PhotoSource.take`."""
        picture = self._in(folder).find(source) if folder else None
        if picture is not None:
            answer = self._reader.read(picture)
            if isinstance(answer, PhotoRefused):
                raise PhotoNotToBeHad
            return self._keep(answer)
        if not is_address(source):
            raise PhotoNotToBeHad
        try:
            return self._keep(self._reader.read_bytes(self._fetched(source)))
        except PhotoRefused as refusal:
            raise PhotoNotToBeHad from refusal

    def close(self) -> None:
        """Cut what is being fetched, from another thread too."""
        if self._fetcher is not None:
            self._fetcher.close()

    def _in(self, folder: str) -> NamedPictures:
        if folder not in self._folders:
            self._folders[folder] = NamedPictures(_all_of(folder).pictures)
        return self._folders[folder]

    def _fetched(self, source: str) -> bytes:
        # Not at the top: most shops never fetch a picture.
        from digitaix_desktop.remote import pictures

        if self._fetcher is None:
            self._fetcher = pictures.PictureFetcher()
        address = source.strip()
        if address.casefold().startswith("www."):
            address = f"https://{address}"
        try:
            return self._fetcher.fetch(address)
        except pictures.PictureUnreachable as error:
            raise PhotoOutOfReach from error
        except pictures.PictureRefused as error:
            raise PhotoNotToBeHad from error


_USUAL = frozenset(
    "photo photos image images img imgs media medias visuel visuels pictures".split()
)
"""What people call the folder of their pictures, alone or with more: "Photos fleurs"."""


def seek(sources: Sequence[str], folder: str, beside: Path) -> Sought:
    """How many of the files that a table names are in a folder or zip.

    Without one, the likeliest place beside the table is looked for: its own folder, one called
    as it is, or one for pictures. Nothing and 0 where none has any of them.
    """
    best = Sought(folder)
    for place, there in [(folder, _all_of(folder))] if folder else _near(beside):
        held = NamedPictures(there.pictures)
        found = sum(held.find(source) is not None for source in sources)
        if found > best.found or place == folder:
            best = Sought(place, found, 0 if there.is_all else len(there.pictures))
    return best


def _near(table: Path) -> Iterator[tuple[str, FoundPictures]]:
    try:
        beside = sorted(table.parent.iterdir())
    except OSError:
        return
    own = [PictureFile(path) for path in beside if path.suffix.lower() in ENDINGS]
    yield str(table.parent), FoundPictures(own, is_all=True)
    own_name = folded(table.stem)
    for path in beside:
        called = folded(path.stem)
        is_theirs = called == own_name or not _USUAL.isdisjoint(called.split())
        if is_theirs and (path.is_dir() or path.suffix.lower() == ".zip"):
            yield str(path), _all_of(str(path))


def _all_of(folder: str) -> FoundPictures:
    try:
        return found_in([Path(folder)], Unwatched())
    except (PhotoRefused, OSError):
        return FoundPictures((), is_all=True)  # it went away, or is no zip: nothing is found there
