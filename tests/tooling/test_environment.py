"""The environment is made once, and again only when what it is made from changes."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from scripts.environment import Environment


class Installer:
    """Notes what would be installed, and makes the interpreter appear as ``venv`` does."""

    def __init__(self) -> None:
        self.typed: list[str] = []
        self.cut_at = ""

    def __call__(self, command: Sequence[str]) -> None:
        line = " ".join(command)
        self.typed.append(line)
        if self.cut_at and self.cut_at in line:
            raise ConnectionError
        if "venv" in command:
            python = Path(command[-1], "bin", "python")
            python.parent.mkdir(parents=True, exist_ok=True)
            if not python.exists():
                python.symlink_to(sys.executable)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    for name in ("requirements.lock", "pyproject.toml", "setup.py"):
        (tmp_path / name).write_text("first", encoding="utf-8")
    return tmp_path


def test_a_second_start_installs_nothing(checkout: Path) -> None:
    installer = Installer()
    Environment(checkout, installer).prepare()
    assert len(installer.typed) == 3

    installer.typed.clear()
    Environment(checkout, installer).prepare()

    assert installer.typed == []


def test_only_locked_wheels_come_from_outside(checkout: Path) -> None:
    installer = Installer()
    Environment(checkout, installer).prepare()

    outside = [line for line in installer.typed if "pip" in line and "--no-index" not in line]

    assert len(outside) == 1
    assert "--require-hashes --only-binary=:all:" in outside[0]


@pytest.mark.parametrize("name", ["requirements.lock", "pyproject.toml", "setup.py"])
def test_a_change_of_what_is_wanted_is_installed(checkout: Path, name: str) -> None:
    installer = Installer()
    Environment(checkout, installer).prepare()
    installer.typed.clear()

    (checkout / name).write_text("second", encoding="utf-8")
    Environment(checkout, installer).prepare()

    assert any("requirements.lock" in line for line in installer.typed)


def test_an_installation_that_was_cut_off_is_done_again(checkout: Path) -> None:
    installer = Installer()
    installer.cut_at = "requirements.lock"
    with pytest.raises(ConnectionError):
        Environment(checkout, installer).prepare()
    assert not Environment(checkout, installer).is_ready()

    installer.cut_at = ""
    Environment(checkout, installer).prepare()

    assert Environment(checkout, installer).is_ready()


def test_a_moved_checkout_is_installed_again(checkout: Path, tmp_path: Path) -> None:
    Environment(checkout, Installer()).prepare()

    moved = checkout.rename(tmp_path.parent / f"{tmp_path.name}-moved")

    assert not Environment(moved, Installer()).is_ready()


def test_the_lock_names_no_index_and_hashes_everything() -> None:
    lock = (Path(__file__).parents[2] / "requirements.lock").read_text(encoding="utf-8")

    assert "://" not in lock
    assert "--index" not in lock
    pinned = [
        line for line in lock.splitlines() if "==" in line and not line.startswith((" ", "#"))
    ]
    assert len(pinned) > 20
    for requirement in lock.split("\n    # via")[:-1]:
        assert "--hash=sha256:" in requirement
