"""What the tests of fetched pictures share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from digitaix_desktop.remote.pictures import PictureFetcher
from tests.helpers.pictures import ANY_PORT, CERTIFICATE, named, of_this_pc


@pytest.fixture
def fetcher() -> Iterator[PictureFetcher]:
    fetcher = PictureFetcher(of_this_pc, ports=ANY_PORT, look_up=named)
    yield fetcher
    fetcher.close()


@pytest.fixture
def trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    """This system trusts the certificate of pictures.example."""
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
