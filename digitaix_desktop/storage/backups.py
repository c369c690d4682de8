"""Copies of the shop's file, made by SQLite's own means beside whoever is writing to it.

A copy is one file, complete in itself; customers' names are not in it. How it is made, and why
not otherwise, stands in docs/decisions/0315-how-copies-are-made.md.
"""

from __future__ import annotations

import re
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from digitaix_desktop.operations.copies import Copy, Holds, Why, kept
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.storage import meta
from digitaix_desktop.storage.disk import flush_file, flush_folder
from digitaix_desktop.storage.errors import DamagedFile, DiskFull, NoRoomForCopy, told_plainly
from digitaix_desktop.storage.looking import beside, check, look_at

Step = Callable[[int, int], None]
"""Told how many pages are copied, of how many; what it raises ends the copying."""
STEP_PAGES = 256
LEAVES_FREE = 128 * 1024 * 1024
"""A copy never takes the last room of a disk: selling needs it more."""
_STAMP = "%Y%m%d-%H%M%S"
_NAME = re.compile(r"shop-(\d{8}-\d{6})-([a-z0-9-]+)\.sqlite")
_CUT_SHORT_S = 3600
"""A file half copied that nobody wrote to for so long: whoever began it is gone."""


def backup(
    folder: DataFolder, why: Why, step: Step | None = None, leaves_free: int = LEAVES_FREE
) -> Path:
    """Make a copy, whole and checked before it counts; older ones make way by age.

    On a full disk the oldest copies go first, never the newest. `NoRoomForCopy` where that is no
    help.
    """
    with for_a_copy(folder.shop, folder.backups):
        folder.backups.mkdir(parents=True, exist_ok=True)
        _forget_cut_short(folder.backups)
        make_room(folder, leaves_free)
        target = folder.backups / name_of(why)
        unfinished = target.with_suffix(".part")
        try:
            try:
                copy_file(folder.shop, unfinished, step)
            except DamagedFile as error:  # what was copied faithfully is what is damaged
                raise DamagedFile(path=folder.shop, backups=folder.backups) from error
            flush_file(unfinished)
            unfinished.replace(target)
        except BaseException:
            clear(unfinished)
            raise
        flush_folder(folder.backups)
        thin_out(folder.backups, target)
    return target


@contextmanager
def for_a_copy(path: Path, backups: Path) -> Iterator[None]:
    """Troubles in plain words; a full disk has taken nothing from the shop."""
    try:
        with told_plainly(path, backups):
            yield
    except DiskFull as error:
        raise NoRoomForCopy(path=path) from error


def name_of(why: Why) -> str:
    """What a file set apart now is called."""
    return f"shop-{datetime.now(UTC).strftime(_STAMP)}-{why}.sqlite"


def copies_in(folder: Path) -> list[Copy]:
    """The copies that lie there, newest first; none where nothing can be read."""
    found = []
    with suppress(OSError):
        for path in folder.glob("shop-*.sqlite"):
            copy = _read_name(path)
            if copy is not None:
                found.append(copy)
    return sorted(found, key=lambda each: (each.made_ms, each.path.name), reverse=True)


def copies_near(place: Path) -> list[Copy]:
    """The copies in a folder that somebody chose, or a little below it, as on a USB stick."""
    folders = {place}
    with suppress(OSError):
        for below in ("*/", "*/*/"):
            folders.update(path for path in place.glob(below) if path.is_dir())
    found = [copy for folder in folders for copy in copies_in(folder)]
    return sorted(found, key=lambda each: (each.made_ms, each.path.name), reverse=True)


def described(path: Path) -> Copy:
    """A file that somebody names as a copy, whatever it is called."""
    state = path.stat()
    return _read_name(path) or Copy(path, int(state.st_mtime * 1000), Why.ASKED, state.st_size)


def _read_name(path: Path) -> Copy | None:
    name = _NAME.fullmatch(path.name)
    if name is None or not path.is_file():
        return None
    stamp, label = name.groups()
    try:
        made = datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
    if label.startswith("before-"):
        why = Why.BEFORE_UPDATE
    else:
        why = next((each for each in Why if each == label), Why.REGULAR)
    return Copy(path, int(made.timestamp() * 1000), why, path.stat().st_size)


def holds(path: Path) -> Holds | None:
    """What a copy holds; none if it can't be read."""
    try:
        with closing(look_at(path)) as file:
            [products] = file.execute("SELECT count(*) FROM product WHERE deleted = 0").fetchone()
            [orders] = file.execute(
                "SELECT count(*) FROM orders WHERE state IN "
                "('to_confirm', 'received', 'accepted', 'preparing', 'ready')"
            ).fetchone()
            [moved] = file.execute("SELECT max(at_ms) FROM movement").fetchone()
            of_pc = file.execute("SELECT value FROM meta WHERE key = ?", (meta.DEVICE,)).fetchone()
    except (sqlite3.Error, OSError):
        return None
    return Holds(products, orders, moved, of_pc[0] if of_pc else "")


def newest_good(copies: Sequence[Copy]) -> Copy | None:
    """The newest copy that stands a check."""
    for copy in copies:
        with suppress(DamagedFile, OSError, sqlite3.Error):
            check(copy.path, copy.path.parent, asked="integrity_check")
            return copy
    return None


def carry(copy: Copy, place: Path) -> Path:
    """Bring a finished copy to a second place, whole and checked there too."""
    target = place / copy.path.name
    with told_plainly(target, place):
        _forget_cut_short(place)
        while shutil.disk_usage(place).free < copy.size and len(there := copies_in(place)) > 1:
            there[-1].path.unlink(missing_ok=True)
        unfinished = target.with_suffix(".part")
        try:
            shutil.copyfile(copy.path, unfinished)
            flush_file(unfinished)
            check(unfinished, place)
            unfinished.replace(target)
        except BaseException:
            with suppress(OSError):
                clear(unfinished)
            raise
        flush_folder(place)
        thin_out(place, target)
    return target


def thin_out(folder: Path, made: Path) -> None:
    """Let go of the copies that others of their time stand for; never of the one just made."""
    copies = copies_in(folder)
    stay = {made, *(copy.path for copy in kept(copies))}
    for copy in copies:
        if copy.path not in stay:
            copy.path.unlink(missing_ok=True)


def make_room(folder: DataFolder, leaves_free: int) -> None:
    """See that a copy fits: the oldest ones go for it, if that is enough; never the newest."""
    needed = leaves_free + sum(
        path.stat().st_size for end in ("", "-wal") if (path := beside(folder.shop, end)).exists()
    )
    free = shutil.disk_usage(folder.backups).free
    older = copies_in(folder.backups)[1:]
    if free + sum(copy.size for copy in older) < needed:
        raise NoRoomForCopy(path=folder.backups)
    while free < needed:
        oldest = older.pop()
        oldest.path.unlink(missing_ok=True)
        free += oldest.size


def clear(unfinished: Path) -> None:
    """Take away a file that is not finished, and what SQLite keeps beside it."""
    for ending in ("", "-wal", "-shm", "-journal"):
        beside(unfinished, ending).unlink(missing_ok=True)


def _forget_cut_short(folder: Path) -> None:
    for path in folder.glob("shop-*.part*"):
        if time.time() - path.stat().st_mtime > _CUT_SHORT_S:
            path.unlink(missing_ok=True)


def copy_file(source: Path, target: Path, step: Step | None = None) -> None:
    """Copy a shop's file into one that is complete in itself, and check it. `DamagedFile`.

    All of it is of one moment: the steps are taken inside one reading of the file, so that a deed
    written meanwhile neither waits for the copy nor makes it begin anew.
    """

    def stepped(_status: int, left: int, pages: int) -> None:
        if step is not None:
            step(pages - left, pages)

    with (
        closing(look_at(source)) as held,
        closing(sqlite3.connect(target, isolation_level=None)) as copy,
    ):
        copy.execute("PRAGMA synchronous=OFF")  # it is flushed as a whole, and counts only then
        held.execute("BEGIN")
        held.execute("SELECT count(*) FROM sqlite_master").fetchone()
        held.backup(copy, pages=STEP_PAGES, progress=stepped)
        held.execute("ROLLBACK")
        copy.execute("PRAGMA journal_mode=DELETE")
    check(target, target.parent)
