"""What a shop does without a line: a sale while much waits, and a week's work that goes out."""

from __future__ import annotations

import random
import tempfile
from dataclasses import replace
from functools import partial
from pathlib import Path
from uuid import UUID

from benchmarks.catalogue import SEED
from benchmarks.counters import counter, join, stock_up
from benchmarks.measuring import Figure, median, percentile, timed
from benchmarks.processes import invitation, marketplace
from digitaix_desktop.domain.products import Product
from digitaix_desktop.domain.stock import Moving
from digitaix_desktop.operations.counter import PassOverCounter
from digitaix_desktop.operations.products import ChangeProduct
from digitaix_desktop.operations.stock import MoveStock
from digitaix_desktop.sync.engine import whole_exchange
from digitaix_desktop.workbench import Workbench

WAITING = 100_000
SALES = 1_000
WEEK = 5_000
PRODUCTS = 2_000
SALE_BOUND_S, WEEK_BOUND_S = 0.050, 10.0


def run() -> list[Figure]:
    """A sale with 100,000 changes waiting; and 5,000 changes of a week, until both are in step."""
    with tempfile.TemporaryDirectory() as folder:
        return [_sale(Path(folder)), _week(Path(folder))]


def _sale(folder: Path) -> Figure:
    with marketplace(folder / "town") as url, counter(folder / "till") as bench:
        join(bench, url, invitation(folder / "town", "Au Bon Rayon"))
        stock_up(bench, WAITING)
        if bench.queries.waiting_count() < WAITING:
            raise RuntimeError("too little waits")
        goods = _some(bench, 200)
        took = [
            timed(partial(bench.desk.do, PassOverCounter(each.shelf[0].id, 1000)))[0]
            for each in (goods * (SALES // len(goods)))
        ]
    note = f"p50 {median(took) * 1e3:.1f} ms, longest {max(took) * 1e3:.0f} ms"
    what = f"a sale at the counter, {WAITING:,} changes waiting, p99"
    return Figure(what, percentile(took, 99), bound=SALE_BOUND_S, note=note)


def _week(folder: Path) -> Figure:
    with marketplace(folder / "second") as url, counter(folder / "offline") as bench:
        line, _ = join(bench, url, invitation(folder / "second", "Au Bon Rayon"))
        bench.engine.connect(line)
        whole_exchange(bench.engine)
        stock_up(bench, PRODUCTS)
        whole_exchange(bench.engine)
        chance = random.Random(SEED)
        goods = _some(bench, PRODUCTS)
        for number in range(WEEK):
            each = chance.choice(goods)
            if number % 5:
                bench.desk.do(MoveStock((Moving(each.shelf[0].id, "counter", -1000),)))
            else:
                _price(bench, each.id, 100 + number)
        seconds, _ = timed(lambda: whole_exchange(bench.engine))
        if bench.queries.waiting_count():
            raise RuntimeError("not everything went out")
    return Figure(f"{WEEK:,} changes of a week offline: back in step", seconds, bound=WEEK_BOUND_S)


def _price(bench: Workbench, product_id: UUID, cents: int) -> None:
    sheet = bench.queries.product(product_id)
    if sheet is not None:
        now = sheet.product
        bench.desk.do(ChangeProduct.between(now, replace(now, price_cents=cents)))


def _some(bench: Workbench, count: int) -> list[Product]:
    with bench.books.open() as books:
        ids = list(books.agreement.product_ids())[:count]
        return list(books.products.get_many(ids).values())
