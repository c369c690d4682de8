"""What waits for a line: chained, in order, sent once more when the server forgot, kept 45 days."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

import pytest

from digitaix_desktop.domain.stock import Moving
from digitaix_desktop.operations.changes import move_stock
from digitaix_desktop.operations.products import ArchiveProducts, ChangeProduct
from digitaix_desktop.operations.stock import MoveStock
from digitaix_desktop.storage.sync_books import KEPT_MS
from digitaix_desktop.sync.ports import Batch, News, Result
from digitaix_protocol.messages import MAX_MUTATION
from digitaix_protocol.rules.chain import GENESIS
from digitaix_protocol.rules.hlc import millis, pack
from tests.helpers.books import assert_books_agree
from tests.helpers.make import NOON_MS, AShop

EPOCH = UUID(int=9)
MUCH = 10_000_000


def _waiting(shop: AShop, limit: int = 500, most_bytes: int = MUCH) -> Batch:
    with shop.books.open() as books:
        batch = books.agreement.waiting(limit, most_bytes)
    assert batch is not None
    return batch


def _acknowledge(shop: AShop, *results: Result) -> list[Any]:
    with shop.books.open() as books:
        return list(books.agreement.acknowledge(results))


def _pull(shop: AShop, rev: int) -> None:
    with shop.books.open() as books:
        books.agreement.settle(rev)
        books.agreement.move_cursor(News(EPOCH, f"cursor-{rev}", rev, False, NOON_MS))


def _states(shop: AShop) -> list[str]:
    return [row.state for row in shop.rows("SELECT state FROM outbox ORDER BY hlc")]


def test_nothing_waits_for_a_shop_that_is_on_no_marketplace(shop: AShop) -> None:
    shop.add("Savon", stock_milli=1000)
    with shop.books.open() as books:
        assert not books.agreement.paired
        assert books.agreement.waiting(500, MUCH) is None


def test_what_waits_is_sent_oldest_first_and_says_how_much_is_behind_it(shop: AShop) -> None:
    shop.pair()
    for name in ("Savon", "Miel", "Pollen"):
        shop.add(name, stock_milli=1000)

    batch = _waiting(shop, limit=4)

    assert [each.kind for each in batch.changes] == ["product.put", "stock.move"] * 2
    assert [each.seq for each in batch.changes] == [1, 2, 3, 4]
    assert (batch.first_seq, batch.prev_hash, batch.left) == (1, GENESIS, 2)
    assert json.loads(batch.changes[0].body)["groups"]["name"] == "Savon"


def test_a_batch_stays_below_what_a_server_takes_yet_is_never_empty(shop: AShop) -> None:
    shop.pair()
    for _ in range(3):
        shop.add("Savon " * 19)
    size = len(_waiting(shop).changes[0].body) + 200

    assert len(_waiting(shop, most_bytes=2 * size + 50).changes) == 2
    assert len(_waiting(shop, most_bytes=1).changes) == 1


def test_what_the_server_took_is_acknowledged_then_settled_by_the_pull_that_holds_it(
    shop: AShop,
) -> None:
    shop.pair()
    shop.add("Savon", stock_milli=1000)
    assert _acknowledge(shop, Result(1, "applied", rev=41), Result(2, "duplicate", rev=42)) == []

    assert _states(shop) == ["acked", "acked"]
    assert shop.reader.waiting_count() == 0
    _pull(shop, 41)
    assert _states(shop) == ["settled", "acked"]
    _pull(shop, 42)
    assert _states(shop) == ["settled", "settled"]
    with shop.books.open() as books:
        assert books.agreement.cursor() == "cursor-42"


def test_what_was_refused_or_merged_is_handed_back_and_blocks_nothing(shop: AShop) -> None:
    shop.pair()
    for name in ("Savon", "Miel", "Pollen"):
        shop.add(name)

    uneven = _acknowledge(
        shop,
        Result(1, "rejected", reason="state"),
        Result(2, "merged", rev=5),
        Result(3, "applied"),
    )

    assert [(waiting.seq, result.status) for waiting, result in uneven] == [
        (1, "rejected"),
        (2, "merged"),
    ]
    assert _states(shop) == ["settled", "acked", "acked"]


def test_settled_changes_are_kept_45_days_for_a_server_that_loses_its_memory(shop: AShop) -> None:
    shop.pair()
    shop.add("Savon")
    _acknowledge(shop, Result(1, "applied", rev=1))
    _pull(shop, 1)
    shop.clock.at_ms += KEPT_MS - 1000
    _pull(shop, 1)
    assert _states(shop) == ["settled"]

    shop.clock.at_ms += 2000
    _pull(shop, 1)

    assert _states(shop) == []
    shop.add("Miel")
    assert [each.seq for each in _waiting(shop).changes] == [2]


def test_what_still_waits_is_kept_however_long(shop: AShop) -> None:
    shop.pair()
    shop.add("Savon")
    shop.clock.at_ms += 10 * KEPT_MS
    _pull(shop, 99)

    assert _states(shop) == ["queued"]


def test_a_forked_stream_goes_on_as_a_new_one_with_what_still_waits(shop: AShop) -> None:
    shop.pair()
    for name in ("Savon", "Miel", "Pollen"):
        shop.add(name)
    before = _waiting(shop)
    _acknowledge(shop, Result(1, "applied", rev=1))

    with shop.books.open() as books:
        books.agreement.renumber()
    after = _waiting(shop)

    assert after.stream_id != before.stream_id
    assert (after.first_seq, after.prev_hash) == (1, GENESIS)
    assert [each.mutation_id for each in after.changes] == [
        each.mutation_id for each in before.changes[1:]
    ]
    shop.add("Cire")
    assert_books_agree(shop)
    assert [each.seq for each in _waiting(shop).changes] == [1, 2, 3]


def test_a_server_that_forgot_is_sent_what_no_pull_covered_in_the_order_it_was_made(
    shop: AShop,
) -> None:
    shop.pair()
    soap = shop.add("Savon")
    with shop.books.open() as books:
        books.agreement.renumber()
    shop.add("Miel")
    shop.do(ArchiveProducts((soap.id,)))
    made = [row.mutation_id for row in shop.rows("SELECT mutation_id FROM outbox ORDER BY hlc")]
    _acknowledge(shop, Result(1, "applied", rev=1), Result(2, "applied", rev=2))
    _pull(shop, 1)

    with shop.books.open() as books:
        books.agreement.send_again()

    assert [each.mutation_id.hex for each in _waiting(shop).changes] == made[1:]
    assert sorted(_states(shop)) == ["queued"] * (len(made) - 1) + ["settled"]
    assert_books_agree(shop)


def test_a_clock_set_back_does_not_turn_the_order_of_changes_around(shop: AShop) -> None:
    """A change must never be sent before the product it is about."""
    shop.pair()
    soap = shop.add("Savon")
    shop.clock.at_ms -= 3 * 86_400_000
    shop.do(ChangeProduct.between(soap, replace(soap, price_cents=500)))
    shop.do(ChangeProduct.between(shop.product(soap.id), replace(soap, price_cents=550)))

    with shop.books.open() as books:
        pending = books.agreement.unsettled("product", [soap.id])[soap.id]
        assert [each.kind for each in pending] == ["product.put"] + ["product.patch"] * 2
        assert [each.body.get("groups", {}).get("pricing", {}) for each in pending][2]["value"][
            "price_cents"
        ] == 550
        books.agreement.send_again()

    assert [each.kind for each in _waiting(shop).changes] == [
        "product.put",
        "product.patch",
        "product.patch",
    ]


def test_what_is_unsettled_is_told_apart_by_what_it_is_about(shop: AShop) -> None:
    shop.pair()
    soap, honey = shop.add("Savon"), shop.add("Miel")
    _acknowledge(shop, Result(1, "applied", rev=7))
    with shop.books.open() as books:
        both = books.agreement.unsettled("product", [soap.id, honey.id, uuid4()])
        assert {id: len(each) for id, each in both.items()} == {soap.id: 1, honey.id: 1}
        assert books.agreement.unsettled("order", [soap.id]) == {}
    _pull(shop, 7)
    with shop.books.open() as books:
        assert set(books.agreement.unsettled("product", [soap.id, honey.id])) == {honey.id}


def test_the_servers_value_is_kept_beside_ours_until_ours_is_settled(shop: AShop) -> None:
    shop.pair()
    soap, honey = shop.add("Savon"), shop.add("Miel")
    with shop.books.open() as books:
        books.agreement.keep_base("product", soap.id, {"groups": {"name": "Old"}})
        books.agreement.keep_base("product", soap.id, {"groups": {"name": "Savon"}})
        books.agreement.keep_base("product", honey.id, {"groups": {}})
        books.agreement.keep_base("order", soap.id, {"state": "ready"})
        books.agreement.keep_base("product", uuid4(), {"groups": {}})
    _acknowledge(shop, Result(1, "applied", rev=3))
    _pull(shop, 2)
    with shop.books.open() as books:
        held = books.agreement.bases("product", [soap.id, honey.id])
        assert held == {soap.id: {"groups": {"name": "Savon"}}, honey.id: {"groups": {}}}
        assert books.agreement.bases("order", [soap.id]) == {}

    _pull(shop, 3)

    with shop.books.open() as books:
        assert set(books.agreement.bases("product", [soap.id, honey.id])) == {honey.id}


def test_the_stamp_the_server_put_instead_of_ours_is_kept(shop: AShop) -> None:
    shop.pair()
    shop.add("Savon")
    tamed = pack(NOON_MS - 5)
    _acknowledge(shop, Result(1, "applied", rev=1, hlc=tamed))

    assert [row.hlc for row in shop.rows("SELECT hlc FROM outbox")] == [tamed]


def test_our_stamps_follow_the_servers_time_and_every_stamp_seen(shop: AShop) -> None:
    shop.pair()
    with shop.books.open() as books:
        books.agreement.set_clock_offset(3_600_000)
    shop.add("Savon")
    [row] = shop.rows("SELECT hlc, made_ms FROM outbox")
    assert millis(row.hlc) - row.made_ms == 3_600_000

    with shop.books.open() as books:
        books.agreement.observe(pack(NOON_MS + 90_000_000))
    shop.add("Miel")

    assert shop.rows("SELECT max(hlc) FROM outbox")[0][0] == pack(NOON_MS + 90_000_000) + 1


@pytest.mark.parametrize("absurd", [(1 << 63) - 1, 1 << 80, -(1 << 62)])
def test_an_absurd_time_or_stamp_of_a_server_never_stops_the_shop(absurd: int, shop: AShop) -> None:
    shop.pair()
    with shop.books.open() as books:
        books.agreement.set_clock_offset(absurd)
        books.agreement.observe(absurd)
    shop.add("Savon", stock_milli=1000)

    stamps = [row.hlc for row in shop.rows("SELECT hlc FROM outbox")]
    assert all(abs(millis(stamp) - NOON_MS) < 1000 for stamp in stamps)


def test_the_whole_ledger_is_told_in_stretches_each_line_once(shop: AShop) -> None:
    soap = shop.add("Savon", stock_milli=1000)
    moves = tuple(Moving(soap.variants[0].id, "counter", -1) for _ in range(700))
    shop.do(MoveStock(moves))  # one stamp for all of them
    shop.do(MoveStock(moves[:3]))

    with shop.books.open() as books:
        told = [each for stretch in books.agreement.ledger() for each in stretch]

    assert len(told) == len({each.id for each in told}) == 704
    assert [each.hlc for each in told] == sorted(each.hlc for each in told)


def test_after_leaving_a_marketplace_nothing_waits_for_it_and_joining_begins_anew(
    shop: AShop,
) -> None:
    shop.pair()
    shop.add("Savon")
    left = _waiting(shop).stream_id
    with shop.books.open() as books:
        books.agreement.unpair()
    shop.add("Miel")
    assert shop.reader.pairing() is None
    assert shop.reader.waiting_count() == 0

    shop.pair(shop_id=UUID(int=80))
    shop.add("Pollen")

    batch = _waiting(shop)
    assert (batch.first_seq, batch.prev_hash, len(batch.changes)) == (1, GENESIS, 1)
    assert batch.stream_id != left
    assert_books_agree(shop)


def test_the_exchange_shows_what_waits_and_what_wants_to_be_looked_at(shop: AShop) -> None:
    shop.pair()
    soap = shop.add("Savon", stock_milli=1000)
    with shop.books.open() as books:
        books.agreement.journal("refusal", "product", soap.id, {"reason": "state"})
        books.agreement.journal("restored", "shop", None, {})

    exchanges = shop.reader.exchanges(NOON_MS - 1000)

    [deed] = shop.reader.exchanged(sent=False, limit=9).deeds
    assert [(each.kind, each.name) for each in deed.changes] == [
        ("product.put", "Savon"),
        ("stock.move", "Savon"),
    ]
    assert exchanges.waiting_count == shop.reader.waiting_count() == 2
    assert [(each.kind, each.name) for each in exchanges.notices] == [
        ("restored", ""),
        ("refusal", "Savon"),
    ]
    with shop.books.open() as books:
        books.notices.settle(exchanges.notices[0].id)
    assert shop.reader.notice_count() == 1


def test_many_movements_travel_in_changes_that_the_marketplace_takes(shop: AShop) -> None:
    shop.pair()
    moves = [Moving(uuid4(), "count", 1000, "import") for _ in range(2_000)]
    with shop.books.open() as books:
        movements = move_stock(books, moves)

    sent = shop.rows("SELECT body, hlc FROM outbox WHERE kind = 'stock.move' ORDER BY hlc")
    assert all(len(body) < MAX_MUTATION for body, _ in sent)
    assert [
        (movement["variant_id"], hlc) for body, hlc in sent for movement in _movements(body)
    ] == [(str(each.variant_id), each.hlc) for each in movements]
    assert shop.rows("SELECT COUNT(*), SUM(on_hand_milli) FROM stock") == [(2_000, 2_000_000)]


def _movements(body: str) -> list[dict[str, Any]]:
    return list(json.loads(body)["movements"])
