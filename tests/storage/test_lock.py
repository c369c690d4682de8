"""One program at a time writes a shop's data; real processes hold the lock here."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from digitaix_desktop.storage.errors import FolderReadOnly, InUse
from digitaix_desktop.storage.lock import DataLock
from tests.helpers.rights import a_users_folder, as_that_user, contents

_HOLD = """
import sys
from pathlib import Path
from digitaix_desktop.storage.lock import DataLock
with DataLock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.readline()
"""


@contextmanager
def _another_program(lock: Path) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(lock)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        try:
            yield process
        finally:
            process.kill()


def test_a_second_program_is_refused_while_the_first_holds_the_data(tmp_path: Path) -> None:
    lock = tmp_path / "in-use.lock"
    with _another_program(lock):
        before = contents(tmp_path)
        with pytest.raises(InUse, match="already open"):
            DataLock(lock)
        assert contents(tmp_path) == before


def test_a_program_that_says_goodbye_frees_the_data(tmp_path: Path) -> None:
    lock = tmp_path / "in-use.lock"
    with _another_program(lock) as process:
        process.communicate("\n")

    with DataLock(lock) as held:
        assert not held.was_unclean


def test_a_killed_program_frees_the_data_and_is_known_to_have_been_killed(tmp_path: Path) -> None:
    lock = tmp_path / "in-use.lock"
    with _another_program(lock) as process:
        process.kill()

    with DataLock(lock) as held:
        assert held.was_unclean
    with DataLock(lock) as held:
        assert not held.was_unclean


def test_goodbye_can_be_said_twice_and_the_lock_taken_again(tmp_path: Path) -> None:
    lock = DataLock(tmp_path / "data" / "in-use.lock")
    with pytest.raises(InUse):
        DataLock(tmp_path / "data" / "in-use.lock")
    lock.release()
    lock.release()

    DataLock(tmp_path / "data" / "in-use.lock").release()


def test_a_folder_that_may_not_be_written_to_is_said_to_be_that() -> None:
    with a_users_folder() as root:
        root.chmod(0o500)
        for lock in (root / "in-use.lock", root / "below" / "in-use.lock"):
            with as_that_user(), pytest.raises(FolderReadOnly):
                DataLock(lock)
