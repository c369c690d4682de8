"""Putting a copy back in the place of the shop's file: the old one or the copy is there, whole.

Two halves. `prepare` makes the copy ready beside the file, which may be in use meanwhile: brought
to today's form, in a new stream, so that what was sent since then can't be mistaken for what will
be sent from now on. `switching.switch` writes down that it is decided and renames. Nothing is
overwritten: the present file is set aside, and can be put back as any copy can
(docs/decisions/0316-how-a-copy-is-put-back.md).
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import delete

from digitaix_desktop.operations.ports import Clock, Ids
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.storage import meta
from digitaix_desktop.storage.backups import Step, clear, copy_file, described, for_a_copy
from digitaix_desktop.storage.books import Books
from digitaix_desktop.storage.disk import flush_file, flush_folder
from digitaix_desktop.storage.engines import Purpose, engine_for
from digitaix_desktop.storage.errors import DamagedCopy, DamagedFile, NoSuchCopy
from digitaix_desktop.storage.lock import DataLock
from digitaix_desktop.storage.looking import HEAD, check, look_at, revision_in
from digitaix_desktop.storage.migrating import upgrade
from digitaix_desktop.storage.outbox import QUEUED
from digitaix_desktop.storage.switching import finish, switch
from digitaix_desktop.storage.system import RandomIds, SystemClock
from digitaix_desktop.storage.tables import SettingRow

RESTORED = "restored"
"""The kind of the notice that says so."""
_WAITING = "SELECT mutation_id FROM outbox WHERE state = ?"


def restore(
    folder: DataFolder,
    copy: Path,
    *,
    machine: str = "",
    clock: Clock | None = None,
    ids: Ids | None = None,
) -> Path | None:
    """Put a copy back in the place of the shop's file, which nobody has open.

    `machine` says which machine this is, so that a copy made on another one is known as that.
    Answers where the file went that was there; none if there was none. `InUse`, `NoSuchCopy`,
    `DamagedCopy`, `NewerFile`, `DiskFull`: then everything is as it was.
    """
    with DataLock(folder.lock):
        finish(folder)
        prepare(folder, copy, machine=machine, clock=clock, ids=ids)
        return switch(folder)


def prepare(
    folder: DataFolder,
    copy: Path,
    step: Step | None = None,
    *,
    machine: str = "",
    clock: Clock | None = None,
    ids: Ids | None = None,
) -> None:
    """Make a copy ready beside the shop's file; nothing else is touched, and it may be in use."""
    prepared = folder.put_back
    if not copy.is_file():
        raise NoSuchCopy(path=copy)
    with for_a_copy(prepared, folder.backups):
        clear(prepared)
        try:
            _copy(copy, prepared, step)
            engine = engine_for(prepared, Purpose.WRITING)
            try:
                with engine.begin() as connection:
                    books = Books(connection, clock or SystemClock(), ids or RandomIds())
                    told = {
                        "made_ms": described(copy).made_ms,
                        "paired": books.agreement.paired,
                        "left": _left_behind(folder.shop, books),
                    }
                    books.agreement.journal(RESTORED, "", None, told)
                    _stay_this_pc(folder.shop, books)
                    _begin_anew(books, machine, alone=not folder.contacts.exists())
                    books.meta.write()
            finally:
                engine.dispose()
            flush_file(prepared)
        except BaseException:
            clear(prepared)
            raise
        flush_folder(folder.root)


def _copy(copy: Path, prepared: Path, step: Step | None) -> None:
    try:
        check(copy, copy.parent, asked="integrity_check")
        revision = revision_in(copy, copy.parent)
        copy_file(copy, prepared, step)
    except DamagedFile as error:
        raise DamagedCopy(path=copy) from error
    if revision != HEAD:
        upgrade(prepared)


def _left_behind(present: Path, books: Books) -> int:
    """How many changes wait in the present file that the copy has never heard of."""
    try:
        if not present.exists():
            return 0
        with closing(look_at(present)) as file:
            waiting = {row[0] for row in file.execute(_WAITING, (QUEUED,))}
    except (sqlite3.Error, OSError):  # it may be damaged: that is why a copy is put back
        return 0
    known = books.connection.exec_driver_sql("SELECT mutation_id FROM outbox").scalars()
    return len(waiting.difference(known))


def _stay_this_pc(present: Path, books: Books) -> None:
    """A copy of another PC of the shop, on a stick that both use: this one stays who it is.

    Else two PCs would be one for the marketplace, and this one's printers be the other's.
    """
    try:
        with closing(look_at(present)) as file:
            here = dict(file.execute("SELECT key, value FROM meta").fetchall())
            choices = file.execute("SELECT key, value FROM setting").fetchall()
    except (sqlite3.Error, OSError):  # there is none, or it can't be read
        return
    device, shop = here.get(meta.DEVICE), here.get(meta.SHOP)
    if not shop or shop != books.meta.get(meta.SHOP) or device == books.meta.get(meta.DEVICE):
        return
    for key in (meta.DEVICE, meta.TOKEN_MS):
        books.meta.put(key, here.get(key) or "")
    books.agreement.observe(int(here.get(meta.LAST_HLC) or 0))
    books.agreement.forget_cursor()
    books.photos.fetch_all_again()
    books.connection.execute(delete(SettingRow))
    for key, value in choices:
        books.settings.put(key, json.loads(value))


def _begin_anew(books: Books, machine: str, *, alone: bool) -> None:
    """The old cursor stays and brings back what the marketplace has, own work included.

    Unless names and photos do not lie beside it, as on another PC: then all is told anew.
    """
    books.agreement.renumber()
    books.prints.doubt()
    made_on = books.meta.get(meta.MACHINE)
    if alone or (machine and made_on and made_on != machine):
        books.agreement.forget_cursor()
        books.photos.fetch_all_again()
    books.meta.put(meta.MACHINE, machine)  # it is here on purpose, wherever it was made
