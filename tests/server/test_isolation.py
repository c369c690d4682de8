"""The token gives the shop; nothing in a body or an address can widen it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from digitaix_protocol.messages import PROBLEMS
from digitaix_server.tables import ShopRow
from tests.server.counter import Market, Pc, a_variant, moved, pair, patch, put_aside
from tests.server.test_orders import level, reserve, stocked


def two_shops(market: Market) -> tuple[Pc, Pc, dict[str, Any]]:
    """A shop with goods and an order, and a thief of another shop who knows all its ids."""
    owner = market.shop("Jardin").pc()
    rose = stocked(owner.shop, owner)
    owner.do("order.create", put_aside(rose))
    owner.pull()
    return owner, market.shop("Voleurs").pc(), rose


def everything(pc: Pc) -> dict[tuple[str, str], dict[str, Any]]:
    pc.pull()
    return pc.rows


def test_another_shops_entities_are_unknown_to_every_kind_of_mutation(market: Market) -> None:
    owner, thief, rose = two_shops(market)
    before = dict(everything(owner))
    order_id = next(key for entity, key in before if entity == "order")
    variant = rose["variants"][0]["id"]
    results = thief.push(
        thief.mutation("product.patch", patch(rose["id"], name="Volé")),
        thief.mutation("variant.patch", patch(variant, pricing={"price_cents": 1})),
        thief.mutation("variant.put", {**a_variant(), "product_id": rose["id"]}),
        thief.mutation("order.transition", {"id": order_id, "to": "cancelled"}),
        thief.mutation("order.adjust", {"id": order_id, "told_ms": 1}),
        thief.mutation(
            "record.patch", {"id": str(owner.shop.id), "groups": {"name": {"value": "Volé"}}}
        ),
    )
    assert {result["status"] for result in results} == {"rejected"}
    assert all(result["current"] is None for result in results)
    assert everything(owner) == before


def test_the_same_ids_in_another_shop_are_other_things(market: Market) -> None:
    owner, thief, rose = two_shops(market)
    stock = level(market, owner.shop, rose)
    movement = next(row["data"] for (e, _), row in owner.rows.items() if e == "movement")
    stolen = {**rose, "groups": {**rose["groups"], "name": "Copie"}}
    results = thief.push(
        thief.mutation("product.put", stolen),
        thief.mutation("stock.move", moved(rose["variants"][0], 99_000)),
        thief.mutation(
            "stock.move", {"movements": [{**movement, "qty_milli": 1, "kind": "counter"}]}
        ),
        thief.mutation("order.create", put_aside(rose, 7000)),
    )
    assert {result["status"] for result in results} == {"applied"}
    assert level(market, owner.shop, rose) == stock
    assert everything(owner)["product", rose["id"]]["data"]["groups"]["name"] == "Rosier"
    assert everything(thief)["product", rose["id"]]["data"]["groups"]["name"] == "Copie"


def test_another_shops_mutation_ids_streams_and_cursors_mean_nothing(market: Market) -> None:
    owner, thief, rose = two_shops(market)
    sale = owner.mutation("stock.move", moved(rose["variants"][0], -1000, "counter"))
    owner.push(sale)
    thief.stream = owner.stream
    mine = thief.push({**sale, "seq": 1})
    assert mine[0]["status"] == "applied"
    thief.cursor = ""
    names = {
        row["data"]["groups"].get("name")
        for (entity, _), row in everything(thief).items()
        if entity in ("product", "profile")
    }
    assert names == {"Voleurs"}
    thief.cursor = owner.cursor
    answer = thief.pull_page()
    if answer.status_code == 200:
        assert answer.json()["changes"] == []
    else:
        assert answer.json()["type"] == f"{PROBLEMS}epoch-changed"


def test_a_stolen_device_id_opens_no_other_shop(market: Market) -> None:
    owner, thief, _ = two_shops(market)
    answer = pair(market, thief.shop.invitation(), device=UUID(owner.device_id)).json()
    imposter = Pc(thief.shop, answer)
    assert {key for key in everything(imposter) if key[0] == "product"} == set()
    assert owner.pull_page().status_code == 200


def test_a_pairing_code_opens_the_shop_of_the_pc_that_asked(market: Market) -> None:
    _, thief, _ = two_shops(market)
    code = market.ask("POST", "/pairing-codes", headers=thief.headers).json()["code"]
    assert pair(market, code).json()["shop"]["id"] == str(thief.shop.id)


def test_a_shop_that_is_suspended_is_neither_heard_nor_shown(market: Market) -> None:
    owner, _, rose = two_shops(market)
    placed = reserve(market, owner.shop, rose)
    with market.base.writing() as db:
        row = db.get(ShopRow, owner.shop.id)
        assert row is not None
        row.suspended_ms = market.clock.now_ms
    assert owner.pull_page().status_code == 403
    assert owner.pull_page().json()["type"] == f"{PROBLEMS}shop-suspended"
    assert market.client.get(f"/boutique/{owner.shop.slug}").status_code == 404
    assert "Rosier" not in market.client.get("/recherche?q=rosier").text
    assert placed.token
