"""What leaves in parts, what is kept, what comes back: the one stock is right each time."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digitaix_desktop.domain.orders import MoreThanThereIs, Order, PartlyHandedOver, StepRefused
from digitaix_desktop.domain.products import Product, Unit
from digitaix_desktop.operations.handing_over import (
    BringBack,
    EndWithPart,
    HandOverPart,
    part_is_possible,
)
from digitaix_desktop.operations.orders import (
    CancelOrder,
    DropLine,
    MoveOrder,
    PrepareLine,
    PutAside,
    Wish,
)
from digitaix_protocol.rules.order_states import State
from tests.helpers.books import assert_books_agree
from tests.helpers.make import AShop, a_shop, somebody


@pytest.fixture
def soap(shop: AShop) -> Product:
    return shop.add("Savon", price_cents=450, stock_milli=10_000)


@pytest.fixture
def ready(shop: AShop, soap: Product) -> Order:
    """Three soaps and one balm, ready to be fetched."""
    balm = shop.add("Baume", price_cents=1200, stock_milli=2000)
    done = shop.do(
        PutAside((Wish(soap.variants[0].id, 3000), Wish(balm.variants[0].id, 1000)), somebody())
    )
    assert done.subject is not None
    shop.do(MoveOrder(done.subject, State.READY))
    return shop.order(done.subject)


def on_shelf(shop: AShop, product: Product) -> tuple[int, int]:
    sheet = shop.reader.product(product.id)
    assert sheet is not None
    line = sheet.stock[product.variants[0].id]
    return line.on_hand_milli, line.reserved_milli


def soaps(order: Order, milli: int) -> tuple[tuple[UUID, int], ...]:
    return ((order.lines[0].id, milli),)


def test_a_part_leaves_and_the_rest_stays_kept(shop: AShop, ready: Order, soap: Product) -> None:
    shop.do(HandOverPart(ready.id, soaps(ready, 2000)))

    assert on_shelf(shop, soap) == (8000, 1000)
    order = shop.order(ready.id)
    assert (order.state, order.is_partly_handed) == (State.READY, True)
    assert (order.value_cents, order.to_settle_cents) == (ready.value_cents, 450 + 1200)
    [card] = shop.reader.board()
    assert card.is_partly_handed
    assert (card.articles, card.value_cents) == (2, 450 + 1200), "what is yet to be fetched"

    shop.do(MoveOrder(ready.id, State.COLLECTED))
    assert on_shelf(shop, soap) == (7000, 0)
    assert_books_agree(shop)


def test_the_last_part_ends_the_order(shop: AShop, ready: Order, soap: Product) -> None:
    shop.do(HandOverPart(ready.id, soaps(ready, 3000)))
    shop.do(HandOverPart(ready.id, ((ready.lines[1].id, 1000),)))
    assert shop.order(ready.id).state is State.COLLECTED
    assert on_shelf(shop, soap) == (7000, 0)


def test_each_part_is_undone_alone(shop: AShop, ready: Order, soap: Product) -> None:
    shop.do(HandOverPart(ready.id, soaps(ready, 1000)))
    shop.do(MoveOrder(ready.id, State.COLLECTED))

    shop.desk.undo()

    assert shop.order(ready.id).state is State.READY
    assert on_shelf(shop, soap) == (9000, 2000), "the first soap is still with the customer"
    shop.desk.undo()
    assert on_shelf(shop, soap) == (10_000, 3000)
    assert not shop.order(ready.id).is_partly_handed
    assert_books_agree(shop)


def test_an_order_may_end_with_a_part(shop: AShop, ready: Order, soap: Product) -> None:
    done = shop.do(EndWithPart(ready.id, soaps(ready, 2000)))

    order = shop.order(ready.id)
    assert (order.state, order.value_cents) == (State.COLLECTED, 900)
    assert on_shelf(shop, soap) == (8000, 0)
    shop.desk.undo_this(done)
    order = shop.order(ready.id)
    assert (order.state, order.value_cents) == (State.READY, ready.value_cents)
    assert on_shelf(shop, soap) == (10_000, 3000)
    assert_books_agree(shop)


def test_what_left_before_can_be_all_that_leaves(shop: AShop, ready: Order, soap: Product) -> None:
    shop.do(HandOverPart(ready.id, soaps(ready, 1000)))
    shop.do(EndWithPart(ready.id))
    order = shop.order(ready.id)
    assert (order.state, order.value_cents) == (State.COLLECTED, 450)
    assert on_shelf(shop, soap) == (9000, 0)


def test_what_has_left_can_not_be_called_off(shop: AShop, ready: Order) -> None:
    shop.do(HandOverPart(ready.id, soaps(ready, 2000)))
    for refused in (
        CancelOrder(ready.id, "fermé"),
        MoveOrder(ready.id, State.NOT_COLLECTED),
        DropLine(ready.id, ready.lines[0].id),
        PrepareLine(ready.id, ready.lines[0].id, 1000),
    ):
        with pytest.raises(PartlyHandedOver):
            shop.do(refused)
    assert shop.order(ready.id).state is State.READY


def test_no_more_leaves_or_comes_back_than_there_is(shop: AShop, ready: Order) -> None:
    with pytest.raises(MoreThanThereIs, match="Savon"):
        shop.do(HandOverPart(ready.id, soaps(ready, 4000)))
    with pytest.raises(MoreThanThereIs):
        shop.do(EndWithPart(ready.id, soaps(ready, 4000)))
    with pytest.raises(MoreThanThereIs):
        shop.do(BringBack(ready.id, soaps(ready, 1000)))
    with pytest.raises(StepRefused):
        shop.do(EndWithPart(ready.id))


def test_what_comes_back_is_in_stock_again_and_told(
    shop: AShop, ready: Order, soap: Product
) -> None:
    shop.do(MoveOrder(ready.id, State.COLLECTED))
    done = shop.do(BringBack(ready.id, soaps(ready, 1000), "abîmé"))

    order = shop.order(ready.id)
    assert order.state is State.COLLECTED
    assert on_shelf(shop, soap) == (8000, 0)
    assert order.events[-1]["reason"] == "abîmé"
    [back] = shop.rows("SELECT kind, qty_milli, ref_id FROM movement WHERE kind = 'return'")
    assert (back.qty_milli, back.ref_id) == (1000, ready.id.hex)
    # Not handed over after all: what came back already does not come back twice.
    shop.do(MoveOrder(ready.id, State.READY))
    assert on_shelf(shop, soap) == (10_000, 3000)
    assert_books_agree(shop)
    with pytest.raises(StepRefused):
        shop.desk.undo_this(done)


def test_one_thing_leaves_whole_or_not_at_all(shop: AShop, ready: Order) -> None:
    cheese = shop.add("Beaufort", price_cents=3490, unit=Unit.KG, stock_milli=9000)
    done = shop.do(PutAside((Wish(cheese.variants[0].id, 300),), somebody()))
    assert done.subject is not None
    assert part_is_possible(ready)
    assert not part_is_possible(shop.order(done.subject))


@settings(max_examples=40)
@given(
    asked=st.lists(st.integers(1, 4), min_size=1, max_size=3),
    deeds=st.lists(
        st.tuples(
            st.sampled_from([HandOverPart, EndWithPart, BringBack, MoveOrder, None]),
            st.integers(0, 2),
            st.integers(1, 3),
        ),
        max_size=8,
    ),
)
def test_whatever_leaves_and_comes_back_the_books_agree(
    asked: list[int],
    deeds: list[tuple[type[HandOverPart | EndWithPart | BringBack | MoveOrder] | None, int, int]],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with a_shop(tmp_path_factory.mktemp("shop")) as shop:
        products = [shop.add(f"Savon {n}", stock_milli=9000) for n in range(len(asked))]
        wishes = zip(products, asked, strict=True)
        done = shop.do(
            PutAside(tuple(Wish(p.variants[0].id, n * 1000) for p, n in wishes), somebody())
        )
        assert done.subject is not None
        order_id = done.subject
        for deed, which, pieces in deeds:
            order = shop.order(order_id)
            part = ((order.lines[which % len(order.lines)].id, pieces * 1000),)
            try:
                if deed is None:
                    shop.desk.undo()
                elif deed is MoveOrder:
                    shop.do(MoveOrder(order_id, State.COLLECTED))
                else:
                    shop.do(deed(order_id, part))  # type: ignore[arg-type]
            except (MoreThanThereIs, PartlyHandedOver, StepRefused):
                continue
        assert_books_agree(shop)
        left = shop.order(order_id).handed_milli
        for product, line in zip(products, shop.order(order_id).lines, strict=True):
            assert on_shelf(shop, product)[0] == 9000 - left[line.id]
