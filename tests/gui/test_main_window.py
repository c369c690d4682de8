from __future__ import annotations

from collections.abc import Sequence
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from digitaix_desktop.gui.focus_ring import FocusRing
from digitaix_desktop.gui.main_window import MainWindow
from digitaix_desktop.gui.theme import Theme
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.operations.views.products import Found, FoundKind

LEFT = Qt.MouseButton.LeftButton


def a_place(name: str) -> QWidget:
    place = QWidget()
    column = QVBoxLayout(place)
    column.addWidget(QLineEdit(name))
    column.addWidget(Button(text=name))
    return place


class Shop:
    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot, self.window = qtbot, MainWindow()
        self.window.set_shop("Jardin en Ville")
        for key, title, icon in (
            ("today", "Aujourd’hui", "sun"),
            ("orders", "Commandes", "clipboard-list"),
            ("products", "Produits", "package"),
        ):
            self.window.add_place(key, title, icon, a_place(key))
        self.window.add_page("exchanges", a_place("exchanges"))
        qtbot.addWidget(self.window)
        self.window.resize(1024, 700)
        self.window.show()
        QTest.qWaitForWindowActive(self.window)

    def field(self) -> QLineEdit:
        """The field of the place shown."""
        place = self.window.form.places.currentWidget()
        assert place is not None
        return place.findChildren(QLineEdit)[0]

    def press(self, key: Qt.Key, *, ctrl: bool = True) -> None:
        held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(self.window.windowHandle(), key, held)


@pytest.fixture
def shop(qtbot: QtBot) -> Shop:
    return Shop(qtbot)


def test_a_click_on_a_place_leaves_the_ring_to_the_keyboard(
    shop: Shop, focus_ring: FocusRing
) -> None:
    orders = shop.window.findChildren(QAbstractButton)
    button = next(each for each in orders if each.text() == "Commandes")
    shop.window.show_place("orders")
    shop.window._places["orders"].findChildren(Button)[0].setFocus()  # where the keys were last
    shop.window.show_place("today")
    QTest.mouseClick(button, LEFT)

    focused = QApplication.focusWidget()
    assert isinstance(focused, Button)
    assert focus_ring.target() is None
    QTest.keyClick(focused, Qt.Key.Key_Shift)
    assert focus_ring.target() is focused


def test_the_window_says_whose_shop_it_is(shop: Shop) -> None:
    assert "Jardin en Ville" in shop.window.windowTitle()
    assert shop.window.current_place() == "today"


def test_the_number_keys_lead_to_the_places(shop: Shop) -> None:
    with shop.qtbot.waitSignal(shop.window.place_chosen) as told:
        shop.press(Qt.Key.Key_3)
    assert told.args == ["products"]
    assert shop.window.current_place() == "products"
    assert shop.window.form.rail.current() == "products"


def test_a_click_in_the_rail_gives_the_keys_back_to_where_they_were(shop: Shop) -> None:
    field = shop.field()
    field.setFocus()
    for row, key in ((1, "orders"), (0, "today")):
        QTest.mouseClick(shop.window.form.rail.findChildren(QAbstractButton)[row], LEFT)
        assert shop.window.current_place() == key
        assert field.hasFocus() is (key == "today")


def test_the_keys_of_a_place_that_goes_are_for_the_next_place_as_it_was_left(shop: Shop) -> None:
    shop.field().setFocus()
    shop.press(Qt.Key.Key_2)
    assert QApplication.focusWidget() is shop.window.form.places.currentWidget()

    left = shop.field()
    left.setFocus()
    shop.press(Qt.Key.Key_1)
    shop.press(Qt.Key.Key_2)
    assert QApplication.focusWidget() is left


def test_what_is_being_typed_goes_on_while_places_change(shop: Shop) -> None:
    shop.window.search()
    QTest.keyClicks(shop.window.form.search, "ros")
    shop.window.show_place("orders")
    assert shop.window.form.search.hasFocus()


def test_a_place_is_made_when_it_is_first_gone_to(shop: Shop) -> None:
    made: list[Button] = []

    def make() -> None:
        made.append(Button(text="Mairie"))
        shop.window.add_page("town", made[-1])

    shop.window.add_place("town", "Mairie", "sun", make)
    assert made == []
    for place in ("town", "orders", "town"):
        shop.window.show_place(place)
    assert len(made) == 1
    assert made[0].isVisible()


def test_a_place_the_rail_does_not_name_can_be_shown(shop: Shop) -> None:
    shop.window.show_place("exchanges")
    assert shop.window.current_place() == "exchanges"
    assert shop.window.form.rail.current() == ""
    shop.window.show_place("orders")
    assert shop.window.form.rail.current() == "orders"


@pytest.mark.parametrize(
    ("signal", "key", "ctrl"),
    [
        ("new_asked", Qt.Key.Key_N, True),
        ("print_asked", Qt.Key.Key_P, True),
        ("help_asked", Qt.Key.Key_F1, False),
    ],
)
def test_keys_ask_for_what_they_say_in_the_place_shown(
    signal: str, key: Qt.Key, ctrl: bool, shop: Shop
) -> None:
    shop.window.show_place("orders")
    with shop.qtbot.waitSignal(getattr(shop.window, signal)) as told:
        shop.press(key, ctrl=ctrl)
    assert told.args == ["orders"]


def test_the_search_key_leads_to_the_field_and_a_result_out_again(shop: Shop) -> None:
    rose = Found(FoundKind.PRODUCT, uuid4(), "Rosier ancien", "24,90 €")

    def find(words: str) -> Sequence[Found]:
        return [rose]

    shop.window.set_find(find)
    shop.press(Qt.Key.Key_K)
    assert shop.window.form.search.hasFocus()
    QTest.keyClicks(shop.window.form.search, "ros")
    with shop.qtbot.waitSignal(shop.window.found_chosen) as told:
        QTest.keyClick(shop.window.form.search, Qt.Key.Key_Return)
    assert told.args == [rose]


def test_the_undo_key_undoes_the_last_deed_from_an_untouched_field(shop: Shop) -> None:
    shop.window.say("Prix changé : 24,90 €")
    field = shop.field()
    field.setFocus()

    with shop.qtbot.waitSignal(shop.window.undo_asked):
        shop.press(Qt.Key.Key_Z)

    assert shop.window.toast().isHidden()


def test_the_undo_key_first_undoes_what_is_being_typed(shop: Shop) -> None:
    field = shop.field()
    field.setFocus()
    QTest.keyClicks(field, "x")

    with shop.qtbot.assertNotEmitted(shop.window.undo_asked):
        shop.press(Qt.Key.Key_Z)


def test_the_toasts_button_asks_to_undo(shop: Shop) -> None:
    shop.window.say("Prix changé : 24,90 €")
    undo = shop.window.toast().findChildren(Button)[0]
    with shop.qtbot.waitSignal(shop.window.undo_asked):
        QTest.mouseClick(undo, Qt.MouseButton.LeftButton)


def test_the_chip_leads_to_the_exchanges(shop: Shop) -> None:
    shop.window.status().show_to_see(2)
    with shop.qtbot.waitSignal(shop.window.exchanges_asked):
        QTest.mouseClick(shop.window.status(), Qt.MouseButton.LeftButton)


def test_what_needs_the_whole_window_covers_the_frame_for_a_while(shop: Shop) -> None:
    steps = a_place("import")
    shop.qtbot.addWidget(steps)
    shop.window.cover(steps)
    assert steps.isVisible()
    assert not shop.window.form.rail.isVisible()

    shop.window.uncover()

    assert shop.window.form.rail.isVisible()
    assert shop.window.covered_by() is None


def test_everything_on_the_window_is_reached_by_tab(shop: Shop) -> None:
    window = shop.window
    window.say("Prix changé : 24,90 €")
    wanted = {
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    window.form.search.setFocus(Qt.FocusReason.TabFocusReason)
    reached: set[QWidget] = set()
    for _ in range(3 * len(wanted)):
        focus = QApplication.focusWidget()
        assert focus is not None
        reached.add(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)

    # The places of the rail are one group: Tab enters it, arrows move inside.
    rail = {widget for widget in wanted if window.form.rail.isAncestorOf(widget)}
    assert wanted - rail <= reached
    assert rail & reached


def test_everything_that_takes_the_focus_has_a_name_to_be_read_aloud(shop: Shop) -> None:
    shop.window.say("Prix changé : 24,90 €")
    for widget in shop.window.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not isinstance(widget, QLineEdit):
            named = widget.accessibleName() or getattr(widget, "text", str)()
            assert named, widget


@pytest.mark.parametrize("grand", [False, True])
def test_it_fits_a_small_screen_at_any_size(grand: bool, theme: Theme, shop: Shop) -> None:
    theme.set_grand(grand)
    shop.window.status().show_offline("14:05")
    shop.window.resize(1024, 700)
    QTest.qWaitForWindowExposed(shop.window)
    assert (shop.window.width(), shop.window.height()) == (1024, 700)

    def laid_out() -> bool:  # words just changed are laid out in the next round of events
        return all(part.width() >= part.minimumSizeHint().width() for part in parts)

    parts: tuple[QWidget, ...] = (shop.window.form.search, shop.window.status())
    shop.qtbot.waitUntil(laid_out)
    for part in parts:
        assert shop.window.rect().contains(part.geometry())


def test_closing_is_told(shop: Shop) -> None:
    with shop.qtbot.waitSignal(shop.window.closing):
        shop.window.close()
