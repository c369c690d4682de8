"""Photos follow their products: sent piece by piece, and fetched where another PC added them.

A photo never delays a product, and a piece is a step: whatever the counter does meanwhile is sent
before the next one.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TypeVar

from digitaix_desktop.operations.desk import Touched
from digitaix_desktop.operations.photos import PhotoRefused
from digitaix_desktop.sync.ports import (
    Marketplace,
    OnItsWay,
    PhotoFiles,
    PhotoState,
    SyncBooks,
)
from digitaix_desktop.sync.troubles import PhotoNotTaken
from digitaix_protocol.rules.media import CHUNK

log = logging.getLogger(__name__)
T = TypeVar("T")


class PhotoExchange:
    """Sees to one photo at a time; `write` does some work on the books in a transaction."""

    def __init__(
        self, write: Callable[[Callable[[SyncBooks], object]], object], files: PhotoFiles
    ) -> None:
        self._write, self._files = write, files
        self._sending: tuple[str, bytes, int] | None = None
        """The photo under way: its name, its bytes, how many the marketplace has."""

    def forget(self) -> None:
        """Begin anew: the line was lost, or leads elsewhere."""
        self._sending = None

    def step(self, photo: OnItsWay, marketplace: Marketplace) -> Touched:
        """See to a photo, for one piece of it; may be repeated for free."""
        try:
            if photo.state is PhotoState.TO_SEND:
                return self._send(photo.name, marketplace)
            return self._fetch(photo.name, marketplace)
        except PhotoNotTaken as refusal:
            self._sending = None
            return self._refused(photo, refusal)

    def _send(self, name: str, marketplace: Marketplace) -> Touched:
        if self._sending is None or self._sending[0] != name:
            content = self._files.read(name)
            if content is None:
                return self._settle(name, PhotoState.TO_FETCH)  # perhaps another PC has sent it
            come = marketplace.photo_offset(name)
            if come is None or come > len(content):
                return self._settle(name, PhotoState.THERE)
            self._sending = name, content, come
        _, content, at = self._sending
        come = marketplace.send_photo(name, content[at : at + CHUNK], at=at, length=len(content))
        if come >= len(content):
            self._sending = None
            return self._settle(name, PhotoState.THERE)
        self._sending = name, content, come
        return Touched.NOTHING

    def _fetch(self, name: str, marketplace: Marketplace) -> Touched:
        if not self._files.has(name):
            content = marketplace.fetch_photo(name)
            if content is None:
                return self._settle(name, PhotoState.AWAITED)
            try:
                self._files.keep_fetched(name, content)
            except PhotoRefused:
                log.warning("A photo of the marketplace is none")
                raise PhotoNotTaken from None
        return self._settle(name, PhotoState.THERE) | Touched.PRODUCTS

    def _settle(self, name: str, state: PhotoState) -> Touched:
        self._write(lambda books: books.photos.settle(name, state))
        return Touched.EXCHANGES

    def _refused(self, photo: OnItsWay, refusal: PhotoNotTaken) -> Touched:
        def note(books: SyncBooks) -> None:
            books.photos.settle(photo.name, PhotoState.REFUSED)
            product_id = books.photos.product_of(photo.name)
            if photo.state is PhotoState.TO_SEND and product_id is not None:
                reason = "quota-full" if refusal.room else "photo-refused"
                data = {"what": "photo", "reason": reason, "body": "", "state": ""}
                books.agreement.journal("refusal", "product", product_id, data)

        self._write(note)
        return Touched.EXCHANGES
