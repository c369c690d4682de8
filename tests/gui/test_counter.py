"""The counter sale: what a scan does there, and what stands in the list beside."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from digitaix_desktop.domain.barcodes import check_digit
from digitaix_desktop.domain.products import Product, Unit
from digitaix_desktop.domain.scale_labels import Holds, ScaleFormat
from digitaix_desktop.gui.main_window import MainWindow
from digitaix_desktop.gui.screens.counter import CounterPlace
from digitaix_desktop.gui.screens.counter_rows import PassageRow, ToWeighRow
from digitaix_desktop.gui.theme import Theme
from digitaix_desktop.gui.widgets.scrolling import Scrolling
from digitaix_desktop.operations.counter import PassOverCounter
from digitaix_desktop.operations.orders import PutAside, Wish
from digitaix_desktop.operations.products import AddVariant, ArchiveProducts, ChangeVariant
from digitaix_desktop.operations.scanning import Goods, goods_of
from digitaix_desktop.operations.settings import ChangeProfile
from digitaix_desktop.paths import resource
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


def test_more_of_one_than_the_list_shows_are_counted_in_all(
    at: AtTheCounter, till: Counter
) -> None:
    rolls = till.add("Petits pains", stock_milli=50_000)
    at.scan(rolls)
    for _ in range(11):
        at.hand.press("One more")
    at.place.card.pieces.in_all.setFocus()
    at.hand.type("15")
    at.hand.key("Return")

    assert till.on_hand(rolls) == 35_000


def test_a_number_typed_and_not_confirmed_is_of_the_article_it_was_typed_for(
    at: AtTheCounter, soap: Product, till: Counter
) -> None:
    rolls = till.add("Petits pains")
    at.scan(soap)
    at.place.card.pieces.in_all.setFocus()
    at.hand.type("6")
    at.scan(rolls)
    at.hand.key("Return")

    assert till.on_hand(soap) == 4000
    assert till.on_hand(rolls) == 9000


def test_fewer_than_were_noted_is_answered(at: AtTheCounter, soap: Product) -> None:
    told: list[str] = []
    at.till.parts.asker.refused.connect(told.append)
    at.scan(soap)
    at.hand.press("One more")
    at.place.card.pieces.in_all.setFocus()
    at.hand.type("1")
    at.hand.key("Return")

    assert at.till.on_hand(soap) == 8000
    assert told == ["More is noted already: take back what is too much in the list."]


def test_what_was_archived_meanwhile_is_still_weighed(
    at: AtTheCounter, cheese: Product, soap: Product
) -> None:
    at.scan(cheese)
    at.scan(soap)
    at.till.do(ArchiveProducts((cheese.id,)))
    at.hand.settle()
    at.hand.press("Weigh: Tome")
    at.hand.type("0,5")
    at.hand.key("Return")

    assert at.to_weigh() == []
    assert at.till.on_hand(cheese) == 2920


def test_what_is_sold_by_weight_has_left_though_the_program_ends_before_it_was_weighed(
    at: AtTheCounter, cheese: Product
) -> None:
    at.scan(cheese)
    at.place.leave()

    assert at.to_weigh() == ["Tome des Bauges"]


def test_a_note_is_weighed_once_though_it_is_pressed_twice(
    at: AtTheCounter, cheese: Product, soap: Product
) -> None:
    at.scan(cheese)
    at.scan(soap)
    at.hand.press("Weigh: Tome")
    at.hand.type("0,5")
    at.hand.press("Weigh: Tome")
    at.hand.type("0,7")
    at.hand.key("Return")

    assert at.till.on_hand(cheese) == 2720
    assert at.to_weigh() == []


def test_a_note_that_is_undone_is_asked_no_more(
    at: AtTheCounter, cheese: Product, soap: Product
) -> None:
    at.scan(cheese)
    at.scan(soap)
    at.hand.press("Weigh: Tome")
    at.till.parts.asker.undo()  # the soap
    at.till.parts.asker.undo()  # that it is to be weighed
    at.hand.settle()

    assert at.to_weigh() == []
    assert not at.place.card.weight.isVisible()


def test_the_cursor_goes_on_from_a_weight_that_is_asked_no_more(
    at: AtTheCounter, cheese: Product, soap: Product
) -> None:
    at.scan(cheese)
    assert at.place.card.weight.edit.hasFocus()
    at.scan(soap)

    assert at.place.card.articles.hasFocus()


@pytest.mark.parametrize("name", ["confiture de myrtilles sauvages " * 12, "X" * 180])
def test_an_endless_name_leaves_the_amount_and_the_list_in_sight(
    name: str, at: AtTheCounter, soap: Product, till: Counter
) -> None:
    at.scan(soap)
    [row] = at.place.rows
    wide = row.width()
    at.scan(till.add(name))

    amount = at.place.card.pieces
    assert amount.visibleRegion().boundingRect().size() == amount.size()
    assert at.place.rows[0].width() == wide


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


def test_a_double_click_takes_back_one_and_not_the_row_that_moves_below_it(
    at: AtTheCounter, soap: Product
) -> None:
    for _ in range(3):
        at.scan(soap)
    newest = at.place.rows[0]
    assert isinstance(newest, PassageRow)
    there = newest.undo.mapTo(at.place, newest.undo.rect().center())
    at.hand.click(newest.undo)
    QTest.mouseClick(at.place.windowHandle(), Qt.MouseButton.LeftButton, pos=there)
    at.hand.settle()

    assert at.till.on_hand(soap) == 8000
    at.hand.press("Undo: Savon")  # aimed at anew, it is meant
    assert at.till.on_hand(soap) == 9000


def test_what_is_left_is_said_once_an_article(at: AtTheCounter, soap: Product) -> None:
    at.scan(soap)
    at.scan(soap)
    said = [[each.text() for each in row.findChildren(QLabel)] for row in at.place.rows]

    assert ["8 left" in " ".join(words) for words in said] == [True, False]


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


def test_a_reason_chosen_once_it_was_noted_is_of_what_was_lost(
    at: AtTheCounter, soap: Product, till: Counter
) -> None:
    at.hand.press("Loss")
    at.scan(soap)
    at.hand.press("One more")
    at.hand.press("broken")

    assert till.on_hand(soap) == 8000
    lost = till.parts.queries.counter_day(0).passages
    assert [(each.qty_milli, each.reason) for each in lost] == [(-1000, "broken")] * 2
    till.parts.asker.undo()
    assert {each.reason for each in till.parts.queries.counter_day(0).passages} == {""}
    assert till.on_hand(soap) == 8000


def test_what_was_sold_on_another_screen_stands_large(
    at: AtTheCounter, soap: Product, cheese: Product, till: Counter
) -> None:
    at.scan(soap)
    at.place.hide()
    till.do(PassOverCounter(cheese.shelf[0].id, 250))
    at.place.show()
    at.hand.settle()
    assert at.place.card._name.text() == "Tome des Bauges"

    at.hand.press("Undo: Tome des Bauges")
    assert not at.place.card._name.isVisible()


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


# The scale's labels --------------------------------------------------------------------------


def label_of(item: str, value: int, prefix: str = "21") -> str:
    body = f"{prefix}{item}{value:05}"
    return body + check_digit(body)


def scan(at: AtTheCounter, code: str) -> None:
    goods = goods_of(at.till.parts.queries, code, at.till.parts.now_ms())
    assert goods is not None
    at.place.scanned(goods)
    at.hand.settle()


@pytest.fixture
def scale(till: Counter) -> None:
    _print_labels(till, ScaleFormat(("21",)))


def _print_labels(till: Counter, form: ScaleFormat) -> None:
    profile = till.parts.queries.profile()
    till.do(ChangeProfile.between(profile, replace(profile, scale_labels=form.written())))


@pytest.mark.usefixtures("scale")
def test_a_label_asks_once_which_article_it_is_and_sells_its_weight(
    at: AtTheCounter, cheese: Product
) -> None:
    scan(at, label_of("00123", 285))
    assert at.passed() == []
    at.hand.type("tome")
    at.hand.key("Return")
    assert at.passed() == [("Tome des Bauges", -285)]

    scan(at, label_of("00123", 310))
    assert at.passed()[0] == ("Tome des Bauges", -310)
    assert at.till.on_hand(cheese) == 3420 - 285 - 310


@pytest.mark.usefixtures("scale")
def test_an_unknown_label_asked_while_goods_are_received_sells_nothing(
    at: AtTheCounter, cheese: Product
) -> None:
    at.hand.press("Delivery")
    scan(at, label_of("00123", 285))
    at.hand.type("tome")
    at.hand.key("Return")

    assert at.till.on_hand(cheese) == 3420 + 285


@pytest.mark.usefixtures("scale")
def test_an_unknown_label_asked_while_shelves_are_counted_is_counted(
    at: AtTheCounter, cheese: Product
) -> None:
    at.hand.press("Inventory")
    scan(at, label_of("00123", 285))
    at.hand.type("tome")
    at.hand.key("Return")
    scan(at, label_of("00123", 310))

    sheet = at.till.parts.queries.inventory()
    assert sheet is not None
    assert [each.found_milli for each in sheet.lines] == [595]
    assert at.till.on_hand(cheese) == 3420


@pytest.mark.usefixtures("scale")
def test_another_scan_leaves_an_unknown_label_unsaid(at: AtTheCounter, till: Counter) -> None:
    known = {"barcode": "3760214580121", "unit": Unit.KG}
    butter = till.add("Beurre de baratte", stock_milli=4000, **known)
    scan(at, label_of("00123", 285))
    scan(at, "3760214580121")
    at.hand.type("0,2")
    at.hand.key("Return")

    assert till.product(butter.id).shelf[0].barcodes == ("3760214580121",)
    assert at.passed() == [("Beurre de baratte", -200)]


def test_a_label_with_a_price_weighs_by_what_a_kilo_costs(at: AtTheCounter, till: Counter) -> None:
    _print_labels(till, ScaleFormat(("02",), 4, Holds.PRICE))
    ham = till.add("Jambon", price_cents=3200, unit=Unit.KG, stock_milli=5000)
    plain = ham.shelf[0]
    till.do(ChangeVariant.between(plain, replace(plain, sku="77")))
    scan(at, label_of("00770", 640, "02"))  # article 0077, and a digit that checks the price

    assert at.till.on_hand(ham) == 4800


def test_a_barcode_that_goods_have_is_no_label(at: AtTheCounter, till: Counter) -> None:
    _print_labels(till, ScaleFormat(("21",)))
    code = label_of("00123", 285)
    till.add("Bocal", barcode=code)
    scan(at, code)

    assert at.passed() == [("Bocal", -1000)]


def test_a_correction_asks_what_the_shelf_holds_and_why(at: AtTheCounter, soap: Product) -> None:
    at.hand.press("Correction")
    at.scan(soap)
    at.hand.type("7")
    at.hand.key("Return")
    assert at.till.on_hand(soap) == 10_000  # not without its reason
    at.hand.press("counted wrongly")
    at.hand.key("Return")

    assert at.till.on_hand(soap) == 7000
    assert at.passed() == [("Savon", -3000)]
    [row] = at.place.rows
    assert isinstance(row, PassageRow)
    row.undo.click()
    assert at.till.on_hand(soap) == 10_000


def test_a_correction_typed_and_not_confirmed_was_meant(
    at: AtTheCounter, soap: Product, till: Counter
) -> None:
    told: list[str] = []
    till.parts.asker.refused.connect(told.append)
    rolls = till.add("Petits pains")
    at.hand.press("Correction")
    at.scan(soap)
    at.hand.type("7")
    at.scan(rolls)  # no reason: it is not written, and that is told
    assert at.till.on_hand(soap) == 10_000
    assert len(told) == 1
    at.hand.type("4")
    at.hand.press("found again")
    at.hand.press("Counter sale")

    assert at.till.on_hand(rolls) == 4000


def test_a_weight_is_put_off_in_every_way(
    at: AtTheCounter, soap: Product, cheese: Product, till: Counter
) -> None:
    at.hand.press("Loss")
    at.hand.press("broken")
    at.scan(cheese)
    at.scan(soap)  # the next one is there first: the cheese is weighed later

    [row] = [each for each in at.place.rows if isinstance(each, ToWeighRow)]
    row.weigh.click()
    at.hand.type("0,4")
    at.hand.key("Return")
    assert till.on_hand(cheese) == 3020
    last = till.parts.queries.ledger(cheese.shelf[0].id)[-1]
    assert (last.kind, last.reason) == ("loss", "broken")

    till.parts.asker.undo()
    assert at.to_weigh() == ["Tome des Bauges"]
    assert till.parts.queries.counter_day(0).to_weigh[0].way == "loss"


def test_all_that_can_be_done_with_stock_stands_in_one_row_of_a_usual_window(
    till: Counter, qtbot: QtBot, theme: Theme
) -> None:
    """1280 wide, in French, whose words are longer."""
    theme.set_grand(False)
    french = QTranslator()
    assert french.load(str(resource("translations/digitaix_fr.qm")))
    QApplication.installTranslator(french)
    try:
        window = MainWindow()
        qtbot.addWidget(window)
        place = CounterPlace(till.parts)
        window.add_place("stock", "Stock", "boxes", place)
        window.resize(1280, 720)
        window.show_place("stock")
        window.show()
        QTest.qWaitForWindowActive(window)
    finally:
        QApplication.removeTranslator(french)

    (page,) = [each for each in place.findChildren(Scrolling) if each.isAncestorOf(place.card)]
    assert page.verticalScrollBar().maximum() == 0  # and nothing has to be scrolled to
    chips = [*place.ways.values(), place.count_chip, place.reorder_chip, place.label_chip]
    assert len({chip.geometry().top() for chip in chips}) == 1


def test_an_inventory_under_way_is_told_where_one_sells_meanwhile(
    at: AtTheCounter, soap: Product
) -> None:
    at.hand.press("Inventory")
    at.hand.press("Begin")
    at.place.scanned(Goods(soap, soap.shelf[0], 1000))
    at.hand.press("Counter sale")

    assert at.place.count_chip.count() == 1
