"""Where the photos that a file names come from: its folder or zip, or the web."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from digitaix_desktop.operations.importing.named_photos import PhotoNotToBeHad, PhotoOutOfReach
from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.operations.photos import PhotoRefused
from digitaix_desktop.photos.finding import found_in
from digitaix_desktop.photos.folder import PhotoFolder
from digitaix_desktop.photos.named import NamedPictures, is_address
from digitaix_desktop.photos.reading import PictureReader

if TYPE_CHECKING:
    from digitaix_desktop.remote.pictures import PictureFetcher


class FolderOrWeb:
    """`PhotoSource`: a picture of that name in the folder first, then its address."""

    def __init__(self, photos: PhotoFolder, fetcher: PictureFetcher | None = None) -> None:
        self._photos, self._fetcher = photos, fetcher
        self._reader = PictureReader()
        self._folders: dict[str, NamedPictures] = {}

    def look_anew(self) -> None:
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
            return self._photos.keep(answer)
        if not is_address(source):
            raise PhotoNotToBeHad
        try:
            return self._photos.keep(self._reader.read_bytes(self._fetched(source)))
        except PhotoRefused as refusal:
            raise PhotoNotToBeHad from refusal

    def close(self) -> None:
        """Cut what is being fetched, from another thread too."""
        if self._fetcher is not None:
            self._fetcher.close()

    def _in(self, folder: str) -> NamedPictures:
        if folder not in self._folders:
            try:
                found = found_in([Path(folder)], Unwatched())
            except (PhotoRefused, OSError):
                found = []  # it went away: said of each of its photos
            self._folders[folder] = NamedPictures(found)
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
