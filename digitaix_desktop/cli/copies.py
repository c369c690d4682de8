"""`digitaix-desktop backup` and `restore`: copies of the shop's file, made and put back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from digitaix_desktop.cli.arguments import ALL_WENT_IN, Wanted
from digitaix_desktop.cli.saying import say
from digitaix_desktop.language import usual_language
from digitaix_desktop.log import write_log_in
from digitaix_desktop.operations.copies import Copy, Why
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.remote.machine import machine_tag
from digitaix_desktop.storage.backups import (
    backup,
    carry,
    copies_in,
    copies_near,
    described,
    holds,
    newest_good,
)
from digitaix_desktop.storage.disk import make_ready
from digitaix_desktop.storage.errors import InUse, NoShopYet, NoSuchCopy
from digitaix_desktop.storage.lock import DataLock
from digitaix_desktop.storage.looking import revision_of
from digitaix_desktop.storage.restoring import restore
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP
from digitaix_desktop.words import local_time
from digitaix_protocol.rules import formats

NEWEST = "newest"


def make(wanted: Wanted) -> int:
    """Make a copy, also while the window is open; with `--to`, in a second place as well."""
    folder, place = wanted.data, wanted.options.to
    if revision_of(folder) is None:
        raise NoShopYet(path=folder.root)
    write_log_in(folder)
    try:
        with DataLock(folder.lock):  # nobody begins to write while we think nobody does
            made = backup(folder, Why.ASKED)
    except InUse:
        made = backup(folder, Why.ASKED)
    say(QT_TRANSLATE_NOOP("Cli", "Copy made: {file}."), file=made)
    if place is not None:
        make_ready(place)
        carried = carry(described(made), place)
        say(QT_TRANSLATE_NOOP("Cli", "Copy made: {file}."), file=carried)
    return ALL_WENT_IN


def put_back(wanted: Wanted) -> int:
    """Put a copy back; without one, or with a folder, say which there are."""
    folder, asked = wanted.data, wanted.options.copy
    if asked is None:
        return _tell([*copies_in(folder.backups), *copies_in(folder.root)])
    if asked != NEWEST and Path(asked).is_dir():
        return _tell(copies_near(Path(asked)))
    write_log_in(folder)
    copy = _newest(folder) if asked == NEWEST else Path(asked)
    aside = restore(folder, copy, machine=machine_tag())
    say(
        QT_TRANSLATE_NOOP("Cli", "The shop is as it was on {when}."),
        when=_when(described(copy).made_ms),
    )
    if aside is not None:
        said = QT_TRANSLATE_NOOP(
            "Cli", "What was there before is kept; to go back to it: restore {file}"
        )
        say(said, file=aside)
    return ALL_WENT_IN


def _newest(folder: DataFolder) -> Path:
    found = newest_good(copies_in(folder.backups))
    if found is None:
        raise NoSuchCopy(path=folder.backups)
    return found.path


def _tell(copies: Sequence[Copy]) -> int:
    language = usual_language()
    if not copies:
        say(QT_TRANSLATE_NOOP("Cli", "There is no copy yet."))
    for copy in copies:
        held = holds(copy.path)
        say(
            QT_TRANSLATE_NOOP(
                "Cli", "{when} · {size} · products: {products} · open orders: {orders} · {file}"
            ),
            when=_when(copy.made_ms),
            size=formats.size(copy.size, language),
            products=held.products if held is not None else "?",
            orders=held.open_orders if held is not None else "?",
            file=copy.path,
        )
    return ALL_WENT_IN


def _when(ms: int) -> str:
    return formats.day_and_hour(local_time(ms), usual_language())
