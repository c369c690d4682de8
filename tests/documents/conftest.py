from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.drawn import Pictures


def pytest_addoption(parser: pytest.Parser) -> None:
    """How the pictures of printed pages are made anew, once a page is meant to look otherwise."""
    parser.addoption(
        "--renew-pictures", action="store_true", help="keep printed pages as they look now"
    )


@pytest.fixture
def pictures(tmp_path: Path, request: pytest.FixtureRequest) -> Pictures:
    """The pictures of printed pages."""
    renew = bool(request.config.getoption("--renew-pictures", default=False))
    return Pictures(Path(__file__).with_name("pictures"), tmp_path, renew)
