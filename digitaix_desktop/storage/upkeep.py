"""What the shop's file needs from time to time: copies, checks, room. Nobody waits for it."""

from __future__ import annotations

import logging
import threading
from pathlib import Path

from digitaix_desktop.domain.errors import ShopError
from digitaix_desktop.operations.choices import BACKUP_PLACE
from digitaix_desktop.operations.copies import EVERY_MS, Care, Copy, Why
from digitaix_desktop.operations.ports import Clock, Progress, Writer
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.storage import backups, meta
from digitaix_desktop.storage.books import BookKeeper
from digitaix_desktop.storage.checking import check_whole, mend, shelves_that_differ
from digitaix_desktop.storage.database import Database
from digitaix_desktop.storage.disk import make_ready
from digitaix_desktop.storage.errors import DamagedFile
from digitaix_desktop.storage.reading import Reader
from digitaix_desktop.storage.room import Room

log = logging.getLogger(__name__)
WEEK_MS = 7 * 24 * 3600 * 1000
OF_SHOP = "DigitAix"
"""What the folder of copies on a stick or another disk is called."""


class Upkeep:
    """Looks after one shop's file. `look` does what is due; it may be called as often as one likes.

    Never on the thread of the window: a copy takes as long as the disk does.
    """

    def __init__(
        self,
        database: Database,
        books: BookKeeper,
        writer: Writer,
        reader: Reader,
        clock: Clock,
        room: Room,
    ) -> None:
        self._database, self._books, self._writer = database, books, writer
        self._reader, self._clock, self.room = reader, clock, room
        self._folder: DataFolder = database.folder
        self._one_at_a_time = threading.Lock()
        self._trouble: ShopError | None = None
        self._copied_changes = 0
        self._seen_changes = -1

    def look(self, progress: Progress) -> Care:
        """Do what is due, and say how things stand."""
        with self._one_at_a_time:
            self.room.set_apart()
            if self._is_copy_due():
                self._try_copy(progress)
            self._try_there(next(iter(self.copies()), None))
            if self._is_idle() and self._is_check_due():
                self._check(progress)
            return self.care()

    def copy_now(self, progress: Progress) -> Path:
        """Make a copy because somebody asked for one. `DiskFull`, `DamagedFile`, …"""
        with self._one_at_a_time:
            path = self._copy(Why.ASKED, progress)
            self._try_there(backups.described(path))
            return path

    def care(self) -> Care:
        """How things stand, looked at now."""
        place = self.place()
        there = self._there(place)
        newest = next(iter(self.copies()), None)
        newest_there = next(iter(backups.copies_in(there)), None) if there else None
        has_newest = newest is None or (
            newest_there is not None and newest_there.path.name >= newest.path.name
        )
        return Care(
            newest=newest,
            place=place,
            place_has_newest=has_newest,
            newest_there=newest_there,
            free_bytes=self.room.free(),
            is_little=self.room.is_little,
            is_short=self.room.is_short,
            is_spent=self.room.is_spent,
            trouble=self._trouble,
            is_damaged=self._database.is_damaged,
        )

    def copies(self) -> list[Copy]:
        """The copies on this PC, newest first."""
        return backups.copies_in(self._folder.backups)

    # The second place ---------------------------------------------------------------------

    def place(self) -> Path | None:
        """The second place, where one was chosen."""
        chosen = self._reader.setting(BACKUP_PLACE)
        return Path(chosen) if isinstance(chosen, str) and chosen else None

    def begin_place(self, place: Path) -> None:
        """Make the folder there that copies go to. `FolderReadOnly`, `DiskFull`."""
        make_ready(self._of_this_pc(place))

    def _of_this_pc(self, place: Path) -> Path:
        """Several PCs may share one stick."""
        with self._database.reading() as connection:
            return place / OF_SHOP / meta.Meta(connection).device_id.hex[-8:]

    def _there(self, place: Path | None) -> Path | None:
        """Where copies go at the second place; none while it is away.

        It is not made anew: without its stick, a stick's place may be an empty folder of this disk.
        """
        if place is None:
            return None
        folder = self._of_this_pc(place)
        return folder if folder.is_dir() else None

    def _try_there(self, newest: Copy | None) -> None:
        there = self._there(self.place())
        if there is None or newest is None or (there / newest.path.name).exists():
            return
        try:
            backups.carry(newest, there)
        except (ShopError, OSError) as error:  # pulled out meanwhile, full, worn out
            log.warning("The second place takes no copy: %s", error)

    # Copies -------------------------------------------------------------------------------

    def _is_copy_due(self) -> bool:
        newest = next(iter(self.copies()), None)
        is_written_to = self._database.changes != self._copied_changes
        if newest is None:
            return is_written_to or self._database.found_ms > 0
        if self._database.found_ms > newest.made_ms:  # a start, after it was last closed
            return True
        return is_written_to and not 0 <= self._clock.now_ms() - newest.made_ms < EVERY_MS

    def _copy(self, why: Why, progress: Progress) -> Path:
        changes = self._database.changes
        path = backups.backup(self._folder, why, progress.step)
        self._copied_changes = changes
        return path

    def _try_copy(self, progress: Progress) -> None:
        """What fails is told calmly, and tried again at the next look."""
        try:
            self._copy(Why.REGULAR, progress)
        except ShopError as trouble:
            log.warning("No copy could be made: %s", trouble)
            self._database.is_damaged |= isinstance(trouble, DamagedFile)
            self._trouble = trouble
        else:
            self._trouble = None

    # Checks -------------------------------------------------------------------------------

    def _is_idle(self) -> bool:
        """Whether nothing was written since the last look."""
        before, self._seen_changes = self._seen_changes, self._database.changes
        return before == self._database.changes

    def _is_check_due(self) -> bool:
        with self._database.reading() as connection:
            last = int(meta.Meta(connection).get(meta.CHECKED) or 0)
        return not 0 <= self._clock.now_ms() - last < WEEK_MS

    def _check(self, progress: Progress) -> None:
        def is_over() -> bool:
            try:
                progress.step(0, 0)
            except Exception:  # noqa: BLE001 - however it says so: stop
                return True
            return False

        try:
            if not check_whole(self._folder, is_over):
                return
        except DamagedFile:
            self._database.is_damaged = True
            return
        different = shelves_that_differ(self._folder, is_over)
        if different is None:
            return

        def note() -> None:
            with self._books.open() as books:
                mend(books, different)
                books.meta.put(meta.CHECKED, str(self._clock.now_ms()))

        self._writer.submit(note).result()
