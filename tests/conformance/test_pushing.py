"""Section 6: each mutation takes effect exactly once, whatever the line does to its batch."""

from __future__ import annotations

import gzip
import json
from typing import Any

import pytest

from tests.conformance.client import GENESIS, Device, Json, Pc, link, new_id, now_ms, problem, stamp
from tests.conformance.goods import line, moved, order, patch, product, step

BYTES = 4 * 1024 * 1024


def lines_of(pc: Pc, goods: Json) -> list[Json]:
    """The ledger of a product's variant as the server holds it."""
    variant = goods["variants"][0]["id"]
    fresh = Pc(pc.device)
    fresh.pull()
    return [
        row["data"]
        for (entity, _), row in fresh.rows.items()
        if entity == "movement" and row["data"]["variant_id"] == variant
    ]


def test_a_batch_sent_again_is_answered_again_and_done_once(pc: Pc) -> None:
    goods = product()
    batch = pc.batch(
        [
            pc.mutation("product.put", goods),
            pc.mutation("stock.move", moved(goods, 5000, "goods_in")),
            pc.mutation("product.patch", patch(new_id(), name="Personne")),
        ]
    )
    told = pc.send(batch).raise_for_status().json()
    assert [each["status"] for each in told["results"]] == ["applied", "applied", "rejected"]
    assert told["last_seq"] == 3
    again = pc.send(batch).raise_for_status().json()
    assert (again["results"], again["last_seq"]) == (told["results"], 3)
    assert len(lines_of(pc, goods)) == 1


def test_a_batch_may_overlap_what_arrived_and_go_on_from_there(pc: Pc) -> None:
    goods = product()
    known = pc.mutation("product.put", goods)
    first = pc.batch([known])
    pc.send(first).raise_for_status()
    new = pc.mutation("stock.move", moved(goods, 1000, "goods_in"))
    pc.tip = GENESIS
    results = pc.push(known, new)
    assert [each["status"] for each in results] == ["applied", "applied"]
    assert results[0]["rev"] < results[1]["rev"]


def test_what_comes_again_on_another_stream_or_pc_is_a_duplicate(pc: Pc, other: Pc) -> None:
    goods = product()
    mutations = [
        pc.mutation("product.put", goods),
        pc.mutation("stock.move", moved(goods, 2000, "goods_in")),
    ]
    first = pc.push(*mutations)
    pc.new_stream()
    for teller in (pc, other):
        renumbered = [{**each, "seq": place} for place, each in enumerate(mutations, 1)]
        again = teller.push(*renumbered)
        assert [each["status"] for each in again] == ["duplicate", "duplicate"]
        assert [each["rev"] for each in again] == [each["rev"] for each in first]
    assert len(lines_of(pc, goods)) == 1


def test_another_past_is_told_by_what_it_says_again(forking: Pc) -> None:
    pc = forking
    first = pc.batch([pc.mutation("product.put", product()) for _ in range(3)])
    pc.send(first).raise_for_status()
    one, two, three = first["mutations"]

    def gap(**change: Any) -> None:
        answer = pc.send({**first, "mutations": [], **change})
        assert problem(answer) == (409, "stream-gap")
        assert answer.json()["last_seq"] == 3

    gap(first_seq=5)
    gap(first_seq=9, prev_hash=pc.tip)
    # What the chain does not cover is not compared: it was told once.
    assert pc.send({**first, "mutations": [one, two, {**three, "at_ms": 0}]}).status_code == 200
    changed = {**three, "body": product("Un autre")}
    answer = pc.send({**first, "mutations": [one, two, changed]})
    assert problem(answer) == (409, "stream-forked")
    assert answer.json()["last_seq"] == 3
    assert pc.do("product.put", product())["status"] == "applied"


def test_another_past_is_told_by_where_it_goes_on(forking: Pc) -> None:
    mutation = forking.mutation("product.put", product())
    forking.push(mutation)
    assert forking.tip == link(GENESIS, mutation["id"], mutation["body"])
    assert forking.push() == []
    elsewhere = {**forking.batch([]), "prev_hash": "f" * 64}
    assert problem(forking.send(elsewhere)) == (409, "stream-forked")
    # The cure is a new stream; what was settled comes as a duplicate, if it comes.
    forking.new_stream()
    again = forking.push({**mutation, "seq": 1})
    assert again[0]["status"] == "duplicate"


def test_a_stream_belongs_to_one_pc(rested: list[Device], forking: Pc) -> None:
    owner = Pc(next(device for device in rested if device is not forking.device))
    owner.do("product.put", product())
    forking.stream, forking.tip, forking.next_seq = owner.stream, owner.tip, 2
    assert problem(forking.send(forking.batch([]))) == (409, "stream-forked")


def test_another_epoch_is_refused(pc: Pc) -> None:
    batch = pc.batch([pc.mutation("product.put", product())])
    assert problem(pc.send({**batch, "epoch": new_id()})) == (409, "epoch-changed")
    assert pc.send(batch).status_code == 200


def test_the_chain_is_that_of_the_canonical_body_however_it_is_spelt(pc: Pc) -> None:
    names = ["é\u2028\x7f", 'a"\\/\b\f\n\r\t\x01\x1f', "\U0001f600", "zoé"]
    later = {name: {"ﬀ": -7, "\U0001f600": True, "A": None, "é": [0, 2**53]} for name in names}
    first = pc.mutation("product.put", product(later=later))
    batch = pc.batch([first])
    odd = json.dumps(batch, indent=1, ensure_ascii=True).replace(": -7", ":   -7")
    assert pc.device.ask("POST", "/sync/push", content=odd).status_code == 200
    assert pc.do("product.put", product())["status"] == "applied"


def test_a_refusal_is_one_result_and_what_follows_is_done(pc: Pc) -> None:
    goods = product()
    results = pc.push(
        pc.mutation("product.patch", patch(goods["id"], name="Trop tôt")),
        pc.mutation("product.put", goods),
        pc.mutation("no.such.kind", {}),
        pc.mutation("product.put", product(name=7)),
        pc.mutation("stock.move", moved(goods, 1000, "goods_in")),
    )
    told = [(each["status"], each["reason"]) for each in results]
    assert told == [
        ("rejected", "unknown-product"),
        ("applied", None),
        ("rejected", "unknown-kind"),
        ("rejected", "malformed"),
        ("applied", None),
    ]


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"movements": []},
        {"movements": [{"id": "x"}]},
        {"later": 1.5, "movements": []},
    ],
)
def test_a_body_out_of_shape_is_refused_alone(pc: Pc, body: Json) -> None:
    result = pc.do("stock.move", body)
    assert (result["status"], result["reason"]) == ("rejected", "malformed")


@pytest.mark.parametrize("value", [1.0, -2.5, 1e22, 2**53 + 1, "a\0b", {"\0": 1}])
def test_what_not_every_language_can_hold_is_malformed(pc: Pc, value: Any) -> None:
    result = pc.do("product.put", product(later={"deep": [value]}))
    assert (result["status"], result["reason"]) == ("rejected", "malformed")


@pytest.mark.parametrize(
    "change",
    [
        {"stream_id": "x"},
        {"first_seq": 0},
        {"prev_hash": "Z" * 64},
        {"epoch": None},
        {"mutations": {}},
        {"mutations": [1]},
    ],
)
def test_an_envelope_out_of_shape_is_refused_whole(pc: Pc, change: Json) -> None:
    assert problem(pc.send({**pc.batch([]), **change})) == (422, "malformed")


def test_numbers_with_a_gap_and_a_batch_too_long_are_refused_whole(pc: Pc) -> None:
    gap = [pc.mutation("product.put", product()) for _ in range(3)]
    gap[2]["seq"] = 7
    assert problem(pc.send({**pc.batch([]), "first_seq": 1, "mutations": gap}))[0] == 422
    pc.new_stream()
    nothing = [pc.mutation("no.such.kind", {}) for _ in range(501)]
    assert problem(pc.send(pc.batch(nothing)))[0] == 422
    for raw in (b"", b"[]", b"{", b"\xff", b'{"stream_id":"\\ud800"}'):
        assert problem(pc.device.ask("POST", "/sync/push", content=raw))[0] == 422


def test_a_mutation_is_done_whole_or_not_at_all(pc: Pc) -> None:
    goods, taken = product(), product()
    pc.do("product.put", taken)
    bad = {**goods, "variants": [*goods["variants"], *taken["variants"]]}
    result = pc.do("product.put", bad)
    assert (result["status"], result["reason"]) == ("rejected", "variant-of-another-product")
    assert (result["current"]["e"], result["current"]["id"]) == ("product", taken["id"])
    lines = [line(taken, 1000, "goods_in"), line(taken, 1000, "no such kind")]
    assert pc.do("stock.move", {"movements": lines})["reason"] == "malformed"
    placed = order(taken)
    pc.do("order.create", placed)
    wrong = step(placed, "no such state", movements=[line(taken, -1000, "web_pickup")])
    assert pc.do("order.transition", wrong)["reason"] == "malformed"
    pc.pull()
    assert ("product", goods["id"]) not in pc.rows
    assert lines_of(pc, taken) == []
    assert pc.held("order", placed["id"])["state"] == "received"


def test_bodies_may_be_gzip_and_nothing_else(pc: Pc) -> None:
    plain = json.dumps(pc.batch([pc.mutation("product.put", product())])).encode()

    def send(body: bytes, encoding: str) -> Any:
        headers = {"Content-Encoding": encoding}
        return pc.device.ask("POST", "/sync/push", content=body, headers=headers)

    packed = gzip.compress(plain)
    assert problem(send(plain, "gzip"))[0] == 422
    assert problem(send(packed[:-4], "gzip"))[0] == 422
    assert problem(send(packed, "br"))[0] == 422
    assert send(packed, "gzip").status_code == 200
    assert pc.device.ask("POST", "/sync/push", content=plain).status_code == 200


def test_too_much_is_refused_also_once_it_is_unpacked(pc: Pc) -> None:
    assert problem(pc.device.ask("POST", "/sync/push", content=b" " * (BYTES + 1)))[0] == 413
    packed = gzip.compress(b" " * (BYTES + 1))
    headers = {"Content-Encoding": "gzip"}
    answer = pc.device.ask("POST", "/sync/push", content=packed, headers=headers)
    assert problem(answer) == (413, "too-large")
    large = product(later="x" * 256 * 1024)
    result = pc.do("product.put", large)
    assert (result["status"], result["reason"]) == ("rejected", "too-large")
    fits = pc.do("product.put", product(later="é" * 100_000))
    assert fits["status"] == "applied"


def test_archiving_much_at_once_needs_the_shops_word(pc: Pc) -> None:
    many = [product(f"Article {n}") for n in range(101)]
    pc.push(*(pc.mutation("product.put", each) for each in many))

    def archived() -> list[Json]:
        bodies = [patch(each["id"], deleted=True) for each in many]
        return [pc.mutation("product.patch", body) for body in bodies]

    refused = pc.push(pc.mutation("product.put", product()), *archived())
    assert refused[0]["status"] == "applied"
    assert {each["reason"] for each in refused[1:]} == {"bulk-unconfirmed"}
    done = pc.push(*archived(), bulk_confirmed=True)
    assert {each["reason"] for each in done} == {None}


def test_a_clock_that_runs_ahead_is_not_followed(pc: Pc) -> None:
    goods = product()
    ahead = pc.mutation("product.put", goods) | {"hlc": stamp(now_ms() + 86_400_000)}
    near = pc.mutation("product.put", product()) | {"hlc": stamp(now_ms() + 20_000)}
    tamed, kept = pc.push(ahead, near)
    assert tamed["hlc"] < stamp(now_ms() + 61_000)
    assert kept["hlc"] == near["hlc"]
    pc.pull()
    version = pc.held("product", goods["id"])["ver"]["name"]
    assert version == [tamed["hlc"], pc.device.id, ahead["id"]]
    # Its author may name the version by the stamp it wrote: the mutation is the same.
    theirs = [ahead["hlc"], pc.device.id, ahead["id"]]
    assert pc.do("product.patch", patch(goods["id"], theirs, name="Après"))["status"] == "applied"
    own = line(goods, 1000, "goods_in", hlc=stamp(now_ms() + 86_400_000))
    moved_ = pc.do("stock.move", {"movements": [own]})
    assert lines_of(pc, goods)[0]["hlc"] == moved_["hlc"]
