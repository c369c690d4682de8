"""One question to the marketplace over HTTPS, and its answer; its errors as `sync.troubles`."""

from __future__ import annotations

import gzip
import json
import logging
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import NoReturn, TypeVar
from urllib.parse import urlsplit

import requests
from pydantic import BaseModel, ValidationError
from requests.auth import AuthBase

from digitaix_desktop.remote.line import CuttableLine
from digitaix_desktop.sync.troubles import (
    AskedToWait,
    CodeRefused,
    CursorGone,
    DeviceCloned,
    LineDown,
    NobodyAnswers,
    Nonsense,
    Refused,
    ServerForgot,
    ShopSuspended,
    StreamForked,
    TokenRefused,
    TooLarge,
    TooManyTries,
    Trouble,
    UpgradeNeeded,
)
from digitaix_protocol import messages

log = logging.getLogger(__name__)
M = TypeVar("M", bound=BaseModel)
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
CONNECT_S = 5
ANSWER_S = 30
MOST_BYTES = 64 * 1024 * 1024
"""The largest answer that is read, unpacked."""

_TROUBLES: dict[str, type[Trouble]] = {
    "stream-forked": StreamForked,
    "stream-gap": ServerForgot,
    "epoch-changed": ServerForgot,
    "cursor-too-old": CursorGone,
    "cursor-invalid": CursorGone,
    "token-revoked": TokenRefused,
    "device-cloned": DeviceCloned,
    "shop-suspended": ShopSuspended,
    "protocol-unsupported": UpgradeNeeded,
    "too-large": TooLarge,
    "malformed": Refused,
}
_BY_STATUS: dict[int, type[Trouble]] = {
    400: Refused,
    401: TokenRefused,
    403: ShopSuspended,
    409: CursorGone,
    413: TooLarge,
    422: Refused,
    426: UpgradeNeeded,
}


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: the status, the headers, the bytes."""

    status: int
    headers: Mapping[str, str]
    content: bytes


def session(
    token: str, app: str, line: CuttableLine | None = None, machine: str = ""
) -> requests.Session:
    """A session that speaks our protocol, with the token of a PC, if it has one.

    `machine` tells the computer from a copy of it. Its questions can be cut off by `line`.
    """
    session = requests.Session()
    line = line or CuttableLine()
    session.mount("https://", line)
    session.mount("http://", line)
    session.headers["DigitAix-Protocol"] = str(messages.PROTOCOL)
    session.headers["DigitAix-App"] = app
    session.headers["Accept-Encoding"] = "gzip"
    if machine:
        session.headers["DigitAix-Machine"] = machine
    if token:
        session.auth = Bearer(token)
    return session


class Bearer(AuthBase):
    """The token; as `auth`, so that no .netrc of this user takes its place."""

    def __init__(self, token: str) -> None:
        self._token = token

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        """The request with the token."""
        request.headers["Authorization"] = f"Bearer {self._token}"
        return request


def ask(
    session: requests.Session,
    method: str,
    url: str,
    shape: type[M],
    *,
    data: str | None = None,
    params: dict[str, str | int] | None = None,
    answer_s: int = ANSWER_S,
    pairing: bool = False,
) -> M:
    """The answer to a question, in its shape; a `Trouble` where there is none.

    `pairing` has its own words for what a code may meet.
    """
    body = data.encode() if data is not None else None
    headers = {}
    if body is not None:
        headers["Content-Type"] = "application/json"
        if len(body) > messages.GZIP_ABOVE:
            body = gzip.compress(body, 5)
            headers["Content-Encoding"] = "gzip"
    try:
        response, content = _request(session, method, url, body, headers, params, answer_s)
    except (requests.RequestException, OSError) as error:
        raise (NobodyAnswers if pairing else LineDown) from error
    if response.status_code // 100 != 2:
        _complain(response, content, pairing=pairing)
    try:
        return shape.model_validate_json(content)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        log.warning("An answer that is none, at %s: %s", first["loc"], first["msg"])
        raise Nonsense from None


def ask_plainly(
    session: requests.Session,
    method: str,
    url: str,
    expected: Collection[int],
    *,
    data: bytes | None = None,
    headers: Mapping[str, str] | None = None,
) -> Answer:
    """Ask for, or send, bytes that are no message; a status not expected is a trouble."""
    try:
        response, content = _request(session, method, url, data, headers or {}, None, ANSWER_S)
    except (requests.RequestException, OSError) as error:
        raise LineDown from error
    if response.status_code not in expected:
        _complain(response, content, pairing=False)
    return Answer(response.status_code, response.headers, content)


def _request(
    session: requests.Session,
    method: str,
    url: str,
    body: bytes | None,
    headers: Mapping[str, str],
    params: dict[str, str | int] | None,
    answer_s: int,
) -> tuple[requests.Response, bytes]:
    if urlsplit(url).hostname in LOOPBACK:
        session.trust_env = False  # a proxy meant for the web must not swallow this PC's own
    with session.request(
        method,
        url,
        data=body,
        params=params,
        headers=headers,
        timeout=(CONNECT_S, answer_s),
        allow_redirects=False,
        stream=True,
    ) as response:
        return response, _read(response)


def _read(response: requests.Response) -> bytes:
    content = bytearray()
    for piece in response.iter_content(64 * 1024):
        content += piece
        if len(content) > MOST_BYTES:
            raise Nonsense
    return bytes(content)


def _complain(response: requests.Response, content: bytes, *, pairing: bool) -> NoReturn:
    """Turn an error answer into its trouble (RFC 9457)."""
    name = ""
    with suppress(ValueError, AttributeError, TypeError):
        name = str(json.loads(content).get("type", "")).removeprefix(messages.PROBLEMS)
    status = response.status_code
    log.info("The marketplace answers %s %s", status, name)
    if pairing and name in {"code-unknown", "code-expired"}:
        raise CodeRefused
    if pairing and status == 429:
        raise TooManyTries
    if status in {408, 429, 500, 502, 503, 504}:
        trouble = AskedToWait() if status == 429 else LineDown()
        wait = response.headers.get("Retry-After", "")
        trouble.retry_after_s = min(int(wait), 3600) if wait.isdigit() else None
        raise trouble
    if name in _TROUBLES:
        raise _TROUBLES[name]
    if status == 413:  # what stands before a marketplace says so in its own words
        raise TooLarge
    if status in _BY_STATUS and "problem+json" in response.headers.get("Content-Type", ""):
        raise _BY_STATUS[status]
    raise Nonsense
