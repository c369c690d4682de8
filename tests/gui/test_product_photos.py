"""The photos of a product in its sheet: dropped, pasted, put in order, taken away, undone."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from digitaix_desktop.gui.models.product_list import ProductList
from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.product_sheet import ProductSheet
from digitaix_desktop.gui.widgets.product_card import CARD, CardFace
from digitaix_desktop.gui.widgets.thumbnail import Thumbnail
from digitaix_desktop.operations.products import AddProduct
from digitaix_desktop.operations.views.products import Wanted


def a_picture(path: Path, colour: str) -> Path:
    image = QImage(80, 60, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    assert image.save(str(path))
    return path


@pytest.fixture
def rose(parts: Parts) -> UUID:
    subject = parts.desk.do(AddProduct("Rosier", 2490, 1000)).subject
    assert subject is not None
    return subject


@pytest.fixture
def sheet(qtbot: QtBot, parts: Parts, rose: UUID) -> ProductSheet:
    sheet = ProductSheet(parts)
    qtbot.addWidget(sheet)
    sheet.resize(480, 800)
    sheet.show()
    sheet.show_product(rose)
    return sheet


def media(parts: Parts, product_id: UUID) -> tuple[str, ...]:
    found = parts.queries.product(product_id)
    assert found is not None
    return found.product.media


def drop(qtbot: QtBot, sheet: ProductSheet, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(QPoint(20, 20)),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(sheet.photos.taken, timeout=20_000):
        sheet.dropEvent(event)


def test_pictures_dropped_on_the_sheet_become_photos_and_undo_takes_them_away(
    qtbot: QtBot, parts: Parts, rose: UUID, sheet: ProductSheet, tmp_path: Path
) -> None:
    drop(qtbot, sheet, a_picture(tmp_path / "1.png", "red"), a_picture(tmp_path / "2.png", "blue"))

    assert len(media(parts, rose)) == 2
    assert sheet.photos.row.names() == list(media(parts, rose))
    assert not sheet.findChildren(Thumbnail), "each photo is shown once"
    parts.asker.undo()
    assert media(parts, rose) == ()


def test_what_is_no_picture_is_told_and_the_others_are_taken(
    qtbot: QtBot, parts: Parts, rose: UUID, sheet: ProductSheet, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.jpg"
    bad.write_bytes(b"<svg/>")

    drop(qtbot, sheet, bad, a_picture(tmp_path / "1.png", "red"))

    assert len(media(parts, rose)) == 1
    assert "bad.jpg" in sheet.photos.note.text()


def test_a_picture_is_pasted_with_ctrl_v(
    qtbot: QtBot, parts: Parts, rose: UUID, sheet: ProductSheet
) -> None:
    image = QImage(80, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("green"))
    QGuiApplication.clipboard().setImage(image)

    with qtbot.waitSignal(sheet.photos.taken, timeout=20_000):
        assert sheet.photos.paste()

    assert len(media(parts, rose)) == 1
    QGuiApplication.clipboard().clear()


def test_photos_dropped_and_pasted_while_others_are_read_are_taken_too(
    qtbot: QtBot, parts: Parts, rose: UUID, sheet: ProductSheet, tmp_path: Path
) -> None:
    image = QImage(80, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("green"))
    QGuiApplication.clipboard().setImage(image)

    sheet.photos.take([a_picture(tmp_path / "1.png", "red")])
    sheet.photos.take([a_picture(tmp_path / "2.png", "blue")])
    assert sheet.photos.paste()

    qtbot.waitUntil(lambda: len(media(parts, rose)) == 3, timeout=30_000)
    QGuiApplication.clipboard().clear()


def test_photos_are_moved_and_removed_by_keys(
    qtbot: QtBot, parts: Parts, rose: UUID, sheet: ProductSheet, tmp_path: Path
) -> None:
    drop(qtbot, sheet, a_picture(tmp_path / "1.png", "red"), a_picture(tmp_path / "2.png", "blue"))
    first, second = media(parts, rose)
    row = sheet.photos.row
    row.setCurrentRow(0)

    qtbot.keyClick(row, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert media(parts, rose) == (second, first)
    qtbot.keyClick(row, Qt.Key.Key_Delete)
    assert len(media(parts, rose)) == 1


def test_a_card_shows_the_first_photo_once_it_is_read(
    qtbot: QtBot, parts: Parts, rose: UUID, sheet: ProductSheet, tmp_path: Path
) -> None:
    drop(qtbot, sheet, a_picture(tmp_path / "1.png", "red"))
    model = ProductList(parts)

    def face() -> CardFace:
        found = model.data(model.index(0), CARD)
        assert isinstance(found, CardFace)
        return found

    model.show(Wanted())
    if face().photo is None:
        with qtbot.waitSignal(parts.pictures.came, timeout=20_000):
            pass
    photo = face().photo
    assert photo is not None
    assert QColor(photo.toImage().pixel(10, 10)).red() > 200
