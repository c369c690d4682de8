"""Sizes and colours renamed, put in order and added to, in the product sheet."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from digitaix_desktop.domain.products import Product
from digitaix_desktop.gui.screens.product_sheet import ProductSheet
from digitaix_desktop.gui.screens.variant_values import VariantValues
from digitaix_desktop.operations.changing_many import ChangeMany
from digitaix_desktop.operations.options import AddAxis, AddValue, axes_of
from digitaix_desktop.operations.products import AddVariant, ChangeVariant
from digitaix_desktop.operations.stock import CountStock
from tests.helpers.counter import Counter

ENTER = Qt.Key.Key_Return


class Opened:
    """The sheet of a shirt in S, M and L, its names and order shown."""

    def __init__(self, till: Counter, qtbot: QtBot) -> None:
        self.till = till
        shirt = till.add("Chemise", price_cents=4900)
        first = till.product(shirt.id).shelf[0]
        till.do(ChangeVariant.between(first, replace(first, options=(("Taille", "S"),))))
        for size in ("M", "L"):
            till.do(AddVariant(shirt.id, (("Taille", size),)))
        for number, variant in enumerate(till.product(shirt.id).shelf, 1):
            till.do(CountStock(variant.id, number * 1000))
        self.id = shirt.id
        self.refused: list[str] = []
        till.parts.asker.refused.connect(self.refused.append)
        self.sheet = ProductSheet(till.parts)
        qtbot.addWidget(self.sheet)
        self.sheet.resize(520, 900)
        self.sheet.show()
        QTest.qWaitForWindowActive(self.sheet)
        self.sheet.show_product(shirt.id)
        self.sheet.variants.names_button.click()

    @property
    def values(self) -> VariantValues:
        return self.sheet.variants.values

    def product(self) -> Product:
        return self.till.product(self.id)

    def stock(self) -> dict[str, int]:
        sheet = self.till.parts.queries.product(self.id)
        assert sheet is not None
        return {each.label: sheet.stock[each.id].on_hand_milli for each in sheet.product.shelf}


@pytest.fixture
def opened(till: Counter, qtbot: QtBot) -> Opened:
    return Opened(till, qtbot)


def test_names_of_colours_are_whole_beside_their_arrows(opened: Opened) -> None:
    opened.till.do(ChangeMany((opened.id,), AddAxis("Coloris", "ROSE POUDRÉ")))
    opened.till.do(AddValue(opened.id, "Coloris", "BLEU MARINE"))
    opened.sheet.read_again()
    QApplication.processEvents()
    for field in opened.values.value_fields.values():
        assert field.fontMetrics().horizontalAdvance(field.text()) < field.width() - 24


def test_names_that_unfold_below_what_is_in_sight_are_brought_there(
    opened: Opened, qtbot: QtBot
) -> None:
    opened.sheet.resize(520, 400)
    opened.values.hide()
    opened.sheet.scroll_to_top()
    assert not opened.values.isVisible()
    opened.sheet.variants.names_button.click()
    field = opened.values.value_fields["Taille", "L"]
    qtbot.waitUntil(lambda: field.visibleRegion().boundingRect() == field.rect())


def test_a_size_is_typed_anew(opened: Opened) -> None:
    field = opened.values.value_fields["Taille", "M"]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "Medium")
    QTest.keyClick(field, ENTER)
    assert opened.stock() == {"S": 1000, "Medium": 2000, "L": 3000}
    assert ("Taille", "Medium") in opened.values.value_fields
    opened.till.parts.asker.undo()
    assert list(opened.stock()) == ["S", "M", "L"]


def test_a_name_that_is_taken_goes_back_and_says_why(opened: Opened) -> None:
    field = opened.values.value_fields["Taille", "M"]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "L")
    QTest.keyClick(field, ENTER)
    assert opened.refused
    assert opened.values.value_fields["Taille", "M"].text() == "M"


def test_a_size_is_moved_up(opened: Opened) -> None:
    assert not opened.values.ups["Taille", "S"].isEnabled()
    opened.values.ups["Taille", "L"].click()
    assert list(opened.stock()) == ["S", "L", "M"]
    opened.values.downs["Taille", "S"].click()
    assert list(opened.stock().items()) == [("L", 3000), ("S", 1000), ("M", 2000)]


def test_the_only_colour_has_its_room_for_its_name(opened: Opened) -> None:
    opened.values.new_axis.setText("Couleur")
    opened.values.new_value.setText("Bleu de Prusse délavé")
    QTest.keyClick(opened.values.new_value, ENTER)
    only = ("Couleur", "Bleu de Prusse délavé")
    assert opened.values.ups[only].isHidden()
    assert not opened.values.ups["Taille", "S"].isHidden()


def test_sizes_are_added_one_after_the_other(opened: Opened) -> None:
    for size in ("XL", "XXL"):
        field = opened.values.more_fields["Taille"]
        field.setFocus()
        QTest.keyClicks(field, size)
        QTest.keyClick(field, ENTER)
    assert axes_of(opened.product().shelf) == {"Taille": ["S", "M", "L", "XL", "XXL"]}


def test_colours_come_later_and_the_stock_stays(opened: Opened) -> None:
    opened.values.new_axis.setText("Couleur")
    opened.values.new_value.setText("Bleu")
    QTest.keyClick(opened.values.new_value, ENTER)
    assert opened.stock() == {"S, Bleu": 1000, "M, Bleu": 2000, "L, Bleu": 3000}

    more = opened.values.more_fields["Couleur"]
    QTest.keyClicks(more, "Écru")
    QTest.keyClick(more, ENTER)
    assert len(opened.product().shelf) == 6
    assert len(opened.sheet.variants.grid.cells()) == 6
