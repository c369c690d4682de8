"""A day is typed as one writes it, and one key leaves the field."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from digitaix_desktop.gui.widgets.calendar_day import CalendarDay


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[CalendarDay]:
    around = QWidget()
    column = QVBoxLayout(around)
    field = CalendarDay()
    column.addWidget(field)
    column.addWidget(QLineEdit())
    qtbot.addWidget(around)
    around.show()
    QTest.qWaitForWindowActive(around)
    field.setFocus()
    yield field
    around.close()


def upcoming(month: int, day: int) -> date:
    """The next such day, today included."""
    today = QDate.currentDate()
    year = today.year() + ((month, day) < (today.month(), today.day()))
    return date(year, month, day)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("8/12", upcoming(12, 8)),
        ("08.01", upcoming(1, 8)),
        ("1er mai", upcoming(5, 1)),
        ("24 Dec", upcoming(12, 24)),
        ("3/1/2031", date(2031, 1, 3)),
        ("29/02/28", date(2028, 2, 29)),
    ],
)
def test_a_day_is_typed_as_one_writes_it(field: CalendarDay, typed: str, meant: date) -> None:
    field.set_day(date(2026, 3, 14))
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.day() == meant
    QTest.keyClicks(field, "2/11")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert field.day() == upcoming(11, 2), "once more, and without Enter"
    assert isinstance(field.window().focusWidget(), QLineEdit), "one Tab leaves it"


@pytest.fixture(params=["Europe/Paris", "America/Cayenne", "Pacific/Noumea"])
def clock_of_the_shop(request: pytest.FixtureRequest) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", request.param)
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("clock_of_the_shop")
def test_it_is_that_day_whatever_the_clock_of_the_shop(field: CalendarDay) -> None:
    field.set_day(date(2026, 3, 14))
    QTest.keyClicks(field, "3/1/2031")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.day() == date(2031, 1, 3)


@pytest.mark.parametrize("typed", ["31/02", "8", "demain", "29/02/27"])
def test_what_is_no_day_leaves_the_one_that_was_there(field: CalendarDay, typed: str) -> None:
    field.set_day(date(2026, 3, 14))
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.day() == date(2026, 3, 14)


def test_arrows_step_through_days_as_before(field: CalendarDay) -> None:
    field.set_day(date(2026, 3, 14))
    field.setCurrentSection(CalendarDay.Section.DaySection)
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.day() == date(2026, 3, 14) + timedelta(days=1)
