from __future__ import annotations

from dataclasses import replace

import pytest

from digitaix_desktop.operations.changing_many import ChangeMany
from digitaix_desktop.operations.many_kept import packed, unpacked
from digitaix_desktop.operations.orders import PutAside, wish_for
from digitaix_desktop.operations.products import AddVariant, ChangeProduct, ChangeVariant
from digitaix_desktop.operations.promotions import (
    SHORT_DATE,
    Discount,
    EndPromotion,
    NothingToReduce,
    PromotionDates,
    PromotionNotLower,
    PromotionPrice,
)
from digitaix_protocol.rules.promotions import DAY_MS, reduction
from tests.helpers.make import NOON_MS, AShop, SetClock, a_shop, somebody


def test_a_promotion_is_a_deed_with_its_undo(shop: AShop) -> None:
    rose = shop.add("Rosier", price_cents=1000)
    promo = PromotionPrice(700, NOON_MS, NOON_MS + 4 * DAY_MS, SHORT_DATE)
    shop.do(ChangeMany((rose.id,), promo))
    product = shop.product(rose.id)
    assert product.pricing == (1000, 700, NOON_MS, NOON_MS + 4 * DAY_MS)
    assert product.promo_reason == SHORT_DATE

    shop.desk.undo()
    assert shop.product(rose.id).groups()["pricing"] == rose.groups()["pricing"]


def test_the_order_at_the_counter_takes_the_reduced_price_while_it_runs(tmp_path: object) -> None:
    clock = SetClock()
    with a_shop(tmp_path, clock) as shop:  # type: ignore[arg-type]
        rose = shop.add("Rosier", price_cents=1000)
        shop.do(ChangeMany((rose.id,), PromotionPrice(700, NOON_MS, NOON_MS + DAY_MS)))
        during = shop.do(PutAside((wish_for(shop.product(rose.id)),), somebody()))
        clock.at_ms = NOON_MS + DAY_MS
        after = shop.do(PutAside((wish_for(shop.product(rose.id)),), somebody()))
        prices = []
        for done in (during, after):
            assert done.subject is not None
            sheet = shop.reader.order(done.subject)
            assert sheet is not None
            prices.append(sheet.order.lines[0].price_cents)
        assert prices == [700, 1000]


def test_the_price_of_the_month_before_is_remembered(tmp_path: object) -> None:
    clock = SetClock()
    with a_shop(tmp_path, clock) as shop:  # type: ignore[arg-type]
        rose = shop.add("Rosier", price_cents=1000)
        clock.at_ms += 20 * DAY_MS
        held = shop.product(rose.id)
        shop.do(ChangeProduct.between(held, replace(held, price_cents=1500)))
        clock.at_ms += 5 * DAY_MS
        now = clock.at_ms
        shop.do(ChangeMany((rose.id,), PromotionPrice(1200, now, None)))

        sheet = shop.reader.product(rose.id)
        assert sheet is not None
        found = reduction(clock.at_ms, sheet.label(rose.id))
        assert found is not None
        assert (found.price_cents, found.before_cents) == (1200, 1000)
        assert not found.is_one


def test_each_size_is_reduced_for_itself_and_all_come_back(shop: AShop) -> None:
    shirt = shop.add("Chemise", price_cents=2000)
    shop.do(AddVariant(shirt.id, (("Taille", "XL"),)))
    xl = shop.product(shirt.id).shelf[1]
    shop.do(ChangeVariant.between(xl, replace(xl, price_cents=3000)))

    shop.do(ChangeMany((shirt.id,), Discount(1000, NOON_MS, NOON_MS + DAY_MS)))
    product = shop.product(shirt.id)
    assert [product.unit_cents(each, NOON_MS) for each in product.shelf] == [1800, 2700]

    shop.do(ChangeMany((shirt.id,), EndPromotion()))
    product = shop.product(shirt.id)
    assert [product.unit_cents(each, NOON_MS) for each in product.shelf] == [2000, 3000]
    assert "promo_price_cents" not in product.groups()["pricing"]


def test_what_is_no_promotion_is_refused_in_words(shop: AShop) -> None:
    rose, nameless = shop.add("Rosier", price_cents=1000), shop.add("Sans prix", price_cents=None)
    with pytest.raises(PromotionNotLower):
        shop.do(ChangeMany((rose.id,), PromotionPrice(1000, None, None)))
    with pytest.raises(NothingToReduce):
        shop.do(ChangeMany((nameless.id,), PromotionPrice(500, None, None)))
    for until in (NOON_MS, NOON_MS + 400 * DAY_MS):
        with pytest.raises(PromotionDates):
            shop.do(ChangeMany((rose.id,), PromotionPrice(500, NOON_MS, until)))


def test_a_discount_passes_over_what_has_no_price(shop: AShop) -> None:
    rose, nameless = shop.add("Rosier", price_cents=1000), shop.add("Sans prix", price_cents=None)
    done = shop.do(ChangeMany((rose.id, nameless.id), Discount(2000, NOON_MS, None)))
    assert done.said is not None
    assert done.said.values == {"name": "Rosier"}


def test_promotions_travel_and_survive_a_crash() -> None:
    for change in (Discount(2000, 1, 2, SHORT_DATE), PromotionPrice(5, None, None), EndPromotion()):
        assert unpacked(packed(change, []))[0] == change
