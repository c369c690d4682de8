"""A customer's browser: the distribution's Chromium, and phones to hold it in."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

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
