"""Real processes that are killed in the middle, on a line that fails: what was saved is there."""

from __future__ import annotations

import random
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.operations.products import AddProduct
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.workbench import Workbench
from digitaix_server.settings import Settings
from tests.helpers.bad_line import Fault, a_bad_line
from tests.helpers.killable import Killable, Starter
from tests.helpers.one_shop import OneShop
from tests.helpers.printers import free_port
from tests.helpers.soak import WHOLE
from tests.helpers.town import Town, a_town
from tests.helpers.truths import Truth, assert_at_rest

pytestmark = [
    pytest.mark.soak,
    pytest.mark.skipif(sys.platform == "win32", reason="kill -9 and fork are POSIX's"),
]
KILLS = 200 if WHOLE else 20
DAYS = 50 if WHOLE else 3


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the shop's PC and the marketplace have their files: both on a real disk."""
    return tmp_path


@pytest.fixture
def starter(folder: Path) -> Iterator[Starter]:
    with Starter(folder) as starter:
        yield starter


def a_shop(folder: Path, address: str, town: Town) -> Path:
    """A PC of a shop with a few products, that knows the marketplace by this address."""
    data = folder / "pc"
    bench = Workbench(DataFolder(data))
    try:
        for name in ("Rosier", "Savon", "Pivoine"):
            bench.desk.do(AddProduct(name, 450, 2000, stock_milli=90_000))
        bench.pair(address, town.shop()[1], Unwatched())
    finally:
        bench.close()
    return data


def assert_nothing_lost(folder: Path, data: Path, told: set[str]) -> None:
    """All that the PC said was saved is in its file and on the marketplace, once."""
    for file in (DataFolder(data).shop, Settings(folder / "town").database_file):
        with closing(sqlite3.connect(file)) as open_file:
            assert open_file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    shop = OneShop.found(folder / "town", [data])
    try:
        truth = Truth()
        truth.note_all(shop)
        assert told <= truth.disks[shop.pcs[0].name]
        shop.settle()
        assert_at_rest(shop, truth)
    finally:
        shop.close()


def test_pc_and_marketplace_are_killed_again_and_again(folder: Path, starter: Starter) -> None:
    port, chance = free_port(), random.Random(20)
    with a_town(folder / "town", port) as town:
        data = a_shop(folder, town.url, town)
    told: set[str] = set()
    server: Killable | None = None
    for number in range(KILLS):
        server = server or starter.serve(folder / "town", port)
        pc = starter.sell(data, seed=number)
        told |= {pc.says() for _ in range(chance.randrange(1, 25))}
        if chance.random() < 0.6:
            server.kill()
            server = None
            told |= {pc.says() for _ in range(chance.randrange(5))}
        told |= set(pc.kill())
    if server is not None:
        server.kill()
    assert "" not in told, "a PC ended by itself"
    assert_nothing_lost(folder, data, told)


def test_a_line_that_fails_in_every_way(folder: Path, starter: Starter) -> None:
    port = free_port()
    with a_town(folder / "town", port) as town, a_bad_line(port, seed=7) as line:
        line.good = True
        data = a_shop(folder, f"http://127.0.0.1:{line.port}", town)
        town.stop()
        line.good = False
        server = starter.serve(folder / "town", port)
        told: set[str] = set()
        rounds = 0
        while rounds < DAYS or set(line.faults) != set(Fault):
            rounds += 1
            pc = starter.sell(data, seed=rounds, deeds=20)
            while (said := pc.says()) not in ("at rest", ""):
                told.add(said)
            assert said == "at rest", "the PC ended by itself"
        server.kill()
    assert_nothing_lost(folder, data, told)
