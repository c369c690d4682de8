"""Timing, and figures that say how they stand against a floor or a bound."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing measured: ours in seconds, the floor it stands on, and the bound on it.

    With a floor the bound is a ratio; without one it is seconds. Without a bound the figure is
    told for its own sake.
    """

    what: str
    ours: float
    floor: float | None = None
    bound: float | None = None
    note: str = ""

    @property
    def measured(self) -> float:
        """What the bound is on: the ratio, or the seconds themselves."""
        return self.ours if self.floor is None else self.ours / self.floor

    @property
    def holds(self) -> bool:
        """Whether it is within its bound."""
        return self.bound is None or self.measured <= self.bound

    def __str__(self) -> str:
        """One line of the table."""
        words = f"{self.what:<58}{_seconds(self.ours):>10}"
        unit = " ×"
        if self.floor is None:
            words += " " * 20
            unit = ""
        else:
            words += f"{_seconds(self.floor):>10}{self.measured:>8.2f} ×"
        if self.bound is not None:
            limit = f"{self.bound:g}{unit}" if unit else _seconds(self.bound)
            words += f"  ≤ {limit}  {'holds' if self.holds else 'MISSED'}"
        return words + (f"  ({self.note})" if self.note else "")


def _seconds(value: float) -> str:
    if value < 0.001:
        return f"{value * 1e6:.0f} µs"
    return f"{value * 1e3:.1f} ms" if value < 1 else f"{value:.2f} s"


def median(values: Sequence[float]) -> float:
    """The middle one: what other work on this machine disturbs least."""
    return statistics.median(values)


def percentile(values: Sequence[float], percent: float) -> float:
    """The value that so many percent of the others stay below."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """How many seconds it took, and what came out."""
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


class Clock:
    """Adds up the seconds of the blocks it is told of."""

    def __init__(self) -> None:
        self.seconds = 0.0

    @contextmanager
    def running(self) -> Iterator[None]:
        """Count what happens meanwhile."""
        start = time.perf_counter()
        try:
            yield
        finally:
            self.seconds += time.perf_counter() - start
