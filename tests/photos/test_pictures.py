"""Pictures of any kind made ready to travel; what is none, or more than one, refused by name."""

from __future__ import annotations

import io
import os
import random
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageCms

from digitaix_desktop.operations import photos as refusals
from digitaix_desktop.operations.photos import PictureFile
from digitaix_desktop.photos import child
from digitaix_desktop.photos.folder import PhotoFolder
from digitaix_desktop.photos.reading import Ready, opened, opened_bytes

RED, BLUE = (204, 68, 51), (51, 85, 136)


def halves(width: int = 60, height: int = 40, mode: str = "RGB") -> Image.Image:
    """Red at the left, blue at the right."""
    image = Image.new(mode, (width, height), BLUE)
    image.paste(RED, (0, 0, width // 2, height))
    return image


def saved(image: Image.Image, format: str = "JPEG", **how: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, format, **how)
    return out.getvalue()


def shown(content: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(content))
    image.load()
    return image


def near(found: Any, wanted: tuple[int, int, int]) -> bool:
    return all(abs(one - other) < 24 for one, other in zip(found, wanted, strict=True))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "BMP", "TIFF", "GIF"])
def test_every_usual_kind_becomes_a_plain_jpeg(kind: str) -> None:
    photo = shown(opened_bytes(saved(halves(), kind)).photo)

    assert (photo.format, photo.mode, photo.size) == ("JPEG", "RGB", (60, 40))
    assert near(photo.getpixel((10, 20)), RED)
    assert near(photo.getpixel((50, 20)), BLUE)


def test_a_telephones_heic_is_read(tmp_path: Path) -> None:
    [found] = opened([PictureFile(Path(__file__).with_name("halves.heic"))])

    assert isinstance(found, Ready)
    assert shown(found.photo).size == (96, 64)
    assert near(shown(found.photo).getpixel((20, 30)), RED)


def test_a_photo_that_lies_on_its_side_is_stood_up() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    photo = shown(opened_bytes(saved(halves(), exif=exif)).photo)

    assert photo.size == (40, 60)
    assert near(photo.getpixel((20, 10)), RED)


def test_nothing_but_pixels_travels() -> None:
    exif = Image.Exif()
    exif[0x010E] = "chez Zébulon"
    exif.get_ifd(0x8825)[2] = (45.0, 41.0, 20.0)
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    content = saved(halves(), exif=exif, icc_profile=profile, comment=b"secret")
    ready = opened_bytes(content)

    for part in (ready.photo, ready.thumbnail):
        image = shown(part)
        assert not image.getexif()
        assert not {"exif", "icc_profile", "comment", "xmp"} & set(image.info)


def test_what_is_transparent_lies_on_white() -> None:
    photo = shown(opened_bytes(saved(Image.new("RGBA", (20, 20), (255, 0, 0, 0)), "PNG")).photo)

    assert near(photo.getpixel((10, 10)), (255, 255, 255))


def test_a_large_photo_is_scaled_and_a_thumbnail_made() -> None:
    ready = opened_bytes(saved(halves(3000, 2000)))

    assert shown(ready.photo).size == (1600, 1067)
    assert shown(ready.thumbnail).size == (480, 320)


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (b"", refusals.PhotoEmpty),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", refusals.VectorDrawing),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- a --><svg:svg/>", refusals.VectorDrawing),
        ("<!DOCTYPE svg PUBLIC 'x'><svg>".encode("utf-16"), refusals.VectorDrawing),
        (b"\n<!-- saved --><!DOCTYPE html><html><svg/>", refusals.WebPage),
        (b"<HTML><head>", refusals.WebPage),
        (b"%PDF-1.7", refusals.PdfDocument),
        (b"\0\0\0\x18ftypmp42\0\0\0\0", refusals.Film),
        (b"\0\0\0\x14ftypqt  ", refusals.Film),
        (b"\x1aE\xdf\xa3\x01\0\0", refusals.Film),
        (b"RIFF\0\0\0\0AVI LIST", refusals.Film),
        (b"\0\0\0\x18ftypavif\0\0\0\0", refusals.NoPicture),
        (b"<note>bonjour</note>", refusals.NoPicture),
        (b"Bonjour", refusals.NoPicture),
        (saved(Image.new("L", (1, 1)), "PNG"), refusals.NoPicture),
        (saved(halves(400, 400), "PNG")[:-400], refusals.PhotoDamaged),
        (saved(Image.new("1", (20_000, 20_000)), "PNG"), refusals.PhotoTooLarge),
    ],
)
def test_what_gives_no_photo_is_refused_by_what_it_is(
    content: bytes, refusal: type[refusals.PhotoRefused]
) -> None:
    with pytest.raises(refusals.PhotoRefused) as refused:
        opened_bytes(content)
    assert type(refused.value) is refusal


@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_a_scanners_sixteen_bit_grey_stays_grey(kind: str) -> None:
    photo = shown(opened_bytes(saved(Image.new("I;16", (60, 40), 0x8080), kind)).photo)

    assert near(photo.getpixel((30, 20)), (128, 128, 128))


@pytest.mark.parametrize(
    ("kind", "how"),
    [
        ("PNG", {"exif": b"Exif\0\0" + b"junk" * 9}),
        ("WEBP", {"exif": b"Exif\0\0" + b"junk" * 9}),
        ("JPEG", {"exif": b"Exif\0\0" + b"junk" * 9}),
        ("PNG", {"icc_profile": b"junk" * 40}),
        ("JPEG", {"icc_profile": b"junk" * 40}),
    ],
)
def test_a_whole_photo_with_broken_notes_is_taken_without_them(
    kind: str, how: dict[str, bytes]
) -> None:
    photo = shown(opened_bytes(saved(halves(), kind, **how)).photo)

    assert photo.size == (60, 40)
    assert near(photo.getpixel((10, 20)), RED)


@pytest.mark.parametrize("size", [(20_000, 2), (2, 20_000)])
def test_a_thread_is_no_photo(size: tuple[int, int]) -> None:
    with pytest.raises(refusals.NoPicture):
        opened_bytes(saved(Image.new("RGB", size), "PNG"))


@pytest.mark.parametrize("mode", ["I", "F"])
def test_measures_are_no_photo(mode: str) -> None:
    with pytest.raises(refusals.NoPicture):
        opened_bytes(saved(Image.new(mode, (60, 40)), "TIFF"))


def test_a_heic_of_no_width_is_damaged_and_not_too_large() -> None:
    content = bytearray(Path(__file__).with_name("halves.heic").read_bytes())
    content[257] = 86  # libheif then finds a picture of no width, and says so in its own way

    with pytest.raises(refusals.PhotoDamaged):
        opened_bytes(bytes(content))


def test_each_of_many_files_is_answered_in_turn_whatever_the_others_are(tmp_path: Path) -> None:
    good, bad = tmp_path / "à l’été\n1.jpg", tmp_path / "bad.jpg"
    good.write_bytes(saved(halves()))
    bad.write_bytes(b"no")

    answers = list(opened([PictureFile(path) for path in (good, bad, tmp_path / "gone.jpg", good)]))

    assert [type(each) for each in answers] == [
        Ready,
        refusals.NoPicture,
        refusals.PhotoMissing,
        Ready,
    ]
    assert str(getattr(answers[1], "values", {})["name"]) == "bad.jpg"


def test_a_file_larger_than_any_photo_is_not_even_read(tmp_path: Path) -> None:
    large = tmp_path / "large.jpg"
    with large.open("wb") as file:
        file.truncate(100 * 1024 * 1024)

    [answer] = opened([PictureFile(large)])

    assert isinstance(answer, refusals.PhotoTooLarge)


def test_a_photo_is_kept_once_under_the_hash_of_its_bytes(tmp_path: Path) -> None:
    folder = PhotoFolder(tmp_path)
    ready = opened_bytes(saved(halves()))

    name = folder.keep(ready)

    assert folder.keep(ready) == name
    assert (folder.has(name), folder.read(name)) == (True, ready.photo)
    assert shown(folder.thumbnail(name).read_bytes()).size == (60, 40)
    folder.photo(name).write_bytes(b"something else")
    assert folder.read(name) is None


def test_a_photo_of_another_pc_is_kept_as_it_came_or_refused(tmp_path: Path) -> None:
    other, here = PhotoFolder(tmp_path / "other"), PhotoFolder(tmp_path / "here")
    name = other.keep(opened_bytes(saved(halves())))
    content = other.read(name)
    assert content is not None

    here.keep_fetched(name, content)

    assert here.read(name) == content
    with pytest.raises(refusals.NoPicture):
        here.keep_fetched("0" * 64, content)


def test_what_nothing_shows_goes_after_thirty_days_and_no_earlier(tmp_path: Path) -> None:
    folder = PhotoFolder(tmp_path)
    noise = [
        Image.frombytes("RGB", (20, 20), random.Random(number).randbytes(1200))
        for number in range(3)
    ]
    used, young, old = (folder.keep(opened_bytes(saved(image))) for image in noise)
    for name in (used, old):
        for path in (folder.photo(name), folder.thumbnail(name)):
            os.utime(path, (0, 0))

    assert folder.forget_unused({used}) == 1
    assert [folder.has(name) for name in (used, young, old)] == [True, True, False]
    assert not folder.thumbnail(old).exists()


def test_a_film_too_large_to_be_read_is_still_said_to_be_one(tmp_path: Path) -> None:
    film, noise = tmp_path / "film.mov", tmp_path / "bruit.jpg"
    for path, head in ((film, b"\0\0\0\x14ftypqt  "), (noise, b"\xff\xd8\xff")):
        with path.open("wb") as file:
            file.write(head)
            file.truncate(child.FILE_BYTES + 1)

    assert [type(each) for each in opened([PictureFile(film), PictureFile(noise)])] == [
        refusals.Film,
        refusals.PhotoTooLarge,
    ]
