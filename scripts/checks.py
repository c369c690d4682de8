"""What must be true of every change: style, layers, types, tests and an installer that starts."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from scripts import forms, system_packages, translations
from scripts.environment import Environment
from scripts.refusal import Refusal

Step = tuple[str, Callable[[], int]]
PROGRAM = "digitaix-desktop"
SELF_TEST_SECONDS = 300
_SIDE_BY_SIDE = (
    *("-n", "auto", "--maxprocesses", "4", "--dist", "loadfile", "--no-loadscope-reorder"),
    *("tests/sync/test_any_history.py", "tests"),
)
"""A process of tests for each core, file by file; what takes longest alone goes first."""


def check(environment: Environment) -> int:
    """Run all checks, what fails fastest first; 1 when one of them failed."""

    def tool(name: str, *words: str) -> Callable[[], int]:
        return lambda: environment.call(environment.tool(name), *words, check=False)

    steps: Sequence[Step] = (
        ("format", tool("ruff", "format", "--check", ".")),
        ("lint", tool("ruff", "check", ".")),
        ("layers", tool("lint-imports", "--no-logo")),
        ("translations", lambda: translations.check(environment)),
        ("forms", lambda: forms.check(environment)),
        ("types", tool("mypy")),
    )
    failed = []
    for name, step in steps:
        print(f"\n== {name}")
        if step() != 0:
            failed.append(name)
    print("\nFailed: " + ", ".join(failed) if failed else "\nAll checks passed.")
    return 1 if failed else 0


def quick(environment: Environment) -> int:
    """Pytest without the tests that start whole programs."""
    return _pytest(environment, *_SIDE_BY_SIDE, "--ignore=tests/end_to_end")


def everything(environment: Environment) -> int:
    """Checks, then all tests, then the installer; stops where something is wrong."""
    return check(environment) or _pytest(environment, *_SIDE_BY_SIDE) or installer(environment)


def installer(environment: Environment) -> int:
    """Build the one-folder program and let it test itself; answers with its exit code."""
    print("\n== installer")
    cache = environment.root / ".cache" / "installer"
    environment.call(
        environment.tool("pyinstaller"),
        *("--noconfirm", "--log-level", "WARN", "--distpath", cache / "dist"),
        *("--workpath", cache / "build", "build_installer.spec"),
        extra={"PYINSTALLER_CONFIG_DIR": str(cache / "config")},
    )
    suffix = ".exe" if os.name == "nt" else ""
    program = cache / "dist" / PROGRAM / f"{PROGRAM}{suffix}"
    # Elsewhere and without our settings: it must not lean on this checkout.
    kept = (
        "PATH",
        "HOME",
        "LANG",
        "LC_ALL",
        "LC_CTYPE",
        "SYSTEMROOT",
        "TEMP",
        "USERPROFILE",
        "APPDATA",
        "LOCALAPPDATA",
    )
    with tempfile.TemporaryDirectory() as folder:
        alone = {name: os.environ[name] for name in kept if name in os.environ}
        alone |= {"QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": folder}
        code = subprocess.run(
            [program, "--self-test"],
            check=False,
            cwd=folder,
            env=alone,
            stdin=subprocess.DEVNULL,
            timeout=SELF_TEST_SECONDS,
        ).returncode
    print("The installer's self-test " + ("passed." if code == 0 else f"failed with {code}."))
    return 1 if code else 0


def bench(environment: Environment, names: Sequence[str]) -> int:
    """The benchmarks called `names`, or all of them."""
    return _python(environment, "-m", "benchmarks", *names)


def oversell(environment: Environment, words: Sequence[str]) -> int:
    """The simulation of what each way of holding stock back costs."""
    return _python(environment, "-m", "benchmarks.oversell", *words)


def screens(environment: Environment, words: Sequence[str]) -> int:
    """Pictures of the screens; `words` say which, and where they go."""
    return _python(environment, "-m", "scripts.pictures", *words)


def soak(environment: Environment, examples: int) -> int:
    """The property tests, each with `examples` tries, and whole what is short in every run."""
    return _pytest(
        environment,
        *("-n", "auto", "--maxprocesses", "4", "--dist", "worksteal", "-m", "hypothesis or soak"),
        extra={"DIGITAIX_SOAK_EXAMPLES": str(examples), "HYPOTHESIS_PROFILE": "soak"},
    )


def refuse_a_python_that_cannot_be_packed() -> None:
    """Say so before anything is installed: the installer is part of the test.

    Raises:
        Refusal: when this Python has no shared library and Debian's packages can't cure it.

    """
    if system_packages.shared_python() or system_packages.debian_python():
        return
    raise Refusal(
        f"{sys.executable} was built without a shared libpython, which the installer needs. "
        "Use Debian's own python3, or with pyenv: "
        "PYTHON_CONFIGURE_OPTS=--enable-shared pyenv install --force 3.11"
    )


def _pytest(environment: Environment, *words: str, extra: dict[str, str] | None = None) -> int:
    print("\n== tests", flush=True)
    return _python(environment, "-m", "pytest", *words, extra=extra)


def _python(environment: Environment, *words: str, extra: dict[str, str] | None = None) -> int:
    with tempfile.TemporaryDirectory(prefix="digitaix-run-") as folder:
        settings = {"QT_QPA_PLATFORM": "offscreen", **(extra or {})}
        if "XDG_RUNTIME_DIR" not in os.environ:  # Qt warns without one
            Path(folder).chmod(0o700)
            settings["XDG_RUNTIME_DIR"] = folder
        return environment.call(environment.python, *words, check=False, extra=settings)
