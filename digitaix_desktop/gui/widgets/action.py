"""A line under the search field that does something."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from digitaix_desktop.operations.importing.text import folded

MOST_SHOWN = 8
"""Lines below the search field that are seen without scrolling."""


@dataclass(frozen=True, slots=True)
class Action:
    """Something to do, found by any word for it."""

    title: str
    detail: str
    """The place it leads to."""
    symbol: str
    others: str
    """Other words one may look for it by."""
    do: Callable[[], object]

    def answers(self, words: Sequence[str]) -> bool:
        """Whether each of the folded words begins one of its own."""
        return _begin(words, f"{self.title} {self.others}")

    def is_called(self, words: Sequence[str]) -> bool:
        """Whether they begin words of its title."""
        return _begin(words, self.title)


def _begin(words: Sequence[str], text: str) -> bool:
    own = folded(text).split()
    return all(any(each.startswith(word) for each in own) for word in words)
