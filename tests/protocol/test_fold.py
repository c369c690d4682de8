from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from digitaix_protocol.rules.fold import (
    COUNT,
    Entry,
    Place,
    Shelf,
    add_movement,
    available,
    fold,
    supersedes,
)


def _oracle(ledger: list[Entry]) -> int:
    """On hand, told the slow way: walk the ledger in order, a count says what is there."""
    on_hand = 0
    for entry in sorted(ledger, key=lambda each: each.place):
        if entry.kind == COUNT:
            on_hand = entry.qty_milli
        else:
            on_hand += entry.qty_milli
    return on_hand


_ENTRIES = st.builds(
    Entry,
    place=st.builds(
        Place,
        hlc=st.integers(1, 12),  # few stamps, so that they meet
        device_id=st.sampled_from(["till", "office"]),
        movement_id=st.uuids().map(str),
    ),
    kind=st.sampled_from(["counter", "goods_in", "web_pickup", "return", COUNT]),
    qty_milli=st.integers(-5000, 5000),
)
LEDGERS = st.lists(_ENTRIES, max_size=20, unique_by=lambda entry: entry.place.movement_id)


@given(LEDGERS)
def test_the_shelf_holds_what_walking_the_ledger_in_order_says(ledger: list[Entry]) -> None:
    assert fold(ledger).on_hand_milli == _oracle(ledger)


@given(LEDGERS, st.randoms(use_true_random=False))
def test_the_order_of_arrival_does_not_matter(ledger: list[Entry], chance: random.Random) -> None:
    shuffled = list(ledger)
    chance.shuffle(shuffled)

    assert fold(shuffled) == fold(ledger)


@given(LEDGERS, st.randoms(use_true_random=False))
def test_taking_lines_in_one_by_one_equals_folding_the_whole(
    ledger: list[Entry], chance: random.Random
) -> None:
    arrived: list[Entry] = []
    shelf = Shelf()
    chance.shuffle(ledger)
    for entry in ledger:
        arrived.append(entry)
        if entry.kind != COUNT:
            shelf = add_movement(shelf, entry)
        elif supersedes(shelf, entry):
            shelf = fold(arrived)

        assert shelf == fold(arrived)


def test_a_sale_from_before_the_count_was_already_missing_from_the_shelf() -> None:
    sale = Entry(Place(5, "office", "a"), "counter", -1000)
    count = Entry(Place(6, "till", "b"), COUNT, 4000)

    assert fold([count, sale]).on_hand_milli == 4000
    assert fold([count, sale._replace(place=Place(7, "office", "a"))]).on_hand_milli == 3000


def test_more_sold_than_was_known_shows_below_zero() -> None:
    assert fold([Entry(Place(1, "till", "a"), "counter", -2000)]).on_hand_milli == -2000


@given(*[st.integers(-5000, 5000)] * 2, *[st.integers(0, 5000)] * 2)
def test_the_web_is_never_promised_less_than_nothing(
    on_hand: int, reserved: int, safety: int, buffer: int
) -> None:
    free = available(on_hand, reserved, safety, buffer)

    assert free == max(0, on_hand - reserved - safety - buffer)
