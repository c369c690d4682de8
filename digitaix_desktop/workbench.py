"""Builds every part that needs no window and plugs them together: for the window and for `cli`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from digitaix_desktop import __version__
from digitaix_desktop.domain.errors import ShopError
from digitaix_desktop.language import usual_language
from digitaix_desktop.operations.choices import LANGUAGE
from digitaix_desktop.operations.desk import Desk, Touched
from digitaix_desktop.operations.importing.applying import CatalogueImport
from digitaix_desktop.operations.importing.named_photos import PhotoGathering
from digitaix_desktop.operations.importing.selling import SalesImport
from digitaix_desktop.operations.photos import PhotoRefused, PictureFile
from digitaix_desktop.operations.ports import Progress
from digitaix_desktop.operations.printing import PrintQueues
from digitaix_desktop.operations.queries import shop_name
from digitaix_desktop.operations.views.exchange import ShopPc
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.photo_source import FolderOrWeb
from digitaix_desktop.photos.folder import PhotoFolder
from digitaix_desktop.photos.reading import Ready, opened, opened_bytes
from digitaix_desktop.print_claims import MarketplaceClaims
from digitaix_desktop.remote.machine import machine_name, machine_tag
from digitaix_desktop.remote.token import TokenStore
from digitaix_desktop.storage.books import BookKeeper, Books
from digitaix_desktop.storage.contacts import (
    ContactsFile,
    forget_set_aside,
    set_aside_damaged,
)
from digitaix_desktop.storage.database import Database, ReadingDatabase
from digitaix_desktop.storage.errors import (
    DamagedFile,
    FolderReadOnly,
    OnlySalesFit,
    told_plainly,
)
from digitaix_desktop.storage.lock import DataLock
from digitaix_desktop.storage.making_ahead import MakingAhead
from digitaix_desktop.storage.moved import ask_anew, settle_on
from digitaix_desktop.storage.reading import Reader
from digitaix_desktop.storage.room import Room
from digitaix_desktop.storage.system import RandomIds, SystemClock
from digitaix_desktop.storage.upkeep import Upkeep
from digitaix_desktop.storage.writer import WriterThread
from digitaix_desktop.sync import meeting as meetings
from digitaix_desktop.sync import pairing
from digitaix_desktop.sync.engine import Engine
from digitaix_desktop.sync.meeting import Meeting
from digitaix_desktop.sync.ports import Paired
from digitaix_desktop.sync.runner import Runner
from digitaix_desktop.sync.status import Status
from digitaix_desktop.sync.troubles import TokenRefused, Trouble
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP
from digitaix_desktop.words import Words
from digitaix_protocol.rules.codes import typed

if TYPE_CHECKING:
    from digitaix_desktop.remote.marketplace import HttpMarketplace

T = TypeVar("T")
APP = f"desktop/{__version__}"
CONTACTS_KEPT_MS = 7 * 24 * 3600 * 1000
"""How long after an order's end its customer's name stays on this PC."""


def system_printers() -> PrintQueues:
    """The printers of this PC: those its system lists, and receipt printers by their address."""
    from digitaix_desktop.documents.printers import AllPrinters

    if sys.platform == "win32":  # untried on Windows
        from digitaix_desktop.gui.printing import SpoolerQueues
        from digitaix_desktop.gui.windows_spooler import WindowsSpooler

        return AllPrinters(SpoolerQueues(WindowsSpooler()))
    from digitaix_desktop.documents.cups import CupsQueues

    return AllPrinters(CupsQueues())


class NotPaired(ShopError):
    """There is nobody to exchange with."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "This shop is not on a marketplace yet. Connect it in Settings with the town hall's code.",
    )


class KeyMissing(TokenRefused):
    """The shop is on a marketplace, but the token is not where it was put."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "This PC lacks its key to the marketplace, as after a copy was put back on another PC. "
        "Everything is saved here; connect it again in Settings with a new code, or unlock its "
        "keyring and start again.",
    )


class AlreadyPaired(ShopError):
    """The shop is on a marketplace already."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "This PC is already connected to “{shop}”, at {server}. Type that address; if the "
        "marketplace has moved, disconnect this PC in Settings first: everything stays saved here.",
    )


class OtherShop(ShopError):
    """A code that lets into another shop than the one whose data is here."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "This code is for “{other}”, and this PC holds “{shop}”. Nothing was changed: ask for a "
        "code of “{shop}”.",
    )


class ReadOnlyBench:
    """The parts that only look: for commands that run while the window is open."""

    def __init__(self, folder: DataFolder) -> None:
        self.folder = folder
        database = ReadingDatabase(folder)
        self._close = database.close
        self._contacts = ContactsFile(folder.contacts)
        self.queries = Reader(database, self._contacts, SystemClock().now_ms)

    def close(self) -> None:
        """Close the files."""
        self._contacts.close()
        self._close()


class Workbench:
    """Every part without a window, holding the data folder's lock until `close`."""

    def __init__(self, folder: DataFolder) -> None:
        self.folder = folder
        self.clock, ids = SystemClock(), RandomIds()
        self.room = room = Room(folder)
        try:
            self.lock = room.once_more(lambda: DataLock(folder.lock))
        except OSError as error:
            raise FolderReadOnly(path=folder.root) from error
        unclean = self.lock.was_unclean
        try:
            thorough = self.lock.was_damaged
            self._database = room.once_more(
                lambda: Database(folder, unclean=unclean, thorough=thorough)
            )
            self.books = BookKeeper(self._database, self.clock, ids, room)
            self.contacts = room.once_more(self._open_contacts)
        except BaseException as error:
            self.lock.release(whole=not unclean and not isinstance(error, DamagedFile))
            raise
        self._listeners: list[Callable[[Touched], None]] = []
        self.queries = Reader(self._database, self.contacts, self.clock.now_ms)
        room.once_more(self._settle_on_this_machine)
        self.writer = WriterThread(room)
        self.upkeep = Upkeep(
            self._database, self.books, self.writer, self.queries, self.clock, room
        )
        self.desk = Desk(self.books.open, self.writer, self.contacts, self.tell)
        self.imports = CatalogueImport(self.desk, MakingAhead())
        self.photos = PhotoFolder(folder.photos)
        self.photo_source = FolderOrWeb(self._keep)
        self.gathering = PhotoGathering(self.desk, self.photo_source, self.clock.now_ms)
        self.sales = SalesImport(self.desk)
        self.engine = Engine(
            self.books.open,
            self.writer,
            self.contacts,
            self.clock,
            self._exchanged,
            self.photos,
            lambda token: self._tokens.write(self._device(), token),
        )
        self.runner = Runner(self.engine, self.clock, self.queries.waiting_count)
        self._tokens = TokenStore(folder.token)
        self._met: tuple[Paired, Meeting] | None = None
        self._joined: HttpMarketplace | None = None
        self._forget_in_time()

    # Announcements ------------------------------------------------------------------------

    def listen(self, listener: Callable[[Touched], None]) -> None:
        """Have `listener` called after every deed; on the thread that did it."""
        self._listeners.append(listener)

    def tell(self, touched: Touched) -> None:
        """A deed was done here."""
        self._exchanged(touched)
        self.runner.wake(touched)

    def _exchanged(self, touched: Touched) -> None:
        if touched:
            for listener in self._listeners:
                listener(touched)

    # The marketplace ----------------------------------------------------------------------

    def status(self) -> Status:
        """How the exchange with the marketplace stands, counted now."""
        return self.engine.status(self.queries.waiting_count(), self.queries.notice_count())

    def line(self) -> HttpMarketplace:
        """The marketplace this PC is paired with; `NotPaired` or `KeyMissing` if there is none."""
        paired = self.queries.pairing()
        if paired is None:
            raise NotPaired
        token = self._tokens.read(self._device())
        if token is None:
            raise KeyMissing
        # Not at the top: most commands, and a shop that is alone, need no network.
        from digitaix_desktop.remote.marketplace import Address, HttpMarketplace

        return HttpMarketplace(Address.typed(paired.server), token, APP, machine_tag())

    def connect(self) -> None:
        """Keep exchanging in the background, if the shop is on a marketplace."""
        try:
            line = self.line()
        except NotPaired:
            return
        except KeyMissing as trouble:
            self.engine.failed(trouble)
            return
        self._joined = line
        self.runner.start(line)

    def pair(self, server: str, code: str, progress: Progress) -> None:
        """Join a marketplace with a code; nothing has to be typed again.

        As `meet`, and `join` without being asked.
        """
        if self.meet(server, code, progress) is not None:
            self.join(progress)

    def meet(self, server: str, code: str, progress: Progress) -> Meeting | None:
        """Be let into a marketplace with a code, and join it at once where nothing is there twice.

        Otherwise what is there already, for the shop to see before `join` or `stay_alone`.
        A PC whose token is no longer good joins its own shop again, and keeps what waits.
        Raises `WrongAddress`, `AlreadyPaired`, `OtherShop`, `CodeRefused`, `TooManyTries`, or a
        `Trouble`.
        """
        from digitaix_desktop.remote import marketplace

        address, held = marketplace.Address.typed(server), self.queries.pairing()
        if held is not None and held.server != address.url:
            raise AlreadyPaired(shop=shop_name(self.queries), server=held.server)
        paired = marketplace.pair(
            address,
            typed(code),
            device_id=self._device(),
            device_name=machine_name(),
            machine_tag=machine_tag(),
            app=APP,
        )
        if held is not None and paired.shop_id != self.queries.profile().id:
            self._turn_round(paired)
            raise OtherShop(other=paired.shop_name, shop=shop_name(self.queries))
        meeting = Meeting()
        if held is None and self._write(lambda books: books.products.total()):
            line = marketplace.HttpMarketplace(address, paired.token, APP, machine_tag())
            there = list(meetings.theirs(line, progress))
            meeting = self._write(lambda books: meetings.compare(books, there))
        self._met = paired, meeting
        if meeting.asks:
            return meeting
        self.join(progress)
        return None

    def join(self, progress: Progress) -> None:
        """Belong to the marketplace that was met."""
        if self._met is None:
            return
        paired, meeting = self._met
        with told_plainly(self.folder.root):
            self._tokens.write(paired.device_id, paired.token)
        self._write(lambda books: pairing.join(books, paired, progress, meeting))
        self._met = None
        self.tell(Touched.SETTINGS | Touched.PRODUCTS | Touched.EXCHANGES)

    def stay_alone(self) -> None:
        """Do not join the marketplace that was met; it is told, if it can be."""
        if self._met is None:
            return
        (paired, _), self._met = self._met, None
        self._turn_round(paired)

    @staticmethod
    def _turn_round(paired: Paired) -> None:
        """Be no PC of the shop that has just let this one in."""
        from digitaix_desktop.remote.marketplace import Address, HttpMarketplace

        with suppress(Trouble):
            line = HttpMarketplace(Address.typed(paired.server), paired.token, APP, machine_tag())
            line.shut_out(paired.device_id)

    def pcs(self) -> Sequence[ShopPc]:
        """The PCs of the shop, and when the marketplace last heard of each."""
        here = self._device()
        return [
            ShopPc(each.id, each.name, each.seen_ms, each.id == here)
            for each in self.line().devices()
        ]

    def rename_pc(self, device_id: UUID, name: str) -> None:
        """Call a PC of the shop otherwise: what it changes is told by that name."""
        self.line().rename(device_id, name)

    def shut_out(self, device_id: UUID) -> None:
        """Let a PC of the shop in no more, as one that was stolen."""
        self.line().shut_out(device_id)

    def unpair(self) -> None:
        """Leave the marketplace; what is written here stays."""
        self.runner.close_day()
        self._tokens.forget(self._device())
        self._write(lambda books: books.agreement.unpair())
        self.engine.connect(None)
        self._joined = None
        self.tell(Touched.SETTINGS | Touched.EXCHANGES)

    def exchange_now(self) -> None:
        """Do not wait for the end of a pause, and try once more what could not be read."""
        self.engine.try_again()
        self.runner.exchange_now()

    def pairing_code(self) -> tuple[str, int]:
        """A code for one more PC of the shop, and until when it is good (UTC ms)."""
        code = self.line().pairing_code()
        return code.code, code.expires_ms

    def claims(self) -> MarketplaceClaims:
        """What the PCs of the shop agree upon about slips."""
        return MarketplaceClaims(
            lambda: self._joined,
            lambda: self.queries.pairing() is not None,
            lambda: self.queries.waiting_count() == 0,
        )

    # Photos -------------------------------------------------------------------------------

    def take_photos(
        self,
        pictures: Sequence[PictureFile],
        progress: Progress,
        came: Callable[[str | PhotoRefused], None],
    ) -> None:
        """Keep pictures as photos, one by one; tells of each its name, or why it is none."""
        for done, ready in enumerate(opened(pictures), 1):
            came(ready if isinstance(ready, PhotoRefused) else self._keep(ready))
            progress.step(done, len(pictures))

    def take_photo(self, content: bytes) -> str:
        """Keep a picture that is no file; its name. `PhotoRefused`."""
        return self._keep(opened_bytes(content))

    def _keep(self, ready: Ready) -> str:
        """Keep a photo; `OnlySalesFit` and the like where there is no room."""
        if self.room.is_short:
            raise OnlySalesFit
        with told_plainly(self.folder.photos):
            return self.photos.keep(ready)

    def settle_notice(self, notice_id: int) -> None:
        """A notice of the exchange was looked at."""
        self._write(lambda books: books.notices.settle(notice_id))
        self.tell(Touched.EXCHANGES)

    # --------------------------------------------------------------------------------------

    def words(self) -> Words:
        """The language of this PC."""
        chosen = self.queries.setting(LANGUAGE)
        return Words(chosen if isinstance(chosen, str) else usual_language())

    def close(self) -> None:
        """Stop the threads, close the files, give the lock back."""
        self.runner.stop()
        self.photo_source.close()
        self.imports.expect_no_more()
        self.writer.close()
        self.contacts.close()
        self._database.close()
        self.lock.release(whole=not self._database.is_damaged)

    def _open_contacts(self) -> ContactsFile:
        """Nothing of the shop waits for its customers' names: a damaged file of them makes way."""
        folder = self.folder
        damaged = set_aside_damaged(folder.contacts)
        if damaged or not (folder.contacts.exists() and folder.photos.exists()):
            with self.books.open() as books:
                ask_anew(books, folder, damaged=damaged)
        return ContactsFile(folder.contacts, self.room)

    def _settle_on_this_machine(self) -> None:
        with self.books.open() as books:
            settle_on(books, machine_tag())

    def _device(self) -> UUID:
        return self._write(lambda books: books.meta.device_id)

    def _write(self, work: Callable[[Books], T]) -> T:
        def run() -> T:
            with self.books.open() as books:
                return work(books)

        return self.writer.submit(run).result()

    def _forget_in_time(self) -> None:
        before = self.clock.now_ms() - CONTACTS_KEPT_MS
        forget_set_aside(self.folder.contacts, before / 1000)
        self.contacts.purge(self.queries.ended_before(before))
        if self.folder.photos.exists():
            self.photos.forget_unused(self.queries.used_photos())
