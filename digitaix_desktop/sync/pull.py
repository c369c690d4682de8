"""Take in what is new: each answer in one transaction, with the cursor that covers it."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid5

from digitaix_desktop.domain.errors import NotFound
from digitaix_desktop.domain.orders import Contact, Order
from digitaix_desktop.operations.desk import Touched
from digitaix_desktop.sync import conflicts, wire
from digitaix_desktop.sync.merging import overlay
from digitaix_desktop.sync.ports import Change, News, SyncBooks
from digitaix_desktop.sync.troubles import Nonsense
from digitaix_protocol.rules import order_record
from digitaix_protocol.rules.names import short_name
from digitaix_protocol.rules.order_states import AT_RISK, CANCEL_REQUESTED, PRINTED, State

log = logging.getLogger(__name__)

ENDED = "ended"
"""The kind of notice of an order that came to its end while its goods were packed."""
TWICE = "handed-twice"
"""The kind of notice of one that two PCs handed over, each without hearing of the other."""
_PACKED = (State.PREPARING, State.READY)
_ENDED = (State.CANCELLED, State.NOT_COLLECTED)
_SPOKEN = (order_record.PLACED, order_record.ANSWERED, order_record.UNREACHED)
_BY_ITSELF = (PRINTED,)
"""What a PC does without anybody looking."""
_NOT_THE_SHOP = (order_record.CUSTOMER, order_record.SERVER)
OVERLAID = ("product", "order", "profile")


def take_in(books: SyncBooks, news: News) -> tuple[Touched, dict[UUID, Contact]]:
    """Write what a pull brought; says what it touched, and whom orders are for.

    Raises `Nonsense`, so that nothing is written, where the server's data is none of ours.
    """
    with _understood():
        # What is covered up to `rev` is settled first: only what lies beyond stays on top.
        touched = Touched.NOTHING
        for entity, entity_id, data in books.agreement.settle(news.rev):
            # It may have been covered before it was known so, and then does not come again.
            touched |= _take(books, entity, {entity_id: data})
        touched |= take_changes(books, news.changes)
        books.photos.wanted(news.photos_wanted, news.wanted_up_to)
        books.agreement.move_cursor(news)
    orders = [each for each in news.changes if each.entity == "order"]
    return touched, {each.id: each.contact for each in orders if each.contact is not None}


def take_changes(books: SyncBooks, changes: Sequence[Change]) -> Touched:
    """Write entities as the marketplace holds them, with what of ours it lacks upon them.

    Raises `Nonsense`, so that nothing is written, where the server's data is none of ours.
    """
    with _understood():
        return _take_changes(books, changes)


@contextmanager
def _understood() -> Iterator[None]:
    try:
        yield
    except (KeyError, ValueError, TypeError, AttributeError, OverflowError) as error:
        log.exception("The server sent data that can't be taken in")
        raise Nonsense from error


def _take_changes(books: SyncBooks, changes: Sequence[Change]) -> Touched:
    by_entity: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        if not change.deleted:
            by_entity[change.entity].append(change)
    touched = Touched.NOTHING
    for entity in OVERLAID:
        if held := by_entity[entity]:
            touched |= _take(books, entity, {each.id: each.data for each in held})
    if moves := by_entity["movement"]:
        movements = [wire.movement(each.id, each.data) for each in moves]
        books.stock.write(movements)
        books.agreement.observe(max(each.hlc for each in movements))
        touched |= Touched.STOCK
    touched |= conflicts.take(books, by_entity["conflict"])
    books.revisions.note((each.entity, each.id, each.rev) for each in changes)
    return touched


def named_as_here(contact: Contact, here: Contact | None) -> Contact:
    """Whom an order is for, by the name that was typed on this PC.

    The marketplace sends first name and initial, of those too who were named at this counter.
    """
    if here is not None and short_name(here.name) == contact.name:
        return replace(contact, name=here.name)
    return contact


def revert(books: SyncBooks, entity: str, entity_id: UUID, current: Mapping[str, Any]) -> Touched:
    """The server refused a change of ours, or kept another value: show what it holds."""
    if entity not in OVERLAID:
        return Touched.NOTHING
    return _take(books, entity, {entity_id: current})


def _take(books: SyncBooks, entity: str, held: Mapping[UUID, Mapping[str, Any]]) -> Touched:
    pending = books.agreement.unsettled(entity, held)
    effective: dict[UUID, Mapping[str, Any]] = {}
    for entity_id, data in held.items():
        mine = pending.get(entity_id)
        if mine:
            books.agreement.keep_base(entity, entity_id, data)
        effective[entity_id] = overlay(entity, data, mine) if mine else data
    match entity:
        case "product":
            products = [wire.product(id, data) for id, data in effective.items()]
            _observe(books, (version for each in products for version in each.versions.values()))
            # What was pushed from here comes back: most often it is what is held already.
            here = books.products.get_many(effective)
            news = [product for product in products if here.get(product.id) != product]
            conflicts.note_doubles(books, news)
            books.products.save(news)
            books.photos.to_fetch(
                name
                for product in news
                for name in (*product.media, *[n for each in product.variants for n in each.media])
            )
            return Touched.PRODUCTS if news else Touched.NOTHING
        case "order":
            _save_orders(books, effective)
            return Touched.ORDERS | Touched.STOCK
        case _:
            for data in effective.values():
                books.agreement.take_profile(data.get("groups") or {}, wire.versions(data))
            return Touched.SETTINGS


def _save_orders(books: SyncBooks, effective: Mapping[UUID, Mapping[str, Any]]) -> None:
    product_ids = {
        UUID(str(line["product_id"]))
        for data in effective.values()
        for line in data.get("lines") or ()
    }
    tolerances = {
        id: product.tolerance_bp for id, product in books.products.get_many(product_ids).items()
    }
    for entity_id, data in effective.items():
        order = wire.order(entity_id, data, tolerances)
        before = _known(books, entity_id)
        books.orders.save(order)
        if before is not None and before.state in _PACKED:
            _note_end(books, order)
        if order.beyond_milli and (before is None or not before.beyond_milli):
            id = uuid5(order.id, TWICE)
            books.notices.once(id, TWICE, "order", order.id, {}, seen=False)
        seen = _is_seen(order, before)
        if seen is not None:
            books.orders.mark_seen([entity_id], seen=seen)


def _is_seen(order: Order, before: Order | None) -> bool | None:
    """Whether somebody of the shop dealt with it since it last called, here or on another PC.

    It calls when it is placed, when its goods are gone, when its customer answers a question, lets
    its time pass or can't be written to, and when they ask to cancel. None where nothing new is to
    be said of it.
    """
    for event in reversed(order.events):
        if _is_call(event, order):
            is_new = before is None or event not in before.events
            return False if is_new else None
        if event.get("by") == order_record.SHOP and event.get("kind") not in _BY_ITSELF:
            return True
    return None


def _is_call(event: Mapping[str, Any], order: Order) -> bool:
    kind, by = event.get("kind"), event.get("by")
    if kind in (AT_RISK, CANCEL_REQUESTED):
        return kind in order.flags
    return kind in _SPOKEN and by in _NOT_THE_SHOP


def _known(books: SyncBooks, order_id: UUID) -> Order | None:
    try:
        return books.orders.get(order_id)
    except NotFound:
        return None


def refused_being(order_id: UUID, state: str) -> UUID:
    """What the notice is known by of steps that an order was refused for standing so.

    However many steps came too late: it is one order, and its goods go back once.
    """
    return uuid5(order_id, f"refused, being {state}")


def forget_end(books: SyncBooks, order_id: UUID) -> None:
    """Its end, and what to do with its goods, is told with something else."""
    books.notices.close(uuid5(order_id, ENDED))


def _note_end(books: SyncBooks, order: Order) -> None:
    """Its goods are packed, and nobody of the shop ended it: somebody puts them back."""
    last: Mapping[str, Any] = next(
        (each for each in reversed(order.events) if each.get("kind") == order_record.MOVED), {}
    )
    if order.state not in _ENDED or last.get("by") not in _NOT_THE_SHOP:
        return
    if books.notices.is_open(refused_being(order.id, order.state)):
        return
    books.notices.once(
        uuid5(order.id, ENDED), ENDED, "order", order.id, {"by": str(last["by"])}, seen=False
    )


def _observe(books: SyncBooks, versions: Iterable[Sequence[Any]]) -> None:
    highest = max((version[0] for version in versions), default=0)
    if highest:
        books.agreement.observe(highest)
