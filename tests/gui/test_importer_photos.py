"""Photos that a file names, as the import shows them: found beside it, chosen, awaited, lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from digitaix_desktop.gui.photo_watch import PhotoWatch
from digitaix_desktop.gui.screens.import_history import ImportHistory
from tests.gui.test_importer import Importing
from tests.gui.test_product_photos import a_picture
from tests.helpers.counter import Counter
from tests.helpers.gestures import drop

ROSES = "Nom;Prix TTC;TVA;Image\nRosier;24,90;10;rosier.png\nIris;6,50;10;iris.png\n"


@pytest.fixture
def importing(till: Counter, qtbot: QtBot) -> Importing:
    return Importing(till, qtbot)


@pytest.fixture
def gathering(till: Counter, qtbot: QtBot) -> Iterator[PhotoWatch]:
    made = PhotoWatch(till.parts)
    qtbot.waitUntil(lambda: not made.is_busy())
    yield made
    made.leave()
    till.parts.gathering.close()
    qtbot.waitUntil(lambda: not made.is_busy())


@pytest.fixture
def table(tmp_path: Path) -> Path:
    folder = tmp_path / "downloads"
    folder.mkdir()
    path = folder / "roses.csv"
    path.write_text(ROSES, "utf-8")
    return path


def media(till: Counter) -> dict[str, int]:
    sheets = till.parts.queries.every_product()
    return {sheet.product.name: len(sheet.product.media) for sheet in sheets}


def shown(history: ImportHistory) -> str:
    return " ".join(each.text() for each in history.findChildren(QLabel) if each.isVisible())


def test_a_folder_beside_the_file_is_found_and_its_photos_follow_the_import(
    importing: Importing, gathering: PhotoWatch, till: Counter, table: Path, qtbot: QtBot
) -> None:
    for name in ("rosier.png", "iris.png"):
        (table.parent / "Photos").mkdir(exist_ok=True)
        a_picture(table.parent / "Photos" / name, "red" if name == "iris.png" else "blue")
    importing.drop(table)
    importing.to_result()
    card = importing.window.result.photos
    qtbot.waitUntil(lambda: "Photos" in card.where.text())
    assert card.isVisible()

    with qtbot.waitSignal(till.parts.asker.said, timeout=20_000):
        importing.run()

    assert media(till) == {"Rosier": 1, "Iris": 1}
    assert gathering is not None


def test_a_folder_dropped_on_the_columns_is_that_of_the_photos(
    importing: Importing, gathering: PhotoWatch, till: Counter, table: Path, tmp_path: Path,
    qtbot: QtBot,
) -> None:  # fmt: skip
    (tmp_path / "elsewhere").mkdir()
    a_picture(tmp_path / "elsewhere" / "rosier.png", "red")
    importing.drop(table)
    assert drop(importing.window, tmp_path / "elsewhere")
    importing.to_result()
    qtbot.waitUntil(lambda: "elsewhere" in importing.window.result.photos.where.text())
    with qtbot.waitSignal(till.parts.asker.said, timeout=20_000):
        importing.run()
    qtbot.waitUntil(lambda: not gathering.is_busy())

    assert media(till) == {"Rosier": 1, "Iris": 0}
    history = ImportHistory(till.parts)
    qtbot.addWidget(history)
    history.read()
    history.show()
    assert "iris.png" in shown(history)

    (tmp_path / "more").mkdir()
    a_picture(tmp_path / "more" / "iris.png", "blue")
    [deed] = till.parts.queries.long_deeds()
    with qtbot.waitSignal(till.parts.asker.said, timeout=20_000):
        history.look_in(deed, tmp_path / "more")
    assert media(till) == {"Rosier": 1, "Iris": 1}


def test_photos_left_aside_are_not_looked_for(
    importing: Importing, gathering: PhotoWatch, till: Counter, table: Path, qtbot: QtBot
) -> None:
    a_picture(table.parent / "rosier.png", "red")
    importing.drop(table)
    importing.to_result()
    card = importing.window.result.photos
    card.wanted.setCurrentIndex(1)
    card.wanted.activated.emit(1)
    importing.run()
    qtbot.waitUntil(lambda: not gathering.is_busy())
    [deed] = till.parts.queries.long_deeds()
    assert deed.photos.awaited == deed.photos.lost == 0
    assert media(till) == {"Rosier": 0, "Iris": 0}


def test_a_file_without_photos_is_not_asked_about_any(importing: Importing, tmp_path: Path) -> None:
    path = tmp_path / "plain.csv"
    path.write_text("Nom;Prix TTC\nRosier;24,90\n", "utf-8")
    importing.drop(path)
    importing.to_result()
    assert not importing.window.result.photos.isVisible()
