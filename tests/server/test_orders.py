from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from digitaix_server.services import basket, checkout, goods, orders
from digitaix_server.services.checkout import Contact, Seen
from digitaix_server.services.errors import TooLate
from digitaix_server.services.views import CustomerOrder, Placed
from tests.server.counter import Market, Pc, Shop, an_id, moved, product, put_aside

MARTINE = Contact("Martine Dupont", "06 39 98 41 27")


def stocked(shop: Shop, pc: Pc, units: int = 5, name: str = "Rosier") -> dict[str, Any]:
    """A product online with so many pieces."""
    rose = product(name)
    pc.push(
        pc.mutation("product.put", rose),
        pc.mutation("stock.move", moved(rose["variants"][0], units * 1000)),
    )
    return rose


def reserve(
    market: Market, shop: Shop, rose: dict[str, Any], units: int = 1, who: Contact = MARTINE
) -> Placed:
    variant = UUID(rose["variants"][0]["id"])
    cents = rose["groups"]["pricing"]["price_cents"]
    with market.base.writing() as db:
        held = basket.put(db, None, shop.slug, variant, units * 1000)
        seen = {variant: Seen(cents, units * 1000)}
        (placed,) = checkout.reserve(db, held.id, an_id(), who, "Un ruban", seen).orders
    return placed


def level(market: Market, shop: Shop, rose: dict[str, Any]) -> goods.Level:
    variant = UUID(rose["variants"][0]["id"])
    with market.base.reading() as db:
        return goods.levels(db, shop.id, [variant])[variant]


def page(market: Market, placed: Placed) -> CustomerOrder:
    with market.base.reading() as db:
        return orders.by_token(db, placed.token)


def cancel(market: Market, placed: Placed) -> CustomerOrder:
    with market.base.writing() as db:
        return orders.cancel_by_customer(db, placed.token)


def step(pc: Pc, order_id: str, to: str, **more: Any) -> dict[str, Any]:
    return pc.do("order.transition", {"id": order_id, "to": to, **more})


def handed_over(rose: dict[str, Any], order_id: str, qty_milli: int) -> list[dict[str, Any]]:
    return [
        {
            "id": an_id(),
            "variant_id": rose["variants"][0]["id"],
            "kind": "web_pickup",
            "qty_milli": qty_milli,
            "ref_type": "order",
            "ref_id": order_id,
        }
    ]


def test_a_web_order_reaches_the_pc_and_is_handed_over_with_the_stock_right(market: Market) -> None:
    shop = market.shop(preparation_minutes=30)
    pc = shop.pc()
    rose = stocked(shop, pc)
    pc.pull()
    placed = reserve(market, shop, rose, units=2)
    (change,) = pc.pull()
    assert change["e"] == "order"
    order = change["data"]
    assert (order["state"], order["source"], order["code"]) == ("received", "web", placed.code)
    assert (order["lines"][0]["qty_milli"], order["lines"][0]["total_cents"]) == (2000, 4980)
    assert order["note"] == "Un ruban"
    assert change["contact"] == {"name": "Martine D.", "phone": "06 39 98 41 27", "email": ""}
    assert order["pickup_from_ms"] >= market.clock.now_ms + 30 * 60_000
    assert level(market, shop, rose).reserved_milli == 2000
    for to in ("preparing", "ready"):
        assert step(pc, order["id"], to)["status"] == "applied"
    result = step(pc, order["id"], "collected", movements=handed_over(rose, order["id"], -2000))
    assert result["status"] == "applied"
    now = level(market, shop, rose)
    assert (now.on_hand_milli, now.reserved_milli) == (3000, 0)
    changes = {change["e"]: change for change in pc.pull()}
    assert changes["order"]["data"]["state"] == "collected"
    assert changes["order"].get("contact") is None
    assert changes["order"]["data"]["note"] == ""
    assert page(market, placed).state == "collected"


def test_undoing_a_hand_over_brings_goods_and_reservation_back(market: Market) -> None:
    shop = market.shop()
    pc = shop.pc()
    rose = stocked(shop, pc)
    order_id = str(reserve(market, shop, rose).order_id)
    step(pc, order_id, "collected", movements=handed_over(rose, order_id, -1000))
    step(pc, order_id, "ready", movements=handed_over(rose, order_id, 1000))
    now = level(market, shop, rose)
    assert (now.on_hand_milli, now.reserved_milli) == (5000, 1000)


def test_goods_put_aside_offline_are_kept_whatever_the_stock_says(market: Market) -> None:
    shop = market.shop()
    pc = shop.pc()
    rose = stocked(shop, pc, units=1)
    body = put_aside(rose, 3000, note="Rappeler avant")
    who = {"name": "Jean-Luc Martin", "phone": "0639984127"}
    assert pc.do("order.create", body, contact=who)["status"] == "applied"
    assert level(market, shop, rose).reserved_milli == 3000
    pc.pull()
    change = pc.rows["order", body["id"]]
    assert change["data"]["source"] == "counter"
    assert change["contact"]["name"] == "Jean-Luc M."
    assert change["data"]["note"] == "Rappeler avant"
    again = pc.do("order.create", body)
    assert (again["status"], again["reason"]) == ("rejected", "already-exists")
    assert again["current"]["data"]["note"] == "Rappeler avant"


def test_weighing_and_dropping_lines_moves_the_reservation(market: Market) -> None:
    shop = market.shop()
    pc = shop.pc()
    rose = stocked(shop, pc)
    body = put_aside(rose, 2000)
    pc.do("order.create", body)
    line = {"id": body["lines"][0]["id"], "prepared_milli": 1500, "total_cents": 3735}
    pc.do("order.adjust", {"id": body["id"], "lines": [line]})
    assert level(market, shop, rose).reserved_milli == 1500
    pc.do("order.adjust", {"id": body["id"], "lines": [{**line, "dropped": True}], "told_ms": 5})
    assert level(market, shop, rose).reserved_milli == 0
    pc.pull()
    order = pc.row("order", body["id"])
    assert (order["told_ms"], order["lines"][0]["dropped"], order["version"]) == (5, True, 3)
    foreign = pc.do("order.adjust", {"id": body["id"], "lines": [{**line, "id": an_id()}]})
    assert foreign["reason"] == "unknown-line"


def test_a_step_that_is_no_longer_possible_is_refused_with_the_present_state(
    market: Market,
) -> None:
    shop = market.shop()
    pc = shop.pc()
    rose = stocked(shop, pc)
    placed = reserve(market, shop, rose)
    cancel(market, placed)
    result = step(pc, str(placed.order_id), "preparing")
    assert (result["status"], result["reason"]) == ("rejected", "state")
    assert result["current"]["data"]["state"] == "cancelled"


def test_goods_that_left_the_shop_are_never_refused(market: Market) -> None:
    shop = market.shop()
    pc, other = shop.pc(), shop.pc()
    rose = stocked(shop, pc)
    placed = reserve(market, shop, rose)
    order_id = str(placed.order_id)
    cancel(market, placed)
    result = step(pc, order_id, "collected", movements=handed_over(rose, order_id, -1000))
    assert result["status"] == "applied"
    pc.pull()
    assert pc.row("order", order_id)["flags"] == ["collected_after_cancel"]
    assert level(market, shop, rose).on_hand_milli == 4000
    result = step(other, order_id, "collected", movements=handed_over(rose, order_id, -1000))
    assert result["status"] == "applied"
    other.pull()
    assert "collected_twice" in other.row("order", order_id)["flags"]
    assert level(market, shop, rose).on_hand_milli == 3000


def test_a_step_that_comes_too_late_still_brings_its_movements(market: Market) -> None:
    shop = market.shop()
    pc, other = shop.pc(), shop.pc()
    rose = stocked(shop, pc)
    order_id = str(reserve(market, shop, rose).order_id)
    step(pc, order_id, "collected", movements=handed_over(rose, order_id, -1000))
    step(pc, order_id, "ready", movements=handed_over(rose, order_id, 1000))
    late = step(other, order_id, "ready", movements=handed_over(rose, order_id, 1000))
    assert late["status"] == "merged"
    assert (late["lost"][0]["entity"], late["lost"][0]["group"]) == ("order", "state")
    assert level(market, shop, rose).on_hand_milli == 6000


def test_a_customer_cancels_at_once_while_no_pc_has_seen_the_order(market: Market) -> None:
    shop = market.shop()
    pc = shop.pc()
    rose = stocked(shop, pc)
    market.clock.pass_(seconds=3600)
    placed = reserve(market, shop, rose)
    view = cancel(market, placed)
    assert (view.state, view.may_cancel) == ("cancelled", False)
    assert level(market, shop, rose).reserved_milli == 0
    with pytest.raises(TooLate):
        cancel(market, placed)


def test_a_customer_cancels_at_once_while_the_shop_is_online(market: Market) -> None:
    shop = market.shop()
    pc = shop.pc()
    rose = stocked(shop, pc)
    placed = reserve(market, shop, rose)
    pc.pull()
    assert cancel(market, placed).state == "cancelled"
    (change,) = pc.pull()
    assert change["data"]["state"] == "cancelled"


def test_a_shop_that_is_away_is_asked_and_grants_it_when_it_is_back(market: Market) -> None:
    shop = market.shop()
    pc = shop.pc()
    rose = stocked(shop, pc)
    placed = reserve(market, shop, rose)
    pc.pull()
    market.clock.pass_(seconds=600)
    view = cancel(market, placed)
    assert (view.state, view.cancel_requested, view.may_cancel) == ("received", True, False)
    with pytest.raises(TooLate):
        cancel(market, placed)
    pc.pull(queued=3)
    assert page(market, placed).state == "received"
    pc.pull(queued=0)
    assert page(market, placed).state == "cancelled"
    assert level(market, shop, rose).reserved_milli == 0


def test_what_the_shop_prepared_while_away_wins_over_the_cancellation(market: Market) -> None:
    shop = market.shop()
    pc = shop.pc()
    rose = stocked(shop, pc)
    placed = reserve(market, shop, rose)
    pc.pull()
    market.clock.pass_(seconds=600)
    assert cancel(market, placed).cancel_requested
    pc.pull(queued=1)
    assert step(pc, str(placed.order_id), "preparing")["status"] == "applied"
    pc.pull()
    view = page(market, placed)
    assert (view.state, view.cancel_requested) == ("preparing", True)
    step(pc, str(placed.order_id), "cancelled", reason="À la demande du client")
    view = page(market, placed)
    assert (view.state, view.cancel_requested) == ("cancelled", False)


def test_a_request_to_cancel_stands_again_once_the_hand_over_is_taken_back(
    market: Market,
) -> None:
    shop = market.shop()
    pc = shop.pc()
    rose = stocked(shop, pc)
    placed = reserve(market, shop, rose)
    step(pc, str(placed.order_id), "ready")
    assert cancel(market, placed).cancel_requested
    step(pc, str(placed.order_id), "collected")
    assert not page(market, placed).cancel_requested
    step(pc, str(placed.order_id), "ready")
    assert page(market, placed).cancel_requested
    assert flags(pc, placed.order_id) == ["cancel_requested"]


def test_an_order_being_prepared_is_not_cancelled_under_the_shops_hands(market: Market) -> None:
    shop = market.shop()
    pc = shop.pc()
    rose = stocked(shop, pc)
    placed = reserve(market, shop, rose)
    step(pc, str(placed.order_id), "preparing")
    view = cancel(market, placed)
    assert (view.state, view.cancel_requested) == ("preparing", True)
    pc.pull()
    order = pc.row("order", str(placed.order_id))
    assert order["flags"] == ["cancel_requested"]


def flags(pc: Pc, order_id: object) -> list[str]:
    pc.pull()
    found: list[str] = pc.row("order", str(order_id))["flags"]
    return found


def test_a_counter_sale_over_a_reservation_flags_the_newest_order_until_goods_come_in(
    market: Market,
) -> None:
    shop = market.shop()
    pc = shop.pc()
    rose = stocked(shop, pc, units=3)
    variant = rose["variants"][0]
    first = reserve(market, shop, rose).order_id
    market.clock.pass_(seconds=60)
    second = reserve(market, shop, rose).order_id
    pc.do("stock.move", moved(variant, -1000, "counter"))
    assert (flags(pc, first), flags(pc, second)) == ([], [])
    pc.do("stock.move", moved(variant, -1000, "counter"))
    assert (flags(pc, first), flags(pc, second)) == ([], ["at_risk"])
    step(pc, str(second), "ready")
    assert (flags(pc, first), flags(pc, second)) == (["at_risk"], [])
    pc.do("stock.move", moved(variant, 5000))
    assert (flags(pc, first), flags(pc, second)) == ([], [])


def test_what_the_shop_writes_is_read_on_the_customers_page_and_forgotten_with_them(
    market: Market,
) -> None:
    shop = market.shop()
    pc, other = shop.pc(), shop.pc("Bureau")
    rose = stocked(shop, pc)
    placed = reserve(market, shop, rose)
    order_id = str(placed.order_id)
    word = "Le ruban sera <b>bleu</b>."
    assert pc.do("order.adjust", {"id": order_id, "message": word})["status"] == "applied"

    text = market.client.get(f"/commande/{placed.token}").text
    assert "Le ruban sera" in text
    assert "<b>bleu" not in text
    other.pull()
    assert other.row("order", order_id)["message"] == word
    assert word not in str(other.row("order", order_id)["events"])

    long = pc.do("order.adjust", {"id": order_id, "message": "a" * 1001})
    assert long["reason"] == "malformed"
    pc.do("order.adjust", {"id": order_id, "message": ""})
    assert "Le ruban sera" not in market.client.get(f"/commande/{placed.token}").text
    step(pc, order_id, "cancelled", reason="Fermé")
    late = pc.do("order.adjust", {"id": order_id, "message": "Trop tard"})
    assert (late["status"], late["reason"]) == ("rejected", "state")
