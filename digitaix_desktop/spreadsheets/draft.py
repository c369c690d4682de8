"""A guess while it is being made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from digitaix_desktop.operations.importing.fields import Aid, Field
from digitaix_desktop.operations.importing.guess import Question
from digitaix_desktop.operations.importing.table import Cell
from digitaix_desktop.spreadsheets.contents import Profile


@dataclass(slots=True)
class Draft:
    """The columns of one table while they are being understood."""

    headings: Sequence[str]
    profiles: list[Profile]
    samples: list[list[Cell]]
    taken: dict[int, tuple[Field, int]] = field(default_factory=dict)
    aids: dict[Aid, tuple[int, ...]] = field(default_factory=dict)
    questions: list[Question] = field(default_factory=list)
    tax: str | None = None

    def column_of(self, what: Field) -> int | None:
        """The column taken for a field, if any."""
        return next((column for column, (each, _) in self.taken.items() if each is what), None)
