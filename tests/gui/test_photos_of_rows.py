"""Wherever a row stands for a product, its photo does; its initial only where there is none."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from digitaix_desktop.domain.products import Product
from digitaix_desktop.gui.main_window import MainWindow
from digitaix_desktop.gui.screens.exchanges import ExchangesPage
from digitaix_desktop.gui.screens.put_aside import PutAsideSheet
from digitaix_desktop.gui.screens.today import TodayPlace
from digitaix_desktop.gui.screens.today_rows import GoodsRow
from digitaix_desktop.gui.widgets.conflict_block import ConflictBlock
from tests.gui.test_exchanges import price_conflict
from tests.gui.test_order_photos import photograph, shows
from tests.helpers.counter import Counter


@pytest.fixture
def rose(till: Counter, tmp_path: Path) -> Product:
    """A product with a red photo, of which two are left."""
    product = till.add("Rosier ancien", price_cents=2490, stock_milli=2000)
    photograph(till, tmp_path, product, "red", own=False)
    return till.product(product.id)


def shown(qtbot: QtBot, place: QWidget) -> None:
    qtbot.addWidget(place)
    place.resize(1166, 800)
    place.show()
    QTest.qWaitForWindowActive(place)


def test_the_first_screen_shows_photos(qtbot: QtBot, till: Counter, rose: Product) -> None:
    till.add("Pot", stock_milli=1000)
    unpriced = till.add("Pivoine", price_cents=None)
    till.receive(till.order_of([(rose, 1000)]))
    place = TodayPlace(till.parts)
    shown(qtbot, place)
    (strip,) = place.strips
    qtbot.waitUntil(lambda: shows(strip, "red"), timeout=5_000)
    rows = {row.accessibleName().split(",")[0]: row for row in place.findChildren(GoodsRow)}
    assert shows(rows["Rosier ancien"], "red")
    assert not shows(rows["Pot"], "red")
    assert unpriced.name in rows


def test_what_is_put_aside_shows_its_photo(qtbot: QtBot, till: Counter, rose: Product) -> None:
    sheet = PutAsideSheet(till.parts)
    shown(qtbot, sheet)
    sheet.choose(rose.id)
    (row,) = sheet.rows()
    qtbot.waitUntil(lambda: shows(row, "red"), timeout=5_000)


def test_what_changed_on_two_pcs_shows_its_photo(
    qtbot: QtBot, till: Counter, rose: Product
) -> None:
    price_conflict(till, rose)
    page = ExchangesPage(till.parts)
    shown(qtbot, page)
    (block,) = page.findChildren(ConflictBlock)
    qtbot.waitUntil(lambda: shows(block, "red"), timeout=5_000)


def test_what_was_found_shows_its_photo(qtbot: QtBot, till: Counter, rose: Product) -> None:
    window = MainWindow()
    window.set_find(till.parts.queries.search, pictures=till.parts.pictures)
    shown(qtbot, window)
    window.search()
    qtbot.keyClicks(window.form.search, "rosier")
    results = window.form.search.results()
    assert results.isVisible()

    def is_red() -> bool:
        cell = results.visualRect(results.model().index(0, 0))
        QApplication.processEvents()
        image = results.viewport().grab(cell).toImage()
        across = (image.pixelColor(x, image.height() // 2) for x in range(image.width()))
        return any(abs(each.red() - 255) < 24 and each.green() < 24 for each in across)

    qtbot.waitUntil(is_red, timeout=5_000)
