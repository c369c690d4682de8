"""Whether the shop's file holds together, and says of the shelves what the ledger says.

Looked at through a connection of its own, in one reading of the file, so that nobody waits; what
differs is reckoned anew from the ledger, which is what is true.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable
from contextlib import closing
from uuid import UUID

from digitaix_desktop.paths import DataFolder
from digitaix_desktop.storage.books import Books
from digitaix_desktop.storage.errors import DamagedFile, told_plainly
from digitaix_desktop.storage.ledger import fold_anew
from digitaix_desktop.storage.looking import look_at

log = logging.getLogger(__name__)
MENDED = "stock-mended"
"""The kind of the notice that says so."""
_OFTEN = 2_000
"""Steps of SQLite between two looks at whether to stop."""

_DIFFERENT = """
WITH counted AS (
  SELECT variant_id, hlc, device_id, id, qty_milli, row_number() OVER (
    PARTITION BY variant_id ORDER BY hlc DESC, device_id DESC, id DESC) AS place
  FROM movement WHERE kind = 'count'
), folded AS (
  SELECT movement.variant_id, counted.id AS count_id,
    coalesce(counted.qty_milli, 0) + sum(CASE WHEN movement.kind <> 'count' AND (
      counted.id IS NULL OR (movement.hlc, movement.device_id, movement.id)
        > (counted.hlc, counted.device_id, counted.id)) THEN movement.qty_milli ELSE 0 END)
    AS on_hand
  FROM movement LEFT JOIN counted ON counted.variant_id = movement.variant_id AND counted.place = 1
  GROUP BY movement.variant_id
)
SELECT folded.variant_id FROM folded LEFT JOIN stock ON stock.variant_id = folded.variant_id
  WHERE stock.variant_id IS NULL OR NOT stock.known OR stock.on_hand_milli <> folded.on_hand
    OR replace(stock.count_id, '-', '') IS NOT folded.count_id
UNION
SELECT variant_id FROM stock
  WHERE known AND variant_id NOT IN (SELECT variant_id FROM movement)
"""


def check_whole(folder: DataFolder, is_over: Callable[[], bool] = lambda: False) -> bool:
    """Read every page and every index; `DamagedFile`. False if it was stopped before its end."""
    with told_plainly(folder.shop, folder.backups), closing(look_at(folder.shop)) as file:
        file.set_progress_handler(is_over, _OFTEN)
        try:
            verdict = file.execute("PRAGMA integrity_check(1)").fetchone()[0]
        except sqlite3.OperationalError:
            if is_over():
                return False
            raise
    if verdict != "ok":
        log.error("integrity_check: %s", verdict)
        raise DamagedFile(path=folder.shop, backups=folder.backups)
    return True


def shelves_that_differ(
    folder: DataFolder, is_over: Callable[[], bool] = lambda: False
) -> list[UUID] | None:
    """The variants whose shelf is not what their ledger adds up to; None if it was stopped."""
    with told_plainly(folder.shop, folder.backups), closing(look_at(folder.shop)) as file:
        file.set_progress_handler(is_over, _OFTEN)
        try:
            rows = file.execute(_DIFFERENT).fetchall()
        except sqlite3.OperationalError:
            if is_over():
                return None
            raise
    return [UUID(row[0]) for row in rows]


def mend(books: Books, variant_ids: list[UUID]) -> None:
    """Reckon these shelves anew, and say so."""
    if variant_ids:
        log.error("Shelves reckoned anew from the ledger: %d", len(variant_ids))
        fold_anew(books.connection, variant_ids)
        books.agreement.journal(MENDED, "", None, {"count": len(variant_ids)})
