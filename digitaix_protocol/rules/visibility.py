"""Whether customers see a product, and whether they may reserve it; always with the reason.

Without name, price or VAT it is not visible; a price of 0 is one that nobody has written yet, for
goods cost something and tills export what has no price as 0. What the shop has not put online is
not visible either. Sold out is visible, and says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Visibility(StrEnum):
    """What the traffic light shows."""

    ONLINE = "online"
    IN_STORE = "in_store"
    """Visible as "à voir en boutique", not reservable."""
    INCOMPLETE = "incomplete"
    """To be online, but something is missing."""
    OFFLINE = "offline"
    """The shop keeps it off the web."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The light, and the groups or fields that are missing for it to turn green."""

    visibility: Visibility
    missing: tuple[str, ...] = ()


def judge(
    name: str | None,
    price_cents: int | None,
    vat_bp: int | None,
    *,
    web_visible: bool,
    deleted: bool = False,
) -> Verdict:
    """Judge a product; its price is in cents, its VAT in basis points."""
    missing = []
    if not name or name.isspace():
        missing.append("name")
    if not price_cents:
        missing.append("price")
    if vat_bp is None:
        missing.append("vat")
    if deleted or not web_visible:
        return Verdict(Visibility.OFFLINE, tuple(missing))
    if missing:
        return Verdict(Visibility.INCOMPLETE, tuple(missing))
    return _ONLINE


_ONLINE = Verdict(Visibility.ONLINE)


def judge_groups(groups: Mapping[str, Any]) -> Verdict:
    """Judge a product by its groups, as they travel."""
    pricing = groups.get("pricing") or {}
    return judge(
        groups.get("name"),
        pricing.get("price_cents"),
        pricing.get("vat_bp"),
        web_visible=bool(groups.get("web_visible")),
        deleted=bool(groups.get("deleted")),
    )
