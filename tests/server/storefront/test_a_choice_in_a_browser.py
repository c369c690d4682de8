"""What is chosen shows its price, what is left and its photo: at once, and without scripts too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote_plus

import pytest
from fastapi import FastAPI
from playwright.sync_api import Browser, Locator, Page, expect

from tests.helpers.browser import Fingers, a_phone
from tests.helpers.postgres import embedded_only
from tests.helpers.stalls import Goods, Stall

pytestmark = embedded_only  # pages look the same whatever they are read from

COLOURS = {"Marine": "#1f3a5f", "Rouge": "#b3262e"}


@pytest.fixture(params=[True, False], ids=["scripts", "no-scripts"])
def scripts(request: pytest.FixtureRequest) -> bool:
    """Whether the phone runs scripts."""
    return bool(request.param)


@pytest.fixture
def page(browser: Browser, scripts: bool) -> Iterator[Page]:
    """A page of a phone; whatever goes wrong in it fails the test."""
    with a_phone(browser, scripts=scripts) as phone:
        page = phone.new_page()
        wrong: list[str] = []
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
        yield page
        assert wrong == []


@pytest.fixture
def jumper(stall: Stall, app: FastAPI) -> Goods:
    """Two sizes, two colours with a photo each; M is dearer, and M in red is nearly gone."""
    folder = app.state.parts.photos
    photos = {name: stall.photo(folder, colour) for name, colour in COLOURS.items()}
    options = [[("Taille", size), ("Couleur", colour)] for size in "SM" for colour in COLOURS]
    return stall.sells(
        "Pull marin",
        8900,
        [9000, 0, 9000, 2000],
        options=options,
        prices=[None, None, 9900, 9900],
        own_media=[[photos[colour]] for _ in "SM" for colour in COLOURS],
        media=[stall.photo(folder, "#777777")],
    )


def shown(page: Page, words: str) -> None:
    """The line under the name says this."""
    said = page.locator(".its-price").inner_text()
    assert words in " ".join(said.split())


def looked_at(page: Page, name: str) -> Locator:
    photo = page.get_by_role("img", name=name, exact=True)
    expect(photo).to_be_in_viewport(ratio=0.9)
    return photo


def see(page: Page, scripts: bool) -> None:
    """Without a script, there is a button to see what is chosen."""
    button = page.get_by_role("button", name="Voir ce choix")
    if scripts:
        expect(button).to_have_count(0)
    else:
        button.tap()


def test_a_colour_brings_its_photo_forward_and_with_a_size_its_price_and_stock(
    page: Page, site: str, stall: Stall, jumper: Goods, scripts: bool
) -> None:
    page.goto(f"{site}/boutique/{stall.slug}/produit/{jumper.id}")
    looked_at(page, "Pull marin")
    shown(page, "dès 89,00 € Disponible")
    hand = Fingers(page)

    hand.picks("Rouge")
    page.evaluate("scrollTo(0, 0)")
    looked_at(page, "Pull marin, Rouge")  # at once, either way
    hand.picks("M")
    see(page, scripts)

    expect(page.locator(".its-price")).to_contain_text("Plus que 2")
    shown(page, "99,00 €")
    assert page.get_by_role("radio", name="M", exact=True).is_checked()
    three = page.get_by_role("radio", name="3", exact=True)
    assert three.count() == 0 or three.is_disabled()

    page.get_by_role("radio", name=re.compile("^S")).tap()
    see(page, scripts)
    expect(page.locator(".its-price")).to_contain_text("Rupture")
    hand.picks("Marine")
    see(page, scripts)
    expect(page.locator(".its-price")).to_contain_text("Disponible")
    shown(page, "89,00 €")


def test_a_link_to_a_variant_opens_the_product_with_it_chosen(
    page: Page, site: str, stall: Stall, jumper: Goods
) -> None:
    variant = jumper.variants[3]
    page.goto(f"{site}/boutique/{stall.slug}/produit/{jumper.id}?variante={variant}")

    looked_at(page, "Pull marin, Rouge")
    shown(page, "99,00 € Plus que 2")
    for chip in ("M", "Rouge"):
        assert page.get_by_role("radio", name=chip, exact=True).is_checked()


def test_going_back_to_a_refused_choice_finds_it_as_it_was(
    page: Page, site: str, stall: Stall, jumper: Goods
) -> None:
    page.goto(f"{site}/boutique/{stall.slug}/produit/{jumper.id}?variante={jumper.variants[0]}")
    hand = Fingers(page)
    hand.picks("Autre")
    hand.types("Combien", "80")
    hand.taps("button", "Réserver")
    expect(page.get_by_role("alert")).to_contain_text("Il n’en reste que 9")

    page.get_by_role("link", name="Panier").first.tap()
    page.wait_for_url("**/panier")
    page.go_back()

    expect(page.get_by_role("alert")).to_contain_text("Il n’en reste que 9")
    expect(page.get_by_label("Combien", exact=True)).to_have_value("80")
    assert page.get_by_role("radio", name="Marine", exact=True).is_checked()


def test_going_back_to_a_refused_reservation_finds_what_was_typed_and_no_address_holds_it(
    page: Page, site: str, stall: Stall, jumper: Goods
) -> None:
    addresses: list[str] = []
    page.on("framenavigated", lambda frame: addresses.append(frame.url))
    page.goto(f"{site}/boutique/{stall.slug}/produit/{jumper.id}?variante={jumper.variants[0]}")
    hand = Fingers(page)
    hand.taps("button", "Réserver")
    hand.types("Prénom et nom", "Martine Dupont")
    hand.types("Téléphone", "06 39")
    hand.taps("button", "Confirmer la réservation")
    expect(page.get_by_text("Ce numéro n’est pas complet")).to_be_visible()

    page.get_by_role("link", name="Panier").first.tap()
    page.wait_for_url("**/panier")
    page.go_back()

    expect(page.get_by_label("Prénom et nom", exact=True)).to_have_value("Martine Dupont")
    expect(page.get_by_label("Téléphone", exact=True)).to_have_value("06 39")
    hand.types("Téléphone", "06 39 98 41 27")
    hand.taps("button", "Confirmer la réservation")
    expect(page.get_by_role("heading", level=1)).to_have_text("C’est réservé")
    page.go_back()
    expect(page.get_by_text("Votre panier est vide", exact=False)).to_be_visible()
    said = unquote_plus(" ".join(addresses))
    assert "Martine" not in said
    assert "06 39" not in said
