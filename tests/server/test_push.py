from __future__ import annotations

from typing import Any
from uuid import uuid4

from digitaix_protocol.rules.chain import GENESIS
from digitaix_protocol.rules.hlc import pack, to_wire
from tests.server.counter import Market, an_id, moved, patch, product, put_aside


def problem(answer: Any) -> str:
    assert answer.headers["content-type"] == "application/problem+json"
    content = answer.json()
    assert content["status"] == answer.status_code
    return str(content["type"]).rsplit("/", 1)[-1]


def test_a_batch_resent_after_a_lost_answer_is_answered_identically(market: Market) -> None:
    pc = market.shop().pc()
    rose = product("Rosier")
    batch = pc.batch(
        [
            pc.mutation("product.put", rose),
            pc.mutation("stock.move", moved(rose["variants"][0], 5000)),
            pc.mutation("product.patch", patch(an_id(), name="Personne")),
            pc.mutation("order.create", put_aside(rose)),
        ]
    )
    first = pc.send(batch).json()
    again = pc.send(batch).json()
    assert [result["status"] for result in first["results"]] == [
        "applied",
        "applied",
        "rejected",
        "applied",
    ]
    assert again["results"] == first["results"]
    assert again["last_seq"] == first["last_seq"] == 4
    pc.pull()
    assert sum(1 for entity, _ in pc.rows if entity == "movement") == 1


def test_a_batch_that_overlaps_what_is_known_goes_on_from_there(market: Market) -> None:
    pc = market.shop().pc()
    first, second = (pc.mutation("product.put", product(name)) for name in ("Un", "Deux"))
    one = pc.batch([first])
    tip = pc.tip
    pc.send(one)
    pc.tip = GENESIS
    both = pc.batch([first, second])
    answer = pc.send(both).json()
    assert [result["seq"] for result in answer["results"]] == [1, 2]
    assert answer["last_seq"] == 2
    assert pc.tip != tip


def test_a_pc_restored_from_an_old_copy_is_told_that_its_past_is_another(market: Market) -> None:
    pc = market.shop().pc()
    pc.push(pc.mutation("product.put", product("Avant")))
    kept = pc.next_seq, pc.tip
    pc.push(pc.mutation("product.put", product("Après")))
    pc.next_seq, pc.tip = kept
    answer = pc.send(pc.batch([pc.mutation("product.put", product("Autre"))]))
    assert answer.status_code == 409
    assert problem(answer) == "stream-forked"
    market.clock.pass_(days=1)
    pc.next_seq, pc.tip = 3, kept[1]
    answer = pc.send(pc.batch([pc.mutation("product.put", product("Encore"))]))
    assert problem(answer) == "stream-forked"
    pc.pull()
    names = {row["data"]["groups"]["name"] for (e, _), row in pc.rows.items() if e == "product"}
    assert names == {"Avant", "Après"}


def test_a_gap_in_the_sequence_says_how_far_the_server_came(market: Market) -> None:
    pc = market.shop().pc()
    pc.push(pc.mutation("product.put", product()))
    pc.next_seq += 3
    answer = pc.send(pc.batch([pc.mutation("product.put", product())]))
    assert answer.status_code == 409
    assert problem(answer) == "stream-gap"
    assert answer.json()["last_seq"] == 1


def test_a_push_for_another_life_of_the_server_is_refused(market: Market) -> None:
    pc = market.shop().pc()
    pc.epoch = str(uuid4())
    answer = pc.send(pc.batch([pc.mutation("product.put", product())]))
    assert (answer.status_code, problem(answer)) == (409, "epoch-changed")


def test_the_same_mutation_on_another_stream_takes_effect_once(market: Market) -> None:
    pc = market.shop().pc()
    rose = product()
    sale = pc.mutation("stock.move", moved(rose["variants"][0], -1000, "counter"))
    first = pc.push(sale)
    pc.new_stream()
    pc.next_seq = 2
    again = pc.push(sale)
    assert first[0]["status"] == "applied"
    assert again[0]["status"] == "duplicate"
    assert (again[0]["rev"], again[0]["hlc"]) == (first[0]["rev"], first[0]["hlc"])


def test_the_same_mutation_twice_in_one_batch_takes_effect_once(market: Market) -> None:
    pc = market.shop().pc()
    sale = pc.mutation("stock.move", moved(an_id(), -1000, "counter"))
    twin = {**sale, "seq": 2}
    pc.next_seq = 3
    assert [result["status"] for result in pc.push(sale, twin)] == ["applied", "duplicate"]


def test_a_stream_belongs_to_the_device_that_began_it(market: Market) -> None:
    shop = market.shop()
    mine, yours = shop.pc(), shop.pc()
    mine.push(mine.mutation("product.put", product()))
    yours.stream = mine.stream
    yours.next_seq, yours.tip = mine.next_seq, mine.tip
    answer = yours.send(yours.batch([yours.mutation("product.put", product())]))
    assert problem(answer) == "stream-forked"


def test_a_refused_mutation_does_not_hold_up_the_next(market: Market) -> None:
    pc = market.shop().pc()
    results = pc.push(
        pc.mutation("product.put", {"id": "none"}),
        pc.mutation("teleport", {"id": an_id()}),
        pc.mutation("product.put", product(description="x" * 270_000)),
        pc.mutation("stock.move", moved(an_id(), 1, "sold_for_cash")),
        pc.mutation("product.put", product("Bonne")),
    )
    assert [(result["status"], result["reason"]) for result in results] == [
        ("rejected", "malformed"),
        ("rejected", "unknown-kind"),
        ("rejected", "too-large"),
        ("rejected", "malformed"),
        ("applied", None),
    ]
    pc.pull()
    assert [e for e, _ in pc.rows] == ["profile", "product"]


def test_a_mutation_is_done_whole_or_not_at_all(market: Market) -> None:
    pc = market.shop().pc()
    rose, lily = product("Rosier"), product("Lys")
    pc.do("product.put", rose)
    lily["variants"] += rose["variants"]
    result = pc.do("product.put", lily)
    assert (result["status"], result["reason"]) == ("rejected", "variant-of-another-product")
    assert result["current"]["id"] == rose["id"]
    body = moved(an_id(), 1000)
    body["movements"].append({**body["movements"][0], "id": an_id(), "kind": "nonsense"})
    assert pc.do("stock.move", body)["status"] == "rejected"
    pc.pull()
    assert {key for key in pc.rows if key[0] != "profile"} == {("product", rose["id"])}


def test_a_clock_that_runs_ahead_is_tamed_and_the_pc_is_told(market: Market) -> None:
    pc = market.shop().pc()
    rose = product()
    early = to_wire(pack(market.clock.now_ms + 3_600_000))
    result = pc.do("product.put", rose, hlc=early)
    assert result["hlc"] < early
    pc.pull()
    assert pc.row("product", rose["id"])["ver"]["name"][0] == result["hlc"]
    within = to_wire(pack(market.clock.now_ms + 59_000))
    assert pc.do("product.put", product(), hlc=within)["hlc"] == within


def test_an_empty_batch_says_where_the_stream_stands(market: Market) -> None:
    pc = market.shop().pc()
    pc.push(pc.mutation("product.put", product()))
    answer = pc.send(pc.batch([]))
    assert (answer.status_code, answer.json()["last_seq"]) == (200, 1)


def test_archiving_much_of_the_shop_at_once_needs_the_shops_word(market: Market) -> None:
    pc = market.shop().pc()
    goods = [product(f"Article {n}") for n in range(30)]
    pc.push(*(pc.mutation("product.put", one) for one in goods))
    few = [pc.mutation("product.patch", patch(one["id"], deleted=True)) for one in goods[:9]]
    assert {result["status"] for result in pc.push(*few)} <= {"applied", "merged"}
    many = goods[9:20]
    rename = pc.mutation("product.patch", patch(goods[25]["id"], category="Autre"))
    archive = [pc.mutation("product.patch", patch(one["id"], deleted=True)) for one in many]
    results = pc.push(rename, *archive)
    assert results[0]["status"] in ("applied", "merged")
    assert {result["reason"] for result in results[1:]} == {"bulk-unconfirmed"}
    assert not any(result["current"]["data"]["groups"]["deleted"] for result in results[1:])
    again = [pc.mutation("product.patch", patch(one["id"], deleted=True)) for one in many]
    confirmed = pc.push(*again, bulk_confirmed=True)
    assert {result["status"] for result in confirmed} <= {"applied", "merged"}
