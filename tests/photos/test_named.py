"""Pictures found by the names a spreadsheet has for them; where, and from the web."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from digitaix_desktop.operations.importing.named_photos import (
    PhotoNotToBeHad,
    PhotoOutOfReach,
    is_address,
    shown_source,
)
from digitaix_desktop.operations.photos import PictureFile, Sought
from digitaix_desktop.photo_source import FolderOrWeb, seek
from digitaix_desktop.photos.folder import PhotoFolder
from digitaix_desktop.photos.named import NamedPictures
from digitaix_desktop.remote.pictures import PictureFetcher
from tests.helpers.pictures import ANY_PORT, HEAD, a_server, named, of_this_pc, saying
from tests.photos.test_finding import a_picture


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("rose.jpg", "photos/rose.jpg"),
        ("ROSE.JPG", "photos/rose.jpg"),
        (r"C:\Users\Marie\Images\été\rose.jpg", "photos/été/rose.jpg"),
        ("e\u0301te\u0301/rose.jpg", "photos/été/rose.jpg"),
        ("images/lampe.png", "photos/lampe.jpg"),
        ("lampe", "photos/lampe.jpg"),
        ("v1.2", "photos/v1.2.jpg"),
        ("https://shop.example/wp-content/uploads/lampe%20bleue.jpg?v=3", "photos/lampe bleue.jpg"),
        ("../../../etc/rose.jpg", "photos/rose.jpg"),
    ],
)
def test_a_name_finds_its_picture_however_it_is_written(source: str, found: str) -> None:
    files = ["rose.jpg", "été/rose.jpg", "lampe.jpg", "lampe bleue.jpg", "v1.2.jpg"]
    pictures = NamedPictures(PictureFile(Path("photos", file)) for file in files)
    picture = pictures.find(source)
    assert picture is not None
    assert picture.path == Path(found)


@pytest.mark.parametrize("source", ["iris.jpg", "", "/", "..", "https://[", "rose.jpg.exe"])
def test_another_name_finds_nothing(source: str) -> None:
    assert NamedPictures([PictureFile(Path("photos/rose.jpg"))]).find(source) is None


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("https://marie:secret@shop.example/a.jpg?key=secret#2", "https://shop.example/a.jpg"),
        ("//cdn.example/a.jpg?v=3", "//cdn.example/a.jpg"),
        ("rose #2.jpg", "rose #2.jpg"),
        (f"https://shop.example/{'a' * 70}.jpg", f"…{'a' * 56}.jpg"),
    ],
)
def test_a_source_is_shown_short_and_without_secrets(source: str, shown: str) -> None:
    assert shown_source(source) == shown


def test_addresses_are_told_from_files() -> None:
    assert is_address("HTTPS://shop.example/a.jpg")
    assert is_address("//cdn.example/a.jpg")
    assert is_address("www.shop.example/a.jpg")
    assert not is_address("images/a.jpg")


@pytest.fixture
def photos(tmp_path: Path) -> PhotoFolder:
    return PhotoFolder(tmp_path / "kept")


@pytest.fixture
def source(photos: PhotoFolder) -> Iterator[FolderOrWeb]:
    fetcher = PictureFetcher(of_this_pc, ports=ANY_PORT, look_up=named)
    made = FolderOrWeb(photos.keep, fetcher)
    yield made
    made.rest()
    made.close()


def test_a_picture_of_a_folder_or_a_zip_is_kept(
    source: FolderOrWeb, photos: PhotoFolder, tmp_path: Path
) -> None:
    a_picture(tmp_path / "photos" / "rose.png")
    with zipfile.ZipFile(tmp_path / "photos.zip", "w") as pack:
        pack.write(tmp_path / "photos" / "rose.png", "sub/rose.png")
    from_folder = source.take("rose.png", str(tmp_path / "photos"))
    from_zip = source.take("sub/rose.png", str(tmp_path / "photos.zip"))
    assert from_folder == from_zip
    assert photos.has(from_folder)


def test_what_is_nowhere_or_no_picture_is_not_to_be_had(
    source: FolderOrWeb, tmp_path: Path
) -> None:
    (tmp_path / "words.jpg").write_text("words")
    here, gone = str(tmp_path), str(tmp_path / "gone")
    for name, folder in (("rose.jpg", ""), ("rose.jpg", here), ("words.jpg", here), ("a", gone)):
        with pytest.raises(PhotoNotToBeHad):
            source.take(name, folder)


def test_a_picture_of_the_web_is_fetched_and_opened_like_any_other(
    source: FolderOrWeb, photos: PhotoFolder
) -> None:
    out = io.BytesIO()
    Image.new("RGB", (40, 30), "red").save(out, "PNG")
    with a_server(saying(HEAD + b"\r\n" + out.getvalue())) as url:
        assert photos.has(source.take(url, ""))
    with a_server(saying(HEAD + b"\r\nno picture at all")) as url, pytest.raises(PhotoNotToBeHad):
        source.take(url, "")
    with (
        a_server(saying(b"HTTP/1.1 503 Busy\r\n\r\n")) as url,
        pytest.raises(PhotoOutOfReach),
    ):
        source.take(url, "")


def test_a_private_address_is_never_asked(photos: PhotoFolder) -> None:
    source = FolderOrWeb(photos.keep)
    with pytest.raises(PhotoNotToBeHad):
        source.take("http://127.0.0.1/a.jpg", "")
    source.close()


def test_the_folder_beside_the_table_is_found_without_asking(tmp_path: Path) -> None:
    table = tmp_path / "Catalogue 2026.xlsx"
    assert seek(["rose.png"], "", table) == Sought("")
    a_picture(tmp_path / "rose.png")
    assert seek(["rose.png", "iris.png"], "", table) == Sought(str(tmp_path), 1)
    for name in ("rose.png", "iris.png"):
        a_picture(tmp_path / "Photos" / name)
    assert seek(["rose.png", "iris.png"], "", table) == Sought(str(tmp_path / "Photos"), 2)
    a_picture(tmp_path / "Photos_des fleurs" / "tulipe.png")
    assert seek(["tulipe.png"], "", table) == Sought(str(tmp_path / "Photos_des fleurs"), 1)
    a_picture(tmp_path / "somewhere" / "else" / "lys.png")
    assert seek(["lys.png"], "", table) == Sought("")
    somewhere = str(tmp_path / "somewhere")
    assert seek(["lys.png"], somewhere, table) == Sought(somewhere, 1)
