"""How the shop's file is looked after, in the words of a shop."""

from __future__ import annotations

import time
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.tasks import Task
from digitaix_desktop.operations.copies import Care, Copy, Why
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP
from digitaix_desktop.words import Words, local_time
from digitaix_protocol.rules import formats

_WHYS = {
    Why.ASKED: QT_TRANSLATE_NOOP("Care", "asked for"),
    Why.BEFORE_UPDATE: QT_TRANSLATE_NOOP("Care", "before an update"),
    Why.SET_ASIDE: QT_TRANSLATE_NOOP("Care", "set aside when a copy was put back"),
}


class Remark(NamedTuple):
    """Something to know, and whether it wants to be acted upon soon."""

    words: str
    is_urgent: bool = False


def tr(text: str) -> str:
    """A text about copies, translated."""
    return QCoreApplication.translate("Care", text)


def remarks(care: Care, words: Words) -> list[Remark]:
    """What the shopkeeper should know, the most pressing first; nothing where all is well."""
    said: list[Remark] = []
    free = formats.size(care.free_bytes, words.language)
    if care.is_damaged:
        said.append(
            Remark(
                tr(
                    QT_TRANSLATE_NOOP(
                        "Care",
                        "Something in the shop's file can't be read. Close DigitAix and open it "
                        "again: it offers the newest good copy.",
                    )
                ),
                is_urgent=True,
            )
        )
    if care.is_spent:
        told = QT_TRANSLATE_NOOP(
            "Care",
            "The disk is full, and sales can no longer be saved. Make room on it now: remove what "
            "was downloaded, films, or programs you do not use.",
        )
        said.append(Remark(tr(told), is_urgent=True))
    elif care.is_short:
        told = QT_TRANSLATE_NOOP(
            "Care",
            "The disk is full. Sales and orders are still saved; imports and photos wait until "
            "there is room.",
        )
        said.append(Remark(tr(told), is_urgent=True))
    elif care.is_little:
        told = QT_TRANSLATE_NOOP(
            "Care", "The disk will soon be full: {free} left. Remove what is no longer needed."
        )
        said.append(Remark(tr(told).format(free=free)))
    if care.trouble is not None and not care.is_damaged:
        told = QT_TRANSLATE_NOOP(
            "Care", "No copy could be made. It is tried again by itself. {why}"
        )
        why = "" if care.is_short else words.explain(care.trouble)
        said.append(Remark(tr(told).format(why=why).strip()))
    if care.place_waits:
        said.append(Remark(_waits(care, words)))
    return said


def _waits(care: Care, words: Words) -> str:
    place = "" if care.place is None else care.place.name or str(care.place)
    if care.newest_there is None:
        told = QT_TRANSLATE_NOOP(
            "Care", "The copies wait for “{place}”. Plug it in: they follow by themselves."
        )
        return tr(told).format(place=place)
    told = QT_TRANSLATE_NOOP(
        "Care",
        "The copies wait for “{place}”; the last one there is of {when}. Plug it in: they follow "
        "by themselves.",
    )
    return tr(told).format(place=place, when=when(care.newest_there.made_ms, words))


def when(ms: int, words: Words) -> str:
    """A day and an hour; of another year with it, for copies lie about for long."""
    now = local_time(time.time_ns() // 1_000_000)
    return formats.day_and_hour(local_time(ms), words.language, now=now)


def why_words(copy: Copy) -> str:
    """What a copy was made for, if that is worth a word."""
    return tr(_WHYS[copy.why]) if copy.why in _WHYS else ""


def put_back_words(copy: Copy, words: Words) -> str:
    """What was done."""
    told = QT_TRANSLATE_NOOP("Care", "Your shop is as it was on {when}.")
    return tr(told).format(when=when(copy.made_ms, words))


def undo_words() -> str:
    """What the way back is called."""
    return tr(QT_TRANSLATE_NOOP("Care", "Undo"))


def way_back(parts: Parts, aside: Path) -> None:
    """Go back to the file that was set aside."""
    copies = parts.safekeeping.copies

    def work(task: Task) -> Copy:
        copies.prepare(aside, task)
        return next(copy for copy, _ in copies.found() if copy.path == aside)

    task = Task(work)
    task.succeeded.connect(parts.go.put_back)
    task.failed.connect(lambda error: parts.asker.refused.emit(parts.asker.explain(error)))
    parts.tasks.start(task)
