"""Exchanges say in one sentence how well what the web promised could be kept."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from digitaix_desktop.gui.screens.exchanges import ExchangesPage
from digitaix_desktop.operations.desk import Touched
from digitaix_protocol.rules.order_states import State
from tests.gui.test_exchanges_photos import texts
from tests.helpers.counter import Counter

_GONE = {"kind": "at_risk", "by": "server", "at_ms": 1}
_BACK = {"kind": "no_longer_at_risk", "by": "server", "at_ms": 2}


def test_how_many_reservations_there_were_and_of_how_many_the_goods_were_gone(
    qtbot: QtBot, till: Counter
) -> None:
    soap = till.add("Savon", stock_milli=9000)
    page = ExchangesPage(till.parts)
    qtbot.addWidget(page)
    page.resize(1100, 800)
    page.show()
    assert "90 days" not in texts(page)

    till.receive(till.order_of([(soap, 1000)], code="B2C3D4", events=({**_BACK},)))
    till.receive(till.order_of([(soap, 1000)], code="B2C3D5", state=State.TO_CONFIRM))
    till.receive(till.order_of([(soap, 1000)], code="B2C3D6", source="counter"))
    said = "1 online reservation(s) in 90 days: the goods were always there."
    qtbot.waitUntil(lambda: said in texts(page))

    till.receive(till.order_of([(soap, 1000)], code="B2C3D7", events=(_GONE, _BACK)))
    till.bench.tell(Touched.EXCHANGES)
    then = "2 online reservation(s) in 90 days: the goods of 1 of them were gone."
    qtbot.waitUntil(lambda: then in texts(page))
