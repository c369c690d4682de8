"""What stands on a slip adds up: whoever takes a pencil finds each line, and the sum of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from digitaix_desktop.domain.orders import Order, OrderLine
from digitaix_desktop.domain.products import Unit
from digitaix_desktop.operations.paper_lists import day_sheet
from digitaix_desktop.operations.slips import pickup_slip
from digitaix_desktop.operations.views.orders import OrderSheet
from digitaix_desktop.operations.views.profile import Profile
from digitaix_protocol.rules import order_record
from digitaix_protocol.rules.order_states import State
from tests.helpers.make import a_line, an_order, somebody
from tests.helpers.pencil import costs, euros, how_much

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@st.composite
def lines(draw: st.DrawFn) -> OrderLine:
    """Lines of any unit and price, weighed, counted, left out, or still as they were asked."""
    line = a_line(
        unit=draw(st.sampled_from(Unit)),
        price_cents=draw(st.integers(0, 10**7)),
        qty_milli=draw(st.integers(1, 10**7)),
    )
    if draw(st.booleans()):
        line = line.prepare(draw(st.integers(1, 10**7)), agreed=True)
    return line.drop() if draw(st.integers(0, 4)) == 0 else line


orders = st.lists(lines(), min_size=1, max_size=8).map(lambda drawn: an_order(lines=drawn))


def the_sheet(order: Order) -> OrderSheet:
    return OrderSheet(order, somebody(), seen=True, printed_ms=None)


@given(orders, st.sampled_from(["fr", "en"]))
def test_the_lines_of_a_slip_are_their_quantities_at_their_price_and_add_up_to_its_total(
    order: Order, language: str
) -> None:
    slip = pickup_slip(the_sheet(order), Profile(), str, language, NOON, lambda _ms: NOON)

    costing = [line for line in slip.lines if not line.absent]
    assert not any(line.total for line in slip.lines if line.absent)
    for line in costing:
        quantity = how_much(line.prepared or line.asked, language)
        assert euros(line.total, language) == costs(euros(line.price, language), quantity)
    shown = sum((euros(line.total, language) for line in costing), Decimal(0))
    assert shown == euros(slip.total, language) == Decimal(order.value_cents) / 100


@given(orders, orders)
def test_each_order_of_a_day_is_said_with_what_is_to_be_settled(one: Order, other: Order) -> None:
    other = replace(other, code="X7X7X7")
    sheets = [the_sheet(one), the_sheet(other)]
    day = day_sheet(sheets, "mardi", "Boutique", str, "fr", NOON, lambda _ms: NOON)
    assert sorted(euros(each.aside) for each in day.sections) == sorted(
        Decimal(order.value_cents) / 100 for order in (one, other)
    )


@given(orders, st.lists(st.integers(0, 10**7), min_size=8, max_size=8))
def test_of_an_order_in_parts_slip_and_marketplace_say_the_same_rest(
    order: Order, taken: list[int]
) -> None:
    parts = {
        str(line.id): min(milli, line.due_milli)
        for line, milli in zip(order.lines, taken, strict=False)
        if min(milli, line.due_milli)
    }
    left = order_record.event(order_record.HANDED, order_record.SHOP, 1, handed=parts)
    begun = replace(order, state=State.READY, events=(left,) if parts else ())
    travels = {
        "state": begun.state,
        "events": list(begun.events),
        "lines": [
            {
                "id": str(line.id),
                "price_cents": line.price_cents,
                "vat_bp": line.vat_bp,
                "total_cents": line.total_cents,
                "qty_milli": line.qty_milli,
                "prepared_milli": line.prepared_milli,
                "dropped": line.dropped,
            }
            for line in begun.lines
        ],
    }
    slip = pickup_slip(the_sheet(begun), Profile(), str, "fr", NOON, lambda _ms: NOON)

    rest = euros(slip.total)
    assert rest == Decimal(order_record.left_cents(travels)) / 100
    gone = sum(
        costs(Decimal(line.price_cents) / 100, Decimal(parts.get(str(line.id), 0)) / 1000)
        for line in order.lines
    )
    assert rest + gone == Decimal(order.value_cents) / 100
