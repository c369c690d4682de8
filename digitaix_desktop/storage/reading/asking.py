"""What every question needs: the file, and who orders are for."""

from __future__ import annotations

from digitaix_desktop.storage.contacts import ContactsFile
from digitaix_desktop.storage.database import ReadingDatabase


class Asking:
    """Asks the shop's file; every answer is a steady view of it."""

    def __init__(self, database: ReadingDatabase, contacts: ContactsFile) -> None:
        self._database, self._contacts = database, contacts
