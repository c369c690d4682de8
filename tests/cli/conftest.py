from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.terminal import Terminal


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    """A French user's terminal; their shop is still to be opened."""
    return Terminal(tmp_path / "chez-moi")
