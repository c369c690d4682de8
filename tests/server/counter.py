"""A marketplace with a clock of its own, and PCs that speak the protocol to it, honest or not."""

from __future__ import annotations

import os
import secrets
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from httpx2 import Response
from starlette.testclient import TestClient

from digitaix_protocol.rules.chain import GENESIS, canonical, link
from digitaix_protocol.rules.hlc import pack, to_wire
from digitaix_protocol.rules.ids import uuid7
from digitaix_server.app import create_app
from digitaix_server.database import Database
from digitaix_server.migrating import migrate
from digitaix_server.services import enrolment, shops
from digitaix_server.services.photos import PhotoFolder
from digitaix_server.settings import DATABASE, Settings

START_MS = 1_795_000_000_000
PROTOCOL = {"DigitAix-Protocol": "1"}
NIL = str(UUID(int=0))


class StillClock:
    """A clock that goes on only when told."""

    def __init__(self) -> None:
        self.now_ms = START_MS

    def __call__(self) -> int:
        return self.now_ms

    def pass_(self, *, seconds: int = 0, days: int = 0) -> None:
        self.now_ms += seconds * 1000 + days * 86_400_000


class Market:
    """The real app on a file of its own."""

    def __init__(self, folder: Path, client: TestClient, clock: StillClock) -> None:
        self.folder, self.client, self.clock = folder, client, clock

    @property
    def base(self) -> Database:
        found: Database = self.client.app.state.parts.base  # type: ignore[attr-defined]
        return found

    @property
    def photos(self) -> PhotoFolder:
        found: PhotoFolder = self.client.app.state.parts.photos  # type: ignore[attr-defined]
        return found

    def shop(self, name: str = "Le Jardin d’Élise", **profile: Any) -> Shop:
        with self.base.writing() as db:
            row = shops.create(db, name, profile)
            return Shop(self, row.id, row.slug)

    def ask(self, method: str, path: str, **more: Any) -> Response:
        headers = {**PROTOCOL, **more.pop("headers", {})}
        return self.client.request(method, f"/api/v1{path}", headers=headers, **more)


class Shop:
    """A shop of the market."""

    def __init__(self, market: Market, shop_id: UUID, slug: str) -> None:
        self.market, self.id, self.slug = market, shop_id, slug

    def invitation(self) -> str:
        with self.market.base.writing() as db:
            return enrolment.invite(db, self.id)

    def code(self) -> str:
        """A code for one more PC, as one that is there asks for it."""
        with self.market.base.writing() as db:
            return enrolment.pairing_code(db, self.id)[0]

    def pc(self, name: str = "Comptoir") -> Pc:
        """One more PC, let in by the shop's invitation."""
        answer = pair(self.market, self.invitation(), name=name)
        assert answer.status_code == 201, answer.text
        return Pc(self, answer.json())


def pair(
    market: Market, code: str, *, name: str = "PC", device: UUID | None = None, machine: str = ""
) -> Response:
    content = {
        "code": code,
        "device_id": str(device or uuid4()),
        "device_name": name,
        "machine_tag": machine,
    }
    return market.ask("POST", "/pair", json=content)


class Pc:
    """A PC of a shop: keeps its stream, its chain and its cursor, as the real one does."""

    def __init__(self, shop: Shop, paired: dict[str, Any]) -> None:
        self.shop, self.market = shop, shop.market
        self.token: str = paired["token"]
        self.device_id: str = paired["device_id"]
        self.epoch: str = paired["epoch"]
        self.new_stream()
        self.cursor = ""
        self.rows: dict[tuple[str, str], dict[str, Any]] = {}

    def new_stream(self) -> None:
        self.stream, self.next_seq, self.tip, self.ticks = str(uuid4()), 1, GENESIS, 0

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}

    def stamp(self, ahead_ms: int = 0) -> str:
        self.ticks += 1
        return to_wire(pack(self.market.clock.now_ms + ahead_ms, self.ticks))

    def mutation(self, kind: str, body: dict[str, Any], **more: Any) -> dict[str, Any]:
        """The next mutation of this PC's stream; not yet chained."""
        made = {
            "seq": self.next_seq,
            "id": an_id(),
            "hlc": self.stamp(),
            "at_ms": self.market.clock.now_ms,
            "kind": kind,
            "body": body,
            **more,
        }
        self.next_seq += 1
        return made

    def batch(self, mutations: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
        """A batch of the next mutations; the PC's chain moves on."""
        first = mutations[0]["seq"] if mutations else self.next_seq
        content = {
            "stream_id": self.stream,
            "first_seq": first,
            "prev_hash": self.tip,
            "epoch": self.epoch,
            "mutations": mutations,
            **more,
        }
        for mutation in mutations:
            self.tip = link(self.tip, mutation["id"], canonical(mutation["body"]))
        return content

    def send(self, batch: Any) -> Response:
        return self.market.ask("POST", "/sync/push", json=batch, headers=self.headers)

    def push(self, *mutations: dict[str, Any], **more: Any) -> list[dict[str, Any]]:
        """Push and expect an answer: its results."""
        answer = self.send(self.batch(list(mutations), **more))
        assert answer.status_code == 200, answer.text
        results: list[dict[str, Any]] = answer.json()["results"]
        return results

    def do(self, kind: str, body: dict[str, Any], **more: Any) -> dict[str, Any]:
        """One deed, pushed at once: its result."""
        return self.push(self.mutation(kind, body, **more))[0]

    def pull_page(self, **params: Any) -> Response:
        return self.market.ask(
            "GET",
            "/sync/pull",
            params={"cursor": self.cursor, **params},
            headers=self.headers,
        )

    def pull(self, **params: Any) -> list[dict[str, Any]]:
        """Everything new, kept in `rows` as a PC keeps it: the newest revision of each entity."""
        changes: list[dict[str, Any]] = []
        while True:
            answer = self.pull_page(**params)
            assert answer.status_code == 200, answer.text
            content = answer.json()
            for change in content["changes"]:
                key = change["e"], change["id"]
                if key not in self.rows or self.rows[key]["rev"] < change["rev"]:
                    self.rows[key] = change
            changes += content["changes"]
            self.cursor = content["cursor"]
            if not content["has_more"]:
                return changes

    def row(self, entity: str, entity_id: str) -> dict[str, Any]:
        data: dict[str, Any] = self.rows[entity, entity_id]["data"]
        return data


def an_id() -> str:
    return str(uuid7(START_MS, secrets.randbits(74)))


def usual() -> str:
    """The address of the database that this test runs on; empty for an embedded one."""
    return os.environ.get(DATABASE, "")


def beginning(settings: Settings) -> Settings:
    """The same, with an empty marketplace where there was none: as migrations make it, but once."""
    if not settings.database and not settings.database_file.exists():
        settings.database_file.write_bytes(_empty_marketplace())
    return settings


@cache
def _empty_marketplace() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "marketplace.sqlite"
        base = Database(file)
        migrate(base)
        base.close()
        return file.read_bytes()


def product(name: str = "Rosier", cents: int = 2490, **groups: Any) -> dict[str, Any]:
    """The body of `product.put` for a product with one variant, online."""
    return {
        "id": an_id(),
        "groups": {
            "name": name,
            "description": "",
            "brand": "",
            "category": "Plantes",
            "pricing": {"price_cents": cents, "price_unit": "piece", "vat_bp": 1000},
            "web_visible": True,
            "safety_milli": 0,
            "deleted": False,
            **groups,
        },
        "variants": [a_variant()],
    }


def a_variant(*options: tuple[str, str], **groups: Any) -> dict[str, Any]:
    return {
        "id": an_id(),
        "groups": {
            "options": [list(option) for option in options],
            "codes": {"sku": "", "barcodes": []},
            "pricing": {"price_cents": None},
            "position": 0,
            "deleted": False,
            **groups,
        },
    }


def moved(variant: dict[str, Any] | str, qty_milli: int, kind: str = "goods_in") -> dict[str, Any]:
    """The body of `stock.move` with one movement."""
    variant_id = variant if isinstance(variant, str) else variant["id"]
    return {
        "movements": [
            {"id": an_id(), "variant_id": variant_id, "kind": kind, "qty_milli": qty_milli}
        ]
    }


def patch(entity_id: str, base: list[str] | None = None, **groups: Any) -> dict[str, Any]:
    """The body of a patch whose author saw the version `base` of each group."""
    values = {group: {"value": value, "base": base} for group, value in groups.items()}
    return {"id": entity_id, "groups": values}


def put_aside(
    goods: dict[str, Any], qty_milli: int = 1000, code: str = "VBCDFG", **more: Any
) -> dict[str, Any]:
    """The body of `order.create` for one line of a product."""
    price = goods["groups"]["pricing"]["price_cents"]
    return {
        "id": an_id(),
        "code": code,
        "placed_ms": START_MS,
        "lines": [
            {
                "id": an_id(),
                "variant_id": goods["variants"][0]["id"],
                "product_id": goods["id"],
                "name": goods["groups"]["name"],
                "price_cents": price,
                "vat_bp": 1000,
                "qty_milli": qty_milli,
                "total_cents": price * qty_milli // 1000,
            }
        ],
        **more,
    }


@contextmanager
def a_market(folder: Path, **settings: Any) -> Iterator[Market]:
    """A running market with its own clock; generous limits unless a test is about them.

    On the database that the fixture of that name set, or an embedded one.
    """
    clock = StillClock()
    chosen = {"requests_per_minute": 1_000_000, "pair_tries_per_minute": 1_000_000, **settings}
    app = create_app(beginning(Settings(folder, **{"database": usual(), **chosen})), clock)
    with TestClient(app, raise_server_exceptions=True) as client:
        yield Market(folder, client, clock)
