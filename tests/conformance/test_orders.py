"""Section 8.3: the life of an order, and what was handed over."""

from __future__ import annotations

from typing import Any

from tests.conformance.client import Json, Pc, new_id, now_ms
from tests.conformance.goods import line, moved, order, product, step

OPEN = ("to_confirm", "received", "accepted", "preparing", "ready")
STEPS = {
    "to_confirm": "received accepted preparing collected cancelled declined",
    "received": "accepted preparing ready collected cancelled",
    "accepted": "received preparing ready collected cancelled",
    "preparing": "received accepted ready collected cancelled",
    "ready": "received accepted preparing collected cancelled not_collected",
    "collected": "to_confirm received accepted preparing ready declined cancelled not_collected",
    "not_collected": "ready collected",
    "cancelled": "collected",
    "declined": "collected",
}
WAYS_THERE = {"declined": "to_confirm", "not_collected": "ready"}


def placed(pc: Pc, **more: Any) -> tuple[Json, Json]:
    """Goods with ten on the shelf, and an order for one of them."""
    goods = product()
    wanted = order(goods, **more)
    pc.push(
        pc.mutation("product.put", goods),
        pc.mutation("stock.move", moved(goods, 10_000, "goods_in")),
        pc.mutation("order.create", wanted),
    )
    return goods, wanted


def held(pc: Pc, wanted: Json) -> Json:
    """The order as it is pulled now."""
    pc.pull()
    return pc.held("order", wanted["id"])


def test_every_step_is_taken_or_refused_as_the_table_says(pc: Pc) -> None:
    goods = product()
    ways, told = [pc.mutation("product.put", goods)], []
    for now in STEPS:
        for target in STEPS:
            if now == target == "collected":
                continue
            wanted = order(goods, state=WAYS_THERE.get(now, now if now in OPEN else "received"))
            ways.append(pc.mutation("order.create", wanted))
            if now not in OPEN:
                ways.append(pc.mutation("order.transition", step(wanted, now)))
            told.append((now, target, len(ways)))
            ways.append(pc.mutation("order.transition", step(wanted, target)))
    results = pc.push(*ways)
    answers = {
        (now, target): (results[place]["status"], results[place]["reason"])
        for now, target, place in told
    }
    assert answers == {
        (now, target): (
            ("applied", None) if target in STEPS[now].split() else ("rejected", "state")
        )
        for now, target in answers
    }
    refused = next(each for each in results if each["status"] == "rejected")
    assert refused["current"]["e"] == "order"
    assert refused["current"]["data"]["state"] == "to_confirm"


def test_an_order_is_pulled_whole_with_its_history(pc: Pc) -> None:
    goods, wanted = placed(pc, pickup_from_ms=now_ms(), pickup_to_ms=now_ms() + 3_600_000)
    change = pc.mutation("order.transition", step(wanted, "ready", reason="tout est là"))
    pc.push(change)
    data = held(pc, wanted)
    assert (data["state"], data["source"], data["code"]) == ("ready", "counter", wanted["code"])
    assert data["pickup_to_ms"] == wanted["pickup_to_ms"]
    (told,) = data["lines"]
    assert told.items() >= wanted["lines"][0].items()
    assert (told["unit"], told["prepared_milli"], told["dropped"]) == ("piece", None, False)
    first, last = data["events"]
    assert (first["kind"], first["by"], first["device_id"]) == ("placed", "shop", pc.device.id)
    assert last["id"] == change["id"]
    assert (last["from"], last["to"], last["reason"]) == ("received", "ready", "tout est là")
    assert goods["id"] == told["product_id"]


def test_who_it_is_for_travels_beside_it_and_only_while_it_is_open(pc: Pc, other: Pc) -> None:
    goods = product()
    pc.do("product.put", goods)
    wanted = order(goods, note="sans sucre")
    who = {"name": "Martine Dupont", "phone": "06 12 34 56 78", "email": "m@example.org"}
    pc.do("order.create", wanted, contact=who)
    other.pull()
    row = other.rows["order", wanted["id"]]
    assert row["contact"] == {**who, "name": "Martine D."}
    assert row["data"]["note"] == "sans sucre"
    assert "Dupont" not in str(row)
    pc.do("order.transition", step(wanted, "collected"))
    other.pull()
    row = other.rows["order", wanted["id"]]
    assert row.get("contact") is None
    assert row["data"]["note"] == ""


def test_lines_are_weighed_dropped_and_the_customer_told(pc: Pc) -> None:
    _, wanted = placed(pc)
    the_line = wanted["lines"][0]["id"]
    weighed = {"id": the_line, "prepared_milli": 900, "total_cents": 405}
    assert pc.do("order.adjust", {"id": wanted["id"], "lines": [weighed]})["status"] == "applied"
    pc.do("order.adjust", {"id": wanted["id"], "told_ms": 1_795_000_000_000})
    data = held(pc, wanted)
    assert data["lines"][0].items() >= weighed.items()
    assert data["told_ms"] == 1_795_000_000_000
    pc.do("order.adjust", {"id": wanted["id"], "lines": [{**weighed, "dropped": True}]})
    pc.do("order.adjust", {"id": wanted["id"], "told_ms": 0})
    data = held(pc, wanted)
    assert data["lines"][0]["dropped"] is True
    assert not data["told_ms"]
    no_line = {"id": wanted["id"], "lines": [{**weighed, "id": new_id()}]}
    assert pc.do("order.adjust", no_line)["reason"] == "unknown-line"
    pc.do("order.transition", step(wanted, "cancelled"))
    late = pc.do("order.adjust", {"id": wanted["id"], "lines": [weighed]})
    assert (late["status"], late["reason"]) == ("rejected", "state")
    assert late["current"]["data"]["state"] == "cancelled"
    told = pc.do("order.adjust", {"id": wanted["id"], "told_ms": 1_795_000_000_000})
    assert told["status"] == "applied"


def test_what_was_handed_over_has_left_whatever_was_said_meanwhile(pc: Pc, other: Pc) -> None:
    goods, wanted = placed(pc)
    pc.do("order.transition", step(wanted, "cancelled", reason="n’est pas venue"))
    left = line(goods, -1000, "web_pickup", ref_type="order", ref_id=wanted["id"])
    hand_over = step(wanted, "collected", movements=[left])
    assert other.do("order.transition", hand_over)["status"] == "applied"
    data = held(pc, wanted)
    assert (data["state"], data["flags"]) == ("collected", ["collected_after_cancel"])
    again = step(wanted, "collected", movements=[line(goods, -1000, "web_pickup")])
    assert pc.do("order.transition", again)["status"] == "applied"
    assert "collected_twice" in held(pc, wanted)["flags"]
    assert ("movement", left["id"]) in pc.rows
    assert ("movement", again["movements"][0]["id"]) in pc.rows


def test_a_part_handed_over_is_kept_no_longer_and_what_comes_back_is_told(
    pc: Pc, other: Pc
) -> None:
    goods = product()
    pc.push(
        pc.mutation("product.put", goods), pc.mutation("stock.move", moved(goods, 5000, "count"))
    )
    wanted = order(goods, qty_milli=3000)
    pc.do("order.create", wanted)
    (asked,) = wanted["lines"]

    def hand_over(milli: int, kind: str) -> Json:
        move = line(goods, -milli, kind, ref_type="order", ref_id=wanted["id"])
        lines = [{"id": asked["id"], "milli": milli}]
        return {"id": wanted["id"], "lines": lines, "movements": [move]}

    # Each at its own counter, and neither knows of the other: both have left.
    assert pc.do("order.hand_over", hand_over(1000, "web_pickup"))["status"] == "applied"
    assert other.do("order.hand_over", hand_over(1000, "web_pickup"))["status"] == "applied"
    data = held(pc, wanted)
    assert data["state"] == "received"
    assert (
        sum(event["handed"][asked["id"]] for event in data["events"] if "handed" in event) == 2000
    )
    left = line(goods, -1000, "web_pickup", ref_type="order", ref_id=wanted["id"])
    pc.do("order.transition", step(wanted, "collected", movements=[left]))
    back = {**hand_over(-1000, "return"), "reason": "abîmé"}
    assert pc.do("order.hand_over", back)["status"] == "applied"
    data = held(pc, wanted)
    assert data["state"] == "collected"
    assert data["events"][-1]["handed"] == {asked["id"]: -1000}
    assert data["events"][-1]["reason"] == "abîmé"


def test_what_left_for_an_order_nobody_knows_has_left_all_the_same(pc: Pc) -> None:
    goods, _ = placed(pc)
    for kind, told in (("order.transition", {"to": "collected"}), ("order.hand_over", {})):
        move = line(goods, -1000, "web_pickup")
        lines = [{"id": new_id(), "milli": 1000}]
        body = {"id": new_id(), "lines": lines, "movements": [move], **told}
        assert pc.do(kind, body)["status"] == "applied"
        pc.pull()
        assert ("movement", move["id"]) in pc.rows


def test_a_step_too_late_is_lost_and_its_movements_are_kept(pc: Pc) -> None:
    goods, wanted = placed(pc)
    pc.do("order.transition", step(wanted, "cancelled"))
    back = line(goods, 1000, "web_pickup")
    result = pc.do("order.transition", step(wanted, "ready", movements=[back]))
    assert result["status"] == "merged"
    (lost,) = result["lost"]
    assert (lost["group"], lost["kept"], lost["lost"]) == ("state", "cancelled", "ready")
    assert held(pc, wanted)["state"] == "cancelled"
    assert ("movement", back["id"]) in pc.rows


def test_an_order_is_placed_once_and_only_open(pc: Pc, other: Pc) -> None:
    _, wanted = placed(pc)
    result = other.do("order.create", wanted)
    assert (result["status"], result["reason"]) == ("rejected", "already-exists")
    assert result["current"]["id"] == wanted["id"]
    ended = order(product(), state="collected")
    assert pc.do("order.create", ended)["reason"] == "malformed"
    wrongs: list[Json] = [{"code": "VAEIOU"}, {"code": "VB"}, {"lines": []}, {"placed_ms": None}]
    for wrong in wrongs:
        assert pc.do("order.create", {**order(product()), **wrong})["reason"] == "malformed"
    assert pc.do("order.transition", step(order(product()), "ready"))["reason"] == "unknown-order"
    assert pc.do("order.adjust", {"id": new_id(), "told_ms": 1})["reason"] == "unknown-order"


def test_what_is_packed_is_served_first_when_goods_run_short(pc: Pc) -> None:
    goods, packed = placed(pc)
    newest = order(goods, placed_ms=packed["placed_ms"] + 1000)
    pc.push(
        pc.mutation("order.create", newest),
        pc.mutation("stock.move", moved(goods, 1000, "count")),
    )
    assert held(pc, packed)["flags"] == []
    assert held(pc, newest)["flags"] == ["at_risk"]
    pc.do("order.transition", step(newest, "ready"))
    assert held(pc, packed)["flags"] == ["at_risk"]
    assert held(pc, newest)["flags"] == []
    pc.do("stock.move", moved(goods, 2000, "count"))
    assert held(pc, packed)["flags"] == []


def test_how_well_web_orders_were_met_is_told(pc: Pc) -> None:
    told = pc.device.ask("GET", "/oversells").raise_for_status().json()
    assert (told["days"], told["orders"], told["oversold"]) == (90, 0, 0)


def test_a_word_to_the_customer_comes_back_and_stays_out_of_the_history(pc: Pc, other: Pc) -> None:
    goods = product()
    pc.do("product.put", goods)
    placed = order(goods)
    pc.do("order.create", placed)
    body = {"id": placed["id"], "lines": [], "message": "Le ruban sera bleu."}
    assert pc.do("order.adjust", body)["status"] == "applied"
    other.pull()
    held = other.held("order", placed["id"])
    assert held["message"] == "Le ruban sera bleu."
    assert "ruban" not in str(held["events"])


def asked(wanted: dict[str, Any], *offers: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A question of the first line."""
    line = wanted["lines"][0]["id"]
    question = {"id": new_id(), "line_id": line, "offers": list(offers), **more}
    return {"id": wanted["id"], "question": question}


def told(question: dict[str, Any], answer: str, chosen: int | None = None) -> dict[str, Any]:
    """What the customer said by telephone."""
    name = question["question"]["id"]
    return {"id": question["id"], "question_id": name, "answer": answer, "chosen": chosen}


def test_a_customer_is_asked_and_answers_once(pc: Pc, other: Pc) -> None:
    goods, wanted = placed(pc)
    line = {**wanted["lines"][0], "id": new_id(), "qty_milli": 3000, "total_cents": 1350}
    less = {"kind": "less", "prepared_milli": 1000, "total_cents": 450}
    question = asked(wanted, less, {"kind": "replace", "lines": [line], "total_cents": 1350})
    assert pc.do("order.ask", question)["status"] == "applied"
    other.pull()
    [waiting] = other.rows["order", wanted["id"]]["data"]["questions"]
    assert (waiting["id"], waiting["state"]) == (question["question"]["id"], "open")
    assert held(pc, wanted)["lines"][0]["dropped"] is False

    assert other.do("order.answer", told(question, "agreed", 1))["status"] == "applied"
    late = pc.do("order.answer", told(question, "refused"))
    assert (late["status"], late["reason"]) == ("rejected", "answered")
    data = held(pc, wanted)
    assert [each["dropped"] for each in data["lines"]][-1] is False
    assert data["lines"][0]["dropped"] is True
    assert data["lines"][-1].items() >= {"id": line["id"], "qty_milli": 3000}.items()
    assert data["questions"][0]["chosen"] == 1
    assert goods["id"] == line["product_id"]


def test_a_question_ends_when_its_line_is_settled_or_the_order_moves_on(pc: Pc) -> None:
    _, wanted = placed(pc)
    less = {"kind": "less", "prepared_milli": 1000, "total_cents": 450}
    first, second, third = (asked(wanted, less) for _ in range(3))
    pc.do("order.ask", first)
    pc.do("order.ask", second)
    line = {"id": wanted["lines"][0]["id"], "prepared_milli": 900, "total_cents": 405}
    pc.do("order.adjust", {"id": wanted["id"], "lines": [line]})
    pc.do("order.ask", third)
    pc.do("order.transition", step(wanted, "ready"))
    states = [each["state"] for each in held(pc, wanted)["questions"]]
    assert states == ["withdrawn", "withdrawn", "lapsed"]
    for question in (first, third):
        assert pc.do("order.answer", told(question, "agreed", 0))["reason"] == "answered"
    assert pc.do("order.ask", asked(wanted, less))["reason"] == "state"
    unknown = told(asked(wanted, less), "refused")
    assert pc.do("order.answer", unknown)["reason"] == "unknown-question"


def test_refused_a_line_stays_or_is_left_out_and_of_nothing_the_order_ends(pc: Pc) -> None:
    _, wanted = placed(pc)
    drop = {"kind": "drop"}
    for refused, state in (("keep", wanted.get("state", "received")), ("drop", "cancelled")):
        question = asked(wanted, drop, refused=refused)
        pc.do("order.ask", question)
        pc.do("order.answer", told(question, "refused"))
        data = held(pc, wanted)
        if len(data["lines"]) == 1:
            assert data["state"] == state
        assert data["lines"][0]["dropped"] is (refused == "drop")


def test_a_step_that_was_lost_is_a_conflict_that_every_pc_is_shown(pc: Pc, other: Pc) -> None:
    goods = product()
    pc.do("product.put", goods)
    placed = order(goods)
    pc.do("order.create", placed)
    gone = line(goods, -1000, "web_pickup")
    late = pc.do("order.transition", step(placed, "not_collected", movements=[gone]))
    other.pull()
    told = other.rows["conflict", late["lost"][0]["id"]]["data"]
    assert (told["entity"], told["group"]) == ("order", "state")
    assert (told["kept"], told["lost"]) == ("received", "not_collected")
    assert told["kept_by"] == ["0" * 16, "", ""]
