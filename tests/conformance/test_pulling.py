"""Sections 7 and 9: a cursor misses nothing, a held pull is woken, both sides hold the same."""

from __future__ import annotations

import threading

import pytest

from tests.conformance.client import Json, Pc, new_id, problem
from tests.conformance.goods import moved, order, patch, product, step


def some_of_all(pc: Pc) -> Json:
    """One of each kind of entity at least; the product."""
    goods = product("De tout")
    placed = order(goods)
    pc.push(
        pc.mutation("product.put", goods),
        pc.mutation("stock.move", moved(goods, 5000, "goods_in")),
        pc.mutation("order.create", placed),
        pc.mutation("product.patch", patch(goods["id"], None, name="Autrement")),
        pc.mutation("order.transition", step(placed, "preparing")),
    )
    return goods


def test_a_beginning_pc_is_told_everything_page_by_page(pc: Pc, other: Pc) -> None:
    some_of_all(other)
    whole = Pc(pc.device)
    whole.pull()
    assert {entity for entity, _ in whole.rows} == {
        *("profile", "product", "movement", "order", "conflict")
    }
    seen: list[str] = []
    while True:
        told = pc.page(limit=7).raise_for_status().json()
        assert len(told["changes"]) <= 7
        assert told["cursor"] != pc.cursor
        pc.cursor = told["cursor"]
        seen += [change["e"] for change in told["changes"]]
        pc.rows |= {(change["e"], change["id"]): change for change in told["changes"]}
        if not told["has_more"]:
            break
        assert told["rev"] == 0
    assert pc.rows == whole.rows
    assert told["rev"] == told["shop"]["rev"] == whole.rev
    order_of_kinds = [kind for place, kind in enumerate(seen) if kind not in seen[:place]]
    assert order_of_kinds == ["profile", "product", "movement", "order", "conflict"]


def test_what_changes_while_a_pc_begins_comes_before_it_has_done(pc: Pc, other: Pc) -> None:
    goods = some_of_all(other)
    first = pc.page(limit=1).raise_for_status().json()
    pc.cursor = first["cursor"]
    assert first["has_more"]
    new = product("Entre-temps")
    other.do("product.put", new)
    other.do("product.patch", patch(goods["id"], None, brand="Entre-temps"))
    pc.pull()
    assert ("product", new["id"]) in pc.rows
    assert pc.held("product", goods["id"])["groups"]["brand"] == "Entre-temps"


def test_increments_come_once_in_order_and_a_limit_loses_nothing(pc: Pc, other: Pc) -> None:
    pc.pull()
    start = pc.rev
    goods = some_of_all(other)
    changes = []
    while True:
        told = pc.page(limit=2).raise_for_status().json()
        changes += told["changes"]
        pc.cursor = told["cursor"]
        if not told["has_more"]:
            break
    revs = [change["rev"] for change in changes]
    assert revs == sorted(set(revs))
    assert revs[0] > start
    assert revs[-1] == told["rev"]
    assert [change["id"] for change in changes].count(goods["id"]) == 1
    again = pc.page().raise_for_status().json()
    assert (again["changes"], again["has_more"], again["rev"]) == ([], False, told["rev"])


def test_ones_own_changes_come_back_and_are_settled_by_then(pc: Pc) -> None:
    pc.pull()
    goods = product()
    result = pc.do("product.put", goods)
    assert pc.rev < result["rev"]
    assert goods["id"] in {change["id"] for change in pc.pull()}
    assert pc.rev >= result["rev"]


@pytest.mark.parametrize("cursor", ["no cursor", "e30", "x" * 1999, "é"])
def test_a_cursor_that_cannot_be_read_says_so(pc: Pc, cursor: str) -> None:
    pc.cursor = cursor
    assert problem(pc.page()) == (409, "cursor-invalid")


def test_questions_out_of_shape_are_malformed(pc: Pc) -> None:
    for asked in ({"limit": "many"}, {"limit": 0}, {"wait": "inf"}, {"wait": -1}, {"queued": -1}):
        assert problem(pc.page(**asked)) == (422, "malformed")


def test_a_held_pull_is_woken_by_the_next_change(pc: Pc, other: Pc) -> None:
    pc.pull()
    told: list[Json] = []

    def wait() -> None:
        told.extend(pc.page(wait=30, queued=0, open=1).raise_for_status().json()["changes"])

    waiter = threading.Thread(target=wait)
    waiter.start()
    goods = product("Réveil")
    other.do("product.put", goods)
    waiter.join()
    assert [change["id"] for change in told] == [goods["id"]]


def test_a_wait_that_brings_nothing_ends_empty(pc: Pc) -> None:
    pc.pull()
    told = pc.page(wait=0.1).raise_for_status().json()
    assert (told["changes"], told["has_more"], told["rev"]) == ([], False, pc.rev)


def test_both_digests_are_the_same_whenever_all_was_pulled(pc: Pc, other: Pc) -> None:
    pc.pull()
    assert (pc.shop["rev"], pc.shop["digest"]) == (pc.rev, pc.digest())
    some_of_all(other)
    pc.pull()
    assert pc.shop == {"rev": pc.rev, "digest": pc.digest()}


def test_where_two_copies_differ_is_found_and_told(pc: Pc, other: Pc) -> None:
    goods = some_of_all(other)
    pc.pull()
    missed = pc.rows.pop(("product", goods["id"]))
    never = ("movement", new_id())
    pc.rows[never] = {"rev": 1}
    content = {"rev": pc.rev, "buckets": pc.buckets()}
    told = pc.device.post("/sync/digest", content).raise_for_status().json()
    assert told["settled"]
    assert told["whole"]
    assert set(told["buckets"]) == {int(missed["id"][-2:], 16), int(never[1][-2:], 16)}
    rows = {(change["e"], change["id"]): change for change in told["changes"]}
    assert rows["product", goods["id"]] == missed
    assert never not in rows
    del pc.rows[never]
    pc.rows |= rows
    assert pc.digest() == pc.shop["digest"]

    other.do("product.put", product())
    assert not pc.device.post("/sync/digest", content).json()["settled"]
    assert problem(pc.device.post("/sync/digest", {"rev": 1, "buckets": []}))[0] == 422


def test_answers_are_compressed_for_who_takes_that(pc: Pc, other: Pc) -> None:
    some_of_all(other)
    plain = pc.device.ask("GET", "/sync/pull", headers={"Accept-Encoding": "identity"})
    packed = pc.device.ask("GET", "/sync/pull", headers={"Accept-Encoding": "gzip"})
    assert "content-encoding" not in plain.headers
    assert packed.headers["content-encoding"] == "gzip"
    assert plain.json()["changes"] == packed.json()["changes"]
