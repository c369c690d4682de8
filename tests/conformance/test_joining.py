"""Sections 4 and 5: what a server says of itself, and how PCs are let in and shut out."""

from __future__ import annotations

from hashlib import sha256

import pytest

from tests.conformance.client import Device, Pc, Server, new_id, now_ms, problem
from tests.conformance.goods import moved, order, patch, product, step
from tests.conformance.photos import a_photo, come, send


def test_anybody_is_told_what_the_server_speaks(server: Server) -> None:
    told = server.http.get("/hello").raise_for_status().json()
    assert 1 in told["protocols"]
    assert abs(told["server_time_ms"] - now_ms()) < 86_400_000
    assert (told["max_batch"], told["max_body"]) == (500, 4 * 1024 * 1024)


@pytest.mark.parametrize("spoken", [None, "0", "2", "1.0", "one"])
def test_another_version_of_the_protocol_is_refused(first: Device, spoken: str | None) -> None:
    headers = {"Authorization": f"Bearer {first.token}"}
    if spoken is not None:
        headers["DigitAix-Protocol"] = spoken
    answer = first.server.http.get("/sync/pull", headers=headers)
    assert problem(answer) == (426, "protocol-unsupported")
    assert 1 in answer.json()["supported"]
    assert answer.headers["upgrade"]


@pytest.mark.parametrize("token", ["", "Bearer dgx1_unknown", "Bearer", "Basic dgx1_x"])
def test_without_a_good_token_nothing_is_answered(server: Server, token: str) -> None:
    headers = {"Authorization": token} if token else {}
    for method, path in [
        ("GET", "/sync/pull"),
        ("POST", "/sync/push"),
        ("POST", "/sync/digest"),
        ("POST", "/sync/recover"),
        ("GET", "/devices"),
        ("DELETE", f"/devices/{new_id()}"),
        ("POST", "/pairing-codes"),
        ("POST", "/token/rotate"),
        ("GET", f"/media/{'0' * 64}"),
        ("GET", "/oversells"),
    ]:
        answer = server.ask(method, path, headers=headers)
        assert problem(answer) == (401, "token-revoked"), path


def test_what_is_not_there_and_what_cannot_be_done_are_problems_too(first: Device) -> None:
    assert problem(first.ask("GET", "/nothing")) == (404, "not-found")
    assert problem(first.ask("GET", "/sync/push")) == (405, "method-not-allowed")
    assert problem(first.ask("DELETE", f"/devices/{new_id()}")) == (404, "not-found")


def test_a_code_is_unknown_or_good_once_and_again_for_the_pc_whose_answer_was_lost(
    server: Server, first: Device
) -> None:
    assert problem(server.pair("ZZZZZZZZ", new_id())) == (404, "code-unknown")
    code, device = first.code(), new_id()
    paired = server.pair(f" {code[:4].lower()}-{code[4:].lower()} ", device)
    assert paired.status_code == 201
    assert paired.json()["device_id"] == device
    assert paired.json()["shop"]["id"] == first.shop_id
    again = server.pair(code, device)
    assert again.status_code == 201
    assert problem(server.pair(code, new_id())) == (410, "code-expired")

    lost, good = Device(server, paired.json()), Device(server, again.json())
    assert problem(lost.ask("GET", "/devices")) == (401, "token-revoked")
    assert device in {one["id"] for one in good.ask("GET", "/devices").json()["devices"]}
    _rotates(good)
    _forks_twice(good)
    assert first.ask("DELETE", f"/devices/{device}").status_code == 204
    assert problem(good.ask("GET", "/devices")) == (401, "token-revoked")
    assert device not in {one["id"] for one in first.ask("GET", "/devices").json()["devices"]}


def _rotates(device: Device) -> None:
    """A new token; the old one is good until the new one is used, and one never used is none."""
    old = device.token
    unused = device.ask("POST", "/token/rotate").json()["token"]
    answer = device.ask("POST", "/token/rotate")
    assert answer.status_code == 201
    assert device.ask("GET", "/devices").status_code == 200
    device.token = answer.json()["token"]
    assert Pc(device).page().status_code == 200
    for dead in (old, unused):
        headers = {"Authorization": f"Bearer {dead}"}
        assert problem(device.server.ask("GET", "/devices", headers=headers))[0] == 401


def _forks_twice(device: Device) -> None:
    """Once, a PC was put back from a copy; twice in a day, two of them are at work."""
    pc = Pc(device)
    pc.do("product.put", product())
    for _ in range(2):
        elsewhere = {**pc.batch([]), "prev_hash": "f" * 64}
        assert problem(pc.send(elsewhere)) == (409, "stream-forked")
    assert problem(pc.page()) == (401, "device-cloned")


def test_two_computers_at_work_as_one_pc_are_both_shut_out(server: Server, first: Device) -> None:
    device = server.joined(first.code(), machine_tag="one")
    for machine in ("one", "", "two", "two"):  # it has moved to another computer, once
        headers = {"DigitAix-Machine": machine} if machine else {}
        assert device.ask("GET", "/sync/pull", headers=headers).status_code == 200
    device.ask("GET", "/sync/pull", headers={"DigitAix-Machine": "one"})
    for machine in ("one", "two"):
        answer = device.ask("GET", "/sync/pull", headers={"DigitAix-Machine": machine})
        assert problem(answer) == (401, "device-cloned")


def test_another_shops_data_cannot_be_reached(stranger: Pc, pc: Pc) -> None:
    goods = product("À nous")
    placed = order(goods)
    pc.push(
        pc.mutation("product.put", goods),
        pc.mutation("stock.move", moved(goods, 5000, "goods_in")),
        pc.mutation("order.create", placed),
    )
    size = goods["variants"][0]["id"]
    reasons = [
        result["reason"]
        for result in stranger.push(
            stranger.mutation("product.patch", patch(goods["id"], name="À moi")),
            stranger.mutation("variant.patch", patch(size, deleted=True)),
            stranger.mutation("order.transition", step(placed, "cancelled")),
            stranger.mutation("record.patch", patch(pc.device.shop_id, name="À moi")),
        )
    ]
    assert reasons == ["unknown-product", "unknown-variant", "unknown-order", "unknown-record"]
    # The same ids in another shop are other things.
    stranger.do("product.put", {**goods, "groups": {**goods["groups"], "name": "À moi"}})
    assert {change["e"] for change in stranger.pull()} == {"profile", "product"}
    batch = pc.batch([pc.mutation("stock.move", moved(goods, -1000, "counter"))])
    assert pc.send(batch).status_code == 200
    assert problem(stranger.send({**batch, "mutations": [], "first_seq": 5}))[0] == 409
    pc.pull()
    assert pc.held("product", goods["id"])["groups"]["name"] == "À nous"
    photo = a_photo()
    name = sha256(photo).hexdigest()
    assert send(pc, name, photo, 0, len(photo)).status_code == 204
    assert problem(stranger.device.ask("GET", f"/media/{name}")) == (404, "not-found")
    assert come(stranger, name) == 0
    theirs = {"e": "profile", "id": pc.device.shop_id, "data": {"groups": {"name": "À moi"}}}
    given = stranger.device.post("/sync/recover", {"entities": [theirs]})
    assert given.json() == {"taken": 0}
    mine = {one["id"] for one in stranger.device.ask("GET", "/devices").json()["devices"]}
    assert mine == {stranger.device.id}
    answer = stranger.device.ask("DELETE", f"/devices/{pc.device.id}")
    assert problem(answer) == (404, "not-found")


def test_who_asks_too_often_is_told_when_to_come_back(stranger: Pc) -> None:
    for _ in range(125):
        answer = stranger.device.ask_once("GET", "/devices")
        if answer.status_code != 200:
            assert stranger.device.asked > 120
            assert problem(answer) == (429, "rate-limited")
            assert 1 <= int(answer.headers["retry-after"]) <= 60
            break
