"""Histories that went wrong once, each as short as it can be."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

import pytest

from digitaix_desktop.domain.orders import Contact
from digitaix_desktop.domain.stock import Moving
from digitaix_desktop.operations.handing_over import EndWithPart
from digitaix_desktop.operations.orders import MoveOrder, PutAside, Wish
from digitaix_desktop.operations.products import AddProduct, ChangeProduct
from digitaix_desktop.operations.settings import ChangeProfile
from digitaix_desktop.operations.stock import MoveStock
from digitaix_protocol.rules.order_states import State
from digitaix_server.services import basket, checkout, orders
from tests.helpers.in_process import Fault, PowerCut
from tests.helpers.mishaps import Mishap
from tests.helpers.one_shop import OneShop, three_pcs
from tests.helpers.pcs import Pc
from tests.helpers.truths import Truth, assert_at_rest


@pytest.fixture
def shop() -> Iterator[OneShop]:
    with three_pcs() as shop:
        yield shop


@pytest.fixture
def truth(shop: OneShop) -> Iterator[Truth]:
    """What the test did; in the end all of it must hold."""
    truth = Truth()
    yield truth
    note(shop, truth)
    shop.settle()
    assert_at_rest(shop, truth)


def note(shop: OneShop, truth: Truth) -> None:
    truth.note_all(shop)


def price(pc: Pc, cents: int) -> None:
    before = pc.products()[0]
    pc.do(ChangeProduct.between(before, replace(before, price_cents=cents)))


def phone(pc: Pc, number: str) -> None:
    with pc.books() as books:
        before = books.settings.profile()
    pc.do(ChangeProfile.between(before, replace(before, phone=number)))


def sell(pc: Pc) -> None:
    pc.do(MoveStock((Moving(pc.products()[0].shelf[0].id, "counter", -1000),)))


def test_two_prices_that_wait_while_the_marketplace_forgets_meet_and_one_is_told(
    shop: OneShop, truth: Truth
) -> None:
    price(shop.pcs[0], 111)
    price(shop.pcs[1], 222)
    shop.server.restore(shop.server.backup())


def test_a_product_that_waits_on_a_copied_disk_becomes_one_product(
    shop: OneShop, truth: Truth
) -> None:
    shop.pcs[0].do(AddProduct("Pivoine", 900, 1000))
    shop.clone(shop.pcs[0])


def test_two_pcs_of_one_disk_that_were_shut_out_do_not_take_each_others_place(
    shop: OneShop, truth: Truth
) -> None:
    shop.server.revoke(shop.shop_id, UUID(shop.pcs[0].meta("device_id")))
    shop.clone(shop.pcs[0])


def test_a_sale_on_a_copied_disk_has_one_place_in_every_ledger(shop: OneShop, truth: Truth) -> None:
    sell(shop.pcs[0])
    clone = shop.clone(shop.pcs[0])
    sell(clone)
    note(shop, truth)
    clone.catch_up()  # and is the first to send both


def test_a_product_that_a_copied_disk_sends_first_says_everywhere_who_sent_it(
    shop: OneShop, truth: Truth
) -> None:
    shop.pcs[0].do(AddProduct("Pivoine", 900, 1000))
    clone = shop.clone(shop.pcs[0])
    note(shop, truth)
    clone.catch_up()
    shop.pcs[0].catch_up()
    clone.catch_up()
    shop.pair_again(clone)
    clone.catch_up()


def test_a_price_that_was_sent_twice_does_not_stay_on_top_of_a_later_one(
    shop: OneShop, truth: Truth
) -> None:
    fast, other = shop.pcs[:2]
    fast.clock.skew_ms = 86_400_000
    price(fast, 111)
    fast.wire.fault = Fault.ANSWER_LOST
    fast.push()
    other.catch_up()
    price(other, 222)
    other.catch_up()
    fast.catch_up()
    assert fast.products()[0].price_cents == 222


def test_a_copy_put_back_by_the_program_loses_nothing_the_marketplace_has(
    shop: OneShop, truth: Truth
) -> None:
    pc = shop.pcs[0]
    copy = pc.backup()
    sell(pc)
    pc.catch_up()
    sell(pc)
    note(shop, truth)
    pc.restore(copy)
    truth.replaced(pc)
    sell(pc)
    assert len(pc.rows("SELECT id FROM movement WHERE kind = 'counter'")) == 1
    pc.catch_up()
    assert len(pc.rows("SELECT id FROM movement WHERE kind = 'counter'")) == 2


def test_a_number_that_waited_meets_another_one_that_the_marketplace_forgot(
    shop: OneShop, truth: Truth
) -> None:
    copy = shop.server.backup()
    phone(shop.pcs[1], "04 50 01")
    phone(shop.pcs[0], "04 50 00")  # made before the copy comes back, sent after it
    shop.pcs[1].catch_up()
    note(shop, truth)
    shop.server.restore(copy)
    truth.replaced(shop.server)


def test_two_numbers_meet_though_the_marketplace_forgets_twice(shop: OneShop, truth: Truth) -> None:
    """The second was sent to a marketplace that had forgotten the first, and forgot it too."""
    phone(shop.pcs[1], "04 50 08")
    copy = shop.server.backup()
    phone(shop.pcs[0], "04 50 02")
    for pc in (shop.pcs[1], shop.pcs[0]):
        pc.catch_up()
        note(shop, truth)
        shop.server.restore(copy)
        truth.replaced(shop.server)


def test_what_a_pc_that_was_away_still_holds_of_the_copy_meets_nobody(
    shop: OneShop, truth: Truth
) -> None:
    """It was seen by whoever changed it since; nobody is asked about each of them."""
    price(shop.pcs[1], 555)
    phone(shop.pcs[1], "04 50 01")
    note(shop, truth)
    shop.settle()
    copy = shop.server.backup()
    shop.server.restore(copy)
    shop.pcs[0].catch_up()
    price(shop.pcs[0], 111)
    phone(shop.pcs[0], "04 50 02")
    shop.pcs[0].catch_up()
    note(shop, truth)
    shop.settle()
    assert shop.server.rows("SELECT id FROM conflict") == []


def test_an_order_called_off_twice_since_the_marketplace_forgot_has_one_history(
    shop: OneShop, truth: Truth
) -> None:
    variant = shop.pcs[0].products()[0].shelf[0].id
    town = shop.server.base
    with town.writing() as db:
        held = basket.put(db, None, "jardin-en-ville", variant, 1000)
    [line] = held.shops[0].lines
    seen = {line.variant_id: checkout.Seen(line.price_cents, line.qty_milli)}
    with town.writing() as db:
        who = checkout.Contact("Martine Durand", "0639984128")
        token = checkout.reserve(db, held.id, "a key", who, "", seen).orders[0].token
    copy = shop.server.backup()
    with town.writing() as db:
        orders.cancel_by_customer(db, token)
    shop.pcs[0].catch_up()
    note(shop, truth)
    shop.server.restore(copy)
    truth.replaced(shop.server)
    with shop.server.base.writing() as db:
        orders.cancel_by_customer(db, token)


def test_a_pc_that_was_shut_out_gives_back_what_was_forgotten_meanwhile(
    shop: OneShop, truth: Truth
) -> None:
    copy, pc = shop.server.backup(), shop.pcs[0]
    pc.do(PutAside((Wish(pc.products()[0].shelf[0].id, 1000),), Contact("Zéphyrine Quenelle")))
    pc.push()
    note(shop, truth)
    shop.server.restore(copy)
    truth.replaced(shop.server)
    shop.server.revoke(shop.shop_id, UUID(pc.meta("device_id")))


def test_a_pc_whose_power_goes_as_it_takes_in_an_order_knows_whom_it_is_for(
    shop: OneShop, truth: Truth
) -> None:
    till, back = shop.pcs[:2]
    order = till.do(PutAside((Wish(till.products()[0].shelf[0].id, 1000),), Contact("Zoé")))
    till.push()
    back.ask()
    back.mishap = Mishap(after=0, committed=True)
    with pytest.raises(PowerCut):
        back.take_in()
    back.power_cut()

    assert order.subject is not None
    assert back.contacts.get_many([order.subject]) == {order.subject: Contact("Zoé")}


def test_what_was_handed_over_stays_so_though_another_pc_began_to_prepare_it(
    shop: OneShop, truth: Truth
) -> None:
    till, back = shop.pcs[:2]
    order = till.do(PutAside((Wish(till.products()[0].shelf[0].id, 2000),), Contact("Zoé")))
    till.catch_up()
    back.catch_up()
    assert order.subject is not None
    back.do(MoveOrder(order.subject, State.PREPARING))
    till.do(MoveOrder(order.subject, State.COLLECTED))
    till.catch_up()
    note(shop, truth)
    shop.settle()
    assert shop.server.rows("SELECT state FROM shop_order") == [("collected",)]


def test_an_order_handed_over_on_two_pcs_while_the_marketplace_forgot_is_looked_at(
    shop: OneShop, truth: Truth
) -> None:
    till, back = shop.pcs[:2]
    order = till.do(PutAside((Wish(till.products()[0].shelf[0].id, 2000),), Contact("Zoé")))
    assert order.subject is not None
    till.catch_up()
    back.catch_up()
    copy = shop.server.backup()
    for pc in (till, back):
        with pc.books() as books:
            line = books.orders.get(order.subject).lines[0].id
        pc.do(EndWithPart(order.subject, ((line, 1000),)))
        pc.catch_up()
        note(shop, truth)
        if pc is till:
            shop.server.restore(copy)
            truth.replaced(shop.server)
    shop.settle()
    [held] = [json.loads(row.data) for row in shop.server.rows("SELECT data FROM shop_order")]
    assert (held["state"], held["flags"]) == ("collected", ["collected_twice"])
    told = [event["kind"] for event in held["events"] if "handed" in event]
    assert sorted(told) == ["collected_twice", "state"], "both say that goods left"
