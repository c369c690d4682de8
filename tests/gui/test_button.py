from __future__ import annotations

from pytestqt.qtbot import QtBot

from digitaix_desktop.gui.widgets.button import Button


def test_a_name_with_an_ampersand_is_written_whole(qtbot: QtBot) -> None:
    whole, without = Button(text="Aussi pour Maille & Co"), Button(text="Aussi pour Maille  Co")
    for button in (whole, without):
        qtbot.addWidget(button)
    assert whole.sizeHint().width() > without.sizeHint().width()
