"""An order that came calls until somebody looks; one nobody takes on calls louder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from digitaix_desktop.gui.alarm import Alarm
from digitaix_desktop.gui.main_window import MainWindow
from digitaix_desktop.gui.sound import LOUDER, NEW_ORDER, at_volume
from digitaix_desktop.operations.alerting import is_quiet
from digitaix_desktop.operations.choices import ALERT_SILENT, QUIET_FROM, QUIET_UNTIL
from digitaix_desktop.operations.orders import MoveOrder, SeeOrders
from digitaix_desktop.operations.settings import ChangeProfile, Choose
from digitaix_desktop.paths import resource
from digitaix_protocol.rules.order_states import State
from scripts import sounds
from tests.helpers.counter import Counter

LEFT = Qt.MouseButton.LeftButton
ALWAYS = [[[0, 1439]]] * 7


@dataclass
class Heard:
    """Stands in for a loudspeaker."""

    played: list[tuple[str, int]] = field(default_factory=list)

    def play(self, name: str, per_cent: int) -> None:
        if per_cent:
            self.played.append((name, per_cent))

    def leave(self) -> None:
        pass


class Shop:
    def __init__(self, qtbot: QtBot, till: Counter) -> None:
        self.till, self.heard, self.window = till, Heard(), MainWindow()
        qtbot.addWidget(self.window)
        self.window.set_shop("Jardin en Ville")
        self.window.show()
        self.alarm = Alarm(self.window, till.parts, self.heard)  # type: ignore[arg-type]
        soap = till.add("Savon")
        self.order = till.receive(till.order_of([(soap, 1000)], source="web"))

    @property
    def said(self) -> str:
        banner = self.window.banner()
        return " · ".join(part.text() for part in (banner.words, banner.more) if part.text())


@pytest.fixture
def shop(qtbot: QtBot, till: Counter) -> Iterator[Shop]:
    shop = Shop(qtbot, till)
    yield shop
    shop.alarm.leave()


def test_an_order_is_shown_heard_and_counted_until_somebody_knows(qtbot: QtBot, shop: Shop) -> None:
    shop.alarm.look()
    assert shop.window.banner().isVisible()
    assert shop.order.code[:3] in shop.said
    assert shop.window.windowTitle().startswith("(1) ")
    assert [name for name, _ in shop.heard.played] == [NEW_ORDER]
    assert shop.alarm.is_ringing()
    shop.alarm._sound()
    assert len(shop.heard.played) == 2, "again and again"
    assert not shop.window.banner().words.text().startswith("(")

    qtbot.mouseClick(shop.window.banner().known, LEFT)

    assert not shop.window.banner().isVisible()
    assert not shop.alarm.is_ringing()
    assert not shop.window.windowTitle().startswith("(")


def test_see_leads_to_the_order(qtbot: QtBot, shop: Shop) -> None:
    shop.alarm.look()
    with qtbot.waitSignal(shop.alarm.see) as led:
        qtbot.mouseClick(shop.window.banner().open, LEFT)
    assert led.args == [[shop.order.id]]


def test_what_came_while_the_pc_was_off_says_so(shop: Shop) -> None:
    now = shop.till.parts.now_ms()
    shop.alarm._began_ms = now + 1
    shop.alarm.look()
    before = shop.said
    shop.alarm._began_ms = 0
    shop.alarm.look()
    assert before != shop.said


def test_what_is_heard_of_an_order_taken_on_before_is_no_new_order(shop: Shop) -> None:
    till = shop.till
    till.do(MoveOrder(shop.order.id, State.PREPARING))
    told = [shop.order.id]
    till._write(lambda books: books.orders.mark_seen(told, seen=False))  # as an answer pulled does
    shop.alarm.look()
    assert shop.said.startswith("News of ")
    other = till.receive(till.order_of([(till.add("Miel"), 1000)], source="web"))
    shop.alarm.look()
    assert shop.said.startswith("1 new order")
    assert " · News of " in shop.said
    assert other.code[:3] in shop.said


def test_one_that_calls_once_more_is_told_at_once(shop: Shop) -> None:
    till = shop.till
    other = till.receive(till.order_of([(till.add("Miel"), 1000)], source="web"))
    shop.alarm.look()
    till.do(SeeOrders((other.id,)))
    shop.alarm.look()
    heard = len(shop.heard.played)
    shop.alarm.look()
    assert len(shop.heard.played) == heard, "nothing is new"
    till._write(lambda books: books.orders.mark_seen([other.id], seen=False))
    shop.alarm.look()
    assert len(shop.heard.played) == heard + 1


def test_looking_again_does_not_put_off_the_next_ring(shop: Shop) -> None:
    shop.alarm.look()
    ringing = shop.alarm._ring.timerId()
    shop.alarm.look()
    assert shop.alarm._ring.timerId() == ringing, "on a busy day it would never be heard"


def test_quiet_hours_and_no_sound_leave_the_bar(shop: Shop) -> None:
    shop.till.do(Choose(ALERT_SILENT, True))
    shop.alarm.look()
    assert shop.heard.played == []
    assert shop.window.banner().isVisible()
    shop.till.do(Choose(ALERT_SILENT, False))
    shop.till.do(Choose(QUIET_FROM, 0))
    shop.till.do(Choose(QUIET_UNTIL, 1439))
    shop.alarm._sound()
    assert shop.heard.played == []


def test_nobody_takes_it_on_in_time_then_it_calls_larger_and_louder(
    qtbot: QtBot, shop: Shop
) -> None:
    profile = shop.till.parts.queries.profile()
    hours = replace(profile, hours=ALWAYS, answer_minutes=10)
    shop.till.do(ChangeProfile.between(profile, hours))
    soap = shop.till.add("Savon noir")
    late = shop.till.parts.now_ms() - 3 * 3_600_000
    order = shop.till.receive(
        replace(shop.till.order_of([(soap, 1000)], source="web"), placed_ms=late)
    )
    answered = shop.order
    shop.till.do(MoveOrder(answered.id, State.PREPARING))
    shop.till._write(lambda books: books.orders.mark_seen([answered.id], seen=False))
    counted: list[int] = []
    shop.alarm.calling.connect(counted.append)
    shop.alarm.look()
    first = shop.said
    qtbot.mouseClick(shop.window.banner().known, LEFT)
    assert counted == [2, 1], "the rail goes on counting what calls"

    assert shop.window.banner().isVisible(), "it was looked at, and not taken on"
    assert " · News of" in first, "an answer is not drowned by what is late"
    assert shop.window.banner().words.property("kind") == "code"
    assert shop.window.banner().more.text() == ""
    assert not shop.window.banner().known.isVisible()
    assert shop.heard.played[-1][0] == LOUDER
    shop.till.do(MoveOrder(order.id, State.PREPARING))
    shop.alarm.look()
    assert not shop.window.banner().isVisible()


def test_what_was_aimed_at_before_the_bar_came_is_let_go_of(qtbot: QtBot, shop: Shop) -> None:
    status = shop.window.form.status
    pressed: list[str] = []
    status.clicked.connect(lambda *_: pressed.append("pressed"))
    shop.alarm.look()
    qtbot.waitUntil(shop.window.is_settling)
    qtbot.mouseClick(status, LEFT)
    assert pressed == [], "something else lay there when it was aimed at"
    qtbot.waitUntil(lambda: not shop.window.is_settling())
    qtbot.mouseClick(status, LEFT)
    assert pressed == ["pressed"]


def test_the_bar_itself_is_pressed_as_soon_as_it_is_there(qtbot: QtBot, shop: Shop) -> None:
    shop.alarm.look()
    qtbot.waitUntil(shop.window.is_settling)
    with qtbot.waitSignal(shop.alarm.see):
        qtbot.mouseClick(shop.window.banner().open, LEFT)


@pytest.mark.parametrize(
    ("begin", "end", "minute", "quiet"),
    [
        (1200, 480, 1300, True),
        (1200, 480, 100, True),
        (1200, 480, 480, False),
        (780, 840, 800, True),
        (780, 840, 900, False),
        (None, 480, 100, False),
        (480, 480, 480, False),
        ("8", 900, 600, False),
    ],
)
def test_quiet_hours_may_go_on_over_midnight(
    begin: object, end: object, minute: int, quiet: bool
) -> None:
    assert is_quiet(begin, end, minute) is quiet


@pytest.mark.parametrize("name", sounds.SOUNDS)
def test_the_sounds_are_those_that_the_script_makes(name: str, tmp_path: Path) -> None:
    made = sounds.write(name, tmp_path).read_bytes()
    shipped = resource(f"sounds/{name}.wav").read_bytes()
    assert len(made) == len(shipped)
    assert made == shipped
    assert len(at_volume(shipped, 50)) == len(shipped)
