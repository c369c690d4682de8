"""The storefront in Chromium, as a customer with a phone sees it, and on a desk."""

from __future__ import annotations

import os
import re
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from scripts.pictures.looks import shrink
from scripts.pictures.town import CHEESE, CLOTHES, Town
from scripts.refusal import Refusal

CHROMIUM = os.environ.get("DIGITAIX_CHROMIUM", "/usr/bin/chromium")
_QUIET = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
).split()
_PHONE, _DESK = (390, 844), (1280, 900)
_PAGES = frozenset(
    "ville boutique recherche recherche-rien declinaisons produit reservation retrait "
    "retrait-prete comment".split()
)
_VIEWS = (
    ("fr-clair", _PHONE, _PAGES),
    ("fr-sombre", _PHONE, _PAGES - {"comment"}),
    ("en-clair", _PHONE, _PAGES),
    ("fr-clair-large", _DESK, frozenset("ville boutique declinaisons produit retrait".split())),
    ("fr-sombre-large", _DESK, frozenset("ville produit".split())),
)
_SCREENS_HIGH = 2
"""Of a long page, so many screens are shown."""
_RESERVE = re.compile("^(Réserver|Reserve)")
_CONFIRM = re.compile("^(Confirmer|Confirm)")


def take(town: Town, folder: Path) -> None:
    """Picture every page in each view."""
    if not Path(CHROMIUM).exists():
        raise Refusal(f"{CHROMIUM} is not there: install chromium, or set DIGITAIX_CHROMIUM")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=_QUIET)
        for view, size, pages in _VIEWS:
            _View(browser, town, folder, view, size, pages).walk()
        browser.close()


class _View:
    """One browser, which goes through the town once."""

    def __init__(
        self,
        browser: Browser,
        town: Town,
        folder: Path,
        name: str,
        size: tuple[int, int],
        pages: frozenset[str],
    ) -> None:
        self._town, self._folder, self._name, self._size = town, folder, name, size
        self._pages = pages
        width, height = size
        phone = size == _PHONE
        self._context = browser.new_context(
            viewport={"width": width, "height": height},
            device_scale_factor=1.5 if phone else 1,
            is_mobile=phone,
            has_touch=phone,
            locale="en-GB" if name.startswith("en") else "fr-FR",
            color_scheme="dark" if "sombre" in name else "light",
        )

    def walk(self) -> None:
        """From the town to the pickup code."""
        page = self._context.new_page()
        self._shoot(page, "/", "ville")
        self._shoot(page, f"/boutique/{CHEESE}", "boutique")
        self._shoot(page, "/recherche?q=laine", "recherche")
        self._shoot(page, "/recherche?q=zzz", "recherche-rien")
        self._product(page, CLOTHES, "Chemise en lin")
        self._shoot(page, "", "declinaisons")
        self._product(page, CHEESE, "Tomme grise")
        self._shoot(page, "", "produit")
        page.get_by_role("button", name=_RESERVE).first.click()
        page.wait_for_load_state()
        self._shoot(page, "", "reservation")
        page.locator("[name=name]").fill("Camille Roux")
        page.locator("[name=phone]").fill("06 39 98 41 27")
        page.locator(".when select").select_option(index=1)
        page.get_by_role("button", name=_CONFIRM).click()
        page.wait_for_url("**/commande/**")
        self._shoot(page, "", "retrait")
        self._shoot(page, self._town.ready, "retrait-prete")
        self._shoot(page, "/comment-ca-marche", "comment")
        self._context.close()

    def _product(self, page: Page, shop: str, name: str) -> None:
        page.goto(f"{self._town.url}/boutique/{shop}")
        page.get_by_role("link", name=re.compile(name)).first.click()
        page.wait_for_load_state()

    def _shoot(self, page: Page, path: str, name: str) -> None:
        """A page from its beginning; without a path, the one that is open."""
        if path:
            page.goto(path if path.startswith("http") else self._town.url + path)
        if name not in self._pages:
            return
        page.wait_for_load_state("networkidle")
        wide, high = self._size
        whole = page.evaluate("document.documentElement.scrollHeight")
        # A window as high as the page: what sticks to its foot would lie over the middle else.
        shown = max(high, min(whole, _SCREENS_HIGH * high))
        page.set_viewport_size({"width": wide, "height": shown})
        file = self._folder / f"vitrine-{name}-{self._name}.png"
        page.screenshot(path=file)
        page.set_viewport_size({"width": wide, "height": high})
        shrink(file)
        print(file.name, flush=True)
