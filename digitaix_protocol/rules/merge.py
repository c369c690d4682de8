"""Merging what several devices changed: the last writer wins, group by group.

A group is what is merged as one unit, so that merging never mixes halves (a price of one PC with
the VAT of another). Each group carries the version that wrote it. The value that loses is never
dropped in silence: it is handed back, to be journalled and offered again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from digitaix_protocol.rules import hlc as clocks

PRODUCT_GROUPS = frozenset(
    "name description brand category pricing selling media food safety withdrawal making "
    "web_visible safety_milli deleted".split()
)
VARIANT_GROUPS = frozenset("options codes pricing media deleted position".split())


class Version(NamedTuple):
    """Who wrote a value, and when; tuples compare as the rule says."""

    hlc: int
    device_id: str
    mutation_id: str

    def to_wire(self) -> list[str]:
        """As `[hlc, device, mutation]`, the stamp in hex digits."""
        return [clocks.to_wire(self.hlc), self.device_id, self.mutation_id]

    @classmethod
    def from_wire(cls, value: Any) -> Version:
        """Read a version from the wire; `ValueError` if it is not one."""
        hlc, device, mutation = value
        return cls(clocks.from_wire(str(hlc)), str(device), str(mutation))


@dataclass(frozen=True, slots=True)
class Lost:
    """A value that another, later one took the place of."""

    group: str
    kept: Any
    kept_by: Version
    lost: Any
    lost_by: Version


@dataclass(frozen=True, slots=True)
class Merged:
    """The outcome of a patch: all groups and their versions, and what lost."""

    groups: dict[str, Any]
    versions: dict[str, Version]
    lost: tuple[Lost, ...] = ()
    changed: bool = False


def merge(
    groups: Mapping[str, Any],
    versions: Mapping[str, Version],
    patch: Mapping[str, Any],
    author: Version,
    bases: Mapping[str, Version | None] | None = None,
) -> Merged:
    """Apply `patch` ({group: value}) written by `author`, who saw the versions in `bases`.

    A group nobody else touched since is applied. Otherwise equal values merge in silence, and of
    two different ones the higher version is kept and the other returned in `lost`. Unknown groups
    are kept untouched, for a newer program.
    """
    new_groups, new_versions = dict(groups), dict(versions)
    lost: list[Lost] = []
    changed = False
    for group, value in patch.items():
        current = versions.get(group)
        seen = (bases or {}).get(group)
        if current is not None and author < current:
            # Also of one who saw what is kept, and whose stamp ought to have followed it.
            if groups.get(group) != value:
                lost.append(Lost(group, groups.get(group), current, value, author))
            continue
        if current is not None and current != seen and groups.get(group) != value:
            lost.append(Lost(group, value, author, groups.get(group), current))
        new_groups[group], new_versions[group] = value, author
        changed = True
    return Merged(new_groups, new_versions, tuple(lost), changed)


class Differing(NamedTuple):
    """A group that both sides hold, with different values."""

    group: str
    here: Any
    here_by: Version
    there: Any
    there_by: Version


@dataclass(frozen=True, slots=True)
class Joined:
    """Two copies of one entity as one, and where they were of two minds."""

    groups: dict[str, Any]
    versions: dict[str, Version]
    differing: tuple[Differing, ...]
    changed: bool


def join(
    here: Mapping[str, Any],
    here_by: Mapping[str, Version],
    there: Mapping[str, Any],
    there_by: Mapping[str, Version],
) -> Joined:
    """Two copies of the same groups: of each the later version, whichever copy is asked first."""
    groups, versions = dict(here), dict(here_by)
    differing: list[Differing] = []
    changed = False
    for group, value in there.items():
        theirs, ours = there_by[group], versions.get(group)
        if ours is not None and ours != theirs and groups.get(group) != value:
            differing.append(Differing(group, groups.get(group), ours, value, theirs))
        if ours is None or ours < theirs:
            groups[group], versions[group] = value, theirs
            changed = True
    return Joined(groups, versions, tuple(differing), changed)
