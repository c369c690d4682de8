"""A PC and a marketplace of different versions: what one does not know, it leaves as it is."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from digitaix_desktop.operations.changes import patch_products
from digitaix_desktop.sync.status import Link
from digitaix_desktop.sync.troubles import UpgradeNeeded
from tests.helpers.in_process import Answered, Sent
from tests.helpers.one_shop import OneShop, three_pcs
from tests.helpers.truths import Truth, assert_at_rest
from tests.sync.test_mended_histories import price, sell

LATER = {"since_version": 2}


@pytest.fixture
def shop() -> Iterator[OneShop]:
    with three_pcs() as shop:
        yield shop


def more(value: Any) -> Any:
    """A message as a later version sends it: with a field more in each object of its own."""
    if isinstance(value, list):
        return [more(each) for each in value]
    if isinstance(value, dict):
        # Those two are maps: what stands in them is the shop's.
        inside = {
            name: each if name in ("groups", "ver") else more(each) for name, each in value.items()
        }
        return {**inside, "said_later": LATER}
    return value


def bodies(change: Callable[[Any], Any]) -> Callable[[Sent], Sent]:
    """The same requests, with other bodies."""

    def asks(sent: Sent) -> Sent:
        if not sent.body:
            return sent
        packed = sent.headers.get("Content-Encoding") == "gzip"
        plain = gzip.decompress(sent.body) if packed else sent.body
        body = json.dumps(change(json.loads(plain))).encode()
        return replace(
            sent,
            body=gzip.compress(body) if packed else body,
            headers={**sent.headers, "Content-Length": str(len(body))},
        )

    return asks


def about_itself(push: Any) -> Any:
    """A push with more said around the changes; their bodies are the chain's."""
    return {**push, "said_later": LATER, "status": {**push["status"], "said_later": LATER}}


def richer(answered: Answered) -> Answered:
    """What a later marketplace says: more in each object, and a kind of entity more."""
    headers = dict(answered.headers)
    packed = headers.get("content-encoding") == "gzip"
    content = more(json.loads(gzip.decompress(answered.content) if packed else answered.content))
    if "changes" in content:
        coupon = {"e": "coupon", "id": "0197aaaa-0000-7000-8000-000000000001", "rev": 1, "data": {}}
        content["changes"].append(coupon)
    body = json.dumps(content).encode()
    kept = [(name, value) for name, value in answered.headers if not name.startswith("content-")]
    return replace(
        answered, content=body, headers=[*kept, ("content-type", headers["content-type"])]
    )


def test_a_later_program_on_this_marketplace(shop: OneShop) -> None:
    truth = Truth()
    shop.pcs[0].wire.asks = bodies(about_itself)
    sell(shop.pcs[0])
    price(shop.pcs[0], 555)
    truth.note_all(shop)
    shop.settle()
    assert_at_rest(shop, truth)
    assert shop.pcs[1].products()[0].price_cents == 555


def test_this_program_on_a_later_marketplace(shop: OneShop) -> None:
    truth = Truth()
    for pc in shop.pcs:
        pc.wire.answers = richer
    sell(shop.pcs[0])
    price(shop.pcs[1], 555)
    truth.note_all(shop)
    shop.pcs[0].catch_up()
    shop.pcs[1].catch_up()
    for pc in shop.pcs:
        pc.catch_up()
        assert pc.engine.link is Link.ONLINE
        assert pc.products()[0].price_cents == 555


def test_groups_of_a_later_version_travel_untouched_from_pc_to_pc(shop: OneShop) -> None:
    truth = Truth()
    first, second = shop.pcs[:2]
    product = first.products()[0]
    later = replace(product, extra={**product.extra, "allergens": {"nuts": True}})
    with first.books() as books:
        patch_products(books, [(product, {"allergens": later.extra["allergens"]})])
    first.catch_up()
    second.catch_up()
    price(second, 777)
    truth.note_all(shop)
    shop.settle()
    assert_at_rest(shop, truth)
    assert first.products()[0].groups()["allergens"] == {"nuts": True}


def test_a_pc_too_old_for_the_marketplace_works_on_and_catches_up_once_updated(
    shop: OneShop,
) -> None:
    truth = Truth()
    old = shop.pcs[0]
    old.wire.asks = lambda sent: replace(sent, headers={**sent.headers, "DigitAix-Protocol": "0"})
    sell(old)
    old.pull()
    old.push()
    assert (old.engine.link, type(old.engine.trouble)) == (Link.STOPPED, UpgradeNeeded)
    sell(old)
    assert old.waiting == 2
    truth.note_all(shop)
    old.wire.asks = lambda sent: sent
    old.power_cut()  # the update starts the program anew
    shop.settle()
    assert_at_rest(shop, truth)
