from __future__ import annotations

import itertools

import pytest

from digitaix_protocol.rules.order_states import (
    ENDED,
    OPEN,
    State,
    customer_may_cancel_at_once,
    next_step,
    shop_may,
)

FINAL = {State.CANCELLED, State.DECLINED}


def test_every_state_is_either_open_or_ended() -> None:
    assert set(State) == OPEN | ENDED
    assert not OPEN & ENDED


def test_the_usual_way_leads_from_the_customer_to_the_hand_over_in_steps_the_shop_may_take() -> (
    None
):
    way = [State.TO_CONFIRM]
    while (following := next_step(way[-1])) is not None:
        assert shop_may(way[-1], following)
        way.append(following)

    assert way[-1] is State.COLLECTED
    assert State.READY in way


@pytest.mark.parametrize("state", [state for state in State if state is not State.COLLECTED])
def test_goods_that_left_the_shop_are_never_refused(state: State) -> None:
    assert shop_may(state, State.COLLECTED)


@pytest.mark.parametrize("state", sorted(OPEN))
def test_an_open_order_can_be_cancelled(state: State) -> None:
    assert shop_may(state, State.CANCELLED)


@pytest.mark.parametrize("state", sorted(FINAL))
def test_what_the_customer_was_told_is_over_opens_again_by_nothing(state: State) -> None:
    assert not any(shop_may(state, target) for target in OPEN)


@pytest.mark.parametrize("state", list(State))
def test_no_step_leads_to_where_the_order_already_is(state: State) -> None:
    assert not shop_may(state, state)


def test_every_step_can_be_taken_back_but_the_word_given_to_the_customer() -> None:
    for current, target in itertools.product(State, State):
        if not shop_may(current, target):
            continue
        given = target in FINAL or (current is State.TO_CONFIRM and target in OPEN)
        assert given or shop_may(target, current), f"{current} to {target}"


@pytest.mark.parametrize("took", [state for state in State if state is not State.COLLECTED])
def test_goods_that_left_are_not_called_back_by_who_did_not_know_of_it(took: State) -> None:
    assert not any(shop_may(State.COLLECTED, target, took) for target in State)
    assert shop_may(State.COLLECTED, State.READY, State.COLLECTED)


def test_a_step_that_others_have_overtaken_is_none() -> None:
    assert not shop_may(State.READY, State.PREPARING, State.RECEIVED)
    assert shop_may(State.READY, State.PREPARING, State.READY)
    assert shop_may(State.ACCEPTED, State.READY, State.PREPARING)


def test_an_order_nobody_confirmed_is_declined_not_put_back() -> None:
    assert shop_may(State.TO_CONFIRM, State.DECLINED)
    assert not shop_may(State.RECEIVED, State.DECLINED)
    assert not shop_may(State.RECEIVED, State.NOT_COLLECTED)
    assert shop_may(State.READY, State.NOT_COLLECTED)


@pytest.mark.parametrize(
    ("state", "seen", "online", "at_once"),
    [
        (State.RECEIVED, False, False, True),
        (State.RECEIVED, True, True, True),
        (State.RECEIVED, True, False, False),
        (State.PREPARING, False, True, False),
        (State.READY, True, True, False),
        (State.COLLECTED, True, True, False),
    ],
)
def test_a_customer_cancels_at_once_only_before_anybody_works_on_it(
    state: State, seen: bool, online: bool, at_once: bool
) -> None:
    assert customer_may_cancel_at_once(state, seen, online) is at_once
