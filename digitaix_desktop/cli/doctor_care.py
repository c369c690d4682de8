"""What `doctor` says of how the shop's file is looked after: shelves, copies, room set apart."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from digitaix_desktop.operations.choices import BACKUP_PLACE
from digitaix_desktop.operations.queries import Queries
from digitaix_desktop.storage.backups import copies_in
from digitaix_desktop.storage.checking import shelves_that_differ
from digitaix_desktop.storage.looking import written_ms
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP
from digitaix_desktop.words import local_time
from digitaix_protocol.rules import formats

if TYPE_CHECKING:
    from digitaix_desktop.cli.doctor import Examination

COPY_OLD_MS = 2 * 24 * 3600 * 1000


def look_at_care(examination: Examination, queries: Queries) -> None:
    """What is looked after beside the window: shelves, copies, and the room set apart."""
    folder = examination.folder
    different = shelves_that_differ(folder)
    if different:
        examination.bad(
            QT_TRANSLATE_NOOP(
                "Operations",
                "Stock: articles that differ from what came and went of them: {count}. Leave the "
                "window open for a while: they are reckoned anew.",
            ),
            count=len(different),
        )
    else:
        examination.good(
            QT_TRANSLATE_NOOP("Operations", "Stock: agrees with all that came and went.")
        )
    _copies(examination)
    _second_place(examination, queries.setting(BACKUP_PLACE))
    if folder.reserve.exists():
        examination.good(
            QT_TRANSLATE_NOOP("Operations", "Room set apart for a full disk: {size}."),
            size=formats.size(folder.reserve.stat().st_size, examination.language),
        )
    else:
        examination.good(
            QT_TRANSLATE_NOOP(
                "Operations", "Room set apart for a full disk: none yet; the window sees to it."
            )
        )


def _copies(examination: Examination) -> None:
    folder = examination.folder
    copies = copies_in(folder.backups)
    if not copies:
        examination.good(
            QT_TRANSLATE_NOOP(
                "Operations", "Copies: none yet; the window makes one soon after it is opened."
            )
        )
        return
    newest = copies[0].made_ms
    when = formats.day_and_hour(local_time(newest), examination.language)
    if written_ms(folder.shop) - newest > COPY_OLD_MS:
        examination.bad(
            QT_TRANSLATE_NOOP(
                "Operations",
                "Copies: the newest is of {when}. Leave the window open for a while, or type "
                "backup.",
            ),
            when=when,
        )
    else:
        examination.good(
            QT_TRANSLATE_NOOP("Operations", "Copies: {count}, the newest of {when}."),
            count=len(copies),
            when=when,
        )


def _second_place(examination: Examination, place: object) -> None:
    if not isinstance(place, str) or not place:
        examination.good(
            QT_TRANSLATE_NOOP(
                "Operations", "Second place for copies: none chosen; choose one in Settings."
            )
        )
    elif Path(place).is_dir():
        examination.good(
            QT_TRANSLATE_NOOP("Operations", "Second place for copies: {place} is there."),
            place=place,
        )
    else:
        examination.bad(
            QT_TRANSLATE_NOOP(
                "Operations",
                "Second place for copies: {place} is not there. Plug it in while the window is "
                "open, or choose another in Settings.",
            ),
            place=place,
        )
