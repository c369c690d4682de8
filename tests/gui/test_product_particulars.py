"""The sections of the product sheet: they save as one types, fold, and lead to what is missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from digitaix_desktop.domain.particulars import Food, Making, Safety, Withdrawal
from digitaix_desktop.domain.products import Product, Unit
from digitaix_desktop.gui.screens.products import ProductsPlace
from digitaix_desktop.gui.widgets.day_edit import read_day
from digitaix_desktop.gui.widgets.tick import Tick
from digitaix_desktop.gui.widgets.traffic_light import Lamp
from digitaix_desktop.operations.products import ChangeProduct
from digitaix_desktop.operations.settings import ChangeProfile
from digitaix_desktop.words import local_time
from digitaix_protocol.rules import formats
from tests.helpers.counter import Counter

LEFT, ENTER = Qt.MouseButton.LeftButton, Qt.Key.Key_Return
ROC = Safety("Roc SAS", "1 rue du Lac, 73100 Aix", "sav@roc.example")


class Opened:
    """The sheet of a product, in a shop of some trade."""

    def __init__(self, till: Counter, qtbot: QtBot, trade: str, **values: Any) -> None:
        self.till = till
        before = till.parts.queries.profile()
        if trade:
            till.do(ChangeProfile.between(before, replace(before, trade=trade)))
        self.id = till.add("Tomme", unit=values.pop("unit", Unit.PIECE), price_cents=390).id
        self.change(self.id, **values)
        self.refused: list[str] = []
        till.parts.asker.refused.connect(self.refused.append)
        self.place = ProductsPlace(till.parts)
        qtbot.addWidget(self.place)
        self.place.resize(1366, 820)
        self.place.show()
        QTest.qWaitForWindowActive(self.place)
        self.place.show_product(self.id)
        self.sheet = self.place.sheet
        self.parts = self.sheet.particulars
        self.settle()

    def change(self, product_id: Any, **values: Any) -> None:
        held = self.till.product(product_id)
        if values:
            self.till.do(ChangeProduct.between(held, replace(held, **values)))

    def settle(self) -> None:
        for _ in range(3):
            QApplication.processEvents()

    def product(self) -> Product:
        return self.till.product(self.id)

    def enter(self, field: QWidget, text: str) -> None:
        field.setFocus()
        if isinstance(field, QLineEdit | QPlainTextEdit):
            field.selectAll()
        QTest.keyClicks(field, text) if text else QTest.keyClick(field, Qt.Key.Key_Delete)
        QTest.keyClick(field, Qt.Key.Key_Tab)
        self.settle()

    def click(self, button: QWidget) -> None:
        QTest.mouseClick(button, LEFT, pos=button.rect().center())
        self.settle()

    def choose(self, field: QComboBox, data: object) -> None:
        field.setCurrentIndex(field.findData(data))
        field.activated.emit(field.currentIndex())
        self.settle()

    def light(self) -> tuple[Lamp, list[str]]:
        light = self.sheet.form.light
        words = [each.text() for each in light.findChildren(QPushButton) if each.isVisible()]
        return light.lamp(), words


def test_food_is_typed_and_the_light_turns_green(till: Counter, qtbot: QtBot) -> None:
    till.pair()
    opened = Opened(till, qtbot, "food")
    food = opened.parts.food
    assert food.is_open()
    assert not opened.parts.safety.is_open()
    lamp, missing = opened.light()
    assert lamp is Lamp.WARN
    assert len(missing) == 3
    before = len(till.outgoing())

    opened.enter(food.ingredients, "Lait, sel")
    opened.click(food.allergens["milk"])
    opened.enter(food.origin, "Savoie")
    opened.enter(food.net, "250 g")

    assert opened.product().food == Food("Lait, sel", ("milk",), (), "Savoie", 250)
    assert opened.light()[0] is Lamp.GOOD
    assert len(till.outgoing()) == before + 4
    assert f"15,60{formats.NBSP}€/kg" in food.per_unit.text()
    opened.click(food.fold_button)
    assert not food.is_open()
    assert "lait" in food.summary.text()

    till.parts.asker.undo()
    opened.settle()
    assert opened.product().food.net_milli is None
    assert food.net.text() == ""


def test_a_bottle_with_its_strength_needs_no_ingredients(till: Counter, qtbot: QtBot) -> None:
    wine = Food(allergens=("sulphites",), net_milli=750, net_unit="l")
    opened = Opened(till, qtbot, "food", food=wine)
    assert opened.light()[0] is Lamp.WARN

    opened.enter(opened.parts.food.alcohol, "12,5")
    assert opened.product().food.alcohol_bp == 1250
    assert opened.light()[0] is Lamp.GOOD
    opened.click(opened.parts.food.fold_button)
    assert f"12,5{formats.NBSP}%{formats.NBSP}vol" in opened.parts.food.summary.text()


def test_none_of_the_fourteen_is_said_by_one_tick(till: Counter, qtbot: QtBot) -> None:
    opened = Opened(till, qtbot, "food", food=Food(allergens=("milk", "insects")))
    food = opened.parts.food

    opened.click(food.none_of_them)
    assert opened.product().food.allergens == ("insects",)
    assert not food.allergens["milk"].isChecked()

    opened.click(food.allergens["eggs"])
    assert "eggs" in (opened.product().food.allergens or ())
    assert not food.none_of_them.isChecked()
    opened.click(food.traces_button)
    opened.click(food.traces["nuts"])
    assert opened.product().food.traces == ("nuts",)


def test_traces_that_are_said_are_seen(till: Counter, qtbot: QtBot) -> None:
    opened = Opened(till, qtbot, "food", food=Food(traces=("nuts",)))
    assert opened.parts.food.traces["nuts"].isVisible()
    assert opened.parts.food.traces["nuts"].isChecked()


def test_the_light_leads_to_the_field_and_unfolds_its_section(till: Counter, qtbot: QtBot) -> None:
    opened = Opened(till, qtbot, "clothes")
    opened.click(opened.parts.safety.fold_button)
    assert not opened.parts.safety.is_open()

    button = opened.sheet.form.light.findChildren(QPushButton)[1]
    opened.click(button)

    assert opened.parts.safety.is_open()
    assert QApplication.focusWidget() is opened.parts.safety.address


def test_a_brands_maker_fills_in_by_one_click_either_way(till: Counter, qtbot: QtBot) -> None:
    opened = Opened(till, qtbot, "clothes", brand="Roc")
    other = till.add("Bottes")
    opened.change(other.id, brand="Roc", safety=ROC)
    third = till.add("Corde")
    opened.change(third.id, brand="Roc")
    opened.settle()
    safety = opened.parts.safety
    assert safety.from_brand.isVisible()
    assert not safety.to_brand.isVisible()

    opened.click(safety.from_brand)
    assert opened.product().safety == ROC
    assert safety.maker.text() == "Roc SAS"

    opened.enter(safety.address, "2 rue Neuve")
    opened.click(safety.to_brand)
    moved = replace(ROC, address="2 rue Neuve")
    assert {till.product(each).safety for each in (opened.id, other.id, third.id)} == {moved}
    opened.settle()
    assert not safety.to_brand.isVisible(), "there is nothing left to fill in"

    till.parts.asker.undo()
    opened.settle()
    assert safety.to_brand.text() == "Also for 2 other(s) of this brand"
    assert till.product(third.id).safety == Safety()
    assert opened.product().safety == moved


def test_a_shop_that_makes_it_itself_says_so_by_one_click(till: Counter, qtbot: QtBot) -> None:
    before = till.parts.queries.profile()
    named = {"name": "Atelier", "street": "1 quai", "city": "Aix", "email": "a@a.example"}
    till.do(ChangeProfile.between(before, replace(before, **named)))  # type: ignore[arg-type]
    opened = Opened(till, qtbot, "other")

    opened.click(opened.parts.safety.own)

    assert opened.product().safety == Safety("Atelier", "1 quai, Aix", "a@a.example")
    assert opened.light()[0] is Lamp.GOOD


def test_withdrawal_making_and_season(till: Counter, qtbot: QtBot) -> None:
    opened = Opened(till, qtbot, "flowers")
    making, withdrawal = opened.parts.making, opened.parts.withdrawal
    assert making.is_open()
    withdrawal.set_open(True)

    opened.choose(withdrawal.reason, "perishable")
    opened.click(making.to_order)
    opened.click(making.example)
    opened.choose(making.lead, 2880)
    opened.enter(making.season_from, "15/04")
    assert making.note.isVisible()
    opened.enter(making.season_to, "31 mai")

    product = opened.product()
    assert product.withdrawal == Withdrawal(excluded=True, reason="perishable")
    assert product.making == Making(True, 2880, "04-15", "05-31", True)
    assert not making.note.isVisible()
    assert making.season_to.text() == "31 mai"
    assert "15 avril" in making.summary.text()

    opened.enter(making.season_from, "31/02")
    assert making.season_from.property("wrong")
    assert opened.product().making.season_from == "04-15"
    opened.choose(withdrawal.reason, "")
    assert "withdrawal" not in opened.product().groups()


def test_by_weight_everything_is_set_and_the_price_is_seen_as_customers_see_it(
    till: Counter, qtbot: QtBot
) -> None:
    opened = Opened(till, qtbot, "food", unit=Unit.KG)
    part = opened.parts.by_weight
    assert part.isVisible()
    opened.click(part.fold_button)

    opened.enter(part.least, "200 g")
    opened.enter(part.step, "100 g")
    opened.enter(part.piece, "1,6")
    opened.choose(part.tolerance, 500)
    opened.choose(part.per, 100)

    product = opened.product()
    assert (product.min_milli, product.step_milli, product.tolerance_bp) == (200, 100, 500)
    assert (product.piece_milli, product.per_milli) == (1600, 100)
    assert "0,39" in part.preview.text()
    assert "3,90" in part.preview.text()
    opened.enter(part.piece, "")
    assert opened.product().piece_milli is None
    opened.enter(part.least, "")
    assert opened.product().min_milli == 200

    opened.change(opened.id, unit=Unit.PIECE)
    opened.settle()
    assert not part.isVisible()


def test_what_a_newer_program_says_is_kept_while_one_types(till: Counter, qtbot: QtBot) -> None:
    opened = Opened(till, qtbot, "food")
    opened.change(
        opened.id,
        extra={"food": {"organic": True}},
        withdrawal=Withdrawal(excluded=True, reason="of_a_newer_law"),
        making=Making(lead_minutes=77),
    )
    opened.settle()
    assert opened.parts.making.lead.currentData() == 77
    assert opened.parts.withdrawal.reason.currentData() == "of_a_newer_law"

    opened.enter(opened.parts.food.origin, "Savoie")

    assert opened.product().groups()["food"]["organic"] is True
    assert opened.product().withdrawal.reason == "of_a_newer_law"


def test_escape_goes_back_and_typing_survives_a_change_elsewhere(
    till: Counter, qtbot: QtBot
) -> None:
    opened = Opened(till, qtbot, "food", food=Food(origin="Savoie"))
    origin = opened.parts.food.origin
    origin.setFocus()
    origin.selectAll()
    QTest.keyClicks(origin, "Ital")
    opened.change(opened.id, description="Douce")
    opened.settle()
    assert origin.text() == "Ital"
    QTest.keyClick(origin, Qt.Key.Key_Escape)
    assert origin.text() == "Savoie"
    assert opened.sheet.isVisible()


def test_made_to_order_is_never_sold_out_here_either(till: Counter, qtbot: QtBot) -> None:
    opened = Opened(till, qtbot, "flowers", making=Making(to_order=True))
    nothing_left = till.add("Rose", stock_milli=0)
    opened.place.show_product(nothing_left.id)
    assert opened.light()[0] is Lamp.WARN
    opened.change(nothing_left.id, making=Making(to_order=True))
    opened.settle()
    assert opened.light()[0] is Lamp.GOOD


def test_all_ticks_can_be_reached_by_keys(till: Counter, qtbot: QtBot) -> None:
    opened = Opened(till, qtbot, "food")
    food = opened.parts.food
    food.ingredients.setFocus()
    reached = set()
    for _ in range(16):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)  # type: ignore[arg-type]
        reached.add(QApplication.focusWidget())
    assert set(food.allergens.values()) <= reached
    assert all(isinstance(tick, Tick) and tick.text() for tick in food.allergens.values())


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("15/04", 415),
        ("1er mai", 501),
        ("31 décembre", 1231),
        ("3. Aug", 803),
        ("5 juin", 605),
        ("5 juil.", 705),
        ("29-02", 229),
        ("31/02", None),
        ("04", None),
        ("12 foo", None),
    ],
)
def test_days_are_read_as_people_write_them(text: str, number: int | None) -> None:
    assert read_day(text) == number


def test_many_products_are_completed_at_once_and_undone_at_once(
    till: Counter, qtbot: QtBot
) -> None:
    opened = Opened(till, qtbot, "clothes", brand="Roc", safety=ROC)
    others = [till.add(name) for name in ("Bottes", "Corde")]
    for other in others:
        opened.change(other.id, brand="Roc")
    opened.settle()
    assert opened.place.bulk.isHidden()
    opened.place.shelf.setFocus()
    QTest.keyClick(opened.place.shelf, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    opened.settle()

    opened.click(
        next(
            button
            for button in opened.place.bulk.findChildren(QPushButton)
            if button.text() == "Fill in what is known"
        )
    )
    assert [till.product(each.id).safety for each in others] == [ROC, ROC]

    till.parts.asker.undo()
    assert [till.product(each.id).safety for each in others] == [Safety(), Safety()]


def test_a_click_on_the_heading_folds_and_unfolds(till: Counter, qtbot: QtBot) -> None:
    part = Opened(till, qtbot, "food").parts.withdrawal
    for expected in (True, False):
        QTest.mouseClick(part, LEFT, pos=part.heading.geometry().center())
        assert part.is_open() is expected
    part.set_open(True)
    QTest.mouseClick(part, LEFT, pos=part.rect().bottomLeft())
    assert part.is_open()


def test_out_of_season_the_light_says_until_when(till: Counter, qtbot: QtBot) -> None:
    today = local_time(till.parts.now_ms()).date()
    begins, ends = (today + timedelta(days=days) for days in (20, 40))
    season = Making(season_from=f"{begins:%m-%d}", season_to=f"{ends:%m-%d}")
    opened = Opened(till, qtbot, "flowers", making=season)

    lamp, _ = opened.light()
    assert lamp is Lamp.WARN
    said = opened.sheet.form.light.accessibleName()
    assert formats.day_of_year(f"{begins:%m-%d}") in said


def test_what_is_left_to_the_web_is_typed_and_said(till: Counter, qtbot: QtBot) -> None:
    opened = Opened(till, qtbot, "clothes")
    sharing = opened.parts.sharing
    assert not sharing.is_open()
    opened.click(sharing.fold_button)
    opened.enter(sharing.web, "3")
    assert opened.product().web_quota_milli == 3000
    opened.click(sharing.fold_button)
    assert sharing.summary.text() == "3 left to the web"
    opened.click(sharing.fold_button)
    opened.enter(sharing.web, "")
    assert opened.product().web_quota_milli == 0
    assert "web_quota_milli" not in opened.product().groups()
