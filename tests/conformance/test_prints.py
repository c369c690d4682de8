"""Section 8.3, one slip: of a shop's PCs one prints, and all know that it did."""

from __future__ import annotations

from tests.conformance.client import Json, Pc, new_id, now_ms
from tests.conformance.test_orders import held, placed


def asks(pc: Pc, order_id: str, step: str = "claim", **more: int) -> Json:
    answer = pc.device.post("/sync/prints", {"order_id": order_id, "step": step, **more})
    assert answer.status_code == 200, answer.text
    told: Json = answer.json()
    return told


def test_of_two_pcs_one_may_print_and_keeps_the_lease_when_it_asks_again(pc: Pc, other: Pc) -> None:
    _, wanted = placed(pc)

    first, second, again = (asks(each, wanted["id"]) for each in (pc, other, pc))

    assert first["granted"]
    assert now_ms() < first["until_ms"] < now_ms() + 600_000
    assert not second["granted"]
    assert not second["printed"]
    assert second["until_ms"] <= again["until_ms"]
    assert again["granted"]


def test_a_lease_that_is_given_back_is_the_next_ones(pc: Pc, other: Pc) -> None:
    _, wanted = placed(pc)
    asks(pc, wanted["id"])
    asks(other, wanted["id"], "release")  # not its own to give
    assert not asks(other, wanted["id"])["granted"]
    asks(pc, wanted["id"], "release")
    assert asks(other, wanted["id"])["granted"]


def test_what_was_printed_stands_in_the_history_once_and_ends_all_claims(pc: Pc, other: Pc) -> None:
    _, wanted = placed(pc)
    asks(pc, wanted["id"])
    for _ in range(2):
        assert asks(pc, wanted["id"], "printed", at_ms=1_700_000_000_000)["printed"]

    told = asks(other, wanted["id"])
    assert (told["granted"], told["printed"]) == (False, True)
    events = [each for each in held(other, wanted)["events"] if each["kind"] == "printed"]
    assert [(each["at_ms"], each["device_id"]) for each in events] == [
        (1_700_000_000_000, pc.device.id)
    ]


def test_a_slip_that_may_have_come_out_ends_all_claims_too_and_the_history_says_that(
    pc: Pc, other: Pc
) -> None:
    _, wanted = placed(pc)
    asks(pc, wanted["id"])
    assert asks(pc, wanted["id"], "printed", at_ms=1_700_000_000_000, sure=False)["printed"]

    assert not asks(other, wanted["id"])["granted"]
    [event] = [each for each in held(other, wanted)["events"] if each["kind"] == "printed"]
    assert event["sure"] is False


def test_an_order_that_has_not_come_yet_is_not_known(pc: Pc) -> None:
    for step in ("claim", "printed", "release"):
        assert not asks(pc, new_id(), step)["known"]


def test_a_claim_without_sense_is_malformed(pc: Pc) -> None:
    answer = pc.device.post("/sync/prints", {"order_id": new_id(), "step": "tear"})
    assert answer.status_code == 422
