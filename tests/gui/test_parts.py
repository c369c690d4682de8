from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from digitaix_desktop.gui.theme import Mode, Theme
from digitaix_desktop.gui.widgets.button import Button, NextStepButton
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.chip import Chip
from digitaix_desktop.gui.widgets.choice import Choice
from digitaix_desktop.gui.widgets.conflict_block import ConflictBlock, OneSide
from digitaix_desktop.gui.widgets.empty_state import EmptyState
from digitaix_desktop.gui.widgets.list_and_sheet import ListAndSheet
from digitaix_desktop.gui.widgets.order_card import OrderCard, OrderFace
from digitaix_desktop.gui.widgets.progress_strip import ProgressStrip
from digitaix_desktop.gui.widgets.sheet import Sheet
from digitaix_desktop.gui.widgets.status_chip import StatusChip
from digitaix_desktop.gui.widgets.steps_header import StepsHeader
from digitaix_desktop.gui.widgets.thumbnail import initial
from digitaix_desktop.gui.widgets.tick import Tick
from digitaix_desktop.gui.widgets.traffic_light import Lamp, TrafficLight

CLICK = Qt.MouseButton.LeftButton


@pytest.mark.parametrize("grand", [False, True])
def test_whatever_can_be_pressed_is_large_enough(grand: bool, theme: Theme, qtbot: QtBot) -> None:
    theme.set_grand(grand)
    parts = [
        Button(text="Noter"),
        Button(symbol="x"),
        NextStepButton(text="Prête"),
        Chip(text="Tous", count=3),
        StatusChip(),
        Tick(text="Imprimer"),
        Choice(),
    ]
    for part in parts:
        qtbot.addWidget(part)
        assert part.sizeHint().height() >= 40
        assert part.sizeHint().width() >= 40


def test_the_key_is_written_on_the_button_it_presses_now(qtbot: QtBot) -> None:
    step = NextStepButton(text="Prête")
    qtbot.addWidget(step)
    with_key = step.sizeHint().width()
    step.set_key_active(False)
    assert step.sizeHint().width() < with_key
    assert not step.key_active()


def test_a_drawing_can_set_what_kind_of_button_it_is(qtbot: QtBot) -> None:
    button = Button()
    qtbot.addWidget(button)
    button.setText("Noter")
    plain = button.grab().toImage()
    assert button.setProperty("variant", "filled")
    assert button.setProperty("symbol", "check")
    assert button.property("variant") == "filled"
    assert button.grab().toImage() != plain


def test_icons_of_drawings_turn_dark_with_the_theme(theme: Theme, qtbot: QtBot) -> None:
    from PySide6.QtGui import QIcon

    button = Button(text="Imprimer")
    qtbot.addWidget(button)
    button.setIcon(QIcon("icons:printer.svg"))
    light = button.grab().toImage()
    theme.set_mode(Mode.DARK)
    assert button.grab().toImage() != light


def test_a_card_opens_by_click_and_by_keyboard(qtbot: QtBot) -> None:
    card = Card()
    card.resize(100, 60)
    card.set_clickable(True)
    qtbot.addWidget(card)
    opened: list[bool] = []
    card.opened.connect(lambda: opened.append(True))
    QTest.mouseClick(card, CLICK)
    QTest.keyClick(card, Qt.Key.Key_Return)
    QTest.keyClick(card, Qt.Key.Key_Space)
    assert len(opened) == 3


def test_an_order_card_asks_to_be_opened_and_says_it_all(qtbot: QtBot) -> None:
    face = OrderFace("K7F 2QX", "Martine D.", "11:00", "dans 48 min", "warn", "4 articles")
    card = OrderCard(face=face)
    qtbot.addWidget(card)
    with qtbot.waitSignal(card.clicked):
        QTest.mouseClick(card, CLICK)
    assert not card.isChecked(), "only an open sheet checks it"
    assert card.accessibleName() == "K7F 2QX, Martine D., 11:00, dans 48 min, 4 articles"


class Place:
    """A list with a field, and a sheet with one."""

    def __init__(self, qtbot: QtBot, width: int) -> None:
        self.list, self.sheet = QWidget(), Sheet()
        self.in_list, self.in_sheet = QLineEdit(), QLineEdit()
        QVBoxLayout(self.list).addWidget(self.in_list)
        body = QWidget()
        QVBoxLayout(body).addWidget(self.in_sheet)
        self.sheet.set_body(body)
        self.both = ListAndSheet(self.list, self.sheet)
        self.both.resize(width, 600)
        qtbot.addWidget(self.both)
        self.both.show()
        QTest.qWaitForWindowActive(self.both)


def test_a_wide_window_shows_list_and_sheet_side_by_side(qtbot: QtBot) -> None:
    place = Place(qtbot, 1300)
    place.both.open_sheet()
    assert place.list.isVisible()
    assert place.sheet.width() == 464


def test_in_a_narrow_window_the_sheet_covers_the_list(qtbot: QtBot) -> None:
    place = Place(qtbot, 1024)
    place.both.open_sheet()
    assert not place.list.isVisible()
    assert place.sheet.isVisible()

    place.both.resize(1400, 600)
    assert place.list.isVisible()
    assert place.sheet.width() == 464


def test_escape_puts_the_sheet_away(qtbot: QtBot) -> None:
    place = Place(qtbot, 1024)
    place.both.open_sheet()
    place.in_sheet.setFocus()
    with qtbot.waitSignal(place.both.sheet_toggled) as told:
        QTest.keyClick(place.in_sheet, Qt.Key.Key_Escape)
    assert told.args == [False]
    assert place.list.isVisible()


def test_each_missing_thing_has_its_button(qtbot: QtBot) -> None:
    light = TrafficLight()
    qtbot.addWidget(light)
    light.show_state(Lamp.BAD, "Pas en ligne", "Il manque :", [("price", "Prix"), ("vat", "TVA")])
    asked: list[str] = []
    light.mend.connect(asked.append)
    for button in light.findChildren(Button):
        QTest.mouseClick(button, CLICK)
    assert asked == ["price", "vat"]

    light.show_state(Lamp.GOOD, "En ligne")
    assert [button for button in light.findChildren(Button) if not button.isHidden()] == []
    assert light.lamp() is Lamp.GOOD
    assert light.accessibleName() == "En ligne"


def test_a_long_work_says_how_far_it_is_and_can_be_stopped(qtbot: QtBot) -> None:
    now = [0]
    strip = ProgressStrip(clock_ms=lambda: now[0])
    qtbot.addWidget(strip)
    strip.begin("Import")
    now[0] = 1000
    strip.step(100, 1000)
    early = strip.counts()
    now[0] = 10_000
    strip.step(500, 1000)

    assert "100" in early
    assert "·" not in early, "too early to say how long it takes"
    assert "11" in strip.counts().split("·")[1]
    stop = strip.findChild(Button)
    assert isinstance(stop, Button)
    with qtbot.waitSignal(strip.stopped):
        QTest.mouseClick(stop, CLICK)
    assert not stop.isEnabled()
    strip.finish()
    assert strip.isHidden()


def test_both_values_of_a_conflict_are_offered_alike(qtbot: QtBot) -> None:
    block = ConflictBlock()
    qtbot.addWidget(block)
    now, other = OneSide("24,90 €", "Claire"), OneSide("26,90 €", "Paul")
    block.show_conflict("Rosier", "Prix changé deux fois", "", now, other)
    block.resize(700, 300)
    block.show()
    buttons = block.findChildren(Button)
    assert {button.property("variant") for button in buttons} == {"outlined"}
    with qtbot.waitSignal(block.kept):
        QTest.mouseClick(buttons[0], CLICK)
    with qtbot.waitSignal(block.swapped):
        QTest.mouseClick(buttons[1], CLICK)
    shown = {part.text() for part in block.findChildren(QLabel)}
    assert {"24,90 €", "26,90 €", "Claire", "Paul"} <= shown


def test_an_empty_list_offers_the_first_step(qtbot: QtBot) -> None:
    empty = EmptyState()
    qtbot.addWidget(empty)
    empty.say("package", "Pas encore de produits")
    empty.offer("Importer un fichier")
    first = next(button for button in empty.findChildren(Button) if not button.isHidden())
    with qtbot.waitSignal(empty.first_step):
        QTest.mouseClick(first, CLICK)


def test_the_steps_say_where_one_stands(qtbot: QtBot) -> None:
    steps = StepsHeader()
    qtbot.addWidget(steps)
    steps.set_steps(["Le fichier", "Les colonnes", "Le résultat"])
    steps.set_current(1)
    assert "2" in steps.accessibleName()
    assert "Les colonnes" in steps.accessibleName()


def test_the_wheel_never_changes_a_choice(qtbot: QtBot) -> None:
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    choice = Choice()
    qtbot.addWidget(choice)
    choice.addItems(["5,5 %", "10 %", "20 %"])
    choice.show()
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(choice, turn)
    assert choice.currentText() == "5,5 %"


def test_a_product_is_known_by_its_initial() -> None:
    assert initial("écharpe") == "É"
    assert initial("« 3 fromages »") == "3"
    assert initial("") == "?"
