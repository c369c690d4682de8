"""A marketplace put back from an older copy: its PCs give back what it has forgotten."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from digitaix_protocol.rules.hlc import pack, to_wire
from digitaix_server.services import shops
from digitaix_server.settings import Settings
from digitaix_server.tables import OrderRow
from tests.helpers.postgres import Cluster
from tests.server.counter import (
    Market,
    Pc,
    a_market,
    an_id,
    moved,
    patch,
    product,
    put_aside,
    usual,
)


def copy_of(market: Market, cluster: Cluster | None) -> bytes:
    """The database as it is now, as a backup keeps it."""
    if cluster is not None:
        return cluster.dump(usual())
    with (
        closing(sqlite3.connect(Settings(market.folder).database_file)) as source,
        closing(sqlite3.connect(":memory:")) as copy,
    ):
        source.backup(copy)
        return copy.serialize()


def put_back(folder: Path, copy: bytes, cluster: Cluster | None) -> Any:
    """A market that lives on from the copy, as `restore` leaves it."""
    folder.mkdir()
    if cluster is not None:
        return a_market(folder, database=cluster.put_back(copy))
    Settings(folder).database_file.write_bytes(copy)
    return a_market(folder)


def give_back(pc: Pc, market: Market, rows: dict[tuple[str, str], dict[str, Any]]) -> Any:
    entities = [{"e": e, "id": id, "data": row["data"]} for (e, id), row in rows.items()]
    answer = market.ask("POST", "/sync/recover", json={"entities": entities}, headers=pc.headers)
    assert answer.status_code == 200, answer.text
    return answer.json()


def pulled(pc: Pc) -> dict[tuple[str, str], Any]:
    """All that the marketplace holds, by what a PC that begins gets."""
    pc.cursor, pc.rows = "", {}
    pc.pull()
    return {key: row["data"] for key, row in pc.rows.items()}


@pytest.fixture
def forgetful(tmp_path: Path, database: str, request: pytest.FixtureRequest) -> Callable[..., Any]:
    """Run `after` on a market that forgets it: what is left is a market put back, and its PCs."""

    def run(market: Market, after: Callable[[], None]) -> Any:
        cluster = request.getfixturevalue("cluster") if database else None
        copy = copy_of(market, cluster)
        after()
        return put_back(tmp_path / "again", copy, cluster)

    return run


def begin_anew(market: Market, clock_ms: int) -> str:
    market.clock.now_ms = clock_ms
    with market.base.writing() as db:
        shops.begin_anew(db)
        return str(shops.epoch(db))


def test_all_that_the_shop_did_since_the_copy_comes_back(
    market: Market, forgetful: Callable[..., Any]
) -> None:
    pc = market.shop().pc()
    rose, lily = product("Rosier"), product("Lys")
    order = put_aside(lily)
    pc.do("product.put", rose)

    def after() -> None:
        market.clock.pass_(seconds=100)
        pc.pull()
        base = pc.row("product", rose["id"])["ver"]["name"]
        pc.do("product.patch", patch(rose["id"], base, name="Rosier grimpant"))
        pc.do("product.put", lily)
        pc.do("stock.move", moved(lily["variants"][0], 5000))
        pc.do("order.create", order, contact={"name": "Zoé Durand", "phone": "0639984127"})
        pc.do("order.transition", {"id": order["id"], "to": "ready"})
        pc.do("record.patch", patch(str(pc.shop.id), about="Fleurs du matin"))

    with forgetful(market, after) as again:
        before = pulled(pc)
        kept = dict(pc.rows)
        market.clock.pass_(seconds=100)
        begin_anew(again, market.clock.now_ms)
        assert give_back(pc, again, kept)["taken"] == 5
        pc.market, pc.epoch = again, ""
        after_all = pulled(pc)
        order_key = ("order", order["id"])
        assert after_all.pop(order_key)["state"] == before.pop(order_key)["state"] == "ready"
        assert after_all == before
        with again.base.reading() as db:
            assert not any("Zoé" in data for data in db.scalars(select(OrderRow.data)))
        # Given back once more, it changes nothing: no PC would pull in vain.
        assert give_back(pc, again, kept)["taken"] == 0


def test_what_is_sent_again_after_it_was_given_back_takes_no_effect_twice(
    market: Market, forgetful: Callable[..., Any]
) -> None:
    pc = market.shop().pc()
    rose = product("Rosier")
    pc.do("product.put", rose)
    variant = rose["variants"][0]["id"]
    pc.do("stock.move", moved(variant, 9000))
    order = put_aside(rose)
    left = {"id": an_id(), "variant_id": variant, "kind": "web_pickup", "qty_milli": -1000}
    mutations = [
        pc.mutation("order.create", order),
        pc.mutation("order.transition", {"id": order["id"], "to": "preparing"}),
        pc.mutation(
            "order.transition", {"id": order["id"], "to": "collected", "movements": [left]}
        ),
    ]

    def after() -> None:
        for mutation in mutations:
            pc.push(mutation)

    with forgetful(market, after) as again:
        kept = dict(pc.rows) if pulled(pc) else {}
        pc.epoch = begin_anew(again, market.clock.now_ms)
        give_back(pc, again, kept)
        pc.market = again
        pc.new_stream()
        for number, mutation in enumerate(mutations, 1):
            mutation["seq"] = number
        results = pc.push(*mutations)
        assert [result["status"] for result in results] == ["applied"] * 3
        pulled(pc)
        assert pc.row("order", order["id"])["flags"] == []
        assert len(pc.row("order", order["id"])["events"]) == 3
        with again.base.reading() as db:
            [(on_hand, reserved)] = db.connection().exec_driver_sql(
                "SELECT on_hand_milli, reserved_milli FROM stock"
            )
        assert (on_hand, reserved) == (8000, 0)


def test_a_value_written_since_the_copy_was_put_back_is_never_lost_in_silence(
    market: Market, forgetful: Callable[..., Any]
) -> None:
    pc = market.shop().pc()
    other = pc.shop.pc("Réserve")
    rose = product("Rosier", brand="Truffaut")
    pc.do("product.put", rose)

    def after() -> None:
        market.clock.pass_(seconds=100)
        pc.pull()
        base = pc.row("product", rose["id"])["ver"]["name"]
        pc.do("product.patch", patch(rose["id"], base, name="Rosier grimpant"))

    with forgetful(market, after) as again:
        pc.pull()
        kept = dict(pc.rows)
        market.clock.pass_(seconds=1000)
        other.epoch = begin_anew(again, market.clock.now_ms)
        again.clock.pass_(seconds=1)
        other.market = again
        other.pull()
        base = other.row("product", rose["id"])["ver"]["name"]
        other.do("product.patch", patch(rose["id"], base, name="Rosier liane"))
        give_back(pc, again, kept)
        give_back(pc, again, kept)
        with again.base.reading() as db:
            [(data,)] = db.connection().exec_driver_sql("SELECT data FROM conflict")
        assert "Rosier liane" in data
        assert "Rosier grimpant" in data
        assert '"name"' in data
        other.pull()
        assert other.row("product", rose["id"])["groups"]["name"] == "Rosier liane"


def test_of_an_order_the_copy_that_is_further_on_is_kept(
    market: Market, forgetful: Callable[..., Any]
) -> None:
    pc = market.shop().pc()
    rose, order = product(), put_aside(product())
    pc.do("product.put", rose)
    pc.do("order.create", order)

    def after() -> None:
        pc.pull()
        pc.rows["order", "early"] = pc.rows["order", order["id"]]
        pc.do("order.transition", {"id": order["id"], "to": "cancelled", "reason": "absent"})
        pc.pull()

    with forgetful(market, after) as again:
        begin_anew(again, market.clock.now_ms)
        late = {("order", order["id"]): pc.rows["order", order["id"]]}
        early = {("order", order["id"]): pc.rows["order", "early"]}
        assert give_back(pc, again, late)["taken"] == 1
        assert give_back(pc, again, early)["taken"] == 0
        pc.market = again
        assert pulled(pc)["order", order["id"]]["state"] == "cancelled"


@pytest.mark.parametrize(
    "amiss",
    [
        {"e": "product", "data": {"groups": {"pricing": {"price_cents": -1}}}},
        {"e": "product", "data": {"groups": {"name": "x\0"}}},
        {"e": "product", "data": {"groups": {"name": "a"}, "ver": {"name": ["z", "", ""]}}},
        {"e": "product", "data": {"groups": {}, "variants": [{}]}},
        {"e": "movement", "data": {"kind": "counter", "qty_milli": 1000}},
        {"e": "movement", "data": {"kind": "gift", "qty_milli": 1}},
        {"e": "order", "data": {"state": "received"}},
        {"e": "profile", "data": {"groups": {"name": "Une autre boutique"}}},
    ],
)
def test_what_makes_no_sense_is_left_out_and_holds_nothing_up(
    market: Market, amiss: dict[str, Any]
) -> None:
    pc = market.shop().pc()
    good = {"e": "product", "id": an_id(), "data": {"groups": {"name": "Rosier"}}}
    answer = market.ask(
        "POST",
        "/sync/recover",
        json={"entities": [{"id": an_id(), **amiss}, good]},
        headers=pc.headers,
    )
    assert (answer.status_code, answer.json()["taken"]) == (200, 1)
    pc.pull()
    assert {entity for entity, _ in pc.rows} == {"profile", "product"}


def test_a_stamp_far_ahead_does_not_win_for_ever(market: Market) -> None:
    pc = market.shop().pc()
    rose = product("Rosier")
    pc.do("product.put", rose)
    ahead = to_wire(pack(market.clock.now_ms + 10 * 86_400_000))
    copy = {"groups": {"name": "Demain"}, "ver": {"name": [ahead, an_id(), an_id()]}}
    answer = market.ask(
        "POST",
        "/sync/recover",
        json={"entities": [{"e": "product", "id": rose["id"], "data": copy}]},
        headers=pc.headers,
    )
    assert answer.json()["taken"] == 1
    pc.pull()
    stamp = pc.row("product", rose["id"])["ver"]["name"][0]
    assert stamp < to_wire(pack(market.clock.now_ms + 60_000))


def test_nothing_of_another_shop_can_be_given_back(market: Market) -> None:
    pc, other = market.shop("Une").pc(), market.shop("Deux").pc()
    rose = product()
    other.do("product.put", rose)
    copy = {"groups": {"name": "Volé"}, "ver": {}}
    market.ask(
        "POST",
        "/sync/recover",
        json={"entities": [{"e": "product", "id": rose["id"], "data": copy}]},
        headers=pc.headers,
    )
    other.pull()
    assert other.row("product", rose["id"])["groups"]["name"] == "Rosier"
