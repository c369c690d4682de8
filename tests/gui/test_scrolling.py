"""Pages scroll only as far as there is something to see, and never sideways."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.label import label
from digitaix_desktop.gui.widgets.scrolling import Scrolling

_WORDS = "Deux sachets à parts égales, avec le ruban rouge s’il en reste encore ce matin."


def _a_page_of_words() -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    for _ in range(5):
        row = QHBoxLayout()
        row.addWidget(label(_WORDS, wraps=True), 1)
        row.addWidget(Button(text="Préparer"))
        column.addLayout(row)
    column.addStretch(1)
    return page


def test_below_words_that_wrap_there_is_nothing_to_scroll_through(qtbot: QtBot) -> None:
    scroll = Scrolling(_a_page_of_words())
    qtbot.addWidget(scroll)
    scroll.resize(500, 320)
    scroll.show()

    assert scroll.verticalScrollBar().maximum() == 0

    scroll.resize(500, 160)

    assert scroll.verticalScrollBar().maximum() > 0


def test_something_too_wide_does_not_push_what_is_beside_it_out_of_sight(qtbot: QtBot) -> None:
    page, wide = QWidget(), Button(text=_WORDS)
    column = QVBoxLayout(page)
    column.addWidget(label(_WORDS, wraps=True))
    column.addWidget(wide)
    scroll = Scrolling(page)
    qtbot.addWidget(scroll)
    scroll.resize(400, 300)
    scroll.show()
    scroll.ensureWidgetVisible(wide)

    assert page.width() == scroll.viewport().width()
    assert page.x() == 0
