from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.make import AShop, a_shop


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[AShop]:
    """A shop on real files, alone."""
    with a_shop(tmp_path) as opened:
        yield opened
