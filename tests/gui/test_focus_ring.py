from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from digitaix_desktop.gui.focus_ring import FocusRing
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button


class Page:
    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        column = QVBoxLayout(self.window)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(20)
        self.button, self.field = Button(text="Préparer"), QLineEdit()
        for part in (self.button, self.field, QLabel("…")):
            column.addWidget(part)
        qtbot.addWidget(self.window)
        self.window.show()
        QTest.qWaitForWindowActive(self.window)

    def has_lake_around(self, widget: QWidget) -> bool:
        place = QRect(widget.mapTo(self.window, QPoint(0, 0)), widget.size())
        image = self.window.grab().toImage()
        on_ring = image.pixelColor(place.center().x(), place.top() - 3)
        return on_ring.name() == look().colours.lake.name()


def test_the_focus_is_seen_around_a_button_reached_by_tab(
    focus_ring: FocusRing, qtbot: QtBot
) -> None:
    page = Page(qtbot)
    page.field.setFocus()

    QTest.keyClick(page.field, Qt.Key.Key_Backtab)

    assert page.button.hasFocus()
    assert focus_ring.target() is page.button
    assert page.has_lake_around(page.button)
    assert not page.has_lake_around(page.field)


def test_the_ring_follows_what_it_is_around(focus_ring: FocusRing, qtbot: QtBot) -> None:
    page = Page(qtbot)
    page.button.setFocus(Qt.FocusReason.TabFocusReason)
    layout = page.window.layout()
    assert layout is not None
    layout.setContentsMargins(60, 60, 60, 60)
    qtbot.waitUntil(lambda: page.button.y() >= 60)
    assert page.has_lake_around(page.button)


def test_a_button_pressed_by_the_mouse_gets_its_ring_with_the_next_key(
    focus_ring: FocusRing, qtbot: QtBot
) -> None:
    page = Page(qtbot)
    page.field.setFocus()

    QTest.mousePress(page.button, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(page.button, Qt.MouseButton.LeftButton)
    QTest.keyClick(page.button, Qt.Key.Key_Shift)

    assert page.has_lake_around(page.button)


def test_the_ring_goes_with_the_page_it_is_on(focus_ring: FocusRing, qtbot: QtBot) -> None:
    page = Page(qtbot)
    page.button.setFocus(Qt.FocusReason.TabFocusReason)
    page.button.hide()
    assert focus_ring.target() is not page.button


def test_a_ring_inside_a_scrolling_part_scrolls_along(focus_ring: FocusRing, qtbot: QtBot) -> None:
    area, body = QScrollArea(), QWidget()
    body.resize(300, 2000)
    button = Button(body, text="Loin")
    button.move(40, 100)
    area.setWidget(body)
    area.resize(320, 300)
    qtbot.addWidget(area)
    area.show()
    QTest.qWaitForWindowActive(area)
    button.setFocus(Qt.FocusReason.TabFocusReason)

    area.verticalScrollBar().setValue(60)

    image = area.viewport().grab().toImage()
    top = button.mapTo(area.viewport(), QPoint(button.width() // 2, 0))
    assert image.pixelColor(top.x(), top.y() - 3).name() == look().colours.lake.name()
