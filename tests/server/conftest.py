"""A running marketplace for each test, on an embedded database and on PostgreSQL alike."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.postgres import KINDS, Cluster, a_cluster, a_database
from tests.server.counter import Market, a_market


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """One PostgreSQL for all tests."""
    with a_cluster() as running:
        yield running


@pytest.fixture(params=KINDS)
def database(request: pytest.FixtureRequest) -> Iterator[str]:
    """A database of this test's own, on each kind in turn; empty for the embedded one."""
    with a_database(request) as address:
        yield address


@pytest.fixture
def market(tmp_path: Path, database: str) -> Iterator[Market]:
    with a_market(tmp_path, database=database) as running:
        yield running
