from __future__ import annotations

import pytest
from sqlalchemy import func, select

from digitaix_server.services import orders, purging
from digitaix_server.tables import BasketLineRow, ContactRow, ReceiptRow
from tests.server.counter import Market, put_aside
from tests.server.test_checkout import put
from tests.server.test_orders import MARTINE, cancel, page, reserve, step, stocked


def test_who_reserved_is_forgotten_some_days_after_the_orders_end(market: Market) -> None:
    shop = market.shop()
    pc = shop.pc()
    rose = stocked(shop, pc)
    done, waiting = reserve(market, shop, rose), reserve(market, shop, rose)
    cancel(market, done)
    market.clock.pass_(days=29)
    with market.base.writing() as db:
        assert purging.purge(db).identities == 0
    market.clock.pass_(days=2)
    with market.base.writing() as db:
        assert purging.purge(db).identities == 1
    forgotten = page(market, done)
    assert (forgotten.customer, forgotten.note, forgotten.code) == ("", "", done.code)
    assert page(market, waiting).customer == "Martine D."


def test_nothing_of_a_forgotten_customer_is_left_anywhere(
    market: Market, database: str, request: pytest.FixtureRequest
) -> None:
    shop = market.shop()
    pc = shop.pc()
    rose = stocked(shop, pc)
    placed = reserve(market, shop, rose)
    body = put_aside(rose, note="Sonner chez Zébulon")
    pc.do("order.create", body, contact={"name": "Zoé Quelconque", "phone": "0611223344"})
    refused = pc.do("order.create", body)
    assert refused["current"]["data"]["note"] == "Sonner chez Zébulon"
    step(pc, body["id"], "cancelled")
    cancel(market, placed)
    market.clock.pass_(days=31)
    with market.base.writing() as db:
        assert purging.purge(db).identities == 2
    market.base.store.scrub()
    kept = b"".join(file.read_bytes() for file in market.folder.iterdir())
    if database:
        kept += request.getfixturevalue("cluster").dump(database, "plain")
    for word in (MARTINE.name, "Dupont", MARTINE.phone, "Un ruban", "Zébulon", "0611223344"):
        assert word.encode() not in kept, word


def test_an_undone_hand_over_keeps_the_contact(market: Market) -> None:
    shop = market.shop()
    pc = shop.pc()
    placed = reserve(market, shop, stocked(shop, pc))
    step(pc, str(placed.order_id), "collected")
    step(pc, str(placed.order_id), "ready")
    market.clock.pass_(days=40)
    with market.base.writing() as db:
        assert purging.purge(db).identities == 0
    with market.base.reading() as db:
        assert orders.by_token(db, placed.token).customer == "Martine D."


def test_baskets_and_receipts_are_forgotten_in_their_time(market: Market) -> None:
    shop = market.shop()
    pc = shop.pc()
    put(market, shop, stocked(shop, pc))
    market.clock.pass_(days=31)
    with market.base.writing() as db:
        assert purging.purge(db).baskets == 1
        assert db.scalar(select(func.count()).select_from(BasketLineRow)) == 0
        assert db.scalar(select(func.count()).select_from(ContactRow)) == 0
    market.clock.pass_(days=120)
    with market.base.writing() as db:
        assert purging.purge(db).receipts == 2
        assert db.scalar(select(func.count()).select_from(ReceiptRow)) == 0
    assert pc.do("stock.move", {"movements": []})["status"] == "rejected"
