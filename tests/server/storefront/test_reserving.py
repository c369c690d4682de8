"""From the basket to a confirmed reservation, whatever happens on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from sqlalchemy import func, select

from digitaix_server.database import Database
from digitaix_server.tables import ContactRow, CustomerLinkRow, OrderRow, StockRow
from tests.helpers.customer import Customer
from tests.helpers.stalls import Goods, Stall

MARTINE = {"name": "Martine Dupont", "phone": "06 39 98 41 27"}


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


def takes(customer: Customer, stall: Stall, goods: Goods, **chosen: str) -> str:
    customer.opens(f"/boutique/{stall.slug}/produit/{goods.id}")
    return customer.sends(f"/{goods.id}/reserver", **chosen)


def orders(base: Database) -> int:
    with base.reading() as db:
        return db.scalar(select(func.count()).select_from(OrderRow)) or 0


def reserved(base: Database, goods: Goods) -> int:
    with base.reading() as db:
        return sum(
            db.scalars(
                select(StockRow.reserved_milli).where(StockRow.variant_id.in_(goods.variants))
            )
        )


@pytest.fixture
def tomme(stall: Stall) -> Goods:
    return stall.sells("Tomme entière", 2490, 5000)


def test_a_reservation_needs_a_name_and_a_way_to_reach(
    customer: Customer, stall: Stall, base: Database, tomme: Goods
) -> None:
    text = takes(customer, stall, tomme)
    assert "Tomme entière" in text
    assert "À régler en boutique" in text
    assert "24,90 €" in plain(text)

    text = customer.sends("/reserver", **MARTINE)

    assert customer.path.startswith("/commande/")
    assert "C’est réservé" in text
    assert "Votre code de retrait" in text
    assert orders(base) == 1
    assert reserved(base, tomme) == 1000
    with base.reading() as db:
        contact = db.scalars(select(ContactRow)).one()
    assert (contact.name, contact.phone) == ("Martine Dupont", "06 39 98 41 27")


def test_letters_will_be_in_the_language_one_reserved_in(
    comes: Callable[..., Customer], stall: Stall, base: Database, tomme: Goods
) -> None:
    john = comes(language="en-GB,en;q=0.9")
    takes(john, stall, tomme)
    john.sends("/reserver", name="John Smith", email="john@example.com")
    with base.reading() as db:
        assert db.scalars(select(CustomerLinkRow.language)).one() == "en"


def test_an_e_mail_address_alone_will_do_and_a_word_for_the_shop_goes_along(
    customer: Customer, stall: Stall, tomme: Goods
) -> None:
    takes(customer, stall, tomme)
    text = customer.sends(
        "/reserver", name="Léa", email="lea@exemple.fr", note="En un morceau <b>merci</b>"
    )

    assert "En un morceau <b>merci</b>" in text
    assert "<b>merci" not in customer.html


@pytest.mark.parametrize(
    ("filled", "field", "said"),
    [
        ({"name": "", "phone": "0639984127"}, "name", "Écrivez vos prénom et nom."),
        ({"name": "Léa"}, "phone", "Écrivez un numéro de téléphone ou une adresse e-mail."),
        ({"name": "Léa", "phone": "12"}, "phone", "Ce numéro n’est pas complet"),
        ({"name": "Léa", "email": "lea@"}, "email", "Cette adresse n’est pas complète"),
        ({"name": "L" * 81, "phone": "0639984127"}, "name", "80 caractères au plus"),
        ({**MARTINE, "note": "x" * 501}, "note", "500 caractères au plus"),
    ],
)
def test_what_is_amiss_is_said_at_its_field_and_nothing_typed_is_lost(
    customer: Customer,
    stall: Stall,
    base: Database,
    tomme: Goods,
    filled: dict[str, str],
    field: str,
    said: str,
) -> None:
    takes(customer, stall, tomme)
    text = customer.sends("/reserver", **filled)

    assert customer.refused
    assert said in plain(text)
    assert f'aria-describedby="{field}-error"' in customer.html
    form = customer.form("/reserver")
    assert {name: form.fields[name][0] for name in filled} == filled
    assert orders(base) == 0


def test_sending_the_same_form_twice_makes_one_order(
    customer: Customer, stall: Stall, base: Database, tomme: Goods
) -> None:
    takes(customer, stall, tomme)
    form = customer.form("/reserver")
    sent = form.fields | {name: [value] for name, value in MARTINE.items()}
    customer.posts("/reserver", sent)
    first = customer.path
    customer.posts("/reserver", sent)

    assert customer.path == first
    assert orders(base) == 1
    assert reserved(base, tomme) == 1000


def test_the_basket_is_empty_after_and_the_way_back_makes_nothing(
    customer: Customer, stall: Stall, base: Database, tomme: Goods
) -> None:
    takes(customer, stall, tomme)
    customer.sends("/reserver", **MARTINE)

    assert "Votre panier est vide" in customer.opens("/reserver")
    assert customer.path == "/panier"
    assert orders(base) == 1


def test_two_shops_make_two_orders_that_know_each_other(
    customer: Customer, stall: Stall, base: Database, tomme: Goods
) -> None:
    florist = Stall(base, "Jardin du Revard", trade="flowers")
    takes(customer, stall, tomme)
    text = takes(customer, florist, florist.sells("Bouquet", 3490))
    assert text.index("Fromagerie des Thermes") < text.index("Jardin du Revard")

    text = customer.sends("/reserver", **MARTINE)

    assert orders(base) == 2
    assert "Vos autres réservations du même panier" in text
    assert "Jardin du Revard" in text


def test_what_was_sold_out_meanwhile_is_told_and_nothing_is_reserved(
    customer: Customer, stall: Stall, base: Database, tomme: Goods
) -> None:
    takes(customer, stall, tomme)
    stall.moves(tomme.variant, -5000, "counter")
    text = customer.sends("/reserver", **MARTINE)

    assert customer.refused
    assert "vient de partir : rupture. Rien n’a été réservé." in plain(text)
    assert not customer.has_form("/reserver")
    assert orders(base) == 0

    customer.sends(str(tomme.variant), quantity="0")
    assert "Votre panier est vide" in customer.text


def test_when_less_is_left_the_basket_says_how_much(
    customer: Customer, stall: Stall, tomme: Goods
) -> None:
    takes(customer, stall, tomme, quantity="3000")
    stall.moves(tomme.variant, -3000, "counter")
    text = customer.sends("/reserver", **MARTINE)
    assert "Il ne reste pas assez de Tomme entière" in plain(text)
    assert "Il n’en reste que 2." in text

    customer.sends(str(tomme.variant), quantity="2000")
    assert "Il n’en reste que" not in customer.text
    customer.opens("/reserver")
    assert "C’est réservé" in customer.sends("/reserver", **MARTINE)


def test_a_price_that_changed_is_shown_and_asked_again(
    customer: Customer, stall: Stall, base: Database, tomme: Goods
) -> None:
    takes(customer, stall, tomme)
    stall.changes(tomme, pricing={"price_cents": 2690, "price_unit": "piece", "vat_bp": 550})
    text = plain(customer.sends("/reserver", **MARTINE))

    assert customer.refused
    assert "26,90 €" in text
    assert "C’était 24,90 €." in text
    assert orders(base) == 0
    form = customer.form("/reserver")
    assert form.fields["name"] == ["Martine Dupont"]

    text = plain(customer.sends("/reserver"))
    assert "C’est réservé" in text
    assert "26,90 €" in text


def test_prices_made_up_by_the_browser_change_nothing(
    customer: Customer, stall: Stall, base: Database, tomme: Goods
) -> None:
    takes(customer, stall, tomme)
    for seen in ([f"{tomme.variant}:1:1000"], ["x:y:z"], [], [f"{tomme.variant}:{2490}"]):
        customer.sends("/reserver", seen=seen, **MARTINE)
        assert customer.refused

    assert orders(base) == 0


def test_goods_taken_off_the_shelf_leave_the_basket_and_the_rest_can_be_reserved(
    customer: Customer, stall: Stall, base: Database, tomme: Goods
) -> None:
    other = stall.sells("Reblochon", 1150)
    takes(customer, stall, tomme)
    takes(customer, stall, other)
    stall.changes(tomme, web_visible=False)
    text = plain(customer.sends("/reserver", **MARTINE))

    assert "Un article n’est plus en rayon et a été retiré de votre panier." in text
    assert orders(base) == 0

    assert "C’est réservé" in customer.sends("/reserver")
    assert reserved(base, other) == 1000
    assert reserved(base, tomme) == 0


def test_quantities_in_the_basket_go_up_and_down(
    customer: Customer, stall: Stall, tomme: Goods
) -> None:
    takes(customer, stall, tomme)
    assert "24,90 €" in plain(customer.opens("/panier"))

    customer.sends(str(tomme.variant), quantity="3000")
    assert customer.path == "/panier"
    assert "74,70 €" in plain(customer.text)

    customer.sends(str(tomme.variant), quantity="0")
    assert "Votre panier est vide" in customer.text


def test_reserving_the_same_article_again_does_not_double_it(
    customer: Customer, stall: Stall, tomme: Goods
) -> None:
    takes(customer, stall, tomme, quantity="2000")
    text = takes(customer, stall, tomme, quantity="2000")

    assert "49,80 €" in plain(text)


def test_the_last_piece_goes_to_one_customer(
    comes: Callable[..., Customer], stall: Stall, base: Database
) -> None:
    last = stall.sells("Orchidée", 2900, 1000)
    both = [comes(address=f"192.0.2.{n}") for n in (1, 2)]
    for one in both:
        takes(one, stall, last)
    texts = [plain(one.sends("/reserver", **MARTINE)) for one in both]

    assert "C’est réservé" in texts[0]
    assert "rupture. Rien n’a été réservé." in texts[1]
    assert orders(base) == 1


def test_no_page_on_the_way_speaks_of_paying_other_than_in_the_shop(
    customer: Customer, stall: Stall, tomme: Goods
) -> None:
    pages = [
        customer.opens("/"),
        customer.opens(f"/boutique/{stall.slug}"),
        customer.opens(f"/boutique/{stall.slug}/produit/{tomme.id}"),
        takes(customer, stall, tomme),
        customer.opens("/panier"),
        customer.opens("/reserver"),
        customer.sends("/reserver", **MARTINE),
    ]

    assert not words_in(pages, ("carte bancaire", "paiement", "payé", "acheter", "commander"))


def words_in(pages: Iterable[str], words: Iterable[str]) -> list[str]:
    return [word for page in pages for word in words if word in page.lower()]
