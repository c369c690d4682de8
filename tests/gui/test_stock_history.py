"""What moved of an article's stock: each line with what lay on the shelf after it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from digitaix_desktop.domain.products import Product
from digitaix_desktop.gui.screens.counter_words import movement_words
from digitaix_desktop.gui.screens.stock_history import StockHistory
from digitaix_desktop.gui.widgets.curve import Curve
from digitaix_desktop.operations.counter import PassOverCounter, Way
from digitaix_desktop.operations.products import AddVariant, ChangeVariant
from digitaix_desktop.operations.stock import CountStock
from digitaix_protocol.rules.fold import KINDS
from tests.helpers.counter import Counter


@pytest.fixture
def soap(till: Counter) -> Product:
    return till.add("Savon")


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    """The window a dialog lies over, and goes with."""
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def opened(till: Counter, product: Product, host: QWidget) -> StockHistory:
    history = StockHistory(till.parts, product, product.shelf[0].id, host)
    history.open()
    return history


def words(history: StockHistory) -> list[str]:
    for _ in range(3):  # what is told is read by an event, and what was added shown by another
        QApplication.processEvents()
    return [each.text() for each in history.findChildren(QLabel) if each.isVisible()]


def test_each_line_says_what_moved_and_what_was_left(
    till: Counter, soap: Product, host: QWidget
) -> None:
    variant = soap.shelf[0].id
    till.do(PassOverCounter(variant, 2000))
    till.do(PassOverCounter(variant, 1000, Way.LOST, "broken"))
    till.do(CountStock(variant, 6000))

    said = words(opened(till, soap, host))
    assert said[0] == "6 on the shelf"
    lines = [said[place : place + 4] for place in range(1, len(said), 4)]
    assert [(what, moved, after) for what, _when, moved, after in lines] == [
        ("Counted", "= 6", "6"),
        ("Loss, broken", "−1", "7"),
        ("Counter sale", "−2", "8"),
        ("Counted", "= 10", "10"),
    ]


def test_the_ledger_ends_with_what_is_on_the_shelf(till: Counter, soap: Product) -> None:
    variant = soap.shelf[0].id
    for milli in (1000, 3000, 500):
        till.do(PassOverCounter(variant, milli))
    till.parts.desk.undo_stack.take()
    lines = till.parts.queries.ledger(variant)

    assert lines[-1].after_milli == till.on_hand(soap)
    assert all(line.here for line in lines)


def test_another_size_has_its_own_ledger(till: Counter, host: QWidget) -> None:
    shirt = till.add("Chemise", stock_milli=2000)
    till.do(AddVariant(shirt.id, (("Taille", "M"),)))
    shirt = till.product(shirt.id)
    till.do(PassOverCounter(shirt.shelf[-1].id, 1000))
    history = opened(till, shirt, host)
    assert "2 on the shelf" in words(history)

    history.variant.setCurrentIndex(history.variant.findData(shirt.shelf[-1].id))
    history.variant.activated.emit(history.variant.currentIndex())
    assert "−1 on the shelf" in words(history)


def test_a_long_ledger_is_shown_page_by_page(till: Counter, soap: Product, host: QWidget) -> None:
    for _ in range(70):
        till.do(PassOverCounter(soap.shelf[0].id, 1000))
    history = opened(till, soap, host)
    before = len(words(history))
    history.more.click()

    assert len(words(history)) == before + 11 * 4
    assert history.more.isHidden()


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_of_movement_has_a_name(kind: str) -> None:
    assert movement_words(kind, "") != kind or kind == "return"


def test_what_is_sold_meanwhile_is_seen(till: Counter, soap: Product, host: QWidget) -> None:
    history = opened(till, soap, host)
    till.do(PassOverCounter(soap.shelf[0].id, 2000))

    assert words(history)[0] == "8 on the shelf"


def test_a_size_no_longer_sold_shows_its_own_past(
    till: Counter, soap: Product, host: QWidget
) -> None:
    till.do(AddVariant(soap.id, (("Taille", "M"),)))
    size = soap.shelf[0]
    till.do(ChangeVariant.between(size, replace(size, deleted=True)))
    history = StockHistory(till.parts, till.product(soap.id), size.id, host)
    history.open()

    assert words(history)[0] == "10 on the shelf"


def test_the_stock_is_put_right_where_its_movements_are_seen(
    till: Counter, soap: Product, host: QWidget
) -> None:
    history = opened(till, soap, host)
    history.correct_button.click()
    history.correction.edit.set_quantity(4000)
    history.correction.words.setText("derrière la caisse")
    history.correction.words.returnPressed.emit()

    assert till.on_hand(soap) == 4000
    assert "Correction, derrière la caisse" in words(history)
    assert history.correction.isHidden()


def test_a_curve_of_very_many_lines_keeps_its_heights_and_its_end(qtbot: QtBot) -> None:
    curve = Curve()
    qtbot.addWidget(curve)
    points = [(at, 5000 + (at % 7) * 1000) for at in range(10_000)]
    points[4321], points[8765] = (4321, -3000), (8765, 90_000)
    curve.show_points(points, 10_500, "")

    drawn = curve._points
    assert len(drawn) <= 1001
    assert {(4321, -3000), (8765, 90_000), points[0], points[-1]} <= set(drawn)
    assert list(drawn) == sorted(drawn)
