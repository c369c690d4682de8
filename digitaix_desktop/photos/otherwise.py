"""What a file is that is no photo, as far as its first bytes tell: so that a refusal names it."""

from __future__ import annotations

import re

from digitaix_desktop.photos.wire import DOCUMENT, EMPTY, FILM, NO_PICTURE, PAGE, VECTOR

HEAD_BYTES = 4096
_STILL = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1", b"avif", b"avis")
"""Kinds of pictures that come in the same container as films."""
_FILM_BOXES = (b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot")
"""How an older QuickTime film may begin."""
_FILMS = (
    b"\x1aE\xdf\xa3",  # Matroska, WebM
    b"\x00\x00\x01\xba",  # MPEG
    b"\x00\x00\x01\xb3",
    b"0&\xb2u\x8ef\xcf\x11",  # Windows Media
    b"FLV\x01",
    b"OggS",
)
_BEFORE_THE_ROOT = re.compile(r"\s*(?:<\?.*?\?>|<!--.*?-->|<!doctype\s+svg.*?>)\s*", re.I | re.S)
_PAGE = re.compile(r"\s*<(?:!doctype\s+html|html|head|body|meta|title|script|div|table)\b", re.I)
_VECTOR = re.compile(r"\s*<(?:\w+:)?svg\b", re.I)


def what_it_is(head: bytes) -> bytes:
    """The letter for what begins so."""
    if not head:
        return EMPTY
    if b"%PDF-" in head[:1024]:
        return DOCUMENT
    if _is_film(head):
        return FILM
    text = _text(head)
    while (found := _BEFORE_THE_ROOT.match(text)) is not None:
        text = text[found.end() :]
    if _VECTOR.match(text):
        return VECTOR
    return PAGE if _PAGE.match(text) else NO_PICTURE


def _is_film(head: bytes) -> bool:
    if head[4:8] == b"ftyp":
        return head[8:12] not in _STILL
    riff = head[:4] == b"RIFF" and head[8:12] == b"AVI "
    stream = head[:1] == b"G" and head[188:189] == b"G" and head[376:377] == b"G"
    return riff or stream or head[4:8] in _FILM_BOXES or head.startswith(_FILMS)


def _text(head: bytes) -> str:
    wide = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}.get(head[:2])
    return head.decode(wide or "utf-8", "replace").lstrip("\ufeff")
