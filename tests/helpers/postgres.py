"""A real PostgreSQL for the tests: a cluster of its own on a socket of its own, gone at the end."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import sql

from digitaix_server.database import Database
from digitaix_server.migrating import migrate, revision
from digitaix_server.settings import DATABASE
from digitaix_server.tables import Base

LEAST = 15
OWNER = "postgres"
TEMPLATE = "fresh"
"""An empty marketplace of today's shape, which each test's own is copied from."""
LEAVE_TRIES = 100
_STATE = """
SELECT (
    SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND backend_type = 'client backend'
), version_num FROM alembic_version
"""
_FILLED = [one.name for one in reversed(Base.metadata.sorted_tables) if one.name != "meta"]
_OF_POSTGRESQL = ["product_search", "product_search_words", "remembered"]
_EMPTY = "".join(f"DELETE FROM {one}; " for one in _FILLED + _OF_POSTGRESQL)  # noqa: S608 - ours
_EMPTY += "DELETE FROM meta WHERE key <> 'epoch'"
_QUICK = ("fsync=off", "full_page_writes=off", "max_connections=200", "listen_addresses=")


def programs() -> Path:
    """Where the newest PostgreSQL of this machine has its programs."""
    found = {
        int(place.parent.name): place
        for place in Path("/usr/lib/postgresql").glob("*/bin")
        if re.fullmatch(r"\d+", place.parent.name) and (place / "initdb").exists()
    }
    newest = max(found, default=0)
    if newest < LEAST:
        raise RuntimeError(f"no PostgreSQL {LEAST} or newer here: apt-get install postgresql")
    return found[newest]


class Cluster:
    """A running PostgreSQL, and the databases in it."""

    def __init__(self, folder: Path, process: subprocess.Popen[bytes]) -> None:
        self.folder, self._process = folder, process
        self._made, self._empty, self._head = 0, list[str](), ""

    def url(self, database: str) -> str:
        return f"postgresql://{OWNER}@/{database}?host={self.folder}"

    def run(self, statement: str, *names: str) -> None:
        """A statement about whole databases, on a line of its own."""
        with self._line() as line:
            line.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))

    def begin(self) -> None:
        """Wait until it answers, and make the template."""
        while True:
            try:
                self._line().close()
                break
            except psycopg.OperationalError:
                if self._process.poll() is not None:
                    raise RuntimeError((self.folder / "log").read_text("utf-8")) from None
        self.run("CREATE DATABASE {}", TEMPLATE)
        with closing(Database(self.url(TEMPLATE))) as base:
            migrate(base)
            with base.store.readers.connect() as connection:
                self._head = revision(connection) or ""

    @contextmanager
    def database(self, template: str = TEMPLATE) -> Iterator[str]:
        """The address of a database of its own: an empty marketplace, or with `template0` nothing.

        One that was emptied serves again: making one takes longer than most tests.
        """
        again = template == TEMPLATE
        name = self._empty.pop() if again and self._empty else self._make(template)
        try:
            yield self.url(name)
        finally:
            if again and self._emptied(name):
                self._empty.append(name)
            else:
                self.run("DROP DATABASE {} WITH (FORCE)", name)

    def _make(self, template: str) -> str:
        self._made += 1
        name = f"market{self._made}"
        self.run("CREATE DATABASE {} TEMPLATE {}", name, template)
        return name

    def _emptied(self, name: str) -> bool:
        """Take out what a test put in; false where somebody is at it still, or its shape is new."""
        with psycopg.connect(self.url(name), autocommit=True) as line:
            for _ in range(LEAVE_TRIES):  # who left just now is gone in a moment
                here, shape = line.execute(_STATE).fetchone() or (0, "")
                if here == 1 and shape == self._head:
                    line.execute(_EMPTY)
                    return True
                threading.Event().wait(0.002)
            return False

    def dump(self, url: str, form: str = "custom") -> bytes:
        """All that a database holds, as the town's own backup keeps it."""
        return _carry_out(programs() / "pg_dump", f"--format={form}", url)

    def put_back(self, dump: bytes) -> str:
        """The address of a database made from a backup; it goes with the cluster."""
        url = self.url(self._make("template0"))
        _carry_out(programs() / "pg_restore", "--dbname", url, content=dump)
        return url

    def _line(self) -> psycopg.Connection[Any]:
        return psycopg.connect(self.url(OWNER), autocommit=True)


@contextmanager
def a_cluster() -> Iterator[Cluster]:
    """A PostgreSQL for as long as the block lasts, or as this process does.

    It refuses to run as root: then the user whom its package made runs it.
    """
    folder = Path(tempfile.mkdtemp(prefix="digitaix-pg-"))
    as_owner: list[str] = []
    if os.geteuid() == 0:
        shutil.chown(folder, OWNER, OWNER)
        as_owner = ["--reuid", OWNER, "--regid", OWNER, "--clear-groups"]
    data, bin_ = folder / "data", programs()
    # Sorted as in French by itself, so that what must be sorted otherwise has to say so.
    kind = ("--locale-provider=icu", "--icu-locale=fr", "--locale=C.UTF-8", "--encoding=UTF8")
    init = ("--no-sync", "--auth=trust", "-U", OWNER, *kind, "-D", str(data))
    try:
        _carry_out("setpriv", *as_owner, bin_ / "initdb", *init)
        settings = [word for one in _QUICK for word in ("-c", one)]
        asked = ("-D", str(data), "-k", str(folder), *settings)
        with (folder / "log").open("wb") as log:
            # Should these tests be killed, it ends with them.
            process = subprocess.Popen(
                ["setpriv", *as_owner, "--pdeathsig", "QUIT", bin_ / "postgres", *asked],
                stdout=log, stderr=log, stdin=subprocess.DEVNULL, cwd=folder,
            )  # fmt: skip
        try:
            cluster = Cluster(folder, process)
            cluster.begin()
            yield cluster
        finally:
            process.send_signal(signal.SIGQUIT)  # at once, whoever is connected
            process.wait()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _carry_out(*words: str | Path, content: bytes = b"") -> bytes:
    done = subprocess.run(words, input=content, capture_output=True, cwd="/", check=False)
    if done.returncode:
        raise RuntimeError(done.stderr.decode())
    return done.stdout


KINDS = ("sqlite", "postgresql")
"""What every test of the server runs on."""
embedded_only = pytest.mark.parametrize("database", ["sqlite"], indirect=True)
"""For a test of what only a file has."""
postgresql_only = pytest.mark.parametrize("database", ["postgresql"], indirect=True)


@contextmanager
def a_database(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a fresh database of the kind a fixture is run for; none for the embedded one.

    Also where `digitaix-server` looks for it, so that commands and processes find it there.
    """
    with pytest.MonkeyPatch.context() as patch:
        if request.param == "sqlite":
            patch.delenv(DATABASE, raising=False)
            yield ""
            return
        cluster: Cluster = request.getfixturevalue("cluster")
        with cluster.database() as url:
            patch.setenv(DATABASE, url)
            yield url
