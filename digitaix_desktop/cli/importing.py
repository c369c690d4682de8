"""`digitaix-desktop import`: a catalogue file is read, and what it holds put in."""

from __future__ import annotations

from digitaix_desktop.cli.arguments import Wanted
from digitaix_desktop.cli.files import OverItsSource, is_same_file
from digitaix_desktop.operations.importing.memory import without_collection
from digitaix_desktop.spreadsheets.reading import read_file


def import_catalogue(wanted: Wanted) -> int:
    """Import the file, or say what it would bring; a `FileRefused` if it can't be read.

    `OverItsSource` where the report would take its place.
    """
    report, file = wanted.options.report, wanted.options.file
    if report is not None and is_same_file(report, file):
        raise OverItsSource(path=report)
    with without_collection():
        read = read_file(file, meanwhile=_load_the_rest)
        from digitaix_desktop.cli.putting_in import put_in

        return put_in(read, wanted)


def _load_the_rest() -> None:
    """Most of the program, the database above all: it takes as long as reading a large file."""
    import digitaix_desktop.cli.putting_in  # noqa: F401 - loaded here, used above
