"""The shop's data, opened for one command: to look at, or to work on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from digitaix_desktop.log import write_log_in
from digitaix_desktop.operations.queries import Queries
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.storage.database import revision_of
from digitaix_desktop.storage.errors import NoShopYet, OlderFile
from digitaix_desktop.workbench import ReadOnlyBench, Workbench


@contextmanager
def looking(folder: DataFolder) -> Iterator[Queries]:
    """The shop's data to look at, also while the window is open on it; `NoShopYet`."""
    is_decided = folder.decided.exists()  # a copy is to take the file's place, and was cut off
    if not is_decided and revision_of(folder) is None:
        raise NoShopYet(path=folder.root)
    write_log_in(folder)
    try:
        bench: Workbench | ReadOnlyBench = (
            Workbench(folder) if is_decided else ReadOnlyBench(folder)
        )
    except OlderFile:
        bench = Workbench(folder)  # brings it to today's form
    try:
        yield bench.queries
    finally:
        bench.close()


@contextmanager
def writing(folder: DataFolder) -> Iterator[Workbench]:
    """The shop's data to work on; `InUse` while the window is open on it."""
    write_log_in(folder)
    bench = Workbench(folder)
    try:
        yield bench
    finally:
        bench.close()
