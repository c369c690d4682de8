"""A shop's PC on real files, stepped by hand.

Nothing runs by itself: each push, pull and deed is a call, so that a history of them can be tried
again. Power cuts are real to the files: what was open is left as it lies, and read anew.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from digitaix_desktop.domain.products import Product
from digitaix_desktop.operations.desk import Command, Desk, Done, Touched
from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.photos.folder import PhotoFolder
from digitaix_desktop.remote import marketplace
from digitaix_desktop.storage import restoring
from digitaix_desktop.storage.books import BookKeeper, Books
from digitaix_desktop.storage.contacts import ContactsFile
from digitaix_desktop.storage.database import Database
from digitaix_desktop.storage.errors import DiskFull
from digitaix_desktop.storage.reading import Reader
from digitaix_desktop.sync import pairing
from digitaix_desktop.sync.engine import Engine, Next
from digitaix_desktop.sync.ports import News
from digitaix_desktop.sync.status import Link
from digitaix_desktop.sync.troubles import CannotKeep, Trouble
from digitaix_protocol.rules.codes import typed
from tests.helpers.in_process import URL, PowerCut, Wire
from tests.helpers.make import CountedIds
from tests.helpers.mishaps import AtOnce, Mishap, SkewedClock, disk_is_full, share_compiled

_APP = "desktop/test"
_FILES = ("shop.sqlite", "shop.sqlite-wal", "contacts.sqlite", "contacts.sqlite-journal")


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
        share_compiled(self.database.writer, self.database.reader)
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
            self.connect()

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
        disk_is_full()

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
        self.connect()

    def connect(self) -> None:
        """Exchange with the marketplace from now on."""
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
