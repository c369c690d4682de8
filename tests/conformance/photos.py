"""Photos that nobody has seen, and how they are sent (11)."""

from __future__ import annotations

import secrets
import struct
import zlib

import httpx2

from tests.conformance.client import Pc


def a_photo(side: int = 48) -> bytes:
    """A PNG that nobody has seen."""

    def chunk(kind: bytes, inside: bytes) -> bytes:
        whole = kind + inside
        return struct.pack(">I", len(inside)) + whole + struct.pack(">I", zlib.crc32(whole))

    rows = b"".join(b"\0" + secrets.token_bytes(3 * side) for _ in range(side))
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*part) for part in parts)


def send(pc: Pc, name: str, piece: bytes, at: int, length: int) -> httpx2.Response:
    """A piece of a photo, at its place."""
    headers = {
        "Upload-Offset": str(at),
        "Upload-Length": str(length),
        "Content-Type": "application/offset+octet-stream",
    }
    return pc.device.ask("PATCH", f"/media/{name}", content=piece, headers=headers)


def come(pc: Pc, name: str) -> int | None:
    """How many bytes have come; none if it is whole."""
    answer = pc.device.ask("HEAD", f"/media/{name}")
    if answer.status_code == 200:
        return None
    assert answer.status_code == 404
    return int(answer.headers["upload-offset"])
