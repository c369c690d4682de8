"""Two values met: every PC of the shop lists both, and one PC's choice takes it off the others."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from digitaix_protocol.bodies import ConflictData
from tests.server.counter import Market, Pc, an_id, pair, patch, product


def conflicts(pc: Pc) -> dict[str, dict[str, Any]]:
    """The conflicts as a PC holds them after a pull."""
    pc.pull()
    return {id: row["data"] for (entity, id), row in pc.rows.items() if entity == "conflict"}


def two_names(market: Market) -> tuple[Pc, Pc, dict[str, Any]]:
    """Two PCs of a shop give one rose two names at once."""
    shop = market.shop()
    left, right = shop.pc("Comptoir"), shop.pc("Atelier")
    rose = product("Rosier")
    left.do("product.put", rose)
    left.pull()
    seen = left.row("product", rose["id"])["ver"]["name"]
    market.clock.pass_(seconds=60)
    left.do("product.patch", patch(rose["id"], seen, name="Rosier blanc"))
    market.clock.pass_(seconds=60)
    right.do("product.patch", patch(rose["id"], seen, name="Rosier jaune"))
    return left, right, rose


def test_a_conflict_is_listed_on_every_pc_with_who_wrote_what(market: Market) -> None:
    left, right, rose = two_names(market)
    third = left.shop.pc("Réserve")
    for pc in (left, right, third):
        (seen,) = conflicts(pc).values()
        data = ConflictData.model_validate(seen)
        assert (data.entity, data.entity_id, data.group) == ("product", UUID(rose["id"]), "name")
        assert (data.kept, data.lost) == ("Rosier jaune", "Rosier blanc")
        assert data.names[data.kept_by[1]] == "Atelier"
        assert data.names[data.lost_by[1]] == "Comptoir"
        assert data.resolved_ms is None


def test_one_pc_decides_and_the_others_hear_of_it(market: Market) -> None:
    left, right, _ = two_names(market)
    (conflict,) = conflicts(left)
    conflicts(right)
    market.clock.pass_(seconds=30)
    result = left.do("conflict.resolve", {"id": conflict, "took": "lost"})
    assert result["status"] == "applied"
    there = conflicts(right)[conflict]
    assert (there["took"], there["resolved_by"]) == ("lost", left.device_id)
    assert there["resolved_ms"] == market.clock.now_ms
    assert there["lost"] == "Rosier blanc"  # nothing is erased by it
    left.do("conflict.resolve", {"id": conflict, "took": None})
    assert conflicts(right)[conflict]["resolved_ms"] is None


def test_a_conflict_of_another_shop_cannot_be_resolved(market: Market) -> None:
    left, _, _ = two_names(market)
    (conflict,) = conflicts(left)
    stranger = market.shop("Chez Zoé").pc()
    for id in (conflict, an_id()):
        result = stranger.do("conflict.resolve", {"id": id, "took": "lost"})
        assert (result["status"], result["reason"]) == ("rejected", "unknown-conflict")
    assert conflicts(left)[conflict].get("took") is None
    assert not conflicts(stranger)


def test_an_edit_of_a_product_archived_meanwhile_is_kept_and_asks_once(market: Market) -> None:
    shop = market.shop()
    left, right = shop.pc("Comptoir"), shop.pc("Atelier")
    rose = product("Rosier")
    left.do("product.put", rose)
    left.pull()
    seen = left.row("product", rose["id"])["ver"]
    market.clock.pass_(seconds=60)
    left.do("product.patch", patch(rose["id"], seen["deleted"], deleted=True))
    market.clock.pass_(seconds=60)
    variant = left.row("product", rose["id"])["variants"][0]
    for kind, body in (
        ("product.patch", patch(rose["id"], seen["name"], name="Rosier rouge")),
        ("product.patch", patch(rose["id"], seen["brand"], brand="Clos Ravier")),
        ("variant.patch", patch(variant["id"], variant["ver"]["position"], position=3)),
    ):
        assert right.do(kind, body)["status"] in ("applied", "merged")
        market.clock.pass_(seconds=1)
    (asked,) = conflicts(left).values()
    assert (asked["group"], asked["kept"], asked["lost"]) == ("deleted", True, False)
    assert asked["names"][asked["lost_by"][1]] == "Atelier"
    row = left.row("product", rose["id"])
    assert (row["groups"]["name"], row["groups"]["deleted"]) == ("Rosier rouge", True)


def test_who_knows_that_a_product_is_archived_may_edit_it_in_silence(market: Market) -> None:
    pc = market.shop().pc()
    rose = product("Rosier", deleted=True)
    pc.do("product.put", rose)
    pc.pull()
    seen = pc.row("product", rose["id"])["ver"]["name"]
    body = {**patch(rose["id"], seen, name="Rosier rouge"), "archived": True}
    assert pc.do("product.patch", body)["status"] == "applied"
    assert not conflicts(pc)


def test_a_pc_is_called_as_its_shop_calls_it_also_when_it_comes_back(market: Market) -> None:
    shop = market.shop()
    pc = shop.pc("DESKTOP-8J2K")
    path = f"/devices/{pc.device_id}"
    assert market.ask("PATCH", path, json={"name": "Comptoir"}, headers=pc.headers).is_success
    assert market.ask("PATCH", path, json={"name": " "}, headers=pc.headers).status_code == 422
    stranger = market.shop("Chez Zoé").pc()
    there = market.ask("PATCH", path, json={"name": "Ha"}, headers=stranger.headers)
    assert there.status_code == 404
    again = pair(market, shop.invitation(), name="DESKTOP-8J2K", device=UUID(pc.device_id)).json()
    headers = {"Authorization": f"Bearer {again['token']}"}
    [listed] = market.ask("GET", "/devices", headers=headers).json()["devices"]
    assert listed["name"] == "Comptoir"


def test_the_pcs_of_a_shop_are_listed_and_a_stolen_one_is_shut_out(market: Market) -> None:
    shop = market.shop()
    counter = shop.pc("Comptoir")
    market.clock.pass_(seconds=60)
    stolen = shop.pc("Portable")
    market.clock.pass_(seconds=60)
    stolen.pull()
    listed = market.ask("GET", "/devices", headers=counter.headers).json()["devices"]
    assert [(each["id"], each["name"]) for each in listed] == [
        (counter.device_id, "Comptoir"),
        (stolen.device_id, "Portable"),
    ]
    assert listed[1]["seen_ms"] == market.clock.now_ms
    path = f"/devices/{stolen.device_id}"
    stranger = market.shop("Chez Zoé").pc()
    assert market.ask("DELETE", path, headers=stranger.headers).status_code == 404
    assert stolen.pull_page().status_code == 200
    assert market.ask("DELETE", path, headers=counter.headers).status_code == 204
    assert stolen.pull_page().status_code == 401
    left = market.ask("GET", "/devices", headers=counter.headers).json()["devices"]
    assert [each["name"] for each in left] == ["Comptoir"]
