"""Processes of our own that open what nobody vouches for: held to limits, they may die alone.

Such a process is this program itself: `python -m MODULE` in a checkout, `program FLAG` once
frozen, so the entry point must answer the flag before anything else, and load no Qt for it.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import digitaix_desktop
from digitaix_desktop.windows_job import limit_memory


@dataclass(frozen=True, slots=True)
class Confined:
    """A way into the program that runs in a process of its own, with so much memory at most."""

    module: str
    flag: str
    memory_bytes: int

    @contextlib.contextmanager
    def started(
        self, arguments: Sequence[str], *, stdin: int = subprocess.DEVNULL
    ) -> Iterator[subprocess.Popen[bytes]]:
        """The process, its output a pipe; ended and waited for whatever happens."""
        root = str(Path(digitaix_desktop.__file__).resolve().parent.parent)
        if getattr(sys, "frozen", False):
            command = [sys.executable, self.flag]
        else:
            command = [sys.executable, "-P", "-m", self.module]
        process = subprocess.Popen(  # noqa: S603 - our own program; a path is one argument
            [*command, *arguments],
            stdin=stdin,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": root},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        job = limit_memory(process, self.memory_bytes)
        try:
            yield process
        finally:
            process.kill()
            process.wait()
            del job
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    with contextlib.suppress(OSError):
                        pipe.close()

    def hold(self) -> None:
        """Limit this very process, and let it end without leaving a core file behind.

        Windows has no such limit that a process could set itself: there the parent puts it into a
        job object (see `windows_job`).
        """
        if sys.platform != "win32":
            import resource

            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            _, hard = resource.getrlimit(resource.RLIMIT_AS)
            unlimited = hard == resource.RLIM_INFINITY
            most = self.memory_bytes if unlimited else min(self.memory_bytes, hard)
            resource.setrlimit(resource.RLIMIT_AS, (most, hard))
