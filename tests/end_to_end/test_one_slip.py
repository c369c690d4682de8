"""Two PCs print new orders by themselves, on a queue and on a receipt printer: one slip each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.processes import Desktop
from tests.end_to_end.story import Story
from tests.helpers.printers import VirtualPrinter, until
from tests.helpers.receipt_printer import NO_PAPER, ONLINE, ReceiptPrinter, receipt_printer
from tests.helpers.terminal import Terminal


@pytest.fixture
def receipts() -> Iterator[ReceiptPrinter]:
    """A receipt printer on the network."""
    with receipt_printer() as printer:
        yield printer


@pytest.fixture
def second(tmp_path: Path, printer: VirtualPrinter) -> Iterator[Desktop]:
    """The shop's second PC; at the end nothing went wrong in it."""
    desktop = Desktop(Terminal(tmp_path / "reserve", more={"CUPS_SERVER": printer.server}))
    yield desktop
    desktop.close()
    assert desktop.complaints() == []


def joins(second: Desktop, story: Story) -> None:
    """One more PC, with the code that the first one shows."""
    first = story.desktop
    first.press("Réglages", "Place de marché et postes", "Ajouter un poste")
    until(lambda: code_of(first) is not None, "the code for one more PC")
    second.open()
    second.waits_for("Bienvenue. Qui êtes-vous ?")
    second.do("type", into="https://", text=story.marketplace.url)
    second.do("type", into="BCDF-GHJK-LMNP", text=code_of(first))
    second.press("Continuer")
    second.waits_until_gone("Bienvenue. Qui êtes-vous ?")
    while not second.reads("Chercher un produit"):
        second.press("Plus tard")
    first.press("Aujourd’hui")


def code_of(desktop: Desktop) -> str | None:
    shown = desktop.do("shown")
    return next((each for each in shown if re.fullmatch(r"[B-Z]{4}-[B-Z]{4}", each)), None)


def prints_receipts(second: Desktop, receipts: ReceiptPrinter) -> None:
    """Settings: a receipt printer by its address, and the tick."""
    second.press("Réglages", "Impression")
    second.waits_for("Imprimantes")
    second.press("Installer une imprimante", "Imprimante à tickets sur le réseau")
    second.do("type", into="Son adresse", text=receipts.address.removeprefix("tcp:"))
    second.press("Suite")
    second.waits_for("Quel papier contient-elle ?")
    second.press("Suite")
    second.waits_for("Une page d’essai")
    second.press("Suite", "Imprimer le bon dès qu", "Terminer", "Aujourd’hui")


def told(story: Story) -> int:
    """How many orders are known to be printed by all."""
    rows = story.marketplace.rows("SELECT data FROM shop_order")
    return sum('"printed"' in str(row[0]) for row in rows)


def test_one_slip_of_each_order_comes_out_whatever_is_cut_off(
    story: Story, second: Desktop, receipts: ReceiptPrinter
) -> None:
    def papers() -> int:
        return len(story.slips()) + receipts.cuts()

    def reserved_and_printed(number: int) -> None:
        story.customer.reserves(story.marketplace)
        until(lambda: told(story) == number, f"the {number}. slip")
        assert papers() == number

    story.joins_the_town()
    story.drops_the_catalogue()
    story.imports()
    story.is_up_to_date()
    story.lets_slips_print_by_themselves()
    joins(second, story)
    second.waits_for("À jour")
    prints_receipts(second, receipts)

    reserved_and_printed(1)

    # one PC is gone: the other prints
    story.desktop.kill()
    reserved_and_printed(2)
    assert receipts.cuts() >= 1

    # the receipt printer has no paper, and its PC says so; there is one slip once it has
    receipts.status = NO_PAPER
    story.customer.reserves(story.marketplace)
    second.waits_for("papier")
    second.kill()
    receipts.status = ONLINE
    second.open()
    until(lambda: told(story) == 3, "the slip after the restart")
    assert papers() == 3

    # and the first PC, back again, does not print what is printed
    story.desktop.open()
    story.is_up_to_date()
    assert papers() == 3
