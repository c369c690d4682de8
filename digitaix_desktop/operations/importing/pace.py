"""How much of a long deed goes into one step: as much as the counter can wait for."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")
WAIT_S = 0.25
"""How long a step should take: a sale at the counter waits for no more than the one under way."""
FEWEST, MOST = 200, 5000
"""How many things a step takes on. The first takes the fewest: this PC may be slow."""


class Stopwatch:
    """Counts the seconds spent inside its `with`: what is waited for between is no work."""

    def __init__(self) -> None:
        self._seconds = 0.0
        self._began = 0.0

    def __enter__(self) -> None:
        self._began = time.perf_counter()

    def __exit__(self, *_failure: object) -> None:
        self._seconds += time.perf_counter() - self._began

    def __call__(self) -> float:
        """How many they are, so far."""
        return self._seconds


def steps(
    things: Sequence[T],
    done: int = 0,
    clock: Callable[[], float] = time.perf_counter,
    by: int = 1,
) -> Iterator[tuple[Sequence[T], int]]:
    """What is left to do after `done` things, cut into steps; each with where it will have got.

    A step is worked off before the next is asked for, and how long that took says how large the
    next may be: at most twice as large, since a quick step may have been so by luck. Each
    takes a multiple of `by`.
    """
    size = fewest = -(-FEWEST // by) * by
    while done < len(things):
        stretch = things[done : done + size]
        done += len(stretch)
        began = clock()
        yield stretch, done
        took = clock() - began
        fitting = int(size * WAIT_S / took) if took else MOST
        size = max(fewest, min(fitting, 2 * size, MOST) // by * by)
