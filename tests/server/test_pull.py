from __future__ import annotations

import asyncio
import base64
import json
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from digitaix_server.services import pulling
from digitaix_server.tables import MetaRow
from digitaix_server.wakeups import Wakeups
from tests.server.counter import Market, a_market, an_id, moved, patch, product, put_aside
from tests.server.test_push import problem


def test_a_new_pc_gets_all_of_the_shop_profile_first(market: Market) -> None:
    shop = market.shop(city="Valombre")
    first = shop.pc()
    rose = product("Rosier")
    first.push(
        first.mutation("order.create", put_aside(rose)),
        first.mutation("stock.move", moved(rose["variants"][0], 4000)),
        first.mutation("product.put", rose),
    )
    second = shop.pc()
    changes = second.pull()
    assert [change["e"] for change in changes] == ["profile", "product", "movement", "order"]
    assert second.row("profile", str(shop.id))["groups"]["city"] == "Valombre"
    assert second.row("product", rose["id"])["groups"] == rose["groups"]
    movement = next(row["data"] for (e, _), row in second.rows.items() if e == "movement")
    assert movement["device_id"] == first.device_id
    assert (movement["kind"], movement["qty_milli"]) == ("goods_in", 4000)


def test_own_changes_come_back_and_then_nothing_more(market: Market) -> None:
    pc = market.shop().pc()
    pc.pull()
    result = pc.do("product.put", product())
    changes = pc.pull()
    assert [(change["e"], change["rev"]) for change in changes] == [("product", result["rev"])]
    assert pc.pull() == []


def test_an_entity_changed_often_comes_once_as_it_is_now(market: Market) -> None:
    pc = market.shop().pc()
    rose = product("Rosier")
    pc.push(
        pc.mutation("product.put", rose),
        *(pc.mutation("product.patch", patch(rose["id"], name=f"Rosier {n}")) for n in range(5)),
    )
    products = [change for change in pc.pull() if change["e"] == "product"]
    assert len(products) == 1
    assert products[0]["data"]["groups"]["name"] == "Rosier 4"


def test_a_bootstrap_misses_nothing_that_changes_meanwhile(market: Market) -> None:
    shop = market.shop()
    busy, new = shop.pc(), shop.pc()
    goods = [product(f"Article {n}") for n in range(10)]
    busy.push(*(busy.mutation("product.put", one) for one in goods))
    late = product("Arrivé pendant")
    while True:
        answer = new.pull_page(limit=3).json()
        for change in answer["changes"]:
            new.rows[change["e"], change["id"]] = change
        new.cursor = answer["cursor"]
        if not answer["has_more"]:
            break
        busy.do("product.patch", patch(goods[0]["id"], name=f"Changé après {answer['cursor']}"))
        if len(new.rows) == 3:
            busy.do("product.put", late)
    busy.pull()
    assert new.rows == busy.rows


def test_a_page_ends_before_it_grows_too_large(market: Market) -> None:
    pc = market.shop().pc()
    large = [product(f"Livre {n}", description="é" * 18_000) for n in range(60)]
    for start in range(0, 60, 20):
        pc.push(*(pc.mutation("product.put", one) for one in large[start : start + 20]))
    for params in ({}, {"limit": 1000}):
        pc.cursor = ""
        pages = []
        while True:
            page = pc.pull_page(**params)
            content = page.json()
            pages.append(len(content["changes"]))
            assert len(page.text) < pulling.MOST_CHARACTERS + 100_000
            pc.cursor = content["cursor"]
            if not content["has_more"]:
                break
        assert sum(pages) == 61


def test_a_cursor_of_another_life_of_the_server_is_told_apart(market: Market) -> None:
    pc = market.shop().pc()
    pc.pull()
    with market.base.writing() as db:
        row = db.get(MetaRow, "epoch")
        assert row is not None
        row.value = str(uuid4())
    answer = pc.pull_page()
    assert (answer.status_code, problem(answer)) == (409, "epoch-changed")


def test_a_cursor_ahead_of_the_server_means_that_it_lost_its_memory(market: Market) -> None:
    pc = market.shop().pc()
    pc.cursor = a_cursor(epoch=pc.epoch, rev=10_000)
    answer = pc.pull_page()
    assert (answer.status_code, problem(answer)) == (409, "epoch-changed")


def a_cursor(**content: object) -> str:
    text = json.dumps({"v": 1, **content}).encode()
    return base64.urlsafe_b64encode(text).decode().rstrip("=")


def test_a_cursor_that_was_tampered_with_is_refused(market: Market) -> None:
    pc = market.shop().pc()
    for cursor in (
        "é",
        "%%%",
        "AAAA",
        a_cursor(),
        a_cursor(epoch=pc.epoch, rev=-1),
        a_cursor(epoch=pc.epoch, rev="1"),
        a_cursor(epoch=pc.epoch, rev=True),
        a_cursor(epoch=[1], rev=1),
        a_cursor(epoch=pc.epoch, entity="token", after_id=an_id(), as_of=1),
        a_cursor(epoch=pc.epoch, entity=["product"], after_id=an_id(), as_of=1),
        a_cursor(epoch=pc.epoch, entity="product", after_id=7, as_of=1),
        base64.urlsafe_b64encode(b"[" * 900).decode(),
    ):
        pc.cursor = cursor
        answer = pc.pull_page()
        assert (answer.status_code, problem(answer)) == (409, "cursor-invalid"), cursor


def test_unknown_groups_come_back_untouched(market: Market) -> None:
    pc = market.shop().pc()
    future = {"nested": [1, {"deep": None}], "text": "à venir"}
    rose = product(hologram=future)
    pc.do("product.put", rose)
    pc.do("product.patch", patch(rose["id"], name="Autre"))
    pc.pull()
    assert pc.row("product", rose["id"])["groups"]["hologram"] == future


@pytest.mark.parametrize("before", [True, False])
def test_a_change_written_just_as_a_pc_begins_to_wait_reaches_it(
    tmp_path: Path, database: str, monkeypatch: pytest.MonkeyPatch, *, before: bool
) -> None:
    with a_market(tmp_path, database=database, max_wait_s=2) as market:
        shop = market.shop()
        busy, waiting = shop.pc(), shop.pc("Réserve")
        waiting.pull()
        wakeups: Wakeups = market.client.app.state.parts.wakeups  # type: ignore[attr-defined]
        event, to_write = wakeups.event, [product("Arrivé pendant")]

        def taken(shop_id: UUID) -> asyncio.Event:
            if to_write and before:
                busy.do("product.put", to_write.pop())
            found = event(shop_id)
            if to_write:
                busy.do("product.put", to_write.pop())
            return found

        monkeypatch.setattr(wakeups, "event", taken)

        changes = waiting.pull_page(wait=40).json()["changes"]

        assert [change["data"]["groups"]["name"] for change in changes] == ["Arrivé pendant"]
