"""When both sides changed one thing: the server's value, with our unsettled changes upon it.

A value that somebody here typed never flickers back while it travels: what is shown is always
the server's last value plus whatever of ours it does not hold yet.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import Any

from digitaix_desktop.sync.ports import Pending
from digitaix_desktop.sync.wire import versions
from digitaix_protocol.rules import order_questions, order_record
from digitaix_protocol.rules.merge import Version, merge
from digitaix_protocol.rules.order_states import State

Data = dict[str, Any]
_BLANK_ORDER: Data = {"version": 1, "told_ms": None, "flags": (), "events": ()}


def overlay(entity: str, base: Mapping[str, Any], pending: Sequence[Pending]) -> Data:
    """The server's value of an entity with our changes upon it, in their order."""
    data = deepcopy(dict(base))
    for change in pending:
        match entity:
            case "product":
                _change_product(data, change)
            case "order":
                _change_order(data, change)
            case "profile":
                _patch(data, change.body["groups"], change.version)
    return data


def _patch(data: Data, patch: Mapping[str, Any], author: Version) -> None:
    """Other values in groups, as `product.patch` says them."""
    _merge(
        data,
        {group: value["value"] for group, value in patch.items()},
        author,
        {
            group: Version.from_wire(value["base"]) if value.get("base") else None
            for group, value in patch.items()
        },
    )


def _merge(
    data: Data,
    groups: Mapping[str, Any],
    author: Version,
    bases: Mapping[str, Version | None] | None = None,
) -> None:
    merged = merge(data.get("groups") or {}, versions(data), groups, author, bases)
    data["groups"] = merged.groups
    data["ver"] = {group: version.to_wire() for group, version in merged.versions.items()}


def _change_product(data: Data, change: Pending) -> None:
    body, author = change.body, change.version
    variants: list[Data] = data.setdefault("variants", [])
    if change.kind == "product.put":
        _merge(data, body["groups"], author)
        for variant in body.get("variants") or ():
            _merge(_one(variants, variant["id"]), variant["groups"], author)
    elif change.kind == "product.patch":
        _patch(data, body["groups"], author)
    elif change.kind == "variant.put":
        _merge(_one(variants, body["id"]), body["groups"], author)
    elif change.kind == "variant.patch":
        _patch(_one(variants, body["id"]), body["groups"], author)


def _one(items: list[Data], item_id: str) -> Data:
    """The item of that id, made if there is none."""
    for item in items:
        if item["id"] == item_id:
            return item
    item = {"id": item_id, "groups": {}, "ver": {}}
    items.append(item)
    return item


def _change_order(data: Data, change: Pending) -> None:
    body, version = change.body, change.version
    if change.kind == "order.create":
        data.update({**_BLANK_ORDER, **body, "source": "counter", **data})
    if order_record.has_happened(data, version.mutation_id):
        return
    who = {"device_id": version.device_id, "id": version.mutation_id}
    quantities = {line["id"]: line["milli"] for line in body.get("lines") or () if "milli" in line}
    after: Data = data
    match change.kind:
        case "order.create":
            placed = order_record.event(order_record.PLACED, order_record.SHOP, change.at_ms, **who)
            after = {**data, "events": [*data["events"], placed]}
        case "order.transition":
            to, reason = State(body["to"]), body.get("reason") or ""
            left = State(body["from_state"]) if body.get("from_state") else None
            after = order_record.stepped(data, to, change.at_ms, reason, quantities, left, **who)
        case "order.hand_over":
            reason = body.get("reason") or ""
            after = order_record.passed_over(data, quantities, change.at_ms, reason, **who)
        case "order.adjust":
            lines, told_ms = body.get("lines") or (), body.get("told_ms")
            message = body.get("message")
            wrote = message is not None
            after = order_record.adjusted(
                data, lines, told_ms, change.at_ms, wrote=wrote, **who
            ) | ({"message": message} if wrote else {})
        case "order.ask" if order_questions.may_ask(data, body["question"]):
            after = order_record.asked(data, body["question"], change.at_ms, **who)
        case "order.answer" if _waits(data, body["question_id"]):
            after = order_record.answered(
                data, body["question_id"], body["answer"], body.get("chosen"), order_record.SHOP,
                change.at_ms, **who,
            )  # fmt: skip
    data.update(after)


def _waits(data: Data, question_id: str) -> bool:
    question = order_questions.find(data, question_id)
    return question is not None and question["state"] == order_questions.OPEN
