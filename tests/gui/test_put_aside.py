"""Putting goods aside, as one does with the telephone in the other hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from digitaix_desktop.domain.orders import Contact, Order
from digitaix_desktop.domain.products import Product, Unit
from digitaix_desktop.gui.screens.orders import OrdersPlace
from digitaix_desktop.gui.screens.put_aside import PutAsideSheet
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.operations.products import AddVariant, ChangeProduct, ChangeVariant
from digitaix_desktop.operations.stock import CountStock
from digitaix_desktop.words import local_time
from digitaix_protocol.rules.order_states import State
from tests.helpers.counter import Counter

ENTER = Qt.Key.Key_Return
BARCODE = "3760123450010"
NBSP = "\N{NO-BREAK SPACE}"


class Phone:
    """The place with its panel open, and hands that type and click."""

    def __init__(self, qtbot: QtBot, till: Counter) -> None:
        self.till = till
        self.refused: list[str] = []
        till.parts.asker.refused.connect(self.refused.append)
        self.place = OrdersPlace(till.parts)
        qtbot.addWidget(self.place)
        self.place.resize(1366, 900)
        self.place.show()
        QTest.qWaitForWindowActive(self.place)
        self.click(self.place.aside_button)

    @property
    def aside(self) -> PutAsideSheet:
        return self.place.aside

    def settle(self) -> None:
        for _ in range(3):
            QApplication.processEvents()

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.place.windowHandle(), key)
        self.settle()

    def type(self, text: str, into: QWidget | None = None) -> None:
        if into is not None:
            into.setFocus()
        field = QApplication.focusWidget()
        assert field is not None
        QTest.keyClicks(field, text)
        self.settle()

    def click(self, button: QWidget) -> None:
        assert button.isVisible()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def orders(self) -> list[Order]:
        cards = self.till.parts.queries.board()
        return [self.till.order(card.id) for card in cards]


@pytest.fixture
def soap(till: Counter) -> Product:
    return till.add("Savon de Marseille", price_cents=450, barcode=BARCODE)


@pytest.fixture
def phone(qtbot: QtBot, till: Counter, soap: Product) -> Phone:
    return Phone(qtbot, till)


def test_by_keyboard_alone_something_is_put_aside_and_shown(phone: Phone, soap: Product) -> None:
    assert QApplication.focusWidget() is phone.aside.form.articles
    phone.type("sav")
    phone.press(ENTER)  # the first that was found
    phone.type("3")
    phone.press(ENTER)  # on to the next article
    assert QApplication.focusWidget() is phone.aside.form.articles
    phone.type("Jeanne Perret", phone.aside.form.name)
    phone.type("06 11 22 33 44", phone.aside.form.contact)
    phone.press(ENTER)

    (order,) = phone.orders()
    assert (order.state, order.source) == (State.RECEIVED, "counter")
    assert [(line.variant_id, line.qty_milli) for line in order.lines] == [(soap.shelf[0].id, 3000)]
    shown = phone.till.parts.queries.order(order.id)
    assert shown is not None
    assert (shown.contact.name, shown.contact.phone) == ("Jeanne Perret", "06 11 22 33 44")
    assert phone.place.sheet.order_id() == order.id
    assert phone.place.sheet.form.customer.text() == "Jeanne Perret", "the sheet tells two apart"
    card = phone.place.board.card(order.id)
    assert card is not None
    assert card.face().name == "Jeanne P.", "the board is read by others too"
    assert not phone.aside.isVisible()
    assert phone.place.sheet.form.next.text() == "Prepare"


def test_its_goods_are_kept_and_its_undo_frees_them(phone: Phone, soap: Product) -> None:
    phone.aside.choose(soap.id)
    phone.click(phone.aside.form.next)
    sheet = phone.till.parts.queries.product(soap.id)
    assert sheet is not None
    assert sheet.stock[soap.shelf[0].id].reserved_milli == 1000

    phone.till.parts.asker.undo()
    phone.settle()

    assert phone.orders() == []
    sheet = phone.till.parts.queries.product(soap.id)
    assert sheet is not None
    assert sheet.stock[soap.shelf[0].id].reserved_milli == 0


def test_words_to_reach_somebody_by_are_a_note_and_promise_no_call(
    phone: Phone, soap: Product
) -> None:
    phone.aside.choose(soap.id)
    phone.type("repasse demain", phone.aside.form.contact)
    phone.type("sans ruban", phone.aside.form.note)
    phone.press(ENTER)
    (order,) = phone.orders()
    shown = phone.till.parts.queries.order(order.id)
    assert shown is not None
    assert shown.contact == Contact()
    assert order.note == "sans ruban · repasse demain"
    assert not phone.place.sheet.form.contact_symbol.isVisible()


def test_an_e_mail_address_is_no_number(phone: Phone, soap: Product) -> None:
    phone.aside.choose(soap.id)
    phone.type("jeanne@exemple.fr", phone.aside.form.contact)
    phone.press(ENTER)
    (order,) = phone.orders()
    shown = phone.till.parts.queries.order(order.id)
    assert shown is not None
    assert (shown.contact.email, shown.contact.phone) == ("jeanne@exemple.fr", "")
    assert phone.place.sheet.form.contact_symbol.property("symbol") == "mail"


def test_scanning_adds_and_scanning_again_adds_one_more(phone: Phone) -> None:
    assert phone.place.scanned(BARCODE)
    assert phone.aside.rows()[0].detail() == f"4,50{NBSP}€", "said once, while it is one"
    assert phone.place.scanned(BARCODE)
    (row,) = phone.aside.rows()
    assert row.milli() == 2000
    assert row.detail() == f"4,50{NBSP}€ · 9,00{NBSP}€"
    assert phone.aside.form.total.text() == f"9,00{NBSP}€"


def test_a_barcode_nobody_knows_is_told_and_the_way_on_offered(phone: Phone, qtbot: QtBot) -> None:
    assert phone.place.scanned("3760123450027")
    assert "3760123450027" in phone.aside.form.hint.text()
    with qtbot.waitSignal(phone.till.parts.go.add_product) as asked:
        phone.click(phone.aside.form.add_product)
    assert asked.args == ["3760123450027"]


def test_without_the_panel_a_barcode_is_left_to_the_products(phone: Phone) -> None:
    phone.click(phone.aside.close_button)
    assert not phone.place.scanned(BARCODE)


def test_of_several_variants_one_is_chosen(phone: Phone, soap: Product) -> None:
    for scent in ("Lavande", "Miel"):
        phone.till.do(AddVariant(soap.id, (("Parfum", scent),)))
    honey = phone.till.product(soap.id).shelf[2]
    phone.till.do(ChangeVariant.between(honey, replace(honey, price_cents=890)))
    phone.till.do(CountStock(honey.id, 3000))
    assert phone.aside._find("sav")[0].detail == f"from 4,50{NBSP}€"

    phone.aside.choose(soap.id)
    assert phone.aside.rows() == [], "none is taken for another"
    choices = phone.aside.form.variants.findChildren(Button)
    assert [choice.text() for choice in choices][1:] == [
        f"Lavande · 4,50{NBSP}€",
        f"Miel · 8,90{NBSP}€ · 3 left",
    ]

    phone.click(choices[2])

    (row,) = phone.aside.rows()
    variant = phone.till.product(soap.id).variant(row.variant_id())
    assert variant.label == "Miel"
    assert (row.name.name.text(), row.name.options.text()) == ("Savon de Marseille", "Miel")


def test_a_weight_is_asked_for_and_never_guessed(phone: Phone, till: Counter) -> None:
    cheese = till.add("Beaufort", price_cents=3490, unit=Unit.KG)
    phone.aside.choose(cheese.id)
    phone.click(phone.aside.form.next)
    assert phone.orders() == []
    assert QApplication.focusWidget() is phone.aside.rows()[0].amount

    phone.type("300")
    phone.click(phone.aside.form.next)

    (order,) = phone.orders()
    assert order.lines[0].qty_milli == 300
    assert order.lines[0].total_cents == 1047


def test_more_than_is_left_is_said_and_never_refused(phone: Phone, soap: Product) -> None:
    phone.aside.choose(soap.id)
    phone.type("12")
    assert phone.aside.rows()[0].detail() == "only 10 left"
    phone.click(phone.aside.form.next)
    assert len(phone.orders()) == 1


def test_a_product_without_a_price_is_refused_in_plain_words(phone: Phone, till: Counter) -> None:
    rose = till.add("Rose de Noël", price_cents=None)
    phone.aside.choose(rose.id)
    phone.click(phone.aside.form.next)
    assert "Rose de Noël" in phone.refused[-1]
    assert len(phone.aside.rows()) == 1, "nothing that was typed is lost"


def test_nothing_is_not_put_aside(phone: Phone) -> None:
    phone.click(phone.aside.form.next)
    assert phone.refused
    assert phone.orders() == []


def test_the_moment_it_is_collected_may_be_set(phone: Phone, soap: Product) -> None:
    form = phone.aside.form
    assert not form.hour.isEnabled()
    phone.aside.choose(soap.id)
    form.day.setCurrentIndex(2)
    form.hour.setCurrentIndex(form.hour.findText("17:30"))
    phone.click(form.next)

    (order,) = phone.orders()
    assert order.pickup_from_ms is not None
    at = local_time(order.pickup_from_ms)
    tomorrow = local_time(phone.till.parts.now_ms()).date() + timedelta(days=1)
    assert (at.date(), at.hour, at.minute) == (tomorrow, 17, 30)
    assert isinstance(at, datetime)


def test_without_a_day_there_is_no_promise(phone: Phone, soap: Product) -> None:
    phone.aside.choose(soap.id)
    phone.click(phone.aside.form.next)
    assert phone.orders()[0].pickup_from_ms is None


def test_a_note_goes_with_it(phone: Phone, soap: Product) -> None:
    phone.aside.choose(soap.id)
    phone.type("Paquet cadeau", phone.aside.form.note)
    phone.press(ENTER)
    assert phone.orders()[0].note == "Paquet cadeau"
    assert phone.place.sheet.form.note.text() == "Paquet cadeau"


def test_what_was_typed_is_kept_when_the_panel_is_put_away(phone: Phone, soap: Product) -> None:
    phone.aside.choose(soap.id)
    phone.type("Jeanne", phone.aside.form.name)
    phone.press(Qt.Key.Key_Escape)
    assert not phone.aside.isVisible()
    phone.place.new()
    assert phone.aside.form.name.text() == "Jeanne"
    assert len(phone.aside.rows()) == 1

    phone.click(phone.aside.form.clear)
    assert phone.aside.rows() == []
    assert phone.aside.form.name.text() == ""


def test_an_article_is_taken_off_the_list(phone: Phone, soap: Product) -> None:
    phone.aside.choose(soap.id)
    phone.click(phone.aside.rows()[0]._away)
    assert phone.aside.rows() == []
    assert phone.aside.form.total.text() == f"0,00{NBSP}€"


def test_the_key_is_written_on_the_button_only_where_it_presses_it(
    phone: Phone, soap: Product
) -> None:
    step = phone.aside.form.next
    phone.aside.choose(soap.id)
    assert not step.key_active(), "in a quantity, Enter goes on to the next article"
    phone.aside.form.name.setFocus()
    assert step.key_active()
    phone.type("sav", phone.aside.form.articles)
    assert not step.key_active()


def test_a_price_changed_meanwhile_is_what_will_be_asked(
    phone: Phone, soap: Product, till: Counter
) -> None:
    phone.aside.choose(soap.id)
    before = till.product(soap.id)
    till.do(ChangeProduct.between(before, replace(before, price_cents=500)))
    phone.settle()
    assert phone.aside.form.total.text() == f"5,00{NBSP}€"


def test_only_goods_are_found(phone: Phone, soap: Product, till: Counter) -> None:
    till.receive(till.order_of([(soap, 1000)], code="SAVZZ2"))
    found = phone.aside._find("sav")
    assert [each.id for each in found] == [soap.id]
    assert found[0].detail.startswith(f"4,50{NBSP}€")
    assert isinstance(found[0].id, UUID)
