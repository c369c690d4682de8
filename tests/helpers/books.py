"""The shop's books, checked against themselves by an independent and slower reckoning."""

from __future__ import annotations

import json
from collections import defaultdict
from hashlib import sha256
from typing import Any, Protocol

_OPEN = {"to_confirm", "received", "accepted", "preparing", "ready"}


class Rows(Protocol):
    """A shop's file that answers in SQL."""

    def rows(self, question: str, **values: Any) -> list[Any]:
        """What it holds."""


def on_hand(ledger: list[Any]) -> int:
    """Walk one variant's movements in order: a count says what is there, the rest add up."""
    there = 0
    for line in sorted(ledger, key=lambda each: (each.hlc, each.device_id, each.id)):
        there = line.qty_milli if line.kind == "count" else there + line.qty_milli
    return there


def promised(lines: list[Any], ledger: list[Any]) -> int:
    """What open orders keep of one variant: what left for them is kept no longer."""
    left: dict[Any, int] = defaultdict(int)
    for each in ledger:
        left[each.ref_id] -= each.qty_milli
    return sum(
        max(0, (line.qty_milli if line.prepared_milli is None else line.prepared_milli) - gone)
        for line in lines
        if line.state in _OPEN and not line.dropped
        for gone in [max(0, left[line.order_id])]
    )


def assert_books_agree(shop: Rows) -> None:
    """Shelves follow ledger and orders, grid and search follow the products, the chain holds."""
    assert_shelves_and_grid(shop)
    assert_search(shop)
    _assert_chain(shop)


def assert_shelves_and_grid(shop: Rows) -> None:
    ledger, kept = defaultdict(list), defaultdict(list)
    for line in shop.rows("SELECT * FROM movement"):
        ledger[line.variant_id].append(line)
    for line in shop.rows(
        "SELECT order_line.*, orders.state FROM order_line JOIN orders ON orders.id = order_id"
    ):
        kept[line.variant_id].append(line)
    shelves = {row.variant_id: row for row in shop.rows("SELECT * FROM stock")}
    assert set(ledger) <= set(shelves)
    for variant, row in shelves.items():
        assert row.on_hand_milli == on_hand(ledger[variant])
        assert row.reserved_milli == promised(kept[variant], ledger[variant])
        assert row.known == bool(ledger[variant])
    sold = defaultdict(list)
    for variant in shop.rows("SELECT id, product_id FROM variant WHERE NOT deleted"):
        sold[variant.product_id].append(variant.id)
    for product in shop.rows("SELECT * FROM product"):
        there = sum(on_hand(ledger[variant]) for variant in sold[product.id])
        away = sum(promised(kept[variant], ledger[variant]) for variant in sold[product.id])
        counted = [variant for variant in sold[product.id] if ledger[variant]]
        free = [
            max(
                0, on_hand(ledger[each]) - promised(kept[each], ledger[each]) - product.safety_milli
            )
            for each in counted
        ]
        extra = json.loads(product.extra or "{}")
        making = extra.get("making") or {}
        own_low = (extra.get("reorder") or {}).get("low_milli")
        least = min(
            (on_hand(ledger[each]) - promised(kept[each], ledger[each]) for each in counted),
            default=None,
        )
        runs_low = least is not None and least <= (3000 if own_low is None else own_low)
        nothing_left = bool(free) and max(free) < max(1, product.min_milli)
        assert product.on_hand_milli == there
        assert product.reserved_milli == away
        assert product.free_milli == sum(free)
        assert product.has_stock == bool(counted)
        assert product.sold_out == (nothing_left and not making.get("to_order"))
        assert product.low == (runs_low and not making.get("to_order"))


def assert_search(shop: Rows) -> None:
    found = {row.rowid for row in shop.rows("SELECT rowid FROM product_search")}
    alive = {row.row for row in shop.rows("SELECT row FROM product WHERE NOT deleted")}
    assert found == alive
    codes = {(row.code, row.variant_id) for row in shop.rows("SELECT * FROM barcode")}
    assert codes == {
        (code, row.id)
        for row in shop.rows("SELECT id, barcodes FROM variant")
        for code in json.loads(row.barcodes)
    }


def _assert_chain(shop: Rows) -> None:
    """Each change names the one before it, and none is missing in between."""
    meta = {row.key: row.value for row in shop.rows("SELECT key, value FROM meta")}
    previous, expected = "0" * 64, 1
    rows = shop.rows("SELECT * FROM outbox ORDER BY stream_id, seq")
    for row in (row for row in rows if row.stream_id == meta["stream_id"].replace("-", "")):
        text = row.mutation_id
        mutation = f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
        body = sha256(row.body.encode()).hexdigest()
        assert row.seq == expected
        assert row.prev_hash == previous
        assert row.hash == sha256(f"{previous}{mutation}{body}".encode()).hexdigest()
        previous, expected = row.hash, expected + 1
    if expected > 1:
        assert meta["chain"] == previous
        assert int(meta["next_seq"]) == expected
    stamps = [row.hlc for row in sorted(rows, key=lambda row: row.seq)]
    assert stamps == sorted(set(stamps))
