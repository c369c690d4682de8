"""Sentences about rows of a file, kept apart from the language they will be said in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Reason:
    """A sentence of the context `Importing`: a template marked for translators, and its values."""

    template: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        """The sentence in English."""
        return self.template.format(**self.values)

    def say(self, translate: Callable[[str], str]) -> str:
        """The sentence in the language `translate` puts templates into."""
        return translate(self.template).format(**self.values)


Say: TypeAlias = Callable[[Reason], str]
"""Puts a reason into the reader's language; `str` says it in English."""
