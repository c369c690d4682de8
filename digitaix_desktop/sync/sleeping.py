"""A PC that slept: its clock jumps, and the lines that were open are dead without saying so."""

from __future__ import annotations

from digitaix_desktop.operations.ports import Clock

LOOK_S = 5
"""How often the clock is looked at."""
JUMP_MS = 20_000
"""What a look may be late by on a busy PC. More means that it slept, or that its clock was set:
in both cases what was known of the line and of the marketplace's time is worth nothing."""


class Wakefulness:
    """Compares how much later it is with how long was waited.

    The wall clock alone tells it everywhere: on Linux the monotonic one stands still in sleep.
    """

    def __init__(self, clock: Clock, look_s: float = LOOK_S) -> None:
        self._clock, self.look_s = clock, look_s
        self._last_ms = clock.now_ms()

    def jumped(self) -> bool:
        """After each wait of `look_s`: whether the clock went on by something else."""
        now = self._clock.now_ms()
        gone, self._last_ms = now - self._last_ms, now
        return abs(gone - self.look_s * 1000) > JUMP_MS
