"""What the shop asks the marketplace and tells it, over HTTPS."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from pydantic import ValidationError

from digitaix_desktop.domain.orders import Contact
from digitaix_desktop.remote.asking import ANSWER_S, LOOPBACK, Bearer, M, ask, ask_plainly, session
from digitaix_desktop.remote.line import CuttableLine
from digitaix_desktop.remote.photos import PhotoLine
from digitaix_desktop.sync.ports import (
    Batch,
    Change,
    Compared,
    Held,
    News,
    Paired,
    Result,
    SlipAnswer,
    Waiting,
)
from digitaix_desktop.sync.troubles import LineDown, Nonsense, WrongAddress
from digitaix_protocol import messages
from digitaix_protocol.rules import digest
from digitaix_protocol.rules.hlc import from_wire, to_wire

CLOSED_S = 2
"""How long an answer to the last word may take: nobody waits for it."""
NewLine = Callable[[], CuttableLine]
"""Makes a line of its own for each session."""


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

    def __init__(
        self,
        address: Address,
        token: str,
        app: str,
        machine: str = "",
        line: NewLine = CuttableLine,
    ) -> None:
        self._address = address
        self._lines = line(), line(), line()
        self._pushing = session(token, app, self._lines[0], machine)
        self._pulling = session(token, app, self._lines[1], machine)
        self._printing = session(token, app, self._lines[2], machine)
        self._photos = PhotoLine(self._pushing, address.url)
        self._hung_up = threading.Event()

    def push(self, batch: Batch) -> Sequence[Result]:
        """Send a batch; one result for each change, in order."""
        if self._hung_up.is_set():
            raise LineDown
        answer = ask(
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
        answer = ask(
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
            changes=[_change(each) for each in answer.changes],
            shop_rev=answer.shop.rev if answer.shop else None,
            shop_digest=answer.shop.digest if answer.shop else None,
            photos_wanted=answer.photos_wanted,
            wanted_up_to=answer.photos_wanted[-1]
            if len(answer.photos_wanted) >= messages.MOST_WANTED
            else None,
        )

    def recover(self, entities: Sequence[Held]) -> None:
        """Give back what is here; what is known there already changes nothing."""
        content = {
            "entities": [
                {"e": each.entity, "id": str(each.id), "data": each.data} for each in entities
            ]
        }
        self._ask_pulling("recover", messages.RecoverResponse, _json(content))

    def compare(self, rev: int, buckets: Sequence[int]) -> Compared:
        """What is held there in the buckets that differ."""
        content = {"rev": rev, "buckets": [digest.to_wire(each) for each in buckets]}
        answer = self._ask_pulling("digest", messages.DigestResponse, _json(content))
        changes = [_change(each) for each in answer.changes]
        return Compared(answer.settled, answer.buckets, answer.whole, changes)

    def _ask_pulling(self, path: str, shape: type[M], data: str) -> M:
        if self._hung_up.is_set():
            raise LineDown
        return ask(
            self._pulling, "POST", f"{self._address.url}/api/v1/sync/{path}", shape, data=data
        )

    def print_step(
        self, order_id: UUID, step: str, at_ms: int = 0, *, sure: bool = True
    ) -> SlipAnswer | None:
        """Ask for the slip of an order, or say that it was printed; none of a server of old.

        On a line of its own making: neither a push nor a held pull is waited for.
        """
        if self._hung_up.is_set():
            raise LineDown
        told = {"order_id": str(order_id), "step": step, "at_ms": at_ms, "sure": sure}
        content = _json(told).encode()
        url, kind = f"{self._address.url}/api/v1/sync/prints", {"Content-Type": "application/json"}
        answer = ask_plainly(self._printing, "POST", url, (200, 404), data=content, headers=kind)
        if answer.status == 404:
            return None
        try:
            said = messages.PrintAnswer.model_validate_json(answer.content)
        except ValidationError:
            raise Nonsense from None
        return SlipAnswer(said.granted, said.printed, said.known)

    def new_token(self) -> str:
        """Another token for this PC; the present one is good until the new one is used."""
        url = f"{self._address.url}/api/v1/token/rotate"
        return ask(self._pushing, "POST", url, messages.Token).token

    def use_token(self, token: str) -> None:
        """Show this token from now on."""
        for each in (self._pushing, self._pulling, self._printing):
            each.auth = Bearer(token)

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
        return ask(
            self._pushing,
            "POST",
            f"{self._address.url}/api/v1/pairing-codes",
            messages.PairingCode,
        )

    def devices(self) -> Sequence[messages.DeviceCard]:
        """The PCs of the shop."""
        url = f"{self._address.url}/api/v1/devices"
        return ask(self._pushing, "GET", url, messages.DeviceList).devices

    def rename(self, device_id: UUID, name: str) -> None:
        """Call a PC of the shop otherwise."""
        url = f"{self._address.url}/api/v1/devices/{device_id}"
        body = messages.DeviceName(name=name).model_dump_json().encode()
        ask_plainly(self._pushing, "PATCH", url, (204,), data=body)

    def shut_out(self, device_id: UUID) -> None:
        """Let a PC of the shop in no more; one that is gone already is as good."""
        url = f"{self._address.url}/api/v1/devices/{device_id}"
        ask_plainly(self._pushing, "DELETE", url, (204, 404))

    def cut(self) -> None:
        """End whatever is under way at once; what was being sent is sent again another time."""
        for line in self._lines:
            line.cut()

    def hang_up(self) -> None:
        """As `cut`, and for good."""
        self._hung_up.set()
        self.cut()

    def say_closed(self, queued: int) -> None:
        """After hanging up: nothing is sold here until it is heard again; so much was not sent."""
        ask(
            self._pushing,
            "GET",
            f"{self._address.url}/api/v1/sync/pull",
            messages.PullResponse,
            params={"limit": 1, "queued": queued, "open": 0},
            answer_s=CLOSED_S,
        )


def pair(
    address: Address,
    code: str,
    *,
    device_id: UUID,
    device_name: str,
    machine_tag: str,
    app: str,
    line: NewLine = CuttableLine,
) -> Paired:
    """Exchange the code of a letter, or of another PC, for a place in the shop."""
    answer = ask(
        session("", app, line()),
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
    return ask(session("", ""), "GET", f"{address.url}/api/v1/hello", messages.Hello)


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


def _change(told: messages.Change) -> Change:
    return Change(told.e, told.id, told.rev, told.data, told.deleted, _contact(told.contact))


def _contact(contact: messages.Contact | None) -> Contact | None:
    return Contact(contact.name, contact.phone, contact.email) if contact else None
