"""Ready-made objects: each names only what its test is about. The shop's file is a real one."""

from __future__ import annotations

import itertools
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from digitaix_desktop.domain.orders import Contact, Order, OrderLine
from digitaix_desktop.domain.products import Product, Unit, Variant
from digitaix_desktop.domain.stock import Movement
from digitaix_desktop.operations.desk import Command, Desk, Done, Touched
from digitaix_desktop.operations.products import AddProduct
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.storage.books import BookKeeper
from digitaix_desktop.storage.contacts import ContactsFile
from digitaix_desktop.storage.database import Database
from digitaix_desktop.storage.reading import Reader
from digitaix_desktop.storage.writer import WriterThread
from digitaix_desktop.sync.ports import Paired
from digitaix_protocol.rules.amounts import line_total
from digitaix_protocol.rules.ids import uuid7
from digitaix_protocol.rules.merge import Version
from digitaix_protocol.rules.order_states import State

NOON_MS = 1_795_518_000_000
"""Tuesday 24 November 2026, noon in Aix-les-Bains."""


class SetClock:
    """A clock that says what a test sets, and runs a millisecond at each look."""

    def __init__(self, at_ms: int = NOON_MS) -> None:
        self.at_ms = at_ms

    def now_ms(self) -> int:
        self.at_ms += 1
        return self.at_ms


class CountedIds:
    """Identifiers that count up, so that a failing test fails alike each time."""

    def __init__(self, first: int = 1) -> None:
        self._numbers = itertools.count(first)

    def new(self, now_ms: int) -> UUID:
        return uuid7(now_ms, next(self._numbers))

    def choose(self, letters: Sequence[str]) -> str:
        return letters[next(self._numbers) % len(letters)]


def a_version(hlc: int = 1, device: str = "till", mutation: str = "m") -> Version:
    return Version(hlc, device, mutation)


def a_variant(product_id: UUID | None = None, **values: Any) -> Variant:
    return Variant(id=values.pop("id", None) or uuid4(), product_id=product_id or uuid4(), **values)


def a_product(**values: Any) -> Product:
    """A product that may be sold online; `variants` are given one plain variant if left out."""
    product_id = values.pop("id", None) or uuid4()
    usual: dict[str, Any] = {"name": "Savon", "price_cents": 450, "vat_bp": 2000}
    variants = values.pop("variants", None) or (a_variant(),)
    return Product(
        id=product_id,
        variants=tuple(replace(each, product_id=product_id) for each in variants),
        **(usual | values),
    )


def a_line(**values: Any) -> OrderLine:
    usual: dict[str, Any] = {
        "id": uuid4(),
        "variant_id": uuid4(),
        "product_id": uuid4(),
        "name": "Savon",
        "options": "",
        "unit": Unit.PIECE,
        "price_cents": 450,
        "vat_bp": 2000,
        "qty_milli": 1000,
    }
    line = usual | values
    line.setdefault("total_cents", line_total(line["price_cents"], line["qty_milli"]))
    return OrderLine(**line)


def an_order(**values: Any) -> Order:
    usual: dict[str, Any] = {
        "id": uuid4(),
        "code": "BCDF23",
        "state": State.RECEIVED,
        "source": "web",
        "placed_ms": NOON_MS,
    }
    lines = values.pop("lines", None) or (a_line(),)
    return Order(lines=tuple(lines), **(usual | values))


def a_movement(variant_id: UUID, qty_milli: int, **values: Any) -> Movement:
    usual: dict[str, Any] = {
        "id": uuid4(),
        "kind": "goods_in",
        "hlc": NOON_MS << 16,
        "device_id": UUID(int=7),
        "at_ms": NOON_MS,
    }
    return Movement(variant_id=variant_id, qty_milli=qty_milli, **(usual | values))


def a_place_on_a_marketplace(**values: Any) -> Paired:
    usual: dict[str, Any] = {
        "server": "https://marketplace.example",
        "device_id": UUID(int=7),
        "token": "dgx1_token",
        "shop_id": UUID(int=8),
        "shop_name": "Épicerie Léman",
        "epoch": UUID(int=9),
        "server_time_ms": NOON_MS,
        "storefront_url": "https://marketplace.example/s/epicerie-leman",
    }
    return Paired(**(usual | values))


@cache
def _a_new_file() -> bytes:
    """A new shop's file, made once: as the program makes it, only sooner."""
    with tempfile.TemporaryDirectory() as root:
        Database(DataFolder(Path(root))).close()
        return DataFolder(Path(root)).shop.read_bytes()


class AShop:
    """A shop's books on real files, with a clock that can be set and identifiers that count."""

    def __init__(
        self, root: Path, clock: SetClock | None = None, ids: CountedIds | None = None
    ) -> None:
        self.folder = DataFolder(root)
        self.clock, self.ids = clock or SetClock(), ids or CountedIds()
        self.told: list[Touched] = []
        if not self.folder.shop.exists():
            root.mkdir(parents=True, exist_ok=True)
            self.folder.shop.write_bytes(_a_new_file())
        self.database = Database(self.folder)
        self.contacts = ContactsFile(self.folder.contacts)
        self.reader = Reader(self.database, self.contacts, self.clock.now_ms)
        self.books = BookKeeper(self.database, self.clock, self.ids)
        self.writer = WriterThread()
        self.desk = Desk(self.books.open, self.writer, self.contacts, self.told.append)

    def close(self) -> None:
        self.writer.close()
        self.contacts.close()
        self.database.close()

    def do(self, command: Command) -> Done:
        return self.desk.do(command)

    def add(self, name: str = "Savon", **values: Any) -> Product:
        """A product on the shelf, as the shopkeeper adds it."""
        usual: dict[str, Any] = {"price_cents": 450, "vat_bp": 2000}
        done = self.do(AddProduct(name, **(usual | values)))
        assert done.subject is not None
        return self.product(done.subject)

    def product(self, product_id: UUID) -> Product:
        sheet = self.reader.product(product_id)
        assert sheet is not None
        return sheet.product

    def order(self, order_id: UUID) -> Order:
        sheet = self.reader.order(order_id)
        assert sheet is not None
        return sheet.order

    def pair(self, **values: Any) -> None:
        """Belong to a marketplace: from now on changes are kept to be sent."""
        with self.books.open() as books:
            books.agreement.pair(a_place_on_a_marketplace(**values))

    def rows(self, question: str, **values: Any) -> list[Any]:
        """What the file itself holds, asked in SQL."""
        with self.database.reading() as connection:
            return list(connection.exec_driver_sql(question, values).all())


@contextmanager
def a_shop(
    root: Path, clock: SetClock | None = None, ids: CountedIds | None = None
) -> Iterator[AShop]:
    """A shop whose files lie in `root`; opened again on the same folder, it finds them there."""
    shop = AShop(root, clock, ids)
    try:
        yield shop
    finally:
        shop.close()


@contextmanager
def room_left(shop: AShop, pages: int) -> Iterator[None]:
    """A disk on which the shop's file can grow by so many pages only; then room is made."""
    with shop.database.writing() as connection:
        used = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {used + pages}")
    try:
        yield
    finally:
        with shop.database.writing() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 1000000")


def somebody(**values: Any) -> Contact:
    usual: dict[str, Any] = {"name": "Martine Dupont", "phone": "06 39 98 41 27"}
    return Contact(**(usual | values))
