"""Which files of a watched folder are to be imported: new ones, once they are written whole."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

ENDINGS = frozenset(".csv .txt .tsv .xlsx .xlsm .xls .xlsb .ods".split())
"""What a till may write its sales as."""
MOST = 5000
"""Files remembered as imported; of more, the oldest are forgotten, and no longer lie there."""


class Stamp(NamedTuple):
    """By which a file is known to be as it was: its size in bytes and when it was written (ns)."""

    size: int
    written_ns: int


def look_into(folder: Path) -> dict[str, Stamp]:
    """The tables that lie in a folder; raises OSError where it can't be reached."""
    found: dict[str, Stamp] = {}
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() not in ENDINGS or path.name.startswith((".", "~$")):
            continue
        try:
            about = path.stat()
        except OSError:
            continue  # gone since, or not ours to read: the next look may tell
        if path.is_file():
            found[path.name] = Stamp(about.st_size, about.st_mtime_ns)
    return found


class Watch:
    """Remembers what was seen; a file is ready once two looks found it alike."""

    def __init__(self, done: object = None) -> None:
        """`done` is what `kept` gave at an earlier sitting."""
        self._done: dict[str, Stamp] = {}
        self._last: dict[str, Stamp] = {}
        if isinstance(done, dict):
            for name, stamp in done.items():
                if isinstance(stamp, list) and [type(each) for each in stamp] == [int, int]:
                    self._done[name] = Stamp(*stamp)

    def ready(self, found: Mapping[str, Stamp]) -> list[str]:
        """The files to be imported now, oldest first."""
        names = [
            name
            for name, stamp in found.items()
            if stamp.size and self._last.get(name) == stamp and self._done.get(name) != stamp
        ]
        self._last = dict(found)
        return sorted(names, key=lambda name: (found[name].written_ns, name))

    def note(self, name: str, stamp: Stamp) -> None:
        """This file, as it is, is done with."""
        self._done.pop(name, None)
        self._done[name] = stamp

    def pass_over(self, found: Mapping[str, Stamp]) -> None:
        """What lies there already is none of ours."""
        for name, stamp in found.items():
            self.note(name, stamp)

    def kept(self) -> dict[str, list[int]]:
        """What is done with, to be remembered."""
        return {name: list(stamp) for name, stamp in list(self._done.items())[-MOST:]}
