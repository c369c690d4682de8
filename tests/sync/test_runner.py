"""The two threads that keep the exchange going, with a real marketplace and held pulls."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from digitaix_desktop.operations.desk import Touched
from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.operations.products import AddProduct
from digitaix_desktop.storage.errors import DiskFull
from digitaix_desktop.sync.engine import Engine, whole_exchange
from digitaix_desktop.sync.ports import News
from digitaix_desktop.sync.runner import Runner
from digitaix_desktop.sync.status import Link
from digitaix_desktop.sync.troubles import CannotKeep
from digitaix_desktop.workbench import Workbench
from tests.helpers.bad_line import a_bad_line
from tests.helpers.town import Town, a_counter, a_town

PATIENCE_S = 30


class Watch:
    """Waits until something about a counter PC is true, woken by its own announcements."""

    def __init__(self, bench: Workbench) -> None:
        self._changed = threading.Condition()
        bench.listen(self._wake)

    def _wake(self, _touched: Touched) -> None:
        with self._changed:
            self._changed.notify_all()

    def until(self, holds: Callable[[], bool]) -> None:
        with self._changed:
            assert self._changed.wait_for(holds, PATIENCE_S)


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    with a_town(tmp_path / "town") as town:
        yield town


@pytest.fixture
def bench(tmp_path: Path, town: Town) -> Iterator[Workbench]:
    with a_counter(tmp_path / "counter", town, town.shop()[1]) as bench:
        yield bench


def test_what_is_done_here_is_sent_without_being_asked(bench: Workbench) -> None:
    watch = Watch(bench)
    bench.connect()
    watch.until(lambda: bench.status().up_to_date)
    bench.desk.do(AddProduct("Rosier", 2490, 1000, stock_milli=3000))
    watch.until(lambda: bench.status().up_to_date)


def test_an_order_arrives_on_a_held_pull(bench: Workbench, town: Town) -> None:
    watch = Watch(bench)
    done = bench.desk.do(AddProduct("Rosier", 2490, 1000, stock_milli=3000))
    assert done.subject is not None
    sheet = bench.queries.product(done.subject)
    assert sheet is not None
    bench.connect()
    watch.until(lambda: bench.status().up_to_date)
    code = town.reserve("jardin-en-ville", sheet.product.shelf[0].id, 1000)
    watch.until(lambda: [card.code for card in bench.queries.board()] == [code])


def test_a_server_that_goes_is_noticed_at_once_and_found_again(
    bench: Workbench, town: Town
) -> None:
    watch = Watch(bench)
    bench.connect()
    watch.until(lambda: bench.status().up_to_date)
    town.stop()
    watch.until(lambda: bench.status().link is Link.OFFLINE)
    bench.desk.do(AddProduct("Rosier", 2490, 1000))
    assert bench.status().waiting == 1
    assert not bench.status().up_to_date
    town.start()
    bench.exchange_now()
    watch.until(lambda: bench.status().up_to_date)


def test_leaving_hangs_up_on_a_held_pull(bench: Workbench) -> None:
    watch = Watch(bench)
    bench.connect()
    watch.until(lambda: bench.status().up_to_date)
    bench.runner.stop()
    names = {thread.name for thread in threading.enumerate()}
    assert not names & {"exchange", "waiter"}


def test_a_pc_that_is_shut_says_so(bench: Workbench, town: Town) -> None:
    watch = Watch(bench)
    bench.connect()
    watch.until(lambda: bench.status().up_to_date)
    assert town.heard_open() == [True]
    bench.runner.close_day()
    for thread in threading.enumerate():
        if thread.name == "last word":
            thread.join(PATIENCE_S)
    assert town.heard_open() == [False]


def test_nobody_waits_for_a_marketplace_that_is_gone_when_the_pc_is_shut(
    bench: Workbench, town: Town
) -> None:
    watch = Watch(bench)
    bench.connect()
    watch.until(lambda: bench.status().up_to_date)
    town.stop()
    watch.until(lambda: bench.status().link is Link.OFFLINE)
    bench.runner.close_day()
    assert {thread.name for thread in threading.enumerate()} & {"last word"} == set()


def test_a_shop_without_marketplace_exchanges_with_nobody(tmp_path: Path) -> None:
    with a_counter(tmp_path / "alone") as alone:
        alone.connect()
        alone.desk.do(AddProduct("Rosier", 2490, 1000))
        assert alone.status().link is Link.ALONE
        whole_exchange(alone.engine)
        assert alone.status().link is Link.ALONE


class OnceFull(Engine):
    """An engine on a disk that is full the first time something comes."""

    full = True

    def take_in(self, news: News) -> bool:
        if self.full:
            self.full = False
            raise DiskFull
        return super().take_in(news)


def test_a_full_disk_does_not_end_the_exchange_for_the_day(bench: Workbench) -> None:
    watch = Watch(bench)
    engine = OnceFull(
        bench.books.open,
        bench.writer,
        bench.contacts,
        bench.clock,
        bench._exchanged,
        bench.photos,
        lambda _token: None,
    )
    runner = Runner(engine, bench.clock, bench.queries.waiting_count)
    runner.start(bench.line())
    watch.until(lambda: isinstance(engine.trouble, CannotKeep))
    runner.exchange_now()
    watch.until(lambda: engine.link is Link.ONLINE)
    runner.stop()


class Slept:
    """A clock that goes on by hours when its PC wakes up."""

    def __init__(self, bench: Workbench) -> None:
        self._clock, self.ahead_ms = bench.clock, 0

    def now_ms(self) -> int:
        return self._clock.now_ms() + self.ahead_ms


def test_a_pc_that_wakes_up_hears_at_once_though_its_line_is_dead(
    tmp_path: Path, town: Town
) -> None:
    """The pull it held when it went to sleep would be waited for a minute more."""
    with (
        a_bad_line(town.port, seed=1) as line,
        a_counter(tmp_path / "sleeper") as bench,
    ):
        line.good = True
        bench.pair(f"http://127.0.0.1:{line.port}", town.shop("Fleurs")[1], Unwatched())
        done = bench.desk.do(AddProduct("Rosier", 2490, 1000, stock_milli=3000))
        assert done.subject is not None
        sheet = bench.queries.product(done.subject)
        assert sheet is not None
        clock, watch = Slept(bench), Watch(bench)
        runner = Runner(bench.engine, clock, bench.queries.waiting_count, look_s=0.05)
        runner.start(bench.line())
        watch.until(lambda: bench.status().up_to_date)

        line.die()
        code = town.reserve("fleurs", sheet.product.shelf[0].id, 1000)
        links: list[Link] = []
        bench.listen(lambda _touched: links.append(bench.engine.link))
        clock.ahead_ms = 3 * 3600 * 1000

        watch.until(lambda: [card.code for card in bench.queries.board()] == [code])
        assert links[0] is Link.STARTING  # nothing is claimed until it has heard again
        watch.until(lambda: bench.status().up_to_date)
        runner.stop()
