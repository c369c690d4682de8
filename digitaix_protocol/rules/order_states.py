"""The life of an order: `to_confirm → received → accepted → preparing → ready → collected`.

Ends: `declined`, `cancelled`, `not_collected`. The server judges by the state it holds, not by
versions. Nothing here records a payment: an order has a value, and is settled in the shop.
"""

from __future__ import annotations

from enum import StrEnum

CANCEL_REQUESTED = "cancel_requested"
"""Flag: the customer asks for it to be called off."""
AT_RISK = "at_risk"
"""Flag: its goods may be gone, sold at the counter."""
PRINTED = "printed"
"""Event: its slip came out of a printer of the shop; of which PC, it says."""
COLLECTED_AFTER_CANCEL = "collected_after_cancel"
COLLECTED_TWICE = "collected_twice"
"""Flags that ask a person to look: goods left although cancelled, or left two PCs."""


class State(StrEnum):
    """Where an order stands."""

    TO_CONFIRM = "to_confirm"
    RECEIVED = "received"
    ACCEPTED = "accepted"
    PREPARING = "preparing"
    READY = "ready"
    COLLECTED = "collected"
    DECLINED = "declined"
    CANCELLED = "cancelled"
    NOT_COLLECTED = "not_collected"


OPEN = frozenset({State.TO_CONFIRM, State.RECEIVED, State.ACCEPTED, State.PREPARING, State.READY})
"""Orders whose goods are kept for the customer."""

ENDED = frozenset(State) - OPEN

_STEPS: dict[State, frozenset[State]] = {
    State.TO_CONFIRM: frozenset({State.RECEIVED, State.ACCEPTED, State.PREPARING, State.DECLINED}),
    State.RECEIVED: frozenset({State.ACCEPTED, State.PREPARING, State.READY}),
    State.ACCEPTED: frozenset({State.PREPARING, State.READY, State.RECEIVED}),
    State.PREPARING: frozenset({State.READY, State.ACCEPTED, State.RECEIVED}),
    State.READY: frozenset({State.PREPARING, State.ACCEPTED, State.RECEIVED, State.NOT_COLLECTED}),
    State.COLLECTED: frozenset(State) - {State.COLLECTED},
    State.NOT_COLLECTED: frozenset({State.READY}),
    State.CANCELLED: frozenset(),
    State.DECLINED: frozenset(),
}


def shop_may(current: State, target: State, taken_from: State | None = None) -> bool:
    """Whether the shop may take an order from `current` to `target`, steps skipped included.

    `collected` is always accepted: the goods have left the shop. It may therefore come from any
    state, and its undo leads back to any. Cancelling an open order is the shop's right, with its
    reason. Steps back are how undo is said; an end that the customer was told of has none. Only
    who knew where the order stands takes it back: `taken_from` is where it stood for the PC that
    took the step, and a step that others have overtaken is none.
    """
    if target is State.COLLECTED:
        return current is not State.COLLECTED
    if target is State.CANCELLED and current in OPEN:
        return True
    if target not in _STEPS[current]:
        return False
    goes_back = progress(target) < progress(current)
    return not goes_back or taken_from in (None, current)


def customer_may_cancel_at_once(current: State, shop_saw_it: bool, shop_is_online: bool) -> bool:
    """Whether a customer's cancellation takes effect now, rather than being asked of the shop."""
    early = current in {State.TO_CONFIRM, State.RECEIVED, State.ACCEPTED}
    return early and (not shop_saw_it or shop_is_online)


def next_step(current: State) -> State | None:
    """The usual next step at the counter: one button, one key, or one scan."""
    return {
        State.TO_CONFIRM: State.RECEIVED,
        State.RECEIVED: State.PREPARING,
        State.ACCEPTED: State.PREPARING,
        State.PREPARING: State.READY,
        State.READY: State.COLLECTED,
    }.get(current)


_FURTHER = {state: number for number, state in enumerate(State)} | {
    # No end is further than another, but for what says that goods have left.
    State.DECLINED: 6,
    State.CANCELLED: 6,
    State.NOT_COLLECTED: 6,
    State.COLLECTED: 7,
}


def progress(state: State) -> int:
    """How far on an order is: of two copies of it, the one further on is the newer."""
    return _FURTHER[state]
