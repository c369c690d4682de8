"""Photos: sent by a shop's PCs piece by piece, shown to everybody in the sizes that pages need."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Request
from starlette.responses import FileResponse, Response

from digitaix_protocol.rules.media import CHUNK
from digitaix_server import pictures
from digitaix_server.routes.access import KNOWN, Asking, Here
from digitaix_server.routes.problems import described
from digitaix_server.routes.visiting import PageRoute, Visiting
from digitaix_server.services import photos, photos_shown
from digitaix_server.services.errors import NotFound, SyncProblem

api = APIRouter(prefix="/api/v1/media", tags=["media"], dependencies=KNOWN)
pages = APIRouter(route_class=PageRoute, include_in_schema=False)
_USUAL = (
    "token-revoked",
    "device-cloned",
    "shop-suspended",
    "protocol-unsupported",
    "rate-limited",
    "not-found",
)
_FOR_EVER = "max-age=31536000, immutable"


async def _chunk(request: Request) -> bytes:
    """The bytes of a piece. `SyncProblem` `too-large`."""
    chunks, size = [], 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > CHUNK:
            raise SyncProblem("too-large")
        chunks.append(chunk)
    return b"".join(chunks)


@api.head("/{sha256}", responses=described(*_USUAL, "malformed"))
def ask(here: Here, device: Asking, sha256: str) -> Response:
    """200 if the photo is here; else 404, with how much of it has come in `Upload-Offset`."""
    held = photos.asked_for(here.base, here.photos, device.shop_id, sha256)
    if held is not None:
        return Response(None, headers={"Content-Length": str(held.bytes)}, media_type=held.type)
    try:
        come = photos.offset(here.photos, device.shop_id, sha256)
    except NotFound as error:
        raise SyncProblem("not-found") from error
    return Response(None, 404, {"Upload-Offset": str(come), "Cache-Control": "no-store"})


@api.patch(
    "/{sha256}",
    status_code=204,
    responses=described(
        *_USUAL, "malformed", "too-large", "offset-wrong", "photo-refused", "quota-full", "busy"
    ),
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {
                "application/offset+octet-stream": {
                    "schema": {"type": "string", "format": "binary", "maxLength": CHUNK}
                }
            },
        }
    },
)
def send(
    here: Here,
    device: Asking,
    sha256: str,
    chunk: Annotated[bytes, Depends(_chunk)],
    at: Annotated[int, Header(alias="Upload-Offset", description="Where these bytes stand.")],
    length: Annotated[int, Header(alias="Upload-Length", description="Bytes of the photo.")],
) -> Response:
    """Take in the bytes at `Upload-Offset`; with the last ones the photo is checked and kept."""
    try:
        come = photos.take(
            here.base, here.photos, device.shop_id, sha256, chunk, at=at, length=length
        )
    except NotFound as error:
        raise SyncProblem("not-found") from error
    except SyncProblem:
        here.pace.count(str(device.id))  # what is refused is the noise, not the work
        raise
    return Response(None, 204, {"Upload-Offset": str(come), "Cache-Control": "no-store"})


@api.get("/{sha256}", responses=described(*_USUAL, "malformed"), response_class=FileResponse)
def fetch(here: Here, device: Asking, sha256: str) -> Response:
    """A photo of the shop, as one of its PCs sent it: for the others."""
    with here.base.reading() as db:
        held = photos.held(db, here.photos, device.shop_id, sha256)
    if held is None:
        if not photos.expect(here.base, here.photos, device.shop_id, sha256):
            here.pace.count(str(device.id))
        raise SyncProblem("not-found")
    return _file(held.path, held.type, f"private, {_FOR_EVER}")


@pages.get("/photo/{slug}/{sha256}/{width}.webp")
def show(visit: Visiting, here: Here, slug: str, sha256: str, width: int) -> Response:
    """A photo that a product on show lists, as wide as a page needs it."""
    with visit.reading() as db:
        shop_id = photos_shown.owner(db, slug, sha256)
    path = photos_shown.at_width(here.base, here.photos, shop_id, sha256, width)
    return _file(path, pictures.TYPE, f"public, {_FOR_EVER}")


def _file(path: Path, kind: str, kept: str) -> Response:
    headers = {"Cache-Control": kept, "X-Content-Type-Options": "nosniff"}
    return FileResponse(path, media_type=kind, headers=headers)
