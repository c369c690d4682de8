"""What screens are handed when they are built: the best documentation of what they need."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from digitaix_desktop.domain.errors import ShopError
from digitaix_desktop.gui.bus import Bus
from digitaix_desktop.gui.pictures import Pictures
from digitaix_desktop.gui.safekeeping import Safekeeping
from digitaix_desktop.gui.tasks import Task, Tasks
from digitaix_desktop.operations.desk import Command, Desk, Done, InSteps
from digitaix_desktop.operations.importing.applying import CatalogueImport
from digitaix_desktop.operations.importing.guess import Guess
from digitaix_desktop.operations.importing.named_photos import PhotoGathering
from digitaix_desktop.operations.importing.noted import Note
from digitaix_desktop.operations.importing.selling import SalesImport
from digitaix_desktop.operations.importing.sold import SalesFile
from digitaix_desktop.operations.photos import FoundPictures, PhotoRefused, PictureFile, Sought
from digitaix_desktop.operations.ports import Progress
from digitaix_desktop.operations.print_runner import Claims, LayOut
from digitaix_desktop.operations.printing import PrintQueues, Roll
from digitaix_desktop.operations.queries import Queries
from digitaix_desktop.operations.reordering import Ordered
from digitaix_desktop.operations.views.exchange import ShopPc
from digitaix_desktop.sync.meeting import Meeting
from digitaix_desktop.sync.status import Status
from digitaix_desktop.words import Words

log = logging.getLogger(__name__)


class Asker(QObject):
    """Hands deeds to the desk and tells the window how it went: done with its undo, or refused."""

    said = Signal(str, object)  # what was done, and the Done it can be undone by, if any
    refused = Signal(str)
    offered = Signal(str, str, object)  # what is so, and the next step: its words, what it does
    undo_began = Signal()  # of a long deed, beside the window
    undo_progressed = Signal(int, int)
    undo_ended = Signal()

    def __init__(self, desk: Desk, words: Words, tasks: Tasks) -> None:
        super().__init__()
        self._desk, self._words, self._tasks = desk, words, tasks
        self._undoing = False

    def ask(self, command: Command) -> Done | None:
        """Do it; none if it was refused, which the user has then been told."""
        return self._tell(lambda: self._desk.do(command), undoable=True)

    def tell(self, done: Done) -> None:
        """Tell of a deed that a form handed to the desk itself."""
        self._tell(lambda: done, undoable=True)

    def undo(self) -> Done | None:
        """Undo the last deed; a long one is undone beside the window, and told when it is."""
        last = self._desk.undo_stack.last()
        if last is not None and isinstance(last.undo, InSteps):
            self._undo_beside(last)
            return None
        return self._tell(self._desk.undo)

    def undo_this(self, done: Done) -> Done | None:
        """Undo one deed out of turn."""
        if isinstance(done.undo, InSteps):
            self._undo_beside(done)
            return None
        return self._tell(lambda: self._desk.undo_this(done))

    def _undo_beside(self, done: Done) -> None:
        if self._undoing:
            return
        self._undoing = True
        self.undo_began.emit()
        task = Task(lambda task: self._desk.undo_in_steps(done, task))
        task.progressed.connect(self.undo_progressed)
        task.succeeded.connect(lambda undone: self._tell(lambda: undone))
        task.failed.connect(lambda error: self.refused.emit(self.explain(error)))
        task.finished.connect(self._undo_over)
        self._tasks.start(task)

    def _undo_over(self) -> None:
        self._undoing = False
        self.undo_ended.emit()

    def explain(self, error: BaseException) -> str:
        """A refusal as its sentence; a bug is logged whole and told in one calm sentence."""
        if not isinstance(error, ShopError):
            log.error("A fault of the program itself", exc_info=error)
        return self._words.explain(error)

    def _tell(self, deed: Callable[[], Done], *, undoable: bool = False) -> Done | None:
        try:
            done = deed()
        except Exception as error:  # noqa: BLE001 - refusals and bugs alike are told, bugs logged
            self.refused.emit(self.explain(error))
            return None
        if done.said is not None:
            self.said.emit(self._words.say(done.said), done if undoable else None)
        return done


class Exchange(Protocol):
    """The exchange with the marketplace, as the window may use it."""

    def status(self) -> Status:
        """How it stands, counted now."""

    def connect(self) -> None:
        """Keep exchanging in the background, if the shop is on a marketplace."""

    def exchange_now(self) -> None:
        """Do not wait for the end of a pause."""

    def pair(self, server: str, code: str, progress: Progress) -> None:
        """Join a marketplace with a code; never on the GUI thread."""

    def meet(self, server: str, code: str, progress: Progress) -> Meeting | None:
        """Be let in with a code; what both sides have, if that is to be shown before joining."""

    def join(self, progress: Progress) -> None:
        """Join what was met; never on the GUI thread."""

    def stay_alone(self) -> None:
        """Do not join it after all; never on the GUI thread."""

    def pcs(self) -> Sequence[ShopPc]:
        """The PCs of the shop; never on the GUI thread."""

    def rename_pc(self, device_id: UUID, name: str) -> None:
        """Call a PC of the shop otherwise; never on the GUI thread."""

    def shut_out(self, device_id: UUID) -> None:
        """Let a PC of the shop in no more; never on the GUI thread."""

    def unpair(self) -> None:
        """Leave the marketplace; what is written here stays."""

    def pairing_code(self) -> tuple[str, int]:
        """A code for one more PC and until when it is good (UTC ms); never on the GUI thread."""

    def settle_notice(self, notice_id: int) -> None:
        """A notice was looked at."""


class Widths(Protocol):
    """What the numbers of the steps that a receipt printer prints mean."""

    @property
    def count(self) -> int:
        """How many steps there are."""

    def roll_of(self, number: int) -> Roll:
        """The roll, by the last number that came out whole."""

    def number_of(self, dots: int) -> int:
        """The step a head of so many dots reaches; 0 for none of them."""


@dataclass(frozen=True)
class Papers:
    """What is printed and what is read: made outside, handed in as functions.

    All of them may take long: never on the GUI thread.
    """

    printers: PrintQueues
    lay_out: LayOut
    """What is printed, on the paper it is set up for; with DUPLICATA or not."""
    claims: Claims
    """What the PCs of the shop agree upon about slips."""
    widths: Widths
    """How the width of a receipt printer is learnt."""
    read_catalogue: Callable[[Path, str | None, Progress], Guess]
    """What a catalogue file means; the second is the sheet, none for the likeliest."""
    read_sales: Callable[[Path, Progress], SalesFile]
    """What a file of another till's sales says."""
    read_note: Callable[[Path, Progress], Note]
    """What a supplier's delivery note says."""
    write_catalogue: Callable[[Path, str], int]
    """Write all products into a file of that ending, .xlsx or .csv; how many they were."""
    write_template: Callable[[Path], None]
    """Write an empty list of products to be filled in."""
    write_inventory: Callable[[Path], int]
    """Write the inventory under way into an .xlsx; how many lines."""
    write_order: Callable[[Sequence[Ordered], Path], int]
    """Write what is ordered again into an .xlsx; how many lines."""


@dataclass(frozen=True)
class Photos:
    """Photos as files: made outside, handed in as functions. Never on the GUI thread."""

    find: Callable[[Sequence[Path], Progress], FoundPictures]
    """The pictures among these files, and in these folders and zips."""
    take: Callable[[Sequence[PictureFile], Progress, Callable[[str | PhotoRefused], None]], None]
    """Keeps pictures as photos; tells of each its name, or why it is none, as soon as it is known.
    """
    seek: Callable[[Sequence[str], str, Path], Sought]
    """How many of the files that a table names are in a folder, or near it; and where."""
    small: Callable[[Path], bytes]
    """A picture made small, as JPEG; kept nowhere. `PhotoRefused`."""
    take_bytes: Callable[[bytes], str]
    """Keeps a picture of the clipboard; its name. `PhotoRefused`."""


@dataclass(frozen=True)
class Parts:
    """What every screen may use."""

    queries: Queries
    desk: Desk
    """For forms that show a refusal themselves: `desk.do` raises `ShopError`."""
    asker: Asker
    """For everything else: done and undone, or refused, is told below."""
    bus: Bus
    tasks: Tasks
    words: Words
    exchange: Exchange
    imports: CatalogueImport
    sales: SalesImport
    papers: Papers
    photos: Photos
    gathering: PhotoGathering
    pictures: Pictures
    safekeeping: Safekeeping
    now_ms: Callable[[], int]
    go: Going = field(default_factory=lambda: Going())


class Going(QObject):
    """Ways from one screen to another: whoever builds the window listens."""

    place = Signal(str)
    marketplace = Signal()  # where the shop is connected to it
    copies = Signal()  # the copies of the shop, to go back to one
    scale_labels = Signal()  # how the shop's scale writes its labels
    copies_settings = Signal()  # where copies are looked after
    put_back = Signal(object)  # Copy: it is made ready, and may take its place
    product = Signal(object)  # UUID
    order = Signal(object)  # UUID
    labels = Signal(list)  # of products by their ids; of none those to print again
    reorders = Signal()  # what is to be ordered again
    add_product = Signal(str)  # a barcode, or nothing
    import_file = Signal(object)  # Path, or None to choose one
    match_photos = Signal(list)  # Paths of pictures, folders, zips
    print_slip = Signal(object)  # UUID
    print_document = Signal(object)  # Document
    show_documents = Signal(list)  # Documents of a kind: as they would come out
    preview = Signal(object)  # preview.Shown
    set_up_printer = Signal(object)  # Kind of document it is wanted for, or None
    put_aside = Signal(object)  # UUID: an order that was made on this PC
    prints = Signal()  # what is printed, waits or went wrong
