"""Pictures among what somebody dropped: files, folders, zips, and what is none of them."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from PIL import Image

from digitaix_desktop.operations.photos import PhotoMissing, PhotoRefused, PictureFile, Sought
from digitaix_desktop.photo_source import seek
from digitaix_desktop.photos.finding import found_in
from digitaix_desktop.photos.reading import Ready, opened
from digitaix_desktop.photos.wire import MOST_PICTURES


class NoProgress:
    def step(self, done: int, total: int) -> None:
        """Go on."""


def a_picture(path: Path, colour: str = "red") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (40, 30), colour).save(path)
    return path


def test_folders_are_searched_to_their_depths_and_hidden_files_left_alone(tmp_path: Path) -> None:
    one = a_picture(tmp_path / "roses" / "2026" / "rose.JPG")
    a_picture(tmp_path / "roses" / ".thumbs" / "rose.jpg")
    (tmp_path / "roses" / "read me.txt").write_text("no picture")
    two = a_picture(tmp_path / "lampe.png")

    found, is_all = found_in([tmp_path / "roses", two], NoProgress())

    assert [picture.path for picture in found] == [one, two]
    assert is_all


def test_pictures_of_a_zip_are_read_where_they_lie(tmp_path: Path) -> None:
    pack = tmp_path / "photos.zip"
    with zipfile.ZipFile(pack, "w") as made:
        made.write(a_picture(tmp_path / "a.png"), "été/ROS-001.png")
        made.writestr("été/liste.csv", "nom;prix")
        made.writestr("__MACOSX/._ROS-001.png", b"")

    found = found_in([pack], NoProgress()).pictures

    assert [(picture.member, picture.called.parent.name) for picture in found] == [
        ("été/ROS-001.png", "été")
    ]
    [ready] = opened(found)
    assert isinstance(ready, Ready)


def test_what_is_no_zip_or_is_locked_or_unpacks_to_gigabytes_is_refused(tmp_path: Path) -> None:
    no_zip = tmp_path / "no.zip"
    no_zip.write_bytes(b"PK\x03\x04" + b"\0" * 50)
    with pytest.raises(PhotoRefused):
        found_in([no_zip], NoProgress())
    with pytest.raises(PhotoMissing):
        found_in([tmp_path / "gone.zip"], NoProgress())
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as made, made.open("a.jpg", "w") as file:
        for _ in range(300):
            file.write(bytes(1024 * 1024))
    good = a_picture(tmp_path / "good.png")
    answers = list(opened([*found_in([bomb], NoProgress()).pictures, PictureFile(good)]))
    assert isinstance(answers[0], PhotoRefused)
    assert isinstance(answers[1], Ready)
    [missing] = opened([PictureFile(bomb, "b.jpg")])
    assert isinstance(missing, PhotoMissing)


def test_more_pictures_than_are_taken_at_once_are_said_to_be_more(tmp_path: Path) -> None:
    folder, pack = tmp_path / "photos", tmp_path / "photos.zip"
    folder.mkdir()
    with zipfile.ZipFile(pack, "w") as made:
        for number in range(MOST_PICTURES + 1):
            (folder / f"{number}.jpg").touch()
            made.writestr(f"{number}.jpg", b"")

    for place in (folder, pack):
        found, is_all = found_in([place], NoProgress())
        assert (len(found), is_all) == (MOST_PICTURES, False)
        sought = seek(["0.jpg"], str(place), tmp_path / "liste.csv")
        assert sought == Sought(str(place), 1, looked_at=MOST_PICTURES)

    (folder / "0.jpg").unlink()
    assert found_in([folder], NoProgress()).is_all
