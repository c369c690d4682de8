"""The search in the embedded database: FTS5, SQLite's own virtual table, with accents folded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import blake2b
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from digitaix_server.services.search_index import (
    MOST_WORDS,
    Entry,
    Hits,
    some_shop_is_suspended,
    words_of,
)

_KNOWN = text("SELECT term, doc FROM product_search_words WHERE term >= :first AND term < :last")


def _place(shop_id: UUID, product_id: UUID) -> int:
    """The row of a product in the index, made from its ids, so that no other table is needed."""
    digest = blake2b(shop_id.bytes + product_id.bytes, digest_size=8).digest()
    return int.from_bytes(digest) >> 1


class EmbeddedIndex:
    """A `SearchIndex` in SQLite."""

    def forget(self, db: Session, products: Sequence[tuple[UUID, UUID]]) -> None:
        """See `SearchIndex`."""
        if products:
            db.connection().exec_driver_sql(
                "DELETE FROM product_search WHERE rowid = ?",
                [(_place(*product),) for product in products],
            )

    def add(self, db: Session, entries: Sequence[Entry]) -> None:
        """See `SearchIndex`."""
        if entries:
            db.connection().exec_driver_sql(
                "INSERT INTO product_search(rowid, shop_id, product_id, name, category, brand) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                [
                    (_place(shop, product), shop.hex, product.hex, *found_by)
                    for shop, product, *found_by in entries
                ],
            )

    def find(self, db: Session, words: str, offset: int, limit: int) -> Hits:
        """See `SearchIndex`; what stands in the name counts more than category and brand."""
        query = _query(words)
        if not query:
            return Hits((), 0)
        where = "FROM product_search WHERE product_search MATCH :query"
        if some_shop_is_suspended(db):
            where += " AND shop_id IN (SELECT id FROM shop WHERE suspended_ms IS NULL)"
        total = db.execute(text(f"SELECT count(*) {where}"), {"query": query}).scalar_one()
        rows = db.execute(
            text(
                f"SELECT shop_id, product_id {where} "
                "ORDER BY bm25(product_search, 0, 0, 10, 2, 2), rowid LIMIT :limit OFFSET :offset"
            ),
            {"query": query, "limit": limit, "offset": offset},
        )
        return Hits(tuple((UUID(shop), UUID(product)) for shop, product in rows), total)

    def known(self, db: Session, first: str, last: str) -> Iterable[tuple[str, int]]:
        """See `SearchIndex`."""
        rows = db.execute(_KNOWN, {"first": first, "last": last})
        return [(term, products) for term, products in rows]


def _query(words: str) -> str:
    """What a customer typed, as a query that nothing in it can turn into another."""
    return " ".join(f'"{word}"*' for word in words_of(words)[:MOST_WORDS])
