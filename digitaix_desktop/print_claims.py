"""Of the PCs of a shop one prints the slip of a new order: what they agree upon by the marketplace.

A claim holds for a while without the marketplace, so that a print under way is finished when the
line is cut; what was never claimed waits until the marketplace is heard.
"""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Protocol
from uuid import UUID

from digitaix_desktop.operations.print_runner import Verdict
from digitaix_desktop.sync.ports import SlipAnswer
from digitaix_desktop.sync.troubles import Trouble

HELD_S = 45.0
"""How long a claim is counted on unheard: half of what the marketplace grants."""


class Line(Protocol):
    """The line to the marketplace, as far as slips go."""

    def print_step(
        self, order_id: UUID, step: str, at_ms: int = 0, *, sure: bool = True
    ) -> SlipAnswer | None:
        """Ask for the slip of an order, or say that it was printed; none of a server of old."""


class MarketplaceClaims:
    """Carries out `print_runner.Claims`."""

    def __init__(
        self,
        line: Callable[[], Line | None],
        is_paired: Callable[[], bool],
        all_sent: Callable[[], bool],
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._line, self._is_paired, self._all_sent = line, is_paired, all_sent
        self._clock = clock
        self._held: dict[UUID, float] = {}

    def claim(self, order_id: UUID) -> Verdict:
        """Ask to print the slip of an order."""
        if not self._is_paired():
            return Verdict.ALONE
        line = self._line()
        try:
            answer = None if line is None else line.print_step(order_id, "claim")
        except Trouble:
            held = self._held.get(order_id, 0.0) > self._clock()
            return Verdict.MINE if held else Verdict.UNHEARD
        if line is None:
            return Verdict.UNHEARD
        if answer is None or not answer.known:
            return Verdict.ALONE
        if answer.granted:
            self._held[order_id] = self._clock() + HELD_S
            return Verdict.MINE
        self._held.pop(order_id, None)
        return Verdict.DONE if answer.printed else Verdict.THEIRS

    def release(self, order_id: UUID) -> None:
        """This PC can't print it now: another may. Unheard, the claim lapses."""
        line = self._line()
        if self._held.pop(order_id, None) is None or line is None:
            return
        try:
            line.print_step(order_id, "release")
        except Trouble:
            return

    def announce(self, order_id: UUID, at_ms: int, *, sure: bool) -> bool:
        """Tell that it was printed, or may have been; whether nothing is left to be told."""
        if not self._is_paired():
            return True
        line = self._line()
        if line is None:
            return False
        try:
            answer = line.print_step(order_id, "printed", at_ms, sure=sure)
        except Trouble:
            return False
        # an order of this PC that has not gone yet is told of once it has
        return answer is None or answer.known or self._all_sent()
