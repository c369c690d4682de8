"""A marketplace, one shop on it, and the shop's PCs, in one process on real files."""

from __future__ import annotations

import atexit
import shutil
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

from fastapi import FastAPI
from sqlalchemy import insert

from digitaix_desktop.operations.products import AddProduct
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.storage.tables import PurchaseRow
from digitaix_desktop.sync.status import Link
from digitaix_server.app import create_app
from digitaix_server.database import Database as ServerBase
from digitaix_server.keeping import put_back
from digitaix_server.services import devices, enrolment, shops
from digitaix_server.settings import Settings
from digitaix_server.stores.embedded import Embedded
from tests.helpers.in_process import PURCHASED_AT, Wire
from tests.helpers.make import CountedIds
from tests.helpers.mishaps import SkewedClock, TimeOfDay, quick_folder, share_compiled
from tests.helpers.pcs import Pc


@dataclass
class Server:
    """The marketplace on its own files."""

    data: Path
    time: TimeOfDay
    app: FastAPI = field(init=False)

    def __post_init__(self) -> None:
        self.open()

    def open(self) -> None:
        """Start it."""
        self.app = create_app(
            Settings(self.data, requests_per_minute=10**9, pair_tries_per_minute=10**9),
            self.time.tick,
        )
        store = self.base.store
        assert isinstance(store, Embedded)
        share_compiled(store.writer, store.readers)

    def close(self) -> None:
        """End it."""
        self.base.close()

    @property
    def file(self) -> Path:
        """Where its database lies."""
        return Settings(self.data).database_file

    @property
    def base(self) -> ServerBase:
        """Its database, to look into and to act as a customer."""
        base: ServerBase = self.app.state.parts.base
        return base

    def rows(self, question: str, **values: Any) -> list[Any]:
        """What its file holds, asked in SQL."""
        with self.base.reading() as db:
            return list(db.connection().exec_driver_sql(question, values).all())

    def power_cut(self) -> None:
        """It stops at once, and is started again on what lies there."""
        before = self.data
        self.data = before.with_name(f"{before.name}+")
        shutil.copytree(before, self.data)
        self.close()
        shutil.rmtree(before)
        self.open()

    def backup(self) -> bytes:
        """A copy of its database, whole."""
        with closing(sqlite3.connect(self.file)) as file:
            return file.serialize()

    def restore(self, copy: bytes) -> None:
        """Put an old copy in the place of its database, as `digitaix-server restore` does."""
        self.close()
        kept = self.data / "copy.sqlite"
        kept.write_bytes(copy)
        put_back(kept, self.file, self.time.tick)
        self.open()

    def shop(self) -> tuple[UUID, str]:
        """A new shop, and its invitation code."""
        with self.base.writing() as db:
            shop = shops.create(db, "Jardin en Ville")
            return shop.id, enrolment.invite(db, shop.id)

    def pairing_code(self, shop_id: UUID) -> str:
        """A code for one more PC of the shop."""
        with self.base.writing() as db:
            return enrolment.pairing_code(db, shop_id)[0]

    def revoke(self, shop_id: UUID, device_id: UUID) -> None:
        """Shut a PC out."""
        with self.base.writing() as db:
            devices.revoke(db, shop_id, device_id)


class OneShop:
    """A marketplace, a shop on it, and its PCs; made once, then copied for each history."""

    def __init__(self, root: Path, template: Template | None = None, pcs: int = 3) -> None:
        self.root, self.time = root, TimeOfDay()
        self.wires: list[Wire] = []
        self.pcs: list[Pc] = []
        if template is not None:
            shutil.copytree(template.root, root, dirs_exist_ok=True)
            self.time.now_ms = template.now_ms
        self.server = Server(root / "server", self.time)
        for number in range(pcs):
            self.pcs.append(self._pc(number, root / f"pc{number}"))
        if template is None:
            self.shop_id, code = self.server.shop()
            for pc in self.pcs:
                pc.pair(code)
                pc.catch_up()
                code = self.server.pairing_code(self.shop_id)
        else:
            self.shop_id = template.shop_id
            for pc, token in zip(self.pcs, template.tokens, strict=True):
                pc.token = token
                pc.connect()

    @classmethod
    def found(cls, server: Path, pcs: Sequence[Path]) -> OneShop:
        """A shop whose processes have ended: its files go on here."""
        shop = cls.__new__(cls)
        shop.root, shop.time = server.parent, TimeOfDay(time.time_ns() // 1_000_000)
        shop.wires, shop.pcs = [], []
        shop.server = Server(server, shop.time)
        shop.shop_id = UUID(shop.server.rows("SELECT id FROM shop")[0].id)
        for number, root in enumerate(pcs):
            token = DataFolder(root).token.read_text("ascii").strip()
            shop.pcs.append(shop._pc(number, root, token))
        return shop

    def _pc(self, number: int, root: Path, token: str = "") -> Pc:
        wire = Wire(lambda: self.server.app)
        self.wires.append(wire)
        return Pc(
            f"PC {number + 1}",
            DataFolder(root),
            SkewedClock(self.time),
            CountedIds(1 + (number << 48) + self.time.now_ms),
            wire,
            token,
        )

    def clone(self, pc: Pc) -> Pc:
        """The disk of a PC is copied into another machine, and both go on."""
        number = len(self.pcs)
        root = self.root / f"pc{number}"
        root.mkdir()
        for name, content in pc.files().items():
            (root / name).write_bytes(content)
        other = self._pc(number, root, pc.token)
        self.pcs.append(other)
        return other

    def pair_again(self, pc: Pc) -> None:
        """A PC that was shut out gets a new code."""
        pc.pair(self.server.pairing_code(self.shop_id))

    def settle(self) -> None:
        """The lines hold again: exchange until all that anybody has to say was said."""
        for wire in self.wires:
            wire.fault, wire.down = None, False
            wire.arrive()
        for pc in self.pcs:
            pc.mishap = pc.arrived = None
        for _ in range(12):
            moved = False
            for pc in self.pcs:
                if pc.engine.link is Link.STOPPED:
                    self.pair_again(pc)
                    moved = True
                moved = pc.catch_up() or moved
            if not moved and all(pc.engine.link is Link.ONLINE for pc in self.pcs):
                return
        raise AssertionError("the PCs and the marketplace never come to rest")

    def close(self) -> None:
        """End everything."""
        for pc in self.pcs:
            pc.close()
        self.server.close()


@dataclass(frozen=True)
class Template:
    """A shop with its PCs as it was made once, to be copied."""

    root: Path
    shop_id: UUID
    tokens: tuple[str, ...]
    now_ms: int

    @classmethod
    def of(cls, shop: OneShop) -> Template:
        """This shop as it is now; it is ended."""
        shop.close()
        return cls(shop.root, shop.shop_id, tuple(pc.token for pc in shop.pcs), shop.time.now_ms)


@cache
def _three_pcs() -> Template:
    """A shop with three PCs and two products, made once."""
    shop = OneShop(quick_folder())
    for name in ("Rosier", "Savon"):
        added = shop.pcs[0].do(AddProduct(name, 2490, 1000, stock_milli=9000))
    assert added.subject is not None
    variant = shop.pcs[0].product(added.subject).shelf[0]
    with shop.pcs[0].database.writing() as connection:
        connection.execute(insert(PurchaseRow), {"variant_id": variant.id, "cents": PURCHASED_AT})
    shop.settle()
    atexit.register(shutil.rmtree, shop.root, ignore_errors=True)
    return Template.of(shop)


@contextmanager
def three_pcs() -> Iterator[OneShop]:
    """A shop with two products, *Rosier* and *Savon*, and three PCs that are in step."""
    root = quick_folder()
    shop = OneShop(root, _three_pcs())
    try:
        yield shop
    finally:
        shop.close()
        shutil.rmtree(root)
