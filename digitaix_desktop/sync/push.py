"""Send what waits, oldest first. May be repeated: the server knows what it has seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from digitaix_desktop.operations.desk import Touched
from digitaix_desktop.sync.ports import Batch, Contacts, Result, SyncBooks, Waiting
from digitaix_desktop.sync.pull import forget_end, refused_being, revert

MOST_CHANGES = 500
MOST_BYTES = 900_000
UNCONFIRMED = "bulk-unconfirmed"


def with_contacts(batch: Batch, contacts: Contacts) -> Batch:
    """The batch with whom new orders are for, fetched at the last moment from the file apart."""
    new_orders = [each.entity_id for each in batch.changes if each.kind == "order.create"]
    if not new_orders:
        return batch
    known = contacts.get_many(new_orders)
    return replace(
        batch,
        changes=tuple(
            replace(each, contact=known.get(each.entity_id))
            if each.kind == "order.create"
            else each
            for each in batch.changes
        ),
    )


def settle(books: SyncBooks, results: Sequence[Result]) -> Touched:
    """Note what became of a batch; a refusal is journalled and never blocks the next."""
    touched = Touched.EXCHANGES
    unconfirmed: list[str] = []
    for waiting, result in books.agreement.acknowledge(results):
        # What another value took the place of comes as a conflict with the next pull.
        if result.reason == UNCONFIRMED:
            unconfirmed.append(str(waiting.entity_id))
        elif result.status == "rejected" and waiting.kind != "conflict.resolve":
            _journal_refusal(books, waiting, result)
        if result.current is not None:
            touched |= revert(books, waiting.entity, waiting.entity_id, result.current)
    if unconfirmed:  # one question, however many products
        told = {"what": "product.patch", "reason": UNCONFIRMED, "ids": unconfirmed}
        books.agreement.journal("refusal", "product", None, told)
    return touched


def set_aside(books: SyncBooks, waiting: Waiting) -> None:
    """A change too large to travel at all: told, kept here, and no longer in the way."""
    books.agreement.set_aside(waiting.mutation_id)
    _journal_refusal(books, waiting, Result(waiting.seq, "rejected", reason="too-large"))


def _journal_refusal(books: SyncBooks, waiting: Waiting, result: Result) -> None:
    state = str((result.current or {}).get("state") or "")
    told = {
        "what": waiting.kind,
        "reason": result.reason or "",
        "body": waiting.body,
        "state": state,
    }
    if waiting.entity == "order" and result.reason == "state" and waiting.entity_id is not None:
        known = refused_being(waiting.entity_id, state)
        books.notices.once(known, "refusal", "order", waiting.entity_id, told, seen=False)
        forget_end(books, waiting.entity_id)
    else:
        books.agreement.journal("refusal", waiting.entity, waiting.entity_id, told)
