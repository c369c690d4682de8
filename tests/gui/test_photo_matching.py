"""Pictures dropped on the products: whose they are is seen first, one gesture adds them all."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.photo_matching import PhotoMatching
from digitaix_desktop.gui.screens.products import ProductsPlace
from digitaix_desktop.operations.photos import FoundPictures, PictureFile
from digitaix_desktop.operations.products import AddProduct
from digitaix_desktop.operations.views.products import ProductCard, Wanted
from tests.gui.test_product_photos import a_picture
from tests.helpers.gestures import drop


def product(parts: Parts, name: str) -> UUID:
    subject = parts.desk.do(AddProduct(name, 2490, 1000)).subject
    assert subject is not None
    return subject


def card(parts: Parts, words: str) -> ProductCard:
    [card] = parts.queries.product_page(Wanted(words=words), 0, 9)
    return card


def media(parts: Parts, product_id: UUID) -> tuple[str, ...]:
    sheet = parts.queries.product(product_id)
    assert sheet is not None
    return sheet.product.media


@pytest.fixture
def place(qtbot: QtBot, parts: Parts) -> ProductsPlace:
    place = ProductsPlace(parts)
    qtbot.addWidget(place)
    place.resize(1100, 700)
    place.show()
    return place


def matching(qtbot: QtBot, place: ProductsPlace, *, read: bool = True) -> PhotoMatching:
    """The sheet that opened, its pictures found and read."""
    found = place.findChildren(PhotoMatching)
    assert len(found) == 1

    def is_over() -> bool:
        return bool(found[0].found) and all(each.is_read for each in found[0].found) == read

    qtbot.waitUntil(is_over)
    return found[0]


def faces(sheet: PhotoMatching) -> dict[str, str]:
    shown = [sheet.list.face(row) for row in range(sheet.list.count())]
    return {face.file: face.fate for face in shown}


def test_a_folder_dropped_finds_its_products_and_one_undo_takes_it_all_back(
    qtbot: QtBot, parts: Parts, place: ProductsPlace, tmp_path: Path
) -> None:
    rose = product(parts, "Rosier blanc")
    folder = tmp_path / "photos"
    folder.mkdir()
    for number, colour in enumerate(("red", "blue"), 1):
        a_picture(folder / f"rosier-blanc_{number}.png", colour)
    a_picture(folder / "lampe de chevet.png", "green")
    (folder / "texte.jpg").write_text("no picture at all")

    assert drop(place, folder)
    sheet = matching(qtbot, place)
    assert faces(sheet)["rosier-blanc_2.png"] == "Rosier blanc"
    assert "Lampe de chevet" in faces(sheet)["lampe de chevet.png"]
    assert media(parts, rose) == ()  # nothing is added before it was seen

    with qtbot.waitSignal(parts.asker.said):
        qtbot.mouseClick(sheet.add, Qt.MouseButton.LeftButton)

    assert len(media(parts, rose)) == 2
    assert card(parts, "lampe").photo
    parts.asker.undo()
    assert media(parts, rose) == ()
    assert parts.queries.product_total(Wanted(words="lampe")) == 0


def test_add_pressed_at_once_waits_for_the_pictures_to_be_read(
    qtbot: QtBot, parts: Parts, place: ProductsPlace, tmp_path: Path
) -> None:
    rose = product(parts, "Rosier")
    drop(place, a_picture(tmp_path / "rosier.png", "red"))
    [sheet] = place.findChildren(PhotoMatching)
    qtbot.waitUntil(lambda: not sheet.add.isHidden())
    with qtbot.waitSignal(parts.asker.said):
        qtbot.mouseClick(sheet.add, Qt.MouseButton.LeftButton)
    assert len(media(parts, rose)) == 1


def test_what_is_unticked_or_of_no_product_and_left_is_not_added(
    qtbot: QtBot, parts: Parts, place: ProductsPlace, tmp_path: Path
) -> None:
    rose = product(parts, "Rosier")
    for name in ("rosier.png", "rosier 2.png", "lampe.png"):
        a_picture(tmp_path / name, "red" if name == "rosier.png" else "blue")
    drop(place, tmp_path)
    sheet = matching(qtbot, place)
    sheet.list.setCurrentRow(1)
    qtbot.keyClick(sheet.list, Qt.Key.Key_Space)
    sheet.others.setCurrentIndex(1)
    sheet.others.activated.emit(1)
    with qtbot.waitSignal(parts.asker.said):
        qtbot.mouseClick(sheet.add, Qt.MouseButton.LeftButton)
    assert len(media(parts, rose)) == 1
    assert parts.queries.product_total(Wanted(words="lampe")) == 0


def test_a_new_product_can_be_named_before_it_is_added(
    qtbot: QtBot, parts: Parts, place: ProductsPlace, tmp_path: Path
) -> None:
    drop(place, a_picture(tmp_path / "IMG_2041.png", "red"))
    sheet = matching(qtbot, place)
    sheet.list.setFocus()
    qtbot.keyClick(sheet.list, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    qtbot.keyClicks(editor, "Bouquet rond")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Bouquet rond" in faces(sheet)["IMG_2041.png"])
    with qtbot.waitSignal(parts.asker.said):
        qtbot.mouseClick(sheet.add, Qt.MouseButton.LeftButton)
    assert card(parts, "bouquet rond").photo


def test_a_zip_without_pictures_may_be_a_table(
    qtbot: QtBot, parts: Parts, place: ProductsPlace, tmp_path: Path
) -> None:
    pack = tmp_path / "catalogue.zip"
    with zipfile.ZipFile(pack, "w") as made:
        made.writestr("liste.csv", "nom;prix\nSavon;4,50\n")
    with qtbot.waitSignal(parts.go.import_file) as asked:
        drop(place, pack)
    assert asked.args == [pack]


def test_a_folder_without_pictures_says_what_can_be_dropped(
    qtbot: QtBot, place: ProductsPlace, tmp_path: Path
) -> None:
    drop(place, tmp_path)
    [sheet] = place.findChildren(PhotoMatching)
    qtbot.waitUntil(lambda: "HEIC" in sheet.words.text())
    assert sheet.add.isHidden()


def test_closing_adds_nothing(
    qtbot: QtBot, parts: Parts, place: ProductsPlace, tmp_path: Path
) -> None:
    rose = product(parts, "Rosier")
    drop(place, a_picture(tmp_path / "rosier.png", "red"))
    sheet = matching(qtbot, place)
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert media(parts, rose) == ()


# In the line of *Add* ---------------------------------------------------------------------


def test_a_picture_dropped_while_a_product_is_added_is_its_photo(
    qtbot: QtBot, parts: Parts, place: ProductsPlace, tmp_path: Path
) -> None:
    place.new()
    form = place.quick_add.form
    qtbot.keyClicks(form.name, "Lampe")
    qtbot.keyClicks(form.price, "12")
    form.vat.set_rate(2000)
    drop(place, a_picture(tmp_path / "IMG_1.png", "red"))
    qtbot.keyClick(form.price, Qt.Key.Key_Return)  # at once: it waits for the photo
    qtbot.waitUntil(lambda: parts.queries.product_total(Wanted(words="lampe")) == 1)
    assert card(parts, "lampe").photo
    assert not place.quick_add.photo.name  # the next product begins without one


def test_a_picture_pasted_into_the_line_is_its_photo(
    qtbot: QtBot, place: ProductsPlace, tmp_path: Path
) -> None:
    place.new()
    image = a_picture(tmp_path / "a.png", "red")
    QGuiApplication.clipboard().setImage(QImage(str(image)))
    form = place.quick_add.form
    with qtbot.waitSignal(place.quick_add.photo.came):
        qtbot.keyClick(form.name, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(form.photo, Qt.Key.Key_Delete)
    assert not place.quick_add.photo.name


def test_what_is_no_picture_is_said_and_nothing_typed_is_lost(
    qtbot: QtBot, place: ProductsPlace, tmp_path: Path
) -> None:
    place.new()
    form = place.quick_add.form
    qtbot.keyClicks(form.name, "Lampe")
    wrong = tmp_path / "lampe.jpg"
    wrong.write_text("words")
    with qtbot.waitSignal(place.quick_add.photo.refused):
        drop(place, wrong)
    assert "lampe.jpg" in form.said.text()
    assert form.name.text() == "Lampe"


def test_more_photos_than_are_taken_at_once_are_said_to_be_more(
    qtbot: QtBot, parts: Parts, tmp_path: Path
) -> None:
    pictures = [PictureFile(a_picture(tmp_path / "rosier.png", "red"))]
    many = replace(parts.photos, find=lambda _paths, _task: FoundPictures(pictures, is_all=False))
    place = ProductsPlace(replace(parts, photos=many))
    qtbot.addWidget(place)
    place.show()

    drop(place, tmp_path)

    assert "Drop the others afterwards" in matching(qtbot, place).words.text()
