"""Who orders are for: a small file apart, never in backups, purged in time."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from uuid import UUID, uuid4

from digitaix_desktop.domain.orders import Contact
from digitaix_desktop.storage.errors import DamagedContacts, DamagedFile, told_plainly
from digitaix_desktop.storage.looking import beside
from digitaix_desktop.storage.room import Room
from digitaix_desktop.storage.rows import folded, pieces

_TABLE = (
    "CREATE TABLE IF NOT EXISTS contact (order_id TEXT PRIMARY KEY, name TEXT NOT NULL, "
    "phone TEXT NOT NULL, email TEXT NOT NULL, words TEXT NOT NULL, digits TEXT NOT NULL) "
    "WITHOUT ROWID"
)
"""`words` and `digits` are name and number as they are searched."""
LEAST_DIGITS = 3
_ASIDE = "-set-aside.sqlite"


class ContactsFile:
    """`ports.Contacts`: one table, overwritten where it is deleted (`secure_delete`)."""

    def __init__(self, path: Path, room: Room | None = None) -> None:
        self._path, self._room = path, room
        self._lock = threading.Lock()
        with self._answered():
            self._file = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
            try:
                for pragma in ("secure_delete=ON", "synchronous=FULL", "busy_timeout=5000"):
                    self._file.execute(f"PRAGMA {pragma}")
                self._file.execute(_TABLE)
                [verdict] = self._file.execute("PRAGMA quick_check(1)").fetchone()
                if verdict != "ok":
                    raise DamagedContacts(path=path)
            except BaseException:
                self._file.close()
                raise

    @contextmanager
    def _answered(self) -> Iterator[None]:
        """One question at a time, its troubles told in words a shop can act upon."""
        with self._lock:
            try:
                with told_plainly(self._path):
                    yield
            except DamagedFile as error:
                raise DamagedContacts(path=self._path) from error

    def get_many(self, order_ids: Iterable[UUID]) -> dict[UUID, Contact]:
        """The contacts known of these orders."""
        found: dict[UUID, Contact] = {}
        with self._answered():
            for piece in pieces(order_ids):
                marks = ",".join("?" * len(piece))
                rows = self._file.execute(
                    f"SELECT order_id, name, phone, email FROM contact WHERE order_id IN ({marks})",  # noqa: S608 - marks only
                    [str(each) for each in piece],
                )
                found.update({UUID(row[0]): Contact(*row[1:]) for row in rows})
        return found

    def put(self, order_id: UUID, contact: Contact) -> None:
        """Write down who an order is for; on a full disk, in what was set apart of it."""
        if self._room is not None:
            self._room.once_more(lambda: self._put(order_id, contact))
        else:
            self._put(order_id, contact)

    def _put(self, order_id: UUID, contact: Contact) -> None:
        with self._answered():
            self._file.execute(
                "INSERT OR REPLACE INTO contact VALUES (?, ?, ?, ?, ?, ?)",
                (
                    str(order_id),
                    contact.name,
                    contact.phone,
                    contact.email,
                    "".join(f" {word}" for word in _words(contact.name)),
                    _digits(contact.phone),
                ),
            )

    def purge(self, order_ids: Iterable[UUID]) -> None:
        """Forget who these orders were for."""
        with self._answered():
            self._file.executemany(
                "DELETE FROM contact WHERE order_id = ?", [(str(each),) for each in order_ids]
            )

    def matching(self, words: str, limit: int) -> list[UUID]:
        """Orders of customers with names that begin so, or a number that begins or ends so."""
        asked, digits = _words(words)[:4], _digits(words)
        if digits and not any(each.isalpha() for each in words):
            if len(digits) < LEAST_DIGITS:
                return []
            condition = "digits LIKE ? OR digits LIKE ?"
            values = [f"{digits}%", f"%{digits}"]
        elif len("".join(asked)) >= 2:
            condition = " AND ".join(["words LIKE ?"] * len(asked))
            values = [f"% {word}%" for word in asked]
        else:
            return []
        with self._answered():
            rows = self._file.execute(
                f"SELECT order_id FROM contact WHERE {condition} LIMIT ?",  # noqa: S608 - marks only
                [*values, limit],
            ).fetchall()
        return [UUID(row[0]) for row in rows]

    def close(self) -> None:
        """Close the file."""
        with self._lock, closing(self._file):
            pass


def set_aside_damaged(path: Path) -> bool:
    """Let a file that can't be read make way for a new one, with its journal; whether there was
    such a one."""
    try:
        if path.exists():
            ContactsFile(path).close()
    except DamagedContacts:
        aside = path.with_name(f"{path.stem}-{uuid4().hex[:8]}{_ASIDE}")
        with told_plainly(path.parent):
            for ending in ("-journal", ""):  # the journal first: a new file would be undone by it
                if (here := beside(path, ending)).exists():
                    here.rename(beside(aside, ending))
            aside.touch()  # from now on its age counts
        return True
    return False


def forget_set_aside(path: Path, before_s: float) -> None:
    """Names are kept for so long only, those that can't be read too."""
    for aside in path.parent.glob(f"{path.stem}-*{_ASIDE}*"):
        with suppress(OSError):
            if aside.stat().st_mtime < before_s:
                aside.unlink()


def _words(text: str) -> list[str]:
    """The words of a name without case, accents and signs: nothing that LIKE takes for its own."""
    return "".join(each if each.isalnum() else " " for each in folded(text[:1000])).split()


def _digits(text: str) -> str:
    """A number as it is dialled here: `+33 6 39…` as `0639…`."""
    digits = "".join(each for each in text[:100] if each in "0123456789")
    for abroad in ("+33", "0033"):
        if text.strip().startswith(abroad):
            return "0" + digits[len(abroad.lstrip("+")) :].removeprefix("0")
    return digits
