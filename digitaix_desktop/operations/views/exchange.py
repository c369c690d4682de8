"""What is shown of the exchange with the marketplace, and of what waits for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class ShopPc:
    """One of the PCs of the shop, as the marketplace knows it."""

    id: UUID
    name: str
    seen_ms: int
    """When the marketplace last heard of it; 0 if it never did."""
    here: bool
    """Whether it is this one."""


@dataclass(frozen=True, slots=True)
class ExchangedChange:
    """One thing that a deed changed, as it travels, with what is needed to say it in words."""

    kind: str
    name: str
    options: str
    unit: str
    body: Mapping[str, Any]
    replaced: Mapping[str, Any]
    """The values that were there before, where they are known."""


@dataclass(frozen=True, slots=True)
class ExchangedDeed:
    """What was done on this PC at one go, and waits to be sent or was sent."""

    id: UUID
    at_ms: int
    count: int
    kinds: Mapping[str, int]
    """How many changes of each kind."""
    changes: Sequence[ExchangedChange]
    """The changes, in order; none of a deed of very many."""
    name: str = ""
    """That of a long deed: of the file that was imported."""
    refused: bool = False


@dataclass(frozen=True, slots=True)
class ExchangedPage:
    """The newest deeds, and whether there are older ones."""

    deeds: Sequence[ExchangedDeed]
    more: bool


@dataclass(frozen=True, slots=True)
class Notice:
    """Something of the exchange that wants to be looked at."""

    id: int
    at_ms: int
    kind: str
    entity: str
    entity_id: UUID | None
    name: str
    data: Mapping[str, object]
    ref_id: UUID | None = None
    """The marketplace's conflict, or whatever else it is known by."""


@dataclass(frozen=True, slots=True)
class Exchanges:
    """How this PC and the marketplace stand."""

    waiting_count: int
    notices: Sequence[Notice]
    """The newest; `notice_count` says how many there are."""
    notice_count: int
    sent_today: int
    received_today: int


@dataclass(frozen=True, slots=True)
class Pairing:
    """The shop's place on a marketplace."""

    server: str
    shop_name: str
    storefront_url: str
