"""What a large import asks of whoever makes its products ready while others are stored."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Protocol

from digitaix_desktop.operations.changes import MOVES_IN_A_CHANGE
from digitaix_desktop.operations.importing.ways import ImportWays
from digitaix_desktop.operations.newcomers import Basis, Ready

CHUNK = MOVES_IN_A_CHANGE
"""Products that are made ready together: their counts then travel in one change."""
WORTH_HELP = 5 * CHUNK
"""Fewer products are stored before anybody else has begun."""


class Helper(Protocol):
    """Makes the products of one import ready, in their order."""

    def hear(self, plan: Iterable[bytes]) -> bytes:
        """Be told the plan as it is kept, piece by piece, and begin with the first; all of it."""

    def take(self, count: int) -> Sequence[Ready]:
        """The next `count`, a multiple of `CHUNK` or the last; nothing if they can't be had."""

    def end(self) -> None:
        """No more of them is needed."""


class Help(Protocol):
    """Where helpers come from."""

    def expect(self) -> None:
        """An import is about to start: have somebody wait for it."""

    def expect_no_more(self) -> None:
        """None is about to start after all."""

    def begin(self, done: int, ways: ImportWays, basis: Basis) -> AbstractContextManager[Helper]:
        """Make ready what a plan holds behind `done` products, as if all of it were new."""


class Nobody:
    """Neither helps nor sends anybody: each step makes its own."""

    def hear(self, plan: Iterable[bytes]) -> bytes:
        """See `Helper`."""
        return b"".join(plan)

    def take(self, count: int) -> Sequence[Ready]:  # noqa: ARG002 - whatever is asked for
        """See `Helper`."""
        return ()

    def end(self) -> None:
        """See `Helper`."""

    def expect(self) -> None:
        """See `Help`."""

    def expect_no_more(self) -> None:
        """See `Help`."""

    def begin(
        self,
        done: int,  # noqa: ARG002 - it makes no difference
        ways: ImportWays,  # noqa: ARG002
        basis: Basis,  # noqa: ARG002
    ) -> AbstractContextManager[Helper]:
        """See `Help`."""
        return nullcontext(self)
