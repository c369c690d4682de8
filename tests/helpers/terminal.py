"""The command line as a person or a script meets it: a real process, its words and its code."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCREEN = Path(__file__).with_name("screen.json")
"""A counter's screen, 1366 wide, where windows are drawn without one."""
FRENCH, ENGLISH, NONE = "fr_FR.UTF-8", "en_GB.UTF-8", "C"
ENOUGH_S = 120
"""How long a command may take before a test gives up; nothing waits this long when it works."""

_OPEN = """
import sys
from pathlib import Path
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.workbench import Workbench
bench = Workbench(DataFolder(Path(sys.argv[1])))
print("open", flush=True)
sys.stdin.read()
bench.close()
"""


@dataclass(frozen=True)
class Answer:
    """What a command said, and the code it ended with."""

    code: int
    out: str
    err: str

    @property
    def line(self) -> str:
        """The one line of a refusal."""
        [line] = self.err.splitlines()
        return line

    @property
    def lines(self) -> list[str]:
        """What stands on standard output, line by line."""
        return self.out.splitlines()


@dataclass
class Terminal:
    """Types commands for one user, whose home and whose shop lie in a folder of the test."""

    home: Path
    language: str = FRENCH
    more: dict[str, str] = field(default_factory=dict)
    within: tuple[str, ...] = ()
    """What each command begins with, such as the words that lead to a disk of its own."""

    def __post_init__(self) -> None:
        self.home.mkdir(parents=True, exist_ok=True)

    @property
    def data(self) -> Path:
        """The shop's data folder."""
        return self.home / "boutique"

    @property
    def environment(self) -> Mapping[str, str]:
        """What the processes are told: nothing of this machine's own user."""
        kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
        return {
            **kept,
            "HOME": str(self.home),
            "LANG": self.language,
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
            "QT_QPA_PLATFORM": f"offscreen:configfile={SCREEN}",
            "PYTHONPATH": str(ROOT),
            **self.more,
        }

    def types(self, *words: object, before: Callable[[], None] | None = None) -> Answer:
        """Run a command on this user's shop; `before` is called in the new process."""
        return self.types_exactly("--data", self.data, *words, before=before)

    def types_all(self, commands: Iterable[Sequence[object]]) -> list[Answer]:
        """Run commands that do not depend on each other, two at a time."""
        with ThreadPoolExecutor(2) as pool:
            return list(pool.map(lambda words: self.types(*words), commands))

    def types_exactly(self, *words: object, before: Callable[[], None] | None = None) -> Answer:
        """Run a command as it stands."""
        done = subprocess.run(
            self.command(*words),
            env=self.environment,
            cwd=self.home,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=ENOUGH_S,
            preexec_fn=before,
            check=False,
        )
        return Answer(done.returncode, done.stdout.decode(), done.stderr.decode())

    def starts(self, *words: object) -> subprocess.Popen[str]:
        """A command under way on this user's shop."""
        return subprocess.Popen(
            self.command("--data", self.data, *words),
            env=self.environment,
            cwd=self.home,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def command(self, *words: object) -> list[str]:
        """The words, after the program."""
        return [*self.within, sys.executable, "-m", "digitaix_desktop", *map(str, words)]

    @contextmanager
    def with_the_window_open(self) -> Iterator[None]:
        """Another process works on the shop, as the window does."""
        process = subprocess.Popen(
            [sys.executable, "-c", _OPEN, str(self.data)],
            env=self.environment,
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            assert process.stdout.readline() == "open\n"
            yield
        finally:
            process.stdin.close()
            process.stdout.close()
            assert process.wait(ENOUGH_S) == 0
