"""What every question needs: the file, who orders are for, and which day it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from digitaix_desktop.storage.contacts import ContactsFile
from digitaix_desktop.storage.database import ReadingDatabase


class Asking:
    """Asks the shop's file; every answer is a steady view of it."""

    def __init__(
        self, database: ReadingDatabase, contacts: ContactsFile, now_ms: Callable[[], int]
    ) -> None:
        self._database, self._contacts, self._now_ms = database, contacts, now_ms

    def _day(self) -> date:
        """Today, as the calendar on the wall shows it."""
        return datetime.fromtimestamp(self._now_ms() / 1000).astimezone().date()
