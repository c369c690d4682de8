"""The marketplace over HTTPS: one question, one answer; its errors as `sync.troubles`."""

from __future__ import annotations

import gzip
import json
import logging
import re
import threading
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, NoReturn, TypeVar
from urllib.parse import urlsplit
from uuid import UUID

import requests
from pydantic import BaseModel, ValidationError
from requests.auth import AuthBase

from digitaix_desktop.domain.orders import Contact
from digitaix_desktop.remote.line import CuttableLine
from digitaix_desktop.remote.photos import Answer, PhotoLine
from digitaix_desktop.sync.ports import Batch, Change, News, Paired, Result, Waiting
from digitaix_desktop.sync.troubles import (
    CodeRefused,
    CursorGone,
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
    WrongAddress,
)
from digitaix_protocol import messages
from digitaix_protocol.rules.hlc import from_wire, to_wire

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
    "device-cloned": TokenRefused,
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
class Address:
    """Where a marketplace answers: `https://…`, or plain HTTP on this very PC."""

    url: str

    @classmethod
    def typed(cls, text: str) -> Address:
        """What somebody typed, as an address; `WrongAddress` if it is none, or not secure."""
        text = text.strip()
        url = text if "://" in text else f"https://{text}"
        try:
            parts = urlsplit(url)
            named = parts.port != 0 and parts.hostname and not re.search(r"\s", parts.netloc)
        except ValueError:
            raise WrongAddress(address=text) from None
        local = parts.hostname in LOOPBACK
        secure = parts.scheme == "https" or (parts.scheme == "http" and local)
        if not named or not secure or parts.username or parts.query or parts.fragment:
            raise WrongAddress(address=text)
        return cls(url.rstrip("/"))


class HttpMarketplace:
    """`sync.ports.Marketplace` over HTTP. One session pushes, another holds the pull."""

    def __init__(self, address: Address, token: str, app: str) -> None:
        self._address, self._token, self._app = address, token, app
        self._lines = CuttableLine(), CuttableLine()
        self._pushing = _session(token, app, self._lines[0])
        self._pulling = _session(token, app, self._lines[1])
        self._photos = PhotoLine(_ask_plainly, self._pushing, address.url)
        self._hung_up = threading.Event()

    def push(self, batch: Batch) -> Sequence[Result]:
        """Send a batch; one result for each change, in order."""
        if self._hung_up.is_set():
            raise LineDown
        answer = _ask(
            self._pushing,
            "POST",
            f"{self._address.url}/api/v1/sync/push",
            messages.PushResponse,
            data=_push_body(batch),
        )
        if [result.seq for result in answer.results] != [each.seq for each in batch.changes]:
            raise Nonsense
        return [
            Result(
                seq=result.seq,
                status=result.status,
                rev=result.rev,
                hlc=from_wire(result.hlc) if result.hlc else None,
                reason=result.reason,
                current=(result.current or {}).get("data"),
                lost=result.lost,
            )
            for result in answer.results
        ]

    def pull(self, cursor: str, *, wait_s: int, queued: int) -> News:
        """Ask for news after `cursor`, held up to `wait_s` seconds while there is none."""
        if self._hung_up.is_set():
            raise LineDown
        query: dict[str, str | int] = {
            "limit": messages.MAX_BATCH,
            "wait": wait_s,
            "queued": queued,
            "open": 1,
        }
        if cursor:
            query["cursor"] = cursor
        answer = _ask(
            self._pulling,
            "GET",
            f"{self._address.url}/api/v1/sync/pull",
            messages.PullResponse,
            params=query,
            answer_s=wait_s + ANSWER_S,
        )
        return News(
            epoch=answer.epoch,
            cursor=answer.cursor,
            rev=answer.rev,
            has_more=answer.has_more,
            server_time_ms=answer.server_time_ms,
            changes=[
                Change(each.e, each.id, each.rev, each.data, each.deleted, _contact(each.contact))
                for each in answer.changes
            ],
            photos_wanted=answer.photos_wanted,
            wanted_up_to=answer.photos_wanted[-1]
            if len(answer.photos_wanted) >= messages.MOST_WANTED
            else None,
        )

    def photo_offset(self, name: str) -> int | None:
        """How many bytes of a photo have come there; none if it is whole."""
        return self._photos.offset(name)

    def send_photo(self, name: str, chunk: bytes, *, at: int, length: int) -> int:
        """Send the bytes that stand at `at`; how many have come now. `PhotoNotTaken`."""
        if self._hung_up.is_set():
            raise LineDown
        return self._photos.send(name, chunk, at=at, length=length)

    def fetch_photo(self, name: str) -> bytes | None:
        """A photo as another PC sent it; none if it is not there yet."""
        if self._hung_up.is_set():
            raise LineDown
        return self._photos.fetch(name)

    def pairing_code(self) -> messages.PairingCode:
        """A code for one more PC of the shop, good for ten minutes."""
        return _ask(
            self._pushing,
            "POST",
            f"{self._address.url}/api/v1/pairing-codes",
            messages.PairingCode,
        )

    def hang_up(self) -> None:
        """End whatever is under way at once; what was being sent is sent again another time."""
        self._hung_up.set()
        for line in self._lines:
            line.cut()


def pair(
    address: Address, code: str, *, device_id: UUID, device_name: str, machine_tag: str, app: str
) -> Paired:
    """Exchange the code of a letter, or of another PC, for a place in the shop."""
    answer = _ask(
        _session("", app),
        "POST",
        f"{address.url}/api/v1/pair",
        messages.PairResponse,
        data=messages.PairRequest(
            code=code,
            device_id=device_id,
            device_name=device_name,
            machine_tag=machine_tag,
            app=app,
        ).model_dump_json(),
        pairing=True,
    )
    return Paired(
        server=address.url,
        device_id=answer.device_id,
        token=answer.token,
        shop_id=answer.shop.id,
        shop_name=answer.shop.name,
        epoch=answer.epoch,
        server_time_ms=answer.server_time_ms,
        storefront_url=answer.storefront_url,
    )


def hello(address: Address) -> messages.Hello:
    """What a marketplace says of itself, before any token."""
    return _ask(_session("", ""), "GET", f"{address.url}/api/v1/hello", messages.Hello)


def _session(token: str, app: str, line: CuttableLine | None = None) -> requests.Session:
    session = requests.Session()
    line = line or CuttableLine()
    session.mount("https://", line)
    session.mount("http://", line)
    session.headers["DigitAix-Protocol"] = str(messages.PROTOCOL)
    session.headers["DigitAix-App"] = app
    session.headers["Accept-Encoding"] = "gzip"
    if token:
        session.auth = _Bearer(token)
    return session


class _Bearer(AuthBase):
    """The token; as `auth`, so that no .netrc of this user takes its place."""

    def __init__(self, token: str) -> None:
        self._token = token

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request.headers["Authorization"] = f"Bearer {self._token}"
        return request


def _push_body(batch: Batch) -> str:
    about = _json(
        {
            "stream_id": str(batch.stream_id),
            "first_seq": batch.first_seq,
            "prev_hash": batch.prev_hash,
            "epoch": str(batch.epoch),
            "status": {"open": True, "queued_after": batch.left},
            "bulk_confirmed": batch.bulk_confirmed,
        }
    )
    mutations = ",".join([_mutation(change) for change in batch.changes])
    return f'{about[:-1]}, "mutations": [{mutations}]}}'


def _mutation(change: Waiting) -> str:
    mutation: dict[str, Any] = {
        "seq": change.seq,
        "id": str(change.mutation_id),
        "hlc": to_wire(change.hlc),
        "at_ms": change.at_ms,
        "deed_id": str(change.deed_id),
        "kind": change.kind,
    }
    if change.contact is not None:
        mutation["contact"] = {
            "name": change.contact.name,
            "phone": change.contact.phone,
            "email": change.contact.email,
        }
    # The body waits as the JSON that travels: reading it here would only be to write it again.
    return f'{_json(mutation)[:-1]}, "body": {change.body}}}'


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)


def _ask(
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


def _ask_plainly(
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
        trouble = LineDown()
        wait = response.headers.get("Retry-After", "")
        trouble.retry_after_s = min(int(wait), 3600) if wait.isdigit() else None
        raise trouble
    if name in _TROUBLES:
        raise _TROUBLES[name]
    if status in _BY_STATUS and "problem+json" in response.headers.get("Content-Type", ""):
        raise _BY_STATUS[status]
    raise Nonsense


def _contact(contact: messages.Contact | None) -> Contact | None:
    return Contact(contact.name, contact.phone, contact.email) if contact else None
