"""Layouts seen before: what their columns were taken for, whose list it is, and its price rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from digitaix_desktop.operations.importing.fields import FIELDS, Field
from digitaix_desktop.operations.importing.guess import Guess
from digitaix_desktop.operations.importing.own import is_own
from digitaix_desktop.operations.importing.rule import PriceRule
from digitaix_desktop.operations.importing.text import fold

MOST = 300
"""Layouts kept on a PC; of more, those not seen for the longest time are forgotten."""
_SUPPLIER_LENGTH = 120


@dataclass(frozen=True, slots=True)
class Layout:
    """What is remembered of one layout. `columns` gives each heading its field, or none."""

    columns: Mapping[str, Field | None]
    seen_ms: int
    supplier: str = ""
    rule: PriceRule | None = None

    def to_json(self) -> dict[str, Any]:
        """As it is kept."""
        return {
            "columns": {name: field and field.value for name, field in self.columns.items()},
            "seen_ms": self.seen_ms,
            "supplier": self.supplier,
            "rule": self.rule and self.rule.to_json(),
        }

    @classmethod
    def of_json(cls, held: Any) -> Layout | None:
        """As it was kept; none for what makes no sense, or comes from a newer program."""
        if not isinstance(held, dict) or not isinstance(held.get("columns"), dict):
            return None
        columns = {
            str(name): Field(field) if field in FIELDS else None
            for name, field in held["columns"].items()
        }
        seen, supplier = held.get("seen_ms"), held.get("supplier")
        return cls(
            columns,
            seen if isinstance(seen, int) else 0,
            supplier[:_SUPPLIER_LENGTH] if isinstance(supplier, str) else "",
            PriceRule.of_json(held.get("rule")),
        )


def layout_key(guess: Guess) -> str | None:
    """What a layout is known by: its headings, in any order, spelt in any way.

    None where there are no headings, or too few to tell one list from another; and for the
    program's own export, of which there is nothing to learn.
    """
    if guess.heading_row is None or is_own(guess.headings, guess.mapping):
        return None
    names = sorted(_names(guess.headings))
    if len(names) < 2:
        return None
    return sha256("\n".join(names).encode()).hexdigest()


def layout_of(kept: object, guess: Guess) -> Layout | None:
    """What is remembered of this file's layout."""
    key = layout_key(guess)
    if key is None or not isinstance(kept, dict):
        return None
    return Layout.of_json(kept.get(key))


def as_last_time(guess: Guess, layout: Layout) -> Guess:
    """The guess with every column taken as it was when this layout was last imported."""
    names = _names(guess.headings)
    wanted = {
        column: layout.columns[name] for column, name in enumerate(names) if name in layout.columns
    }
    # Those left aside first: taking a field takes it from the column that has it.
    for column, field in sorted(wanted.items(), key=lambda each: each[1] is not None):
        asked = any(each.column == column for each in guess.questions)
        sure = guess.columns[column].confidence == 100
        if asked or guess.columns[column].field is not field or (field and not sure):
            guess = guess.with_column(column, field)
    return guess


def remembered(kept: object, guess: Guess, layout: Layout) -> dict[str, Any]:
    """All layouts with this one, as its columns now stand."""
    key = layout_key(guess)
    layouts = dict(kept) if isinstance(kept, dict) else {}
    if key is not None:
        columns = {
            name: each.field
            for name, each in zip(_names(guess.headings), guess.columns, strict=True)
        }
        layouts[key] = replace(layout, columns=columns).to_json()
    newest = sorted(layouts.items(), key=lambda each: _seen(each[1]), reverse=True)
    return dict(newest[:MOST])


def forgotten(kept: object, guess: Guess) -> dict[str, Any]:
    """All layouts but this one."""
    layouts = dict(kept) if isinstance(kept, dict) else {}
    layouts.pop(layout_key(guess) or "", None)
    return layouts


def _names(headings: Sequence[str]) -> list[str]:
    """Each heading as it is compared; one that comes again is told apart by its turn."""
    turns: Counter[str] = Counter()
    names = []
    for heading in headings:
        name = fold(heading)
        turns[name] += 1
        names.append(name if turns[name] == 1 else f"{name} #{turns[name]}")
    return names


def _seen(held: object) -> int:
    seen = held.get("seen_ms") if isinstance(held, dict) else None
    return seen if isinstance(seen, int) else 0
