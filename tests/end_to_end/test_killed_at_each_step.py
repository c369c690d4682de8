"""From the browser to the bag, killed at each step: nothing lost, nothing doubled, one slip.

Two PCs print new orders by themselves, one on a queue of CUPS, one on a receipt printer. The first
dies between two things that belong together (`deaths`); then both work on. All moments are tried
in `dev.py soak`, in every run those that were hardest.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from digitaix_desktop.operations.choices import FIRST_RUN_DONE, PRINT_ON_ARRIVAL, PRINTING
from digitaix_desktop.operations.documents import Kind
from digitaix_desktop.operations.print_setup import Setup, with_setup
from digitaix_desktop.operations.printing import ROLL_80, Paper
from digitaix_desktop.operations.settings import Choose
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.workbench import ReadOnlyBench, Workbench
from tests.end_to_end import deaths
from tests.end_to_end.processes import Desktop, Marketplace
from tests.end_to_end.story import JAM, SHOP, Customer, Story, write_list
from tests.helpers.make import a_shop
from tests.helpers.printers import VirtualPrinter, free_port, until
from tests.helpers.receipt_printer import ReceiptPrinter, receipt_printer
from tests.helpers.slips import a_slip, printed
from tests.helpers.soak import WHOLE
from tests.helpers.terminal import Terminal

pytestmark = pytest.mark.soak

QUEUE, RECEIPTS = "queue", "receipts"
_NOBODY_KNOWS = {deaths.SENDING, deaths.HALF, deaths.SENT, deaths.NOTED_SENT, deaths.CAME_OUT}
"""What a receipt printer was doing then, nobody can say afterwards: somebody is asked to look."""
_PRINTING = (
    deaths.FETCHED, deaths.NAMED, deaths.TAKEN_IN, deaths.ASKED, deaths.SENDING, deaths.HALF,
    deaths.SENT, deaths.NOTED_SENT, deaths.CAME_OUT, deaths.NOTED_OUT, deaths.TOLD,
)  # fmt: skip
_EVERY = [(moment, printer) for printer in (QUEUE, RECEIPTS) for moment in _PRINTING]
_HARDEST = [(deaths.SENT, QUEUE), (deaths.CAME_OUT, RECEIPTS)]
_LIST = (
    ("Réf", "Désignation", "Rayon", "P.V. TTC", "TVA", "Unité", "Stock", "Ingrédients",
     "Allergènes", "Quantité nette"),
    ("CON", JAM, "Épicerie", 6.8, "5,5 %", "pièce", 3, "Abricots, sucre", "aucun", "340 g"),
)  # fmt: skip


@dataclass
class Made:
    """A shop of two PCs in a town, at rest: made once, copied for each story."""

    folder: Path
    port: int
    receipt_port: int


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, printer: VirtualPrinter) -> Made:
    """The shop has a catalogue and two PCs; each prints by itself on a printer of its own."""
    made = Made(tmp_path_factory.mktemp("made"), free_port(), free_port())
    marketplace = Marketplace(made.folder / "ville", made.port)
    marketplace.start()
    try:
        till, back = (Terminal(made.folder / name) for name in ("caisse", "reserve"))
        write_list(made.folder / "liste.xlsx", _LIST)
        assert till.types("import", made.folder / "liste.xlsx").code == 0
        join = ("pair", "--server", marketplace.url, "--code")
        assert till.types(*join, marketplace.invite(SHOP)).code == 0
        bench = Workbench(DataFolder(till.data))
        try:
            code, _until = bench.pairing_code()
        finally:
            bench.close()
        assert back.types(*join, code).code == 0
    finally:
        marketplace.stop()
    printers = (
        (till, Setup(printer.name, Paper.A6)),
        (back, Setup(f"tcp:127.0.0.1:{made.receipt_port}", ROLL_80)),
    )
    for pc, setup in printers:
        with a_shop(pc.data) as shop:
            shop.do(Choose(PRINTING, with_setup(shop.reader, Kind.SLIP, setup)))
            shop.do(Choose(PRINT_ON_ARRIVAL, value=True))
            shop.do(Choose(FIRST_RUN_DONE, value=True))
    # a queue that has never printed anything can't say either what came out
    before, page = len(printer.paper), made.folder / "page.pdf"
    page.write_bytes(printed(a_slip()))
    printer.run("lp", "-d", printer.name, str(page))
    until(lambda: len(printer.paper) > before, "somebody's page")
    return made


@dataclass
class Town:
    """What a story happens between: `story.desktop` dies, `other` is the PC beside it."""

    story: Story
    other: Desktop
    receipts: ReceiptPrinter

    def papers(self) -> int:
        """How many slips came out, on both printers."""
        return len(self.story.slips()) + self.receipts.cuts()

    def prints(self) -> list[tuple[str, bool]]:
        """How each slip that was asked for stands on either PC, and whether it is a duplicate."""
        return [
            (str(state), bool(again))
            for pc in (self.story.desktop, self.other)
            for state, again in rows(pc, "SELECT state, again FROM print")
        ]

    def told(self) -> list[str]:
        """The PCs that told the marketplace of a slip."""
        return [
            str(row[0])
            for row in self.story.marketplace.rows(
                "SELECT json_extract(each.value, '$.device_id')"
                " FROM shop_order, json_each(shop_order.data, '$.events') AS each"
                " WHERE json_extract(each.value, '$.kind') = 'printed'"
            )
        ]

    def holds(self, wanted: dict[str, str], on_hand: int, reserved: int) -> None:
        """The marketplace and both PCs hold these orders, once, and this stock of the jam."""
        story = self.story
        story.stock_is(on_hand, reserved)
        assert story.marketplace.orders() == wanted
        self.other.press("Produits")
        self.other.waits_for(f"{JAM}, 6,80 €, stock {on_hand}")
        for pc in (story.desktop, self.other):
            until(partial(holds, pc, wanted), f"{wanted} on every PC")
            assert rows(pc, "PRAGMA integrity_check") == [("ok",)]
            bench = ReadOnlyBench(DataFolder(pc.terminal.data))
            try:
                sheets = [bench.queries.order_by_code(code) for code in wanted]
            finally:
                bench.close()
            assert [sheet and sheet.contact.name for sheet in sheets] == ["Zoé L."] * len(wanted)


def rows(pc: Desktop, question: str) -> list[Any]:
    """What a PC's file holds, asked in SQL while its window may be open."""
    path = DataFolder(pc.terminal.data).shop
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, timeout=10)) as file:
        return file.execute(question).fetchall()


def orders(pc: Desktop) -> dict[str, str]:
    """The orders a PC holds, by their code, and their states."""
    found = rows(pc, "SELECT code, state FROM orders")
    assert len(found) == len(dict(found))
    return dict(found)


def holds(pc: Desktop, wanted: dict[str, str]) -> bool:
    return orders(pc) == wanted


@pytest.fixture
def town(
    tmp_path: Path,
    made: Made,
    printer: VirtualPrinter,
    customer: Customer,
    request: pytest.FixtureRequest,
) -> Iterator[Town]:
    """The shop and its town, all awake but the PC `other`; which of the two that is, is said."""
    shutil.copytree(made.folder, tmp_path, dirs_exist_ok=True)
    dying = getattr(request, "param", QUEUE)
    more = {"CUPS_SERVER": printer.server}
    till, back = (Desktop(Terminal(tmp_path / name, more=more)) for name in ("caisse", "reserve"))
    first, other = (till, back) if dying == QUEUE else (back, till)
    marketplace = Marketplace(tmp_path / "ville", made.port)
    with ExitStack() as ends:
        receipts = ends.enter_context(receipt_printer(port=made.receipt_port))
        for each in (marketplace.stop, other.close, first.close):
            ends.callback(each)
        marketplace.start()
        first.open()
        story = Story(tmp_path, first, marketplace, printer, customer)
        story.is_up_to_date()
        yield Town(story, other, receipts)
    for pc in (first, other):
        assert pc.complaints() == []


def each(moments: list[tuple[str, str]]) -> pytest.MarkDecorator:
    """Each moment, on the PC whose printer is named beside it."""
    names = [f"{printer}: {moment}" for moment, printer in moments]
    return pytest.mark.parametrize(("moment", "town"), moments, indirect=["town"], ids=names)


@each(_EVERY if WHOLE else _HARDEST)
def test_one_slip_comes_out_whenever_the_pc_that_prints_it_dies(town: Town, moment: str) -> None:
    story, first = town.story, town.story.desktop
    first.will_die(moment)
    code = story.customer.reserves(story.marketplace)
    first.dies()
    town.other.open()
    town.other.waits_for("1 nouvelle commande")

    first.open()
    story.is_up_to_date()
    until(lambda: len(town.told()) == 1, "the slip, known to all")
    printers_are_idle(town)

    nobody_knows = moment in _NOBODY_KNOWS and first.terminal.home.name == "reserve"
    came_out = moment not in {deaths.SENDING, deaths.HALF} if nobody_knows else True
    assert town.prints() == [("uncertain" if nobody_knows else "printed", False)]
    assert town.papers() == came_out
    wanted = {code: "received"}
    if nobody_knows:  # and so it stays, also once the next order comes
        wanted[story.customer.reserves(story.marketplace)] = "received"
        until(lambda: len(town.told()) == 2, "the second slip")
        printers_are_idle(town)
        assert town.papers() == came_out + 1
    town.holds(wanted, on_hand=3, reserved=len(wanted))


def printers_are_idle(town: Town) -> None:
    """Nothing waits to be printed on either PC."""
    for pc in (town.story.desktop, town.other):
        until(partial(is_idle, pc), "the end of all prints")


def is_idle(pc: Desktop) -> bool:
    return not rows(pc, "SELECT 1 FROM print WHERE state IN ('waiting', 'sending', 'sent')")


def test_a_reservation_is_made_once_whose_marketplace_dies_before_it_answers(town: Town) -> None:
    story = town.story
    story.marketplace.stop()
    story.is_offline()
    story.marketplace.start(dies=deaths.RESERVED)
    story.customer.fills_in(story.marketplace)
    story.customer.confirms()
    story.marketplace.dies()
    story.line_is_back()
    story.customer.page.reload()
    code = story.customer.has_reserved()

    story.slip_comes_out(code)
    town.other.open()
    town.holds({code: "received"}, on_hand=3, reserved=1)
    assert town.papers() == 1


def test_what_was_done_offline_reaches_all_though_the_pc_dies_after_each_step(town: Town) -> None:
    story, first = town.story, town.story.desktop
    code = story.customer.reserves(story.marketplace)
    story.slip_comes_out(code)
    town.other.open()

    # accepted: saved and perhaps sent; ready: sent, and its answer not yet written down
    for moment, button in ((deaths.STEPPED, "Préparer"), (deaths.PUSHED, "Prête")):
        story.opens(code)
        first.dies_at(moment, "press", what=button)
        first.open()
        story.is_up_to_date()
    town.holds({code: "ready"}, on_hand=3, reserved=1)

    story.marketplace.kill()
    story.is_offline()
    first.press("Aujourd’hui")
    first.dies_at(deaths.STEPPED, "scan", text=f"DX{code}")
    first.open()
    story.is_offline()
    assert orders(first) == {code: "collected"}
    assert orders(town.other) == {code: "ready"}

    story.marketplace.start()
    first.press("Hors ligne depuis")
    first.dies_at(deaths.PUSHED, "press", what="Échanger maintenant")
    first.open()
    story.is_up_to_date()
    town.holds({code: "collected"}, on_hand=2, reserved=0)
    assert town.papers() == 1
