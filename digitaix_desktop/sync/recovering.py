"""Giving the marketplace back what it has forgotten, or never heard of: all that is here.

A server that was put back from an older copy has lost what came after it. Each PC holds the whole
ledger, all products and all orders; it gives them back page by page, then sends once more what it
did, then pulls everything anew. Each page may go twice, and a crash goes on from the last.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any
from uuid import UUID

from digitaix_desktop.sync import wire
from digitaix_desktop.sync.ports import Held, Pending, SyncBooks

MOST_ENTITIES = 400
MOST_CHARACTERS = 900_000
_KINDS = ("product", "movement", "order", "profile")
_NOBODY = UUID(int=0)


def next_page(books: SyncBooks) -> Sequence[Held]:
    """What to give back next; empty once there is nothing more, which is then noted."""
    place = books.agreement.giving_back()
    if place is None:
        return ()
    kind, after = place
    for entity in _KINDS[_KINDS.index(kind) if kind else 0 :]:
        while ids := books.revisions.unheard_of(entity, after, MOST_ENTITIES):
            page = list(_within_bounds(entity, _READERS[entity](books, ids)))
            if page:
                return page
            after = ids[-1]  # all of these go as changes of their own
        after = _NOBODY
    books.agreement.end_giving_back()
    return ()


def given(books: SyncBooks, page: Sequence[Held]) -> None:
    """The marketplace has a page: the next one comes after it."""
    books.agreement.gave_back(page[-1].entity, page[-1].id)


def _within_bounds(entity: str, found: Mapping[UUID, Mapping[str, Any]]) -> Iterator[Held]:
    room = MOST_CHARACTERS
    for number, entity_id in enumerate(sorted(found)):
        room -= len(json.dumps(found[entity_id], ensure_ascii=False))
        if room < 0 and number:
            return
        yield Held(entity, entity_id, found[entity_id])


_Read = Mapping[UUID, Mapping[str, Any]]


def _products(books: SyncBooks, ids: Sequence[UUID]) -> _Read:
    """What the marketplace said of products: what waits to be sent is not among it.

    Sent later, a change meets what others did, and the value that loses is told. Given back, it
    would take the place of theirs without a word, or theirs the place of it.
    """
    pending = books.agreement.unsettled("product", ids)
    said = books.agreement.bases("product", pending)
    found: dict[UUID, Mapping[str, Any]] = {}
    for id, product in books.products.get_many(ids).items():
        data = said.get(id) or _but(wire.product_data(product), pending.get(id, ()))
        if data["groups"]:
            found[id] = data
    return found


def _but(data: dict[str, Any], pending: Sequence[Pending]) -> dict[str, Any]:
    """A thing of groups, without those that changes of ours wrote which are still to be sent."""
    ours = {change.version.mutation_id for change in pending}
    parts = [data, *data.get("variants", ())]
    for part in parts:
        for group in [name for name, version in part["ver"].items() if version[2] in ours]:
            del part["groups"][group], part["ver"][group]
    if "variants" in data:
        data["variants"] = [variant for variant in data["variants"] if variant["groups"]]
    return data


def _movements(books: SyncBooks, ids: Sequence[UUID]) -> _Read:
    return {id: wire.movement_data(books.stock.movement(id)) for id in ids}


def _orders(books: SyncBooks, ids: Sequence[UUID]) -> _Read:
    """Orders as they are here: what waits to be sent is in their history by its name, and so is
    known when it comes."""
    return {id: wire.order_data(books.orders.get(id)) for id in ids}


def _profile(books: SyncBooks, ids: Sequence[UUID]) -> _Read:
    versions = books.settings.profile_versions()
    groups = {
        name: value for name, value in asdict(books.settings.profile()).items() if name in versions
    }
    ver = {name: version.to_wire() for name, version in versions.items() if name in groups}
    pending = books.agreement.unsettled("profile", ids)
    said = books.agreement.bases("profile", pending)
    held = {
        id: said.get(id) or _but({"groups": groups, "ver": ver}, pending.get(id, ())) for id in ids
    }
    return {id: data for id, data in held.items() if data["groups"]}


_READERS: dict[str, Callable[[SyncBooks, Sequence[UUID]], _Read]] = {
    "product": _products,
    "movement": _movements,
    "order": _orders,
    "profile": _profile,
}
