"""A server that answers nonsense, late, half or not at all: a clear word, and nothing lost."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from digitaix_desktop.operations.products import AddProduct
from digitaix_desktop.remote.marketplace import Address, HttpMarketplace, hello, pair
from digitaix_desktop.remote.token import TokenStore
from digitaix_desktop.sync.ports import Batch, Paired, Waiting
from digitaix_desktop.sync.troubles import (
    CodeRefused,
    CursorGone,
    LineDown,
    Nonsense,
    Refused,
    ServerForgot,
    ShopSuspended,
    StreamForked,
    TokenRefused,
    TooLarge,
    TooManyTries,
    Trouble,
    UpgradeNeeded,
    WrongAddress,
)
from digitaix_desktop.workbench import Workbench
from digitaix_protocol.messages import PROBLEMS
from digitaix_protocol.rules.chain import GENESIS
from tests.helpers.town import a_counter

PULL, PUSH = "/api/v1/sync/pull", "/api/v1/sync/push"
NEWS = {
    "epoch": str(uuid4()),
    "cursor": "c",
    "rev": 1,
    "has_more": False,
    "server_time_ms": 0,
    "changes": [],
}


@pytest.fixture
def line(httpserver: HTTPServer) -> HttpMarketplace:
    return HttpMarketplace(Address.typed(httpserver.url_for("")), "dgx1_secret", "test")


def a_batch() -> Batch:
    change = Waiting(1, uuid4(), uuid4(), 1 << 20, 0, "product.put", "product", uuid4(), "{}")
    return Batch(uuid4(), 1, GENESIS, uuid4(), (change,), 0)


def problem(name: str, status: int, **headers: str) -> Response:
    body = json.dumps({"type": PROBLEMS + name, "title": name, "status": status})
    return Response(body, status, headers, content_type="application/problem+json")


@pytest.mark.parametrize(
    ("name", "status", "trouble"),
    [
        ("stream-forked", 409, StreamForked),
        ("stream-gap", 409, ServerForgot),
        ("epoch-changed", 409, ServerForgot),
        ("cursor-too-old", 409, CursorGone),
        ("cursor-invalid", 409, CursorGone),
        ("token-revoked", 401, TokenRefused),
        ("device-cloned", 401, TokenRefused),
        ("shop-suspended", 403, ShopSuspended),
        ("malformed", 422, Refused),
        ("too-large", 413, TooLarge),
        ("protocol-unsupported", 426, UpgradeNeeded),
        ("rate-limited", 429, LineDown),
        ("something-newer", 400, Refused),
        ("broken", 500, LineDown),
    ],
)
def test_each_problem_of_the_protocol_is_told_apart(
    httpserver: HTTPServer, line: HttpMarketplace, name: str, status: int, trouble: type[Trouble]
) -> None:
    httpserver.expect_request(PUSH).respond_with_response(problem(name, status))
    with pytest.raises(trouble):
        line.push(a_batch())


def test_a_busy_server_says_how_long_to_wait(httpserver: HTTPServer, line: HttpMarketplace) -> None:
    answer = problem("rate-limited", 429, **{"Retry-After": "7"})
    httpserver.expect_request(PULL).respond_with_response(answer)
    with pytest.raises(LineDown) as caught:
        line.pull("", wait_s=0, queued=0)
    assert caught.value.retry_after_s == 7


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>Welcome to the hotel's wifi</html>",
        b"[]",
        b"null",
        b'{"epoch": "no"}',
        b'{"changes": [[[[]]]]}',
        b"\xff\xfe\x00",
        b"[" * 100_000,
    ],
)
def test_an_answer_that_is_none_is_called_so(
    httpserver: HTTPServer, line: HttpMarketplace, body: bytes
) -> None:
    httpserver.expect_request(PULL).respond_with_data(body, content_type="application/json")
    with pytest.raises(Nonsense):
        line.pull("", wait_s=0, queued=0)


def test_a_redirect_is_not_followed_with_the_token(
    httpserver: HTTPServer, line: HttpMarketplace
) -> None:
    httpserver.expect_request(PULL).respond_with_data("", 302, {"Location": "/elsewhere"})
    httpserver.expect_request("/elsewhere").respond_with_json(NEWS)
    with pytest.raises(Nonsense):
        line.pull("", wait_s=0, queued=0)


def test_results_that_are_not_those_of_the_batch_settle_nothing(
    httpserver: HTTPServer, line: HttpMarketplace
) -> None:
    results = [{"seq": 7, "status": "applied", "rev": 1}]
    answer = {"last_seq": 7, "server_time_ms": 0, "results": results}
    httpserver.expect_request(PUSH).respond_with_json(answer)
    with pytest.raises(Nonsense):
        line.push(a_batch())


def test_a_line_cut_in_the_middle_of_an_answer_is_a_line_down() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        line = HttpMarketplace(Address.typed(f"http://127.0.0.1:{port}"), "t", "test")
        server.settimeout(10)

        import threading

        def answer_half() -> None:
            connection, _ = server.accept()
            with connection:
                connection.recv(65536)
                connection.sendall(b'HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{"epoch"')

        thread = threading.Thread(target=answer_half)
        thread.start()
        with pytest.raises(LineDown):
            line.pull("", wait_s=0, queued=0)
        thread.join()


def test_nobody_there_is_a_line_down() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with pytest.raises(LineDown):
        hello(Address.typed(f"http://127.0.0.1:{port}"))


def test_the_token_goes_along_and_a_large_body_is_packed(
    httpserver: HTTPServer, line: HttpMarketplace
) -> None:
    seen: list[Request] = []

    def answer(request: Request) -> Response:
        seen.append(request)
        return problem("malformed", 422)

    httpserver.expect_request(PUSH).respond_with_handler(answer)
    batch = a_batch()
    with pytest.raises(Refused):
        line.push(batch)
    assert seen[0].headers["Authorization"] == "Bearer dgx1_secret"
    assert seen[0].headers["DigitAix-Protocol"] == "1"


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "http://shop.example",
        "ftp://a.example",
        "https://",
        "https://me:pw@a.example",
        "a b://c",
        "not an address",
        "https://town.example:port",
    ],
)
def test_an_address_that_is_not_secure_is_not_taken(typed: str) -> None:
    with pytest.raises(WrongAddress):
        Address.typed(typed)


def test_an_address_without_its_scheme_is_taken_as_secure() -> None:
    assert Address.typed(" digitaix.example/ ").url == "https://digitaix.example"


@pytest.mark.parametrize(
    ("name", "status", "refusal"),
    [
        ("code-unknown", 404, CodeRefused),
        ("code-expired", 410, CodeRefused),
        ("rate-limited", 429, TooManyTries),
    ],
)
def test_a_code_that_is_not_good_is_told_plainly(
    httpserver: HTTPServer, name: str, status: int, refusal: type[Exception]
) -> None:
    httpserver.expect_request("/api/v1/pair").respond_with_response(problem(name, status))
    with pytest.raises(refusal):
        pair(
            Address.typed(httpserver.url_for("")),
            "BBBB",
            device_id=uuid4(),
            device_name="till",
            machine_tag="",
            app="test",
        )


@pytest.fixture
def bench(tmp_path: Path, httpserver: HTTPServer) -> Iterator[Workbench]:
    """A counter PC that was paired with a server which has since gone mad."""
    with a_counter(tmp_path / "counter") as bench:
        with bench.books.open() as books:
            device_id = books.meta.device_id
            books.agreement.pair(
                Paired(
                    httpserver.url_for(""),
                    device_id,
                    "dgx1_secret",
                    uuid4(),
                    "Rose",
                    uuid4(),
                    0,
                    "",
                )
            )
        TokenStore(bench.folder.token).write(device_id, "dgx1_secret")
        bench.engine.connect(bench.line())
        yield bench


@pytest.mark.parametrize(
    "change",
    [
        {"e": "product", "data": {"groups": {"pricing": {"price_unit": "barrel"}}}},
        {"e": "product", "data": {"groups": {"pricing": []}}},
        {"e": "product", "data": {"groups": {"name": {"a": 1}}}},
        {"e": "product", "data": {"variants": [{"id": "no"}]}},
        {"e": "product", "data": {"ver": {"name": ["zz", 1, 2]}}},
        {"e": "movement", "data": {}},
        {"e": "movement", "data": {"qty_milli": 10**40}},
        {"e": "order", "data": {"code": "K7F2QX", "state": "paid"}},
        {"e": "order", "data": {"lines": 4}},
        {"e": "profile", "data": {"groups": 3}},
    ],
)
def test_data_of_a_mad_server_changes_nothing_here(
    httpserver: HTTPServer, bench: Workbench, change: dict[str, object]
) -> None:
    bench.desk.do(AddProduct("Rosier", 2490, 1000))
    news = {**NEWS, "changes": [{"id": str(uuid4()), "rev": 1, **change}]}
    httpserver.expect_request(PULL).respond_with_json(news)
    before = bench.queries.product_counts()
    bench.engine.pull_step()
    assert isinstance(bench.engine.trouble, Nonsense)
    assert bench.queries.product_counts() == before
    assert bench.queries.waiting_count() == 1


def test_entities_of_a_newer_server_are_left_aside(
    httpserver: HTTPServer, bench: Workbench
) -> None:
    news = {**NEWS, "changes": [{"e": "hologram", "id": str(uuid4()), "rev": 1, "data": {}}]}
    httpserver.expect_request(PULL).respond_with_json(news)
    bench.engine.pull_step()
    assert bench.engine.trouble is None
