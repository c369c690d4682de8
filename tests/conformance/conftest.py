"""Which server is asked (README.md), and the PCs that ask: few, for codes may be tried rarely."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conformance.client import Device, Pc, Server

POOL = 4
"""PCs that share the requests of a run, each of which may make 120 a minute."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """How to ask another server than our own."""
    group = parser.getgroup("conformance")
    group.addoption("--server", metavar="URL", help="the server to ask; our own without")
    group.addoption(
        "--invitation",
        action="append",
        metavar="CODE",
        help="an invitation of a new, empty shop of that server; a second one of another shop",
    )


@dataclass(frozen=True, slots=True)
class Asked:
    """The server of this run, and what lets PCs into two of its shops."""

    url: str
    invitations: list[str]


@pytest.fixture(scope="session")
def asked(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Asked]:
    """The server that was named, or our own, started for the run."""
    url = request.config.getoption("--server", default=None)
    if url is not None:
        codes = request.config.getoption("--invitation", default=None)
        codes = codes or os.environ.get("DIGITAIX_INVITATION", "").split()
        if not codes:
            pytest.exit("an invitation of a new shop is needed: --invitation CODE", 2)
        yield Asked(url, codes)
        return
    with _ours(tmp_path_factory.mktemp("town")) as running:
        yield running


@contextmanager
def _ours(folder: Path) -> Iterator[Asked]:
    """Our own server: a process, a free port, a folder of its own."""

    def command(name: str, *words: str) -> list[str]:
        module = [sys.executable, "-m", "digitaix_server.cli"]
        return [*module, name, "--data", str(folder), *words]

    def invited(*shops: str) -> list[str]:
        asking = [
            subprocess.Popen(
                command("invite-shop", "--name", shop), stdout=subprocess.PIPE, encoding="utf-8"
            )
            for shop in shops
        ]
        return [each.communicate()[0].split()[-1] for each in asking]

    serve = command("serve", "--port", "0")
    with subprocess.Popen(serve, stdout=subprocess.PIPE, encoding="utf-8") as process:
        try:
            assert process.stdout is not None
            said = process.stdout.readline().strip()
            assert said.startswith("Listening on "), said
            yield Asked(said.removeprefix("Listening on "), invited("Ici", "Ailleurs"))
        finally:
            process.terminate()


@pytest.fixture(scope="session")
def server(asked: Asked) -> Iterator[Server]:
    """The line to it."""
    server = Server(asked.url)
    with server.http:
        yield server


@pytest.fixture(scope="session")
def first(server: Server, asked: Asked) -> Device:
    """The shop's first PC, let in by its invitation."""
    return server.joined(asked.invitations[0])


@pytest.fixture(scope="session")
def pool(server: Server, first: Device) -> list[Device]:
    """The PCs of the shop that most tests share."""
    return [first, *(server.joined(first.code()) for _ in range(POOL - 1))]


@pytest.fixture(scope="session")
def stranger(server: Server, asked: Asked) -> Pc:
    """A program of another shop."""
    if len(asked.invitations) < 2:
        pytest.skip("needs the invitation of a second shop")
    return Pc(server.joined(asked.invitations[1]))


@pytest.fixture
def rested(pool: list[Device]) -> list[Device]:
    """The same, those that asked the least first."""
    return sorted(pool, key=lambda device: device.asked)


@pytest.fixture
def pc(rested: list[Device]) -> Pc:
    """A program on one of the PCs, with a stream of its own; it has pulled nothing yet."""
    return Pc(rested[0])


@pytest.fixture
def other(rested: list[Device]) -> Pc:
    """A program on another PC of the shop."""
    return Pc(rested[1])


@pytest.fixture(scope="session")
def trusted(pool: list[Device]) -> list[Device]:
    """Those of the PCs that did not fork yet: twice in a day, and a PC is shut out (5)."""
    return list(pool)


@pytest.fixture
def forking(trusted: list[Device]) -> Pc:
    """A program whose stream may fork, once."""
    return Pc(trusted.pop())
