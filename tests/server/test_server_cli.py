from __future__ import annotations

import socket
import sqlite3
from contextlib import closing
from pathlib import Path
from uuid import UUID

import pytest

from digitaix_protocol.rules import codes
from digitaix_server import cli, locks
from digitaix_server.database import Database
from digitaix_server.services import shops
from tests.helpers.postgres import Cluster, postgresql_only


def run(*arguments: str | Path) -> int:
    try:
        return cli.main([str(argument) for argument in arguments])
    except SystemExit as leaving:
        return int(leaving.code or 0)


@pytest.mark.usefixtures("database")
def test_a_shop_is_invited_and_the_code_is_on_the_last_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("migrate", "--data", tmp_path) == 0
    capsys.readouterr()
    assert run("invite-shop", "--name", "Chez Zoé", "--data", tmp_path) == 0
    assert run("--data", tmp_path, "invite-shop", "--shop", "chez-zoe") == 0
    lines = capsys.readouterr().out.splitlines()
    for line in (lines[1], lines[3]):
        code = codes.typed(line)
        assert len(code) == codes.INVITATION_LENGTH
        assert set(code) <= set(codes.LETTERS)
        assert line == codes.shown(code)
    assert lines[1] != lines[3]


@pytest.mark.usefixtures("database")
def test_the_sample_town_comes_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("load-sample", "--data", tmp_path) == 0
    assert "6 shops" in capsys.readouterr().out
    assert run("load-sample", "--data", tmp_path) == 0
    assert "already there" in capsys.readouterr().out


@pytest.mark.usefixtures("database")
def test_migrating_twice_is_no_matter(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("migrate", "--data", tmp_path / "new" / "folder") == 0
    assert run("migrate", "--data", tmp_path / "new" / "folder") == 0
    assert capsys.readouterr().out.count("up to date") == 2
    assert run("purge", "--days", "0", "--data", tmp_path / "new" / "folder") == 0
    assert run("oversells", "--data", tmp_path / "new" / "folder") == 0
    assert "In 90 days: 0 orders, 0 not as promised." in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("dance",),
        ("invite-shop",),
        ("invite-shop", "--name", " "),
        ("invite-shop", "--name", "a\0b"),
        ("invite-shop", "--name", "x", "--shop", "y"),
        ("serve", "--port", "http"),
        ("serve", "--port", "65536"),
        ("serve", "--public-url", "example.org"),
        ("serve", "--workers", "0"),
        ("serve", "--database", "mysql://here/there"),
        ("purge", "--days", "-1"),
        ("migrate", "now"),
    ],
)
def test_wrong_usage_is_said_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    assert run(*arguments, "--data", tmp_path / "untouched") == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("digitaix-server: ")
    assert said.err.count("\n") == 1
    assert not (tmp_path / "untouched").exists()


def refused(capsys: pytest.CaptureFixture[str]) -> str:
    said = capsys.readouterr()
    assert said.err.startswith("digitaix-server: ")
    assert said.err.count("\n") == 1
    return said.err


@pytest.mark.usefixtures("database")
def test_an_unknown_shop_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("migrate", "--data", tmp_path) == 0
    capsys.readouterr()
    assert run("invite-shop", "--shop", "nulle-part", "--data", tmp_path) == 1
    assert "nulle-part" in refused(capsys)


def test_nobody_is_invited_to_a_marketplace_that_is_not_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in (("invite-shop", "--name", "Chez Zoé"), ("purge",)):
        assert run(*command, "--data", tmp_path / "elsewhere") == 1
        assert "there is no marketplace in" in refused(capsys)
    assert not (tmp_path / "elsewhere").exists()


def test_a_file_that_is_no_database_is_refused_and_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "marketplace.sqlite"
    file.write_text("Ceci est une lettre. " * 200, encoding="utf-8")
    before = file.read_bytes()
    assert run("migrate", "--data", tmp_path) == 1
    assert "cannot be used" in refused(capsys)
    assert file.read_bytes() == before


def test_a_database_of_a_newer_version_is_refused_and_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("migrate", "--data", tmp_path) == 0
    with sqlite3.connect(tmp_path / "marketplace.sqlite") as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    raw.close()
    capsys.readouterr()
    for command in (("migrate",), ("serve", "--port", "0"), ("load-sample",)):
        assert run(*command, "--data", tmp_path) == 1
        assert "newer version" in refused(capsys)
    with sqlite3.connect(tmp_path / "marketplace.sqlite") as raw:
        assert raw.execute("SELECT count(*) FROM shop").fetchone() == (0,)
    raw.close()


def test_a_data_folder_that_is_a_file_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    for command in ("migrate", "load-sample", "purge"):
        assert run(command, "--data", tmp_path / "file") == 1
        refused(capsys)


def test_a_second_server_on_the_same_data_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with locks.held(tmp_path / "marketplace.serving"):
        assert run("serve", "--port", "0", "--data", tmp_path) == 1
    assert "another server" in refused(capsys)


@pytest.mark.usefixtures("database")
def test_a_port_that_is_taken_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        assert run("serve", "--port", port, "--data", tmp_path) == 1
    assert f"127.0.0.1:{port}" in refused(capsys)
    assert run("serve", "--host", "nowhere.invalid", "--port", "0", "--data", tmp_path) == 1
    refused(capsys)


def test_a_file_is_served_by_one_process(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("serve", "--workers", "2", "--port", "0", "--data", tmp_path) == 1
    assert "--database" in refused(capsys)


@postgresql_only
def test_a_postgresql_is_begun_looked_after_and_gone_on_from(
    tmp_path: Path, database: str, cluster: Cluster, capsys: pytest.CaptureFixture[str]
) -> None:
    with cluster.database("template0") as nothing:
        new = ("--database", nothing, "--data", tmp_path)
        assert run("purge", *new) == 1
        assert "there is no marketplace in the database market" in refused(capsys)
        assert run("migrate", *new) == 0
        assert "is now up to date" in capsys.readouterr().out
        assert run("purge", *new) == 0
    with closing(Database(database)) as base:
        before = life(base)
        assert run("backup", tmp_path / "copy", "--data", tmp_path) == 1
        assert run("restore", tmp_path / "copy", "--data", tmp_path) == 1
        assert capsys.readouterr().err.count("its own means") == 2
        assert life(base) == before
        assert run("restore", "--data", tmp_path) == 0
        assert life(base) != before
        with base.writing() as db:
            db.connection().exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    capsys.readouterr()
    assert run("migrate", "--data", tmp_path) == 1
    assert "newer version" in refused(capsys)


def life(base: Database) -> UUID:
    with base.reading() as db:
        return shops.epoch(db)


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("postgresql://town:s3cret@127.0.0.1:1/market", "the database market at 127.0.0.1:1"),
        ("postgresql://town:s3cret@/market?host=/nowhere", "the database market at /nowhere"),
        ("postgresql://town:s3cret@/market?colour=blue", "cannot be read"),
    ],
)
def test_a_database_that_does_not_answer_is_named_without_its_password(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], url: str, said: str
) -> None:
    assert run("migrate", "--database", url, "--data", tmp_path) == 1
    text = refused(capsys)
    assert said in text
    assert "s3cret" not in text


@postgresql_only
def test_a_postgresql_of_another_encoding_is_refused(
    tmp_path: Path, database: str, cluster: Cluster, capsys: pytest.CaptureFixture[str]
) -> None:
    cluster.run("CREATE DATABASE {} TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'", "latin")
    assert run("migrate", "--database", cluster.url("latin"), "--data", tmp_path) == 1
    assert "UTF8" in refused(capsys)
