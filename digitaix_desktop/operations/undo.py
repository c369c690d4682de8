"""Remembers what can be undone, newest last. Undo is an ordinary deed."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from uuid import UUID

    from digitaix_desktop.operations.desk import Done

LONGEST = 200


class UndoStack:
    """The deeds of this sitting that can still be undone."""

    def __init__(self) -> None:
        self._deeds: deque[Done] = deque(maxlen=LONGEST)

    def remember(self, done: Done) -> None:
        """Keep a deed that can be undone."""
        if done.undo is not None:
            self._deeds.append(done)

    def take(self) -> Done | None:
        """The newest deed, which is no longer remembered from now on."""
        return self._deeds.pop() if self._deeds else None

    def last(self) -> Done | None:
        """The newest deed, which stays remembered."""
        return self._deeds[-1] if self._deeds else None

    def forget(self, done: Done) -> bool:
        """This deed is undone elsewhere; whether it still could be."""
        for place, each in enumerate(self._deeds):
            if each is done:
                del self._deeds[place]
                return True
        return False

    def forget_long(self, deed_id: UUID) -> None:
        """A long deed was undone elsewhere, as in the history."""
        for each in [d for d in self._deeds if getattr(d.undo, "deed_id", None) == deed_id]:
            self.forget(each)

    def __len__(self) -> int:
        return len(self._deeds)
