"""What customers are told before they order, and what is not reserved until they are."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from digitaix_server.database import Database, now_ms
from digitaix_server.services import basket, catalogue, checkout
from digitaix_server.services.checkout import Contact, Seen
from digitaix_server.services.errors import NotReservable
from digitaix_server.services.views import Availability, Placed
from digitaix_server.telling import contact_link, emphasised
from digitaix_server.town_clock import town_day
from tests.helpers.customer import Customer
from tests.helpers.stalls import SAID, Goods, Stall

EVIL = "<script>alert(1)</script>\"'& Lait"
MAKER = {
    "maker": "Roc SAS",
    "address": "1 rue du Lac, 73100 Aix",
    "contact": "sav@roc.example",
    "warnings": "Dès 3 ans.\nPetites pièces.",
}


def page_of(stall: Stall, goods: Goods) -> str:
    return f"/boutique/{stall.slug}/produit/{goods.id}"


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


def days_from_now(base: Database, days: int) -> str:
    with base.reading() as db:
        return f"{town_day(now_ms(db)) + timedelta(days=days):%m-%d}"


def test_food_says_what_is_in_it_with_the_allergens_standing_out(
    customer: Customer, stall: Stall
) -> None:
    biscuits = stall.sells(
        "Sablés",
        390,
        food={
            "ingredients": "Farine de blé, beurre, œufs, laitue",
            "allergens": ["gluten", "milk", "eggs"],
            "traces": ["nuts"],
            "origin": "Blé : France",
            "net_milli": 250,
        },
    )

    text = customer.opens(page_of(stall, biscuits))

    for said in (
        "soit 15,60 €/kg",
        "Contient : gluten, lait, œufs",
        "Peut contenir : fruits à coque",
        "Origine Blé : France",
        "Quantité nette 250 g",
    ):
        assert said in text
    assert "Farine de <strong>blé</strong>, <strong>beurre</strong>" in customer.html
    assert "<strong>œufs</strong>, laitue" in customer.html
    assert customer.has_form("/reserver")
    assert "3,90 € 15,60 €/kg" in customer.opens(f"/boutique/{stall.slug}")


def test_a_wine_says_its_strength_and_that_minors_are_not_served(
    customer: Customer, stall: Stall
) -> None:
    told = {"allergens": ["sulphites"], "net_milli": 750, "net_unit": "l"}
    wine = stall.sells("Chinon", 1200, food={**told, "alcohol_bp": 1250})
    shandy = stall.sells("Panaché", 200, food={**told, "alcohol_bp": 90, "ingredients": "Bière"})

    text = customer.opens(page_of(stall, wine))
    assert "Alcool 12,5 % vol" in plain(text)
    assert "Vente interdite aux moins de 18 ans" in text
    assert customer.has_form("/reserver")

    text = customer.opens(page_of(stall, shandy))
    assert "Alcool 0,9 % vol" in plain(text)
    assert "18 ans" not in text


def test_in_english_too(comes: Any, stall: Stall) -> None:
    said: dict[str, Any] = {
        "food": {"allergens": []},
        "withdrawal": {"excluded": True, "reason": "perishable"},
    }
    cheese = stall.sells("Tomme", 3490, 5000, unit="kg", selling={"per_milli": 100}, **said)
    text = comes(language="en").opens(page_of(stall, cheese))
    assert "€3.49/100 g" in text
    assert "that is €34.90/kg" in text
    assert "None of the 14 that must be declared" in text
    assert "cannot be given back: it spoils or expires quickly" in text


def test_other_goods_say_who_answers_for_them(customer: Customer, base: Database) -> None:
    shop = Stall(base, "Chez Oscarine", trade="clothes")
    boots = shop.sells("Bottes", 9900, food=None, safety=MAKER)

    text = customer.opens(page_of(shop, boots))

    assert "Fabricant Roc SAS" in text
    assert 'href="mailto:sav@roc.example"' in customer.html
    assert "Dès 3 ans.<br>Petites pièces." in customer.html
    assert "dans les 14 jours après le retrait" in text
    assert customer.has_form("/reserver")


@pytest.mark.parametrize(
    ("trade", "groups", "asked_for"),
    [
        ("food", {"food": {"origin": "France"}}, "ingrédients, allergènes, quantité nette"),
        ("food", {"food": None}, "ingrédients, allergènes, quantité nette"),
        ("clothes", {"food": None}, "fabricant, adresse postale du fabricant"),
        ("clothes", {"food": None, "safety": {**MAKER, "contact": " "}}, "adresse électronique"),
        ("flowers", {"food": {**SAID, "allergens": None}}, "(allergènes)"),
    ],
)
def test_without_what_is_due_it_is_seen_but_not_reserved(
    trade: str, groups: dict[str, Any], asked_for: str, customer: Customer, base: Database
) -> None:
    shop = Stall(base, "Boutique", trade=trade)
    goods = shop.sells("Article", **groups)

    text = customer.opens(page_of(shop, goods))

    assert "À voir en boutique" in text
    assert asked_for in text
    assert not customer.has_form("/reserver")
    with base.writing() as db, pytest.raises(NotReservable):
        basket.put(db, None, shop.slug, goods.variant, 1000)


def test_flowers_and_shops_of_no_trade_have_nothing_due(customer: Customer, base: Database) -> None:
    for trade in ("flowers", ""):
        shop = Stall(base, f"Boutique {trade}", trade=trade)
        customer.opens(page_of(shop, shop.sells("Rose", food=None)))
        assert customer.has_form("/reserver")


def test_what_is_taken_back_meanwhile_is_refused_at_the_checkout(
    stall: Stall, base: Database
) -> None:
    jam = stall.sells("Confiture", 500)
    with base.writing() as db:
        held = basket.put(db, None, stall.slug, jam.variant, 1000)
    stall.changes(jam, food={"origin": "Savoie"})

    with base.writing() as db, pytest.raises(NotReservable):
        checkout.reserve(
            db,
            held.id,
            str(uuid4()),
            Contact("Ana", "0600000000"),
            "",
            {jam.variant: Seen(500, 1000)},
        )
    with base.reading() as db:
        assert not basket.view(db, held.id).ready


def test_out_of_season_it_says_from_when_it_comes_back(
    customer: Customer, stall: Stall, base: Database
) -> None:
    season = {"season_from": days_from_now(base, 30), "season_to": days_from_now(base, 60)}
    lily = stall.sells("Muguet", making=season)

    text = customer.opens(page_of(stall, lily))

    assert "Hors saison" in text
    assert re.search(r"De nouveau à partir du \d", text)
    assert "De saison du" in text
    assert not customer.has_form("/reserver")
    assert "Hors saison" in customer.opens(f"/boutique/{stall.slug}")
    with base.writing() as db, pytest.raises(NotReservable):
        basket.put(db, None, stall.slug, lily.variant, 1000)

    stall.changes(lily, making={**season, "season_from": days_from_now(base, -3)})
    customer.opens(page_of(stall, lily))
    assert customer.has_form("/reserver")


@pytest.mark.parametrize("stock", [None, 0])
def test_made_to_order_it_is_never_sold_out_and_takes_its_time(
    stock: int | None, customer: Customer, stall: Stall, base: Database
) -> None:
    making = {"to_order": True, "lead_minutes": 2880, "example_photo": True}
    cake = stall.sells("Pièce montée", 500, stock, food={"allergens": ["eggs"]}, making=making)
    text = customer.opens(page_of(stall, cake))
    assert "Fait sur commande, pour vous. À retirer environ 2 jours après" in text
    assert "À retirer environ 2 jours après votre réservation" in text
    assert '"https://schema.org/MadeToOrder"' in customer.html

    orders: list[Placed] = []
    for _ in range(2):
        with base.writing() as db:
            held = basket.put(db, None, stall.slug, cake.variant, 3000)
            made = checkout.reserve(
                db, held.id, str(uuid4()), Contact("Ana", "0600000000"), "",
                {cake.variant: Seen(500, 3000)},
            )  # fmt: skip
            orders += made.orders
            now = now_ms(db)
    assert all((order.pickup_from_ms or 0) - now > 2879 * 60_000 for order in orders)
    with base.reading() as db:
        page = catalogue.product_page(db, stall.slug, cake.id)
    assert page.availability is Availability.AVAILABLE


def test_what_shops_typed_is_never_markup_nor_a_trap(customer: Customer, base: Database) -> None:
    shop = Stall(base, "Boutique", trade="other")
    goods = shop.sells(
        "Article",
        food=None,
        safety={**MAKER, "maker": EVIL, "contact": "javascript:alert(1)", "warnings": EVIL},
    )
    customer.opens(page_of(shop, goods))
    assert "<script>alert" not in customer.html
    assert "javascript:" in customer.html
    assert 'href="javascript:' not in customer.html

    shown = str(emphasised(EVIL, ("milk",)))
    assert shown.startswith("&lt;script&gt;")
    assert shown.endswith("<strong>Lait</strong>")


@pytest.mark.parametrize(
    ("typed", "link"),
    [
        ("sav@roc.example", "mailto:sav@roc.example"),
        ("https://roc.example/sav", "https://roc.example/sav"),
        ("www.roc.example/sav", "https://www.roc.example/sav"),
        ("sav@roc.example?bcc=x@y.example", ""),
        ("data:text/html,x", ""),
        ("01 02 03", ""),
        ("", ""),
    ],
)
def test_an_electronic_address_leads_somewhere_only_where_it_surely_is_one(
    typed: str, link: str
) -> None:
    assert contact_link(typed) == link


@pytest.mark.parametrize(
    "junk", [5, "x", ["milk"], {"allergens": 5}, {"season_from": "99-99", "to_order": "yes"}]
)
def test_groups_kept_from_before_anybody_checked_them_break_no_page(
    junk: object, customer: Customer, base: Database
) -> None:
    shop = Stall(base, "Fleurs", trade="flowers")
    goods = shop.sells("Rose", food=junk, safety=junk, making=junk, withdrawal=junk)
    customer.opens(page_of(shop, goods))
    assert customer.status == 200


def test_each_size_has_its_own_price_of_a_litre(customer: Customer, stall: Stall) -> None:
    wine = stall.sells(
        "Mondeuse",
        1590,
        food={**SAID, "net_milli": 750, "net_unit": "l"},
        options=[[("Format", "Bouteille")], [("Format", "Magnum 1,5 l")]],
        prices=[1590, 3490],
    )

    text = plain(customer.opens(page_of(stall, wine)))
    assert "dès 15,90 € Disponible soit 21,20 €/l" in text
    assert "Quantité nette 75 cl, 1,5 l" in text
    assert "dès 15,90 € 21,20 €/l" in plain(customer.opens(f"/boutique/{stall.slug}"))

    text = plain(customer.opens(f"{page_of(stall, wine)}?variante={wine.variants[1]}"))
    assert "34,90 € Disponible soit 23,27 €/l" in text
