"""Whatever comes over the wire is answered with a refusal, never with a fault of ours."""

from __future__ import annotations

import asyncio
import gzip
import json
import zlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import uuid4

import pytest
from httpx2 import Response

from digitaix_protocol.messages import PullResponse
from tests.helpers.postgres import KINDS, a_database
from tests.server.counter import (
    PROTOCOL,
    Market,
    Pc,
    a_market,
    a_variant,
    an_id,
    moved,
    patch,
    product,
    put_aside,
)
from tests.server.test_push import problem

HUGE = 10**300
DEEP: Any = "x"
for _ in range(150):
    DEEP = [DEEP]


@pytest.fixture(scope="module", params=KINDS)
def market(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Market]:
    """One marketplace for all of them: each attack comes from a shop of its own."""
    with (
        a_database(request) as database,
        a_market(tmp_path_factory.mktemp("market"), database=database) as running,
    ):
        yield running


def send(pc: Pc, content: bytes, **headers: str) -> Response:
    return pc.market.ask("POST", "/sync/push", content=content, headers={**pc.headers, **headers})


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b'"text"',
        b"{",
        b"\xff\xfe\x00",
        b'{"stream_id": 1}',
        b"[" * 100_000,
        b'{"a":' * 10_000,
        b"9" * 100_000,
        b'{"stream_id":"\\ud800"}',
    ],
)
def test_a_body_that_is_no_batch_is_malformed(market: Market, content: bytes) -> None:
    pc = market.shop().pc()
    answer = send(pc, content)
    assert (answer.status_code, problem(answer)) == (422, "malformed")
    assert market.ask("POST", "/pair", content=content).status_code == 422


@pytest.mark.parametrize(
    "change",
    [
        {"stream_id": "x"},
        {"first_seq": 0},
        {"first_seq": -1},
        {"first_seq": HUGE},
        {"prev_hash": "0" * 63},
        {"prev_hash": "Z" * 64},
        {"epoch": None},
        {"mutations": {}},
        {"mutations": [1]},
        {"mutations": [{}] * 501},
        {"status": {"open": "perhaps"}},
        {"status": {"queued_after": HUGE}},
    ],
)
def test_a_batch_out_of_shape_is_refused_whole(market: Market, change: dict[str, Any]) -> None:
    pc = market.shop().pc()
    answer = pc.send({**pc.batch([]), **change})
    if change == {"status": {"queued_after": HUGE}} and answer.status_code == 200:
        return
    assert answer.status_code in (409, 422)
    assert problem(answer) in ("malformed", "stream-gap")


def test_numbers_that_do_not_follow_one_another_are_malformed(market: Market) -> None:
    pc = market.shop().pc()
    batch = pc.batch([pc.mutation("product.put", product()) for _ in range(3)])
    batch["mutations"][2]["seq"] = 7
    assert problem(pc.send(batch)) == "malformed"
    pc.new_stream()
    far = pc.mutation("product.put", product()) | {"seq": HUGE}
    answer = pc.send({**pc.batch([far]), "first_seq": HUGE})
    assert answer.status_code in (409, 422)


ROSE = product("Rosier")
BODIES: list[tuple[str, Any]] = [
    ("product.put", {}),
    ("product.put", {"id": 7, "groups": {}}),
    ("product.put", {"id": an_id(), "groups": []}),
    ("product.put", {"id": an_id(), "groups": {"name": {"a": 1}}}),
    ("product.put", {"id": an_id(), "groups": {"name": "a\0b"}}),
    ("product.put", {"id": an_id(), "groups": {"\0": 1}}),
    ("product.put", {"id": an_id(), "groups": {"later": HUGE}}),
    ("product.put", {"id": an_id(), "groups": {"later": -(2**60)}}),
    ("product.put", {"id": an_id(), "groups": {"later": 1.0}}),
    ("product.put", {"id": an_id(), "groups": {"later": [{"deep": -12.5}]}}),
    ("product.put", {"id": an_id(), "groups": {"later": 1e22}}),
    ("product.put", {"id": an_id(), "groups": {"name": "x" * 301}}),
    ("product.put", {"id": an_id(), "groups": {"n" * 65: 1}}),
    ("product.put", {"id": an_id(), "groups": {f"group {n}": n for n in range(65)}}),
    ("product.put", {"id": an_id(), "groups": {"pricing": {"price_cents": -1}}}),
    ("product.put", {"id": an_id(), "groups": {"pricing": {"price_cents": 1.5}}}),
    ("product.put", {"id": an_id(), "groups": {"pricing": {"price_cents": "12"}}}),
    ("product.put", {"id": an_id(), "groups": {"pricing": {"price_cents": True}}}),
    ("product.put", {"id": an_id(), "groups": {"pricing": {"price_unit": "dozen"}}}),
    ("product.put", {"id": an_id(), "groups": {"pricing": {"vat_bp": 10_001}}}),
    ("product.put", {"id": an_id(), "groups": {"pricing": 12}}),
    ("product.put", {"id": an_id(), "groups": {"selling": {"step_milli": 0}}}),
    ("product.put", {"id": an_id(), "groups": {"selling": {"per_milli": 1001}}}),
    ("product.put", {"id": an_id(), "groups": {"food": {"allergens": "milk"}}}),
    ("product.put", {"id": an_id(), "groups": {"food": {"net_milli": 0}}}),
    ("product.put", {"id": an_id(), "groups": {"food": {"ingredients": "x" * 5001}}}),
    ("product.put", {"id": an_id(), "groups": {"safety": {"maker": ["Roc"]}}}),
    ("product.put", {"id": an_id(), "groups": {"withdrawal": {"excluded": "yes"}}}),
    ("product.put", {"id": an_id(), "groups": {"making": {"season_from": "31-12"}}}),
    ("product.put", {"id": an_id(), "groups": {"making": {"lead_minutes": -1}}}),
    ("product.put", {"id": an_id(), "groups": {"web_visible": 1}}),
    ("product.put", {"id": an_id(), "groups": {"deleted": "false"}}),
    ("product.put", {"id": an_id(), "groups": {"safety_milli": -5}}),
    ("product.put", {"id": an_id(), "groups": {"media": "x"}}),
    ("product.put", {"id": an_id(), "groups": {}, "variants": [{"id": an_id()}]}),
    ("product.put", {**ROSE, "id": an_id(), "variants": [a_variant(options=[["Taille"]])]}),
    ("product.put", {**ROSE, "id": an_id(), "variants": [a_variant(options="M")]}),
    ("product.put", {**ROSE, "id": an_id(), "variants": [a_variant(codes={"barcodes": [1]})]}),
    ("product.put", {**ROSE, "id": an_id(), "variants": [a_variant(position="first")]}),
    ("product.patch", patch(an_id(), name="Personne")),
    ("product.patch", patch(ROSE["id"], ["zz", "a", "b"], name="x")),
    ("product.patch", {"id": ROSE["id"], "groups": {"name": {"value": "x", "base": [1, 2, 3]}}}),
    ("product.patch", {"id": ROSE["id"], "groups": {"name": "x"}}),
    ("variant.put", {"id": an_id(), "groups": {}}),
    ("variant.put", {"id": an_id(), "groups": {}, "product_id": an_id()}),
    ("variant.patch", patch(an_id(), pricing={"price_cents": 1})),
    ("stock.move", {}),
    ("stock.move", {"movements": []}),
    ("stock.move", moved(an_id(), 10**13)),
    ("stock.move", moved(an_id(), -5, "count")),
    ("stock.move", moved(an_id(), 5, "gift")),
    ("stock.move", moved("somewhere", 5)),
    ("stock.move", {"movements": [{**moved(an_id(), 5)["movements"][0], "hlc": "x"}]}),
    ("stock.move", {"movements": [{**moved(an_id(), 5)["movements"][0], "at_ms": 2**70}]}),
    ("stock.move", {"movements": [{**moved(an_id(), 5)["movements"][0], "reason": "\0"}]}),
    ("order.create", {}),
    ("order.create", {**put_aside(ROSE), "code": "AEIOU1"}),
    ("order.create", {**put_aside(ROSE), "lines": []}),
    ("order.create", {**put_aside(ROSE), "state": "collected"}),
    ("order.create", {**put_aside(ROSE), "state": "teleported"}),
    ("order.create", {**put_aside(ROSE), "placed_ms": HUGE}),
    ("order.create", {**put_aside(ROSE), "lines": put_aside(ROSE)["lines"] * 2}),
    ("order.create", {**put_aside(ROSE), "note": "\0"}),
    ("order.create", put_aside(ROSE, 10**15)),
    ("order.transition", {"id": an_id(), "to": "ready"}),
    ("order.transition", {"id": an_id(), "to": 5}),
    ("order.adjust", {"id": an_id()}),
    ("record.patch", {"id": an_id(), "groups": {}}),
    ("record.patch", {"id": 1, "groups": {"name": {"value": "x"}}}),
    ("product.fly", {}),
    ("", {}),
]


@pytest.mark.parametrize(("kind", "body"), BODIES)
def test_a_mutation_out_of_shape_is_refused_alone(market: Market, kind: str, body: Any) -> None:
    pc = market.shop().pc()
    results = pc.push(
        pc.mutation("product.put", ROSE),
        pc.mutation(kind, body),
        pc.mutation("product.patch", patch(ROSE["id"], brand="Clos Ravier")),
    )
    assert [result["status"] for result in results] == ["applied", "rejected", "merged"]
    assert results[1]["reason"]
    assert market.client.get("/").status_code == 200
    assert pc.pull()


def test_a_profile_out_of_shape_is_refused(market: Market) -> None:
    pc = market.shop().pc()
    for group, value in (
        ("name", 5),
        ("phone", "0" * 201),
        ("default_vat_bp", -1),
        ("preparation_minutes", "soon"),
        ("city", "\0"),
        ("hours", "9-12"),
        ("hours", [[]] * 6),
        ("hours", [[[540, 720], [700, 900]]] + [[]] * 6),
        ("hours", [[[720, 540]]] + [[]] * 6),
        ("hours", [[[0, 1440]]] + [[]] * 6),
        ("hours", [[[True, 60]]] + [[]] * 6),
        ("hours", [[[hour, hour + 1] for hour in range(0, 10, 2)]] + [[]] * 6),
        ("closings", [{"from": "2026-12-24", "to": "2026-12-20", "word": ""}]),
        ("closings", [{"from": "2026-02-30", "to": "2026-03-01", "word": ""}]),
        ("closings", [{"from": "2026-12-24", "to": "2026-12-26", "word": "a" * 201}]),
        ("closings", [{"from": "2026-12-24", "to": "2026-12-26"}] * 101),
        ("slot_minutes", 0),
        ("slot_orders", -1),
        ("slot_last_minutes", 10_000),
        ("pause", {}),
        ("pause", {"until_ms": "tomorrow"}),
        ("second_contact", "nobody"),
        ("second_contact", "a@b.fr\nBcc: c@d.fr"),
        ("kept_days", 366),
        ("answer_minutes", -5),
    ):
        body = {"id": str(pc.shop.id), "groups": {group: {"value": value}}}
        assert pc.do("record.patch", body)["reason"] == "malformed"


def test_deep_json_in_an_unknown_group_is_kept_or_refused_but_never_a_fault(
    market: Market,
) -> None:
    pc = market.shop().pc()
    answer = pc.send(pc.batch([pc.mutation("product.put", product(later=DEEP))]))
    assert answer.status_code in (200, 422)
    assert pc.pull_page().status_code == 200


def test_what_lies_too_deep_for_the_readers_of_a_pull_is_refused(market: Market) -> None:
    pc = market.shop().pc()
    rose = product()
    pc.do("product.put", rose)
    deep: Any = "x"
    for _ in range(190):
        deep = [deep]
    small = {"id": an_id(), "product_id": rose["id"], "groups": {"new": deep}}
    told = pc.do("variant.put", small)
    assert (told["status"], told["reason"]) == ("rejected", "malformed")
    PullResponse.model_validate_json(pc.pull_page().content)


LATE = 10**15
"""A moment no calendar shows; one in the year 33658."""


@pytest.mark.parametrize("at_ms", [LATE, -1, -(2**53)])
def test_a_moment_no_calendar_shows_is_refused_wherever_it_stands(
    market: Market, at_ms: int
) -> None:
    pc = market.shop().pc()
    rose = product()
    pc.do("product.put", rose)
    kept = put_aside(rose, 1000)
    pc.do("order.create", kept)
    line = moved(rose["variants"][0], 1000)
    later = {"kind": "later", "pickup_from_ms": at_ms}
    question = {"id": an_id(), "line_id": kept["lines"][0]["id"], "offers": [later]}
    for kind, body in (
        ("stock.move", {"movements": [{**line["movements"][0], "at_ms": at_ms}]}),
        ("product.patch", patch(rose["id"], pricing={"promo_to_ms": at_ms})),
        ("record.patch", patch(str(pc.shop.id), pause={"until_ms": at_ms})),
        ("order.create", {**put_aside(rose, 1000), "placed_ms": at_ms}),
        ("order.create", {**put_aside(rose, 1000), "pickup_from_ms": at_ms}),
        ("order.adjust", {"id": kept["id"], "told_ms": at_ms}),
        ("order.ask", {"id": kept["id"], "question": question}),
    ):
        assert pc.do(kind, body)["reason"] == "malformed", kind
    assert pc.do("product.put", product(), at_ms=at_ms)["reason"] == "malformed"
    pc.pull()
    events = [{"kind": "told", "by": "shop", "at_ms": at_ms}]
    copy = {**pc.row("order", kept["id"]), "events": events}
    given = {"entities": [{"e": "order", "id": an_id(), "data": copy}]}
    held = pc.market.ask("POST", "/sync/recover", json=given, headers=pc.headers)
    assert held.json() == {"taken": 0}


def test_no_entity_grows_beyond_what_a_pc_takes_in(market: Market) -> None:
    pc = market.shop().pc()
    rose = product()
    pc.do("product.put", rose)
    for number in range(15):
        told = pc.do("product.patch", patch(rose["id"], None, **{f"new{number}": "x" * 250_000}))
        if told["status"] == "rejected":
            break
    assert told["reason"] == "too-large"
    assert number >= 8, "what a shop could mean has room"
    assert pc.do("product.patch", patch(rose["id"], web_quota_milli=1000))["status"] == "applied"


def test_what_is_refused_again_and_again_is_not_told_a_thousand_times_over(market: Market) -> None:
    pc = market.shop().pc()
    rose = product(new="x" * 250_000)
    pc.do("product.put", rose)
    told = pc.push(*[pc.mutation("product.patch", {"id": rose["id"]}) for _ in range(100)])
    assert {each["reason"] for each in told} == {"malformed"}
    assert told[0]["current"]["id"] == rose["id"]
    assert sum(each["current"] is not None for each in told) < 10


def test_a_number_no_reader_is_sure_of_in_a_stamp_or_a_moment_is_refused(market: Market) -> None:
    pc = market.shop().pc()
    for change in ({"at_ms": 2**70}, {"at_ms": "now"}, {"hlc": "f" * 16}, {"hlc": 5}):
        pc.new_stream()
        answer = pc.send(pc.batch([pc.mutation("product.put", product()) | change]))
        if answer.status_code == 200:
            assert answer.json()["results"][0]["reason"] == "malformed"
        else:
            assert problem(answer) == "malformed"


def test_a_contact_with_nul_is_refused(market: Market) -> None:
    pc = market.shop().pc()
    result = pc.do("order.create", put_aside(ROSE), contact={"name": "a\0b"})
    assert result["reason"] == "malformed"


@pytest.mark.parametrize("field", ["device_name", "machine_tag", "app", "code"])
@pytest.mark.parametrize("value", ["\0", "x" * 201, 5, None, "\ud800"])
def test_a_pairing_with_odd_words_is_refused(market: Market, field: str, value: Any) -> None:
    content = {"code": market.shop().invitation(), "device_id": str(uuid4()), "device_name": "PC"}
    body = json.dumps({**content, field: value}).encode()
    answer = market.ask("POST", "/pair", content=body)
    assert (answer.status_code, problem(answer)) == (422, "malformed")


def test_a_gzip_bomb_is_too_large_before_it_goes_off(market: Market) -> None:
    pc = market.shop().pc()
    bomb = gzip.compress(b" " * 100_000_000, 9)
    answer = send(pc, bomb, **{"Content-Encoding": "gzip"})
    assert (answer.status_code, problem(answer)) == (413, "too-large")


def test_a_body_over_the_limit_is_too_large_however_it_is_sent(market: Market) -> None:
    pc = market.shop().pc()
    answer = send(pc, b" " * (4 * 1024 * 1024 + 1))
    assert (answer.status_code, problem(answer)) == (413, "too-large")


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (b"no gzip", "gzip"),
        (gzip.compress(b"{}", mtime=0)[:-4], "gzip"),
        (gzip.compress(b"{}", mtime=0) + b"more", "gzip"),
        (zlib.compress(b"{}"), "deflate"),
        (b"{}", "br"),
    ],
)
def test_a_body_that_does_not_unpack_is_malformed(
    market: Market, content: bytes, encoding: str
) -> None:
    pc = market.shop().pc()
    answer = send(pc, content, **{"Content-Encoding": encoding})
    assert (answer.status_code, problem(answer)) == (422, "malformed")


@pytest.mark.parametrize(
    "params",
    [
        {"limit": "many"},
        {"limit": "0"},
        {"limit": "9" * 5000},
        {"wait": "nan"},
        {"wait": "-1"},
        {"wait": "inf"},
        {"queued": "-1"},
        {"queued": "9" * 5000},
        {"open": "perhaps"},
        {"cursor": "x" * 3000},
    ],
)
def test_odd_parameters_of_a_pull_are_refused(market: Market, params: dict[str, str]) -> None:
    pc = market.shop().pc()
    answer = pc.pull_page(**params)
    assert (answer.status_code, problem(answer)) == (422, "malformed")
    assert "999999" not in answer.text


def test_enormous_but_whole_parameters_do_no_harm(market: Market) -> None:
    pc = market.shop().pc()
    assert pc.pull_page(limit=10**30, queued=10**30, wait=0).status_code == 200


@pytest.mark.parametrize(
    "authorization", ["", "Bearer", "Bearer x", "Basic dGVzdA==", "Bearer dgx1_", "dgx1_x"]
)
def test_a_request_without_a_good_token_is_refused(market: Market, authorization: str) -> None:
    for method, path in (
        ("GET", "/sync/pull"),
        ("POST", "/sync/push"),
        ("POST", "/pairing-codes"),
        ("POST", "/token/rotate"),
    ):
        answer = market.ask(method, path, headers={"Authorization": authorization})
        assert (answer.status_code, problem(answer)) == (401, "token-revoked")


@pytest.mark.parametrize("version", ["", "0", "2", "1.0", "one", "1, 2"])
def test_another_version_of_the_protocol_is_told_which_are_spoken(
    market: Market, version: str
) -> None:
    pc = market.shop().pc()
    for method, path in (("GET", "/sync/pull"), ("POST", "/sync/push"), ("POST", "/pair")):
        answer = market.ask(method, path, headers={**pc.headers, "DigitAix-Protocol": version})
        assert (answer.status_code, problem(answer)) == (426, "protocol-unsupported")
        assert answer.json()["supported"] == [1]
        assert answer.headers["upgrade"] == "DigitAix/1"


def test_unknown_paths_and_methods_of_the_api_are_problems_too(market: Market) -> None:
    assert problem(market.ask("GET", "/nothing")) == "not-found"
    assert problem(market.ask("DELETE", "/sync/push")) == "method-not-allowed"


def test_a_device_that_asks_without_end_is_told_to_wait(tmp_path: Any) -> None:
    with a_market(tmp_path, requests_per_minute=5) as market:
        pc = market.shop().pc()
        answers = [pc.pull_page() for _ in range(6)]
        assert [answer.status_code for answer in answers] == [200] * 5 + [429]
        assert problem(answers[-1]) == "rate-limited"
        assert 1 <= int(answers[-1].headers["retry-after"]) <= 60
        other = pc.shop.pc()
        assert other.pull_page().status_code == 200


def test_full_batches_of_new_work_are_no_noise(tmp_path: Any) -> None:
    with a_market(tmp_path, requests_per_minute=5) as market:
        pc = market.shop().pc()
        for _ in range(8):
            pc.push(*(pc.mutation("stock.move", moved(an_id(), 1)) for _ in range(100)))
        batch = pc.batch([])
        assert [pc.send(batch).status_code for _ in range(6)] == [200] * 5 + [429]


def test_a_foreign_host_name_is_not_answered(tmp_path: Any) -> None:
    with a_market(tmp_path, allowed_hosts=("testserver",)) as market:
        answer = market.client.get("/api/v1/hello", headers={"Host": "evil.example"})
        assert answer.status_code == 400


def test_whoever_hangs_up_while_sending_is_no_fault_of_ours(
    market: Market, caplog: pytest.LogCaptureFixture
) -> None:
    headers = {**PROTOCOL, **market.shop().pc().headers}
    scope = {
        "type": "http", "method": "POST", "path": "/api/v1/sync/push", "query_string": b"",
        "headers": [(name.lower().encode(), value.encode()) for name, value in headers.items()],
    }  # fmt: skip

    async def gone() -> dict[str, str]:
        return {"type": "http.disconnect"}

    async def unheard(_message: object) -> None:
        """Nobody is there any more."""

    with ThreadPoolExecutor(1) as elsewhere:  # a browser may have left its loop on this thread
        call = market.client.app(scope, gone, unheard)
        elsewhere.submit(asyncio.run, call).result()  # type: ignore[arg-type]
    assert not caplog.records
