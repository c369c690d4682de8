"""Questions of an order: asked by a PC, answered once, by the customer's page or by telephone."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from digitaix_server.services import asking, orders
from digitaix_server.services.checkout import Contact
from digitaix_server.services.errors import NotFound
from digitaix_server.services.views import Placed
from tests.server.counter import Market, Pc, Shop, an_id
from tests.server.test_orders import MARTINE, level, page, reserve, step, stocked

Offers = list[dict[str, Any]]


class Asked:
    """An order of two roses of a PC, and what it asks of it."""

    def __init__(self, market: Market, shop: Shop, pc: Pc, who: Contact = MARTINE) -> None:
        self.market, self.shop, self.pc = market, shop, pc
        self.rose, self.lily = stocked(shop, pc), stocked(shop, pc, name="Lys")
        self.placed: Placed = reserve(market, shop, self.rose, 2, who)
        self.id = str(self.placed.order_id)
        self.line = self.order["lines"][0]

    @property
    def order(self) -> dict[str, Any]:
        self.pc.pull()
        data: dict[str, Any] = self.pc.row("order", self.id)
        return data

    def kept(self) -> tuple[int, int]:
        """What is reserved of roses, and of lilies."""
        return tuple(  # type: ignore[return-value]
            level(self.market, self.shop, each).reserved_milli for each in (self.rose, self.lily)
        )

    def ask(self, offers: Offers, **more: Any) -> tuple[str, dict[str, Any]]:
        question = {"id": an_id(), "line_id": self.line["id"], "offers": offers, **more}
        return question["id"], self.pc.do("order.ask", {"id": self.id, "question": question})

    def says(self, question: str, chosen: int | None) -> None:
        with self.market.base.writing() as db:
            orders.answer_by_customer(db, self.placed.token, question, chosen)

    def tells(self, question: str, answer: str, chosen: int | None = None) -> dict[str, Any]:
        body = {"id": self.id, "question_id": question, "answer": answer, "chosen": chosen}
        return self.pc.do("order.answer", body)

    def state_of(self, question: str) -> str:
        found = next(each for each in self.order["questions"] if each["id"] == question)
        return str(found["state"])

    def lilies(self, count: int) -> dict[str, Any]:
        line = {
            "id": an_id(),
            "variant_id": self.lily["variants"][0]["id"],
            "product_id": self.lily["id"],
            "name": "Lys",
            "price_cents": 400,
            "vat_bp": 1000,
            "qty_milli": count * 1000,
            "total_cents": 400 * count,
        }
        return {"kind": "replace", "lines": [line], "total_cents": 400 * count}


@pytest.fixture
def asked(market: Market) -> Asked:
    shop = market.shop()
    return Asked(market, shop, shop.pc())


LESS = {"kind": "less", "prepared_milli": 1000, "total_cents": 2490}
LATER = {"kind": "later", "pickup_from_ms": 1_796_000_000_000}
DROP = {"kind": "drop"}


def test_until_it_is_answered_nothing_changes(asked: Asked) -> None:
    question, result = asked.ask([LESS])
    assert result["status"] == "applied"
    assert asked.kept() == (2000, 0)
    assert asked.order["lines"] == [asked.line]
    [shown] = page(asked.market, asked.placed).questions
    assert (shown.id, shown.offers[0].milli, shown.planned_cents) == (question, 1000, 4980)


def test_a_replacement_agreed_to_moves_what_is_kept(asked: Asked) -> None:
    question, _ = asked.ask([LESS, asked.lilies(3)])
    asked.says(question, 1)

    assert asked.kept() == (0, 3000)
    assert page(asked.market, asked.placed).total_cents == 1200
    rose, lily = asked.order["lines"]
    assert rose["dropped"]
    assert (lily["name"], lily["qty_milli"]) == ("Lys", 3000)
    assert asked.order["events"][-1]["by"] == "customer"
    assert page(asked.market, asked.placed).questions == ()


def test_less_and_later_and_nothing(asked: Asked) -> None:
    question, _ = asked.ask([LESS, LATER])
    asked.says(question, 1)
    assert asked.order["pickup_from_ms"] == LATER["pickup_from_ms"]
    assert asked.kept() == (2000, 0)

    question, _ = asked.ask([LESS])
    asked.says(question, 0)
    assert asked.kept() == (1000, 0)
    assert page(asked.market, asked.placed).total_cents == 2490


@pytest.mark.parametrize(("refused", "kept"), [("keep", (2000, 0)), ("drop", (0, 0))])
def test_a_refusal_leaves_the_line_as_it_was_or_out(
    asked: Asked, refused: str, kept: tuple[int, int]
) -> None:
    question, _ = asked.ask([LESS], refused=refused)
    asked.says(question, None)
    assert asked.kept() == kept
    assert asked.order["state"] == ("received" if refused == "keep" else "cancelled")


def test_it_is_answered_once(asked: Asked) -> None:
    question, _ = asked.ask([LESS, DROP])
    asked.says(question, 0)
    version = asked.order["version"]
    asked.says(question, 0)  # the button pressed twice
    assert asked.order["version"] == version
    with pytest.raises(asking.Settled):
        asked.says(question, 1)
    refused = asked.tells(question, "refused")
    assert (refused["status"], refused["reason"]) == ("rejected", "answered")
    assert refused["current"]["data"]["lines"][0]["prepared_milli"] == 1000


def test_the_telephone_answers_too(asked: Asked) -> None:
    question, _ = asked.ask([asked.lilies(1)])
    assert asked.tells(question, "agreed", 0)["status"] == "applied"
    assert asked.kept() == (0, 1000)
    assert asked.order["events"][-1]["by"] == "shop"
    with pytest.raises(asking.Settled):
        asked.says(question, None)


def test_asked_anew_withdrawn_settled_or_moved_on_it_no_longer_waits(asked: Asked) -> None:
    first, _ = asked.ask([LESS])
    second, _ = asked.ask([DROP])
    assert asked.state_of(first) == "withdrawn"

    assert asked.tells(second, "withdrawn")["status"] == "applied"
    third, _ = asked.ask([LESS])
    line = {"id": asked.line["id"], "prepared_milli": 2000, "total_cents": 4980}
    asked.pc.do("order.adjust", {"id": asked.id, "lines": [line]})
    assert asked.state_of(third) == "withdrawn"

    fourth, _ = asked.ask([LESS])
    step(asked.pc, asked.id, "ready")
    assert asked.state_of(fourth) == "lapsed"
    for question in (first, second, third, fourth):
        with pytest.raises(asking.Settled):
            asked.says(question, 0)
    assert asked.kept() == (2000, 0)


def test_what_cannot_be_asked_is_refused(asked: Asked) -> None:
    question, _ = asked.ask([LESS])
    same = {"id": question, "line_id": asked.line["id"], "offers": [DROP]}
    assert asked.pc.do("order.ask", {"id": asked.id, "question": same})["reason"] == "state"
    foreign = {"id": an_id(), "line_id": an_id(), "offers": [DROP]}
    body = {"id": asked.id, "question": foreign}
    assert asked.pc.do("order.ask", body)["reason"] == "unknown-line"
    assert asked.pc.do("order.ask", {**body, "id": an_id()})["reason"] == "unknown-order"
    assert asked.tells(an_id(), "refused")["reason"] == "unknown-question"
    assert asked.ask([{"kind": "weight"}])[1]["reason"] == "malformed"
    step(asked.pc, asked.id, "ready")
    assert asked.ask([LESS])[1]["reason"] == "state"


@pytest.mark.parametrize(
    "odd",
    [
        {"chosen": 1},
        {"chosen": None},
        {"state": "open"},
        {"line_id": str(UUID(int=1))},
    ],
    ids=str,
)
def test_an_answer_that_was_never_offered_is_not_given_back(
    asked: Asked, odd: dict[str, Any]
) -> None:
    question, _ = asked.ask([LESS])
    asked.says(question, 0)
    held = asked.order
    later = {**held, "version": held["version"] + 1}
    false = {**later, "questions": [{**held["questions"][0], **odd}]}
    doubled = {**later, "questions": 2 * held["questions"]}
    for data, taken in ((false, 0), (doubled, 0), (later, 1)):
        entities = [{"e": "order", "id": asked.id, "data": data}]
        answer = asked.market.ask(
            "POST", "/sync/recover", json={"entities": entities}, headers=asked.pc.headers
        )
        assert answer.json()["taken"] == taken
    assert [each["chosen"] for each in asked.order["questions"]] == [0]


def test_a_change_sent_twice_is_one(asked: Asked) -> None:
    question = {"id": an_id(), "line_id": asked.line["id"], "offers": [LESS]}
    ask = asked.pc.mutation("order.ask", {"id": asked.id, "question": question})
    answer = asked.pc.mutation(
        "order.answer",
        {"id": asked.id, "question_id": question["id"], "answer": "agreed", "chosen": 0},
    )
    asked.pc.push(ask, answer)
    version = asked.order["version"]
    asked.pc.new_stream()
    again = asked.pc.push(
        asked.pc.mutation("order.ask", ask["body"], id=ask["id"]),
        asked.pc.mutation("order.answer", answer["body"], id=answer["id"]),
    )
    assert [each["status"] for each in again] == ["duplicate", "duplicate"]
    assert asked.order["version"] == version


def test_the_question_of_another_order_is_nobodys(asked: Asked) -> None:
    question, _ = asked.ask([LESS])
    other = reserve(asked.market, asked.shop, asked.rose, 1)
    with asked.market.base.writing() as db, pytest.raises(NotFound):
        orders.answer_by_customer(db, other.token, question, 0)
    with asked.market.base.writing() as db, pytest.raises(NotFound):
        orders.answer_by_customer(db, asked.placed.token, question, 5)
    assert UUID(asked.id) == asked.placed.order_id
