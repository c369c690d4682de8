"""The counter sale: what a scan does there, and what stands in the list beside."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from digitaix_desktop.domain.products import Product, Unit
from digitaix_desktop.gui.screens.counter import CounterPlace
from digitaix_desktop.gui.screens.counter_rows import PassageRow, ToWeighRow
from digitaix_desktop.operations.orders import PutAside, Wish
from digitaix_desktop.operations.products import AddVariant
from tests.helpers.counter import Counter
from tests.helpers.hand import Hand
from tests.helpers.make import somebody


class AtTheCounter:
    def __init__(self, till: Counter, qtbot: QtBot) -> None:
        self.till = till
        self.place = CounterPlace(till.parts)
        qtbot.addWidget(self.place)
        self.place.resize(1150, 760)
        self.place.show()
        QTest.qWaitForWindowActive(self.place)
        self.hand = Hand(self.place)
        self.hand.settle()

    def scan(self, product: Product) -> None:
        self.place.take(product.id, product.shelf[0].id)
        self.hand.settle()

    def passed(self) -> list[tuple[str, int]]:
        day = self.till.parts.queries.counter_day(0)
        return [(each.name, each.qty_milli) for each in day.passages]

    def to_weigh(self) -> list[str]:
        return [each.name for each in self.till.parts.queries.counter_day(0).to_weigh]


@pytest.fixture
def soap(till: Counter) -> Product:
    return till.add("Savon")


@pytest.fixture
def cheese(till: Counter) -> Product:
    return till.add("Tome des Bauges", price_cents=2450, unit=Unit.KG, stock_milli=3420)


@pytest.fixture
def at(till: Counter, qtbot: QtBot) -> AtTheCounter:
    return AtTheCounter(till, qtbot)


def test_pieces_leave_scan_after_scan(at: AtTheCounter, soap: Product) -> None:
    at.scan(soap)
    at.scan(soap)

    assert at.till.on_hand(soap) == 8000
    assert at.passed() == [("Savon", -1000)] * 2
    assert [type(row) for row in at.place.rows] == [PassageRow] * 2


def test_several_at_once_are_typed_or_clicked(at: AtTheCounter, soap: Product) -> None:
    at.scan(soap)
    at.hand.press("One more")
    at.place.card.pieces.in_all.setFocus()
    at.hand.type("6")
    at.hand.key("Return")

    assert at.till.on_hand(soap) == 4000
    assert sum(milli for _, milli in at.passed()) == -6000


def test_a_weight_is_asked_and_enter_notes_it(at: AtTheCounter, cheese: Product) -> None:
    at.scan(cheese)
    assert at.till.on_hand(cheese) == 3420
    at.hand.type("285 g")
    at.hand.key("Return")

    assert at.till.on_hand(cheese) == 3135
    assert at.passed() == [("Tome des Bauges", -285)]


def test_a_usual_portion_is_one_click_away(at: AtTheCounter, cheese: Product) -> None:
    at.scan(cheese)
    at.hand.press("200\N{NO-BREAK SPACE}g")
    at.hand.key("Return")

    assert at.till.on_hand(cheese) == 3220


def test_what_was_not_sold_after_all_changes_nothing(at: AtTheCounter, cheese: Product) -> None:
    at.scan(cheese)
    at.hand.press("Not sold")

    assert at.passed() == []
    assert at.to_weigh() == []


def test_a_weight_skipped_stays_to_be_noted_and_nothing_waits_for_it(
    at: AtTheCounter, cheese: Product, soap: Product
) -> None:
    at.scan(cheese)
    at.scan(soap)
    assert at.to_weigh() == ["Tome des Bauges"]
    assert at.passed() == [("Savon", -1000)]
    assert [type(row) for row in at.place.rows] == [ToWeighRow, PassageRow]

    at.hand.press("Weigh: Tome")
    at.hand.type("0,5")
    at.hand.key("Return")
    assert at.to_weigh() == []
    assert at.till.on_hand(cheese) == 2920


def test_a_weight_typed_and_not_yet_noted_is_not_lost_to_the_next_scan(
    at: AtTheCounter, cheese: Product, soap: Product
) -> None:
    at.scan(cheese)
    at.hand.type("0,3")
    at.scan(soap)

    assert at.passed() == [("Savon", -1000), ("Tome des Bauges", -300)]


def test_one_of_the_last_ten_is_taken_back_by_one_click(
    at: AtTheCounter, soap: Product, cheese: Product
) -> None:
    at.scan(soap)
    at.scan(cheese)
    at.hand.type("0,3")
    at.hand.key("Return")
    at.hand.press("Undo: Savon")

    assert at.till.on_hand(soap) == 10_000
    assert at.passed() == [("Tome des Bauges", -300)]


def test_what_is_shown_large_goes_once_it_was_taken_back(at: AtTheCounter, soap: Product) -> None:
    at.scan(soap)
    at.till.parts.asker.undo()
    at.hand.settle()

    assert at.till.on_hand(soap) == 10_000
    assert not at.place.card.pieces.isVisible()


def test_a_return_goes_back_into_the_stock_and_only_the_next_one(
    at: AtTheCounter, soap: Product
) -> None:
    at.hand.press("Return")
    at.scan(soap)
    at.scan(soap)

    assert at.passed() == [("Savon", -1000), ("Savon", 1000)]


def test_goods_without_barcode_are_found_by_name_and_asked_for_their_size(
    at: AtTheCounter, till: Counter
) -> None:
    shirt = till.add("Chemise", stock_milli=2000)
    till.do(AddVariant(shirt.id, (("Taille", "M"),)))
    at.place.card.articles.setFocus()
    at.hand.type("chem")
    at.hand.key("Return")
    at.hand.press("M")

    assert at.passed() == [("Chemise, M", -1000)]


def test_orders_that_want_what_was_sold_are_named(at: AtTheCounter, soap: Product) -> None:
    wish = Wish(soap.shelf[0].id, 10_000)
    order_id = at.till.do(PutAside((wish,), somebody())).subject
    asked: list[object] = []
    at.till.parts.go.order.connect(asked.append)
    at.scan(soap)
    at.hand.press(_shown(at, order_id))

    assert at.till.on_hand(soap) == 9000
    assert asked == [order_id]


def _shown(at: AtTheCounter, order_id: object) -> str:
    code = next(card.code for card in at.till.parts.queries.board() if card.id == order_id)
    return f"{code[:3]} {code[3:]}"


def test_a_delivery_is_scanned_in_and_many_of_a_kind_are_typed(
    at: AtTheCounter, soap: Product, cheese: Product
) -> None:
    at.hand.press("Delivery")
    at.scan(soap)
    at.place.card.pieces.in_all.setFocus()
    at.hand.type("24")
    at.hand.key("Return")
    at.scan(cheese)
    at.hand.type("12")
    at.hand.key("Return")

    assert at.till.on_hand(soap) == 34_000
    assert at.till.on_hand(cheese) == 15_420
    assert at.till.parts.queries.counter_day(0).number == 0, "nothing was sold"


def test_a_loss_has_its_reason_and_is_no_sale(at: AtTheCounter, soap: Product) -> None:
    at.hand.press("Loss")
    at.hand.press("past its date")
    at.scan(soap)

    assert at.till.on_hand(soap) == 9000
    [passage] = at.till.parts.queries.counter_day(0).passages
    assert (passage.way, passage.reason) == ("loss", "expired")
    at.hand.press("Undo: Savon")
    assert at.till.on_hand(soap) == 10_000


def test_a_reason_is_of_losses_only(at: AtTheCounter, soap: Product) -> None:
    at.hand.press("Loss")
    at.hand.press("broken")
    at.hand.press("Used here")
    at.scan(soap)

    [passage] = at.till.parts.queries.counter_day(0).passages
    assert (passage.way, passage.reason) == ("own_use", "")


def test_whoever_comes_back_sells(at: AtTheCounter, soap: Product) -> None:
    at.hand.press("Delivery")
    at.place.hide()
    at.place.show()
    at.scan(soap)

    assert at.till.on_hand(soap) == 9000
