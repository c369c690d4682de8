"""The town's copies: made beside the running server, and put back when all is lost."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from digitaix_server import keeping, serving
from digitaix_server.settings import Settings
from tests.helpers.postgres import embedded_only
from tests.server.counter import Market, product
from tests.server.test_server_cli import run

pytestmark = embedded_only


def names(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as base:
        return [row[0] for row in base.execute("SELECT sort_name FROM product ORDER BY 1")]


def epoch(file: Path) -> str:
    with closing(sqlite3.connect(file)) as base:
        return str(base.execute("SELECT value FROM meta WHERE key = 'epoch'").fetchone()[0])


def test_a_copy_is_put_back_and_what_was_in_use_is_kept(
    market: Market, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy, here = tmp_path / "tuesday.sqlite", Settings(market.folder).database_file
    pc = market.shop().pc()
    pc.do("product.put", product("Lundi"))
    assert run("--data", market.folder, "backup", copy) == 0
    pc.do("product.put", product("Mercredi"))
    life = epoch(here)
    assert run("--data", market.folder, "restore", copy) == 0
    assert names(here) == names(copy) == ["lundi"]
    assert epoch(here) != life == epoch(copy)
    [aside] = market.folder.glob("*.replaced-*.sqlite")
    assert names(aside) == ["lundi", "mercredi"]
    assert str(aside) in capsys.readouterr().out
    assert not list(market.folder.glob("*.part*"))


def test_a_folder_that_is_not_there_is_named(
    market: Market, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--data", market.folder, "backup", tmp_path / "gone" / "copy.sqlite") == 1
    assert f"no folder {tmp_path / 'gone'}" in capsys.readouterr().err


def test_nothing_is_put_back_under_a_running_server(
    market: Market, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "copy.sqlite"
    assert run("--data", market.folder, "backup", copy) == 0
    with serving.alone(Settings(market.folder)):
        assert run("--data", market.folder, "restore", copy) == 1
    assert "end it first" in capsys.readouterr().err


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\0" + b"\0" * 4000])
def test_what_is_no_copy_changes_nothing(
    market: Market, tmp_path: Path, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    market.shop().pc().do("product.put", product("Lundi"))
    wrong = tmp_path / "wrong.sqlite"
    wrong.write_bytes(content)
    assert run("--data", market.folder, "restore", wrong) == 1
    assert run("--data", market.folder, "restore", tmp_path / "nowhere.sqlite") == 1
    assert run("--data", market.folder, "restore", Settings(market.folder).database_file) == 1
    assert capsys.readouterr().err.count("nothing was changed") == 3
    assert names(Settings(market.folder).database_file) == ["lundi"]


def test_the_shop_is_there_at_every_moment_of_being_put_back(
    market: Market, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "copy.sqlite"
    market.shop().pc().do("product.put", product("Lundi"))
    assert run("--data", market.folder, "backup", copy) == 0

    class Killed(Exception):
        pass

    def killed(*_: object) -> None:
        assert names(Settings(market.folder).database_file) == ["lundi"]
        raise Killed

    for step in ("_take", "_set_aside"):
        with monkeypatch.context() as patched:
            patched.setattr(keeping, step, killed)
            with pytest.raises(Killed):
                keeping.put_back(copy, Settings(market.folder).database_file)
        assert names(Settings(market.folder).database_file) == ["lundi"]
