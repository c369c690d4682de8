"""A promotion in the product sheet, and on many products."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from digitaix_desktop.gui.screens.bulk_promotion import PromotionPanel
from digitaix_desktop.gui.screens.product_sheet import ProductSheet
from digitaix_desktop.gui.screens.promotion_days import coming_sunday
from digitaix_desktop.operations.products import ChangeProduct
from digitaix_desktop.operations.promotions import SHORT_DATE
from digitaix_desktop.words import local_time
from tests.gui.test_bulk_work import Chosen
from tests.helpers.counter import Counter


@pytest.fixture
def sheet(till: Counter, qtbot: QtBot) -> ProductSheet:
    shown = ProductSheet(till.parts)
    qtbot.addWidget(shown)
    shown.resize(460, 800)
    shown.show()
    QTest.qWaitForWindowActive(shown)
    return shown


def _focused() -> object:
    return QApplication.focusWidget()


def test_short_date_in_two_gestures(till: Counter, sheet: ProductSheet) -> None:
    tart = till.add("Tarte", price_cents=1000)
    sheet.show_product(tart.id)

    sheet.promotion.short_button.click()
    assert _focused() is sheet.promotion.price
    QTest.keyClick(sheet.promotion.price, Qt.Key.Key_Return)

    product = till.product(tart.id)
    assert (product.promo_price_cents, product.promo_reason) == (700, SHORT_DATE)
    today = local_time(till.parts.now_ms()).date()
    assert product.promo_to_ms is not None
    assert local_time(product.promo_to_ms - 1).date() == coming_sunday(today)
    assert "10,00" in sheet.promotion.lowest.text()
    assert sheet.promotion.form.isHidden()

    till.parts.asker.undo()
    sheet.read_again()
    assert till.product(tart.id).promo_price_cents is None


def test_both_days_are_whole_in_a_narrow_sheet(till: Counter, sheet: ProductSheet) -> None:
    sheet.resize(360, 800)
    sheet.show_product(till.add("Tarte", price_cents=1000).id)
    sheet.promotion.begin()
    QApplication.processEvents()
    days = sheet.promotion.days
    for field in (days.first, days.last):
        assert days.rect().contains(field.geometry())


def test_a_price_raised_before_is_told_as_no_reduction(till: Counter, sheet: ProductSheet) -> None:
    tart = till.add("Tarte", price_cents=1000)
    held = till.product(tart.id)
    till.do(ChangeProduct.between(held, replace(held, price_cents=1500)))
    sheet.show_product(tart.id)
    sheet.promotion.begin()
    sheet.promotion.price.setFocus()
    sheet.promotion.price.selectAll()
    QTest.keyClicks(sheet.promotion.price, "12")
    assert "10,00" in sheet.promotion.earlier.text()
    sheet.promotion.confirm.click()
    assert sheet.promotion.lowest.property("tone") != "muted"
    assert "10,00" in sheet.promotion.lowest.text()


def test_a_price_no_lower_can_t_be_started(till: Counter, sheet: ProductSheet) -> None:
    tart = till.add("Tarte", price_cents=1000)
    sheet.show_product(tart.id)
    sheet.promotion.begin()
    QTest.keyClicks(sheet.promotion.price, "10")
    assert not sheet.promotion.confirm.isEnabled()


def test_what_runs_is_ended_and_comes_back_by_undo(till: Counter, sheet: ProductSheet) -> None:
    tart = till.add("Tarte", price_cents=1000)
    sheet.show_product(tart.id)
    sheet.promotion.begin()
    sheet.promotion.confirm.click()
    sheet.promotion.end_button.click()
    assert till.product(tart.id).promo_price_cents is None
    till.parts.asker.undo()
    assert till.product(tart.id).promo_price_cents == 800


def test_a_promotion_on_all_products_chosen(till: Counter, qtbot: QtBot) -> None:
    till.add("Rosier", price_cents=1200)
    till.add("Savon", price_cents=500)
    chosen = Chosen(till, qtbot)
    chosen.place.work.open_panel("promotion")
    panel = chosen.place.work.panels["promotion"]
    assert isinstance(panel, PromotionPanel)
    assert "9,60" in panel.note.text()
    panel.confirm.click()
    cards = till.parts.queries.product_page(chosen.place.products.wanted(), 0, 10)
    assert [card.pricing.promo_price_cents for card in cards] == [960, 400]
    chosen.choose_all()
    index = chosen.place.products.index(0)
    assert "9,60" in str(index.data(Qt.ItemDataRole.AccessibleTextRole))
