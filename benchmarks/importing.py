"""50,000 rows of a workbook, or of a csv, imported by the real program, against bare reading and
writing.

The floor reads the same file with python-calamine, or Python's own csv, and writes the very rows
that the import stored, indexes and search index included, by `executemany` in one transaction. The
import beyond it loads the program, recognises the columns, reads every cell, matches what the shop
has, computes stock and light, and commits several times a second.
"""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

from benchmarks.bare_tables import Rows, rows_of, write_bare
from benchmarks.catalogue import write_csv, write_workbook
from benchmarks.measuring import Figure, median, timed
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.storage.database import Database
from digitaix_desktop.sync.ports import Paired
from digitaix_desktop.workbench import Workbench

ROWS = 50_000
TIMES = 3
BOUND = 2.0
_LEFT_OUT = ("alembic_version", "meta", "setting", "profile")


def run() -> list[Figure]:
    """Import it alone, and on a marketplace, where each change is also kept to be sent."""
    with tempfile.TemporaryDirectory() as folder:
        workbook, text = Path(folder) / "articles.xlsx", Path(folder) / "articles.csv"
        write_workbook(workbook, ROWS)
        write_csv(text, ROWS)
        return [
            figure
            for file in (workbook, text)
            for paired in (False, True)
            for figure in _imported(file, Path(folder), paired=paired)
        ]


def _imported(file: Path, folder: Path, *, paired: bool) -> list[Figure]:
    ours: list[Took] = []
    floors: list[Took] = []
    plain: list[float] = []
    rows: Rows = {}
    for number in range(TIMES):
        data = folder / f"{file.suffix[1:]}-{'paired' if paired else 'alone'}-{number}"
        _open_a_shop(data, paired=paired)
        ours.append(_import(file, data))
        rows = rows or rows_of(DataFolder(data).shop, _LEFT_OUT)
        floors.append(_floor(file, folder / f"{data.name}-floor", rows))
        plain.append(_plain_table(file, folder / f"{data.name}-plain.sqlite"))
    how = "on a marketplace" if paired else "alone"
    seconds = median([took.seconds for took in ours])
    at_work = median([took.at_work for took in ours])
    floor_at_work = median([took.at_work for took in floors])
    return [
        Figure(
            f"import {ROWS:,} rows of {file.suffix[1:]}, {how}",
            seconds,
            median([took.seconds for took in floors]),
            BOUND,
            f"peak {max(took.peak_mb for took in ours):.0f} MB; "
            f"at work {at_work:.1f} s against {floor_at_work:.1f} s, "
            f"{at_work / floor_at_work:.2f} ×",
        ),
        Figure("  against reading and one table without index", seconds, median(plain)),
    ]


class Took(NamedTuple):
    """Seconds, for how many a processor was at work for it, and its largest memory in MB.

    The last two are of the program and the processes it starts, together. Where other work runs on
    the machine, the seconds are its own too.
    """

    seconds: float
    at_work: float
    peak_mb: float = 0


def _open_a_shop(data: Path, *, paired: bool) -> None:
    bench = Workbench(DataFolder(data))
    if paired:
        with bench.books.open() as books:
            books.agreement.pair(
                Paired(
                    server="https://place.example",
                    device_id=uuid4(),
                    token="dgx1_none",  # noqa: S106 - nobody answers there
                    shop_id=uuid4(),
                    shop_name="Au Bon Rayon",
                    epoch=uuid4(),
                    server_time_ms=bench.clock.now_ms(),
                    storefront_url="https://place.example/s/au-bon-rayon",
                )
            )
    bench.close()


def _import(file: Path, data: Path) -> Took:
    """The command line's import as a process of its own, with the one that reads the file."""
    told = subprocess.run(
        [sys.executable, "-m", "benchmarks.one_process",
         sys.executable, "-m", "digitaix_desktop", "--data", str(data), "import", str(file)],
        check=True,
        capture_output=True,
        text=True,
    ).stdout  # fmt: skip
    return Took(*json.loads(told))


def _floor(file: Path, data: Path, rows: Rows) -> Took:
    folder = DataFolder(data)
    Database(folder).close()
    at_work = time.process_time()
    read, _ = timed(lambda: _read_bare(file))
    written, _ = timed(lambda: write_bare(folder.shop, rows))
    return Took(read + written, time.process_time() - at_work)


def _plain_table(file: Path, database: Path) -> float:
    """The cells as they are, into one table without any index."""
    start = time.perf_counter()
    cells = _read_bare(file)[1:]
    write_bare(database, {"CREATE TABLE IF NOT EXISTS line(" + _names(len(cells[0])) + ")": [()]})
    marks = ", ".join("?" * len(cells[0]))
    write_bare(database, {f"INSERT INTO line VALUES ({marks})": cells})  # noqa: S608 - marks only
    return time.perf_counter() - start


def _names(width: int) -> str:
    return ", ".join(f"cell{number}" for number in range(width))


def _read_bare(file: Path) -> list[list[object]]:
    if file.suffix == ".csv":
        with file.open(encoding="utf-8-sig", newline="") as text:
            return list(csv.reader(text, delimiter=";"))
    import python_calamine

    with python_calamine.CalamineWorkbook.from_path(str(file)) as book:
        rows: list[list[object]] = book.get_sheet_by_index(0).to_python()
    return rows
