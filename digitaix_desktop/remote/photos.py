"""A photo's way over HTTP: `HEAD`, `PATCH` and `GET /api/v1/media/{sha256}`, as in tus."""

from __future__ import annotations

import requests

from digitaix_desktop.remote.asking import Answer, ask_plainly
from digitaix_desktop.sync.troubles import Nonsense, PhotoNotTaken

_GONE, _MOVED_ON, _NO, _NO_ROOM = 404, 409, (413, 422), 507
_OFFSET = "Upload-Offset"
_TAKEN = (200, 204, _GONE, _MOVED_ON, *_NO, _NO_ROOM)


class PhotoLine:
    """Asks about photos, and sends them, at one marketplace."""

    def __init__(self, session: requests.Session, address: str) -> None:
        self._session, self._address = session, address

    def offset(self, name: str) -> int | None:
        """How many bytes of a photo have come there; none if it is whole."""
        answer = ask_plainly(self._session, "HEAD", self._url(name), _TAKEN)
        return None if answer.status == 200 else _number(answer)

    def send(self, name: str, chunk: bytes, *, at: int, length: int) -> int:
        """Send the bytes that stand at `at`; how many have come now, in all. `PhotoNotTaken`."""
        headers = {
            _OFFSET: str(at),
            "Upload-Length": str(length),
            "Content-Type": "application/offset+octet-stream",
        }
        answer = ask_plainly(
            self._session, "PATCH", self._url(name), _TAKEN, data=chunk, headers=headers
        )
        if answer.status in (*_NO, _NO_ROOM, _GONE):
            refusal = PhotoNotTaken()
            refusal.room = answer.status == _NO_ROOM
            raise refusal
        return _number(answer)

    def fetch(self, name: str) -> bytes | None:
        """A photo as another PC sent it; none if it is not there yet."""
        answer = ask_plainly(self._session, "GET", self._url(name), (200, _GONE))
        return None if answer.status == _GONE else answer.content

    def _url(self, name: str) -> str:
        return f"{self._address}/api/v1/media/{name}"


def _number(answer: Answer) -> int:
    said = answer.headers.get(_OFFSET, "")
    if not said.isdigit():
        raise Nonsense
    return int(said)
