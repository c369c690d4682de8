"""A test of the tests: with one cure switched off, a history loses something, and that is seen.

Each history is one that the random search found or that SYNC.md names, as short as it can be, and
ends well as soon as the cure is on again. `dev.py soak` also searches at random with each cure off.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test
from sqlalchemy import delete

from digitaix_desktop.storage.sync_books import SqlAgreement
from digitaix_desktop.storage.tables import MovementRow, RevisionRow, StockRow
from digitaix_desktop.sync import comparing, recovering
from digitaix_server.services import pushing, receipts, shops
from tests.helpers.in_process import Fault
from tests.helpers.one_shop import OneShop, three_pcs
from tests.helpers.soak import WHOLE
from tests.helpers.truths import Truth, assert_at_rest
from tests.sync.test_any_history import TRIED, AnyHistory, patch
from tests.sync.test_mended_histories import note, price, sell

WITHIN = 1000
"""In so many random histories a switched-off cure must show."""


def old_copy_sells(shop: OneShop, truth: Truth) -> None:
    """A PC sells, an old copy of its file comes back, and it sells something else."""
    pc = shop.pcs[0]
    copy = pc.backup()
    sell(pc)
    pc.catch_up()
    pc.put_back(copy)
    truth.replaced(pc)
    price(pc, 333)


def sent_on_two_streams(shop: OneShop, truth: Truth) -> None:
    """What waited when the file was copied is sent; the copy comes back, and sends it again."""
    pc = shop.pcs[0]
    price(pc, 111)
    copy = pc.backup()
    pc.catch_up()
    sell(pc)
    pc.catch_up()
    pc.put_back(copy)
    truth.replaced(pc)
    price(pc, 222)


def acknowledged_and_forgotten(shop: OneShop, truth: Truth) -> None:
    """A change is acknowledged on a stream, then the server forgets it before any pull."""
    copy = shop.server.backup()
    price(shop.pcs[0], 111)
    shop.pcs[0].push()
    note(shop, truth)
    shop.server.restore(copy)
    truth.replaced(shop.server)


def settled_and_forgotten(shop: OneShop, truth: Truth) -> None:
    """A sale is settled on both sides, then the server forgets it."""
    copy = shop.server.backup()
    sell(shop.pcs[0])
    shop.pcs[0].catch_up()
    note(shop, truth)
    shop.server.restore(copy)
    truth.replaced(shop.server)


def forgotten_and_as_far_again(shop: OneShop, truth: Truth) -> None:
    """The server forgets, and others bring it as far as it was: its numbers mean other things."""
    settled_and_forgotten(shop, truth)
    for _ in range(3):
        sell(shop.pcs[1])
    shop.pcs[1].catch_up()


def forgotten_twice(shop: OneShop, truth: Truth) -> None:
    """The server forgets; while a PC pulls everything anew, it forgets once more."""
    settled_and_forgotten(shop, truth)
    shop.pcs[0].pull()  # hears of it
    shop.pcs[0].wire.fault = Fault.NEVER_SENT
    shop.pcs[0].pull()
    copy = shop.server.backup()
    shop.server.restore(copy)
    truth.replaced(shop.server)


@dataclass(frozen=True)
class Off:
    """A cure, how it is switched off, and a history that shows it."""

    name: str
    switches: tuple[tuple[Any, str, Any], ...]
    history: Callable[[OneShop, Truth], None]


def _empties_first(agreement: Any) -> None:
    """A bootstrap that clears the shop's rows before the new ones are there."""
    agreement._meta.put("cursor", "")
    for emptied in (MovementRow, StockRow, RevisionRow):
        agreement._connection.execute(delete(emptied))


def _queued_only(agreement: Any) -> None:
    """What was acknowledged is taken for safe."""
    agreement.renumber()


CURES = (
    Off(
        "the hash chain",
        (
            (pushing, "_check_chain", lambda *_: None),
            (pushing, "link", lambda *_: "0" * 64),
        ),
        old_copy_sells,
    ),
    Off(
        "the receipt by the change's id",
        ((receipts, "of_mutations", lambda *_: {}),),
        sent_on_two_streams,
    ),
    Off(
        "what is acknowledged is kept and sent again",
        ((SqlAgreement, "send_again", _queued_only),),
        acknowledged_and_forgotten,
    ),
    Off(
        "what is forgotten is given back",
        ((recovering, "next_page", lambda _books: ()),),
        settled_and_forgotten,
    ),
    Off(
        # Digests see what an unchanged epoch hides, so both must be off for anything to be lost.
        "a new epoch, and digests",
        (
            (shops, "begin_anew", lambda _db: None),
            (comparing, "judge", lambda *_: None),
        ),
        forgotten_and_as_far_again,
    ),
    Off(
        "new rows beside the old",
        ((SqlAgreement, "forget_cursor", _empties_first),),
        forgotten_twice,
    ),
)
NAMES = [each.name for each in CURES]


@pytest.fixture
def switch() -> Iterator[Callable[[Off], None]]:
    """Switches a cure off until the test ends."""
    with ExitStack() as until:

        def off(cure: Off) -> None:
            for where, name, instead in cure.switches:
                patch(until, where, name, instead)

        yield off


def tried(cure: Off) -> None:
    with three_pcs() as shop:
        truth = Truth()
        note(shop, truth)
        cure.history(shop, truth)
        note(shop, truth)
        shop.settle()
        assert_at_rest(shop, truth)


@pytest.mark.parametrize("cure", CURES, ids=NAMES)
def test_a_history_ends_well_with_the_cure_and_badly_without(
    cure: Off, switch: Callable[[Off], None]
) -> None:
    tried(cure)
    switch(cure)
    with pytest.raises(AssertionError):
        tried(cure)


def test_digests_alone_find_what_an_unchanged_epoch_hides(switch: Callable[[Off], None]) -> None:
    switch(Off("epoch", ((shops, "begin_anew", lambda _db: None),), forgotten_and_as_far_again))
    tried(CURES[4])


class Exchanges(AnyHistory):
    """Any history, of fewer kinds of change: what the cures are for is how changes travel.

    The more kinds are drawn, the rarer are the few steps in a row that show a missing cure.
    """


for _kind in (
    "add_variant",
    "edit_variant",
    "archive",
    "say_of_the_shop",
    "cancel_order",
    "prepare",
    "hand_over_a_part",
    "bring_back",
    "ask_the_customer",
    "answer_by_telephone",
    "answer_on_the_page",
    "clock_is_set",
    "time_goes_by",
    "shut_out",
    "let_in_again",
):
    setattr(Exchanges, _kind, None)  # no rule any more


if WHOLE:  # the random search takes minutes

    @pytest.mark.soak
    @pytest.mark.parametrize("cure", CURES, ids=NAMES)
    def test_the_random_search_finds_a_cure_that_is_off(
        cure: Off, switch: Callable[[Off], None]
    ) -> None:
        switch(cure)
        search = settings(
            max_examples=WITHIN,
            stateful_step_count=30,
            deadline=None,
            derandomize=True,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        before = TRIED["histories"]
        with pytest.raises(AssertionError):
            run_state_machine_as_test(Exchanges, settings=search)
        ended_well = TRIED["histories"] - before
        print(f"{cure.name}: {ended_well}")  # noqa: T201 - for docs/reliability.md, with -rP
