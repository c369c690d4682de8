"""From the command to the first painted window, against a window of PySide6 and nothing else.

Both are processes of their own, drawn without a screen, started in turn. Ours opens a shop that
has products, and goes on to its first screen.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.counters import counter, stock_up
from benchmarks.first_paint import FILLED, PAINTED
from benchmarks.measuring import Figure, median

PRODUCTS = 5_000
TIMES = 15
BOUND = 2.0


def run() -> list[Figure]:
    """First paint of the frame, and first paint of the shop's own screen."""
    with tempfile.TemporaryDirectory() as folder:
        with counter(Path(folder) / "DigitAix") as bench:
            stock_up(bench, PRODUCTS)
        _times("bare")  # what comes from the disk comes from memory after this
        _times("ours", folder)
        bare: list[float] = []
        ours: list[float] = []
        filled: list[float] = []
        for _ in range(TIMES):
            bare.append(_times("bare")[PAINTED])
            told = _times("ours", folder)
            ours.append(told[PAINTED])
            filled.append(told[FILLED])
    return [
        Figure("start to the first painted window", median(ours), median(bare), BOUND),
        Figure(f"start to Aujourd’hui, {PRODUCTS:,} products", median(filled), median(bare)),
    ]


def _times(*how: str) -> dict[str, float]:
    """Seconds from the command to each thing that the window told."""
    start = time.monotonic()
    told = subprocess.run(
        [sys.executable, "-m", "benchmarks.first_paint", *how],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        timeout=60,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    ).stdout
    lines = (line.split() for line in told.splitlines())
    return {what: float(at) - start for what, at in lines}
