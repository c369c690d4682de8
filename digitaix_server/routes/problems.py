"""Refusals of the API, as `application/problem+json` (RFC 9457); programs act upon the type."""

from __future__ import annotations

import logging
from typing import Any

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from digitaix_protocol.messages import PROBLEMS, PROTOCOL, Problem
from digitaix_server.services.errors import SyncProblem

log = logging.getLogger(__name__)
MEDIA_TYPE = "application/problem+json"
KINDS: dict[str, tuple[int, str]] = {
    "malformed": (422, "The request does not have the shape it should."),
    "token-revoked": (401, "This device is not known here, or no longer."),
    "device-cloned": (401, "Two computers claim to be this device."),
    "shop-suspended": (403, "The shop is suspended."),
    "not-found": (404, "There is nothing here."),
    "code-unknown": (404, "The code is not known."),
    "method-not-allowed": (405, "This cannot be done here."),
    "stream-forked": (409, "The device and the server do not share this stream's past."),
    "stream-gap": (409, "Mutations are missing before this batch."),
    "epoch-changed": (409, "The server was put back from a copy."),
    "cursor-too-old": (409, "The cursor is too old."),
    "cursor-invalid": (409, "The cursor cannot be read."),
    "code-expired": (410, "The code is no longer good."),
    "offset-wrong": (409, "The upload stands elsewhere: go on from there."),
    "too-large": (413, "The request is too large."),
    "photo-refused": (422, "This is not the photo it was said to be, or none at all."),
    "protocol-unsupported": (426, "This version of the protocol is not spoken here."),
    "rate-limited": (429, "Too many requests."),
    "server-error": (500, "Something went wrong here."),
    "busy": (503, "The server is busy."),
    "quota-full": (507, "The shop's photos take all the room they may."),
}
_BY_STATUS = {404: "not-found", 405: "method-not-allowed", 413: "too-large"}


def problem(
    code: str,
    detail: str = "",
    headers: dict[str, str] | None = None,
    status: int | None = None,
    **more: Any,
) -> Response:
    """A refusal by its name."""
    usual, title = KINDS[code]
    status = status or usual
    content = Problem(
        type=PROBLEMS + code, title=title, status=status, detail=detail, **more
    ).model_dump_json(exclude_none=True)
    return Response(content, status, headers, MEDIA_TYPE)


def from_service(error: SyncProblem) -> Response:
    """A service's refusal, with the headers that go with it."""
    more = dict(error.more)
    headers: dict[str, str] = {}
    retry_s = more.pop("retry_s", None)
    if retry_s is not None:
        headers["Retry-After"] = str(retry_s)
    offset = more.pop("offset", None)
    if offset is not None:
        headers["Upload-Offset"] = str(offset)
    if error.code in ("token-revoked", "device-cloned"):
        headers["WWW-Authenticate"] = "Bearer"
    if error.code == "protocol-unsupported":
        headers["Upgrade"] = f"DigitAix/{PROTOCOL}"
    return problem(error.code, error.detail, headers, **more)


def from_validation(error: RequestValidationError) -> Response:
    """A parameter or header that cannot be read: where, never what was sent."""
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"])
    return problem("malformed", f"{place}: {first['msg']}")


def from_http(error: HTTPException) -> Response:
    """What the framework refuses: an unknown path, a wrong method."""
    code = _BY_STATUS.get(error.status_code, "malformed")
    return problem(code, status=error.status_code, headers=dict(error.headers or {}))


def is_api(request: Request) -> bool:
    """Whether a program asks, rather than a browser."""
    return request.url.path.startswith("/api/")


def described(*codes: str) -> dict[int | str, dict[str, Any]]:
    """The refusals of a route, for the OpenAPI document."""
    by_status: dict[int | str, dict[str, Any]] = {}
    for code in codes:
        status, title = KINDS[code]
        entry = by_status.setdefault(
            status,
            {
                "description": "",
                "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
            },
        )
        entry["description"] = f"{entry['description']} `{code}`: {title}".strip()
    return by_status
