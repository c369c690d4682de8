"""Where the exchange with the marketplace stands, as the chip tells it; always true."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from digitaix_desktop.sync.troubles import Trouble


class Link(StrEnum):
    """How the line is."""

    ALONE = "alone"
    """No marketplace: the shop works on its own."""
    STARTING = "starting"
    """Paired, and nothing was exchanged yet since the start."""
    ONLINE = "online"
    OFFLINE = "offline"
    STOPPED = "stopped"
    """The marketplace refuses this PC until somebody acts."""


@dataclass(frozen=True, slots=True)
class Status:
    """What the chip shows. Up to date means: on line, and nothing waits."""

    link: Link = Link.ALONE
    waiting: int = 0
    notices: int = 0
    since_ms: int | None = None
    """Offline: since when. On line: when the last exchange ended."""
    trouble: Trouble | None = None
    held: Trouble | None = None
    """Why nothing is sent although the line is good: it could not be read at the other end."""
    catching_up: Trouble | None = None
    """Why everything is compared anew; none once it is."""
    clock_off_ms: int = 0
    """How far this PC's clock is ahead of the marketplace's, where that is more than it may be."""

    @property
    def to_review(self) -> int:
        """How many things want to be looked at: a trouble that somebody has to end is one."""
        troubles = (self.link is Link.STOPPED, self.held is not None, self.clock_off_ms != 0)
        return self.notices + sum(troubles)

    @property
    def up_to_date(self) -> bool:
        """Whether both sides hold the same, as far as can be known."""
        return self.link is Link.ONLINE and self.waiting == 0 and self.notices == 0
