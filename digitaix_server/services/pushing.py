"""Push: each mutation takes effect exactly once, however often its batch is sent.

Two guards, for each alone fails: the hash chain tells a PC from an old copy of itself, the
receipt by mutation id tells a mutation that comes again on another stream.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar
from uuid import UUID

from pydantic import BaseModel
from pydantic_core import to_json
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from digitaix_protocol import bodies
from digitaix_protocol.messages import MAX_MUTATION, Mutation, PushRequest, PushResponse
from digitaix_protocol.rules import hlc, moments
from digitaix_protocol.rules.chain import GENESIS, canonical, link
from digitaix_server.database import now_ms
from digitaix_server.services import (
    asking,
    mutations,
    order_mutations,
    presence,
    receipts,
    shapes,
    shops,
)
from digitaix_server.services.books import Books
from digitaix_server.services.devices import Device
from digitaix_server.services.drafts import ORDER, PRODUCT, Author, Draft
from digitaix_server.services.errors import SyncProblem
from digitaix_server.services.mutations import Refusal
from digitaix_server.services.receipts import Receipt
from digitaix_server.services.shapes import Malformed
from digitaix_server.tables import ProductRow, StreamRow

log = logging.getLogger(__name__)

BULK = 100
BULK_SHARE = 5
"""One product in so many is a bulk too…"""
MOST_STANDING = 2 * 1024 * 1024
"""Characters of what a batch is told of the entities it was refused for: they are kept, and could
be a thousand times what was asked."""
SMALL_BULK = 10
"""…from so many on: a shop of five products may archive one of them."""


class VariantAlone(bodies.VariantPut):
    """`variant.put`: a variant with the product it belongs to."""

    product_id: UUID


Body = TypeVar("Body", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of mutation: the shape of its body, and what carries it out."""

    model: type[BaseModel]
    carry_out: Callable[[Draft, Any, Mutation], None]


def _kind(model: type[Body], carry_out: Callable[[Draft, Body], None]) -> Kind:
    return Kind(model, lambda draft, body, _mutation: carry_out(draft, body))


KINDS = {
    "product.put": _kind(bodies.ProductPut, mutations.put_product),
    "product.patch": _kind(bodies.Patch, mutations.patch_product),
    "variant.put": _kind(
        VariantAlone, lambda draft, body: mutations.put_variant(draft, body, body.product_id)
    ),
    "variant.patch": _kind(bodies.Patch, mutations.patch_variant),
    "stock.move": _kind(bodies.StockMove, mutations.move_stock),
    "record.patch": _kind(bodies.ProfilePatch, mutations.patch_profile),
    "conflict.resolve": _kind(bodies.ConflictResolve, mutations.resolve_conflict),
    "order.create": Kind(
        bodies.OrderCreate,
        lambda draft, body, mutation: order_mutations.create_order(draft, body, mutation.contact),
    ),
    "order.transition": _kind(bodies.OrderTransition, order_mutations.move_order),
    "order.hand_over": _kind(bodies.OrderHandOver, order_mutations.hand_over),
    "order.adjust": _kind(bodies.OrderAdjust, order_mutations.adjust_order),
    "order.ask": _kind(bodies.OrderAsk, asking.ask),
    "order.answer": _kind(bodies.OrderAnswer, asking.answer_by_shop),
}


@dataclass(slots=True)
class _Item:
    """A mutation of a batch on its way."""

    mutation: Mutation
    text: str
    """The canonical body."""
    hash: str
    body: Any = None
    refusal: str | None = None


@dataclass(frozen=True, slots=True)
class Pushed:
    """The answer to a batch, and how many of its mutations had not been seen before."""

    response: PushResponse
    fresh: int


def push(db: Session, device: Device, batch: PushRequest) -> Pushed:
    """Apply a batch in the one transaction `db`, which the caller commits before answering.

    `SyncProblem`: `epoch-changed`, `stream-gap`, `stream-forked`, `malformed`; nothing is done.
    """
    _check_numbers(batch)
    shop = shops.lock(db, device.shop_id)
    if batch.epoch != shops.epoch(db):
        raise SyncProblem("epoch-changed")
    stream = db.get(StreamRow, (shop.id, batch.stream_id))
    if stream is not None and stream.device_id != device.id:
        raise SyncProblem("stream-forked", "This stream belongs to another device.")
    last = stream.last_seq if stream else 0
    if batch.first_seq > last + 1:
        raise SyncProblem("stream-gap", last_seq=last)
    stored = receipts.of_batch(db, shop.id, batch)
    _check_chain(batch, last, stream.hash if stream else GENESIS, stored)
    items = list(_chained(batch))
    answered = []
    for item in items[: max(0, last - batch.first_seq + 1)]:
        receipt = stored.get(item.mutation.seq)
        if receipt is None or receipt.hash != item.hash:
            raise SyncProblem("stream-forked", last_seq=last)
        answered.append(receipt)
    fresh = items[len(answered) :]
    books = Books(db, shop)
    if fresh:
        new = _apply(books, device, batch, fresh)
        receipts.store(db, shop.id, batch.stream_id, new, books.now)
        answered += new
        if stream is None:
            stream = StreamRow(shop_id=shop.id, id=batch.stream_id, device_id=device.id)
            db.add(stream)
        last = stream.last_seq = fresh[-1].mutation.seq
        stream.hash = fresh[-1].hash
    books.close()
    presence.note(db, device, is_open=batch.status.open, queued=batch.status.queued_after)
    return Pushed(
        PushResponse(
            last_seq=last,
            server_time_ms=now_ms(db),
            results=[
                receipts.with_note(db, shop.id, receipts.result(receipt)) for receipt in answered
            ],
        ),
        len(fresh),
    )


# The chain ---------------------------------------------------------------------------------


def _check_numbers(batch: PushRequest) -> None:
    """The mutations follow one another, and their numbers can be stored. `SyncProblem`."""
    for place, mutation in enumerate(batch.mutations):
        if mutation.seq != batch.first_seq + place:
            raise SyncProblem("malformed", "The mutations do not follow one another.")
    if batch.first_seq > shapes.MOST_NUMBER:
        raise SyncProblem("malformed", "A number out of range.")


def _check_chain(batch: PushRequest, last: int, tip: str, stored: dict[int, Receipt]) -> None:
    """The batch goes on where the stream stood. `SyncProblem`: `stream-forked`."""
    before = batch.first_seq - 1
    if before == 0:
        expected: str | None = GENESIS
    elif before == last:
        expected = tip
    else:
        receipt = stored.get(before)
        expected = receipt.hash if receipt else None
    if batch.prev_hash != expected:
        raise SyncProblem("stream-forked", last_seq=last)


def _chained(batch: PushRequest) -> Iterator[_Item]:
    previous = batch.prev_hash
    for mutation in batch.mutations:
        text = canonical(mutation.body)
        previous = link(previous, str(mutation.id), text)
        yield _Item(mutation, text, previous)


# The mutations -----------------------------------------------------------------------------


def _apply(
    books: Books, device: Device, batch: PushRequest, items: Sequence[_Item]
) -> list[Receipt]:
    """Carry out new mutations one by one; their receipts."""
    done = receipts.of_mutations(books.db, books.shop_id, [item.mutation.id for item in items])
    todo = [item for item in items if item.mutation.id not in done]
    for item in todo:
        _read(item)
    _expect(books, todo)
    if not batch.bulk_confirmed:
        _guard_bulk(books, todo)
    written = []
    room = MOST_STANDING
    for item in items:
        before = done.get(item.mutation.id)
        if before is None:
            receipt = _carry_out(books, device, item, room)
            if receipt.status == "rejected":
                room -= len(receipt.extra or "")
            done[item.mutation.id] = receipt
        else:
            receipt = replace(before, seq=item.mutation.seq, hash=item.hash, status="duplicate")
        written.append(receipt)
    return written


def _read(item: _Item) -> None:
    """Read a mutation's body; what is wrong with it is its refusal."""
    mutation = item.mutation
    kind = KINDS.get(mutation.kind)
    if kind is None:
        item.refusal = "unknown-kind"
    elif len(item.text) * 4 > MAX_MUTATION and len(item.text.encode()) > MAX_MUTATION:
        item.refusal = "too-large"
    elif not moments.is_moment(mutation.at_ms):
        item.refusal = "malformed"
    else:
        try:
            shapes.check_value(item.text, mutation.body)
            item.body = shapes.parse(kind.model, mutation.body)
            if mutation.contact is not None:
                who = mutation.contact.model_dump()
                shapes.check_value(canonical(who), who)
        except Malformed as error:
            log.info("A %s was refused: %s", mutation.kind, error)
            item.refusal = "malformed"


def _expect(books: Books, items: Sequence[_Item]) -> None:
    """Let the books fetch at once what the mutations will ask for."""
    products: list[UUID] = []
    variants: list[UUID] = []
    orders_: list[UUID] = []
    movements: list[UUID] = []
    for item in items:
        body = item.body
        match body:
            case bodies.ProductPut():
                products.append(body.id)
                variants += [variant.id for variant in body.variants]
            case VariantAlone():
                products.append(body.product_id)
                variants.append(body.id)
            case bodies.Patch() if item.mutation.kind == "product.patch":
                products.append(body.id)
            case bodies.Patch():
                variants.append(body.id)
            case bodies.StockMove():
                movements += [movement.id for movement in body.movements]
            case bodies.OrderTransition() | bodies.OrderHandOver():
                orders_.append(body.id)
                movements += [movement.id for movement in body.movements]
            case bodies.OrderCreate() | bodies.OrderAdjust():
                orders_.append(body.id)
    books.expect(products, variants, orders_, movements)


def _guard_bulk(books: Books, items: Sequence[_Item]) -> None:
    """A batch that archives much of the shop needs the shop's word: refuse those mutations."""
    archiving = [
        item
        for item in items
        if isinstance(item.body, bodies.Patch)
        and item.mutation.kind == "product.patch"
        and (patch := item.body.groups.get("deleted")) is not None
        and patch.value is True
        and (doc := books.product(item.body.id)) is not None
        and not doc["groups"].get("deleted")
    ]
    if len(archiving) < SMALL_BULK:
        return
    alive = books.db.scalar(
        select(func.count()).where(
            ProductRow.shop_id == books.shop_id, ProductRow.deleted.is_(False)
        )
    )
    if len(archiving) > BULK or len(archiving) * BULK_SHARE > (alive or 0):
        for item in archiving:
            item.refusal = "bulk-unconfirmed"


def _carry_out(books: Books, device: Device, item: _Item, room: int) -> Receipt:
    """One mutation, whole or not at all; what is written down of it, in so many characters."""
    mutation = item.mutation
    stamp = hlc.tame(hlc.from_wire(mutation.hlc), books.now, books.last_hlc)
    books.last_hlc = hlc.observe(books.last_hlc, stamp)
    status = "rejected"
    extra: dict[str, Any] = {"reason": item.refusal}
    if item.refusal is not None:
        extra |= _standing(books, mutation)
    else:
        draft = Draft(books, Author(device.id, mutation.id, stamp, mutation.at_ms))
        try:
            KINDS[mutation.kind].carry_out(draft, item.body, mutation)
            mutations.check_length(draft)
        except Malformed as error:
            log.info("A %s was refused: %s", mutation.kind, error)
            extra = {"reason": "malformed", **_standing(books, mutation)}
        except Refusal as refusal:
            extra = {"reason": refusal.reason}
            if refusal.entity_id is not None:
                extra["current"] = _current(books, refusal.entity, refusal.entity_id)
        else:
            books.keep(draft)
            status = "merged" if draft.lost else "applied"
            extra = {"lost": draft.lost} if draft.lost else {}
    text = to_json(extra).decode() if extra else None
    if text is not None and status == "rejected" and len(text) > room:
        text = to_json({"reason": extra["reason"]}).decode()
    return Receipt(mutation.seq, mutation.id, item.hash, status, books.rev, stamp, text)


def _standing(books: Books, mutation: Mutation) -> dict[str, Any]:
    """What a refused mutation was about as it stands: its author shows that again."""
    entity, _, _ = mutation.kind.partition(".")
    try:
        entity_id: UUID | None = UUID(str(mutation.body.get("id")))
    except ValueError:
        return {}
    if entity == "variant" and entity_id is not None:
        entity, entity_id = PRODUCT, books.owner(entity_id)
    find = {PRODUCT: books.product, ORDER: books.order}.get(entity)
    if find is None or entity_id is None or find(entity_id) is None:
        return {}
    return {"current": _current(books, entity, entity_id)}


def _current(books: Books, entity: str, entity_id: UUID) -> dict[str, Any]:
    """An entity as it stands now, as it would be pulled."""
    data = books.order(entity_id) if entity == ORDER else books.product(entity_id)
    return {
        "e": entity,
        "id": str(entity_id),
        "rev": books.rev_of(entity, entity_id),
        "data": data,
    }
