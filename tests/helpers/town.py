"""A real marketplace on a real socket of this machine, and counter PCs that belong to its shops."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

import requests
import uvicorn
from fastapi import FastAPI
from sqlalchemy import select

from digitaix_desktop.operations.importing.table import Unwatched
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.workbench import Workbench
from digitaix_protocol.messages import MAX_BODY
from digitaix_server.app import create_app
from digitaix_server.database import Database
from digitaix_server.services import basket, checkout, enrolment, shops
from digitaix_server.settings import Settings
from digitaix_server.tables import DeviceRow

HOST = "127.0.0.1"
START_S = 20


@dataclass
class Town:
    """A marketplace that can be switched off and on again at the same address."""

    data: Path
    port: int = 0
    max_body: int = MAX_BODY
    app: FastAPI = field(init=False)
    _server: uvicorn.Server | None = None
    _thread: threading.Thread | None = None

    @property
    def url(self) -> str:
        """Where it answers."""
        return f"http://{HOST}:{self.port}"

    @property
    def base(self) -> Database:
        """Its database, to look into and to act as a customer."""
        base: Database = self.app.state.parts.base
        return base

    def start(self) -> None:
        """Answer from now on."""
        self.app = create_app(
            Settings(self.data, requests_per_minute=100_000, max_body=self.max_body)
        )
        # Said outright, so that asyncio turns Nagle off: every answer would wait 40 ms otherwise.
        listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((HOST, self.port))
        self.port = listening.getsockname()[1]
        config = uvicorn.Config(self.app, log_level="warning", timeout_graceful_shutdown=1)
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(
            target=self._server.run, args=([listening],), name="marketplace", daemon=True
        )
        self._thread.start()
        deadline = time.monotonic() + START_S
        while not self._server.started:
            if not self._thread.is_alive() or time.monotonic() > deadline:
                raise RuntimeError("the marketplace did not start")
            threading.Event().wait(0.01)

    def stop(self) -> None:
        """Answer no more."""
        if self._server is None or self._thread is None:
            return
        self.app.state.parts.wakeups.close()
        self._server.should_exit = True
        self._thread.join(START_S)
        self._server = self._thread = None

    def shop(self, name: str = "Jardin en Ville") -> tuple[UUID, str]:
        """A new shop, and its invitation code."""
        with self.base.writing() as db:
            shop = shops.create(db, name)
            return shop.id, enrolment.invite(db, shop.id)

    def pairing_code(self, shop_id: UUID) -> str:
        """A code for one more PC of a shop."""
        with self.base.writing() as db:
            return enrolment.pairing_code(db, shop_id)[0]

    def reserve(
        self, slug: str, variant_id: UUID, qty_milli: int, name: str = "Martine Durand"
    ) -> str:
        """Reserve as a customer would; the pickup code."""
        with self.base.writing() as db:
            held = basket.put(db, None, slug, variant_id, qty_milli)
        seen = {
            line.variant_id: checkout.Seen(line.price_cents, line.qty_milli)
            for group in held.shops
            for line in group.lines
        }
        with self.base.writing() as db:
            made = checkout.reserve(
                db, held.id, "a-key", checkout.Contact(name, "0639984127"), "", seen
            )
        return made.orders[0].code

    def heard_open(self) -> list[bool]:
        """What each PC last said: whether it is selling."""
        with self.base.reading() as db:
            return list(db.scalars(select(DeviceRow.is_open)))

    def answers(self) -> bool:
        """Whether somebody is there."""
        try:
            return requests.get(f"{self.url}/api/v1/hello", timeout=5).ok
        except requests.ConnectionError:
            return False


@contextmanager
def a_town(data: Path, port: int = 0) -> Iterator[Town]:
    """A marketplace, for as long as the block lasts."""
    town = Town(data, port)
    town.start()
    try:
        yield town
    finally:
        town.stop()


@contextmanager
def a_counter(data: Path, town: Town | None = None, code: str = "") -> Iterator[Workbench]:
    """A counter PC; on the marketplace if it is given one with a code."""
    bench = Workbench(DataFolder(data))
    try:
        if town is not None and code:
            bench.pair(town.url, code, Unwatched())
            bench.engine.connect(bench.line())
        yield bench
    finally:
        bench.close()
