from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from digitaix_desktop.gui.widgets.weigh_field import LargeWeightEdit, Verdict, WeighField


def a_field(qtbot: QtBot) -> WeighField:
    field = WeighField()
    field.set_asked(300, 270, 330)
    qtbot.addWidget(field)
    field.show()
    QTest.qWaitForWindowActive(field)
    field.setFocus()
    return field


@pytest.mark.parametrize(
    ("milli", "verdict"),
    [
        (None, Verdict.NOTHING),
        (269, Verdict.UNDER),
        (270, Verdict.WITHIN),
        (312, Verdict.WITHIN),
        (330, Verdict.WITHIN),
        (331, Verdict.OVER),
    ],
)
def test_a_weight_is_compared_with_what_was_asked(
    milli: int | None, verdict: Verdict, qtbot: QtBot
) -> None:
    field = a_field(qtbot)
    field.set_weight(milli)
    assert field.verdict() is verdict


def test_the_verdict_says_by_how_much(qtbot: QtBot) -> None:
    field = a_field(qtbot)
    field.set_weight(312)
    assert field.words().endswith("+12\N{NO-BREAK SPACE}g")
    field.set_weight(240)
    assert field.words().endswith("\N{MINUS SIGN}60\N{NO-BREAK SPACE}g")


def test_grams_and_kilos_are_both_understood(qtbot: QtBot) -> None:
    field = a_field(qtbot)
    entered: list[object] = []
    field.weightEntered.connect(entered.append)

    for typed in ("312", "0,312", "312 g"):
        field.edit.selectAll()
        QTest.keyClicks(field.edit, typed)
        QTest.keyClick(field.edit, Qt.Key.Key_Return)

    assert entered == [312, 312, 312]
    assert field.edit.text() == "0,312"


def test_typing_takes_over_from_the_scale(qtbot: QtBot) -> None:
    field = a_field(qtbot)
    told: list[object] = []
    field.set_weight(290, from_scale=True)
    field.verdictChanged.connect(told.append)

    field.edit.selectAll()
    QTest.keyClicks(field.edit, "0,4")

    assert field.weight() == 400
    assert told[-1] is Verdict.OVER


def test_pieces_are_counted_without_decimals_or_unit(qtbot: QtBot) -> None:
    edit = LargeWeightEdit()
    qtbot.addWidget(edit)
    edit.set_unit("piece")
    edit.set_quantity(9000)
    assert edit.text() == "9"
