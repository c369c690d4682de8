"""A server that answers nonsense changes nothing, and never stops the shop from working."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

import pytest

from digitaix_desktop.sync import wire
from digitaix_desktop.sync.ports import Change, News
from digitaix_desktop.sync.pull import take_in
from digitaix_desktop.sync.troubles import Nonsense
from tests.helpers.books import assert_books_agree
from tests.helpers.make import NOON_MS, AShop

VARIANT, PRODUCT = UUID(int=11), UUID(int=12)
STAMP = "0199c82cc0000000"


def _product(**groups: Any) -> dict[str, Any]:
    usual = {"name": "Savon", "pricing": {"price_cents": 450, "vat_bp": 2000}}
    return {
        "groups": usual | groups,
        "ver": {},
        "variants": [{"id": str(VARIANT), "groups": {}, "ver": {}}],
    }


def _movement(**values: Any) -> dict[str, Any]:
    usual = {
        "variant_id": str(VARIANT),
        "kind": "goods_in",
        "qty_milli": 1000,
        "hlc": STAMP,
        "device_id": str(UUID(int=7)),
        "at_ms": NOON_MS,
    }
    return usual | values


def _line(**values: Any) -> dict[str, Any]:
    usual = {
        "id": str(UUID(int=31)),
        "variant_id": str(VARIANT),
        "product_id": str(PRODUCT),
        "name": "Savon",
        "unit": "piece",
        "price_cents": 450,
        "vat_bp": 2000,
        "qty_milli": 1000,
        "total_cents": 450,
    }
    return usual | values


def _order(**values: Any) -> dict[str, Any]:
    usual = {
        "code": "BCDF23",
        "state": "received",
        "source": "web",
        "version": 1,
        "placed_ms": NOON_MS,
        "lines": [_line()],
    }
    return usual | values


def _news(*changes: tuple[str, UUID, dict[str, Any]], rev: int = 5) -> News:
    return News(
        UUID(int=9),
        "cursor",
        rev,
        False,
        NOON_MS,
        [Change(*each[:2], rev, each[2]) for each in changes],
    )


def _everything(shop: AShop) -> dict[str, list[Any]]:
    tables = [row.name for row in shop.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {name: shop.rows(f"SELECT * FROM {name}") for name in tables}  # noqa: S608


HUGE = 1 << 70
NONSENSE: dict[str, tuple[str, dict[str, Any]]] = {
    "a name that is a number": ("product", _product(name=5)),
    "a price that is a word": ("product", _product(pricing={"price_cents": "abc"})),
    "a price beyond 64 bits": ("product", _product(pricing={"price_cents": HUGE})),
    "half a cent": ("product", _product(pricing={"price_cents": 1.5})),
    "a price below zero": ("product", _product(pricing={"price_cents": -1})),
    "a step of nothing": ("product", _product(selling={"step_milli": 0})),
    "half a letter": ("product", _product(name="Savon \ud800")),
    "no groups but a list": ("product", _product() | {"groups": ["name"]}),
    "a version of nothing": ("product", _product() | {"ver": {"name": ["x"]}}),
    "a stamp beyond 63 bits": (
        "product",
        _product() | {"ver": {"name": ["f" * 16, "device", "mutation"]}},
    ),
    "a variant without a name": ("product", _product() | {"variants": [{"groups": {}}]}),
    "a variant twice": (
        "product",
        _product() | {"variants": [{"id": str(VARIANT), "groups": {}}] * 2},
    ),
    "a quantity beyond 64 bits": ("movement", _movement(qty_milli=HUGE)),
    "a quantity that sums beyond": ("movement", _movement(qty_milli=(1 << 63) - 1)),
    "a moment beyond 64 bits": ("movement", _movement(at_ms=HUGE)),
    "a movement of nowhere": ("movement", _movement(variant_id="nowhere")),
    "a stamp that is none": ("movement", _movement(hlc="0x199c82cc000000")),
    "an order in no state": ("order", _order(state="lost")),
    "an order of no time": ("order", _order(placed_ms="noon")),
    "a pickup of no time": ("order", _order(pickup_from_ms="tomorrow")),
    "a version beyond 64 bits": ("order", _order(version=HUGE)),
    "a line of less than nothing": ("order", _order(lines=[_line(qty_milli=-1000)])),
    "a line beyond 64 bits": ("order", _order(lines=[_line(total_cents=HUGE)])),
    "a line prepared by a word": ("order", _order(lines=[_line(prepared_milli="all")])),
    "a line twice": ("order", _order(lines=[_line(), _line()])),
}


@pytest.mark.parametrize("case", NONSENSE.values(), ids=NONSENSE.keys())
def test_nonsense_is_refused_whole_and_the_shop_goes_on(
    case: tuple[str, dict[str, Any]], shop: AShop
) -> None:
    shop.pair()
    shop.add("Miel", stock_milli=1000)
    before = _everything(shop)
    entity, data = case
    good = ("product", uuid4(), _product(name="Pollen"))

    with pytest.raises(Nonsense), shop.books.open() as books:
        take_in(books, _news(good, (entity, PRODUCT, data)))

    assert _everything(shop) == before
    shop.add("Cire", stock_milli=1000)
    assert_books_agree(shop)


def test_a_line_that_two_orders_claim_belongs_to_each(shop: AShop) -> None:
    with shop.books.open() as books:
        take_in(books, _news(*(("order", uuid4(), _order()) for _ in range(2))))
        take_in(books, _news(("product", PRODUCT, _product())))

    assert [len(shop.order(card.id).lines) for card in shop.reader.board()] == [1, 1]
    assert_books_agree(shop)


def test_a_variant_of_one_product_is_never_taken_by_another(shop: AShop) -> None:
    known, other = (PRODUCT, _product()), (uuid4(), _product(name="Gant") | {"variants": []})
    with shop.books.open() as books:
        take_in(books, _news(("product", *known), ("product", *other)))
    before = _everything(shop)

    for thief in (uuid4(), other[0]):
        with pytest.raises(Nonsense), shop.books.open() as books:
            take_in(books, _news(("product", thief, _product(name="Gant"))))

    twins = [("product", uuid4(), _product_of(UUID(int=99))) for _ in range(2)]
    with pytest.raises(Nonsense), shop.books.open() as books:
        take_in(books, _news(*twins))

    assert _everything(shop) == before
    assert_books_agree(shop)


def _product_of(variant: UUID) -> dict[str, Any]:
    return _product() | {"variants": [{"id": str(variant), "groups": {}, "ver": {}}]}


def test_what_a_newer_program_says_is_kept_and_told_again(shop: AShop) -> None:
    newer = _product(
        food={"allergens": ["milk"], "of_a_newer_program": 1},
        pricing={"price_cents": 450, "vat_bp": 550, "promo_price_cents": 400},
    )
    with shop.books.open() as books:
        take_in(books, _news(("product", PRODUCT, newer)))

    groups = shop.product(PRODUCT).groups()
    assert (groups["food"]["allergens"], groups["food"]["of_a_newer_program"]) == (["milk"], 1)
    assert groups["pricing"]["promo_price_cents"] == 400


def test_fields_of_the_profile_that_make_no_sense_are_left_aside(shop: AShop) -> None:
    fields: dict[str, Any] = {
        "name": ["Épicerie"],
        "city": "Aix-les-Bains",
        "preparation_minutes": "long",
        "default_vat_bp": HUGE,
        "of_a_newer_program": {"a": 1},
    }
    with shop.books.open() as books:
        take_in(books, _news(("profile", UUID(int=8), {"groups": fields, "ver": {}})))

    profile = shop.reader.profile()
    assert (profile.name, profile.city, profile.preparation_minutes) == ("", "Aix-les-Bains", 60)
    assert profile.default_vat_bp is None


def test_the_time_of_a_movement_that_the_server_put_right_is_put_right_here_too(
    shop: AShop,
) -> None:
    """A clock far ahead: the server stamps the sale anew, and both shelves must stay equal."""
    shop.pair()
    soap = shop.add("Savon", stock_milli=5000)
    [count] = shop.rows("SELECT * FROM movement")
    late = uuid4()
    variant = str(soap.variants[0].id)
    tamed = _movement(
        variant_id=variant,
        kind="count",
        qty_milli=5000,
        hlc=f"{count.hlc - 1000:016x}",
        device_id=str(UUID(count.device_id)),
    )
    between = _movement(variant_id=variant, qty_milli=-2000, hlc=f"{count.hlc - 500:016x}")
    with shop.books.open() as books:
        take_in(books, _news(("movement", UUID(count.id), tamed), ("movement", late, between)))

    assert [row.on_hand_milli for row in shop.rows("SELECT * FROM stock")] == [3000]
    assert_books_agree(shop)


def test_an_order_says_the_same_once_it_was_stored(shop: AShop) -> None:
    data = _order(
        note="Sonner",
        flags=["at_risk"],
        events=[{"at_ms": NOON_MS, "state": "received"}],
        pickup_from_ms=NOON_MS,
        lines=[_line(options="Bleu, M", unit="kg", prepared_milli=312, dropped=False)],
    )
    order_id = uuid4()
    with shop.books.open() as books:
        take_in(books, _news(("order", order_id, data)))

    assert shop.order(order_id) == wire.order(order_id, data)
