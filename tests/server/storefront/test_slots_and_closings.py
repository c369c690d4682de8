"""When one can come: hours, closings, slots to choose, a shop that takes no orders for a while."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from digitaix_protocol.rules import order_record
from digitaix_server.database import Database, now_ms
from digitaix_server.services import pickups, shops, staleness
from digitaix_server.tables import OrderRow
from digitaix_server.town_clock import moment_of, on_the_clock
from tests.helpers.customer import Customer
from tests.helpers.stalls import Goods, Stall
from tests.server.storefront.test_reserving import MARTINE, orders, plain, takes

ALL_DAY = [[[0, 1439]]] * 7
"""So that a test means the same at any hour."""


def here(base: Database) -> datetime:
    with base.reading() as db:
        return on_the_clock(now_ms(db))


@pytest.fixture
def open_stall(base: Database) -> Stall:
    return Stall(base, "Fromagerie du Port", hours=ALL_DAY, slot_minutes=60, slot_orders=1)


@pytest.fixture
def tomme(open_stall: Stall) -> Goods:
    return open_stall.sells("Tomme entière", 2490, 9000)


def _slot(stall: Stall) -> str:
    return f"slot-{stall.id}"


def _times(html: str) -> list[str]:
    return re.findall(r'<option value="(\d+)"', html)


def test_a_time_is_chosen_and_kept_with_the_order(
    customer: Customer, open_stall: Stall, tomme: Goods, base: Database
) -> None:
    takes(customer, open_stall, tomme)
    assert "Quand venez-vous" in customer.html
    assert "<optgroup" in customer.html
    chosen = _times(customer.html)[3]

    text = customer.sends("/reserver", **MARTINE, **{_slot(open_stall): chosen})

    assert "Votre créneau" in text
    with base.reading() as db:
        row = db.scalars(select(OrderRow)).one()
    order = order_record.read(row.data)
    assert row.pickup_from_ms == order["pickup_from_ms"] == int(chosen)
    assert order["pickup_to_ms"] == int(chosen) + 3_600_000


def test_who_chooses_no_time_is_asked_for_one_and_nothing_is_reserved(
    customer: Customer, open_stall: Stall, tomme: Goods, base: Database
) -> None:
    takes(customer, open_stall, tomme)

    text = plain(customer.sends("/reserver", **MARTINE))

    assert "Fromagerie du Port : choisissez quand vous venez" in text
    assert 'value="Martine Dupont"' in customer.html
    assert orders(base) == 0


def test_a_time_taken_meanwhile_is_said_and_what_was_typed_stays(
    customer: Customer,
    comes: Callable[..., Customer],
    open_stall: Stall,
    tomme: Goods,
    base: Database,
) -> None:
    other = comes()
    takes(other, open_stall, tomme)
    takes(customer, open_stall, tomme)
    chosen = _times(customer.html)[2]
    other.sends(
        "/reserver", name="Luc Blanc", phone="06 39 98 00 11", **{_slot(open_stall): chosen}
    )
    assert orders(base) == 1

    text = customer.sends("/reserver", **MARTINE, note="Merci", **{_slot(open_stall): chosen})

    assert "ce créneau vient d’être complet" in plain(text)
    assert 'value="Martine Dupont"' in customer.html
    assert "Merci" in customer.html
    assert chosen not in _times(customer.html)
    assert orders(base) == 1
    free = _times(customer.html)[0]
    customer.sends("/reserver", **MARTINE, **{_slot(open_stall): free})
    assert orders(base) == 2


@pytest.mark.parametrize("chosen", ["1", "soon", "9" * 19, "-5"])
def test_a_time_that_was_never_offered_is_none(
    customer: Customer, open_stall: Stall, tomme: Goods, base: Database, chosen: str
) -> None:
    takes(customer, open_stall, tomme)
    customer.sends("/reserver", **MARTINE, **{_slot(open_stall): chosen})
    assert orders(base) == 0


def test_a_pause_is_said_and_nothing_can_be_reserved(customer: Customer, base: Database) -> None:
    stall = Stall(base, "Fromagerie du Port", pause={"until_ms": None})
    goods = stall.sells("Tomme entière", 2490, 9000)
    said = "Cette boutique ne prend pas de réservations en ce moment"
    assert said in customer.opens(f"/boutique/{stall.slug}")
    assert said in customer.opens(f"/boutique/{stall.slug}/produit/{goods.id}")

    takes(customer, stall, goods)

    assert customer.path == "/panier"
    assert said in customer.html
    assert 'href="/reserver"' not in customer.html


def test_a_pause_that_begins_while_the_form_is_filled_in_is_respected(
    customer: Customer, stall: Stall, base: Database
) -> None:
    goods = stall.sells("Tomme entière", 2490, 9000)
    takes(customer, stall, goods)
    stall.says(pause={"until_ms": None})

    text = plain(customer.sends("/reserver", **MARTINE))

    assert "ne prend pas de réservations en ce moment. Rien n’a été réservé." in text
    assert orders(base) == 0


def test_the_shops_page_says_when_it_is_open_and_when_it_is_away(
    customer: Customer, base: Database
) -> None:
    today = here(base).date()
    away = [
        {
            "from": (today + timedelta(days=2)).isoformat(),
            "to": (today + timedelta(days=4)).isoformat(),
            "word": "Congés <b>d’hiver</b>",
        }
    ]
    stall = Stall(base, "Fromagerie du Port", hours=ALL_DAY, closings=away)
    text = plain(customer.opens(f"/boutique/{stall.slug}"))
    assert "Ouvert jusqu’à 23 h 59" in text
    assert "tous les jours" in text
    assert "Fermé du " in text
    assert "Congés <b>" not in customer.html

    shut = Stall(base, "Fromagerie du Lac", hours=[[]] * 7)
    goods = shut.sells("Tomme entière", 2490, 9000)
    assert "Fermé" in customer.opens(f"/boutique/{shut.slug}")
    takes(customer, shut, goods)
    assert "n’a plus de créneau" in customer.html

    plain_stall = Stall(base, "Sans horaires")
    assert 'class="hours"' not in customer.opens(f"/boutique/{plain_stall.slug}")


def test_a_shop_is_silent_only_in_its_own_hours(base: Database) -> None:
    """Closed since it was heard, it has sold nothing unheard; open all day, it may have."""
    ages = []
    for name, hours in (("A", [[]] * 7), ("B", ALL_DAY), ("C", None)):
        stall = Stall(base, name, **({} if hours is None else {"hours": hours}))
        stall.falls_silent()
        with base.reading() as db:
            ages.append(staleness.of_shop(db, shops.by_slug(db, stall.slug)).age_ms)
    assert ages[0] == 0 < ages[2] < ages[1]


def test_made_to_order_is_offered_once_it_can_be_made(
    customer: Customer, open_stall: Stall, base: Database
) -> None:
    cake = open_stall.sells(
        "Gâteau", 2490, 9000, making={"to_order": True, "lead_minutes": 3 * 24 * 60}
    )
    takes(customer, open_stall, cake)

    first = on_the_clock(int(_times(customer.html)[0]))

    assert first >= here(base) + timedelta(days=3, minutes=-1)


def test_the_same_moments_are_offered_to_page_and_checkout(
    open_stall: Stall, base: Database
) -> None:
    with base.reading() as db:
        shop = shops.by_slug(db, open_stall.slug)
        found = pickups.offered(db, shop)
    assert [moment_of(on_the_clock(slot.from_ms)) for slot in found] == [
        slot.from_ms for slot in found
    ]
