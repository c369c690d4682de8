"""Keeps the interpreter from searching for garbage where there can't be any."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator


@contextlib.contextmanager
def without_collection() -> Iterator[None]:
    """Pause the search for cycles while hundreds of thousands of plain values are made.

    None of them refers to another in a circle, and looking for one would take a third of the time.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def pass_over_what_is_held() -> None:
    """Have the search for cycles pass over all that is in memory now, until `search_all_again`.

    While a large table lies open, each search through it would halt the window for half a second.
    """
    gc.freeze()


def search_all_again() -> None:
    """The large table was put away."""
    gc.unfreeze()
