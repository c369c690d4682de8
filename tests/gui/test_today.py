"""The first screen: one glance, one gesture."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from digitaix_desktop.domain.orders import Order
from digitaix_desktop.domain.products import Product, Unit
from digitaix_desktop.gui.main_window import MainWindow
from digitaix_desktop.gui.scanner import BarcodeScanner
from digitaix_desktop.gui.screens.today import TodayPlace
from digitaix_desktop.gui.screens.today_rows import GoodsRow
from digitaix_desktop.gui.screens.today_stopped import StoppedCard
from digitaix_desktop.gui.shop_window import ShopWindow
from digitaix_desktop.gui.theme import Theme
from digitaix_desktop.operations.desk import Touched
from digitaix_desktop.operations.orders import SeeOrders
from digitaix_desktop.sync.troubles import TokenRefused
from digitaix_desktop.words import local_midnights, local_time
from digitaix_protocol.rules.order_states import CANCEL_REQUESTED, State
from tests.helpers.counter import Counter

ENTER = Qt.Key.Key_Return
NBSP = "\N{NO-BREAK SPACE}"


def test_an_empty_day_says_that_no_order_can_arrive(
    qtbot: QtBot, till: Counter, theme: Theme, qapp: QApplication
) -> None:
    """Else a PC that was shut out looks like one on a quiet morning."""
    window = MainWindow()
    qtbot.addWidget(window)
    shop = ShopWindow(window, till.parts, theme, BarcodeScanner(qapp))
    window.show()
    window.show_place("today")
    [card] = window.findChildren(StoppedCard)
    assert not card.isVisible()
    till.pair()
    till.bench.engine.failed(TokenRefused())
    till.bench.tell(Touched.EXCHANGES)
    qtbot.waitUntil(card.isVisible)
    assert window.status().text() == "Exchanges stopped"
    qtbot.mouseClick(card.see, Qt.MouseButton.LeftButton)
    assert window.current_place() == "exchanges"
    shop.leave()


def test_what_a_shop_without_marketplace_should_know_is_on_the_chip(
    qtbot: QtBot, till: Counter, theme: Theme, qapp: QApplication
) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    shop = ShopWindow(window, till.parts, theme, BarcodeScanner(qapp))
    with till.bench.books.open() as books:
        books.agreement.journal("stock-mended", "", None, {"count": 2})
    till.bench.tell(Touched.EXCHANGES)
    qtbot.waitUntil(lambda: window.status().text() == "To review (1)")
    shop.leave()


class Morning:
    """The screen at 9:12 of the day the test runs."""

    def __init__(self, qtbot: QtBot, till: Counter) -> None:
        self.till = till
        self.now_ms = at(till, 0, 9, 12)
        self.parts = replace(till.parts, now_ms=lambda: self.now_ms)
        self.place = TodayPlace(self.parts)
        qtbot.addWidget(self.place)
        self.place.resize(1166, 800)
        self.place.show()
        QTest.qWaitForWindowActive(self.place)
        self.settle()

    @property
    def form(self) -> Any:
        return self.place.form

    def settle(self) -> None:
        for _ in range(3):
            QApplication.processEvents()

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.place.windowHandle(), key)
        self.settle()

    def click(self, button: QWidget) -> None:
        assert button.isVisible()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def goods(self, card: QWidget) -> list[GoodsRow]:
        return [row for row in card.findChildren(GoodsRow) if row.isVisible()]


def test_an_order_is_as_high_as_what_it_says(till: Counter, qtbot: QtBot) -> None:
    names = ("Savon", "Rosier grimpant remontant à fleurs blanches", "Terreau universel")
    lines = [(till.add(name), 1000) for name in names]
    till.receive(till.order_of(lines))
    morning = Morning(qtbot, till)
    (strip,) = morning.place.strips
    assert strip.height() == strip.heightForWidth(strip.width())

    morning.place.resize(760, 900)
    morning.settle()
    assert strip.height() == strip.heightForWidth(strip.width())
    assert strip.minimumSizeHint().height() <= strip.height(), "no page is longer for its sake"
    summary = strip.summary
    assert summary.height() >= summary.heightForWidth(summary.width())


@pytest.mark.parametrize("width", [816, 1010, 1072, 1240])
def test_the_pickup_code_is_whole_whatever_the_room(
    till: Counter, soap: Product, qtbot: QtBot, width: int
) -> None:
    receive(till, soap, "PZB3D5")
    morning = Morning(qtbot, till)
    morning.place.resize(width, 800)
    morning.settle()
    (strip,) = morning.place.strips
    labels = strip.findChildren(QLabel)
    [code] = [each for each in labels if "".join(each.text().split()) == "PZB3D5"]
    assert code.width() >= code.sizeHint().width()


def at(till: Counter, days: int, hour: int, minute: int = 0) -> int:
    """A moment of the clock on the wall, so many days from today."""
    today = local_time(till.parts.now_ms()).date()
    moment = datetime.combine(today, datetime.min.time()) + timedelta(
        days=days, hours=hour, minutes=minute
    )
    return int(moment.astimezone().timestamp() * 1000)


@pytest.fixture
def soap(till: Counter) -> Product:
    return till.add("Savon")


def receive(till: Counter, soap: Product, code: str, **values: Any) -> Order:
    return till.receive(till.order_of([(soap, 1000)], code=code, **values))


def test_the_day_and_what_to_do_now_are_said_first(
    till: Counter, soap: Product, qtbot: QtBot
) -> None:
    for code, hour in (("BCDF22", 14), ("BCDF23", 10)):
        receive(till, soap, code, pickup_from_ms=at(till, 0, hour, 30))
    morning = Morning(qtbot, till)
    assert morning.form.day.text()[0].isupper()
    assert morning.form.said.text() == "2 order(s) to prepare. The first one is due at 10:30."
    assert [strip.hour() for strip in morning.place.strips] == ["10:30", "14:30"]


@pytest.mark.parametrize(
    ("days", "hour", "said"),
    [
        (1, 9, "The first one is due tomorrow at 09:00."),
        (0, 8, "The first one is late by 1\N{NO-BREAK SPACE}h\N{NO-BREAK SPACE}12."),
        (-1, 8, "The first one is late since yesterday."),
    ],
)
def test_the_first_promise_is_told_with_its_day(
    days: int, hour: int, said: str, till: Counter, soap: Product, qtbot: QtBot
) -> None:
    receive(till, soap, "BCDF22", pickup_from_ms=at(till, days, hour))
    assert Morning(qtbot, till).form.said.text() == f"1 order(s) to prepare. {said}"


def test_what_to_take_is_said_with_its_size(till: Counter, qtbot: QtBot) -> None:
    soil = till.add("Terreau de rempotage")
    cheese = till.add("Beaufort", unit=Unit.KG)
    order = till.order_of([(soil, 2000), (cheese, 300)])
    sized = replace(order.lines[0], options="10 litres")
    till.receive(replace(order, lines=(sized, order.lines[1])))
    (strip,) = Morning(qtbot, till).place.strips
    assert strip.summary.text().replace(NBSP, " ").splitlines() == [
        "2 Terreau de rempotage, 10 litres",
        "300 g Beaufort",
    ]


def test_of_a_long_order_the_first_articles_are_named(till: Counter, qtbot: QtBot) -> None:
    till.receive(till.order_of([(till.add(f"Savon {n}"), 1000) for n in range(5)]))
    (strip,) = Morning(qtbot, till).place.strips
    assert strip.summary.text().splitlines()[3:] == ["and 2 more item(s)"]


def test_enter_begins_with_the_most_urgent_order_and_opens_it(
    till: Counter, soap: Product, qtbot: QtBot
) -> None:
    receive(till, soap, "BCDF22", pickup_from_ms=at(till, 0, 14))
    urgent = receive(till, soap, "BCDF23", pickup_from_ms=at(till, 0, 10))
    morning = Morning(qtbot, till)
    button = morning.place.next_button()
    assert button is not None
    assert button.hasFocus()
    assert button.key_active()

    with qtbot.waitSignal(morning.parts.go.order) as opened:
        morning.press(ENTER)

    assert opened.args == [urgent.id]
    assert till.order(urgent.id).state is State.PREPARING


def test_only_the_first_order_has_a_filled_button(
    till: Counter, soap: Product, qtbot: QtBot
) -> None:
    for code in ("BCDF22", "BCDF23", "BCDF24"):
        receive(till, soap, code)
    strips = Morning(qtbot, till).place.strips
    assert [strip.button.property("variant") for strip in strips] == [
        "filled",
        "outlined",
        "outlined",
    ]


def test_another_button_with_the_focus_is_what_enter_presses(
    till: Counter, soap: Product, qtbot: QtBot
) -> None:
    receive(till, soap, "BCDF22", pickup_from_ms=at(till, 0, 10))
    second = receive(till, soap, "BCDF23", pickup_from_ms=at(till, 0, 11))
    morning = Morning(qtbot, till)
    morning.place.strips[1].button.setFocus()
    assert not morning.place.strips[0].button.property("keyHint")
    morning.press(ENTER)
    assert till.order(second.id).state is State.PREPARING


def test_a_new_order_shows_by_itself_however_late_it_is_due(
    till: Counter, soap: Product, qtbot: QtBot
) -> None:
    for n in range(6):
        known = receive(till, soap, f"BCDF2{n + 2}", pickup_from_ms=at(till, 0, 10, n))
        till.do(SeeOrders((known.id,)))
    morning = Morning(qtbot, till)
    assert len(morning.place.strips) == 4
    assert morning.form.all_orders.text() == "2 more order(s)"

    new = receive(till, soap, "KLMN22", pickup_from_ms=at(till, 3, 10))
    morning.settle()

    assert morning.place.strips[-1].order().id == new.id


def test_a_ready_order_is_handed_over_from_here(till: Counter, soap: Product, qtbot: QtBot) -> None:
    order = receive(till, soap, "BCDF22", state=State.READY)
    morning = Morning(qtbot, till)
    assert (
        morning.form.said.text()
        == "Nothing to prepare for now. 1 order(s) ready to be handed over."
    )
    morning.click(morning.place.ready[0].button)
    assert till.order(order.id).state is State.COLLECTED
    assert not morning.form.ready_card.isVisible()
    assert till.on_hand(soap) == 9000


def test_a_click_beside_the_button_only_opens_the_order(
    till: Counter, soap: Product, qtbot: QtBot
) -> None:
    order = receive(till, soap, "BCDF22")
    morning = Morning(qtbot, till)
    with qtbot.waitSignal(morning.parts.go.order) as opened:
        morning.click(morning.place.strips[0])
    assert opened.args == [order.id]
    assert till.order(order.id).state is State.RECEIVED


def test_goods_that_run_low_lead_to_their_sheet(till: Counter, qtbot: QtBot) -> None:
    rose = till.add("Rosier", stock_milli=2000)
    till.add("Pivoine", stock_milli=40_000)
    morning = Morning(qtbot, till)
    (row,) = morning.goods(morning.form.low_card)
    assert row.accessibleName() == "Rosier, 2 left"
    with qtbot.waitSignal(morning.parts.go.product) as opened:
        morning.click(row)
    assert opened.args == [rose.id]


def test_a_long_name_is_whole_on_two_lines(till: Counter, qtbot: QtBot) -> None:
    till.add("Bouquet de roses anciennes Anouk, 12 tiges", price_cents=None)
    morning = Morning(qtbot, till)
    (row,) = morning.goods(morning.form.complete_card)
    [name] = [each for each in row.findChildren(QLabel) if each.text().startswith("Bouquet")]

    assert name.height() >= name.heightForWidth(name.width()) > 1.5 * name.fontMetrics().height()


def test_what_is_missing_before_going_online_is_named(till: Counter, qtbot: QtBot) -> None:
    sapin = till.add("Sapin", price_cents=None, vat_bp=None)
    morning = Morning(qtbot, till)
    (row,) = morning.goods(morning.form.complete_card)
    assert row.accessibleName() == "Sapin, Missing: price, VAT rate, Complete"
    with qtbot.waitSignal(morning.parts.go.product) as opened:
        morning.click(row)
    assert opened.args == [sapin.id]


@pytest.mark.parametrize(
    ("this", "before", "said"),
    [
        (3, 1, "order(s), 2 more than the week before"),
        (1, 3, "order(s), 2 fewer than the week before"),
        (2, 2, "order(s), as many as the week before"),
    ],
)
def test_the_week_is_compared_with_the_one_before(
    this: int, before: int, said: str, till: Counter, soap: Product, qtbot: QtBot
) -> None:
    midnights = local_midnights(till.parts.now_ms(), 14)
    for n in range(this):
        receive(till, soap, f"BCDF2{n + 2}", state=State.COLLECTED, placed_ms=midnights[-2] + 5)
    for n in range(before):
        receive(till, soap, f"BCDF3{n + 2}", state=State.COLLECTED, placed_ms=midnights[2] + 5)
    morning = Morning(qtbot, till)
    assert morning.form.week_total.text() == str(this)
    assert morning.form.week_said.text() == said


def test_a_shop_without_products_is_offered_its_first_step(till: Counter, qtbot: QtBot) -> None:
    morning = Morning(qtbot, till)
    assert morning.place.empty is not None
    with qtbot.waitSignal(morning.parts.go.import_file):
        morning.place.empty.first_step.emit()
    with qtbot.waitSignal(morning.parts.go.add_product):
        morning.place.empty.other_step.emit()


def test_a_shop_on_its_own_is_told_how_customers_could_reserve(till: Counter, qtbot: QtBot) -> None:
    morning = Morning(qtbot, till)
    with qtbot.waitSignal(morning.parts.go.marketplace):
        morning.click(morning.form.web_step)


class Browser(QWidget):
    """Stands in for the system's browser."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


def test_the_storefront_opens_in_the_browser(till: Counter, qtbot: QtBot) -> None:
    till.pair()
    morning = Morning(qtbot, till)
    browser = Browser()
    qtbot.addWidget(browser)
    QDesktopServices.setUrlHandler("https", browser, "open")  # type: ignore[arg-type] # PySide takes a str
    try:
        morning.click(morning.form.web_step)
    finally:
        QDesktopServices.unsetUrlHandler("https")
    assert browser.opened == ["https://marketplace.example/s/epicerie-leman"]
    assert morning.form.web_said.text() == browser.opened[0]


def test_the_minutes_pass_and_at_midnight_it_is_another_day(
    till: Counter, soap: Product, qtbot: QtBot
) -> None:
    receive(till, soap, "BCDF22", pickup_from_ms=at(till, 0, 10))
    morning = Morning(qtbot, till)
    assert morning.place.strips[0].left() == "in 48\N{NO-BREAK SPACE}min"
    day = morning.form.day.text()

    morning.now_ms += 60_000
    morning.place._freshness.minute.timeout.emit()
    assert morning.place.strips[0].left() == "in 47\N{NO-BREAK SPACE}min"
    assert morning.form.day.text() == day

    morning.now_ms += 24 * 3600 * 1000
    morning.place._freshness.minute.timeout.emit()
    assert morning.form.day.text() != day
    assert morning.place.strips[0].left() == "late since yesterday"


def test_how_late_the_first_is_stays_a_sentence_whatever_else_there_is_to_say(
    till: Counter, soap: Product, qtbot: QtBot
) -> None:
    flags = (CANCEL_REQUESTED,)
    receive(till, soap, "BCDF22", pickup_from_ms=at(till, -1, 8), flags=flags)
    said = Morning(qtbot, till).form.said.text()
    assert said == "1 order(s) to prepare. The first one is late since yesterday."
