"""A sample town on this machine, and one of its shops in a window."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from types import FrameType

from scripts.environment import Environment
from scripts.refusal import Refusal

SHOP = "jardin-en-ville"
HOST = "127.0.0.1"
READY = "Listening on "
START_SECONDS = 60
STOP_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Town:
    """What an earlier demo in the same folder left: the shop knows its marketplace by the port."""

    port: int
    shop: str


def refuse_without_a_screen() -> None:
    """Say what to do where no window can be shown.

    Raises:
        Refusal: on Linux without a display.

    """
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return
    raise Refusal(
        "There is no screen here: start this from a desktop session, or install xvfb and type "
        "xvfb-run -a python3 scripts/dev.py demo"
    )


def run(environment: Environment, data: Path | None, port: int | None) -> int:
    """Show the shop's window until it is closed; the marketplace ends with it.

    Answers with the window's exit code.
    """
    _on_signals(_interrupt)  # the terminal closes, or someone ends us: tidy up too
    with _folder(data) as folder:
        town = _earlier(folder)
        if town and port not in (None, town.port):
            raise Refusal(
                f"The shop in {folder} knows its marketplace on port {town.port}: "
                "leave out --port, or take another --data"
            )
        asked = town.port if town else port or free_port()
        if not _is_free(asked):
            raise Refusal(f"Port {asked} is taken by another program: end that one first")
        return _show(environment, folder, asked, paired=town is not None)


def _show(environment: Environment, folder: Path, port: int, *, paired: bool) -> int:
    marketplace, shop = folder / "marketplace", folder / "shop"
    server = environment.tool("digitaix-server")
    desktop = environment.tool("digitaix-desktop")
    environment.call(server, "migrate", "--data", marketplace)
    environment.call(server, "load-sample", "--data", marketplace)
    code = "" if paired else invitation(environment, marketplace, SHOP)
    url = f"http://{HOST}:{port}"
    serve = [server, "serve", "--data", str(marketplace), "--host", HOST, "--port", str(port)]
    with running(serve, environment.root) as process:
        wait_until_it_listens(process, folder / "marketplace.log")
        if not paired:
            environment.call(desktop, "--data", shop, "pair", "--server", url, "--code", code)
            _remember(folder, Town(port=port, shop=SHOP))
        print(f"\nThe storefront:  {url}  (open it in a browser and reserve something)")
        print(f"The shop's data: {shop}  (for the commands: --data {shop})")
        print("Close the window, or press Ctrl+C here, to end both.\n")
        with running([desktop, "--data", str(shop)], environment.root) as window:
            return window.wait()


def invitation(environment: Environment, marketplace: Path, shop: str) -> str:
    """A fresh code for a shop: what the town hall would send its keeper."""
    server = environment.tool("digitaix-server")
    answer = subprocess.run(
        [server, "invite-shop", "--data", str(marketplace), "--shop", shop],
        check=True,
        cwd=environment.root,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    return answer.stdout.strip().splitlines()[-1]


@contextlib.contextmanager
def running(command: list[str], folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A process in a group of its own, so that Ctrl+C is ours to pass on; ended on the way out."""
    serving = "serve" in command
    process = subprocess.Popen(
        command,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE if serving else None,
        stderr=subprocess.STDOUT if serving else None,
        encoding="utf-8",
        errors="replace",
        start_new_session=True,
    )
    try:
        yield process
    finally:
        _on_signals(signal.SIG_IGN)  # a second Ctrl+C must not leave anything running
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def wait_until_it_listens(process: subprocess.Popen[str], log: Path) -> None:
    """Keep reading what the marketplace says, into `log`, and go on once it is ready."""
    listening: queue.Queue[bool] = queue.Queue()

    def read() -> None:
        assert process.stdout is not None  # noqa: S101 - it was started with a pipe
        with log.open("w", encoding="utf-8") as out:
            for line in process.stdout:
                out.write(line)
                out.flush()
                if line.startswith(READY):
                    listening.put(True)
        listening.put(False)

    threading.Thread(target=read, daemon=True).start()
    try:
        ready = listening.get(timeout=START_SECONDS)
    except queue.Empty:
        ready = False
    if not ready:
        said = log.read_text(encoding="utf-8")[-2000:]
        raise Refusal(f"The marketplace did not start:\n{said}")


@contextlib.contextmanager
def _folder(data: Path | None) -> Iterator[Path]:
    if data is not None:
        data.mkdir(parents=True, exist_ok=True)
        yield data.resolve()
        return
    folder = Path(tempfile.mkdtemp(prefix="digitaix-demo-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _earlier(folder: Path) -> Town | None:
    note = folder / "demo.json"
    return Town(**json.loads(note.read_text(encoding="utf-8"))) if note.exists() else None


def _remember(folder: Path, town: Town) -> None:
    (folder / "demo.json").write_text(json.dumps(asdict(town)), encoding="utf-8")


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        if os.name != "nt":  # there it would allow a second listener
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def _on_signals(what: Callable[[int, FrameType | None], None] | signal.Handlers) -> None:
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):  # Windows has no SIGHUP
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), what)


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
