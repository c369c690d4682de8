"""A shop that sells unheard: what the web still promises of it, and what it asks for."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from digitaix_protocol.rules.buffer import Tally, buffer_milli, mean_pace, weight
from digitaix_server.services import (
    answering,
    basket,
    catalogue,
    checkout,
    goods,
    shops,
    staleness,
)
from digitaix_server.services.checkout import Seen
from digitaix_server.services.errors import MustBeConfirmed, SoldOut
from digitaix_server.services.goods import Left
from digitaix_server.services.views import Availability, Placed
from tests.server.counter import Market, Pc, Shop, an_id, moved, patch, product
from tests.server.test_orders import MARTINE, level, page, step, stocked

AVAILABLE, TO_CONFIRM, SOLD_OUT = (
    Availability.AVAILABLE,
    Availability.TO_CONFIRM,
    Availability.SOLD_OUT,
)
HOUR = 3600


def left(market: Market, shop: Shop, rose: dict[str, Any]) -> Left:
    """What there is of a product, as its page, the list and the basket say it too."""
    variant = UUID(rose["variants"][0]["id"])
    with market.base.reading() as db:
        offer, _ = basket.find(db, shop.id, variant)
        level = goods.levels(db, shop.id, [variant])[variant]
        found = goods.what_is_left(
            offer, level, staleness.of_shop(db, shops.by_slug(db, shop.slug))
        )
        page = catalogue.product_page(db, shop.slug, offer.id).variants[0]
        cards = catalogue.shop_page(db, shop.slug).products
    assert (page.availability, page.available_milli) == (found.availability, found.milli)
    assert [one.availability for one in cards if one.id == offer.id] == [found.availability]
    with market.base.writing() as db:
        held = basket.put(db, None, shop.slug, variant, offer.min_milli)
        assert held.shops[0].lines[0].availability is found.availability
        db.rollback()
    return found


def shown(market: Market, shop: Shop, rose: dict[str, Any]) -> tuple[Availability, int]:
    """What a customer may do, and how much is promised, or can be asked for."""
    found = left(market, shop, rose)
    promised = found.availability is AVAILABLE
    return found.availability, found.sure_milli if promised else found.milli


def reserve(
    market: Market, shop: Shop, rose: dict[str, Any], units: int = 1, *, told: bool = False
) -> Placed:
    variant = UUID(rose["variants"][0]["id"])
    with market.base.writing() as db:
        held = basket.put(db, None, shop.slug, variant, units * 1000)
        seen = {variant: Seen(rose["groups"]["pricing"]["price_cents"], units * 1000, told)}
        (placed,) = checkout.reserve(db, held.id, an_id(), MARTINE, "", seen).orders
    return placed


def hours(market: Market, count: float) -> None:
    market.clock.pass_(seconds=round(count * HOUR))


@pytest.fixture
def shop(market: Market) -> Shop:
    return market.shop()


@pytest.fixture
def pc(shop: Shop) -> Pc:
    return shop.pc()


def sold_daily(market: Market, pc: Pc, rose: dict[str, Any], days: int = 10) -> None:
    """Two at the counter, every day; the clock ends where it began, so many days later."""
    for _ in range(days):
        for _ in range(2):
            pc.do("stock.move", moved(rose["variants"][0], -1000, "counter"))
        market.clock.pass_(days=1)
    pc.pull()


def test_what_the_counter_may_have_sold_is_held_back_the_longer_the_more(
    market: Market, shop: Shop, pc: Pc
) -> None:
    began = market.clock.now_ms
    rose = stocked(shop, pc, units=40)
    sold_daily(market, pc, rose)
    assert shown(market, shop, rose) == (AVAILABLE, 20_000)

    hours(market, 2)

    # One article, of one category, of one shop: its pace is shrunk towards its own, twice.
    tally = Tally(0.0, 0.0, weight(began), 1)
    for day in range(10):
        tally += Tally(
            2 * weight(began + day * 86_400_000), 2000 * weight(began + day * 86_400_000)
        )
    now = market.clock.now_ms
    pace = mean_pace(tally, now, mean_pace(tally, now, mean_pace(tally, now)))
    held = buffer_milli(pace, 2 * 2 * HOUR * 1000, whole=True)
    assert 3000 <= held <= 6000
    assert shown(market, shop, rose) == (AVAILABLE, 20_000 - held)
    hours(market, 3)
    assert shown(market, shop, rose)[1] < 20_000 - held
    pc.pull()
    assert shown(market, shop, rose) == (AVAILABLE, 20_000)


def test_a_pc_whose_clock_is_wrong_sells_as_much(market: Market, shop: Shop, pc: Pc) -> None:
    rose = stocked(shop, pc, units=20)
    for _ in range(10):
        body = moved(rose["variants"][0], -1000, "counter")
        body["movements"][0]["at_ms"] = 0
        pc.do("stock.move", body)
    hours(market, 2)
    assert shown(market, shop, rose)[1] < 10_000


def test_a_pc_that_is_heard_but_cannot_tell_its_sales_is_as_good_as_silent(
    market: Market, shop: Shop, pc: Pc
) -> None:
    rose = stocked(shop, pc, units=40)
    sold_daily(market, pc, rose)
    hours(market, 2)
    pc.pull(queued=7)
    assert shown(market, shop, rose)[1] < 20_000


def test_nights_and_sundays_age_nobody(market: Market, shop: Shop, pc: Pc) -> None:
    rose = stocked(shop, pc, units=40)
    sold_daily(market, pc, rose, days=3)  # Saturday, six minutes past noon
    hours(market, 7)
    pc.pull()
    left = shown(market, shop, rose)
    hours(market, 36)
    assert left == shown(market, shop, rose) == (AVAILABLE, 34_000)
    hours(market, 8)
    assert shown(market, shop, rose)[1] < 34_000


def test_who_closed_the_day_is_silent_from_the_next_opening_on(
    market: Market, shop: Shop, pc: Pc
) -> None:
    rose = stocked(shop, pc, units=40)
    sold_daily(market, pc, rose, days=5)
    hours(market, 6)
    pc.pull()
    pc.pull(open=0)  # six minutes past six in the evening
    hours(market, 0.8)
    assert shown(market, shop, rose) == (AVAILABLE, 30_000)
    hours(market, 20)
    assert shown(market, shop, rose)[1] < 30_000


def test_a_shop_that_never_sold_over_the_counter_is_asked_after_eight_open_hours(
    market: Market, shop: Shop, pc: Pc
) -> None:
    rose = stocked(shop, pc)
    pc.pull()
    hours(market, 6)
    assert shown(market, shop, rose) == (AVAILABLE, 5000)
    hours(market, 24)
    assert shown(market, shop, rose) == (TO_CONFIRM, 5000)


def test_a_second_pc_that_is_shut_or_never_sold_does_not_make_the_shop_silent(
    market: Market, shop: Shop, pc: Pc
) -> None:
    office, till = shop.pc("Bureau"), shop.pc("Caisse")
    rose = stocked(shop, pc, units=40)
    office.pull()
    till.do("stock.move", moved(rose["variants"][0], -1000, "counter"))
    sold_daily(market, pc, rose, days=5)
    till.pull()
    till.pull(open=0)
    market.clock.pass_(days=1)
    pc.pull()
    assert shown(market, shop, rose) == (AVAILABLE, 29_000)
    till.pull()
    hours(market, 2)
    pc.pull()
    assert shown(market, shop, rose)[1] < 29_000  # it was selling, and is not heard


def test_a_shop_with_a_till_of_its_own_is_known_up_to_its_last_file(
    market: Market, shop: Shop, pc: Pc
) -> None:
    rose = stocked(shop, pc, units=40)
    for _ in range(10):
        pc.do("stock.move", moved(rose["variants"][0], -2000, "till_import"))
        market.clock.pass_(days=1)
    pc.do("stock.move", moved(rose["variants"][0], -2000, "till_import"))
    assert shown(market, shop, rose) == (AVAILABLE, 18_000)
    hours(market, 4)
    pc.pull()
    assert shown(market, shop, rose)[1] < 18_000


def test_what_only_silence_takes_away_is_asked_of_the_shop(
    market: Market, shop: Shop, pc: Pc
) -> None:
    rose = stocked(shop, pc, units=22)
    sold_daily(market, pc, rose)
    hours(market, 2)
    assert shown(market, shop, rose) == (TO_CONFIRM, 2000)
    with pytest.raises(MustBeConfirmed):
        reserve(market, shop, rose)

    placed = reserve(market, shop, rose, told=True)

    assert placed.asks
    assert page(market, placed).state == "to_confirm"
    assert level(market, shop, rose).reserved_milli == 1000
    with pytest.raises(SoldOut):
        reserve(market, shop, rose, units=2, told=True)
    pc.pull()
    assert pc.row("order", str(placed.order_id))["state"] == "to_confirm"
    assert step(pc, str(placed.order_id), "received")["status"] == "applied"
    assert page(market, placed).state == "received"


def test_more_than_is_sure_of_what_is_there_is_a_question_not_a_refusal(
    market: Market, shop: Shop, pc: Pc
) -> None:
    rose = stocked(shop, pc, units=26)
    sold_daily(market, pc, rose)
    hours(market, 2)
    found = left(market, shop, rose)
    assert found.availability is AVAILABLE
    assert 1000 <= found.sure_milli < found.milli == 6000
    units = found.sure_milli // 1000
    with pytest.raises(MustBeConfirmed):
        reserve(market, shop, rose, units + 1)
    assert reserve(market, shop, rose, units + 1, told=True).asks
    assert left(market, shop, rose).milli == 6000 - (units + 1) * 1000


def test_what_was_shown_as_to_be_confirmed_and_is_there_again_is_reserved_at_once(
    market: Market, shop: Shop, pc: Pc
) -> None:
    rose = stocked(shop, pc)
    pc.pull()
    placed = reserve(market, shop, rose, told=True)
    assert page(market, placed).state == "received"


def test_a_question_that_nobody_answers_ends_after_a_day_once(
    market: Market, shop: Shop, pc: Pc
) -> None:
    rose = stocked(shop, pc)
    pc.pull()
    hours(market, 30)
    placed = reserve(market, shop, rose, told=True)
    hours(market, 23.9)
    assert answering.decline_unanswered(market.base) == 0
    hours(market, 0.2)
    assert answering.decline_unanswered(market.base) == 1
    assert answering.decline_unanswered(market.base) == 0
    seen = page(market, placed)
    assert (seen.state, seen.unanswered) == ("declined", True)
    assert level(market, shop, rose).reserved_milli == 0
    late = step(pc, str(placed.order_id), "received")
    assert (late["status"], late["reason"]) == ("rejected", "state")
    assert late["current"]["data"]["state"] == "declined"


def test_a_shop_that_declines_is_not_said_to_have_let_it_lie(
    market: Market, shop: Shop, pc: Pc
) -> None:
    rose = stocked(shop, pc)
    pc.pull()
    hours(market, 30)
    placed = reserve(market, shop, rose, told=True)
    step(pc, str(placed.order_id), "declined", reason="Vendu ce matin")
    seen = page(market, placed)
    assert (seen.state, seen.unanswered) == ("declined", False)


def test_what_the_counter_leaves_to_the_web_is_promised_through_any_silence(
    market: Market, shop: Shop, pc: Pc
) -> None:
    rose = stocked(shop, pc)
    pc.do("product.patch", patch(rose["id"], web_quota_milli=2000))
    pc.pull()
    hours(market, 30)
    assert shown(market, shop, rose) == (AVAILABLE, 2000)
    assert not reserve(market, shop, rose, units=2).asks
    assert shown(market, shop, rose) == (TO_CONFIRM, 3000)
    pc.pull()
    assert shown(market, shop, rose) == (AVAILABLE, 3000)


def test_what_is_sold_by_weight_is_held_back_by_weight(market: Market, shop: Shop, pc: Pc) -> None:
    cheese = product(
        "Comté", pricing={"price_cents": 2800, "price_unit": "kg", "vat_bp": 550}, category=""
    )
    variant = cheese["variants"][0]
    pc.push(pc.mutation("product.put", cheese), pc.mutation("stock.move", moved(variant, 12_000)))
    for _ in range(8):
        pc.do("stock.move", moved(variant, -350, "counter"))
        market.clock.pass_(days=1)
    pc.pull()
    before = left(market, shop, cheese).sure_milli
    hours(market, 2)
    held = before - left(market, shop, cheese).sure_milli
    assert 300 < held < 2000
    assert held % 1000


def test_a_sale_that_was_taken_back_leaves_nothing_to_hold_back(
    market: Market, shop: Shop, pc: Pc
) -> None:
    rose = stocked(shop, pc, units=20)
    for _ in range(10):
        pc.do("stock.move", moved(rose["variants"][0], -1000, "counter"))
        pc.do("stock.move", moved(rose["variants"][0], 1000, "counter"))
    hours(market, 4)
    assert shown(market, shop, rose) == (AVAILABLE, 20_000)
