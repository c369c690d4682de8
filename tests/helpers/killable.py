"""Real processes that are started in no time and killed in the middle: `python -m` this.

What takes a second to import is imported once; each process is then a fork of it, and dies alone.
Only the first process is heard by a test: it says the id of each one it starts.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from digitaix_desktop.domain.errors import ShopError
from digitaix_desktop.domain.orders import Contact
from digitaix_desktop.domain.stock import Moving
from digitaix_desktop.operations.orders import MoveOrder, PutAside, Wish
from digitaix_desktop.operations.products import ChangeProduct
from digitaix_desktop.operations.stock import CountStock, MoveStock
from digitaix_desktop.operations.views.products import Wanted
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.workbench import Workbench
from digitaix_protocol.rules.order_states import State
from digitaix_server import cli
from tests.helpers.terminal import ROOT

LAST = "SELECT mutation_id FROM outbox ORDER BY rowid DESC LIMIT 1"


def _sell(data: Path, seed: int, deeds: int, say: IO[str]) -> None:
    """A PC at work: says each change once it is saved; with `deeds`, ends when all are sent."""
    bench = Workbench(DataFolder(data))
    bench.connect()
    chance = random.Random(seed)
    cards = bench.queries.product_page(Wanted(), 0, 9)
    with closing(sqlite3.connect(DataFolder(data).shop)) as file:
        file.execute("PRAGMA query_only=ON")
        file.execute("PRAGMA wal_autocheckpoint=0")
        for number in range(deeds or sys.maxsize):
            with suppress(ShopError):
                _deed(bench, chance, number, [card.id for card in cards])
                say.write(f"{file.execute(LAST).fetchone()[0]}\n")
                say.flush()
    pause = threading.Event()
    while not bench.status().up_to_date:
        bench.exchange_now()
        pause.wait(0.05)
    bench.close()
    say.write("at rest\n")


def _deed(bench: Workbench, chance: random.Random, number: int, products: list[Any]) -> None:
    sheet = bench.queries.product(chance.choice(products))
    assert sheet is not None
    product, variant = sheet.product, sheet.product.shelf[0]
    orders = bench.queries.board()
    match chance.randrange(6):
        case 0:
            new = {**product.groups(), "description": f"Fait {number} fois"}
            old = {"description": product.description}
            bench.desk.do(ChangeProduct(product.id, old, {"description": new["description"]}))
        case 1:
            bench.desk.do(CountStock(variant.id, chance.randrange(50) * 1000))
        case 2:
            bench.desk.do(PutAside((Wish(variant.id, 1000),), Contact("Zoé")))
        case 3 if orders:
            step = chance.choice([State.PREPARING, State.READY, State.COLLECTED])
            bench.desk.do(MoveOrder(chance.choice(orders).id, step))
        case _:
            bench.desk.do(MoveStock((Moving(variant.id, "counter", -1000),)))


def _main() -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for line in sys.stdin:
        asked = json.loads(line)
        pid = os.fork()
        if pid == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            with Path(asked["says"]).open("w", encoding="utf-8") as say:
                os.dup2(say.fileno(), sys.stdout.fileno())
                if asked["what"] == "sell":
                    _sell(Path(asked["data"]), asked["seed"], asked["deeds"], say)
                else:
                    cli.main(["serve", "--data", asked["data"], "--port", asked["port"]])
            os._exit(0)
        print(pid, flush=True)  # noqa: T201 - how a test hears of it


@dataclass
class Killable:
    """One of these processes."""

    pid: int
    _says: IO[str]

    def says(self) -> str:
        """The next thing it says; empty once it is dead."""
        return self._says.readline().strip()

    def kill(self) -> list[str]:
        """End it as a power cut does; what it said last."""
        if self._says.closed:
            return []  # dead, and its id may be another's by now
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        with self._says:
            return [line.strip() for line in self._says if line.endswith("\n")]


@dataclass
class Starter:
    """Starts such processes, in this folder."""

    folder: Path
    _started: list[Killable] = field(default_factory=list)
    _process: subprocess.Popen[str] = field(init=False)

    def __enter__(self) -> Starter:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.helpers.killable"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        return self

    def __exit__(self, *_: object) -> None:
        for started in self._started:
            started.kill()
        self._process.communicate()

    def sell(self, data: Path, seed: int, deeds: int = 0) -> Killable:
        """A PC that works without end, or does so many deeds."""
        return self._start(what="sell", data=str(data), seed=seed, deeds=deeds)

    def serve(self, data: Path, port: int) -> Killable:
        """A marketplace, once it listens."""
        started = self._start(what="serve", data=str(data), port=str(port))
        assert started.says().startswith("Listening")
        return started

    def _start(self, **asked: object) -> Killable:
        says = self.folder / f"says-{len(self._started)}"
        os.mkfifo(says)
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({**asked, "says": str(says)}) + "\n")
        self._process.stdin.flush()
        started = Killable(int(self._process.stdout.readline()), says.open(encoding="utf-8"))
        self._started.append(started)
        return started


if __name__ == "__main__":
    _main()
