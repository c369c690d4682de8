"""A disk that is soon full: a real one, of a few kilobytes, that no other program sees.

It lies in a namespace of mounts of its own, which needs no rights on most Linux systems.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

_HOLD = 'mount -t tmpfs -o "size=$2" tmpfs "$1" && echo made && read -r _'


@dataclass(frozen=True)
class TinyDisk:
    """`path` is where commands find it that begin with the words `within`; tests look at `held`."""

    path: Path
    held: Path
    within: tuple[str, ...]


@contextmanager
def a_tiny_disk(folder: Path, size: int = 16_384) -> Iterator[TinyDisk]:
    """A disk of so many bytes in that folder; the test fails where none can be made."""
    folder.mkdir()
    is_root = os.geteuid() == 0
    apart = ["unshare", "--mount"] if is_root else ["unshare", "--map-root-user", "--mount"]
    with subprocess.Popen(
        [*apart, "sh", "-c", _HOLD, "sh", str(folder), str(size)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as holder:
        assert holder.stdin is not None
        assert holder.stdout is not None
        assert holder.stderr is not None
        if holder.stdout.readline() != "made\n":
            pytest.fail(
                "A full disk is tried on a tmpfs of a few kB, which can't be made here: allow user "
                f"namespaces, or run this test as root. {holder.stderr.read()}"
            )
        there = "--mount" if is_root else "--user --preserve-credentials --mount"
        within = ("nsenter", f"--target={holder.pid}", *there.split())
        seen = Path(f"/proc/{holder.pid}/root") / folder.relative_to("/")
        yield TinyDisk(folder, seen, within)
        holder.stdin.close()
