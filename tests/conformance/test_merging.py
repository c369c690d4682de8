"""Section 8.1 and 8.4: the last writer wins, group by group, and what loses is shown."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conformance.client import Json, Pc, new_id, now_ms, problem, stamp
from tests.conformance.goods import patch, product, variant


def shared(pc: Pc, **groups: Any) -> tuple[Json, list[str]]:
    """A product that everybody has seen, and the version of its groups."""
    goods = product(**groups)
    mutation = pc.mutation("product.put", goods)
    assert pc.push(mutation)[0]["status"] == "applied"
    return goods, pc.version(mutation)


def conflicts(pc: Pc, entity_id: str) -> list[Json]:
    """The conflicts of an entity, as a PC that begins is told."""
    fresh = Pc(pc.device)
    fresh.pull()
    return [
        {"id": row["id"], **row["data"]}
        for (entity, _), row in fresh.rows.items()
        if entity == "conflict" and row["data"]["entity_id"] == entity_id
    ]


def test_who_saw_the_present_value_replaces_it_in_silence(pc: Pc, other: Pc) -> None:
    goods, seen = shared(pc)
    change = pc.mutation("product.patch", patch(goods["id"], seen, name="Un"))
    assert pc.push(change)[0]["status"] == "applied"
    after = patch(goods["id"], pc.version(change), name="Deux")
    assert other.do("product.patch", after)["status"] == "applied"
    pc.pull()
    held = pc.held("product", goods["id"])
    assert held["groups"]["name"] == "Deux"
    assert held["groups"]["pricing"] == goods["groups"]["pricing"]
    assert held["ver"]["name"][1] == other.device.id
    assert held["ver"]["pricing"] == seen
    assert conflicts(pc, goods["id"]) == []


def test_two_who_did_not_see_one_another_touch_different_groups(pc: Pc, other: Pc) -> None:
    goods, seen = shared(pc)
    for writer, groups in ((pc, {"name": "Un"}), (other, {"brand": "Une marque"})):
        body = patch(goods["id"], seen if "name" in groups else None, **groups)
        assert writer.do("product.patch", body)["status"] == "applied"
    pc.pull()
    held = pc.held("product", goods["id"])["groups"]
    assert (held["name"], held["brand"]) == ("Un", "Une marque")


@pytest.mark.parametrize("first_arrives_last", [False, True])
def test_of_two_values_the_later_one_is_kept_whoever_arrives_first(
    pc: Pc, other: Pc, first_arrives_last: bool
) -> None:
    goods, seen = shared(pc)
    earlier = (pc, pc.mutation("product.patch", patch(goods["id"], seen, name="Avant")))
    other.last = max(other.last, pc.last)
    later = (other, other.mutation("product.patch", patch(goods["id"], seen, name="Après")))
    sent = [later, earlier] if first_arrives_last else [earlier, later]
    results = [writer.push(mutation)[0] for writer, mutation in sent]
    assert [each["status"] for each in results] == ["applied", "merged"]
    expected = {
        "entity": "product",
        "entity_id": goods["id"],
        "group": "name",
        "kept": "Après",
        "kept_by": other.version(later[1]),
        "lost": "Avant",
        "lost_by": pc.version(earlier[1]),
    }
    (lost,) = results[1]["lost"]
    assert {key: lost[key] for key in expected} == expected
    (conflict,) = conflicts(pc, goods["id"])
    assert {key: conflict[key] for key in expected} == expected
    assert conflict["id"] == lost["id"]
    assert set(conflict["names"]) == {pc.device.id, other.device.id}
    pc.pull()
    assert pc.held("product", goods["id"])["groups"]["name"] == "Après"
    # Told again, it is answered alike and is one conflict still.
    assert len(conflicts(other, goods["id"])) == 1


def test_a_stamp_that_does_not_follow_what_its_author_saw_loses_openly(pc: Pc) -> None:
    goods, seen = shared(pc)
    body = patch(goods["id"], seen, name="Horloge en retard")
    behind = {**pc.mutation("product.patch", body), "hlc": stamp(now_ms() - 60_000)}
    (result,) = pc.push(behind)
    assert (result["status"], result["lost"][0]["lost"]) == ("merged", "Horloge en retard")
    pc.pull()
    assert pc.held("product", goods["id"])["groups"]["name"] == goods["groups"]["name"]


def test_the_same_value_twice_is_no_conflict(pc: Pc, other: Pc) -> None:
    goods, seen = shared(pc)
    for writer in (pc, other):
        body = patch(goods["id"], seen, name="Le même", web_visible=True)
        assert writer.do("product.patch", body)["status"] == "applied"
    assert conflicts(pc, goods["id"]) == []


def test_a_conflict_is_settled_by_one_and_seen_by_all(pc: Pc, other: Pc) -> None:
    goods, seen = shared(pc)
    for writer, name in ((pc, "Un"), (other, "Deux")):
        writer.do("product.patch", patch(goods["id"], seen, name=name))
    (conflict,) = conflicts(pc, goods["id"])
    assert conflict.get("took") is None
    for took in ("lost", None, "kept"):
        body = {"id": conflict["id"], "took": took}
        assert other.do("conflict.resolve", body)["status"] == "applied"
        (told,) = conflicts(pc, goods["id"])
        assert told["took"] == took
        assert told["resolved_by"] == (other.device.id if took else None)
    unknown = pc.do("conflict.resolve", {"id": new_id(), "took": "kept"})
    assert (unknown["status"], unknown["reason"]) == ("rejected", "unknown-conflict")


def test_groups_of_a_newer_version_are_kept_and_sent_back(pc: Pc) -> None:
    later = {"answer": [42, {"é": None}], "deep": {"a": {"b": True}}}
    goods, seen = shared(pc, later=later)
    size = goods["variants"][0]["id"]
    pc.do("variant.patch", patch(size, later_still="oui"))
    pc.do("product.patch", patch(goods["id"], seen, name="Autre nom"))
    pc.pull()
    held = pc.held("product", goods["id"])
    assert held["groups"]["later"] == later
    assert held["variants"][0]["groups"]["later_still"] == "oui"


def test_a_product_put_twice_is_merged_as_by_somebody_who_had_seen_nothing(pc: Pc) -> None:
    goods, _ = shared(pc)
    size = variant(options=[["Taille", "Grand"]])
    again = {**goods, "groups": {"name": "Autrement"}, "variants": [size]}
    assert pc.do("product.put", again)["status"] == "merged"
    pc.pull()
    held = pc.held("product", goods["id"])
    assert held["groups"]["name"] == "Autrement"
    assert held["groups"]["pricing"] == goods["groups"]["pricing"]
    assert [each["id"] for each in held["variants"]] == [goods["variants"][0]["id"], size["id"]]


def test_variants_are_added_and_changed_one_by_one(pc: Pc) -> None:
    goods, _ = shared(pc)
    size = variant(options=[["Taille", "Petit"]])
    results = pc.push(
        pc.mutation("variant.put", {**size, "product_id": goods["id"]}),
        pc.mutation("variant.patch", patch(size["id"], pricing={"price_cents": 390})),
        pc.mutation("variant.put", {**variant(), "product_id": new_id()}),
        pc.mutation("variant.patch", patch(new_id(), deleted=True)),
        pc.mutation("variant.put", {**size, "product_id": shared(Pc(pc.device))[0]["id"]}),
    )
    assert [each["reason"] for each in results] == [
        *(None, None, "unknown-product", "unknown-variant", "variant-of-another-product")
    ]
    pc.pull()
    held = pc.held("product", goods["id"])["variants"][1]
    assert (held["id"], held["groups"]["pricing"]) == (size["id"], {"price_cents": 390})


def test_a_change_of_what_was_archived_meanwhile_asks_once_whether_to_restore(
    pc: Pc, other: Pc
) -> None:
    goods, seen = shared(pc)
    pc.do("product.patch", patch(goods["id"], seen, deleted=True))
    named = other.mutation("product.patch", patch(goods["id"], seen, name="Encore là"))
    assert other.push(named)[0]["status"] == "merged"
    priced = patch(goods["id"], None, brand="Une marque")
    assert other.do("product.patch", priced)["status"] == "applied"
    knowing = patch(goods["id"], None, category="Rayon")
    assert pc.do("product.patch", {**knowing, "archived": True})["status"] == "applied"
    pc.pull()
    held = pc.held("product", goods["id"])["groups"]
    assert (held["deleted"], held["name"], held["brand"]) == (True, "Encore là", "Une marque")
    (asked,) = conflicts(pc, goods["id"])
    assert (asked["group"], asked["kept"], asked["lost"]) == ("deleted", True, False)


def test_two_products_may_share_a_barcode(pc: Pc, other: Pc) -> None:
    for maker in (pc, other):
        goods = product()
        goods["variants"][0]["groups"]["codes"] = {"sku": "A1", "barcodes": ["3760000000017"]}
        assert maker.do("product.put", goods)["status"] == "applied"


def test_the_profile_is_the_shops_own_and_merged_alike(pc: Pc, other: Pc) -> None:
    shop = pc.device.shop_id
    pc.pull()
    before = pc.held("profile", shop)["ver"].get("phone")
    for writer, phone in ((pc, "04 42 00 00 01"), (other, "04 42 00 00 02")):
        result = writer.do("record.patch", patch(shop, before, phone=phone))
    assert result["status"] == "merged"
    pc.pull()
    assert pc.held("profile", shop)["groups"]["phone"] == "04 42 00 00 02"
    assert pc.do("record.patch", patch(new_id(), phone=""))["reason"] == "unknown-record"


def test_hours_closings_and_a_pause_are_groups_of_their_own(pc: Pc, other: Pc) -> None:
    shop = pc.device.shop_id
    hours = [[[540, 720], [840, 1140]]] * 6 + [[]]
    away = [{"from": "2026-12-24", "to": "2026-12-26", "word": "Noël"}]
    for writer, groups in (
        (pc, {"hours": hours}),
        (other, {"closings": away, "pause": {"until_ms": None}, "slot_orders": 2}),
    ):
        for name, value in groups.items():
            writer.pull()
            base = writer.held("profile", shop)["ver"].get(name)
            body = {"id": shop, "groups": {name: {"value": value, "base": base}}}
            assert writer.do("record.patch", body)["status"] in ("applied", "merged")
    pc.pull()
    held = pc.held("profile", shop)["groups"]
    assert (held["hours"], held["closings"]) == (hours, away)
    assert (held["pause"], held["slot_orders"]) == ({"until_ms": None}, 2)


@pytest.mark.parametrize(
    ("group", "value"),
    [
        ("hours", [[]] * 6),
        ("hours", [[[840, 720]]] + [[]] * 6),
        ("closings", [{"from": "2026-12-26", "to": "2026-12-24", "word": ""}]),
        ("pause", {}),
        ("slot_minutes", 0),
        ("second_contact", "nobody"),
    ],
)
def test_hours_that_nobody_could_keep_are_refused(pc: Pc, group: str, value: Any) -> None:
    body = {"id": pc.device.shop_id, "groups": {group: {"value": value}}}
    assert pc.do("record.patch", body)["reason"] == "malformed"


def test_what_is_nested_too_deep_for_a_reader_of_pulls_is_malformed(pc: Pc, other: Pc) -> None:
    goods = product()
    pc.do("product.put", goods)
    for depth, status in ((20, "applied"), (40, "rejected")):
        deep: Any = "x"
        for _ in range(depth):
            deep = [deep]
        told = pc.do("product.patch", patch(goods["id"], None, **{f"new{depth}": deep}))
        assert told["status"] == status
    other.pull()
    assert "new20" in other.rows["product", goods["id"]]["data"]["groups"]


def test_no_entity_grows_beyond_its_limit(pc: Pc) -> None:
    goods = product()
    pc.do("product.put", goods)
    told: list[Json] = []
    while not told or told[-1]["status"] == "applied":
        told.append(
            pc.do("product.patch", patch(goods["id"], None, **{f"n{len(told)}": "x" * 250_000}))
        )
    assert told[-1]["reason"] == "too-large"
    assert len(told) == 13, "3 MiB have room for twelve of them"


def test_a_conflict_calls_a_pc_as_its_shop_does(pc: Pc, other: Pc) -> None:
    path = f"/devices/{other.device.id}"
    assert other.device.ask("PATCH", path, json={"name": "Réserve"}).status_code == 204
    assert other.device.ask("PATCH", path, json={"name": " "}).status_code == 422
    unknown = other.device.ask("PATCH", f"/devices/{new_id()}", json={"name": "Réserve"})
    assert problem(unknown) == (404, "not-found")
    goods = product("Un")
    pc.do("product.put", goods)
    pc.do("product.patch", patch(goods["id"], name="Deux"))
    lost = other.do("product.patch", patch(goods["id"], name="Trois"))["lost"][0]
    other.pull()
    assert other.rows["conflict", lost["id"]]["data"]["names"][other.device.id] == "Réserve"
