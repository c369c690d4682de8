"""Hello, and how PCs are let into their shop."""

from __future__ import annotations

from uuid import UUID

from fastapi import APIRouter, Request
from pydantic import BaseModel
from starlette.responses import Response

from digitaix_protocol.messages import (
    DeviceCard,
    DeviceList,
    DeviceName,
    Hello,
    PairingCode,
    PairRequest,
    PairResponse,
    ShopCard,
    Token,
)
from digitaix_server.database import now_ms
from digitaix_server.routes.access import (
    KNOWN,
    SPEAKS,
    SPOKEN,
    Asking,
    Here,
    Parts,
    Sent,
    answer,
    read_small,
)
from digitaix_server.routes.problems import described
from digitaix_server.services import devices, enrolment, shops

router = APIRouter(prefix="/api/v1", tags=["pairing"])
_USUAL = (
    "malformed",
    "token-revoked",
    "device-cloned",
    "shop-suspended",
    "protocol-unsupported",
    "rate-limited",
    "busy",
)


@router.get("/hello", response_model=Hello)
def hello(request: Request, here: Here) -> Response:
    """What this server speaks, its limits and its time; for anybody."""
    with here.base.reading() as db:
        town = shops.town_name(db)
    return _answer(
        request,
        Hello(
            protocols=list(SPOKEN),
            server_time_ms=here.base.clock(),
            max_body=here.settings.max_body,
            town=town,
        ),
    )


@router.post(
    "/pair",
    status_code=201,
    response_model=PairResponse,
    dependencies=SPEAKS,
    responses=described(
        "code-unknown",
        "code-expired",
        "malformed",
        "too-large",
        "shop-suspended",
        "protocol-unsupported",
        "rate-limited",
        "busy",
    ),
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {
                "application/json": {"schema": {"$ref": "#/components/schemas/PairRequest"}}
            },
        }
    },
)
def pair(request: Request, here: Here, body: Sent) -> Response:
    """An invitation or a pairing code in exchange for a token, which is shown this once."""
    address = request.client.host if request.client else ""
    here.pair_pace.check(address)
    here.pair_pace.count(address)
    asked = read_small(request, body, PairRequest)
    with here.base.writing() as db:
        paired = enrolment.pair(db, asked)
        message = PairResponse(
            device_id=paired.device_id,
            token=paired.token,
            shop=ShopCard(id=paired.shop.id, slug=paired.shop.slug, name=paired.shop.name),
            epoch=shops.epoch(db),
            server_time_ms=now_ms(db),
            storefront_url=_storefront(request, here, paired.shop.slug),
        )
    return _answer(request, message, 201)


@router.post(
    "/pairing-codes",
    status_code=201,
    response_model=PairingCode,
    dependencies=KNOWN,
    responses=described(*_USUAL),
)
def pairing_code(request: Request, here: Here, device: Asking) -> Response:
    """A code for one more PC of the shop, good for ten minutes."""
    here.pace.count(str(device.id))
    with here.base.writing() as db:
        devices.settle(db, device)
        code, expires_ms = enrolment.pairing_code(db, device.shop_id)
    return _answer(request, PairingCode(code=code, expires_ms=expires_ms), 201)


@router.get("/devices", response_model=DeviceList, dependencies=KNOWN, responses=described(*_USUAL))
def of_shop(request: Request, here: Here, device: Asking) -> Response:
    """The PCs of the shop, and when each was last heard."""
    here.pace.count(str(device.id))
    with here.base.reading() as db:
        cards = [
            DeviceCard(
                id=row.id,
                name=row.name,
                created_ms=row.created_ms,
                seen_ms=row.seen_ms,
                queued=row.queued,
            )
            for row in devices.of_shop(db, device.shop_id)
        ]
    return _answer(request, DeviceList(devices=cards))


@router.patch(
    "/devices/{device_id}",
    status_code=204,
    dependencies=KNOWN,
    responses=described(*_USUAL, "too-large", "not-found"),
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {
                "application/json": {"schema": {"$ref": "#/components/schemas/DeviceName"}}
            },
        }
    },
)
def rename(request: Request, here: Here, device: Asking, device_id: UUID, body: Sent) -> Response:
    """Call a PC of the shop as the shop does: conflicts tell it by that name."""
    here.pace.count(str(device.id))
    asked = read_small(request, body, DeviceName)
    with here.base.writing() as db:
        devices.settle(db, device)
        devices.rename(db, device.shop_id, device_id, asked.name)
    return Response(status_code=204)


@router.delete(
    "/devices/{device_id}",
    status_code=204,
    dependencies=KNOWN,
    responses=described(*_USUAL, "not-found"),
)
def shut_out(here: Here, device: Asking, device_id: UUID) -> Response:
    """Let a PC of the shop in no more, as one that was stolen; what it pushed stays."""
    here.pace.count(str(device.id))
    with here.base.writing() as db:
        devices.settle(db, device)
        devices.revoke(db, device.shop_id, device_id)
    return Response(status_code=204)


@router.post(
    "/token/rotate",
    status_code=201,
    response_model=Token,
    dependencies=KNOWN,
    responses=described(*_USUAL),
)
def rotate(request: Request, here: Here, device: Asking) -> Response:
    """A new token; the old one dies when the new one is first used."""
    here.pace.count(str(device.id))
    with here.base.writing() as db:
        devices.settle(db, device)
        token = devices.rotate(db, device)
    return _answer(request, Token(token=token), 201)


def _storefront(request: Request, here: Parts, slug: str) -> str:
    """Where customers see the shop."""
    site = here.settings.public_url or str(request.base_url).rstrip("/")
    return f"{site}/boutique/{slug}"


def _answer(request: Request, message: BaseModel, status: int = 200) -> Response:
    return answer(request, message.model_dump_json().encode(), status)
