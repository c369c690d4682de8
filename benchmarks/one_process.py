"""Runs one command and tells, as JSON, its seconds, its processors' seconds and its largest memory.

A small program of its own: a process is counted the memory of the one that started it, until it
runs its own program (`getrusage(2)`), and a benchmark that holds catalogues has much.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time


def main(command: list[str]) -> int:
    """Run it; its exit code is ours, and the last line of the output is about it."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    at_work = usage.ru_utime + usage.ru_stime
    print(json.dumps([seconds, at_work, usage.ru_maxrss / 1024]))
    return process.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
