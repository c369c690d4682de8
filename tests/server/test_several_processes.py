"""Several processes on one PostgreSQL: whatever lived in the memory of one is right for all."""

from __future__ import annotations

import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from uuid import UUID

import httpx2
import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import InternalError
from sqlalchemy.orm import Session

from digitaix_server.app import create_app
from digitaix_server.database import Busy, Database
from digitaix_server.migrating import migrate
from digitaix_server.services import checkout, enrolment, purging, shops
from digitaix_server.services.views import Placed
from digitaix_server.settings import Settings
from digitaix_server.tables import BasketLineRow, BasketRow
from tests.helpers.customer import Customer
from tests.helpers.postgres import Cluster, postgresql_only
from tests.helpers.stalls import Stall
from tests.server.counter import Market, pair, product
from tests.server.test_checkout import put, seen_of
from tests.server.test_live_server import LEAVE_S, LivePc, held, invitation, serving
from tests.server.test_live_server import _lines_closed as _lines_closed
from tests.server.test_orders import MARTINE, stocked

pytestmark = postgresql_only
SHORT = "SET LOCAL lock_timeout = '20ms'"


@pytest.fixture
def other(database: str) -> Iterator[Database]:
    """The same database, as another process opens it."""
    with closing(Database(database)) as base:
        yield base


def test_a_push_in_one_process_wakes_a_held_pull_in_another(
    tmp_path: Path, database: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving(tmp_path) as (_, here), serving(tmp_path) as (_, there):
        pc = LivePc(here, invitation(tmp_path, capsys, "--name", "Chez Zoé"))
        for name in ("Un", "Deux"):
            left = len(name)
            answers = held(pc, pc.up_to_date(), 5, queued=left)
            wait_until(partial(has_come, database, left))
            pc.client.base_url = httpx2.URL(f"{there}/api/v1")
            pc.push(product(name))
            pc.client.base_url = httpx2.URL(f"{here}/api/v1")
            for _ in range(5):
                answer = answers.get(timeout=60)
                assert isinstance(answer, httpx2.Response)
                (change,) = answer.json()["changes"]
                assert change["data"]["groups"]["name"] == name
            cut_the_lines_for_wake_ups(database)  # they come back by themselves


def has_come(database: str, queued: int) -> bool:
    """Whether a PC that says it has so many left to send was heard, and both processes listen."""
    with psycopg.connect(database) as line:
        heard = line.execute("SELECT 1 FROM device WHERE queued = %s", [queued]).fetchone()
    return heard is not None and lines(database, "digitaix-server wake-ups") == 2


def lines(database: str, name: str = "digitaix-server%") -> int:
    """How many lines of that name the processes have."""
    with psycopg.connect(database) as line:
        found = line.execute(
            "SELECT count(*) FROM pg_stat_activity "
            "WHERE datname = current_database() AND application_name LIKE %s",
            [name],
        ).fetchone()
        return int(found[0]) if found else 0


def cut_the_lines_for_wake_ups(database: str) -> None:
    with psycopg.connect(database) as line:
        line.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND application_name = 'digitaix-server wake-ups'"
        )


def wait_until(so: Callable[[], bool]) -> None:
    until = time.monotonic() + 60
    while not so():
        assert time.monotonic() < until
        threading.Event().wait(0.01)


def test_workers_serve_at_one_address_and_end_together(
    tmp_path: Path, database: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving(tmp_path, "--workers", "2") as (process, address):
        pc = LivePc(address, invitation(tmp_path, capsys, "--name", "Chez Zoé"))
        answers = held(pc, pc.up_to_date(), 12)
        wait_until(lambda: lines(database, "digitaix-server wake-ups") == 2)
        pc.push(product("Pour tous"))
        for _ in range(12):
            answer = answers.get(timeout=60)
            assert isinstance(answer, httpx2.Response)
            assert answer.status_code == 200
        first, *rest = children(process)
        subprocess.run(["kill", "-KILL", str(first)], check=True)
        wait_until(lambda: len(set(children(process)) - {first}) == 2)
        wait_until(lambda: lines(database, "digitaix-server wake-ups") == 2)
        assert set(rest) < set(children(process))
        assert httpx2.get(f"{address}/api/v1/hello", headers={}).status_code == 200
        process.send_signal(signal.SIGTERM)
        assert process.wait(LEAVE_S) == 0
        assert process.stdout is not None
        assert process.stdout.read() == ""  # where it listens was said once


def test_workers_end_with_whoever_looks_after_them(tmp_path: Path, database: str) -> None:
    with serving(tmp_path, "--workers", "2") as (process, _):
        process.kill()
        process.wait()
        wait_until(lambda: not lines(database))


def children(process: subprocess.Popen[str]) -> list[int]:
    """The processes that serve; beside them Python has one that looks after shared memory."""
    begun = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text("utf-8").split()
    serving = []
    for one in begun:
        with suppress(FileNotFoundError, ProcessLookupError):  # it has just ended
            if b"spawn_main" in Path(f"/proc/{one}/cmdline").read_bytes():
                serving.append(int(one))
    return serving


def test_what_was_typed_into_a_refused_form_is_shown_by_whichever_process_is_asked(
    tmp_path: Path, market: Market, database: str
) -> None:
    stall = Stall(market.base, "Fromagerie des Thermes")
    tomme = stall.sells("Tomme")
    here, there = (create_app(Settings(tmp_path, database)) for _ in range(2))
    customer, same = Customer(here), Customer(there)
    customer.opens(f"/boutique/{stall.slug}/produit/{tomme.id}")
    customer.sends(f"{tomme.id}/reserver")
    customer.sends("/reserver", name="Martine Dupont")
    same.client.cookies = customer.client.cookies
    same.opens("/reserver")
    assert "Martine Dupont" in same.html
    same.sends("/reserver", phone="0639984127")
    assert "C’est réservé" in same.text
    with market.base.reading() as db:
        assert db.execute(text("SELECT count(*) FROM remembered")).scalar() == 0
    for app in (here, there):
        app.state.parts.base.close()


def test_what_is_to_be_forgotten_is_by_one_of_them_once_a_day(
    market: Market, other: Database
) -> None:
    other.clock = market.clock

    def due(base: Database) -> bool:
        with base.writing() as db:
            return purging.is_due(db)

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(due, (market.base, other))) == [False, True]
    market.clock.pass_(days=1)
    assert (due(other), due(market.base)) == (True, False)


def test_processes_that_begin_together_make_the_tables_once(
    cluster: Cluster, database: str
) -> None:
    with (
        cluster.database("template0") as nothing,
        closing(Database(nothing)) as one,
        closing(Database(nothing)) as two,
        ThreadPoolExecutor(2) as pool,
    ):
        assert sorted(pool.map(migrate, (one, two))) == [False, True]


def test_however_many_try_at_once_a_code_lets_one_in_and_each_wrong_try_counts(
    market: Market, other: Database
) -> None:
    shop = market.shop()
    code = shop.invitation()
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: pair(market, code).status_code, range(8)))
    assert sorted(answers) == [201] + [410] * 7
    code = shop.invitation()
    wrong = f"{code[:4]}{'B' * (len(code) - 4)}"
    with ThreadPoolExecutor(enrolment.MOST_TRIES) as pool:
        tries = list(pool.map(lambda _: pair(market, wrong), range(enrolment.MOST_TRIES)))
    assert {answer.status_code for answer in tries} == {404}
    assert pair(market, code).status_code == 410


def test_two_clicks_on_the_last_piece_make_one_order_whichever_processes_they_reach(
    market: Market, other: Database
) -> None:
    shop = market.shop()
    pc, other.clock = shop.pc(), market.clock
    for round_ in range(8):
        held = put(market, shop, stocked(shop, pc, units=1))
        begin = threading.Barrier(2)

        def click(base: Database) -> tuple[Placed, ...]:
            begin.wait()  # noqa: B023 - both clicks of a round end before the next begins
            with base.writing() as db:
                return checkout.reserve(db, held.id, f"{round_}", MARTINE, "", seen_of(held)).orders  # noqa: B023

        with ThreadPoolExecutor(2) as pool:
            (first,), (second,) = pool.map(click, (market.base, other))
        assert first == second


def test_who_waits_too_long_for_a_shop_is_asked_to_come_again_and_others_do_not_wait(
    market: Market, other: Database
) -> None:
    busy, free = market.shop("Occupée"), market.shop("Libre")
    with market.base.writing() as db:
        shops.lock(db, busy.id)
        with other.writing() as beside:
            beside.execute(text(SHORT))
            shops.lock(beside, free.id)
            fill_a_basket(beside, busy.id)  # which only refers to the locked shop
        with pytest.raises(Busy), other.writing() as beside:  # noqa: PT012 - the whole of it
            beside.execute(text(SHORT))
            shops.lock(beside, busy.id)


def fill_a_basket(db: Session, shop_id: UUID) -> None:
    db.add(BasketRow(id="basket", touched_ms=0))
    db.flush()
    line = {"shop_id": shop_id, "variant_id": shop_id, "qty_milli": 1000, "added_ms": 0}
    db.add(BasketLineRow(basket_id="basket", **line))
    db.flush()


def test_a_line_that_breaks_is_no_fault_and_nothing_is_kept(
    market: Market, other: Database
) -> None:
    with pytest.raises(Busy), other.writing() as db:  # noqa: PT012 - the whole of it
        shops.create(db, "Jamais")
        with market.base.writing() as killer:
            pid = db.execute(text("SELECT pg_backend_pid()")).scalar_one()
            killer.execute(text("SELECT pg_terminate_backend(:pid)"), {"pid": pid})
    with other.reading() as db:
        assert db.execute(text("SELECT count(*) FROM shop")).scalar() == 0


def test_a_reader_sees_one_moment_and_cannot_write(market: Market, other: Database) -> None:
    with other.reading() as db:
        assert db.execute(text("SELECT count(*) FROM shop")).scalar() == 0
        market.shop()
        assert db.execute(text("SELECT count(*) FROM shop")).scalar() == 0
        with pytest.raises(InternalError, match="read-only"):
            db.execute(text("DELETE FROM shop"))
