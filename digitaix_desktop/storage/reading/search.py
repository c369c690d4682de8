"""What the search field finds: products and orders."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, or_, select, text
from sqlalchemy.orm import InstrumentedAttribute

from digitaix_desktop.operations.views.products import Found, FoundKind
from digitaix_desktop.storage.reading.asking import Asking
from digitaix_desktop.storage.reading.cards import BY_NAME, PHOTO
from digitaix_desktop.storage.reading.narrowing import by
from digitaix_desktop.storage.reading.words import asked, found, phrase
from digitaix_desktop.storage.rows import folded
from digitaix_desktop.storage.tables import BarcodeRow, OrderRow, ProductRow, VariantRow
from digitaix_protocol.rules import formats, spelling
from digitaix_protocol.rules.codes import PICKUP_LENGTH, scanned_pickup_code, typed
from digitaix_protocol.rules.names import short_name
from digitaix_protocol.rules.order_states import OPEN

MOST = 200
"""Letters that are looked at: nobody types more, and a page pasted by mistake finds nothing."""
_LAST_LETTER = "\U0010ffff"
_KNOWN = text("SELECT term, doc FROM product_search_words WHERE term >= :first AND term < :last")
_LINE = (ProductRow.id, ProductRow.name, ProductRow.category, PHOTO)


class AskingAnything(Asking):
    """One field that finds what is known under some words."""

    def search(self, words: str, limit: int = 12) -> Sequence[Found]:
        """Products and orders found by beginnings of words, codes, barcodes, customers."""
        words = words[:MOST].encode(errors="ignore").decode().strip()
        if not words:
            return []
        with self._database.reading() as connection:
            orders = self._search_orders(connection, words, limit)
            return [*orders, *_search_products(connection, words, limit - len(orders))]

    def meant(self, words: str) -> str:
        """Known words that come close to mistyped ones that find nothing; none if none do."""
        with self._database.reading() as connection:

            def begin(letters: str) -> Iterable[tuple[str, int]]:
                return connection.execute(
                    _KNOWN, {"first": letters, "last": letters + _LAST_LETTER}
                )

            def finds(tried: Sequence[str]) -> bool:
                return connection.execute(found(phrase(" ".join(tried)), 1)).first() is not None

            return " ".join(spelling.meant(asked(words), begin, finds))

    def _search_orders(self, connection: Connection, words: str, limit: int) -> list[Found]:
        conditions = []
        code = scanned_pickup_code(words) or typed(words)
        if 2 <= len(code) <= PICKUP_LENGTH:
            conditions.append(_begins(OrderRow.code, code))
        if by_name := self._contacts.matching(words, limit):
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


def _search_products(connection: Connection, words: str, limit: int) -> list[Found]:
    """Names that begin with the words first, then whatever the index has."""
    sought = phrase(words)
    if not sought or limit <= 0:
        return []
    named = connection.execute(
        select(*_LINE)
        .where(ProductRow.deleted.is_(False), _begins(ProductRow.sort_name, folded(words)))
        .order_by(*BY_NAME)
        .limit(limit)
    ).all()
    rows = {row.id: row for row in named}
    if len(rows) < limit and words.isdecimal():
        # Barcodes have an index of their own: the one for words goes through all that begin so.
        coded = select(VariantRow.product_id).where(
            VariantRow.id.in_(
                select(BarcodeRow.variant_id).where(_begins(BarcodeRow.code, words)).limit(limit)
            ),
            VariantRow.deleted.is_(False),
        )
        rows.update({row.id: row for row in _ordered(connection, ProductRow.id.in_(coded))})
    if len(rows) < limit:
        # Of the others those that the index has first: ordering all matches would take the time
        # that typing does not have.
        others = _ordered(connection, ProductRow.row.in_(found(sought, limit * 4)))
        rows.update({row.id: row for row in others if row.id not in rows})
    return [
        Found(FoundKind.PRODUCT, row.id, row.name, row.category, row.photo or "")
        for row in list(rows.values())[:limit]
    ]


def _ordered(connection: Connection, condition: ColumnElement[bool]) -> Iterable[Row[Any]]:
    there = by(ProductRow.deleted, checked=True).is_(False)
    return connection.execute(select(*_LINE).where(condition, there).order_by(*BY_NAME))


def _begins(column: InstrumentedAttribute[str], beginning: str) -> ColumnElement[bool]:
    """A text that begins so, found by its index."""
    return and_(column >= beginning, column < beginning + _LAST_LETTER)
