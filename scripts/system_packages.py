"""The Debian packages that a command needs, and how they get on the machine."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from scripts.refusal import Refusal

# What Qt's libraries link to, even when nothing is drawn on a screen.
QT = (
    "libgl1", "libegl1", "libxkbcommon0", "libglib2.0-0", "libfontconfig1", "libdbus-1-3",
)  # fmt: skip
# What Qt's xcb plugin links to. When one of them lacks, Qt always blames libxcb-cursor0.
WINDOW = (
    "libxcb-cursor0", "libxkbcommon-x11-0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0",
)  # fmt: skip
# What Qt's print support links to.
PRINTING = ("libcups2",)
# The real browser (its driver links to libatomic), screen, print queue, readers of codes and
# database server that the tests use.
PROOF = (
    "xvfb", "chromium", "cups", "cups-client", "cups-filters", "cups-ipp-utils", "avahi-daemon",
    "dbus", "poppler-utils", "zbar-tools", "libatomic1", "postgresql", "util-linux",
)  # fmt: skip
# What PyInstaller looks into programs with (objdump, ldd's cousins).
PACKING = ("binutils",)


@dataclass(frozen=True, slots=True)
class Machine:
    """What matters here about the machine."""

    linux: bool
    apt: bool
    root: bool
    sudo: bool
    installed: Callable[[], frozenset[str]]
    run: Callable[[Sequence[str]], int]

    @classmethod
    def here(cls) -> Machine:
        """The machine we are on."""
        return cls(
            linux=sys.platform == "linux",
            apt=bool(shutil.which("apt-get") and shutil.which("dpkg-query")),
            root=hasattr(os, "geteuid") and os.geteuid() == 0,
            sudo=shutil.which("sudo") is not None,
            installed=_installed,
            run=_run,
        )


def needed_for(command: str) -> tuple[str, ...]:
    """The packages that `demo`, `check` or `test` cannot do without."""
    python = _python_packages(packing=command == "test")
    if command == "demo":
        return (*python, *QT, *WINDOW, *PRINTING)
    if command == "check":
        return (*python, *QT)
    return (*python, *QT, *WINDOW, *PRINTING, *PROOF, *PACKING)


def provide(packages: Iterable[str], machine: Machine, *, first_time: bool) -> None:
    """Install those of `packages` that are missing, or say the one line that does.

    Raises:
        Refusal: when the line must be typed by someone with the right to, or when apt failed.

    """
    wanted = list(dict.fromkeys(packages))
    if not machine.apt:
        if machine.linux and first_time:
            print("No apt here. Should a library be missing, these are Debian's names of all that")
            print("is needed: " + " ".join(wanted))
        return
    missing = _missing(wanted, machine)
    if not missing:
        return
    install = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    if not machine.root:
        raise Refusal(_line_to_type(install, sudo=machine.sudo))
    print("Installing system packages: " + " ".join(missing))
    # An unreachable list of someone else's must not stop us: the install itself decides.
    machine.run(["apt-get", "update", "-q"])
    if machine.run(install) != 0 or _missing(wanted, machine):
        left = " ".join(_missing(wanted, machine))
        raise Refusal(f"apt-get could not install {left}: see above. Then start again.")


def shared_python() -> bool:
    """Whether this Python comes with the shared library that PyInstaller packs."""
    if sys.platform != "linux":
        return True
    folder = sysconfig.get_config_var("LIBDIR")
    name = sysconfig.get_config_var("INSTSONAME")
    if not sysconfig.get_config_var("Py_ENABLE_SHARED") or not folder or not name:
        return False
    return any((Path(place) / name).exists() for place in (folder, "/usr/lib", "/lib"))


def debian_python() -> bool:
    """Whether this Python is the distribution's own."""
    return sys.platform == "linux" and sys.base_prefix == "/usr"


def _python_packages(*, packing: bool) -> list[str]:
    """What Debian leaves out of its own Python."""
    if not debian_python():
        return []
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    packages = [] if find_spec("ensurepip") else [f"python{version}-venv"]
    if packing and not shared_python():
        packages.append(f"libpython{version}")
    return packages


def _missing(wanted: Iterable[str], machine: Machine) -> list[str]:
    installed = machine.installed()
    return [name for name in wanted if name not in installed]


def _installed() -> frozenset[str]:
    """Names of installed packages and of what they stand for (libcups2t64 provides libcups2)."""
    answer = subprocess.run(
        ["dpkg-query", "-W", "-f=${db:Status-Status}\t${Package}\t${Provides}\n"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    names: set[str] = set()
    for line in answer.splitlines():
        status, package, provides = line.split("\t")
        if status == "installed":
            names.add(package)
            names.update(one.split()[0] for one in provides.split(",") if one.strip())
    return frozenset(names)


def _run(command: Sequence[str]) -> int:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(
        [*command, "-o", "Acquire::Retries=3", "-o", "Dpkg::Options::=--force-confold"],
        check=False,
        env=environment,
        stdin=subprocess.DEVNULL,
    ).returncode


def _line_to_type(install: Sequence[str], *, sudo: bool) -> str:
    both = ["apt-get update", " ".join(install)]
    if sudo:
        return " && ".join(f"sudo {one}" for one in both)
    return f"su -c '{' && '.join(both)}'"
