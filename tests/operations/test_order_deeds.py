from __future__ import annotations

import itertools
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from digitaix_desktop.domain.orders import (
    LineNotPrepared,
    NothingLeft,
    NothingPrepared,
    Order,
    StepRefused,
    TooHeavy,
)
from digitaix_desktop.domain.products import Product, Unit
from digitaix_desktop.operations.desk import Touched
from digitaix_desktop.operations.orders import (
    CancelOrder,
    DropLine,
    MoveOrder,
    NoPriceYet,
    NotePrinted,
    NothingPutAside,
    PrepareLine,
    PutAside,
    SeeOrders,
    TellCustomer,
    Wish,
    wish_for,
)
from digitaix_desktop.operations.views.products import Filter
from digitaix_protocol.rules.codes import COUNTER_FIRSTS, is_pickup_code
from digitaix_protocol.rules.order_states import OPEN, State, shop_may
from tests.helpers.make import AShop, a_line, an_order, somebody


def _shelf(shop: AShop, product: Product) -> tuple[int, int]:
    sheet = shop.reader.product(product.id)
    assert sheet is not None
    line = sheet.stock[product.variants[0].id]
    return line.on_hand_milli, line.reserved_milli


def _put_aside(shop: AShop, *wishes: tuple[Product, int], **values: Any) -> Order:
    done = shop.do(
        PutAside(
            tuple(Wish(product.variants[0].id, milli) for product, milli in wishes),
            values.pop("contact", somebody()),
            **values,
        )
    )
    assert done.subject is not None
    return shop.order(done.subject)


def _in_state(shop: AShop, state: State) -> Order:
    """An order of the web, as if it had come to this state elsewhere."""
    soap = shop.add("Savon", stock_milli=5000)
    line = a_line(variant_id=soap.variants[0].id, product_id=soap.id)
    order = an_order(id=shop.ids.new(1), state=state, lines=[line])
    with shop.books.open() as books:
        books.orders.save(order)
    return order


def test_goods_put_aside_are_promised_but_still_on_the_shelf(shop: AShop) -> None:
    soap = shop.add("Savon", price_cents=450, stock_milli=5000)
    order = _put_aside(shop, (soap, 2000), note=" Sonner ", pickup_from_ms=1_795_600_000_000)

    assert _shelf(shop, soap) == (5000, 2000)
    assert order.value_cents == 900
    assert (order.note, order.source, order.state) == ("Sonner", "counter", State.RECEIVED)
    assert is_pickup_code(order.code)
    assert order.code[0] in COUNTER_FIRSTS
    [card] = shop.reader.board()
    assert (card.customer, card.seen, card.has_phone_only) == ("Martine D.", True, True)


def test_two_orders_never_go_by_the_same_code(shop: AShop) -> None:
    soap = shop.add("Savon")
    choices = itertools.chain(itertools.repeat("V", 12), itertools.cycle("VB"))
    shop.ids.choose = lambda _letters: next(choices)  # type: ignore[method-assign, assignment]

    codes = {_put_aside(shop, (soap, 1000)).code for _ in range(2)}

    assert len(codes) == 2


def test_an_order_promises_the_price_of_its_moment(shop: AShop) -> None:
    from digitaix_desktop.operations.products import ChangeProduct

    soap = shop.add("Savon", price_cents=450)
    order = _put_aside(shop, (soap, 1000))
    shop.do(ChangeProduct.between(soap, replace(soap, price_cents=900, name="Savon cher")))

    assert shop.order(order.id).value_cents == 450
    assert shop.order(order.id).lines[0].name == "Savon"


@pytest.mark.parametrize("milli", [0, -1000])
def test_an_order_of_nothing_is_refused(milli: int, shop: AShop) -> None:
    soap = shop.add("Savon")

    with pytest.raises(NothingPutAside):
        shop.do(PutAside((), somebody()))
    with pytest.raises(NothingPutAside):
        shop.do(PutAside((Wish(soap.variants[0].id, milli),), somebody()))


def test_what_has_no_price_or_rate_can_not_be_promised(shop: AShop) -> None:
    for nameless in (shop.add("Miel", price_cents=None), shop.add("Pollen", vat_bp=None)):
        with pytest.raises(NoPriceYet, match="Complete it"):
            shop.do(PutAside((wish_for(nameless),), somebody()))
    assert shop.reader.board() == []


def test_the_usual_way_takes_the_goods_off_the_one_stock(shop: AShop) -> None:
    soap = shop.add("Savon", stock_milli=5000)
    order = _put_aside(shop, (soap, 2000))

    for state in (State.PREPARING, State.READY, State.COLLECTED):
        shop.do(MoveOrder(order.id, state))

    assert _shelf(shop, soap) == (3000, 0)
    assert shop.reader.board() == []
    [card] = shop.reader.ended()
    assert card.state is State.COLLECTED
    placed, *steps = shop.order(order.id).events
    assert placed["kind"] == "placed"
    assert [(step["from"], step["to"]) for step in steps] == [
        ("received", "preparing"),
        ("preparing", "ready"),
        ("ready", "collected"),
    ]


def test_a_hand_over_taken_back_brings_the_goods_and_the_promise_back(shop: AShop) -> None:
    soap = shop.add("Savon", stock_milli=5000)
    order = _put_aside(shop, (soap, 2000))
    shop.do(MoveOrder(order.id, State.READY))
    done = shop.do(MoveOrder(order.id, State.COLLECTED))
    assert _shelf(shop, soap) == (3000, 0)

    shop.desk.undo_this(done)

    assert _shelf(shop, soap) == (5000, 2000)
    assert shop.order(order.id).state is State.READY


@pytest.mark.parametrize(
    ("state", "target"),
    [(a, b) for a, b in itertools.product(State, State) if shop_may(a, b)],
    ids=lambda each: str(each),
)
def test_every_step_is_undone_to_where_it_came_from_or_says_that_it_can_not_be(
    state: State, target: State, shop: AShop
) -> None:
    order = _in_state(shop, state)
    before = shop.rows("SELECT on_hand_milli, reserved_milli FROM stock")

    done = shop.do(MoveOrder(order.id, target))

    assert shop.order(order.id).state is target
    if done.undo is None:
        assert not shop_may(target, state)
        return
    shop.desk.undo_this(done)
    assert shop.order(order.id).state is state
    assert shop.rows("SELECT on_hand_milli, reserved_milli FROM stock") == before


@pytest.mark.parametrize(
    ("state", "target"),
    [(a, b) for a, b in itertools.product(State, State) if not shop_may(a, b)],
    ids=lambda each: str(each),
)
def test_every_other_step_is_refused_and_nothing_moves(
    state: State, target: State, shop: AShop
) -> None:
    shop.pair()
    order = _in_state(shop, state)
    before = shop.rows("SELECT * FROM orders"), shop.rows("SELECT * FROM outbox")

    with pytest.raises(StepRefused, match="its state has changed"):
        shop.do(MoveOrder(order.id, target))

    assert (shop.rows("SELECT * FROM orders"), shop.rows("SELECT * FROM outbox")) == before


@pytest.mark.parametrize("state", list(State))
def test_only_an_open_order_is_cancelled_and_its_goods_are_free_again(
    state: State, shop: AShop
) -> None:
    order = _in_state(shop, state)
    if state not in OPEN:
        with pytest.raises(StepRefused):
            shop.do(CancelOrder(order.id, reason="rupture"))
        return

    shop.do(CancelOrder(order.id, reason="rupture"))

    ended = State.DECLINED if state is State.TO_CONFIRM else State.CANCELLED
    assert shop.order(order.id).state is ended
    assert [row.reserved_milli for row in shop.rows("SELECT * FROM stock")] == [0]


def test_putting_aside_is_undone_by_cancelling(shop: AShop) -> None:
    soap = shop.add("Savon", stock_milli=5000)
    done = shop.do(PutAside((wish_for(soap),), somebody()))
    shop.desk.undo_this(done)

    assert shop.reader.board() == []
    assert _shelf(shop, soap) == (5000, 0)


def _cheese_order(shop: AShop) -> tuple[Product, Order]:
    cheese = shop.add(
        "Beaufort", unit=Unit.KG, price_cents=3490, stock_milli=5000, category="Fromages"
    )
    soap = shop.add("Savon")
    return cheese, _put_aside(shop, (cheese, 300), (soap, 1000))


def test_what_is_weighed_makes_the_amount_and_what_leaves(shop: AShop) -> None:
    cheese, order = _cheese_order(shop)
    [line, _] = order.lines
    with pytest.raises(LineNotPrepared):
        shop.do(MoveOrder(order.id, State.READY))
    with pytest.raises(TooHeavy):
        shop.do(PrepareLine(order.id, line.id, 400))
    with pytest.raises(NothingPrepared):
        shop.do(PrepareLine(order.id, line.id, 0))

    done = shop.do(PrepareLine(order.id, line.id, 312))

    assert shop.order(order.id).lines[0].total_cents == 1089
    assert _shelf(shop, cheese) == (5000, 312)
    shop.desk.undo_this(done)
    assert shop.order(order.id).lines == order.lines
    assert _shelf(shop, cheese) == (5000, 300)
    shop.do(PrepareLine(order.id, line.id, 400, agreed=True))
    shop.do(MoveOrder(order.id, State.COLLECTED))
    assert _shelf(shop, cheese) == (4600, 0)


def test_an_article_left_out_is_free_again_and_can_come_back(shop: AShop) -> None:
    cheese, order = _cheese_order(shop)
    done = shop.do(DropLine(order.id, order.lines[0].id))

    assert shop.order(order.id).value_cents == 450
    assert _shelf(shop, cheese) == (5000, 0)
    with pytest.raises(NothingLeft):
        shop.do(DropLine(order.id, order.lines[1].id))
    shop.desk.undo_this(done)
    assert shop.order(order.id).lines == order.lines


def test_what_was_handed_over_is_not_weighed_nor_left_out_afterwards(shop: AShop) -> None:
    _, order = _cheese_order(shop)
    weighed = shop.do(PrepareLine(order.id, order.lines[0].id, 300))
    shop.do(MoveOrder(order.id, State.COLLECTED))

    for deed in (
        PrepareLine(order.id, order.lines[0].id, 320),
        DropLine(order.id, order.lines[0].id),
    ):
        with pytest.raises(StepRefused):
            shop.do(deed)
    with pytest.raises(StepRefused):
        shop.desk.undo_this(weighed)
    assert shop.order(order.id).lines[0].prepared_milli == 300


def test_a_customer_told_is_noted_and_taken_back(shop: AShop) -> None:
    shop.pair()
    order = _put_aside(shop, (shop.add("Savon"), 1000))
    done = shop.do(TellCustomer(order.id))

    assert shop.order(order.id).told_ms is not None
    shop.desk.undo_this(done)
    assert shop.order(order.id).told_ms is None


def test_looking_and_printing_are_this_pcs_own_affair(shop: AShop) -> None:
    shop.pair()
    order = _in_state(shop, State.RECEIVED)
    waiting = shop.reader.waiting_count()
    assert (shop.reader.unseen_count(), shop.reader.to_print()) == (1, [order.id])

    shop.do(SeeOrders((order.id,)))
    shop.do(NotePrinted(order.id))

    assert (shop.reader.unseen_count(), shop.reader.to_print()) == (0, [])
    sheet = shop.reader.order(order.id)
    assert sheet is not None
    assert sheet.printed_ms is not None
    assert shop.reader.waiting_count() == waiting


def test_an_order_is_found_by_its_code_however_it_is_read(shop: AShop) -> None:
    order = _put_aside(shop, (shop.add("Savon"), 1000))

    for read in (
        order.code,
        order.code.lower(),
        f"DX{order.code}",
        f"{order.code[:3]} {order.code[3:]}",
    ):
        found = shop.reader.order_by_code(read)
        assert found is not None
        assert found.order.id == order.id
    assert shop.reader.order_by_code("DX" + "Z" * 6) is None
    assert shop.reader.order_by_code("3760000000017") is None


def test_of_two_orders_of_one_code_the_open_one_is_meant(shop: AShop) -> None:
    old = _in_state(shop, State.COLLECTED)
    new = _in_state(shop, State.READY)
    assert old.code == new.code

    found = shop.reader.order_by_code(old.code)

    assert found is not None
    assert found.order.id == new.id


def test_lists_hear_of_what_a_step_touched(shop: AShop) -> None:
    order = _put_aside(shop, (shop.add("Savon"), 1000))
    shop.told.clear()
    shop.do(MoveOrder(order.id, State.PREPARING))

    assert shop.told == [Touched.ORDERS | Touched.STOCK]


def test_an_ended_order_of_long_ago_is_known_so_that_its_customer_is_forgotten(
    shop: AShop,
) -> None:
    soap = shop.add("Savon")
    ended, still_open = _put_aside(shop, (soap, 1000)), _put_aside(shop, (soap, 1000))
    shop.do(MoveOrder(ended.id, State.COLLECTED))
    later = shop.clock.at_ms + 1
    contacts: list[UUID] = list(shop.reader.ended_before(later))

    assert contacts == [ended.id]
    assert shop.reader.ended_before(shop.order(ended.id).placed_ms) == []
    shop.contacts.purge(contacts)
    assert set(shop.contacts.get_many([ended.id, still_open.id])) == {still_open.id}
    assert shop.reader.product_counts()[Filter.ALL] == 1
