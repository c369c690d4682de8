"""The pinned Qt keeps Python whole (docs/decisions/0003-pinned-qt.md)."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 3000


def test_calls_without_an_answer_keep_their_references_to_none(qtbot: QtBot) -> None:
    """PySide6 6.12.0 on Python 3.11 loses one a call, and the interpreter aborts at zero."""
    thing, timer, label = QObject(), QTimer(), QLabel()
    qtbot.addWidget(label)

    before = sys.getrefcount(None)
    for number in range(CALLS):
        thing.setObjectName("thing")
        timer.setInterval(number)
        label.setText("text")
    lost = before - sys.getrefcount(None)

    assert lost < CALLS // 10
