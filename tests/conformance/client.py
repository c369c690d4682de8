"""A client of the marketplace, written from docs/sync.md alone: what any other program could be.

The numbers in brackets are the page's sections.
"""

from __future__ import annotations

import gzip
import json
import secrets
import time
from hashlib import sha256
from threading import Event
from typing import Any
from uuid import UUID

import httpx2

Json = dict[str, Any]
GENESIS = "0" * 64


def now_ms() -> int:
    """This computer's clock."""
    return time.time_ns() // 1_000_000


def new_id() -> str:
    """A UUIDv7 (2)."""
    number = (now_ms() << 80) | secrets.randbits(80)
    number = number & ~(0xF << 76) | 7 << 76
    return str(UUID(int=number & ~(0b11 << 62) | 0b10 << 62))


def stamp(ms: int, counter: int = 0) -> str:
    """A stamp as it travels (3)."""
    return f"{ms << 16 | counter:016x}"


def canonical(value: Any) -> str:
    """The one spelling of a body (6.2)."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def link(previous: str, mutation_id: str, body: Any) -> str:
    """The hash of a mutation (6.2)."""
    inner = sha256(canonical(body).encode()).hexdigest()
    return sha256(f"{previous}{mutation_id}{inner}".encode()).hexdigest()


def digest_of(entity: str, entity_id: str, rev: int) -> int:
    """What one entity adds to the digest (9)."""
    return int.from_bytes(sha256(f"{entity}|{entity_id}|{rev}".encode()).digest()[:8], "big")


def fold(lines: list[Json]) -> int:
    """What lies on the shelf by a variant's ledger (8.2)."""

    def place(line: Json) -> tuple[str, str, str]:
        return line["hlc"], line["device_id"], line["id"]

    counts = [line for line in lines if line["kind"] == "count"]
    last = max(counts, key=place, default=None)
    above = [
        line
        for line in lines
        if line["kind"] != "count" and (last is None or place(line) > place(last))
    ]
    quantities: list[int] = [line["qty_milli"] for line in [*above, *([last] if last else [])]]
    return sum(quantities)


def problem(answer: httpx2.Response) -> tuple[int, str]:
    """A refusal: its status, and the name to act upon (12)."""
    assert answer.headers["content-type"].startswith("application/problem+json"), answer.text
    told = answer.json()
    assert told["status"] == answer.status_code
    return answer.status_code, told["type"].rpartition("/")[2]


class Server:
    """A marketplace at an address."""

    def __init__(self, url: str) -> None:
        self.http = httpx2.Client(base_url=f"{url.rstrip('/')}/api/v1", timeout=60)

    def ask(self, method: str, path: str, **more: Any) -> httpx2.Response:
        """One request that speaks the protocol (4)."""
        headers = {"DigitAix-Protocol": "1", **more.pop("headers", {})}
        return self.http.request(method, path, headers=headers, **more)

    def pair(self, code: str, device_id: str, **more: Any) -> httpx2.Response:
        """Show a code (5)."""
        content = {"code": code, "device_id": device_id, "device_name": "Essai", **more}
        answer = self.ask("POST", "/pair", json=content)
        assert answer.status_code != 429, (
            f"this server takes the next code in {answer.headers['retry-after']} s: try then"
        )
        return answer

    def joined(self, code: str, **more: Any) -> Device:
        """One more PC of a shop."""
        answer = self.pair(code, new_id(), **more)
        assert answer.status_code == 201, answer.text
        return Device(self, answer.json())


class Device:
    """An enrolled PC: its token, and how often it asked."""

    def __init__(self, server: Server, paired: Json) -> None:
        self.server = server
        self.id: str = paired["device_id"]
        self.token: str = paired["token"]
        self.shop_id: str = paired["shop"]["id"]
        self.epoch: str = paired["epoch"]
        self.asked = 0

    def ask(self, method: str, path: str, **more: Any) -> httpx2.Response:
        """One request of this PC; told to wait, it does, as it must (12), and asks once more."""
        answer = self.ask_once(method, path, **more)
        if answer.status_code == 429:
            Event().wait(int(answer.headers["retry-after"]))
            answer = self.ask_once(method, path, **more)
        return answer

    def ask_once(self, method: str, path: str, **more: Any) -> httpx2.Response:
        """One request of this PC, whatever comes of it."""
        self.asked += 1
        headers = {"Authorization": f"Bearer {self.token}", **more.get("headers", {})}
        return self.server.ask(method, path, **{**more, "headers": headers})

    def post(self, path: str, content: Any) -> httpx2.Response:
        """One request with a body, compressed (4)."""
        packed = gzip.compress(json.dumps(content, ensure_ascii=False).encode())
        headers = {"Content-Encoding": "gzip", "Content-Type": "application/json"}
        return self.ask("POST", path, content=packed, headers=headers)

    def code(self) -> str:
        """A code for one more PC of the shop (5)."""
        code: str = self.ask("POST", "/pairing-codes").raise_for_status().json()["code"]
        return code


class Pc:
    """A program at work on a device: its stream (6), its copy of the shop and its cursor (7)."""

    def __init__(self, device: Device) -> None:
        self.device = device
        self.cursor, self.rev = "", 0
        self.rows: dict[tuple[str, str], Json] = {}
        self.new_stream()

    def new_stream(self) -> None:
        """Begin a stream, as a PC that was put back from a copy does (10)."""
        self.stream, self.next_seq, self.tip = new_id(), 1, GENESIS
        self.last = now_ms() << 16

    def tick(self) -> str:
        """The next stamp of this PC (3)."""
        self.last = max(self.last + 1, now_ms() << 16)
        return f"{self.last:016x}"

    def mutation(self, kind: str, body: Json, **more: Any) -> Json:
        """The next mutation of the stream, not yet part of its chain."""
        made = {
            "seq": self.next_seq,
            "id": new_id(),
            "hlc": self.tick(),
            "at_ms": now_ms(),
            "kind": kind,
            "body": body,
            **more,
        }
        self.next_seq += 1
        return made

    def version(self, mutation: Json) -> list[str]:
        """The version of the groups that a mutation writes (8.1)."""
        return [mutation["hlc"], self.device.id, mutation["id"]]

    def batch(self, mutations: list[Json], **more: Any) -> Json:
        """The next mutations in their envelope; the chain moves on (6)."""
        content = {
            "stream_id": self.stream,
            "first_seq": mutations[0]["seq"] if mutations else self.next_seq,
            "prev_hash": self.tip,
            "epoch": self.device.epoch,
            "status": {"open": True, "queued_after": 0},
            "mutations": mutations,
            **more,
        }
        for each in mutations:
            self.tip = link(self.tip, each["id"], each["body"])
        return content

    def send(self, batch: Json) -> httpx2.Response:
        """Push an envelope as it is."""
        return self.device.post("/sync/push", batch)

    def push(self, *mutations: Json, **more: Any) -> list[Json]:
        """Push the next mutations; their results, in order."""
        answer = self.send(self.batch(list(mutations), **more))
        assert answer.status_code == 200, answer.text
        results: list[Json] = answer.json()["results"]
        assert [result["seq"] for result in results] == [each["seq"] for each in mutations]
        return results

    def do(self, kind: str, body: Json, **more: Any) -> Json:
        """One deed, pushed at once: its result."""
        return self.push(self.mutation(kind, body, **more))[0]

    def page(self, **params: Any) -> httpx2.Response:
        """One answer to a pull."""
        asked = {"cursor": self.cursor, **params} if self.cursor else params
        return self.device.ask("GET", "/sync/pull", params=asked)

    def pull(self, **params: Any) -> list[Json]:
        """All that is new, taken into `rows`; the changes as they came."""
        changes: list[Json] = []
        while True:
            answer = self.page(**params)
            assert answer.status_code == 200, answer.text
            told = answer.json()
            for change in told["changes"]:
                known = self.rows.get((change["e"], change["id"]))
                if known is None or known["rev"] < change["rev"]:
                    self.rows[change["e"], change["id"]] = change
            changes += told["changes"]
            assert told["cursor"] != self.cursor or not told["has_more"], "it never ends"
            self.cursor, self.rev = told["cursor"], told["rev"]
            self.shop = told["shop"]
            if not told["has_more"]:
                return changes

    def held(self, entity: str, entity_id: str) -> Json:
        """An entity as this PC holds it."""
        data: Json = self.rows[entity, entity_id]["data"]
        return data

    def digest(self) -> str:
        """The digest of all this PC holds (9)."""
        total = 0
        for (entity, entity_id), row in self.rows.items():
            total ^= digest_of(entity, entity_id, row["rev"])
        return f"{total:016x}"

    def buckets(self) -> list[str]:
        """The same, bucket by bucket (9)."""
        totals = [0] * 256
        for (entity, entity_id), row in self.rows.items():
            totals[UUID(entity_id).int & 0xFF] ^= digest_of(entity, entity_id, row["rev"])
        return [f"{total:016x}" for total in totals]
