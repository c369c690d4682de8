"""How a product stands with customers: one answer for its card, its sheet and whatever else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from digitaix_protocol.rules.seasons import in_season
from digitaix_protocol.rules.visibility import Visibility


class Reach(Enum):
    """How far what the shop puts online gets now."""

    NOWHERE = auto()
    """The shop is on no marketplace."""
    LATER = auto()
    """Once the connection is back."""
    CUSTOMERS = auto()


class Standing(Enum):
    """What customers see of a product, and whether they can reserve it."""

    OFFLINE = auto()
    INCOMPLETE = auto()
    IN_STORE = auto()
    """Seen, and not reserved: it lacks what the law asks."""
    UNCOUNTED = auto()
    """Seen, and not reserved: nobody has said how much of it there is."""
    OUT_OF_SEASON = auto()
    SOLD_OUT = auto()
    READY = auto()
    """It would be online, were the shop on a marketplace."""
    SOON = auto()
    """Customers see it for the first time once the connection is back."""
    ONLINE = auto()


@dataclass(frozen=True, slots=True)
class Facts:
    """What a product's standing depends on, besides the line and the day."""

    visibility: Visibility
    counted: bool
    """Whether the marketplace may promise it: it was counted, or is made to order."""
    sold_out: bool
    season_from: str | None = None
    season_to: str | None = None
    never_sent: bool = False
    """Whether it is still to be sent that customers see it."""


_HIDDEN = {
    Visibility.OFFLINE: Standing.OFFLINE,
    Visibility.INCOMPLETE: Standing.INCOMPLETE,
    Visibility.IN_STORE: Standing.IN_STORE,
}


def standing(facts: Facts, reach: Reach, today: date) -> Standing:
    """How it stands now."""
    if facts.visibility in _HIDDEN:
        return _HIDDEN[facts.visibility]
    if not in_season(facts.season_from, facts.season_to, today):
        return Standing.OUT_OF_SEASON
    if not facts.counted:
        return Standing.UNCOUNTED
    if facts.sold_out:
        return Standing.SOLD_OUT
    if reach is Reach.NOWHERE:
        return Standing.READY
    return Standing.SOON if facts.never_sent and reach is Reach.LATER else Standing.ONLINE
