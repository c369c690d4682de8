"""Many write at once, in several processes: nothing is missed by a cursor, nothing sold twice."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx2
import pytest

from digitaix_server.database import Database, system_clock
from digitaix_server.services import checkout, enrolment, goods, shops
from digitaix_server.services.checkout import Seen
from digitaix_server.services.errors import SoldOut
from digitaix_server.services.upserts import insert_many
from digitaix_server.tables import BasketLineRow, BasketRow
from tests.helpers.postgres import postgresql_only
from tests.helpers.soak import WHOLE
from tests.server.counter import Market, Pc, Shop, StillClock, an_id, moved, pair, product
from tests.server.test_orders import MARTINE

pytestmark = [postgresql_only, pytest.mark.soak]
WRITERS, PROCESSES = 12, 2
PUSHES = 24
"""Of each writer, where there is no time to write for a minute."""
WHOLE_S = 60
MOST_SHOPS = 5
"""That one writer goes round."""
CUSTOMERS, PIECES = 32, 5
ROUNDS = 1000 if WHOLE else 50

_SERVE = """
import sys
from pathlib import Path
from digitaix_server import serving
from digitaix_server.settings import Settings

paces = {"requests_per_minute": 10**9, "pair_tries_per_minute": 10**9}
settings = Settings(Path(sys.argv[1]), sys.argv[2], **paces)
serving.serve(settings, "127.0.0.1", 0, count=int(sys.argv[3]))
"""


@contextmanager
def several_processes(folder: Path, database: str) -> Iterator[str]:
    """The address of a marketplace that hurries nobody."""
    words = [sys.executable, "-c", _SERVE, str(folder), database, str(PROCESSES)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, encoding="utf-8") as process:
        try:
            assert process.stdout is not None
            yield process.stdout.readline().strip().removeprefix("Listening on ")
        finally:
            process.terminate()


class Clock(StillClock):
    """The machine's own."""

    @property
    def now_ms(self) -> int:
        return system_clock()

    @now_ms.setter
    def now_ms(self, _to: int) -> None: ...


@dataclass
class Line:
    """Where a PC of the marketplace asks: a line of its own."""

    client: httpx2.Client
    shops: dict[UUID, str]
    base: Database

    def pc(self, shop_id: UUID) -> Pc:
        client: Any = self.client  # speaks as a test's client does
        market = Market(Path(), client, Clock())
        with self.base.writing() as db:
            code, _ = enrolment.pairing_code(db, shop_id)
        answer = pair(market, code)
        assert answer.status_code == 201, answer.text
        return Pc(Shop(market, shop_id, self.shops[shop_id]), answer.json())


@dataclass
class Told:
    """What a reader was told of a shop, in order."""

    pc: Pc
    revs: list[int] = field(default_factory=list)
    movements: list[str] = field(default_factory=list)

    def look(self) -> None:
        content = self.pc.pull_page().json()
        self.pc.cursor = content["cursor"]
        for change in content["changes"]:
            self.revs.append(change["rev"])
            if change["e"] == "movement":
                self.movements.append(change["id"])


@pytest.mark.parametrize("shop_count", [1, 50])
def test_a_cursor_misses_nothing_while_many_write(
    tmp_path: Path, database: str, shop_count: int
) -> None:
    with ExitStack() as stack:
        base = stack.enter_context(closing(Database(database)))
        address = stack.enter_context(several_processes(tmp_path, database))
        with base.writing() as db:
            made = [shops.create(db, f"Boutique {n}") for n in range(shop_count)]
            slugs = {shop.id: shop.slug for shop in made}

        def line() -> Line:
            return Line(stack.enter_context(httpx2.Client(base_url=address)), slugs, base)

        reading = line()
        told = {shop_id: Told(reading.pc(shop_id)) for shop_id in slugs}
        for each in told.values():
            each.pc.pull()  # to the end of what there is: what comes now, comes by its revision
        writing = [line() for _ in range(WRITERS)]
        everybody = [
            [at.pc(shop_id) for shop_id in (list(slugs) * WRITERS)[n::WRITERS][:MOST_SHOPS]]
            for n, at in enumerate(writing)
        ]
        written: dict[UUID, list[str]] = {shop_id: [] for shop_id in slugs}
        done = threading.Event()

        def read() -> None:
            last = False
            while not last:
                last = done.is_set()  # once more after the last was written
                for each in told.values():
                    each.look()

        def write(its: list[Pc]) -> None:
            for pc in _again(its):
                body = moved(an_id(), 1000)
                assert pc.do("stock.move", body)["status"] == "applied"
                written[pc.shop.id].append(body["movements"][0]["id"])

        reader = threading.Thread(target=read)
        reader.start()
        with ThreadPoolExecutor(WRITERS) as pool:
            try:
                list(pool.map(write, everybody))
            finally:
                done.set()
        reader.join()
        for shop_id, each in told.items():
            assert sorted(each.movements) == sorted(written[shop_id])
            assert each.revs == sorted(set(each.revs))
        print(f"{sum(map(len, written.values()))} written, none missed")  # noqa: T201 - with -s


def _again(pcs: list[Pc]) -> Iterator[Pc]:
    """A writer's PCs in turn: so many times, or for a minute."""
    until = time.monotonic() + WHOLE_S
    for n in count():
        if time.monotonic() > until if WHOLE else n == PUSHES:
            return
        yield pcs[n % len(pcs)]


def test_the_last_pieces_are_promised_once_each_however_many_ask_at_once(
    market: Market, database: str
) -> None:
    shop = market.shop()
    pc = shop.pc()
    with ExitStack() as stack, ThreadPoolExecutor(CUSTOMERS) as pool:
        # As many as there are lines for: each of them is a process as far as the database knows.
        bases = [stack.enter_context(closing(Database(database, market.clock))) for _ in range(4)]
        for _ in range(ROUNDS):
            rose = product()
            variant = UUID(rose["variants"][0]["id"])
            pc.push(
                pc.mutation("product.put", rose),
                pc.mutation("stock.move", moved(str(variant), PIECES * 1000)),
            )
            baskets = _filled(market, shop.id, variant)
            begin = threading.Barrier(CUSTOMERS)

            def reserve(place: int) -> bool:
                begin.wait()  # noqa: B023 - all of a round end before the next begins
                seen = {variant: Seen(2490, 1000)}  # noqa: B023
                try:
                    with bases[place % len(bases)].writing() as db:
                        checkout.reserve(db, baskets[place], "once", MARTINE, "", seen)  # noqa: B023
                except SoldOut:
                    return False
                return True

            assert sum(pool.map(reserve, range(CUSTOMERS))) == PIECES
            with market.base.reading() as db:
                level = goods.levels(db, shop.id, [variant])[variant]
            assert (level.on_hand_milli, level.reserved_milli) == (PIECES * 1000, PIECES * 1000)


def _filled(market: Market, shop_id: UUID, variant: UUID) -> list[str]:
    """A basket for each customer, with one piece in it."""
    names = [an_id() for _ in range(CUSTOMERS)]
    line = {"shop_id": shop_id, "variant_id": variant, "qty_milli": 1000, "added_ms": 0}
    touched = market.clock.now_ms
    with market.base.writing() as db:
        insert_many(db, BasketRow, [{"id": name, "touched_ms": touched} for name in names])
        insert_many(db, BasketLineRow, [{"basket_id": name, **line} for name in names])
    return names
