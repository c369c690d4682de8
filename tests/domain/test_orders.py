from __future__ import annotations

import itertools
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitaix_desktop.domain.orders import (
    LineNotPrepared,
    NothingLeft,
    NothingPrepared,
    StepRefused,
    TooHeavy,
)
from digitaix_desktop.domain.products import Unit
from digitaix_protocol.rules.amounts import line_total
from digitaix_protocol.rules.order_states import OPEN, State, shop_may
from tests.helpers.make import a_line, an_order


def _cheese(**values: Any) -> Any:
    usual = {"unit": Unit.KG, "price_cents": 3490, "qty_milli": 300, "tolerance_bp": 1000}
    return a_line(name="Beaufort", **(usual | values))


def test_a_weight_within_tolerance_makes_the_amount() -> None:
    line = _cheese().prepare(312)

    assert (line.prepared_milli, line.total_cents, line.due_milli) == (312, 1089, 312)
    assert not line.to_weigh


def test_more_than_tolerated_needs_the_customers_word() -> None:
    assert _cheese().prepare(330).prepared_milli == 330
    with pytest.raises(TooHeavy) as refusal:
        _cheese().prepare(331)
    assert str(refusal.value) == (
        "331\u00a0g is more than the 300\u00a0g asked for. Weigh again, or ask the customer."
    )
    assert _cheese().prepare(450, agreed=True).total_cents == line_total(3490, 450)


@pytest.mark.parametrize("milli", [0, -5])
def test_nothing_on_the_scale_is_no_weight(milli: int) -> None:
    with pytest.raises(NothingPrepared):
        _cheese().prepare(milli)


@given(
    steps=st.lists(st.sampled_from(["prepare", "unprepare", "drop", "put_back"]), max_size=8),
    weight=st.integers(1, 5000),
)
def test_a_line_always_costs_what_is_due_of_it_and_nothing_once_left_out(
    steps: list[str], weight: int
) -> None:
    line = _cheese()
    taken = {
        "prepare": lambda line: line.prepare(weight, agreed=True),
        "unprepare": lambda line: line.unprepare(),
        "drop": lambda line: line.drop(),
        "put_back": lambda line: line.put_back(),
    }
    for step in steps:
        line = taken[step](line)
        assert line.total_cents == line_total(line.price_cents, line.due_milli)
        assert line.due_milli == 0 or not line.dropped

    assert line.unprepare().put_back() == _cheese(
        id=line.id, variant_id=line.variant_id, product_id=line.product_id
    )


def test_an_order_is_worth_what_is_left_in_it() -> None:
    soap, cheese = a_line(price_cents=450, qty_milli=2000), _cheese()
    order = an_order(lines=[soap, cheese])

    assert order.value_cents == 900 + 1047
    assert order.with_line(cheese.drop()).value_cents == 900
    with pytest.raises(NothingLeft):
        order.with_line(cheese.drop()).with_line(soap.drop())


@pytest.mark.parametrize("state", [state for state in State if state not in OPEN])
def test_what_was_handed_over_or_ended_is_not_weighed_again(state: State) -> None:
    order = an_order(state=state, lines=[_cheese(), a_line()])

    with pytest.raises(StepRefused):
        order.with_line(order.lines[0].prepare(300))


def test_every_step_the_rules_allow_is_taken_and_every_other_refused() -> None:
    for current, target in itertools.product(State, State):
        order = an_order(state=current)
        if shop_may(current, target):
            assert order.step(target).state is target
        else:
            with pytest.raises(StepRefused):
                order.step(target)


def test_goods_sold_by_weight_are_weighed_before_they_are_ready_or_leave() -> None:
    order = an_order(state=State.PREPARING, lines=[a_line(), _cheese()])

    for target in (State.READY, State.COLLECTED):
        with pytest.raises(LineNotPrepared, match="Beaufort"):
            order.step(target)
    assert order.with_line(order.lines[1].drop()).step(State.READY).state is State.READY
    assert order.with_line(order.lines[1].prepare(300)).step(State.COLLECTED)
    assert order.step(State.ACCEPTED)


def test_what_leaves_is_what_was_prepared_and_comes_back_whole() -> None:
    soap, cheese, dropped = a_line(qty_milli=2000), _cheese().prepare(312), a_line().drop()
    order = an_order(lines=[soap, cheese, dropped])

    leaves = order.still_due
    out = order.moving(leaves)
    back = order.moving({line: -milli for line, milli in leaves.items()})

    assert [(each.variant_id, each.kind, each.qty_milli) for each in out] == [
        (soap.variant_id, "web_pickup", -2000),
        (cheese.variant_id, "web_pickup", -312),
    ]
    assert {(each.ref_type, each.ref_id) for each in (*out, *back)} == {("order", order.id)}
    assert [each.qty_milli for each in back] == [-each.qty_milli for each in out]


@pytest.mark.parametrize(
    "values",
    [
        {"price_cents": -1},
        {"qty_milli": -1000},
        {"total_cents": -5},
        {"prepared_milli": -1},
        {"prepared_milli": "300"},
        {"qty_milli": 10**19},
        {"total_cents": 4.5},
        {"vat_bp": True},
    ],
)
def test_a_line_that_cannot_be_is_refused(values: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="not a whole number"):
        a_line(**({"total_cents": 450} | values))


@pytest.mark.parametrize(
    "values", [{"placed_ms": "noon"}, {"pickup_from_ms": "tomorrow"}, {"told_ms": 1 << 63}]
)
def test_an_order_at_no_moment_is_refused(values: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="not a whole number"):
        an_order(**values)


def test_a_line_nobody_has_is_said_to_be_none() -> None:
    with pytest.raises(KeyError):
        an_order().line(uuid4())
