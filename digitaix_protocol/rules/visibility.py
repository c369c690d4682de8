"""Whether customers see a product, and whether they may reserve it; always with the reason.

Without name, price or VAT it is not visible; a price of 0 is one that nobody has written yet, for
goods cost something and tills export what has no price as 0. What the shop has not put online is
not visible either. Without what the law asks to be said of it (`information`) it is visible, and
to be seen in the shop. Sold out is visible, and says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from digitaix_protocol.rules.information import fields_of, lacking


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
    lacks: tuple[str, ...] = (),
) -> Verdict:
    """Judge a product; its price is in cents, its VAT in basis points.

    `lacks` is what `information.lacking` found: it keeps a product from being reserved, not from
    being seen.
    """
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
        return Verdict(Visibility.INCOMPLETE, (*missing, *lacks))
    return Verdict(Visibility.IN_STORE, lacks) if lacks else _ONLINE


_ONLINE = Verdict(Visibility.ONLINE)


def judge_groups(groups: Mapping[str, Any], trade: str = "") -> Verdict:
    """Judge a product by its groups, as they travel, and by what its shop sells."""
    pricing = groups.get("pricing") or {}
    making = fields_of(groups.get("making"))
    return judge(
        groups.get("name"),
        pricing.get("price_cents"),
        pricing.get("vat_bp"),
        web_visible=bool(groups.get("web_visible")),
        deleted=bool(groups.get("deleted")),
        lacks=lacking(
            trade,
            groups.get("food"),
            groups.get("safety"),
            pricing.get("price_unit") or "piece",
            to_order=making.get("to_order") is True,
        ),
    )
