"""Several products chosen, and one thing done to all of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from digitaix_desktop.domain.rounding import Ending
from digitaix_desktop.gui.painting import width_of
from digitaix_desktop.gui.screens.bulk_panel import CategoryPanel, VatPanel
from digitaix_desktop.gui.screens.bulk_price import PricePanel
from digitaix_desktop.gui.screens.products import ProductsPlace
from digitaix_desktop.gui.theme import look
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.choice import Choice
from digitaix_desktop.operations.changes import add_products
from digitaix_desktop.operations.views.products import Wanted
from digitaix_protocol.rules.amounts import plus_bp
from tests.helpers.counter import Counter
from tests.helpers.make import a_product


class Chosen:
    """The place with all its products chosen."""

    def __init__(self, till: Counter, qtbot: QtBot) -> None:
        self.till, self.qtbot = till, qtbot
        self.said: list[str] = []
        till.parts.asker.said.connect(lambda text, _done: self.said.append(text))
        self.place = ProductsPlace(till.parts)
        qtbot.addWidget(self.place)
        self.place.resize(1300, 820)
        self.place.show()
        QTest.qWaitForWindowActive(self.place)
        self.choose_all()

    def choose_all(self) -> None:
        for _ in range(3):
            QApplication.processEvents()
        self.place.shelf.selectAll()

    def prices(self) -> PricePanel:
        panel = self.place.work.panels["price"]
        assert isinstance(panel, PricePanel)
        return panel

    def type(self, text: str, end: Qt.Key | None = None) -> None:
        focus = QApplication.focusWidget()
        assert isinstance(focus, QLineEdit)
        QTest.keyClicks(focus, text)
        if end is not None:
            QTest.keyClick(focus, end)


@pytest.fixture
def chosen(till: Counter, qtbot: QtBot) -> Chosen:
    till.add("Rosier", price_cents=1200)
    till.add("Savon", price_cents=450)
    return Chosen(till, qtbot)


def test_the_card_being_filled_in_has_the_one_filled_button(chosen: Chosen) -> None:
    add = chosen.place.head.add_button
    chosen.place.bulk.panel.emit("price")
    assert add.property("variant") == "outlined"
    assert chosen.prices().confirm.property("variant") == "filled"
    chosen.prices().close_button.click()
    assert add.property("variant") == "filled"


def test_new_prices_are_seen_before_they_are_asked_for(chosen: Chosen) -> None:
    chosen.place.bulk.panel.emit("price")
    panel = chosen.prices()
    assert not panel.confirm.isEnabled()

    chosen.type("5")
    panel.set_ending(Ending.NINETY)
    assert "Rosier" in panel.note.text()
    assert "12,90\N{NARROW NO-BREAK SPACE}€" in panel.note.text().replace("\xa0", "\u202f")
    assert chosen.till.parts.queries.by_name("Rosier").price_cents == 1200  # type: ignore[union-attr]

    panel.confirm.click()
    assert chosen.till.parts.queries.by_name("Rosier").price_cents == 1290  # type: ignore[union-attr]
    assert chosen.till.parts.queries.by_name("Savon").price_cents == 490  # type: ignore[union-attr]
    assert len(chosen.said) == 1
    assert panel.isHidden()

    chosen.till.parts.asker.undo()
    assert chosen.till.parts.queries.by_name("Rosier").price_cents == 1200  # type: ignore[union-attr]


def test_a_reduction_is_typed_with_its_sign_and_entered(chosen: Chosen) -> None:
    chosen.place.work.open_panel("price")
    chosen.type("-10", Qt.Key.Key_Return)
    assert chosen.till.parts.queries.by_name("Rosier").price_cents == 1080  # type: ignore[union-attr]


def test_a_reduction_of_everything_is_not_taken(chosen: Chosen) -> None:
    chosen.place.work.open_panel("price")
    chosen.type("-100")
    assert not chosen.prices().confirm.isEnabled()


def test_one_category_and_one_rate_for_all(chosen: Chosen) -> None:
    chosen.place.work.open_panel("category")
    panel = chosen.place.work.panels["category"]
    assert isinstance(panel, CategoryPanel)
    chosen.type("Jardin", Qt.Key.Key_Return)
    assert chosen.till.parts.queries.categories() == ["Jardin"]

    chosen.choose_all()
    chosen.place.work.open_panel("vat")
    vat = chosen.place.work.panels["vat"]
    assert isinstance(vat, VatPanel)
    vat.vat.set_rate(550)
    vat.ask()
    card = chosen.till.parts.queries.by_name("Savon")
    assert card is not None
    assert chosen.till.product(card.id).vat_bp == 550


def test_a_choice_not_made_yet_says_so_whole(chosen: Chosen) -> None:
    chosen.place.work.open_panel("vat")
    vat = chosen.place.work.panels["vat"].first_field()
    assert isinstance(vat, Choice)
    QApplication.processEvents()

    words = width_of(vat.placeholderText(), look().font())

    assert words + look().px(12 + 32) <= vat.width()


def test_once_none_is_chosen_the_keys_go_on_among_the_products(chosen: Chosen) -> None:
    QLineEdit(chosen.place).show()  # next in turn, as the search field is in the window
    none = next(
        button
        for button in chosen.place.bulk.findChildren(Button)
        if button.accessibleName() == "Choose none"
    )

    QTest.mouseClick(none, Qt.MouseButton.LeftButton)
    assert chosen.place.shelf.chosen_count() == 0
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)

    assert chosen.place.shelf.chosen_count() == 2


def test_escape_puts_the_card_away_and_the_choice_stays(chosen: Chosen) -> None:
    chosen.place.work.open_panel("price")
    chosen.type("", Qt.Key.Key_Escape)
    assert chosen.place.work.opened() is None
    assert chosen.place.shelf.chosen_count() == 2


def test_the_window_lives_while_many_prices_change(till: Counter, qtbot: QtBot) -> None:
    made = [a_product(name=f"Produit {n:05}", price_cents=1000 + n) for n in range(1500)]
    till.bench.desk.step(lambda shop: add_products(shop, made))
    chosen = Chosen(till, qtbot)
    steps: list[tuple[int, int]] = []
    chosen.place.many.progressed.connect(lambda done, total: steps.append((done, total)))
    chosen.place.work.open_panel("price")
    chosen.type("10")
    with qtbot.waitSignal(chosen.place.many.ended, timeout=60_000):
        chosen.prices().confirm.click()
        assert chosen.place.progress.isVisible()
        assert not chosen.place.work.isEnabled()
    assert steps[-1] == (1500, 1500)
    assert chosen.place.work.isEnabled()
    assert till.product(made[3].id).price_cents == plus_bp(1003, 1000)

    with qtbot.waitSignal(till.parts.asker.undo_ended, timeout=60_000):
        till.parts.asker.undo()
    assert till.product(made[3].id).price_cents == 1003


def test_how_they_are_kept_and_from_whom_for_all(chosen: Chosen, till: Counter) -> None:
    work = chosen.place.work
    chosen.place.bulk.panel.emit("keeping")
    chosen.type("2", Qt.Key.Key_Return)  # kept for the shop
    chosen.choose_all()
    chosen.place.bulk.panel.emit("supplier")
    chosen.type("Zola", Qt.Key.Key_Return)
    if work.opened() is not None:  # Enter first takes what the list below offers
        work.panels["supplier"].confirm.click()

    queries = till.parts.queries
    sheets = [queries.product(card.id) for card in queries.product_page(Wanted(), 0, 10)]
    kept = {(each.product.safety_milli, each.supplier) for each in sheets if each is not None}
    assert kept == {(2000, "Zola")}


def test_their_labels_are_seen_before_they_are_printed(chosen: Chosen, till: Counter) -> None:
    asked: list[list[object]] = []
    till.parts.go.labels.connect(asked.append)
    chosen.place.bulk.labels.emit()
    assert [len(ids) for ids in asked] == [2]
