"""What stands where a photo is missing."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from digitaix_server.placeholders import frieze, initial, tile, tint
from digitaix_server.resources import tokens


def test_a_name_keeps_its_picture_however_it_is_typed() -> None:
    assert tile("Beaufort d'été") == tile("Beaufort d'été")
    assert tint("BEAUFORT") == tint(" beaufort ")
    assert tint("e\u0301charpe") == tint("écharpe")


def test_names_spread_over_all_the_tints_and_many_pictures() -> None:
    names = [f"Article {number}" for number in range(200)]

    assert {tint(name) for name in names} == set(range(len(tokens()["tints"]["light"])))
    assert len({re.sub("<text.*", "", tile(name)) for name in names}) > 40


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("Écharpe", "É"),
        ("  tomme", "T"),
        ("« Le Lac »", "L"),
        ("4 saisons", "4"),
        ("", ""),
        ("!", ""),
    ],
)
def test_the_initial_is_the_first_letter_or_figure(name: str, letter: str) -> None:
    assert initial(name) == letter


@pytest.mark.parametrize("name", ["<script>", "&amp;", "", "\ud800", "山田", "x" * 10_000])
def test_no_name_breaks_the_drawing(name: str) -> None:
    for drawn in (tile(name), frieze(name)):
        ElementTree.fromstring(str(drawn))  # noqa: S314 - our own drawing
        assert len(drawn) < 6000
