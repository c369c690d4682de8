"""A fresh machine gets what it lacks, or is told the one line to type."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from scripts.refusal import Refusal
from scripts.system_packages import Machine, needed_for, provide


@dataclass
class Debian:
    """A stand-in for a machine whose packages really must not change under a test."""

    installed: set[str]
    typed: list[str] = field(default_factory=list)
    broken: bool = False

    def machine(self, *, root: bool = True, sudo: bool = True, apt: bool = True) -> Machine:
        return Machine(
            linux=True,
            apt=apt,
            root=root,
            sudo=sudo,
            installed=lambda: frozenset(self.installed),
            run=self._run,
        )

    def _run(self, command: Sequence[str]) -> int:
        self.typed.append(" ".join(command))
        if "install" in command and not self.broken:
            self.installed.update(word for word in command[2:] if not word.startswith("-"))
        return 100 if self.broken else 0


def test_root_gets_only_what_is_missing() -> None:
    debian = Debian(installed={"libgl1"})

    provide(["libgl1", "libegl1", "xvfb"], debian.machine(), first_time=True)

    assert debian.typed == [
        "apt-get update -q",
        "apt-get install -y --no-install-recommends libegl1 xvfb",
    ]


def test_nothing_is_asked_of_apt_when_all_is_there() -> None:
    debian = Debian(installed={"libgl1"})

    provide(["libgl1"], debian.machine(), first_time=False)

    assert debian.typed == []


@pytest.mark.parametrize(
    ("sudo", "line"),
    [
        (
            True,
            "sudo apt-get update && sudo apt-get install -y --no-install-recommends libegl1 xvfb",
        ),
        (
            False,
            "su -c 'apt-get update && apt-get install -y --no-install-recommends libegl1 xvfb'",
        ),
    ],
)
def test_anyone_else_is_told_the_one_line(sudo: bool, line: str) -> None:
    debian = Debian(installed={"libgl1"})

    with pytest.raises(Refusal) as refusal:
        provide(
            ["libgl1", "libegl1", "xvfb"], debian.machine(root=False, sudo=sudo), first_time=True
        )

    assert str(refusal.value) == line
    assert debian.typed == []


def test_what_apt_could_not_install_is_named() -> None:
    debian = Debian(installed=set(), broken=True)

    with pytest.raises(Refusal, match="could not install libegl1"):
        provide(["libegl1"], debian.machine(), first_time=True)


def test_without_apt_the_names_are_said_once(capsys: pytest.CaptureFixture[str]) -> None:
    debian = Debian(installed=set())

    provide(["libegl1"], debian.machine(apt=False), first_time=True)
    assert "libegl1" in capsys.readouterr().out

    provide(["libegl1"], debian.machine(apt=False), first_time=False)
    assert capsys.readouterr().out == ""


def test_the_demo_needs_a_window_but_no_browser() -> None:
    assert "libxcb-cursor0" in needed_for("demo")
    assert "chromium" not in needed_for("demo")
    assert set(needed_for("demo")) <= set(needed_for("test"))
