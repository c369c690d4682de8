"""The board of orders, and one order with who it is for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from sqlalchemy import Connection, Select, String, func, select, type_coerce

from digitaix_desktop.domain.orders import Contact, Order
from digitaix_desktop.operations.views.orders import (
    EndedOrders,
    KeptPromises,
    OrderCard,
    OrderSheet,
)
from digitaix_desktop.storage import orders
from digitaix_desktop.storage.reading.asking import Asking
from digitaix_desktop.storage.reading.products import stock_lines
from digitaix_desktop.storage.rows import folded
from digitaix_desktop.storage.tables import OrderRow, ProductRow, VariantRow
from digitaix_protocol.rules.codes import is_pickup_code, scanned_pickup_code, typed
from digitaix_protocol.rules.names import short_name
from digitaix_protocol.rules.order_states import AT_RISK, OPEN, PRINTED, State

_ORDERED_BY_PROMISE = (
    OrderRow.pickup_from_ms.is_(None),
    OrderRow.pickup_from_ms,
    OrderRow.placed_ms,
)


_LAST_STEP = func.coalesce(func.json_extract(OrderRow.events, "$[#-1].at_ms"), OrderRow.placed_ms)
_ALL_ENDED = EndedOrders()
_SEARCHED = 2000
"""So many ended orders are looked through for a word; a shop has some thousand a year."""


class AskingOrders(Asking):
    """The shop's orders."""

    def board(self, words: str = "") -> Sequence[OrderCard]:
        """The open orders, oldest promise first; with those words in them, if any are given."""
        return _with_words(self._cards(lambda q: q.where(OrderRow.state.in_(OPEN))), words)

    def ended(self, wanted: EndedOrders = _ALL_ENDED, limit: int = 100) -> Sequence[OrderCard]:
        """The ended orders, the last ones first."""
        query = select(OrderRow.id).where(OrderRow.state.not_in(OPEN))
        if wanted.since_ms is not None:
            query = query.where(wanted.since_ms <= _LAST_STEP)
        if wanted.until_ms is not None:
            query = query.where(wanted.until_ms > _LAST_STEP)
        most = _SEARCHED if wanted.words else limit
        query = query.order_by(_LAST_STEP.desc()).limit(most)
        with self._database.reading() as connection:
            ids = connection.execute(query).scalars().all()
        place = {id: number for number, id in enumerate(ids)}
        cards = self._cards(lambda q: q.where(OrderRow.id.in_(ids)))
        found = _with_words(sorted(cards, key=lambda card: place[card.id]), wanted.words)
        return found[:limit]

    def _cards(self, narrow: Callable[[Select[UUID, bool]], Select[UUID, bool]]) -> list[OrderCard]:
        with self._database.reading() as connection:
            query = narrow(select(OrderRow.id, OrderRow.seen)).order_by(*_ORDERED_BY_PROMISE)
            seen: dict[UUID, bool] = dict(connection.execute(query).all())
            found = orders.load(connection, seen)
        contacts = self._contacts.get_many(seen)
        return [
            _order_card(found[id], contacts.get(id, Contact()), seen[id])
            for id in seen
            if id in found
        ]

    def order(self, order_id: UUID) -> OrderSheet | None:
        """One order with who it is for."""
        with self._database.reading() as connection:
            found = orders.load(connection, [order_id]).get(order_id)
            if found is None:
                return None
            row = connection.execute(
                select(OrderRow.seen, OrderRow.printed_ms).where(OrderRow.id == order_id)
            ).one()
            variants = [line.variant_id for line in found.lines]
            photos = _photos(connection, variants)
            left = stock_lines(connection, variants)
        contact = self._contacts.get_many([order_id]).get(order_id, Contact())
        return OrderSheet(found, contact, row.seen, row.printed_ms, photos, left)

    def order_by_code(self, code: str) -> OrderSheet | None:
        """The order of a pickup code; of several, the open or newest one."""
        wanted = scanned_pickup_code(code) or typed(code)
        if not is_pickup_code(wanted):
            return None
        query = (
            select(OrderRow.id)
            .where(OrderRow.code == wanted)
            .order_by(OrderRow.state.not_in(OPEN), OrderRow.placed_ms.desc())
            .limit(1)
        )
        with self._database.reading() as connection:
            order_id = connection.execute(query).scalar()
        return None if order_id is None else self.order(order_id)

    def kept_promises(self, since_ms: int) -> KeptPromises:
        """Reservations of the web since a moment, and those whose goods turned out to be gone."""
        short = type_coerce(OrderRow.events, String).like(f'%"{AT_RISK}"%')
        no_promise = (State.TO_CONFIRM.value, State.DECLINED.value)
        query = select(func.count(), func.count().filter(short)).where(
            OrderRow.source == "web",
            OrderRow.placed_ms >= since_ms,
            OrderRow.state.not_in(no_promise),
        )
        with self._database.reading() as connection:
            return KeptPromises(*connection.execute(query).one())

    def to_print(self) -> Sequence[UUID]:
        """Orders that came from the web and whose slip no PC has printed, oldest first."""
        query = (
            select(OrderRow.id)
            .where(
                OrderRow.source == "web",
                OrderRow.printed_ms.is_(None),
                OrderRow.seen.is_(False),
                OrderRow.state == State.RECEIVED.value,
                ~type_coerce(OrderRow.events, String).like(f'%"{PRINTED}"%'),
            )
            .order_by(OrderRow.placed_ms)
        )
        with self._database.reading() as connection:
            return connection.execute(query).scalars().all()

    def ended_before(self, at_ms: int) -> Sequence[UUID]:
        """Orders whose last step was taken before a moment: whom they were for is forgotten."""
        query = select(OrderRow.id).where(OrderRow.state.not_in(OPEN), at_ms > _LAST_STEP)
        with self._database.reading() as connection:
            return connection.execute(query).scalars().all()

    def unseen_count(self) -> int:
        """Orders nobody has looked at yet."""
        query = (
            select(func.count())
            .select_from(OrderRow)
            .where(OrderRow.seen.is_(False), OrderRow.state.in_(OPEN))
        )
        with self._database.reading() as connection:
            return connection.execute(query).scalar_one()


def _with_words(cards: list[OrderCard], words: str) -> list[OrderCard]:
    """Those that have each word somewhere: in the code, the customer's name, the articles."""
    asked = folded(words).split()
    if not asked:
        return cards
    code = typed(words)
    return [
        card
        for card in cards
        if (len(code) > 1 and card.code.startswith(code))
        or all(word in folded(f"{card.customer} {card.summary}") for word in asked)
    ]


def _photos(connection: Connection, variant_ids: Sequence[UUID]) -> dict[UUID, str]:
    """The first photo of each variant, or else of its product."""
    own, shared = (
        func.json_extract(type_coerce(row.media, String), "$[0]")
        for row in (VariantRow, ProductRow)
    )
    query = (
        select(VariantRow.id, func.coalesce(own, shared).label("photo"))
        .join(ProductRow, ProductRow.id == VariantRow.product_id)
        .where(VariantRow.id.in_(variant_ids))
    )
    return {row.id: row.photo for row in connection.execute(query) if row.photo}


def _order_card(order: Order, contact: Contact, seen: bool) -> OrderCard:
    lines = [line for line in order.lines if not line.dropped]
    whole = {line.id: line.due_milli for line in lines}
    left = order.still_due if order.is_partly_handed else whole
    return OrderCard(
        id=order.id,
        code=order.code,
        state=order.state,
        source=order.source,
        customer=short_name(contact.name),
        pickup_from_ms=order.pickup_from_ms,
        pickup_to_ms=order.pickup_to_ms,
        placed_ms=order.placed_ms,
        told_ms=order.told_ms,
        articles=sum(
            1 if line.unit.measured else left[line.id] // 1000 for line in lines if line.id in left
        ),
        value_cents=order.to_settle_cents,
        summary=", ".join(
            line.name if line.unit.measured else f"{line.due_milli // 1000} {line.name}"
            for line in lines
        ),
        seen=seen,
        flags=order.flags,
        has_phone_only=contact.by_phone_only,
        is_partly_handed=order.is_partly_handed,
        asked=order.asked,
        stands_ms=next(
            (int(each["at_ms"]) for each in reversed(order.events) if each.get("to")),
            order.placed_ms,
        ),
    )
