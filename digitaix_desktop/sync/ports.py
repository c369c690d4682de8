"""What agreeing with the marketplace asks of the shop's books and of the line."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Protocol
from uuid import UUID

from digitaix_desktop.domain.orders import Contact
from digitaix_desktop.domain.stock import Movement
from digitaix_desktop.operations.ports import Notices, Photos, Shop
from digitaix_protocol.rules.merge import Version


@dataclass(frozen=True, slots=True)
class Waiting:
    """A change that waits to be sent; `body` is its canonical JSON."""

    seq: int
    mutation_id: UUID
    deed_id: UUID
    hlc: int
    at_ms: int
    kind: str
    entity: str
    entity_id: UUID
    body: str
    contact: Contact | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """The next changes of this PC's stream, oldest first."""

    stream_id: UUID
    first_seq: int
    prev_hash: str
    epoch: UUID
    changes: tuple[Waiting, ...]
    left: int
    """How many wait behind these."""
    bulk_confirmed: bool = False
    """Whether the shop has agreed to archive as many products as these changes do."""


@dataclass(frozen=True, slots=True)
class Result:
    """What the server made of one change."""

    seq: int
    status: str
    rev: int = 0
    hlc: int | None = None
    reason: str | None = None
    current: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """An aggregate as the server holds it."""

    entity: str
    id: UUID
    rev: int
    data: Mapping[str, Any]
    deleted: bool = False
    contact: Contact | None = None


@dataclass(frozen=True, slots=True)
class News:
    """What a pull brought."""

    epoch: UUID
    cursor: str
    rev: int
    has_more: bool
    server_time_ms: int
    changes: Sequence[Change] = field(default=())
    photos_wanted: Sequence[str] = field(default=())
    """Photos that the marketplace does not have, by name; `wanted_up_to` says how far this goes."""
    shop_rev: int | None = None
    shop_digest: str | None = None
    """Where the whole shop stands there: its last revision and its `rules.digest`."""
    wanted_up_to: str | None = None
    """The last name where there are more of them; none where these are all."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What the marketplace holds where a digest differed."""

    settled: bool
    """False where it has moved on meanwhile: pull, and compare again."""
    buckets: Sequence[int] = ()
    whole: bool = True
    """Whether `changes` is all it holds there; else everything is pulled anew."""
    changes: Sequence[Change] = ()


@dataclass(frozen=True, slots=True)
class Held:
    """An entity as it is here, to be given back."""

    entity: str
    id: UUID
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Paired:
    """A marketplace took this PC in."""

    server: str
    device_id: UUID
    token: str
    shop_id: UUID
    shop_name: str
    epoch: UUID
    server_time_ms: int
    storefront_url: str


@dataclass(frozen=True, slots=True)
class Pending:
    """A change of ours that the server's copy does not hold yet."""

    kind: str
    body: Mapping[str, Any]
    version: Version
    at_ms: int = 0


class Agreement(Protocol):
    """How far this PC and the marketplace have agreed; part of the open books."""

    @property
    def paired(self) -> bool:
        """Whether the shop is on a marketplace."""

    @property
    def device_id(self) -> UUID:
        """Which PC this is."""

    @property
    def epoch(self) -> str:
        """Which life of the marketplace this PC agreed with; empty before the first."""

    def cursor(self) -> str:
        """Up to where was pulled; empty before the first pull."""

    def waiting(self, limit: int, most_bytes: int) -> Batch | None:
        """The next changes to send, none if nothing waits."""

    def acknowledge(self, results: Iterable[Result]) -> list[tuple[Waiting, Result]]:
        """Note what became of changes; gives back those that did not go in as they were."""

    def set_aside(self, mutation_id: UUID) -> None:
        """Take a change out of what waits; the others go on without it, in a new stream."""

    def renumber(self) -> None:
        """Go on in a new stream: what waits is numbered anew, with the ids it has."""

    def send_again(self) -> None:
        """Send what no pull has covered yet once more, in a new stream."""

    def unsettled(self, entity: str, ids: Iterable[UUID]) -> dict[UUID, list[Pending]]:
        """Changes of ours, by entity, that no pull has covered yet; oldest first."""

    def keep_base(self, entity: str, entity_id: UUID, data: Mapping[str, Any]) -> None:
        """Keep the server's value beside ours until ours is settled."""

    def bases(self, entity: str, ids: Iterable[UUID]) -> dict[UUID, Mapping[str, Any]]:
        """The server's values kept so."""

    def settle(self, rev: int) -> Sequence[tuple[str, UUID, Mapping[str, Any]]]:
        """What was acknowledged up to `rev` is now in what was pulled.

        Gives back what the marketplace holds of entities that such changes lay upon.
        """

    def move_cursor(self, news: News) -> None:
        """Save up to where was pulled, with the rows it covers."""

    def forget_cursor(self) -> None:
        """Pull everything anew, beside what is here."""

    def look_for_orphans(self) -> None:
        """Once all is settled, see whether something is here that the marketplace lacks."""

    @property
    def looks_for_orphans(self) -> bool:
        """Whether that is still to be seen."""

    def begin_giving_back(self) -> None:
        """Give the marketplace all that it has not heard of, as far as is known here."""

    def giving_back(self) -> tuple[str, UUID] | None:
        """After which entity to go on giving back; none if there is nothing to give."""

    def gave_back(self, entity: str, entity_id: UUID) -> None:
        """Entities of this kind were given back up to this one."""

    def end_giving_back(self) -> None:
        """All was given back."""

    def mending(self) -> str:
        """How far a difference between here and there is being seen to; empty if there is none."""

    def mend(self, step: str) -> None:
        """Note how far that is."""

    def token_ms(self) -> int:
        """When this PC's token was given to it."""

    def note_token(self) -> None:
        """A new token is in use."""

    def observe(self, hlc: int) -> None:
        """A stamp of another device: ours will be higher from now on."""

    def set_clock_offset(self, ms: int) -> None:
        """Server time less this PC's."""

    def pair(self, paired: Paired) -> None:
        """This PC belongs to a shop of a marketplace from now on."""

    def unpair(self) -> None:
        """It no longer does; a next pairing sends everything anew."""

    def ledger(self) -> Iterable[Sequence[Movement]]:
        """The whole ledger, in stretches."""

    def product_ids(self) -> Sequence[UUID]:
        """All products, archived ones too."""

    def order_ids(self) -> Sequence[UUID]:
        """All orders."""

    def journal(
        self, kind: str, entity: str, entity_id: UUID | None, data: Mapping[str, Any]
    ) -> None:
        """Write down what the shopkeeper should know of."""

    def take_profile(self, fields: Mapping[str, Any], versions: Mapping[str, Version]) -> None:
        """Write the profile as the server holds it."""


class PhotoState(StrEnum):
    """Where a photo stands between this PC and the marketplace."""

    TO_SEND = "to_send"
    TO_FETCH = "to_fetch"
    THERE = "there"
    """Both have it."""
    AWAITED = "awaited"
    """Another PC has yet to send it; fetched once the marketplace has it."""
    REFUSED = "refused"
    """The marketplace does not take it, or what it has is none."""


@dataclass(frozen=True, slots=True)
class OnItsWay:
    """A photo that is to be sent or fetched."""

    name: str
    state: PhotoState


class PhotoBooks(Photos, Protocol):
    """Which photos are on their way, and what became of them."""

    def to_fetch(self, names: Iterable[str]) -> None:
        """Photos that products show; those this PC knows of already stay as they are."""

    def wanted(self, names: Collection[str], up_to: str | None) -> None:
        """What the marketplace lacks: had here, it is sent again; other photos may be fetched."""

    def next(self) -> OnItsWay | None:
        """The photo to see to next."""

    def settle(self, name: str, state: PhotoState) -> None:
        """What became of a photo."""

    def send_all_again(self) -> None:
        """Another marketplace: what the last one had goes there too."""

    def fetch_all_again(self) -> None:
        """They do not lie beside the file any more."""

    def product_of(self, name: str) -> UUID | None:
        """A product that shows this photo."""


class PhotoFiles(Protocol):
    """The photos that lie on this PC."""

    def has(self, name: str) -> bool:
        """Whether a photo is here."""

    def read(self, name: str) -> bytes | None:
        """A photo's bytes; none if it is not here, or no longer what it was."""

    def keep_fetched(self, name: str, content: bytes) -> None:
        """Keep a photo of another PC; a `PhotoRefused` for what is none."""


class Revisions(Protocol):
    """Which of the marketplace's revisions of each entity is here: by them both sides compare."""

    def note(self, revisions: Iterable[tuple[str, UUID, int]]) -> None:
        """Entities are here as the marketplace holds them at these revisions."""

    def digest(self) -> int:
        """The digest of what is here."""

    def buckets(self) -> Sequence[int]:
        """The digest of each bucket."""

    def forget(self) -> None:
        """Nothing is known any longer of what the marketplace holds."""

    def keep_only(self, buckets: Collection[int], held: Collection[tuple[str, UUID]]) -> None:
        """Of what lies in these buckets the marketplace holds this, and no more."""

    def all_settled(self) -> bool:
        """Whether the marketplace has heard of all that was done here, and we of that."""

    def unheard_of(self, entity: str, after: UUID, limit: int) -> Sequence[UUID]:
        """The next entities of a kind that are here and, as far as is known, not there."""


class NoticeBook(Notices, Protocol):
    """What the shopkeeper should know of."""

    def once(
        self,
        ref_id: UUID,
        kind: str,
        entity: str,
        entity_id: UUID | None,
        data: Mapping[str, Any],
        *,
        at_ms: int | None = None,
        seen: bool | None = None,
    ) -> None:
        """Write down what is known by `ref_id`; told again, only what is new of it changes.

        Without `seen`, what was looked at stays so.
        """

    def is_open(self, ref_id: UUID) -> bool:
        """Whether something is known by that and was not looked at yet."""

    def close(self, ref_id: UUID) -> None:
        """What is known by that, if anything, need not be looked at any more."""


class SyncBooks(Shop, Protocol):
    """The shop's books, with how far they agree."""

    agreement: Agreement
    revisions: Revisions

    @property
    def notices(self) -> NoticeBook:
        """What the shopkeeper should know of."""

    @property
    def photos(self) -> PhotoBooks:
        """The photos on their way."""


OpenSyncBooks = Callable[[], AbstractContextManager[SyncBooks]]


@dataclass(frozen=True, slots=True)
class SlipAnswer:
    """Whether this PC prints the slip of an order."""

    granted: bool
    printed: bool
    known: bool
    """Whether the marketplace has the order at all."""


class Marketplace(Protocol):
    """The marketplace at the other end of the line. Its troubles are those of `sync.troubles`."""

    def push(self, batch: Batch) -> Sequence[Result]:
        """Send a batch; one result for each change, in order."""

    def pull(self, cursor: str, *, wait_s: int, queued: int) -> News:
        """Ask for news after `cursor`, held up to `wait_s` seconds while there is none."""

    def recover(self, entities: Sequence[Held]) -> None:
        """Give back what is here; what is known there already changes nothing."""

    def compare(self, rev: int, buckets: Sequence[int]) -> Compared:
        """What is held there in the buckets that differ."""

    def new_token(self) -> str:
        """Another token for this PC; the present one is good until the new one is used."""

    def use_token(self, token: str) -> None:
        """Show this token from now on."""

    def photo_offset(self, name: str) -> int | None:
        """How many bytes of a photo have come there; none if it is whole."""

    def send_photo(self, name: str, chunk: bytes, *, at: int, length: int) -> int:
        """Send the bytes that stand at `at`; how many have come now. `PhotoNotTaken`."""

    def fetch_photo(self, name: str) -> bytes | None:
        """A photo as another PC sent it; none if it is not there yet."""

    def cut(self) -> None:
        """End whatever is under way at once; what is asked from now on begins anew."""

    def hang_up(self) -> None:
        """As `cut`; and nothing more is sent or asked."""

    def say_closed(self, queued: int) -> None:
        """After hanging up: nothing is sold here until it is heard again; so much was not sent."""


class Contacts(Protocol):
    """Who orders are for."""

    def get_many(self, order_ids: Iterable[UUID]) -> dict[UUID, Contact]:
        """The contacts known of these orders."""

    def put(self, order_id: UUID, contact: Contact) -> None:
        """Write down who an order is for."""
