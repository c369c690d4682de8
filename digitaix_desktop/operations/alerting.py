"""What calls for somebody: orders nobody has looked at, and those nobody has taken on in time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digitaix_desktop.operations.choices import (
    ALERT_SILENT,
    ALERT_VOLUME,
    QUIET_FROM,
    QUIET_UNTIL,
)
from digitaix_desktop.operations.queries import Queries
from digitaix_desktop.operations.views.orders import OrderCard
from digitaix_desktop.operations.views.profile import Profile
from digitaix_protocol.rules.slots import Clock
from digitaix_protocol.rules.waiting import UNANSWERED, Call, call

USUAL_VOLUME = 70
_DAY = 24 * 60


@dataclass(frozen=True)
class Alert:
    """The orders that call, oldest first."""

    new: tuple[OrderCard, ...] = ()
    """Nobody has looked at them yet."""
    overdue: tuple[OrderCard, ...] = ()
    """Nobody has taken them on within the time the shop has set."""

    def __bool__(self) -> bool:
        """Whether anything calls."""
        return bool(self.new or self.overdue)

    @property
    def orders(self) -> tuple[OrderCard, ...]:
        """All that call, each once, what is overdue first."""
        known = {card.id for card in self.overdue}
        return (*self.overdue, *(card for card in self.new if card.id not in known))


def alert(profile: Profile, cards: Sequence[OrderCard], now_ms: int, clock: Clock) -> Alert:
    """What of the board calls for somebody now."""
    hours, now = profile.terms.opening, clock.at(now_ms)
    overdue = (
        card
        for card in cards
        if card.state in UNANSWERED
        and card.source != "counter"
        and call(clock.at(card.placed_ms), now, hours, profile.answer_minutes) >= Call.LOUDER
    )
    return Alert(
        tuple(sorted((card for card in cards if not card.seen), key=_age)),
        tuple(sorted(overdue, key=_age)),
    )


def _age(card: OrderCard) -> int:
    return card.placed_ms


def volume(queries: Queries, now_ms: int, clock: Clock) -> int:
    """How loud this PC calls now, in per cent; 0 if it was told not to, or in its quiet hours."""
    if queries.setting(ALERT_SILENT):
        return 0
    now = clock.at(now_ms)
    begin, end = queries.setting(QUIET_FROM), queries.setting(QUIET_UNTIL)
    if is_quiet(begin, end, now.hour * 60 + now.minute):
        return 0
    chosen = queries.setting(ALERT_VOLUME)
    return chosen if type(chosen) is int and 0 < chosen <= 100 else USUAL_VOLUME


def is_quiet(begin: object, end: object, minute: int) -> bool:
    """Whether a minute of the day lies in the quiet hours, which may go on over midnight."""
    if type(begin) is not int or type(end) is not int or begin == end:
        return False
    return (minute - begin) % _DAY < (end - begin) % _DAY
