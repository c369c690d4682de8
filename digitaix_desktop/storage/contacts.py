"""Who orders are for: a small file apart, never in backups, purged in time."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from uuid import UUID

from digitaix_desktop.domain.orders import Contact
from digitaix_desktop.storage.errors import told_plainly
from digitaix_desktop.storage.rows import pieces


class ContactsFile:
    """`ports.Contacts`: one table, overwritten where it is deleted (`secure_delete`)."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        with told_plainly(path):
            self._file = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
            for pragma in ("secure_delete=ON", "synchronous=FULL", "busy_timeout=5000"):
                self._file.execute(f"PRAGMA {pragma}")
            self._file.execute(
                "CREATE TABLE IF NOT EXISTS contact ("
                "order_id TEXT PRIMARY KEY, name TEXT NOT NULL, phone TEXT NOT NULL, "
                "email TEXT NOT NULL) WITHOUT ROWID"
            )

    def get_many(self, order_ids: Iterable[UUID]) -> dict[UUID, Contact]:
        """The contacts known of these orders."""
        found: dict[UUID, Contact] = {}
        with self._lock, told_plainly(self._path):
            for piece in pieces(order_ids):
                marks = ",".join("?" * len(piece))
                rows = self._file.execute(
                    f"SELECT order_id, name, phone, email FROM contact WHERE order_id IN ({marks})",  # noqa: S608 - marks only
                    [str(each) for each in piece],
                )
                found.update({UUID(row[0]): Contact(*row[1:]) for row in rows})
        return found

    def put(self, order_id: UUID, contact: Contact) -> None:
        """Write down who an order is for."""
        with self._lock, told_plainly(self._path):
            self._file.execute(
                "INSERT INTO contact VALUES (?, ?, ?, ?) ON CONFLICT (order_id) DO UPDATE SET "
                "name = excluded.name, phone = excluded.phone, email = excluded.email",
                (str(order_id), contact.name, contact.phone, contact.email),
            )

    def purge(self, order_ids: Iterable[UUID]) -> None:
        """Forget who these orders were for."""
        with self._lock, told_plainly(self._path):
            self._file.executemany(
                "DELETE FROM contact WHERE order_id = ?", [(str(each),) for each in order_ids]
            )

    def matching(self, word: str, limit: int) -> list[UUID]:
        """Orders whose customer's name begins with, or number ends in, this word."""
        pattern = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        with self._lock, told_plainly(self._path):
            rows = self._file.execute(
                "SELECT order_id FROM contact WHERE name LIKE ? ESCAPE '\\' "
                "OR replace(phone, ' ', '') LIKE ? ESCAPE '\\' LIMIT ?",
                (f"{pattern}%", f"%{pattern.replace(' ', '')}", limit),
            ).fetchall()
        return [UUID(row[0]) for row in rows]

    def close(self) -> None:
        """Close the file."""
        with self._lock, closing(self._file):
            pass
