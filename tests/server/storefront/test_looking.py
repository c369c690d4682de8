"""What customers see of the town, its shops and their goods."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from digitaix_server.database import Database
from digitaix_server.services import catalogue
from tests.helpers.customer import Customer
from tests.helpers.stalls import Goods, Stall

EVIL = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'&"


def page_of(stall: Stall, goods: Goods) -> str:
    return f"/boutique/{stall.slug}/produit/{goods.id}"


def test_the_town_shows_its_shops_and_what_came_in_last(
    customer: Customer, stall: Stall, base: Database
) -> None:
    stall.sells("Tomme de montagne")
    Stall(base, "Jardin du Revard", trade="flowers")

    text = customer.opens("/")

    assert customer.status == 200
    assert "Aix-les-Bains" in text
    assert "Fromagerie des Thermes" in text
    assert "Jardin du Revard" in text
    assert "Fleuriste" in text
    assert "Tomme de montagne" in text


def test_an_empty_town_says_so_kindly(customer: Customer) -> None:
    assert "Les premières boutiques s’installent" in customer.opens("/")


def test_a_shop_presents_itself_with_its_goods_by_category(
    customer: Customer, stall: Stall
) -> None:
    stall.sells("Tomme de montagne", category="À la coupe")
    stall.sells("Fondue prête", category="Plats & traiteur")

    text = customer.opens(f"/boutique/{stall.slug}")
    assert "4 place du Revard, 73100 Aix-les-Bains" in text
    assert "04\N{NO-BREAK SPACE}65\N{NO-BREAK SPACE}71" in customer.html
    assert 'href="tel:0465710000"' in customer.html
    assert "Tomme de montagne" in text

    chip = re.search(r'href="([^"]*categorie=Plats[^"]*)"', customer.html)
    assert chip is not None
    text = customer.opens(chip[1].replace("&amp;", "&"))
    assert "Fondue prête" in text
    assert "Tomme de montagne" not in text


def test_many_goods_are_spread_over_pages(customer: Customer, stall: Stall) -> None:
    for number in range(26):
        stall.sells(f"Fromage {number:02}")

    assert "Page 1 sur 2" in customer.opens(f"/boutique/{stall.slug}")
    assert 'rel="next"' in customer.html
    assert "Fromage 25" in customer.opens(f"/boutique/{stall.slug}?page=2")


def test_a_product_by_weight_tells_its_price_its_portions_and_what_they_come_to(
    customer: Customer, stall: Stall
) -> None:
    beaufort = stall.sells("Beaufort d'été AOP", 3490, 5000, unit="kg")

    text = customer.opens(page_of(stall, beaufort))

    assert "34,90 €/kg" in text
    assert "200 g" in text
    assert "Environ 10,47 €. Coupé et pesé pour vous, de 270 g à 330 g" in text
    assert "À retirer environ 1 heure après votre réservation" in text
    assert "Vendu par Fromagerie des Thermes" in text
    assert "Sans payer en ligne. Annulable." in text
    assert "TVA 5,5 %" in text


def test_sold_out_is_said_and_offers_no_button(customer: Customer, stall: Stall) -> None:
    gone = stall.sells("Poinsettia", stock=0)

    assert "Rupture" in customer.opens(page_of(stall, gone))
    assert not customer.has_form("/reserver")
    assert customer.html.count("<button") == 1  # the search of the page's head
    assert "Rupture" in customer.opens(f"/boutique/{stall.slug}")


def test_goods_never_counted_are_to_be_seen_in_the_shop(
    customer: Customer, stall: Stall, base: Database
) -> None:
    unknown = stall.sells("Pinède", stock=None)

    page = customer.opens(page_of(stall, unknown))
    assert "À voir en boutique" in page
    assert "ou appelez d’abord" in page
    assert not customer.has_form("/reserver")

    silent = Stall(base, "Sans téléphone", phone="")
    assert "appelez" not in customer.opens(page_of(silent, silent.sells("Pinède", stock=None)))


@pytest.mark.parametrize("words", ["beaufort", "BEAUFORT ete", "béaufört", "été"])
def test_the_search_finds_words_of_the_name_with_or_without_accents(
    customer: Customer, stall: Stall, words: str
) -> None:
    stall.sells("Beaufort d'été AOP")
    stall.sells("Tomme")

    text = customer.opens(f"/recherche?q={words}")

    assert "Beaufort d'été AOP" in text
    assert "Tomme" not in text


def test_a_search_without_result_says_what_to_try(customer: Customer, stall: Stall) -> None:
    stall.sells("Tomme")

    text = customer.opens("/recherche?q=bicyclette")
    assert "Rien pour «" in text
    assert "Essayez un mot plus court" in text


@pytest.mark.parametrize("words", ['"', "*", "a AND", "(", "' OR 1=1 --", "%", "x" * 1500, " "])
def test_no_search_breaks_the_page(customer: Customer, stall: Stall, words: str) -> None:
    stall.sells("Tomme")
    response = customer.client.get("/recherche", params={"q": words})

    assert response.status_code == 200


def test_what_a_shop_typed_is_shown_as_text_everywhere(customer: Customer, base: Database) -> None:
    stall = Stall(base, f"Chez {EVIL}", about=EVIL, street=EVIL, trade=EVIL, email=EVIL)
    goods = stall.sells(
        f"Tomme {EVIL}",
        description=EVIL,
        brand=EVIL,
        category=f"C {EVIL}",
        options=[[(f"Taille {EVIL}", f"S {EVIL}")], [(f"Taille {EVIL}", "M")]],
    )

    for path in (
        "/",
        f"/boutique/{stall.slug}",
        page_of(stall, goods),
        "/recherche?q=tomme",
        f"/recherche?q={EVIL}",
    ):
        customer.opens(path)
        assert customer.status == 200
        assert "<script>alert" not in customer.html
        assert "<img" not in customer.html


def test_structured_data_tell_price_stock_and_seller_and_cannot_end_their_block(
    customer: Customer, stall: Stall
) -> None:
    goods = stall.sells("Reblochon </script> fermier", 1150)

    customer.opens(page_of(stall, goods))

    block = re.search(
        r'<script type="application/ld\+json">(.*?)</script>', customer.html, re.DOTALL
    )
    assert block is not None
    told = json.loads(block[1])
    assert told["name"] == "Reblochon </script> fermier"
    assert told["offers"]["price"] == "11.50"
    assert told["offers"]["availability"] == "https://schema.org/InStock"
    assert told["offers"]["seller"]["name"] == "Fromagerie des Thermes"
    assert told["offers"]["seller"]["address"]["postalCode"] == "73100"


def test_structured_data_tell_a_range_of_prices(customer: Customer, stall: Stall) -> None:
    scarf = stall.sells(
        "Écharpe",
        4500,
        [1000, 1000],
        options=[[("Couleur", "Gris")], [("Couleur", "Bleu")]],
        prices=[None, 4900],
    )

    text = customer.opens(page_of(stall, scarf))

    assert "dès 45,00 €" in text
    assert '"lowPrice":"45.00","highPrice":"49.00"' in customer.html


def test_the_page_on_ranking_names_who_sells_and_no_payment(customer: Customer) -> None:
    text = customer.opens("/comment-ca-marche")

    assert "Qui vend, et dans quel ordre" in text
    assert "Aucune boutique ne peut payer pour être mieux placée" in text


@pytest.mark.parametrize(
    "path",
    [
        "/boutique/nulle-part",
        "/boutique/fromagerie-des-thermes/produit/0199a000-0000-7000-8000-000000000000",
        "/boutique/fromagerie-des-thermes/produit/xyz",
        "/boutique/fromagerie-des-thermes?categorie=rien",
        "/boutique/fromagerie-des-thermes?page=abc",
        "/commande/devinette-devinette-devinette",
        "/n-importe-quoi",
        "/langue/klingon",
    ],
)
def test_what_is_not_there_gets_a_page_in_the_same_look(
    customer: Customer, stall: Stall, path: str
) -> None:
    text = customer.opens(path)

    assert customer.status == 404
    assert "Cette page n’existe pas" in text
    assert "Voir toutes les boutiques" in text


def test_a_product_taken_offline_is_no_longer_there(customer: Customer, stall: Stall) -> None:
    goods = stall.sells("Tomme")
    stall.changes(goods, web_visible=False)

    customer.opens(page_of(stall, goods))
    assert customer.status == 404


def test_pages_allow_no_script_but_ours_and_no_frame(customer: Customer) -> None:
    customer.opens("/")

    policy = customer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert customer.headers["referrer-policy"] == "same-origin"
    assert customer.headers["x-content-type-options"] == "nosniff"
    assert "<style" not in customer.html
    assert " style=" not in customer.html


def test_the_look_is_served_from_here_and_kept_by_its_fingerprint(customer: Customer) -> None:
    customer.opens("/")
    sheets = re.findall(r'<link rel="stylesheet" href="([^"]+)"', customer.html)

    [sheet] = sheets
    assert re.search(r"\?v=[0-9a-f]{12}$", sheet)
    response = customer.client.get(sheet)
    assert response.status_code == 200
    assert "immutable" in response.headers["cache-control"]
    assert "--lake:#0B6B88" in response.text
    assert "prefers-color-scheme:dark" in response.text
    for subject in (".top", ".card", ".buy", ".pass", ".prose"):
        assert f"{subject} " in response.text


def test_the_language_is_the_browsers_then_the_one_chosen_by_hand(
    comes: Callable[..., Customer], stall: Stall
) -> None:
    stall.sells("Tomme")
    british = comes(language="en-GB,en;q=0.9,fr;q=0.5")
    assert "The shops" in british.opens("/")
    assert '<html lang="en">' in british.html
    assert british.headers["content-language"] == "en"

    british.opens("/langue/fr?retour=/recherche?q=tomme")
    assert british.path == "/recherche"
    assert '<html lang="fr">' in british.html
    assert "1 produit pour" in british.text

    assert '<html lang="fr">' in (comes(language="de,it;q=0.5").opens("/") and british.html)


@pytest.mark.parametrize(
    "target",
    ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", ""],
)
def test_choosing_a_language_never_leads_to_another_site(customer: Customer, target: str) -> None:
    response = customer.client.get("/langue/en", params={"retour": target}, follow_redirects=False)

    assert response.status_code == 303
    assert response.headers["location"] == "/"


def test_the_address_of_a_sent_form_can_be_opened_again(customer: Customer, stall: Stall) -> None:
    goods = stall.sells("Tomme", 2490, 1000)
    customer.opens(page_of(stall, goods))
    customer.sends("/reserver", quantity="other", other="5")
    assert customer.refused

    for deed in ("reserver", "choisir"):
        customer.opens(f"{page_of(stall, goods)}/{deed}")
        assert customer.path == page_of(stall, goods)
    assert customer.opens(f"/panier/{stall.slug}/{goods.variant}").count("Votre panier") == 2


def test_a_fault_of_ours_is_told_calmly_and_without_its_insides(
    app: FastAPI, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_db: object) -> None:
        raise RuntimeError("the inside of the house")

    monkeypatch.setattr(catalogue, "town", broken)
    response = TestClient(app, raise_server_exceptions=False).get("/")

    assert response.status_code == 500
    assert "Quelque chose n’a pas marché ici" in response.text
    assert "inside of the house" not in response.text


def test_robots_and_sitemap_name_what_may_be_found(customer: Customer, stall: Stall) -> None:
    robots = customer.client.get("/robots.txt").text
    sitemap = customer.client.get("/sitemap.xml").text

    assert "Disallow: /commande/" in robots
    assert "Sitemap: http://town.example/sitemap.xml" in robots
    assert f"http://town.example/boutique/{stall.slug}" in sitemap


@pytest.mark.parametrize("odd", ["%00", "a%00b", "%ED%A0%80", "%FF", "a" * 3000, "%27%22%5C"])
def test_an_address_that_no_database_can_hold_is_a_page_that_is_not_there(
    customer: Customer, stall: Stall, odd: str
) -> None:
    tomme = stall.sells("Tomme")
    for address in (
        f"/boutique/{odd}",
        f"/boutique/{odd}/produit/{tomme.id}",
        f"/commande/{odd}{odd}{odd}",
        f"/photo/{odd}/{odd}/400.webp",
        f"/photo/{stall.slug}/{odd}/400.webp",
    ):
        customer.opens(address)
        assert customer.status == 404, address
    for address in (f"/recherche?q={odd}", f"/boutique/{stall.slug}?categorie={odd}"):
        customer.opens(address)
        assert customer.status in (200, 404), address
