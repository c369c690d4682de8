"""Section 10: what PCs give back is joined, in any order, any number of times."""

from __future__ import annotations

from tests.conformance.client import Json, Pc, new_id, now_ms, problem, stamp
from tests.conformance.goods import line, order, product


def give(pc: Pc, *held: tuple[str, Json]) -> int:
    """Give entities back; of how many something was taken."""
    entities = [{"e": entity, "id": data["id"], "data": data} for entity, data in held]
    answer = pc.device.post("/sync/recover", {"entities": entities})
    taken: int = answer.raise_for_status().json()["taken"]
    return taken


def a_copy(pc: Pc, name: str, hlc: str, product_id: str) -> Json:
    """A product as a PC holds it, with the version of its name."""
    version = [hlc, pc.device.id, new_id()]
    return {"id": product_id, "groups": {"name": name}, "ver": {"name": version}, "variants": []}


def test_a_ledger_is_given_back_line_by_line_and_once(pc: Pc, other: Pc) -> None:
    lost = line(product(), -1000, "counter", hlc=stamp(now_ms() - 1000), at_ms=now_ms())
    told = {**lost, "device_id": new_id()}
    assert give(pc, ("movement", told)) == 1
    assert give(pc, ("movement", told)) == 0
    assert give(other, ("movement", told)) == 0
    pc.pull()
    assert pc.held("movement", told["id"]).items() >= told.items()


def test_of_a_group_the_later_version_stays_whoever_gives_it_back(pc: Pc, other: Pc) -> None:
    id, now = new_id(), now_ms()
    late, early = (a_copy(pc, name, stamp(now - ms), id) for name, ms in (("Tard", 1), ("Tôt", 9)))
    assert give(pc, ("product", late)) == 1
    assert give(other, ("product", early), ("product", late)) == 0
    pc.pull()
    assert pc.held("product", id)["groups"] == {"name": "Tard"}
    assert pc.held("product", id)["ver"] == late["ver"]
    later = a_copy(pc, "Encore après", stamp(now), id)
    later["variants"] = [{"id": new_id(), "groups": {"position": 1}, "ver": {}}]
    assert give(other, ("product", later), ("product", early)) == 1
    pc.pull()
    assert pc.held("product", id)["groups"]["name"] == "Encore après"
    assert len(pc.held("product", id)["variants"]) == 1


def test_of_an_order_the_copy_further_on_stays_with_both_histories(pc: Pc, other: Pc) -> None:
    placed = {**order(product()), "source": "counter", "version": 1, "state": "received"}

    now = now_ms()

    def event(kind: str, **more: str) -> Json:  # all of them at one moment
        return {"kind": kind, "by": "shop", "at_ms": now, "id": new_id(), **more}

    first = event("placed")
    ready = {
        **placed,
        "state": "ready",
        "version": 2,
        "events": [first, event("state", **{"from": "received", "to": "ready"})],
    }
    told = {**placed, "version": 2, "events": [first, event("told")]}
    assert give(pc, ("order", ready)) == 1
    assert give(other, ("order", told)) == 1
    assert give(other, ("order", told), ("order", ready)) == 0
    assert give(pc, ("order", ready), ("order", told)) == 0
    pc.pull()
    held = pc.held("order", placed["id"])
    assert held["state"] == "ready"
    assert sorted(each["kind"] for each in held["events"]) == ["placed", "state", "told"]


def test_of_copies_as_far_on_as_one_another_the_same_stays_whoever_comes_first(pc: Pc) -> None:
    told = []
    for turned in (False, True):
        placed = {**order(product(), placed_ms=1), "source": "counter", "version": 3}
        copies = [
            {**placed, "state": "ready", "told_ms": told_ms, "events": []} for told_ms in (None, 5)
        ]
        for copy in reversed(copies) if turned else copies:
            give(pc, ("order", copy))
        pc.pull()
        told.append(pc.held("order", placed["id"])["told_ms"])
    assert told[0] == told[1]


def test_what_is_the_same_changes_nothing_and_what_cannot_be_read_stops_nothing(pc: Pc) -> None:
    placed = order(product())
    pc.do("order.create", placed)
    slow = {"at_ms": now_ms() - 60_000}  # the clock of a PC that is behind the others
    pc.do("order.transition", {"id": placed["id"], "to": "ready"}, **slow)
    pc.pull()
    assert pc.held("order", placed["id"])["events"][1]["at_ms"] == slow["at_ms"]
    held = [
        {"e": entity, "id": id, "data": {**row["data"], "id": id}}
        for (entity, id), row in sorted(pc.rows.items())
        if entity != "conflict"
    ][:400]
    good = {**line(product(), 1000, "goods_in"), "hlc": stamp(now_ms()), "at_ms": now_ms()}
    good["device_id"] = pc.device.id
    bad: list[Json] = [
        {"e": "movement", "id": new_id(), "data": {}},
        {"e": "movement", "id": new_id(), "data": {**good, "kind": "gift"}},
        {"e": "order", "id": new_id(), "data": {"state": "lost"}},
        {"e": "product", "id": new_id(), "data": {"groups": {"name": 7}, "ver": {}}},
    ]
    content = {"entities": [*held, *bad, {"e": "movement", "id": good["id"], "data": good}]}
    assert pc.device.post("/sync/recover", content).raise_for_status().json() == {"taken": 1}
    assert problem(pc.device.post("/sync/recover", {"entities": [{"e": "cat"}]}))[0] == 422


def test_the_mutation_that_made_what_was_given_back_is_known_when_it_comes(pc: Pc) -> None:
    """A PC gives its order back, then sends once more what it did to it."""
    placed = order(product())
    made = pc.mutation("order.create", placed)
    event = {"kind": "placed", "by": "shop", "at_ms": now_ms(), "id": made["id"]}
    copy = {**placed, "source": "counter", "version": 1, "state": "received", "events": [event]}
    assert give(pc, ("order", copy)) == 1
    assert pc.push(made)[0]["status"] == "applied"
    pc.pull()
    assert len(pc.held("order", placed["id"])["events"]) == 1
