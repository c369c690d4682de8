"""What the shop asks a customer of one line of an order, and what the answer makes of the order.

A question is `bodies.OrderQuestion` as JSON: a line, and one or several offers of which the
customer takes one, or none. It is answered once. Until then nothing of the order changes; it ends
by itself when the shop settles the line otherwise, asks anew, or the order moves on.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from digitaix_protocol.rules.order_states import State

Question = dict[str, Any]
OPEN, AGREED, REFUSED, WITHDRAWN, LAPSED = "open", "agreed", "refused", "withdrawn", "lapsed"
WEIGHT, LESS, REPLACE, LATER, DROP = "weight", "less", "replace", "later", "drop"
KEEP = "keep"
MOST_OFFERS = 6
MOST_QUESTIONS = 50
"""Of one order, those that ended included: a history, not a conversation."""

ASKABLE = frozenset({State.TO_CONFIRM, State.RECEIVED, State.ACCEPTED, State.PREPARING})
"""While an order stands there, its lines can still become others."""


def of(order: Mapping[str, Any]) -> list[Question]:
    """All that was ever asked of an order, oldest first."""
    return list(order.get("questions") or ())


def are_sound(order: Mapping[str, Any]) -> bool:
    """Whether what somebody else says was asked of an order can be reckoned with.

    Each question once, of a line that is there; what was agreed to is one of its offers.
    """
    asked = of(order)
    lines = {str(line["id"]) for line in order["lines"]}
    ids = {str(each["id"]) for each in asked}
    return len(ids) == len(asked) <= MOST_QUESTIONS and all(
        str(each["line_id"]) in lines and _is_answer(each) for each in asked
    )


def _is_answer(question: Mapping[str, Any]) -> bool:
    chosen = question.get("chosen")
    if question["state"] != AGREED:
        return chosen is None
    return type(chosen) is int and 0 <= chosen < len(question["offers"])


def waiting(order: Mapping[str, Any]) -> list[Question]:
    """What waits for the customer's word."""
    return [each for each in of(order) if each["state"] == OPEN]


def find(order: Mapping[str, Any], question_id: str) -> Question | None:
    """The question of that id."""
    return next((each for each in of(order) if str(each["id"]) == question_id), None)


def may_ask(order: Mapping[str, Any], question: Mapping[str, Any]) -> bool:
    """Whether that can be asked of an order as it stands."""
    line = _line(order, str(question["line_id"]))
    is_new = find(order, str(question["id"])) is None
    can_be = State(order["state"]) in ASKABLE and is_new and len(of(order)) < MOST_QUESTIONS
    return can_be and line is not None and not line["dropped"]


def ended(
    questions: Iterable[Mapping[str, Any]], how: str, lines: Collection[str] | None = None
) -> list[Question]:
    """The questions once those that wait, of these lines or of all, ended without an answer."""
    return [
        {**each, "state": how}
        if each["state"] == OPEN and (lines is None or str(each["line_id"]) in lines)
        else dict(each)
        for each in questions
    ]


def after_step(questions: Iterable[Mapping[str, Any]], to: State) -> list[Question]:
    """The questions once the order stands elsewhere."""
    return ended(questions, LAPSED) if to not in ASKABLE else [dict(each) for each in questions]


def answer_of(questions: Iterable[Mapping[str, Any]], line_id: str) -> Mapping[str, Any] | None:
    """The last word on a line, by its customer, by telephone or by their silence."""
    said = [
        each
        for each in questions
        if str(each["line_id"]) == line_id and each["state"] in (AGREED, REFUSED)
    ]
    return said[-1] if said else None


def left_out(
    dropped: Mapping[str, bool], questions: Collection[Mapping[str, Any]]
) -> dict[str, list[str]]:
    """What was asked for and is not there: the lines that came in the place of each, by its id.

    `dropped` says of each line of an order whether it is left out. What came in the place of a
    line that is back after all was never asked for.
    """
    instead = {line_id: _instead_of(questions, line_id) for line_id in dropped}
    void = {new for line_id, lines in instead.items() if not dropped[line_id] for new in lines}
    return {
        line_id: [new for new in lines if not dropped.get(new, True)]
        for line_id, lines in instead.items()
        if dropped[line_id] and line_id not in void
    }


def _instead_of(questions: Iterable[Mapping[str, Any]], line_id: str) -> list[str]:
    """The lines that the customer agreed to have in the place of that one."""
    answer = answer_of(questions, line_id)
    if answer is None or answer["state"] != AGREED or answer.get("chosen") is None:
        return []
    offer = answer["offers"][answer["chosen"]]
    return [str(line["id"]) for line in offer["lines"]] if offer["kind"] == REPLACE else []


def outcome(
    order: Mapping[str, Any], question: Mapping[str, Any], chosen: int | None
) -> dict[str, Any]:
    """What the answer changes of the order: its lines, or when it is for."""
    line_id = str(question["line_id"])
    if chosen is None:
        if question["refused"] == KEEP:
            return {}
        return {"lines": _changed(order, line_id, {"dropped": True, "total_cents": 0})}
    offer = question["offers"][chosen]
    match offer["kind"]:
        case "weight" | "less":
            change = {name: offer[name] for name in ("prepared_milli", "total_cents")}
            return {"lines": _changed(order, line_id, {**change, "dropped": False})}
        case "replace":
            lines = _changed(order, line_id, {"dropped": True, "total_cents": 0})
            known = {str(line["id"]) for line in lines}
            new = [dict(line) for line in offer["lines"] if str(line["id"]) not in known]
            return {"lines": [*lines, *new]}
        case "later":
            return {name: offer.get(name) for name in ("pickup_from_ms", "pickup_to_ms")}
    return {"lines": _changed(order, line_id, {"dropped": True, "total_cents": 0})}


def _line(order: Mapping[str, Any], line_id: str) -> Mapping[str, Any] | None:
    lines: Sequence[Mapping[str, Any]] = order["lines"]
    return next((line for line in lines if str(line["id"]) == line_id), None)


def _changed(
    order: Mapping[str, Any], line_id: str, change: Mapping[str, Any]
) -> list[dict[str, Any]]:
    return [
        {**line, **change} if str(line["id"]) == line_id else dict(line) for line in order["lines"]
    ]
