from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID, uuid4

import pytest

from digitaix_server.services import basket, checkout
from digitaix_server.services.checkout import Contact, Reserved, Seen
from digitaix_server.services.errors import (
    BadQuantity,
    BasketEmpty,
    BasketFull,
    ContactMissing,
    NotFound,
    NotReservable,
    PriceChanged,
    ServiceError,
    SoldOut,
)
from digitaix_server.services.views import Basket
from tests.server.counter import Market, Pc, Shop, moved, patch, product
from tests.server.test_orders import MARTINE, level, stocked


def put(
    market: Market,
    shop: Shop,
    rose: dict[str, Any],
    qty: int = 1000,
    into: str | None = None,
    **more: Any,
) -> Basket:
    with market.base.writing() as db:
        return basket.put(db, into, shop.slug, UUID(rose["variants"][0]["id"]), qty, **more)


def seen_of(held: Basket) -> dict[UUID, Seen]:
    return {
        line.variant_id: Seen(line.price_cents, line.qty_milli, line.asks)
        for part in held.shops
        for line in part.lines
    }


def reserve(
    market: Market, held: Basket, key: str = "once", contact: Contact = MARTINE
) -> Reserved:
    with market.base.writing() as db:
        return checkout.reserve(db, held.id, key, contact, "", seen_of(held))


def a_shop(market: Market, name: str = "Le Jardin") -> tuple[Shop, Pc]:
    shop = market.shop(name)
    return shop, shop.pc()


def test_a_double_click_or_a_reload_makes_no_second_order(market: Market) -> None:
    shop, pc = a_shop(market)
    rose = stocked(shop, pc)
    held = put(market, shop, rose, 2000)
    first, second = reserve(market, held), reserve(market, held)
    assert first == second
    assert level(market, shop, rose).reserved_milli == 2000
    with market.base.reading() as db:
        assert basket.view(db, held.id).line_count == 0


def test_somebody_elses_key_does_not_open_anothers_order(market: Market) -> None:
    shop, pc = a_shop(market)
    held = put(market, shop, stocked(shop, pc))
    reserve(market, held, key="known")
    with pytest.raises(BasketEmpty), market.base.writing() as db:
        checkout.reserve(db, "another-basket-id", "known", MARTINE, "", {})


def test_a_basket_of_two_shops_becomes_two_orders_of_one_checkout(market: Market) -> None:
    garden, cheese = a_shop(market, "Jardin"), a_shop(market, "Fromages")
    held = put(market, garden[0], stocked(*garden))
    held = put(market, cheese[0], stocked(*cheese, name="Tomme"), into=held.id)
    placed = reserve(market, held).orders
    assert {order.shop.name for order in placed} == {"Jardin", "Fromages"}
    assert len({order.code for order in placed}) == 2
    for shop, pc in (garden, cheese):
        pc.pull()
        assert sum(1 for entity, _ in pc.rows if entity == "order") == 1
        assert shop.slug in {order.shop.slug for order in placed}


def test_the_last_pieces_are_promised_exactly_once_to_a_crowd(market: Market) -> None:
    shop, pc = a_shop(market)
    rose = stocked(shop, pc, units=5)
    baskets = [put(market, shop, rose) for _ in range(16)]
    done: list[Reserved] = []
    refused: list[ServiceError] = []
    gate = threading.Barrier(len(baskets))

    def buy(held: Basket) -> None:
        gate.wait()
        try:
            done.append(reserve(market, held))
        except SoldOut as error:
            refused.append(error)

    together([partial(buy, held) for held in baskets])
    assert (len(done), len(refused)) == (5, 11)
    assert level(market, shop, rose).reserved_milli == 5000
    assert len({result.orders[0].code for result in done}) == 5


def test_the_same_confirmation_sent_by_a_crowd_is_one_order(market: Market) -> None:
    shop, pc = a_shop(market)
    rose = stocked(shop, pc, units=9)
    held = put(market, shop, rose)
    done: list[Reserved] = []
    gate = threading.Barrier(8)

    def click() -> None:
        gate.wait()
        done.append(reserve(market, held))

    together([click] * 8)
    assert len({result.orders[0].token for result in done}) == 1
    assert level(market, shop, rose).reserved_milli == 1000


def together(deeds: list[Callable[[], None]]) -> None:
    threads = [threading.Thread(target=deed) for deed in deeds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_sold_out_says_how_much_is_left_and_changes_nothing(market: Market) -> None:
    garden, cheese = a_shop(market, "Jardin"), a_shop(market, "Fromages")
    rose, tomme = stocked(*garden), stocked(*cheese, name="Tomme", units=3)
    held = put(market, garden[0], rose)
    held = put(market, cheese[0], tomme, 3000, into=held.id)
    cheese[1].do("stock.move", moved(tomme["variants"][0], -1000, "counter"))
    with pytest.raises(SoldOut) as refusal:
        reserve(market, held)
    assert (refusal.value.name, refusal.value.available_milli) == ("Tomme", 2000)
    assert level(market, garden[0], rose).reserved_milli == 0
    with market.base.reading() as db:
        assert not basket.view(db, held.id).ready


def test_what_the_shop_keeps_back_is_not_sold_on_the_web(market: Market) -> None:
    shop, pc = a_shop(market)
    rose = product(safety_milli=2000)
    pc.push(
        pc.mutation("product.put", rose),
        pc.mutation("stock.move", moved(rose["variants"][0], 3000)),
    )
    reserve(market, put(market, shop, rose))
    with pytest.raises(SoldOut):
        reserve(market, put(market, shop, rose))


def test_another_price_or_another_basket_than_was_seen_is_asked_again(market: Market) -> None:
    shop, pc = a_shop(market)
    rose = stocked(shop, pc)
    held = put(market, shop, rose)
    dear = {"price_cents": 2990, "price_unit": "piece", "vat_bp": 1000}
    pc.do("product.patch", patch(rose["id"], pricing=dear))
    with pytest.raises(PriceChanged):
        reserve(market, held)
    put(market, shop, rose, 2000, into=held.id)
    with pytest.raises(PriceChanged):
        reserve(market, held)
    assert level(market, shop, rose).reserved_milli == 0


def test_a_placed_order_keeps_its_price_when_the_shop_changes_it(market: Market) -> None:
    shop, pc = a_shop(market)
    rose = stocked(shop, pc)
    placed = reserve(market, put(market, shop, rose)).orders[0]
    dear = {"price_cents": 9900, "price_unit": "piece", "vat_bp": 1000}
    pc.do("product.patch", patch(rose["id"], pricing=dear, name="Rosier de luxe"))
    pc.pull()
    line = pc.row("order", str(placed.order_id))["lines"][0]
    assert (line["name"], line["price_cents"], line["total_cents"]) == ("Rosier", 2490, 2490)


def test_goods_never_counted_in_are_to_be_seen_in_the_shop(market: Market) -> None:
    shop, pc = a_shop(market)
    rose = product()
    pc.do("product.put", rose)
    with pytest.raises(NotReservable):
        put(market, shop, rose)


def test_what_is_off_the_web_cannot_be_put_in_a_basket(market: Market) -> None:
    shop, pc = a_shop(market)
    rose = stocked(shop, pc)
    held = put(market, shop, rose)
    pc.do("product.patch", patch(rose["id"], web_visible=False))
    with pytest.raises(NotFound):
        put(market, shop, rose)
    with pytest.raises(NotReservable):
        reserve(market, held)
    with pytest.raises(NotFound), market.base.writing() as db:
        basket.put(db, None, shop.slug, uuid4(), 1000)
    with pytest.raises(NotFound), market.base.writing() as db:
        basket.put(db, None, "nulle-part", UUID(rose["variants"][0]["id"]), 1000)


@pytest.mark.parametrize("qty", [-1000, 1, 1500, 10**9, 2**63, 2**80])
def test_quantities_that_are_not_sold_are_refused(market: Market, qty: int) -> None:
    shop, pc = a_shop(market)
    rose = stocked(shop, pc)
    with pytest.raises(BadQuantity):
        put(market, shop, rose, qty)


def test_goods_by_weight_are_sold_by_their_steps(market: Market) -> None:
    shop, pc = a_shop(market)
    cheese = product(
        "Tomme",
        cents=2180,
        pricing={"price_cents": 2180, "price_unit": "kg", "vat_bp": 550},
        selling={"step_milli": 50, "min_milli": 100, "tolerance_bp": 1000},
    )
    pc.push(
        pc.mutation("product.put", cheese),
        pc.mutation("stock.move", moved(cheese["variants"][0], 6400)),
    )
    with pytest.raises(BadQuantity):
        put(market, shop, cheese, 320)
    held = put(market, shop, cheese, 300)
    held = put(market, shop, cheese, 50, into=held.id, add=True)
    placed = reserve(market, held).orders[0]
    assert placed.total_cents == 763


@pytest.mark.parametrize(
    ("contact", "amiss"),
    [
        (Contact("", "0639984127"), ("name",)),
        (Contact("\u200b \0", "0639984127"), ("name",)),
        (Contact("Martine"), ("reach",)),
        (Contact("Martine", "06"), ("phone",)),
        (Contact("Martine", "appelez-moi"), ("phone",)),
        (Contact("Martine", email="martine"), ("email",)),
        (Contact("Martine", email="martine:;2@exemple.fr"), ("email",)),
        (Contact("Martine", email="martine,julie@exemple.fr"), ("email",)),
        (Contact("x" * 121, "0639984127"), ("name",)),
    ],
)
def test_a_reservation_needs_somebody_to_reach(
    market: Market, contact: Contact, amiss: tuple[str, ...]
) -> None:
    shop, pc = a_shop(market)
    held = put(market, shop, stocked(shop, pc))
    with pytest.raises(ContactMissing) as refusal:
        reserve(market, held, contact=contact)
    assert refusal.value.fields == amiss


def test_an_empty_basket_reserves_nothing(market: Market) -> None:
    for basket_id in (None, "", "gone"):
        with pytest.raises(BasketEmpty), market.base.writing() as db:
            checkout.reserve(db, basket_id, "key", MARTINE, "", {})


def test_a_basket_holds_no_endless_number_of_lines(market: Market) -> None:
    shop, pc = a_shop(market)
    many = [product(f"Article {n}") for n in range(basket.MOST_LINES + 1)]
    pc.push(
        *(pc.mutation("product.put", one) for one in many),
        *(pc.mutation("stock.move", moved(one["variants"][0], 1000)) for one in many),
    )
    held = put(market, shop, many[0])
    for one in many[1:-1]:
        put(market, shop, one, into=held.id)
    with pytest.raises(BasketFull):
        put(market, shop, many[-1], into=held.id)


def test_a_basket_is_changed_and_emptied(market: Market) -> None:
    shop, pc = a_shop(market)
    rose = stocked(shop, pc)
    held = put(market, shop, rose)
    assert put(market, shop, rose, 3000, into=held.id).total_cents == 7470
    assert put(market, shop, rose, 0, into=held.id).line_count == 0
