"""`docs/sync.md` is true: its examples are sent to the real server, its vectors computed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import reduce
from hashlib import sha256
from operator import xor
from pathlib import Path
from typing import Any
from uuid import UUID

import jsonschema_rs
import pytest

from digitaix_protocol import bodies, messages
from digitaix_protocol.rules import (
    amounts,
    chain,
    codes,
    digest,
    fold,
    hlc,
    information,
    media,
    merge,
    moments,
)
from digitaix_protocol.rules.order_states import State, shop_may
from digitaix_server.routes import problems, sync
from digitaix_server.services import (
    enrolment,
    mutations,
    order_mutations,
    purging,
    pushing,
    shapes,
    shops,
)
from digitaix_server.settings import Settings
from tests.server.counter import START_MS, Market, a_market
from tests.tooling import told_in_sync
from tests.tooling.told_in_sync import Block, names, table

SHOP = UUID("01a1ee56-5e00-7000-8000-0000000000ff")
COUNTER = "dgx1_COUNTER"
STREAM = "01a1ee56-5e00-7000-8000-0000000000a1"
MADE_BY_THE_SERVER = (
    COUNTER,
    "dgx1_OFFICE",
    "QRSTVWXZ",
    "CURSOR_1",
    "CURSOR_2",
    "1a5e0000-0000-4000-8000-000000000001",
    "c0f1c700-0000-4000-8000-000000000001",
    "2d044fe221af815c",
)
"""What an example invents; all else is as the server answers, to the letter."""
_BODIES = {name: kind.model.__name__ for name, kind in pushing.KINDS.items()}


class Reader:
    """Somebody who types every example of the page into a fresh marketplace."""

    def __init__(self, market: Market, invitation: str) -> None:
        self.market = market
        self.really = {"bcdf-ghjk-lmnp": invitation}
        self.document = market.client.get("/api/v1/openapi.json").json()
        self.tip, self.seq = chain.GENESIS, 0
        self.sent: dict[str, int] = {}

    def read(self, blocks: Iterator[Block]) -> None:
        """Send all requests and mutations; each answer must be the one that is shown."""
        for block in blocks:
            if block.is_request:
                self._exchange(block, next(blocks))
            elif isinstance(block.content, dict) and "kind" in block.content:
                self._mutate(block, next(blocks))
            else:
                raise AssertionError(f"line {block.line}: an example of what?")

    def _exchange(self, request: Block, shown: Block) -> None:
        method, path = request.head.split()
        operation = self.document["paths"][path.partition("?")[0]][method.lower()]
        if request.content is not None:
            content = operation["requestBody"]["content"]["application/json"]
            self._fits(content["schema"], request.content, request.line)
            for mutation in request.content.get("mutations", ()):
                self._fits_its_kind(mutation, request.line)
        answer = self.market.client.request(
            method,
            self._real(path),
            headers={"DigitAix-Protocol": "1", **self._real(request.headers)},
            json=self._real(request.content),
        )
        assert str(answer.status_code) == shown.head, f"line {request.line}: {answer.text}"
        (described,) = operation["responses"][shown.head]["content"].values()
        self._fits(described["schema"], shown.content, shown.line)
        for change in shown.content.get("changes", ()):
            self._fits_its_entity(change, shown.line)
        self._compare(shown.content, answer.json(), f"line {shown.line}")
        if path.endswith("/push") and answer.status_code == 200:
            self._follow(request.content)

    def _follow(self, batch: Any) -> None:
        for result in batch["mutations"]:
            self.sent[result["id"]] = result["seq"]
            if batch["stream_id"] == STREAM:
                text = chain.canonical(self._real(result["body"]))
                self.tip, self.seq = chain.link(self.tip, result["id"], text), result["seq"]

    def _mutate(self, block: Block, shown: Block) -> None:
        self._fits_its_kind(block.content, block.line)
        seq = self.seq + 1
        mutation = {
            "seq": seq,
            "id": f"01a1ee56-5e00-7000-8000-0000000001{seq:02x}",
            "hlc": hlc.to_wire(hlc.pack(START_MS, seq)),
            "at_ms": START_MS,
            **block.content,
        }
        batch = {
            "stream_id": STREAM,
            "first_seq": seq,
            "prev_hash": self.tip,
            "epoch": "1a5e0000-0000-4000-8000-000000000001",
            "mutations": [mutation],
        }
        answer = self.market.ask(
            "POST",
            "/sync/push",
            json=self._real(batch),
            headers={"Authorization": f"Bearer {self._real(COUNTER)}"},
        )
        assert answer.status_code == 200, f"line {block.line}: {answer.text}"
        (result,) = answer.json()["results"]
        assert shown.content.items() <= result.items(), f"line {shown.line}: {result}"
        self._follow(batch)

    def _fits_its_kind(self, mutation: Any, line: int) -> None:
        self._fits_as(_BODIES[mutation["kind"]], mutation["body"], line)
        if mutation["kind"] == "product.put":
            self._fits_as("ProductGroups", mutation["body"]["groups"], line)

    def _fits_its_entity(self, change: Any, line: int) -> None:
        data = change["data"]
        match change["e"]:
            case "product" | "profile" as entity:
                self._fits_as(f"{entity.capitalize()}Groups", data["groups"], line)
                for variant in data.get("variants", ()):
                    self._fits_as("VariantGroups", variant["groups"], line)
            case entity:
                shape = {"movement": "Movement", "conflict": "ConflictData", "order": "OrderData"}
                self._fits_as(shape[entity], data, line)

    def _fits_as(self, shape: str, content: Any, line: int) -> None:
        self._fits({"$ref": f"#/components/schemas/{shape}"}, content, line)

    def _fits(self, schema: Any, content: Any, line: int) -> None:
        whole = {**schema, "components": self.document["components"]}
        wrong = [error.message for error in jsonschema_rs.iter_errors(whole, content)]
        assert wrong == [], f"line {line}"

    def _real(self, content: Any) -> Any:
        """What an example says, with what this server made in the place of what it invents."""
        text = json.dumps(content, ensure_ascii=False)
        for shown, real in self.really.items():
            text = text.replace(shown, real)
        return json.loads(text)

    def _compare(self, shown: Any, real: Any, where: str) -> None:
        if isinstance(shown, dict) and isinstance(real, dict):
            assert shown.keys() == real.keys(), where
            for key in shown:
                self._compare(shown[key], real[key], f"{where}, {key}")
        elif isinstance(shown, list) and isinstance(real, list):
            assert len(shown) == len(real), where
            for place, (left, right) in enumerate(zip(shown, real, strict=True)):
                self._compare(left, right, f"{where}, {place}")
        elif shown in MADE_BY_THE_SERVER:
            assert self.really.setdefault(shown, real) == real, where
        else:
            assert shown == real, where


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[Reader]:
    with a_market(tmp_path) as market:
        with market.base.writing() as db:
            shops.create(db, "Boucherie Martin", shop_id=SHOP)
            invitation = codes.shown(enrolment.invite(db, SHOP))
        yield Reader(market, invitation)


def test_every_example_is_answered_as_shown_and_fits_the_openapi_document(reader: Reader) -> None:
    reader.read(told_in_sync.blocks())
    assert reader.seq > 10


def test_the_chain_is_the_one_of_the_example() -> None:
    batch = next(b.content for b in told_in_sync.blocks() if b.head.endswith("/sync/push"))
    previous, lines = chain.GENESIS, []
    for n, mutation in enumerate(batch["mutations"], 1):
        body = chain.canonical(mutation["body"])
        previous = chain.link(previous, mutation["id"], body)
        lines.append(f"SHA256(canonical body {n})  {sha256(body.encode()).hexdigest()}")
        lines.append(f"hash {n}                    {previous}")
    assert "\n".join(lines) in told_in_sync.text()


def test_values_are_spelt_as_shown() -> None:
    for value, canonical in table("value"):
        assert f"`{chain.canonical(json.loads(value.strip('`')))}`" == canonical


def test_amounts_and_stamps_are_computed_as_shown() -> None:
    for price, quantity, total in table("price_cents"):
        assert amounts.line_total(int(price), int(quantity)) == int(total)
    for ms, counter, wire in table("milliseconds"):
        assert f"`{hlc.to_wire(hlc.pack(int(ms), int(counter)))}`" == wire
    assert hlc.LATEST_MS == 2**46
    assert hlc.AHEAD_MS == 60_000


def test_shelves_fold_as_shown() -> None:
    for ledger, on_hand in table("ledger, as it arrives: stamp, kind, quantity"):
        entries = []
        for place, line in enumerate(ledger.split(", ")):
            stamp, kind, quantity = line.split()
            assert kind in fold.KINDS
            at = fold.Place(int(stamp), "pc", str(place))
            entries.append(fold.Entry(at, kind, int(quantity)))
        assert fold.fold(entries).on_hand_milli == int(on_hand)
    assert all(f"`{kind}`" in told_in_sync.text() for kind in fold.KINDS)


def test_orders_take_the_steps_that_are_shown() -> None:
    told = {State(one): set(names(to)) for row, to in table("from") for one in names(row)}
    assert told == {one: {str(to) for to in State if shop_may(one, to)} for one in State}


def test_digests_are_as_shown() -> None:
    first = next(
        b.content for b in told_in_sync.blocks() if "shop" in (b.content or {}) and b.head == "200"
    )
    rows = [(row["e"], UUID(row["id"]), row["rev"]) for row in first["changes"]]
    shown = {left: names(right)[0] for left, right in table("entities (`e`, `id`, `rev`)")}
    assert shown["none"] == digest.to_wire(digest.EMPTY)
    assert shown["the three entities of 7"] == first["shop"]["digest"]
    assert first["shop"]["digest"] == digest.to_wire(
        reduce(xor, (digest.of_row(*row) for row in rows))
    )
    (one,) = [row for row in rows if row[0] == "product"]
    assert shown[f"`product` `{one[1]}` {one[2]}"] == digest.to_wire(digest.of_row(*one))


def test_the_limits_are_those_of_the_server() -> None:
    usual = Settings(Path())
    assert [int(value) for _, value in table("limit")] == [
        messages.MAX_BATCH,
        usual.max_body,
        messages.MAX_MUTATION,
        mutations.MOST_VARIANTS,
        mutations.MOST_MOVEMENTS,
        shapes.MOST_GROUPS,
        shapes.MOST_DEPTH,
        mutations.LONGEST,
        messages.MAX_WAIT_S,
        media.MOST_BYTES,
        media.CHUNK,
        usual.requests_per_minute,
        usual.pair_tries_per_minute,
    ]
    assert messages.SOFT_BODY * 4 == messages.MAX_BODY
    assert (moments.LATEST_MS, pushing.MOST_STANDING) == (2**47, 2 * 1024**2)
    for word in (*information.ALLERGENS, *information.Reason):
        assert f"`{word}`" in told_in_sync.text()
    assert (sync.FULL_BATCH, messages.MOST_WANTED) == (100, 200)
    assert (pushing.BULK, pushing.SMALL_BULK, pushing.BULK_SHARE) == (100, 10, 5)
    assert (purging.RECEIPT_DAYS, purging.IDENTITY_DAYS) == (120, 30)
    assert codes.LETTERS in told_in_sync.text()


def test_every_kind_group_reason_and_problem_is_told() -> None:
    page = told_in_sync.text()
    groups = {row[0]: set(names(row[1])) for row in table("entity")}
    assert groups == {
        "product": set(shapes.ProductGroups.model_fields),
        "variant": set(shapes.VariantGroups.model_fields),
        "profile": set(shapes.ProfileGroups.model_fields),
    }
    assert groups["product"] >= merge.PRODUCT_GROUPS
    assert set(bodies.PROFILE_FIELDS) == groups["profile"]
    told = {code: int(status) for status, cell, _ in table("HTTP") for code in names(cell)}
    assert told == {code: status for code, (status, _) in problems.KINDS.items()}
    for reason in (
        mutations.UNKNOWN_PRODUCT,
        mutations.UNKNOWN_VARIANT,
        mutations.OTHER_PRODUCT,
        order_mutations.UNKNOWN_ORDER,
    ):
        assert f"`{reason}`" in page


def test_every_kind_of_mutation_has_an_example() -> None:
    shown = set()
    for block in told_in_sync.blocks():
        content = block.content if isinstance(block.content, dict) else {}
        shown |= {
            each["kind"] for each in (*content.get("mutations", ()), content) if "kind" in each
        }
    assert shown == set(pushing.KINDS)
