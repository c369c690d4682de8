"""One number tells a PC whether it holds what the marketplace holds."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from digitaix_protocol.rules import digest
from tests.server.counter import Market, Pc, moved, patch, product, put_aside


def state(pc: Pc) -> dict[str, Any]:
    answer = pc.pull_page()
    found: dict[str, Any] = answer.json()["shop"]
    return found


def own(pc: Pc) -> str:
    """The digest of what a PC holds, summed up by itself."""
    total = 0
    for (entity, _), row in pc.rows.items():
        total ^= digest.of_row(entity, pc_id(row), row["rev"])
    return digest.to_wire(total)


def pc_id(row: dict[str, Any]) -> UUID:
    return UUID(row["id"])


def ask(pc: Pc, rev: int, rows: dict[Any, Any]) -> dict[str, Any]:
    buckets = digest.of_buckets((e, pc_id(row), row["rev"]) for (e, _), row in rows.items())
    answer = pc.market.ask(
        "POST",
        "/sync/digest",
        json={"rev": rev, "buckets": [digest.to_wire(each) for each in buckets]},
        headers=pc.headers,
    )
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def test_who_holds_the_same_sums_up_the_same(market: Market) -> None:
    pc = market.shop().pc()
    rose = product()
    pc.do("product.put", rose)
    pc.do("stock.move", moved(rose["variants"][0], 4000))
    pc.do("order.create", put_aside(rose))
    pc.do("product.patch", patch(rose["id"], name="Rosier ancien"))
    pc.do("record.patch", patch(str(pc.shop.id), about="Ouvert"))
    pc.pull()
    assert state(pc)["digest"] == own(pc)
    pc.do("product.patch", patch(rose["id"], name="Rosier nouveau"))
    assert state(pc)["digest"] != own(pc)
    pc.pull()
    assert state(pc)["digest"] == own(pc)


def test_only_what_differs_is_sent(market: Market) -> None:
    pc = market.shop().pc()
    goods = [product(f"Plante {number}") for number in range(40)]
    for each in goods:
        pc.do("product.put", each)
    pc.pull()
    lost = "product", goods[7]["id"]
    rows = {key: row for key, row in pc.rows.items() if key != lost}
    answer = ask(pc, state(pc)["rev"], rows)
    assert answer["settled"]
    assert answer["whole"]
    assert len(answer["buckets"]) == 1
    assert goods[7]["id"] in [change["id"] for change in answer["changes"]]
    assert len(answer["changes"]) < 20
    assert ask(pc, state(pc)["rev"], pc.rows)["buckets"] == []


def test_who_has_yet_to_pull_is_told_to_wait(market: Market) -> None:
    pc = market.shop().pc()
    pc.do("product.put", product())
    pc.pull()
    rev = state(pc)["rev"]
    pc.do("product.put", product())
    assert not ask(pc, rev, pc.rows)["settled"]


def test_where_most_differs_the_pc_begins_anew(market: Market) -> None:
    pc = market.shop().pc()
    pc.push(*[pc.mutation("product.put", product(f"Plante {n}")) for n in range(300)])
    pc.push(*[pc.mutation("product.put", product(f"Arbre {n}")) for n in range(300)])
    answer = ask(pc, state(pc)["rev"], {})
    assert (answer["whole"], answer["changes"]) == (False, [])
