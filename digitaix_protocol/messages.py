"""The shapes that travel between a PC and the server, and the version of the protocol.

Readers ignore fields they do not know. Identifiers are UUIDs as text, stamps 16 hex digits
(`rules.hlc`), money cents, VAT basis points, quantities milli-units, times UTC epoch
milliseconds.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from digitaix_protocol.rules.moments import LATEST_MS

PROTOCOL = 1
MAX_BATCH = 500
MAX_BODY = 4 * 1024 * 1024
"""Bytes of JSON in one request, also after inflating."""
SOFT_BODY = 1024 * 1024
"""Bytes of JSON a PC aims to stay under."""
MAX_MUTATION = 256 * 1024
GZIP_ABOVE = 1024
MAX_WAIT_S = 50
MOST_WANTED = 200
"""Photos named at once as wanted, in the order of their names."""

Stamp = Annotated[str, StringConstraints(pattern=r"^[0-7][0-9a-f]{15}$")]
Hash = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Text = Annotated[str, StringConstraints(max_length=20_000)]
ShortText = Annotated[str, StringConstraints(max_length=200)]


class Message(BaseModel):
    """A shape on the wire."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class Hello(Message):
    """`GET /api/v1/hello`: what this server speaks, before any token."""

    protocols: list[int]
    server_time_ms: int
    max_batch: int = MAX_BATCH
    max_body: int = MAX_BODY
    town: str = ""


class PairRequest(Message):
    """`POST /api/v1/pair`: an invitation or a pairing code in exchange for a token."""

    code: ShortText
    device_id: UUID
    device_name: ShortText
    machine_tag: ShortText = ""
    app: ShortText = ""


class ShopCard(Message):
    """The shop as a PC needs to know it."""

    id: UUID
    slug: str
    name: str


class PairResponse(Message):
    """The PC's place in the shop; `device_id` is the one asked for where it was free."""

    device_id: UUID
    token: str
    shop: ShopCard
    epoch: UUID
    server_time_ms: int
    storefront_url: str = ""


class PairingCode(Message):
    """`POST /api/v1/pairing-codes`: a code for one more PC of the shop."""

    code: str
    expires_ms: int


class DeviceCard(Message):
    """One enrolled PC of the shop."""

    id: UUID
    name: str
    created_ms: int
    seen_ms: int
    """When it was last heard; 0 if it never was."""
    queued: int = 0
    """How many mutations it said it had yet to push."""


class DeviceName(Message):
    """`PATCH /api/v1/devices/{id}`: what the shop calls a PC of its own."""

    name: ShortText


class DeviceList(Message):
    """`GET /api/v1/devices`: the PCs of the shop, the one that asks among them."""

    devices: list[DeviceCard]


class Token(Message):
    """`POST /api/v1/token/rotate`: the next token; the old one dies when it is first used."""

    token: str


class Contact(Message):
    """Who reserved: travels beside a mutation's body, never inside it; bodies are kept, hashed."""

    name: ShortText = ""
    phone: ShortText = ""
    email: ShortText = ""


class Mutation(Message):
    """One entity changed by a deed."""

    seq: int = Field(ge=1)
    id: UUID
    hlc: Stamp
    at_ms: int
    deed_id: UUID | None = None
    kind: ShortText
    body: dict[str, Any]
    contact: Contact | None = None


class PcStatus(Message):
    """How far the server can trust its stock."""

    open: bool = True
    queued_after: int = 0


class PushRequest(Message):
    """`POST /api/v1/sync/push`: the next mutations of a stream, oldest first."""

    stream_id: UUID
    first_seq: int = Field(ge=1)
    prev_hash: Hash
    epoch: UUID
    status: PcStatus = PcStatus()
    bulk_confirmed: bool = False
    mutations: list[Mutation] = Field(max_length=MAX_BATCH)


class PushResult(Message):
    """What became of one mutation. A refusal still advances the sequence.

    Of a refused change of an entity that exists, `current` is that entity as it would be pulled
    (the fields of `Change`). What `lost` names comes by itself with the next pull.
    """

    seq: int
    status: Literal["applied", "merged", "duplicate", "rejected"]
    rev: int = 0
    hlc: Stamp | None = None
    reason: str | None = None
    current: dict[str, Any] | None = None
    lost: list[dict[str, Any]] = []


class PushResponse(Message):
    """One result for each mutation, in order."""

    last_seq: int
    server_time_ms: int
    results: list[PushResult]


class Change(Message):
    """One whole aggregate as the server holds it, or its end."""

    e: str
    id: UUID
    rev: int
    deleted: bool = False
    data: dict[str, Any] = {}
    contact: Contact | None = None


Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")]


class ShopState(Message):
    """Where the whole shop stands on the server: its last revision, and its `rules.digest`."""

    rev: int
    digest: Digest


class PullResponse(Message):
    """`GET /api/v1/sync/pull`: what changed after `cursor`; asked again while `has_more`."""

    epoch: UUID
    cursor: str
    rev: int
    """How far this answer reaches in the shop's revisions: what was pushed up to it is settled.
    0 while a bootstrap is under way."""
    has_more: bool
    server_time_ms: int
    shop: ShopState | None = None
    """A PC that holds all up to `shop.rev` compares its own digest with this one."""
    changes: list[Change]
    photos_wanted: list[Hash] = []
    """Photos that products list and the server does not have, the first `MOST_WANTED` by name.

    A PC that has one sends it. What it could not fetch and is not named here has come meanwhile.
    """


class DigestRequest(Message):
    """`POST /api/v1/sync/digest`: what a PC holds, bucket by bucket, after its digest differed."""

    rev: int
    buckets: list[Digest] = Field(min_length=256, max_length=256)


class DigestResponse(Message):
    """The buckets that differ, and all that the server holds in them.

    `settled` is false where the shop has moved on since `rev`: the PC pulls, and compares again.
    Where more differs than fits into an answer, `changes` stays empty and the PC begins anew,
    without a cursor.
    """

    settled: bool
    buckets: list[int] = []
    whole: bool = True
    """Whether `changes` is all of these buckets."""
    changes: list[Change] = []


class Held(Message):
    """An entity as a PC holds it, in the shape of `Change`."""

    e: Literal["product", "movement", "order", "profile"]
    id: UUID
    data: dict[str, Any]


class RecoverRequest(Message):
    """`POST /api/v1/sync/recover`: what a PC holds, for a server that was put back from a copy.

    Never holds who an order is for.
    """

    entities: list[Held] = Field(max_length=MAX_BATCH)


class RecoverResponse(Message):
    """How many of them the server took something from."""

    taken: int


class PrintClaim(Message):
    """`POST /api/v1/sync/prints`: the slip of an order is to be printed, or was.

    `claim` asks for a lease, so that one PC of the shop prints it; `printed` says that it came out,
    and when; `release` gives the lease back.
    """

    order_id: UUID
    step: Literal["claim", "printed", "release"]
    at_ms: int = Field(default=0, ge=0, le=LATEST_MS)
    sure: bool = True
    """Whether it came out, rather than may have: nobody knows of a printer that was cut off."""


class PrintAnswer(Message):
    """Whether the PC that asks may print.

    An order that is not `known` was put aside on a PC and has not come yet. `until_ms` is when the
    lease ends: the PC's own, or the one of whoever holds it.
    """

    granted: bool = False
    printed: bool = False
    known: bool = True
    until_ms: int = 0


class OversellReport(Message):
    """`GET /api/v1/oversells`: how often web orders could not be met as promised, of late."""

    days: int
    orders: int
    """Web orders of these days that the shop or the marketplace said yes to."""
    oversold: int
    """Those of which something turned out to be gone."""
    rate_ppm: int
    open: int
    """Lines of which nothing has come yet."""
    minutes_to_find: int | None
    """From the order to the moment it was known, the median."""
    cents: int
    """What the lines that were gone were worth."""
    causes: dict[str, int]
    """Lines by cause: `offline`, `count`, `counter_over_reservation`."""
    outcomes: dict[str, int]
    """Lines by what came of them: `restocked`, `less`, `dropped`, `called_off`, `cancelled`,
    `collected`, `not_collected`."""


class Problem(Message):
    """`application/problem+json` (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str = ""
    last_seq: int | None = None
    supported: list[int] | None = None


PROBLEMS = "https://digitaix.example/problems/"
"""Where the names of problems live; the last part of the address is what programs act upon."""
