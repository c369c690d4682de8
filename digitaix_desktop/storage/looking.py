"""Looking at the shop's file before it is opened: whose it is, how old, and whether it is whole.

Nothing here changes a byte of it, nor leaves a file beside it.
"""

from __future__ import annotations

import logging
import sqlite3
from contextlib import closing
from pathlib import Path

from digitaix_desktop.paths import DataFolder
from digitaix_desktop.storage.engines import address
from digitaix_desktop.storage.errors import DamagedFile, NewerFile, told_plainly

log = logging.getLogger(__name__)

HEAD = "0023"
"""The newest migration; equal to the scripts' head, so that Alembic loads only when needed."""
APPLICATION = 0x44475831
"""What stands in the header of every shop's file (`PRAGMA application_id`): DGX1."""

_HEADER = 72
_MAGIC = b"SQLite format 3\0"


def revision_of(folder: DataFolder) -> str | None:
    """Which migration the file stands at; none for no file yet.

    Raises `NewerFile`; `DamagedFile` for whatever is no shop's file, an empty one included: we
    never leave one, so that something else emptied it.
    """
    with told_plainly(folder.shop, folder.backups):
        if not folder.shop.exists() and not _length(beside(folder.shop, "-wal")):
            return None
        return revision_in(folder.shop, folder.backups)


def revision_in(path: Path, backups: Path) -> str:
    """Which migration a file of a shop stands at. `NewerFile`, `DamagedFile`."""
    if not path.is_file() or not is_ours(path):
        raise DamagedFile(path=path, backups=backups)
    try:
        with closing(look_at(path)) as connection:
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.OperationalError as error:
        if (error.sqlite_errorname or "").startswith("SQLITE_ERROR"):  # no such table
            raise DamagedFile(path=path, backups=backups) from error
        raise
    if row is None or not isinstance(row[0], str):
        raise DamagedFile(path=path, backups=backups)
    if row[0] > HEAD:
        raise NewerFile
    return row[0]


def quick_check(folder: DataFolder) -> None:
    """Read the whole file once; `DamagedFile` if something does not hold together."""
    check(folder.shop, folder.backups)


def check(path: Path, backups: Path, *, asked: str = "quick_check") -> None:
    """Read a whole file of a shop once; `DamagedFile` if something does not hold together."""
    with told_plainly(path, backups):
        if not is_ours(path):
            raise DamagedFile(path=path, backups=backups)
        with closing(look_at(path)) as file:
            verdict = file.execute(f"PRAGMA {asked}(1)").fetchone()[0]
    if verdict != "ok":
        log.error("%s of %s: %s", asked, path.name, verdict)
        raise DamagedFile(path=path, backups=backups)


def written_ms(path: Path) -> int:
    """When a file, or the log beside it, was last written to; 0 for no file."""
    there = [each for end in ("", "-wal") if _length(each := beside(path, end))]
    return max((int(each.stat().st_mtime * 1000) for each in there), default=0)


def beside(path: Path, ending: str) -> Path:
    """A file that SQLite keeps beside a database: `-wal`, `-shm`."""
    return path.with_name(path.name + ending)


def is_ours(path: Path) -> bool:
    """Whether it is a shop's file by its header, and not cut short."""
    with path.open("rb") as file:
        header = file.read(_HEADER)
    if not header.startswith(_MAGIC) or len(header) < _HEADER:
        return False
    mark, size = int.from_bytes(header[68:72], "big"), int.from_bytes(header[16:18], "big")
    # A copy that stopped short ends inside a page; after a crash the log makes up for that.
    whole = not _is_lone(path) or path.stat().st_size % (65536 if size == 1 else size or 1) == 0
    return mark == APPLICATION and whole


def _is_lone(path: Path) -> bool:
    """Whether nobody has it open, nor crashed while it was."""
    return not beside(path, "-wal").exists() and not beside(path, "-shm").exists()


def look_at(path: Path) -> sqlite3.Connection:
    """A connection that changes nothing.

    Beside a file that nobody has open there is no log; opened as usual, it would get an empty
    one, and an index of it, which a connection that may not write can't take away again.
    """
    mode = "immutable=1" if _is_lone(path) else "mode=ro"
    return sqlite3.connect(address(path, mode), uri=True)


def _length(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0
