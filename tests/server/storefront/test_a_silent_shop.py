"""A shop nobody has heard for days: customers are told, before and after they reserve."""

from __future__ import annotations

import json
import re

import pytest
from sqlalchemy import select

from digitaix_protocol.rules import order_record
from digitaix_protocol.rules.order_states import State
from digitaix_server.database import Database, now_ms
from digitaix_server.services import answering
from digitaix_server.tables import OrderRow
from tests.helpers.customer import Customer
from tests.helpers.stalls import Goods, Stall
from tests.server.storefront.test_reserving import MARTINE, orders, plain, takes


@pytest.fixture
def tomme(stall: Stall) -> Goods:
    return stall.sells("Tomme entière", 2490, 5000)


def test_it_is_said_in_lists_on_the_page_and_before_one_confirms(
    customer: Customer, stall: Stall, tomme: Goods, base: Database
) -> None:
    stall.falls_silent()
    assert "À confirmer par la boutique" in customer.opens(f"/boutique/{stall.slug}")
    text = plain(customer.opens(f"/boutique/{stall.slug}/produit/{tomme.id}"))
    assert "À confirmer par la boutique" in text
    assert "elle dit oui ou non sous 24 heures" in text
    ld = json.loads(re.findall(r'<script type="application/ld\+json">(.*?)</script>',
                               customer.html, re.DOTALL)[0])  # fmt: skip
    assert ld["offers"]["availability"].endswith("LimitedAvailability")

    text = plain(takes(customer, stall, tomme))
    assert "Rien n’est promis avant que la boutique dise oui" in text
    assert "Demander à la boutique" in text

    text = plain(customer.sends("/reserver", **MARTINE))
    assert "La boutique vérifie" in text
    assert "rien n’est promis avant qu’elle dise oui" in text
    assert "votre réservation prend fin d’elle-même" in text
    assert "C’est réservé" not in text
    assert "Attendez le oui de la boutique avant de venir" in text
    assert 'class="qr"' not in customer.html
    assert orders(base) == 1


def test_who_saw_the_goods_as_there_is_told_before_anything_is_asked(
    customer: Customer, stall: Stall, tomme: Goods, base: Database
) -> None:
    takes(customer, stall, tomme)
    stall.falls_silent()

    text = plain(customer.sends("/reserver", **MARTINE))

    assert "la boutique doit d’abord dire oui. Rien n’a été réservé" in text
    assert orders(base) == 0
    assert "La boutique vérifie" in plain(customer.sends("/reserver", **MARTINE))


def test_a_basket_of_two_shops_says_which_one_is_asked(
    customer: Customer, stall: Stall, tomme: Goods, base: Database
) -> None:
    florist = Stall(base, "Fleurs du Lac", trade="flowers")
    rose = florist.sells("Rose", 300, 9000)
    stall.falls_silent()
    takes(customer, stall, tomme)
    text = plain(takes(customer, florist, rose))
    assert "Fromagerie des Thermes : sans nouvelles depuis un moment" in text
    assert "Confirmer la réservation" in text
    assert text.count("À confirmer par la boutique") == 1

    customer.sends("/reserver", **MARTINE)

    with base.reading() as db:
        assert sorted(db.scalars(select(OrderRow.state))) == ["received", "to_confirm"]


def test_the_answer_shows_on_the_customers_page(
    customer: Customer, stall: Stall, tomme: Goods, base: Database
) -> None:
    stall.falls_silent()
    takes(customer, stall, tomme)
    customer.sends("/reserver", **MARTINE)
    with base.reading() as db:
        order = db.scalars(select(OrderRow.id)).one()
    stall.takes_on(order, State.RECEIVED)
    assert "C’est réservé" in customer.opens(customer.path)
    stall.takes_on(order, State.TO_CONFIRM)
    with base.writing() as db:
        row = db.scalars(select(OrderRow)).one()
        asked = now_ms(db) - 25 * 3_600_000
        row.placed_ms = asked
        row.data = json.dumps({**order_record.read(row.data), "placed_ms": asked})
    assert answering.decline_unanswered(base) == 1
    text = customer.opens(customer.path)
    assert "La boutique n’a pas répondu" in text
    assert "Votre code de retrait" not in text
