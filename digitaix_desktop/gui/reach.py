"""How far what the shop puts online gets, as the line stands now."""

from __future__ import annotations

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.operations.standing import Reach
from digitaix_desktop.sync.status import Link


def reach_now(parts: Parts) -> Reach:
    """How far it gets with the marketplace and the line that there are."""
    if parts.queries.pairing() is None:
        return Reach.NOWHERE
    return Reach.CUSTOMERS if parts.exchange.status().link is Link.ONLINE else Reach.LATER
