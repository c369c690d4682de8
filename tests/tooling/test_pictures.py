"""Pictures of the screens: which are taken, and that they show the colours of the screen."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from PIL import Image, ImageDraw

from scripts.pictures.looks import KEPT, Look, is_kept, shrink

GROUND, PAPER, TINT, DOT = (245, 247, 248), (255, 255, 255), (227, 240, 244), (43, 138, 62)


def test_a_look_is_told_by_its_name() -> None:
    assert Look.named("fr-clair") == Look("fr-clair", "fr", dark=False, grand=False, small=False)
    assert Look.named("en-sombre-grand-petit").size == (1024, 700)
    for name in ("de-clair", "fr", "fr-vert"):
        with pytest.raises(ValueError, match=name):
            Look.named(name)
    assert [Look.named(name).name for name in KEPT] == list(KEPT)


def test_kept_are_crowded_screens_in_the_smallest_window_and_one_of_two_alike() -> None:
    assert is_kept("aujourdhui-fr-petit.png")
    assert not is_kept("aide-fr-petit.png")
    assert is_kept("aide-fr-sombre.png")
    assert is_kept("ajouter-fr-clair.png")
    assert not is_kept("ajouter-en-clair.png")
    assert is_kept("vitrine-produit-fr-clair-large.png")


def _a_photo() -> Image.Image:
    fades = (Image.linear_gradient("L"), Image.radial_gradient("L"), Image.linear_gradient("L"))
    return Image.merge("RGB", [fade.rotate(90 * n) for n, fade in enumerate(fades)])


@pytest.mark.parametrize("seen", [Image.new("RGB", (256, 256), "#1B2733"), _a_photo()])
def test_a_smaller_picture_keeps_grounds_tints_and_the_smallest_dot(
    seen: Image.Image, tmp_path: Path
) -> None:
    picture = seen.resize((900, 600))
    drawing = ImageDraw.Draw(picture)
    for colour, box in (
        (GROUND, (0, 0, 900, 500)),
        (PAPER, (50, 50, 400, 300)),
        (TINT, (60, 60, 120, 90)),
        (DOT, (450, 40, 457, 47)),
    ):
        drawing.rectangle(box, fill=colour)
    path = tmp_path / "screen.png"
    picture.save(path)
    before = path.stat().st_size

    shrink(path)

    with Image.open(path) as small:
        left = small.convert("RGB")
    places = ((5, 5), (300, 200), (80, 70), (453, 43))
    assert [left.getpixel(place) for place in places] == [GROUND, PAPER, TINT, DOT]
    assert path.stat().st_size <= before


def test_a_small_thing_of_a_photo_keeps_its_colour(tmp_path: Path) -> None:
    """Most of a photo is a pale ground of many shades; what it shows may be small and bright."""
    pale = bytes(150 + value * 105 // 255 for value in range(256))
    grain = Random(7).randbytes(300 * 200 * 3).translate(pale)
    picture = Image.frombytes("RGB", (300, 200), grain)
    gold = (198, 148, 30)
    ImageDraw.Draw(picture).rectangle((100, 100, 105, 105), fill=gold)
    path = tmp_path / "screen.png"
    picture.save(path)

    shrink(path)

    with Image.open(path) as small:
        left = small.convert("RGB").getpixel((103, 103))
    assert isinstance(left, tuple)
    assert max(abs(a - b) for a, b in zip(left, gold, strict=True)) < 16
