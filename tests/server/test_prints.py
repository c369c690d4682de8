"""A lease to print a slip lapses, and is the shop's own."""

from __future__ import annotations

from typing import Any

from digitaix_server.services.prints import LEASE_MS
from tests.server.counter import Market, Pc, Shop
from tests.server.test_orders import reserve, stocked


def asks(pc: Pc, order_id: str, step: str = "claim") -> dict[str, Any]:
    body = {"order_id": order_id, "step": step}
    answer = pc.shop.market.ask("POST", "/sync/prints", json=body, headers=pc.headers)
    assert answer.status_code == 200, answer.text
    told: dict[str, Any] = answer.json()
    return told


def ordered(market: Market, shop: Shop, pc: Pc) -> str:
    reserve(market, shop, stocked(shop, pc))
    pc.pull()
    return next(id for entity, id in pc.rows if entity == "order")


def test_a_pc_that_does_not_say_that_it_printed_loses_its_claim(market: Market) -> None:
    shop = market.shop()
    first, second = shop.pc(), shop.pc("Réserve")
    order_id = ordered(market, shop, first)
    assert asks(first, order_id)["granted"]
    assert not asks(second, order_id)["granted"]

    market.clock.pass_(seconds=LEASE_MS // 1000 + 1)

    assert asks(second, order_id)["granted"]
    assert not asks(first, order_id)["granted"]
    assert asks(second, order_id, "printed")["printed"]
    assert asks(first, order_id)["printed"]


def test_the_slips_of_another_shop_are_none_of_its_business(market: Market) -> None:
    shop, other = market.shop(), market.shop("Librairie du Lac")
    order_id = ordered(market, shop, shop.pc())
    assert not asks(other.pc(), order_id)["known"]
