from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from digitaix_desktop.gui.painting import wrapped
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button, NextStepButton
from digitaix_desktop.gui.widgets.toast import Toast, keep_toast_away

SAID = "Prix de « Rosier » changé : 24,90 €"


class Place:
    def __init__(self, qtbot: QtBot) -> None:
        self.host = QWidget()
        self.host.resize(800, 600)
        self.field = QLineEdit(self.host)
        self.toast = Toast(self.host)
        qtbot.addWidget(self.host)
        self.host.show()
        QTest.qWaitForWindowActive(self.host)

    def button(self, row: int) -> Button:
        return self.toast.findChildren(Button)[row]


def test_a_deed_is_undone_by_a_click(qtbot: QtBot) -> None:
    place = Place(qtbot)
    place.toast.show_deed(SAID)

    with qtbot.waitSignal(place.toast.undone):
        QTest.mouseClick(place.button(0), Qt.MouseButton.LeftButton)

    assert place.toast.isHidden()


def test_what_came_in_is_seen_by_a_click(qtbot: QtBot) -> None:
    place, seen = Place(qtbot), []
    place.toast.show_deed("Nouvelle commande", undoable=False, see=lambda: seen.append(True))
    QTest.mouseClick(place.button(2), Qt.MouseButton.LeftButton)
    assert seen
    assert place.toast.isHidden()

    place.toast.show_deed(SAID)
    assert not place.button(2).isVisible(), "the next message leads nowhere"


def test_a_deed_is_undone_by_the_keyboard(qtbot: QtBot) -> None:
    place = Place(qtbot)
    place.field.setFocus()
    place.toast.show_deed(SAID)
    assert place.field.hasFocus(), "a message takes nobody's focus"

    QTest.keyClick(place.field, Qt.Key.Key_Tab)
    assert place.button(0).hasFocus()
    with qtbot.waitSignal(place.toast.undone):
        QTest.keyClick(place.button(0), Qt.Key.Key_Space)


def test_a_message_is_closed_by_its_cross_or_by_escape(qtbot: QtBot) -> None:
    place = Place(qtbot)
    with qtbot.assertNotEmitted(place.toast.undone):
        place.toast.show_deed(SAID)
        with qtbot.waitSignal(place.toast.closed):
            QTest.mouseClick(place.button(1), Qt.MouseButton.LeftButton)
        place.toast.show_deed(SAID)
        with qtbot.waitSignal(place.toast.closed):
            QTest.keyClick(place.button(1), Qt.Key.Key_Escape)
    assert place.toast.isHidden()


def test_what_cannot_be_undone_offers_no_undo(qtbot: QtBot) -> None:
    place = Place(qtbot)
    place.toast.show_deed("Boutique reliée", undoable=False)
    assert place.button(0).isHidden()
    assert place.button(1).isVisible()


def test_it_lies_at_the_bottom_left_and_stays_there(qtbot: QtBot) -> None:
    place = Place(qtbot)
    place.toast.show_deed(SAID)
    assert place.toast.geometry().left() == 8
    assert place.host.height() - place.toast.geometry().bottom() - 1 == 16

    place.host.resize(700, 400)

    assert place.host.height() - place.toast.geometry().bottom() - 1 == 16


def test_it_never_lies_over_the_next_step(qtbot: QtBot) -> None:
    place = Place(qtbot)
    step = NextStepButton(place.host, text="Prête")
    step.setGeometry(20, 520, 300, 56)
    step.show()

    place.toast.show_deed(SAID)

    assert not place.toast.geometry().intersects(step.geometry())


def test_a_long_message_takes_further_lines_and_is_read_whole(qtbot: QtBot) -> None:
    place = Place(qtbot)
    place.toast.show_deed("Rosier retiré")
    low = place.toast.height()

    place.toast.show_deed("Aucune imprimante n’est choisie : le bon s’ouvre en PDF. " * 3)

    assert place.toast.height() > low
    assert place.host.height() - place.toast.geometry().bottom() - 1 == 16
    words = place.toast._words
    lines = wrapped(place.toast.text(), look().font(), words.width(), 4)
    assert "".join(lines) == place.toast.text()
    assert words.wanted_height(words.width()) <= words.height()


def test_a_message_without_end_is_shortened_and_whole_on_hovering(qtbot: QtBot) -> None:
    place = Place(qtbot)
    place.toast.show_deed("Très long " * 80)
    assert place.toast.geometry().right() < place.host.width()
    assert place.toast.height() < 140
    assert place.toast.text() == "Très long " * 80
    assert place.toast._words.toolTip() == place.toast.text()


def test_the_button_is_called_as_what_it_leads_to(qtbot: QtBot) -> None:
    place = Place(qtbot)
    nothing = place.toast.dismiss
    place.toast.show_deed("Pas d’imprimante", undoable=False, see=nothing, see_words="Réglages")
    assert place.button(2).text() == "Réglages"
    place.toast.show_deed("Nouvelle commande", undoable=False, see=nothing)
    assert place.button(2).text() == "See"


def test_it_makes_way_for_what_comes_up_below_it(qtbot: QtBot) -> None:
    place = Place(qtbot)
    foot = QWidget(place.host)
    foot.setGeometry(0, 480, 800, 120)
    foot.hide()
    keep_toast_away(foot)
    place.toast.show_deed(SAID)

    foot.show()

    qtbot.waitUntil(lambda: not place.toast.geometry().intersects(foot.geometry()))


def test_it_comes_back_down_once_what_was_below_it_is_gone(qtbot: QtBot) -> None:
    place = Place(qtbot)
    foot = QWidget(place.host)
    foot.setGeometry(0, 480, 800, 120)
    keep_toast_away(foot)
    foot.show()
    place.toast.show_deed(SAID)
    assert place.toast.geometry().bottom() < 480

    foot.hide()

    qtbot.waitUntil(lambda: place.toast.geometry().bottom() > 480)
