"""A customer's browser: the distribution's Chromium, and phones to hold it in."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

CHROMIUM = os.environ.get("DIGITAIX_CHROMIUM", "/usr/bin/chromium")
QUIET = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
).split()
PATIENCE_MS = 30_000


@contextmanager
def open_browser() -> Iterator[Browser]:
    """Chromium without a screen. Only one at a time: Playwright allows no second in a process."""
    if not Path(CHROMIUM).exists():
        pytest.fail(f"{CHROMIUM} is not there: apt-get install chromium, or set DIGITAIX_CHROMIUM")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield opened
        opened.close()


@contextmanager
def a_phone(browser: Browser, *, scripts: bool = True) -> Iterator[BrowserContext]:
    """A French phone of 390×844, with a memory of its own."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844},
        device_scale_factor=2,
        is_mobile=True,
        has_touch=True,
        java_script_enabled=scripts,
        locale="fr-FR",
    )
    context.set_default_timeout(PATIENCE_MS)
    yield context
    context.close()


class Fingers:
    """Counts gestures: a tap, or one field typed, is one."""

    def __init__(self, page: Page) -> None:
        self.page, self.gestures = page, 0

    def taps(self, role: str, name: str) -> None:
        """Tap what a reader of the page would name so."""
        self.gestures += 1
        self.page.get_by_role(role, name=re.compile(f"^{name}")).first.tap()  # type: ignore[arg-type]

    def picks(self, words: str) -> None:
        """Tap a chip."""
        self.gestures += 1
        self.page.get_by_role("radio", name=words, exact=True).tap()

    def types(self, label: str, text: str) -> None:
        """Fill in one field."""
        self.gestures += 1
        self.page.get_by_label(label, exact=True).fill(text)
