"""What a shop's PCs give back to a server that was put back from an older copy.

Each PC holds the whole ledger and all products and orders, so together they know all that the shop
ever told or was told. Copies are joined: of each group of fields the later version, of each order
the copy that is further on, of the ledger every line. Joining is the same in any order and however
often, so a page may come twice, and from every PC.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from uuid import UUID, uuid4, uuid5

from pydantic import BaseModel, ConfigDict
from sqlalchemy.orm import Session

from digitaix_protocol.bodies import Movement, OrderData
from digitaix_protocol.messages import Held, RecoverRequest
from digitaix_protocol.rules import hlc, order_questions, order_record
from digitaix_protocol.rules.chain import canonical
from digitaix_protocol.rules.merge import Joined, Version, join
from digitaix_protocol.rules.order_record import Order
from digitaix_protocol.rules.order_states import COLLECTED_TWICE, State, progress
from digitaix_server.services import asking, put_back, shapes, shops
from digitaix_server.services.books import Books
from digitaix_server.services.devices import Device
from digitaix_server.services.drafts import MOVEMENT, ORDER, PRODUCT, PROFILE, Author, Doc, Draft
from digitaix_server.services.mutations import (
    LONGEST,
    MOST_MOVEMENTS,
    MOST_VARIANTS,
    add_movement,
    check_movement,
)
from digitaix_server.services.order_mutations import check_lines
from digitaix_server.services.shapes import Malformed
from digitaix_server.tables import ConflictRow

log = logging.getLogger(__name__)
_NOBODY = ["0" * 16, "", ""]
_Whole = tuple[str, UUID, Doc | None]
"""What a group belongs to, as it stands here: a product, for its variants too, or the profile."""


class _Copy(BaseModel):
    """Groups, and who wrote each of them."""

    model_config = ConfigDict(extra="ignore")

    groups: dict[str, Any]
    ver: dict[str, tuple[str, UUID, UUID]] = {}


class _VariantCopy(_Copy):
    id: UUID


class _ProductCopy(_Copy):
    variants: list[_VariantCopy] = []


def recover(db: Session, device: Device, given: RecoverRequest) -> int:
    """Join what a PC holds into the shop's books; of how many entities something was taken.

    What cannot be read is left out: it would keep all that comes after it waiting for ever.
    """
    books = Books(db, shops.lock(db, device.shop_id))
    put_back.notice(db)
    _expect(books, given.entities)
    taken = 0
    for held in given.entities:
        draft = Draft(books, Author(device.id, uuid4(), hlc.pack(books.now), books.now))
        try:
            text = canonical(held.data)
            if len(text.encode()) > LONGEST:
                raise Malformed("too long")
            shapes.check_value(text, held.data)
            _JOIN[held.e](draft, held)
        except Malformed as error:
            log.warning("A %s given back was left out: %s", held.e, error)
            continue
        changed = bool(draft.products or draft.orders or draft.movements or draft.profile)
        if changed or draft.lost:
            books.keep(draft)
            taken += changed
    books.close()
    return taken


def _expect(books: Books, entities: Sequence[Held]) -> None:
    ids: dict[str, list[UUID]] = {PRODUCT: [], ORDER: [], MOVEMENT: [], PROFILE: []}
    for held in entities:
        ids[held.e].append(held.id)
    books.expect(products=ids[PRODUCT], orders=ids[ORDER], movements=ids[MOVEMENT])


# The catalogue and the profile -------------------------------------------------------------


def _join_product(draft: Draft, held: Held) -> None:
    copy: _ProductCopy = shapes.parse(_ProductCopy, held.data)
    there = draft.product(held.id)
    doc: Doc = there or {"groups": {}, "ver": {}, "variants": []}
    whole = PRODUCT, held.id, there
    groups = _join(draft, PRODUCT, held.id, doc, copy, shapes.ProductGroups, whole)
    variants = list(doc["variants"])
    places = {variant["id"]: place for place, variant in enumerate(variants)}
    changed = there is None or groups.changed
    for variant in copy.variants:
        owner = draft.owner(variant.id)
        if owner not in (None, held.id):
            continue  # it belongs to another product here, which is as good a home
        place = places.get(str(variant.id))
        old: Doc = variants[place] if place is not None else {"groups": {}, "ver": {}}
        joined = _join(draft, "variant", variant.id, old, variant, shapes.VariantGroups, whole)
        new = {"id": str(variant.id), **_doc(joined)}
        if place is None:
            draft.owners[variant.id] = held.id
            places[str(variant.id)] = len(variants)
            variants.append(new)
        elif joined.changed:
            variants[place] = new
        changed = changed or place is None or joined.changed
    if len(variants) > MOST_VARIANTS:
        raise Malformed("too many variants")
    if changed:
        draft.products[held.id] = {**doc, **_doc(groups), "variants": variants}


def _join_profile(draft: Draft, held: Held) -> None:
    if held.id != draft.books.shop_id:
        raise Malformed("another shop's profile")
    copy: _Copy = shapes.parse(_Copy, held.data)
    doc = draft.books.profile()
    whole = PROFILE, held.id, doc
    joined = _join(draft, PROFILE, held.id, doc, copy, shapes.ProfileGroups, whole)
    if joined.changed:
        draft.profile = {**doc, **_doc(joined)}


def _join(
    draft: Draft,
    entity: str,
    entity_id: UUID,
    doc: Doc,
    copy: _Copy,
    shape: type[Any],
    whole: _Whole,
) -> Joined:
    shapes.check_groups(shape, copy.groups)
    theirs = {group: _version(draft, copy.ver.get(group)) for group in copy.groups}
    ours = {group: Version.from_wire(version) for group, version in doc["ver"].items()}
    joined = join(doc["groups"], ours, copy.groups, theirs)
    part = str(entity_id) if entity == "variant" else put_back.ITSELF
    if len(joined.groups) > 2 * shapes.MOST_GROUPS:
        raise Malformed("too many groups")
    for one in joined.differing:
        # What the copy that was put back held was seen, and replaced, by whoever wrote later. Of
        # two that came since then nobody can say so: they met.
        copied = draft.books.copied(*whole)
        new = (
            put_back.came_since(copied, part, one.group, by) for by in (one.here_by, one.there_by)
        )
        if one.here_by.device_id != one.there_by.device_id and all(new):
            here, there = (one.here, one.here_by.to_wire()), (one.there, one.there_by.to_wire())
            kept, lost = (here, there) if one.here_by > one.there_by else (there, here)
            _lose(draft, entity, entity_id, one.group, kept, lost)
    return joined


def _lose(
    draft: Draft,
    entity: str,
    entity_id: UUID,
    group: str,
    kept: tuple[Any, list[str]],
    lost: tuple[Any, list[str]],
) -> None:
    """Write down that two values met; once, however many PCs give them back."""
    name = canonical([entity, str(entity_id), group, kept, lost])
    conflict = uuid5(draft.books.shop_id, name)
    if draft.books.db.get(ConflictRow, (draft.books.shop_id, conflict)) is None:
        draft.lose(entity, entity_id, group, *kept, *lost, id=conflict)


def _version(draft: Draft, told: tuple[str, UUID, UUID] | None) -> Version:
    """Who wrote a group; nobody, before all others, where that is not known."""
    if told is None:
        return Version(hlc.pack(0), str(draft.books.shop_id), str(draft.books.shop_id))
    stamp, device, mutation = told
    try:
        read = hlc.from_wire(stamp)
    except ValueError as error:
        raise Malformed("no stamp") from error
    tamed = hlc.tame(read, draft.books.now, draft.books.last_hlc)
    draft.books.last_hlc = hlc.observe(draft.books.last_hlc, tamed)
    return Version(tamed, str(device), str(mutation))


def _doc(joined: Joined) -> Doc:
    return {
        "groups": joined.groups,
        "ver": {group: version.to_wire() for group, version in joined.versions.items()},
    }


# Ledger and orders -------------------------------------------------------------------------


def _join_movement(draft: Draft, held: Held) -> None:
    line: Movement = shapes.parse(Movement, {**held.data, "id": held.id})
    if line.hlc is None or line.device_id is None or line.at_ms is None:
        raise Malformed("a line without its place in the ledger")
    check_movement(line)
    add_movement(draft, line, line.device_id)


def _join_order(draft: Draft, held: Held) -> None:
    given: OrderData = shapes.parse(OrderData, {**held.data, "id": held.id, "note": ""})
    copy: Order = given.model_dump(mode="json", exclude={"message"})
    if not copy["questions"]:
        del copy["questions"]
    check_lines(copy["lines"])
    _state(copy)
    if len(copy["events"]) > MOST_MOVEMENTS or not all(map(order_record.is_sound, copy["events"])):
        raise Malformed("no history")
    if abs(copy["version"]) > shapes.MOST_NUMBER:
        raise Malformed("no version")
    names = ("placed_ms", "pickup_from_ms", "pickup_to_ms", "told_ms")
    shapes.check_moments(*(copy[name] for name in names))
    shapes.check_moments(*(event["at_ms"] for event in copy["events"]))
    if not order_questions.are_sound(copy):
        raise Malformed("no such questions")
    for question in copy.get("questions", ()):
        asking.check_offers(question)
        shapes.check_moments(question["asked_ms"], question["answered_ms"], question["until_ms"])
    here = draft.order(held.id)
    if here is None:
        draft.orders[held.id] = copy
        return
    ahead, behind = (copy, here) if _further(copy) > _further(here) else (here, copy)
    if behind["state"] != ahead["state"] and behind["state"] not in _passed(ahead):
        kept, lost = (ahead["state"], _NOBODY), (behind["state"], _NOBODY)
        _lose(draft, ORDER, held.id, "state", kept, lost)
    events = _history(here, copy)
    flags = [*ahead["flags"], *[flag for flag in behind["flags"] if flag not in ahead["flags"]]]
    joined = {**ahead, "events": events, "flags": flags}
    if order_record.has_ended(joined):
        joined["flags"] = ahead["flags"]
    if _times_twice(events) > max(map(_times_twice, (here["events"], copy["events"]))):
        joined = order_record.flagged(joined, COLLECTED_TWICE)
    if joined != here:
        draft.orders[held.id] = joined


def _times_twice(events: Sequence[Mapping[str, Any]]) -> int:
    return sum(event.get("kind") == COLLECTED_TWICE for event in events)


def _state(order: Order) -> State:
    try:
        return State(order["state"])
    except ValueError as error:
        raise Malformed("no state of an order") from error


def _further(order: Order) -> tuple[int, int, str]:
    """How far on a copy is; the same for all who compare two, also where they say so alike."""
    told = canonical({**order, "events": [], "flags": []})
    return progress(_state(order)), order["version"], told


def _passed(order: Order) -> set[str]:
    """The states that an order has been in, as its history tells."""
    states = {State.TO_CONFIRM.value, State.RECEIVED.value}
    for event in order["events"]:
        states |= {str(event.get("from")), str(event.get("to"))}
    return states


def _history(here: Order, copy: Order) -> list[Mapping[str, Any]]:
    """All that happened to an order, each thing once, in its time.

    A copy that tells nothing new leaves it as it is, also where several things happened at one
    moment: else each that is given back would be a change, to be pulled by all.
    """
    known = {_name(event) for event in here["events"]}
    new = [event for event in copy["events"] if _name(event) not in known]
    if not new:
        events: list[Mapping[str, Any]] = here["events"]
        return events
    return _in_line(sorted((*here["events"], *new), key=lambda event: event["at_ms"]))


def _in_line(events: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Two histories as one.

    A step that does not begin where the one before it ended, for it knew nothing of that one, says
    only where it went. What a customer or a deadline did once more, since it was forgotten, is one
    thing; what a PC did keeps its name, by which it is known when it comes again. Handed over on
    two PCs, both say that goods left, and a person has to look.
    """
    stands, told = None, []
    for event in events:
        if event.get("kind") == order_record.MOVED:
            if event.get("to") == stands and not event.get("id"):
                continue
            if event.get("to") == stands == State.COLLECTED:
                event = _twice(event)
            elif stands not in (None, event.get("from")):
                event = _but_from(event)
            stands = event.get("to", stands)
        told.append(event)
    return told


def _twice(event: Mapping[str, Any]) -> Mapping[str, Any]:
    kept = {name: value for name, value in event.items() if name not in ("from", "to", "reason")}
    return {**kept, "kind": COLLECTED_TWICE}


def _but_from(event: Mapping[str, Any]) -> Mapping[str, Any]:
    return {name: value for name, value in event.items() if name != "from"}


def _name(event: Mapping[str, Any]) -> str:
    """What tells an event from another: the mutation that made it, or all that it says for good."""
    return event.get("id") or canonical(_but_from(event))


_JOIN: dict[str, Callable[[Draft, Held], None]] = {
    PRODUCT: _join_product,
    PROFILE: _join_profile,
    MOVEMENT: _join_movement,
    ORDER: _join_order,
}
