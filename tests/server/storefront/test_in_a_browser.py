"""The way to a reservation in a real browser, as a phone shows it, with scripts switched off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from playwright.sync_api import Browser, BrowserContext, Page, expect
from sqlalchemy import func, select

from digitaix_server.database import Database
from digitaix_server.tables import OrderRow
from tests.helpers.browser import Fingers, a_phone
from tests.helpers.paper import codes_in
from tests.helpers.postgres import embedded_only
from tests.helpers.stalls import Stall

MOST_GESTURES = 6


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """A phone of 390×844 that runs no script."""
    with a_phone(browser, scripts=False) as phone:
        yield phone


@pytest.fixture
def page(phone: BrowserContext) -> Page:
    """A page of that phone."""
    return phone.new_page()


def orders(base: Database) -> int:
    with base.reading() as db:
        return db.scalar(select(func.count()).select_from(OrderRow)) or 0


@embedded_only
def test_a_size_and_a_colour_are_reserved_in_six_gestures(
    page: Page, site: str, stall: Stall, base: Database
) -> None:
    jumper = stall.sells(
        "Pull marin",
        8900,
        2000,
        options=[[("Taille", s), ("Couleur", c)] for s in "SM" for c in ("Marine", "Écru")],
    )
    page.goto(f"{site}/boutique/{stall.slug}/produit/{jumper.id}")
    hand = Fingers(page)

    hand.picks("M")
    hand.picks("Écru")
    hand.taps("button", "Réserver")
    hand.types("Prénom et nom", "Martine Dupont")
    hand.types("Téléphone", "06 39 98 41 27")
    hand.taps("button", "Confirmer la réservation")

    expect(page.get_by_role("heading", level=1)).to_have_text("C’est réservé")
    assert re.fullmatch(r"[A-Z2-9]{3} [A-Z2-9]{3}", page.locator(".pass .code").inner_text())
    assert page.get_by_role("img", name="QR du code de retrait").is_visible()
    assert hand.gestures <= MOST_GESTURES
    assert orders(base) == 1


@embedded_only
def test_a_piece_of_cheese_is_reserved_in_four_gestures(
    page: Page, site: str, stall: Stall, base: Database
) -> None:
    beaufort = stall.sells("Beaufort", 3490, 5000, unit="kg")
    page.goto(f"{site}/boutique/{stall.slug}/produit/{beaufort.id}")
    hand = Fingers(page)
    button = page.get_by_role("button", name=re.compile("^Réserver"))
    assert button.inner_text().replace("\N{NO-BREAK SPACE}", " ") == "Réserver 300 g"

    hand.taps("button", "Réserver")
    hand.types("Prénom et nom", "Martine Dupont")
    hand.types("E-mail", "martine@exemple.fr")
    hand.taps("button", "Confirmer la réservation")

    expect(page.get_by_role("heading", level=1)).to_have_text("C’est réservé")
    assert hand.gestures == 4
    assert orders(base) == 1


@embedded_only
def test_the_button_and_the_estimate_follow_the_chosen_portion_without_a_script(
    page: Page, site: str, stall: Stall
) -> None:
    beaufort = stall.sells("Beaufort", 3490, 5000, unit="kg")
    page.goto(f"{site}/boutique/{stall.slug}/produit/{beaufort.id}")
    assert not page.get_by_label("Combien, en g").is_visible()

    Fingers(page).picks("500\N{NO-BREAK SPACE}g")
    assert "500" in page.get_by_role("button", name=re.compile("^Réserver")).inner_text()
    expect(page.get_by_text(re.compile("Environ 17,45"))).to_be_visible()
    assert not page.get_by_text(re.compile("Environ 10,47")).is_visible()

    Fingers(page).picks("Autre")
    assert page.get_by_label("Combien, en g").is_visible()


@embedded_only
def test_what_is_out_in_combination_shows_as_soon_as_one_half_is_chosen(
    page: Page, site: str, stall: Stall
) -> None:
    jumper = stall.sells(
        "Pull marin",
        8900,
        [2000, 0, 2000, 2000],
        options=[[("Taille", s), ("Couleur", c)] for s in "SM" for c in ("Marine", "Écru")],
    )
    page.goto(f"{site}/boutique/{stall.slug}/produit/{jumper.id}")
    out = page.get_by_text("Indisponible")
    assert [out.nth(at).is_visible() for at in range(out.count())] == [False, False]

    Fingers(page).picks("S")
    visible = page.locator("label.choice").filter(has=page.locator(".gone:visible"))
    assert visible.count() == 1
    assert "Écru" in visible.inner_text()


def test_a_double_click_and_a_reload_make_one_order(
    page: Page, phone: BrowserContext, site: str, stall: Stall, base: Database
) -> None:
    tomme = stall.sells("Tomme", 2490, 5000)
    page.goto(f"{site}/boutique/{stall.slug}/produit/{tomme.id}")
    hand = Fingers(page)
    hand.taps("button", "Réserver")
    hand.types("Prénom et nom", "Martine Dupont")
    hand.types("Téléphone", "06 39 98 41 27")
    page.get_by_role("button", name="Confirmer la réservation").dblclick()
    page.wait_for_url("**/commande/**")
    address = page.url
    page.reload()
    page.go_back()
    page.goto(address)

    expect(page.get_by_role("heading", level=1)).to_have_text("C’est réservé")
    assert orders(base) == 1


@embedded_only
def test_sold_out_says_so_and_offers_no_way_to_reserve(page: Page, site: str, stall: Stall) -> None:
    gone = stall.sells("Poinsettia", 1290, 0)
    page.goto(f"{site}/boutique/{stall.slug}/produit/{gone.id}")

    assert page.get_by_text("Rupture").first.is_visible()
    assert page.get_by_role("button", name=re.compile("Réserver")).count() == 0
    assert page.get_by_role("link", name="Appeler la boutique").is_visible()


def test_a_customer_finds_a_product_by_a_word_and_cancels_what_was_reserved(
    page: Page, site: str, stall: Stall, base: Database
) -> None:
    stall.sells("Reblochon fermier", 1150, 3000)
    page.goto(site)
    hand = Fingers(page)
    hand.types("Chercher un produit", "réblochon")
    hand.taps("button", "Chercher")
    hand.taps("link", "Reblochon fermier")
    hand.taps("button", "Réserver")
    hand.types("Prénom et nom", "Léa Martin")
    hand.types("Téléphone", "0639984127")
    hand.taps("button", "Confirmer la réservation")
    page.locator("summary", has_text="Annuler la réservation").tap()
    hand.taps("button", "Oui, annuler")

    expect(page.get_by_role("heading", level=1)).to_have_text("Annulée")


@embedded_only
def test_the_shops_scanner_reads_the_code_off_the_phone_even_in_the_dark(
    browser: Browser, site: str, stall: Stall, tmp_path: Path
) -> None:
    tomme = stall.sells("Tomme", 2490, 5000)
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, color_scheme="dark", locale="fr-FR"
    )
    page = context.new_page()
    page.goto(f"{site}/boutique/{stall.slug}/produit/{tomme.id}")
    page.get_by_role("button", name="Réserver").click()
    page.get_by_label("Prénom et nom").fill("Léa Martin")
    page.get_by_label("Téléphone", exact=True).fill("0639984127")
    page.get_by_role("button", name="Confirmer la réservation").click()
    shown = page.locator(".pass .code").inner_text().replace(" ", "")
    picture = tmp_path / "phone.png"
    page.screenshot(path=picture)

    assert codes_in(picture) == [f"QR-Code:DX{shown}"]
    context.close()


@embedded_only
def test_nothing_is_wider_than_the_phone_and_all_that_is_touched_is_large_enough(
    browser: Browser, site: str, stall: Stall
) -> None:
    cheese = stall.sells("Beaufort d'été d'alpage affiné dix-huit mois", 3490, 5000, unit="kg")
    stall.sells("Anticonstitutionnellement" * 4, 3490, 0, category="Une catégorie " * 5)
    paths = [
        "/",
        f"/boutique/{stall.slug}",
        f"/boutique/{stall.slug}/produit/{cheese.id}",
        "/recherche?q=beaufort",
        "/panier",
        "/comment-ca-marche",
        "/rien",
    ]
    context = browser.new_context(viewport={"width": 320, "height": 640}, locale="fr-FR")
    page = context.new_page()
    for path in paths:
        page.goto(site + path)
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, path
        small = page.evaluate(
            """() => [...document.querySelectorAll(
                 'a[href]:not(.skip):not(p a):not(li span a), button, select, summary, .choice')]
               .filter(one => { const box = one.getBoundingClientRect();
                 return box.width && box.height && (box.height < 44 || box.width < 44) })
               .map(one => one.outerHTML.slice(0, 80))"""
        )
        assert small == [], path
        tiny = page.evaluate(
            """() => [...document.querySelectorAll('body *')]
               .filter(one => [...one.childNodes].some(n => n.nodeType == 3 && n.data.trim())
                 && !one.closest('svg') && parseFloat(getComputedStyle(one).fontSize) < 14)
               .map(one => one.outerHTML.slice(0, 80))"""
        )
        assert tiny == [], path
    context.close()


@embedded_only
def test_photos_are_wiped_through_without_a_script_and_nothing_jumps(
    page: Page, site: str, stall: Stall, app: FastAPI
) -> None:
    names = [stall.photo(app.state.parts.photos, colour) for colour in ("#aa3355", "#335588")]
    rose = stall.sells("Rosier", media=names)

    page.goto(f"{site}/boutique/{stall.slug}/produit/{rose.id}")

    first, second = page.get_by_role("img", name="Rosier").all()
    loaded = "image => image.complete && image.naturalWidth > 0"
    assert first.evaluate(loaded)
    before = page.get_by_role("heading", level=1).bounding_box()
    second.scroll_into_view_if_needed()
    expect(second).to_be_in_viewport(ratio=0.9)
    expect(second).to_have_js_property("complete", True)
    assert page.get_by_role("heading", level=1).bounding_box() == before
    assert page.evaluate("document.documentElement.scrollWidth") == 390
