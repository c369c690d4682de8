"""A marketplace of its own for each test, and a customer who comes to it."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import uvicorn
from fastapi import FastAPI

from digitaix_server.app import create_app
from digitaix_server.database import Database
from digitaix_server.services import shops
from digitaix_server.settings import Settings
from tests.helpers.customer import Customer
from tests.helpers.stalls import Stall
from tests.server.counter import beginning


@pytest.fixture
def app(tmp_path: Path, database: str) -> Iterator[FastAPI]:
    """The real app on a real database of the town of Aix-les-Bains."""
    made = create_app(beginning(Settings(data=tmp_path, database=database)))
    base: Database = made.state.parts.base
    with base.writing() as db:
        shops.name_town(db, "Aix-les-Bains")
    yield made
    base.close()


@pytest.fixture
def base(app: FastAPI) -> Database:
    """The app's database."""
    found: Database = app.state.parts.base
    return found


@pytest.fixture
def stall(base: Database) -> Stall:
    """A cheese shop, with nothing to sell yet."""
    return Stall(base, "Fromagerie des Thermes")


@pytest.fixture
def customer(app: FastAPI) -> Customer:
    """Somebody who reads French."""
    return Customer(app)


@pytest.fixture
def comes(app: FastAPI) -> Callable[..., Customer]:
    """Further customers, each with cookies of their own."""
    return lambda **kind: Customer(app, **kind)


@pytest.fixture
def site(app: FastAPI) -> Iterator[str]:
    """The app behind a real server on a port of its own."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join(timeout=20)
