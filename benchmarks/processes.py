"""Servers as processes of their own on loopback, ended when their block ends."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HOST = "127.0.0.1"
START_S = 60
_SERVER = (
    sys.executable,
    "-c",
    "import sys; from digitaix_server.cli import main; sys.exit(main())",
)


@contextmanager
def marketplace(data: Path) -> Iterator[str]:
    """The real marketplace server on this data; its address."""
    with _running([*_SERVER, "--data", str(data), "serve", "--port", "{port}"]) as url:
        yield url


@contextmanager
def empty_handler(pages: Path | None = None) -> Iterator[str]:
    """The program of `benchmarks.empty_handler`; its address."""
    command = [sys.executable, "-m", "benchmarks.empty_handler", "{port}"]
    with _running([*command, str(pages)] if pages else command) as url:
        yield url


def make_marketplace(data: Path) -> None:
    """An empty marketplace database."""
    subprocess.run([*_SERVER, "--data", str(data), "migrate"], check=True, capture_output=True)


def invitation(data: Path, name: str) -> str:
    """The code by which a new shop's first PC joins."""
    told = subprocess.run(
        [*_SERVER, "--data", str(data), "invite-shop", "--name", name],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return told.splitlines()[-1].strip()


@contextmanager
def _running(command: list[str]) -> Iterator[str]:
    port = _free_port()
    process = subprocess.Popen(
        [word.format(port=port) if "{port}" in word else word for word in command],
        stdout=subprocess.DEVNULL,
    )
    try:
        _wait_until_it_answers(process, port)
        yield f"http://{HOST}:{port}"
    finally:
        process.terminate()
        process.wait(timeout=30)


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind((HOST, 0))
        port: int = listener.getsockname()[1]
    return port


def _wait_until_it_answers(process: subprocess.Popen[bytes], port: int) -> None:
    deadline = time.monotonic() + START_S
    while True:
        try:
            socket.create_connection((HOST, port), timeout=1).close()
        except OSError:
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError("a server did not start") from None
            time.sleep(0.05)
        else:
            return
