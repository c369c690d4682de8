"""The demo starts a town and a window, and leaves nothing behind.

The two programs are stand-ins here that note how they are called: what matters is who is started
and ended when. The real ones meet in tests/end_to_end.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

SERVER = """#!{python}
import os, signal, sys
open({calls!r}, "a").write("server " + " ".join(sys.argv[1:]) + "\\n")
if sys.argv[1] == "invite-shop":
    print("An invitation:\\nABCDEFGHJKLM")
if sys.argv[1] == "serve":
    if {broken!r}:
        sys.exit("no room on the disk")
    open({calls!r}, "a").write(f"pid {{os.getpid()}}\\n")
    print("Listening on http://127.0.0.1:" + sys.argv[-1], flush=True)
    signal.pause()
"""
DESKTOP = """#!{python}
import os, signal, sys
open({calls!r}, "a").write("desktop " + " ".join(sys.argv[1:]) + "\\n")
if "pair" not in sys.argv:
    open({calls!r}, "a").write(f"pid {{os.getpid()}}\\n")
    print("window shown", flush=True)
    if {stays!r}:
        signal.pause()
"""
START = """
import sys
from pathlib import Path
from scripts import demo
from scripts.environment import Environment
from scripts.refusal import Refusal
data = Path(sys.argv[2]) if len(sys.argv) > 2 else None
try:
    sys.exit(demo.run(Environment(Path(sys.argv[1])), data, None))
except Refusal as refusal:
    sys.exit(str(refusal))
except KeyboardInterrupt:
    sys.exit(130)
"""


class Checkout:
    """A folder whose environment holds the stand-ins."""

    def __init__(self, root: Path, *, stays: bool = False, broken: bool = False) -> None:
        self.root, self.calls = root, root / "calls"
        self.calls.touch()
        programs = root / ".venv" / "bin"
        programs.mkdir(parents=True)
        for name, text in (("digitaix-server", SERVER), ("digitaix-desktop", DESKTOP)):
            program = programs / name
            program.write_text(
                text.format(
                    python=sys.executable, calls=str(self.calls), stays=stays, broken=broken
                ),
                encoding="utf-8",
            )
            program.chmod(0o755)

    def start(self, *data: Path) -> subprocess.Popen[str]:
        command = [sys.executable, "-c", START, str(self.root), *map(str, data)]
        return subprocess.Popen(
            command,
            cwd=ROOT,
            env={**os.environ, "TMPDIR": str(self.root)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def lines(self, who: str) -> list[str]:
        said = self.calls.read_text(encoding="utf-8").splitlines()
        return [line for line in said if line.startswith(who)]

    def alive(self) -> list[int]:
        pids = [int(line.split()[1]) for line in self.lines("pid")]
        assert len(pids) > 0
        return [pid for pid in pids if Path("/proc", str(pid)).exists()]


def test_closing_the_window_ends_the_marketplace_and_throws_the_data_away(tmp_path: Path) -> None:
    checkout = Checkout(tmp_path)

    with checkout.start() as demo:
        said, _ = demo.communicate()

    assert demo.returncode == 0
    assert "The storefront:  http://127.0.0.1:" in said
    assert checkout.alive() == []
    assert list(tmp_path.glob("digitaix-demo-*")) == []


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_stopping_the_demo_ends_both(tmp_path: Path, name: str) -> None:
    checkout = Checkout(tmp_path, stays=True)

    with checkout.start() as demo:
        assert demo.stdout is not None
        while "window shown" not in demo.stdout.readline():
            assert demo.poll() is None
        demo.send_signal(signal.Signals[name])
        demo.communicate()

    assert checkout.alive() == []
    assert list(tmp_path.glob("digitaix-demo-*")) == []


def test_kept_data_is_paired_once_and_found_on_the_same_port(tmp_path: Path) -> None:
    checkout, data = Checkout(tmp_path), tmp_path / "kept"

    for _ in range(2):
        with checkout.start(data) as demo:
            demo.communicate()
        assert demo.returncode == 0

    pairings = [line for line in checkout.lines("desktop") if " pair " in line]
    assert len(pairings) == 1
    assert pairings[0].endswith("--code ABCDEFGHJKLM")
    assert len(set(checkout.lines("server serve"))) == 1
    assert len(checkout.lines("server serve")) == 2


def test_a_taken_port_is_said_before_anything_starts(tmp_path: Path) -> None:
    checkout, data = Checkout(tmp_path), tmp_path / "kept"
    with checkout.start(data) as demo:
        demo.communicate()
    port = int(checkout.lines("server serve")[0].split()[-1])
    checkout.calls.write_text("", encoding="utf-8")

    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        other.bind(("127.0.0.1", port))
        other.listen()
        with checkout.start(data) as demo:
            _, complaint = demo.communicate()

    assert demo.returncode == 1
    assert f"Port {port} is taken" in complaint
    assert checkout.calls.read_text(encoding="utf-8") == ""


def test_a_marketplace_that_cannot_start_says_why(tmp_path: Path) -> None:
    checkout = Checkout(tmp_path, broken=True)

    with checkout.start() as demo:
        _, complaint = demo.communicate()

    assert demo.returncode == 1
    assert "no room on the disk" in complaint
    assert [line for line in checkout.lines("desktop") if "pair" not in line] == []


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux may have no screen at all")
def test_without_a_screen_one_line_says_what_to_do() -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    blind = {name: value for name, value in os.environ.items() if name not in hidden}

    answer = subprocess.run(
        [sys.executable, ROOT / "scripts" / "dev.py", "demo"],
        check=False,
        env=blind,
        capture_output=True,
        encoding="utf-8",
    )

    assert answer.returncode == 1
    assert "xvfb-run" in answer.stderr
    assert len(answer.stderr.splitlines()) == 1
