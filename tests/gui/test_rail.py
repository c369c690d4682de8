from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from digitaix_desktop.gui.widgets.rail import Rail, ShopMark, initials


def a_rail(qtbot: QtBot) -> Rail:
    rail = Rail()
    rail.add_place("today", "Aujourd’hui", "sun")
    rail.add_place("orders", "Commandes", "clipboard-list")
    rail.add_place("products", "Produits", "package")
    qtbot.addWidget(rail)
    rail.show()
    return rail


def test_a_shop_without_a_name_yet_shows_a_sign_instead_of_a_blank_square(qtbot: QtBot) -> None:
    mark = ShopMark()
    qtbot.addWidget(mark)
    mark.resize(mark.sizeHint())
    square = mark.grab(QRect(24, 24, 24, 24)).toImage()
    colours = {square.pixel(x, y) for x in range(square.width()) for y in range(square.height())}
    assert len(colours) > 1


def place(rail: Rail, row: int) -> QAbstractButton:
    return rail.findChildren(QAbstractButton)[row]


def test_a_click_chooses_a_place(qtbot: QtBot) -> None:
    rail = a_rail(qtbot)
    assert rail.current() == "today"

    with qtbot.waitSignal(rail.chosen) as told:
        QTest.mouseClick(place(rail, 1), Qt.MouseButton.LeftButton)

    assert told.args == ["orders"]
    assert rail.current() == "orders"


def test_showing_a_place_tells_nobody(qtbot: QtBot) -> None:
    rail = a_rail(qtbot)
    with qtbot.assertNotEmitted(rail.chosen):
        rail.set_current("products")
        rail.set_current("")
    assert rail.current() == ""


def test_a_badge_is_seen_and_heard(qtbot: QtBot) -> None:
    rail = a_rail(qtbot)
    before = rail.grab().toImage()

    rail.set_badge("orders", 3)
    assert rail.badge("orders") == 3
    assert "3" in place(rail, 1).accessibleName()
    assert rail.grab().toImage() != before

    rail.set_badge("orders", 0)
    assert place(rail, 1).accessibleName() == "Commandes"
    assert rail.grab().toImage() == before


def test_places_are_reached_and_chosen_by_the_keyboard(qtbot: QtBot) -> None:
    rail = a_rail(qtbot)
    QTest.qWaitForWindowActive(rail)
    place(rail, 0).setFocus()

    with qtbot.waitSignal(rail.chosen) as told:
        QTest.keyClick(place(rail, 0), Qt.Key.Key_Down)

    assert told.args == ["orders"]


@pytest.mark.parametrize(
    ("shop", "letters"),
    [
        ("Jardin en Ville", "JV"),
        ("Le Ramoneur Savoyard", "RS"),
        ("Verona", "V"),
        ("L’Atelier d’Élodie", "AÉ"),
        ("", ""),
        ("chez nous", "CN"),
        ("Pharmacie Dupont", "P"),
    ],
)
def test_a_shop_is_known_by_its_initials(shop: str, letters: str) -> None:
    assert initials(shop) == letters
