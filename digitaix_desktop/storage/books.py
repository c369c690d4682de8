"""The shop's books, open for one transaction: what `ports.Shop` and `sync.ports` ask for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from uuid import UUID

from sqlalchemy import Connection

from digitaix_desktop.domain.stock import Movement
from digitaix_desktop.operations.newcomers import Newcomers
from digitaix_desktop.operations.ports import (
    AwaitedPhotos,
    Clock,
    Deeds,
    Deliveries,
    Ids,
    Inventories,
    Labels,
    Orders,
    Outbox,
    Products,
    Settings,
    Stock,
    Weighings,
)
from digitaix_desktop.operations.print_jobs import PrintBook
from digitaix_desktop.operations.views.products import StockLine
from digitaix_desktop.storage.awaited_photos import SqlAwaitedPhotos
from digitaix_desktop.storage.database import Database
from digitaix_desktop.storage.deeds import SqlDeeds
from digitaix_desktop.storage.deliveries import SqlDeliveries
from digitaix_desktop.storage.inventories import SqlInventories
from digitaix_desktop.storage.labels import SqlLabels
from digitaix_desktop.storage.ledger import (
    held,
    moved_besides,
    moved_by,
    moved_since,
    movement,
    write_movements,
)
from digitaix_desktop.storage.meta import DEVICE, STREAM, Meta
from digitaix_desktop.storage.newcomers import SqlNewcomers
from digitaix_desktop.storage.notices import SqlNotices
from digitaix_desktop.storage.orders import SqlOrders
from digitaix_desktop.storage.outbox import SqlOutbox
from digitaix_desktop.storage.photos import SqlPhotos
from digitaix_desktop.storage.prints import SqlPrints
from digitaix_desktop.storage.products import SqlProducts
from digitaix_desktop.storage.reading import stock_lines
from digitaix_desktop.storage.revisions import SqlRevisions
from digitaix_desktop.storage.room import Room
from digitaix_desktop.storage.settings import SqlSettings
from digitaix_desktop.storage.sync_books import SqlAgreement
from digitaix_desktop.storage.weighings import SqlWeighings
from digitaix_desktop.sync.ports import Agreement, NoticeBook, PhotoBooks, Revisions


class SqlStock:
    """`ports.Stock` in the shop's file."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def write(self, movements: Iterable[Movement]) -> None:
        """Add lines to the ledger; a line that is already there adds nothing."""
        write_movements(self._connection, movements)

    def lines(self, variant_ids: Iterable[UUID]) -> dict[UUID, StockLine]:
        """What lies on the shelves of these variants."""
        return stock_lines(self._connection, variant_ids)

    def movement(self, movement_id: UUID) -> Movement:
        """A line of the ledger; `NotFound` if there is none of that id."""
        return movement(self._connection, movement_id)

    def moved_since(self, variant_id: UUID, hlc: int) -> int:
        """What came and went of a variant after a place in the ledger, counts aside."""
        return moved_since(self._connection, variant_id, hlc)

    def held(self, movement_ids: Iterable[UUID]) -> set[UUID]:
        """Those of the movements that are in the ledger."""
        return held(self._connection, movement_ids)

    def moved_by(self, deed_id: UUID, variant_ids: Iterable[UUID]) -> list[Movement]:
        """The lines of the ledger that a long deed wrote for these variants, naming itself."""
        return moved_by(self._connection, deed_id, variant_ids)

    def moved_besides(self, reason: str, variant_ids: Iterable[UUID]) -> set[UUID]:
        """Those of the variants that goods came or went of for any other reason."""
        return moved_besides(self._connection, reason, variant_ids)


class Books:
    """One transaction on the shop's file."""

    def __init__(
        self, connection: Connection, clock: Clock, ids: Ids, *, may_fetch: bool = True
    ) -> None:
        self.now_ms = clock.now_ms()
        self.connection = connection
        self._ids = ids
        self.meta = Meta(connection)
        if self.meta.get(DEVICE) is None:
            self.meta.put(DEVICE, str(self.new_id()))
            self.meta.put(STREAM, str(self.new_id()))
        self.deed_id = self.new_id()
        self.products: Products = SqlProducts(connection)
        self.stock: Stock = SqlStock(connection)
        self.deliveries: Deliveries = SqlDeliveries(connection, self.now_ms, self.new_id)
        self.labels: Labels = SqlLabels(connection, self.now_ms)
        self.weighings: Weighings = SqlWeighings(connection, self.now_ms, self.new_id)
        self.inventories: Inventories = SqlInventories(connection, self.now_ms, self.new_id)
        self.orders: Orders = SqlOrders(connection)
        self.deeds: Deeds = SqlDeeds(connection, self.now_ms)
        self.prints: PrintBook = SqlPrints(connection)
        settings = SqlSettings(connection, self.meta)
        self.settings: Settings = settings
        self.photos: PhotoBooks = SqlPhotos(connection, may_fetch=may_fetch)
        self.notices: NoticeBook = SqlNotices(connection, self.now_ms)
        self.awaited: AwaitedPhotos = SqlAwaitedPhotos(connection, self.now_ms)
        outbox = SqlOutbox(
            connection, self.meta, now_ms=self.now_ms, deed_id=self.deed_id, new_id=self.new_id
        )
        self.outbox: Outbox = outbox
        self.newcomers: Newcomers = SqlNewcomers(
            connection, self.meta, outbox, settings, self.new_id, self.now_ms
        )
        self.revisions: Revisions = SqlRevisions(connection, self.meta)
        self.agreement: Agreement = SqlAgreement(connection, self.meta, self.now_ms, self.new_id)

    @property
    def stream_id(self) -> UUID:
        """The stream that this PC's changes travel in; another one once a backup was put back."""
        return self.meta.stream_id

    def new_id(self) -> UUID:
        """A new identifier (UUIDv7)."""
        return self._ids.new(self.now_ms)

    def choose(self, letters: Sequence[str]) -> str:
        """One of these letters, not to be guessed."""
        return self._ids.choose(letters)


class BookKeeper:
    """Opens the books: the one way to write, for deeds and for sync alike."""

    def __init__(
        self, database: Database, clock: Clock, ids: Ids, room: Room | None = None
    ) -> None:
        self._database, self._clock, self._ids, self._room = database, clock, ids, room

    @contextmanager
    def open(self) -> Iterator[Books]:
        """One transaction: commits on a clean exit, rolls back otherwise."""
        with self._database.writing() as connection:
            may_fetch = self._room is None or not self._room.is_short
            books = Books(connection, self._clock, self._ids, may_fetch=may_fetch)
            yield books
            books.meta.write()
