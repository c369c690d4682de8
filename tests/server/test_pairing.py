from __future__ import annotations

from pathlib import Path
from uuid import UUID, uuid4

import pytest
from httpx2 import Response

from digitaix_protocol.rules import codes
from digitaix_server.services import devices
from tests.server.counter import Market, Pc, a_market, pair, product
from tests.server.test_push import problem


def test_an_invitation_lets_one_pc_in_however_it_is_typed(market: Market) -> None:
    shop = market.shop("Chez Zoé")
    code = shop.invitation()
    answer = pair(market, f" {codes.shown(code).lower()} ")
    assert answer.status_code == 201
    content = answer.json()
    assert content["token"].startswith("dgx1_")
    assert content["shop"] == {"id": str(shop.id), "slug": "chez-zoe", "name": "Chez Zoé"}
    assert content["server_time_ms"] == market.clock.now_ms
    assert content["storefront_url"].endswith("/boutique/chez-zoe")
    assert problem(pair(market, code)) == "code-expired"


def test_a_pc_whose_answer_was_lost_may_use_its_code_again(market: Market) -> None:
    code, device = market.shop().invitation(), uuid4()
    first = pair(market, code, device=device).json()
    second = pair(market, code, device=device).json()
    assert first["device_id"] == second["device_id"] == str(device)
    headers = {"Authorization": f"Bearer {first['token']}"}
    assert market.ask("GET", "/sync/pull", headers=headers).status_code == 401
    market.clock.pass_(seconds=601)
    assert pair(market, code, device=device).status_code == 410


def test_an_invitation_ends_after_sixty_days(market: Market) -> None:
    code = market.shop().invitation()
    market.clock.pass_(days=61)
    answer = pair(market, code)
    assert (answer.status_code, problem(answer)) == (410, "code-expired")


def test_a_newer_invitation_ends_the_older(market: Market) -> None:
    shop = market.shop()
    old, new = shop.invitation(), shop.invitation()
    assert pair(market, old).status_code == 404
    assert pair(market, new).status_code == 201


def test_a_pc_asks_for_a_code_that_lets_another_in(market: Market) -> None:
    pc = market.shop().pc()
    answer = market.ask("POST", "/pairing-codes", headers=pc.headers)
    assert answer.status_code == 201
    code = answer.json()["code"]
    assert len(code) == 8
    assert set(code) <= set(codes.LETTERS)
    assert answer.json()["expires_ms"] == market.clock.now_ms + 600_000
    other = pair(market, code).json()
    assert other["shop"]["id"] == str(pc.shop.id)
    assert other["device_id"] != pc.device_id
    assert pair(market, code).status_code == 410


def test_a_pairing_code_ends_after_ten_minutes(market: Market) -> None:
    pc = market.shop().pc()
    code = market.ask("POST", "/pairing-codes", headers=pc.headers).json()["code"]
    market.clock.pass_(seconds=601)
    assert pair(market, code).status_code == 410


def test_a_pairing_code_dies_after_five_wrong_tries(market: Market) -> None:
    pc = market.shop().pc()
    code = market.ask("POST", "/pairing-codes", headers=pc.headers).json()["code"]
    for wrong in ["BBBB", "CCCC", "DDDD", "FFFF", "GGGG"]:
        guess = code[:4] + (wrong if wrong != code[4:] else "HHHH")
        answer = pair(market, guess)
        assert (answer.status_code, problem(answer)) == (404, "code-unknown")
    answer = pair(market, code)
    assert (answer.status_code, problem(answer)) == (410, "code-expired")


@pytest.mark.parametrize("code", ["", "-", "BCDF", "É" * 8, "BCDFGHJK" * 20, "'; DROP TABLE"])
def test_a_wrong_code_gets_one_calm_sentence(market: Market, code: str) -> None:
    answer = pair(market, code)
    assert problem(answer) == "code-unknown"
    assert answer.json()["detail"] == (
        "This code is not known, or is no longer good. Ask for a new one."
    )


def test_codes_cannot_be_tried_without_end_from_one_address(tmp_path: Path) -> None:
    with a_market(tmp_path, pair_tries_per_minute=10) as market:
        answers = [pair(market, "BCDFGHJK") for _ in range(11)]
        assert [answer.status_code for answer in answers] == [404] * 10 + [429]
        assert problem(answers[-1]) == "rate-limited"
        assert 1 <= int(answers[-1].headers["retry-after"]) <= 60


def test_a_pc_paired_anew_keeps_its_place_and_its_stream(market: Market) -> None:
    shop = market.shop()
    pc = shop.pc()
    pc.push(pc.mutation("record.patch", {"id": str(shop.id), "groups": {}}))
    again = pair(market, shop.invitation(), device=UUID(pc.device_id)).json()
    assert again["device_id"] == pc.device_id
    old = pc.pull_page()
    assert (old.status_code, problem(old)) == (401, "token-revoked")
    pc.token = again["token"]
    assert pc.push(pc.mutation("record.patch", {"id": str(shop.id), "groups": {}}))


def test_a_rotated_token_ends_the_old_one_at_its_first_use(market: Market) -> None:
    pc = market.shop().pc()
    lost = market.ask("POST", "/token/rotate", headers=pc.headers).json()["token"]
    new = market.ask("POST", "/token/rotate", headers=pc.headers).json()["token"]
    assert pc.pull_page().status_code == 200
    old, pc.token = pc.token, lost
    assert pc.pull_page().status_code == 401
    pc.token = new
    assert pc.pull_page().status_code == 200
    pc.token = old
    assert pc.pull_page().status_code == 401
    pc.token = new
    assert pc.pull_page().status_code == 200


def test_a_revoked_pc_is_shut_out(market: Market) -> None:
    pc = market.shop().pc()
    with market.base.writing() as db:
        devices.revoke(db, pc.shop.id, UUID(pc.device_id))
    answer = pc.pull_page()
    assert (answer.status_code, problem(answer)) == (401, "token-revoked")
    assert answer.headers["www-authenticate"] == "Bearer"


def test_a_token_is_kept_nowhere_on_the_server(
    market: Market, database: str, request: pytest.FixtureRequest
) -> None:
    pc = market.shop().pc()
    pc.do("record.patch", {"id": str(pc.shop.id), "groups": {}})
    market.base.store.scrub()
    secret = pc.token.removeprefix(devices.PREFIX).encode()
    assert all(secret not in file.read_bytes() for file in market.folder.iterdir())
    if database:
        assert secret not in request.getfixturevalue("cluster").dump(database, "plain")


def ask_from(pc: Pc, machine: str) -> Response:
    headers = {**pc.headers, "DigitAix-Machine": machine}
    return pc.market.ask("GET", "/sync/pull", headers=headers)


def test_a_copied_disk_makes_two_pcs_which_pair_again_each_as_its_own(market: Market) -> None:
    shop = market.shop()
    first = pair(market, shop.invitation(), machine="aaaa").json()
    pc = Pc(shop, first)
    assert ask_from(pc, "aaaa").status_code == 200
    assert ask_from(pc, "bbbb").status_code == 200  # as if it had moved
    assert ask_from(pc, "aaaa").status_code == 200
    for machine in ("aaaa", "bbbb"):
        answer = ask_from(pc, machine)
        assert (answer.status_code, problem(answer)) == (401, "device-cloned")
    device = UUID(first["device_id"])
    market.clock.pass_(seconds=60)
    one = pair(market, shop.code(), device=device, machine="aaaa").json()
    assert problem(ask_from(pc, "bbbb")) == "device-cloned"  # the other one still hears why
    two = pair(market, shop.code(), device=device, machine="bbbb").json()
    assert one["device_id"] == str(device) != two["device_id"]
    for paired, machine in ((one, "aaaa"), (two, "bbbb")) * 2:
        assert ask_from(Pc(shop, paired), machine).status_code == 200


def test_a_pc_whose_disk_moved_into_another_one_stays_that_pc(market: Market) -> None:
    shop = market.shop()
    pc = Pc(shop, pair(market, shop.invitation(), machine="aaaa").json())
    for machine in ("bbbb", "bbbb", "bbbb"):
        assert ask_from(pc, machine).status_code == 200
    market.clock.pass_(days=2)
    assert ask_from(pc, "aaaa").status_code == 200  # and back again, much later
    assert ask_from(pc, "aaaa").status_code == 200


def test_two_pasts_within_a_day_are_two_pcs(market: Market) -> None:
    pc = market.shop().pc()
    pc.do("product.put", product("Avant"))
    kept = pc.next_seq, pc.tip
    pc.do("product.put", product("Après"))
    for _ in range(2):
        pc.next_seq, pc.tip = kept
        answer = pc.send(pc.batch([pc.mutation("product.put", product("Autre"))]))
        assert problem(answer) == "stream-forked"
    assert problem(pc.pull_page()) == "device-cloned"
