from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from digitaix_desktop.gui.screens.first_products import FirstProducts
from digitaix_desktop.gui.screens.first_run import FirstRun
from digitaix_desktop.operations.choices import FIRST_RUN_DONE
from digitaix_desktop.operations.products import AddProduct
from digitaix_desktop.operations.settings import ChangeProfile
from digitaix_desktop.operations.views.products import Filter
from digitaix_desktop.sync.engine import whole_exchange
from digitaix_protocol.rules.codes import shown
from tests.helpers.counter import Counter
from tests.helpers.gestures import answered_file_window, drop
from tests.helpers.town import Town, a_counter, a_town

LEFT, ENTER, TAB = Qt.MouseButton.LeftButton, Qt.Key.Key_Return, Qt.Key.Key_Tab


class Starting:
    """The first start as a user has it before them."""

    def __init__(self, till: Counter, qtbot: QtBot) -> None:
        self.till, self.qtbot = till, qtbot
        self.heard: list[object] = []
        self.run = FirstRun(till.parts)
        self.run.done.connect(lambda: self.heard.append("done"))
        till.parts.go.import_file.connect(lambda path: self.heard.append(("import", path)))
        till.parts.go.add_product.connect(lambda code: self.heard.append(("add", code)))
        qtbot.addWidget(self.run)
        self.run.resize(1366, 820)
        self.run.show()
        QTest.qWaitForWindowActive(self.run)
        self.run.setFocus()

    def press(self, key: Qt.Key) -> None:
        focused = QApplication.focusWidget()
        QTest.keyClick(focused if focused is not None else self.run, key)

    def type(self, text: str) -> None:
        focused = QApplication.focusWidget()
        assert isinstance(focused, QLineEdit)
        QTest.keyClicks(focused, text)

    def click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, LEFT)

    def wait(self, until: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(until, timeout=30_000)

    def screen(self) -> int:
        return self.run.form.pages.currentIndex()

    def shown_once(self) -> bool:
        return bool(self.till.parts.queries.setting(FIRST_RUN_DONE))


@pytest.fixture
def starting(till: Counter, qtbot: QtBot) -> Starting:
    return Starting(till, qtbot)


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    with a_town(tmp_path / "town") as opened:
        yield opened


# Screen by screen ---------------------------------------------------------------------------


def test_every_screen_can_be_skipped(starting: Starting) -> None:
    starting.click(starting.run.form.skip)
    starting.click(starting.run.form.skip)
    assert not starting.shown_once()
    starting.click(starting.run.products.later)

    assert starting.heard == ["done"]
    assert starting.shown_once()
    profile = starting.till.parts.queries.profile()
    assert (profile.name, profile.trade, profile.default_vat_bp) == ("", "", None)


def test_whoever_comes_with_a_copy_is_led_to_it(starting: Starting) -> None:
    """A PC broke, its copies are on a stick: the new one offers to put one back at once."""
    with starting.qtbot.waitSignal(starting.till.parts.go.copies):
        starting.click(starting.run.shop.copy)


def test_there_is_nothing_to_undo_in_it(starting: Starting) -> None:
    for button in (starting.run.form.skip, starting.run.form.skip, starting.run.products.later):
        starting.click(button)

    assert len(starting.till.parts.desk.undo_stack) == 0


def test_the_shops_name_is_kept_and_used_in_the_next_question(starting: Starting) -> None:
    starting.run.shop.form.name.setFocus()
    starting.type("Jardin en Ville")
    starting.press(ENTER)

    assert starting.till.parts.queries.profile().name == "Jardin en Ville"
    assert starting.run.trade.question.text() == "What does “Jardin en Ville” sell?"


def test_nothing_typed_leads_nowhere_but_later(starting: Starting) -> None:
    starting.press(ENTER)

    assert starting.screen() == 0
    assert not starting.run.form.next.isEnabled()
    assert starting.run.form.skip.text() == "Later"


@pytest.mark.parametrize(
    ("trade", "vat_bp"), [("clothes", 2000), ("food", 550), ("flowers", 1000), ("other", 2000)]
)
def test_a_trade_sets_its_vat(starting: Starting, trade: str, vat_bp: int) -> None:
    starting.click(starting.run.form.skip)
    starting.press(ENTER)  # nothing is chosen yet
    assert starting.screen() == 1
    card = starting.run.trade.cards[trade]

    starting.click(card)
    assert card.is_chosen()
    starting.press(ENTER)

    profile = starting.till.parts.queries.profile()
    assert (profile.trade, profile.default_vat_bp) == (trade, vat_bp)
    assert starting.screen() == 2


def test_a_trade_is_chosen_by_keyboard_alone(starting: Starting) -> None:
    starting.click(starting.run.form.skip)
    starting.run.setFocus()
    starting.press(TAB)
    starting.press(ENTER)
    assert starting.run.trade.cards["food"].is_chosen()
    starting.press(ENTER)

    assert starting.till.parts.queries.profile().trade == "food"


def test_back_shows_what_was_said(starting: Starting) -> None:
    starting.run.shop.form.name.setFocus()
    starting.type("Aux Bons Fromages")
    starting.press(ENTER)
    starting.click(starting.run.trade.cards["food"])
    starting.press(ENTER)
    starting.click(starting.run.form.back)
    assert starting.run.trade.cards["food"].is_chosen()
    starting.click(starting.run.form.back)

    assert starting.run.shop.form.name.text() == "Aux Bons Fromages"
    assert not starting.run.form.back.isVisible()


@pytest.mark.parametrize("screen", [0, 1, 2])
def test_a_file_dropped_on_any_screen_leads_to_its_import(
    starting: Starting, tmp_path: Path, screen: int
) -> None:
    path = tmp_path / "liste.csv"
    path.write_text("Nom;Prix\nRosier;24,90\n", "utf-8")
    for _ in range(screen):
        starting.click(starting.run.form.skip)

    assert drop(starting.run, path)

    assert starting.heard == ["done", ("import", path)]
    assert starting.shown_once()


def test_a_file_dropped_once_a_trade_is_chosen_keeps_that_trade(
    starting: Starting, tmp_path: Path
) -> None:
    path = tmp_path / "liste.csv"
    path.write_text("Nom;Prix\nPull;79,90\n", "utf-8")
    starting.click(starting.run.form.skip)
    starting.click(starting.run.trade.cards["clothes"])

    assert drop(starting.run, path)

    profile = starting.till.parts.queries.profile()
    assert (profile.trade, profile.default_vat_bp) == ("clothes", 2000)
    assert starting.heard == ["done", ("import", path)]


def test_a_file_dropped_once_the_name_is_typed_keeps_that_name(
    starting: Starting, tmp_path: Path
) -> None:
    path = tmp_path / "liste.csv"
    path.write_text("Nom;Prix\nPull;79,90\n", "utf-8")
    starting.run.shop.form.name.setFocus()
    starting.type("Les Marronniers")

    assert drop(starting.run, path)

    assert starting.till.parts.queries.profile().name == "Les Marronniers"


def to_the_first_products(starting: Starting) -> FirstProducts:
    starting.click(starting.run.form.skip)
    starting.click(starting.run.form.skip)
    return starting.run.products


def test_the_first_product_may_come_by_hand(starting: Starting) -> None:
    starting.click(to_the_first_products(starting).hand)
    assert starting.heard == ["done", ("add", "")]


def test_a_file_is_chosen_at_once_and_read(starting: Starting, tmp_path: Path) -> None:
    path = tmp_path / "catalogue.csv"
    path.write_text("Nom;Prix\nRosier;24,90\n", encoding="utf-8")
    products = to_the_first_products(starting)
    with answered_file_window(path):
        starting.click(products.drop.choose)
    assert starting.heard == ["done", ("import", path)]


def test_no_file_chosen_after_all_leaves_the_screen_as_it_is(starting: Starting) -> None:
    products = to_the_first_products(starting)
    with answered_file_window(None):
        starting.click(products.drop.choose)
    assert starting.heard == []
    assert not starting.shown_once()
    assert products.drop.isVisible()


# The town hall's letter ---------------------------------------------------------------------


def test_an_invitation_connects_the_shop(starting: Starting, town: Town) -> None:
    _, code = town.shop("Jardin en Ville")
    form = starting.run.shop.form
    assert form.address.hasFocus()
    starting.type(town.url)
    starting.press(TAB)
    starting.type(shown(code).lower())  # its last letter is enough

    starting.wait(lambda: starting.screen() == 1)
    pairing = starting.till.parts.queries.pairing()
    assert pairing is not None
    assert pairing.shop_name == "Jardin en Ville"


def test_a_wrong_code_is_told_and_can_be_typed_again(starting: Starting, town: Town) -> None:
    town.shop()
    form = starting.run.shop.form
    starting.type(town.url)
    starting.press(TAB)
    starting.type("BCDFGHJKLMNP")

    starting.wait(lambda: form.notice.isVisible())
    assert form.notice.text()
    assert starting.screen() == 0
    assert form.code.hasFocus()
    assert form.code.selectedText() == form.code.text()
    assert starting.till.parts.queries.pairing() is None
    assert starting.run.form.next.isEnabled()


def test_an_address_where_nobody_answers_is_told(starting: Starting, town: Town) -> None:
    url = town.url
    town.stop()
    form = starting.run.shop.form
    starting.type(url)
    starting.press(TAB)
    starting.type("BCDF-GHJK")
    starting.press(ENTER)

    starting.wait(lambda: form.notice.isVisible())
    assert starting.screen() == 0
    starting.click(starting.run.form.skip)
    assert starting.screen() == 1


def test_a_code_without_its_address_asks_for_it(starting: Starting) -> None:
    starting.run.shop.form.code.setFocus()
    starting.type("BCDF-GHJK-LMNP")
    starting.press(ENTER)

    assert "address" in starting.run.shop.form.notice.text()
    assert starting.run.shop.form.address.hasFocus()


def test_one_more_pc_of_a_known_shop_is_asked_nothing_more(
    starting: Starting, town: Town, tmp_path: Path
) -> None:
    shop_id, code = town.shop("Jardin en Ville")
    with a_counter(tmp_path / "first", town, code) as first:
        first.desk.do(AddProduct("Rosier ancien", 2490, 1000, stock_milli=3000))
        profile = first.queries.profile()
        first.desk.do(
            ChangeProfile.between(profile, replace(profile, trade="flowers", default_vat_bp=1000))
        )
        whole_exchange(first.engine)
    starting.type(town.url)
    starting.press(TAB)
    starting.type(town.pairing_code(shop_id))
    starting.press(ENTER)

    starting.wait(lambda: starting.heard == ["done"])
    queries = starting.till.parts.queries
    assert queries.profile().trade == "flowers"
    assert queries.product_counts()[Filter.ALL] == 1
