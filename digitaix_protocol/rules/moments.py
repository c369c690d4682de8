"""Moments, in UTC epoch milliseconds: which of them a calendar can show.

What no calendar shows stops whatever reckons in days, for everybody whom the same reckoning serves.
"""

from __future__ import annotations

LATEST_MS = 1 << 47
"""The year 6429. Dates end with the year 9999, in most languages and databases."""


def is_moment(ms: int) -> bool:
    """Whether a calendar can show it."""
    return 0 <= ms <= LATEST_MS


def within(ms: int) -> int:
    """The moment itself, or the nearest that a calendar can show: for what was stored once."""
    return min(max(ms, 0), LATEST_MS)
