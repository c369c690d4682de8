"""A counter PC without its window: real books on real files, and the parts that screens get."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID, uuid4

from digitaix_desktop.app import build_parts
from digitaix_desktop.domain.orders import Contact, Order, OrderLine
from digitaix_desktop.domain.products import Product, Unit
from digitaix_desktop.gui.parts import Asker, Parts
from digitaix_desktop.operations.desk import Command, Done, Touched
from digitaix_desktop.operations.products import AddProduct
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.storage.books import Books
from digitaix_desktop.sync.ports import Waiting
from digitaix_desktop.words import Words
from digitaix_desktop.workbench import Workbench
from digitaix_protocol.rules.amounts import line_total
from tests.helpers.make import a_place_on_a_marketplace, an_order, somebody

T = TypeVar("T")


@dataclass
class Counter:
    """A shop's workbench and its parts, with short ways to fill it."""

    bench: Workbench
    parts: Parts

    def do(self, command: Command) -> Done:
        """A deed done elsewhere: not told in the toast, and not to be undone by Ctrl+Z here."""
        done = self.bench.desk.do(command)
        self.bench.desk.undo_stack.forget(done)
        return done

    def add(self, name: str = "Savon", **values: Any) -> Product:
        """A product on the shelf."""
        usual: dict[str, Any] = {"price_cents": 450, "vat_bp": 2000, "stock_milli": 10_000}
        done = self.do(AddProduct(name, **(usual | values)))
        assert done.subject is not None
        return self.product(done.subject)

    def product(self, product_id: UUID) -> Product:
        sheet = self.parts.queries.product(product_id)
        assert sheet is not None
        return sheet.product

    def pair(self) -> None:
        """Belong to a marketplace that is out of reach: from now on changes wait to be sent."""
        self._write(lambda books: books.agreement.pair(a_place_on_a_marketplace()))
        self.bench.tell(Touched.SETTINGS)

    def outgoing(self) -> list[Waiting]:
        """The changes that wait to be sent, oldest first."""
        batch = self._write(lambda books: books.agreement.waiting(1000, 10_000_000))
        return [] if batch is None else list(batch.changes)

    def receive(self, order: Order, contact: Contact | None = None) -> Order:
        """An order from the web, as a pull writes it."""
        self._write(lambda books: books.orders.save(order))
        self.bench.contacts.put(order.id, contact or somebody())
        self.bench.tell(Touched.ORDERS)
        return order

    def order_of(self, wanted: Sequence[tuple[Product, int]], **values: Any) -> Order:
        """An order for so many milli-units of each product, not yet received."""
        return an_order(
            lines=tuple(line_of(product, milli) for product, milli in wanted),
            **({"code": "K7F2QX", "placed_ms": self.parts.now_ms()} | values),
        )

    def order(self, order_id: UUID) -> Order:
        """The order as it is stored."""
        sheet = self.parts.queries.order(order_id)
        assert sheet is not None
        return sheet.order

    def on_hand(self, product: Product) -> int:
        """What lies on the shelf of a plain product, in milli-units."""
        sheet = self.parts.queries.product(product.id)
        assert sheet is not None
        return sheet.stock[product.shelf[0].id].on_hand_milli

    def _write(self, work: Callable[[Books], T]) -> T:
        def run() -> T:
            with self.bench.books.open() as books:
                return work(books)

        return self.bench.writer.submit(run).result()


def line_of(product: Product, milli: int) -> OrderLine:
    """A line that asks for so much of a product."""
    variant = product.shelf[0]
    price = product.price_of(variant) or 0
    return OrderLine(
        id=uuid4(),
        variant_id=variant.id,
        product_id=product.id,
        name=product.name,
        options=variant.label,
        unit=Unit(product.unit),
        price_cents=price,
        vat_bp=product.vat_bp or 0,
        qty_milli=milli,
        total_cents=line_total(price, milli),
        tolerance_bp=product.tolerance_bp,
    )


@contextmanager
def counter(root: Path, like: Path | None = None) -> Iterator[Counter]:
    """A counter PC whose files lie in `root`, speaking French; nothing is on any marketplace.

    It begins with a copy of the files in `like`: making them takes longer than most tests.
    """
    if like is not None:
        shutil.copytree(like, root)
    bench = Workbench(DataFolder(root))
    words = Words("fr")
    parts = build_parts(bench)
    parts = replace(parts, words=words, asker=Asker(bench.desk, words, parts.tasks))
    bench.listen(parts.bus.announce)
    try:
        yield Counter(bench, parts)
    finally:
        parts.tasks.leave()
        bench.close()
