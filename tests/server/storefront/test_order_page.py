"""The customer's page of their order."""

from __future__ import annotations

import json
import re
from uuid import UUID

import pytest
from sqlalchemy import select

from digitaix_protocol.rules import order_record
from digitaix_protocol.rules.order_states import State
from digitaix_server.database import Database
from digitaix_server.routes.reservations import qr_code
from digitaix_server.tables import OrderRow, StockRow
from tests.helpers.customer import Customer
from tests.helpers.stalls import Goods, Stall


@pytest.fixture
def tomme(stall: Stall) -> Goods:
    return stall.sells("Tomme", 2190, 5000, unit="kg")


@pytest.fixture
def order(customer: Customer, stall: Stall, base: Database, tomme: Goods) -> UUID:
    customer.opens(f"/boutique/{stall.slug}/produit/{tomme.id}")
    customer.sends(f"{tomme.id}/reserver", quantity="300")
    customer.sends("/reserver", name="Martine Dupont", phone="0639984127")
    with base.reading() as db:
        return db.scalars(select(OrderRow.id)).one()


def test_it_shows_the_code_large_the_qr_and_what_happens_next(
    customer: Customer, base: Database, order: UUID
) -> None:
    with base.reading() as db:
        code = db.scalars(select(OrderRow.code)).one()

    assert f'<p class="code">{code[:3]} {code[3:]}</p>' in customer.html
    assert str(qr_code(code)) in customer.html
    assert "Et maintenant" in customer.text
    assert "réglez le poids exact en boutique" in customer.text
    assert "Martine D." in customer.text
    assert "Dupont" not in customer.text
    assert "4 place du Revard" in customer.text


def test_what_is_to_be_paid_says_how_much_of_it_is_vat(customer: Customer, order: UUID) -> None:
    assert "dont TVA : 0,34 € (5,5 %)" in customer.text


def test_its_address_cannot_be_guessed_nor_kept_by_others(customer: Customer, order: UUID) -> None:
    assert re.fullmatch(r"/commande/[A-Za-z0-9_-]{32,}", customer.path)
    assert customer.headers["cache-control"] == "no-store"
    assert 'name="robots" content="noindex, nofollow"' in customer.html


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (State.TO_CONFIRM, "La boutique vérifie"),
        (State.ACCEPTED, "C’est réservé"),
        (State.PREPARING, "En préparation"),
        (State.READY, "Prête\N{NO-BREAK SPACE}: vous pouvez venir"),
        (State.COLLECTED, "Retirée"),
        (State.DECLINED, "La boutique ne peut pas"),
        (State.CANCELLED, "Annulée"),
        (State.NOT_COLLECTED, "Non retirée"),
    ],
)
def test_where_it_stands_is_said_in_words(
    customer: Customer, stall: Stall, order: UUID, state: State, said: str
) -> None:
    stall.takes_on(order, state)

    customer.opens(customer.path)

    assert f"<h1>{said}</h1>" in customer.html


def test_an_ended_order_offers_no_code_to_show_and_nothing_to_cancel(
    customer: Customer, stall: Stall, order: UUID
) -> None:
    stall.takes_on(order, State.COLLECTED)
    customer.opens(customer.path)

    assert 'class="qr"' not in customer.html
    assert not customer.has_form("/annuler")


@pytest.mark.parametrize("state", [State.DECLINED, State.CANCELLED, State.NOT_COLLECTED])
def test_what_was_called_off_asks_for_no_money(
    customer: Customer, stall: Stall, order: UUID, state: State
) -> None:
    assert "À régler en boutique" in customer.opens(customer.path)
    stall.takes_on(order, state)
    text = customer.opens(customer.path)
    assert "Vous ne devez rien" in text
    assert "À régler" not in text
    assert "TVA" not in text
    assert "Où retirer" not in text


def test_what_was_collected_says_what_it_came_to_and_what_came_back(
    customer: Customer, stall: Stall, base: Database, order: UUID
) -> None:
    with base.reading() as db:
        line = json.loads(db.scalars(select(OrderRow)).one().data)["lines"][0]
    stall.takes_on(order, State.PREPARING, lines=[line | {"prepared_milli": 300}])
    back = order_record.event(order_record.HANDED, order_record.SHOP, 2, handed={line["id"]: -120})
    left = {"from": "ready", "to": "collected", "handed": {line["id"]: 300}}
    moved = order_record.event(order_record.MOVED, order_record.SHOP, 1, **left)
    stall.takes_on(order, State.COLLECTED, events=[moved, back])

    text = customer.opens(customer.path).replace("\N{NO-BREAK SPACE}", " ")
    assert "Rapporté : 120 g" in text
    assert "En tout 6,57 €" in text
    assert "À régler" not in text


def test_cancelling_frees_the_goods_at_once_and_can_be_reloaded(
    customer: Customer, base: Database, order: UUID
) -> None:
    page = customer.path
    text = customer.sends("/annuler")

    assert customer.path == page
    assert "Annulée" in text
    with base.reading() as db:
        assert db.scalars(select(StockRow.reserved_milli)).one() == 0
    assert not customer.has_form("/annuler")


def test_cancelling_twice_is_no_error(customer: Customer, order: UUID) -> None:
    form = customer.form("/annuler")
    customer.sends("/annuler")
    text = customer.posts(form.action, form.fields)

    assert customer.status == 200
    assert "Annulée" in text


def test_cancelling_what_is_being_prepared_asks_the_shop(
    customer: Customer, stall: Stall, order: UUID
) -> None:
    stall.takes_on(order, State.PREPARING)
    customer.opens(customer.path)
    text = customer.sends("/annuler")

    assert "Annulation demandée" in text
    assert not customer.has_form("/annuler")


def test_cancelling_what_was_collected_is_too_late_and_says_so(
    customer: Customer, stall: Stall, order: UUID
) -> None:
    form = customer.form("/annuler")
    stall.takes_on(order, State.COLLECTED)
    text = customer.posts(form.action, form.fields)

    assert customer.refused
    assert "Il est trop tard" in text


def test_a_weighed_line_shows_what_was_asked_and_what_was_prepared(
    customer: Customer, stall: Stall, base: Database, order: UUID
) -> None:
    with base.reading() as db:
        row = db.scalars(select(OrderRow)).one()
    line = json.loads(row.data)["lines"][0]
    weighed = line | {"prepared_milli": 312, "total_cents": 683}
    stall.takes_on(order, State.READY, lines=[weighed])

    text = customer.opens(customer.path).replace("\N{NO-BREAK SPACE}", " ")

    assert "préparé : 0,312 kg, demandé : 300 g" in text
    assert "6,83 €" in text
    assert "environ" not in text


def test_a_dropped_line_is_struck_and_costs_nothing(
    customer: Customer, stall: Stall, base: Database, order: UUID
) -> None:
    with base.reading() as db:
        row = db.scalars(select(OrderRow)).one()
    line = json.loads(row.data)["lines"][0]
    stall.takes_on(order, State.PREPARING, lines=[line | {"dropped": True}])

    text = customer.opens(customer.path).replace("\N{NO-BREAK SPACE}", " ")

    assert "Retiré par la boutique" in text
    assert "0,00 €" in text
