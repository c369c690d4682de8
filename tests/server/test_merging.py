from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import select

from digitaix_server.services import goods
from digitaix_server.tables import ConflictRow
from tests.server.counter import Market, Pc, a_variant, moved, patch, product


def versions(pc: Pc, product_id: str) -> dict[str, Any]:
    pc.pull()
    found: dict[str, Any] = pc.row("product", product_id)["ver"]
    return found


def two_pcs_with_a_rose(market: Market) -> tuple[Pc, Pc, dict[str, Any]]:
    shop = market.shop()
    left, right = shop.pc("Gauche"), shop.pc("Droite")
    rose = product("Rosier", cents=1000)
    left.do("product.put", rose)
    market.clock.pass_(seconds=60)
    return left, right, rose


def conflicts(market: Market) -> int:
    with market.base.reading() as db:
        return len(db.scalars(select(ConflictRow)).all())


def test_two_pcs_that_change_different_groups_both_win_in_silence(market: Market) -> None:
    left, right, rose = two_pcs_with_a_rose(market)
    seen = versions(left, rose["id"])
    right.pull()
    assert left.do("product.patch", patch(rose["id"], seen["name"], name="Rosier rouge"))[
        "status"
    ] == ("applied")
    result = right.do("product.patch", patch(rose["id"], seen["brand"], brand="Clos Ravier"))
    assert result["status"] == "applied"
    assert conflicts(market) == 0
    left.pull()
    groups = left.row("product", rose["id"])["groups"]
    assert (groups["name"], groups["brand"]) == ("Rosier rouge", "Clos Ravier")


def test_of_two_prices_at_once_the_later_stands_and_the_other_is_kept(market: Market) -> None:
    left, right, rose = two_pcs_with_a_rose(market)
    seen = versions(left, rose["id"])["pricing"]
    older = left.stamp()
    market.clock.pass_(seconds=5)
    cheap = {"price_cents": 900, "price_unit": "piece", "vat_bp": 1000}
    dear = {"price_cents": 1100, "price_unit": "piece", "vat_bp": 1000}
    assert right.do("product.patch", patch(rose["id"], seen, pricing=dear))["status"] == "applied"
    result = left.do("product.patch", patch(rose["id"], seen, pricing=cheap), hlc=older)
    assert result["status"] == "merged"
    (lost,) = result["lost"]
    assert (lost["group"], lost["kept"], lost["lost"]) == ("pricing", dear, cheap)
    assert (lost["kept_by"][1], lost["lost_by"][1]) == (right.device_id, left.device_id)
    assert conflicts(market) == 1
    left.pull()
    assert left.row("product", rose["id"])["groups"]["pricing"] == dear


def test_a_later_price_wins_and_tells_what_it_overwrote(market: Market) -> None:
    left, right, rose = two_pcs_with_a_rose(market)
    seen = versions(left, rose["id"])["name"]
    left.do("product.patch", patch(rose["id"], seen, name="Rosier blanc"))
    market.clock.pass_(seconds=5)
    result = right.do("product.patch", patch(rose["id"], seen, name="Rosier jaune"))
    assert result["status"] == "merged"
    assert (result["lost"][0]["kept"], result["lost"][0]["lost"]) == (
        "Rosier jaune",
        "Rosier blanc",
    )


def test_the_same_value_from_two_pcs_is_no_conflict(market: Market) -> None:
    left, right, rose = two_pcs_with_a_rose(market)
    seen = versions(left, rose["id"])["name"]
    for pc in (left, right):
        result = pc.do("product.patch", patch(rose["id"], seen, name="Rosier grimpant"))
        assert result["status"] == "applied"
    assert conflicts(market) == 0


def test_edits_made_offline_one_after_the_other_do_not_fight_each_other(market: Market) -> None:
    """The first one's stamp is tamed, so the second names a version the server never stored."""
    left, _, rose = two_pcs_with_a_rose(market)
    seen = versions(left, rose["id"])["name"]
    ahead = left.stamp(ahead_ms=3_600_000)
    first = left.mutation("product.patch", patch(rose["id"], seen, name="Un"), hlc=ahead)
    own = [ahead, left.device_id, first["id"]]
    second = left.mutation(
        "product.patch",
        patch(rose["id"], own, name="Deux"),
        hlc=left.stamp(ahead_ms=3_600_001),
    )
    assert [result["status"] for result in left.push(first, second)] == ["applied", "applied"]
    assert conflicts(market) == 0
    left.pull()
    assert left.row("product", rose["id"])["groups"]["name"] == "Deux"


def test_a_product_put_twice_is_merged_group_by_group(market: Market) -> None:
    left, right, rose = two_pcs_with_a_rose(market)
    again = {**rose, "groups": {**rose["groups"], "name": "Rosier (import)"}}
    again["variants"] = [*rose["variants"], a_variant(("Pot", "5 l"))]
    result = right.do("product.put", again)
    assert [lost["group"] for lost in result["lost"]] == ["name"]
    left.pull()
    row = left.row("product", rose["id"])
    assert row["groups"]["name"] == "Rosier (import)"
    assert len(row["variants"]) == 2


def test_variants_are_added_and_changed_alone(market: Market) -> None:
    left, _, rose = two_pcs_with_a_rose(market)
    large = a_variant(("Taille", "L"))
    assert left.do("variant.put", {**large, "product_id": rose["id"]})["status"] == "applied"
    seen = versions(left, rose["id"])
    assert seen
    row = next(v for v in left.row("product", rose["id"])["variants"] if v["id"] == large["id"])
    body = patch(large["id"], row["ver"]["pricing"], pricing={"price_cents": 1500})
    assert left.do("variant.patch", body)["status"] == "applied"
    left.pull()
    prices = {
        v["id"]: v["groups"]["pricing"]["price_cents"]
        for v in left.row("product", rose["id"])["variants"]
    }
    assert prices == {rose["variants"][0]["id"]: None, large["id"]: 1500}
    unknown = left.do("variant.patch", patch(rose["id"], pricing={"price_cents": 1}))
    assert unknown["reason"] == "unknown-variant"


def test_an_edit_after_an_archive_is_kept_and_the_product_stays_archived(market: Market) -> None:
    left, right, rose = two_pcs_with_a_rose(market)
    seen = versions(left, rose["id"])
    left.do("product.patch", patch(rose["id"], seen["deleted"], deleted=True))
    right.do("product.patch", patch(rose["id"], seen["name"], name="Rosier ancien"))
    left.pull()
    groups = left.row("product", rose["id"])["groups"]
    assert (groups["deleted"], groups["name"]) == (True, "Rosier ancien")


def test_the_profile_is_merged_field_by_field(market: Market) -> None:
    shop = market.shop("Chez Zoé")
    pc = shop.pc()
    body = {"id": str(shop.id), "groups": {"phone": {"value": "04 00 00 00 00"}}}
    assert pc.do("record.patch", body)["status"] == "applied"
    pc.pull()
    groups = pc.row("profile", str(shop.id))["groups"]
    assert (groups["name"], groups["phone"]) == ("Chez Zoé", "04 00 00 00 00")
    named = {"id": str(shop.id), "groups": {"name": {"value": "Chez Zoé et filles"}}}
    pc.do("record.patch", named)
    page = market.client.get(f"/boutique/{shop.slug}")
    assert "Chez Zoé et filles" in page.text


def test_a_shop_that_was_alone_keeps_its_own_name_without_a_question(market: Market) -> None:
    shop = market.shop("Invitation de la mairie")
    pc, other = shop.pc(), shop.pc("Réserve")
    own = {"id": str(shop.id), "groups": {"name": {"value": "Au Fil du Temps", "base": None}}}
    result = pc.do("record.patch", own)
    assert (result["status"], result.get("lost") or []) == ("applied", [])
    assert conflicts(market) == 0
    pc.pull()
    assert pc.row("profile", str(shop.id))["groups"]["name"] == "Au Fil du Temps"

    later = {"id": str(shop.id), "groups": {"name": {"value": "Chez Léa", "base": None}}}
    result = other.do("record.patch", later)
    assert [lost["group"] for lost in result["lost"]] == ["name"]
    assert conflicts(market) == 1


def on_hand(market: Market, pc: Pc, rose: dict[str, Any]) -> int:
    variant = UUID(rose["variants"][0]["id"])
    with market.base.reading() as db:
        return goods.levels(db, pc.shop.id, [variant])[variant].on_hand_milli


def test_stock_is_the_sum_of_what_both_pcs_did_in_whatever_order(market: Market) -> None:
    left, right, rose = two_pcs_with_a_rose(market)
    variant = rose["variants"][0]
    right.do("stock.move", moved(variant, -2000, "counter"))
    left.do("stock.move", moved(variant, 10_000))
    assert on_hand(market, left, rose) == 8000


def test_a_count_absorbs_what_was_sold_before_it_and_not_what_came_after(market: Market) -> None:
    left, right, rose = two_pcs_with_a_rose(market)
    variant = rose["variants"][0]
    left.do("stock.move", moved(variant, 10_000))
    before = right.stamp()
    market.clock.pass_(seconds=10)
    left.do("stock.move", moved(variant, 7000, "count"))
    market.clock.pass_(seconds=10)
    left.do("stock.move", moved(variant, -1000, "counter"))
    assert on_hand(market, left, rose) == 6000
    late = right.do("stock.move", moved(variant, -3000, "counter"), hlc=before)
    assert late["status"] == "applied"
    assert on_hand(market, left, rose) == 6000
    old_count = right.do("stock.move", moved(variant, 99_000, "count"), hlc=before)
    assert old_count["status"] == "applied"
    assert on_hand(market, left, rose) == 6000


def test_stock_may_fall_below_zero_for_the_shelf_is_right(market: Market) -> None:
    left, _, rose = two_pcs_with_a_rose(market)
    assert left.do("stock.move", moved(rose["variants"][0], -3000, "counter"))["status"] == (
        "applied"
    )
    assert on_hand(market, left, rose) == -3000


def test_a_movement_sent_again_in_another_mutation_counts_once(market: Market) -> None:
    left, _, rose = two_pcs_with_a_rose(market)
    body = moved(rose["variants"][0], -1000, "counter")
    left.do("stock.move", body)
    left.do("stock.move", body)
    assert on_hand(market, left, rose) == -1000
