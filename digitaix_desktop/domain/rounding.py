"""Raising and lowering prices by a percentage, to the endings that price labels have."""

from __future__ import annotations

from enum import StrEnum

from digitaix_protocol.rules.amounts import plus_bp

EURO = 100
MOST_BP = 100_000
"""Ten times as dear again: a larger rise is a slip of the keyboard."""


class Ending(StrEnum):
    """How a new price is to end."""

    NONE = "none"
    NINETY = "90"
    NINETY_FIVE = "95"
    WHOLE = "00"

    @property
    def cents(self) -> int | None:
        """The cents a price ends in; none where it stays as computed."""
        return None if self is Ending.NONE else int(self.value)


def repriced(cents: int, bp: int, ending: Ending = Ending.NONE) -> int:
    """A price raised, or with `bp` below zero lowered, and rounded to the nearest such ending.

    Never the other way about: a price that is raised does not end up lower because of its ending.
    Where no price above zero has that ending on the right side, it stays as computed.
    """
    exact = max(0, plus_bp(cents, bp))
    end = ending.cents
    if end is None or cents == 0:
        return exact
    below = (exact - end) // EURO * EURO + end
    nearest = below if exact - below < below + EURO - exact else below + EURO
    if bp > 0 and nearest < cents:
        nearest += EURO
    if bp < 0 and nearest > cents:
        nearest -= EURO
    return nearest if nearest > 0 else exact
