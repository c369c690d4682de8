"""The questions that screens, commands and documents ask: `views.Queries` on the shop's file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Row,
    Select,
    column,
    func,
    or_,
    select,
    table,
    text,
)

from digitaix_desktop.domain.orders import Contact, Order
from digitaix_desktop.domain.products import Unit
from digitaix_desktop.operations.views import (
    DayCount,
    Exchanges,
    Filter,
    Found,
    FoundKind,
    LongDeed,
    LowStock,
    Notice,
    OrderCard,
    OrderSheet,
    Pairing,
    ProductCard,
    ProductSheet,
    Profile,
    StockLine,
    ToComplete,
    Today,
    WaitingChange,
    Wanted,
)
from digitaix_desktop.storage import deeds, meta, orders, products
from digitaix_desktop.storage.contacts import ContactsFile
from digitaix_desktop.storage.database import ReadingDatabase
from digitaix_desktop.storage.outbox import QUEUED
from digitaix_desktop.storage.rows import pieces
from digitaix_desktop.storage.settings import read_profile, read_setting
from digitaix_desktop.storage.tables import (
    BarcodeRow,
    JournalRow,
    OrderRow,
    OutboxRow,
    ProductRow,
    StockRow,
    VariantRow,
)
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.codes import is_pickup_code, scanned_pickup_code, typed
from digitaix_protocol.rules.names import short_name
from digitaix_protocol.rules.order_states import OPEN, State
from digitaix_protocol.rules.visibility import Visibility, judge

LOW_MILLI = 3000
"""At or below this, goods that have sold before are about to run out."""


def stock_lines(connection: Connection, variant_ids: Iterable[UUID]) -> dict[UUID, StockLine]:
    """What lies on the shelves of these variants; every one of them has a line."""
    wanted = list(variant_ids)
    found = dict.fromkeys(wanted, StockLine())
    for piece in pieces(wanted):
        query = select(
            StockRow.variant_id, StockRow.on_hand_milli, StockRow.reserved_milli, StockRow.known
        ).where(StockRow.variant_id.in_(piece))
        for row in connection.execute(query):
            found[row.variant_id] = StockLine(row.on_hand_milli, row.reserved_milli, row.known)
    return found


def phrase(words: str) -> str:
    """Words as the search index is asked: each a beginning, all of them, in any order."""
    cleaned = (word.replace('"', "") for word in words.split())
    return " ".join(f'"{word}"*' for word in cleaned if any(c.isalnum() for c in word))


_SEARCH = table("product_search", column("rowid", Integer))
_MATCHING = select(_SEARCH.c.rowid).where(text("product_search MATCH :phrase"))
_CARD = (
    ProductRow.id,
    ProductRow.name,
    ProductRow.price_cents,
    ProductRow.price_unit,
    ProductRow.on_hand_milli,
    ProductRow.reserved_milli,
    ProductRow.visibility,
    ProductRow.category,
    ProductRow.has_stock,
)
_ORDERED_BY_PROMISE = (
    OrderRow.pickup_from_ms.is_(None),
    OrderRow.pickup_from_ms,
    OrderRow.placed_ms,
)


class Reader:
    """`views.Queries`: every answer is a steady view of the file."""

    def __init__(self, database: ReadingDatabase, contacts: ContactsFile) -> None:
        self._database, self._contacts = database, contacts

    # Products -----------------------------------------------------------------------------

    def _wanted(self, wanted: Wanted) -> list[ColumnElement[bool]]:
        conditions: list[ColumnElement[bool]] = [ProductRow.deleted.is_(False)]
        if wanted.filter is Filter.SOLD_OUT:
            conditions.append(ProductRow.sold_out.is_(True))
        visibilities = {
            Filter.ONLINE: Visibility.ONLINE,
            Filter.TO_COMPLETE: Visibility.INCOMPLETE,
            Filter.OFFLINE: Visibility.OFFLINE,
        }
        if wanted.filter in visibilities:
            conditions.append(ProductRow.visibility == visibilities[wanted.filter].value)
        if wanted.category is not None:
            conditions.append(ProductRow.category == wanted.category)
        if asked := phrase(wanted.words):
            conditions.append(ProductRow.row.in_(_MATCHING.params(phrase=asked)))
        return conditions

    def product_total(self, wanted: Wanted) -> int:
        """How many products a list has."""
        with self._database.reading() as connection:
            query = select(func.count()).select_from(ProductRow).where(*self._wanted(wanted))
            return connection.execute(query).scalar_one()

    def product_page(self, wanted: Wanted, offset: int, limit: int) -> Sequence[ProductCard]:
        """A stretch of that list, by name."""
        query = (
            select(*_CARD)
            .where(*self._wanted(wanted))
            .order_by(ProductRow.sort_name, ProductRow.id)
            .offset(offset)
            .limit(limit)
        )
        with self._database.reading() as connection:
            rows = connection.execute(query).all()
            counts = _variant_counts(connection, [row.id for row in rows])
        return [_card(row, counts.get(row.id, 1)) for row in rows]

    def product_counts(self) -> Mapping[Filter, int]:
        """The numbers on the chips."""
        alive = ProductRow.deleted.is_(False)
        with self._database.reading() as connection:
            by_light: dict[str, int] = dict(
                connection.execute(
                    select(ProductRow.visibility, func.count())
                    .where(alive)
                    .group_by(ProductRow.visibility)
                ).all()
            )
            out = connection.execute(
                select(func.count())
                .select_from(ProductRow)
                .where(alive, ProductRow.sold_out.is_(True))
            ).scalar_one()
        return {
            Filter.ALL: sum(by_light.values()),
            Filter.ONLINE: by_light.get(Visibility.ONLINE, 0),
            Filter.TO_COMPLETE: by_light.get(Visibility.INCOMPLETE, 0),
            Filter.OFFLINE: by_light.get(Visibility.OFFLINE, 0),
            Filter.SOLD_OUT: out,
        }

    def categories(self) -> Sequence[str]:
        """The categories in use, by name."""
        query = (
            select(ProductRow.category)
            .where(ProductRow.deleted.is_(False), ProductRow.category != "")
            .distinct()
            .order_by(ProductRow.category)
        )
        with self._database.reading() as connection:
            return connection.execute(query).scalars().all()

    def product(self, product_id: UUID) -> ProductSheet | None:
        """One product with its stock."""
        with self._database.reading() as connection:
            return next(iter(_sheets(connection, [product_id])), None)

    def by_barcode(self, code: str) -> tuple[UUID, UUID] | None:
        """The product and variant that carry a barcode."""
        query = (
            select(VariantRow.product_id, VariantRow.id)
            .join(BarcodeRow, BarcodeRow.variant_id == VariantRow.id)
            .join(ProductRow, ProductRow.id == VariantRow.product_id)
            .where(
                BarcodeRow.code == code.strip(),
                VariantRow.deleted.is_(False),
                ProductRow.deleted.is_(False),
            )
            .limit(1)
        )
        with self._database.reading() as connection:
            row = connection.execute(query).first()
        return (row.product_id, row.id) if row else None

    def every_product(self) -> Iterator[ProductSheet]:
        """All products that are not archived, one by one, by name."""
        query = (
            select(ProductRow.id)
            .where(ProductRow.deleted.is_(False))
            .order_by(ProductRow.sort_name, ProductRow.id)
        )
        with self._database.reading() as connection:
            for piece in pieces(connection.execute(query).scalars().all()):
                yield from _sheets(connection, piece)

    # Search -------------------------------------------------------------------------------

    def search(self, words: str, limit: int = 12) -> Sequence[Found]:
        """Products and orders found by beginnings of words, codes, barcodes, customers."""
        words = words.strip()
        if not words:
            return []
        with self._database.reading() as connection:
            found = self._search_orders(connection, words, limit)
            if asked := phrase(words):
                # The index gives what it has first: ordering all matches would take the time
                # that typing does not have.
                hits = _MATCHING.params(phrase=asked).limit(limit * 4)
                products_found = connection.execute(
                    select(*_CARD)
                    .where(ProductRow.row.in_(hits))
                    .order_by(ProductRow.sort_name)
                    .limit(limit)
                )
                found += [
                    Found(FoundKind.PRODUCT, row.id, row.name, row.category)
                    for row in products_found
                ]
        return found[:limit]

    def _search_orders(self, connection: Connection, words: str, limit: int) -> list[Found]:
        code = scanned_pickup_code(words) or typed(words)
        conditions = []
        if len(code) >= 2:
            conditions.append(OrderRow.code.startswith(code, autoescape=True))
        by_name = self._contacts.matching(words, limit) if len(words) >= 2 else []
        if by_name:
            conditions.append(OrderRow.id.in_(by_name))
        if not conditions:
            return []
        query = (
            select(OrderRow.id, OrderRow.code)
            .where(or_(*conditions))
            .order_by(OrderRow.state.not_in(OPEN), OrderRow.placed_ms.desc())
            .limit(limit)
        )
        rows = connection.execute(query).all()
        contacts = self._contacts.get_many([row.id for row in rows])
        return [
            Found(
                FoundKind.ORDER,
                row.id,
                formats.pickup_code(row.code),
                short_name(contacts[row.id].name) if row.id in contacts else "",
            )
            for row in rows
        ]

    # Orders -------------------------------------------------------------------------------

    def board(self) -> Sequence[OrderCard]:
        """The open orders, oldest promise first."""
        return self._cards(lambda q: q.where(OrderRow.state.in_(OPEN)))

    def ended(self, limit: int = 100) -> Sequence[OrderCard]:
        """The ended orders, newest first."""
        with self._database.reading() as connection:
            ids = connection.execute(
                select(OrderRow.id)
                .where(OrderRow.state.not_in(OPEN))
                .order_by(OrderRow.placed_ms.desc())
                .limit(limit)
            ).scalars()
            wanted = list(ids)
        cards = self._cards(lambda q: q.where(OrderRow.id.in_(wanted)))
        return sorted(cards, key=lambda card: card.placed_ms, reverse=True)

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
        contact = self._contacts.get_many([order_id]).get(order_id, Contact())
        return OrderSheet(found, contact, row.seen, row.printed_ms)

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

    def to_print(self) -> Sequence[UUID]:
        """Orders that came from the web and whose slip was never printed, oldest first."""
        query = (
            select(OrderRow.id)
            .where(
                OrderRow.source == "web",
                OrderRow.printed_ms.is_(None),
                OrderRow.seen.is_(False),
                OrderRow.state == State.RECEIVED.value,
            )
            .order_by(OrderRow.placed_ms)
        )
        with self._database.reading() as connection:
            return connection.execute(query).scalars().all()

    def ended_before(self, at_ms: int) -> Sequence[UUID]:
        """Orders whose last step was taken before a moment: whom they were for is forgotten."""
        last_step = func.coalesce(
            func.json_extract(OrderRow.events, "$[#-1].at_ms"), OrderRow.placed_ms
        )
        query = select(OrderRow.id).where(OrderRow.state.not_in(OPEN), last_step < at_ms)
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

    # The first screen ---------------------------------------------------------------------

    def today(self, midnights: Sequence[int]) -> Today:
        """The first screen; `midnights` are local days' starts, oldest first, the last is today."""
        cards = self.board()
        with self._database.reading() as connection:
            low, low_count = _running_low(connection)
            to_complete, incomplete = _to_complete(connection)
            placed = connection.execute(
                select(OrderRow.placed_ms).where(OrderRow.placed_ms >= midnights[0])
            ).scalars()
            days = Counter(_day_of(at, midnights) for at in placed)
        week = midnights[-7:]
        return Today(
            to_prepare=[card for card in cards if card.state is not State.READY],
            ready=[card for card in cards if card.state is State.READY],
            low=low,
            low_count=low_count,
            to_complete=to_complete,
            to_complete_count=incomplete,
            week=[DayCount(day, days[day]) for day in week],
            week_before=sum(days[day] for day in midnights[:-7]),
        )

    # The exchange with the marketplace ----------------------------------------------------

    def waiting_count(self) -> int:
        """Changes not yet sent."""
        query = select(func.count()).select_from(OutboxRow).where(OutboxRow.state == QUEUED)
        with self._database.reading() as connection:
            return connection.execute(query).scalar_one()

    def notice_count(self) -> int:
        """Notices nobody has settled."""
        query = select(func.count()).select_from(JournalRow).where(JournalRow.seen.is_(False))
        with self._database.reading() as connection:
            return connection.execute(query).scalar_one()

    def exchanges(self, midnight_ms: int) -> Exchanges:
        """The exchange with the marketplace; `midnight_ms` is when the local day began."""
        with self._database.reading() as connection:
            waiting = connection.execute(
                select(OutboxRow.kind, OutboxRow.entity, OutboxRow.entity_id, OutboxRow.made_ms)
                .where(OutboxRow.state == QUEUED)
                .order_by(OutboxRow.seq.desc())
                .limit(50)
            ).all()
            notices = connection.execute(
                select(JournalRow.__table__)
                .where(JournalRow.seen.is_(False))
                .order_by(JournalRow.id.desc())
                .limit(100)
            ).all()
            named = _names(connection, [*waiting, *notices])
            count = connection.execute(
                select(func.count()).select_from(OutboxRow).where(OutboxRow.state == QUEUED)
            ).scalar_one()
            sent = connection.execute(
                select(func.count())
                .select_from(OutboxRow)
                .where(OutboxRow.state != QUEUED, OutboxRow.made_ms >= midnight_ms)
            ).scalar_one()
            received = connection.execute(
                select(func.count())
                .select_from(OrderRow)
                .where(OrderRow.source == "web", OrderRow.placed_ms >= midnight_ms)
            ).scalar_one()
        return Exchanges(
            waiting=[
                WaitingChange(row.kind, named.get(row.entity_id, ""), row.made_ms)
                for row in waiting
            ],
            waiting_count=count,
            notices=[
                Notice(
                    row.id,
                    row.at_ms,
                    row.kind,
                    row.entity,
                    row.entity_id,
                    named.get(row.entity_id, ""),
                    row.data,
                )
                for row in notices
            ],
            sent_today=sent,
            received_today=received,
        )

    # What this PC is ----------------------------------------------------------------------

    def long_deeds(self, limit: int = 20) -> Sequence[LongDeed]:
        """The history of imports, newest first."""
        with self._database.reading() as connection:
            return deeds.recent(connection, limit)

    def profile(self) -> Profile:
        """The shop as customers see it."""
        with self._database.reading() as connection:
            return read_profile(connection, meta.Meta(connection).get(meta.SHOP))

    def pairing(self) -> Pairing | None:
        """The marketplace this PC is paired with, if any."""
        with self._database.reading() as connection:
            held = meta.Meta(connection)
        server = held.get(meta.SERVER)
        if server is None or not held.paired:
            return None
        return Pairing(server, held.get(meta.SHOP_NAME) or "", held.get(meta.STOREFRONT) or "")

    def setting(self, key: str) -> object:
        """A choice of this PC, or None where nothing was chosen."""
        with self._database.reading() as connection:
            return read_setting(connection, key)


def _card(row: Row[*tuple[Any, ...]], variants: int) -> ProductCard:
    return ProductCard(
        id=row.id,
        name=row.name,
        price_cents=row.price_cents,
        unit=Unit(row.price_unit),
        on_hand_milli=row.on_hand_milli,
        reserved_milli=row.reserved_milli,
        variant_count=variants,
        visibility=Visibility(row.visibility),
        category=row.category,
        has_stock=row.has_stock,
    )


def _variant_counts(connection: Connection, product_ids: Sequence[UUID]) -> dict[UUID, int]:
    counts: dict[UUID, int] = {}
    for piece in pieces(product_ids):
        query = (
            select(VariantRow.product_id, func.count())
            .where(VariantRow.product_id.in_(piece), VariantRow.deleted.is_(False))
            .group_by(VariantRow.product_id)
        )
        counts.update(connection.execute(query).all())
    return counts


def _sheets(connection: Connection, product_ids: Sequence[UUID]) -> Iterator[ProductSheet]:
    found = products.load(connection, product_ids)
    variant_ids = [variant.id for each in found.values() for variant in each.variants]
    stock = stock_lines(connection, variant_ids)
    bought = products.purchase_prices(connection, variant_ids)
    for product_id in product_ids:
        if product_id in found:
            product = found[product_id]
            ids = [variant.id for variant in product.variants]
            yield ProductSheet(
                product,
                {id: stock[id] for id in ids},
                {id: bought[id] for id in ids if id in bought},
            )


def _order_card(order: Order, contact: Contact, seen: bool) -> OrderCard:
    lines = [line for line in order.lines if not line.dropped]
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
        articles=sum(1 if line.unit.measured else line.qty_milli // 1000 for line in lines),
        value_cents=order.value_cents,
        summary=", ".join(
            line.name if line.unit.measured else f"{line.qty_milli // 1000} {line.name}"
            for line in lines
        ),
        seen=seen,
        flags=order.flags,
        has_phone_only=bool(contact.phone) and not contact.email,
    )


def _running_low(connection: Connection) -> tuple[list[LowStock], int]:
    """Goods that are online and nearly gone, the emptiest first."""
    free = ProductRow.on_hand_milli - ProductRow.reserved_milli
    conditions = (
        ProductRow.deleted.is_(False),
        ProductRow.has_stock.is_(True),
        ProductRow.web_visible.is_(True),
        free <= LOW_MILLI,
        free > 0,
    )
    rows = connection.execute(
        select(*_CARD).where(*conditions).order_by(free, ProductRow.sort_name).limit(3)
    )
    low = [
        LowStock(row.id, row.name, "", Unit(row.price_unit), row.on_hand_milli, row.reserved_milli)
        for row in rows
    ]
    count = connection.execute(
        select(func.count()).select_from(ProductRow).where(*conditions)
    ).scalar_one()
    return low, count


def _to_complete(connection: Connection) -> tuple[list[ToComplete], int]:
    conditions = (
        ProductRow.deleted.is_(False),
        ProductRow.visibility == Visibility.INCOMPLETE.value,
    )
    rows = connection.execute(
        select(ProductRow.id, ProductRow.name, ProductRow.price_cents, ProductRow.vat_bp)
        .where(*conditions)
        .order_by(ProductRow.sort_name)
        .limit(3)
    )
    found = [
        ToComplete(
            row.id,
            row.name,
            judge(
                {
                    "name": row.name,
                    "web_visible": True,
                    "pricing": {"price_cents": row.price_cents, "vat_bp": row.vat_bp},
                }
            ).missing,
        )
        for row in rows
    ]
    count = connection.execute(
        select(func.count()).select_from(ProductRow).where(*conditions)
    ).scalar_one()
    return found, count


def _day_of(at_ms: int, midnights: Sequence[int]) -> int:
    """The local day a moment lies in."""
    return max((day for day in midnights if day <= at_ms), default=midnights[0])


def _names(connection: Connection, rows: Sequence[Row[*tuple[Any, ...]]]) -> dict[UUID, str]:
    """What the things that rows are about are called."""
    ids = {row.entity_id for row in rows if row.entity_id is not None}
    named: dict[UUID, str] = {}
    for piece in pieces(ids):
        named.update(
            connection.execute(
                select(ProductRow.id, ProductRow.name).where(ProductRow.id.in_(piece))
            ).all()
        )
        for id, code in connection.execute(
            select(OrderRow.id, OrderRow.code).where(OrderRow.id.in_(piece))
        ):
            named[id] = formats.pickup_code(code)
        of_variant = (
            select(VariantRow.id, ProductRow.name)
            .join(ProductRow, ProductRow.id == VariantRow.product_id)
            .where(VariantRow.id.in_(piece))
        )
        named.update(connection.execute(of_variant).all())
    return named
