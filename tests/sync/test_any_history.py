"""Three PCs, one marketplace, and everything that may befall them: nothing is lost or doubled.

`python3 scripts/dev.py soak` tries many thousands of histories.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from dataclasses import replace
from typing import Any, TypeVar
from uuid import UUID

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    precondition,
    rule,
    run_state_machine_as_test,
)

from digitaix_desktop.domain.errors import ShopError
from digitaix_desktop.domain.orders import Contact
from digitaix_desktop.domain.products import Product
from digitaix_desktop.domain.stock import Moving
from digitaix_desktop.operations.asking import AnswerQuestion, AskCustomer, Instead, Way
from digitaix_desktop.operations.desk import Command
from digitaix_desktop.operations.handing_over import BringBack, EndWithPart, HandOverPart
from digitaix_desktop.operations.orders import (
    CancelOrder,
    MoveOrder,
    PrepareLine,
    PutAside,
    Wish,
)
from digitaix_desktop.operations.products import (
    AddProduct,
    AddVariant,
    ArchiveProducts,
    ChangeProduct,
    ChangeVariant,
)
from digitaix_desktop.operations.settings import ChangeProfile
from digitaix_desktop.operations.stock import CountStock, MoveStock
from digitaix_desktop.sync import push
from digitaix_protocol.rules.order_states import State
from digitaix_server.database import now_ms
from digitaix_server.services import basket, checkout, orders, pulling, shops
from digitaix_server.services.errors import ServiceError
from tests.helpers.in_process import Fault, PowerCut
from tests.helpers.make import CountedIds
from tests.helpers.mishaps import Mishap
from tests.helpers.one_shop import three_pcs
from tests.helpers.pcs import Pc
from tests.helpers.soak import HISTORIES, PARTS
from tests.helpers.truths import Truth, assert_at_rest

T = TypeVar("T")
DAY_MS = 86_400_000
SMALL = 3
"""Changes in a batch or an answer: as few as that, so that short histories have several."""
NUMBERS = st.integers(0, 11)
PCS = st.integers(0, 3)
TRIED = Counter[str]()
"""What the histories of this run came to."""
FAULTS = st.one_of(st.none(), st.none(), st.sampled_from(list(Fault)))
MISHAPS = st.one_of(
    st.none(),
    st.none(),
    st.none(),
    st.builds(Mishap, st.integers(0, 3), st.booleans(), st.booleans()),
)
STEPS = st.sampled_from(
    [State.ACCEPTED, State.PREPARING, State.READY, State.COLLECTED, State.NOT_COLLECTED]
)
WAYS = st.sampled_from(["weight", "less", "replace", "later", "drop"])
REFUSALS = st.sampled_from(["keep", "drop"])
TOLD = st.sampled_from([None, None, 0, -1])


class AnyHistory(RuleBasedStateMachine):
    """One shop with three PCs on a marketplace, and a customer."""

    def __init__(self) -> None:
        super().__init__()
        self.open = ExitStack()
        self.shop = self.open.enter_context(three_pcs())
        self.truth = Truth()
        self.keys = self.faults = 0
        self.copies: dict[int, bytes] = {}
        self.server_copy: bytes | None = None
        for module in (push, pulling):
            patch(self.open, module, "MOST_CHANGES", SMALL)
        counted = CountedIds(1 << 60)
        patch(self.open, shops, "new_id", lambda db: counted.new(now_ms(db)))
        self._note_all()

    def teardown(self) -> None:
        try:
            self.shop.settle()
            assert_at_rest(self.shop, self.truth)
            TRIED.update(
                histories=1,
                mutations=len(self.truth.mutations),
                requests=sum(wire.requests for wire in self.shop.wires),
                faults=self.faults + sum(wire.faults for wire in self.shop.wires),
            )
        finally:
            self.open.close()

    # What a shop does -------------------------------------------------------------------------

    @rule(pc=PCS, which=NUMBERS, way=st.sampled_from(["counter", "return", "goods_in", "loss"]))
    def move(self, pc: int, which: int, way: str) -> None:
        variant = self._product(pc, which).variants[0]
        quantity = -1000 if way in ("counter", "loss") else 2000
        self._do(pc, MoveStock((Moving(variant.id, way, quantity),)))

    @rule(pc=PCS, which=NUMBERS, found=st.integers(0, 5))
    def count(self, pc: int, which: int, found: int) -> None:
        self._do(pc, CountStock(self._product(pc, which).variants[0].id, found * 1000))

    @rule(pc=PCS, name=NUMBERS, found=st.one_of(st.none(), st.integers(0, 9)))
    def add(self, pc: int, name: int, found: int | None) -> None:
        stock = None if found is None else found * 1000
        self._do(pc, AddProduct(f"Article {name}", 100 + name, 550, stock_milli=stock))

    @rule(pc=PCS, which=NUMBERS, price=NUMBERS, renamed=st.booleans())
    def edit(self, pc: int, which: int, price: int, renamed: bool) -> None:
        before = self._product(pc, which)
        after = replace(before, price_cents=price * 10 + 1)
        if renamed:
            after = replace(after, name=f"Article {price}", description=f"De {pc}")
        self._do(pc, ChangeProduct.between(before, after))

    @rule(pc=PCS, which=NUMBERS, price=NUMBERS)
    def edit_variant(self, pc: int, which: int, price: int) -> None:
        before = self._product(pc, which).variants[-1]
        after = replace(before, price_cents=price * 10 + 2, sku=f"A{price}")
        self._do(pc, ChangeVariant.between(before, after))

    @rule(pc=PCS, which=NUMBERS, size=st.integers(1, 3))
    def add_variant(self, pc: int, which: int, size: int) -> None:
        self._do(pc, AddVariant(self._product(pc, which).id, (("Taille", str(size)),)))

    @rule(pc=PCS, which=NUMBERS, archived=st.booleans())
    def archive(self, pc: int, which: int, archived: bool) -> None:
        self._do(pc, ArchiveProducts((self._product(pc, which).id,), archived))

    @rule(pc=PCS, which=NUMBERS)
    def say_of_the_shop(self, pc: int, which: int) -> None:
        with self._pc(pc).books() as books:
            before = books.settings.profile()
        after = replace(before, street=f"{which} rue des Fleurs", phone=f"04 50 0{pc}")
        self._do(pc, ChangeProfile.between(before, after))

    @rule(pc=PCS, which=NUMBERS, quantity=st.integers(1, 4))
    def put_aside(self, pc: int, which: int, quantity: int) -> None:
        wish = Wish(self._product(pc, which).variants[0].id, quantity * 1000)
        self._do(pc, PutAside((wish,), Contact("Zéphyrine Quenelle", "0639984127")))

    @rule(pc=PCS, which=NUMBERS, step=STEPS)
    def step_order(self, pc: int, which: int, step: State) -> None:
        if order := self._order(pc, which):
            self._do(pc, MoveOrder(order, step))

    @rule(pc=PCS, which=NUMBERS)
    def cancel_order(self, pc: int, which: int) -> None:
        if order := self._order(pc, which):
            self._do(pc, CancelOrder(order))

    @rule(pc=PCS, which=NUMBERS, quantity=st.integers(1, 4))
    def prepare(self, pc: int, which: int, quantity: int) -> None:
        if order_id := self._order(pc, which):
            with self._pc(pc).books() as books:
                order = books.orders.get(order_id)
            self._do(pc, PrepareLine(order_id, order.lines[0].id, quantity * 1000, agreed=True))

    @rule(pc=PCS, which=NUMBERS, quantity=st.integers(1, 2), ends=st.booleans())
    def hand_over_a_part(self, pc: int, which: int, quantity: int, ends: bool) -> None:
        if order_id := self._order(pc, which):
            part = ((self._line(pc, order_id), quantity * 1000),)
            self._do(pc, (EndWithPart if ends else HandOverPart)(order_id, part))

    @rule(pc=PCS, which=NUMBERS)
    def bring_back(self, pc: int, which: int) -> None:
        if order_id := self._order(pc, which):
            self._do(pc, BringBack(order_id, ((self._line(pc, order_id), 1000),), "abîmé"))

    @rule(pc=PCS, which=NUMBERS, instead=NUMBERS, way=WAYS, refused=REFUSALS, told=TOLD)
    def ask_the_customer(
        self, pc: int, which: int, instead: int, way: str, refused: str, told: int | None
    ) -> None:
        if order_id := self._order(pc, which):
            with self._pc(pc).books() as books:
                line = books.orders.get(order_id).lines[-1]
            other = Instead(self._product(pc, instead).variants[0].id, 2000)
            ways = (
                Way(way, 1000 if way in ("weight", "less") else None, (other,), 1_796_000_000_000),
                Way("drop"),
            )
            self._do(pc, AskCustomer(order_id, line.id, ways, refused, told))

    @rule(pc=PCS, which=NUMBERS, answer=st.sampled_from(["agreed", "refused", "withdrawn"]))
    def answer_by_telephone(self, pc: int, which: int, answer: str) -> None:
        if order_id := self._order(pc, which):
            with self._pc(pc).books() as books:
                questions = books.orders.get(order_id).questions
            if questions:
                chosen = which % 2 if answer == "agreed" else None
                self._do(pc, AnswerQuestion(order_id, questions[-1]["id"], answer, chosen))

    @rule(pc=PCS)
    def undo(self, pc: int) -> None:
        self._befall(pc, lambda each: each.desk.undo())

    # What customers do ------------------------------------------------------------------------

    @rule(which=NUMBERS, quantity=st.integers(1, 3))
    def reserve(self, which: int, quantity: int) -> None:
        variants = self.shop.server.rows("SELECT id FROM variant ORDER BY id")
        base, self.keys = self.shop.server.base, self.keys + 1
        variant = UUID(variants[which % len(variants)].id)
        with suppress(ServiceError):
            with base.writing() as db:
                held = basket.put(db, None, "jardin-en-ville", variant, quantity * 1000)
            seen = {
                line.variant_id: checkout.Seen(line.price_cents, line.qty_milli)
                for group in held.shops
                for line in group.lines
            }
            with base.writing() as db:
                who = checkout.Contact("Martine Durand", "0639984128")
                checkout.reserve(db, held.id, f"key {self.keys}", who, "", seen)
        self.truth.note(self.shop.server)

    @rule(which=NUMBERS)
    def call_off(self, which: int) -> None:
        links = self.shop.server.rows("SELECT token FROM customer_link ORDER BY order_id")
        if links:
            with suppress(ServiceError), self.shop.server.base.writing() as db:
                orders.cancel_by_customer(db, links[which % len(links)].token)

    @rule(which=NUMBERS, chosen=st.sampled_from([0, 1, None]))
    def answer_on_the_page(self, which: int, chosen: int | None) -> None:
        links = self.shop.server.rows("SELECT token FROM customer_link ORDER BY order_id")
        if not links:
            return
        token = links[which % len(links)].token
        with suppress(ServiceError), self.shop.server.base.writing() as db:
            for question in orders.by_token(db, token).questions:
                orders.answer_by_customer(db, token, question.id, chosen)
        self.truth.note(self.shop.server)

    # The exchange -----------------------------------------------------------------------------

    @rule(pc=PCS, fault=FAULTS, mishap=MISHAPS)
    def push(self, pc: int, fault: Fault | None, mishap: Mishap | None) -> None:
        self._befall(pc, Pc.push, fault, mishap)

    @rule(pc=PCS, fault=FAULTS, mishap=MISHAPS)
    def pull(self, pc: int, fault: Fault | None, mishap: Mishap | None) -> None:
        self._befall(pc, Pc.pull, fault, mishap)

    @rule(pc=PCS)
    def ask(self, pc: int) -> None:
        """The waiter asks; what it brings is taken in later, with other things in between."""
        self._befall(pc, Pc.ask)

    @rule(pc=PCS, mishap=MISHAPS)
    def take_in(self, pc: int, mishap: Mishap | None) -> None:
        self._befall(pc, Pc.take_in, None, mishap)

    @rule(pc=PCS)
    def catch_up(self, pc: int) -> None:
        self._befall(pc, Pc.catch_up)

    # What befalls them ------------------------------------------------------------------------

    @rule(pc=PCS)
    def held_requests_arrive(self, pc: int) -> None:
        self.faults += 1
        self._pc(pc).wire.arrive()
        self.truth.note(self.shop.server)

    @rule(pc=PCS)
    def line_goes_or_comes(self, pc: int) -> None:
        self._pc(pc).wire.down = not self._pc(pc).wire.down

    @rule(pc=PCS, skew=st.sampled_from([0, -DAY_MS, -3_600_000, 90_000, DAY_MS]))
    def clock_is_set(self, pc: int, skew: int) -> None:
        self.faults += 1
        self._pc(pc).clock.skew_ms = skew

    @rule(seconds=st.sampled_from([1, 120, 7200]))
    def time_goes_by(self, seconds: int) -> None:
        self.shop.time.now_ms += seconds * 1000

    @rule(pc=PCS)
    def power_cut(self, pc: int) -> None:
        self.faults += 1
        self._pc(pc).power_cut()
        self.truth.note(self._pc(pc))

    @rule()
    def server_power_cut(self) -> None:
        self.faults += 1
        self.shop.server.power_cut()
        self.truth.note(self.shop.server)

    @rule(pc=PCS)
    def shut_out(self, pc: int) -> None:
        self.faults += 1
        device = UUID(self._pc(pc).meta("device_id"))
        self.shop.server.revoke(self.shop.shop_id, device)

    @rule(pc=PCS)
    def let_in_again(self, pc: int) -> None:
        if self._pc(pc).engine.link == "stopped":
            self._pc(pc).wire.down = False
            self.shop.pair_again(self._pc(pc))

    @rule(pc=PCS)
    def copy_pc(self, pc: int) -> None:
        self.copies[pc] = self._pc(pc).backup()

    @precondition(lambda self: self.copies)
    @rule(pc=PCS, by_hand=st.booleans())
    def old_copy_of_a_pc_comes_back(self, pc: int, by_hand: bool) -> None:
        if pc in self.copies:
            self.faults += 1
            who = self._pc(pc)
            (who.put_back if by_hand else who.restore)(self.copies[pc])
            self.truth.replaced(self._pc(pc))

    @rule()
    def copy_server(self) -> None:
        self.server_copy = self.shop.server.backup()

    @precondition(lambda self: self.server_copy)
    @rule()
    def old_copy_of_the_server_comes_back(self) -> None:
        self.faults += 1
        assert self.server_copy is not None
        self.shop.server.restore(self.server_copy)
        self.truth.replaced(self.shop.server)

    @rule(pc=PCS)
    def server_forgets_at_once(self, pc: int) -> None:
        """It acknowledges what a PC sends, then its disk dies: the last copy is of just before."""
        self.faults += 1
        copy = self.shop.server.backup()
        self._befall(pc, Pc.push)
        self.shop.server.restore(copy)
        self.truth.replaced(self.shop.server)

    @precondition(lambda self: len(self.shop.pcs) == 3)
    @rule(pc=PCS)
    def disk_is_copied_into_another_pc(self, pc: int) -> None:
        self.faults += 1
        other = self.shop.clone(self._pc(pc))
        self.truth.note(other)

    # How ----------------------------------------------------------------------------------------

    def _pc(self, number: int) -> Pc:
        return self.shop.pcs[number % len(self.shop.pcs)]

    def _product(self, pc: int, which: int) -> Product:
        return _one(self._pc(pc).products(), which)

    def _order(self, pc: int, which: int) -> Any:
        ids = [row.id for row in self._pc(pc).rows("SELECT id FROM orders ORDER BY id")]
        return UUID(_one(ids, which)) if ids else None

    def _line(self, pc: int, order_id: UUID) -> UUID:
        with self._pc(pc).books() as books:
            return books.orders.get(order_id).lines[0].id

    def _do(self, pc: int, command: Command) -> None:
        self._befall(pc, lambda each: each.do(command))

    def _befall(
        self,
        pc: int,
        work: Callable[[Pc], object],
        fault: Fault | None = None,
        mishap: Mishap | None = None,
    ) -> None:
        """Have a PC do something, and some mishap meet it."""
        who = self._pc(pc)
        wire = who.wire
        wire.fault = fault
        who.mishap = replace(mishap) if mishap else None
        self.faults += mishap is not None
        try:
            work(who)
        except ShopError:
            pass  # refused, in words that the shopkeeper can act upon
        except PowerCut:
            who.power_cut()
        who.mishap, wire.fault = None, None
        self.truth.note(who)
        self.truth.note(self.shop.server)

    def _note_all(self) -> None:
        self.truth.note_all(self.shop)


def _one(things: Sequence[T], which: int) -> T:
    return things[which % len(things)]


def patch(until: ExitStack, module: object, name: str, value: object) -> None:
    """Have something else stand in a module until then."""
    until.callback(setattr, module, name, getattr(module, name))
    setattr(module, name, value)


@pytest.mark.soak
@pytest.mark.parametrize("part", range(PARTS))
def test_whatever_befalls_a_shop_nothing_is_lost_doubled_or_silent(part: int) -> None:
    """In parts, each drawn anew by the soak, so that every core has its own."""
    search = settings(
        max_examples=HISTORIES // PARTS,
        stateful_step_count=24,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(AnyHistory, settings=search)
    print(f"part {part}: {dict(TRIED)}")  # noqa: T201 - for docs/reliability.md, with -rP
