"""A running marketplace for each test, on a file of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.server.counter import Market, a_market


@pytest.fixture
def market(tmp_path: Path) -> Iterator[Market]:
    with a_market(tmp_path) as running:
        yield running
