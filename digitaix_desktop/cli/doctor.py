"""`digitaix-desktop doctor`: looks at disk, file, clock, printer and link; says what to do."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from uuid import UUID

from digitaix_desktop.cli.arguments import ALL_WENT_IN, REFUSED, Wanted
from digitaix_desktop.cli.doctor_care import look_at_care
from digitaix_desktop.domain.errors import ShopError
from digitaix_desktop.language import usual_language
from digitaix_desktop.operations.documents import Kind
from digitaix_desktop.operations.print_jobs import printer_words
from digitaix_desktop.operations.print_setup import setup_of
from digitaix_desktop.operations.printing import PrinterOff
from digitaix_desktop.operations.queries import Queries
from digitaix_desktop.operations.said import Said
from digitaix_desktop.operations.views.deeds import MANY, DeedState
from digitaix_desktop.operations.views.exchange import Pairing
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.remote.token import TokenStore
from digitaix_desktop.storage import meta
from digitaix_desktop.storage.contacts import ContactsFile
from digitaix_desktop.storage.database import ReadingDatabase, revision_of
from digitaix_desktop.storage.errors import FolderReadOnly
from digitaix_desktop.storage.looking import check
from digitaix_desktop.storage.reading import Reader
from digitaix_desktop.storage.room import LITTLE
from digitaix_desktop.storage.system import SystemClock
from digitaix_desktop.sync.troubles import CursorGone, LineDown, ServerForgot
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP
from digitaix_desktop.words import Words, local_time
from digitaix_desktop.workbench import APP, system_printers
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.hlc import millis

LITTLE_ROOM = LITTLE
CLOCK_OFF_MS = 120_000


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at, and what to do about it."""

    said: Said | ShopError
    bad: bool = False

    @property
    def mark(self) -> str:
        """What stands before the line."""
        return "[!]" if self.bad else "[ok]"


@dataclass(frozen=True, slots=True)
class _Held:
    """What the shop's file says of this PC."""

    device_id: UUID | None
    cursor: str
    written_ms: int
    printer: object
    paired: Pairing | None
    waiting: int


_NO_SHOP = _Held(None, "", 0, None, None, 0)


@dataclass(slots=True)
class Examination:
    """What was found so far."""

    folder: DataFolder
    language: str
    findings: list[Finding] = field(default_factory=list)

    def good(self, template: str, **values: object) -> None:
        """One thing is well."""
        self.findings.append(Finding(Said(template, values)))

    def bad(self, template: str, **values: object) -> None:
        """One thing needs a hand."""
        self.findings.append(Finding(Said(template, values), bad=True))

    def look(self, at: Callable[[], None]) -> bool:
        """Look at one thing; a refusal is what was found, and keeps nobody from the next."""
        try:
            at()
        except ShopError as refusal:
            self.findings.append(Finding(refusal, bad=True))
            return False
        return True


def examine(folder: DataFolder, language: str) -> list[Finding]:
    """Everything that can be looked at without changing anything."""
    examination, held = Examination(folder, language), _NO_SHOP

    def open_books() -> None:
        nonlocal held
        held = _books(examination)

    examination.look(lambda: _disk(examination))
    if examination.look(lambda: _file(examination)) and examination.look(open_books):
        examination.look(lambda: _printer(examination, held.printer))
        examination.look(lambda: _link(examination, held))
    else:
        _clock_alone(examination, held.written_ms)
        examination.bad(
            QT_TRANSLATE_NOOP(
                "Operations",
                "Printer and link: not looked at, since the file doesn't say which they are. Put "
                "it right first, then type doctor again.",
            )
        )
    return examination.findings


def _disk(examination: Examination) -> None:
    folder = examination.folder
    there = next((each for each in (folder.root, *folder.root.parents) if each.exists()), None)
    if there is None or not there.is_dir() or not os.access(there, os.W_OK):
        raise FolderReadOnly(path=folder.root)
    free = shutil.disk_usage(there).free
    room = formats.size(free, examination.language)
    if free < LITTLE_ROOM:
        examination.bad(
            QT_TRANSLATE_NOOP("Operations", "Disk: only {free} free. Make room on it."),
            free=room,
        )
    else:
        examination.good(QT_TRANSLATE_NOOP("Operations", "Disk: {free} free."), free=room)


def _file(examination: Examination) -> None:
    folder = examination.folder
    if revision_of(folder) is None:
        examination.good(
            QT_TRANSLATE_NOOP("Operations", "File: no shop here yet; open the window to begin.")
        )
        return
    check(folder.shop, folder.backups, asked="integrity_check")
    examination.good(
        QT_TRANSLATE_NOOP("Operations", "File: whole and readable (SQLite {version})."),
        version=sqlite3.sqlite_version,
    )


def _books(examination: Examination) -> _Held:
    folder = examination.folder
    if revision_of(folder) is None:
        return _NO_SHOP
    with (
        closing(ReadingDatabase(folder)) as database,
        closing(ContactsFile(folder.contacts)) as contacts,
    ):
        queries = Reader(database, contacts, SystemClock().now_ms)
        _imports(examination, queries)
        look_at_care(examination, queries)
        with database.reading() as connection:
            named = meta.Meta(connection)
        return _Held(
            device_id=named.device_id if named.get(meta.DEVICE) else None,
            cursor=named.get(meta.CURSOR) or "",
            written_ms=millis(named.last_hlc),
            printer=setup_of(queries, Kind.SLIP).printer or None,
            paired=queries.pairing(),
            waiting=queries.waiting_count(),
        )


_IMPORT_CUT_SHORT = QT_TRANSLATE_NOOP(
    "Operations",
    "File: the import of “{name}” was cut short at {done} of {total} products. "
    "Open the window to go on or to undo it.",
)
_CHANGE_CUT_SHORT = QT_TRANSLATE_NOOP(
    "Operations",
    "File: the change “{name}” was cut short at {done} of {total} products. "
    "Open the window to go on or to undo it.",
)


def _imports(examination: Examination, queries: Queries) -> None:
    for deed in queries.long_deeds():
        if deed.state in {DeedState.RUNNING, DeedState.UNDOING}:
            examination.bad(
                _CHANGE_CUT_SHORT if deed.kind == MANY else _IMPORT_CUT_SHORT,
                name=deed.name,
                done=deed.done,
                total=deed.total,
            )


def _printer(examination: Examination, chosen: object) -> None:
    if not isinstance(chosen, str) or not chosen:
        examination.good(
            QT_TRANSLATE_NOOP(
                "Operations",
                "Printer: none chosen. Slips come on the screen; set one up in Settings.",
            )
        )
        return
    printers, name = system_printers(), printer_words(chosen)
    if chosen.startswith("tcp:"):
        silent = isinstance(printers.in_the_way(chosen), PrinterOff)
        is_there = not silent
    else:
        names = {printer_words(queue.name) for queue in printers.queues()}
        is_there, silent = name in names, False
    if is_there:
        examination.good(
            QT_TRANSLATE_NOOP("Operations", "Printer: {printer} is there."), printer=name
        )
    elif silent:
        examination.bad(
            QT_TRANSLATE_NOOP(
                "Operations",
                "Printer: {printer} does not answer. Switch it on, and check its cable.",
            ),
            printer=name,
        )
    else:
        examination.bad(
            QT_TRANSLATE_NOOP(
                "Operations",
                "Printer: {printer} is no longer there. Switch it on, or choose another in "
                "Settings.",
            ),
            printer=name,
        )


def _link(examination: Examination, held: _Held) -> None:
    paired = held.paired
    if paired is None:
        _clock_alone(examination, held.written_ms)
        examination.good(
            QT_TRANSLATE_NOOP(
                "Operations",
                "Link: no marketplace. To join one, type the town hall's code in Settings.",
            )
        )
        return
    from digitaix_desktop.remote.marketplace import Address, hello  # a shop alone needs none

    try:
        greeting = hello(Address.typed(paired.server))
    except LineDown:
        _clock_alone(examination, held.written_ms)
        examination.bad(
            QT_TRANSLATE_NOOP(
                "Operations",
                "Link: {server} does not answer. Check this PC's internet connection; changes "
                "kept here meanwhile: {waiting}.",
            ),
            server=paired.server,
            waiting=held.waiting,
        )
        return
    _clock(examination, greeting.server_time_ms - SystemClock().now_ms())
    _known_there(examination, held, paired)


def _known_there(examination: Examination, held: _Held, paired: Pairing) -> None:
    """Ask as this PC asks each minute, and throw the answer away."""
    from digitaix_desktop.remote.marketplace import Address, HttpMarketplace

    tokens = TokenStore(examination.folder.token)
    token = tokens.read(held.device_id) if held.device_id else None
    if token is None:
        examination.bad(
            QT_TRANSLATE_NOOP(
                "Operations",
                "Link: this PC's key to {server} can't be read. Unlock the keyring, or connect "
                "again in Settings with a new code.",
            ),
            server=paired.server,
        )
        return
    line = HttpMarketplace(Address.typed(paired.server), token, APP)
    try:
        line.pull(held.cursor, wait_s=0, queued=held.waiting)
    except (CursorGone, ServerForgot):
        pass  # the next exchange cures it by itself
    finally:
        line.hang_up()
    examination.good(
        QT_TRANSLATE_NOOP("Operations", "Link: {server} answers; {waiting} changes to send."),
        server=paired.server,
        waiting=held.waiting,
    )


def _clock(examination: Examination, off_ms: int) -> None:
    if abs(off_ms) > CLOCK_OFF_MS:
        examination.bad(
            QT_TRANSLATE_NOOP(
                "Operations",
                "Clock: {minutes} minutes away from the marketplace's. Set this PC's date and "
                "time.",
            ),
            minutes=abs(off_ms) // 60_000,
        )
    else:
        examination.good(QT_TRANSLATE_NOOP("Operations", "Clock: right."))


def _clock_alone(examination: Examination, written_ms: int) -> None:
    """Without anybody to compare with, it can at least not be earlier than what was written."""
    now_ms = SystemClock().now_ms()
    now = formats.day_and_hour(local_time(now_ms), examination.language)
    if written_ms - now_ms > CLOCK_OFF_MS:
        examination.bad(
            QT_TRANSLATE_NOOP(
                "Operations",
                "Clock: {now} is earlier than what was last written here. Set this PC's date and "
                "time.",
            ),
            now=now,
        )
    else:
        examination.good(
            QT_TRANSLATE_NOOP("Operations", "Clock: {now}, with nobody to compare it with."),
            now=now,
        )


def tell(wanted: Wanted) -> int:
    """Say what was found, a line each; `REFUSED` if something needs a hand."""
    words = Words(usual_language())
    findings = examine(wanted.data, words.language)
    for finding in findings:
        said = finding.said
        told = words.explain(said) if isinstance(said, ShopError) else words.say(said)
        print(f"{finding.mark} {told}")
    return REFUSED if any(finding.bad for finding in findings) else ALL_WENT_IN
