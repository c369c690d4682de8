"""A shop's PCs and its marketplace on real files in one process, stepped by hand.

Nothing runs by itself: each push, pull and deed is a call, so that a history of them can be tried
again. Power cuts are real to the files: what was open is left as it lies, and read anew.
"""

from __future__ import annotations

import atexit
import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

from fastapi import FastAPI
from sqlalchemy import insert

from digitaix_desktop.domain.products import Product
from digitaix_desktop.operations.desk import Command, Desk, Done, Touched
from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.operations.products import AddProduct
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.photos.folder import PhotoFolder
from digitaix_desktop.remote import marketplace
from digitaix_desktop.storage import restoring
from digitaix_desktop.storage.books import BookKeeper, Books
from digitaix_desktop.storage.contacts import ContactsFile
from digitaix_desktop.storage.database import Database
from digitaix_desktop.storage.errors import DiskFull
from digitaix_desktop.storage.reading import Reader
from digitaix_desktop.storage.tables import PurchaseRow
from digitaix_desktop.sync import pairing
from digitaix_desktop.sync.engine import Engine, Next
from digitaix_desktop.sync.ports import News
from digitaix_desktop.sync.status import Link
from digitaix_desktop.sync.troubles import CannotKeep, Trouble
from digitaix_protocol.rules.codes import typed
from digitaix_server.app import create_app
from digitaix_server.database import Database as ServerBase
from digitaix_server.keeping import put_back
from digitaix_server.services import devices, enrolment, shops
from digitaix_server.settings import Settings
from tests.helpers.in_process import PURCHASED_AT, URL, PowerCut, Wire
from tests.helpers.make import NOON_MS, CountedIds

T = TypeVar("T")
_APP = "desktop/test"
_FILES = ("shop.sqlite", "shop.sqlite-wal", "contacts.sqlite", "contacts.sqlite-journal")


def quick_folder() -> Path:
    """A folder for files that need not survive this machine: in memory where there is such a disk.

    Every commit waits for its disk, and thousands of histories are many commits.
    """
    memory = Path("/dev/shm")  # noqa: S108 - a folder of its own is made in it
    there = memory if os.access(memory, os.W_OK) else None
    return Path(tempfile.mkdtemp(prefix="digitaix-", dir=there))


class TimeOfDay:
    """The one true time, which PCs may be wrong about."""

    def __init__(self, now_ms: int = NOON_MS) -> None:
        self.now_ms = now_ms

    def tick(self) -> int:
        """Now: a millisecond later at each look."""
        self.now_ms += 1
        return self.now_ms


@dataclass
class SkewedClock:
    """A PC's clock, which may be wrong by `skew_ms`."""

    time: TimeOfDay
    skew_ms: int = 0

    def now_ms(self) -> int:
        return self.time.tick() + self.skew_ms


class AtOnce:
    """`ports.Writer` without a thread: what is handed in is done before this returns."""

    def submit(self, work: Callable[[], T], *, urgent: bool = True) -> Future[T]:
        done: Future[T] = Future()
        try:
            done.set_result(work())
        except BaseException as error:  # noqa: BLE001 - the future hands it on
            done.set_exception(error)
        return done


@dataclass
class Mishap:
    """Something that will befall a transaction of this PC."""

    after: int
    """How many go well before it."""
    full: bool = False
    """The disk is full, so that it can't be committed; otherwise the power is cut."""
    committed: bool = False
    """The power is cut just after the commit rather than just before."""


def _disk_is_full() -> None:
    """SQLite's own error, as a full disk causes it."""
    with closing(sqlite3.connect(":memory:")) as file:
        file.execute("PRAGMA max_page_count=1")
        file.execute("CREATE TABLE a (b)")


@dataclass
class Pc:
    """One PC of the shop: the program's own parts on real files, without threads or windows."""

    name: str
    folder: DataFolder
    clock: SkewedClock
    ids: CountedIds
    wire: Wire
    token: str = ""
    mishap: Mishap | None = None
    arrived: News | None = None
    """What a pull brought that was not taken in yet: the waiter hands it to the exchange."""

    def __post_init__(self) -> None:
        self.open()

    def open(self) -> None:
        """Start the program."""
        self.database = Database(self.folder)
        self.contacts = ContactsFile(self.folder.contacts)
        self.reader = Reader(self.database, self.contacts, self.clock.now_ms)
        self._keeper = BookKeeper(self.database, self.clock, self.ids)
        writer = AtOnce()
        self.desk = Desk(self.books, writer, self.contacts, self._tell)
        self.engine = Engine(
            self.books,
            writer,
            self.contacts,
            self.clock,
            self._tell,
            PhotoFolder(self.folder.photos),
            self._keep_token,
            jitter=lambda most: most,
        )
        self.arrived = None
        if self.token:
            self.engine.connect(self._line())

    def close(self) -> None:
        """End the program."""
        self.contacts.close()
        self.database.close()

    def files(self) -> dict[str, bytes]:
        """The PC's files as they lie there."""
        found = {}
        for name in _FILES:
            with suppress(FileNotFoundError):
                found[name] = (self.folder.root / name).read_bytes()
        return found

    def start_with(self, files: dict[str, bytes]) -> None:
        """Start the program on these files; what it had open is not ended in good order."""
        before = self.folder.root
        self.folder = DataFolder(before.with_name(f"{before.name}+"))
        self.folder.root.mkdir()
        for name, content in files.items():
            (self.folder.root / name).write_bytes(content)
        self.close()
        shutil.rmtree(before)
        self.mishap = None
        self.open()

    def power_cut(self) -> None:
        """The PC stops and is started again."""
        self.start_with(self.files())

    def put_back(self, copy: bytes) -> None:
        """Somebody puts an old copy in the place of the shop's file, and starts the program."""
        kept = {name: each for name, each in self.files().items() if "contacts" in name}
        self.start_with({**kept, "shop.sqlite": copy})

    def restore(self, copy: bytes) -> None:
        """An old copy is put back by the program, which sets aside what was there."""
        self.close()
        kept = self.folder.root / "copy.sqlite"
        kept.write_bytes(copy)
        restoring.restore(self.folder, kept, machine=self.name, clock=self.clock, ids=self.ids)
        self.open()

    def backup(self) -> bytes:
        """A copy of the shop's file, whole."""
        with closing(sqlite3.connect(self.folder.shop)) as file:
            return file.serialize()

    @contextmanager
    def books(self) -> Iterator[Books]:
        """One transaction, which a mishap may befall."""
        with self._keeper.open() as books:
            yield books
            self._befall(committed=False)
        self._befall(committed=True)

    def _befall(self, *, committed: bool) -> None:
        mishap = self.mishap
        if mishap is None or (mishap.committed and not mishap.full) is not committed:
            return
        if mishap.after:
            mishap.after -= 1
            return
        self.mishap = None
        if not mishap.full:
            raise PowerCut
        _disk_is_full()

    def do(self, command: Command) -> Done:
        """A deed of the shopkeeper."""
        return self.desk.do(command)

    def product(self, product_id: UUID) -> Product:
        sheet = self.reader.product(product_id)
        assert sheet is not None
        return sheet.product

    def products(self) -> list[Product]:
        """Everything in the catalogue here, archived too, in one order everywhere."""
        with self._keeper.open() as books:
            ids = sorted(books.agreement.product_ids())
            found = books.products.get_many(ids)
        return [found[each] for each in ids]

    def rows(self, question: str, **values: Any) -> list[Any]:
        """What the file itself holds, asked in SQL."""
        with self.database.reading() as connection:
            return list(connection.exec_driver_sql(question, values).all())

    def meta(self, key: str) -> str:
        """A named value of the file."""
        return "".join(
            row.value for row in self.rows("SELECT value FROM meta WHERE key = :key", key=key)
        )

    @property
    def waiting(self) -> int:
        """How many changes wait to be sent."""
        return int(self.rows("SELECT count(*) AS n FROM outbox WHERE state = 'queued'")[0].n)

    # The exchange -------------------------------------------------------------------------

    def pair(self, code: str) -> None:
        """Join the shop with a code, for the first time or again."""
        with self.books() as books:
            device_id = books.meta.device_id
        paired = marketplace.pair(
            marketplace.Address(URL),
            typed(code),
            device_id=device_id,
            device_name=self.name,
            machine_tag=self.name,
            app=_APP,
            line=self.wire.line,
        )
        self.token = paired.token
        with self.books() as books:
            pairing.join(books, paired, Unwatched())
        self.engine.connect(self._line())

    def push(self) -> Next:
        """Send the next changes."""
        return self._kept(self.engine.push_step)

    def pull(self) -> Next:
        """Ask for news and take it in."""
        return self._kept(self.engine.pull_step)

    def ask(self) -> None:
        """Ask for news, as the waiter does; it is taken in later."""
        if self.engine.link is Link.STOPPED:
            return
        try:
            self.arrived = self.engine.fetch(self._line(), 0, 0)
        except Trouble as trouble:
            self._kept(partial(self.engine.failed, trouble))

    def take_in(self) -> None:
        """Take in what was asked for."""
        arrived, self.arrived = self.arrived, None
        if arrived is not None:
            self._kept(lambda: Next(0 if self.engine.take_in(arrived) else None))

    def _kept(self, work: Callable[[], Next]) -> Next:
        """As the runner: what can't be written down now is tried again."""
        try:
            return work()
        except Trouble as trouble:
            return self.engine.failed(trouble)
        except DiskFull:
            return self.engine.failed(CannotKeep())

    def catch_up(self) -> bool:
        """Exchange until neither side has anything to say; whether anything moved."""
        before = self.meta("cursor"), self.waiting
        for step in (self.pull, self.push, self.pull):
            for _ in range(100):
                if not step().again:
                    break
            else:
                raise AssertionError(f"{self.name} never comes to an end")
        return before != (self.meta("cursor"), self.waiting) or self.waiting > 0

    def _line(self) -> marketplace.HttpMarketplace:
        return marketplace.HttpMarketplace(
            marketplace.Address(URL), self.token, _APP, self.name, self.wire.line
        )

    def _keep_token(self, token: str) -> None:
        self.token = token

    def _tell(self, touched: Touched) -> None:
        """Nobody looks."""


@dataclass
class Server:
    """The marketplace on its own files."""

    data: Path
    time: TimeOfDay
    app: FastAPI = field(init=False)

    def __post_init__(self) -> None:
        self.open()

    def open(self) -> None:
        """Start it."""
        self.app = create_app(
            Settings(self.data, requests_per_minute=10**9, pair_tries_per_minute=10**9),
            self.time.tick,
        )

    def close(self) -> None:
        """End it."""
        self.base.close()

    @property
    def file(self) -> Path:
        """Where its database lies."""
        return Settings(self.data).database_file

    @property
    def base(self) -> ServerBase:
        """Its database, to look into and to act as a customer."""
        base: ServerBase = self.app.state.parts.base
        return base

    def rows(self, question: str, **values: Any) -> list[Any]:
        """What its file holds, asked in SQL."""
        with self.base.reading() as db:
            return list(db.connection().exec_driver_sql(question, values).all())

    def power_cut(self) -> None:
        """It stops at once, and is started again on what lies there."""
        before = self.data
        self.data = before.with_name(f"{before.name}+")
        shutil.copytree(before, self.data)
        self.close()
        shutil.rmtree(before)
        self.open()

    def backup(self) -> bytes:
        """A copy of its database, whole."""
        with closing(sqlite3.connect(self.file)) as file:
            return file.serialize()

    def restore(self, copy: bytes) -> None:
        """Put an old copy in the place of its database, as `digitaix-server restore` does."""
        self.close()
        kept = self.data / "copy.sqlite"
        kept.write_bytes(copy)
        put_back(kept, self.file, self.time.tick)
        self.open()

    def shop(self) -> tuple[UUID, str]:
        """A new shop, and its invitation code."""
        with self.base.writing() as db:
            shop = shops.create(db, "Jardin en Ville")
            return shop.id, enrolment.invite(db, shop.id)

    def pairing_code(self, shop_id: UUID) -> str:
        """A code for one more PC of the shop."""
        with self.base.writing() as db:
            return enrolment.pairing_code(db, shop_id)[0]

    def revoke(self, shop_id: UUID, device_id: UUID) -> None:
        """Shut a PC out."""
        with self.base.writing() as db:
            devices.revoke(db, shop_id, device_id)


class OneShop:
    """A marketplace, a shop on it, and its PCs; made once, then copied for each history."""

    def __init__(self, root: Path, template: Template | None = None, pcs: int = 3) -> None:
        self.root, self.time = root, TimeOfDay()
        self.wires: list[Wire] = []
        self.pcs: list[Pc] = []
        if template is not None:
            shutil.copytree(template.root, root, dirs_exist_ok=True)
            self.time.now_ms = template.now_ms
        self.server = Server(root / "server", self.time)
        for number in range(pcs):
            self.pcs.append(self._pc(number, root / f"pc{number}"))
        if template is None:
            self.shop_id, code = self.server.shop()
            for pc in self.pcs:
                pc.pair(code)
                pc.catch_up()
                code = self.server.pairing_code(self.shop_id)
        else:
            self.shop_id = template.shop_id
            for pc, token in zip(self.pcs, template.tokens, strict=True):
                pc.token = token
                pc.engine.connect(pc._line())

    @classmethod
    def found(cls, server: Path, pcs: Sequence[Path]) -> OneShop:
        """A shop whose processes have ended: its files go on here."""
        shop = cls.__new__(cls)
        shop.root, shop.time = server.parent, TimeOfDay(time.time_ns() // 1_000_000)
        shop.wires, shop.pcs = [], []
        shop.server = Server(server, shop.time)
        shop.shop_id = UUID(shop.server.rows("SELECT id FROM shop")[0].id)
        for number, root in enumerate(pcs):
            token = DataFolder(root).token.read_text("ascii").strip()
            shop.pcs.append(shop._pc(number, root, token))
        return shop

    def _pc(self, number: int, root: Path, token: str = "") -> Pc:
        wire = Wire(lambda: self.server.app)
        self.wires.append(wire)
        return Pc(
            f"PC {number + 1}",
            DataFolder(root),
            SkewedClock(self.time),
            CountedIds(1 + (number << 48) + self.time.now_ms),
            wire,
            token,
        )

    def clone(self, pc: Pc) -> Pc:
        """The disk of a PC is copied into another machine, and both go on."""
        number = len(self.pcs)
        root = self.root / f"pc{number}"
        root.mkdir()
        for name, content in pc.files().items():
            (root / name).write_bytes(content)
        other = self._pc(number, root, pc.token)
        self.pcs.append(other)
        return other

    def pair_again(self, pc: Pc) -> None:
        """A PC that was shut out gets a new code."""
        pc.pair(self.server.pairing_code(self.shop_id))

    def settle(self) -> None:
        """The lines hold again: exchange until all that anybody has to say was said."""
        for wire in self.wires:
            wire.fault, wire.down = None, False
            wire.arrive()
        for pc in self.pcs:
            pc.mishap = pc.arrived = None
        for _ in range(12):
            moved = False
            for pc in self.pcs:
                if pc.engine.link is Link.STOPPED:
                    self.pair_again(pc)
                    moved = True
                moved = pc.catch_up() or moved
            if not moved and all(pc.engine.link is Link.ONLINE for pc in self.pcs):
                return
        raise AssertionError("the PCs and the marketplace never come to rest")

    def close(self) -> None:
        """End everything."""
        for pc in self.pcs:
            pc.close()
        self.server.close()


@dataclass(frozen=True)
class Template:
    """A shop with its PCs as it was made once, to be copied."""

    root: Path
    shop_id: UUID
    tokens: tuple[str, ...]
    now_ms: int

    @classmethod
    def of(cls, shop: OneShop) -> Template:
        """This shop as it is now; it is ended."""
        shop.close()
        return cls(shop.root, shop.shop_id, tuple(pc.token for pc in shop.pcs), shop.time.now_ms)


@cache
def _three_pcs() -> Template:
    """A shop with three PCs and two products, made once."""
    shop = OneShop(quick_folder())
    for name in ("Rosier", "Savon"):
        added = shop.pcs[0].do(AddProduct(name, 2490, 1000, stock_milli=9000))
    assert added.subject is not None
    variant = shop.pcs[0].product(added.subject).shelf[0]
    with shop.pcs[0].database.writing() as connection:
        connection.execute(insert(PurchaseRow), {"variant_id": variant.id, "cents": PURCHASED_AT})
    shop.settle()
    atexit.register(shutil.rmtree, shop.root, ignore_errors=True)
    return Template.of(shop)


@contextmanager
def three_pcs() -> Iterator[OneShop]:
    """A shop with two products, *Rosier* and *Savon*, and three PCs that are in step."""
    root = quick_folder()
    shop = OneShop(root, _three_pcs())
    try:
        yield shop
    finally:
        shop.close()
        shutil.rmtree(root)
