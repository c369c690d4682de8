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


def judge(groups: Mapping[str, Any]) -> Verdict:
    """Judge a product by its groups, as both sides hold them."""
    pricing = groups.get("pricing") or {}
    missing = tuple(
        field
        for field, value in (
            ("name", (groups.get("name") or "").strip()),
            ("price", pricing.get("price_cents") or None),
            ("vat", pricing.get("vat_bp")),
        )
        if value is None or value == ""
    )
    if groups.get("deleted") or not groups.get("web_visible"):
        return Verdict(Visibility.OFFLINE, missing)
    if missing:
        return Verdict(Visibility.INCOMPLETE, missing)
    return Verdict(Visibility.ONLINE)
