"""The pages can be read and used by everybody: names, headings, contrast, focus, light and dark."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.helpers.postgres import embedded_only
from tests.helpers.stalls import Stall

pytestmark = embedded_only  # pages look the same whatever they are read from

CHECK = (Path(__file__).parents[2] / "helpers" / "readable.js").read_text(encoding="utf-8")


def readable(page: Page) -> None:
    """Nothing on the page keeps anybody from reading it."""
    assert page.evaluate(CHECK) == [], page.url
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, page.url


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_can_be_read(browser: Browser, site: str, stall: Stall, scheme: str) -> None:
    options = [[("Taille", size), ("Couleur", colour)] for size in "SM" for colour in ("A", "B")]
    promotion = {"price_unit": "piece", "vat_bp": 550, "promo_price_cents": 6900}
    jumper = stall.sells(
        "Pull",
        8900,
        [2000, 0, 9000, None],
        options=options,
        pricing={"price_cents": 8900} | promotion,
    )
    cheese = stall.sells("Beaufort", 3490, 5000, unit="kg")
    others = [
        stall.sells("Muguet", 690, 0),
        stall.sells("Olivier", 89000, None),
        stall.sells("Gâteau", 2000, None, making={"to_order": True, "lead_minutes": 2880}),
        stall.sells("Fil", 250, 5000, options=[[("Teinte", f"{n}")] for n in range(30)]),
    ]
    shop = f"/boutique/{stall.slug}"
    paths = ["/", shop, "/recherche?q=pull", "/panier", "/comment-ca-marche", "/rien"]
    paths += [f"{shop}/produit/{goods.id}" for goods in (jumper, cheese, *others)]
    paths.append(f"{shop}/produit/{jumper.id}?choice-0=S&choice-1=B&quantity=1000&refus=choix")
    context = browser.new_context(
        viewport={"width": 390, "height": 844},
        locale="fr-FR",
        color_scheme="dark" if scheme == "dark" else "light",
    )
    page = context.new_page()
    for path in paths:
        page.goto(site + path)
        readable(page)

    page.goto(f"{site}{shop}/produit/{cheese.id}?quantity=other&other=125&refus=choix")
    readable(page)
    page.get_by_label("Combien, en g").fill("300")
    page.get_by_role("button", name="Réserver").click()
    page.get_by_label("Prénom et nom").fill("Léa Martin")
    readable(page)
    page.get_by_label("Téléphone", exact=True).fill("12")
    page.get_by_role("button", name="Confirmer la réservation").click()
    expect(page.get_by_text("Ce numéro n’est pas complet")).to_be_visible()
    readable(page)
    page.goto(f"{site}/panier")
    readable(page)
    page.goto(f"{site}/reserver")
    page.get_by_label("Téléphone", exact=True).fill("0639984127")
    page.get_by_role("button", name="Confirmer la réservation").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("C’est réservé")
    readable(page)
    context.close()


def test_whoever_uses_the_keyboard_always_sees_where_they_are(
    browser: Browser, site: str, stall: Stall
) -> None:
    options = [[("Taille", size), ("Couleur", colour)] for size in "SM" for colour in ("A", "B")]
    jumper = stall.sells("Pull", 8900, 9000, options=options)
    context = browser.new_context(viewport={"width": 390, "height": 844}, locale="fr-FR")
    page = context.new_page()
    page.goto(f"{site}/boutique/{stall.slug}/produit/{jumper.id}")
    reached = []
    while True:
        page.keyboard.press("Tab")
        name, outline = page.evaluate(
            """() => { const one = document.activeElement;
                 const seen = one.matches(".choice input") ? one.nextElementSibling : one;
                 return [one.name || one.innerText, getComputedStyle(seen).outlineStyle] }"""
        )
        if page.evaluate("document.activeElement === document.body"):
            break
        assert outline == "solid", name
        reached.append(name)

    assert reached[0] == "Aller au contenu"
    assert [name for name in reached if name in ("choice-0", "choice-1", "quantity")] == [
        "choice-0",
        "choice-1",
        "quantity",
    ]
    context.close()
