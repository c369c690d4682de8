"""Orders whose goods were gone: written down once, with why and what came of it."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from digitaix_protocol.messages import OversellReport
from digitaix_server.services import orders, oversells
from digitaix_server.tables import OversellRow
from tests.server.counter import Market, Pc, Shop, moved, put_aside
from tests.server.test_orders import cancel, handed_over, reserve, step, stocked


@pytest.fixture
def shop(market: Market) -> Shop:
    return market.shop()


@pytest.fixture
def pc(shop: Shop) -> Pc:
    return shop.pc()


def cases(market: Market) -> list[tuple[str, str]]:
    with market.base.reading() as db:
        rows = db.scalars(select(OversellRow).order_by(OversellRow.placed_ms)).all()
    return [(row.cause, row.outcome) for row in rows]


def report(pc: Pc) -> OversellReport:
    answer = pc.market.ask("GET", "/oversells", headers=pc.headers)
    assert answer.status_code == 200, answer.text
    return OversellReport.model_validate_json(answer.content)


def sells(pc: Pc, rose: dict[str, Any], units: int, minutes_ago: int = 0) -> None:
    body = moved(rose["variants"][0], -1000 * units, "counter")
    body["movements"][0]["hlc"] = pc.stamp(ahead_ms=-minutes_ago * 60_000)
    pc.do("stock.move", body)


def test_a_sale_that_nobody_heard_of_in_time_is_told_with_how_long_it_took(
    market: Market, shop: Shop, pc: Pc
) -> None:
    rose = stocked(shop, pc, units=1)
    reserve(market, shop, rose)
    market.clock.pass_(seconds=90 * 60)
    sells(pc, rose, 1, minutes_ago=120)
    assert cases(market) == [("offline", "")]
    told = report(pc)
    assert (told.orders, told.oversold, told.open, told.rate_ppm) == (1, 1, 1, 1_000_000)
    assert (told.minutes_to_find, told.cents, told.causes) == (90, 2490, {"offline": 1})


def test_one_sold_over_the_warning_is_not_put_down_to_the_line(
    market: Market, shop: Shop, pc: Pc
) -> None:
    rose = stocked(shop, pc, units=1)
    reserve(market, shop, rose)
    pc.pull()
    sells(pc, rose, 1)
    assert cases(market) == [("counter_over_reservation", "")]
    pc.do("stock.move", moved(rose["variants"][0], 1000))
    assert cases(market) == [("counter_over_reservation", "restocked")]


def test_a_count_that_finds_less_is_the_records_fault(market: Market, shop: Shop, pc: Pc) -> None:
    rose = stocked(shop, pc, units=2)
    first = reserve(market, shop, rose).order_id
    market.clock.pass_(seconds=60)
    reserve(market, shop, rose)
    pc.do("stock.move", moved(rose["variants"][0], 1000, "count"))
    assert cases(market) == [("count", "")]
    pc.do("stock.move", moved(rose["variants"][0], 0, "count"))
    assert cases(market) == [("count", ""), ("count", "")]
    assert report(pc).oversold == 2
    step(pc, str(first), "collected", movements=handed_over(rose, str(first), -1000))
    assert cases(market)[0] == ("count", "collected")


@pytest.mark.parametrize(
    ("change", "outcome"),
    [({"dropped": True}, "dropped"), ({"prepared_milli": 1000}, "less")],
)
def test_what_the_shop_does_about_a_line_is_its_outcome(
    market: Market, shop: Shop, pc: Pc, change: dict[str, Any], outcome: str
) -> None:
    rose = stocked(shop, pc, units=2)
    order = str(reserve(market, shop, rose, units=2).order_id)
    sells(pc, rose, 1)
    pc.pull()
    line = pc.row("order", order)["lines"][0]["id"]
    pc.do("order.adjust", {"id": order, "lines": [{"id": line, "total_cents": 0, **change}]})
    assert cases(market) == [("counter_over_reservation", outcome)]
    assert report(pc).outcomes == {outcome: 1}


def test_who_called_it_off_is_told_apart(market: Market, shop: Shop, pc: Pc) -> None:
    rose = stocked(shop, pc, units=2)
    first, second = reserve(market, shop, rose), reserve(market, shop, rose)
    sells(pc, rose, 2)
    cancel(market, first)
    step(pc, str(second.order_id), "cancelled", reason="Plus en rayon")
    assert sorted(outcome for _, outcome in cases(market)) == ["called_off", "cancelled"]
    with market.base.reading() as db:
        assert orders.by_token(db, second.token).state == "cancelled"


def test_what_was_put_aside_in_the_shop_is_no_promise_of_the_web(
    market: Market, shop: Shop, pc: Pc
) -> None:
    rose = stocked(shop, pc, units=1)
    body = put_aside(rose, 3000)
    pc.do("order.create", body)
    pc.pull()
    assert pc.row("order", body["id"])["flags"] == ["at_risk"]
    assert cases(market) == []
    assert report(pc).rate_ppm == 0


def test_the_town_is_told_of_all_its_shops(market: Market, shop: Shop, pc: Pc) -> None:
    rose = stocked(shop, pc, units=3)
    reserve(market, shop, rose)
    reserve(market, shop, rose)
    sells(pc, rose, 2)
    market.shop("Sans commande")
    with market.base.reading() as db:
        [(name, told)] = oversells.of_town(db)
    assert (name, told.orders, told.oversold) == ("Le Jardin d’Élise", 2, 1)


def test_a_line_is_written_down_once_however_often_it_falls_short(
    market: Market, shop: Shop, pc: Pc
) -> None:
    rose = stocked(shop, pc, units=1)
    reserve(market, shop, rose)
    for _ in range(2):
        sells(pc, rose, 1)
        assert cases(market) == [("counter_over_reservation", "")]
        pc.do("stock.move", moved(rose["variants"][0], 1000))
        assert cases(market) == [("counter_over_reservation", "restocked")]
