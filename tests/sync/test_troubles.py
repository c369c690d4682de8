"""Whatever the other end answers: the shop goes on, nothing is lost, and the status says why."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Response

from digitaix_desktop.operations.products import ArchiveProducts, ChangeProduct
from digitaix_desktop.remote.marketplace import Address, HttpMarketplace
from digitaix_desktop.sync.engine import ASK_AGAIN_S
from digitaix_desktop.sync.push import UNCONFIRMED
from digitaix_desktop.sync.status import Link
from digitaix_desktop.sync.troubles import (
    AskedToWait,
    CursorGone,
    Nonsense,
    Refused,
    ShopSuspended,
    UpgradeNeeded,
)
from digitaix_desktop.workbench import Workbench
from digitaix_protocol.messages import PROBLEMS
from digitaix_server.tables import ShopRow
from tests.helpers.town import Town, a_counter, a_town
from tests.sync.test_agreement import add, exchange, server_stock, the

PULL, PUSH = "/api/v1/sync/pull", "/api/v1/sync/push"
MINUTE_MS = 60_000


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    with a_town(tmp_path / "town") as town:
        yield town


@pytest.fixture
def shop_id(town: Town) -> UUID:
    return town.shop()[0]


@pytest.fixture
def bench(town: Town, shop_id: UUID, tmp_path: Path) -> Iterator[Workbench]:
    """A PC in step with a real marketplace."""
    with a_counter(tmp_path / "a", town, town.pairing_code(shop_id)) as bench:
        exchange(bench)
        yield bench


def elsewhere(bench: Workbench, server: HTTPServer) -> None:
    """From now on another end answers."""
    bench.engine.connect(HttpMarketplace(Address.typed(server.url_for("")), "dgx1_x", "test"))


def home(bench: Workbench) -> None:
    bench.engine.connect(bench.line())
    exchange(bench)


def problem(name: str, status: int, **headers: str) -> Response:
    body = json.dumps({"type": PROBLEMS + name, "title": name, "status": status})
    return Response(body, status, headers, content_type="application/problem+json")


def no_news(bench: Workbench, *, server_time_ms: int | None = None) -> dict[str, Any]:
    with bench.books.open() as books:
        cursor = books.agreement.cursor()
    now = bench.clock.now_ms() if server_time_ms is None else server_time_ms
    return {
        "epoch": str(uuid4()),
        "cursor": cursor,
        "rev": 0,
        "has_more": False,
        "server_time_ms": now,
        "changes": [],
    }


def test_what_cannot_be_read_there_waits_here_and_pulls_go_on(
    bench: Workbench, town: Town, httpserver: HTTPServer
) -> None:
    httpserver.expect_request(PULL).respond_with_json(no_news(bench))
    httpserver.expect_request(PUSH).respond_with_response(problem("malformed", 422))
    rose = add(bench)
    elsewhere(bench, httpserver)
    bench.engine.pull_step()
    assert not bench.engine.push_step().again
    assert not bench.engine.push_step().again  # it is not hammered
    bench.engine.pull_step()
    status = bench.status()
    assert (status.link, type(status.held), status.waiting) == (Link.ONLINE, Refused, 2)
    assert [request.path for request, _ in httpserver.log].count(PUSH) == 1
    bench.exchange_now()  # as somebody asks who has updated the program, or the marketplace
    bench.engine.push_step()
    assert [request.path for request, _ in httpserver.log].count(PUSH) == 2
    home(bench)
    assert bench.status().held is None
    assert server_stock(town, rose) == 3000


def test_one_change_too_large_to_travel_is_told_and_the_others_go_on(tmp_path: Path) -> None:
    town = Town(tmp_path / "town", max_body=20_000)
    town.start()
    try:
        with a_counter(tmp_path / "a", town, town.shop()[1]) as bench:
            exchange(bench)
            rose = add(bench)
            exchange(bench)
            long = replace(rose, description="épine " * 4000)
            bench.desk.do(ChangeProduct.between(rose, long))
            tulip = add(bench, "Tulipe")
            exchange(bench)
            [notice] = bench.queries.exchanges(0).notices
            assert (notice.kind, notice.data["reason"]) == ("refusal", "too-large")
            assert "épine" in str(notice.data["body"])  # never dropped
            assert the(bench, rose.id).description.startswith("épine")
            assert bench.queries.waiting_count() == 0
            assert server_stock(town, tulip) == 3000
    finally:
        town.stop()


def test_asked_to_wait_it_waits_and_is_not_called_offline(
    bench: Workbench, httpserver: HTTPServer
) -> None:
    httpserver.expect_ordered_request(PULL).respond_with_json(no_news(bench))
    httpserver.expect_ordered_request(PULL).respond_with_response(
        problem("rate-limited", 429, **{"Retry-After": "7"})
    )
    elsewhere(bench, httpserver)
    bench.engine.pull_step()
    assert bench.engine.pull_step().pause_s == 7
    status = bench.status()
    assert (status.link, type(status.trouble)) == (Link.ONLINE, AskedToWait)


def test_the_page_of_a_cafes_wifi_is_no_reason_to_stop(
    bench: Workbench, httpserver: HTTPServer
) -> None:
    httpserver.expect_request(PULL).respond_with_data("<html>Bienvenue</html>")
    elsewhere(bench, httpserver)
    assert bench.engine.pull_step().pause_s is not None
    status = bench.status()
    assert (status.link, type(status.trouble)) == (Link.OFFLINE, Nonsense)


def test_a_clock_that_is_minutes_off_is_told_until_it_is_set(
    bench: Workbench, httpserver: HTTPServer
) -> None:
    for minutes in (-10, -1):
        time_ms = bench.clock.now_ms() + minutes * MINUTE_MS
        answer = no_news(bench, server_time_ms=time_ms)
        httpserver.expect_ordered_request(PULL).respond_with_json(answer)
    elsewhere(bench, httpserver)
    bench.engine.pull_step()
    assert round(bench.status().clock_off_ms / MINUTE_MS) == 10
    bench.engine.pull_step()
    assert bench.status().clock_off_ms == 0


def test_a_suspended_shop_goes_on_by_itself_once_it_is_let_in_again(
    bench: Workbench, town: Town, shop_id: UUID
) -> None:
    for suspended in (True, False):
        with town.base.writing() as db:
            row = db.get(ShopRow, shop_id)
            assert row is not None
            row.suspended_ms = 1 if suspended else None
        following = bench.engine.pull_step()
        if suspended:
            add(bench)
            assert following.pause_s == ASK_AGAIN_S
            assert isinstance(bench.status().trouble, ShopSuspended)
            assert bench.status().link is Link.STOPPED
    exchange(bench)
    assert bench.status().up_to_date


def test_a_protocol_too_old_stops_the_exchange_and_keeps_everything(
    bench: Workbench, httpserver: HTTPServer
) -> None:
    httpserver.expect_request(PULL).respond_with_response(problem("protocol-unsupported", 426))
    add(bench)
    elsewhere(bench, httpserver)
    assert bench.engine.pull_step().pause_s == ASK_AGAIN_S
    status = bench.status()
    assert (status.link, type(status.trouble)) == (Link.STOPPED, UpgradeNeeded)
    assert status.waiting == 2
    home(bench)
    assert bench.status().up_to_date


def test_a_pc_away_for_too_long_says_that_it_catches_up(bench: Workbench) -> None:
    rose = add(bench)
    exchange(bench)
    with bench.books.open() as books:
        books.meta.put("cursor", "bm90aGluZw")
    assert bench.engine.pull_step().again
    assert isinstance(bench.status().catching_up, CursorGone)
    exchange(bench)
    assert bench.status().catching_up is None
    assert bench.status().up_to_date
    assert the(bench, rose.id).name == "Rosier"


def test_many_archived_one_by_one_ask_the_shop_once(bench: Workbench) -> None:
    roses = [add(bench, f"Rosier {number}") for number in range(20)]
    exchange(bench)
    for rose in roses[:12]:
        bench.desk.do(ArchiveProducts((rose.id,)))
    exchange(bench)
    assert not the(bench, roses[0].id).deleted  # as the marketplace has it
    [notice] = bench.queries.exchanges(0).notices
    assert notice.data["reason"] == UNCONFIRMED
    ids = tuple(UUID(str(each)) for each in notice.data["ids"])  # type: ignore[attr-defined]
    assert {*ids} == {rose.id for rose in roses[:12]}
    bench.desk.do(ArchiveProducts(ids, confirmed=True))
    exchange(bench)
    assert the(bench, roses[0].id).deleted
    assert bench.queries.waiting_count() == 0
    assert bench.queries.notice_count() == 1  # the one that was asked
