"""What is said of a deed, kept apart from the language it will be said in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence with its values: what was done, told in the user's language."""

    template: str
    values: Mapping[str, object] = field(default_factory=dict)
