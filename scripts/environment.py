"""The virtual environment: made once from the lock, then left alone until the lock changes."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

Run = Callable[[Sequence[str]], None]


def _run(command: Sequence[str]) -> None:
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)


@dataclass(frozen=True, slots=True)
class Environment:
    """The checkout at `root` with its own Python; `run` carries out what has to be installed."""

    root: Path
    run: Run = _run

    @property
    def folder(self) -> Path:
        """Where the virtual environment lies."""
        return self.root / ".venv"

    @property
    def python(self) -> str:
        """The environment's interpreter."""
        return self.tool("python")

    def tool(self, name: str) -> str:
        """A command installed in the environment. Untried on Windows."""
        if os.name == "nt":
            return str(self.folder / "Scripts" / f"{name}.exe")
        return str(self.folder / "bin" / name)

    def call(
        self, *words: str | Path, check: bool = True, extra: Mapping[str, str] | None = None
    ) -> int:
        """Run a command of ours in the checkout; answers with its exit code.

        Raises:
            subprocess.CalledProcessError: when it failed and `check` is set.

        """
        return subprocess.run(
            words,
            check=check,
            cwd=self.root,
            env={**os.environ, **(extra or {})},
            stdin=subprocess.DEVNULL,
        ).returncode

    def is_ready(self) -> bool:
        """Whether everything that is wanted now was installed before."""
        return (
            self._stamp.is_file()
            and Path(self.python).exists()
            and self._stamp.read_text(encoding="utf-8") == self._wanted()
        )

    def prepare(self) -> None:
        """Install what is locked, and the project itself; nothing when it is already there."""
        if self.is_ready():
            return
        self._stamp.unlink(missing_ok=True)
        if not self._is_usable():
            print("Making the virtual environment in .venv")
            self.run([sys.executable, "-m", "venv", "--clear", str(self.folder)])
        print("Installing the locked dependencies; this takes a minute or two")
        pip = [self.python, "-m", "pip", "install", "--no-input", "--disable-pip-version-check"]
        # Wheels only: building one would run code that no hash in the lock stands for.
        lock = str(self.root / "requirements.lock")
        locked = ["--require-hashes", "--only-binary=:all:", "-r", lock]
        self.run([*pip, *locked])
        project = ["--no-index", "--no-deps", "--no-build-isolation", "-e", str(self.root)]
        self.run([*pip, "--quiet", *project])
        self._stamp.write_text(self._wanted(), encoding="utf-8")

    @property
    def _stamp(self) -> Path:
        return self.folder / "installed-for"

    def _wanted(self) -> str:
        """A digest of all that decides what is installed: lock, project, Python and place."""
        digest = hashlib.sha256(f"{sys.version}\n{self.root}\n".encode())
        for name in ("requirements.lock", "pyproject.toml", "setup.py"):
            digest.update((self.root / name).read_bytes())
        return digest.hexdigest()

    def _is_usable(self) -> bool:
        """Whether a whole environment of this very Python is there, from an earlier lock."""
        if not Path(self.python).exists():
            return False
        answer = subprocess.run(
            [self.python, "-c", "import pip, sys; print(sys.version)"],
            check=False,
            capture_output=True,
            text=True,
        )
        return answer.returncode == 0 and answer.stdout.strip() == sys.version.strip()
