"""Duplicating a product from its sheet, and giving goods a barcode of the shop's own."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from digitaix_desktop.domain.barcodes import is_ean13
from digitaix_desktop.gui.screens.product_sheet import ProductSheet
from digitaix_desktop.operations.views.products import Wanted
from tests.gui.test_bulk_work import Chosen
from tests.helpers.counter import Counter


@pytest.fixture
def sheet(till: Counter, qtbot: QtBot) -> ProductSheet:
    shown = ProductSheet(till.parts)
    qtbot.addWidget(shown)
    shown.resize(460, 900)
    shown.show()
    QTest.qWaitForWindowActive(shown)
    return shown


def test_the_name_of_the_copy_is_asked_where_one_stands(till: Counter, sheet: ProductSheet) -> None:
    rose = till.add("Rosier", price_cents=2490)
    opened: list[UUID] = []
    till.parts.go.product.connect(opened.append)
    sheet.show_product(rose.id)

    sheet.copy_button.click()
    assert sheet.copy.name.selectedText() == sheet.copy.name.text()
    QTest.keyClicks(sheet.copy.name, "Rosier nain")
    QTest.keyClick(sheet.copy.name, Qt.Key.Key_Return)

    [new] = opened
    assert (till.product(new).name, till.product(new).price_cents) == ("Rosier nain", 2490)
    assert sheet.copy.isHidden()


def test_escape_makes_no_copy(till: Counter, sheet: ProductSheet) -> None:
    sheet.show_product(till.add("Rosier").id)
    sheet.copy_button.click()
    QTest.keyClick(sheet.copy.name, Qt.Key.Key_Escape)
    assert sheet.copy.isHidden()
    assert till.parts.queries.product_total(Wanted()) == 1


def test_goods_without_a_barcode_get_one_beside_the_field(
    till: Counter, sheet: ProductSheet
) -> None:
    soap = till.add("Savon")
    sheet.show_product(soap.id)
    sheet.variants.fields.house_code.click()
    code = till.product(soap.id).shelf[0].barcode
    assert is_ean13(code)
    assert sheet.variants.fields.barcode.text() == code
    assert sheet.variants.fields.house_code.isHidden()


def test_all_products_chosen_get_one(till: Counter, qtbot: QtBot) -> None:
    made = [till.add("Rosier"), till.add("Savon", barcode="3760000000017")]
    chosen = Chosen(till, qtbot)
    chosen.place.bulk.codes.emit()
    codes = [till.product(each.id).shelf[0].barcode for each in made]
    assert is_ean13(codes[0])
    assert codes[1] == "3760000000017"
