"""What the search field finds: products and orders."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, or_, select

from digitaix_desktop.operations.views import Found, FoundKind
from digitaix_desktop.storage.reading.asking import Asking
from digitaix_desktop.storage.reading.products import CARD
from digitaix_desktop.storage.reading.words import MATCHING, phrase
from digitaix_desktop.storage.tables import OrderRow, ProductRow
from digitaix_protocol.rules import formats
from digitaix_protocol.rules.codes import scanned_pickup_code, typed
from digitaix_protocol.rules.names import short_name
from digitaix_protocol.rules.order_states import OPEN


class AskingAnything(Asking):
    """One field that finds what is known under some words."""

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
                hits = MATCHING.params(phrase=asked).limit(limit * 4)
                products_found = connection.execute(
                    select(*CARD)
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
