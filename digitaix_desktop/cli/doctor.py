"""`digitaix-desktop doctor`: looks at disk, file, clock, printer and link; says what to do."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field

from digitaix_desktop.domain.errors import ShopError
from digitaix_desktop.operations.desk import Said
from digitaix_desktop.operations.settings import PRINTER
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.remote.marketplace import Address, hello
from digitaix_desktop.storage.contacts import ContactsFile
from digitaix_desktop.storage.database import ReadingDatabase, quick_check, revision_of
from digitaix_desktop.storage.reading import Reader
from digitaix_desktop.storage.system import SystemClock
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP
from digitaix_desktop.workbench import system_printers

LITTLE_ROOM = 500 * 1024 * 1024
CLOCK_OFF_MS = 120_000
_MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at, and what to do about it."""

    said: Said | ShopError
    bad: bool = False

    @property
    def mark(self) -> str:
        """What stands before the line."""
        return "[!]" if self.bad else "[ok]"


@dataclass(slots=True)
class _Examination:
    folder: DataFolder
    findings: list[Finding] = field(default_factory=list)

    def good(self, template: str, **values: object) -> None:
        self.findings.append(Finding(Said(template, values)))

    def bad(self, template: str, **values: object) -> None:
        self.findings.append(Finding(Said(template, values), bad=True))


def examine(folder: DataFolder) -> list[Finding]:
    """Everything that can be looked at without changing anything."""
    examination = _Examination(folder)
    for look in (_disk, _file, _shop):
        try:
            look(examination)
        except ShopError as refusal:
            examination.findings.append(Finding(refusal, bad=True))
    return examination.findings


def _disk(examination: _Examination) -> None:
    place = examination.folder.root
    while not place.exists():
        place = place.parent
    free = shutil.disk_usage(place).free
    values = {"free": f"{free // _MIB:,}".replace(",", "\N{NARROW NO-BREAK SPACE}")}
    if free < LITTLE_ROOM:
        examination.bad(
            QT_TRANSLATE_NOOP("Operations", "Disk: only {free} MiB free. Make room on it."),
            **values,
        )
    else:
        examination.good(QT_TRANSLATE_NOOP("Operations", "Disk: {free} MiB free."), **values)


def _file(examination: _Examination) -> None:
    folder = examination.folder
    if revision_of(folder) is None:
        examination.good(
            QT_TRANSLATE_NOOP("Operations", "File: no shop here yet; open the window to begin.")
        )
        return
    quick_check(folder)
    examination.good(
        QT_TRANSLATE_NOOP("Operations", "File: whole and readable (SQLite {version})."),
        version=sqlite3.sqlite_version,
    )


def _shop(examination: _Examination) -> None:
    if revision_of(examination.folder) is None:
        return
    with (
        closing(ReadingDatabase(examination.folder)) as database,
        closing(ContactsFile(examination.folder.contacts)) as contacts,
    ):
        queries = Reader(database, contacts)
        printer, paired = queries.setting(PRINTER), queries.pairing()
        waiting = queries.waiting_count()
    _printer(examination, printer)
    if paired is None:
        examination.good(
            QT_TRANSLATE_NOOP(
                "Operations",
                "Link: no marketplace. To join one, type the town hall's code in Settings.",
            )
        )
        return
    _link(examination, paired.server, waiting)


def _printer(examination: _Examination, chosen: object) -> None:
    if not isinstance(chosen, str) or not chosen:
        examination.good(
            QT_TRANSLATE_NOOP(
                "Operations", "Printer: none chosen. Slips are kept as PDF; choose one in Settings."
            )
        )
        return
    names = {queue.name for queue in system_printers().queues()}
    if chosen in names:
        examination.good(
            QT_TRANSLATE_NOOP("Operations", "Printer: {printer} is there."), printer=chosen
        )
    else:
        examination.bad(
            QT_TRANSLATE_NOOP(
                "Operations",
                "Printer: {printer} is no longer there. Switch it on, or choose another in "
                "Settings.",
            ),
            printer=chosen,
        )


def _link(examination: _Examination, server: str, waiting: int) -> None:
    greeting = hello(Address.typed(server))
    examination.good(
        QT_TRANSLATE_NOOP("Operations", "Link: {server} answers; {waiting} changes to send."),
        server=server,
        waiting=waiting,
    )
    off = greeting.server_time_ms - SystemClock().now_ms()
    if abs(off) > CLOCK_OFF_MS:
        examination.bad(
            QT_TRANSLATE_NOOP(
                "Operations",
                "Clock: {minutes} minutes away from the marketplace's. Set this PC's date and "
                "time.",
            ),
            minutes=abs(off) // 60_000,
        )
    else:
        examination.good(QT_TRANSLATE_NOOP("Operations", "Clock: right."))
