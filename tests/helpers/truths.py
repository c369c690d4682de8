"""What must be true of a shop at any time, and once its PCs and its marketplace are at rest.

Each check reckons for itself, in a few lines: none asks the code it checks how it reckons.
SYNC.md, section 7.1, calls them I1 to I9.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from tests.helpers import books
from tests.helpers.one_shop import OneShop, Server
from tests.helpers.pcs import Pc

NAMES = ("Quenelle", "Durand")
"""Customers of the histories."""
OPEN = {"to_confirm", "received", "accepted", "preparing", "ready"}
FORWARD = {
    "to_confirm": {"received", "accepted", "preparing", "declined", "cancelled", "collected"},
    "received": {"accepted", "preparing", "ready", "cancelled", "collected"},
    "accepted": {"received", "preparing", "ready", "cancelled", "collected"},
    "preparing": {"received", "accepted", "ready", "cancelled", "collected"},
    "ready": {"received", "accepted", "preparing", "collected", "not_collected", "cancelled"},
    "collected": {"ready", "preparing", "accepted", "received", "to_confirm", "cancelled"}
    | {"declined", "not_collected"},
    "not_collected": {"ready", "collected"},
    "cancelled": {"collected"},
    "declined": {"collected"},
}
"""Where an order may go from where (SYNC.md, 4.3): goods that left are never refused."""


class Line(NamedTuple):
    """A line of a ledger, as anybody may have it."""

    variant_id: str
    kind: str
    qty_milli: int


class Edit(NamedTuple):
    """A value that somebody wrote, and the mutation whose value they saw."""

    value: str
    seen: str | None


def _hex(value: str) -> str:
    return value.replace("-", "")


@dataclass
class Truth:
    """What was written down, and on whose disk it is: what none but a lost disk may forget."""

    lines: dict[str, Line] = field(default_factory=dict)
    """Every movement that ever was."""
    edits: dict[tuple[str, str], dict[str, Edit]] = field(default_factory=dict)
    """By entity and group, by mutation."""
    told: dict[tuple[str, str], set[str]] = field(default_factory=lambda: defaultdict(set))
    """Values that lost, and that a journal shows, by entity and group."""
    steps: dict[str, str] = field(default_factory=dict)
    """Which order a mutation was about."""
    mutations: set[str] = field(default_factory=set)
    """Every change that was ever to be sent."""
    forgetful: bool = False
    """Whether the marketplace was ever put back from an old copy."""
    refused: set[str] = field(default_factory=set)
    """Steps that came too late, as their PC was told."""
    disks: dict[str, set[str]] = field(default_factory=dict)
    """What each disk holds: movements and mutations, by their ids."""

    def note(self, owner: Pc | Server) -> None:
        """Look at a disk: nothing vanished from it, and no line of a ledger changed."""
        name = owner.name if isinstance(owner, Pc) else "server"
        held = set()
        for row in owner.rows("SELECT id, variant_id, kind, qty_milli FROM movement"):
            line = Line(row.variant_id, row.kind, row.qty_milli)
            assert self.lines.setdefault(row.id, line) == line, "a line of the ledger changed"
            held.add(row.id)
        orders = "orders" if isinstance(owner, Pc) else "shop_order"
        held |= {row.id for row in owner.rows(f"SELECT id FROM {orders}")}  # noqa: S608
        held |= self._mutations_of(owner) if isinstance(owner, Pc) else self._receipts_of(owner)
        vanished = self.disks.get(name, set()) - held
        assert not vanished, f"{len(vanished)} vanished from the disk of {name}"
        self.disks[name] = held

    def note_all(self, shop: OneShop) -> None:
        """Look at every disk."""
        for pc in shop.pcs:
            self.note(pc)
        self.note(shop.server)

    def replaced(self, owner: Pc | Server) -> None:
        """An old copy took the place of what was on a disk: what is gone with it may be gone."""
        self.disks.pop(owner.name if isinstance(owner, Pc) else "server", None)
        self.forgetful = self.forgetful or isinstance(owner, Server)
        self.note(owner)

    @property
    def kept(self) -> set[str]:
        """What some disk holds."""
        return set().union(*self.disks.values())

    def _mutations_of(self, pc: Pc) -> set[str]:
        held = set()
        for row in pc.rows("SELECT mutation_id, kind, body, status FROM outbox"):
            held.add(row.mutation_id)
            self.mutations.add(row.mutation_id)
            if row.status == "rejected":
                self.refused.add(row.mutation_id)
            if row.kind.startswith("order."):
                self.steps[row.mutation_id] = _hex(json.loads(row.body)["id"])
            for entity_id, group, edit in _edits(row.kind, json.loads(row.body)):
                self.edits.setdefault((entity_id, group), {})[row.mutation_id] = edit
        for row in pc.rows("SELECT entity_id, data FROM journal WHERE kind = 'conflict'"):
            lost = json.loads(row.data)
            key = (_hex(lost.get("entity_id") or row.entity_id), lost["group"])
            self.told[key].add(_text(lost["lost"]))
        for row in pc.rows("SELECT data FROM journal WHERE kind = 'refusal'"):
            refused = json.loads(row.data)
            for entity_id, group, edit in _edits(refused["what"], json.loads(refused["body"])):
                self.told[entity_id, group].add(edit.value)
        return held

    def _receipts_of(self, server: Server) -> set[str]:
        for row in server.rows("SELECT entity_id, data FROM conflict"):
            lost = json.loads(row.data)
            self.told[row.entity_id, lost["group"]].add(_text(lost["lost"]))
        return {row.mutation_id for row in server.rows("SELECT mutation_id FROM receipt")}


def _edits(kind: str, body: Mapping[str, Any]) -> Iterable[tuple[str, str, Edit]]:
    if kind in ("product.put", "variant.put"):
        for each in (body, *body.get("variants", ())):
            for group, value in each["groups"].items():
                yield _hex(each["id"]), group, Edit(_text(value), None)
    elif kind in ("product.patch", "variant.patch", "record.patch"):
        for group, patch in body["groups"].items():
            seen = _hex(patch["base"][2]) if patch.get("base") else None
            yield _hex(body["id"]), group, Edit(_text(patch["value"]), seen)


def _text(value: Any) -> str:
    return json.dumps(value, sort_keys=True)


def assert_at_rest(shop: OneShop, truth: Truth) -> None:
    """All of it, once nobody has anything left to say."""
    kept = truth.kept
    truth.note_all(shop)
    server = shop.server
    _nothing_lost(server, truth, kept)
    _nothing_twice(server, truth)
    ledger = _ledger(server)
    _shelves(server, ledger)
    orders = {
        row.id: json.loads(row.data) for row in server.rows("SELECT id, data FROM shop_order")
    }
    _orders(orders.values())
    _nothing_silent(server, truth)
    for pc in shop.pcs:
        assert pc.waiting == 0, f"{pc.name} still has something to send"
        books.assert_shelves_and_grid(pc)
        books.assert_search(pc)
        # I9: who orders are for lies in a file apart, so that no copy of this one holds it.
        assert not any(name.encode() in pc.backup() for name in NAMES)
        _same(pc, server, orders)


def _nothing_lost(server: Server, truth: Truth, kept: set[str]) -> None:
    """I1: what reached a disk that survives is on the marketplace, and none was turned away."""
    there = {row.id for row in server.rows("SELECT id FROM movement")}
    receipts = server.rows("SELECT mutation_id, status, extra FROM receipt")
    there |= {row.mutation_id for row in receipts}
    for row in server.rows("SELECT id, data FROM shop_order"):
        there.add(row.id)
        there |= {_hex(event.get("id", "")) for event in json.loads(row.data)["events"]}
    lost = kept - there
    if truth.forgetful:
        # What it forgot comes back as what it came to: the edits are looked at in I6.
        lost = lost & (truth.steps.keys() | truth.lines.keys()) - truth.refused
    assert not lost, f"{len(lost)} of {len(kept)} were lost"
    for row in receipts:
        if row.status == "rejected":
            # What somebody else did to an order first: a step, or an answer.
            refused = ("state", "answered", "unknown-question", "unknown-line")
            assert json.loads(row.extra)["reason"] in refused, row.extra


def _nothing_twice(server: Server, truth: Truth) -> None:
    """I2: each mutation took effect once, and no line of a ledger came from nowhere."""
    once: set[str] = set()
    for row in server.rows("SELECT mutation_id, status FROM receipt"):
        if row.status != "duplicate":
            assert row.mutation_id not in once, "a mutation took effect twice"
            once.add(row.mutation_id)
    for row in server.rows("SELECT id, variant_id, kind, qty_milli FROM movement"):
        assert truth.lines[row.id] == Line(row.variant_id, row.kind, row.qty_milli)


def _ledger(server: Server) -> dict[str, list[Any]]:
    found = defaultdict(list)
    for row in server.rows("SELECT * FROM movement"):
        found[row.variant_id].append(row)
    return found


def _shelves(server: Server, ledger: Mapping[str, list[Any]]) -> None:
    """I4, I5: shelves are the ledger's fold, reservations what open orders keep.

    What left for an order is kept no longer, by the ledger's word.
    """
    left: dict[tuple[str, str], int] = defaultdict(int)
    for variant, lines in ledger.items():
        for each in lines:
            if each.ref_type == "order":
                left[_hex(each.ref_id), variant] -= each.qty_milli
    promised: dict[str, int] = defaultdict(int)
    for row in server.rows("SELECT data FROM shop_order"):
        order = json.loads(row.data)
        for line in order["lines"]:
            if order["state"] in OPEN and not line["dropped"]:
                variant, prepared = _hex(line["variant_id"]), line["prepared_milli"]
                due = line["qty_milli"] if prepared is None else prepared
                promised[variant] += max(0, due - max(0, left[_hex(order["id"]), variant]))
    shelves = {row.variant_id: row for row in server.rows("SELECT * FROM stock")}
    assert set(ledger) | {each for each in promised if promised[each]} <= set(shelves)
    for variant, row in shelves.items():
        assert row.on_hand_milli == books.on_hand(ledger[variant]), "a shelf is not its ledger"
        assert row.reserved_milli == promised[variant] >= 0, "reserved is not what orders keep"


def _orders(orders: Iterable[Mapping[str, Any]]) -> None:
    """I7, I8: each history is one that may be, and every line's amount is its own."""
    for order in orders:
        stands = "received"
        for event in order["events"]:
            if event["kind"] == "state":
                # What a PC gave back says only where it went.
                assert event.get("from") in (None, stands), "a history with a gap"
                again = "from" not in event and event["to"] == stands != "collected"
                assert again or event["to"] in FORWARD[stands], event
                stands = event["to"]
        assert stands == order["state"], "an order that is not where its history ends"
        for line in order["lines"]:
            prepared = line["prepared_milli"]
            quantity = line["qty_milli"] if prepared is None else prepared
            quantity = 0 if line["dropped"] else quantity
            assert line["total_cents"] == (line["price_cents"] * quantity + 500) // 1000


def _nothing_silent(server: Server, truth: Truth) -> None:
    """I6: a value that no longer holds was seen by whoever wrote the next, or it was told."""
    holds: dict[tuple[str, str], str] = {}
    for row in server.rows("SELECT id, data FROM product"):
        doc = json.loads(row.data)
        for each in ({"id": row.id, **doc}, *doc["variants"]):
            for group, version in each["ver"].items():
                holds[_hex(each["id"]), group] = _hex(version[2])
    for row in server.rows("SELECT id, profile FROM shop"):
        for group, version in json.loads(row.profile)["ver"].items():
            holds[row.id, group] = _hex(version[2])
    kept = truth.kept
    for key, edits in truth.edits.items():
        told = truth.told[key]
        now = holds.get(key)
        values = {edits[id].value for id in edits if id == now} | told
        accounted: set[str] = set()
        while more := {id for id in edits if edits[id].value in values} - accounted:
            accounted |= more  # what was seen, by whoever wrote the next, is no secret
            values |= {edits[seen].value for id in more if (seen := edits[id].seen) in edits}
        for id in (kept & set(edits)) - accounted:
            raise AssertionError(f"{key[1]} = {edits[id].value} was overwritten in silence")


def _same(pc: Pc, server: Server, orders: Mapping[str, Mapping[str, Any]]) -> None:
    """I3: this PC holds what the marketplace holds."""
    question = "SELECT id, variant_id, kind, qty_milli, hlc, device_id FROM movement ORDER BY id"
    assert pc.rows(question) == server.rows(question), f"{pc.name} has another ledger"
    question = (
        "SELECT variant_id, on_hand_milli, reserved_milli FROM stock"
        " WHERE known OR reserved_milli ORDER BY variant_id"
    )
    assert pc.rows(question) == server.rows(question), f"{pc.name} has other shelves"
    docs = {row.id: json.loads(row.data) for row in server.rows("SELECT id, data FROM product")}
    products = pc.products()
    assert {each.id.hex for each in products} == set(docs), f"{pc.name} has another catalogue"
    for product in products:
        doc = docs[product.id.hex]
        assert _held(product) == (doc["groups"], doc["ver"]), f"{pc.name}: {product.name}"
        variants = {str(each.id): _held(each) for each in product.variants}
        assert variants == {each["id"]: (each["groups"], each["ver"]) for each in doc["variants"]}
    here = {row.id: row for row in pc.rows("SELECT * FROM orders")}
    assert set(here) == set(orders), f"{pc.name} has other orders"
    for id, row in here.items():
        order = orders[id]
        assert (row.code, row.state, row.version) == (
            order["code"],
            order["state"],
            order["version"],
        )
        asked = [(each["id"], each["state"]) for each in json.loads(row.questions)]
        assert asked == [(each["id"], each["state"]) for each in order.get("questions") or ()]
        lines = pc.rows(
            "SELECT variant_id, qty_milli, prepared_milli, total_cents, dropped"
            " FROM order_line WHERE order_id = :id ORDER BY position",
            id=id,
        )
        assert [tuple(line) for line in lines] == [
            (
                _hex(line["variant_id"]),
                line["qty_milli"],
                line["prepared_milli"],
                line["total_cents"],
                line["dropped"],
            )
            for line in order["lines"]
        ]
    [shop] = server.rows("SELECT profile FROM shop")
    profile = json.loads(shop.profile)
    with pc.books() as open_books:
        mine = open_books.settings.profile()
    for group, value in profile["groups"].items():
        assert getattr(mine, group) == value, f"{pc.name} says another {group} of the shop"


def _held(thing: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    groups = json.loads(json.dumps(thing.groups(), default=str))
    return groups, {name: version.to_wire() for name, version in thing.versions.items()}
