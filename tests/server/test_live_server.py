"""The server as it runs: a process of its own, a socket, signals."""

from __future__ import annotations

import gzip
import json
import queue
import select
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx2
import pytest

from digitaix_protocol.rules.chain import GENESIS
from digitaix_server import cli
from digitaix_server.wakeups import MOST_HELD
from tests.server.counter import PROTOCOL, an_id, product, put_aside, usual

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX's"),
    pytest.mark.usefixtures("database"),
]
LEAVE_S = 10
"""Far above the second it takes, for a machine that is busy with other things."""


@contextmanager
def serving(folder: Path, *more: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A server on a free port, and its address."""
    command = [sys.executable, "-m", "digitaix_server.cli", "serve", "--port", "0"]
    with subprocess.Popen(
        [*command, "--data", str(folder), *more], stdout=subprocess.PIPE, encoding="utf-8"
    ) as process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline().strip()
            assert line.startswith("Listening on http://127.0.0.1:")
            yield process, line.removeprefix("Listening on ")
        finally:
            process.kill()


_lines: list[httpx2.Client] = []


@pytest.fixture(autouse=True)
def _lines_closed() -> Iterator[None]:
    yield
    while _lines:
        _lines.pop().close()


class LivePc:
    """A PC on the line."""

    def __init__(self, address: str, code: str) -> None:
        self.client = httpx2.Client(base_url=f"{address}/api/v1", headers=PROTOCOL, timeout=60)
        _lines.append(self.client)
        content = {"code": code, "device_id": str(uuid4()), "device_name": "PC"}
        paired = self.client.post("/pair", json=content).raise_for_status().json()
        self.client.headers["Authorization"] = f"Bearer {paired['token']}"
        self.epoch, self.stream = paired["epoch"], str(uuid4())

    def pull(self, cursor: str = "", **params: Any) -> httpx2.Response:
        return self.client.get("/sync/pull", params={"cursor": cursor, **params})

    def up_to_date(self) -> str:
        cursor = ""
        while True:
            content = self.pull(cursor).raise_for_status().json()
            cursor = content["cursor"]
            if not content["has_more"]:
                return str(cursor)

    def push(self, *bodies: dict[str, Any], kind: str = "product.put") -> httpx2.Response:
        batch = {
            "stream_id": str(uuid4()),
            "first_seq": 1,
            "prev_hash": GENESIS,
            "epoch": self.epoch,
            "mutations": [
                {
                    "seq": place,
                    "id": an_id(),
                    "hlc": "0" * 16,
                    "at_ms": 0,
                    "kind": kind,
                    "body": body,
                }
                for place, body in enumerate(bodies, 1)
            ],
        }
        return self.client.post(
            "/sync/push",
            content=gzip.compress(json.dumps(batch).encode()),
            headers={"Content-Encoding": "gzip"},
        ).raise_for_status()


def invitation(folder: Path, capsys: pytest.CaptureFixture[str], *which: str) -> str:
    assert cli.main(["invite-shop", *which, "--data", str(folder)]) == 0
    return capsys.readouterr().out.splitlines()[-1]


def held(
    pc: LivePc, cursor: str, count: int, **more: Any
) -> queue.Queue[httpx2.Response | Exception]:
    """So many pulls that wait, each on a line of its own; their answers come into the queue."""
    answers: queue.Queue[httpx2.Response | Exception] = queue.Queue()

    def wait() -> None:
        try:
            with httpx2.Client(headers=pc.client.headers, timeout=60) as line:
                url = f"{pc.client.base_url}sync/pull"
                answers.put(line.get(url, params={"cursor": cursor, "wait": 40, **more}))
        except httpx2.HTTPError as error:
            answers.put(error)

    for _ in range(count):
        threading.Thread(target=wait, daemon=True).start()
    return answers


def test_waiting_pcs_are_woken_by_the_next_change_and_let_go_at_the_end(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving(tmp_path) as (process, address):
        one = LivePc(address, invitation(tmp_path, capsys, "--name", "Chez Zoé"))
        other = LivePc(address, invitation(tmp_path, capsys, "--name", "Ailleurs"))
        for name in ("Un", "Deux", "Trois"):
            cursor = one.up_to_date()
            answers = held(one, cursor, 20)
            other.push(product("Pas pour vous"))
            one.push(product(name))
            for _ in range(20):
                answer = answers.get(timeout=60)
                assert isinstance(answer, httpx2.Response)
                (change,) = answer.json()["changes"]
                assert change["data"]["groups"]["name"] == name
        held(one, one.up_to_date(), 20)
        assert one.client.get("/hello").status_code == 200
        process.send_signal(signal.SIGTERM)
        assert process.wait(LEAVE_S) == 0


def test_no_shop_waits_on_so_many_lines_that_none_is_left_for_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving(tmp_path) as (_, address), ExitStack() as lines:
        one = LivePc(address, invitation(tmp_path, capsys, "--name", "Chez Zoé"))
        cursor = one.up_to_date()
        asked = one.client.build_request("GET", "/sync/pull", params={"cursor": cursor, "wait": 40})
        head = "".join(f"{name}: {value}\r\n" for name, value in asked.headers.items())
        request = f"GET {asked.url.raw_path.decode()} HTTP/1.1\r\n{head}\r\n".encode()
        waiting = []
        for _ in range(MOST_HELD + 5):
            line = socket.create_connection((asked.url.host, asked.url.port))
            waiting.append(lines.enter_context(line))
            line.sendall(request)
        let_go: set[socket.socket] = set()
        while len(let_go) < 5:  # long before their forty seconds are over
            still = [line for line in waiting if line not in let_go]
            answered, _, _ = select.select(still, [], [], 20)
            assert answered
            let_go |= set(answered)
        assert all(line.recv(12) == b"HTTP/1.1 200" for line in let_go)
        assert len(let_go) == 5


def test_a_pc_that_is_shut_out_is_told_while_it_waits(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving(tmp_path) as (_, address):
        one = LivePc(address, invitation(tmp_path, capsys, "--name", "Chez Zoé"))
        stolen = LivePc(address, one.client.post("/pairing-codes").json()["code"])
        answers = held(stolen, stolen.up_to_date(), 1)
        listed = one.client.get("/devices").json()["devices"]
        assert one.client.delete(f"/devices/{listed[1]['id']}").status_code == 204
        answer = answers.get(timeout=30)
        assert isinstance(answer, httpx2.Response)
        assert answer.status_code == 401


def test_a_wait_that_brings_nothing_ends_with_an_empty_answer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving(tmp_path) as (process, address):
        pc = LivePc(address, invitation(tmp_path, capsys, "--name", "Chez Zoé"))
        cursor = pc.up_to_date()
        answer = pc.pull(cursor, wait=0.1).json()
        assert (answer["changes"], answer["has_more"]) == ([], False)
        assert pc.pull(answer["cursor"], wait=0.1).json()["changes"] == []
        process.send_signal(signal.SIGINT)
        assert process.wait(LEAVE_S) == 0


def test_what_a_shop_let_lie_for_a_day_is_declined_by_the_server_itself(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    yesterday = time.time_ns() // 1_000_000 - 25 * 3_600_000
    rose = product()
    asked = put_aside(rose, state="to_confirm", placed_ms=yesterday)
    with serving(tmp_path) as (process, address):
        pc = LivePc(address, invitation(tmp_path, capsys, "--name", "Chez Zoé"))
        cursor = pc.up_to_date()
        pc.push(asked, kind="order.create")
        process.send_signal(signal.SIGTERM)
        process.wait(LEAVE_S)
    with serving(tmp_path) as (_process, address):
        pc.client.base_url = f"{address}/api/v1"
        state = ""
        while state != "declined":
            answer = pc.pull(cursor, wait=40).raise_for_status().json()
            cursor = answer["cursor"]
            (change,) = answer["changes"]
            state = change["data"]["state"]


def test_what_was_answered_is_there_after_the_server_was_killed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving(tmp_path) as (process, address):
        pc = LivePc(address, invitation(tmp_path, capsys, "--name", "Chez Zoé"))
        pc.push(*(product(f"Article {n}") for n in range(50)))
        process.kill()
        process.wait(LEAVE_S)
    with serving(tmp_path) as (_, address):
        pc.client.base_url = httpx2.URL(f"{address}/api/v1")
        changes = pc.pull().json()["changes"]
        assert sum(1 for change in changes if change["e"] == "product") == 50


def test_answers_are_compressed_for_whoever_takes_that(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving(tmp_path) as (_, address):
        pc = LivePc(address, invitation(tmp_path, capsys, "--name", "Chez Zoé"))
        pc.push(*(product(f"Article {n}") for n in range(50)))
        packed = pc.pull()
        assert packed.headers["content-encoding"] == "gzip"
        pc.client.headers["Accept-Encoding"] = "identity"
        plain = pc.pull()
        assert "content-encoding" not in plain.headers
        assert plain.json()["changes"] == packed.json()["changes"]


def test_commands_work_beside_the_running_server(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving(tmp_path) as (_, address):
        assert cli.main(["load-sample", "--data", str(tmp_path)]) == 0
        code = invitation(tmp_path, capsys, "--shop", "jardin-en-ville")
        pc = LivePc(address, code)
        changes = pc.pull().json()["changes"]
        assert any(change["e"] == "product" for change in changes)
        assert cli.main(["purge", "--data", str(tmp_path)]) == 0
        if not usual():  # several may serve a PostgreSQL
            assert cli.main(["serve", "--port", "0", "--data", str(tmp_path)]) == 1


def test_no_secret_is_written_to_the_log(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = tmp_path / "log"
    command = [sys.executable, "-m", "digitaix_server.cli", "serve", "--port", "0"]
    with (
        log.open("w", encoding="utf-8") as err,
        subprocess.Popen(
            [*command, "--data", str(tmp_path)], stdout=subprocess.PIPE, stderr=err, text=True
        ) as process,
    ):
        assert process.stdout is not None
        address = process.stdout.readline().strip().removeprefix("Listening on ")
        code = invitation(tmp_path, capsys, "--name", "Chez Zoé")
        pc = LivePc(address, code)
        pc.pull()
        pc.push({"id": "no id"})
        pc.client.get(f"{address}/commande/a-token-that-is-secret")
        process.send_signal(signal.SIGTERM)
        process.wait(LEAVE_S)
        said = process.stdout.read() + log.read_text(encoding="utf-8")
    token = pc.client.headers["Authorization"].removeprefix("Bearer ")
    for secret in (token, code, code.replace("-", ""), "a-token-that-is-secret"):
        assert secret not in said


def test_a_web_server_in_front_is_believed_only_if_it_is_trusted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ten tries at a code a minute from one address: who is counted tells who is believed."""
    wrong = {"code": "BCDFGHJK", "device_id": str(uuid4()), "device_name": "PC"}
    for place, (trusted, last) in enumerate([((), 429), (("--trusted-proxy", "127.0.0.1"), 404)]):
        with (
            serving(tmp_path / str(place), *trusted) as (_, address),
            httpx2.Client(base_url=f"{address}/api/v1", headers=PROTOCOL) as line,
        ):
            for customer in range(11):
                headers = {"X-Forwarded-For": f"192.0.2.{customer}"}
                answer = line.post("/pair", json=wrong, headers=headers)
            assert answer.status_code == last
