"""Whatever is lost, doubled or resent on the way, each mutation takes effect exactly once."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any
from uuid import UUID

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from digitaix_server.services import goods
from tests.server.counter import Pc, a_market, an_id, moved, product


class UnreliableLine(RuleBasedStateMachine):
    """A PC that sells and pushes over a line that loses requests and answers."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self._running = a_market(Path(self._folder.name))
        self.market = self._running.__enter__()
        self.pc: Pc = self.market.shop().pc()
        self.rose = product()
        self.pc.do("product.put", self.rose)
        self.sold = 0
        self.outbox: list[dict[str, Any]] = []
        self.sent: list[dict[str, Any]] = []
        self.answers: dict[str, Any] = {}

    @rule(qty=st.integers(-5000, 5000), count=st.integers(1, 3))
    def move(self, qty: int, count: int) -> None:
        for _ in range(count):
            body = moved(self.rose["variants"][0], qty, "counter")
            self.outbox.append(self.pc.mutation("stock.move", body))
            self.sold += qty

    @rule()
    def refused_deed(self) -> None:
        self.outbox.append(self.pc.mutation("product.patch", {"id": an_id(), "groups": {}}))

    @rule(size=st.integers(0, 5), answer_lost=st.booleans())
    def push(self, size: int, answer_lost: bool) -> None:
        batch_of = self.outbox[:size]
        tip = self.pc.tip
        batch = self.pc.batch(batch_of) if batch_of else None
        if batch is None:
            return
        self.sent.append(batch)
        answer = self.pc.send(batch)
        assert answer.status_code == 200, answer.text
        self._remember(answer.json()["results"], batch_of)
        if answer_lost:
            self.pc.tip = tip
        else:
            del self.outbox[:size]

    @rule(which=st.integers(0, 1000))
    def resend_an_old_batch(self, which: int) -> None:
        if self.sent:
            batch = self.sent[which % len(self.sent)]
            answer = self.pc.send(batch)
            assert answer.status_code == 200, answer.text
            self._remember(answer.json()["results"], batch["mutations"])

    @rule()
    def restored_with_its_outbox(self) -> None:
        """The PC comes back on a new stream and sends again whatever it is not sure of."""
        self.pc.new_stream()
        old = [mutation for batch in self.sent for mutation in batch["mutations"]]
        again = {mutation["id"]: mutation for mutation in [*old, *self.outbox]}
        self.sent.clear()
        self.answers.clear()
        self.outbox = []
        for seq, mutation in enumerate(again.values(), 1):
            self.outbox.append({**mutation, "seq": seq})
        self.pc.next_seq = len(self.outbox) + 1

    def _remember(self, results: list[dict[str, Any]], batch: list[dict[str, Any]]) -> None:
        for result, mutation in zip(results, batch, strict=True):
            assert self.answers.setdefault(mutation["id"], result) == result

    @invariant()
    def one_effect_each(self) -> None:
        variant = UUID(self.rose["variants"][0]["id"])
        with self.market.base.reading() as db:
            level = goods.levels(db, self.pc.shop.id, [variant]).get(variant, goods.UNKNOWN)
        arrived = self._arrived() if self.outbox else set()
        waiting = sum(
            mutation["body"]["movements"][0]["qty_milli"]
            for mutation in self.outbox
            if mutation["kind"] == "stock.move" and mutation["id"] not in arrived
        )
        assert level.on_hand_milli + waiting == self.sold

    def _arrived(self) -> set[str]:
        """Waiting mutations whose movements are on the server: their answer was lost."""
        self.pc.cursor = ""
        self.pc.rows.clear()
        self.pc.pull()
        here = {key for entity, key in self.pc.rows if entity == "movement"}
        return {
            mutation["id"]
            for mutation in self.outbox
            if mutation["kind"] == "stock.move" and mutation["body"]["movements"][0]["id"] in here
        }

    def teardown(self) -> None:
        self._running.__exit__(None, None, None)
        self._folder.cleanup()


def test_no_loss_on_the_line_makes_a_mutation_count_twice_or_never() -> None:
    run_state_machine_as_test(
        UnreliableLine,
        settings=settings(
            max_examples=10,
            stateful_step_count=20,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
