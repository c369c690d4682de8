"""The sync API: push what a PC did, pull what it has not seen, wait for what comes."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from digitaix_protocol.messages import (
    MAX_BATCH,
    MAX_WAIT_S,
    DigestRequest,
    DigestResponse,
    PrintAnswer,
    PrintClaim,
    PullResponse,
    PushRequest,
    PushResponse,
    RecoverRequest,
    RecoverResponse,
)
from digitaix_server.database import now_ms
from digitaix_server.routes.access import (
    KNOWN,
    Asking,
    Here,
    Sent,
    answer,
    device_of,
    read,
    read_small,
)
from digitaix_server.routes.problems import described
from digitaix_server.services import devices, presence, prints, pulling, pushing, recovering
from digitaix_server.services.devices import Device
from digitaix_server.services.errors import SyncProblem
from digitaix_server.services.pulling import Page

router = APIRouter(prefix="/api/v1/sync", tags=["sync"], dependencies=KNOWN)
_SMALL = 4096
FULL_BATCH = MAX_BATCH // 5
"""A batch of so much new work is no noise: it does not count against the PC's pace."""
_USUAL = (
    "malformed",
    "token-revoked",
    "device-cloned",
    "shop-suspended",
    "protocol-unsupported",
    "rate-limited",
    "busy",
)


def _body(shape: str) -> dict[str, Any]:
    """What a route takes, for the OpenAPI document: it reads the bytes by itself."""
    return {
        "requestBody": {
            "required": True,
            "description": "Above 1 KiB best sent with `Content-Encoding: gzip`.",
            "content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{shape}"}}},
        }
    }


@router.post(
    "/push",
    response_model=PushResponse,
    responses=described(*_USUAL, "too-large", "stream-forked", "stream-gap", "epoch-changed"),
    openapi_extra=_body("PushRequest"),
)
def push(request: Request, here: Here, device: Asking, body: Sent) -> Response:
    """Apply each mutation once: a PC that never got our answer may send it again."""
    batch = read(request, body, PushRequest)
    try:
        with here.base.writing() as db:  # committed before we answer: the shop counts on our word
            pushed = pushing.push(db, device, batch)
    except SyncProblem as problem:
        if problem.code == "stream-forked" and not device.machine:
            with here.base.writing() as db:
                devices.doubt(db, device)
        raise
    if pushed.fresh < FULL_BATCH:
        here.pace.count(str(device.id))
    return answer(request, pushed.response.model_dump_json().encode())


@router.post(
    "/recover",
    response_model=RecoverResponse,
    responses=described(*_USUAL, "too-large"),
    openapi_extra=_body("RecoverRequest"),
)
def recover(request: Request, here: Here, device: Asking, body: Sent) -> Response:
    """Take back what a PC holds, after the server was put back from an older copy.

    May come in any order and any number of times, from every PC of the shop.
    """
    given = read(request, body, RecoverRequest)
    with here.base.writing() as db:
        taken = recovering.recover(db, device, given)
    if len(given.entities) < FULL_BATCH:
        here.pace.count(str(device.id))
    return answer(request, RecoverResponse(taken=taken).model_dump_json().encode())


@router.post(
    "/digest",
    response_model=DigestResponse,
    responses=described(*_USUAL, "too-large"),
    openapi_extra=_body("DigestRequest"),
)
def compare(request: Request, here: Here, device: Asking, body: Sent) -> Response:
    """Where a PC and the server hold different things, once their digests said so."""
    held = read(request, body, DigestRequest)
    here.pace.count(str(device.id))
    with here.base.reading() as db:
        return answer(request, pulling.compare(db, device, held))


@router.post(
    "/prints",
    response_model=PrintAnswer,
    responses=described(*_USUAL, "too-large"),
    openapi_extra=_body("PrintClaim"),
)
def claim_print(request: Request, here: Here, device: Asking, body: Sent) -> Response:
    """Agree on the PC that prints the slip of an order. May be repeated with the same outcome."""
    asked = read_small(request, body, PrintClaim)
    with here.base.writing() as db:
        answered = prints.claim(db, device, asked)
    here.pace.count(str(device.id))
    return answer(request, answered.model_dump_json().encode())


@dataclass(frozen=True, slots=True)
class _Look:
    """One look at what there is for a PC."""

    device: Device
    page: Page


@router.get(
    "/pull",
    response_model=PullResponse,
    responses=described(*_USUAL, "cursor-invalid", "cursor-too-old", "epoch-changed"),
)
async def pull(
    request: Request,
    here: Here,
    cursor: Annotated[
        str, Query(max_length=2000, description="From the last answer; none at the beginning.")
    ] = "",
    limit: Annotated[int, Query(ge=1, description="At most 500 are sent.")] = 500,
    wait: Annotated[
        float, Query(ge=0, allow_inf_nan=False, description="Seconds to hold an empty answer.")
    ] = 0,
    queued: Annotated[int, Query(ge=0, description="Mutations the PC has yet to push.")] = 0,
    is_open: Annotated[
        bool, Query(alias="open", description="Whether the shop is selling.")
    ] = True,
) -> Response:
    """What changed after `cursor`; with `wait`, held until there is something, or time is up."""

    def look() -> _Look:
        with here.base.reading() as db:
            device = device_of(request, db)
            if not presence.has_news(device, now_ms(db), is_open=is_open, queued=queued):
                return _Look(device, pulling.pull(db, device, cursor or None, limit))
        with here.base.writing() as db:
            presence.note(db, device, is_open=is_open, queued=queued)
        with here.base.reading() as db:  # what was just noted may have changed something
            return _Look(device, pulling.pull(db, device, cursor or None, limit))

    def look_again(shop_id: UUID) -> tuple[_Look, asyncio.Event]:
        # With the event in hand: what came between the first look and the event would be neither
        # seen nor waited for.
        event = here.wakeups.event(shop_id)
        return look(), event

    def reply(seen: _Look) -> Response:
        if seen.page.order_rev:
            with here.base.writing() as db:
                presence.note_pulled(db, seen.device, seen.page.order_rev)
        if not seen.page.has_more:
            here.pace.count(str(seen.device.id))
        return answer(request, seen.page.body)

    async def hold(seen: _Look, enough: asyncio.Event) -> _Look:
        until = asyncio.get_running_loop().time() + min(wait, MAX_WAIT_S, here.settings.max_wait_s)
        while not seen.page.changes and not here.wakeups.closing:
            left = until - asyncio.get_running_loop().time()
            if left <= 0:
                break
            seen, event = await run_in_threadpool(look_again, seen.device.shop_id)
            if seen.page.changes or not await _woken(request, event, enough, left):
                break
            seen = await run_in_threadpool(look)
        return seen

    seen = await run_in_threadpool(look)
    if wait > 0 and not seen.page.changes:
        with here.wakeups.held(seen.device.shop_id) as enough:
            seen = await hold(seen, enough)
    if seen.page.order_rev or len(seen.page.body) > _SMALL:
        return await run_in_threadpool(reply, seen)
    return reply(seen)  # nothing to write and little to compress: not worth a thread


async def _woken(
    request: Request, event: asyncio.Event, enough: asyncio.Event, seconds: float
) -> bool:
    """Wait for the event; false when time is up, the PC is gone or is to wait no more."""
    changed = asyncio.create_task(event.wait())
    left = {asyncio.create_task(_gone(request)), asyncio.create_task(enough.wait())}
    try:
        await asyncio.wait({changed, *left}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        return changed.done()
    finally:
        for task in (changed, *left):
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task


async def _gone(request: Request) -> None:
    """Returns once the PC has closed its line."""
    while (await request.receive())["type"] != "http.disconnect":
        pass
