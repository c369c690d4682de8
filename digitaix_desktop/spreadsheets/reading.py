"""Reads any table a shop may be handed, in a process of its own."""

from __future__ import annotations

import queue
import subprocess
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from digitaix_desktop.operations.importing import refusals
from digitaix_desktop.operations.importing.memory import without_collection
from digitaix_desktop.operations.importing.reasons import Reason
from digitaix_desktop.operations.importing.refusals import (
    Damaged,
    FileRefused,
    TookTooLong,
    TooLarge,
)
from digitaix_desktop.operations.importing.table import (
    Progress,
    ReadFile,
    Row,
    Span,
    Table,
    Unwatched,
)
from digitaix_desktop.spreadsheets import limits
from digitaix_desktop.spreadsheets.child import READING, REFUGE
from digitaix_desktop.spreadsheets.frames import Frame, read_frame
from digitaix_desktop.spreadsheets.sniffing import Kind, kind_of
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP

WARNINGS = {
    "beyond": QT_TRANSLATE_NOOP(
        "Importing", "Some cells lie far outside the table: they were left out."
    ),
}
"""What the reading process may warn of, by the name it uses."""

_SMALL = 16 * 1024 * 1024

_TICK = 0.1
"""Seconds between two words to the progress while nothing arrives."""


def read_file(
    path: Path,
    *,
    progress: Progress | None = None,
    meanwhile: Callable[[], None] = lambda: None,
) -> ReadFile:
    """All tables of a file, whatever its extension says; raises a FileRefused if it can't be.

    `progress.step` is called every tenth of a second, with rows read and rows to read of the sheet
    at hand, and may raise to stop the reading. `meanwhile` is done here while the file is read.
    """
    progress = progress or Unwatched()
    kind = kind_of(path)
    try:
        return _read_in_child(path, progress, meanwhile, refuge=False)
    except TooLarge:
        if kind is not Kind.XLSX:
            raise
    return _read_in_child(path, progress, lambda: None, refuge=True)


def _read_in_child(
    path: Path, progress: Progress, meanwhile: Callable[[], None], *, refuge: bool
) -> ReadFile:
    deadline = time.monotonic() + limits.SECONDS
    collected = _Collected(path)
    flags = [REFUGE] if refuge else []
    with READING.started([*flags, str(path.resolve())]) as process:
        frames: queue.SimpleQueue[tuple[Frame, Any] | None] = queue.SimpleQueue()
        pump = threading.Thread(target=_pump, args=(process, frames), daemon=True)
        pump.start()
        try:
            meanwhile()
            while True:
                if time.monotonic() > deadline:
                    raise TookTooLong(name=path.name)
                try:
                    frame = frames.get(timeout=_TICK)
                except queue.Empty:
                    progress.step(collected.done, collected.total)
                    continue
                if frame is None:
                    # It died without a word: most often an allocation beyond its limit.
                    raise _why_it_died(path)
                if collected.take(*frame):
                    return collected.as_file()
                progress.step(collected.done, collected.total)
        finally:
            process.kill()
            pump.join()


def _why_it_died(path: Path) -> FileRefused:
    """A small .xls, which packs nothing, can only ask for much memory by being broken."""
    is_small = kind_of(path) is Kind.XLS and path.stat().st_size < _SMALL
    return Damaged(name=path.name) if is_small else TooLarge(name=path.name)


def _pump(
    process: subprocess.Popen[bytes], frames: queue.SimpleQueue[tuple[Frame, Any] | None]
) -> None:
    """Move frames from the pipe to the queue, so that the reader can look up in between."""
    assert process.stdout is not None  # noqa: S101 - asked for above
    with without_collection():
        frame: tuple[Frame, Any] | None
        while (frame := read_frame(process.stdout)) is not None:
            frames.put(frame)
            if frame[0] in (Frame.END, Frame.REFUSED):
                break
    frames.put(None)


class _Collected:
    """What has arrived so far."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._about: tuple[str, str | None, str | None] = ("", None, None)
        self._warnings: list[Reason] = []
        self._sheets: list[tuple[tuple[Any, ...], list[Row]]] = []
        self.done = 0
        self.total = 0

    def take(self, kind: Frame, content: Any) -> bool:
        """Take in one frame; True once it was the last. Raises the refusal it may bring."""
        if kind is Frame.FILE:
            self._about = content
        elif kind is Frame.SHEET:
            self._sheets.append((content, []))
            self.done, self.total = 0, content[2]
        elif kind is Frame.ROWS:
            rows = self._sheets[-1][1]
            rows.extend(map(Row._make, content))
            self.done = content[-1][0]
        elif kind is Frame.WARNING:
            self._warnings.append(Reason(WARNINGS[content]))
        elif kind is Frame.REFUSED:
            refusal = getattr(refusals, content, Damaged)
            assert issubclass(refusal, FileRefused)  # noqa: S101 - our own child names it
            raise refusal(name=self._path.name)
        return kind is Frame.END

    def as_file(self) -> ReadFile:
        """The whole file."""
        kind, encoding, separator = self._about
        tables = tuple(
            Table(name, rows, tuple(Span(*span) for span in spans), hidden)
            for (name, hidden, _, spans), rows in self._sheets
        )
        return ReadFile(self._path, kind, tables, encoding, separator, tuple(self._warnings))
