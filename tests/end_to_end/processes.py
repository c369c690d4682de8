"""The real processes of a town: its marketplace, and the window of a shop. Each may be killed."""

from __future__ import annotations

import json
import os
import queue
import re
import signal
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from tests.helpers.printers import free_port
from tests.helpers.terminal import ROOT, Terminal

HOST = "127.0.0.1"
_NO_SCREEN = "This plugin does not support"
"""What Qt remarks where windows are drawn without a screen."""
START_S = 60.0
SOON_S, PATIENCE_S = 30.0, 90.0
"""How long anything may take before a test gives up; nothing waits this long when it works."""


class _Process:
    """A process of ours, heard line by line, and ended by its own id."""

    def __init__(self, command: list[str], environment: dict[str, str], log: Path) -> None:
        self._log = log.open("ab")
        self._process = subprocess.Popen(
            command,
            env=environment,
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._in: IO[bytes] = self._process.stdin
        self._lines: queue.Queue[str | None] = queue.Queue()
        self._reading = threading.Thread(
            target=self._read, args=(self._process.stdout,), daemon=True
        )
        self._reading.start()

    def _read(self, out: IO[bytes]) -> None:
        for line in out:
            self._lines.put(line.decode())
        self._lines.put(None)
        out.close()

    def says(self, seconds: float) -> str:
        """The next line; fails if none comes, or the process ends."""
        try:
            line = self._lines.get(timeout=seconds)
        except queue.Empty:
            raise AssertionError(f"it says nothing for {seconds} s") from None
        if line is None:
            raise AssertionError(f"it ended with {self._process.wait()}")
        return line

    def hears(self, line: str) -> None:
        """Write a line to it."""
        self._in.write(line.encode() + b"\n")
        self._in.flush()

    def kill(self) -> None:
        """End it as a power cut does."""
        self._process.kill()
        self.ended()

    def end(self) -> None:
        """Ask it to end; kill it if it does not."""
        self._process.terminate()
        try:
            self._process.wait(SOON_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
        self.ended()

    def ended(self) -> int:
        """Wait for its end; its exit code."""
        code = self._process.wait(SOON_S)
        with suppress(BrokenPipeError):
            self._in.close()
        self._reading.join(SOON_S)
        self._log.close()
        return code


@dataclass
class Marketplace:
    """The town's server, on the same port each time it is started."""

    home: Path
    port: int = field(default_factory=free_port)
    _process: _Process | None = None

    @property
    def url(self) -> str:
        """Where it answers."""
        return f"http://{HOST}:{self.port}"

    @property
    def log(self) -> Path:
        """What it says of troubles."""
        return self.home / "marketplace.log"

    def start(self, *, dies: str = "") -> None:
        """Answer from now on; until a moment of `deaths`, if one is named."""
        self.home.mkdir(parents=True, exist_ok=True)
        command = self._command("serve", "--host", HOST, "--port", str(self.port))
        if dies:
            command[1:3] = ["-m", "tests.end_to_end.mortal", dies]
        self._process = _Process(command, {**os.environ}, self.log)
        assert self._process.says(START_S) == f"Listening on {self.url}\n"

    def kill(self) -> None:
        """Answer no more, from one moment to the next."""
        assert self._process is not None
        self._process.kill()
        self._process = None

    def dies(self) -> None:
        """Wait until it has died at its moment."""
        assert self._process is not None
        process, self._process = self._process, None
        assert process.ended() == -signal.SIGKILL

    def stop(self) -> None:
        """End as one does in the evening."""
        if self._process is not None:
            self._process.end()
            self._process = None

    def invite(self, shop: str) -> str:
        """The code of the town hall's letter to a new shop."""
        said = subprocess.run(
            self._command("invite-shop", "--name", shop),
            cwd=ROOT,
            capture_output=True,
            encoding="utf-8",
            check=True,
            timeout=START_S,
        )
        return said.stdout.split()[-1]

    def _command(self, *words: str) -> list[str]:
        data = str(self.home / "data")
        return [sys.executable, "-m", "digitaix_server.cli", words[0], "--data", data, *words[1:]]

    # What it has written down -------------------------------------------------------------

    def rows(self, question: str, *values: object) -> list[Any]:
        """What its database holds, asked in SQL."""
        path = self.home / "data" / "marketplace.sqlite"
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, timeout=10)) as db:
            return db.execute(question, values).fetchall()

    def orders(self) -> dict[str, str]:
        """Every order's pickup code and state."""
        return dict(self.rows("SELECT code, state FROM shop_order"))

    def stock(self, name: str) -> tuple[int, int]:
        """What lies on the shop's shelf, and what of it is reserved, in milli-units."""
        rows = self.rows(
            "SELECT on_hand_milli, reserved_milli FROM stock"
            " JOIN variant ON variant.id = stock.variant_id"
            " JOIN product ON product.id = variant.product_id"
            " WHERE json_extract(product.data, '$.groups.name') = ?",
            name,
        )
        return sum(row[0] for row in rows), sum(row[1] for row in rows)


class Desktop:
    """A shop's window in a process of its own, moved as its user moves it."""

    def __init__(self, terminal: Terminal) -> None:
        """The shop of this user; the window is still to be opened."""
        self.terminal = terminal
        self._process: _Process | None = None

    @property
    def log(self) -> Path:
        """What the process says on standard error: nothing, if all is well."""
        return self.terminal.home / "window.log"

    def open(self) -> None:
        """Start the program."""
        script = Path(__file__).with_name("window.py")
        command = [sys.executable, str(script), str(self.terminal.data)]
        self._process = _Process(command, dict(self.terminal.environment), self.log)
        assert json.loads(self._process.says(START_S)) == {"ok": "started"}

    def kill(self) -> None:
        """End it as a power cut does."""
        assert self._process is not None
        self._process.kill()
        self._process = None

    def close(self) -> None:
        """Close the window, and wait until the program has ended well."""
        if self._process is not None:
            self.do("close")
            assert self.ends() == 0

    def will_die(self, moment: str) -> None:
        """It dies at this moment of `deaths`, the next time it comes."""
        self.do("die", at=moment)

    def dies(self) -> None:
        """Wait until it has died at its moment."""
        assert self.ends() == -signal.SIGKILL

    def dies_at(self, moment: str, gesture: str, **words: object) -> None:
        """Carry out a gesture, of which it dies at a moment of `deaths`."""
        self.will_die(moment)
        assert self._process is not None
        self._process.hears(json.dumps({"do": gesture, **words}))
        self.dies()

    def ends(self) -> int:
        """Wait until the program has ended; its exit code."""
        assert self._process is not None
        process, self._process = self._process, None
        return process.ended()

    def do(self, gesture: str, **words: object) -> Any:
        """Carry out a gesture; what the window answers."""
        assert self._process is not None
        self._process.hears(json.dumps({"do": gesture, **words}))
        answer = json.loads(self._process.says(PATIENCE_S))
        assert "ok" in answer, answer["problem"]
        return answer["ok"]

    def complaints(self) -> list[str]:
        """What the program wrote down of its own faults, and what it said on standard error."""
        written = self.terminal.data / "logs" / "digitaix.log"
        lines = written.read_text("utf-8").splitlines() if written.exists() else []
        faults = [line for line in lines if re.search(r" (ERROR|CRITICAL) |Traceback", line)]
        said = self.log.read_text("utf-8").splitlines() if self.log.exists() else []
        return [*(line for line in said if not line.startswith(_NO_SCREEN)), *faults]

    def last_words(self, picture: Path) -> list[str]:
        """What is shown when a story went wrong; a picture of it too."""
        if self._process is None:
            return []
        with suppress(AssertionError, OSError):
            self.do("picture", path=str(picture))
            said: list[str] = self.do("shown")
            return said
        return []

    def press(self, *buttons: str) -> None:
        """Press one button after the other."""
        for button in buttons:
            self.do("press", what=button)

    def waits_for(self, text: str, seconds: float = SOON_S) -> list[str]:
        """Until this can be read; everything that can then be."""
        read: list[str] = self.do("wait", text=text, seconds=seconds)
        return read

    def waits_until_gone(self, text: str, seconds: float = SOON_S) -> None:
        """Until this can be read no longer."""
        self.do("wait", text=text, seconds=seconds, gone=True)

    def reads(self, text: str) -> bool:
        """Whether this can be read now."""
        return any(text in each for each in self.do("shown"))
