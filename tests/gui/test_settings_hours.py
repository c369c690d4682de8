"""Hours typed quickly, days closed, a pause: in a gesture each, and undone like all else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from digitaix_desktop.gui.screens.orders import OrdersPlace
from digitaix_desktop.gui.screens.settings import SettingsPlace
from digitaix_desktop.operations.choices import QUIET_FROM, QUIET_UNTIL
from digitaix_desktop.operations.settings import ChangeProfile, Choose
from digitaix_desktop.words import CLOCK, local_time
from tests.helpers.counter import Counter

LUNCH = [[540, 720], [840, 1140]]


@pytest.fixture
def place(qtbot: QtBot, till: Counter) -> SettingsPlace:
    place = SettingsPlace(till.parts)
    qtbot.addWidget(place)
    place.resize(1000, 800)
    place.show()
    return place


def says(till: Counter, **fields: object) -> None:
    profile = till.parts.queries.profile()
    till.do(ChangeProfile.between(profile, replace(profile, **fields)))  # type: ignore[arg-type]


def test_monday_is_typed_and_given_to_the_other_days(
    qtbot: QtBot, till: Counter, place: SettingsPlace
) -> None:
    monday = place.hours.days[0]
    monday.setFocus()
    qtbot.keyClicks(monday, "9-12 14-19")
    qtbot.keyClick(monday, Qt.Key.Key_Return)
    qtbot.mouseClick(place.hours.copy, Qt.MouseButton.LeftButton)

    assert till.parts.queries.profile().hours == [LUNCH] * 6 + [[]]
    assert place.hours.days[5].text() == "9:00 – 12:00, 14:00 – 19:00"
    till.parts.asker.undo()
    assert till.parts.queries.profile().hours == [LUNCH] + [[]] * 6
    till.parts.asker.undo()
    assert till.parts.queries.profile().hours is None


def test_what_is_not_clear_is_said_and_stays_to_be_put_right(
    qtbot: QtBot, till: Counter, place: SettingsPlace
) -> None:
    monday = place.hours.days[0]
    qtbot.keyClicks(monday, "9-12-14")
    qtbot.keyClick(monday, Qt.Key.Key_Return)
    assert "9-12-14" in place.hours.notice.text()
    assert monday.text() == "9-12-14"
    assert till.parts.queries.profile().hours is None

    says(till, phone="0479000000")  # what changes elsewhere takes nothing of it away
    place.hours.read()
    assert (monday.text(), "9-12-14" in place.hours.notice.text()) == ("9-12-14", True)
    monday.setText("9-12")
    qtbot.keyClick(monday, Qt.Key.Key_Return)
    assert place.hours.notice.text() == ""
    assert till.parts.queries.profile().hours == [[[540, 720]]] + [[]] * 6


def test_days_closed_are_added_and_removed_in_a_gesture(
    qtbot: QtBot, till: Counter, place: SettingsPlace
) -> None:
    block = place.closings
    today = CLOCK.at(till.parts.now_ms()).date()
    block.first.set_day(today + timedelta(days=2))
    assert block.last.day() == today + timedelta(days=2)
    block.last.set_day(today + timedelta(days=5))
    block.word.setText("Congés")
    qtbot.mouseClick(block.add, Qt.MouseButton.LeftButton)

    (kept,) = till.parts.queries.profile().closings
    assert kept["from"] == (today + timedelta(days=2)).isoformat()
    assert "Congés" in block.rows()[0]
    remove = next(
        button for button in block.findChildren(QPushButton)
        if button.accessibleName().endswith("Congés")
    )  # fmt: skip
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert till.parts.queries.profile().closings == []
    till.parts.asker.undo()
    assert till.parts.queries.profile().closings == [kept]


def test_orders_promised_for_days_that_are_closed_are_named(
    qtbot: QtBot, till: Counter, place: SettingsPlace
) -> None:
    day = local_time(till.parts.now_ms() + 3 * 86_400_000).date()
    noon = int(datetime.combine(day, time(12)).astimezone().timestamp() * 1000)
    till.receive(till.order_of([(till.add("Savon"), 1000)], pickup_from_ms=noon))
    for field in (place.closings.last, place.closings.first):
        field.set_day(day)
    qtbot.mouseClick(place.closings.add, Qt.MouseButton.LeftButton)
    told = " ".join(each.text() for each in place.closings.findChildren(QLabel))
    assert "1 order(s) promised for then: K7F 2QX" in told


def test_a_second_contact_is_an_address(qtbot: QtBot, till: Counter, place: SettingsPlace) -> None:
    second = place.orders.second
    qtbot.keyClicks(second, "julie@")
    qtbot.keyClick(second, Qt.Key.Key_Return)
    assert till.parts.queries.profile().second_contact == ""
    assert place.orders.notice.text()
    qtbot.keyClicks(second, "exemple.fr")
    qtbot.keyClick(second, Qt.Key.Key_Return)
    assert till.parts.queries.profile().second_contact == "julie@exemple.fr"


def test_quiet_hours_that_are_half_said_are_told(till: Counter, place: SettingsPlace) -> None:
    till.do(Choose(QUIET_FROM, 720))
    place.alert.read()
    assert place.alert.notice.text()
    till.do(Choose(QUIET_UNTIL, 900))
    place.alert.read()
    assert not place.alert.notice.text()


def test_a_pause_is_said_on_the_board_and_ended_there(qtbot: QtBot, till: Counter) -> None:
    till.pair()
    place = OrdersPlace(till.parts)
    qtbot.addWidget(place)
    place.show()
    assert place.pause_button.isVisible()
    place.pause_button.choose(place.pause_button.choices()[0][1])
    place._freshness.read_now()
    assert place.paused.isVisible()
    assert till.parts.queries.profile().terms.pause(till.parts.now_ms()) is not None
    qtbot.mouseClick(place.pause_button, Qt.MouseButton.LeftButton)
    place._freshness.read_now()
    assert not place.paused.isVisible()
    assert till.parts.queries.profile().pause is None
    till.parts.asker.undo()
    assert till.parts.queries.profile().pause is not None


def test_slots_are_offered_when_putting_aside_and_a_full_one_can_be_chosen(
    qtbot: QtBot, till: Counter
) -> None:
    soap = till.add("Savon")
    says(till, hours=[[[600, 720]]] * 7, slot_minutes=60, slot_orders=1)
    place = OrdersPlace(till.parts)
    qtbot.addWidget(place)
    place.resize(1366, 900)
    place.show()

    def put_aside() -> None:
        place.new()
        place.aside.choose(soap.id)
        form.day.setCurrentIndex(2)
        form.hour.setCurrentIndex(0)
        place.aside.enter()

    form = place.aside.form
    put_aside()
    put_aside()

    first, second = till.parts.queries.board()
    assert first.pickup_from_ms == second.pickup_from_ms
    assert (first.pickup_to_ms or 0) - (first.pickup_from_ms or 0) == 3_600_000
    place.new()
    form.day.setCurrentIndex(2)
    assert form.hour.count() == 2
    assert form.hour.currentIndex() == 1, "one that is free is proposed"
    assert "10:00 – 11:00" in form.hour.itemText(0)
    assert form.hour.itemText(0) != "10:00 – 11:00"
    assert isinstance(date.fromisoformat(form.day.currentData()), date)
