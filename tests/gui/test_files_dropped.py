"""Files dropped on the window, whichever place it shows: a table, photos, and while it is busy."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from digitaix_desktop.gui.main_window import MainWindow
from digitaix_desktop.gui.scanner import BarcodeScanner
from digitaix_desktop.gui.screens.first_run import FirstRun
from digitaix_desktop.gui.screens.importer import Importer
from digitaix_desktop.gui.screens.photo_matching import PhotoMatching
from digitaix_desktop.gui.shop_window import ShopWindow
from digitaix_desktop.gui.theme import Theme
from digitaix_desktop.operations.choices import FIRST_RUN_DONE
from digitaix_desktop.operations.settings import Choose
from tests.gui.test_product_photos import a_picture
from tests.helpers.counter import Counter
from tests.helpers.gestures import drop


class Opened(NamedTuple):
    window: MainWindow
    shop: ShopWindow


@pytest.fixture
def opened(qtbot: QtBot, till: Counter, theme: Theme, qapp: QApplication) -> Iterator[Opened]:
    window = MainWindow()
    qtbot.addWidget(window)
    shop = ShopWindow(window, till.parts, theme, BarcodeScanner(qapp))
    window.show()
    yield Opened(window, shop)
    shop.leave()


def test_a_table_dropped_on_any_place_is_read(
    opened: Opened, till: Counter, tmp_path: Path, qtbot: QtBot
) -> None:
    till.do(Choose(FIRST_RUN_DONE, True))
    opened.shop.begin()
    path = tmp_path / "liste.csv"
    path.write_text("Nom;Prix\nRosier;24,90\n", "utf-8")
    assert drop(opened.window.form.central, path)
    cover = opened.window.covered_by()
    assert isinstance(cover, Importer)
    qtbot.waitUntil(lambda: not cover.session.busy())


def test_photos_dropped_on_any_place_look_for_their_products(
    opened: Opened, till: Counter, tmp_path: Path, qtbot: QtBot
) -> None:
    till.do(Choose(FIRST_RUN_DONE, True))
    opened.shop.begin()
    assert drop(opened.window.form.central, a_picture(tmp_path / "rose.png", "red"))
    [sheet] = opened.window.findChildren(PhotoMatching)
    qtbot.waitUntil(lambda: bool(sheet.found) and sheet.found[0].is_read)


def test_photos_dropped_on_the_first_start_look_for_their_products(
    opened: Opened, till: Counter, tmp_path: Path, qtbot: QtBot
) -> None:
    opened.shop.begin()
    first = opened.window.covered_by()
    assert isinstance(first, FirstRun)
    a_picture(tmp_path / "rose.png", "red")
    assert drop(first, tmp_path)
    [sheet] = opened.window.findChildren(PhotoMatching)
    qtbot.waitUntil(lambda: bool(sheet.found) and sheet.found[0].is_read)
    assert till.parts.queries.setting(FIRST_RUN_DONE)


def test_an_import_under_way_is_not_left_for_what_is_dropped_beside_it(
    opened: Opened, till: Counter, tmp_path: Path
) -> None:
    till.do(Choose(FIRST_RUN_DONE, True))
    opened.shop.begin()
    till.parts.go.import_file.emit(None)
    cover = opened.window.covered_by()
    path = tmp_path / "liste.csv"
    path.write_text("Nom;Prix\nRosier;24,90\n", "utf-8")
    drop(opened.window.form.central, path)
    assert opened.window.covered_by() is cover
