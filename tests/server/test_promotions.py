"""A price that is reduced for some days: what customers see, and what they pay."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from digitaix_protocol.rules.formats import long_day, short_day
from digitaix_server.services import basket, catalogue
from digitaix_server.services.errors import PriceChanged
from digitaix_server.services.views import ProductCard, ProductPage
from digitaix_server.town_clock import town_time
from tests.server.counter import Market, Pc, a_variant, patch, product
from tests.server.test_checkout import put, reserve
from tests.server.test_orders import stocked

DAY = 86_400_000


def _pricing(**values: Any) -> dict[str, Any]:
    return {"price_cents": 1000, "price_unit": "piece", "vat_bp": 1000, **values}


def _page(market: Market, pc: Pc, rose: dict[str, Any]) -> ProductPage:
    with market.base.reading() as db:
        return catalogue.product_page(db, pc.shop.slug, UUID(rose["id"]))


def _card(market: Market, pc: Pc) -> ProductCard:
    with market.base.reading() as db:
        [card] = catalogue.shop_page(db, pc.shop.slug).products
        return card


def test_a_promotion_shows_in_lists_and_on_the_page_while_it_runs(market: Market) -> None:
    pc, now = market.shop().pc(), market.clock.now_ms
    rose = product("Rosier", pricing=_pricing())
    pc.do("product.put", rose)
    promo = _pricing(promo_price_cents=800, promo_from_ms=now + DAY, promo_to_ms=now + 3 * DAY)
    pc.do("product.patch", patch(rose["id"], pricing=promo))

    assert (_card(market, pc).price_cents, _card(market, pc).reduction) == (1000, None)
    market.clock.pass_(days=1)
    card, page = _card(market, pc), _page(market, pc, rose)
    assert (card.price_cents, page.price_cents, page.variants[0].price_cents) == (800, 800, 800)
    assert card.reduction == page.reduction
    assert page.reduction is not None
    assert (page.reduction.before_cents, page.reduction.until_ms) == (1000, now + 3 * DAY)
    market.clock.pass_(days=2)
    assert _page(market, pc, rose).price_cents == 1000
    assert _page(market, pc, rose).reduction is None


def test_the_earlier_price_announced_is_the_lowest_of_thirty_days(market: Market) -> None:
    pc = market.shop().pc()
    rose = product("Rosier", pricing=_pricing(price_cents=700))
    pc.do("product.put", rose)
    market.clock.pass_(days=40)
    pc.do("product.patch", patch(rose["id"], pricing=_pricing(price_cents=900)))
    market.clock.pass_(days=10)
    pc.do("product.patch", patch(rose["id"], pricing=_pricing(price_cents=1500)))
    market.clock.pass_(days=5)
    now = market.clock.now_ms
    promo = _pricing(price_cents=1500, promo_price_cents=1000, promo_from_ms=now)
    pc.do("product.patch", patch(rose["id"], pricing=promo))
    market.clock.pass_(seconds=1)

    reduction = _page(market, pc, rose).reduction
    assert reduction is not None
    assert reduction.before_cents == 700  # it was asked until 15 days ago
    assert not reduction.is_one

    market.clock.pass_(days=20)
    again = _pricing(price_cents=1500, promo_price_cents=1000, promo_from_ms=market.clock.now_ms)
    pc.do("product.patch", patch(rose["id"], pricing=again))
    market.clock.pass_(seconds=1)
    later = _page(market, pc, rose).reduction
    assert later is not None
    assert later.before_cents == 900 or later.before_cents == 1000


def test_a_size_with_its_own_price_has_its_own_promotion(market: Market) -> None:
    pc = market.shop().pc()
    small = a_variant(pricing={"price_cents": None})
    large = a_variant(pricing={"price_cents": 3000})
    rose = product("Rosier", pricing=_pricing(promo_price_cents=800))
    rose["variants"] = [small, large]
    pc.do("product.put", rose)
    assert {variant.price_cents for variant in _page(market, pc, rose).variants} == {800, 3000}


@pytest.mark.parametrize("at_the_end", [False, True], ids=["start", "end"])
def test_a_price_that_changes_while_one_reserves_is_asked_again(
    market: Market, at_the_end: bool
) -> None:
    shop = market.shop()
    pc = shop.pc()
    rose, now = stocked(shop, pc), market.clock.now_ms
    usual = rose["groups"]["pricing"]["price_cents"]
    dates = {"promo_to_ms": now + DAY} if at_the_end else {"promo_from_ms": now + DAY}
    pricing = {**rose["groups"]["pricing"], "promo_price_cents": 100, **dates}
    pc.do("product.patch", patch(rose["id"], pricing=pricing))
    held = put(market, shop, rose, 2000)
    assert held.total_cents == (200 if at_the_end else 2 * usual)

    market.clock.pass_(days=1)
    with pytest.raises(PriceChanged):
        reserve(market, held)

    with market.base.reading() as db:
        now_held = basket.view(db, held.id)
    assert now_held.total_cents == (2 * usual if at_the_end else 200)
    [order] = reserve(market, now_held).orders
    assert order.total_cents == now_held.total_cents


def test_an_order_keeps_the_price_it_was_made_at(market: Market) -> None:
    shop = market.shop()
    pc = shop.pc()
    rose, now = stocked(shop, pc), market.clock.now_ms
    pricing = {**rose["groups"]["pricing"], "promo_price_cents": 100, "promo_to_ms": now + DAY}
    pc.do("product.patch", patch(rose["id"], pricing=pricing))
    [order] = reserve(market, put(market, shop, rose, 2000)).orders
    market.clock.pass_(days=3)
    pc.pull()
    [kept] = [row for (entity, _), row in pc.rows.items() if entity == "order"]
    [line] = kept["data"]["lines"]
    assert (line["price_cents"], line["total_cents"], order.total_cents) == (100, 200, 200)


def test_a_malformed_promotion_is_refused(market: Market) -> None:
    pc = market.shop().pc()
    for wrong in ({"promo_price_cents": -1}, {"promo_from_ms": "soon"}, {"promo_to_ms": 2**70}):
        rose = product("Rosier", pricing=_pricing(**wrong))
        assert pc.do("product.put", rose)["status"] == "rejected"


def test_customers_see_the_struck_price_and_until_when(market: Market) -> None:
    pc, now = market.shop().pc(), market.clock.now_ms
    rose = product("Rosier", pricing=_pricing())
    pc.do("product.put", rose)
    promo = _pricing(promo_price_cents=800, promo_from_ms=now, promo_to_ms=now + 2 * DAY)
    promo["promo_reason"] = "short_date"
    pc.do("product.patch", patch(rose["id"], pricing=promo))
    market.clock.pass_(seconds=5)
    last = town_time(promo["promo_to_ms"] - 1)
    page = f"/boutique/{pc.shop.slug}/produit/{rose['id']}"
    for path, until in (
        (f"/boutique/{pc.shop.slug}", f"jusqu’au {short_day(last)}"),
        (page, f"Jusqu’au {long_day(last)}. Prix le plus bas des 30 jours précédents"),
    ):
        text = market.client.get(path, headers={"accept-language": "fr"}).text
        assert "8,00" in text
        assert "<s>10,00" in text
        assert text.count("Date courte") == 1
        assert until in text


def test_a_mistyped_word_finds_what_comes_close_and_says_so(market: Market) -> None:
    pc = market.shop().pc()
    pc.do("product.put", product("Savon de Marseille"))
    with market.base.reading() as db:
        found = catalogue.search(db, "savonn")
        assert [card.name for card in found.products] == ["Savon de Marseille"]
        assert (found.words, found.near, found.total) == ("savonn", "savon", 1)
        exact = catalogue.search(db, "savon")
        assert (exact.near, exact.total) == ("", 1)
        assert catalogue.search(db, "perceuse").total == 0
    page = market.client.get("/recherche?q=savonn").text
    assert "Savon de Marseille" in page
