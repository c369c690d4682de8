"""An order as it is kept and travels: what it holds back, and what each change makes of it.

The record is `bodies.OrderData` as JSON; on the server its note lives with the contact. What a
change does to it stands here once, for the server that applies it and for the PC that shows it
before the server has it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from digitaix_protocol.rules import order_questions
from digitaix_protocol.rules.amounts import TaxShare, left_to_settle, tax_shares
from digitaix_protocol.rules.order_states import (
    CANCEL_REQUESTED,
    COLLECTED_AFTER_CANCEL,
    COLLECTED_TWICE,
    ENDED,
    OPEN,
    State,
    shop_may,
)

Order = dict[str, Any]
Event = dict[str, Any]
CUSTOMER, SHOP, SERVER = "customer", "shop", "server"
PLACED, MOVED, ADJUSTED, TOLD, HANDED = "placed", "state", "adjusted", "told", "handed"
ASKED, ANSWERED = "asked", "answered"
"""Kinds of events that the shop makes."""
WROTE = "wrote"
"""One more: the words themselves are kept elsewhere, for histories are kept for good."""
UNREACHED = "unreached"
"""What the server says once a letter to the customer could not be delivered."""


def read(data: str) -> Order:
    """An order from its stored text."""
    order: Order = json.loads(data)
    return order


def is_open(order: Mapping[str, Any]) -> bool:
    """Whether its goods are kept for the customer."""
    return State(order["state"]) in OPEN


def has_ended(order: Mapping[str, Any]) -> bool:
    """Whether it came to an end, good or bad."""
    return State(order["state"]) in ENDED


def due_milli(line: Mapping[str, Any]) -> int:
    """What is for the customer of a line: prepared if known, else as asked; 0 if left out."""
    if line["dropped"]:
        return 0
    prepared: int | None = line.get("prepared_milli")
    return int(line["qty_milli"]) if prepared is None else prepared


def handed(order: Mapping[str, Any]) -> dict[str, int]:
    """What has left with the customer of each line, what came back taken off; by the line's id."""
    due = {str(line["id"]): due_milli(line) for line in order["lines"]}
    return handed_in(State(order["state"]), order["events"], due)


def handed_in(
    state: State, events: Sequence[Mapping[str, Any]], due: Mapping[str, int]
) -> dict[str, int]:
    """What a history says has left, of lines of which so much is for the customer.

    Each event counts once, whichever PC it came from: two halves handed over on two PCs are one.
    """
    steps = (each.get("from") for each in events if each.get("to"))
    began = next(steps, state)  # a history may not go back to the hand-over
    total = dict(due) if began == State.COLLECTED else dict.fromkeys(due, 0)
    for each in events:
        if (told := each.get(HANDED)) is not None:
            for line_id, milli in told.items():
                total[line_id] = total.get(line_id, 0) + int(milli)
        elif each.get("to") == State.COLLECTED:  # said without quantities: all of it
            total |= due
        elif each.get("from") == State.COLLECTED:
            total = dict.fromkeys(due, 0)
    return total


def still_due(order: Mapping[str, Any]) -> dict[str, int]:
    """What is yet to be handed over of each line, in milli-units; by the line's id."""
    left = handed(order)
    return {
        str(line["id"]): max(0, due_milli(line) - max(0, left[str(line["id"])]))
        for line in order["lines"]
    }


def is_sound(happened: Mapping[str, Any]) -> bool:
    """Whether a line of history that somebody sent can be reckoned with."""
    told = happened.get(HANDED, {})
    return (
        type(happened.get("at_ms")) is int
        and isinstance(told, Mapping)
        and all(type(milli) is int for milli in told.values())
    )


def held(order: Mapping[str, Any] | None) -> dict[UUID, int]:
    """What an order keeps of each variant, in milli-units: what is still due of its lines."""
    if order is None or not is_open(order):
        return {}
    due = still_due(order)
    kept: dict[UUID, int] = {}
    for line in order["lines"]:
        if not line["dropped"]:
            variant = UUID(str(line["variant_id"]))
            kept[variant] = kept.get(variant, 0) + due[str(line["id"])]
    return kept


def is_partly_handed(order: Mapping[str, Any]) -> bool:
    """Whether something of it has left, and the rest is still kept."""
    return is_open(order) and any(milli > 0 for milli in handed(order).values())


def left_cents(order: Mapping[str, Any]) -> int:
    """What is still to be settled of an order of which a part has left."""
    return sum(cents for cents, _ in _left(order, handed(order)))


def due_taxes(order: Mapping[str, Any]) -> list[TaxShare]:
    """The VAT in what is still to be settled, by rate."""
    return tax_shares(_left(order, handed(order) if is_partly_handed(order) else {}))


def _left(order: Mapping[str, Any], gone: Mapping[str, int]) -> list[tuple[int, int]]:
    """What is to be settled of each line that was not dropped, in cents, and its VAT."""
    return [
        (
            left_to_settle(line["total_cents"], line["price_cents"], gone.get(str(line["id"]), 0)),
            line["vat_bp"],
        )
        for line in order["lines"]
        if not line["dropped"]
    ]


def total_cents(order: Mapping[str, Any]) -> int:
    """The order's value: the sum of the lines that were not dropped."""
    return sum(line["total_cents"] for line in order["lines"] if not line["dropped"])


def event(kind: str, by: str, at_ms: int, **more: Any) -> Event:
    """A line of an order's history: what, by whom, when (UTC epoch milliseconds)."""
    return {"kind": kind, "by": by, "at_ms": at_ms, **more}


def has_happened(order: Mapping[str, Any], mutation_id: str) -> bool:
    """Whether this very change is in the order's history already.

    So it is where the order was given back to a server that had forgotten it, and the changes that
    made it what it is come again.
    """
    return any(each.get("id") == mutation_id for each in order["events"])


# What changes make of it -------------------------------------------------------------------


def changed(order: Order, happened: Event | None = None, **fields: Any) -> Order:
    """The order after a change: one version further, with a line more of history."""
    events = order["events"] if happened is None else [*order["events"], happened]
    return {**order, **fields, "version": order["version"] + 1, "events": events}


def moved(
    order: Order,
    to: State,
    by: str,
    at_ms: int,
    reason: str = "",
    quantities: Mapping[str, int] | None = None,
    **more: str,
) -> Order:
    """The order in another state; a request to cancel is answered by its end, and stands again
    once that is taken back.

    `quantities` is what changed hands with it, by line: off the shelf above zero, back below.
    `more` is written into its history: which PC, by which mutation.
    """
    flags = [flag for flag in order["flags"] if to not in ENDED or flag != CANCEL_REQUESTED]
    if has_ended(order) and to not in ENDED and _was_to_be_cancelled(order):
        flags.append(CANCEL_REQUESTED)
    told = {HANDED: dict(quantities)} if quantities else {}
    happened = event(
        MOVED, by, at_ms, **{"from": order["state"]}, to=str(to), reason=reason, **told, **more
    )
    ended = _questions(order, order_questions.after_step(order_questions.of(order), to))
    return changed(order, happened, state=str(to), flags=flags, **ended)


def _was_to_be_cancelled(order: Order) -> bool:
    return any(each["kind"] == CANCEL_REQUESTED for each in order["events"])


def stepped(
    order: Order,
    to: State,
    at_ms: int,
    reason: str,
    quantities: Mapping[str, int],
    taken_from: State | None = None,
    **who: str,
) -> Order:
    """The order after the shop's step; where it stood, if that step is none any more.

    What changed hands has done so all the same, and is told. Handed over on two PCs, both say that
    goods left: a person looks, and the ledgers agree.
    """
    now = State(order["state"])
    if to is State.COLLECTED and now is State.COLLECTED:
        told = {HANDED: dict(quantities)} if quantities else {}
        happened = event(COLLECTED_TWICE, SHOP, at_ms, **told, **who)
        return changed(flagged(order, COLLECTED_TWICE), happened)
    if not shop_may(now, to, taken_from):
        return passed_over(order, quantities, at_ms, reason, **who) if quantities else order
    after = moved(order, to, SHOP, at_ms, reason, quantities, **who)
    if to is State.COLLECTED and now in (State.CANCELLED, State.DECLINED):
        return flagged(after, COLLECTED_AFTER_CANCEL)
    return after


def passed_over(
    order: Order, quantities: Mapping[str, int], at_ms: int, reason: str = "", **more: str
) -> Order:
    """The order after a part of it changed hands: to the customer, or back, below zero."""
    told = {"reason": reason} if reason else {}
    after = changed(order, event(HANDED, SHOP, at_ms, **{HANDED: dict(quantities)}, **told, **more))
    ended = order["state"] in (State.CANCELLED, State.DECLINED)
    if ended and any(milli > 0 for milli in quantities.values()):
        return flagged(after, COLLECTED_AFTER_CANCEL)
    return after


def adjusted(
    order: Order,
    lines: Sequence[Mapping[str, Any]],
    told_ms: int | None,
    at_ms: int,
    *,
    wrote: bool = False,
    **more: str,
) -> Order:
    """The order with lines weighed, prepared or dropped; or its customer told (0: not after all).

    `wrote`: the shop wrote to the customer, or took that back; the words are kept beside.

    `lines` are `bodies.LineChange` as JSON.
    """
    if wrote and not lines and told_ms is None:
        return changed(order, event(WROTE, SHOP, at_ms, **more))
    changes = {str(change["id"]): change for change in lines}
    after = [{**line, **changes.get(str(line["id"]), {})} for line in order["lines"]]
    told = order.get("told_ms") if told_ms is None else told_ms or None
    noted = {"lines": list(changes.values())} if changes else {}
    kind = ADJUSTED if changes else TOLD
    happened = event(kind, SHOP, at_ms, **noted, **more)
    if not changes and not told:
        happened["told"] = False
    settled = order_questions.ended(
        order_questions.of(order), order_questions.WITHDRAWN, changes.keys()
    )
    return changed(order, happened, lines=after, told_ms=told, **_questions(order, settled))


def asked(order: Order, question: Mapping[str, Any], at_ms: int, **more: str) -> Order:
    """The order with a question for its customer, in the place of one of the same line."""
    line_id = str(question["line_id"])
    before = order_questions.ended(order_questions.of(order), order_questions.WITHDRAWN, {line_id})
    new = {**question, "state": order_questions.OPEN, "asked_ms": at_ms}
    happened = event(ASKED, SHOP, at_ms, question=str(question["id"]), **more)
    return changed(order, happened, questions=[*before, new])


def answer_due(order: Order, until_ms: int) -> Order:
    """The order once its customer was written to, no version further: who is silent until then
    does not agree. A question that has its moment keeps it."""
    questions = [
        {**each, "until_ms": until_ms, "unreached": False}
        if each["state"] == order_questions.OPEN and each.get("until_ms") is None
        else each
        for each in order_questions.of(order)
    ]
    return {**order, "questions": questions}


def unreached(order: Order, at_ms: int) -> Order:
    """The order once a letter about what is asked could not be delivered: the shop calls."""
    late = [each for each in order_questions.waiting(order) if _is_unheard(each)]
    if not late:
        return order
    told = [{**each, "unreached": True} if each in late else each for each in order["questions"]]
    return changed(order, event(UNREACHED, SERVER, at_ms), questions=told)


def _is_unheard(question: Mapping[str, Any]) -> bool:
    return question.get("until_ms") is None and not question.get("unreached")


def answered(
    order: Order,
    question_id: str,
    answer: str,
    chosen: int | None,
    by: str,
    at_ms: int,
    **more: str,
) -> Order:
    """The order after the customer's word, by their page or by telephone; or their silence.

    `chosen` is the offer that was taken, if any. Where nothing is left of the order it is called
    off: the customer wants none of it.
    """
    question = order_questions.find(order, question_id)
    assert question is not None  # noqa: S101 - whoever calls has found it waiting
    after = {**question, "state": answer, "chosen": chosen, "by": by, "answered_ms": at_ms}
    questions = [
        after if str(each["id"]) == question_id else each for each in order_questions.of(order)
    ]
    took = {} if chosen is None else {"chosen": chosen}
    happened = event(ANSWERED, by, at_ms, question=question_id, answer=answer, **took, **more)
    fields: dict[str, Any] = {}
    if answer in {order_questions.AGREED, order_questions.REFUSED}:
        fields = order_questions.outcome(order, question, chosen)
    order = changed(order, happened, questions=questions, **fields)
    if all(line["dropped"] for line in order["lines"]) and not any(handed(order).values()):
        return moved(order, State.CANCELLED, by, at_ms, "", None, **more)
    return order


def _questions(order: Mapping[str, Any], after: list[dict[str, Any]]) -> dict[str, Any]:
    """Of an order that was never asked of, nothing is written."""
    return {"questions": after} if order.get("questions") else {}


def flagged(order: Order, flag: str) -> Order:
    """The order with one flag more, no version further."""
    return order if flag in order["flags"] else {**order, "flags": [*order["flags"], flag]}
