"""Photos as they travel: known by the hash of their bytes, sent in chunks, bounded.

A photo is scaled and stripped on the PC, then named by the SHA-256 of its bytes; products and
variants list such hashes in their group `media`. An upload goes on where it was cut, as in tus
(tus.io, resumable upload 1.0).
"""

from __future__ import annotations

import re

MOST_BYTES = 8 * 1024 * 1024
"""Largest photo."""
CHUNK = 256 * 1024
"""Bytes of one step of an upload, at most."""
SIDE = 1600
"""Pixels of the longer side after a PC has scaled it."""
MOST_SIDE, MOST_PIXELS = 8000, 24_000_000
"""What a photo may measure at most, whoever scaled it."""
MOST_PHOTOS = 20
"""Photos of one product, or of one variant."""
TYPES = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp"}
"""The formats that travel, and what each is called on the wire."""

_HASH = re.compile(r"[0-9a-f]{64}", re.ASCII)


def is_hash(text: str) -> bool:
    """Whether a text is the name of a photo: a SHA-256 in lower-case hex digits."""
    return _HASH.fullmatch(text) is not None
