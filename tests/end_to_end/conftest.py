from __future__ import annotations

import sys
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.end_to_end.processes import Desktop, Marketplace
from tests.end_to_end.story import Customer, Story
from tests.helpers.browser import a_phone
from tests.helpers.printers import VirtualPrinter, virtual_printer
from tests.helpers.terminal import Terminal

FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember whether a story went wrong, so that its window can say what it showed."""
    report = yield
    if call.when == "call":
        item.stash[FAILED] = report.failed
    return report


@pytest.fixture(scope="session")
def printer() -> Iterator[VirtualPrinter]:
    """A real print queue, and a printer that keeps its paper."""
    with virtual_printer() as printer:
        yield printer


@pytest.fixture
def customer(browser: Browser) -> Iterator[Customer]:
    """Somebody in the town with a phone of 390×844."""
    with a_phone(browser) as phone:
        yield Customer(phone.new_page())


@pytest.fixture
def marketplace(tmp_path: Path) -> Iterator[Marketplace]:
    """The town's server, still to be started."""
    server = Marketplace(tmp_path / "ville")
    yield server
    server.stop()


@pytest.fixture
def desktop(
    tmp_path: Path, printer: VirtualPrinter, request: pytest.FixtureRequest
) -> Iterator[Desktop]:
    """A shop's PC with a printer, still to be switched on; at the end nothing went wrong in it."""
    desktop = Desktop(Terminal(tmp_path / "boutique", more={"CUPS_SERVER": printer.server}))
    yield desktop
    if request.node.stash.get(FAILED, False):
        sys.stderr.write(f"Shown at the end: {desktop.last_words(tmp_path / 'end.png')}\n")
    desktop.close()
    assert desktop.complaints() == []


@pytest.fixture
def story(
    tmp_path: Path,
    desktop: Desktop,
    marketplace: Marketplace,
    printer: VirtualPrinter,
    customer: Customer,
) -> Story:
    """Everything the story happens between."""
    return Story(tmp_path, desktop, marketplace, printer, customer)
