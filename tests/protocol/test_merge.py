from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitaix_protocol.rules.merge import Merged, Version, merge

GROUPS = ("name", "pricing", "of_a_newer_program")


@dataclass(frozen=True)
class Patch:
    """What one device changed, and which versions its user was looking at."""

    author: Version
    values: dict[str, str]
    seen: dict[str, Version | None]


@st.composite
def _patches(draw: st.DrawFn) -> list[Patch]:
    """Several devices' changes, each made upon one seen before it, or upon the beginning."""
    patches: list[Patch] = []
    for hlc in range(1, draw(st.integers(1, 6)) + 1):
        author = Version(hlc, draw(st.sampled_from(["till", "office"])), f"m{hlc}")
        values = draw(st.dictionaries(st.sampled_from(GROUPS), st.sampled_from("abc"), min_size=1))
        earlier = {
            group: [None, *(p.author for p in patches if group in p.values)] for group in values
        }
        seen = {group: draw(st.sampled_from(earlier[group])) for group in values}
        patches.append(Patch(author, values, seen))
    return patches


def _apply(patches: list[Patch]) -> tuple[Merged, list[tuple[str, Any]]]:
    merged, lost = Merged({}, {}), []
    for patch in patches:
        merged = merge(merged.groups, merged.versions, patch.values, patch.author, patch.seen)
        lost += [(each.group, each.lost_by) for each in merged.lost]
    return merged, lost


@given(_patches(), st.randoms(use_true_random=False))
def test_all_end_with_the_same_values_in_whatever_order_changes_arrive(
    patches: list[Patch], chance: random.Random
) -> None:
    shuffled = list(patches)
    chance.shuffle(shuffled)

    one, _ = _apply(patches)
    other, _ = _apply(shuffled)

    assert one.groups == other.groups
    assert one.versions == other.versions


@given(_patches(), st.randoms(use_true_random=False))
def test_a_value_that_is_not_kept_was_either_seen_by_its_successor_or_handed_back(
    patches: list[Patch], chance: random.Random
) -> None:
    chance.shuffle(patches)
    merged, lost = _apply(patches)

    for patch in patches:
        for group, value in patch.values.items():
            # Two devices may have written the same: giving it back once, or replacing it
            # knowingly once, does for both.
            alike = {other.author for other in patches if other.values.get(group) == value}
            kept = merged.groups[group] == value
            replaced_knowingly = any(
                other.seen.get(group) in alike for other in patches if group in other.values
            )
            handed_back = any((group, author) in lost for author in alike)
            assert kept or replaced_knowingly or handed_back


@given(_patches())
def test_the_same_change_twice_changes_nothing_more(patches: list[Patch]) -> None:
    once, _ = _apply(patches)
    last = patches[-1]
    again = merge(once.groups, once.versions, last.values, last.author, last.seen)

    assert (again.groups, again.versions) == (once.groups, once.versions)


def test_the_later_price_is_kept_and_the_other_is_handed_back() -> None:
    first, till, office = Version(1, "a", "m"), Version(5, "a", "m5"), Version(6, "b", "m6")
    known = merge({}, {}, {"pricing": 100}, first)
    mine = merge(known.groups, known.versions, {"pricing": 200}, till, {"pricing": first})

    merged = merge(mine.groups, mine.versions, {"pricing": 300}, office, {"pricing": first})

    assert merged.groups == {"pricing": 300}
    [lost] = merged.lost
    assert (lost.kept, lost.kept_by, lost.lost, lost.lost_by) == (300, office, 200, till)


def test_a_change_upon_what_the_user_saw_loses_nothing() -> None:
    first = Version(1, "a", "m")
    known = merge({}, {}, {"name": "Savon"}, first)

    merged = merge(known.groups, known.versions, {"name": "Savons"}, Version(2, "b", "n"), {
        "name": first
    })  # fmt: skip

    assert (merged.groups["name"], merged.lost, merged.changed) == ("Savons", (), True)


def test_a_stamp_that_does_not_follow_what_its_author_saw_loses_openly() -> None:
    seen, behind = Version(5, "a", "m"), Version(4, "b", "n")

    merged = merge({"name": "Savon"}, {"name": seen}, {"name": "Savons"}, behind, {"name": seen})

    assert (merged.groups["name"], merged.changed) == ("Savon", False)
    [lost] = merged.lost
    assert (lost.kept, lost.lost, lost.lost_by) == ("Savon", "Savons", behind)


def test_equal_stamps_are_decided_by_device_then_mutation_alike_everywhere() -> None:
    a, b = Version(5, "a", "z"), Version(5, "b", "a")

    assert merge({"name": "x"}, {"name": a}, {"name": "y"}, b).groups["name"] == "y"
    assert merge({"name": "y"}, {"name": b}, {"name": "x"}, a).groups["name"] == "y"


def test_what_is_given_is_never_changed_in_place() -> None:
    groups: dict[str, Any] = {"name": "Savon"}
    versions = {"name": Version(1, "a", "m")}

    merge(groups, versions, {"name": "Autre", "brand": "B"}, Version(2, "a", "n"))

    assert groups == {"name": "Savon"}
    assert set(versions) == {"name"}


def test_a_version_survives_the_wire() -> None:
    version = Version(0x0199C82CC0000000, "till", "mutation")

    assert version.to_wire() == ["0199c82cc0000000", "till", "mutation"]
    assert Version.from_wire(version.to_wire()) == version


@pytest.mark.parametrize(
    "value", [None, [], ["0" * 16], ["0x1", "a", "b"], ["f" * 16, "a", "b"], [5, "a", "b"], "abc"]
)
def test_what_is_no_version_is_refused(value: object) -> None:
    with pytest.raises((ValueError, TypeError)):
        Version.from_wire(value)
