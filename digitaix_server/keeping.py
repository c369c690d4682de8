"""Copies of the embedded database: kept while the server runs, put back when it does not.

PostgreSQL has better ways of its own (archived WAL, a standby); after any of them only
`begin_anew` is left to do.
"""

from __future__ import annotations

import logging
import os
import shutil
import sqlite3
import time
from contextlib import closing
from pathlib import Path

from digitaix_server.database import Clock, Database, system_clock
from digitaix_server.migrating import Damaged, migrate
from digitaix_server.services import shops

log = logging.getLogger(__name__)
PART = ".part"


class NoCopy(Exception):
    """The file holds no marketplace that could be put back."""


def copy_to(here: Path, target: Path) -> None:
    """Keep the database `here` as it is at one moment in `target`, whole or not at all.

    `Damaged` if what was copied does not hold together; `OSError`.
    """
    unfinished = target.with_name(target.name + PART)
    unfinished.unlink(missing_ok=True)
    try:
        with (
            closing(sqlite3.connect(here)) as source,
            closing(sqlite3.connect(unfinished)) as copy,
        ):
            source.execute("PRAGMA query_only=ON")
            source.execute("PRAGMA wal_autocheckpoint=0")
            source.backup(copy)
            if copy.execute("PRAGMA quick_check").fetchone() != ("ok",):
                raise Damaged
        _sync(unfinished)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)


def put_back(copy: Path, here: Path, clock: Clock = system_clock) -> Path | None:
    """Go on from `copy`; what was in use is set aside, beside it. Where to; none if nothing was.

    Nobody else may use the folder meanwhile. Each PC then gives back what the copy has forgotten.
    `NoCopy`, `migrating.TooNew`, `Damaged`, `OSError`: then nothing was changed.
    """
    if here.exists() and copy.exists() and copy.samefile(here):
        raise NoCopy
    ready = here.with_name(here.name + PART)
    ready.unlink(missing_ok=True)
    try:
        _take(copy, ready)
        base = Database(ready, clock)
        try:
            migrate(base)
            with base.writing() as db:
                shops.begin_anew(db)
            base.store.scrub()
        finally:
            base.close()
        aside = _set_aside(here)
        ready.replace(here)
    finally:
        for left in here.parent.glob(f"{ready.name}*"):
            left.unlink(missing_ok=True)
    return aside


def _take(copy: Path, ready: Path) -> None:
    """The copy, as a file of our own: the one that was handed over stays as it is."""
    try:
        with closing(sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro", uri=True)) as source:
            named = source.execute(
                "SELECT count(*) FROM sqlite_master WHERE name IN ('shop', 'alembic_version')"
            ).fetchone()
            if named != (2,):
                raise NoCopy
            if source.execute("PRAGMA quick_check").fetchone() != ("ok",):
                raise Damaged
            with closing(sqlite3.connect(ready)) as target:
                source.backup(target)
    except sqlite3.DatabaseError as error:
        raise NoCopy from error
    _sync(ready)


def _set_aside(here: Path) -> Path | None:
    """A copy of what was in use, damaged or not, with what its last writer left beside it.

    A copy first: at no moment is there no database, for then the next start would begin a new one.
    """
    if not here.exists():
        return None
    moment = time.strftime("%Y-%m-%d-%H%M%S", time.localtime())
    aside = here.with_name(f"{here.stem}.replaced-{moment}.sqlite")
    log_file = here.with_name(here.name + "-wal")
    shutil.copy2(here, aside)
    _sync(aside)
    if log_file.exists():
        shutil.copy2(log_file, aside.with_name(aside.name + "-wal"))
        _sync(aside.with_name(aside.name + "-wal"))
    for ending in ("-wal", "-shm"):  # the next database would take them for its own
        here.with_name(here.name + ending).unlink(missing_ok=True)
    return aside


def _sync(file: Path) -> None:
    descriptor = os.open(file, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
