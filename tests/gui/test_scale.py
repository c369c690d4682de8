"""A scale on a cable, simulated on a pseudo-terminal, from its answer to the order's line."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from digitaix_desktop.domain.errors import ShopError
from digitaix_desktop.domain.orders import Order
from digitaix_desktop.domain.products import Unit
from digitaix_desktop.domain.scales import Scale, ScaleMoving, ScaleSilent, Spoken
from digitaix_desktop.gui.scale import weigh
from digitaix_desktop.gui.screens.settings_scale import ScaleBlock
from digitaix_desktop.gui.serial_lines import Port
from digitaix_desktop.operations.choices import SCALE, SCALE_PORT
from digitaix_desktop.operations.settings import Choose
from digitaix_protocol.rules.order_states import State
from tests.gui.test_counter import AtTheCounter
from tests.gui.test_orders import Board
from tests.helpers.counter import Counter

if sys.platform == "win32":
    pytest.skip("pseudo-terminals are not there", allow_module_level=True)
else:
    from tests.helpers.cable import Cable, SimulatedScale

TOLEDO, SICS = Scale(Spoken.TOLEDO), Scale(Spoken.SICS)
REST, MOVING, OVER = b"\x0200.312\r", b"\x02?\x61\r", b"\x02?\x62\r"


def at_once(_seconds: float) -> None:
    """The goods settle sooner here."""


@pytest.fixture
def cable(tmp_path: Path) -> Iterator[Cable]:
    cable = Cable(tmp_path / "scale")
    yield cable
    if cable.at.is_symlink():
        cable.pull()


@pytest.fixture
def by_weight(till: Counter, cable: Cable) -> Order:
    till.do(Choose(SCALE_PORT, Port(str(cable.at)).kept()))
    till.do(Choose(SCALE, TOLEDO.kept()))
    cheese = till.add("Beaufort", price_cents=3490, vat_bp=550, unit=Unit.KG)
    return till.receive(till.order_of([(cheese, 300)], state=State.PREPARING))


@pytest.mark.parametrize(("scale", "answer"), [(TOLEDO, REST), (SICS, b"S S      0.312 kg\r\n")])
def test_it_says_what_lies_on_it(cable: Cable, scale: Scale, answer: bytes) -> None:
    with SimulatedScale(cable, scale.talk.ask, [answer]):
        assert weigh(Port(str(cable.at)), scale, at_once) == 312


def test_goods_that_swing_are_asked_for_again_until_they_rest(cable: Cable) -> None:
    with SimulatedScale(cable, b"W", [MOVING, MOVING, REST]) as scale:
        assert weigh(Port(str(cable.at)), TOLEDO, at_once) == 312
    assert scale.asked == 3


def test_goods_that_never_rest_are_no_weight(cable: Cable) -> None:
    with SimulatedScale(cable, b"W", [MOVING]), pytest.raises(ScaleMoving):
        weigh(Port(str(cable.at)), TOLEDO, at_once, settles_within_s=0)


def test_a_line_that_cannot_be_set_so_is_like_one_that_is_silent(cable: Cable) -> None:
    with SimulatedScale(cable, b"W", [REST]):
        assert weigh(Port(str(cable.at)), TOLEDO, at_once) == 312
        with pytest.raises(ScaleSilent):  # a pseudo-terminal says so from the second time on
            weigh(Port(str(cable.at)), TOLEDO, at_once)


def test_one_that_is_not_plugged_in_does_not_answer(cable: Cable) -> None:
    cable.pull()
    with pytest.raises(ScaleSilent):
        weigh(Port(str(cable.at)), TOLEDO, at_once)


def test_enter_reads_the_scale_and_notes_the_weight(
    till: Counter, by_weight: Order, cable: Cable, qtbot: QtBot
) -> None:
    board = Board(qtbot, till)
    board.open(by_weight)
    with SimulatedScale(cable, b"W", [REST]):
        board.press(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: till.order(by_weight.id).lines[0].prepared_milli == 312)
    assert till.order(by_weight.id).value_cents == 1089


@pytest.mark.parametrize("answer", [OVER, b"\x02?\x64\r", b"\x0200.000\r", b"?!\r"])
def test_what_the_scale_cannot_weigh_is_said_beside_the_field(
    till: Counter, by_weight: Order, cable: Cable, qtbot: QtBot, answer: bytes
) -> None:
    try:
        TOLEDO.read(answer)
    except ShopError as refusal:
        words = till.parts.words.explain(refusal)
    board = Board(qtbot, till)
    board.open(by_weight)
    with SimulatedScale(cable, b"W", [answer]):
        board.click(board.block().read_scale)
        qtbot.waitUntil(lambda: board.block()._scale_says.text() == words)
    board.type("312")
    board.press(Qt.Key.Key_Return)
    assert till.order(by_weight.id).lines[0].prepared_milli == 312


def test_more_than_the_tolerance_is_shown_and_not_noted(
    till: Counter, by_weight: Order, cable: Cable, qtbot: QtBot
) -> None:
    board = Board(qtbot, till)
    board.open(by_weight)
    with SimulatedScale(cable, b"W", [b"\x0200.420\r"]):
        board.press(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: board.block().weigh.weight() == 420)
    assert till.order(by_weight.id).lines[0].prepared_milli is None


def test_at_the_counter_enter_reads_the_scale_and_takes_the_weight_off_stock(
    till: Counter, by_weight: Order, cable: Cable, qtbot: QtBot
) -> None:
    cheese = till.product(by_weight.lines[0].product_id)
    at = AtTheCounter(till, qtbot)
    at.scan(cheese)
    with SimulatedScale(cable, b"W", [REST]):
        at.hand.key("Return")
        qtbot.waitUntil(lambda: at.passed() == [("Beaufort", -312)])
    assert at.to_weigh() == []


def test_at_the_counter_a_scale_without_a_weight_leaves_it_to_be_typed(
    till: Counter, by_weight: Order, cable: Cable, qtbot: QtBot
) -> None:
    cheese = till.product(by_weight.lines[0].product_id)
    at = AtTheCounter(till, qtbot)
    at.scan(cheese)
    weight = at.place.card.weight
    with SimulatedScale(cable, b"W", [b"\x0200.000\r"]):
        at.hand.key("Return")
        qtbot.waitUntil(lambda: bool(weight._scale_says.text()))
    at.hand.type("285 g")
    at.hand.key("Return")
    assert at.passed() == [("Beaufort", -285)]


def test_the_settings_tell_what_it_says_now(
    till: Counter, by_weight: Order, cable: Cable, qtbot: QtBot
) -> None:
    del by_weight
    block = ScaleBlock(till.parts)
    qtbot.addWidget(block)
    block.read()
    assert block.port.currentData() == Port(str(cable.at))
    with SimulatedScale(cable, b"W", [REST]):
        block.try_it.click()
        qtbot.waitUntil(lambda: "0,312" in block.notice.text())


def test_without_a_scale_there_is_nothing_to_read(till: Counter, qtbot: QtBot) -> None:
    cheese = till.add("Beaufort", price_cents=3490, unit=Unit.KG)
    order = till.receive(till.order_of([(cheese, 300)], state=State.PREPARING))
    board = Board(qtbot, till)
    board.open(order)
    assert board.block().read_scale.isHidden()
    assert not board.block().note.isHidden()
