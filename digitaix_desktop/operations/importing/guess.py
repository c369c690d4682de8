"""What was understood of a file's columns, to be shown, corrected, and carried out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from digitaix_desktop.operations.importing.build import build_plan
from digitaix_desktop.operations.importing.fields import FIELDS, Aid, Field
from digitaix_desktop.operations.importing.plan import ImportPlan
from digitaix_desktop.operations.importing.reasons import Reason
from digitaix_desktop.operations.importing.refusals import UnknownField, UnknownHeading
from digitaix_desktop.operations.importing.table import Progress, ReadFile, Row, Table
from digitaix_desktop.operations.importing.text import fold

SURE = 70
"""Confidence from which a column is shown as understood; below, it is marked."""

_SHOWN_HEADINGS = 30


@dataclass(frozen=True, slots=True)
class ColumnGuess:
    """A column: its heading, what it is taken for (None: left aside), how surely (0 to 100)."""

    column: int
    heading: str
    field: Field | None = None
    confidence: int = 0


@dataclass(frozen=True, slots=True)
class Question:
    """A column left aside until the user says which of `choices` it is; unanswered, it stays aside.

    `reason` says what speaks for the first choice.
    """

    column: int
    heading: str
    choices: tuple[Field, ...]
    reason: Reason


@dataclass(frozen=True, slots=True)
class Guess:
    """The proposed reading of one table.

    `heading_row` is the number of the row just above the products (the last of several heading
    rows), None if the columns have no headings and are called "column 1", "column 2"…
    `tax` is "incl" or "excl" where headings say so, None where they don't: prices then are taken
    tax included, and the user may be asked.
    """

    file: ReadFile
    table: Table
    heading_row: int | None
    columns: tuple[ColumnGuess, ...]
    questions: tuple[Question, ...] = ()
    tax: str | None = None
    aids: Mapping[Aid, tuple[int, ...]] | None = None

    @property
    def sheet(self) -> str | None:
        """The sheet's name; None for a text file, which has none."""
        return None if self.file.encoding else self.table.name

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings as they are called in the report, one a column."""
        return tuple(each.heading for each in self.columns)

    @property
    def mapping(self) -> dict[Field, int]:
        """Which column holds each field that was found."""
        found = {each.field: each.column for each in self.columns if each.field}
        return {field: found[field] for field in Field if field in found}

    @property
    def rows(self) -> list[Row]:
        """The rows below the headings, to be shown as they are."""
        start = 0 if self.heading_row is None else self.table.index_of(self.heading_row + 1)
        return list(self.table.rows[start:])

    def with_column(self, column: int, field: Field | None) -> Guess:
        """The guess with this column taken for that field (None: left aside), by the user's word.

        Another column that had the field loses it; what was asked about the column is answered.
        """
        columns = tuple(
            replace(each, field=field, confidence=100 if field else 0)
            if each.column == column
            else replace(each, field=None, confidence=0)
            if field is not None and each.field is field
            else each
            for each in self.columns
        )
        questions = tuple(each for each in self.questions if each.column != column)
        return replace(self, columns=columns, questions=questions)

    def with_mapping(self, by_hand: Mapping[str, str]) -> Guess:
        """The guess with fields set by name: {"price": "P.V. TTC"}, {"stock": ""} to leave it out.

        Raises UnknownField or UnknownHeading for a name that isn't there.
        """
        guess = self
        for name, heading in by_hand.items():
            field = field_named(name)
            if not heading.strip():
                for each in guess.columns:
                    if each.field is field:
                        guess = guess.with_column(each.column, None)
                continue
            guess = guess.with_column(self.column_named(heading), field)
        return guess

    def column_named(self, heading: str) -> int:
        """The column of that heading ("column 3" works too); raises UnknownHeading."""
        return find_heading(heading, self.headings)

    def plan(
        self,
        *,
        tax: str | None = None,
        default_vat_bp: int | None = None,
        progress: Progress | None = None,
    ) -> ImportPlan:
        """What importing would do as the columns now stand; arguments as in `build_plan`."""
        return build_plan(
            self.table,
            self.heading_row,
            self.mapping,
            file=self.file.name,
            sheet=self.sheet,
            encoding=self.file.encoding,
            separator=self.file.separator,
            tax=tax,
            default_vat_bp=default_vat_bp,
            aids=self.aids,
            headings=self.headings,
            progress=progress,
        )


def field_named(name: str) -> Field:
    """The field of that name; raises UnknownField."""
    try:
        return Field(name.strip().lower())
    except ValueError:
        raise UnknownField(field=name, fields=", ".join(FIELDS)) from None


def find_heading(heading: str, headings: tuple[str, ...]) -> int:
    """The column so called: exactly, else but for capitals and accents, else "column 3"."""
    if heading in headings:
        return headings.index(heading)
    wanted = fold(heading)
    folded = [fold(each) for each in headings]
    if wanted and wanted in folded:
        return folded.index(wanted)
    word, _, number = wanted.rpartition(" ")
    if word in ("column", "colonne") and number.isdigit() and 0 < int(number) <= len(headings):
        return int(number) - 1
    known = [each for each in headings if not each.startswith("column ")] or list(headings)
    shown = " · ".join(known[:_SHOWN_HEADINGS])
    raise UnknownHeading(heading=heading, headings=shown)
