"""Section 11: photos are sent piece by piece, checked, and fetched by the shop's other PCs."""

from __future__ import annotations

import secrets
from hashlib import sha256

from tests.conformance.client import Pc, problem
from tests.conformance.goods import product
from tests.conformance.photos import a_photo, come, send


def test_a_photo_is_wanted_sent_in_pieces_and_fetched(pc: Pc, other: Pc) -> None:
    photo = a_photo()
    name, size, half = sha256(photo).hexdigest(), len(photo), len(photo) // 2
    pc.do("product.put", product(media=[name]))
    assert name in pc.page().json()["photos_wanted"]
    assert problem(other.device.ask("GET", f"/media/{name}")) == (404, "not-found")

    assert come(pc, name) == 0
    answer = send(pc, name, photo[:half], 0, size)
    assert (answer.status_code, answer.headers["upload-offset"]) == (204, str(half))
    lost = send(pc, name, photo[:half], 0, size)  # the answer was lost: it is sent again
    assert problem(lost) == (409, "offset-wrong")
    assert lost.headers["upload-offset"] == str(half)
    assert come(other, name) == half  # whichever PC has it goes on
    answer = send(other, name, photo[half:], half, size)
    assert (answer.status_code, answer.headers["upload-offset"]) == (204, str(size))
    assert come(pc, name) is None

    fetched = other.device.ask("GET", f"/media/{name}").raise_for_status()
    assert (fetched.content, fetched.headers["content-type"]) == (photo, "image/png")
    assert name not in pc.page().json()["photos_wanted"]
    assert send(pc, name, photo[:half], 0, size).headers["upload-offset"] == str(size)


def test_bytes_that_are_not_what_their_name_says_are_gone(pc: Pc) -> None:
    photo, name = a_photo(), sha256(b"another").hexdigest()
    assert problem(send(pc, name, photo, 0, len(photo))) == (422, "photo-refused")
    assert come(pc, name) == 0
    text = secrets.token_bytes(400)
    name = sha256(text).hexdigest()
    assert problem(send(pc, name, text, 0, len(text))) == (422, "photo-refused")
    assert come(pc, name) == 0


def test_what_is_no_photo_of_a_size_or_name_is_refused(pc: Pc) -> None:
    photo = a_photo()
    name = sha256(photo).hexdigest()
    assert problem(send(pc, name, photo, 0, len(photo) - 1)) == (422, "malformed")
    assert problem(send(pc, name, photo, 0, 8 * 1024 * 1024 + 1)) == (413, "too-large")
    assert problem(send(pc, name, b"x" * (256 * 1024 + 1), 0, 400_000)) == (413, "too-large")
    assert problem(send(pc, "no-hash", photo, 0, len(photo))) == (404, "not-found")
    assert problem(pc.device.ask("PATCH", f"/media/{name}", content=photo)) == (422, "malformed")
    assert come(pc, name) == 0
