"""The sample town as it is on the pictures: shops on its marketplace, and what is reserved there.

Made once with the real parts, then copied for each look: what one picture changes, no other shows.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from digitaix_desktop.domain.orders import Contact, Order
from digitaix_desktop.domain.scales import Scale, Spoken
from digitaix_desktop.gui.serial_lines import Port
from digitaix_desktop.operations.asking import AskCustomer, Instead, Way
from digitaix_desktop.operations.choices import SCALE, SCALE_PORT
from digitaix_desktop.operations.desk import Command
from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.operations.orders import MoveOrder, PutAside, SeeOrders, TellCustomer, Wish
from digitaix_desktop.operations.products import AddProduct, ChangeProduct
from digitaix_desktop.operations.settings import Choose
from digitaix_desktop.operations.views.products import ProductSheet
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.sync.engine import whole_exchange
from digitaix_desktop.workbench import Workbench
from digitaix_protocol.rules import order_questions
from digitaix_protocol.rules.order_states import State
from digitaix_server.database import Database
from digitaix_server.services import basket, checkout, enrolment, orders, shops
from digitaix_server.settings import Settings
from scripts import demo
from scripts.environment import Environment

FLORIST, CHEESE = "jardin-en-ville", "fromagerie-anatole"
CLOTHES, GROCER = "chez-oscarine", "l-epicerie-du-belvedere"
_SHOPS = (FLORIST, CHEESE, CLOTHES, GROCER)
NEWCOMER = "newcomer"
"""A shop that is on no marketplace, and begins with nothing."""
_NOTE = "ready.json"

Wishes = Mapping[str, int]
"""So many milli-units of the product of each name."""


@dataclass(frozen=True, slots=True)
class Town:
    """A folder with the marketplace's data and those of its shops' PCs."""

    folder: Path
    port: int

    @property
    def url(self) -> str:
        """Where the storefront is, while somebody serves it."""
        return f"http://{demo.HOST}:{self.port}"

    def shop(self, slug: str) -> Path:
        """The data of a shop's PC; of one that has none yet, where they will be."""
        return self.folder / slug

    @property
    def marketplace(self) -> Path:
        """The data of the marketplace."""
        return self.folder / "marketplace"

    @property
    def ready(self) -> str:
        """The address of a customer's order that is ready."""
        told: str = json.loads((self.folder / _NOTE).read_text("utf-8"))
        return self.url + told

    @contextmanager
    def served(self, environment: Environment) -> Iterator[None]:
        """The marketplace answers, for as long as the block lasts."""
        words = ("--data", str(self.marketplace), "--host", demo.HOST, "--port", str(self.port))
        serve = [environment.tool("digitaix-server"), "serve", *words]
        with demo.running(serve, environment.root) as process:
            demo.wait_until_it_listens(process, self.folder / "marketplace.log")
            yield


def build(environment: Environment, town: Town) -> None:
    """Load the sample, connect its shops, and let a morning pass."""
    server = environment.tool("digitaix-server")
    for command in ("migrate", "load-sample"):
        environment.call(server, command, "--data", town.marketplace)
    base = Database(Settings(town.marketplace).database_file)
    try:
        with town.served(environment):
            customers = _Customers(base)
            for slug in _SHOPS:
                code = demo.invitation(environment, town.marketplace, slug)
                with _counter(town.shop(slug), town.url, code) as counter:
                    _MORNINGS[slug](counter, customers)
            note = json.dumps(customers.address(CHEESE, "Zoé Lefèvre"))
            (town.folder / _NOTE).write_text(note, "utf-8")
            with base.writing() as db:
                grocer = shops.by_slug(db, GROCER)
                second, _ = enrolment.pairing_code(db, grocer.id)
            _disagree(town, second, customers)
    finally:
        base.close()


class _Customers:
    """Those who reserve on the storefront."""

    def __init__(self, base: Database) -> None:
        self._base = base
        self._made: dict[tuple[str, str], str] = {}

    def reserves(self, counter: _Counter, slug: str, name: str, wishes: Wishes) -> None:
        """Somebody fills a basket and confirms it."""
        held = None
        for product, milli in wishes.items():
            with self._base.writing() as db:
                variant = counter.sheet(product).product.shelf[0]
                held = basket.put(db, held.id if held else None, slug, variant.id, milli)
        if held is None:
            return
        lines = [line for group in held.shops for line in group.lines]
        seen = {each.variant_id: checkout.Seen(each.price_cents, each.qty_milli) for each in lines}
        contact = checkout.Contact(name, "06 39 98 41 27")
        with self._base.writing() as db:
            slot = {group.shop.id: group.slots[len(self._made)].from_ms for group in held.shops}
            made = checkout.reserve(db, held.id, name, contact, "", seen, slot)
        self._made[slug, name] = made.orders[0].token
        counter.exchange()

    def cancels(self, slug: str, name: str) -> None:
        """Somebody thinks better of it."""
        with self._base.writing() as db:
            orders.cancel_by_customer(db, self._made[slug, name])

    def address(self, slug: str, name: str) -> str:
        """The page of an order, which only its customer knows."""
        return f"/commande/{self._made[slug, name]}"


class _Counter:
    """A shop's PC without its window."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench

    def exchange(self) -> None:
        """All there is to hear and to say, photos too."""
        whole_exchange(self._bench.engine)

    def do(self, command: Command) -> None:
        """A deed that cannot be undone in the pictures."""
        desk = self._bench.desk
        desk.undo_stack.forget(desk.do(command))

    def sheet(self, name: str) -> ProductSheet:
        """The product of that name."""
        card = self._bench.queries.by_name(name)
        sheet = self._bench.queries.product(card.id) if card else None
        if sheet is None:
            raise LookupError(f"the sample has no {name}")
        return sheet

    def order(self, name: str) -> Order:
        """The open order of the customer of that first name."""
        queries = self._bench.queries
        found = next(card for card in queries.board() if card.customer.startswith(name))
        sheet = queries.order(found.id)
        if sheet is None:
            raise LookupError(f"no order of {name}")
        return sheet.order

    def puts_aside(self, who: Contact, wishes: Wishes, at: datetime, note: str = "") -> None:
        """Somebody asks for it at the counter."""
        wanted = tuple(
            Wish(self.sheet(name).product.shelf[0].id, milli) for name, milli in wishes.items()
        )
        self.do(PutAside(wanted, who, round(at.timestamp() * 1000), note))

    def moves(self, name: str, *steps: State) -> None:
        """That customer's order goes so far; goods by weight are weighed as asked."""
        order = self.order(name)
        self.do(SeeOrders((order.id,)))
        for step in steps:
            self.do(MoveOrder(order.id, step))


def replace_an_article(folder: Path) -> None:
    """Camille agreed on the telephone to have another cheese in the place of one."""
    bench = Workbench(DataFolder(folder))
    try:
        counter = _Counter(bench)
        order = counter.order("Camille")
        tomme = next(line for line in order.lines if line.name.startswith("Tomme"))
        raclette = counter.sheet("Raclette fumée au hêtre").product.shelf[0]
        way = Way("replace", instead=(Instead(raclette.id, tomme.qty_milli),))
        counter.do(AskCustomer(order.id, tomme.id, (way,), order_questions.DROP, told=0))
    finally:
        bench.close()


@contextmanager
def _counter(folder: Path, url: str, code: str, called: str = "Comptoir") -> Iterator[_Counter]:
    bench = Workbench(DataFolder(folder))
    try:
        bench.pair(url, code, Unwatched())
        bench.engine.connect(bench.line())
        [here] = [each for each in bench.pcs() if each.here]
        bench.rename_pc(here.id, called)
        counter = _Counter(bench)
        counter.exchange()
        yield counter
    finally:
        bench.close()


def _in(minutes: int) -> datetime:
    """A round time from now on."""
    now = datetime.now().astimezone() + timedelta(minutes=minutes)
    return now.replace(minute=now.minute // 15 * 15, second=0, microsecond=0)


def _tomorrow(hour: int, minute: int = 0) -> datetime:
    day = datetime.now().astimezone() + timedelta(days=1)
    return day.replace(hour=hour, minute=minute, second=0, microsecond=0)


# The mornings of the shops -------------------------------------------------------------------


def _florist(counter: _Counter, customers: _Customers) -> None:
    customers.reserves(counter, FLORIST, "Paul Girard", {"Cyclamen des Alpes": 2000})
    counter.moves("Paul", State.PREPARING, State.READY)
    counter.do(TellCustomer(counter.order("Paul").id))
    hortense = Contact("Hortense Vidal", phone="06 39 98 12 80")
    wreath = {"Couronne de l’Avent": 1000, "Graines de cosmos mêlés": 3000}
    counter.puts_aside(hortense, wreath, _in(90), "Ruban rouge, s’il en reste.")
    counter.puts_aside(Contact("Mairie", email="fetes@mairie.example"),
                       {"Sapin Nordmann, 125 à 150 cm": 2000}, _tomorrow(9))  # fmt: skip
    roses = {"Bouquet de roses Anouk, 12 tiges": 1000, "Brassée d’eucalyptus": 1000}
    customers.reserves(counter, FLORIST, "Camille Roux", roses)
    bouquet = {"Bouquet champêtre": 1000}
    customers.reserves(counter, FLORIST, "Martine Dupont", bouquet)
    counter.do(AddProduct("Houx à baies, la botte", None, 1000, stock_milli=6000))
    counter.exchange()


def _cheese(counter: _Counter, customers: _Customers) -> None:
    counter.do(Choose(SCALE_PORT, Port("/dev/ttyUSB0").kept()))
    counter.do(Choose(SCALE, Scale(Spoken.TOLEDO).kept()))
    customers.reserves(counter, CHEESE, "Zoé Lefèvre", {"Chèvre cendré du Mollard": 3000})
    counter.moves("Zoé", State.PREPARING, State.READY)
    butter = {"Beurre de baratte salé": 2000, "Chèvre cendré du Mollard": 1000}
    counter.puts_aside(Contact("Hôtel des Thermes", phone="04 00 00 07 10"), butter, _in(180))
    counter.moves("Hôtel", State.PREPARING, State.READY)
    customers.reserves(counter, CHEESE, "Camille Roux", {
        "Meule d’alpage, été": 300, "Tomme grise de Combefroide": 450,
        "Chèvre cendré du Mollard": 2000,
    })  # fmt: skip
    counter.moves("Camille", State.PREPARING)
    customers.reserves(counter, CHEESE, "Bruno Marchetti", {"Raclette fumée au hêtre": 1200})
    counter.moves("Bruno", State.PREPARING)
    party = {"Mélange pour fondue": 1600, "Beurre de baratte salé": 1000}
    counter.puts_aside(Contact("Amicale des boulistes", phone="06 39 98 55 01"), party,
                       _tomorrow(11), "Deux sachets, à parts égales.")  # fmt: skip
    customers.reserves(counter, CHEESE, "Inès Bertholet", {"Bleu de la Doriette": 250})
    customers.reserves(counter, CHEESE, "Louis Caron", {
        "Crème crue épaisse": 500, "Meule d’alpage, été": 200,
    })  # fmt: skip
    for name, step in (("Nadia Perret", State.COLLECTED), ("Jean Suarez", State.CANCELLED)):
        counter.puts_aside(Contact(name), {"Chèvre cendré du Mollard": 1000}, _in(30))
        on_the_way = (State.PREPARING, State.READY) if step is State.COLLECTED else ()
        counter.moves(name.split()[0], *on_the_way, step)
    counter.exchange()


def _clothes(counter: _Counter, customers: _Customers) -> None:
    """A quiet morning: nobody has reserved."""
    del customers
    counter.exchange()


def _grocer(counter: _Counter, customers: _Customers) -> None:
    tea = {"Miel de sapin": 1000, "Confiture d’abricot à l’ancienne": 2000}
    customers.reserves(counter, GROCER, "Lise Fontaine", tea)


_MORNINGS = {FLORIST: _florist, CHEESE: _cheese, CLOTHES: _clothes, GROCER: _grocer}


def _disagree(town: Town, second_code: str, customers: _Customers) -> None:
    """Another PC of the grocer and a customer change what this PC changes too, line down."""
    with _counter(town.folder / "second-pc", town.url, second_code, "Réserve") as second:
        _reprice(second, "Miel de sapin", 1190)
        second.exchange()
    customers.cancels(GROCER, "Lise Fontaine")
    bench = Workbench(DataFolder(town.shop(GROCER)))
    try:
        counter = _Counter(bench)
        _reprice(counter, "Miel de sapin", 1250)
        counter.moves("Lise", State.PREPARING)
        bench.engine.connect(bench.line())
        counter.exchange()
    finally:
        bench.close()


def _reprice(counter: _Counter, name: str, cents: int) -> None:
    product = counter.sheet(name).product
    counter.do(ChangeProduct.between(product, replace(product, price_cents=cents)))
