"""Runs one command and tells, as JSON, its seconds, its processors' seconds and its largest memory.

A small program of its own: a process is counted the memory of the one that started it, until it
runs its own program (`getrusage(2)`), and a benchmark that holds catalogues has much. Memory is
that of the command and of all processes it starts, together; looked at fifty times a second.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

_EVERY_S = 0.02
_PAGE = os.sysconf("SC_PAGE_SIZE")


def main(command: list[str]) -> int:
    """Run it; its exit code is ours, and the last line of the output is about it."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    ended, peak = threading.Event(), [0]
    watch = threading.Thread(target=_watch, args=[process.pid, ended, peak])
    watch.start()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    ended.set()
    watch.join()
    process.returncode = os.waitstatus_to_exitcode(status)
    at_work = usage.ru_utime + usage.ru_stime
    print(json.dumps([seconds, at_work, peak[0] / 1024**2]))
    return process.returncode


def _watch(pid: int, ended: threading.Event, peak: list[int]) -> None:
    while not ended.wait(_EVERY_S):
        peak[0] = max(peak[0], _memory(pid))


def _memory(pid: int) -> int:
    """What a process and those it started hold, in bytes; nothing of one that is gone."""
    held = 0
    with suppress(OSError, IndexError):
        held = int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1]) * _PAGE
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text("ascii").split():
                held += _memory(int(child))
    return held


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
